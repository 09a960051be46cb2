/// The pairs that together are likeliest, no feature being in two of them.
///
/// A maximum-weight matching of the graph of likely pairs, by shortest augmenting paths
/// (Jonker and Volgenant 1987) over the pairs that there are. A path is looked for until one is found
/// or so many features have been passed that it could not matter in a set of honest size: then
/// the best that was found is taken.
struct BestAssignment {
  /// For each new feature the pair that it is in, by its place among the pairs; -1 for none.
  private(set) var pairOfNew: [Int]

  private let pairs: [LikelyPairs.Pair]
  private let starts: [Int]
  private var pairOfOld: [Int]
  /// What taking an old feature away from its pair costs beyond the pair itself.
  private var potentials: [Int]
  private static let searchLimit = 5000

  /// Pairs have to be in the order of their new features.
  init(_ pairs: [LikelyPairs.Pair], oldCount: Int, newCount: Int) {
    self.pairs = pairs
    var starts = [Int](repeating: 0, count: newCount + 1)
    for pair in pairs { starts[pair.new + 1] += 1 }
    for new in 0..<newCount { starts[new + 1] += starts[new] }
    self.starts = starts
    pairOfNew = [Int](repeating: -1, count: newCount)
    pairOfOld = [Int](repeating: -1, count: oldCount)
    potentials = [Int](repeating: 0, count: oldCount)
    var search = Search(oldCount: oldCount)
    for new in 0..<newCount where starts[new] < starts[new + 1] { assign(new, &search) }
  }

  /// What one search knows; reused, so that it costs only what it touches.
  private struct Search {
    var distance: [Int]
    /// The pair by which an old feature was reached.
    var arrival: [Int]
    var isSettled: [Bool]
    var touched: [Int] = []
    var queue = PriorityQueue()

    init(oldCount: Int) {
      distance = [Int](repeating: .max, count: oldCount)
      arrival = [Int](repeating: -1, count: oldCount)
      isSettled = [Bool](repeating: false, count: oldCount)
    }

    mutating func reset() {
      for old in touched {
        distance[old] = .max
        isSettled[old] = false
      }
      touched.removeAll(keepingCapacity: true)
      queue.removeAll()
    }
  }

  /// Where a search ended: at an old feature that was free, or at a new one that is left alone.
  private enum End {
    case free(old: Int)
    case alone(new: Int)
  }

  private mutating func assign(_ new: Int, _ search: inout Search) {
    search.reset()
    var end = End.alone(new: new)
    // Leaving a new feature alone costs nothing; pairs cost what they are worth, negated.
    var endDistance = 0
    relax(new, from: 0, &search)
    var settled: [Int] = []
    while let (distance, old) = search.queue.popLeast(), distance < endDistance {
      if search.isSettled[old] || distance > search.distance[old] { continue }
      search.isSettled[old] = true
      let pair = pairOfOld[old]
      if pair < 0 {
        end = .free(old: old)
        endDistance = distance
        break
      }
      settled.append(old)
      let owner = pairs[pair].new
      let reduced = distance - (-pairs[pair].weight - potentials[old])
      if reduced < endDistance {
        end = .alone(new: owner)
        endDistance = reduced
      }
      if settled.count == Self.searchLimit { break }
      relax(owner, from: reduced, &search)
    }
    for old in settled { potentials[old] += min(0, search.distance[old] - endDistance) }
    augment(end, from: new, search)
  }

  private func relax(_ new: Int, from distance: Int, _ search: inout Search) {
    for place in starts[new]..<starts[new + 1] where pairs[place].weight > 0 {
      let old = pairs[place].old
      let found = distance - pairs[place].weight - potentials[old]
      guard found < search.distance[old] else { continue }
      if search.distance[old] == .max { search.touched.append(old) }
      search.distance[old] = found
      search.arrival[old] = place
      search.queue.insert(found, old)
    }
  }

  /// Goes back along the path, each new feature taking the old one behind it.
  private mutating func augment(_ end: End, from start: Int, _ search: Search) {
    var old: Int
    switch end {
    case .free(let free): old = free
    case .alone(let new):
      if new == start { return }
      old = pairs[pairOfNew[new]].old
      pairOfNew[new] = -1
    }
    while true {
      let pair = search.arrival[old]
      let new = pairs[pair].new
      let before = pairOfNew[new]
      pairOfOld[old] = pair
      pairOfNew[new] = pair
      if new == start { return }
      old = pairs[before].old
    }
  }
}

/// A binary heap of distances; of equal ones the lower number comes first.
private struct PriorityQueue {
  private var heap: [(distance: Int, item: Int)] = []

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  mutating func insert(_ distance: Int, _ item: Int) {
    heap.append((distance, item))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popLeast() -> (distance: Int, item: Int)? {
    guard let least = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return least }
    heap[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { return least }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < heap[parent] else { return least }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}
