import Geo
import Testing

@Suite struct PositionTests {
  static let places = [
    "Baku": Position(latitude: 40.4093, longitude: 49.8671),
    "Yerevan": Position(latitude: 40.1811, longitude: 44.5136),
    "pole": Position(latitude: 90, longitude: 123),
    "equator": Position(latitude: 0, longitude: 0),
    "antipode": Position(latitude: 0, longitude: 180),
  ]

  private static let distanceInMetresCases: [(String, String, Double)] = [
    ("Baku", "Baku", 0.0), ("Baku", "Yerevan", 454_674.197), ("Yerevan", "Baku", 454_674.197),
    ("equator", "pole", 10_007_557.221), ("equator", "antipode", 20_015_114.442),
  ]

  @Test(arguments: distanceInMetresCases)
  func distanceInMetres(from: String, to: String, expected: Double) throws {
    let start = try #require(Self.places[from])
    let end = try #require(Self.places[to])
    #expect(abs(start.distance(to: end) - expected) < 0.001)
  }

  @Test func distanceDoesNotSeeTheAntimeridian() {
    let west = Position(latitude: 0, longitude: 179.5)
    let east = Position(latitude: 0, longitude: -179.5)
    #expect(abs(west.distance(to: east) - 111_195.08) < 0.01)
  }

  @Test(arguments: [(1.0, 0.0, 0.0), (0, 1, 90), (-1, 0, 180), (0, -1, 270), (0, 0, 0)])
  func initialBearingIsClockwiseFromNorth(latitude: Double, longitude: Double, degrees: Double) {
    let bearing = Position(latitude: 0, longitude: 0)
      .initialBearing(to: Position(latitude: latitude, longitude: longitude))
    #expect(abs(bearing - degrees) < 1e-9)
  }

  @Test func altitudeIsOptionalAndFinite() {
    var position = Position(latitude: 1, longitude: 2)
    #expect(position.altitude == nil)
    #expect(position == Position(latitude: 1, longitude: 2, altitude: .infinity))
    position.altitude = 5
    #expect(position != Position(latitude: 1, longitude: 2))
    position.altitude = nil
    #expect(position == Position(latitude: 1, longitude: 2))
  }
}
