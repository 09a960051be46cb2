internal import Language

/// A name that is also a common word is a mention only where it names the place (codebook,
/// “Mentions” rule 4).
enum WordRule {
  /// Why a name is none of a place; nil where nothing speaks against it.
  static func objection(
    to sighting: Sighting, in cued: CuedText, namesElsewhere: Bool
  ) -> String? {
    let token = sighting.tokens.lowerBound
    if sighting.spot.isAdjective {
      return sighting.descriptor != nil || cued.isBeforePlaceWord(token) ? nil : "an adjective"
    }
    let cue = cued.cues[token]
    if cue.contains(.common), !sighting.hasPlaceCue, !namesElsewhere,
      cued.startsClause(token) && !isActing(sighting, cued) || !cued.capitalsTell(at: token)
    {
      return "a common word, whose capital tells nothing here"
    }
    if isInsidePhrase(sighting, cued) { return "inside a phrase of the language" }
    guard sighting.tokens.count == 1, isPlainWord(token, cued), !sighting.spot.isPart else {
      return nil
    }
    let isAbbreviation = cue.contains(.uppercase) && cued.capitalsTell(at: token)
    if isAbbreviation || sighting.descriptor?.isAdjacent == true { return nil }
    return "a word of the language"
  }

  /// Whether the name of a country is followed by what countries do and things do not: “Turkey said”.
  private static func isActing(_ sighting: Sighting, _ cued: CuedText) -> Bool {
    sighting.prominence == .polity && cued.capitalsTell(at: sighting.tokens.lowerBound)
      && !cued.neighbourAfter(sighting.tokens.upperBound - 1)
        .isDisjoint(with: [.say, .act, .modal])
  }

  /// Whether a longer phrase has the name in it whose capitals tell none: “City Hall”, “Many people”.
  private static func isInsidePhrase(_ sighting: Sighting, _ cued: CuedText) -> Bool {
    let first = sighting.tokens.lowerBound
    guard let phrase = cued.text.match(first), phrase.tokens.count > sighting.tokens.count,
      sighting.prominence < .polity, !phrase.has(.side)
    else { return false }
    let opensClause = phrase.tokens.lowerBound == first && cued.startsClause(first)
    return opensClause || cued.cues[first].contains(.caseless)
      || phrase.tokens.allSatisfy { cued.cues[$0].contains(.capitalized) }
  }

  /// Whether a token is a word that the language file has in a class which names nothing.
  private static func isPlainWord(_ token: Int, _ cued: CuedText) -> Bool {
    guard let match = cued.text.match(token), match.tokens.count == 1 else { return false }
    return match.senses.contains { !namesSomething($0.wordClass) }
  }

  private static func namesSomething(_ wordClass: WordClass) -> Bool {
    switch wordClass {
    case .side, .sourceAgency, .nameTitle, .nameGiven, .nameOrganisation, .nameExempt, .nameCommon:
      true
    default: false
    }
  }
}
