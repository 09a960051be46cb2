import Events
import Testing
import Text

/// Codebook, “Time”; the reports are of Sunday, 18 October 2020.
struct TimeTests {
  static let dates = [
    Case("Tentara menembaki Terter pada awal Oktober.", "2020-10-01, 2020-10-10, 4, -"),
    Case("Tentara menembaki Terter pada 14 Oktober 2020.", "2020-10-14, 2020-10-14, 1, -"),
    Case("Tentara menembaki Terter pada 14 Oktober.", "2020-10-14, 2020-10-14, 1, -"),
    Case("Tentara menembaki Terter pada Rabu (14/10/2020).", "2020-10-14, 2020-10-14, 1, -"),
    Case("Tentara menembaki Terter pada Rabu (14/10).", "2020-10-14, 2020-10-14, 1, -"),
    Case("Tentara menembaki Terter pada Rabu.", "2020-10-14, 2020-10-14, 1, -"),
    Case("Tentara menembaki Terter hari ini.", "2020-10-18, 2020-10-18, 1, -"),
    Case("Tentara menembaki Terter kemarin.", "2020-10-17, 2020-10-17, 1, -"),
    Case("Tentara menembaki Terter tiga hari lalu.", "2020-10-15, 2020-10-15, 1, -"),
    Case("Tentara menembaki Terter pada Sabtu pagi.", "2020-10-17, 2020-10-17, 1, morning"),
    Case("Tentara menembaki Terter pada Sabtu malam.", "2020-10-17, 2020-10-17, 1, night"),
    Case("Tentara menembaki Terter pada Sabtu dini hari.", "2020-10-17, 2020-10-17, 1, dawn"),
    Case(
      "Tentara menembaki Terter dari 12 hingga 14 Oktober.", "2020-10-12, 2020-10-14, 2, -"),
    Case("Tentara menembaki Terter sejak Rabu.", "2020-10-14, 2020-10-18, 2, -"),
    Case(
      "Tentara menembaki Terter selama tiga hari terakhir.",
      "2020-10-15, 2020-10-18, 2, -"),
    Case(
      "Tentara menembaki Terter antara 12 dan 14 Oktober.",
      "2020-10-12, 2020-10-14, 2, -"),
    Case(
      "Tentara menembaki Terter pada 12–14 Oktober 2020.",
      "2020-10-12, 2020-10-14, 2, -"),
    Case(
      "Tentara menembaki Terter tadi malam.",
      "2020-10-17, 2020-10-17, 1, night"),
    Case(
      "Rabu (14/10) tentara menembaki Terter, kata juru bicara pada Kamis.",
      "2020-10-14, 2020-10-14, 1, -"),
    Case(
      "Gencatan senjata di Nagorno-Karabakh berlaku sejak Sabtu.",
      "2020-10-17, 2020-10-17, 1, -"),
  ]

  @Test("when it happened, and how exactly that is known (UCDP)", arguments: dates)
  func readsDates(_ report: Case) {
    let keys = ["date_start", "date_end", "date_prec", "time_of_day"]
    #expect(Report.rows(report.text, keys) == report.rows)
  }

  static let inferred = [
    Case("Baku, 17 Oktober 2020 — Tentara menembaki Terter pada Jumat.", "2020-10-16"),
    Case("Tentara menembaki Terter pada Sabtu, 17 Oktober 2020.", "2020-10-17"),
  ]

  static let foretold = [
    "The ministers will meet in Geneva on Thursday. Three shells hit Martakert, the ministry said.",
    "Les ministres se réuniront jeudi à Genève. Trois obus sont tombés sur Martakert.",
    "Министры встретятся в четверг в Женеве. Три снаряда упали на Мартакерт.",
    "Bakanlar perşembe günü Cenevre'de görüşecek. Terter'e üç top mermisi düştü.",
    "Nazirlər cümə axşamı Cenevrədə görüşəcək. Tərtərə üç mərmi düşüb.",
    "Para menteri akan bertemu pada Kamis di Jenewa. Tiga peluru jatuh di Terter.",
  ]

  @Test("a day on which something will be dates nothing that was", arguments: foretold)
  func foretoldDaysDateNothing(text: String) {
    #expect(Report.rows(text, ["date_start"]) == ["2020-10-18"])
  }

  @Test("a report without a day of publication takes it from its text", arguments: inferred)
  func readsInferred(_ report: Case) {
    #expect(Report.rows(report.text, ["date_start"], published: nil) == report.rows)
  }

  @Test("a report that names no day at all says so and has no events")
  func undated() {
    let reading = Report.read("Tentara menembaki Terter.", published: nil)
    #expect(reading.events.isEmpty)
    #expect(reading.notices.count == 1)
    #expect(reading.mentions.count == 1)
  }

