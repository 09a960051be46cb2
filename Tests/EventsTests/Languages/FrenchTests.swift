import Testing

/// Constructions of French reports.
struct FrenchTests {
  static let tolls = [
    // A toll is what it has come to, not who died last.
    Case(
      "Samedi, des roquettes ont fait treize morts à Gandja. Un enfant ayant succombé, le bilan "
        + "s'établit à quatorze.",
      "shelling, Ganja, 14, -"),
    // Fewer dead than told before are those of the other side.
    Case(
      "Samedi, des accrochages ont fait huit morts dans les rangs azerbaïdjanais près d'Agdam. Côté "
        + "arménien, un tué aussi.",
      "clash, Aghdam, 8, -"),
    Case(
      "Un cameraman et un reporter sont morts samedi près de Susuzlug dans l'explosion d'une mine.",
      "explosion, Susuzlug, 2, -"),
  ]

  @Test("at what cost", arguments: tolls)
  func readsTolls(_ report: Case) {
    #expect(
      Report.rows(report.text, ["event_type", "place", "fatalities", "injured"], language: "fr")
        == report.rows)
  }

  static let days = [
    Case(
      "Dans la nuit du 15 au 16, des accrochages ont éclaté près d'Agdam.",
      "clash, 2020-10-15, 2020-10-16"),
    Case(
      "Trois civils ont été tués à Terter entre le 9 et le 15 octobre.",
      "casualties, 2020-10-09, 2020-10-15"),
  ]

  @Test("when", arguments: days)
  func readsDays(_ report: Case) {
    #expect(
      Report.rows(report.text, ["event_type", "date_start", "date_end"], language: "fr")
        == report.rows)
  }

  static let sources = [
    Case(
      "Ilham Aliev a proclamé samedi à la télévision la prise de la ville de Hadrout.",
      "territory, Hadrut, Ilham Aliev, claimed"),
    // Who was named in the sentence before.
    Case(
      "Emmanuel Macron était samedi à Bruxelles. Il a affirmé que des obus étaient tombés sur Terter.",
      "shelling, Terter, Emmanuel Macron, claimed"),
    Case(
      "Le ministère de la Défense d'Azerbaïdjan a rendu publique une information sur la situation "
        + "opérationnelle.\n\nSamedi, la ville de Terter a été pilonnée.",
      "shelling, Terter, ministère de la Défense d'Azerbaïdjan, claimed"),
    Case(
      "Selon ses propres termes, l'armée arménienne a abattu samedi deux drones près de Hadrout.",
      "air_strike, Hadrut, armée arménienne, claimed"),
    Case(
      "« Nous n'avons visé personne », jure Bakou ; c'est au contraire l'ennemi qui aurait pilonné "
        + "Terter samedi.",
      "shelling, Terter, Bakou, claimed"),
  ]

  @Test("who says so", arguments: sources)
  func readsSources(_ report: Case) {
    #expect(
      Report.rows(report.text, ["event_type", "place", "attribution", "status"], language: "fr")
        == report.rows)
  }

  static let happenings = [
    Case(
      "Dans la nuit de samedi, le mémorial arménien de Décines a été couvert d'inscriptions.",
      "civilian_harm, Décines-Charpieu"),
    Case("Samedi, un avion médicalisé s'est posé à Erevan.", "aid, Yerevan"),
    Case("Samedi à l'aube, le canon a de nouveau tonné à Tavouch.", "shelling, Tavush"),
    // What people protest against, ask about or want to do has not happened.
    Case(
      "À Paris, des centaines de personnes ont manifesté samedi contre les bombardements à "
        + "Stepanakert.",
      "protest, Paris"),
    Case("Vous êtes nombreux à nous interroger sur Hadrout."),
    Case("Un homme a crié qu'il fallait « reprendre Chouchi »."),
    Case("Bakou a reçu samedi les plans de 97 000 mines enfouies autour d'Aghdam."),
  ]

  @Test("what happened, and what did not", arguments: happenings)
  func readsHappenings(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place"], language: "fr") == report.rows)
  }
}
