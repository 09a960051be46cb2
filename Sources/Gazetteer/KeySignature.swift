/// Four bytes that tell most words apart which are more than a few letters away from each other:
/// which letters a key has, and how many.
///
/// Each letter left out, added or changed takes at most one letter from the set and adds at most
/// one; each moves the length by one at most; swapped neighbours change nothing. So a key that
/// lies within a distance has a signature that passes, and only those are compared letter by
/// letter.
struct KeySignature {
  private static let letterBits: UInt32 = 27
  private static let longest = 31

  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The signature of a key given as scalars.
  init(_ key: [UInt32]) {
    var letters: UInt32 = 0
    for scalar in key {
      // Neighbours in an alphabet have bits of their own, letters of different alphabets share.
      letters |= 1 << (scalar % Self.letterBits)
    }
    rawValue = letters | UInt32(min(key.count, Self.longest)) << Self.letterBits
  }

  /// What speaks against eight keys' being within a distance: 0 for those that may be.
  ///
  /// Numbers rather than a mask, as masks are taken apart lane by lane (measured: ten times
  /// slower).
  @inline(__always)
  func objections(toWithin distance: Int, _ others: SIMD8<UInt32>) -> SIMD8<UInt32> {
    let letters = SIMD8<UInt32>(repeating: (1 << Self.letterBits) - 1)
    let own = SIMD8<UInt32>(repeating: rawValue)
    var missing = own & ~others & letters
    var added = others & ~own & letters
    for _ in 0..<distance {
      missing &= missing &- 1  // takes the lowest bit away
      added &= added &- 1
    }
    // From 0 to twice the distance where the lengths agree; else this or the rest is negative.
    let longer = (others &>> Self.letterBits) &- (own &>> Self.letterBits) &+ UInt32(distance)
    let rest = SIMD8<UInt32>(repeating: UInt32(2 * distance)) &- longer
    return missing | added | (longer | rest) &>> 31
  }
}
