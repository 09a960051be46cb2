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

  @Test(arguments: [
    ("Baku", "Baku", 0), ("Baku", "Yerevan", 454_385), ("Yerevan", "Baku", 454_385),
    ("equator", "pole", 10_007_557), ("equator", "antipode", 20_015_115),
  ])
  func distanceInMetres(from: String, to: String, expected: Double) throws {
    let start = try #require(Self.places[from])
    let end = try #require(Self.places[to])
    #expect(abs(start.distance(to: end) - expected) < 1000)
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
