import Geo
import Testing
import Text

@testable import Gazetteer
import TestSupport

@Suite struct ShapeTests {
  private let gazetteer = Gazetteer.builtIn

  @Test(
    "a position lies in its district and its country, the smallest first",
    arguments: [
      (39.8177, 46.7528, ["Khankendi City", "Azerbaijan"]),
      (39.52, 47.03, ["Khojavend District", "Azerbaijan"]),
      (40.6816, 46.3613, ["Ganja City", "Azerbaijan"]),
      (39.7577, 46.7514, ["Shusha City", "Azerbaijan"]),
      (39.2, 46.4, ["Syunik", "Armenia"]), (40.18, 44.51, ["Yerevan City", "Armenia"]),
      (38.95, 45.63, ["Julfa District", "Nakhchivan Autonomous Republic", "Azerbaijan"]),
      (41.7, 44.8, ["Georgia"]), (38.08, 46.29, ["Iran"]), (40.6, 43.1, ["Turkey"]),
      (40.0, 30.0, ["Turkey"]), (52.5, 13.4, []), (0, 0, []), (91, 0, []),
    ])
  func containing(_ row: (latitude: Double, longitude: Double, titles: [String])) {
    let position = Position(latitude: row.latitude, longitude: row.longitude)
    let found = gazetteer.places(containing: position)
    #expect(found.map { gazetteer.place($0).title } == row.titles)
  }

  @Test("nearly every settlement lies in the outline of the region that its row names")
  func regions() {
    var inside = 0
    var all = 0
    for place in gazetteer.places {
      guard let region = gazetteer.region(of: place), gazetteer.shape(of: region) != nil,
        [.town, .village, .locality].contains(gazetteer.kind(of: place))
      else { continue }
      all += 1
      if gazetteer.places(containing: gazetteer.position(of: place)).contains(region) {
        inside += 1
      }
    }
    #expect(all > 5000)
    #expect(Double(inside) > 0.98 * Double(all))
  }

  @Test("Azerbaijan's districts, Armenia's provinces and the countries around have outlines")
  func outlines() throws {
    let titles = Set(gazetteer.outlines.map { gazetteer.place($0.place).title })
    #expect(titles.isSuperset(of: ["Armenia", "Azerbaijan", "Georgia", "Iran", "Turkey"]))
    #expect(titles.isSuperset(of: ["Kalbajar District", "Lachin District", "Vayots Dzor"]))
    for outline in gazetteer.outlines {
      #expect(outline.tolerance != nil)
      for position in outline.geometry.positions { #expect(outline.bounds.contains(position)) }
    }
  }

  @Test(
    "what is a line in the world is drawn as one",
    arguments: [
      "Lachin corridor", "Murovdag", "Nagorno-Karabakh line of contact", "Aras River",
      "Armenia-Azerbaijan border", "Azerbaijan-Iran border",
    ])
  func lines(_ title: String) throws {
    let place = try #require(gazetteer.candidates(named: title).first?.place)
    let geometry = gazetteer.geometry(of: place)
    #expect(["LineString", "MultiLineString"].contains(geometry.typeName))
    #expect(geometry.positions.count > 4)
    let nearest = geometry.positions.map { $0.distance(to: gazetteer.position(of: place)) }.min()
    #expect(try #require(nearest) < 60_000)
  }

  @Test("other places are drawn as the point that stands for them")
  func points() throws {
    let town = try #require(gazetteer.candidates(named: "Hadrut").first?.place)
    #expect(gazetteer.geometry(of: town) == .point(gazetteer.position(of: town)))
    let country = try #require(gazetteer.country(of: town))
    #expect(gazetteer.geometry(of: country) == .point(gazetteer.position(of: country)))
  }

  private func compile(_ shapes: String) -> (gazetteer: Gazetteer?, diagnostics: [String]) {
    var compiler = GazetteerCompiler()
    for table in TinyTables.tables() { compiler.add(table) }
    compiler.addShapes(file: "x.shapes.geojson", bytes: Array(shapes.utf8))
    let bytes = compiler.compile()
    return (bytes.flatMap { try? Gazetteer(bytes: $0) }, compiler.diagnostics.map(\.description))
  }

  private func collection(_ geometry: String, _ properties: String) -> String {
    """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{\(properties)},"geometry":{\(geometry)}}
    ]}
    """
  }

  private let square = #"""
    "type":"Polygon","coordinates":[[[46,39],[48,39],[48,41],[46,41],[46,39]],\#
    [[46.5,39.5],[46.5,40.5],[47.5,40.5],[47.5,39.5],[46.5,39.5]]]
    """#

  @Test("holes are not inside, and shapes come back as they were written")
  func holes() throws {
    let text = collection(square, #""place":"wof-az","source":"hand","tolerance":10"#)
    let tiny = try #require(compile(text).gazetteer)
    let country = try #require(tiny.place(id: "wof-az")).index
    func finds(_ latitude: Double, _ longitude: Double) -> Bool {
      tiny.places(containing: Position(latitude: latitude, longitude: longitude)) == [country]
    }
    #expect(finds(39.2, 46.2) && finds(40.9, 47.9) && finds(40, 46.2))
    #expect(!finds(40, 47) && !finds(38.9, 47) && !finds(40, 48.1))
    let shape = try #require(tiny.shape(of: country))
    let read = try GeoJSONReader.read(Array("{\(square)}".utf8))
    #expect(read == .geometry(shape.geometry))
    #expect(shape.source == "hand")
    #expect(shape.tolerance == 10)
  }

  @Test(
    "a wrong shape is told with its line and column",
    arguments: [
      (#""place":"nowhere","source":"x""#, "2:1: error: no place has the id \"nowhere\""),
      (#""source":"x""#, "2:1: error: expected a property \"place\", the id of a place"),
      (
        #""place":"wof-az""#,
        "2:1: error: expected a property \"source\", who records the shape"
      ),
      (
        #""place":"wof-az","source":"x","tolerance":-1"#,
        "2:1: error: expected a \"tolerance\" in whole metres"
      ),
    ])
  func wrong(_ row: (properties: String, expected: String)) {
    let found = compile(collection(square, row.properties)).diagnostics
    #expect(found == ["x.shapes.geojson:" + row.expected])
  }

  @Test("a shape that is no shape is told")
  func noShape() {
    let point = #""type":"Point","coordinates":[46,39]"#
    let far = #""type":"LineString","coordinates":[[46,39],[200,39]]"#
    for geometry in [point, far] {
      let found = compile(collection(geometry, #""place":"wof-az","source":"x""#)).diagnostics
      #expect(found.count == 1)
      #expect(found.allSatisfy { $0.contains(":2:1: error: expected lines or polygons") })
    }
    #expect(
      compile("{\n1").diagnostics == [
        "x.shapes.geojson:2:1: error: expected a member's name in quotes, found \"1\""
      ])
  }

  @Test("random bytes for a shape end, and crash nothing")
  func randomBytes() {
    var random = SplitMix64(seed: 12)
    var total = 0
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      bytes.withUnsafeBufferPointer { buffer in
        var reader = ShapeReader(buffer, at: Int.random(in: 0...70, using: &random))
        var other = reader
        _ = reader.contains(ShapeCoding.GridPosition(x: 5, y: 5))
        total += other.geometry().positions.count
      }
    }
    #expect(total < 2000 * 120)
  }
}
