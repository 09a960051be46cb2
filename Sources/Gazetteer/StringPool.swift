/// Texts kept once each, numbered from 0 in the order in which they first came, and laid one after
/// the other as the file has them: length in LEB128, then bytes.
struct StringPool {
  private(set) var bytes: [UInt8] = []
  /// Where each text begins in `bytes`.
  private(set) var offsets: [UInt32] = []
  /// Hash and number + 1 of each text, in open addressing; at most three quarters are taken.
  private var slots = [UInt64](repeating: 0, count: 1024)

  var count: Int { offsets.count }

  /// The number of a text, which is added if it is new.
  mutating func intern(_ text: Span<UInt8>) -> Int {
    if 4 * count >= 3 * slots.count { grow() }
    let hash = Self.hash(text)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == UInt64(hash), equals(number, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt64(hash) << 32 | UInt64(count + 1)
    append(text)
    return count - 1
  }

  mutating func intern(_ text: String) -> Int { intern(Array(text.utf8).span) }

  /// Frees what only the adding of texts needs; none may be added afterwards.
  mutating func close() { slots = [] }

  /// The bytes of a text.
  func range(_ number: Int) -> Range<Int> {
    var start = Int(offsets[number])
    var length = 0
    var shift = 0
    while true {
      let byte = Int(bytes[start])
      start += 1
      length |= (byte & 0x7F) << shift
      if byte < 0x80 { return start..<start + length }
      shift += 7
    }
  }

  /// Whether one text comes before another, by bytes.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    bytes[range(left)].lexicographicallyPrecedes(bytes[range(right)])
  }

  private func equals(_ number: Int, _ text: Span<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }

  private mutating func append(_ text: Span<UInt8>) {
    offsets.append(UInt32(bytes.count))
    var length = text.count
    while length >= 0x80 {
      bytes.append(UInt8(length & 0x7F | 0x80))
      length >>= 7
    }
    bytes.append(UInt8(length))
    for index in text.indices { bytes.append(text[index]) }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: 2 * old.count)
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  private static func hash(_ text: Span<UInt8>) -> UInt32 {
    var hash = GazetteerHash()
    hash.combine(folded: text)
    return hash.value
  }
}
