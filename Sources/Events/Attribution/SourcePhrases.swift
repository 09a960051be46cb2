import Gazetteer
import Language
import Text
import Toponyms

/// Finds where in a sentence the phrase stands that names a source: before a colon, around a verb of
/// saying, behind “according to”.
struct SourcePhrases {
  let passage: Passage
  /// The words that tell events.
  let triggers: [Trigger]

  var text: AnalysedText { passage.text }

  static let heads: ClassSet = [
    .sourceOrgan, .sourcePerson, .sourceAgency, .sourcePronoun,
  ]

  /// The source of a verb of saying: behind a verb that the language puts before its subject where
  /// the words themselves or nothing stand before it, else before the verb.
  func around(_ match: LexicalMatch) -> Range<Int>? {
    let start = match.tokens.lowerBound
    if let subject = subject(behindVerb: match) { return subject }
    if let antecedent = antecedent(of: start) ?? subject(joinedTo: start) { return antecedent }
    let isBehindWords = isBehindWords(start)
    if isBehindWords, let tail = adjacentFollowing(match),
      isTail(tail) || isInverted(tail, behind: match)
    {
      return tail
    }
    let isFirst = passage.clause(of: start).lowerBound == start
    let isInverting = (match.sense(.say) ?? match.sense(.sayDeny))?.attributes.isAfter ?? false
    let before = preceding(start)
    // “… entered the town, and this was admitted by the ministry”, in the order of “admitted the ministry”.
    if isInverting, let tail = adjacentFollowing(match), isTail(tail), namesOffice(tail),
      !(before.map(namesOffice) ?? false)
    {
      return tail
    }
    // “Am Abend sagte X”: where verbs stand second, whatever comes first.
    let isSecond =
      text.language.hasFreeVerb && !text.language.order.isVerbLast && !isInverting
      && match.sense(.say)?.attributes.kind == nil
    let mayFollow = isBehindWords || isFirst || isSecond || text.language.order == .verbInitial
    let behind = mayFollow ? adjacentFollowing(match) : nil
    if isInverting, let before, tells(before, before: start) {
      return adjacentFollowing(match) ?? (isBehindWords ? nil : before)
    }
    return isInverting ? behind ?? before : before ?? behind
  }

  /// Whether what commas part from a verb of saying tells something rather than who says it: “two men
  /// were shot in Hadrut, the record, has confirmed Bellingcat”.
  private func tells(_ phrase: Range<Int>, before verb: Int) -> Bool {
    (phrase.upperBound..<verb).contains(where: isComma)
      && (passage.contains(anyOf: [.harmKilled, .harmInjured], in: phrase)
        || triggers.contains {
          phrase.contains($0.tokens.lowerBound) && $0.sense.attributes.voice != .noun
        })
  }

  private func namesOffice(_ phrase: Range<Int>) -> Bool {
    passage.contains(anyOf: [.sourceOrgan, .sourcePerson], in: phrase)
  }

  /// Whether a comma or a quotation mark stands before a verb, or before its auxiliary: “…, a annoncé”.
  private func isBehindWords(_ verb: Int) -> Bool {
    var token = verb - 1
    while verb - token <= 2, token > passage.tokens.lowerBound, let match = text.match(token),
      match.senses.allSatisfy({ [.common, .passive].contains($0.wordClass) })
    {
      token -= 1
    }
    return token >= passage.tokens.lowerBound
      && text.isMark(token, oneOf: [",", "”", "\"", "“", "»"])
      || text.isDash(token) && text.isMark(token - 1, oneOf: [",", "”", "\"", "»", "!", "?"])
  }

  /// “…, berichtet die Staatsanwaltschaft, die …”: where verbs stand second, one behind what is said has its
  /// subject behind it.
  private func isInverted(_ phrase: Range<Int>, behind verb: LexicalMatch) -> Bool {
    text.language.hasFreeVerb && !text.language.order.isVerbLast
      && text.isMark(verb.tokens.lowerBound - 1, oneOf: [","]) && namesOffice(phrase)
      && !(preceding(verb.tokens.lowerBound).map(namesOrgan) ?? false)
  }

