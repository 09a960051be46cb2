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

  init(language: Language, tokens: [Token], lowercased: [UInt8]) {
    lexicon = language.lexicon
    meanings = language.meanings
    self.tokens = tokens
    let lexicon = language.lexicon
    var words = [UInt32](repeating: Lexicon.none, count: tokens.count)
    var stems = words
    lowercased.withUnsafeBytes { bytes in
      for (index, token) in tokens.enumerated() {
        let text = UnsafeRawBufferPointer(rebasing: bytes[token.lowercasedRange])
        words[index] = lexicon.word(text)
        if token.kind == .word { stems[index] = lexicon.stem(text) }
      }
    }
    self.words = words
    self.stems = stems
  }

  /// Whether a token is an abbreviation that is written with a full stop.
  func isAbbreviation(_ index: Int) -> Bool {
    let node = lexicon.child(of: 0, by: words[index])
    return node != 0
      && meanings.meaning(at: node, isCapitalized: tokens[index].isCapitalized).classes
        .contains(.abbreviation)
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

  /// The longest phrase that has been found from a token on, and the nodes that it ends at.
  private struct Best {
    var end = 0
    var node: UInt32 = 0
    /// Further nodes, of a form that is written both as words and as stems.
    var others: [UInt32] = []
  }

  private func longest(at start: Int, before end: Int) -> LexicalMatch? {
    if words[start] == Lexicon.none, stems[start] == Lexicon.none { return nil }
    let isCapitalized = tokens[start].isCapitalized
    var best = Best()
    follow(0, at: start, before: end, isCapitalized, &best)
    if best.end == 0 { return nil }
    let meaning =
      best.others.isEmpty
      ? meanings.meaning(at: best.node, isCapitalized: isCapitalized)
      : meanings.meaning(at: [best.node] + best.others, isCapitalized: isCapitalized)
    return LexicalMatch(tokens: start..<best.end, meaning: meaning)
  }

  /// Follows the phrases that go on from a node with a token: by the very word, then by the stem.
  private func follow(
    _ node: UInt32, at index: Int, before end: Int, _ isCapitalized: Bool, _ best: inout Best
  ) {
    note(lexicon.child(of: node, by: words[index]), at: index, before: end, isCapitalized, &best)
    note(lexicon.child(of: node, by: stems[index]), at: index, before: end, isCapitalized, &best)
  }

  private func note(
    _ node: UInt32, at index: Int, before end: Int, _ isCapitalized: Bool, _ best: inout Best
  ) {
    if node == 0 { return }
    if index + 1 >= best.end, lexicon.hasSenses(at: node),
      !meanings.meaning(at: node, isCapitalized: isCapitalized).senses.isEmpty
    {
      if index + 1 > best.end {
        best = Best(end: index + 1, node: node)
      } else {
        best.others.append(node)
      }
    }
    if index + 1 < end { follow(node, at: index + 1, before: end, isCapitalized, &best) }
  }
}
