import Language
import Testing
import Text
import TestSupport

/// Texts that no newspaper prints: none may stop the program; a walk that goes by the square of their
/// length would not come back from these.
@Suite struct BoundsTests {
  /// Reads all that the module reads of a text; the number of things found.
  private func read(_ text: String, in language: Language) -> Int {
    let analysed = language.analyse(SourceText(text))
    #expect(analysed.sentences.last?.tokens.upperBound ?? 0 == analysed.tokens.count)
    let published = CivilDate(dayNumber: 18_559)
    let dates = analysed.dates
    for date in dates { _ = date.value.resolved(published: published, context: published) }
    return dates.count + analysed.quantities.count
  }

  @Test(arguments: [
    "1 ", "1-", "1/", "1,", "1.", "9", "100 ", "one ", "five teen ", "thousand ", "billion ", "a ",
    "at least ", "since ", "on ", "between ", "october ", "october 1, ", "1 and ", "Friday ",
    "Friday (", "last ", "two days ", "day ", "1 october ", "1/1/2020 ", "2020-", "morning ", "\"",
    "“", ".", "?!", "... ", ".\"", "x.", "'", "-", "x-", "\u{AD}", "\u{301}", "١", "é", "\n",
    ". a\n",
  ])
  func repetitionsAreRead(piece: String) throws {
    let text = String(repeating: piece, count: 20_000) + "a"
    _ = read(text, in: try TinyLanguage.language())
  }

  @Test func anyTextIsRead() throws {
    let tiny = try TinyLanguage.language()
    let indonesian = try #require(LanguageLibrary.builtIn.language("id"))
    let pieces = [
      "1", "31", "2020", "99", "/", "-", "–", ".", ",", "(", ")", " ", " ", " ", "\n", "october",
      "Oktober",
      "Friday", "Jumat", "last", "ago", "days", "hari", "lalu", "two", "dua", "ratus", "thousand",
      "juta",
      "billion", "miliar", "at least", "since", "sejak", "between", "to", "hingga", "and", "dan",
      "\"",
      "’", "Շ", "։", "٣", "\u{AD}", "\u{0}", "🛰", "999999999999999", "lebih dari",
    ]
    var random = SplitMix64(seed: 11)
    for _ in 0..<150 {
      let text = (0..<40).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let spaced = (0..<40).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined(separator: " ")
      for language in [tiny, indonesian] {
        _ = read(text, in: language)
        _ = read(spaced, in: language)
      }
    }
  }
}
