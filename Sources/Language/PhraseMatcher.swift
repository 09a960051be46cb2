/// Finds the words and phrases of a lexicon in a text: leftmost, then longest, none overlapping.
///
/// Performance-sensitive: it sees every token of every text. A token costs a probe of the table of
/// words, and each word of a phrase one of the table of edges.
struct PhraseMatcher {
  private let lexicon: Lexicon
  private let meanings: MeaningTable
  private let tokens: [Token]
  /// What the lexicon has of each token.
  private let entries: [Entry]
  /// The stems that the tokens are forms of, one token's behind the other's; empty in languages without
  /// such.
  private let inflections: [InflectionTable.Inflection]

  /// What the lexicon has of a token.
  private struct Entry {
    /// Its id as a word, and as a `stem*`; ``Lexicon/none`` where it has none.
    let word: UInt32
    let stem: UInt32
    /// Where the stems that it is a form of stand.
    let firstInflection: UInt32
    let endOfInflections: UInt32

    var isEmpty: Bool {
      word == Lexicon.none && stem == Lexicon.none && firstInflection == endOfInflections
    }
  }

  init(language: Language, tokens: [Token], lowercased: [UInt8]) {
    lexicon = language.lexicon
    meanings = language.meanings
    self.tokens = tokens
    var entries: [Entry] = []
    entries.reserveCapacity(tokens.count)
    var inflections: [InflectionTable.Inflection] = []
    lowercased.withUnsafeBytes { bytes in
      for token in tokens {
        let text = UnsafeRawBufferPointer(rebasing: bytes[token.lowercasedRange])
        entries.append(Self.entry(of: text, token.kind, language, &inflections))
      }
    }
    self.entries = entries
    self.inflections = inflections
  }

  private static func entry(
    of text: UnsafeRawBufferPointer, _ kind: Token.Kind, _ language: Language,
    _ inflections: inout [InflectionTable.Inflection]
  ) -> Entry {
    let lexicon = language.lexicon
    let first = inflections.count
    let word = lexicon.word(text)
    var stem = Lexicon.none
    if kind == .word {
      stem = lexicon.stem(text)
      lexicon.inflections.append(text, to: &inflections)
      // Of languages whose words nothing is written onto, nothing is taken off.
      let mayBeJoined = !language.proclitics.isEmpty || language.order == .verbFinal
      if mayBeJoined, inflections.count == first,
        !lexicon.hasSenses(at: lexicon.child(of: 0, by: word)),
        lexicon.child(of: 0, by: stem) == 0
      {
        lookUpWithout(text, language, &inflections)
      }
    }
    return Entry(
      word: word, stem: stem, firstInflection: UInt32(first),
      endOfInflections: UInt32(inflections.count))
  }

  /// Looks up a word without the little word that is written onto it, or without its apostrophe:
  /// “the Ministry'nin”.
  private static func lookUpWithout(
    _ text: UnsafeRawBufferPointer, _ language: Language,
    _ inflections: inout [InflectionTable.Inflection]
  ) {
    let lexicon = language.lexicon
    let known = inflections.count
    for proclitic in language.proclitics {
      guard let rest = rest(of: text, behind: proclitic.bytes) else { continue }
      for id in [lexicon.word(rest), lexicon.stem(rest)] where id != Lexicon.none {
        inflections.append(InflectionTable.Inflection(word: id, ending: 0))
      }
      lexicon.inflections.append(rest, to: &inflections)
      if inflections.count > known { return }
    }
    guard language.order == .verbFinal, text.contains(0x27) else { return }
    [UInt8](text.filter { $0 != 0x27 }).withUnsafeBytes {
      lexicon.inflections.append($0, to: &inflections)
    }
  }

  /// A word without the little word that is written onto its beginning; nil where it has none.
  private static func rest(
    of text: UnsafeRawBufferPointer, behind proclitic: [UInt8]
  ) -> UnsafeRawBufferPointer? {
    guard text.count >= proclitic.count + shortestWord,
      proclitic.indices.allSatisfy({ text[$0] == proclitic[$0] })
    else { return nil }
    return UnsafeRawBufferPointer(rebasing: text[proclitic.count...])
  }

  /// The bytes of the shortest word that a little word is taken off.
  private static let shortestWord = 4

