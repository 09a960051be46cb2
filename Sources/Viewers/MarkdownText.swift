import Geo

extension TextOutput {
  /// Appends a text that shows as itself in the middle of a line of CommonMark with GitHub's
  /// extensions.
  ///
  /// White space of any length is one space, at the ends none; control characters and marks that
  /// turn the direction of the text are U+FFFD.
  mutating func append(markdown text: String) {
    _ = text.utf8.withContiguousStorageIfAvailable { append(markdown: $0) }
  }

  private mutating func append(markdown text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    var isAtStart = true
    while index < text.count {
      guard let (replacement, length) = Self.replacement(text, index) else {
        index += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      isAtStart = isAtStart && index == start
      index += length
      start = index
      switch replacement {
      case .space:
        if isAtStart || index == text.count || Self.isSpace(text, index) { continue }
        append(UInt8(ascii: " "))
      case .escape:
        append(UInt8(ascii: "\\"))
        start = index - length
        isAtStart = false
      case .mark:
        append("\u{FFFD}")
        isAtStart = false
      }
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private enum Replacement {
    case space, escape, mark
  }

  private static func isSpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if case (.space, _)? = replacement(text, index) { true } else { false }
  }

  /// What is to be done about the bytes at a place, and how many they are; nothing where they stay.
  @inline(__always)
  private static func replacement(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (Replacement, Int)? {
    switch text[index] {
    case UInt8(ascii: " "), 0x09...0x0D: (.space, 1)
    case 0..<0x20, 0x7F: (.mark, 1)
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"),
      UInt8(ascii: "#"):
      (.escape, 1)
    // Addresses become links by themselves: "https://", "www.".
    case UInt8(ascii: ":"): next(text, index) == UInt8(ascii: "/") ? (.escape, 1) : nil
    case UInt8(ascii: "."):
      index > 0 && text[index - 1] | 0x20 == UInt8(ascii: "w") ? (.escape, 1) : nil
    case 0xC2 where 0x80...0x9F ~= next(text, index):
      next(text, index) == 0x85 ? (.space, 2) : (.mark, 2)
    case 0xE2: punctuation(text, index)
    default: nil
    }
  }

  private static func next(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
    index + 1 < text.count ? text[index + 1] : 0
  }

  /// The line and paragraph separators (U+2028, U+2029), embeddings and overrides (U+202A to
  /// U+202E) and isolates (U+2066 to U+2069).
  private static func punctuation(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (Replacement, Int)? {
    guard index + 2 < text.count else { return nil }
    switch (text[index + 1], text[index + 2]) {
    case (0x80, 0xA8), (0x80, 0xA9): return (.space, 3)
    case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return (.mark, 3)
    default: return nil
    }
  }
}
