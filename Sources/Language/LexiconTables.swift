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

/// With what and how long the stems of a lexicon begin, so that most words need no look-up.
struct StemStarts {
  /// The number of bytes of the shortest and of the longest stem.
  let shortest: Int
  let longest: Int
  /// The pairs of bytes that stems begin with, as bits.
  private var pairs: [UInt64]

  init(_ stems: [UnsafeRawBufferPointer]) {
    shortest = stems.map(\.count).min() ?? .max
    longest = stems.map(\.count).max() ?? 0
    pairs = stems.isEmpty ? [] : [UInt64](repeating: 0, count: 1024)
    for stem in stems {
      if stem.count >= 2 {
        insert(stem[0], stem[1])
      } else {
        for second in UInt8.min...UInt8.max { insert(stem[0], second) }
      }
    }
  }

  private mutating func insert(_ first: UInt8, _ second: UInt8) {
    let pair = Int(first) << 8 | Int(second)
    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  /// Whether a stem may begin as a word of two bytes or more does.
  func mayBegin(_ word: UnsafeRawBufferPointer) -> Bool {
    guard word.count >= max(shortest, 2) else { return false }
    let pair = Int(word[0]) << 8 | Int(word[1])
    return pairs[pair >> 6] & 1 << UInt64(pair & 63) != 0
  }
}
