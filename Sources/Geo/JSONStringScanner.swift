extension JSONScanner {
  /// Takes a string; the cursor is at its quotation mark.
  ///
  /// Without escapes its bytes are checked and copied once.
  mutating func string() throws(Failure) -> String {
    let start = cursor + 1
    let isASCII = try scanPlainText(from: start)
    guard base[cursor] == UInt8(ascii: "\"") else { return try escapedString(from: start) }
    let bytes = UnsafeBufferPointer(start: base + start, count: cursor - start)
    guard RecentStrings.lengths ~= bytes.count else {
      return try newString(of: bytes, from: start, isASCII: isASCII)
    }
    let slot = RecentStrings.slot(of: bytes)
    if let string = recent.string(in: slot, equalTo: bytes, of: base) {
      cursor &+= 1
      return string
    }
    let string = try newString(of: bytes, from: start, isASCII: isASCII)
    recent.set(slot, to: string, start: start, length: bytes.count)
    return string
  }

  @inline(__always)
  private mutating func newString(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, isASCII: Bool
  ) throws(Failure) -> String {
    if !isASCII { try checkUTF8(bytes, at: start) }
    cursor &+= 1
    return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
  }

  /// Moves the cursor to the next quotation mark or backslash; tells whether all before is ASCII.
  @inline(__always)
  mutating func scanPlainText(from start: Int) throws(Failure) -> Bool {
    cursor = start
    var isASCII = true
    while count &- cursor >= 8 {
      let word = ByteWord(at: base + cursor)
      let length = word.plainCount
      isASCII = word.isASCII(first: length) && isASCII
      cursor &+= length
      if length < 8 {
        try refuseControlCharacter()
        return isASCII
      }
    }
    return try scanPlainTextByByte() && isASCII
  }

  private mutating func scanPlainTextByByte() throws(Failure) -> Bool {
    var isASCII = true
    while cursor < count {
      let byte = base[cursor]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return isASCII }
      try refuseControlCharacter()
      isASCII = isASCII && byte < 0x80
      cursor &+= 1
    }
    throw malformed("the quotation mark that ends the string", at: cursor)
  }

  @inline(__always)
  private func refuseControlCharacter() throws(Failure) {
    guard base[cursor] >= 0x20 else { throw malformed("an escaped control character", at: cursor) }
  }

  private func checkUTF8(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) throws(Failure) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let place = error.byteOffsets.lowerBound
      throw malformed("UTF-8", at: offset + place, found: Self.quoted(bytes[place]))
    }
  }

  private func malformed(
    _ expected: StaticString, at offset: Int, found: String? = nil
  ) -> Failure {
    let problem = GeoJSONError.Problem.malformedString(
      expected: "\(expected)", found: found ?? self.found(at: offset))
    return Failure(problem: problem, offset: offset)
  }

  /// An escape that is wrong, shown with as many bytes as it should have.
  private func malformedEscape(
    _ expected: StaticString, at offset: Int, length: Int
  ) -> Failure {
    let escape = UnsafeBufferPointer(start: base + offset, count: min(length, count - offset))
    return malformed(expected, at: offset, found: Self.quoted(escape))
  }

  // MARK: Escapes

  /// The cursor is at the first backslash.
  @inline(never)
  private mutating func escapedString(from start: Int) throws(Failure) -> String {
    scratch.removeAll(keepingCapacity: true)
    var runStart = start
    while true {
      let run = UnsafeBufferPointer(start: base + runStart, count: cursor - runStart)
      try checkUTF8(run, at: runStart)
      scratch.append(contentsOf: run)
      let ends = base[cursor] == UInt8(ascii: "\"")
      if ends { break }
      try appendEscape()
      runStart = cursor
      _ = try scanPlainText(from: runStart)
    }
    cursor += 1
    return String(copying: UTF8Span(unchecked: scratch.span))
  }

  private mutating func appendEscape() throws(Failure) {
    let start = cursor
    cursor += 1
    let letter = next
    cursor += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(letter)
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"): scratch.append(contentsOf: try escapedScalar(from: start).utf8)
    default:
      throw malformedEscape(#"one of the escapes \" \\ \/ \b \f \n \r \t \u"#, at: start, length: 2)
    }
  }

  /// Takes the digits after `\u` and, after half of a surrogate pair, the escape of the other half.
  private mutating func escapedScalar(from start: Int) throws(Failure) -> Character {
    let unit = try hexadecimalUnit()
    if let scalar = Unicode.Scalar(unit) { return Character(scalar) }
    let second = cursor
    guard UTF16.isLeadSurrogate(unit), next == UInt8(ascii: "\\"), cursor + 1 < count,
      base[cursor + 1] == UInt8(ascii: "u")
    else { throw malformedEscape("a pair of surrogates", at: start, length: 6) }
    cursor += 2
    let trail = try hexadecimalUnit()
    guard UTF16.isTrailSurrogate(trail) else {
      throw malformedEscape("a second surrogate", at: second, length: 6)
    }
    let value = 0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(trail & 0x3FF)
    return Character(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  private mutating func hexadecimalUnit() throws(Failure) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch next {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = next - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = next - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = next - UInt8(ascii: "A") + 10
      default: throw malformed("four hexadecimal digits", at: cursor)
      }
      unit = unit << 4 | UInt16(digit)
      cursor += 1
    }
    return unit
  }
}
