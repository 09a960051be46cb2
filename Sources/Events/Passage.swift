import Language
import Text
import Toponyms

/// One sentence with everything that was found in it, before it is read for events.
final class Passage: Sendable {
  let text: AnalysedText
  /// The sentence's index.
  let index: Int
  /// Indices of its tokens.
  let tokens: Range<Int>
  let paragraph: Int
  /// The words and phrases of the sentence, in order.
  let matches: ArraySlice<LexicalMatch>
  /// The classes of all its words and phrases.
  let classes: ClassSet
  /// The names of places in it, in order.
  let mentions: [Mention]
  let dates: [DateExpression]
  let quantities: [Quantity]
  /// Stretches between semicolons, colons, dashes and the conjunctions that open a new clause.
  let clauses: [Range<Int>]
  /// The clauses, cut where a comma follows a verb too in languages whose verbs come last.
  let segments: [Range<Int>]
  /// Stretches of direct speech.
  let quotations: [Range<Int>]
  /// The index of the sentence in which the direct speech began that it begins in the middle of, or its
  /// own.
  let speechStart: Int

  /// A sentence; `speechStart` is an earlier one whose direct speech goes on in it, if one's does.
  init(
    _ text: AnalysedText, sentence index: Int, mentions: [Mention], sides: Sides,
    speechStart: Int? = nil
  ) {
    self.speechStart = speechStart ?? index
    self.text = text
    self.index = index
    let tokens = text.sentences[index].tokens
    self.tokens = tokens
    self.mentions = mentions.map { sides.capital(behind: $0, in: text) ?? $0 }
    paragraph = text.sentences[index].paragraph
    isQuestion = Self.isQuestion(text, text.sentences[index])
    matches = text.matches(in: tokens)
    classes = matches.reduce(into: ClassSet()) { $0.formUnion($1.classes) }
    let dates = text.dates(in: tokens).filter { !Self.isOfBirth($0, in: text) }.map {
      Self.beginning($0, in: text, tokens)
    }
    self.dates = dates
    quantities = text.quantities(in: tokens) { token in
      dates.contains { $0.tokens.contains(token) && $0.value != .timeOfDay }
        || mentions.contains { $0.tokens.contains(token) } || Self.isInsideName(token, of: text)
    }
    clauses = Self.clauses(of: text, tokens) { token in
      // “After” opens no clause in “after midnight”.
      let mayIntroduce = text.classes(at: token).intersects([.dateAfter, .dateBefore])
      return dates.contains {
        $0.tokens.contains(token) || mayIntroduce && $0.tokens.lowerBound == token + 1
      }
    }
    segments =
      text.language.order.isVerbLast && !text.language.hasFreeVerb
      ? clauses.flatMap { Self.segments(of: text, $0) } : clauses
    quotations = Self.quotations(of: text, tokens, isOpen: speechStart != nil)
  }

  /// Whether it begins with direct speech of its own.
  var beginsQuoted: Bool { quotations.first?.lowerBound == tokens.lowerBound }

  /// Whether it begins in the middle of direct speech.
  var opensQuoted: Bool { speechStart < index }

  /// Whether it has direct speech of several sentences, whose speaker may be named at its end.
  var isInLongSpeech: Bool { opensQuoted || speechEnd != nil }

  /// How many sentences direct speech is looked for to end in.
  private static let longestSpeech = 12

  /// The index of the last sentence that the direct speech reaches which begins in this sentence and
  /// does not end in it; nil where there is none, or no end to it in the paragraph.
  var speechEnd: Int? {
    guard !opensQuoted, let last = quotations.last, last.upperBound == tokens.upperBound,
      let closing = Self.closing.first(where: { text.isMark(last.lowerBound, oneOf: $0.open) })?
        .close,
      !text.isMark(tokens.upperBound - 1, oneOf: closing)
    else { return nil }
    let limit = min(text.sentences.count, index + 1 + Self.longestSpeech)
    for later in (index + 1)..<max(index + 1, limit) {
      guard text.sentences[later].paragraph == paragraph else { return nil }
      let marks = text.sentences[later].tokens.filter { Self.isQuotationMark(text, $0) }
      guard let mark = marks.first else { continue }
      return text.isMark(mark, oneOf: closing) ? later : nil
    }
    return nil
  }

