/// The words of a lexicon that is being compiled, each by its id, which counts from 0.
struct LexiconWords {
  /// How a word of the file is found in a text: as it is, by its beginning, or by its endings.
  enum Kind { case whole, stem, inflected }

  /// Every word in lower case, in the order of the ids.
  private(set) var list: [(bytes: [UInt8], kind: Kind)] = []
  private var whole: [[UInt8]: UInt32] = [:]
  private var stems: [[UInt8]: UInt32] = [:]

  mutating func id(of bytes: [UInt8], isStem: Bool) -> UInt32 {
    if let known = isStem ? stems[bytes] : whole[bytes] { return known }
    let id = UInt32(list.count)
    list.append((bytes, isStem ? .stem : .whole))
    if isStem { stems[bytes] = id } else { whole[bytes] = id }
    return id
  }

  mutating func id(
    of stem: InflectionCompiler.Stem, in inflections: inout InflectionCompiler
  ) -> UInt32 {
    inflections.id(of: stem) {
      list.append((stem.bytes, .inflected))
      return UInt32(list.count - 1)
    }
  }

  /// The hash table that ``Lexicon`` finds the words of a kind by.
  func table(of kind: Kind) -> [UInt32] {
    let indices = list.indices.filter { list[$0].kind == kind }
    var slots = [UInt32](repeating: 0, count: Lexicon.capacity(for: indices.count))
    for index in indices {
      var slot = Int(Lexicon.hash(list[index].bytes)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index) + 1
    }
    return slots
  }

  /// For each stem the longer stems that begin with it.
  func longerStems() -> [UInt32: [UInt32]] {
    let stems = list.indices.filter { list[$0].kind == .stem }
      .sorted { list[$0].bytes.lexicographicallyPrecedes(list[$1].bytes) }
    var longer: [UInt32: [UInt32]] = [:]
    for (position, stem) in stems.enumerated() {
      longer[UInt32(stem)] = stems[(position + 1)...]
        .prefix { list[$0].bytes.starts(with: list[stem].bytes) }.map(UInt32.init)
    }
    return longer
  }
}
