/// A document's text as UTF-8, with the way back from byte offsets to Unicode scalars.
///
/// Everything that is read works on byte offsets; what is written counts Unicode scalars from the
/// start of the text (codebook, “Mention”).
package struct SourceText: Sendable {
  /// The text as well-formed UTF-8.
  package let bytes: [UInt8]
  /// The number of scalars before each block of `blockSize` bytes.
  private let scalarsBefore: [Int]

  private static let blockSize = 256

  /// Takes over a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package init(_ text: String) {
    bytes = Array(text.utf8)
    var counts: [Int] = [0]
    counts.reserveCapacity(bytes.count / Self.blockSize + 2)
    var count = 0
    for start in stride(from: 0, to: bytes.count - Self.blockSize, by: Self.blockSize) {
      count += Self.scalars(in: bytes, start..<start + Self.blockSize)
      counts.append(count)
    }
    scalarsBefore = counts
  }

  /// The number of Unicode scalars before a byte offset in `0...bytes.count`.
  ///
  /// - Complexity: O(1).
  package func scalarOffset(at offset: Int) -> Int {
    precondition(offset >= 0 && offset <= bytes.count, "an offset lies inside its text")
    let block = min(offset / Self.blockSize, scalarsBefore.count - 1)
    return scalarsBefore[block] + Self.scalars(in: bytes, block * Self.blockSize..<offset)
  }

  /// The number of scalars that begin between two byte offsets, counted several bytes at once.
  private static func scalars(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBytes { buffer in
      var trails: UInt64 = 0
      var index = range.lowerBound
      while index &+ 8 <= range.upperBound {
        let eight = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // Of each trailing byte the highest bit is set and the next one is not.
        let marks = (eight >> 7) & ~(eight >> 6) & 0x0101_0101_0101_0101
        trails &+= (marks &* 0x0101_0101_0101_0101) >> 56
        index &+= 8
      }
      while index < range.upperBound {
        if buffer[index] & 0xC0 == 0x80 { trails &+= 1 }
        index &+= 1
      }
      return range.count - Int(trails)
    }
  }

  /// Whether a scalar that takes two bytes, such as an Armenian mark, stands between two byte offsets.
  package func contains(_ lead: UInt8, _ trail: UInt8, in range: Range<Int>) -> Bool {
    bytes.withUnsafeBytes { buffer in
      let leads = UInt64(lead) &* 0x0101_0101_0101_0101
      var index = range.lowerBound
      while index &+ 1 < range.upperBound {
        if index &+ 8 <= range.upperBound {
          // Eight bytes at once: where none is the lead, subtracting 1 from each borrows nowhere.
          let others = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ leads
          if (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080 == 0 {
            index &+= 8
            continue
          }
        }
        if buffer[index] == lead, buffer[index &+ 1] == trail { return true }
        index &+= 1
      }
      return false
    }
  }

  /// The text between two byte offsets.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
