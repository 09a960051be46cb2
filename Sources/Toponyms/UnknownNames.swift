internal import Language

/// Finds words that only look like names: with a capital, but neither in the gazetteer nor in the
/// language file.
///
/// Beside a word for a settlement they are mentions of a place that the gazetteer does not have
/// (codebook, “Mentions” rule 6), so only sentences with such a word are searched.
struct UnknownNames {
  private let cued: CuedText

  init(_ cued: CuedText) { self.cued = cued }

  /// The run of such words that begins at a token, or nothing.
  func names(at token: Int) -> [Spot] {
    guard cued.speaksOfSettlements[Int(cued.sentenceOfToken[token])], isUnknown(token) else {
      return []
    }
    let sentence = cued.sentence(of: token)
    var end = token + 1
    while sentence.contains(end), isUnknown(end), cued.text.tokens[end].hasSpaceBefore,
      !cued.cue(end + 1, inSentenceOf: token).contains(.descriptorAfter)
    {
      end += 1
    }
    let first = cued.text.tokens[token].range.lowerBound
    return [
      Spot(
        tokens: token..<end, range: first..<cued.text.tokens[end - 1].range.upperBound,
        isPart: false, isAccented: false, matches: [])
    ]
  }

  private func isUnknown(_ token: Int) -> Bool {
    cued.cues[token].contains([.word, .capitalized]) && !cued.cues[token].contains(.lexical)
      && cued.capitalsTell(at: token)
  }
}
