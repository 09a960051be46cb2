import Gazetteer
import Language
import Toponyms

/// What the words around a party say of its part in what happened.
extension RoleFinder {
  /// Whether a party is named for those who were hurt: “a Russian journalist was wounded”.
  func isVictim(_ naming: Sides.Naming) -> Bool {
    let nearest = max(passage.tokens.lowerBound, naming.tokens.lowerBound - 2)
    // “Two civilians were killed by Armenian shelling”: who stands beyond the word for it is no Armenian.
    let before =
      (nearest..<naming.tokens.lowerBound).last {
        text.classes(at: $0).intersects(EventFrame.heads)
      }.map { $0 + 1 } ?? nearest
    let after = min(passage.tokens.upperBound, naming.tokens.upperBound + 2)
    if text.language.order == .verbFinal {
      return isBeforeCivilians(naming.tokens.upperBound..<after, naming) || isOfCounted(naming)
        || isOfDead(naming)
    }
    return passage.contains(
      anyOf: [.personCivilian, .personAny], in: before..<naming.tokens.lowerBound)
      || isHurt(in: naming.tokens.upperBound..<after) && !isBehindAgentWord(naming)
      || isCounted(naming) || isOfFallen(naming)
      || isOfCounted(naming)
  }

  /// Whether a party is named for somebody who is said right behind it to have fallen, where verbs come
  /// last: “an Armenian soldier was killed”.
  private func isOfDead(_ naming: Sides.Naming) -> Bool {
    guard let noun = text.match(naming.tokens.upperBound), noun.has(.personSoldier),
      noun.nounCase == nil, let harm = text.match(noun.tokens.upperBound)
    else { return false }
    return harm.has(.harmKilled) || harm.has(.harmInjured)
  }

  /// Whether civilians stand in a run of tokens behind a party, where heads come last; of an owner they are
  /// no more than what it acts on, unless their ending says that they are its own: “that the army shelled
  /// civilians”.
  private func isBeforeCivilians(_ range: Range<Int>, _ naming: Sides.Naming) -> Bool {
    let civilians = range.lazy.compactMap { self.text.match($0) }.filter {
      $0.has(anyOf: [.personCivilian, .personAny])
    }
    guard text.language.marksOwners, text.match(naming.tokens.upperBound - 1)?.nounCase == .of
    else {
      return !civilians.isEmpty
    }
    return civilians.contains(where: \.isOwned)
  }

  /// Whether a party is named for the people whom a verb counts: “Armenian soldiers were killed”,
  /// “killing two Armenian soldiers”.
  func isCounted(_ naming: Sides.Naming) -> Bool {
    let people: ClassSet = [.personSoldier, .personCivilian, .personAny]
    // Where adjectives stand behind their nouns: “deux soldats arméniens ont été tués”.
    let hasNoun =
      text.classes(at: naming.tokens.upperBound).intersects(people)
      || text.classes(at: naming.tokens.lowerBound - 1).intersects(people)
        && naming.tokens.lowerBound > passage.tokens.lowerBound
    guard hasNoun, !isBehindAgentWord(naming) else { return false }
    let end = min(passage.tokens.upperBound, naming.tokens.upperBound + 4)
    if isHurt(in: naming.tokens.upperBound..<end) {
      return true
    }
    let start = max(passage.tokens.lowerBound, naming.tokens.lowerBound - 5)
    return (start..<naming.tokens.lowerBound).contains { token in
      guard let match = text.match(token),
        let sense = match.sense(.harmKilled) ?? match.sense(.harmInjured)
      else { return false }
      return sense.attributes.count == .after
        || sense.attributes.count == .either && !passage.hasPassiveAuxiliary(match.tokens)
    }
  }

