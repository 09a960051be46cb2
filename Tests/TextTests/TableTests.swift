import Testing
import Text
import TestSupport

@Suite struct TableTests {
  /// The rows of a table of two columns, and what is wrong with it.
  private func read(_ bytes: [UInt8]) -> (rows: [String], diagnostics: [String]) {
    var rows: [String] = []
    var diagnostics: [Diagnostic] = []
    Table(file: "t.tsv", bytes: bytes).forEachRow(
      header: ["id", "name"], diagnostics: &diagnostics
    ) { row, _ in
      rows.append("\(row.line):\(row.column(of: 1)) \(row[0])=\(row[1])")
    }
    return (rows, diagnostics.map(\.description))
  }

  @Test(
    "rows with the line and the column of their fields",
    arguments: [
      ("id\tname\na\tb\n", ["2:3 a=b"]),
      ("# says\n\nid\tname\n# more\na\tb\n\nc\td", ["5:3 a=b", "7:3 c=d"]),
      ("\u{FEFF}id\tname\r\na\tb\r\n", ["2:3 a=b"]),
      ("id\tname\nŞuşa\tШуша\n\t\n", ["2:6 Şuşa=Шуша", "3:2 ="]),
      ("id\tname\n", []),
    ])
  func rows(_ pair: (text: String, rows: [String])) {
    let result = read(Array(pair.text.utf8))
    #expect(result.rows == pair.rows)
    #expect(result.diagnostics == [])
  }

  @Test(
    "what is wrong is told with its place, and the other rows are read",
    arguments: [
      ("", 0, ["t.tsv:1:1: error: no header line, expected \"id⇥name\""]),
      ("# only\n", 0, ["t.tsv:1:1: error: no header line, expected \"id⇥name\""]),
      (
        "id\ttitle\na\tb\n", 0,
        ["t.tsv:1:4: error: expected the column \"name\", found \"title\""]
      ),
      ("id\na\n", 0, ["t.tsv:1:1: error: expected a column \"name\" after \"id\""]),
      ("id\tname\tx\na\tb\n", 0, ["t.tsv:1:9: error: unknown column \"x\""]),
      (
        "id\tname\na\nb\tc\nd\te\tf\n", 1,
        [
          "t.tsv:2:1: error: expected 2 fields, found 1",
          "t.tsv:4:3: error: expected 2 fields, found 3",
        ]
      ),
      ("id\tname\nə\t b\n", 1, ["t.tsv:2:3: warning: space around \" b\""]),
    ])
  func diagnostics(_ row: (text: String, rows: Int, diagnostics: [String])) {
    let result = read(Array(row.text.utf8))
    #expect(result.rows.count == row.rows)
    #expect(result.diagnostics == row.diagnostics)
  }

  @Test("bytes that are no UTF-8 cost their line only")
  func invalid() {
    let bytes = Array("id\tname\nŞ\t".utf8) + [0xC3, 0x28, 0x0A] + Array("a\tb\n".utf8) + [0xFF]
    let result = read(bytes)
    #expect(result.rows == ["3:3 a=b"])
    #expect(
      result.diagnostics == [
        "t.tsv:2:3: error: byte 0xC3 is not UTF-8", "t.tsv:4:1: error: byte 0xFF is not UTF-8",
      ])
  }

  @Test("any bytes are read without a crash")
  func anyBytes() {
    var random = SplitMix64(seed: 3)
    let samples = Array("id\tname\r\n\n#\t \u{FEFF}é".utf8) + [0xFF, 0xC3, 0xEF]
    for _ in 0..<5000 {
      let count = Int.random(in: 0...12, using: &random)
      let tail = (0..<count).compactMap { _ in samples.randomElement(using: &random) }
      _ = read(tail)
      let result = read(Array("id\tname\n".utf8) + tail)
      let lines = tail.split(separator: 0x0A, omittingEmptySubsequences: false).count
      #expect(result.rows.count <= lines)
    }
  }
}
