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
    for (index, byte) in bytes.enumerated() {
      if index > 0, index % Self.blockSize == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    scalarsBefore = counts
  }

  /// The number of Unicode scalars before a byte offset in `0...bytes.count`.
  ///
  /// - Complexity: O(1).
  package func scalarOffset(at offset: Int) -> Int {
    precondition(offset >= 0 && offset <= bytes.count, "an offset lies inside its text")
    let block = min(offset / Self.blockSize, scalarsBefore.count - 1)
    var count = scalarsBefore[block]
    for index in block * Self.blockSize..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The text between two byte offsets.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
