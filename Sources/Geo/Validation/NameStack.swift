/// The names that open objects have had so far, by their hashes.
///
/// Two different names of one object have the same 64 bits once in 2⁶⁴ pairs.
struct NameStack {
  private var hashes: [UInt64] = []
  /// Where each open object starts among the hashes.
  private var starts: [Int] = []
  /// The hashes of objects with many names, mixed with the depth of the object.
  private var many: Set<UInt64> = []
  /// Whether there were more names than are compared.
  private(set) var isFull = false

  /// So many names are compared one by one.
  private static let few = 24
  /// More names in open objects are not compared, so that memory has a bound.
  private static let limit = 1 << 20

  mutating func open() { starts.append(hashes.count) }

  mutating func close() {
    guard let start = starts.popLast() else { return }
    let count = hashes.count - start
    if count >= Self.few {
      for hash in hashes[start...] { many.remove(mixed(hash, depth: starts.count + 1)) }
    }
    hashes.removeLast(count)
  }

  mutating func removeAll() { self = NameStack() }

  /// Adds a name to the innermost object.
  ///
  /// - Returns: Whether the object had it already.
  mutating func insert(_ hash: UInt64) -> Bool {
    guard let start = starts.last else { return false }
    guard hashes.count < Self.limit else {
      isFull = true
      return false
    }
    let count = hashes.count - start
    if count < Self.few {
      for index in start..<hashes.count where hashes[index] == hash { return true }
    } else {
      if count == Self.few {
        for hash in hashes[start...] { many.insert(mixed(hash, depth: starts.count)) }
      }
      guard many.insert(mixed(hash, depth: starts.count)).inserted else { return true }
    }
    hashes.append(hash)
    return false
  }

  private func mixed(_ hash: UInt64, depth: Int) -> UInt64 {
    hash ^ (UInt64(depth) &* 0x9E37_79B9_7F4A_7C15)
  }
}

/// The hash of a text, which may come byte by byte or whole.
struct TextHash {
  private var bits: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Bytes that do not fill a word yet, the first the lowest, and eight times their number.
  private var rest: UInt64 = 0
  private var restWidth: UInt64 = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    rest |= UInt64(byte) &<< restWidth
    restWidth &+= 8
    guard restWidth == 64 else { return }
    mix(rest)
    rest = 0
    restWidth = 0
  }

  /// The hash of a text behind whose end seven bytes more can be loaded.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = UnsafeRawPointer(text.baseAddress) else { return }
    var index = 0
    while index &+ 8 <= text.count {
      mix(UInt64(littleEndian: (start + index).loadUnaligned(as: UInt64.self)))
      index &+= 8
    }
    restWidth = UInt64(truncatingIfNeeded: text.count &- index) &* 8
    let word = UInt64(littleEndian: (start + index).loadUnaligned(as: UInt64.self))
    rest = word & ((1 &<< restWidth) &- 1)
  }

  init() {}

  @inline(__always)
  private mutating func mix(_ word: UInt64) {
    let product = (bits ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    bits = product.high ^ product.low
  }

  var value: UInt64 {
    var copy = self
    copy.mix(rest)
    copy.mix(restWidth)
    return copy.bits
  }
}
