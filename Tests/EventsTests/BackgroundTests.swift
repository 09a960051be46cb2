import Testing

/// Codebook, “Time”: days of what went on all day, of truces and of background.
struct BackgroundTests {
  static let courses = [
    Case("Yesterday during the day fighting went on near Hadrut.", "2020-10-17"),
    Case("Dünən gün ərzində Hadrutda döyüşlər davam edib.", "2020-10-17"),
    Case("Dün gün boyunca Hadrut'ta çatışmalar sürdü.", "2020-10-17"),
    Case("Gestern wurde im Laufe des Tages in Hadrut gekämpft.", "2020-10-17"),
    Case("Hier dans la journée, des combats ont eu lieu à Hadrout.", "2020-10-17"),
    Case("Ayer a lo largo del día hubo combates en Hadrut.", "2020-10-17"),
    Case("Вчера в течение дня в Гадруте шли бои.", "2020-10-17"),
    Case("Kemarin sepanjang hari terjadi pertempuran di Hadrut.", "2020-10-17"),
  ]

  @Test("what went on in the course of a day was on that day", arguments: courses)
  func readsCourses(_ report: Case) {
    #expect(Report.rows(report.text, ["date_start"]) == report.rows)
  }

  static let truces = [
    Case(
      "The sides agreed on a truce in Nagorno-Karabakh. It took effect at noon on Saturday.",
      "ceasefire, 2020-10-17"),
    Case(
      "وتوصل البلدان إلى هدنة إنسانية في كاراباخ. ودخلت الهدنة حيز التنفيذ ظهر السبت.",
      "ceasefire, 2020-10-17"),
    Case(
      "A truce took effect near Terter on Sunday. Three previous ceasefires were broken within hours.",
      "ceasefire, 2020-10-18"),
    Case(
      "Am Sonntag trat bei Terter eine Waffenruhe in Kraft. Drei bisherige Feuerpausen waren gebrochen worden.",
      "ceasefire, 2020-10-18"),
    Case("Les trois trêves précédentes ont été rompues en quelques heures à Terter."),
    Case("Три предыдущих перемирия были нарушены в Тертере через несколько часов."),
    Case("Önceki üç ateşkes Terter'de birkaç saat içinde ihlal edilmişti."),
    Case("Əvvəlki üç atəşkəs Tərtərdə bir neçə saat ərzində pozulmuşdu."),
    Case("Tiga gencatan senjata sebelumnya dilanggar dalam beberapa jam di Terter."),
    Case("وانهارت الهدنات الثلاث السابقة في ترتر خلال ساعات."),
    Case("Նախորդ երեք հրադադարները Թարթառում խախտվել են մի քանի ժամ անց։"),
    // A truce with its day is told, whichever it was.
    Case(
      "Two earlier truces were broken near Terter on 11 October.",
      "ceasefire_violation, 2020-10-11"),
  ]

  @Test("a truce is told once, and those before it not at all", arguments: truces)
  func readsTruces(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "date_start"]) == report.rows)
  }
}
