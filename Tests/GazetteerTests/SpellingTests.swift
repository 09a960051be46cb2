import Gazetteer
import Geo
import Testing

/// What the built-in data answer first to names as the press and its readers write them.
@Suite struct SpellingTests {
  private static let gazetteer = Gazetteer.builtIn

  private static func titles(_ query: String) -> [String] {
    gazetteer.lookup(query).map { gazetteer.place($0.place).title }
  }

  @Test(
    "a town is found by its spellings in any language",
    arguments: [
      ("Syunik", ["სიუნიქი"]), ("Ganja", ["Ҝәнҹә"]),
      ("Ganja", ["Ganja", "Gandja", "Gəncə", "Gence", "Гянджа", "Գանձակ", "Gyandzha", "Гянжа"]),
      ("Stepanakert", ["Khankendi", "Xankəndi", "Hankendi", "Ханкенди", "Степанакерт"]),
      ("Stepanakert", ["Ստեփանակերտ", "Khan-Kendi", "Xankendi"]),
      ("Shusha", ["Şuşa", "Shushi", "Шуша", "Шуши", "Շուշի"]),
      ("Fizuli", ["Füzuli", "Fuzuli", "Физули", "Varanda"]),
      ("Aghdere", ["Ağdərə", "Martakert", "Mardakert", "Мардакерт", "Մարտակերտ"]),
      ("Khojavend", ["Xocavənd", "Ходжавенд", "Hocavend"]),
      ("Lachin", ["Laçın", "Berdzor", "Лачин", "Բերձոր", "Lachyn"]),
      ("Kalbajar", ["Kəlbəcər", "Kelbecer", "Кельбаджар", "Քարվաճառ", "Карвачар"]),
      ("Zangilan", ["Zəngilan", "Zengilan", "Зангилан", "Zangelan"]),
      ("Jabrayil", ["Cəbrayıl", "Cebrail", "Джебраил", "Jebrail"]),
      ("Gubadli", ["Qubadlı", "Kubatly", "Кубатлы", "Kubatlı"]),
      ("Aghdam", ["Ağdam", "Agdam", "Агдам", "Ակնա", "Akna"]),
      ("Terter", ["Tərtər", "Tartar", "Тертер"]), ("Barda", ["Bərdə", "Berde", "Барда"]),
      ("Horadiz", ["Horadiz", "Goradiz", "Горадиз"]), ("Hadrut", ["Гадрут", "Հադրութ"]),
      ("Khojaly", ["Xocalı", "Hocalı", "Ходжалы", "Khojali"]),
      ("Suqovushan", ["Suqovuşan", "Madagiz", "Mataghis", "Мадагиз"]),
      ("Nakhchivan", ["Naxçıvan", "Nahçıvan", "Нахичевань", "Nakhichevan"]),
      ("Mingachevir", ["Mingəçevir", "Мингечаур", "Mingechevir"]),
      ("Tovuz", ["Товуз", "Тауз"]), ("Goris", ["Горис", "Գորիս", "Gorus"]),
      ("Kapan", ["Капан", "Կապան", "Qafan"]), ("Jermuk", ["Джермук", "Ջերմուկ", "Cermuk"]),
      ("Vardenis", ["Варденис", "Վարդենիս"]), ("Yerevan", ["Erivan", "Erevan", "Երևան"]),
      ("Baku", ["Bakı", "Bakü", "Баку", "Բաքու"]), ("Talish", ["Talış", "Талыш", "Թալիշ"]),
    ])
  func spellings(_ row: (title: String, spellings: [String])) {
    for spelling in row.spellings {
      #expect(Self.titles(spelling).first == row.title, "\(spelling)")
    }
  }

  @Test(
    "so it is with a letter missing, doubled, wrong or swapped",
    arguments: [
      ("Stepnakert", "Stepanakert"), ("Setpanakert", "Stepanakert"),
      ("Khankenndi", "Stepanakert"), ("Ganjja", "Ganja"), ("Agdham", "Aghdam"),
      ("Fuzulli", "Fizuli"), ("Fuzlui", "Fizuli"), ("Lachinn", "Lachin"),
      ("Kalbjar", "Kalbajar"), ("Kalbajra", "Kalbajar"), ("Zangillan", "Zangilan"),
      ("Jabryil", "Jabrayil"), ("Terterr", "Terter"), ("Hadrutt", "Hadrut"),
      ("Martakret", "Aghdere"), ("Nakhchvian", "Nakhchivan"), ("Mingachevr", "Mingachevir"),
      ("Gorriis", "Goris"), ("Kapann", "Kapan"), ("Vardeniz", "Vardenis"),
      ("Шушша", "Shusha"), ("Степанакрт", "Stepanakert"), ("Մարտակրտ", "Aghdere"),
    ])
  func misspelt(_ row: (query: String, title: String)) {
    let found = Self.gazetteer.lookup(row.query, options: LookupOptions(allowsMisspelling: true))
    #expect(found.first.map { Self.gazetteer.place($0.place).title } == row.title)
  }

