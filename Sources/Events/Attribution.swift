import Language
import Text
import Toponyms

/// Who says what a sentence tells (codebook, “Who says so”).
struct Attribution {
  /// The source as the sentence names it; nil where only a pronoun or an agency stands there.
  var source: String?
  /// The agency or paper it was quoted through.
  var via: String?
  /// Whether the sentence denies instead of telling.
  var isDenial = false
  /// Whether the source is a pronoun: “he”, “they”.
  var isPronoun = false
  /// Whether the source points back to one named before: “the ministry”, “that service”.
  var pointsBack = false
  /// Whether a place's name alone is the source: “Baku”.
  var isPlace = false
  /// The side that the source belongs to, where it names one.
  var side: String?
  /// The tokens of the phrases that name sources; places there are no places of events.
  var tokens: [Range<Int>] = []

  func contains(_ token: Int) -> Bool { tokens.contains { $0.contains(token) } }
}

/// Finds the phrases of a sentence that name its sources.
struct AttributionFinder {
  let passage: Passage
  let sides: Sides
  /// The words that tell events; one that could also be a verb of saying is none then: “announces a
  /// truce”.
  let triggers: [Trigger]

  private var text: AnalysedText { passage.text }

  private static let heads: Set<WordClass> = [
    .sourceOrgan, .sourcePerson, .sourceAgency, .sourcePronoun,
  ]

  /// What the sentence says of its sources; nil where it names none.
  func attribution() -> Attribution? {
    var result = Attribution()
    if let head = colonSource() { add(head, nil, to: &result) }
    for match in passage.matches where !isInsideQuotation(match) {
      if match.has(.sayAccording) {
        add(following(match.tokens.upperBound), match, to: &result)
      } else if match.has(.sayVia) {
        if let agency = following(match.tokens.upperBound) { setVia(agency, &result) }
      } else if match.has(.sayDeny) {
        if let source = around(match) {
          result.isDenial = true
          add(source, match, to: &result)
        }
      } else if match.has(.say), !triggers.contains(where: { $0.tokens == match.tokens }) {
        add(around(match), match, to: &result)
      }
    }
    return result.tokens.isEmpty ? nil : result
  }

  private func isInsideQuotation(_ match: LexicalMatch) -> Bool {
    passage.isQuoted(match.tokens.lowerBound)
  }

  private func setVia(_ phrase: Range<Int>, _ result: inout Attribution) {
    result.via = result.via ?? text.string(phrase)
    result.tokens.append(phrase)
  }

  private func add(_ phrase: Range<Int>?, _ match: LexicalMatch?, to result: inout Attribution) {
    guard let phrase, !result.tokens.contains(where: { $0.overlaps(phrase) }) else { return }
    let isAgency = phrase.allSatisfy { text.has(.sourceAgency, at: $0) || text.match($0) == nil }
      && passage.contains(anyOf: [.sourceAgency], in: phrase)
    if isAgency, result.source != nil { return setVia(phrase, &result) }
    if isAgency, result.via == nil, hasOtherSource(than: phrase, match) {
      return setVia(phrase, &result)
    }
    result.tokens.append(phrase)
    if let seat = seat(before: phrase) { result.tokens.append(seat) }
    guard result.source == nil, !result.isPronoun else { return }
    result.side = sides.side(ofSource: phrase, in: passage)
    if phrase.contains(where: { text.has(.sourcePronoun, at: $0) }) {
      result.isPronoun = true
    } else {
      result.source = text.string(phrase)
      result.pointsBack = isBackReference(phrase)
      result.isPlace = passage.mentions.contains { $0.tokens == phrase }
    }
  }

  /// The seat of an office that stands before it: “In Baku, the ministry of health”.
  private func seat(before phrase: Range<Int>) -> Range<Int>? {
    guard text.has(.sourceOrgan, at: phrase.lowerBound),
      text.isMark(phrase.lowerBound - 1, oneOf: [","])
    else { return nil }
    return passage.mentions.last {
      $0.tokens.upperBound == phrase.lowerBound - 1 && text.has(.in, at: $0.tokens.lowerBound - 1)
    }?.tokens
  }

  private func hasOtherSource(than phrase: Range<Int>, _ match: LexicalMatch?) -> Bool {
    passage.matches.contains { other in
      other.tokens != match?.tokens && (other.has(.say) || other.has(.sayAccording))
        && !phrase.overlaps(other.tokens)
    }
  }

  private func isBackReference(_ phrase: Range<Int>) -> Bool {
    phrase.contains { text.has(.that, at: $0) }
      || (phrase.count == 1 && !text.tokens[phrase.lowerBound].isUppercase)
  }

  // MARK: Where the phrase stands

  /// A name or an office before a colon near the beginning: “Hajiyev: two rockets fell”.
  private func colonSource() -> Range<Int>? {
    let limit = min(passage.tokens.upperBound, passage.tokens.lowerBound + 12)
    guard let colon = (passage.tokens.lowerBound..<limit).first(where: {
      text.isMark($0, oneOf: [":"])
    }) else { return nil }
    var start = colon
    while start > passage.tokens.lowerBound, !separates(start - 1),
      text.tokens[start - 1].kind == .word
    {
      start -= 1
    }
    let phrase = start..<colon
    let isName = phrase.allSatisfy {
      text.tokens[$0].isCapitalized || text.match($0)?.senses.contains {
        Self.heads.contains($0.wordClass)
      } ?? false
    }
    return !phrase.isEmpty && phrase.count <= 5 && isName && isSource(phrase) ? phrase : nil
  }

