import Gazetteer
import Geo
import Testing

@Suite struct LookupTests {
  private let gazetteer = Gazetteer.builtIn

  private func first(
    _ query: String, _ options: LookupOptions = LookupOptions()
  ) -> (place: Place, result: LookupResult)? {
    gazetteer.lookup(query, options: options).first.map { (gazetteer.place($0.place), $0) }
  }

  @Test(
    "the town comes before its namesakes, in the traps of the sources too",
    arguments: [
      ("Gəncə", "Ganja", PlaceKind.town), ("Kirovabad", "Ganja", .town),
      ("Гянджа", "Ganja", .town), ("Gence", "Ganja", .town), ("Ganja", "Ganja", .town),
      ("Füzuli", "Fizuli", .town), ("Ağdərə", "Aghdere", .town), ("Martakert", "Aghdere", .town),
      ("Khojavend", "Khojavend", .town), ("Xocavənd", "Khojavend", .town),
      ("Stepanakert", "Stepanakert", .town), ("Xankəndi", "Stepanakert", .town),
      ("Ստեփանակերտ", "Stepanakert", .town), ("სტეფანაკერტი", "Stepanakert", .town),
      ("ستيباناكيرت", "Stepanakert", .town), ("Hadrut", "Hadrut", .town),
      ("Талыш", "Talish", .village), ("Madagiz", "Suqovushan", .town),
      ("Mataghis", "Suqovushan", .town), ("Lachin", "Lachin", .town),
      ("Lachin corridor", "Lachin corridor", .corridor), ("Qubadlı", "Gubadli", .town),
      ("Füzuli rayonu", "Fizuli District", .region), ("Baku", "Baku", .capital),
      ("Yerevan", "Yerevan", .capital), ("Ереван", "Yerevan", .capital),
      ("nagorno karabakh", "Nagorno-Karabakh", .area), ("Azerbaijan", "Azerbaijan", .country),
      ("Lake Sevan", "Lake Sevan", .lake), ("Goris", "Goris", .town),
      ("Jabrayil", "Jabrayil", .town), ("Zəngilan", "Zangilan", .town),
      ("Kəlbəcər", "Kalbajar", .town), ("Tərtər", "Terter", .town), ("Bərdə", "Barda", .town),
      ("Georgia", "Georgia", .country), ("Tehran", "Tehran", .capital),
    ])
  func ranking(_ row: (query: String, title: String, kind: PlaceKind)) throws {
    let found = try #require(first(row.query))
    #expect(found.place.title == row.title)
    #expect(found.place.kind == row.kind)
    #expect(found.result.manner == .exact)
  }

  @Test("a position decides between namesakes")
  func near() throws {
    let sevan = Position(latitude: 40.2, longitude: 45.3)
    let front = Position(latitude: 39.8, longitude: 47.0)
    #expect(first("Martuni", LookupOptions(near: sevan))?.place.country == "AM")
    let east = try #require(first("Martuni", LookupOptions(near: front)))
    #expect(east.place.title == "Khojavend")
    #expect(east.result.metres.map { $0 < 30_000 } == true)
  }

  @Test("country, kind and limit narrow a look-up down")
  func narrowed() {
    let inArmenia = gazetteer.lookup("Martuni", options: LookupOptions(country: "AM"))
    #expect(!inArmenia.isEmpty)
    #expect(inArmenia.allSatisfy { gazetteer.countryCode(of: $0.place) == "AM" })
    let regions = gazetteer.lookup("Füzuli", options: LookupOptions(kinds: [.region]))
    #expect(regions.map { gazetteer.place($0.place).title } == ["Fizuli District"])
    #expect(gazetteer.lookup("Füzuli", options: LookupOptions(limit: 1)).count == 1)
    #expect(gazetteer.lookup("Füzuli", options: LookupOptions(limit: -1)).isEmpty)
  }

  @Test("results are sorted, each place once, scores within 0 and 1, manners in their order")
  func sorted() {
    for query in ["Martuni", "Fuzuli", "Talish", "Stepankaret", "Шуши", "Garabagh", "Xocali"] {
      let results = gazetteer.lookup(
        query, options: LookupOptions(allowsMisspelling: true, limit: 100))
      #expect(zip(results, results.dropFirst()).allSatisfy { $0.score >= $1.score })
      #expect(Set(results.map(\.place)).count == results.count)
      #expect(results.allSatisfy { (0...1).contains($0.score) })
      let exact = results.map { $0.manner == .exact }
      #expect(exact == exact.sorted { $0 && !$1 })
    }
  }