  /// Whether a token is written with a full stop that ends no sentence.
  ///
  /// Such are abbreviations and the day of a month, as in “am 11. November”.
  func isAbbreviation(_ index: Int) -> Bool {
    if tokens[index].kind == .number {
      return tokens[index].range.count <= 2 && index + 2 < tokens.count
        && isAlone(index + 2, of: .month)
    }
    return isAlone(index, of: .abbreviation)
  }

  /// Whether a token by itself is a word of a class.
  private func isAlone(_ index: Int, of wordClass: WordClass) -> Bool {
    let node = lexicon.child(of: 0, by: entries[index].word)
    return node != 0
      && meanings.meaning(at: .init(node), isCapitalized: tokens[index].isCapitalized)
        ._withUnsafeGuaranteedRef { $0.classes.contains(wordClass) }
  }

  /// All matches, none across the end of a sentence.
  func matches(in sentences: [Sentence]) -> [LexicalMatch] {
    var result: [LexicalMatch] = []
    result.reserveCapacity(tokens.count / 2)
    for sentence in sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let match = longest(at: index, before: sentence.tokens.upperBound) {
          result.append(match)
          index = match.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    return result
  }

  /// The parties that phrases of taking ground name: “came under *Azerbaijani* control”.
  func takers(in matches: [LexicalMatch]) -> [LexicalMatch] {
    var result: [LexicalMatch] = []
    for phrase in matches where phrase.has(.eventTerritory) && phrase.tokens.count > 1 {
      for token in phrase.tokens {
        if let party = longest(at: token, before: token + 1), party.has(.side) {
          result.append(party)
        }
      }
    }
    return result
  }

  /// The longest phrase that has been found from a token on, and the nodes that it ends at.
  private struct Best {
    var end = 0
    var node = MeaningTable.Node(0)
    var meaning: Unmanaged<Meaning>?
    /// Further nodes, of a form that is written both as words and as stems.
    var others: [MeaningTable.Node] = []
  }

  private func longest(at start: Int, before end: Int) -> LexicalMatch? {
    if entries[start].isEmpty { return nil }
    let isCapitalized = tokens[start].isCapitalized
    var best = Best()
    follow(MeaningTable.Node(0), at: start, before: end, isCapitalized, &best)
    guard let meaning = best.meaning else { return nil }
    return LexicalMatch(
      tokens: start..<best.end,
      meaning: best.others.isEmpty
        ? meaning : meanings.meaning(at: [best.node] + best.others, isCapitalized: isCapitalized))
  }

  /// Follows the phrases that go on from a node with a token: by the very word, then by the stem,
  /// then as a form of a stem.
  private func follow(
    _ node: MeaningTable.Node, at index: Int, before end: Int, _ isCapitalized: Bool,
    _ best: inout Best
  ) {
    let entry = entries[index]
    let byWord = lexicon.child(of: node.index, by: entry.word)
    note(.init(byWord, ending: node.ending), at: index, before: end, isCapitalized, &best)
    let byStem = lexicon.child(of: node.index, by: entry.stem)
    note(.init(byStem, ending: node.ending), at: index, before: end, isCapitalized, &best)
    for position in entry.firstInflection..<entry.endOfInflections {
      let inflection = inflections[Int(position)]
      let child = lexicon.child(of: node.index, by: inflection.word)
      let next = MeaningTable.Node(
        child, ending: inflection.ending == 0 ? node.ending : inflection.ending)
      note(next, at: index, before: end, isCapitalized, &best)
    }
  }

  private func note(
    _ node: MeaningTable.Node, at index: Int, before end: Int, _ isCapitalized: Bool,
    _ best: inout Best
  ) {
    if node.index == 0 { return }
    if index + 1 >= best.end, lexicon.hasSenses(at: node.index) {
      let meaning = meanings.meaning(at: node, isCapitalized: isCapitalized)
      if meaning._withUnsafeGuaranteedRef({ !$0.senses.isEmpty }) {
        if index + 1 > best.end {
          best = Best(end: index + 1, node: node, meaning: meaning)
        } else {
          best.others.append(node)
        }
      }
    }
    if index + 1 < end, lexicon.goesOn(at: node.index) {
      follow(node, at: index + 1, before: end, isCapitalized, &best)
    }
  }
}
