internal import Language

/// Finds the places at the head of a dispatch: “GORIS (Warta Dunia) –”, “BAKU, 3 October —”.
enum DatelineRule {
  /// The longest head of a dispatch, in tokens.
  private static let longestHead = 24
  /// The longest name of a medium before the place, in tokens.
  private static let longestMasthead = 8
  /// How many sentences at the beginning of a text may be a title and the head.
  private static let sentences = 4

  /// The tokens of the head of a dispatch that begins with a name; nil where it is none.
  static func head(beginningWith tokens: Range<Int>, in cued: CuedText) -> Range<Int>? {
    let sentence = Int(cued.sentenceOfToken[tokens.lowerBound])
    let bounds = cued.text.sentences[sentence].tokens
    guard sentence < sentences, cued.looksLikeName(tokens.lowerBound),
      isMasthead(bounds.lowerBound..<tokens.lowerBound, cued)
    else { return nil }
    var depth = 0
    var hasBreak = bounds.lowerBound < tokens.lowerBound
    for token in tokens.upperBound..<min(bounds.upperBound, tokens.upperBound + longestHead) {
      let cue = cued.cues[token]
      if cue.contains(.opening) { depth += 1 }
      if cue.contains(.closing) { depth -= 1 }
      if depth > 0 || !cue.isDisjoint(with: [.opening, .closing]) {
        hasBreak = true
      } else if cue.contains(.dash),
        cued.text.tokens[token].hasSpaceBefore || cued.cues[token - 1].contains(.fullStop)
      {
        return tokens.lowerBound..<token
      } else if cue.contains(.comma) {
        hasBreak = true
      } else if !(isGlued(token, cued) || isDayWord(cue)
        || hasBreak && (isHeadWord(cue) || cued.text.has(.abbreviation, at: token)))
      {
        break
      }
    }
    return hasBreak && isWholeSentence(bounds, after: tokens, cued)
      ? tokens.lowerBound..<bounds.upperBound : nil
  }

  /// Whether what stands before the place is nothing or the name of the medium: “TEMPO.CO, Jakarta -”.
  private static func isMasthead(_ tokens: Range<Int>, _ cued: CuedText) -> Bool {
    guard let last = tokens.last else { return true }
    guard tokens.count <= longestMasthead, cued.cues[last].contains(.comma) else { return false }
    return tokens.allSatisfy { token in
      let cue = cued.cues[token]
      let isPlain = cue.contains(.lexical) && !cue.contains(.agency)
      return !cue.contains(.word) || !isPlain && cued.looksLikeName(token)
        || !cued.text.tokens[token].hasSpaceBefore && token > tokens.lowerBound
    }
  }

  /// Whether a token is written onto the one before it: “YEREVAN/BAKU”, “Bakı–İrəvan”.
  private static func isGlued(_ token: Int, _ cued: CuedText) -> Bool {
    !cued.text.tokens[token].hasSpaceBefore && !cued.cues[token].contains(.fullStop)
  }

  /// What may follow the place without a comma: the date.
  private static func isDayWord(_ cue: Cue) -> Bool {
    !cue.isDisjoint(with: [.number, .date])
  }

  /// What may stand between the place and the dash: dates, names.
  private static func isHeadWord(_ cue: Cue) -> Bool {
    !cue.isDisjoint(with: [.number, .date, .capitalized, .caseless, .quote, .fullStop, .colon])
  }

  /// “STEPANAKERT, 6 November 2020 (“Telegraph”).”: a sentence without a verb, of a date and names.
  private static func isWholeSentence(
    _ bounds: Range<Int>, after tokens: Range<Int>, _ cued: CuedText
  ) -> Bool {
    guard bounds.count <= longestHead else { return false }
    let rest = tokens.upperBound..<bounds.upperBound
    return rest.contains { cued.cues[$0].contains(.number) }
      && rest.contains { cued.cues[$0].contains(.date) }
      && rest.allSatisfy { token in
        let cue = cued.cues[token]
        return !cue.contains(.word) || isHeadWord(cue)
          || !cue.isDisjoint(with: [.in, .agency]) || cued.text.has(.abbreviation, at: token)
      }
  }
}
