import Language
import Toponyms

/// Sources of verbs that stand in a relative clause or go on with another verb.
extension SourcePhrases {
  /// The source right behind a verb that stands before its subject, in a relative clause or behind “and”:
  /// “which | denied Baku”.
  func subject(behindVerb match: LexicalMatch) -> Range<Int>? {
    let verb = match.tokens.lowerBound
    guard text.language.order == .verbInitial, verb > passage.tokens.lowerBound,
      text.classes(at: verb - 1).intersects([.relative, .and]), !isAccusation(match),
      let phrase = adjacentFollowing(match), phrase.lowerBound == match.tokens.upperBound
    else { return nil }
    return phrase
  }

  /// The source that a relative clause of saying speaks of: “it is the ministry that says”, “a resident
  /// who told us”.
  func antecedent(of verb: Int) -> Range<Int>? {
    let pronoun = verb - 1
    guard pronoun > passage.tokens.lowerBound,
      text.classes(at: pronoun).intersects([.relative, .sayThat]),
      !text.classes(at: pronoun - 1).intersects([.say, .sayClaim]),
      let phrase = preceding(pronoun), phrase.upperBound == pronoun
    else { return nil }
    let cleft = phrase.last { text.classes(at: $0).intersects([.sourcePronoun, .passive]) }
    return cleft.map { trimmed($0 + 1..<pronoun) } ?? phrase
  }

  /// The source whose verb of saying a conjunction joins to another one, before which it stands: “Baku has
  /// published no figures but says”.
  func subject(joinedTo verb: Int) -> Range<Int>? {
    let joint = verb - 1
    guard joint > passage.tokens.lowerBound, text.classes(at: joint).intersects([.clause, .and]),
      !text.language.order.isVerbLast
    else { return nil }
    let start = passage.clause(of: joint - 1).lowerBound
    guard let phrase = following(start), phrase.lowerBound - start <= 1, phrase.upperBound < joint,
      passage.contains(anyOf: Self.heads, in: phrase)
        || passage.mentions(in: phrase).contains(where: { $0.role == .metonym }),
      // Nothing between tells who else might speak.
      !passage.contains(anyOf: [.say, .sayDeny, .clause], in: phrase.upperBound..<joint)
    else { return nil }
    // “Baku | gives no figures but says”.
    let party = passage.mentions.first { $0.tokens.lowerBound == start && $0.role == .metonym }
    if let party, !passage.contains(anyOf: Self.heads, in: phrase) { return party.tokens }
    return phrase
  }
}