  @Test(
    "a name known in one script is found in others",
    arguments: [
      ("Кировабад", "gn-ganja"), ("Стэпанакерт", "gn-stepanakert"),
      ("Ստեփանակերտ", "gn-stepanakert"),
      ("Խոջավանդ", "gn-martuni"), ("Ходжаванд", "gn-martuni"), ("ხოჯავენდი", nil),
      ("Մարտունի", "gn-martuni-am"), ("Мартуни", "gn-martuni-am"), ("მარტუნი", "gn-martuni-am"),
      ("مارتوني", "gn-martuni-am"), ("Фузули", "gn-fuzuli"), ("Khojavand", "gn-martuni"),
      ("Şteppanakert", nil), ("باكو", "gn-baku"), ("ბაქუ", "gn-baku"),
    ])
  func transliterated(_ row: (query: String, id: String?)) throws {
    let tiny = try TinyTables.gazetteer()
    let found = tiny.lookup(row.query).first
    #expect(found.map { tiny.place($0.place).id } == row.id)
  }

  @Test("a misspelt name is looked for only where no other is found")
  func misspelt() throws {
    #expect(first("Stepanakret") == nil)
    let found = try #require(first("Stepanakret", LookupOptions(allowsMisspelling: true)))
    #expect(found.place.title == "Stepanakert")
    #expect(found.result.manner == .misspelt(distance: 1))
    #expect(gazetteer.lookup("").isEmpty)
    let fuzzy = LookupOptions(allowsMisspelling: true)
    #expect(gazetteer.lookup("qqqqqqqqqqqq", options: fuzzy).isEmpty)
  }

  @Test(
    "what is near home or known to the world comes before namesakes far away",
    arguments: [
      ("Gapan", "AM"), ("Ghapan", "AM"), ("Karabulak", "AZ"), ("Paris", "FR"), ("Moscow", "RU"),
      ("Washington", "US"), ("Georgia", "GE"), ("Kirov", "RU"), ("Kars", "TR"), ("Cali", "CO"),
    ])
  func attention(_ row: (query: String, country: String)) {
    #expect(first(row.query)?.place.country == row.country)
  }

  @Test(
    "a name with a wrong vowel is no transliteration of one that is known in its script",
    arguments: ["Stepanakrt", "Stepanekert", "Stepanakirt", "Hadrt", "Martakrt"])
  func vowels(query: String) {
    #expect(first(query) == nil)
    #expect(first(query, LookupOptions(allowsMisspelling: true)) != nil)
  }

  @Test(
    "a country, region or area behind a comma says where the place is",
    arguments: [
      ("Martuni, Nagorno-Karabakh", "gn146969"), ("Martuni, Armenia", "gn616438"),
      ("Tartar, Azerbaijan", "gn584871"), ("Aghdam, Tovuz District", "wof1141906147"),
      ("Goris, Azerbaijan", nil), ("Goris, Nowhereland", nil), ("Martuni, Syunik", nil),
      ("Ganja, Barda", nil), ("Moscow village", nil), ("Sabunçu, Baku", "gn585184"),
      ("Shushi (Shusha)", "gn147105"), ("Stepanakert / Khankendi", "gn146970"),
      ("Степанакерт (Ханкенди)", "gn146970"), ("Vank (Martakert)", "gn584747"),
      ("Nowhereland (Shusha)", nil), ("Qarğabazar kəndi", "gn147882"), ("Tigranakert", "gn8656355"),
      (String(repeating: "Ganja (Barda) / ", count: 40), "gn586523"), ("Susa seheri", "gn147105"),
      ("hadrut qesebesi", "gn148105"),
      ("baku city", "gn587084"), ("Yerevan city", "gn616052"),
    ])
  func qualified(_ row: (query: String, id: String?)) {
    #expect(first(row.query).map(\.place.id) == row.id)
  }

  @Test(
    "a doubled letter or swapped neighbours are a misspelling",
    arguments: [
      ("Ganjja", "Ganja"), ("Siisian", "Sisian"), ("Бардда", "Barda"), ("Shsuha", "Shusha"),
      ("Zangillan", "Zangilan"), ("Стипанакерт", "Stepanakert"),
    ])
  func doubled(_ row: (query: String, title: String)) {
    #expect(first(row.query) == nil)
    #expect(first(row.query, LookupOptions(allowsMisspelling: true))?.place.title == row.title)
  }

  @Test("a capital stands for its country, and places for their regions and countries")
  func relations() throws {
    let baku = try #require(first("Baku"))
    #expect(baku.place.standsFor.map { gazetteer.place($0).title } == "Azerbaijan")
    #expect(
      gazetteer.country(of: baku.place.index).map { gazetteer.place($0).title } == "Azerbaijan")
    let town = try #require(first("Füzuli"))
    #expect(town.place.region.map { gazetteer.place($0).title } == "Fizuli District")
  }
}
