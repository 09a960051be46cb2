import Events
import Geo
import Reports
import Testing
import Text

/// Texts as they come: copied from pages, typed without care, in two scripts at once.
struct BadInputTests {
  /// A text, its language, and the places that its mentions are resolved to, each with its own words.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let language: String
    let mentions: [String]

    init(_ text: String, _ language: String, _ mentions: String...) {
      self.text = text
      self.language = language
      self.mentions = mentions
    }

    var testDescription: String { text }
  }

  private static func mentions(_ text: String, _ language: String?) -> [String] {
    Report.read(text, language: language).mentionFeatures().map { feature in
      func value(_ key: String) -> String {
        if case .string(let text) = feature.properties?[key] { text } else { "?" }
      }
      return "\(value("text"))=\(value("place"))"
    }
  }

  static let letters = [
    // Latin e, C and a in Cyrillic names.
    Case("Ракеты упали в Гянджe.", "ru", "Гянджe=Ganja"),
    Case("Обстрелян Cтепанакерт.", "ru", "Cтепанакерт=Stepanakert"),
    // A Cyrillic а in a Latin name.
    Case("Rockets fell on Gоris.", "en", "Gоris=Goris"),
    Case(
      "Бои идут у Кельбаджара и у Шуши\u{301}.", "ru", "Кельбаджара=Kalbajar", "Шуши\u{301}=Shusha"),
    // Decomposed letters: й, ş, ğ, ə has none.
    Case(
      "Бои идут в Кельбаджарскои\u{306} районе и в Гяндже.", "ru",
      "Кельбаджарскои\u{306} районе=Kalbajar District", "Гяндже=Ganja"),
    Case(
      "S\u{327}us\u{327}ada do\u{308}yu\u{308}s\u{327} gedir.", "az", "S\u{327}us\u{327}ada=Shusha"),
    Case(
      "Взрывы в Степа\u{AD}накерте и Гян\u{200B}дже.", "ru", "Степа\u{AD}накерте=Stepanakert",
      "Гян\u{200B}дже=Ganja"),
    Case("Обстрелян Степанакерт\u{FEFF}.", "ru", "Степанакерт\u{FEFF}=Stepanakert"),
    // Marks of direction around names with endings.
    Case("Ordu \u{2068}Şuşanı\u{2069} atəşə tutub.", "az", "Şuşanı=Shusha"),
    Case("Ordu \u{202A}Şuşa'yı\u{202C} bombaladı.", "tr", "Şuşa'yı=Shusha"),
    Case("Հրետակոծվել է \u{2067}Հադրութը\u{2069}։", "hy", "Հադրութը=Hadrut"),
    // A name over two lines of quoted mail.
    Case(
      "> Бои идут в Лачинском\n> районе и в Гяндже.", "ru",
      "Лачинском\n> районе=Lachin District", "Гяндже=Ganja"),
    Case("Ракеты&nbsp;упали в&nbsp;Гяндже.", "ru", "Гяндже=Ganja"),
    Case("Stepanakert&#39;s school was hit.", "en", "Stepanakert=Stepanakert"),
    Case(
      "&laquo;Град&raquo; обстрелял &laquo;Гянджу&raquo; и Барду.", "ru", "Гянджу=Ganja",
      "Барду=Barda"),
    Case("Hadrut'a saldırı oldu.", "tr", "Hadrut'a=Hadrut"),
    Case("Hadrut’a saldırı oldu.", "tr", "Hadrut’a=Hadrut"),
    Case("Hadrut&rsquo;a saldırı oldu.", "tr", "Hadrut&rsquo;a=Hadrut"),
  ]

  @Test("letters that are not what they look like", arguments: letters)
  func readsOddLetters(_ report: Case) {
    #expect(Self.mentions(report.text, report.language) == report.mentions)
  }

  static let shapes = [
    Case("ОБСТРЕЛ ГЯНДЖИ: ПОГИБЛИ ДВОЕ", "ru", "ГЯНДЖИ=Ganja"),
    Case("обстрел гянджи погибли двое", "ru", "гянджи=Ganja"),
    Case("ՀՐԵՏԱԿՈԾՎԵԼ Է ՍՏԵՓԱՆԱԿԵՐՏԸ", "hy", "ՍՏԵՓԱՆԱԿԵՐՏԸ=Stepanakert"),
    Case("ROCKETS HIT STEPANAKERT AND SHUSHA", "en", "STEPANAKERT=Stepanakert", "SHUSHA=Shusha"),
    Case("Гянджа", "ru", "Гянджа=Ganja"),
    Case("Երևան", "hy", "Երևան=Yerevan"),
    Case("განჯა", "ka", "განჯა=Ganja"),
    Case("", "ru"),
    Case("…!?—", "ru"),
    Case(
      "Жители ждали в Stepanakert, а не в Գորիս.", "ru", "Stepanakert=Stepanakert", "Գորիս=Goris"),
  ]

  @Test("capitals, none, one word, two scripts", arguments: shapes)
  func readsOddShapes(_ report: Case) {
    #expect(Self.mentions(report.text, report.language) == report.mentions)
  }

  @Test("a report of one line without a full stop")
  func readsOneLine() {
    let line = String(repeating: "обстрел гянджи погибли двое мирных жителей ", count: 200)
    #expect(Self.mentions(line, "ru").count == 200)
    #expect(Report.rows(line, ["place"], language: "ru").allSatisfy { $0 == "Ganja" })
  }

  @Test("the words of a mention are those of the text", arguments: letters + shapes)
  func keepsOffsets(_ report: Case) {
    let scalars = Array(report.text.unicodeScalars)
    for feature in Report.read(report.text, language: report.language).mentionFeatures() {
      guard case .integer(let start) = feature.properties?["start"],
        case .integer(let end) = feature.properties?["end"],
        case .string(let words) = feature.properties?["text"]
      else {
        Issue.record("a mention has offsets and words")
        continue
      }
      var found = String.UnicodeScalarView()
      found.append(contentsOf: scalars[Int(start)..<Int(end)])
      #expect(String(found).unicodeScalars.elementsEqual(words.unicodeScalars))
    }
  }
}