  private static let closing: [(open: [Unicode.Scalar], close: [Unicode.Scalar])] = [
    (["«"], ["»"]), (["‹"], ["›"]), (["„"], ["“", "”"]), (["“", "”"], ["”"]), (["\""], ["\""]),
  ]

  private static func isQuotationMark(_ text: AnalysedText, _ token: Int) -> Bool {
    text.isMark(token, oneOf: ["“", "„", "\"", "«", "‹", "”", "»", "›"])
  }

  /// Whether a number is a part of a name: of “Su-25”, of the channel “Rossiya 24”.
  private static func isInsideName(_ token: Int, of text: AnalysedText) -> Bool {
    guard text.tokens[token].kind == .number else { return false }
    let before = token - 1
    let isHyphenated =
      text.isDash(before) && !text.tokens[token].hasSpaceBefore
      && !text.tokens[before].hasSpaceBefore && before > 0 && text.tokens[before - 1].kind == .word
    let isTitled =
      before > 0 && text.tokens[before].isCapitalized
      && text.isMark(token + 1, oneOf: ["»", "”", "\""])
      && text.isMark(before - 1, oneOf: ["«", "“", "\""])
    if isHyphenated || isTitled { return true }
    guard let match = text.match(token) else { return false }
    return match.tokens.lowerBound < token
      && match.has(anyOf: [.weaponArtillery, .weaponAir, .weaponMine, .weaponGround, .thingTroops])
  }

  /// Whether a date says when somebody was born: “born in 1984”, “1984 года рождения”.
  private static func isOfBirth(_ date: DateExpression, in text: AnalysedText) -> Bool {
    [date.tokens.lowerBound - 1, date.tokens.lowerBound - 2, date.tokens.upperBound].contains {
      text.match($0)?.senses.contains {
        $0.wordClass == .numberOther && $0.attributes.kind == "birth"
      } ?? false
    }
  }

  /// A date as the beginning that it is in “since the war broke out on 27 September”.
  private static func beginning(
    _ date: DateExpression, in text: AnalysedText, _ sentence: Range<Int>
  ) -> DateExpression {
    let before = max(sentence.lowerBound, date.tokens.lowerBound - 4)..<date.tokens.lowerBound
    let isSince =
      date.role == .on
      && before.contains { token in
        text.has(.dateSince, at: token)
          && !text.classes(at: token).intersects([.of, .from, .by])
          && text.match(token)?.tokens.upperBound != date.tokens.lowerBound
          && !(token..<date.tokens.lowerBound).contains { text.isMark($0, oneOf: [",", ";", "."]) }
      }
    return isSince ? date.asBeginning() : date
  }

  /// What the sentence names that a later clause can mean without a word for it.
  var things: ClassSet {
    classes.intersection([.thingTruce, .thingPrisoner, .thingBody])
  }

  /// What it names that a pronoun can mean: “rockets were fired; they fell on …”.
  var weapons: ClassSet { classes.intersection([.weaponArtillery, .weaponAir]) }

  /// Whether it is the first sentence of its paragraph.
  var opensParagraph: Bool {
    index == 0 || text.sentences[index - 1].paragraph != paragraph
  }

  /// Whether its paragraph is a turn of a conversation, which goes on from the one before.
  var isReply: Bool {
    var first = index
    while first > 0, text.sentences[first - 1].paragraph == paragraph { first -= 1 }
    return text.isDash(text.sentences[first].tokens.lowerBound)
  }

  /// Whether the sentence asks.
  let isQuestion: Bool

