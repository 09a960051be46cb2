/// Texts kept once each, numbered from 0 in the order in which they first came, and laid one after
/// the other as the file has them: length in LEB128, then bytes.
struct StringPool {
  private(set) var bytes: [UInt8] = []
  /// Where each text begins in `bytes`.
  private(set) var offsets: [Int] = []
  private var starts: [UInt32] = []  // of the bytes after the length
  private var counts: [UInt32] = []
  private var hashes: [UInt32] = []
  private var slots = [UInt32](repeating: 0, count: 1024)  // number + 1

  var count: Int { offsets.count }

  /// The number of a text, which is added if it is new.
  mutating func intern(_ text: Span<UInt8>) -> Int {
    if 2 * count >= slots.count { grow() }
    let hash = Self.hash(text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot] - 1)
      if hashes[number] == hash, equals(number, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(count + 1)
    append(text, hash: hash)
    return count - 1
  }

  mutating func intern(_ text: String) -> Int { intern(Array(text.utf8).span) }

  /// The bytes of a text.
  func range(_ number: Int) -> Range<Int> {
    Int(starts[number])..<Int(starts[number] + counts[number])
  }

  /// Whether one text comes before another, by bytes.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    bytes[range(left)].lexicographicallyPrecedes(bytes[range(right)])
  }

  private func equals(_ number: Int, _ text: Span<UInt8>) -> Bool {
    guard counts[number] == text.count else { return false }
    let start = Int(starts[number])
    for index in text.indices where bytes[start + index] != text[index] { return false }
    return true
  }

  private mutating func append(_ text: Span<UInt8>, hash: UInt32) {
    offsets.append(bytes.count)
    var length = text.count
    while length >= 0x80 {
      bytes.append(UInt8(length & 0x7F | 0x80))
      length >>= 7
    }
    bytes.append(UInt8(length))
    starts.append(UInt32(bytes.count))
    counts.append(UInt32(text.count))
    hashes.append(hash)
    for index in text.indices { bytes.append(text[index]) }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  private static func hash(_ text: Span<UInt8>) -> UInt32 {
    var hash = GazetteerHash()
    hash.combine(folded: text)
    return hash.value
  }
}
