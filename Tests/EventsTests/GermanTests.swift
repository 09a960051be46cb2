import Testing

/// Constructions of German reports.
struct GermanTests {
  static let tolls = [
    Case(
      "In Mingetschewir schlug am Samstag eine Rakete ein, ohne dass jemand zu Schaden kam.",
      "shelling, 0, 0, reported"),
    Case(
      "Am Samstag detonierte im Bezirk Terter eine Granate. Verletzt wurde dabei niemand.",
      "shelling, 0, 0, reported"),
    // What was said to be a truce before is not what people were hurt in.
    Case(
      "Trotz der vereinbarten Waffenruhe wurde Stepanakert am Samstag mit Raketen beschossen. "
        + "Zwei Menschen wurden verletzt.",
      "shelling, -, 2, reported"),
    // Who “will haben” only says so.
    Case(
      "Die Armee Karabachs will am Samstag einen Vorstoß bei Hadrut zurückgeschlagen haben.",
      "clash, -, -, claimed"),
    // Verbs whose part stands at the end of the clause.
    Case(
      "Am Samstag nahm aserbaidschanische Artillerie die Stadt Martuni unter Feuer.",
      "shelling, -, -, reported"),
    Case(
      "Am Samstag nahmen aserbaidschanische Truppen das Dorf Talisch ein.",
      "territory, -, -, reported"),
    Case(
      "In Schuscha kam am Samstag ein Mann durch eine Rakete um, zwei weitere wurden verletzt.",
      "shelling, 1, 2, reported"),
    // A name stands for one.
    Case(
      "Generalmajor Rauf Safarow und Oberst Elchan Kerimow wurden am Samstag bei Towus getötet.",
      "casualties, 2, -, reported"),
    Case(
      "Am Samstag kehrten 14 Kriegsgefangene nach Eriwan zurück.", "prisoners, -, -, reported"),
  ]

  @Test("what happened, and at what cost", arguments: tolls)
  func readsTolls(_ report: Case) {
    #expect(
      Report.rows(
        report.text, ["event_type", "fatalities", "injured", "status"], language: "de")
        == report.rows)
  }
}
