import Events
import Geo
import Testing

/// Codebook, “Place”.
struct PlaceTests {
  static let exactness = [
    Case("Tentara menembaki Kota Terter pada Sabtu.", "Terter, 1"),
    Case("Tentara menembaki Distrik Terter pada Sabtu.", "Terter District, 3"),
    Case("Tentara menembaki wilayah Gubadli pada Sabtu.", "Gubadli District, 3"),
    Case("Pertempuran terjadi di dekat Hadrut pada Sabtu.", "Hadrut, 2"),
    Case("Pasukan menyerang ke arah Zangilan pada Sabtu.", "Zangilan, 2"),
    Case("Pertempuran terjadi di Nagorno-Karabakh pada Sabtu.", "Nagorno-Karabakh, 4"),
    Case(
      "Baku tembak terjadi di perbatasan Armenia dan Azerbaijan pada Sabtu.",
      "Armenia-Azerbaijan border, 5"),
    Case(
      "Pertempuran terjadi di Koridor Lachin.",
      "Lachin corridor, 5"),
    Case(
      "Kapal ditembak di Laut Kaspia.",
      "Caspian Sea, 7"),
    Case(
      "Pertempuran terjadi di sekitar Kota Hadrut pada Sabtu.",
      "Hadrut, 2"),
    Case(
      "Pertempuran terjadi di Hadrut dan Distrik Jabrayil.",
      "Hadrut, 1", "Jabrayil District, 3"),
    Case(
      "Operasi dilanjutkan ke arah Fuzuli, Hadrut, dan Jabrayil.",
      "Fizuli, 2", "Hadrut, 2", "Jabrayil, 2"),
  ]

