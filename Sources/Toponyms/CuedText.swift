internal import Language
internal import Text

/// A text with the cues of its tokens, and the questions that the rules ask about surroundings.
final class CuedText {
  let text: AnalysedText
  let cues: [Cue]
  /// For each token its sentence.
  let sentenceOfToken: [Int32]
  /// Whether any word of the text has a capital.
  let hasCapitals: Bool
  /// Whether the text writes common nouns with a capital, so that a capital tells no name.
  let capitalizesNouns: Bool
  /// For each sentence whether a word in it is for a town, a village or a district.
  let speaksOfSettlements: [Bool]
  /// For each sentence whether most of its words have a capital, as in some headlines.
  let isHeadline: [Bool]

  /// Gathers the cues of a text in one pass.
  init(_ text: AnalysedText) {
    self.text = text
    var cues = text.tokens.map(CuedText.shape)
    for match in text.matches {
      let meaning = Cue(match)
      for token in match.tokens { cues[token].formUnion(meaning) }
    }
    self.cues = cues
    var sentenceOfToken = [Int32](repeating: 0, count: text.tokens.count)
    for (index, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens { sentenceOfToken[token] = Int32(index) }
    }
    self.sentenceOfToken = sentenceOfToken
    speaksOfSettlements = text.sentences.map { sentence in
      sentence.tokens.contains { cues[$0].contains(.settlement) }
    }
    hasCapitals = cues.contains { $0.contains(.capitalized) }
    capitalizesNouns =
      text.language.capitalizesNouns || Self.capitalizesNouns(text, cues)
    isHeadline = text.sentences.map { Self.isHeadline($0.tokens, cues) }
  }

  // MARK: Neighbours

  /// The sentence that a name stands in.
  func sentenceIndex(of sighting: Sighting) -> Int {
    Int(sentenceOfToken[sighting.tokens.lowerBound])
  }

  /// The tokens of the sentence that a token stands in.
  func sentence(of token: Int) -> Range<Int> {
    text.sentences[Int(sentenceOfToken[token])].tokens
  }

  /// The cues of a token; empty outside the sentence of another token.
  func cue(_ token: Int, inSentenceOf other: Int) -> Cue {
    sentence(of: other).contains(token) ? cues[token] : []
  }

  /// The word or phrase that a token belongs to, or the token alone.
  func unit(at token: Int) -> Range<Int> { text.match(token)?.tokens ?? token..<token + 1 }

  /// Whether a token opens a sentence or what is like one: quoted speech, the text behind a colon,
  /// a dash or a number.
  func startsClause(_ token: Int) -> Bool {
    let start = sentence(of: token).lowerBound
    guard token > start else { return true }
    let previous = cues[token - 1]
    if previous.contains(.number) { return token - 1 == start }
    return !previous.contains(.word) && previous.isDisjoint(with: [.comma, .closing])
  }

  /// Whether a capital tells a name at a token.
  func capitalsTell(at token: Int) -> Bool {
    hasCapitals && !capitalizesNouns && !isHeadline[Int(sentenceOfToken[token])]
      && !cues[token].contains(.caseless)
  }

  /// Whether a list that a token is in ends in a word that stands behind names: “Агдаринское и
  /// Физулинское направления”.
  func isBeforePlaceWord(_ token: Int) -> Bool {
    let sentence = sentence(of: token)
    for next in token + 1..<max(token + 1, min(sentence.upperBound, token + 8)) {
      let cue = cues[next]
      if cue.contains(.descriptorAfter) || next == token + 1 && cue.contains(.building) {
        return true
      }
      if let match = text.match(next),
        match.senses.contains(where: { $0.wordClass == .toward && $0.attributes.isAfter })
      {
        return true
      }
      let isPassing = !cue.isDisjoint(with: [.comma, .and, .dash])
      if !isPassing, cue.contains(.lexical) || !cue.contains(.word) { return false }
    }
    return false
  }

  /// Whether a token looks like a part of a name: a word with a capital, or without case.
  func looksLikeName(_ token: Int) -> Bool {
    cues[token].contains(.word) && !cues[token].isDisjoint(with: [.capitalized, .caseless])
  }

