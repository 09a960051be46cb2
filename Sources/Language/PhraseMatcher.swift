/// Finds the words and phrases of a lexicon in a text: leftmost, then longest, none overlapping.
///
/// Performance-sensitive: it sees every token of every text. A token costs a probe of the table of
/// words, and each word of a phrase one of the table of edges.
struct PhraseMatcher {
  private let lexicon: Lexicon
  private let meanings: MeaningTable
  private let tokens: [Token]
  /// For each token its id as a word, and as a `stem*`; ``Lexicon/none`` where it has none.
  private let words: [UInt32]
  private let stems: [UInt32]
  /// The stems that the tokens are forms of, one token's behind the other's, and where those of each
  /// token end; empty in languages without such.
  private let inflections: [InflectionTable.Inflection]
  private let inflectionEnds: [Int]

  init(language: Language, tokens: [Token], lowercased: [UInt8]) {
    lexicon = language.lexicon
    meanings = language.meanings
    self.tokens = tokens
    let lexicon = language.lexicon
    var words = [UInt32](repeating: Lexicon.none, count: tokens.count)
    var stems = words
    var inflections: [InflectionTable.Inflection] = []
    var inflectionEnds = [Int](repeating: 0, count: tokens.count)
    // Of languages whose words nothing is written onto, nothing is taken off.
    let mayBeJoined = !language.proclitics.isEmpty || language.order == .verbFinal
    lowercased.withUnsafeBytes { bytes in
      for (index, token) in tokens.enumerated() {
        let text = UnsafeRawBufferPointer(rebasing: bytes[token.lowercasedRange])
        words[index] = lexicon.word(text)
        if token.kind == .word {
          stems[index] = lexicon.stem(text)
          lexicon.inflections.append(text, to: &inflections)
        }
        if mayBeJoined, token.kind == .word,
          !lexicon.hasSenses(at: lexicon.child(of: 0, by: words[index])),
          lexicon.child(of: 0, by: stems[index]) == 0,
          inflections.count == (index > 0 ? inflectionEnds[index - 1] : 0)
        {
          Self.lookUpWithout(text, language, &inflections)
        }
        inflectionEnds[index] = inflections.count
      }
    }
    self.words = words
    self.stems = stems
    self.inflections = inflections
    self.inflectionEnds = inflectionEnds
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
    let node = lexicon.child(of: 0, by: words[index])
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
    matches.flatMap { phrase -> [LexicalMatch] in
      guard phrase.tokens.count > 1, phrase.has(.eventTerritory) else { return [] }
      return phrase.tokens.compactMap { token in
        longest(at: token, before: token + 1).flatMap { $0.has(.side) ? $0 : nil }
      }
    }
  }

  /// The longest phrase that has been found from a token on, and the nodes that it ends at.
  private struct Best {
    var end = 0
    var node = MeaningTable.Node(0)
    var meaning: Unmanaged<Meaning>?
    /// Further nodes, of a form that is written both as words and as stems.
    var others: [MeaningTable.Node] = []
  }

  private func inflections(of index: Int) -> ArraySlice<InflectionTable.Inflection> {
    inflections[(index > 0 ? inflectionEnds[index - 1] : 0)..<inflectionEnds[index]]
  }

  private func longest(at start: Int, before end: Int) -> LexicalMatch? {
    if words[start] == Lexicon.none, stems[start] == Lexicon.none, inflections(of: start).isEmpty {
      return nil
    }
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
    let byWord = lexicon.child(of: node.index, by: words[index])
    note(.init(byWord, ending: node.ending), at: index, before: end, isCapitalized, &best)
    let byStem = lexicon.child(of: node.index, by: stems[index])
    note(.init(byStem, ending: node.ending), at: index, before: end, isCapitalized, &best)
    for inflection in inflections(of: index) {
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
