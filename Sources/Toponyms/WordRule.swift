internal import Language

/// A name that is also a common word is a mention only where it names the place (codebook,
/// “Mentions” rule 4).
enum WordRule {
  /// Why a name is none of a place; nil where nothing speaks against it.
  static func objection(
    to sighting: Sighting, in cued: CuedText, namesElsewhere: Bool
  ) -> String? {
    let token = sighting.tokens.lowerBound
    let cue = cued.cues[token]
    if cue.contains(.common), !sighting.hasPlaceCue, !namesElsewhere,
      cued.startsClause(token) || !cued.capitalsTell(at: token)
    {
      return "a common word, whose capital tells nothing here"
    }
    guard sighting.tokens.count == 1, isPlainWord(token, cued), !sighting.spot.isPart else {
      return nil
    }
    let isAbbreviation = cue.contains(.uppercase) && cued.capitalsTell(at: token)
    if isAbbreviation || sighting.descriptor?.isAdjacent == true { return nil }
    return "a word of the language"
  }

  /// Whether a token is a word that the language file has in a class which names nothing.
  private static func isPlainWord(_ token: Int, _ cued: CuedText) -> Bool {
    guard let match = cued.text.match(token), match.tokens.count == 1 else { return false }
    let plain: Cue = [
      .date, .say, .act, .modal, .count, .noun, .person, .organ, .in, .motion, .near, .of, .and,
      .relative, .clause, .that, .descriptorBefore, .descriptorAfter, .part, .by,
    ]
    return match.senses.contains { $0.wordClass == .common || !Cue($0).isDisjoint(with: plain) }
  }
}