  @Test(
    "an invented name finds nothing",
    arguments: [
      "Xyzzyqqqq", "Gnjaaaa", "Quxelpharn", "Brontavik", "Zzyrdlob", "Talquestria", "Mirvoltan",
      "Okshupelt", "Velsundria", "Pliqorth", "Хвырбзоп", "Գժռպումխ",
    ])
  func invented(name: String) { #expect(Self.titles(name) == []) }

  @Test("where a name is recorded, names that only sound like it stay away")
  func exactAlone() {
    #expect(Self.titles("Ganja") == ["Ganja"])
    #expect(Self.titles("Gəncə") == ["Ganja"])
    for query in ["Kenya", "Ghana", "Goris", "Шуша", "Şuşa"] {
      #expect(Self.gazetteer.lookup(query).allSatisfy { $0.manner == .exact }, "\(query)")
    }
  }

  @Test("the city's unit of administration is another place than the city")
  func stepanakertRecords() throws {
    let city = try #require(Self.gazetteer.place(id: "gn146970"))
    let unit = try #require(Self.gazetteer.place(id: "gn409421"))
    let district = try #require(Self.gazetteer.place(id: "gn148449"))
    #expect(unit.title == "Khankendi City")
    #expect(city.region == unit.index)
    #expect(district.title == "Khojaly District")
    let names = Self.gazetteer.names(of: district.index).map(\.text)
    #expect(!names.contains("Stepanakert") && !names.contains("Xankəndi"))
  }

  @Test(
    "places that reports name stand where they are",
    arguments: [
      ("Movses", 40.905, 45.488), ("Мовсес", 40.905, 45.488), ("Մովսես", 40.905, 45.488),
      ("Aygepar", 40.931, 45.468), ("Айгепар", 40.931, 45.468), ("Chinari", 40.855, 45.578),
      ("Metsamor", 40.145, 44.115), ("Мецамор", 40.145, 44.115), ("Mosul", 36.335, 43.119),
      ("Sotk", 40.2, 45.87), ("Yeraskh", 39.739, 44.828), ("Verin Shorzha", 40.089, 45.836),
      ("Верин Шоржа", 40.089, 45.836), ("Seysulan", 40.248, 46.987),
      ("Ulyanovsk", 54.328, 48.387), ("Nerkin Hand", 39.041, 46.516), ("Tegh", 39.558, 46.477),
      ("Kornidzor", 39.548, 46.53), ("Kut", 40.181, 45.896), ("Geghamasar", 40.311, 45.679),
      ("Ishkhanasar", 39.62, 46.2), ("Davit Bek", 39.32, 46.495), ("Shurnukh", 39.381, 46.398),
      ("Шурнух", 39.381, 46.398), ("Վարդենիս", 40.183, 45.732), ("Sev Lake", 39.605, 46.235),
      ("Lombok", -8.6, 116.3), ("Janyatag", 40.14, 46.777), ("Gyzylbulag", 40.141, 46.604),
    ])
  func positions(_ row: (name: String, latitude: Double, longitude: Double)) throws {
    let found = try #require(Self.gazetteer.lookup(row.name).first)
    let expected = Position(latitude: row.latitude, longitude: row.longitude)
    let metres = Self.gazetteer.position(of: found.place).distance(to: expected)
    #expect(metres < 10_000, "\(Self.gazetteer.place(found.place).title)")
  }

  @Test(
    "the village Agdam of Tovuz is told from the city by a position", arguments: ["Agdam", "Агдам"])
  func agdam(name: String) throws {
    let options = LookupOptions(near: Position(latitude: 40.9, longitude: 45.5))
    let found = try #require(Self.gazetteer.lookup(name, options: options).first)
    #expect(Self.gazetteer.place(found.place).id == "wof1141906147")
    #expect(Self.titles(name).first == "Aghdam")
  }

  @Test(
    "each border is found by its countries in either order, with any dash",
    arguments: [
      ("Armenia", "Azerbaijan"), ("Armenia", "Georgia"), ("Armenia", "Iran"),
      ("Armenia", "Turkey"), ("Azerbaijan", "Georgia"), ("Azerbaijan", "Iran"),
      ("Azerbaijan", "Russia"), ("Azerbaijan", "Turkey"), ("Georgia", "Russia"),
      ("Georgia", "Turkey"), ("Iran", "Turkey"),
    ])
  func borders(_ pair: (first: String, second: String)) throws {
    let title = "\(pair.first)-\(pair.second) border"
    for country in [pair.first, pair.second] {
      let place = try #require(Self.gazetteer.lookup(country).first)
      #expect(Self.gazetteer.place(place.place).title == country)
    }
    for query in [
      title, "\(pair.second)-\(pair.first) border", "\(pair.first)–\(pair.second) border",
      "\(pair.second)—\(pair.first) border",
    ] {
      let found = Self.gazetteer.candidates(named: query).map { Self.gazetteer.place($0.place) }
      #expect(Set(found.map(\.title)) == [title], "\(query)")
      #expect(found.allSatisfy { $0.kind == .border })
    }
  }
}
