/// The hash of a folded key, fed piece by piece: the hash of a name is that of its words one after
/// the other, so that a scanner of text can lengthen a run of words without hashing them again.
public struct GazetteerHash: Hashable, Sendable {
  @usableFromInline var state: UInt32 = 0x811C_9DC5  // FNV-1a, 32 bits

  /// The hash of nothing.
  public init() {}

  /// Feeds the bytes of a key that is folded already.
  public mutating func combine(folded key: Span<UInt8>) {
    for index in key.indices { combine(key[index]) }
  }

  /// Feeds a byte of a key that is folded already.
  @inlinable
  public mutating func combine(folded byte: UInt8) { combine(byte) }

  @inline(__always) @usableFromInline
  mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt32(byte)) &* 0x0100_0193
  }

  /// The hash, its bits well mixed (the finaliser of MurmurHash3).
  var value: UInt32 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 16)) &* 0x85EB_CA6B
    mixed = (mixed ^ (mixed >> 13)) &* 0xC2B2_AE35
    return mixed ^ (mixed >> 16)
  }
}
