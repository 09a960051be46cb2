internal import Language

/// Names inside the names of organisations, media, streets and clubs are no mentions (codebook,
/// “Mentions” rule 3), unless they name whose office it is.
enum OrganisationRule {
  /// Why a name is none of a place; nil where nothing speaks against it.
  static func objection(to sighting: Sighting, in cued: CuedText) -> String? {
    if let objection = objection(
      inside: cued.text.match(sighting.tokens.lowerBound), sighting, cued)
    {
      return objection
    }
    if isTitle(sighting, cued) { return "alone between quotation marks" }
    if isQuotedName(sighting, cued) { return "inside the name of an organisation" }
    let after = cued.neighbourAfter(sighting.tokens.upperBound - 1)
    if isOffice(sighting, cued), !after.contains(.organisationAfter) { return nil }
    if isBeside(sighting, cued) || isInRun(sighting, cued) {
      return "beside a word for an organisation"
    }
    return nil
  }

  /// What a phrase of the language file says that has the name in it.
  private static func objection(
    inside phrase: LexicalMatch?, _ sighting: Sighting, _ cued: CuedText
  ) -> String? {
    guard let phrase, phrase.tokens.count > sighting.tokens.count else { return nil }
    let isGeneric =
      sighting.prominence == .polity && !cued.cues[phrase.tokens.lowerBound].contains(.capitalized)
    if phrase.has(.nameOrganisation) { return "inside the name of an organisation" }
    if phrase.has(.sourceAgency) || phrase.has(.sourceOrgan), !isGeneric {
      return "inside the name of an organisation"
    }
    if phrase.has(.side), phrase.tokens.lowerBound < sighting.tokens.lowerBound {
      return "part of a demonym"
    }
    return nil
  }

  /// Whether the words beside the name are an office, whose place counts.
  static func isOffice(_ sighting: Sighting, _ cued: CuedText) -> Bool {
    let tokens = sighting.tokens
    return [cued.neighbourBefore(tokens.lowerBound), cued.neighbourAfter(tokens.upperBound - 1)]
      .contains { !$0.isDisjoint(with: [.exempt, .organ]) }
  }

  /// Whether the name alone is quoted, as names of clubs and ships are, and not as what is said.
  private static func isTitle(_ sighting: Sighting, _ cued: CuedText) -> Bool {
    let first = sighting.tokens.lowerBound
    let last = sighting.tokens.upperBound - 1
    guard sighting.prominence < .polity, !sighting.hasPlaceCue,
      cued.cue(first - 1, inSentenceOf: first).contains(.quote),
      cued.cue(last + 1, inSentenceOf: last).contains(.quote)
    else { return false }
    return !cued.neighbourBefore(first).contains(.say)
  }

  /// Whether the name begins a few quoted words beside one for what is so named: “«Զանգեզուրի ձայն»
  /// շաբաթաթերթ”.
  private static func isQuotedName(_ sighting: Sighting, _ cued: CuedText) -> Bool {
    let first = sighting.tokens.lowerBound
    let last = sighting.tokens.upperBound - 1
    guard cued.cue(first - 1, inSentenceOf: first).contains(.quote),
      let end = (2...longestName).first(where: {
        cued.cue(last + $0, inSentenceOf: last).contains(.quote)
      })
    else { return false }
    return cued.cue(last + end + 1, inSentenceOf: last).contains(.organisationAfter)
      || cued.cue(first - 2, inSentenceOf: first).contains(.organisationBefore)
  }

  /// How many words a quoted name goes on for behind the place's.
  private static let longestName = 4

  private static func isBeside(_ sighting: Sighting, _ cued: CuedText) -> Bool {
    let before = cued.neighbourBefore(sighting.tokens.lowerBound)
    if before.contains(.organisationBefore) { return true }
    let isMaybeWord = !before.isDisjoint(with: .locative)
    if before.contains([.agency, .capitalized]), !isMaybeWord { return true }
    let after = cued.neighbourAfter(sighting.tokens.upperBound - 1)
    return !endsItsPhrase(sighting) && after.contains(.organisationAfter)
      && !isPart(after, of: sighting, cued)
  }

  /// Whether a word that names of streets end in only tells of a part of a town, being in small
  /// letters: “Iğdır meydanında”; countries have no such parts.
  private static func isPart(_ after: Cue, of sighting: Sighting, _ cued: CuedText) -> Bool {
    after.contains(.part) && sighting.prominence == .town
      && after.isDisjoint(with: .capitalized)
      && cued.capitalsTell(at: sighting.tokens.lowerBound)
  }

  /// Whether a capitalised word of the same name is one for an organisation.
  private static func isInRun(_ sighting: Sighting, _ cued: CuedText) -> Bool {
    guard cued.capitalsTell(at: sighting.tokens.lowerBound) else { return false }
    let run = cued.capitalizedRun(around: sighting.tokens)
    if run.lowerBound < sighting.tokens.lowerBound,
      cued.neighbourBefore(run.lowerBound).contains(.organisationBefore)
    {
      return true
    }
    return run.contains { token in
      token < sighting.tokens.lowerBound
        ? cued.cues[token].contains(.organisationBefore)
        : token >= sighting.tokens.upperBound && !endsItsPhrase(sighting)
          && cued.cues[token].contains(.organisationAfter)
    }
  }

  /// Whether an ending says that a name belongs to no word behind it: “Erivan'da Bagramyan Caddesi”.
  private static func endsItsPhrase(_ sighting: Sighting) -> Bool {
    sighting.spot.nounCase?.isLocative == true
  }
}

extension CuedText {
  /// The cues of the word before a token, a quotation mark or an article between them aside.
  func neighbourBefore(_ token: Int) -> Cue {
    let cue = cue(token - 1, inSentenceOf: token)
    return cue.isDisjoint(with: [.quote, .article])
      ? cue : self.cue(token - 2, inSentenceOf: token)
  }

  /// The cues of the word after a token, a quotation mark between them aside.
  func neighbourAfter(_ token: Int) -> Cue {
    let cue = cue(token + 1, inSentenceOf: token)
    return cue.contains(.quote) ? self.cue(token + 2, inSentenceOf: token) : cue
  }
}