  @Test("days of a chronology count for what stands below them")
  func chronology() {
    let text = """
      Kronologi perang

      14 Oktober 2020

      Tentara menembaki Terter.

      16 Oktober 2020

      Pasukan merebut Hadrut.
      """
    let rows = Report.rows(text, ["event_type", "date_start"])
    #expect(rows == ["shelling, 2020-10-14", "territory, 2020-10-16"])
  }

  @Test("a sentence without a date goes on from the one before")
  func goingOn() {
    let text = "Tentara menembaki Terter pada Rabu. Roket juga menghantam Barda."
    #expect(
      Report.rows(text, ["place", "date_start"]) == ["Terter, 2020-10-14", "Barda, 2020-10-14"])
  }

  static let several = [
    Case(
      "Tentara merebut Jabrayil pada Senin, Fizuli pada Rabu dan Zangilan pada Jumat.",
      "Jabrayil, 2020-10-12", "Fizuli, 2020-10-14", "Zangilan, 2020-10-16"),
    Case(
      "Tentara merebut Jabrayil dan Fizuli pada Rabu.", "Jabrayil, 2020-10-14",
      "Fizuli, 2020-10-14"),
  ]

  @Test("places that each have a day beside them", arguments: several)
  func readsTheDayOfEachPlace(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "date_start"]) == report.rows)
  }

  @Test func theDayOfASentenceThatTellsNoEventGoesOn() {
    let text = "Pada Kamis warga Shusha mengadakan misa. Sebuah rudal menghantam katedral kota itu."
    #expect(Report.rows(text, ["event_type", "date_start"]) == ["shelling, 2020-10-15"])
  }

  static let bareDays = [
    Case("Le 14, des obus sont tombés sur Terter.", "2020-10-14"),
    Case("Le 24, des obus sont tombés sur Terter.", "2020-09-24"),
    Case("El 14 en Terter cayeron varios obuses.", "2020-10-14"),
    Case(
      "El 28 de septiembre cayeron obuses sobre Martuní. El 4, las tropas entraron en Jabrayil.",
      "2020-09-28", "2020-10-04"),
    Case(
      "Le 12 octobre, des obus sont tombés sur Barda. Le 9, une roquette a touché Terter.",
      "2020-10-12", "2020-10-09"),
    Case(
      "Des obus sont tombés mercredi sur Barda. Le soir même, une roquette a touché Terter.",
      "2020-10-14", "2020-10-14"),
    // A number that counts what stands behind it is no day.
    Case("Le 14 obus de samedi sont tombés sur Terter.", "2020-10-17"),
  ]

  @Test("a day of the month that is told already", arguments: bareDays)
  func readsBareDays(_ report: Case) {
    #expect(Report.rows(report.text, ["date_start"]) == report.rows)
  }

  static let compounds = [
    Case("Am Samstagmittag schlug eine Rakete in Gandscha ein.", "2020-10-17, noon"),
    Case("In der Freitagnacht schlug eine Rakete in Gandscha ein.", "2020-10-16, night"),
    Case("Am frühen Samstagmorgen schlug eine Rakete in Gandscha ein.", "2020-10-17, morning"),
    Case("Am Donnerstagabend schlug eine Rakete in Gandscha ein.", "2020-10-15, evening"),
  ]

  @Test("a day and its part in one word", arguments: compounds)
  func readsCompounds(_ report: Case) {
    #expect(Report.rows(report.text, ["date_start", "time_of_day"]) == report.rows)
  }

  static let excess = [
    Case(
      "A missile hit Ganja on Saturday, killing 99999999999999999999 million people.",
      "Ganja, 2020-10-17, -"),
    Case(
      "A missile hit Ganja on Saturday, killing 99999 billion billion people.",
      "Ganja, 2020-10-17, -"),
    Case(
      "A missile hit Ganja on Saturday, killing nine hundred million million people.",
      "Ganja, 2020-10-17, -"),
    Case("A missile hit Ganja on 99999999999999999999 October.", "Ganja, 2020-10-01, -"),
    Case("A missile hit Ganja on 35 October 2020.", "Ganja, 2020-10-01, -"),
    Case("A missile hit Ganja 9223372036854775807 days ago."),
    Case(
      "A missile hit Ganja on Saturday, killing two hundred thousand people.",
      "Ganja, 2020-10-17, 200000"),
  ]

  @Test("a number too great for what it counts tells nothing", arguments: excess)
  func readsExcess(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "date_start", "fatalities"]) == report.rows)
  }
}
