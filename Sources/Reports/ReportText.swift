/// The text in the bytes of a file, and what was wrong with them.
///
/// A byte order mark in front is no part of the text (Unicode 17, §23.8). Line ends stay as they
/// are, so that offsets fit the file.
public struct ReportText: Sendable {
  /// The text; each stretch of bytes that is not UTF-8, and each NUL, is a U+FFFD in it.
  public let text: String
  /// The bytes that could not be read as they stand, in their order.
  public let flaws: [Flaw]

  /// A byte that has no place in a text.
  public struct Flaw: Sendable, Equatable {
    /// Where it is, counted from 0 at the start of the file.
    public let offset: Int
    /// The first byte of the stretch that is not UTF-8, or 0 for a NUL.
    public let byte: UInt8

    /// A flaw at an offset from the start of the file.
    public init(offset: Int, byte: UInt8) {
      self.offset = offset
      self.byte = byte
    }
  }

  /// Reads UTF-8.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(utf8 bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    flaws = Self.flaws(in: bytes, from: start)
    if flaws.contains(where: { $0.byte == 0 }) {
      let parts = bytes[start...].split(separator: 0, omittingEmptySubsequences: false)
      text = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\u{FFFD}")
    } else {
      text = String(decoding: bytes[start...], as: UTF8.self)
    }
  }

  /// The encoding of another family that a byte order mark announces, or that the places of NUL
  /// bytes give away: of UTF-16 they are the upper halves of spaces and marks.
  public static func otherEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return "UTF-32"
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let head = bytes.prefix(headLength)
    let units = head.count / 4
    let nuls = (0..<4).map { part in (0..<units).count { head[4 * $0 + part] == 0 } }
    guard nuls.reduce(0, +) >= fewestNULs else { return nil }
    if nuls[0] + nuls[1] == 2 * units || nuls[2] + nuls[3] == 2 * units { return "UTF-32" }
    let isUTF16 = nuls[0] + nuls[2] == 0 || nuls[1] + nuls[3] == 0
    return isUTF16 && (0..<2 * units).allSatisfy { isPair(head[2 * $0], head[2 * $0 + 1]) }
      ? "UTF-16" : nil
  }

  /// Whether two bytes, of which one is a NUL, are a letter or mark of ASCII or the end of a line.
  private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first == 0 || second == 0 else { return true }
    return 0x20..<0x7F ~= first | second || 0x09...0x0D ~= first | second
  }

  /// So far into a file its encoding and its form are looked for.
  static let headLength = 400
  /// Fewer NULs than this say nothing.
  private static let fewestNULs = 4

  private static func flaws(in bytes: [UInt8], from start: Int) -> [Flaw] {
    var flaws: [Flaw] = []
    for (offset, byte) in zip(start..., bytes[start...]) where byte == 0 {
      flaws.append(Flaw(offset: offset, byte: 0))
    }
    var offset = start
    while offset < bytes.count {
      do {
        _ = try UTF8Span(validating: bytes.span.extracting(offset..<bytes.count))
        break
      } catch {
        let range = error.byteOffsets
        let first = offset + range.lowerBound
        flaws.append(Flaw(offset: first, byte: bytes[first]))
        offset += max(range.upperBound, range.lowerBound + 1)
      }
    }
    return flaws.sorted { $0.offset < $1.offset }
  }
}
