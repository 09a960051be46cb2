import Geo

extension TextOutput {
  /// Appends a text as the content of an element or an attribute of XML 1.0.
  ///
  /// What the standard forbids (§2.2) is U+FFFD; line ends and tabs come back as they are.
  mutating func append(xml text: String) {
    _ = text.utf8.withContiguousStorageIfAvailable { append(xml: $0) }
  }

  /// Appends a text of UTF-8 as XML.
  mutating func append(xml text: UnsafeBufferPointer<UInt8>) {
    escape(text, amp: "&amp;", lt: "&lt;", gt: "&gt;")
  }

  /// Appends a text as XML that shows as itself where the content is taken for HTML.
  mutating func append(html text: String) {
    _ = text.utf8.withContiguousStorageIfAvailable { text in
      escape(text, amp: "&amp;amp;", lt: "&amp;lt;", gt: "&amp;gt;")
    }
  }

  private mutating func escape(
    _ text: UnsafeBufferPointer<UInt8>, amp: StaticString, lt: StaticString, gt: StaticString
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      guard let (replacement, length) = Self.replacement(text, index, amp, lt, gt) else {
        index += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      append(replacement)
      index += length
      start = index
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// What stands for the bytes at a place, and how many they are; nothing where they stay.
  @inline(__always)
  private static func replacement(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ amp: StaticString, _ lt: StaticString,
    _ gt: StaticString
  ) -> (StaticString, Int)? {
    switch text[index] {
    case UInt8(ascii: "&"): (amp, 1)
    case UInt8(ascii: "<"): (lt, 1)
    case UInt8(ascii: ">"): (gt, 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case UInt8(ascii: "\t"): ("&#9;", 1)
    case UInt8(ascii: "\n"): ("&#10;", 1)
    case UInt8(ascii: "\r"): ("&#13;", 1)
    case 0..<0x20: ("\u{FFFD}", 1)
    // U+FFFE and U+FFFF.
    case 0xEF where text.count - index > 2 && text[index + 1] == 0xBF && text[index + 2] >= 0xBE:
      ("\u{FFFD}", 3)
    default: nil
    }
  }
}
