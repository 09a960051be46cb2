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

  /// The encoding of another family that a byte order mark announces.
  public static func otherEncoding(of bytes: [UInt8]) -> String? {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
  }

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
