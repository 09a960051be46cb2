import Testing

/// An event that a report tells twice is one (codebook, “Terms”).
struct MergingTests {
  static let cases = [
    // Lead and body.
    Case(
      "Serangan roket terjadi di Ganja pada Sabtu (17/10).\n\n"
        + "Serangan roket di Ganja pada Sabtu (17/10) menewaskan 13 orang.",
      "shelling, Ganja, 2020-10-17, 13"),
    // Title and body.
    Case(
      "Roket Hantam Ganja, 13 Orang Tewas\n\n"
        + "Sebuah roket menghantam Kota Ganja pada Sabtu (17/10). Warga berlarian.\n\n"
        + "Serangan itu menewaskan 13 orang.",
      "shelling, Ganja, 2020-10-17, 13"),
    // Two days are two events.
    Case(
      "Tentara menembaki Terter pada Kamis (15/10). Tentara menembaki Terter pada Sabtu (17/10).",
      "shelling, Terter, 2020-10-15, -", "shelling, Terter, 2020-10-17, -"),
    // So are two times of one day that lie apart.
    Case(
      "A rocket hit Ganja on Sunday morning, killing three people. A second rocket hit Ganja on Sunday evening, killing five.",
      "shelling, Ganja, 2020-10-18, 3", "shelling, Ganja, 2020-10-18, 5"),
    Case(
      "Утром в воскресенье ракета попала в Гянджу, погибли трое. Вечером в воскресенье ракета снова попала в Гянджу, погибли пятеро.",
      "shelling, Ganja, 2020-10-18, 3", "shelling, Ganja, 2020-10-18, 5"),
    // Two places are two events.
    Case(
      "Tentara menembaki Terter pada Sabtu (17/10). Tentara menembaki Barda pada Sabtu (17/10).",
      "shelling, Terter, 2020-10-17, -", "shelling, Barda, 2020-10-17, -"),
  ]

  @Test("the same event told twice is one", arguments: cases)
  func readsMerging(_ report: Case) {
    let keys = ["event_type", "place", "date_start", "fatalities"]
    #expect(Report.rows(report.text, keys) == report.rows)
  }

  /// Clauses of one sentence are one event as sentences of their own are.
  static let clauses = [
    Story(
      "en", "Hadrut was shelled on Saturday; Hadrut was shelled again in the evening.",
      "shelling, Hadrut, 2020-10-17, -"),
    Story(
      "ru", "Гадрут обстреляли в субботу; Гадрут вновь обстреляли вечером.",
      "shelling, Hadrut, 2020-10-17, -"),
    Story(
      "de", "Hadrut wurde am Samstag beschossen – Hadrut wurde am Abend erneut beschossen.",
      "shelling, Hadrut, 2020-10-17, -"),
    Story(
      "tr", "Hadrut cumartesi günü bombalandı; Hadrut akşam yine bombalandı.",
      "shelling, Hadrut, 2020-10-17, -"),
    Story(
      "ka", "ჰადრუთი შაბათს დაიბომბა; ჰადრუთი საღამოს დაიბომბა.",
      "shelling, Hadrut, 2020-10-17, -"),
    Story(
      "ar", "قصفت هادروت يوم السبت؛ قصفت هادروت مساء.", "shelling, Hadrut, 2020-10-17, -"),
    // Two days and two places are two events.
    Story(
      "en", "Hadrut was shelled on Saturday; Hadrut was shelled again on Thursday.",
      "shelling, Hadrut, 2020-10-17, -", "shelling, Hadrut, 2020-10-15, -"),
    Story(
      "en", "Hadrut was shelled on Saturday; Terter was shelled in the evening.",
      "shelling, Hadrut, 2020-10-17, -", "shelling, Terter, 2020-10-17, -"),
  ]

  @Test("the same event told in two clauses is one", arguments: clauses)
  func readsClauses(_ report: Story) {
    let keys = ["event_type", "place", "date_start", "fatalities"]
    #expect(Report.rows(report.text, keys, language: report.language) == report.rows)
  }
}
