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
  /// Stretches whose parties take no part in what is told.
  let asides: [Range<Int>]
  /// Parties that are named only to say that others are meant.
  let contrasts: [Contrast]
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
    let cutter = ClauseCutter(text, sentence: tokens, mentions: self.mentions)
    clauses = cutter.clauses { token in
      // “After” opens no clause in “after midnight”.
      let mayIntroduce = text.classes(at: token).intersects([.dateAfter, .dateBefore])
      return dates.contains {
        $0.tokens.contains(token) || mayIntroduce && $0.tokens.lowerBound == token + 1
      }
    }
    segments =
      text.language.order.isVerbLast && !text.language.hasFreeVerb
      ? clauses.flatMap(cutter.segments) : clauses
    asides =
      classes.contains(.sideAside)
      ? AsideFinder(text: text, sentence: tokens, mentions: mentions).asides(among: matches) : []
    contrasts =
      classes.contains(.modalNot)
      ? ContrastFinder(text: text, sentence: tokens, mentions: self.mentions)
        .contrasts(among: matches) : []
    quotations = DirectSpeech.quotations(in: tokens, of: text, isOpen: speechStart != nil)
  }

  /// Whether it begins with direct speech of its own.
  var beginsQuoted: Bool { quotations.first?.lowerBound == tokens.lowerBound }

  /// Whether it begins in the middle of direct speech.
  var opensQuoted: Bool { speechStart < index }

  /// Whether it has direct speech of several sentences, whose speaker may be named at its end.
  var isInLongSpeech: Bool { opensQuoted || speechEnd != nil }

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
    return text.source.contains(0xD5, 0x9E, in: sentence.range)
  }

  /// Whether some tokens stand in the dateline: before the dash that follows the dateline's place.
  func isDateline(_ range: Range<Int>) -> Bool {
    guard let place = mentions.first, place.role == .dateline else { return false }
    let limit = min(tokens.upperBound, place.tokens.upperBound + 24)
    return (range.upperBound..<max(range.upperBound, limit)).contains(where: endsHead)
  }

  /// Whether a dash can end the head of a dispatch: “(Reuters) –”, “(EFE).-”.
  func endsHead(_ token: Int) -> Bool {
    text.isDash(token)
      && (text.tokens[token].hasSpaceBefore || text.isMark(token - 1, oneOf: ["."]))
  }

  /// The clause that a token stands in.
  func clause(of token: Int) -> Range<Int> { Self.stretch(of: token, among: clauses) ?? tokens }

  /// The segment that a token stands in.
  func segment(of token: Int) -> Range<Int> { Self.stretch(of: token, among: segments) ?? tokens }

  /// Whether a token only says whose a land is, who stands behind somebody or who mediates.
  func isAside(_ token: Int) -> Bool { asides.contains { $0.contains(token) } }

  /// Whether a token stands in direct speech.
  func isQuoted(_ token: Int) -> Bool { quotations.contains { $0.contains(token) } }

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
}
