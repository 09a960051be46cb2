import Gazetteer
import Geo
import Testing

/// Places that bear one name: the mistakes that sources make, and the town that the news means.
@Suite struct NamesakeTests {
  private static let gazetteer = Gazetteer.builtIn

  private static func ids(_ name: String) -> [String] {
    gazetteer.lookup(name).map { gazetteer.place($0.place).id }
  }

  @Test(
    "of namesakes the town of the news comes first, the other is there too",
    arguments: [
      ("Füzuli", "gn148106", "gn824028"), ("Fuzuli", "gn148106", "gn824028"),
      ("Ağdam", "gn148619", "wof1141906147"), ("Xocavənd", "gn146969", "gn585939"),
      ("Мартуни", "gn146969", "gn616438"), ("Մարտունի", "gn146969", "gn616438"),
      ("Martuni", "gn146969", "gn616438"), ("Talış", "gn584885", "gn584881"),
      ("Laçın", "gn147625", "gn824341"), ("Gyumri", "gn616635", nil), ("Horadiz", "gn148003", nil),
    ] as [(String, String, String?)])
  func towns(_ row: (name: String, first: String, other: String?)) {
    let found = Self.ids(row.name)
    #expect(found.first == row.first)
    if let other = row.other { #expect(found.contains(other)) }
  }

  @Test(
    "of villages of one name the one where the fighting is comes first, unless others know another",
    arguments: [
      ("Zar", "gn584595"), ("Qargabazar", "gn147882"), ("Shahumyan", "gn587201"),
      ("Berdavan", "gn823723"), ("Ոսկեպար", "gn616074"), ("Aygedzor", "gn616856"),
      ("Lchashen", "gn616488"), ("Janfida", "gn616735"), ("Jermuk", "gn174884"),
    ])
  func nearHome(_ row: (name: String, id: String)) {
    #expect(Self.ids(row.name).first == row.id)
  }

  @Test(
    "what is well known stays before its namesakes near home",
    arguments: [
      ("Yerevan", "AM"), ("Goris", "AM"), ("Kapan", "AM"), ("Sisian", "AM"), ("Vardenis", "AM"),
      ("Berd", "AM"), ("Sevan", "AM"), ("Ararat", "AM"), ("Ganja", "AZ"), ("Tovuz", "AZ"),
      ("Shaki", "AZ"), ("Nakhchivan", "AZ"), ("Gori", "GE"), ("Georgia", "GE"), ("Kilis", "TR"),
      ("Kars", "TR"), ("Van", "TR"), ("Tabriz", "IR"), ("Gorgan", "IR"), ("Kirov", "RU"),
      ("Moscow", "RU"), ("Paris", "FR"), ("Berlin", "DE"), ("Cali", "CO"), ("Jordan", "JO"),
    ])
  func wellKnown(_ row: (name: String, country: String)) throws {
    let first = try #require(Self.gazetteer.lookup(row.name).first)
    #expect(Self.gazetteer.place(first.place).country == row.country)
  }

  @Test(
    "a name is not that of the places that a source gives it to",
    arguments: [
      ("Gəncə", "gn584649"), ("Gəncə", "gn584550"), ("Gyandzha", "gn584550"),
      ("Fizuli", "gn824028"),
      ("Stepanakert", "gn148449"), ("Xankəndi", "gn148449"),
      ("Kapan", "gn586251"), ("Kovsakan", "gn8430293"), ("Jrakan", "gn148271"),
      ("Spitak", "gn616479"), ("Tavush", "gn584821"), ("Martuni", "gn585564"),
      ("Horadiz", "gn388737"), ("Lankaran", "gn147626"),
    ])
  func strangers(_ row: (name: String, stranger: String)) {
    #expect(!Self.ids(row.name).contains(row.stranger))
  }

  @Test("four villages called Ağdərə stand behind the town")
  func aghdere() {
    let found = Self.ids("Ağdərə")
    #expect(found.first == "gn587379")
    #expect(Set(["gn587374", "gn587375", "gn394419"]).isSubset(of: found))
  }

  @Test("the town Khojavend is no Novyy Karanlug, and its namesake by Aghjabadi is another")
  func khojavend() throws {
    let town = try #require(Self.gazetteer.place(id: "gn146969"))
    let village = try #require(Self.gazetteer.place(id: "gn585939"))
    #expect(town.title == "Khojavend" && town.kind == .town)
    #expect(town.position.distance(to: village.position) > 25_000)
    let armenia = LookupOptions(country: "AM")
    let martuni = try #require(Self.gazetteer.lookup("Martuni", options: armenia).first)
    #expect(Self.gazetteer.place(martuni.place).id == "gn616438")
  }

  @Test(
    "a name that no place bears finds nothing",
    arguments: [
      "Velmanyurt", "Шмундергаз", "Зубракент", "Բռնխաքար", "Zırtaşan",
      "Tovmaghut", "Nersheqat", "Oltramonde", "Prixelburg",
      "Krümmelhagen", "Xüqqaband", "Dzmraluk", "Ybbozaan", "Thraqqimur", "Sporznak",
      "بزغلومان", "فشتغرام", "დუმბრაქეთი", "ჟღმურაფი", "Fluvordia", "Wexopol", "Mbuzirtan",
      "Jolaghrent", "Sarpulgand", "Цхмырдаш",
    ])
  func invented(name: String) { #expect(Self.ids(name) == []) }
}
