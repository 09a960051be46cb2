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

  /// Whether the key of another signature may be within a distance.
  @inline(__always)
  func mayBeWithin(_ distance: Int, of other: KeySignature) -> Bool {
    let letters: UInt32 = (1 << Self.letterBits) - 1
    let lengths = Int(rawValue >> Self.letterBits) - Int(other.rawValue >> Self.letterBits)
    return (rawValue & ~other.rawValue & letters).nonzeroBitCount <= distance
      && (other.rawValue & ~rawValue & letters).nonzeroBitCount <= distance
      && abs(lengths) <= distance
  }
}
