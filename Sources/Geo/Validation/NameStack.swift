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

/// The hash of a text that comes byte by byte (FNV-1a, mixed once more at the end).
struct TextHash {
  private var bits: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) { bits = (bits ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  @inline(__always)
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { for byte in bytes { add(byte) } }

  var value: UInt64 {
    let mixed = (bits ^ (bits >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 32)
  }
}
