import Language
import Toponyms

/// People whom a sentence counts, where that tells what a verb is said of.
extension TriggerFinder {
  /// Whether those are counted whom a verb says that somebody lost: “Goris has lost three sons”.
  func losesPeople(_ head: Range<Int>) -> Bool {
    let people: ClassSet = [.personSoldier, .personCivilian, .personAny]
    return passage.quantities.contains { quantity in
      let isNear =
        passage.text.language.order.isVerbLast
        ? head.lowerBound - quantity.tokens.upperBound <= 2
          && quantity.tokens.upperBound <= head.lowerBound
        : quantity.tokens.lowerBound - head.upperBound <= 1
          && quantity.tokens.lowerBound >= head.upperBound
      return isNear && passage.text.classes(at: quantity.tokens.upperBound).intersects(people)
    }
  }

  /// Whether a verb of falling tells of the dead: “seven soldiers fell there”.
  func fellsPeople(_ head: Range<Int>, in clause: Range<Int>) -> Bool {
    passage.text.has(.harmKilled, at: head.lowerBound)
      && passage.contains(anyOf: [.personSoldier], in: clause)
  }

  /// Whether people of a side are counted in a run of tokens, or named as many: “84,000 Armenians”,
  /// “Armenians left”.
  func countsSide(_ range: Range<Int>) -> Bool {
    guard passage.classes.contains(.side) else { return false }
    return passage.quantities.contains {
      range.contains($0.tokens.lowerBound) && passage.text.has(.side, at: $0.tokens.upperBound)
    }
      || range.contains { token in
        passage.text.match(token)?.senses.contains {
          $0.wordClass == .side && $0.attributes.low != nil
        } ?? false
      }
  }

  /// Whether a number counts people by the word for their side alone: “15 Armenians”, no “15 Armenian
  /// villages”.
  func countsCompatriots(_ range: Range<Int>) -> Bool {
    guard passage.classes.contains(.side) else { return false }
    return passage.quantities.contains { quantity in
      guard range.contains(quantity.tokens.lowerBound),
        let people = passage.text.match(quantity.tokens.upperBound), people.has(.side),
        !passage.mentions.contains(where: { $0.tokens.overlaps(people.tokens) })
      else { return false }
      let next = people.tokens.upperBound
      return people.nounCase == .object
        || !passage.text.classes(at: next).intersects(Self.belongings)
          && !passage.mentions.contains { $0.tokens.contains(next) }
    }
  }

  /// What a word for a side can describe.
  private static let belongings: ClassSet = [
    .thingGround, .thingCivilian, .thingTroops, .thingRelief, .placeTown, .placeVillage,
    .placeDistrict, .placeRegion, .placeArea, .personCivilian, .personOfficial, .sourceOrgan,
    .numberOther, .weaponArtillery, .weaponAir, .weaponGround, .weaponMine,
  ]
}
