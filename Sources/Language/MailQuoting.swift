/// The marks `>` that mail programs put before each line of a message that an answer quotes.
enum MailQuoting {
  static let mark: UInt8 = 0x3E

  /// Where the marks and blanks end that begin at a mark at the head of a line; nil for a mark elsewhere.
  static func end<Bytes: RandomAccessCollection>(
    ofMarksAt start: Int, in bytes: Bytes
  ) -> Int? where Bytes.Element == UInt8, Bytes.Index == Int {
    var before = start - 1
    while before >= bytes.startIndex, isBlank(bytes[before]) {
      if start - before > deepest { return nil }
      before -= 1
    }
    if before >= bytes.startIndex, bytes[before] != 0x0A { return nil }
    var end = start
    while end < bytes.endIndex, bytes[end] == mark || isBlank(bytes[end]) { end += 1 }
    return end
  }

  /// The number of marks at the head of the line that begins at an offset, and where its words begin.
  static func marks(at start: Int, in bytes: [UInt8]) -> (count: Int, end: Int) {
    var end = start
    var count = 0
    while end < bytes.count, bytes[end] == mark || isBlank(bytes[end]) {
      if bytes[end] == mark { count += 1 }
      end += 1
    }
    return count == 0 ? (0, start) : (count, end)
  }

  /// Text of several lines without the marks, on one line.
  static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).enumerated().map { index, line in
      index == 0 ? line : line.drop { $0 == ">" || $0 == " " || $0 == "\t" }
    }.flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
  }

  /// The most blanks before the first mark of a line.
  private static let deepest = 4

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
