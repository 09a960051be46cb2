import Gazetteer
import Language
import Text
import Toponyms

/// Who says what a sentence tells (codebook, “Who says so”).
struct Attribution {
  /// A source that the sentence names, and how much of the sentence is its word.
  struct Statement {
    /// The source as the sentence names it; nil for a pronoun.
    var name: String?
    /// The source under the fullest name that the report has used.
    var source: SourceRegistry.Source?
    /// Whether the source points back to one named before: “the ministry”, “that service”.
    var pointsBack = false
    /// Whether a place's name alone is the source: “Baku”.
    var isPlace = false
    /// The side that the source belongs to, where it names one.
    var side: String?
    /// Whether it heads a paragraph, all of which is its word: “The ministry: …”.
    var opensParagraph = false
    /// Whether it denies instead of telling.
    var isDenial = false
    /// The tokens of the words that are its word.
    var reach: Range<Int>
    /// The tokens that name it.
    var phrase: Range<Int>
  }

  /// An account that goes on from the sentence before.
  init(continuing statement: Statement, over reach: Range<Int>) {
    var statement = statement
    statement.reach = reach
    statement.phrase = reach.lowerBound..<reach.lowerBound
    statements = [statement]
  }

  init() {}

  /// The sources, in order.
  var statements: [Statement] = []
  /// The agency or paper it was quoted through.
  var via: String?
  /// The tokens of the phrases that name sources; places there are no places of events.
  var tokens: [Range<Int>] = []

  func contains(_ token: Int) -> Bool { tokens.contains { $0.contains(token) } }

  /// Whose word it is what stands at a token: of several the one that reaches least far.
  func statement(at token: Int) -> Statement? {
    statements.filter { $0.reach.contains(token) }.min { $0.reach.count < $1.reach.count }
  }
}

/// Finds the phrases of a sentence that name its sources.
struct AttributionFinder {
  let passage: Passage
  let sides: Sides
  /// The words that tell events; one that could also be a verb of saying is none then: “announces a
  /// truce”.
  let triggers: [Trigger]

  private var text: AnalysedText { passage.text }

  private static let heads: ClassSet = [
    .sourceOrgan, .sourcePerson, .sourceAgency, .sourcePronoun,
  ]

  /// What the sentence says of its sources; nil where it names none.
  func attribution() -> Attribution? {
    var result = Attribution()
    if let head = colonSource() {
      add(head, to: &result, reach: head.lowerBound..<end)
      if result.statements.count == 1 {
        result.statements[0].opensParagraph = passage.opensParagraph
      }
    }
    if text.language.order == .verbFinal {
      addHeadFinal(to: &result)
      return result.tokens.isEmpty ? nil : result
    }
    for match in passage.matches where !passage.isQuoted(match.tokens.lowerBound) {
      if match.has(.sayAccording) {
        add(following(match.tokens.upperBound), to: &result, reach: reach(ofAccording: match))
      } else if match.has(.sayVia), !match.has(.say) {
        addVia(adjacentFollowing(match), match, to: &result)
      } else if match.has(.sayDeny) || match.has(.say), !isTrigger(match),
        let source = around(match)
      {
        add(
          source, to: &result, reach: reach(of: source, match), isDenial: match.has(.sayDeny))
        // “told AFP”.
        if match.has(.sayVia), let agency = adjacentFollowing(match), isAgency(agency) {
          setVia(agency, &result)
        }
      }
    }
    return result.tokens.isEmpty ? nil : result
  }

