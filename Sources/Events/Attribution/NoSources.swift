import Language
import Toponyms

/// What stands where a source does and is none: the report itself, the speaker's own troops, and a charge.
extension AttributionFinder {
  /// The kind of the pronouns by which a report speaks of itself: “we counted ten graves”.
  private static let own = "self"

  func isOfReport(_ phrase: Range<Int>) -> Bool {
    text.match(phrase.lowerBound)?.sense(.sourcePronoun)?.attributes.kind == Self.own
  }

  /// Whether a phrase means the troops of whoever speaks: “says that its forces did not fire”.
  func isOwnTroops(_ phrase: Range<Int>) -> Bool {
    passage.contains(anyOf: [.thingTroops], in: phrase) && passage.mentions(in: phrase).isEmpty
      && !passage.contains(anyOf: [.side, .personSide, .sourcePerson], in: phrase)
  }

  /// Whether a preposition makes a phrase the one that a verb accuses: “a Armenia le achaca el ataque”.
  func isAccused(_ phrase: Range<Int>, by match: LexicalMatch) -> Bool {
    guard match.sense(.say)?.attributes.kind == Attribution.accusing else { return false }
    let before = (passage.tokens.lowerBound..<phrase.lowerBound).last {
      !text.classes(at: $0).isSubset(of: [.common, .article, .dateOn])
    }
    return before.map { text.has(.to, at: $0) } ?? false
  }

  /// Whether a participle of accusing says what somebody who is tried is charged with: “sentenced three men
  /// accused of torture”.
  func isCharge(_ match: LexicalMatch) -> Bool {
    let start = match.tokens.lowerBound
    let people: ClassSet = [
      .personAny, .personSoldier, .personCivilian, .personOfficial, .side, .thingPrisoner,
    ]
    return match.sense(.say)?.attributes.kind == Attribution.accusing
      && text.has(.of, at: match.tokens.upperBound)
      && text.classes(at: start - 1).intersects(people)
      && passage.contains(
        anyOf: [.actArrest, .eventArrest], in: passage.clause(of: start).lowerBound..<start)
  }
}
