import Reports
import Testing
import TestSupport

@Suite struct ReportTextTests {
  @Test(arguments: [
    ("<!DOCTYPE html>\n<p>Rockets hit Barda.", "HTML"), ("\n <HTML lang=az>", "HTML"),
    ("<p>Ракеты упали на Барду.</p>", "HTML"), ("<!-- saved --><div>Gəncə</div >", "HTML"),
    ("Rockets hit Barda.\n<script>x</script>", "HTML"),
    ("<?xml version=\"1.0\"?>\n<!DOCTYPE html><html/>", "HTML"),
    ("\u{FEFF}<?xml version=\"1.0\"?><nitf/>", "XML"),
    ("<rss version=\"2.0\"><item></item></rss>", "XML"),
    ("{\"title\": \"Барда\"}\n{\"title\": \"Гянджа\"}", "JSON"), ("[\n {\"a\": 1}]", "JSON"),
    ("{}", "JSON"),
    ("", nil), ("Rockets hit Barda.", nil), ("[Reuters] {photo} Rockets hit Barda.", nil),
    ("{photo} Rockets hit Barda.", nil), ("<Reuters> Rockets hit Barda: 2 < 3.", nil),
    ("Barda <br> Terter </b> a/b </ c", nil), ("< 5 killed", nil),
  ])
  func whatIsNoPlainTextIsNamed(text: String, form: String?) {
    #expect(ReportText.markup(of: Array(text.utf8)) == form)
  }

  static let cases: [(bytes: [UInt8], text: String, flaws: [ReportText.Flaw])] = [
    ([], "", []),
    (Array("Gəncə\r\nШуша\n".utf8), "Gəncə\r\nШуша\n", []),
    ([0xEF, 0xBB, 0xBF, 0x41], "A", []),
    ([0x41, 0xEF, 0xBB, 0xBF], "A\u{FEFF}", []),
    ([0xEF, 0xBB, 0xBF, 0xFF, 0x41], "\u{FFFD}A", [.init(offset: 3, byte: 0xFF)]),
    (
      [0x41, 0, 0x42, 0], "A\u{FFFD}B\u{FFFD}",
      [.init(offset: 1, byte: 0), .init(offset: 3, byte: 0)]
    ),
    // A surrogate, an overlong slash, a scalar beyond the last: no UTF-8, a U+FFFD a byte.
    (
      [0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}",
      [.init(offset: 0, byte: 0xED), .init(offset: 1, byte: 0xA0), .init(offset: 2, byte: 0x80)]
    ),
    (
      [0xC0, 0xAF], "\u{FFFD}\u{FFFD}",
      [.init(offset: 0, byte: 0xC0), .init(offset: 1, byte: 0xAF)]
    ),
    // A sequence that breaks off counts once.
    ([0xF0, 0x9F, 0x92, 0x41], "\u{FFFD}A", [.init(offset: 0, byte: 0xF0)]),
    ([0x41, 0xE2, 0x80], "A\u{FFFD}", [.init(offset: 1, byte: 0xE2)]),
  ]

  @Test(arguments: cases)
  func everyByteIsReadOrNamed(bytes: [UInt8], text: String, flaws: [ReportText.Flaw]) {
    let report = ReportText(utf8: bytes)
    #expect(report.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(report.flaws == flaws)
  }

  /// Each flaw is one U+FFFD, so that offsets into the text agree with any other decoder's.
  @Test func randomBytesHaveAReplacementForEachFlaw() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2000 {
      let bytes: [UInt8] = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        [0x41, 0xC3, 0xA9, 0xE2, 0x80, 0x94, 0xF0, 0x9F, 0x92, 0xA5, 0xFF, 0].randomElement(
          using: &random) ?? 0
      }
      let report = ReportText(utf8: bytes)
      #expect(report.text.unicodeScalars.count { $0 == "\u{FFFD}" } == report.flaws.count)
      #expect(report.flaws.allSatisfy { bytes[$0.offset] == $0.byte })
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x41, 0], "UTF-16"), ([0xFE, 0xFF], "UTF-16"), ([0xFF], nil), ([0x41], nil),
    ] as [([UInt8], String?)])
  func otherEncodingsAreNamed(bytes: [UInt8], name: String?) {
    #expect(ReportText.otherEncoding(of: bytes) == name)
  }
}
