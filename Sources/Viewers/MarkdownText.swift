import Geo

extension TextOutput {
  /// Appends a text that shows as itself on one line of CommonMark with GitHub's extensions.
  ///
  /// White space of any kind is one space; control characters and marks that turn the direction
  /// of the text are U+FFFD.
  mutating func append(markdown text: String) {
    var isSpace = true
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      if scalar.properties.isWhitespace || scalar == "\u{2028}" || scalar == "\u{2029}" {
        if !isSpace { append(UInt8(ascii: " ")) }
        isSpace = true
        continue
      }
      if Self.isMarkup(scalar, after: isSpace ? " " : last) { append(UInt8(ascii: "\\")) }
      isSpace = false
      append(scalar: Self.isInvisible(scalar) ? "\u{FFFD}" : scalar)
    }
  }

  private mutating func append(scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }

  /// What means something within a line, or at its beginning behind white space.
  private static func isMarkup(_ scalar: Unicode.Scalar, after last: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$", "!", "#", "@", "{", "}": true
    // Addresses: "https://", "www.".
    case ":": true
    case ".": last == "w" || last == "W" || ("0"..."9").contains(last)
    case "-", "+", "=": last == " "
    case ")": ("0"..."9").contains(last)
    default: false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
