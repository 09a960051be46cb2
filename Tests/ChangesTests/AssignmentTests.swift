import TestSupport
import Testing

@testable import Changes

/// The assignment beside the best of all that are possible.
@Suite struct AssignmentTests {
  @Test(arguments: 0..<300)
  func noOtherPairsAreLikelier(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let oldCount = 1 + Int(random.next() % 5)
    let newCount = 1 + Int(random.next() % 5)
    var pairs: [LikelyPairs.Pair] = []
    for new in 0..<newCount {
      for old in 0..<oldCount where random.next() % 3 > 0 {
        pairs.append(.init(old: old, new: new, weight: Int(random.next() % 12) - 2))
      }
    }
    let found = BestAssignment(pairs, oldCount: oldCount, newCount: newCount).pairOfNew
    let chosen = found.filter { $0 >= 0 }.map { pairs[$0] }
    #expect(Set(chosen.map(\.old)).count == chosen.count)
    #expect(zip(found, 0...).allSatisfy { $0 < 0 || pairs[$0].new == $1 })
    #expect(chosen.reduce(0) { $0 + $1.weight } == Self.best(pairs[...], taken: []))
  }

  /// The greatest sum, by trying everything.
  private static func best(_ pairs: ArraySlice<LikelyPairs.Pair>, taken: Set<Int>) -> Int {
    guard let new = pairs.first?.new else { return 0 }
    let own = pairs.prefix { $0.new == new }
    let rest = pairs.dropFirst(own.count)
    let sums = own.filter { $0.weight > 0 && !taken.contains($0.old) }
      .map { $0.weight + best(rest, taken: taken.union([$0.old])) }
    return max(best(rest, taken: taken), sums.max() ?? 0)
  }
}