  private func namesOrgan(_ phrase: Range<Int>) -> Bool {
    passage.contains(anyOf: [.sourceOrgan], in: phrase)
  }

  /// Whether nothing more is told from a source on, or only what it does besides: “…, said the ministry
  /// on Sunday”, “…, said the ministry, which accused B”.
  private func isTail(_ phrase: Range<Int>) -> Bool {
    passage.tokens.upperBound - phrase.upperBound <= 10
      && !triggers.contains { $0.tokens.lowerBound >= phrase.lowerBound }
      || text.isMark(phrase.upperBound, oneOf: [","])
        && text.classes(at: phrase.upperBound + 1).intersects([.relative, .say])
  }

  /// The source phrase that begins right behind a verb, a day between them aside.
  func adjacentFollowing(_ match: LexicalMatch) -> Range<Int>? {
    let date = passage.dates.first {
      $0.tokens.lowerBound == match.tokens.upperBound && $0.value != .timeOfDay
    }
    var start = date?.tokens.upperBound ?? match.tokens.upperBound
    // “Wrote on Facebook”, as one phrase of the language file.
    if let medium = text.match(start), medium.has(.numberOther), medium.tokens.count > 1 {
      start = medium.tokens.upperBound
    }
    // What stands behind “that” is what is said.
    if text.language.order == .verbInitial, text.has(.sayThat, at: start) { return nil }
    return following(start).flatMap { phrase in
      guard isAccusation(match), let other = accused(in: phrase) else { return phrase }
      return trimmed(phrase.lowerBound..<other)
    }.flatMap { phrase in
      // “Wrote on Facebook” says where, not who.
      let farthest = start + (mayHoldParticiples ? 3 : 1)
      return phrase.lowerBound == start || phrase.lowerBound <= farthest && !isWhere(start)
        ? phrase : nil
    }
  }

  /// Whether participles with what belongs to them stand before the noun that they describe: “say |
  /// come-out from-there | residents”.
  private var mayHoldParticiples: Bool {
    text.language.hasFreeVerb && !text.language.order.isVerbLast
  }

  private func isWhere(_ token: Int) -> Bool {
    let classes = text.classes(at: token)
    return classes.contains(.in) && !classes.intersects([.to, .of, .article])
  }

  /// The first party that a clause names behind some words: “By its own account | shot | the army of A …”.
  func party(behind words: Range<Int>) -> Range<Int>? {
    let clause = passage.clause(of: words.lowerBound)
    let parties: ClassSet = [.sourceOrgan, .thingTroops, .personSoldier, .personSide]
    guard
      var start = (words.upperBound..<max(words.upperBound, clause.upperBound)).first(where: {
        token in
        text.classes(at: token).intersects(parties)
          || passage.mentions.contains { $0.tokens.lowerBound == token && $0.role == .metonym }
      })
    else { return nil }
    while start > words.upperBound, text.classes(at: start - 1).intersects([.side, .article]) {
      start -= 1
    }
    return following(start)
  }

  /// The source phrase that begins at a token.
  func following(_ start: Int) -> Range<Int>? {
    var end = start
    let limit = min(passage.tokens.upperBound, start + 14)
    while end < limit, !endsPhrase(end, from: start) { end += 1 }
    return trimmed(start..<end).flatMap { phrase in
      count(in: phrase).map { trimmed(phrase.lowerBound..<$0) } ?? withOffice(phrase)
    }
  }

  /// A name with the office of whoever has it, which commas set apart: “according to Shushan Stepanyan, press
  /// secretary of the minister”.
  private func withOffice(_ name: Range<Int>) -> Range<Int> {
    let comma = name.upperBound
    guard text.language.order != .verbFinal, text.isMark(comma, oneOf: [","]),
      !passage.contains(anyOf: [.sourceOrgan, .sourceAgency, .sourcePronoun], in: name),
      passage.mentions(in: name).isEmpty,
      (comma + 1..<min(passage.tokens.upperBound, comma + 5)).contains(where: {
        text.classes(at: $0).intersects([.sourcePerson, .sourceOrgan])
      })
    else { return name }
    let limit = min(passage.tokens.upperBound, comma + 14)
    var end = comma + 1
    while end < limit, !endsPhrase(end, from: comma + 1) { end += 1 }
    guard end == passage.tokens.upperBound || text.isMark(end, oneOf: [",", ".", ";"]) else {
      return name
    }
    return name.lowerBound..<end
  }

