/// Tells lines that a text was wrapped into from lines that its writer ended.
///
/// In a text of a fixed width a line ends where the next word would not have fitted; in others lines end
/// wherever a title, an item or a paragraph does.
struct LineWrapping {
  private let bytes: [UInt8]
  /// The width of the text in Unicode scalars; nil where its lines have no common one.
  private let width: Int?

  /// Looks at the lines of a text.
  ///
  /// - Complexity: O(*n*) in its length.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    width = Self.width(of: bytes)
  }

  /// Whether a line feed parts lines of mail that are quoted to another depth.
  func endsQuoted(at lineBreak: Int) -> Bool {
    let start = bytes[..<lineBreak].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    return MailQuoting.marks(at: start, in: bytes).count
      != MailQuoting.marks(at: lineBreak + 1, in: bytes).count
  }

  /// Whether the line feed at an offset stands only where its line was full.
  func isWrap(at lineBreak: Int) -> Bool {
    guard let width else { return false }
    let start = bytes[..<lineBreak].lastIndex(of: Self.lineFeed).map { $0 + 1 } ?? 0
    return Self.isFull(bytes[start..<lineBreak], before: lineBreak, in: bytes, width: width)
  }

  private static let lineFeed: UInt8 = 0x0A
  /// The widths that texts are wrapped to.
  private static let widths = 40...120

  private static func width(of bytes: [UInt8]) -> Int? {
    var lines: [(line: ArraySlice<UInt8>, end: Int)] = []
    var longest = 0
    var start = 0
    while let end = bytes[start...].firstIndex(of: lineFeed) {
      let line = bytes[start..<end]
      let isEmpty = line.isEmpty || line.first == MailQuoting.mark && isBlank(at: start, in: bytes)
      start = end + 1
      guard end + 1 < bytes.count, !isBlank(at: end + 1, in: bytes), !isEmpty else { continue }
      longest = max(longest, length(line))
      if longest > widths.upperBound { return nil }
      lines.append((line, end))
    }
    guard lines.count > 1, longest >= widths.lowerBound else { return nil }
    let full = lines.count { isFull($0.line, before: $0.end, in: bytes, width: longest) }
    // Of a text of a fixed width nearly all lines but the last of each paragraph are full.
    return full > 1 && 3 * full >= 2 * lines.count ? longest : nil
  }

  /// Whether a line has no room for the first word of the next one.
  private static func isFull(
    _ line: ArraySlice<UInt8>, before lineBreak: Int, in bytes: [UInt8], width: Int
  ) -> Bool {
    let begin = MailQuoting.marks(at: lineBreak + 1, in: bytes).end
    let next = bytes[begin...].prefix { $0 > 0x20 }
    return length(line) + 1 + length(next) > width
  }

  private static func isBlank(at start: Int, in bytes: [UInt8]) -> Bool {
    let begin = MailQuoting.marks(at: start, in: bytes).end
    return bytes[begin...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D } ?? lineFeed == lineFeed
  }

  /// The number of Unicode scalars of some text.
  private static func length(_ text: ArraySlice<UInt8>) -> Int {
    text.count { $0 & 0xC0 != 0x80 && $0 != 0x0D }
  }
}
