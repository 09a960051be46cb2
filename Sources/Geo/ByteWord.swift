/// Eight bytes of a text at once.
struct ByteWord {
  private let bits: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// Loads eight bytes, of which the first is the lowest.
  @inline(__always)
  init(at address: UnsafePointer<UInt8>) {
    bits = UInt64(littleEndian: UnsafeRawPointer(address).loadUnaligned(as: UInt64.self))
  }

  /// The place of the first byte that ends a plain stretch of a string, 8 where none does:
  /// quotation marks, backslashes and control characters.
  ///
  /// A borrow runs upwards only, so the lowest mark is exact, whatever is above it.
  @inline(__always)
  var plainCount: Int {
    let quote = bits ^ (Self.ones &* 0x22)
    let backslash = bits ^ (Self.ones &* 0x5C)
    let marks =
      ((quote &- Self.ones) & ~quote) | ((backslash &- Self.ones) & ~backslash)
      | ((bits &- Self.ones &* 0x20) & ~bits)
    return (marks & Self.high).trailingZeroBitCount / 8
  }

  /// Whether the first bytes, at most 8, are all ASCII.
  @inline(__always)
  func isASCII(first count: Int) -> Bool {
    let mask =
      count == 8 ? Self.high : Self.high & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    return bits & mask == 0
  }
}
