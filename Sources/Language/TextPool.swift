/// Texts that are stored once, by index.
struct TextPool {
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [UInt32] = []
  private var known: [String: UInt32] = [:]

  mutating func index(of text: String) -> UInt32 {
    if let index = known[text] { return index }
    let index = UInt32(known.count)
    known[text] = index
    ranges += [UInt32(bytes.count), UInt32(text.utf8.count)]
    bytes += Array(text.utf8)
    return index
  }
}