  private func endsPhrase(_ token: Int, from start: Int) -> Bool {
    if text.tokens[token].kind == .punctuation, !text.isDash(token) || token == start {
      return !(text.isMark(token, oneOf: ["'", "’", "."]) && isInsideName(token))
    }
    if token > start, passage.dates.contains(where: { $0.tokens.lowerBound == token }) {
      return true
    }
    // “With reference to the ministry | Interfax said.”
    if token > start, text.has(.sourceAgency, at: token), text.tokens[token].isCapitalized,
      (start..<token).contains(where: {
        text.has(.sourceOrgan, at: $0) && !text.has(.sourceAgency, at: $0)
      })
    {
      return true
    }
    guard let match = text.match(token) else { return isUnknownVerb(token, from: start) }
    guard match.tokens.lowerBound == token, token > start else { return false }
    if match.has(anyOf: EventFrame.heads), !isSourceToken(token),
      match.senses.contains(where: { [.active, .participle].contains($0.attributes.voice) })
    {
      return true
    }
    return match.has(anyOf: Self.enders) || opensNoun(match, from: start)
  }

  /// Whether a word that the language does not know is a verb behind a noun, where nouns have capitals:
  /// “nach Angaben der Behörden | kamen …”.
  private func isUnknownVerb(_ token: Int, from start: Int) -> Bool {
    text.language.capitalizesNouns && token > start && text.tokens[token].kind == .word
      && !text.tokens[token].isCapitalized && text.tokens[token - 1].isCapitalized
  }

  /// Whether an article begins another noun: “nach Angaben des Ministeriums | die Stadt”.
  private func opensNoun(_ match: LexicalMatch, from start: Int) -> Bool {
    let before = match.tokens.lowerBound - 1
    guard match.has(.article), !match.has(.of), before > start else { return false }
    return !text.classes(at: before).intersects(Self.governing)
  }

  static let governing: ClassSet = [
    .article, .of, .in, .by, .and, .from, .to, .with, .against, .near, .toward, .between,
  ]

  private static let enders: ClassSet = [
    .say, .sayThat, .sayVia, .sayAccording, .sayDeny, .sayQuiet, .clause, .relative, .modalNot,
    .modalFuture, .modalPossible, .modalIf, .harmKilled, .harmInjured, .passive,
  ]

  func isInsideName(_ token: Int) -> Bool {
    token + 1 < passage.tokens.upperBound && text.tokens[token + 1].isCapitalized
      && token > passage.tokens.lowerBound && text.tokens[token - 1].isCapitalized
  }

  /// The source phrase that ends before a token: the last stretch between commas that can be one,
  /// over appositions and relative clauses: “Hikmet Hajiyev, adviser to the president, accuses”,
  /// “the ministry, which calls the town Khankendi, denies”.
  func preceding(_ end: Int) -> Range<Int>? {
    let limit = max(passage.clause(of: end).lowerBound, end - 30)
    let end = relayed(before: end, from: limit) ?? end
    var last = end
    var found: Range<Int>?
    while last > limit {
      var start = last
      while start > limit {
        // “The Forum for Human Rights (FHR) has reported”.
        if let abbreviation = abbreviation(endingAt: start) {
          start = abbreviation
        } else if last == end ? separates(start - 1) : isComma(start - 1) {
          break
        } else {
          start -= 1
        }
      }
      let isAside =
        start < last
        && (text.has(.relative, at: start) || text.has(.sayVia, at: start)
          || isOfRelative(start, before: end) || isAdverbial(start..<last, before: end))
      if !isAside, let phrase = trimmed(start..<last) {
        // “… in A, her husband said”: no apposition to what stands far from its comma or its beginning.
        if found != nil, phrase.upperBound < last || phrase.lowerBound - start > Self.longestOpening
        {
          break
        }
        guard let apposition = found else {
          if text.has(.sourcePronoun, at: phrase.lowerBound) { return phrase }
          found = phrase
          // “… A, of whose fall B told”: no apposition of A.
          if phrase.lowerBound - start > 1 { return phrase }
          guard text.isMark(last, oneOf: [","]), last < end || last == end else { return phrase }
          last = start - 1
          continue
        }
        return phrase.lowerBound..<apposition.upperBound
      }
      guard found == nil, start > limit,
        text.isMark(start - 1, oneOf: [","]) && (isAside || last - start <= 4)
          || isDescription(start..<last)
      else { break }
      last = start - 1
    }
    return found
  }

