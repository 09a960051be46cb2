/// Tokens of a text, gathered in its order.
struct TokenSet {
  /// Runs of tokens, none before another that was gathered earlier.
  private var runs: [Range<Int>] = []

  /// Adds a run of tokens that begins behind or within the last one, or where that does.
  mutating func insert(_ run: Range<Int>) {
    if let last = runs.last, run.lowerBound <= last.upperBound {
      runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
    } else {
      runs.append(run)
    }
  }

  /// Whether a token is in the set.
  ///
  /// - Complexity: O(log *n*) in the number of runs.
  func contains(_ token: Int) -> Bool {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].lowerBound <= token
  }
}
