import Gazetteer
import Geo
import Testing
import Text

/// Several gazetteers together.
@Suite struct LayerTests {
  private static let places = """
    id|kind|lat|lon|country|region|population|name|stands_for|note
    my-camp|locality|39.6|47.1|AZ|dl-fuzuli-district||Camp||
    gn-baku|capital|40.5|49.9|AZ||2|Baku||
    """.replacing("|", with: "\t")

  private static let names = """
    place|name|language|script|standing|from|until|source
    gn-ganja|Janja|en|Latn|misspelling|||mine
    my-camp|Düşərgə|az|Latn|preferred|||mine
    """.replacing("|", with: "\t")

  private func compiled(
    places: String = places, names: String = names, base: Gazetteer?, isReference: Bool = false
  ) throws -> Gazetteer {
    var compiler = GazetteerCompiler(extending: base, isReference: isReference)
    compiler.add(Table(file: "my.places.tsv", text: places))
    compiler.add(Table(file: "my.names.tsv", text: names))
    let bytes = compiler.compile()
    #expect(compiler.diagnostics == [])
    return try Gazetteer(bytes: try #require(bytes))
  }

  private func extended(isReference: Bool = false) throws -> Gazetteer {
    let base = try TinyTables.gazetteer()
    return Gazetteer([base, try compiled(base: base, isReference: isReference)])
  }

  private func ids(_ gazetteer: Gazetteer, _ name: String) -> [String] {
    gazetteer.lookup(name).map { gazetteer.place($0.place).id }
  }

  @Test("an own table adds places and names, and refers to places of the other")
  func adds() throws {
    let gazetteer = try extended()
    let camp = try #require(gazetteer.place(id: "my-camp"))
    #expect(camp.region == gazetteer.place(id: "dl-fuzuli-district")?.index)
    #expect(ids(gazetteer, "dusarga") == ["my-camp"])
    #expect(ids(gazetteer, "Janja") == ["gn-ganja"])
    #expect(ids(gazetteer, "Kirovabad") == ["gn-ganja"])
    #expect(gazetteer.names(of: gazetteer.lookup("Janja")[0].place).map(\.text).contains("Гянджа"))
    #expect(gazetteer.country(of: camp.index) == gazetteer.place(id: "wof-az")?.index)
    let all = gazetteer.places.map { gazetteer.place($0).id }
    #expect(all.count == 12)
    #expect(Set(all).count == 12)
  }

  @Test("what an own table says of a known place goes before, and nothing else of it is lost")
  func replaces() throws {
    let gazetteer = try extended()
    let baku = try #require(gazetteer.place(id: "gn-baku"))
    #expect(baku.population == 2)
    #expect(baku.position.latitude == 40.5)
    #expect(baku.standsFor == gazetteer.place(id: "wof-az")?.index)
    #expect(ids(gazetteer, "Баку") == ["gn-baku"])
    #expect(gazetteer.names(of: baku.index).map(\.text) == ["Bakı", "Баку", "Baku", "Baku"])
    let near = gazetteer.nearest(to: Position(latitude: 40.45, longitude: 49.9), limit: 2)
    #expect(near.map { gazetteer.place($0.place).id } == ["gn-baku", "wof-az"])
  }

  @Test("a reference work adds, but does not change what the others say, in whatever order")
  func reference() throws {
    let base = try TinyTables.gazetteer()
    let reference = try compiled(base: base, isReference: true)
    for gazetteers in [[base, reference], [reference, base]] {
      let gazetteer = Gazetteer(gazetteers)
      let baku = try #require(gazetteer.place(id: "gn-baku"))
      #expect(baku.population == 1_116_513)
      #expect(baku.standsFor != nil)
      #expect(ids(gazetteer, "Camp") == ["my-camp"])
      #expect(ids(gazetteer, "Janja") == ["gn-ganja"])
    }
  }

  @Test("names of places that no gazetteer has find nothing")
  func alone() throws {
    let own = try compiled(base: try TinyTables.gazetteer())
    #expect(ids(own, "Janja") == [])
    #expect(ids(own, "Camp") == ["my-camp"])
    #expect(own.place(id: "gn-ganja") == nil)
    let camp = try #require(own.place(id: "my-camp"))
    #expect(camp.region == nil)
    #expect(own.places.map { own.place($0).id } == ["gn-baku", "my-camp"])
    #expect(own.nearest(to: Position(latitude: 0, longitude: 0), limit: 9).count == 2)
  }

  @Test("a gazetteer of one is that one, of none is empty, and one twice is the same")
  func trivial() throws {
    let tiny = try TinyTables.gazetteer()
    #expect(Gazetteer([]).placeCount == 0)
    #expect(Gazetteer([]).lookup("Baku").isEmpty)
    let twice = Gazetteer([tiny, tiny])
    for gazetteer in [Gazetteer([tiny]), twice] {
      for query in ["Ganja", "Баку", "Ստեփանակերտ", "Fuzuli", "Şteppanakert"] {
        #expect(ids(gazetteer, query) == ids(tiny, query))
      }
      #expect(Array(gazetteer.places).count == 11)
      let near = gazetteer.nearest(to: Position(latitude: 40, longitude: 47), limit: 5)
      #expect(near.map { gazetteer.place($0.place).id }.count == 5)
      #expect(Set(near.map(\.place)).count == 5)
    }
  }

  @Test("shapes go with the place, whichever file has them")
  func shapes() throws {
    let base = try TinyTables.gazetteer()
    var compiler = GazetteerCompiler(extending: base)
    let shape = """
      {"type":"Feature","properties":{"place":"dl-fuzuli-district","source":"mine"},
      "geometry":{"type":"Polygon","coordinates":[[[47,39],[48,39],[48,40],[47,39]]]}}
      """
    compiler.addShapes(file: "my.shapes.geojson", bytes: Array(shape.utf8))
    let bytes = compiler.compile()
    let gazetteer = Gazetteer([base, try Gazetteer(bytes: try #require(bytes))])
    let district = try #require(gazetteer.place(id: "dl-fuzuli-district")).index
    let country = try #require(gazetteer.place(id: "wof-az")).index
    let found = gazetteer.places(containing: Position(latitude: 39.3, longitude: 47.8))
    #expect(found == [district, country])
    #expect(gazetteer.outlines.map(\.place) == [district])
    #expect(gazetteer.shape(of: district)?.source == "mine")
  }
}
