import Gazetteer
import Geo
import Testing
import Text

@Suite struct CandidatesTests {
  @Test(
    "a name finds its places, however it is written",
    arguments: [
      ("Gəncə", ["gn-ganja"]), ("GANCA", ["gn-ganja"]), ("Ganja", ["gn-ganja"]),
      ("кировабад", ["gn-ganja"]), ("Ga\u{308}nca\u{308}", ["gn-ganja"]),
      ("XANKƏNDİ", ["gn-stepanakert"]), ("ՍՏԵՓԱՆԱԿԵՐՏ", ["gn-stepanakert"]),
      ("Fuzuli", ["gn-fuzuli", "gn-fuzuli2"]), ("Martuni", ["gn-martuni", "gn-martuni-am"]),
      ("nagorno karabakh", ["dl-nk"]), ("Republic of Nagorno Karabakh", ["dl-nk"]),
      ("Nowhere", []), ("", []), ("Ganj", []),
    ])
  func candidates(_ row: (name: String, ids: [String])) throws {
    let gazetteer = try TinyTables.gazetteer()
    let matches = gazetteer.candidates(named: row.name)
    let ids = Set(matches.map { gazetteer.place($0.place).id })
    #expect(ids.sorted() == row.ids)
    #expect(gazetteer.contains(folded: Folding.keyBytes(of: row.name)) == !row.ids.isEmpty)
  }

  @Test("a match carries the record of its name")
  func record() throws {
    let gazetteer = try TinyTables.gazetteer()
    let name = try #require(gazetteer.candidates(named: "kirovabad").first?.name)
    #expect(name.text == "Kirovabad")
    #expect(name.language == "en")
    #expect(name.script == "Latn")
    #expect(name.standing == .historical)
    #expect(name.from == 1935)
    #expect(name.until == 1989)
    #expect(name.source == "hand")
    let open = try #require(gazetteer.candidates(named: "xankəndi").first?.name)
    #expect(open.from == 1991)
    #expect(open.until == nil)
  }

  @Test("a place carries its columns")
  func place() throws {
    let gazetteer = try TinyTables.gazetteer()
    let baku = try #require(gazetteer.place(id: "gn-baku"))
    #expect(baku.title == "Baku")
    #expect(baku.kind == .capital)
    #expect(baku.position == Position(latitude: 40.37767, longitude: 49.89201))
    #expect(baku.country == "AZ")
    #expect(baku.population == 1_116_513)
    #expect(baku.standsFor == gazetteer.place(id: "wof-az")?.index)
    #expect(gazetteer.country(of: baku.index) == gazetteer.place(id: "wof-az")?.index)
    let area = try #require(gazetteer.place(id: "dl-nk"))
    #expect(area.country == nil)
    #expect(area.population == nil)
    let fuzuli = try #require(gazetteer.place(id: "gn-fuzuli"))
    #expect(fuzuli.region == gazetteer.place(id: "dl-fuzuli-district")?.index)
    #expect(gazetteer.place(id: "gn-bak") == nil)
    #expect(gazetteer.place(id: "") == nil)
  }

  @Test("every place is found by each of its names and by its title")
  func everyName() throws {
    let gazetteer = try TinyTables.gazetteer()
    for index in gazetteer.places {
      let place = gazetteer.place(index)
      #expect(gazetteer.place(id: place.id) == place)
      #expect(gazetteer.candidates(named: place.title).contains { $0.place == index })
      for name in gazetteer.names(of: index) {
        let found = gazetteer.candidates(named: name.text)
        #expect(found.contains { $0.place == index && $0.name == name })
      }
    }
  }

  @Test("a scanner finds a name word by word")
  func incremental() throws {
    let gazetteer = try TinyTables.gazetteer()
    var hash = GazetteerHash()
    var key: [UInt8] = []
    for word in ["republic", "of", "nagorno", "karabakh"] {
      if !key.isEmpty { #expect(gazetteer.mayContinue(hash)) }
      hash.combine(folded: Array(word.utf8).span)
      key += Array(word.utf8)
    }
    #expect(gazetteer.mayContain(hash))
    let matches = gazetteer.candidates(hash: hash, folded: key.span)
    #expect(matches.count == 1)
    #expect(gazetteer.maximumWords == 4)
  }
}
