/// Character references of HTML, which texts taken from pages keep at times: `&laquo;`, `&#1103;`.
package enum HTMLEntity {
  /// The most bytes of a reference that is looked for.
  private static let longest = 10

  /// The scalar of the reference that begins at an ampersand, and its length in bytes.
  ///
  /// Knows the numbers of all scalars, and the names of those that newspapers use: quotation marks,
  /// dashes, spaces, Latin letters with diacritics.
  package static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at ampersand: Int
  ) -> (scalar: UInt32, length: Int)? {
    let limit = min(bytes.count, ampersand + longest)
    guard let end = (ampersand + 1..<limit).first(where: { bytes[$0] == 0x3B }) else { return nil }
    let name = String(decoding: bytes[ampersand + 1..<end], as: UTF8.self)
    guard let scalar = number(name) ?? named[name] ?? letter(name) else { return nil }
    return (scalar, end + 1 - ampersand)
  }

  private static func number(_ name: String) -> UInt32? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)?.value
  }

  /// `eacute`, `Uuml`: a letter and the name of its diacritic.
  private static func letter(_ name: String) -> UInt32? {
    guard let base = name.unicodeScalars.first, base.properties.isAlphabetic,
      let mark = marks[String(name.dropFirst())]
    else { return nil }
    var letter = String(base)
    letter.unicodeScalars.append(mark)
    return [0x00C0...0x024F].joined().first {
      Unicode.Scalar($0).map { String($0) } == letter
    }
  }

  private static let marks: [String: Unicode.Scalar] = [
    "acute": "\u{301}", "grave": "\u{300}", "circ": "\u{302}", "uml": "\u{308}",
    "tilde": "\u{303}", "cedil": "\u{327}", "ring": "\u{30A}", "caron": "\u{30C}",
    "breve": "\u{306}", "dot": "\u{307}",
  ]

  private static let named: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "ensp": 0x2002,
    "emsp": 0x2003, "thinsp": 0x2009, "shy": 0xAD, "zwnj": 0x200C, "zwj": 0x200D, "laquo": 0xAB,
    "raquo": 0xBB, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "lsquo": 0x2018,
    "rsquo": 0x2019, "sbquo": 0x201A, "lsaquo": 0x2039, "rsaquo": 0x203A, "ndash": 0x2013,
    "mdash": 0x2014, "minus": 0x2212, "hellip": 0x2026, "middot": 0xB7, "bull": 0x2022,
    "szlig": 0xDF, "oslash": 0xF8, "Oslash": 0xD8, "aelig": 0xE6, "AElig": 0xC6, "inodot": 0x131,
    "imath": 0x131, "eth": 0xF0, "deg": 0xB0, "sup2": 0xB2,
  ]
}