  private static func isQuestion(_ text: AnalysedText, _ sentence: Sentence) -> Bool {
    if text.isMark(sentence.tokens.upperBound - 1, oneOf: ["?", "؟"]) { return true }
    // The Armenian mark stands in the word that is asked for.
    return sentence.range.dropLast().contains {
      text.source.bytes[$0] == 0xD5 && text.source.bytes[$0 + 1] == 0x9E
    }
  }

  /// Whether some tokens stand in the dateline: before the dash that follows the dateline's place.
  func isDateline(_ range: Range<Int>) -> Bool {
    guard let place = mentions.first, place.role == .dateline else { return false }
    let limit = min(tokens.upperBound, place.tokens.upperBound + 24)
    return (range.upperBound..<max(range.upperBound, limit)).contains { token in
      text.isDash(token) && text.tokens[token].hasSpaceBefore
    }
  }

  /// The clause that a token stands in.
  func clause(of token: Int) -> Range<Int> {
    clauses.first { $0.contains(token) } ?? tokens
  }

  /// The segment that a token stands in.
  func segment(of token: Int) -> Range<Int> {
    segments.first { $0.contains(token) } ?? tokens
  }

  /// Whether a token stands in direct speech.
  func isQuoted(_ token: Int) -> Bool { quotations.contains { $0.contains(token) } }

  /// How a verb stands to those who act and those it is done to, where its form alone may not tell.
  func voice(of sense: Sense, at tokens: Range<Int>) -> Sense.Voice? {
    guard sense.attributes.voice == .participle else { return sense.attributes.voice }
    let isBeforeAgent = text.has(.by, at: tokens.upperBound)
    return isBeforeAgent || hasPassiveAuxiliary(tokens) ? .passive : .active
  }

  /// How far before its participle an auxiliary is looked for, in tokens.
  private static let farthestAuxiliary = 12

  /// Whether an auxiliary of the passive belongs to a participle: before it in its clause with no
  /// other verb between, one that “and” joins to it aside, or right behind it.
  func hasPassiveAuxiliary(_ participle: Range<Int>) -> Bool {
    if text.has(.passive, at: participle.upperBound) { return true }
    let clause = clause(of: participle.lowerBound)
    let limit = max(clause.lowerBound, participle.lowerBound - Self.farthestAuxiliary)
    var token = participle.lowerBound - 1
    var isJoined = false
    while token >= limit {
      guard let match = text.match(token) else {
        if text.isMark(token, oneOf: [",", "“", "”", "(", ")"]) { return false }
        token -= 1
        continue
      }
      if match.has(.passive) { return true }
      let isVerb = match.senses.contains {
        $0.wordClass == .say || [.active, .participle].contains($0.attributes.voice)
      }
      if isVerb, !isJoined { return false }
      isJoined = match.has(.and)
      token = match.tokens.lowerBound - 1
    }
    return false
  }

  /// Whether a label in front says that the sentence is a claim which the report goes on to check:
  /// “Claim: …”.
  var isLabelledClaim: Bool {
    let label = text.match(tokens.lowerBound)
    return label?.sense(.sayAlleged)?.attributes.kind == "label"
      && text.isColon(label?.tokens.upperBound ?? tokens.lowerBound, in: tokens)
  }

  /// Whether the report passes on what some tokens tell without vouching for it.
  func isAlleged(_ tokens: Range<Int>) -> Bool {
    guard classes.contains(.sayAlleged) else { return false }
    if isLabelledClaim { return true }
    let clause = clause(of: tokens.lowerBound)
    return matches.contains { match in
      clause.contains(match.tokens.lowerBound) && match.has(.sayAlleged)
        && match.sense(.sayAlleged)?.attributes.kind != "label"
        && (Modality.isModal(match) ? isAllegation(match, of: tokens) : true)
    }
  }

  /// Whether a modal word says of what some tokens tell that it is said to have happened: “soll …
  /// beschossen haben”.
  func isAllegation(_ match: LexicalMatch, of tokens: Range<Int>) -> Bool {
    match.has(.sayAlleged)
      && first(.perfect, in: tokens.upperBound..<clause(of: tokens.lowerBound).upperBound) != nil
  }

