import Testing

/// Codebook, “Sides”: a party that is only ruled out did nothing, and a loss is the loser's.
struct ContrastTests {
  static let parties = [
    Case(
      "Azerbaijan, not Armenia, bombarded Martakert on Saturday.",
      "shelling, Aghdere, Azerbaijan, -"),
    Case(
      "Мартакерт в субботу обстреляла не Армения, а Азербайджан.",
      "shelling, Aghdere, Azerbaijan, -"),
    Case(
      "Мартакерт у суботу обстріляла не Вірменія, а Азербайджан.",
      "shelling, Aghdere, Azerbaijan, -"),
    Case(
      "Goris was shelled on Saturday by Azerbaijani troops, three killed.",
      "shelling, Goris, Azerbaijan, -"),
    Case(
      "Армянские войска потеряли в субботу 20 солдат под Физули, сообщило Минобороны Азербайджана.",
      "casualties, Fizuli, -, Armenia"),
  ]

  @Test("who is ruled out did nothing, and who lost people is the victim", arguments: parties)
  func readsContrasts(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "actor", "target"]) == report.rows)
  }

  static let none = [
    "Hundreds in Baku on Saturday commemorated the 613 people killed in Khojaly.",
    "У Баку в суботу вшанували 613 людей, убитих у Ходжали.",
    "In Baku gedachten am Samstag Hunderte der 613 Menschen, die in Chodschali getötet wurden.",
    "The mayor was fired in Goris on Saturday.",
  ]

  @Test("the remembered and the dismissed are no events", arguments: none)
  func omits(_ text: String) {
    #expect(Report.rows(text, ["event_type"]).isEmpty)
  }

  @Test("an attack keeps its own dead beside the total so far")
  func keepsTollOfAttack() {
    let text = "Shelling killed 12 people in Barda on Saturday, bringing the total to 45."
    #expect(Report.rows(text, ["fatalities", "fatalities_total"]) == ["12, 45"])
  }
}
