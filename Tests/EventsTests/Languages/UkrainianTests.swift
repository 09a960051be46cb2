import Language
import Testing
import Text

/// Reports in Ukrainian, whose file has the main sections only.
struct UkrainianTests {
  private static let places = [
    Case("Гянджі", "Ganja"), Case("Степанакерта", "Stepanakert"), Case("Шуші", "Shusha"),
    Case("Агдаму", "Aghdam"),
  ]

  @Test("a name that is bent is the place", arguments: places)
  func resolvesInflectedNames(_ name: Case) {
    let text = "Бої тривають біля \(name.text), повідомило міністерство."
    #expect(Report.rows(text, ["place"], language: "uk") == name.rows)
  }

  private static let told = [
    Case(
      "У суботу вранці вірменські війська обстріляли Гянджу ракетами, загинули 13 осіб, "
        + "ще п’ять поранено, повідомила прокуратура.",
      "shelling, Ganja, 2020-10-17, 13, 5, Armenia, claimed"),
    Case(
      "Азербайджанські війська захопили місто Фізулі 17 жовтня.",
      "territory, Fizuli, 2020-10-17, -, -, Azerbaijan, reported"),
    Case("Азербайджан планує обстріляти Лачин, якщо перемир'я не почнеться."),
  ]

  @Test("what happened, where, when, at what cost, and who did it", arguments: told)
  func readsEvents(_ report: Case) {
    let keys = ["event_type", "place", "date_start", "fatalities", "injured", "actor", "status"]
    #expect(Report.rows(report.text, keys) == report.rows)
    let analysed = LanguageLibrary.builtIn.analyse(SourceText(report.text), tag: nil)
    #expect(analysed.language.code == "uk")
  }
}
