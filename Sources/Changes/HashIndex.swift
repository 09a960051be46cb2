/// Finds the places in a list at which a hash stands, in the order of the list.
///
/// Open addressing in one array; places with one hash are chained.
struct HashIndex {
  /// For each slot the first place with its hash, -1 for none.
  private var slots: [Int32]
  /// For each place the next one with the same hash, -1 for none.
  private var next: [Int32]
  private let hashes: [UInt64]
  private let mask: Int
  /// How many places have a hash that an earlier one has.
  private(set) var repeatCount = 0
  /// The first such place.
  private(set) var firstRepeat: Int?

  /// An index of hashes; 0 stands for none and is not found.
  init(_ hashes: [UInt64]) {
    precondition(hashes.count < Int(Int32.max), "places fit 32 bits")
    self.hashes = hashes
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    mask = size - 1
    slots = [Int32](repeating: -1, count: size)
    next = [Int32](repeating: -1, count: hashes.count)
    // Backwards, so that each chain runs in the order of the list.
    for place in hashes.indices.reversed() where hashes[place] != 0 { insert(place) }
  }

  private mutating func insert(_ place: Int) {
    let slot = self.slot(of: hashes[place])
    if slots[slot] >= 0 {
      repeatCount += 1
      firstRepeat = Int(slots[slot])
      next[place] = slots[slot]
    }
    slots[slot] = Int32(truncatingIfNeeded: place)
  }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & mask }
    return slot
  }

  /// The first place of a hash that is not taken yet.
  ///
  /// What is taken stays so: it is not looked at again, and a chain is walked once in all.
  mutating func first(of hash: UInt64, notIn isTaken: [Bool]) -> Int? {
    guard hash != 0 else { return nil }
    let slot = self.slot(of: hash)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if !isTaken[place] { return place }
      // The last place stays, lest other hashes are no longer found behind this slot.
      guard next[place] >= 0 else { return nil }
      slots[slot] = next[place]
    }
    return nil
  }

  /// The place of a hash that stands at one place only.
  func only(of hash: UInt64) -> Int? {
    guard hash != 0 else { return nil }
    let place = slots[slot(of: hash)]
    return place >= 0 && next[Int(place)] < 0 ? Int(place) : nil
  }
}
