import Gazetteer
import Testing
import Text

/// Names with a word that says what the place is.
@Suite struct GenericTermTests {
  private static let gazetteer = Gazetteer.builtIn

  private static func first(_ query: String) -> (title: String, kind: PlaceKind)? {
    gazetteer.lookup(query).first.map {
      (gazetteer.title(of: $0.place), gazetteer.kind(of: $0.place))
    }
  }

  @Test(
    "a word for a settlement finds the settlement",
    arguments: [
      ("Ganja", ["city of Ganja", "Ganja city", "г. Гянджа", "город Гянджа", "Gəncə şəhəri"]),
      ("Ganja", ["Gence kenti", "kota Ganja", "ville de Gandja", "Stadt Gandscha", "شهر گنجه"]),
      ("Ganja", ["в городе Гяндже", "ciudad de Ganyá", "مدينة غنجة", "ქალაქი განჯა"]),
      ("Shusha", ["Շուշի քաղաք", "город Шуша", "города Шуши", "the town of Shusha"]),
      ("Terter", ["kota Terter", "Tərtər şəhərində"]),
      ("Hadrut", ["пос. Гадрут", "Hadrut qəsəbəsi", "посёлке Гадрут"]),
      ("Talish", ["с. Талыш", "Talış kəndi", "desa Talish", "Dorf Talisch", "Թալիշ գյուղ"]),
      ("Suqovushan", ["Suqovuşan kəndi", "Sugovushan village", "Suqovuşan köyü"]),
      ("Talish", ["village de Talish", "روستای تالیش", "село Талыш"]),
    ])
  func settlements(_ row: (title: String, queries: [String])) {
    for query in row.queries {
      let found = Self.first(query)
      #expect(found?.title == row.title, "\(query)")
      #expect(found.map { [.town, .village].contains($0.kind) } == true, "\(query)")
    }
  }

