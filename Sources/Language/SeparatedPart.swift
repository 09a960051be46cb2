/// The words one of which a verb has in some sense: “nahm … ein”, “(Granate/Rakete)”.
///
/// Performance-sensitive: a verb of many senses asks for all of them at each word of its clause. A bit
/// tells most words apart from those of the list.
package struct SeparatedPart: Sendable {
  /// Whether the word may stand anywhere in the clause; else it ends what the verb tells.
  package let isAnywhere: Bool
  private let bytes: [UInt8]
  private var words: [Range<Int>] = []
  /// The keys of the words, as bits.
  private var keys = [UInt64](repeating: 0, count: 1 << (keyBits - 6))

  private static let keyBits = 10

  /// Words in lower case, which slashes part; in brackets where they may stand anywhere.
  init(_ written: String) {
    let text = written.utf8
    isAnywhere = text.first == UInt8(ascii: "(")
    bytes = Array(isAnywhere ? text.dropFirst().dropLast() : text[...])
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "/") {
      words.append(start..<end)
      let key = Self.key(bytes[start..<end])
      keys[key >> 6] |= 1 << UInt64(key & 63)
      start = end + 1
    }
  }

  /// Whether a word in lower case is one of them.
  package func contains(_ word: ArraySlice<UInt8>) -> Bool {
    let key = Self.key(word)
    guard keys[key >> 6] & 1 << UInt64(key & 63) != 0 else { return false }
    return words.contains { $0.count == word.count && bytes[$0].elementsEqual(word) }
  }

  /// A number made of the length and the letters by which words differ most, those at the ends: the
  /// first byte of a letter often only tells its script.
  private static func key(_ word: ArraySlice<UInt8>) -> Int {
    guard word.count > 1 else { return 0 }
    let second = Int(word[word.startIndex + 1])
    let last = Int(word[word.endIndex - 1])
    return (second &* 37 ^ last &* 11 ^ word.count &* 151) & ((1 << keyBits) - 1)
  }
}
