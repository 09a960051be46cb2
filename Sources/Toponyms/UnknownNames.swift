internal import Language

/// Finds names that the gazetteer does not have, by a word for a settlement beside them.
///
/// “The village of Xyz” is a mention without a place (codebook, “Mentions” rule 6).
struct UnknownNames {
  private let cued: CuedText

  init(_ cued: CuedText) { self.cued = cued }

  /// The mentions, with the unknown names in their places in the text.
  func added(to mentions: [Mention], beside sightings: [Sighting]) -> [Mention] {
    var taken = Set(sightings.flatMap(\.tokens))
    var found: [Mention] = []
    for match in cued.text.matches {
      guard let descriptor = settlement(match),
        let tokens = unknown(beside: match.tokens, isAfter: descriptor.attributes.isAfter, taken)
      else { continue }
      taken.formUnion(tokens)
      found.append(mention(tokens))
    }
    return found.isEmpty
      ? mentions : (mentions + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func settlement(_ match: LexicalMatch) -> Sense? {
    guard match.senses.allSatisfy({ DescriptorKind($0.wordClass) != nil }) else { return nil }
    return match.senses.first { DescriptorKind($0.wordClass)?.namesSettlement == true }
  }

  private func unknown(
    beside tokens: Range<Int>, isAfter: Bool, _ taken: Set<Int>
  ) -> Range<Int>? {
    let sentence = cued.sentence(of: tokens.lowerBound)
    func isName(_ token: Int) -> Bool {
      sentence.contains(token) && cued.cues[token].contains([.word, .capitalized])
        && !cued.cues[token].contains(.lexical) && !taken.contains(token)
        && cued.capitalsTell(at: token)
    }
    if isAfter {
      var first = tokens.lowerBound
      while isName(first - 1), !cued.startsClause(first - 1) { first -= 1 }
      return first < tokens.lowerBound ? first..<tokens.lowerBound : nil
    }
    var start = tokens.upperBound
    if cued.cue(start, inSentenceOf: tokens.lowerBound).contains(.of) { start += 1 }
    var end = start
    while isName(end) { end += 1 }
    return end > start ? start..<end : nil
  }

  private func mention(_ tokens: Range<Int>) -> Mention {
    let first = cued.text.tokens[tokens.lowerBound].range.lowerBound
    return Mention(
      range: first..<cued.text.tokens[tokens.upperBound - 1].range.upperBound, tokens: tokens,
      sentence: Int(cued.sentenceOfToken[tokens.lowerBound]), place: nil, role: .literal,
      confidence: 0.5, candidates: [])
  }
}