  /// Adds the sources of a sentence whose verbs come last.
  private func addHeadFinal(to result: inout Attribution) {
    let sources = HeadFinalSources(passage)
    var start = passage.tokens.lowerBound
    for match in passage.matches where !passage.isQuoted(match.tokens.lowerBound) {
      if match.has(.sayAccording) {
        let clause = passage.clause(of: match.tokens.lowerBound).lowerBound
        let source =
          sources.phrase(before: match) ?? sources.phrase(behind: match)
          ?? sources.subject(of: match, from: max(start, clause))
        add(source, to: &result, reach: passage.tokens)
      } else if match.has(.sayVia), let agency = sources.phrase(before: match), isAgency(agency) {
        setVia(agency, &result)
      } else if match.has(.sayDeny) || match.has(.say), !isTrigger(match) {
        let clause = passage.clause(of: match.tokens.lowerBound).lowerBound
        let behind = match.sense(.say)?.attributes.isAfter == true ? adjacentFollowing(match) : nil
        let subject = sources.subject(of: match, from: max(start, clause))
        let isBehindWords = text.isMark(
          match.tokens.lowerBound - 1, oneOf: [",", "-", "–", "—", "”", "\"", "»"])
        let source = isBehindWords ? behind ?? subject : subject ?? behind
        add(
          source, to: &result, reach: start..<reachEnd(of: match),
          isDenial: match.has(.sayDeny))
        if isFinite(match) { start = match.tokens.upperBound }
      }
    }
  }

  /// Whether a verb of saying ends a clause of the sentence.
  private func isFinite(_ match: LexicalMatch) -> Bool {
    let next = match.tokens.upperBound
    return next >= end || text.tokens[next].kind == .punctuation || text.has(.and, at: next)
  }

  /// How far what a verb of saying tells goes on behind it: to the end of the sentence, or to the next
  /// such verb where that has a source of its own.
  private func reachEnd(of match: LexicalMatch) -> Int {
    let next = match.tokens.upperBound
    if next < end, text.has(.sayThat, at: next) { return end }
    let later = passage.matches.contains {
      $0.tokens.lowerBound >= next && ($0.has(.say) || $0.has(.sayDeny)) && !isTrigger($0)
    }
    return later ? next : end
  }

  private var end: Int { passage.tokens.upperBound }

  private func isTrigger(_ match: LexicalMatch) -> Bool {
    !match.has(.sayDeny) && triggers.contains { $0.tokens == match.tokens }
  }

  /// What “according to X” covers: the sentence, or only what follows in “which according to X …”.
  private func reach(ofAccording match: LexicalMatch) -> Range<Int> {
    let start = match.tokens.lowerBound
    return text.has(.relative, at: start - 1)
      ? start..<max(start, passage.clause(of: start).upperBound)
      : passage.tokens
  }

  /// What a verb of saying covers: behind the words the sentence up to it, before them what follows
  /// from its clause on.
  private func reach(of source: Range<Int>, _ match: LexicalMatch) -> Range<Int> {
    if source.lowerBound >= match.tokens.upperBound {
      // Set aside by commas it is said of what follows too: “At night, says the ministry, …, but …”.
      if text.isMark(source.upperBound, oneOf: [","]) { return passage.tokens }
      return passage.tokens.lowerBound..<passage.clause(of: source.lowerBound).upperBound
    }
    let clause = passage.clause(of: source.lowerBound).lowerBound
    return (isJoined(source, from: clause) ? source.lowerBound : clause)..<end
  }

  /// Whether “and” joins the clause of a source to one before it: “rockets fell on A, and Baku says”.
  private func isJoined(_ source: Range<Int>, from start: Int) -> Bool {
    var joint = source.lowerBound - 1
    if joint > start, text.has(.article, at: joint) { joint -= 1 }
    return joint > start && text.has(.and, at: joint) && text.isMark(joint - 1, oneOf: [","])
      && triggers.contains { (start..<joint).contains($0.tokens.lowerBound) }
  }

  /// What is quoted is a source where it is an office or a person; who is spoken to or given
  /// something is none: “quoting the ministry”, “told AFP”, “handed over to X”.
  private func addVia(
    _ phrase: Range<Int>?, _ match: LexicalMatch, to result: inout Attribution
  ) {
    guard let phrase else { return }
    let isOfAgency = passage.contains(anyOf: [.sourceAgency], in: phrase)
    if isOfAgency || !(match.has(.to) || isParty(phrase)) {
      setVia(phrase, &result)
    } else if !match.has(.to) {
      add(phrase, to: &result, reach: passage.tokens)
    }
  }

