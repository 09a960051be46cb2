/// How many letters one word is away from others: the least number of letters left out, added,
/// changed or swapped with their neighbour, no letter touched twice (the restricted distance of
/// Damerau and Levenshtein).
///
///     var distance = EditDistance(from: "ganja")
///     distance.to("gajna", limit: 2)  // 1
///     distance.to("baku", limit: 2)  // nil
///
/// Keeps its rows, so that comparing with many words allocates once.
package struct EditDistance {
  private let word: [UInt32]
  private var beforeLast: [Int]
  private var last: [Int]
  private var current: [Int]

  /// The distances from a word given as scalars.
  package init(from word: [UInt32]) {
    self.word = word
    beforeLast = [Int](repeating: 0, count: word.count + 1)
    last = beforeLast
    current = beforeLast
  }

  /// The distances from a word.
  package init(from word: String) {
    self.init(from: word.unicodeScalars.map(\.value))
  }

  /// The distance to another word, or nil where it is above the limit.
  package mutating func to(_ other: String, limit: Int) -> Int? {
    to(other.unicodeScalars.map(\.value), limit: limit)
  }

  /// The distance to another word given as scalars, or nil where it is above the limit.
  ///
  /// O(n · m); returns early where no way to the end can stay within the limit.
  package mutating func to(_ other: [UInt32], limit: Int) -> Int? {
    guard abs(word.count - other.count) <= limit else { return nil }
    for column in 0...word.count { last[column] = column }
    for row in 0..<other.count {
      let least = fill(row, other)
      if least > limit { return nil }
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return last[word.count] <= limit ? last[word.count] : nil
  }

  /// Fills `current` for one letter of the other word; answers the least number in it.
  private mutating func fill(_ row: Int, _ other: [UInt32]) -> Int {
    let letter = other[row]
    current[0] = row + 1
    var least = row + 1
    for column in 0..<word.count {
      var cost = last[column] + (word[column] == letter ? 0 : 1)
      cost = min(cost, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, word[column] == other[row - 1], word[column - 1] == letter {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current[column + 1] = cost
      least = min(least, cost)
    }
    return least
  }
}