  /// Whether “by” stands before a party, and no noun before that, of which it could mean “of”: “in Hadrut
  /// von aserbaidschanischen Soldaten erschossen worden”.
  private func isBehindAgentWord(_ naming: Sides.Naming) -> Bool {
    let isOneOfMany = text.has(.numberOne, at: naming.tokens.lowerBound - 1)
    let word = naming.tokens.lowerBound - (isOneOfMany ? 2 : 1)
    guard word > passage.tokens.lowerBound, text.has(.by, at: word), text.has(.from, at: word)
    else {
      return false
    }
    // Nobody is “of a group” whom the report has not named: “drei Soldaten | von einer Gruppe getötet”.
    if isOneOfMany { return true }
    return passage.mentions.contains { $0.tokens.upperBound == word }
      || passage.dates.contains { $0.tokens.upperBound == word }
      || !text.tokens[word - 1].isCapitalized && text.tokens[word - 1].kind == .word
        && !text.classes(at: word - 1).intersects([.number, .numberVague])
  }

  /// Whether an adjective behind counted soldiers says whose the fallen were: “49 جنديا أرمينيا”.
  func isOfFallen(_ naming: Sides.Naming) -> Bool {
    let noun = naming.tokens.lowerBound - 1
    return text.classes(at: noun).contains(.personSoldier) && text.has(.side, at: noun + 1)
      && passage.quantities.contains { $0.tokens.upperBound == noun }
      && passage.contains(
        anyOf: [.harmKilled, .harmInjured], in: passage.clause(of: naming.tokens.lowerBound))
  }

  /// Whether a party only mediates: “with Russian mediation”.
  func isMediator(_ naming: Sides.Naming) -> Bool {
    guard passage.classes.contains(.thingTalks) else { return false }
    let beside =
      text.language.order == .verbFinal
      ? naming.tokens.upperBound..<min(passage.tokens.upperBound, naming.tokens.upperBound + 2)
      : max(passage.tokens.lowerBound, naming.tokens.lowerBound - 2)..<naming.tokens.lowerBound
    return beside.contains {
      text.match($0)?.sense(.thingTalks)?.attributes.kind == "mediation"
    }
  }

  /// Whether a word of a run of tokens says that who stands before it was hurt, rather than that they
  /// hurt others: “Armenian fire wounded a farmer”.
  func isHurt(in range: Range<Int>) -> Bool {
    // “By Armenian forces, two killed”: who is counted behind a comma is told of by itself.
    let count = passage.quantities.lazy.map(\.tokens.lowerBound).first {
      range.contains($0) && range.contains($0 - 1)
        && text.isMark($0 - 1, oneOf: [",", "،", ";"])
    }
    return (range.lowerBound..<(count ?? range.upperBound)).contains { token in
      guard let match = text.match(token),
        let sense = match.sense(.harmKilled) ?? match.sense(.harmInjured),
        sense.attributes.count != .after
      else { return false }
      if sense.attributes.count == .before { return true }
      let end = min(passage.tokens.upperBound, match.tokens.upperBound + 6)
      let objects: ClassSet = [.personSoldier, .personCivilian, .personAny]
      return passage.hasPassiveAuxiliary(match.tokens)
        || !passage.contains(anyOf: objects, in: match.tokens.upperBound..<end)
    }
  }

  /// Whether a naming is of a party and not of a place that something happened at.
  func isParty(_ naming: Sides.Naming) -> Bool {
    let isTown = passage.mentions.contains { mention in
      mention.tokens == naming.tokens && mention.role == .literal
        && [.town, .capital, .village].contains(mention.place?.kind)
    }
    return !isTown && !isOfCapital(naming) && !isOfBorder(naming) && !isOwnerOfPlace(naming)
      && (!isPlace(naming) || isAgent(naming))
  }

  /// Whether the adjective of a party only says whose capital is meant: “in the Armenian capital”.
  private func isOfCapital(_ naming: Sides.Naming) -> Bool {
    [naming.tokens.lowerBound - 1, naming.tokens.upperBound].contains {
      passage.tokens.contains($0) && text.has(.placeCapital, at: $0)
        && text.has(.side, at: naming.tokens.lowerBound)
    }
  }