  @Test("how exact a place is (UCDP)", arguments: exactness)
  func readsExactness(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "where_prec"]) == report.rows)
  }

  @Test("a place that no gazetteer knows stays, without coordinates, and takes no other one's")
  func unknownPlace() throws {
    let reading = Report.read(
      "Bentrokan pecah di Hadrut. Roket menghantam desa Zyrbanu pada Sabtu, kata jaksa.")
    let features = reading.eventFeatures()
    try #require(features.count == 2)
    #expect(features[0].geometry != nil)
    #expect(features[1].geometry == nil)
    #expect(features[1].properties?["place"] == .string("Zyrbanu"))
    #expect(features[1].properties?["place_id"] == .null)
  }

  @Test("each place is a feature, and the features of an event share its id")
  func several() throws {
    let text = "Tentara menembaki Terter, Barda, dan Aghdam pada Sabtu."
    let features = Report.read(text).eventFeatures()
    let places = features.compactMap { $0.properties?["place"]?.stringValue }
    #expect(places == ["Terter", "Barda", "Aghdam"])
    #expect(Set(features.compactMap { $0.properties?["event_id"]?.stringValue }).count == 1)
    #expect(Set(features.map(\.id)).count == 3)
  }

  static let choices = [
    // The district and the country only say where the village lies.
    Case("Tentara menembaki Desa Alkhanli di Distrik Fuzuli pada Sabtu.", "shelling, Alkhanli"),
    Case("Tentara menembaki Barda di Azerbaijan pada Sabtu.", "shelling, Barda"),
    // A displacement is where people leave.
    Case(
      "Warga mengungsi dari Stepanakert ke Yerevan pada Sabtu.", "displacement, Stepanakert"),
    // A truce is where it takes effect, the talks where they were held.
    Case(
      "Gencatan senjata di Nagorno-Karabakh disepakati di Moskow pada Sabtu.",
      "ceasefire, Nagorno-Karabakh", "talks, Moscow"),
    // Where a shot came from is not where it hit.
    Case("Roket dari Hadrut menghantam Ganja pada Sabtu.", "shelling, Ganja"),
    // The seat of a source is no place of what it tells.
    Case(
      "Kementerian Pertahanan di Baku mengatakan tentara Armenia menembaki Terter.",
      "shelling, Terter"),
    Case(
      "Warga meninggalkan Stepanakert menuju Goris.",
      "displacement, Stepanakert"),
  ]

  @Test("of several names the one where it happened", arguments: choices)
  func readsChoices(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place"]) == report.rows)
  }

  static let inherited = [
    // An anaphor.
    Case(
      "Tentara menembaki Terter pada Sabtu. Pertempuran juga terjadi di kota itu pada Minggu.",
      "Terter, 2020-10-17", "Terter, 2020-10-18"),
    // The place of what the sentence goes on from.
    Case(
      "Tentara menembaki Terter pada Sabtu. Penembakan berlanjut pada Minggu.",
      "Terter, 2020-10-17", "Terter, 2020-10-18"),
    // The town that a report without another place comes from, but for capitals.
    Case(
      "GANJA, 18 Oktober 2020 – Dua rudal menghantam pasar pada Sabtu.", "Ganja, 2020-10-17"),
    Case(
      "GANDJA, 18 octobre 2020 – Des roquettes ont touché le marché samedi.", "Ganja, 2020-10-17"),
    Case("BAKU, 18 Oktober 2020 – Dua rudal menghantam pasar pada Sabtu."),
    Case("TBILISI, 18 Oktober 2020 – Dua rudal menghantam pasar pada Sabtu."),
    // The report's main place.
    Case(
      "Warga Ganja berduka. Di Ganja toko-toko tutup.\n\nDua rudal menghantam rumah warga pada Sabtu.",
      "Ganja, 2020-10-17"),
  ]

  @Test("a sentence without a place takes it from the report", arguments: inherited)
  func readsInherited(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "date_start"]) == report.rows)
  }

  @Test("the point of a feature is its place's")
  func geometry() throws {
    let feature = try #require(
      Report.read("Tentara menembaki Ganja pada Sabtu.").eventFeatures().first)
    guard case .point(let position) = feature.geometry else {
      Issue.record("no point")
      return
    }
    #expect(abs(position.longitude - 46.36) < 0.05)
    #expect(abs(position.latitude - 40.68) < 0.05)
  }

  static let bearings = [
    Case(
      "Cumartesi günü Terter'in kuzeyine top mermileri düştü.",
      "shelling, Terter, 2"),
    Case(
      "Cumartesi günü Terter'in kuzeyinde çatışma çıktı.",
      "clash, Terter, 2"),
    Case(
      "Cumartesi günü Terter yakınlarında çatışma çıktı.",
      "clash, Terter, 2"),
    Case(
      "Cumartesi günü Terter'in 10 kilometre kuzeyinde çatışma çıktı.",
      "clash, Terter, 2"),
    Case(
      "Cumartesi günü Hadrut'un güneydoğusunda bir İHA düşürüldü.",
      "air_strike, Hadrut, 2"),
    Case(
      "Cumartesi günü Terter'in merkezine top mermileri düştü.",
      "shelling, Terter, 1"),
    Case(
      "Şənbə günü Tərtərin şimalında döyüşlər gedib.",
      "clash, Terter, 2"),
    Case(
      "Şənbə günü Tərtərdən şimalda döyüşlər gedib.",
      "clash, Terter, 2"),
    Case(
      "Şənbə günü Hadrutun cənub-şərqində pilotsuz təyyarə vurulub.",
      "air_strike, Hadrut, 2"),
    Case(
      "Şənbə günü Tərtər yaxınlığında döyüşlər gedib.",
      "clash, Terter, 2"),
    Case(
      "Շաբաթ օրը Հադրութից հյուսիս մարտեր են ընթացել։",
      "clash, Hadrut, 2"),
    Case(
      "Շաբաթ օրը Հադրութի հյուսիսում մարտեր են ընթացել։",
      "clash, Hadrut, 2"),
    Case(
      "Շաբաթ օրը Հադրութից հարավ-արևելք խոցվել է անօդաչու թռչող սարք։",
      "air_strike, Hadrut, 2"),
    Case(
      "Շաբաթ օրը Հադրութի մոտ մարտեր են ընթացել։",
      "clash, Hadrut, 2"),
    Case(
      "შაბათს ჰადრუთის ჩრდილოეთით ბრძოლები მიმდინარეობდა.",
      "clash, Hadrut, 2"),
    Case(
      "შაბათს ჰადრუთთან ბრძოლები მიმდინარეობდა.",
      "clash, Hadrut, 2"),
    Case(
      "Pertempuran terjadi di utara Hadrut pada Sabtu.",
      "clash, Hadrut, 2"),
    Case(
      "دارت معارك شمال هادروت يوم السبت.",
      "clash, Hadrut, 2"),
    Case(
      "روز شنبه در شمال هادروت درگیری رخ داد.",
      "clash, Hadrut, 2"),
  ]

  @Test("a point of the compass puts it near a place", arguments: bearings)
  func readsBearings(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "where_prec"]) == report.rows)
  }

  static let buildings = [
    Case("A shell hit Stepanakert's hospital on Saturday.", "shelling, Stepanakert"),
    Case("A shell hit a Stepanakert hospital on Saturday.", "shelling, Stepanakert"),
    Case("Une roquette a touché l'hôpital de Stepanakert samedi.", "shelling, Stepanakert"),
    Case("В субботу снаряд попал в гянджинский рынок.", "shelling, Ganja"),
    Case(
      "Շաբաթ օրը հրթիռ է ընկել Ստեփանակերտի հիվանդանոցի վրա։", "shelling, Stepanakert"),
    Case(
      "L'état-major à Bakou revendique la prise de Talich et de Nuzgar, dans les districts de Terter et de Fizouli.",
      "territory, Talish", "territory, Nuzgar"),
    Case(
      "Five members of a family died in Terter when a shell crashed through their roof.",
      "shelling, Terter"),
  ]

  @Test("where a building or a village is", arguments: buildings)
  func readsBuildings(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place"]) == report.rows)
  }

  static let capitals = [
    Case("Thousands rallied on Saturday in the Armenian capital.", "protest, Yerevan, -"),
    Case(
      "In der armenischen Hauptstadt demonstrierten am Samstag Tausende.", "protest, Yerevan, -"),
    Case(
      "Samedi, dans la capitale azerbaïdjanaise, la foule a envahi le Parlement.",
      "protest, Baku, -"),
    Case(
      "En la capital azerbaiyana, una multitud tomó las calles el sábado.", "protest, Baku, -"),
    // A district that the language has no name of its own for.
    Case("Im Bezirk Latschin wurde am Samstag gekämpft.", "clash, Lachin District, -"),
    Case("In Latschin wurde am Samstag gekämpft.", "clash, Lachin, -"),
    // “Of”, where it could mean “from” too.
    Case(
      "Die Kirche von Schuscha wurde am Samstag von einer Rakete getroffen.",
      "shelling, Shusha, -"),
    // “Beside” is where somebody met.
    Case(
      "Les deux ministres se sont retrouvés samedi dans un château des environs de Moscou.",
      "talks, Moscow, -"),
  ]

  @Test("a capital or a district named by a word for it", arguments: capitals)
  func readsCapitals(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "actor"]) == report.rows)
  }

  static let borderReports = [
    "Armenia's defence ministry said Azerbaijan shelled Goris, Sotk and Jermuk on Tuesday. Azerbaijan said its positions in Kalbajar and Lachin were hit. On Wednesday evening the sides agreed on a ceasefire.",
    "Минобороны Армении сообщило, что во вторник Азербайджан обстрелял Горис, Сотк и Джермук. Баку заявил об обстреле позиций в Кельбаджаре и Лачине. Вечером в среду стороны договорились о прекращении огня.",
    "Ermenistan Savunma Bakanlığı, Azerbaycan'ın salı günü Goris, Sotk ve Cermuk'u topçu ateşine tuttuğunu açıkladı. Azerbaycan, Kelbecer ve Laçın'daki mevzilerinin vurulduğunu bildirdi. Taraflar çarşamba akşamı ateşkes konusunda anlaştı.",
  ]

  @Test(
    "what a report from both sides of the border places nowhere is on it", arguments: borderReports)
  func placesOnTheBorder(_ report: String) {
    let rows = Report.rows(report, ["event_type", "place", "where_prec"])
    #expect(rows.last == "ceasefire, Armenia-Azerbaijan border, 5")
  }
}
