/// Finds the words and phrases of a lexicon in a text: leftmost, then longest, none overlapping.
struct PhraseMatcher {
  private let lexicon: Lexicon
  private let tokens: [Token]
  /// For each token its id as a word and as a `stem*`.
  private let ids: [(word: UInt32?, stem: UInt32?)]

  init(lexicon: Lexicon, tokens: [Token], lowercased: [UInt8]) {
    self.lexicon = lexicon
    self.tokens = tokens
    ids = tokens.map { token in
      let text = lowercased[token.lowercasedRange]
      return (lexicon.word(text), token.kind == .word ? lexicon.stem(text) : nil)
    }
  }

  /// Whether a token is an abbreviation that is written with a full stop.
  func isAbbreviation(_ index: Int) -> Bool {
    guard let word = ids[index].word, let node = lexicon.child(of: 0, by: word) else {
      return false
    }
    return lexicon.senses(at: node, isCapitalized: tokens[index].isCapitalized)
      .contains { $0.wordClass == .abbreviation }
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

  private func longest(at start: Int, before end: Int) -> LexicalMatch? {
    var best: LexicalMatch?
    var nodes: [UInt32] = [0]
    var index = start
    while index < end, !nodes.isEmpty {
      nodes = nodes.flatMap { children(of: $0, at: index) }
      index += 1
      let senses = nodes.flatMap {
        lexicon.senses(at: $0, isCapitalized: tokens[start].isCapitalized)
      }
      if !senses.isEmpty { best = LexicalMatch(tokens: start..<index, senses: senses) }
    }
    return best
  }

  /// The nodes that a token leads to: by the very word if the lexicon goes on with it, and by stem.
  private func children(of node: UInt32, at index: Int) -> [UInt32] {
    [ids[index].word, ids[index].stem].compactMap { $0.flatMap { lexicon.child(of: node, by: $0) } }
  }
}
