import Language
import Text
import Toponyms

/// Victims beside whom no number stands: “the driver died”, “General Sorg and Colonel Kern were killed”.
extension TollFinder {
  /// Whether a word for a person stands beside a harm, with no number: “a resident died”.
  func isOfPerson(_ harm: Harm) -> Bool {
    guard !harm.needsPeople else { return false }
    let clause = passage.clause(of: harm.tokens.lowerBound)
    let near =
      max(
        clause.lowerBound, harm.tokens.lowerBound - (harm.ownCount == nil ? 4 : 8))..<min(
        clause.upperBound, harm.tokens.upperBound + 4)
    let isPerson =
      text.has(.personAny, at: harm.tokens.lowerBound)
      || passage.contains(
        anyOf: [.personCivilian, .personSoldier, .personOfficial, .sourcePerson], in: near)
    return isPerson
      && !passage.quantities.contains {
        $0.tokens.overlaps(near) && !$0.hasUnit && !isBehindComma($0, harm)
      }
  }

  /// Whether who a harm befell is one person, where nouns tell one from many and verbs do not: “the driver
  /// died on the spot”.
  func isOfOnePerson(_ harm: Harm) -> Bool {
    guard text.language.order == .verbFinal, harm.count != .after else { return false }
    let start = max(
      passage.segment(of: harm.tokens.lowerBound).lowerBound, harm.tokens.lowerBound - 5)
    var token = harm.tokens.lowerBound - 1
    while token >= start, !passage.quantities.contains(where: { $0.tokens.contains(token) }) {
      if let match = text.match(token) {
        if match.has(anyOf: Self.persons) {
          return !match.has(anyOf: [.numberOther, .side, .say])
            && [nil, .of].contains(match.nounCase)
            && !match.senses.contains { $0.attributes.low != nil }
            && isCounted(match)
            // Where a verb may stand on either side, only a noun of one person tells.
            && (harm.count == .before || isOfOne(match))
        }
        if match.has(anyOf: [.and, .harmKilled, .harmInjured]) { return false }
        token = match.tokens.lowerBound
      }
      token -= 1
    }
    return false
  }

  private func isOfOne(_ match: LexicalMatch) -> Bool {
    match.senses.contains {
      Self.persons.contains($0.wordClass) && $0.attributes.value == 1
    }
  }

  private static let persons: ClassSet = [.personCivilian, .personSoldier, .personOfficial]

  /// Whether a word for a person is not one for many, such as a force or the population.
  private func isCounted(_ match: LexicalMatch) -> Bool { !match.has(.thingTroops) }

  /// Whether a number counts for what follows a harm: “a sergeant was killed, another one hurt”.
  private func isBehindComma(_ quantity: Quantity, _ harm: Harm) -> Bool {
    let start = quantity.tokens.lowerBound
    return start > harm.tokens.upperBound
      && (harm.tokens.upperBound..<start).contains { text.isMark($0, oneOf: [",", "،", "、"]) }
  }

  /// How many soldiers a clause names whom a harm befell: “General Sorg and Colonel Kern were killed”.
  func namedByRank(_ harm: Harm) -> Int? {
    let clause = passage.clause(of: harm.tokens.lowerBound)
    let range =
      harm.count == .after
      ? harm.tokens.upperBound..<max(harm.tokens.upperBound, clause.upperBound)
      : min(clause.lowerBound, harm.tokens.lowerBound)..<harm.tokens.lowerBound
    let count = passage.matches.count { match in
      let name = match.tokens.upperBound
      return match.has(.personSoldier) && range.contains(match.tokens.lowerBound)
        && range.contains(name) && text.match(name) == nil && text.tokens[name].isCapitalized
        && !(attribution?.contains(match.tokens.lowerBound) ?? false)
    }
    return count > 0 ? count : nil
  }
}
