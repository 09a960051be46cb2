import Language
import Testing
import Text

/// The language of a text by the text alone.
@Suite struct RecognitionTests {
  private func code(_ text: String, tag: String? = nil) -> String {
    LanguageLibrary.builtIn.analyse(SourceText(text), tag: tag).language.code
  }

  @Test(arguments: [
    (
      "id",
      "Sedikitnya tiga orang tewas dan dua lainnya terluka ketika roket jatuh di sebuah pasar pada hari Minggu."
    ),
    ("id", "Roket Hantam Ganja"),
    ("en", "At least three people were killed when rockets fell on a market on Sunday morning."),
    ("fr", "Au moins trois personnes ont été tuées dimanche matin par la chute de roquettes."),
    ("de", "Mindestens drei Menschen wurden am Sonntag auf einem Markt durch Raketen getötet."),
    ("es", "Al menos tres personas murieron el domingo cuando varios cohetes cayeron allí."),
    ("uk", "Щонайменше троє людей загинули, коли ракета впала на ринок у неділю вранці."),
  ])
  func aFewWordsTell(expected: String, text: String) {
    #expect(code(text) == expected)
  }

  @Test(arguments: [
    "Co najmniej trzy osoby zginęły, a dwie zostały ranne, gdy rakieta spadła na targ w Gandży w niedzielę rano.",
    "Rakétatámadás érte vasárnap reggel a gandzsai piacot, legalább három ember meghalt.",
    "12 345 — 67", "",
  ])
  func aLanguageWithoutAFileIsNone(text: String) {
    #expect(code(text) == "und")
  }

  private static let villages = [
    "Abad", "Alar", "Bala", "Banazur", "Boyat", "Chol", "Darakend", "Garamli", "Hajali", "Kolkhoz",
    "Malik", "Orta Kend", "Papravend", "Sofulu", "Tazakend", "Yusif",
  ].joined(separator: ", ")

  @Test(
    "the words beside a long list of names tell",
    arguments: [
      ("en", "Shelling hit ", " on Sunday."), ("de", "Am Sonntag wurden ", " beschossen."),
      ("fr", "Dimanche, ", " ont été bombardés."), ("tr", "Pazar günü ", " köyleri vuruldu."),
      ("und", "No domingo foram bombardeadas ", " e outras aldeias."),
      ("und", "W niedzielę ostrzelano ", " i inne wsie."),
      ("und", "Zondag werden ", " en andere dorpen beschoten."),
    ])
  func listsOfNames(expected: String, start: String, end: String) {
    #expect(code(start + Self.villages + end) == expected)
  }

  @Test(
    "what is cut while the language is looked for is cut as that language does it",
    arguments: [
      (
        "tr",
        "Bakan, Iğdır'da 5'te yaptığı açıklamada 27 Eylül 2020'de başlayan çatışmaların Irak sınırına kadar ulaştığını ve bu konuda yeni bir karar alınacağını söyledi."
      ),
      (
        "en",
        "On the 25th of October the ministry's I-24 crew said that a 70-year-old woman and her son were killed in the shelling of the town, and that it was the 3rd attack on it."
      ),
      (
        "fr",
        "L'armée de l'Azerbaïdjan a annoncé qu'elle avait pris la ville de Choucha, d'où les habitants sont partis, et qu'il n'y aura pas d'autres combats dans la région."
      ),
      (
        "ru",
        "В 2020-м году министерство сообщило, что МИ-24 был сбит над городом и что в нём погибли два человека."
      ),
    ])
  func foundAsTold(code: String, text: String) {
    let source = SourceText(text)
    let told = LanguageLibrary.builtIn.analyse(source, tag: code)
    let found = LanguageLibrary.builtIn.analyse(source, tag: nil)
    #expect(found.language.code == code)
    #expect(found.tokens == told.tokens)
    #expect(found.lowercased == told.lowercased)
  }

  @Test func whatIsSaidOverrides() {
    #expect(code("Co najmniej trzy osoby zginęły w Gandży.", tag: "id-ID") == "id")
    #expect(code("Roket jatuh di Ganja pada hari Minggu.", tag: "zz") == "und")
  }
}