  private func isParty(_ phrase: Range<Int>) -> Bool {
    passage.contains(anyOf: [.sourceOrgan, .sourcePerson, .personSide], in: phrase)
      || !passage.mentions(in: phrase).isEmpty
  }

  /// Who is quoted: an agency that others quote, or the source that an agency quotes.
  private func addQuoted(_ phrase: Range<Int>, _ result: inout Attribution) {
    guard !isAgency(phrase),
      passage.contains(
        anyOf: [.sourceOrgan, .sourcePerson], in: phrase)
    else { return setVia(phrase, &result) }
    if result.statements.count == 1, isAgency(result.statements[0].phrase) {
      result.via = result.via ?? result.statements.removeFirst().name
    }
    add(phrase, to: &result, reach: passage.tokens)
  }

  private func setVia(_ phrase: Range<Int>, _ result: inout Attribution) {
    result.via = result.via ?? text.string(phrase)
    result.tokens.append(phrase)
  }

  private func add(
    _ phrase: Range<Int>?, to result: inout Attribution, reach: Range<Int>, isDenial: Bool = false
  ) {
    guard let phrase, !result.tokens.contains(where: { $0.overlaps(phrase) }) else { return }
    if isAgency(phrase), !result.statements.isEmpty || hasOtherSource(than: phrase) {
      return setVia(phrase, &result)
    }
    result.tokens.append(phrase)
    let seat = seat(before: phrase)
    if let seat { result.tokens.append(seat) }
    let isPronoun =
      phrase.contains { text.has(.sourcePronoun, at: $0) }
      && !passage.contains(anyOf: [.sourceOrgan, .sourcePerson, .sourceAgency], in: phrase)
    result.statements.append(
      Attribution.Statement(
        name: isPronoun ? nil : text.string(phrase), source: nil,
        pointsBack: isBackReference(phrase),
        isPlace: passage.mentions.contains { $0.tokens == phrase },
        side: sides.side(ofSource: phrase, in: passage)
          ?? seat.flatMap { sides.side(in: $0, of: passage) },
        isDenial: isDenial, reach: reach, phrase: phrase))
  }

