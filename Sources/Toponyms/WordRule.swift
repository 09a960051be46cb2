internal import Gazetteer
internal import Language

/// A name that is also a common word is a mention only where it names the place (codebook,
/// “Mentions” rule 4).
struct WordRule {
  private let cued: CuedText
  private let gazetteer: Gazetteer

  init(_ cued: CuedText, _ gazetteer: Gazetteer) {
    self.cued = cued
    self.gazetteer = gazetteer
  }

  /// Why a name is none of a place; nil where nothing speaks against it.
  func objection(to sighting: Sighting, namesElsewhere: Bool) -> String? {
    let token = sighting.tokens.lowerBound
    if sighting.spot.isAdjective {
      return sighting.descriptor != nil || cued.isBeforePlaceWord(token) ? nil : "an adjective"
    }
    let cue = cued.cues[token]
    if cue.contains(.common), endsAsWord(sighting) || !sighting.hasPlaceCue && !namesElsewhere,
      cued.startsClause(token) && !isActing(sighting) || !cued.capitalsTell(at: token),
      !isAttacked(sighting)
    {
      return "a common word, whose capital tells nothing here"
    }
    if isInsidePhrase(sighting) { return "inside a phrase of the language" }
    guard sighting.tokens.count == 1, isPlainWord(token), !sighting.spot.isPart else {
      return nil
    }
    let isAbbreviation = cue.contains(.uppercase) && cued.capitalsTell(at: token)
    if isAbbreviation || sighting.descriptor?.isAdjacent == true { return nil }
    return "a word of the language"
  }

  /// Whether the name of a country is followed by what countries do and things do not: “Turkey said”.
  private func isActing(_ sighting: Sighting) -> Bool {
    sighting.prominence == .polity && cued.capitalsTell(at: sighting.tokens.lowerBound)
      && !cued.neighbourAfter(sighting.tokens.upperBound - 1)
        .isDisjoint(with: [.say, .act, .modal])
  }

  /// Whether the ending that makes a name a place is that of the common word: “Farkında olmadan”.
  private func endsAsWord(_ sighting: Sighting) -> Bool {
    sighting.tokens.count == 1 && sighting.descriptor == nil
      && sighting.spot.nounCase?.isLocative == true
      && sighting.spot.matches.allSatisfy(\.isInflected)
  }

  /// How far behind the subject the verb of an attack may end its clause, in tokens.
  private static let farthestAttack = 10

  /// Whether a town at home is the subject of an attack on it: “Ganja came under fire”.
  private func isAttacked(_ sighting: Sighting) -> Bool {
    let end = sighting.tokens.upperBound
    guard sighting.prominence >= .town, cued.cues[end - 1].contains(.capitalized),
      let place = sighting.best?.place, gazetteer.nearnessToHome(of: place.index) >= Self.athome
    else { return false }
    let clause = (end..<end + Self.farthestAttack).prefix { token in
      let cue = cued.cue(token, inSentenceOf: end - 1)
      return cue.contains(.word) || cue.contains(.number)
    }
    return clause.prefix(2).contains { !cued.cues[$0].isDisjoint(with: [.passive, .attack]) }
      && clause.contains { cued.cues[$0].contains(.attack) }
  }

  /// The nearness from which a place is one of those that the gazetteer is about.
  private static let athome = 0.9

  /// Whether a longer phrase has the name in it whose capitals tell none: “City Hall”, “Many people”.
  private func isInsidePhrase(_ sighting: Sighting) -> Bool {
    let first = sighting.tokens.lowerBound
    guard let phrase = cued.text.match(first), phrase.tokens.count > sighting.tokens.count,
      sighting.prominence < .polity, !phrase.has(.side)
    else { return false }
    let opensClause = phrase.tokens.lowerBound == first && cued.startsClause(first)
    return opensClause || cued.cues[first].contains(.caseless)
      || phrase.tokens.allSatisfy { cued.cues[$0].contains(.capitalized) }
  }

  /// Whether a token is a word that the language file has in a class which names nothing.
  private func isPlainWord(_ token: Int) -> Bool {
    guard let match = cued.text.match(token), match.tokens.count == 1 else { return false }
    return match.senses.contains { !Self.namesSomething($0.wordClass) }
  }

  private static func namesSomething(_ wordClass: WordClass) -> Bool {
    switch wordClass {
    case .side, .sourceAgency, .nameTitle, .nameGiven, .nameOrganisation, .nameExempt, .nameCommon:
      true
    default: false
    }
  }
}
