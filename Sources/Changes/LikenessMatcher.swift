/// Where is looked for what is the same: first where it mostly is.
enum Reach {
  case near, far
}

/// What knows how alike the features of two sets are.
protocol LikenessModel {
  var oldCount: Int { get }
  var newCount: Int { get }
  /// How surely a pair is the same, in bits: above 0 rather so than not; nil where it cannot be.
  func weight(_ oldIndex: Int, _ newIndex: Int) -> Double?
  /// Pairs that share none of these are not compared.
  func oldBlocks(_ index: Int) -> [UInt64]
  func newBlocks(_ index: Int, _ reach: Reach) -> [UInt64]
  /// The weight from which on nothing farther away is looked at.
  var enough: Double { get }
  /// A number that puts features that are alike near each other.
  func order(ofOld index: Int) -> UInt64
  func order(ofNew index: Int) -> UInt64
}

/// Pairs that may be the same; those of a weight above 0 more likely are than not.
struct LikelyPairs {
  struct Pair {
    let old: Int
    let new: Int
    /// In thousandths of a bit: whole numbers add up to the same sum in any order.
    let weight: Int
  }

  /// In the order of the new features, of each the likeliest first.
  private(set) var pairs: [Pair] = []

  /// Of a block that is larger, only neighbours are compared, so that the work grows with the
  /// number of features, not with its square.
  private static let blockLimit = 48
  /// Bits beyond which no pair is any surer; sums of weights then stay far from overflow.
  fileprivate static let greatestWeight = 1e6
  /// Pairs down to this many bits below even odds are kept: one may be a part of the other.
  private static let leastWeight = -6.0
  /// So many pairs of a new feature are kept.
  private static let pairLimit = 12

  init(_ model: some LikenessModel) {
    if model.oldCount == 0 || model.newCount == 0 { return }
    let blocks = Blocks(model)
    var search = Search(oldCount: model.oldCount)
    for new in 0..<model.newCount {
      search.begin()
      search.look(.near, for: new, model, blocks)
      if search.greatest < model.enough { search.look(.far, for: new, model, blocks) }
      search.found.sort { ($1.weight, $0.old) < ($0.weight, $1.old) }
      pairs += search.found.prefix(Self.pairLimit)
    }
  }

  /// The search for one new feature; reused, so that it costs only what it touches.
  private struct Search {
    var found: [Pair] = []
    /// The greatest weight that was found, in bits.
    private(set) var greatest = -Double.infinity
    /// For each old feature the last new one that it was compared with.
    private var stamps: [Int32]

    init(oldCount: Int) { stamps = [Int32](repeating: -1, count: oldCount) }

    mutating func begin() {
      found.removeAll(keepingCapacity: true)
      greatest = -.infinity
    }

    mutating func look(
      _ reach: Reach, for new: Int, _ model: some LikenessModel, _ blocks: Blocks
    ) {
      let order = model.order(ofNew: new)
      for block in model.newBlocks(new, reach) {
        for old in blocks.members(of: block, near: order, limit: LikelyPairs.blockLimit)
        where stamps[Int(old)] != Int32(truncatingIfNeeded: new) {
          stamps[Int(old)] = Int32(truncatingIfNeeded: new)
          guard let bits = model.weight(Int(old), new), bits > LikelyPairs.leastWeight else {
            continue
          }
          greatest = max(greatest, bits)
          found.append(Pair(old: Int(old), new: new, bits: bits))
        }
      }
    }
  }
}

/// Old features by what they have in common.
private struct Blocks {
  /// Block after block, within a block in the model's order.
  private var members: [Int32]
  /// Where the members of each block begin, and at last where they all end.
  private var starts: [Int32]
  /// For each slot the number of its block, -1 for none; open addressing.
  private var slots: [Int32]
  private var names: [UInt64] = []
  private let orders: [UInt64]

  init(_ model: some LikenessModel) {
    let orders = (0..<model.oldCount).map { model.order(ofOld: $0) }
    let sequence = (0..<model.oldCount).sorted { (orders[$0], $0) < (orders[$1], $1) }
    self.orders = orders
    var named: [UInt64] = []
    var counts: [Int32] = []
    for old in sequence {
      let blocks = model.oldBlocks(old)
      named += blocks
      counts.append(Int32(truncatingIfNeeded: blocks.count))
    }
    var size = 16
    while size < named.count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    members = [Int32](repeating: 0, count: named.count)
    starts = [0]
    fill(named, counts, sequence)
  }

  private mutating func fill(_ named: [UInt64], _ counts: [Int32], _ sequence: [Int]) {
    var numbers = [Int32](repeating: 0, count: named.count)
    var sizes: [Int32] = []
    for place in named.indices {
      let slot = self.slot(of: named[place])
      if slots[slot] < 0 {
        slots[slot] = Int32(truncatingIfNeeded: names.count)
        names.append(named[place])
        sizes.append(0)
      }
      numbers[place] = slots[slot]
      sizes[Int(slots[slot])] += 1
    }
    for size in sizes { starts.append(starts[starts.count - 1] + size) }
    var ends = starts
    var place = 0
    for (position, old) in sequence.enumerated() {
      for _ in 0..<counts[position] {
        let block = Int(numbers[place])
        members[Int(ends[block])] = Int32(truncatingIfNeeded: old)
        ends[block] += 1
        place += 1
      }
    }
  }

  private func slot(of name: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: name &* 0x9E37_79B9_7F4A_7C15 >> 24) & mask
    while slots[slot] >= 0, names[Int(slots[slot])] != name { slot = (slot + 1) & mask }
    return slot
  }

  /// The members of a block; of a large one those next to a place in the order.
  func members(of block: UInt64, near order: UInt64, limit: Int) -> ArraySlice<Int32> {
    let number = Int(slots[slot(of: block)])
    guard number >= 0 else { return [] }
    let all = members[Int(starts[number])..<Int(starts[number + 1])]
    if all.count <= limit { return all }
    var low = all.startIndex
    var high = all.endIndex
    while low < high {
      let middle = (low + high) / 2
      if orders[Int(members[middle])] < order { low = middle + 1 } else { high = middle }
    }
    let start = min(max(all.startIndex, low - limit / 2), all.endIndex - limit)
    return all[start..<start + limit]
  }
}

extension LikelyPairs.Pair {
  init(old: Int, new: Int, bits: Double) {
    let most = LikelyPairs.greatestWeight
    self.init(
      old: old, new: new, weight: Int((max(-most, min(bits, most)) * 1000).rounded()))
  }
}

extension LikenessModel {
  /// A pair with what it weighs now.
  func weighed(_ pair: LikelyPairs.Pair) -> LikelyPairs.Pair {
    guard let bits = weight(pair.old, pair.new) else { return pair }
    return LikelyPairs.Pair(old: pair.old, new: pair.new, bits: bits)
  }
}
