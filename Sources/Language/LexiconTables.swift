/// An open-addressing hash table in the bytes of a lexicon: where it starts, and the mask of its slots.
struct HashTable {
  let start: Int
  let mask: Int

  /// The entries of a table with one word a slot, in the order of the slots.
  func entries(in bytes: UnsafeRawBufferPointer) -> [Int] {
    (0...max(mask, 0)).compactMap { slot in
      let entry = mask > 0 ? Lexicon.word(bytes, start + slot * 4) : 0
      return entry > 0 ? Int(entry) - 1 : nil
    }
  }
}

/// With what and how long the stems of a lexicon begin, so that most words need few look-ups.
struct StemStarts {
  /// The number of bytes of the shortest and of the longest stem.
  let shortest: Int
  let longest: Int
  /// The beginnings of the stems, and the stems themselves; empty where there are none.
  private let beginnings: HashBits
  private let wholes: HashBits

  /// The bytes of the longest beginning that is kept.
  private static let longestKept = 12

  init(_ stems: [UnsafeRawBufferPointer]) {
    shortest = stems.map(\.count).min() ?? .max
    longest = stems.map(\.count).max() ?? 0
    var (beginnings, wholes) = (HashBits(isEmpty: stems.isEmpty), HashBits(isEmpty: stems.isEmpty))
    for stem in stems {
      var hash = Lexicon.hashSeed
      for length in 1...stem.count {
        hash = Lexicon.hash(hash, stem[length - 1])
        if length <= Self.longestKept { beginnings.insert(hash) }
      }
      wholes.insert(hash)
    }
    (self.beginnings, self.wholes) = (beginnings, wholes)
  }

  /// Calls `body` with the length and the hash of each beginning of a word of two bytes or more that may
  /// be a stem, the shortest first.
  @inline(__always)
  func forEachBeginning(of word: UnsafeRawBufferPointer, _ body: (Int, UInt32) -> Void) {
    guard word.count >= max(shortest, 2) else { return }
    var hash = Lexicon.hashSeed
    for length in 1...min(word.count, longest) {
      hash = Lexicon.hash(hash, word[length - 1])
      if length <= Self.longestKept, !beginnings.mayContain(hash) { return }
      if wholes.mayContain(hash), UTF8Scalars.isEnd(length, of: word) { body(length, hash) }
    }
  }
}

/// Hashes as bits: most that are not in the set are told without a look-up.
private struct HashBits {
  private static let count = 1 << 16
  private var bits: [UInt64]

  /// An empty set, which has no room either if nothing will be asked of it.
  init(isEmpty: Bool) {
    bits = isEmpty ? [] : [UInt64](repeating: 0, count: Self.count / UInt64.bitWidth)
  }

  mutating func insert(_ hash: UInt32) { bits[Self.word(of: hash)] |= Self.bit(of: hash) }

  func mayContain(_ hash: UInt32) -> Bool { bits[Self.word(of: hash)] & Self.bit(of: hash) != 0 }

  private static func word(of hash: UInt32) -> Int { (Int(hash) & (count - 1)) >> 6 }

  private static func bit(of hash: UInt32) -> UInt64 { 1 << UInt64(hash & 63) }
}
