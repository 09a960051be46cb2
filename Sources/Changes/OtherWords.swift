/// How often quotes of different events share so many of their words; see ``EventWeights/words``.
///
/// That is learnt from the sets themselves: reports of one agency are alike.
enum OtherWords {
  private static let sampleSize = 2000

  /// The shares in the order of ``EventWeights/words``.
  static func shares(old: [EventTraits], new: [EventTraits]) -> [Double] {
    var counts = EventWeights.words.map { $0.besides * EventWeights.countOfWordPairs }
    for (left, right) in sample(old, new) {
      counts[row(of: left.words.similarity(to: right.words))] += 1
    }
    let total = counts.reduce(0, +)
    return counts.map { $0 / total }
  }

  /// The row of a share of common words.
  static func row(of share: Float) -> Int {
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
