extension ValidationScanner {
  /// The name of a member that RFC 7946 gives a meaning, now or in the past.
  enum MemberName {
    case defined(DefinedMember)
    case crs
    case foreign
  }

  /// Takes a member's name and the colon after it; a name that the object has had is reported.
  @inline(__always)
  mutating func memberName() throws(Stop) -> MemberName {
    guard peek() == UInt8(ascii: "\"") else { throw unexpected("a member's name in quotes") }
    let start = offset
    let name: MemberName
    var hash = TextHash()
    if let plain = try plainString() {
      hash = TextHash(plain)
      name = Self.meaning(of: plain)
      setName(start: start, length: plain.count)
    } else {
      let point = window.point(at: cursor)
      var text: [UInt8] = []
      try longString(into: &text, limit: 64, &hash)
      saveName(text, start: start, at: point)
      name = text.withUnsafeBufferPointer(Self.meaning)
    }
    if names.insert(hash.value) { reportTwice(at: start) }
    guard take(UInt8(ascii: ":")) else { throw unexpected("\":\"") }
    skipWhiteSpace()
    return name
  }

  private mutating func reportTwice(at start: Int) {
    let name = String(lastName.prefix(40))
    report(
      finding(
        .duplicateName, "the object has the member \"\(name)\" twice", at: start,
        path: path(open.count - 1)))
  }

  @inline(__always)
  private static func meaning(of name: UnsafeBufferPointer<UInt8>) -> MemberName {
    func matches(_ text: StaticString) -> Bool {
      guard name.count == text.utf8CodeUnitCount else { return false }
      for index in 0..<name.count where name[index] != text.utf8Start[index] { return false }
      return true
    }
    guard 2...11 ~= name.count else { return .foreign }
    switch name[0] {
    case UInt8(ascii: "t"): return matches("type") ? .defined(.type) : .foreign
    case UInt8(ascii: "i"): return matches("id") ? .defined(.id) : .foreign
    case UInt8(ascii: "b"): return matches("bbox") ? .defined(.bbox) : .foreign
    case UInt8(ascii: "p"): return matches("properties") ? .defined(.properties) : .foreign
    case UInt8(ascii: "f"): return matches("features") ? .defined(.features) : .foreign
    case UInt8(ascii: "c"):
      if matches("coordinates") { return .defined(.coordinates) }
      return matches("crs") ? .crs : .foreign
    case UInt8(ascii: "g"):
      if matches("geometry") { return .defined(.geometry) }
      return matches("geometries") ? .defined(.geometries) : .foreign
    default: return .foreign
    }
  }

  /// Takes a string of which nothing is needed.
  @inline(__always)
  mutating func skipString() throws(Stop) {
    if try plainString() != nil { return }
    var text: [UInt8] = []
    var hash = TextHash()
    try longString(into: &text, limit: 0, &hash)
  }

  /// Takes a string; gives its beginning, and the hash of all of it.
  mutating func string(upTo limit: Int) throws(Stop) -> (text: String, hash: UInt64) {
    var hash = TextHash()
    var text: [UInt8] = []
    if let plain = try plainString() {
      hash = TextHash(plain)
      text = Array(plain.prefix(limit))
    } else {
      try longString(into: &text, limit: limit, &hash)
    }
    return (String(decoding: text, as: UTF8.self), hash.value)
  }

  /// Takes a string without escapes that is whole in the window; of any other it takes nothing.
  ///
  /// - Returns: Its bytes, which stay until the window moves.
  @inline(__always)
  private mutating func plainString() throws(Stop) -> UnsafeBufferPointer<UInt8>? {
    let start = cursor &+ 1
    var index = start
    var isASCII = true
    while window.count &- index >= 8 {
      let word = ByteWord(at: window.base + index)
      let length = word.plainCount
      isASCII = word.isASCII(first: length) && isASCII
      index &+= length
      guard length < 8 else { continue }
      guard window.base[index] == UInt8(ascii: "\"") else { return nil }
      let bytes = UnsafeBufferPointer(start: window.base + start, count: index &- start)
      if !isASCII, (try? UTF8Span(validating: bytes.span)) == nil { return nil }
      cursor = index &+ 1
      return bytes
    }
    return nil
  }