  /// Where a word in brackets begins that ends before a token.
  private func abbreviation(endingAt end: Int) -> Int? {
    let start = end - 3
    return start > passage.tokens.lowerBound && text.isMark(end - 1, oneOf: [")"])
      && text.isMark(start, oneOf: ["("]) && text.tokens[start + 1].isCapitalized ? start : nil
  }

  /// Whether a run of tokens is a relative clause that no comma parts from the source it describes: “an
  /// officer who declined to be named said”.
  private func isDescription(_ clause: Range<Int>) -> Bool {
    text.has(.relative, at: clause.lowerBound - 1)
      && text.classes(at: clause.lowerBound - 2).intersects([
        .sourcePerson, .sourceOrgan, .personOfficial,
      ])
      && !triggers.contains { clause.contains($0.tokens.lowerBound) }
  }

  /// Whether commas set apart where a person spoke: “President Aliyev, live on state television, announces”.
  private func isAdverbial(_ stretch: Range<Int>, before verb: Int) -> Bool {
    guard text.language.order != .verbFinal, stretch.upperBound < verb,
      text.isMark(stretch.lowerBound - 1, oneOf: [","]),
      let source = stretch.first(where: isSourceToken), text.has(.in, at: source - 1),
      text.has(.sourceAgency, at: source)
    else { return false }
    let before = stretch.lowerBound - 2
    return before >= passage.tokens.lowerBound
      && text.classes(at: before).intersects([.personSide, .sourcePerson, .sourceOrgan])
  }

  /// Whether “and” parts a verb from a relative clause, whose subject is not its own: “lists the attacks
  /// that A suffered and says”.
  private func isOfRelative(_ start: Int, before verb: Int) -> Bool {
    text.has(.and, at: verb - 1) && start > passage.tokens.lowerBound
      && text.has(.relative, at: start - 1)
  }

  /// How many tokens may stand before the name that an apposition belongs to: “On Sunday Hajiyev, an adviser, …”.
  private static let longestOpening = 3

  /// The word by which an agency names whom it quotes, where it stands before a verb of saying with no
  /// comma between: “TASS, | citing the ministry, said”, “TASS | with reference to the ministry said”.
  private func relayed(before end: Int, from limit: Int) -> Int? {
    (limit + 1..<max(limit + 1, end)).last { token in
      text.has(.sayVia, at: token) && !text.has(.say, at: token)
        && text.match(token)?.tokens.lowerBound == token
        && !(token..<end).contains { isComma($0) }
    }
  }

  private func isComma(_ token: Int) -> Bool {
    text.isMark(token, oneOf: [",", ";", ":", "”", "“", "\""])
  }

  private func separates(_ token: Int) -> Bool {
    if text.isMark(token, oneOf: [",", ";", ":", "(", ")", "”", "“", "\"", ".", "–", "—"]) {
      return !(text.isMark(token, oneOf: ["."]) && isInsideName(token))
    }
    guard let match = text.match(token) else { return false }
    return match.has(anyOf: [.say, .sayThat, .relative])
      || match.sense(.clause).map { !$0.attributes.isAfter } ?? false
  }
}
