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
    var meanings: [UInt32: Meaning] = [:]
    result.reserveCapacity(tokens.count / 2)
    for sentence in sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let match = longest(at: index, before: sentence.tokens.upperBound, &meanings) {
          result.append(match)
          index = match.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    return result
  }

  /// The longest phrase that begins at a token; `meanings` keeps what was read of the lexicon.
  private func longest(
    at start: Int, before end: Int, _ meanings: inout [UInt32: Meaning]
  ) -> LexicalMatch? {
    var best: LexicalMatch?
    var nodes = children(of: 0, at: start)
    var index = start
    while !nodes.isEmpty {
      index += 1
      let ends = nodes.filter(lexicon.hasSenses)
      if let meaning = meaning(of: ends, isCapitalized: tokens[start].isCapitalized, &meanings) {
        best = LexicalMatch(tokens: start..<index, meaning: meaning)
      }
      guard index < end else { break }
      nodes = nodes.flatMap { children(of: $0, at: index) }
    }
    return best
  }

  private func meaning(
    of nodes: [UInt32], isCapitalized: Bool, _ meanings: inout [UInt32: Meaning]
  ) -> Meaning? {
    var result: Meaning?
    for node in nodes {
      let key = node << 1 | (isCapitalized ? 1 : 0)
      let known = meanings[key]
      let meaning = known ?? Meaning(lexicon.senses(at: node, isCapitalized: isCapitalized))
      if known == nil { meanings[key] = meaning }
      if meaning.senses.isEmpty { continue }
      result = result.map { Meaning($0.senses + meaning.senses) } ?? meaning
    }
    return result
  }

  /// The nodes that a token leads to: by the very word if the lexicon goes on with it, and by stem.
  private func children(of node: UInt32, at index: Int) -> [UInt32] {
    let (word, stem) = ids[index]
    let byWord = word.flatMap { lexicon.child(of: node, by: $0) }
    let byStem = stem.flatMap { lexicon.child(of: node, by: $0) }
    switch (byWord, byStem) {
    case (nil, nil): return []
    case (let one?, nil), (nil, let one?): return [one]
    case (let first?, let second?): return [first, second]
    }
  }
}