  /// Takes any string, byte by byte.
  @inline(never)
  private mutating func longString(
    into text: inout [UInt8], limit: Int, _ hash: inout TextHash
  ) throws(Stop) {
    cursor += 1
    var utf8 = UTF8Sequence()
    while true {
      let byte = peek()
      guard cursor < window.count else {
        throw unexpected("the quotation mark that ends the string")
      }
      guard utf8.takes(byte) else {
        throw stop(.encoding, "expected UTF-8, found \(JSONScanner.quoted(byte))", at: offset)
      }
      if byte == UInt8(ascii: "\"") { break }
      guard byte >= 0x20 else { throw unexpected("an escaped control character") }
      if byte == UInt8(ascii: "\\") {
        for byte in try escape() {
          hash.add(byte)
          if text.count < limit { text.append(byte) }
        }
      } else {
        cursor += 1
        hash.add(byte)
        if text.count < limit { text.append(byte) }
      }
    }
    cursor += 1
  }

  /// Takes an escape; the cursor is at its backslash.
  private mutating func escape() throws(Stop) -> String.UTF8View {
    look(ahead: 12)
    let start = offset
    cursor += 1
    let letter = peek()
    cursor += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(UnicodeScalar(letter)).utf8
    case UInt8(ascii: "b"): return "\u{08}".utf8
    case UInt8(ascii: "f"): return "\u{0C}".utf8
    case UInt8(ascii: "n"): return "\n".utf8
    case UInt8(ascii: "r"): return "\r".utf8
    case UInt8(ascii: "t"): return "\t".utf8
    case UInt8(ascii: "u"): return String(try escapedScalar(from: start)).utf8
    default:
      throw wrongEscape(#"one of the escapes \" \\ \/ \b \f \n \r \t \u"#, at: start, length: 2)
    }
  }

  private mutating func wrongEscape(
    _ expected: StaticString, at offset: Int, length: Int
  ) -> Stop {
    let index = offset - window.offset
    let bytes = UnsafeBufferPointer(
      start: window.base + index, count: min(length, window.count - index))
    return stop(
      .syntax, "expected \(expected), found \(JSONScanner.quoted(bytes))", at: offset)
  }

  /// Takes the digits after `\u` and, after half of a surrogate pair, the escape of the other half.
  private mutating func escapedScalar(from start: Int) throws(Stop) -> Unicode.Scalar {
    let unit = try hexadecimalUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard UTF16.isLeadSurrogate(unit), takeLiteral("\\u") else {
      throw wrongEscape("a pair of surrogates", at: start, length: 6)
    }
    let second = offset - 2
    look(ahead: 4)
    let trail = try hexadecimalUnit()
    guard UTF16.isTrailSurrogate(trail) else {
      throw wrongEscape("a second surrogate", at: second, length: 6)
    }
    let value = 0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(trail & 0x3FF)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func hexadecimalUnit() throws(Stop) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch peek() {
      case let byte where 0x30...0x39 ~= byte: digit = byte - 0x30
      case let byte where 0x61...0x66 ~= byte: digit = byte - 0x61 + 10
      case let byte where 0x41...0x46 ~= byte: digit = byte - 0x41 + 10
      default: throw unexpected("four hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit)
      cursor += 1
    }
    return unit
  }
}

/// Whether bytes that come one by one are UTF-8 (Unicode 16, table 3-7).
private struct UTF8Sequence {
  private var rest = 0
  private var range: ClosedRange<UInt8> = 0x80...0xBF

  mutating func takes(_ byte: UInt8) -> Bool {
    if rest > 0 {
      guard range ~= byte else { return false }
      rest -= 1
      range = 0x80...0xBF
      return true
    }
    switch byte {
    case 0...0x7F: return true
    case 0xC2...0xDF: rest = 1
    case 0xE0...0xEF:
      rest = 2
      range = byte == 0xE0 ? 0xA0...0xBF : byte == 0xED ? 0x80...0x9F : 0x80...0xBF
    case 0xF0...0xF4:
      rest = 3
      range = byte == 0xF0 ? 0x90...0xBF : byte == 0xF4 ? 0x80...0x8F : 0x80...0xBF
    default: return false
    }
    return true
  }
}
