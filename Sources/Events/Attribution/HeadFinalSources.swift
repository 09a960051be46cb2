import Gazetteer
import Language
import Toponyms

/// Finds the sources of a sentence in languages whose verbs come last: “the ministry, that … , said”,
/// “the minister's words according to”.
///
/// There the source is a phrase of names and offices that ends in its head; it stands at the beginning
/// of the sentence as the subject of the verb of saying at its end, or right before a word such as
/// “according to”.
struct HeadFinalSources {
  /// A phrase that can be a source.
  struct Phrase {
    let tokens: Range<Int>
    /// The case of its last word.
    let nounCase: Sense.Case?
  }

  let passage: Passage
  /// All phrases of the sentence that can be sources, in order.
  let phrases: [Phrase]

  private var text: AnalysedText { passage.text }

  init(_ passage: Passage) {
    self.passage = passage
    phrases = Self.phrases(of: passage)
  }

  // MARK: Which one a word means

  /// The subject of a verb of saying: the phrase right before it, else the first of what is its word;
  /// of a passive, who is marked as the one from whom or by whom it is known.
  func subject(of match: LexicalMatch, from start: Int) -> Range<Int>? {
    let start = max(start, passage.tokens.lowerBound)
    let before = phrases.filter {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound <= match.tokens.lowerBound
    }
    let voice = (match.sense(.say) ?? match.sense(.sayDeny))?.attributes.voice
    if voice == .passive {
      return before.last { $0.nounCase == .from || $0.nounCase == .by || isAgent($0) }?.tokens
    }
    let subjects = before.filter { isSubject($0) }
    return subjects.last { match.tokens.lowerBound - $0.tokens.upperBound <= 1 }?.tokens
      ?? subjects.first?.tokens ?? before.last { isSeat($0) }?.tokens
  }

  /// The subject that ends the words behind a verb of saying: “…, says from there come Susanna Petrosyan”.
  func subject(behind match: LexicalMatch) -> Range<Int>? {
    guard text.language.hasFreeVerb else { return nil }
    return phrases.first { phrase in
      let gap = match.tokens.upperBound..<max(match.tokens.upperBound, phrase.tokens.lowerBound)
      let end = phrase.tokens.upperBound
      return phrase.tokens.lowerBound >= match.tokens.upperBound && isSubject(phrase)
        && gap.count <= Self.farthestSubject && !gap.contains { text.isPunctuation($0) }
        && (end >= passage.tokens.upperBound || text.isPunctuation(end))
    }?.tokens
  }

  private static let farthestSubject = 6

  /// The phrase that a word such as “according to” stands behind.
  ///
  /// Of “X's, to AFP given, account according to” it is X.
  func phrase(before match: LexicalMatch) -> Range<Int>? {
    let index = phrases.lastIndex { phrase in
      let gap = match.tokens.lowerBound - phrase.tokens.upperBound
      return (0...3).contains(gap)
        && !(phrase.tokens.upperBound..<match.tokens.lowerBound).contains {
          text.isMark($0, oneOf: [",", ";"]) || text.has(.between, at: $0)
        }
    }
    guard let index else { return nil }
    if match.tokens.count > 1, phrases[index].nounCase == .to {
      let clause = passage.clause(of: match.tokens.lowerBound)
      let giver = phrases[..<index].last {
        $0.nounCase == .of && clause.contains($0.tokens.lowerBound)
      }
      if let giver { return giver.tokens }
    }
    return phrases[index].tokens
  }

  /// Who gave the news that the sentence speaks of and does not tell: “the news gave the ministry”; nil
  /// where several may have.
  var bearer: Range<Int>? {
    let subjects = phrases.filter { isSubject($0) }
    return subjects.count == 1 ? subjects[0].tokens : nil
  }

  /// The phrase that ends where another begins.
  func phrase(endingAt token: Int) -> Range<Int>? {
    phrases.first { $0.tokens.upperBound == token }?.tokens
  }

  /// The phrase that stands behind such a word, where the language has some that stand before.
  func phrase(behind match: LexicalMatch) -> Range<Int>? {
    phrases.first { (0...1).contains($0.tokens.lowerBound - match.tokens.upperBound) }?.tokens
  }

  /// Whether a phrase is a capital in which somebody speaks: “in Baku they say”.
  private func isSeat(_ phrase: Phrase) -> Bool {
    phrase.nounCase == .in
      && passage.mentions.contains { $0.tokens == phrase.tokens && $0.place?.standsFor != nil }
  }

  private func isAgent(_ phrase: Phrase) -> Bool {
    text.has(.by, at: phrase.tokens.upperBound)
  }

  /// Whether a phrase can be a subject: without an ending, or with that of the subject of a clause that
  /// is an object; and no party that something happens to.
  private func isSubject(_ phrase: Phrase) -> Bool {
    guard phrase.nounCase == nil || phrase.nounCase == .subject, !isAgent(phrase) else {
      return false
    }
    let next = phrase.tokens.upperBound
    return !text.classes(at: next).intersects([.with, .against, .near, .toward, .between])
  }
}
