internal import Language
internal import Text

/// An ending that a language writes onto names, and how it is undone.
///
/// A line of `[suffix.name]` gives it as `-nya`; as `-е > а` where another letter stands in its
/// place in the name itself; in parentheses, `-('s)`, where it is no part of the mention
/// (codebook, “Mentions” rule 1).
final class NameEnding: Sendable {
  /// The ending, in lower case.
  let bytes: [UInt8]
  /// How long its key is, which ends the key of every word with it.
  let keyLength: Int
  /// The key of what stands in its place in the name itself.
  let replacement: [UInt8]
  /// Whether the mention ends before it.
  let isOutside: Bool
  /// What it says of the name's part in the sentence.
  let nounCase: Sense.Case?
  private let suffix: NameSuffix

  /// The shortest stem that an ending is taken off, in letters.
  static let shortestStem = 3

  /// Reads an ending as a language file gives it, without the leading hyphen.
  init(_ suffix: NameSuffix) {
    self.suffix = suffix
    nounCase = suffix.nounCase
    let text = suffix.written.utf8.filter { $0 != 0x20 }
    let parts = text.split(separator: 0x3E, maxSplits: 1, omittingEmptySubsequences: false)
    let ending = parts.first ?? []
    isOutside = ending.first == 0x28 && ending.last == 0x29 && ending.count > 2
    bytes = Array(isOutside ? ending.dropFirst().dropLast() : ending)
    keyLength = Folding.keyLength(of: bytes)
    replacement =
      parts.count == 2 ? Folding.keyBytes(of: String(decoding: parts[1], as: UTF8.self)) : []
  }

  /// Whether a word in lower case that has the bytes of the ending behind `stem`, which has some letters
  /// at least, is a name with it.
  func mayFollow(_ stem: ArraySlice<UInt8>, atLeast shortest: Int) -> Bool {
    stem.count { $0 & 0xC0 != 0x80 } >= shortest && suffix.mayFollow(stem)
  }

  /// The number of scalars that the ending has.
  var scalarCount: Int { bytes.count { $0 & 0xC0 != 0x80 } }
}

/// The endings of a language, as a trie of their bytes from the last to the first.
///
/// Performance-sensitive: each word that may be a name asks for its endings, of which there are hundreds,
/// and is mostly done after a letter or two.
final class NameEndings: Sendable {
  /// The endings, those of the same bytes one behind the other.
  private let endings: [NameEnding]
  private let nodes: [Node]
  /// The ways from node to node, in a table of open addressing whose size is a power of two.
  private let edges: [Edge]

  /// What some bytes at the end of a word are.
  private struct Node {
    /// Where the endings of these bytes stand among all.
    var endings = 0..<0
    /// The node of the longest ending that ends these bytes and is shorter; 0 for none.
    var shorter = 0
  }

  private struct Edge {
    /// The node that it leads from, and the byte that it leads by.
    var key: UInt32 = 0
    /// The node that it leads to; 0 in an empty slot, since none leads to the root.
    var node: UInt32 = 0
  }

  init(_ language: Language) {
    let all = language.nameSuffixes.map(NameEnding.init).filter { !$0.bytes.isEmpty }
    let groups = Dictionary(grouping: all, by: \.bytes).sorted {
      $0.key.count < $1.key.count
    }
    var (endings, nodes, ways): ([NameEnding], [Node], [UInt32: UInt32]) = ([], [Node()], [:])
    for (bytes, group) in groups {
      var (node, shorter) = (0, 0)
      for byte in bytes.reversed() {
        if !nodes[node].endings.isEmpty { shorter = node }
        let key = Self.key(node, byte)
        node = Int(ways[key, default: UInt32(nodes.count)])
        if node == nodes.count {
          ways[key] = UInt32(node)
          nodes.append(Node())
        }
      }
      nodes[node] = Node(endings: endings.count..<endings.count + group.count, shorter: shorter)
      endings += group
    }
    var edges = [Edge](repeating: Edge(), count: Self.capacity(for: ways.count))
    for (key, node) in ways.sorted(by: { $0.key < $1.key }) {
      edges[Self.slot(of: key, in: edges)] = Edge(key: key, node: node)
    }
    (self.endings, self.nodes, self.edges) = (endings, nodes, edges)
  }

  /// Calls `body` with each ending that a word in lower case has, the longest first; a later word of a
  /// name, such as the one for a lake, may be short.
  func forEach(
    of word: ArraySlice<UInt8>, inNameBegun: Bool = false, _ body: (NameEnding) -> Void
  ) {
    let shortest = inNameBegun ? 1 : NameEnding.shortestStem
    var node = longest(of: word)
    while node > 0 {
      for index in nodes[node].endings
      where endings[index].mayFollow(stem(of: word, without: index), atLeast: shortest) {
        body(endings[index])
      }
      node = nodes[node].shorter
    }
  }

  /// Whether a word in lower case has an ending of adjectives.
  func isAdjective(_ word: ArraySlice<UInt8>) -> Bool {
    var isAdjective = false
    forEach(of: word) { if $0.nounCase == .adjective { isAdjective = true } }
    return isAdjective
  }

  private func stem(of word: ArraySlice<UInt8>, without ending: Int) -> ArraySlice<UInt8> {
    word.dropLast(endings[ending].bytes.count)
  }

  /// The node of the longest ending that leaves something of a word; 0 for none.
  private func longest(of word: ArraySlice<UInt8>) -> Int {
    var (node, found) = (0, 0)
    for position in (word.startIndex + 1..<max(word.startIndex + 1, word.endIndex)).reversed() {
      node = Int(edges[Self.slot(of: Self.key(node, word[position]), in: edges)].node)
      if node == 0 { break }
      if !nodes[node].endings.isEmpty { found = node }
    }
    return found
  }

  // MARK: The table of edges

  private static func key(_ node: Int, _ byte: UInt8) -> UInt32 { UInt32(node) << 8 | UInt32(byte) }

  private static func slot(of key: UInt32, in edges: [Edge]) -> Int {
    var slot = Int((key &* 0x9E37_79B1) >> 15) & (edges.count - 1)
    while edges[slot].node != 0, edges[slot].key != key { slot = (slot + 1) & (edges.count - 1) }
    return slot
  }

  /// A power of two more than twice a number of edges, so that searches are short.
  private static func capacity(for count: Int) -> Int {
    var capacity = 2
    while capacity <= 2 * count { capacity *= 2 }
    return capacity
  }
}
