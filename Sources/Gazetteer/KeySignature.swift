/// Eight bytes and a length that tell most words apart which are more than a few letters away from
/// each other: which letters a key has, and which of them more than once; which it has at its ends.
///
/// Each letter left out, added or changed takes at most one element from a set and adds at most one;
/// each moves the length by one at most; swapped neighbours change a set only where they are alike
/// to it or at the edge of an end. So a key that lies within a distance has a signature that passes,
/// and only those are compared letter by letter.
struct KeySignature {
  /// Longer keys count as so long.
  static let longest = 31
  private static let letterBits: UInt32 = 23
  private static let repeatedBits: UInt32 = 9
  /// The letters of an end.
  private static let endLength = 4
  private static let endBits: UInt32 = 16

  /// The set of letters, and above it that of the letters which had their bit set already.
  let letters: UInt32
  /// The set of the first letters, and above it that of the last.
  let ends: UInt32
  /// The number of letters, but not above `longest`.
  let length: Int

  /// The signature of a key given as scalars.
  init(_ key: [UInt32]) {
    // Neighbours in an alphabet have bits of their own, letters of different alphabets share.
    var letters: UInt32 = 0
    for scalar in key {
      let bit: UInt32 = 1 << (scalar % Self.letterBits)
      letters |= letters & bit == 0 ? bit : 1 << (Self.letterBits + scalar % Self.repeatedBits)
    }
    self.letters = letters
    var ends: UInt32 = 0
    for scalar in key.prefix(Self.endLength) { ends |= 1 << (scalar % Self.endBits) }
    for scalar in key.suffix(Self.endLength) {
      ends |= 1 << (scalar % Self.endBits + Self.endBits)
    }
    self.ends = ends
    length = min(key.count, Self.longest)
  }

  /// What speaks against that any key of eight groups is within a distance, by the `letters` that
  /// some keys of a group have and those that all have: 0 for groups in which one may be.
  ///
  /// Numbers rather than a mask, as masks are taken apart lane by lane (measured: ten times
  /// slower).
  @inline(__always)
  func objections(
    toWithin distance: Int, some: SIMD8<UInt32>, all: SIMD8<UInt32>
  ) -> SIMD8<UInt32> {
    let own = SIMD8<UInt32>(repeating: letters)
    var missing = own & ~some
    var added = all & ~own
    for _ in 0..<distance {
      missing &= missing &- 1  // takes the lowest bit away
      added &= added &- 1
    }
    return missing | added
  }

  /// Whether a key may be within a distance, by its `ends`.
  ///
  /// Where the ends lie two letters apart, each wrong letter is in one of them at most; where they
  /// touch, a swap across their edges is in both.
  @inline(__always)
  func mayBe(within distance: Int, ends other: UInt32) -> Bool {
    let first = Self.difference(ends & 0xFFFF, other & 0xFFFF)
    let last = Self.difference(ends >> Self.endBits, other >> Self.endBits)
    if length >= 2 * Self.endLength + 2 { return first + last <= distance }
    if max(first, last) > distance { return false }
    return distance < 2 || length < 2 * Self.endLength || min(first, last) < distance
  }

  @inline(__always)
  private static func difference(_ own: UInt32, _ other: UInt32) -> Int {
    max((own & ~other).nonzeroBitCount, (other & ~own).nonzeroBitCount)
  }
}