  @Test(
    "a word for a district finds the district, not its town",
    arguments: [
      ("Fizuli District", ["Füzuli rayonu", "Füzuli rayonunun", "Füzuli ili", "Fuzuli district"]),
      ("Fizuli District", ["Физулинский район", "Физулинского района", "distrik Fuzuli"]),
      ("Fizuli District", ["Bezirk Füsuli", "district de Fizouli", "شهرستان فضولی"]),
      ("Lachin District", ["ლაჩინის რაიონი", "Лачинском районе", "kabupaten Lachin"]),
      ("Hadrut region", ["Հադրութի շրջան", "Hadrut district", "Гадрутского района"]),
    ])
  func districts(_ row: (title: String, queries: [String])) {
    for query in row.queries { #expect(Self.first(query)?.title == row.title, "\(query)") }
  }

  @Test(
    "so it is with lakes, mountains, airports and the like",
    arguments: [
      ("Lake Sevan", ["озеро Севан", "lac Sevan", "Sevan gölü", "danau Sevan"]),
      ("Murovdag", ["гора Мрав", "Mount Mrav", "Murovdag ridge"]),
      ("Sarsang reservoir", ["Sarsang Talsperre", "waduk Sarsang", "Sərsəng su anbarının"]),
      ("Stepanakert Airport", ["Stepanakert airport", "аэропорт Степанакерта"]),
      ("Lachin corridor", ["Lachin corridor", "Лачинского коридора", "koridor Lachin"]),
    ])
  func features(_ row: (title: String, queries: [String])) {
    for query in row.queries { #expect(Self.first(query)?.title == row.title, "\(query)") }
  }

  @Test(
    "a name that is recorded with such a word is not taken apart",
    arguments: [
      ("Red Bazaar", "Red Market"), ("New York City", "New York"), ("Xan kəndi", "Stepanakert"),
      ("Salt Lake City", "Salt Lake City"), ("Lachin corridor", "Lachin corridor"),
      ("Jebra'il", "Jabrayil"), ("Kota", "Kota"), ("Ciudad del Vaticano", "Vatican City"),
    ])
  func recorded(_ row: (query: String, title: String)) throws {
    let found = try #require(Self.gazetteer.lookup(row.query).first)
    #expect(Self.gazetteer.title(of: found.place) == row.title)
    #expect(found.generic == nil)
  }

  @Test(
    "a name with the ending of a case or behind a preposition finds its place",
    arguments: [
      ("Stepanakert", ["в Степанакерте", "Степанакерта", "Xankəndidə", "Ստեփանակերտում"]),
      ("Stepanakert", ["Stepanakert'ta", "Stepanakert’e", "à Stepanakert", "სტეფანაკერტში"]),
      ("Shusha", ["Şuşada", "Şuşanın", "Şuşaya", "в Шуше", "Шушой", "Շուշիից", "შუშაში"]),
      ("Ganja", ["Gəncədə", "Gence'de", "в Гяндже", "из Гянджи", "in Ganja", "en Ganja"]),
      ("Baku", ["Bakıda", "Bakü'de", "в Баку", "Բաքվում", "ბაქოში", "Baku's"]),
      ("Nagorno-Karabakh", ["в Нагорном Карабахе", "Нагорного Карабаха", "Dağlıq Qarabağda"]),
      ("Lachin corridor", ["в Лачинском коридоре", "Laçın dəhlizində"]),
      ("Barda", ["Berde’nin", "Bardada", "Berdede"]),
      ("Stepanakert", ["столице Степанакерте", "paytaxt Xankəndi", "Xankendide"]),
      ("Gubadli District", ["Kubatlinsky district", "Gubadlinsky raion"]),
      ("Talish", ["Талышом", "Talış'ın", "Թալիշից"]),
    ])
  func inflected(_ row: (title: String, queries: [String])) {
    for query in row.queries { #expect(Self.first(query)?.title == row.title, "\(query)") }
  }

  @Test(
    "a common word that is a little-known name with an ending finds nothing",
    arguments: [
      "komanda", "şəhərdə", "demande", "parade", "selatan", "zamanda", "regionda", "mərkəzində",
      "правду", "котором", "հարավում", "ქალაქში", "Velmanda", "Шмундергазе", "in charge",
    ])
  func commonWords(query: String) { #expect(Self.first(query) == nil) }

  @Test("the result tells which words were left out")
  func reason() throws {
    let found = try #require(Self.gazetteer.lookup("kota Terter").first)
    #expect(found.generic == "kota")
    #expect(found.manner == .exact)
  }

  @Test(
    "words alone, and beside a made-up name, find nothing",
    arguments: [
      "şəhəri", "Quxelpharn şəhəri", "район Шмундергаз", "the village of Xqzt", "city of",
      "kənd kəndi", "şəhər", "ŞƏHƏR", "ville de la", "muxtar respublikası", "von", "kota", "ქალაქი",
    ])
  func nothing(query: String) { #expect(Self.first(query) == nil) }

  @Test(
    "a wrong row is told with its line and column",
    arguments: [
      (
        "|az|after|town|",
        "2:1: error: expected words with letters, parted by commas, or \"-\", found \"\""
      ),
      (
        "kənd|az|behind|village|",
        "2:9: error: expected \"before\", \"after\" or \"either\", found \"behind\""
      ),
      (
        "kənd|az|after|hut|",
        "2:15: error: expected kinds such as \"town,capital>village\" or nothing, found \"hut\""
      ),
      (
        "село|ru|before|village|а",
        "2:24: error: expected endings such as \"ского>,инского>а\" or nothing, found \"а\""
      ),
    ])
  func errors(_ row: (row: String, expected: String)) {
    var compiler = GazetteerCompiler()
    let text = "words|language|side|kinds|endings\n\(row.row)\n".replacing("|", with: "\t")
    compiler.add(Table(file: "x.generics.tsv", text: text))
    #expect(compiler.compile() == nil)
    #expect(compiler.diagnostics.map(\.description) == ["x.generics.tsv:" + row.expected])
  }
}
