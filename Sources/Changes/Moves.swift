extension Difference {
  /// The fewest pairs that have to be named as moved so that all others keep their order.
  ///
  /// Those others are a longest increasing subsequence of the old indices (Fredman 1975): O(n log n),
  /// and O(n) where nothing moved.
  ///
  /// - Parameter pairs: Old and new indices in the order of the new ones.
  /// - Returns: Those that move, in the order of the new ones.
  static func moves(among pairs: [Move]) -> [Move] {
    if zip(pairs, pairs.dropFirst()).allSatisfy({ $0.oldIndex < $1.oldIndex }) { return [] }
    // For each length the pair that ends such a run with the least old index.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for place in pairs.indices {
      let length = ends.partitioningIndex { pairs[$0].oldIndex >= pairs[place].oldIndex }
      before[place] = length > 0 ? ends[length - 1] : -1
      if length < ends.count { ends[length] = place } else { ends.append(place) }
    }
    var stays = [Bool](repeating: false, count: pairs.count)
    var place = ends.last ?? -1
    while place >= 0 {
      stays[place] = true
      place = before[place]
    }
    return pairs.indices.filter { !stays[$0] }.map { pairs[$0] }
  }
}

extension [Int] {
  /// The first place from which on all elements belong to the second part.
  fileprivate func partitioningIndex(where belongsInSecond: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongsInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