  /// Whether a country is named for its embassy, before which people protest.
  func isOfEmbassy(_ naming: Sides.Naming, _ trigger: Trigger) -> Bool {
    trigger.type == .protest && passage.mentions.contains { $0.tokens == naming.tokens }
      && (naming.tokens.upperBound == trigger.tokens.lowerBound
        || text.has(.thingStreet, at: naming.tokens.upperBound))
  }

  func isPlace(_ naming: Sides.Naming) -> Bool {
    passage.mentions.contains { $0.tokens == naming.tokens && $0.role == .literal }
      && !precededBy([.against], naming) && !followsSoldiers(naming) && !isSubject(naming)
      && !isOwnerOfDeed(naming)
      // “Belonging to X”, with a postposition.
      && !(text.language.order == .verbFinal && text.has(.of, at: naming.tokens.upperBound))
  }

  /// Whether a country in the case of owners stands before a place of another one, where heads come last:
  /// then it is who did something there: “that Azerbaijan shelled Sotk”.
  private func isOwnerOfDeed(_ naming: Sides.Naming) -> Bool {
    guard text.language.order == .verbFinal,
      let owner = passage.mentions.first(where: { $0.tokens == naming.tokens }),
      owner.nounCase == .of, owner.place?.kind == .country,
      let next = passage.mentions.first(where: { $0.tokens.lowerBound == naming.tokens.upperBound })
    else { return false }
    return next.place.map { $0.country != owner.place?.country } ?? false
  }

  /// Whether a party only says which border is meant: “on the border with Azerbaijan”.
  private func isOfBorder(_ naming: Sides.Naming) -> Bool {
    guard passage.classes.contains(.placeBorder),
      passage.mentions.contains(where: { $0.tokens == naming.tokens })
    else { return false }
    if text.language.order == .verbFinal {
      return text.has(.placeBorder, at: naming.tokens.upperBound)
    }
    let start = max(passage.tokens.lowerBound, naming.tokens.lowerBound - 3)
    return (start..<naming.tokens.lowerBound).last { text.has(.placeBorder, at: $0) }.map {
      border in
      (border + 1..<naming.tokens.lowerBound).allSatisfy {
        text.classes(at: $0).intersects([.with, .to, .of, .article, .placeBorder])
      }
    } ?? false
  }

  /// Whether a country opens its clause without a case, where verbs come last: it acts, whatever is told
  /// of it.
  func isSubject(_ naming: Sides.Naming) -> Bool {
    guard text.language.order == .verbFinal,
      let mention = passage.mentions.first(where: { $0.tokens == naming.tokens }),
      mention.place?.kind == .country, mention.nounCase == nil || mention.nounCase == .subject,
      mention.phraseEnd == mention.tokens.upperBound
    else { return false }
    if mention.nounCase == .subject { return true }
    let start = passage.clause(of: naming.tokens.lowerBound).lowerBound
    return !text.classes(at: naming.tokens.upperBound).intersects([
      .actSend, .actLeave, .thingGround,
    ])
      && (start..<naming.tokens.lowerBound).allSatisfy { token in
        text.classes(at: token).isSubset(of: [.common, .clause, .and, .near, .numberAbout])
          || passage.dates.contains { $0.tokens.contains(token) }
          || passage.mentions.contains {
            $0.tokens.contains(token) && $0.place?.kind != .country
          }
      }
  }

  func followsSoldiers(_ naming: Sides.Naming) -> Bool {
    let forces: ClassSet = [
      .personSoldier, .thingTroops, .sourceOrgan, .personOfficial, .sourcePerson,
    ]
    if text.language.order == .verbFinal {
      let end = min(passage.tokens.upperBound, naming.tokens.upperBound + 2)
      return passage.contains(anyOf: forces, in: naming.tokens.upperBound..<end)
    }
    let before = max(passage.tokens.lowerBound, naming.tokens.lowerBound - 2)
    return passage.contains(anyOf: forces, in: before..<naming.tokens.lowerBound)
  }

