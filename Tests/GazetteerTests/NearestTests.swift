import Gazetteer
import Geo
import Testing
import Text
import TestSupport

@Suite struct NearestTests {
  /// A gazetteer of places strewn over a part of the globe.
  private func gazetteer(
    count: Int, latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>, seed: UInt64
  ) throws -> Gazetteer {
    var random = SplitMix64(seed: seed)
    var rows = "id|kind|lat|lon|country|region|population|name|stands_for|note\n"
    for number in 0..<count {
      // Rounded, so that some places coincide and some share a coordinate.
      let latitude = (Double.random(in: latitudes, using: &random) * 4).rounded() / 4
      let longitude = (Double.random(in: longitudes, using: &random) * 4).rounded() / 4
      let kind = number % 3 == 0 ? "village" : "town"
      rows += "p\(number)|\(kind)|\(latitude)|\(longitude)||||P\(number)||\n"
    }
    let table = Table(file: "strewn.places.tsv", text: rows.replacing("|", with: "\t"))
    return try Gazetteer(compiling: [table])
  }

  private func expected(
    _ gazetteer: Gazetteer, _ position: Position, _ limit: Int,
    _ isWanted: (PlaceIndex) -> Bool
  ) -> [PlaceIndex] {
    gazetteer.places.filter(isWanted)
      .map { ($0, position.distance(to: gazetteer.position(of: $0))) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(limit).map(\.0)
  }

  @Test(
    "agrees with measuring the way to every place",
    arguments: [
      (-90.0...90.0, -180.0...180.0), (38.0...42.0, 44.0...51.0), (-2.0...2.0, 170.0...180.0),
      (85.0...90.0, -180.0...180.0), (-90.0 ... -80.0, -180.0...0.0),
    ])
  func agrees(_ area: (latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>)) throws {
    let gazetteer = try gazetteer(
      count: 400, latitudes: area.latitudes, longitudes: area.longitudes, seed: 5)
    var random = SplitMix64(seed: 6)
    for round in 0..<60 {
      let position = Position(
        latitude: (Double.random(in: -90...90, using: &random) * 2).rounded() / 2,
        longitude: (Double.random(in: -180...180, using: &random) * 2).rounded() / 2)
      let limit = 1 + round % 7
      for isWanted: (PlaceIndex) -> Bool in [
        { _ in true }, { gazetteer.kind(of: $0) == .village },
      ] {
        let found = gazetteer.nearest(to: position, limit: limit, where: isWanted)
        #expect(found.map(\.place) == expected(gazetteer, position, limit, isWanted))
      }
    }
  }

  @Test("the nearest places of the built-in gazetteer")
  func builtIn() throws {
    let gazetteer = Gazetteer.builtIn
    let shusha = try #require(gazetteer.place(id: "gn147105"))
    let found = gazetteer.nearest(to: shusha.position, limit: 2) {
      [.town, .capital].contains(gazetteer.kind(of: $0))
    }
    #expect(found.first?.place == shusha.index)
    #expect(found.first?.metres == 0)
    #expect(found.last.map { gazetteer.place($0.place).title } == "Stepanakert")
    #expect(found.last.map { (6_000...11_000).contains($0.metres) } == true)
  }

  @Test("nothing is near a position that is none, and no more than the limit is found")
  func bounds() {
    let gazetteer = Gazetteer.builtIn
    let nowhere = Position(latitude: .nan, longitude: 0)
    #expect(gazetteer.nearest(to: nowhere, limit: 3).isEmpty)
    let somewhere = Position(latitude: 40, longitude: 47)
    #expect(gazetteer.nearest(to: somewhere, limit: 0).isEmpty)
    #expect(gazetteer.nearest(to: somewhere, limit: -1).isEmpty)
    #expect(gazetteer.nearest(to: somewhere, limit: 5) { _ in false }.isEmpty)
    #expect(gazetteer.nearest(to: somewhere, limit: 5).count == 5)
  }
}
