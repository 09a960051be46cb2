import Testing

/// Codebook, “Who says so”: who says it, through whom, and how far its word goes.
struct RelayTests {
  static let relays = [
    Case(
      "Reuters reported, citing the Azerbaijani defence ministry, that two villages near Fuzuli were shelled on Saturday.",
      "Azerbaijani defence ministry, Reuters, claimed"),
    Case(
      "Two villages near Fuzuli were shelled on Saturday, Reuters said, quoting the Azerbaijani defence ministry.",
      "Azerbaijani defence ministry, Reuters, claimed"),
    Case(
      "According to TASS, with reference to the Karabakh defence army, Martuni was shelled on Saturday.",
      "Karabakh defence army, TASS, claimed"),
    Case("Martuni was shelled on Saturday, Reuters reported.", "Reuters, -, claimed"),
    Case(
      "Am Samstag wurde Hadrut beschossen, berichtet Reuters unter Berufung auf das armenische Verteidigungsministerium.",
      "armenische Verteidigungsministerium, Reuters, claimed"),
    Case(
      "La ville de Hadrout a été bombardée samedi, rapporte Interfax, citant le ministère arménien de la Défense.",
      "ministère arménien de la Défense, Interfax, claimed"),
    Case(
      "Hadrut fue bombardeada el sábado, informó Interfax, que cita al Ministerio de Defensa armenio.",
      "Ministerio de Defensa armenio, Interfax, claimed"),
    Case(
      "В субботу был обстрелян Гадрут, сообщает ТАСС со ссылкой на министерство обороны Азербайджана.",
      "министерство обороны Азербайджана, ТАСС, claimed"),
    Case(
      "ТАСС со ссылкой на Минобороны Армении сообщил, что в субботу был обстрелян Гадрут.",
      "Минобороны Армении, ТАСС, claimed"),
    Case(
      "Reuters melaporkan, mengutip Kementerian Pertahanan Azerbaijan, bahwa Terter ditembaki pada Sabtu.",
      "Kementerian Pertahanan Azerbaijan, Reuters, claimed"),
  ]

  @Test("an agency that quotes is no source", arguments: relays)
  func tellsSourcesFromRelays(_ report: Case) {
    #expect(Report.rows(report.text, ["attribution", "via", "status"]) == report.rows)
  }

  static let phrases = [
    // A verb behind the office is no part of its name.
    Case(
      "Nach Angaben der Behörden kamen neun Menschen ums Leben, als am Samstag Raketen in Gandscha einschlugen.",
      "Ganja, Behörden"),
    // Nor is the hour.
    Case(
      "Terter wurde nach Angaben des Verteidigungsministeriums in der Nacht beschossen.",
      "Terter, Verteidigungsministeriums"),
    // What is reported of a place is not reported by it.
    Case(
      "Heavy shelling of the Jabrayil district was reported on Saturday.", "Jabrayil District, -"),
    Case(
      "“Rockets fell on Martakert on Saturday,” Artak Beglaryan wrote on Facebook.",
      "Aghdere, Artak Beglaryan"),
  ]

  @Test("a source is an office or a person", arguments: phrases)
  func findsNoSourceInOtherWords(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "attribution"]) == report.rows)
  }

  static let accounts = [
    // A quotation of several sentences has one speaker, named behind it or before.
    Case(
      "\"At dawn rockets hit Hadrut. Two shells fell on Martuni,\" Shushan Stepanyan wrote.",
      "Hadrut, Shushan Stepanyan", "Khojavend, Shushan Stepanyan"),
    Case(
      "Artak Beglaryan told reporters: “At dawn rockets hit Hadrut. Two shells fell on Martuni.”",
      "Hadrut, Artak Beglaryan", "Khojavend, Artak Beglaryan"),
    Case(
      "„Am Morgen schlugen Raketen in Hadrut ein. Auf Martuni fielen zwei Granaten“, sagte Artak Beglarjan.",
      "Hadrut, Artak Beglarjan", "Khojavend, Artak Beglarjan"),
    // Attacks that a paragraph goes on to tell are its source's word; what can be seen is the report's.
    Case(
      "Rockets hit Hadrut on Saturday, the Armenian defence ministry said. Shells later fell on Martuni. "
        + "Families fled from Hadrut.",
      "Hadrut, Armenian defence ministry", "Khojavend, Armenian defence ministry", "Hadrut, -"),
  ]

  @Test("an account goes on", arguments: accounts)
  func carriesAccountsOn(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "attribution"]) == report.rows)
  }

  static let allegations = [
    Case("Azerbaijani forces allegedly shelled Martuni on Saturday.", "shelling, claimed"),
    Case(
      "Azerbaijani soldiers are said to have burned houses in Hadrut on Saturday.",
      "civilian_harm, claimed"),
    Case(
      "Aserbaidschanische Truppen sollen am Samstag Martuni beschossen haben.", "shelling, claimed"),
    Case("Aserbaidschanische Truppen sollen am Montag Martuni beschießen."),
    Case("Martouni aurait été bombardée samedi.", "shelling, claimed"),
    Case("Martuni habría sido bombardeada el sábado.", "shelling, claimed"),
    Case(
      "Ein Video soll zeigen, wie aserbaidschanische Soldaten am Freitag die Kathedrale in Schuscha sprengen. Das stimmt nicht.",
      "civilian_harm, denied"),
  ]

  @Test("what a report does not vouch for is a claim", arguments: allegations)
  func readsAllegations(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "status"]) == report.rows)
  }
}
