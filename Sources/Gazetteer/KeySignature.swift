/// Eight bytes that tell most words apart which are more than a few letters away from each other:
/// which letters a key has, and how many; which it has at its ends.
///
/// Each letter left out, added or changed takes at most one letter from a set and adds at most one;
/// each moves the length by one at most; swapped neighbours change a set only at the edge of an
/// end. So a key that lies within a distance has a signature that passes, and only those are
/// compared letter by letter.
struct KeySignature {
  private static let letterBits: UInt32 = 27
  private static let longest = 31
  /// The letters of an end.
  private static let endLength = 4
  private static let endBits: UInt32 = 16

  /// The set of letters, and above it the length.
  let letters: UInt32
  /// The set of the first letters, and above it that of the last.
  let ends: UInt32
  private let count: Int

  /// The signature of a key given as scalars.
  init(_ key: [UInt32]) {
    // Neighbours in an alphabet have bits of their own, letters of different alphabets share.
    var letters: UInt32 = 0
    for scalar in key { letters |= 1 << (scalar % Self.letterBits) }
    self.letters = letters | UInt32(min(key.count, Self.longest)) << Self.letterBits
    var ends: UInt32 = 0
    for scalar in key.prefix(Self.endLength) { ends |= 1 << (scalar % Self.endBits) }
    for scalar in key.suffix(Self.endLength) {
      ends |= 1 << (scalar % Self.endBits + Self.endBits)
    }
    self.ends = ends
    count = key.count
  }

  /// What speaks against eight keys' being within a distance, by their `letters`: 0 for those that
  /// may be.
  ///
  /// Numbers rather than a mask, as masks are taken apart lane by lane (measured: ten times
  /// slower).
  @inline(__always)
  func objections(toWithin distance: Int, _ others: SIMD8<UInt32>) -> SIMD8<UInt32> {
    let set = SIMD8<UInt32>(repeating: (1 << Self.letterBits) - 1)
    let own = SIMD8<UInt32>(repeating: letters)
    var missing = own & ~others & set
    var added = others & ~own & set
    for _ in 0..<distance {
      missing &= missing &- 1  // takes the lowest bit away
      added &= added &- 1
    }
    // From 0 to twice the distance where the lengths agree; else this or the rest is negative.
    let longer = (others &>> Self.letterBits) &- (own &>> Self.letterBits) &+ UInt32(distance)
    let rest = SIMD8<UInt32>(repeating: UInt32(2 * distance)) &- longer
    return missing | added | (longer | rest) &>> 31
  }

  /// Whether a key may be within a distance, by its `ends`.
  ///
  /// Of two wrong letters in a key whose ends do not overlap, each end has one at most, or one end
  /// has none but what a swap across its edge does.
  @inline(__always)
  func mayBe(within distance: Int, ends other: UInt32) -> Bool {
    let first = Self.difference(ends & 0xFFFF, other & 0xFFFF)
    let last = Self.difference(ends >> Self.endBits, other >> Self.endBits)
    if max(first, last) > distance { return false }
    return distance < 2 || count < 2 * Self.endLength || min(first, last) < distance
  }

  @inline(__always)
  private static func difference(_ own: UInt32, _ other: UInt32) -> Int {
    max((own & ~other).nonzeroBitCount, (other & ~own).nonzeroBitCount)
  }
}
