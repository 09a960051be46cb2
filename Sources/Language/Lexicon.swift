/// The words and phrases of a language, in a compiled form that is used in place.
///
/// A trie over words: each node has the senses of the phrase that ends there. Words are found by an
/// open-addressing hash table; words that were written as `stem*` by a second one, the longest stem
/// first.
package final class Lexicon: @unchecked Sendable {
  // The bytes are never written and live as long as `owner`, or as the process.
  private let bytes: UnsafeRawBufferPointer
  private let owner: Owner?
  private let offsets: [Int]
  private let counts: [Int]
  // What the hottest loops need of the parts.
  private let wordTable: HashTable
  private let stemTable: HashTable
  private let edgeTable: HashTable
  private let wordsStart: Int
  private let wordBytesStart: Int
  private let nodesStart: Int
  private let stemStarts: StemStarts
  let inflections: InflectionTable

  /// The parts of the compiled form, in their order.
  enum Part: Int, CaseIterable {
    case words, wordTable, stemTable, edges, nodes, senseLists, senses, texts, properties, suffixes
    case common, numberSuffixes
    case inflectedTable, inflected, inflectedSets, endingTable, endings, endingSets, endingMembers
    case wordBytes, textBytes, inflectionBytes
  }

  private final class Owner: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(_ compiled: [UInt8]) {
      let copy = UnsafeMutableRawBufferPointer.allocate(
        byteCount: compiled.count, alignment: MemoryLayout<UInt32>.alignment)
      copy.copyBytes(from: compiled)
      bytes = UnsafeRawBufferPointer(copy)
    }

    deinit { bytes.deallocate() }
  }

  static let absent: UInt32 = 0x8000_0000
  /// In the number of a node's senses the bit that says that phrases go on from it.
  static let goesOn: UInt32 = 0x8000_0000
  private static let magic: UInt32 = 0x584C_4C44
  private static let version: UInt32 = 4
  private static let wordsPerSense = 15

  /// Uses compiled bytes that live as long as the process; nil where they are not of this version
  /// or cut short.
  convenience init?(compiledIn bytes: UnsafeRawBufferPointer) {
    self.init(bytes, owner: nil)
  }

  private init?(_ bytes: UnsafeRawBufferPointer, owner: Owner?) {
    let head = 2 + Part.allCases.count * 2
    guard bytes.count >= head * 4, Self.word(bytes, 0) == Self.magic,
      Self.word(bytes, 4) == Self.version
    else { return nil }
    self.bytes = bytes
    self.owner = owner
    offsets = Part.allCases.map { Int(Self.word(bytes, 8 + $0.rawValue * 8)) }
    counts = Part.allCases.map { Int(Self.word(bytes, 12 + $0.rawValue * 8)) }
    for part in Part.allCases {
      let width = part.rawValue >= Part.wordBytes.rawValue ? 1 : 4
      guard offsets[part.rawValue] + counts[part.rawValue] * width <= bytes.count else {
        return nil
      }
    }
    wordTable = HashTable(
      start: offsets[Part.wordTable.rawValue], mask: counts[Part.wordTable.rawValue] - 1)
    stemTable = HashTable(
      start: offsets[Part.stemTable.rawValue], mask: counts[Part.stemTable.rawValue] - 1)
    edgeTable = HashTable(
      start: offsets[Part.edges.rawValue], mask: counts[Part.edges.rawValue] / 3 - 1)
    wordsStart = offsets[Part.words.rawValue]
    wordBytesStart = offsets[Part.wordBytes.rawValue]
    nodesStart = offsets[Part.nodes.rawValue]
    stemStarts = StemStarts(
      stemTable.entries(in: bytes).map { [wordsStart, wordBytesStart] index in
        let record = wordsStart + index * 8
        let start = wordBytesStart + Int(Self.word(bytes, record))
        return UnsafeRawBufferPointer(
          rebasing: bytes[start..<start + Int(Self.word(bytes, record + 4))])
      })
    inflections = InflectionTable(bytes) { [offsets, counts] in
      (offsets[$0.rawValue], counts[$0.rawValue])
    }
  }

  /// The lexicon without words.
  init() {
    bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    owner = nil
    offsets = Part.allCases.map { _ in 0 }
    counts = offsets
    wordTable = HashTable(start: 0, mask: -1)
    stemTable = wordTable
    edgeTable = wordTable
    (wordsStart, wordBytesStart, nodesStart) = (0, 0, 0)
    stemStarts = StemStarts([])
    inflections = InflectionTable(bytes, { _ in (0, 0) })
  }

  /// Compiles a language file in memory.
  package static func compiling(_ file: LanguageFile) -> Lexicon? {
    let owner = Owner(LexiconCompiler.compile(file).bytes)
    return Lexicon(owner.bytes, owner: owner)
  }

  static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private func word(_ part: Part, _ index: Int) -> UInt32 {
    Self.word(bytes, offsets[part.rawValue] + index * 4)
  }

  // MARK: Looking up

  /// Stands for a word that the lexicon does not have.
  static let none = UInt32.max

  /// The number of nodes of the trie.
  var nodeCount: Int { counts[Part.nodes.rawValue] / 2 }

  /// The id of a word in lower case; ``none`` where the lexicon does not have it as such.
  func word(_ text: UnsafeRawBufferPointer) -> UInt32 {
    find(text, length: text.count, hash: Self.hash(text), in: wordTable)
  }

  /// The id of the longest `stem*` that a word in lower case begins with, or ``none``.
  func stem(_ text: UnsafeRawBufferPointer) -> UInt32 {
    var longest = Self.none
    stemStarts.forEachBeginning(of: text) { length, hash in
      let found = find(text, length: length, hash: hash, in: stemTable)
      if found != Self.none { longest = found }
    }
    return longest
  }

  private func find(
    _ text: UnsafeRawBufferPointer, length: Int, hash: UInt32, in table: HashTable
  ) -> UInt32 {
    guard table.mask > 0 else { return Self.none }
    var slot = Int(hash) & table.mask
    while true {
      let entry = Self.word(bytes, table.start + slot * 4)
      if entry == 0 { return Self.none }
      if isWord(Int(entry) - 1, equalTo: text, length: length) { return entry - 1 }
      slot = (slot + 1) & table.mask
    }
  }

  private func isWord(_ index: Int, equalTo text: UnsafeRawBufferPointer, length: Int) -> Bool {
    let record = wordsStart + index * 8
    guard Int(Self.word(bytes, record + 4)) == length else { return false }
    let start = wordBytesStart + Int(Self.word(bytes, record))
    for position in 0..<length where bytes[start + position] != text[position] { return false }
    return true
  }

  /// Whether the lexicon has a word in lower case, as such or by a `stem*`.
  func knows(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBytes {
      word($0) != Self.none || stem($0) != Self.none || inflections.knows($0)
    }
  }

  /// The node that a word leads to from another node; the root is node 0, which also stands for
  /// none.
  func child(of node: UInt32, by id: UInt32) -> UInt32 {
    guard id != Self.none, edgeTable.mask > 0 else { return 0 }
    var slot = Self.edgeHash(node, id) & edgeTable.mask
    while true {
      let edge = edgeTable.start + slot * 12
      let child = Self.word(bytes, edge + 8)
      if child == 0 { return 0 }
      if Self.word(bytes, edge) == node, Self.word(bytes, edge + 4) == id { return child }
      slot = (slot + 1) & edgeTable.mask
    }
  }

  /// The senses of the phrase that ends at a node, in the order of the file.
  ///
  /// Those of forms with a capital are among them only where the phrase is capitalised in the text.
  /// An ending adds its attributes to theirs.
  func senses(at node: UInt32, isCapitalized: Bool, ending: UInt32 = 0) -> [Sense] {
    let start = Int(word(.nodes, Int(node) * 2))
    let count = Int(word(.nodes, Int(node) * 2 + 1) & ~Self.goesOn)
    var result: [Sense] = []
    for index in start..<start + count {
      let reference = word(.senseLists, index)
      if reference & 1 == 0 || isCapitalized { result.append(sense(Int(reference >> 1))) }
    }
    guard ending > 0 else { return result }
    let added = sense(Int(ending)).attributes
    return result.map {
      Sense(wordClass: $0.wordClass, attributes: $0.attributes.over(added), line: $0.line)
    }
  }

  /// Whether any phrase ends at a node.
  func hasSenses(at node: UInt32) -> Bool {
    Self.word(bytes, nodesStart + Int(node) * 8 + 4) & ~Self.goesOn > 0
  }

  /// Whether any phrase goes on from a node.
  func goesOn(at node: UInt32) -> Bool {
    Self.word(bytes, nodesStart + Int(node) * 8 + 4) & Self.goesOn != 0
  }

  /// The endings that the language writes onto names.
  var nameSuffixes: [NameSuffix] {
    (0..<counts[Part.suffixes.rawValue] / 6).map { index in
      func letters(_ field: Int) -> [UInt32] {
        text(Int(word(.suffixes, index * 6 + field))).unicodeScalars.map(\.value)
      }
      return NameSuffix(
        written: text(Int(word(.suffixes, index * 6))),
        nounCase: Sense.Case(
          rawValue: UInt8(truncatingIfNeeded: word(.suffixes, index * 6 + 1)) &- 1),
        deciding: letters(2), fitting: letters(3), excluded: letters(4),
        required: letters(5))
    }
  }

  /// The endings that the language writes onto numbers.
  var numberSuffixes: [String] {
    (0..<counts[Part.numberSuffixes.rawValue]).map { text(Int(word(.numberSuffixes, $0))) }
  }

  /// The most frequent small words of the language, in lower case.
  var commonWords: [[UInt8]] {
    (0..<counts[Part.common.rawValue]).map { index in
      let id = Int(word(.common, index))
      let start = offsets[Part.wordBytes.rawValue] + Int(word(.words, id * 2))
      return Array(bytes[start..<start + Int(word(.words, id * 2 + 1))])
    }
  }

  /// What the file says of the language under a key.
  func property(_ key: String) -> String? {
    for index in 0..<counts[Part.properties.rawValue] / 2
    where text(Int(word(.properties, index * 2))) == key {
      return text(Int(word(.properties, index * 2 + 1)))
    }
    return nil
  }

  private func text(_ index: Int) -> String {
    let start = offsets[Part.textBytes.rawValue] + Int(word(.texts, index * 2))
    return String(
      decoding: bytes[start..<start + Int(word(.texts, index * 2 + 1))], as: UTF8.self)
  }

  private func sense(_ index: Int) -> Sense {
    func raw(_ field: Int) -> UInt32 { word(.senses, index * Self.wordsPerSense + field) }
    func number(_ field: Int) -> Int? {
      raw(field) == Self.absent ? nil : Int(Int32(bitPattern: raw(field)))
    }
    func name(_ field: Int) -> String? {
      raw(field) == Self.absent ? nil : text(Int(raw(field)))
    }
    let options = raw(2)
    var attributes = Sense.Attributes()
    func option(_ field: UInt32) -> UInt8 { UInt8(options >> (field * 4) & 0xF) &- 1 }
    attributes.voice = Sense.Voice(rawValue: option(0))
    attributes.count = Sense.Side(rawValue: option(1))
    attributes.reach = Sense.Side(rawValue: option(2))
    attributes.isAfter = option(3) == 0
    attributes.nounCase = Sense.Case(rawValue: option(4))
    attributes.isOwned = option(5) == 0
    let mood = Int(options >> 24)
    attributes.mood = mood > 0 && mood <= Self.classes.count ? Self.classes[mood - 1] : nil
    attributes.value = number(3)
    attributes.times = number(4)
    attributes.plus = number(5)
    attributes.low = number(6)
    attributes.days = number(7)
    attributes.from = number(8)
    attributes.to = number(9)
    attributes.killed = number(10)
    attributes.injured = number(11)
    attributes.part = name(12)
    attributes.side = name(13)
    attributes.kind = name(14)
    let classes = Self.classes
    return Sense(
      wordClass: classes[min(Int(raw(0)), classes.count - 1)], attributes: attributes,
      line: Int(raw(1)))
  }

  private static let classes = WordClass.allCases

  // MARK: What reader and compiler share

  static let hashSeed: UInt32 = 0x811C_9DC5

  /// FNV-1a over bytes.
  static func hash(_ text: some Sequence<UInt8>) -> UInt32 {
    text.reduce(hashSeed, hash)
  }

  /// The hash of some bytes and one more.
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  static func edgeHash(_ node: UInt32, _ word: UInt32) -> Int {
    Int((node &* 0x9E37_79B1 ^ word &* 0x85EB_CA6B) >> 4)
  }

  /// The number of slots for a number of entries: a power of two, at most five eighths full.
  static func capacity(for count: Int) -> Int {
    var capacity = 2
    while capacity * 5 < count * 8 { capacity *= 2 }
    return capacity
  }

  static func assemble(_ parts: [[UInt32]], bytes: [[UInt8]]) -> [UInt8] {
    var offset = (2 + (parts.count + bytes.count) * 2) * 4
    var head: [UInt32] = [magic, version]
    for part in parts {
      head += [UInt32(offset), UInt32(part.count)]
      offset += part.count * 4
    }
    for part in bytes {
      head += [UInt32(offset), UInt32(part.count)]
      offset += part.count
    }
    var result: [UInt8] = []
    result.reserveCapacity(offset)
    for value in head + parts.joined() {
      withUnsafeBytes(of: value.littleEndian) { result.append(contentsOf: $0) }
    }
    for part in bytes { result += part }
    return result
  }
}
