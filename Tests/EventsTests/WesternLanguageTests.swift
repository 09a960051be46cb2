import Testing

/// English, French, German and Spanish reports, each recognised by its text.
struct WesternLanguageTests {
  private static let keys = [
    "language", "event_type", "place", "date_start", "fatalities", "injured", "actor", "status",
  ]

  @Test(
    "English",
    arguments: [
      Case(
        "At least 12 people were killed and more than 40 wounded when a missile hit a residential "
          + "area in Ganja on Saturday, Azerbaijani prosecutors said.",
        "en, shelling, Ganja, 2020-10-17, 12, 40, -, claimed"),
      Case(
        "In Stepanakert, three civilians were wounded on Friday in shelling by Azerbaijani forces, "
          + "according to the Nagorno-Karabakh emergency service.",
        "en, shelling, Stepanakert, 2020-10-16, -, 3, Azerbaijan, claimed"),
      Case(
        "Armenian forces will attack Barda if the talks fail, the ministry said on Friday, but "
          + "nobody has seen any of them near the town so far."),
    ])
  func english(report: Case) {
    #expect(Report.rows(report.text, Self.keys) == report.rows)
  }

  @Test(
    "German",
    arguments: [
      Case(
        "In Stepanakert wurden am Freitag drei Zivilisten durch Artilleriebeschuss verletzt, wie der "
          + "Rettungsdienst von Bergkarabach mitteilte.",
        "de, shelling, Stepanakert, 2020-10-16, -, 3, -, claimed"),
      Case(
        "Am 10. Oktober trat in Bergkarabach eine Waffenruhe in Kraft.",
        "de, ceasefire, Nagorno-Karabakh, 2020-10-10, -, -, -, reported"),
    ])
  func german(report: Case) {
    #expect(Report.rows(report.text, Self.keys) == report.rows)
  }

  @Test(
    "French",
    arguments: [
      Case(
        "À Stepanakert, trois civils ont été blessés vendredi dans un bombardement de l’armée "
          + "azerbaïdjanaise, selon les services de secours du Haut-Karabakh.",
        "fr, shelling, Stepanakert, 2020-10-16, -, 3, Azerbaijan, claimed")
    ])
  func french(report: Case) {
    #expect(Report.rows(report.text, Self.keys) == report.rows)
  }

  @Test(
    "Spanish",
    arguments: [
      Case(
        "En Stepanakert, tres civiles resultaron heridos el viernes en un bombardeo del ejército "
          + "azerbaiyano, según los servicios de emergencia de Nagorno Karabaj.",
        "es, shelling, Stepanakert, 2020-10-16, -, 3, Azerbaijan, claimed")
    ])
  func spanish(report: Case) {
    #expect(Report.rows(report.text, Self.keys) == report.rows)
  }
}
