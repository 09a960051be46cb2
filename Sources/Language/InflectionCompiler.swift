/// Gathers words that are stored as a stem with a set of endings, which all stems of a kind share.
struct InflectionCompiler {
  /// A stem, and the number of the set of its endings.
  struct Stem: Hashable {
    /// In lower case, as the text will be.
    let bytes: [UInt8]
    /// As the language file writes it, for its capital.
    let beginning: String
    let set: Int
  }

  /// An ending, and the number of what it adds to the senses of its stem.
  private struct Member: Hashable {
    let ending: UInt32
    let attributes: UInt32
  }

  /// What endings add, each once; the first adds nothing.
  private(set) var attributes: [Sense.Attributes] = [Sense.Attributes()]
  private var attributeIndex: [Sense.Attributes: UInt32] = [Sense.Attributes(): 0]
  private var endings: [[UInt8]] = []
  private var endingIndex: [[UInt8]: UInt32] = [:]
  private var sets: [[Member]] = []
  private var setIndex: [[Member]: Int] = [:]
  private var ids: [[UInt8]: [(set: Int, word: UInt32)]] = [:]

  /// Fewer forms than this are spelt out.
  private static let fewest = 9

  /// The stems that some forms are of, one for each prefix; nil where they had better be spelt out:
  /// few, or changed at their beginning.
  mutating func stems(of forms: [Morphology.Form], _ options: Tokenizer.Options) -> [Stem]? {
    guard forms.count >= Self.fewest, !forms.contains(where: \.isJoined) else { return nil }
    var prefixes: [String] = []
    var byPrefix: [String: [Morphology.Form]] = [:]
    for form in forms {
      if byPrefix[form.prefix] == nil { prefixes.append(form.prefix) }
      byPrefix[form.prefix, default: []].append(form)
    }
    var stems: [Stem] = []
    for prefix in prefixes {
      guard let stem = stem(prefix, byPrefix[prefix] ?? [], options) else { return nil }
      stems.append(stem)
    }
    return stems
  }

  private mutating func stem(
    _ prefix: String, _ forms: [Morphology.Form], _ options: Tokenizer.Options
  ) -> Stem? {
    var common = forms[0].text[...]
    for form in forms.dropFirst() where !form.text.hasPrefix(common) {
      common = common.prefix(zip(common, form.text).prefix { $0 == $1 }.count)
    }
    let beginning = prefix + common
    let bytes = Self.lowercased(beginning, options)
    guard !bytes.isEmpty, Tokenizer(bytes).tokens.count == 1 else { return nil }
    var members: [UInt32: Member] = [:]
    for form in forms {
      let ending = index(ofEnding: Self.lowercased(form.text.dropFirst(common.count), options))
      if members[ending] == nil {
        members[ending] = Member(ending: ending, attributes: index(of: form.attributes))
      }
    }
    let set = members.values.sorted { $0.ending < $1.ending }
    return Stem(bytes: bytes, beginning: beginning, set: index(ofSet: set))
  }

  private static func lowercased(
    _ text: some StringProtocol, _ options: Tokenizer.Options
  ) -> [UInt8] {
    Tokenizer(Array(text.utf8), options).lowercased
  }

  private mutating func index(of added: Sense.Attributes) -> UInt32 {
    if let known = attributeIndex[added] { return known }
    attributeIndex[added] = UInt32(attributes.count)
    attributes.append(added)
    return UInt32(attributes.count - 1)
  }

  private mutating func index(ofEnding ending: [UInt8]) -> UInt32 {
    if let known = endingIndex[ending] { return known }
    endingIndex[ending] = UInt32(endings.count)
    endings.append(ending)
    return UInt32(endings.count - 1)
  }

  private mutating func index(ofSet set: [Member]) -> Int {
    if let known = setIndex[set] { return known }
    setIndex[set] = sets.count
    sets.append(set)
    return sets.count - 1
  }

  /// The id of a stem as a word of phrases; `new` makes one.
  mutating func id(of stem: Stem, new: () -> UInt32) -> UInt32 {
    if let known = ids[stem.bytes]?.first(where: { $0.set == stem.set }) { return known.word }
    let id = new()
    ids[stem.bytes, default: []].append((stem.set, id))
    return id
  }

  // MARK: Writing

  /// The parts of the compiled form.
  struct Serialized {
    var bytes: [UInt8] = []
    /// Slots of stems by their hash.
    var stemTable: [UInt32] = []
    /// Of each stem where it stands in `bytes`, its length, its first set and their number.
    var stems: [UInt32] = []
    /// Sets of stems, each with the id of the stem as a word.
    var stemSets: [UInt32] = []
    /// Slots of endings by their hash.
    var endingTable: [UInt32] = []
    /// Of each ending where it stands in `bytes` and its length.
    var endings: [UInt32] = []
    /// Of each set its first member and their number.
    var sets: [UInt32] = []
    /// Endings of sets in ascending order, each with the sense that holds what it adds.
    var members: [UInt32] = []
  }

  /// The compiled form; what endings add stands among the senses from an index on.
  func serialized(attributesFrom first: Int) -> Serialized {
    var result = Serialized()
    let stems = ids.keys.sorted { $0.lexicographicallyPrecedes($1) }
    guard !stems.isEmpty else { return result }
    for stem in stems {
      let sets = ids[stem] ?? []
      result.stems += [
        UInt32(result.bytes.count), UInt32(stem.count), UInt32(result.stemSets.count / 2),
        UInt32(sets.count),
      ]
      result.bytes += stem
      for (set, word) in sets { result.stemSets += [UInt32(set), word] }
    }
    for ending in endings {
      result.endings += [UInt32(result.bytes.count), UInt32(ending.count)]
      result.bytes += ending
    }
    for set in sets {
      result.sets += [UInt32(result.members.count / 2), UInt32(set.count)]
      result.members += set.flatMap {
        [$0.ending, $0.attributes == 0 ? 0 : UInt32(first) + $0.attributes]
      }
    }
    result.stemTable = Self.table(of: stems)
    result.endingTable = Self.table(of: endings)
    return result
  }

  private static func table(of keys: [[UInt8]]) -> [UInt32] {
    var slots = [UInt32](repeating: 0, count: Lexicon.capacity(for: keys.count))
    for (index, key) in keys.enumerated() {
      var slot = Int(Lexicon.hash(key)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index) + 1
    }
    return slots
  }
}