  /// The farthest that a run of capitalised words is followed to each side, in tokens.
  private static let longestRun = 12

  /// The run of capitalised words around some tokens that only blanks part.
  func capitalizedRun(around tokens: Range<Int>) -> Range<Int> {
    let sentence = sentence(of: tokens.lowerBound)
    let farthest = max(sentence.lowerBound, tokens.lowerBound - Self.longestRun)
    let end = min(sentence.upperBound, tokens.upperBound + Self.longestRun)
    var first = tokens.lowerBound
    while first > farthest, joins(first - 1), text.tokens[first].hasSpaceBefore {
      first -= 1
    }
    var last = tokens.upperBound
    while last < end, joins(last), text.tokens[last].hasSpaceBefore { last += 1 }
    return first..<last
  }

  private func joins(_ token: Int) -> Bool {
    cues[token].contains([.word, .capitalized])
  }

  // MARK: Gathering

  private static func capitalizesNouns(_ text: AnalysedText, _ cues: [Cue]) -> Bool {
    var nouns = 0
    var capitals = 0
    for match in text.matches where match.tokens.count == 1 {
      let token = match.tokens.lowerBound
      guard cues[token].contains(.noun), token > 0, cues[token - 1].contains(.word) else {
        continue
      }
      nouns += 1
      if cues[token].contains(.capitalized) { capitals += 1 }
    }
    return nouns >= 3 && capitals * 4 >= nouns * 3
  }

  /// Whether ordinary words have capitals too, behind the first.
  private static func isHeadline(_ tokens: Range<Int>, _ cues: [Cue]) -> Bool {
    let naming: Cue = [
      .title, .given, .person, .organ, .agency, .side, .organisationBefore, .organisationAfter,
      .date,
    ]
    let openers: Cue = [.dash, .colon, .quote]
    var words = 0
    var capitals = 0
    var ordinary = 0
    for token in tokens where cues[token].contains(.word) {
      words += 1
      guard cues[token].contains(.capitalized) else { continue }
      capitals += 1
      let opens = token > tokens.lowerBound && !cues[token - 1].isDisjoint(with: openers)
      if words > 1, !opens, cues[token].contains(.lexical), cues[token].isDisjoint(with: naming) {
        ordinary += 1
      }
    }
    return words >= 4 && capitals * 10 >= words * 7 && ordinary >= 2
  }

  private static func shape(of token: Token) -> Cue {
    switch token.kind {
    case .number: return .number
    case .word:
      if token.isCapitalized {
        return token.isUppercase ? [.word, .capitalized, .uppercase] : [.word, .capitalized]
      }
      return token.startsSmall ? .word : [.word, .caseless]
    case .punctuation: return mark(token.mark)
    }
  }

  /// Whether the letter at an offset of the text is a small one.
  func isLowercase(at offset: Int) -> Bool {
    let bytes = text.source.bytes
    if bytes[offset] < 0x80 { return bytes[offset] &- 0x61 < 26 }
    return Self.isLowercase(bytes[offset...])
  }

  private static func isLowercase(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first < 0x80 { return true }
    guard let letter = String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first else {
      return false
    }
    // Georgian's letters count as small ones in Unicode, but no text sets capitals beside them.
    return letter.properties.isLowercase && !(0x10D0...0x10FF).contains(letter.value)
  }

  private static func mark(_ scalar: Unicode.Scalar) -> Cue {
    switch scalar {
    case ",", ";", "،", "؛", "՝", "、": return .comma
    case "-", "‐", "‑", "‒", "–", "—", "―", "−": return .dash
    case ":", "|": return .colon
    case ".", "!", "?", "…", "։", "؟", "۔": return .fullStop
    case "\"", "'", "“", "”", "„", "‟", "«", "»", "‹", "›", "‘", "’", "‚": return .quote
    case "(", "[", "{": return .opening
    case ")", "]", "}": return .closing
    default: return []
    }
  }
}
