import Geo
import Text

/// The words of a text as numbers, for comparing texts by what they share.
///
/// A word is its key, cut after six letters so that endings do not matter, and of that a hash.
struct WordBag {
  /// In ascending order, each once.
  let words: [UInt32]
  /// What each weighs: see ``Vocabulary``.
  fileprivate(set) var weights: [Float] = []
  /// The sum of the weights.
  fileprivate(set) var weight: Float = 0

  init(_ text: String) {
    var text = text
    words = text.withUTF8 { Self.words(of: $0.span) }
  }

  private static let stemLength = 6

  private static func words(of text: Span<UInt8>) -> [UInt32] {
    var words: [UInt32] = []
    var key: [UInt8] = []
    for range in Folding.words(of: text) {
      key.removeAll(keepingCapacity: true)
      Folding.appendKey(of: text.extracting(range), to: &key)
      words.append(hash(key))
    }
    words.sort()
    var last: UInt32?
    words.removeAll { word in
      defer { last = word }
      return word == last
    }
    return words
  }

  /// FNV-1a in 32 bits over the first letters.
  private static func hash(_ key: [UInt8]) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    var letters = 0
    for byte in key {
      if byte & 0xC0 != 0x80 {
        letters += 1
        if letters > stemLength { break }
      }
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
    }
    return hash
  }

  /// What both share, by weight: twice that of the common words by that of all (Dice 1945).
  func similarity(to other: WordBag) -> Float {
    let total = weight + other.weight
    return total > 0 ? 2 * commonWeight(with: other) / total : 0
  }

  /// How much of this text's weight is in another.
  func share(in other: WordBag) -> Float {
    weight > 0 ? commonWeight(with: other) / weight : 0
  }

  private func commonWeight(with other: WordBag) -> Float {
    words.withUnsafeBufferPointer { left in
      other.words.withUnsafeBufferPointer { right in
        var sum: Float = 0
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
          if left[i] == right[j] {
            sum += weights[i]
            i &+= 1
            j &+= 1
          } else if left[i] < right[j] {
            i &+= 1
          } else {
            j &+= 1
          }
        }
        return sum
      }
    }
  }

  /// A number that most texts with nearly the same words share: the least of their mixed hashes.
  func minimum(mixedWith seed: UInt32) -> UInt32 {
    words.reduce(UInt32.max) { min($0, ($1 ^ seed) &* 0x9E37_79B1) }
  }
}

/// In how many texts each word occurs.
struct Vocabulary {
  /// Words and their counts by open addressing; words are hashes already.
  ///
  /// A count of 0 is a free place.
  private var words = [UInt32](repeating: 0, count: 1024)
  private var counts = [Int32](repeating: 0, count: 1024)
  private var wordCount = 0
  private var textCount = 0

  /// Counts the words of a text.
  mutating func add(_ bag: WordBag) {
    textCount += 1
    for word in bag.words {
      let place = place(of: word)
      if counts[place] == 0 {
        words[place] = word
        wordCount += 1
      }
      counts[place] += 1
      if wordCount * 2 > words.count { grow() }
    }
  }

  /// Gives each word of a text its weight: 1 where all texts have it, more the fewer do.
  func weigh(_ bag: inout WordBag) {
    bag.weights = bag.words.map { weight(ofCount: counts[place(of: $0)]) }
    bag.weight = bag.weights.reduce(0, +)
  }

  /// The rarest words, those of equal rarity in the order of their numbers; none that is in more
  /// texts than so many.
  func rarest(_ count: Int, of bag: WordBag, inAtMost limit: Int32) -> [UInt32] {
    let least = weight(ofCount: limit)
    var best: [(weight: Float, word: UInt32)] = []
    best.reserveCapacity(count + 1)
    for (word, weight) in zip(bag.words, bag.weights) where weight >= least {
      let place = best.lastIndex { $0.weight >= weight }.map { $0 + 1 } ?? 0
      if place == count { continue }
      best.insert((weight, word), at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.word)
  }

  private func weight(ofCount count: Int32) -> Float {
    logarithm(1 + Float(textCount) / Float(max(1, count)))
  }

  private func place(of word: UInt32) -> Int {
    let mask = words.count - 1
    var place = Int(truncatingIfNeeded: word &* 0x9E37_79B1 >> 7) & mask
    while counts[place] != 0, words[place] != word { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldWords, oldCounts) = (words, counts)
    words = [UInt32](repeating: 0, count: 2 * oldWords.count)
    counts = [Int32](repeating: 0, count: 2 * oldWords.count)
    for (word, count) in zip(oldWords, oldCounts) where count != 0 {
      let place = place(of: word)
      words[place] = word
      counts[place] = count
    }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

private func logarithm(_ value: Float) -> Float { log2(value) }