  private func isAgency(_ phrase: Range<Int>) -> Bool {
    phrase.allSatisfy { text.has(.sourceAgency, at: $0) || text.match($0) == nil }
      && passage.contains(anyOf: [.sourceAgency], in: phrase)
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

  private func hasOtherSource(than phrase: Range<Int>) -> Bool {
    passage.matches.contains { other in
      other.has(.say) && !isTrigger(other)
        && around(other).map { !$0.overlaps(phrase) } ?? false
        || other.has(.sayAccording) && other.tokens.upperBound != phrase.lowerBound
    }
  }

  private func isBackReference(_ phrase: Range<Int>) -> Bool {
    phrase.contains { text.has(.that, at: $0) }
      || (phrase.count == 1 && !text.tokens[phrase.lowerBound].isUppercase)
  }

  // MARK: Where the phrase stands

  /// A name or an office before a colon near the beginning: “Hajiyev: two rockets fell”.
  private func colonSource() -> Range<Int>? {
    let limit = min(passage.tokens.upperBound, passage.tokens.lowerBound + 14)
    guard
      let colon = (passage.tokens.lowerBound..<limit).first(where: {
        text.isMark($0, oneOf: [":"])
      })
    else { return nil }
    var start = colon
    while start > passage.tokens.lowerBound, !text.isDash(start - 1),
      text.isMark(start - 1, oneOf: [","]) || text.tokens[start - 1].kind == .word
    {
      start -= 1
    }
    let stop = (start..<colon).first { text.isMark($0, oneOf: [","]) } ?? colon
    guard let phrase = trimmed(start..<stop), phrase.lowerBound == start, phrase.count <= 5,
      !triggers.contains(where: { (start..<colon).contains($0.tokens.lowerBound) }),
      !phrase.contains(where: { text.has(.say, at: $0) }), isSource(phrase),
      !isHeading(phrase)
    else { return nil }
    return phrase
  }

  /// Whether a place's name can stand for a government.
  private func mayAct(_ mention: Mention) -> Bool {
    mention.role != .literal || mention.place?.standsFor != nil || mention.place?.kind == .country
  }

  /// Whether what stands before a colon says where something is, not who speaks: “Barda: rockets
  /// fell”, “In Yerevan the anger goes on: …”.
  private func isHeading(_ phrase: Range<Int>) -> Bool {
    passage.mentions(in: phrase).contains { mention in
      mention.tokens == phrase
        ? !mayAct(mention) : passage.isMarked(mention, by: [.in, .near, .toward])
    }
  }

  private func isSource(_ phrase: Range<Int>) -> Bool {
    phrase.contains { token in
      guard let match = text.match(token) else { return true }
      return match.has(anyOf: Self.heads) || match.has(anyOf: [.nameTitle, .personSide])
    }
  }

  /// The source of a verb of saying: behind a verb that the language puts before its subject where
  /// the words themselves or nothing stand before it, else before the verb.
  private func around(_ match: LexicalMatch) -> Range<Int>? {
    let start = match.tokens.lowerBound
    let isBehindWords = isBehindWords(start)
    if isBehindWords, let tail = adjacentFollowing(match), isTail(tail) { return tail }
    let isFirst = passage.clause(of: start).lowerBound == start
    let isInverting = (match.sense(.say) ?? match.sense(.sayDeny))?.attributes.isAfter ?? false
    let mayFollow = isBehindWords || isFirst || text.language.order == .verbInitial
    let behind = mayFollow ? adjacentFollowing(match) : nil
    return isInverting ? behind ?? preceding(start) : preceding(start) ?? behind
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
  }

  /// Whether nothing more is told from a source on: “…, said the ministry on Sunday”.
  private func isTail(_ phrase: Range<Int>) -> Bool {
    end - phrase.upperBound <= 10
      && !triggers.contains { $0.tokens.lowerBound >= phrase.lowerBound }
  }

  /// The source phrase that begins right behind a verb, a day between them aside.
  private func adjacentFollowing(_ match: LexicalMatch) -> Range<Int>? {
    let date = passage.dates.first {
      $0.tokens.lowerBound == match.tokens.upperBound && $0.value != .timeOfDay
    }
    let start = date?.tokens.upperBound ?? match.tokens.upperBound
    return following(start).flatMap { $0.lowerBound - start <= 1 ? $0 : nil }
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
    return match.has(anyOf: Self.enders) || opensNoun(match, from: start)
  }

  /// Whether an article begins another noun: “nach Angaben des Ministeriums | die Stadt”.
  private func opensNoun(_ match: LexicalMatch, from start: Int) -> Bool {
    let before = match.tokens.lowerBound - 1
    guard match.has(.article), !match.has(.of), before > start else { return false }
    return !text.classes(at: before).intersects(Self.governing)
  }

  private static let governing: ClassSet = [
    .article, .of, .in, .by, .and, .from, .to, .with, .against, .near, .toward, .between,
  ]

  private static let enders: ClassSet = [
    .say, .sayThat, .sayVia, .sayAccording, .sayDeny, .sayQuiet, .clause, .relative, .modalNot,
    .modalFuture, .modalPossible, .modalIf, .harmKilled, .harmInjured,
  ]

  private func isInsideName(_ token: Int) -> Bool {
    token + 1 < passage.tokens.upperBound && text.tokens[token + 1].isCapitalized
      && token > passage.tokens.lowerBound && text.tokens[token - 1].isCapitalized
  }

  /// The source phrase that ends before a token: the last stretch between commas that can be one,
  /// over appositions and relative clauses: “Hikmet Hajiyev, adviser to the president, accuses”,
  /// “the ministry, which calls the town Khankendi, denies”.
  private func preceding(_ end: Int) -> Range<Int>? {
    let limit = max(passage.clause(of: end).lowerBound, end - 30)
    var last = end
    var found: Range<Int>?
    while last > limit {
      var start = last
      while start > limit, !(last == end ? separates(start - 1) : isComma(start - 1)) { start -= 1 }
      let isAside =
        start < last && (text.has(.relative, at: start) || text.has(.sayVia, at: start))
      if !isAside, let phrase = trimmed(start..<last) {
        guard let apposition = found else {
          found = phrase
          guard text.isMark(last, oneOf: [","]), last < end || last == end else { return phrase }
          last = start - 1
          continue
        }
        return phrase.lowerBound..<apposition.upperBound
      }
      guard found == nil, start > limit, text.isMark(start - 1, oneOf: [","]),
        isAside || last - start <= 4
      else { break }
      last = start - 1
    }
    return found
  }

  private func isComma(_ token: Int) -> Bool {
    text.isMark(token, oneOf: [",", ";", ":", "”", "“", "\""])
  }

  private func separates(_ token: Int) -> Bool {
    if text.isMark(token, oneOf: [",", ";", ":", "(", ")", "”", "“", "\"", ".", "–", "—"]) {
      return !(text.isMark(token, oneOf: ["."]) && isInsideName(token))
    }
    guard let match = text.match(token) else { return false }
    return match.has(anyOf: [.say, .sayThat, .clause, .relative])
  }

  /// A phrase from its first head, name or place on, without dates and small words at its ends; nil
  /// where nothing in it can be a source.
  private func trimmed(_ phrase: Range<Int>) -> Range<Int>? {
    guard let first = phrase.first(where: isSourceToken) else { return nil }
    var end = looseEnd(of: first..<phrase.upperBound)
    if text.language.order == .verbFinalPrepositional,
      let other = (first..<end).first(where: isForeign)
    {
      end = other
    }
    while end > first, isLoose(end - 1) { end -= 1 }
    if let date = passage.dates.first(where: {
      $0.tokens.lowerBound > first && $0.tokens.lowerBound < end && $0.value != .timeOfDay
    }) {
      end = date.tokens.lowerBound
      while end > first, isLoose(end - 1) { end -= 1 }
    }
    return end > first ? first..<end : nil
  }

  /// Whether a word stands in no name of a source.
  private func isForeign(_ token: Int) -> Bool {
    guard let match = text.match(token), !isSourceToken(token) else { return false }
    return match.classes.intersects(Self.foreign)
  }

  private static let foreign: ClassSet = [
    .actAttack, .actFire, .actHit, .actTake, .thingAttack, .personCivilian, .thingCivilian,
    .weaponArtillery, .weaponAir, .eventShelling, .eventAirStrike, .eventClash, .eventExplosion,
    .that,
  ]

  /// Where an adverbial without a place begins: “in its statement”, “on television”.
  private func looseEnd(of phrase: Range<Int>) -> Int {
    phrase.dropFirst().first { token in
      guard text.has(.in, at: token) || text.has(.with, at: token) else { return false }
      return !passage.mentions.contains { (token + 1...token + 4).contains($0.tokens.lowerBound) }
    } ?? phrase.upperBound
  }

  private func isLoose(_ token: Int) -> Bool {
    guard let match = text.match(token) else { return text.tokens[token].kind == .punctuation }
    if match.classes.isSubset(of: [.common, .sayOn]) { return true }
    return match.has(
      anyOf: [.in, .to, .from, .with, .and, .dateOn, .modalFuture, .clause, .relative])
  }

  private func isSourceToken(_ token: Int) -> Bool {
    if passage.mentions.contains(where: { $0.tokens.contains(token) }) { return true }
    if let match = text.match(token) {
      if match.has(anyOf: Self.heads) { return true }
      if match.has(.side) || match.has(.nameTitle) || match.has(.personSide) { return true }
      return false
    }
    // A capitalised word that the language does not know is a name, but for the first of a sentence.
    return text.tokens[token].isCapitalized
      && (token != passage.tokens.lowerBound || text.has(.say, at: token + 1))
  }
}
