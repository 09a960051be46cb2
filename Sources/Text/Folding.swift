/// Folds a name to its key: what remains of it when case, diacritics, apostrophes, hyphens and
/// spaces are taken away, so that spellings that differ only by those meet.
///
///     Folding.key(of: "Nagorno-Karabakh")  // "nagornokarabakh"
///     Folding.key(of: "Gəncə")             // "ganca"
///     Folding.key(of: "ԵՐԵՎԱՆ")            // "երեվան", as of "Երևան" and "Երեւան"
///
/// A key has letters and digits only. Composed and decomposed forms have one key, the key of a
/// key is itself, and the key of two words is the key of the first before that of the second.
/// Which letters meet is said in `FoldingRows`.
package enum Folding {
  /// The key of a name.
  package static func key(of name: String) -> String {
    String(decoding: keyBytes(of: name), as: UTF8.self)
  }

  /// The key of a name, in UTF-8.
  package static func keyBytes(of name: String) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    var name = name
    name.withUTF8 { appendKey(of: $0, to: &key) }
    return key
  }

  /// Appends the key of a text; bytes that are no UTF-8 add nothing.
  package static func appendKey(of text: Span<UInt8>, to key: inout [UInt8]) {
    forEachKeyByte(of: text) { byte in
      key.append(byte)
      return true
    }
  }

  /// Appends the key of a text; bytes that are no UTF-8 add nothing.
  package static func appendKey(of text: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
    appendKey(of: text.span, to: &key)
  }

  /// The number of bytes of the key of a text.
  package static func keyLength(of text: [UInt8]) -> Int {
    var length = 0
    forEachKeyByte(of: text.span) { _ in
      length += 1
      return true
    }
    return length
  }

  /// Whether `key` is the key of `text`, found without building it.
  package static func isKey(_ key: Span<UInt8>, of text: Span<UInt8>) -> Bool {
    var position = 0
    let isPrefix = forEachKeyByte(of: text) { byte in
      guard position < key.count, key[position] == byte else { return false }
      position += 1
      return true
    }
    return isPrefix && position == key.count
  }

  /// Appends the scalars of a key, which is UTF-8 as this type makes it.
  package static func appendScalars(ofKey key: Span<UInt8>, to scalars: inout [UInt32]) {
    var position = 0
    while position < key.count {
      if key[position] < 0x80 {
        scalars.append(UInt32(key[position]))
        position += 1
      } else {
        scalars.append(nextScalar(of: key, at: &position))
      }
    }
  }

  /// Whether a text has a letter or digit, so that its key is not empty.
  package static func hasKey(_ text: Span<UInt8>) -> Bool {
    !forEachKeyByte(of: text) { _ in false }
  }

  /// The stretches of a text that its key is made of, parted by what adds nothing to a key: spaces,
  /// hyphens, apostrophes.
  ///
  /// Their keys one after the other are the key of the text.
  package static func words(of text: Span<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    var position = 0
    while position < text.count {
      let next = scalarEnd(of: text, at: position)
      let isWord =
        next == position + 1
        ? text[position] < 0x80 && ascii[Int(text[position])] != 0
        : hasKey(text.extracting(position..<next))
      if isWord {
        start = start ?? position
      } else if let first = start {
        words.append(first..<position)
        start = nil
      }
      position = next
    }
    if let start { words.append(start..<text.count) }
    return words
  }

  private static func scalarEnd(of text: Span<UInt8>, at position: Int) -> Int {
    var end = position + 1
    if text[position] >= 0xC0 {
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    }
    return end
  }

  /// Calls `body` for each byte of the key until it answers false; answers whether it never did.
  @inline(__always) @discardableResult
  static func forEachKeyByte(
    of text: Span<UInt8>, _ body: (UInt8) -> Bool
  ) -> Bool {
    var position = 0
    var isAfterDigraphFirst = false
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        position += 1
        isAfterDigraphFirst = false
        let folded = ascii[Int(byte)]
        if folded != 0, !body(folded) { return false }
        continue
      }
      let scalar = nextScalar(of: text, at: &position)
      let entry = table[scalar]
      var bits = entry.bits
      if entry == .unknown {
        bits = unlistedEntry(scalar).bits
      } else if isAfterDigraphFirst, entry.isDigraphSecond {
        bits = digraphSecondKept.bits
      }
      isAfterDigraphFirst = entry != .unknown && entry.isDigraphFirst
      for _ in 0..<(bits >> 56) {
        if !body(UInt8(truncatingIfNeeded: bits)) { return false }
        bits >>= 8
      }
    }
    return true
  }

  private static let table = FoldingTable()
  private static let digraphSecondKept = FoldingTable.Entry(String(FoldingRows.digraph.second))

  /// 0 where an ASCII character adds nothing to a key.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) + 32
    default: 0
    }
  }

  /// The scalar at a byte above ASCII, and the position after it.
  ///
  /// What is no UTF-8 passes as
  /// U+0080, one byte at a time, which adds nothing.
  @inline(__always)
  private static func nextScalar(of text: Span<UInt8>, at position: inout Int) -> UInt32 {
    let first = UInt32(text[position])
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var scalar = first & (0x7F >> UInt32(count))
    guard first >= 0xC2, first <= 0xF4, position + count <= text.count else {
      position += 1
      return 0x80
    }
    for offset in 1..<count {
      let byte = UInt32(text[position + offset])
      guard byte & 0xC0 == 0x80 else {
        position += 1
        return 0x80
      }
      scalar = scalar << 6 | (byte & 0x3F)
    }
    position += count
    return scalar
  }

  /// What a scalar becomes that no row speaks of: letters without case, digits and marks stay.
  private static func unlistedEntry(_ value: UInt32) -> FoldingTable.Entry {
    guard let scalar = Unicode.Scalar(value) else { return .dropped }
    if FoldingRows.caseless.contains(where: { $0.contains(value) }) {
      return FoldingTable.Entry(scalar: value)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      return FoldingTable.Entry(scalar.properties.lowercaseMapping)
    case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .letterNumber,
      .otherNumber, .nonspacingMark, .spacingMark:
      return FoldingTable.Entry(scalar: value)
    default:
      return .dropped
    }
  }
}