  private func isSource(_ phrase: Range<Int>) -> Bool {
    phrase.contains { token in
      guard let match = text.match(token) else { return true }
      return match.senses.contains { Self.heads.contains($0.wordClass) || $0.wordClass == .nameTitle }
    }
  }

  /// The source of a verb of saying: behind it where the words themselves or nothing stand before
  /// it, else before it.
  private func around(_ match: LexicalMatch) -> Range<Int>? {
    let start = match.tokens.lowerBound
    let isInverted =
      start > passage.tokens.lowerBound
      && text.isMark(start - 1, oneOf: [",", "”", "\"", "“", "»"])
    if isInverted, let phrase = following(match.tokens.upperBound) { return phrase }
    return preceding(start) ?? (isInverted ? nil : inverted(match))
  }

  private func inverted(_ match: LexicalMatch) -> Range<Int>? {
    passage.clause(of: match.tokens.lowerBound).lowerBound == match.tokens.lowerBound
      ? following(match.tokens.upperBound) : nil
  }

  /// The source phrase that begins at a token.
  private func following(_ start: Int) -> Range<Int>? {
    var end = start
    let limit = min(passage.tokens.upperBound, start + 14)
    while end < limit, !endsPhrase(end, from: start) { end += 1 }
    return trimmed(start..<end)
  }

  private func endsPhrase(_ token: Int, from start: Int) -> Bool {
    if text.tokens[token].kind == .punctuation, !text.isDash(token) || token == start {
      return !(text.isMark(token, oneOf: ["'", "’", "."]) && isInsideName(token))
    }
    if passage.dates.contains(where: { $0.tokens.lowerBound == token && $0.value != .timeOfDay }) {
      return true
    }
    guard let match = text.match(token), match.tokens.lowerBound == token, token > start else {
      return false
    }
    return match.senses.contains { Self.enders.contains($0.wordClass) }
  }

  private static let enders: Set<WordClass> = [
    .say, .sayThat, .sayVia, .sayAccording, .sayDeny, .sayQuiet, .clause, .relative, .modalNot,
    .modalFuture,
  ]

  private func isInsideName(_ token: Int) -> Bool {
    token + 1 < passage.tokens.upperBound && text.tokens[token + 1].isCapitalized
      && token > passage.tokens.lowerBound && text.tokens[token - 1].isCapitalized
  }

  /// The source phrase that ends before a token: from the first head or name behind the last mark
  /// or date that ends what stands before.
  private func preceding(_ end: Int) -> Range<Int>? {
    var start = end
    let limit = max(passage.clause(of: end).lowerBound, end - 16)
    while start > limit, !separates(start - 1) { start -= 1 }
    if let phrase = trimmed(start..<end) { return phrase }
    // “Hikmet Hajiyev, adviser to the president, accuses”: an apposition in commas.
    guard start - 1 > limit, text.isMark(start - 1, oneOf: [","]) else { return nil }
    var before = start - 1
    while before > limit, !separates(before - 1) { before -= 1 }
    return trimmed(before..<start - 1).map { $0.lowerBound..<end }
  }

  private func separates(_ token: Int) -> Bool {
    if text.isMark(token, oneOf: [",", ";", ":", "(", ")", "”", "“", "\"", ".", "–", "—"]) {
      return !(text.isMark(token, oneOf: ["."]) && isInsideName(token))
    }
    guard let match = text.match(token) else { return false }
    return match.senses.contains { [.say, .sayThat, .clause, .relative].contains($0.wordClass) }
  }

  /// A phrase from its first head, name or place on, without dates and small words at its ends; nil
  /// where nothing in it can be a source.
  private func trimmed(_ phrase: Range<Int>) -> Range<Int>? {
    guard let first = phrase.first(where: isSourceToken) else { return nil }
    var end = looseEnd(of: first..<phrase.upperBound)
    while end > first, isLoose(end - 1) { end -= 1 }
    if let date = passage.dates.first(where: {
      $0.tokens.lowerBound > first && $0.tokens.lowerBound < end && $0.value != .timeOfDay
    }) {
      end = date.tokens.lowerBound
      while end > first, isLoose(end - 1) { end -= 1 }
    }
    return end > first ? first..<end : nil
  }

  /// Where an adverbial without a place begins: “in its statement”, “on television”.
  private func looseEnd(of phrase: Range<Int>) -> Int {
    phrase.dropFirst().first { token in
      guard text.has(.in, at: token) || text.has(.with, at: token) else { return false }
      return !passage.mentions.contains { (token + 1...token + 4).contains($0.tokens.lowerBound) }
    } ?? phrase.upperBound
  }

  private func isLoose(_ token: Int) -> Bool {
    guard let match = text.match(token) else { return text.tokens[token].kind == .punctuation }
    if match.senses.allSatisfy({ $0.wordClass == .common }) { return true }
    return match.senses.contains {
      [.in, .to, .from, .with, .and, .dateOn, .modalFuture, .clause, .relative]
        .contains($0.wordClass)
    }
  }

  private func isSourceToken(_ token: Int) -> Bool {
    if passage.mentions.contains(where: { $0.tokens.contains(token) }) { return true }
    if let match = text.match(token) {
      if match.senses.contains(where: { Self.heads.contains($0.wordClass) }) { return true }
      if match.has(.side) || match.has(.nameTitle) || match.has(.personSide) { return true }
      return false
    }
    // A capitalised word that the language does not know is a name, but for the first of a sentence.
    return text.tokens[token].isCapitalized
      && (token != passage.tokens.lowerBound || text.has(.say, at: token + 1))
  }
}