  /// How far from its verb a separated part is looked for, in tokens.
  private static let longestBracket = 80

  /// Whether a verb has the part that the language file says it needs: “nahm … ein” at the end of its
  /// clause, or in brackets anywhere in it: “sich … getroffen”.
  func isWhole(_ sense: Sense, at verb: Range<Int>) -> Bool {
    guard let part = sense.attributes.part?.utf8[...] else { return true }
    let clause = clause(of: verb.lowerBound)
    let end = min(max(verb.upperBound, clause.upperBound), verb.upperBound + Self.longestBracket)
    if part.first == UInt8(ascii: "(") {
      let words = part.dropFirst().dropLast()
      let start = max(clause.lowerBound, verb.lowerBound - Self.longestBracket)
      return (start..<end).contains { !verb.contains($0) && isWord($0, oneOf: words) }
    }
    return (verb.upperBound..<end).contains { isLast($0, in: clause) && isWord($0, oneOf: part) }
  }

  /// Whether a token is one of some words, which slashes part.
  private func isWord(_ token: Int, oneOf words: Substring.UTF8View) -> Bool {
    guard text.tokens[token].kind == .word else { return false }
    let word = text.lowercasedBytes(token)
    var rest = words
    while let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
      if rest[..<slash].elementsEqual(word) { return true }
      rest = rest[slash...].dropFirst()
    }
    return rest.elementsEqual(word)
  }

  /// Whether a separated part ends what its verb tells: before a mark, “and” or one more preposition.
  private func isLast(_ token: Int, in clause: Range<Int>) -> Bool {
    let next = token + 1
    return next >= clause.upperBound || text.tokens[next].kind == .punctuation
      || text.has(.and, at: next)
      || text.classes(at: next).intersects(Self.prepositions)
        && !text.classes(at: token).intersects(Self.prepositions)
  }

  private static let prepositions: ClassSet = [.in, .to, .from, .near, .with, .by, .against]

  /// The first token of a class in a run of tokens.
  func first(_ wordClass: WordClass, in range: Range<Int>) -> Int? {
    classes.contains(wordClass) ? range.first { text.has(wordClass, at: $0) } : nil
  }

  /// Whether a run of tokens holds a word of one of some classes.
  func contains(anyOf classes: ClassSet, in range: Range<Int>) -> Bool {
    self.classes.intersects(classes) && range.contains { text.classes(at: $0).intersects(classes) }
  }

  /// Whether “and” stands in a run of tokens, or is written onto the name behind it.
  func isJoined(_ gap: Range<Int>) -> Bool {
    gap.contains { text.has(.and, at: $0) }
      || mentions.contains { $0.tokens.lowerBound == gap.upperBound && $0.nounCase == .and }
  }

  /// The mentions in a run of tokens.
  func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
    let first =
      mentions.firstIndex { $0.tokens.lowerBound >= range.lowerBound } ?? mentions.endIndex
    let end = mentions[first...].firstIndex { $0.tokens.lowerBound >= range.upperBound }
    return mentions[first..<(end ?? mentions.endIndex)]
  }

  /// Cuts at what opens a clause, but not inside a date, where “until” opens none.
  private static func clauses(
    of text: AnalysedText, _ tokens: Range<Int>, isDate: (Int) -> Bool
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = tokens.lowerBound
    var depth = 0
    var aside = -1
    for token in tokens where text.isPunctuation(token) || text.has(.clause, at: token) {
      if text.isMark(token, oneOf: ["("]) { depth += 1 }
      if text.isMark(token, oneOf: [")"]) { depth = max(0, depth - 1) }
      if text.isDash(token), token > aside, text.tokens[token].hasSpaceBefore {
        aside = asideEnd(from: token, in: text, before: tokens.upperBound) ?? aside
      }
      guard depth == 0, token > start, token > aside, !isDate(token),
        opensClause(text, token, tokens)
      else { continue }
      let opening =
        text.match(token)?.sense(.clause)?.attributes.isAfter == true
        ? beginning(of: token, in: text, from: start) : token
      guard opening > start else { continue }
      result.append(start..<opening)
      start = opening
    }
    result.append(start..<tokens.upperBound)
    return result
  }

  /// The second of two dashes that set words without a verb apart from their clause: “three people – a
  /// farmer and his sons – were killed”.
  private static func asideEnd(
    from dash: Int, in text: AnalysedText, before end: Int
  ) -> Int? {
    for token in dash + 1..<max(dash + 1, min(end, dash + longestAside)) {
      if text.isDash(token), text.tokens[token].hasSpaceBefore {
        return text.tokens[token + 1 < end ? token + 1 : token].hasSpaceBefore ? token : nil
      }
      if text.isMark(token, oneOf: [";", ":", "."]) || isVerb(token, of: text) { return nil }
    }
    return nil
  }

  private static let longestAside = 16

  /// Where the clause begins whose conjunction stands behind its first phrase, at a comma before it:
  /// “…, 32 კი დაიჭრა”; the given start where there is none.
  private static func beginning(
    of conjunction: Int, in text: AnalysedText, from start: Int
  ) -> Int {
    let limit = max(start, conjunction - longestFirstPhrase)
    return (limit..<conjunction).last { text.isMark($0, oneOf: [",", "՝", "،"]) }.map { $0 + 1 }
      ?? start
  }

  private static let longestFirstPhrase = 8

  /// Cuts a clause behind the commas that follow a verb: “X was shelled, in Y a man was hurt”, where verbs
  /// come last.
  private static func segments(of text: AnalysedText, _ clause: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = clause.lowerBound
    for token in clause
    where token > start && text.isMark(token, oneOf: [",", "،"]) && isVerb(token - 1, of: text) {
      result.append(start..<token + 1)
      start = token + 1
    }
    if start < clause.upperBound || result.isEmpty { result.append(start..<clause.upperBound) }
    return result
  }

  private static func isVerb(_ token: Int, of text: AnalysedText) -> Bool {
    guard let match = text.match(token), match.has(anyOf: verbs) else { return false }
    return !match.senses.contains { $0.attributes.voice == .noun }
  }

  private static let verbs = ClassSet(
    EventFrame.byHead.keys.filter { ![.thingTalks, .personCrowd].contains($0) }
      + [.harmKilled, .harmInjured, .harmNone, .say, .sayDeny])

  private static func opensClause(
    _ text: AnalysedText, _ token: Int, _ sentence: Range<Int>
  ) -> Bool {
    if text.isMark(token, oneOf: [";", "·"]) || text.isColon(token, in: sentence) { return true }
    if text.isDash(token) { return text.tokens[token].hasSpaceBefore }
    guard let match = text.match(token), match.tokens.lowerBound == token, match.has(.clause)
    else { return false }
    // “Baku, in turn, said”: between commas it only goes on with the account.
    let isAside =
      match.has(.sayOn) && text.isMark(token - 1, oneOf: [","])
      && text.isMark(match.tokens.upperBound, oneOf: [","])
    return !isAside
  }

  private static func quotations(
    of text: AnalysedText, _ tokens: Range<Int>, isOpen: Bool
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open = isOpen ? tokens.lowerBound : nil
    for token in tokens where text.isPunctuation(token) {
      if let start = open, text.isMark(token, oneOf: ["”", "“", "\"", "»", "›"]) {
        // A word or two in quotation marks are held at a distance, not spoken.
        if token - start > 4 || (isOpen && start == tokens.lowerBound) {
          result.append(start..<token + 1)
        }
        open = nil
      } else if open == nil, text.isMark(token, oneOf: ["“", "„", "\"", "«", "‹", "”"]) {
        open = token
      }
    }
    if let open { result.append(open..<tokens.upperBound) }
    return result
  }
}
