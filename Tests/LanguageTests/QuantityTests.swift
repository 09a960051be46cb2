import Language
import Testing
import Text

@Suite struct QuantityTests {
  /// A quantity in short: value, low–high, unit or article.
  private func described(_ quantity: Quantity) -> String {
    let value = quantity.value.map(String.init) ?? "?"
    let low = quantity.low.map(String.init) ?? ""
    let high = quantity.high.map(String.init) ?? ""
    let bounds = low.isEmpty && high.isEmpty ? "" : " \(low)…\(high)"
    return value + bounds + (quantity.hasUnit ? " unit" : "")
      + (quantity.isArticle ? " article" : "")
  }

  @Test(arguments: [
    ("12 people", ["12"]), ("5,000 people", ["5000"]), ("5.000 people", ["5000"]),
    ("1.234.567", ["1234567"]), ("2 500 people", ["2500"]), ("2.5 million people", ["2500000"]),
    ("3 thousand", ["3000"]), ("2.5 people", []), ("14.10", []), ("٢٣ people", ["23"]),
    ("twenty five", ["25"]), ("five teen", ["15"]), ("two hundred five", ["205"]),
    ("two thousand five hundred", ["2500"]), ("two million five thousand two", ["2005002"]),
    ("hundred", ["100"]), ("one", ["1"]), ("a soldier", ["1 article"]), ("at least a", ["1 1…"]),
    ("at least 9", ["9 9…"]), ("up to five", ["5 …5"]), ("about 10", ["10"]),
    ("more than 20", ["20 20…"]), ("5 to 7 people", ["5 5…7"]), ("5–7", ["5 5…7"]),
    ("between 5 and 7", ["5 5…7"]), ("several", ["? 3…"]), ("dozens", ["? 12…"]),
    ("5 km", ["5 unit"]), ("45 years old", ["45 unit"]), ("at least people", []),
    ("999999999999999999999999", []), ("1234567890123456", []),
    ("5 billion billion", ["5000000000"]),
    ("billion billion billion billion", []),
    ("five hundred million billion", []),
  ])
  func quantities(text: String, expected: [String]) throws {
    let found = try TinyLanguage.analyse(text).quantities.map(described)
    #expect(Array(found.prefix(max(1, expected.count))) == expected, "\(found)")
  }

  @Test(arguments: [
    ("dua puluh lima orang", ["25"]), ("seratus dua belas", ["112"]), ("5.000 orang", ["5000"]),
    ("tiga ribu lima ratus", ["3500"]), ("sedikitnya 9 orang", ["9 9…"]), ("2,5 juta", ["2500000"]),
    ("puluhan orang", ["? 12…"]), ("seorang tentara", ["1 article"]), ("lebih dari 20", ["20 20…"]),
    ("12 hingga 15 orang", ["12 12…15"]), ("45 tahun", ["45 unit"]), ("beberapa", ["? 3…"]),
    ("antara lima dan tujuh orang", ["5 5…7"]), ("hampir seribu", ["1000"]),
  ])
  func indonesian(text: String, expected: [String]) throws {
    #expect(try TinyLanguage.analyse(text, in: "id").quantities.map(described) == expected)
  }

  @Test func whatIsTakenIsLeftOut() throws {
    let text = try TinyLanguage.analyse("5 october 12 people")
    #expect(text.quantities(in: text.tokens.indices) { $0 < 2 }.map(\.value) == [12])
  }
}
