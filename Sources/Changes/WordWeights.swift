/// What it says that two quotes share some of their words; see ``EventWeights/words``.
///
/// How much quotes of different events share is learnt from the sets themselves: reports of one
/// agency are alike.
struct WordWeights {
  private var weights: [Double]
  private static let sampleSize = 2000

  init(old: [EventTraits], new: [EventTraits]) {
    let rows = EventWeights.words
    var counts = rows.map { $0.besides * EventWeights.countOfWordPairs }
    for (left, right) in Self.sample(old, new) {
      counts[Self.row(of: left.words.similarity(to: right.words))] += 1
    }
    let total = counts.reduce(0, +)
    weights = zip(rows, counts).map { EventWeights.bits($0.among, $1 / total) }
    // Sharing more never says less.
    for row in weights.indices.dropLast().reversed() {
      weights[row] = max(weights[row], weights[row + 1])
    }
  }

  subscript(share: Float) -> Double { weights[Self.row(of: share)] }

  /// The most that words can say.
  var greatest: Double { weights[0] }

  /// The weight of sharing half of the words.
  var half: Double { weights[2] }

  private static func row(of share: Float) -> Int {
    EventWeights.words.firstIndex { share >= $0.share } ?? EventWeights.words.count - 1
  }

  /// Pairs from all over both sets that tell of different places or days, so surely not the same.
  private static func sample(
    _ old: [EventTraits], _ new: [EventTraits]
  ) -> [(EventTraits, EventTraits)] {
    guard !old.isEmpty, !new.isEmpty else { return [] }
    return (0..<sampleSize).compactMap { number in
      let left = old[Int(Hash.of(UInt64(number), 1) % UInt64(old.count))]
      let right = new[Int(Hash.of(UInt64(number), 2) % UInt64(new.count))]
      let areDifferent = left.quote != right.quote && left.place != right.place
      return areDifferent && left.language == right.language ? (left, right) : nil
    }
  }
}
