#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Events that became two, and two that became one.
///
/// A feature that is left alone although it is likely the same as one that has a partner, and that
/// tells a part of what that one told, is its other part.
struct SplitsAndJoins {
  /// New features without partner and the old ones that they are part of.
  private(set) var splits: [(part: Int, whole: Int)] = []
  /// Old features without partner and the new ones that they became part of.
  private(set) var joins: [(part: Int, whole: Int)] = []

  init(_ model: EventLikeness, _ likely: [LikelyPairs.Pair], _ chosen: [LikelyPairs.Pair]) {
    var newOfOld: [Int: Int] = [:]
    var oldOfNew: [Int: Int] = [:]
    for pair in chosen {
      newOfOld[pair.old] = pair.new
      oldOfNew[pair.new] = pair.old
    }
    // The likeliest whole of each part, the earlier where two are as likely.
    var bestOfNew: [Int: LikelyPairs.Pair] = [:]
    var bestOfOld: [Int: LikelyPairs.Pair] = [:]
    for pair in likely {
      if oldOfNew[pair.new] == nil, let sibling = newOfOld[pair.old],
        bestOfNew[pair.new].map({ $0.weight < pair.weight }) ?? true,
        model.isPart(model.new[pair.new], of: model.old[pair.old], besides: model.new[sibling])
      {
        bestOfNew[pair.new] = pair
      }
      if newOfOld[pair.old] == nil, let sibling = oldOfNew[pair.new],
        bestOfOld[pair.old].map({ $0.weight < pair.weight }) ?? true,
        model.isPart(model.old[pair.old], of: model.new[pair.new], besides: model.old[sibling])
      {
        bestOfOld[pair.old] = pair
      }
    }
    splits = bestOfNew.values.map { ($0.new, $0.old) }.sorted { $0.0 < $1.0 }
    joins = bestOfOld.values.map { ($0.old, $0.new) }.sorted { $0.0 < $1.0 }
  }
}

extension LikelyPairs.Pair {
  /// How surely the two are the same, from 0 to 1 in thousandths.
  var probability: Double {
    let oddsAgainst = exp2(Double(-weight) / 1000)
    return (1000 / (1 + oddsAgainst)).rounded(.down) / 1000
  }
}
