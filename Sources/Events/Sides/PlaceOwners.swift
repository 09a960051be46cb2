import Gazetteer
import Language
import Toponyms

/// Countries that are named only to say whose a town is, which is named beside them.
extension RoleFinder {
  /// How many words may describe the town: “Azerbaijan's [second biggest] city”.
  private static let longestDescription = 4

  private static let towns: ClassSet = [
    .placeTown, .placeVillage, .placeDistrict, .placeRegion, .placeCapital, .placeAnaphor,
  ]

  /// Whether a country only says of a place of its own what that is: “to Azerbaijan's second city
  /// Ganja”, “in Ganja, the second biggest city of Azerbaijan”.
  func isOwnerOfPlace(_ naming: Sides.Naming) -> Bool {
    guard let owner = passage.mentions.first(where: { $0.tokens == naming.tokens }),
      let country = owner.place?.country
    else { return false }
    return descriptions(around: owner).contains { description in
      passage.mentions.contains { mention in
        mention.role == .literal && mention.tokens != owner.tokens
          && mention.place.map { $0.country == country && $0.kind != .country } ?? false
          && isBeside(mention, description)
      }
    }
  }

  /// The stretches of a country and a word for a town that it stands with, with what lies between.
  private func descriptions(around owner: Mention) -> [Range<Int>] {
    let (start, end) = (owner.tokens.lowerBound, owner.tokens.upperBound)
    var result: [Range<Int>] = []
    // “Azerbaijan's second city”, where an ending says whose it is.
    if owner.nounCase == .of || text.has(.side, at: start) {
      let limit = min(passage.tokens.upperBound, end + Self.longestDescription)
      if let town = (end..<max(end, limit)).first(where: isTown),
        let match = text.match(town), isDescription(end..<town)
      {
        result.append(start..<match.tokens.upperBound)
      }
    }
    guard text.language.order != .verbFinal else { return result }
    // “The second city of Azerbaijan.”
    var town = start - 1
    while town > passage.tokens.lowerBound, text.classes(at: town).intersects([.of, .article]) {
      town -= 1
    }
    if town > passage.tokens.lowerBound, isTown(town) {
      let limit = max(passage.tokens.lowerBound, town - Self.longestDescription - 1)
      let comma = (limit..<town).last { text.isMark($0, oneOf: [",", "،", "(", "—", "–"]) }
      if let comma, isDescription(comma + 1..<town) { result.append(comma + 1..<end) }
    }
    return result
  }

  private func isTown(_ token: Int) -> Bool { text.classes(at: token).intersects(Self.towns) }

  /// Whether some words only describe.
  private func isDescription(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      text.tokens[$0].kind != .punctuation
        && !text.classes(at: $0).intersects(EventFrame.heads)
        && !text.classes(at: $0).intersects([.say, .thingTroops, .personSoldier, .sourceOrgan])
    }
  }

  /// Whether a name stands right behind a description, or before it with no more than a comma between.
  private func isBeside(_ mention: Mention, _ description: Range<Int>) -> Bool {
    let behind = mention.tokens.lowerBound - description.upperBound
    if behind == 0 || behind == 1 && text.isPunctuation(description.upperBound) { return true }
    let before = description.lowerBound - mention.tokens.upperBound
    return before == 1 && text.isPunctuation(mention.tokens.upperBound)
  }

  /// Whether a country right behind the place that people leave is where they go, which needs no case:
  /// “from Karabakh | to Armenia”.
  func isDestination(_ naming: Sides.Naming) -> Bool {
    text.language.order == .verbFinal && !followsSoldiers(naming)
      && passage.mentions.contains {
        $0.phraseEnd == naming.tokens.lowerBound && $0.nounCase == .from
      }
  }
}
