import Geo
import Testing

@Suite struct BoundingBoxTests {
  private func at(_ longitude: Double, _ latitude: Double, _ altitude: Double? = nil) -> Position {
    Position(latitude: latitude, longitude: longitude, altitude: altitude)
  }

  @Test func isTheSmallestAroundPositions() {
    let box = BoundingBox(around: [at(46.75, 39.8), at(44.5, 40.2), at(49.9, 40.4)])
    #expect(box == BoundingBox(west: 44.5, south: 39.8, east: 49.9, north: 40.4))
  }

  @Test func goesAcrossTheAntimeridianWhereThatIsNarrower() throws {
    let fiji = try #require(BoundingBox(around: [at(177, -16), at(-178, -20)]))
    #expect(fiji == BoundingBox(west: 177, south: -20, east: -178, north: -16))
    #expect(fiji.crossesAntimeridian)
    #expect(fiji.contains(at(180, -18)))
    #expect(fiji.contains(at(-178, -20)))
    #expect(!fiji.contains(at(0, -18)))
  }

  @Test func containsItsEdges() {
    let box = BoundingBox(west: 1, south: 2, east: 3, north: 4)
    #expect(box.contains(at(1, 2)) && box.contains(at(3, 4)) && box.contains(at(2, 3)))
    #expect(!box.contains(at(0.9, 3)) && !box.contains(at(2, 4.1)))
  }

  @Test func hasAltitudesWhereAllPositionsHave() {
    #expect(BoundingBox(around: [at(1, 1, 5), at(2, 2, -3)])?.altitudes == -3...5)
    #expect(BoundingBox(around: [at(1, 1, 5), at(2, 2)])?.altitudes == nil)
  }

  @Test func ofNothingIsNothing() {
    #expect(BoundingBox(around: []) == nil)
    #expect(BoundingBox(around: [at(.nan, 1)]) == nil)
    #expect(Geometry.emptyPoint.boundingBox == nil)
  }
}