  /// Whether the agent of a passive stands here: “by the army of X”, or in the case of one.
  func isAgent(_ naming: Sides.Naming) -> Bool {
    if isInCase(.by, naming) || isBeforeAgentWord(naming) { return true }
    let start = max(passage.tokens.lowerBound, naming.tokens.lowerBound - 4)
    return (start..<naming.tokens.lowerBound).contains { token in
      text.match(token)?.sense(.by)?.attributes.isAfter == false && !isOfPlace(token)
        && !passage.mentions.contains {
          $0.tokens.lowerBound > token && $0.tokens.upperBound <= naming.tokens.lowerBound
        }
    }
  }

  /// Whether a word that means “by” or “of” stands behind a word for a place: “der Hauptstadt von X”.
  private func isOfPlace(_ token: Int) -> Bool {
    let places: ClassSet = [
      .placeTown, .placeVillage, .placeDistrict, .placeRegion, .placeArea, .placeCapital,
      .placePart, .placeAnaphor,
    ]
    return text.has(.of, at: token) && text.classes(at: token - 1).intersects(places)
  }

  /// Whether a naming, with no preposition to govern it, or the noun of its adjective has a case.
  func isInCase(_ wanted: Sense.Case, _ naming: Sides.Naming) -> Bool {
    guard nounCase(of: naming) == wanted else { return false }
    return !precededBy([.with, .near, .between, .in], naming)
  }

  func nounCase(of naming: Sides.Naming) -> Sense.Case? {
    if let mention = passage.mentions.first(where: { $0.tokens == naming.tokens }) {
      return mention.nounCase
    }
    let end = min(passage.tokens.upperBound, naming.tokens.upperBound + 3)
    for token in naming.tokens.lowerBound..<end {
      guard let match = text.match(token) else { continue }
      if let own = match.nounCase { return own }
    }
    return nil
  }

  /// Whether a word for the agent stands behind a naming and the nouns that it belongs to, as where
  /// postpositions are used.
  func isBeforeAgentWord(_ naming: Sides.Naming) -> Bool {
    let end = min(passage.tokens.upperBound, naming.tokens.upperBound + 4)
    for token in naming.tokens.upperBound..<end {
      if text.match(token)?.sense(.by)?.attributes.isAfter == true { return true }
      if text.tokens[token].kind != .word { return false }
    }
    return false
  }

  func precededBy(_ classes: ClassSet, _ naming: Sides.Naming) -> Bool {
    let end = naming.tokens.lowerBound
    // “Broke out | on Sunday | in X”: the preposition of a day is none of what stands behind it.
    let start = passage.dates.lazy.map(\.tokens.upperBound).filter { $0 <= end }.max() ?? 0
    return passage.contains(
      anyOf: classes, in: max(passage.tokens.lowerBound, start, end - 3)..<end)
  }

  /// Whether a relative clause stands between a trigger and a party behind it.
  func isAside(_ naming: Sides.Naming, from trigger: Trigger) -> Bool {
    guard trigger.tokens.upperBound <= naming.tokens.lowerBound else { return false }
    return (trigger.tokens.upperBound..<naming.tokens.lowerBound).contains {
      text.has(.relative, at: $0)
    }
  }

  /// Whether two parties stand together: “between the forces of X and Y”, “X and Y”.
  func isBetween(_ namings: [Sides.Naming]) -> Bool {
    zip(namings, namings.dropFirst()).contains { left, right in
      guard left.side != right.side else { return false }
      let gap = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
      return gap.count <= 3
        && (passage.isJoined(gap) || gap.contains { text.has(.with, at: $0) })
    }
  }
}
