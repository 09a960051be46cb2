import Language
import Toponyms

/// What a verb is said of, where that keeps it from telling an event.
extension TriggerFinder {
  /// Whether a word for condemning says what somebody thinks of a deed, and no court's sentence: it
  /// sentences people, or to years.
  func isCondemnation(_ match: LexicalMatch, _ sense: Sense, _ voice: Sense.Voice?) -> Bool {
    guard match.has(.sayQuiet), [.actArrest, .eventArrest].contains(sense.wordClass),
      voice != .passive
    else { return false }
    let clause = passage.clause(of: match.tokens.lowerBound)
    let people: ClassSet = [.personSoldier, .thingPrisoner, .side]
    let isTried = passage.matches.contains {
      clause.contains($0.tokens.lowerBound) && $0.tokens != match.tokens
        && $0.has(anyOf: [.actArrest, .eventArrest])
    }
    let isOfPeople = passage.quantities.contains {
      (0...1).contains($0.tokens.lowerBound - match.tokens.upperBound)
        && passage.text.classes(at: $0.tokens.upperBound).intersects(people)
    }
    return !isTried && !isOfPeople
  }

  /// Whether those who leave are no people of a place: “the two ministers left the hall”, “hundreds of
  /// volunteers set off for Goris”.
  func isOfOthersLeaving(_ head: Range<Int>, in clause: Range<Int>, _ voice: Sense.Voice?) -> Bool {
    guard voice == .active else { return false }
    let text = passage.text
    let end = min(clause.upperBound, head.upperBound + Self.farthestObject)
    let subject =
      text.language.order == .verbInitial
      ? head.upperBound..<max(head.upperBound, end)
      : min(clause.lowerBound, head.lowerBound)..<head.lowerBound
    let people: ClassSet = [.personCivilian, .personAny, .personCrowd]
    if passage.contains(anyOf: people, in: subject) { return false }
    return passage.contains(anyOf: [.personEnvoy, .personSide], in: subject)
      || passage.contains(anyOf: [.personSoldier, .thingTroops], in: subject)
        && !passage.contains(anyOf: people, in: clause)
  }

  /// Whether what a verb hands over, takes or brings is paper: “handed over the maps of the minefields
  /// of A”, “was given a list of prisoners”.
  func handsOverPaper(_ match: LexicalMatch, _ sense: Sense, _ voice: Sense.Voice?) -> Bool {
    guard passage.classes.contains(.thingPaper), Self.handing.contains(sense.wordClass) else {
      return false
    }
    let clause = passage.clause(of: match.tokens.lowerBound)
    let before = max(clause.lowerBound, match.tokens.lowerBound - Self.farthestObject)
    let behind = min(clause.upperBound, match.tokens.upperBound + Self.farthestObject)
    let ahead = min(before, match.tokens.lowerBound)..<match.tokens.lowerBound
    let following = match.tokens.upperBound..<max(match.tokens.upperBound, behind)
    let isPaper = { passage.text.has(.thingPaper, at: $0) }
    if passage.text.language.order.isVerbLast {
      // Heads come last: “of the minefields of A the maps”.
      return ahead.last(where: isHanded).map(isPaper) ?? false
        || passage.text.language.hasFreeVerb && following.contains(where: isPaper)
    }
    return (voice == .passive ? ahead.last(where: isHanded) : following.first(where: isHanded))
      .map(isPaper) ?? false
  }

  /// Whether a token is a word for what can be handed over, and part of no name.
  private func isHanded(_ token: Int) -> Bool {
    passage.text.classes(at: token).intersects(Self.handed)
      && !passage.mentions.contains { ($0.tokens.lowerBound..<$0.phraseEnd).contains(token) }
  }

  /// Verbs that hand things over, and phrases that say it by themselves.
  private static let handing: ClassSet = [
    .actHandover, .actExchange, .actTake, .actLose, .actHelp, .actSend, .eventPrisoners, .eventAid,
    .eventTerritory,
  ]
  /// What they hand over.
  private static let handed: ClassSet = [
    .thingPaper, .thingPrisoner, .thingBody, .thingRelief, .thingGround, .personSoldier,
    .personCivilian,
    .weaponArtillery, .weaponMine, .placeTown, .placeVillage, .placeDistrict, .placeRegion,
  ]
  private static let farthestObject = 8

  /// Whether a verb of beginning speaks of something else than the truce of the sentence before: of
  /// fighting, or, where it is said of all kinds of things, of what stands before it.
  func isSaidOfOther(_ head: Range<Int>, in clause: Range<Int>) -> Bool {
    let text = passage.text
    let end = min(clause.upperBound, head.upperBound + 3)
    let subject =
      text.language.order == .verbInitial
      ? head.upperBound..<max(head.upperBound, end)
      : min(clause.lowerBound, head.lowerBound)..<head.lowerBound
    let fighting: ClassSet = [
      .eventClash, .thingFighting, .thingAttack, .eventShelling, .eventAirStrike,
    ]
    let isOfFighting = subject.contains { token in
      text.classes(at: token).intersects(fighting) && text.match(token)?.nounCase == nil
    }
    let isGeneral =
      head.count == 1
      && text.match(head.lowerBound)?.sense(.actBegin)?.attributes.part == nil
    return isOfFighting
      || isGeneral
        && subject.contains { token in
          text.tokens[token].kind == .word && text.match(token) == nil
            && !passage.mentions.contains { $0.tokens.contains(token) }
        }
  }

  /// Whether a verb of agreeing has something else for its object than the truce of the sentence before:
  /// people who are counted, or what the file has no word for: “accepted 43 patients”, “signed a book”.
  func agreesOnOther(_ head: Range<Int>, in clause: Range<Int>, _ voice: Sense.Voice?) -> Bool {
    let text = passage.text
    let before = max(clause.lowerBound, head.lowerBound - Self.farthestObject)
    let behind = min(clause.upperBound, head.upperBound + Self.farthestObject)
    let isAhead = text.language.order.isVerbLast || voice == .passive
    let stretch =
      isAhead
      ? min(before, head.lowerBound)..<head.lowerBound
      : head.upperBound..<max(head.upperBound, behind)
    return stretch.contains { token in
      if passage.mentions.contains(where: { $0.tokens.contains(token) })
        || passage.dates.contains(where: { $0.tokens.contains(token) })
      {
        return false
      }
      let isCounted = passage.quantities.contains {
        $0.tokens.lowerBound == token && !$0.hasUnit && !$0.isArticle
      }
      let isUnknown =
        text.tokens[token].kind == .word && text.match(token) == nil
        && (text.language.capitalizesNouns || !text.tokens[token].isCapitalized)
      return isCounted || isUnknown
    }
  }

  /// Whether it is talks that a verb of breaking is said of, and not the truce they were about: “the
  /// talks on a truce lasted ten hours”, “the truce talks failed”.
  func breaksOffTalks(_ head: Range<Int>, in clause: Range<Int>) -> Bool {
    let before = min(clause.lowerBound, head.lowerBound)..<head.lowerBound
    let told = before.filter {
      passage.text.classes(at: $0).intersects([.thingTalks, .thingTruce])
    }
    let isOfTalks = { (token: Int?) in
      token.map {
        passage.text.has(.thingTalks, at: $0) && !passage.text.has(.thingTruce, at: $0)
      } ?? false
    }
    return isOfTalks(told.last) || !passage.text.language.order.isVerbLast && isOfTalks(told.first)
  }

  /// Whether those who help are the victims: “one rescuer died, another was taken to hospital”.
  func helpsHelpers(in clause: Range<Int>) -> Bool {
    guard passage.classes.contains(.harmKilled) else { return false }
    let helpers = passage.tokens.filter { passage.text.has(.thingRelief, at: $0) }
    return !helpers.isEmpty
      && helpers.allSatisfy { helper in
        passage.text.has(.numberOne, at: helper - 1)
          || passage.quantities.contains { $0.tokens.upperBound == helper }
      }
  }

  /// Whether the clause of a verb names an attack.
  func repelsAttack(_ match: LexicalMatch) -> Bool {
    passage.contains(
      anyOf: [.thingAttack, .actAttack, .eventClash],
      in: passage.clause(of: match.tokens.lowerBound))
  }

  /// Whether a stretch names wounded or sick people.
  func namesPatients(in stretch: Range<Int>) -> Bool {
    stretch.contains { token in
      let classes = passage.text.classes(at: token)
      return classes.contains(.harmInjured)
        || classes.contains(.thingRelief) && classes.intersects([.personAny, .personCivilian])
    }
  }

  /// Whether troops are said to go, and neither people nor from where.
  func bringsTroops(_ match: LexicalMatch) -> Bool {
    let clause = passage.clause(of: match.tokens.lowerBound)
    return passage.contains(anyOf: [.thingTroops, .personSoldier], in: clause)
      && !passage.contains(anyOf: [.personCivilian, .personAny, .thingPrisoner], in: clause)
      && !passage.mentions(in: clause).contains {
        passage.isMarked($0, by: [.from], acrossNames: false)
      }
  }

  /// Whether a row asks for more than a word tells: of an aircraft that lands, for troops, where they are
  /// deployed, and for prisoners, where such come home; of a court that condemns soldiers, for captors.
  func asksForMore(_ frame: EventFrame, _ head: Range<Int>, in clause: Range<Int>) -> Bool {
    let classes = passage.text.classes(at: head.lowerBound)
    if frame.head == .actArrest, frame.type == .prisoners { return classes.contains(.sayQuiet) }
    guard classes.contains(.actLand) else { return false }
    return switch frame.type {
    case .prisoners: !passage.contains(anyOf: [.thingPrisoner, .thingBody], in: clause)
    case .deployment: !passage.contains(anyOf: [.thingTroops, .personSoldier], in: clause)
    default: false
    }
  }

  /// Whether guns destroy houses and are not destroyed themselves, where verbs come last and their object
  /// stands right before them: “artillery three houses wrecked”.
  func destroysThings(_ head: Range<Int>, in clause: Range<Int>) -> Bool {
    guard passage.text.language.order.isVerbLast, clause.lowerBound <= head.lowerBound,
      let gun = (clause.lowerBound..<head.lowerBound).last(where: {
        passage.text.has(.weaponArtillery, at: $0)
      }), let match = passage.text.match(gun), ![.object, .in, .to].contains(match.nounCase)
    else { return false }
    return (match.tokens.upperBound..<max(match.tokens.upperBound, head.lowerBound)).contains {
      passage.text.has(.thingCivilian, at: $0) && !passage.text.has(.weaponGround, at: $0)
    }
  }

  /// Whether an attack that a noun tells has for its crowd only people who can be hurt by it: “in the attack
  /// the mothers were in the cellar”.
  func isCrowdOfVictims(_ frame: EventFrame, _ voice: Sense.Voice?, in clause: Range<Int>) -> Bool {
    frame.head == .actAttack && frame.type == .protest && voice == .noun
      && clause.allSatisfy {
        !passage.text.has(.personCrowd, at: $0) || passage.text.has(.personCivilian, at: $0)
      }
  }

  /// Whether a word says what a weapon that was destroyed was aimed at.
  func isOfWeapon(aimedBy match: LexicalMatch) -> Bool {
    match.has(.aim) && passage.destroysWeapon
  }

  /// Whether guns are what a verb destroys, where verbs come last and prepositions say with what:
  /// “in A two missile systems of Armenia's destroyed”.
  func destroysGuns(_ match: LexicalMatch) -> Bool {
    let text = passage.text
    guard text.language.order == .verbFinalPrepositional else { return false }
    let clause = passage.clause(of: match.tokens.lowerBound)
    let head = match.tokens.lowerBound
    let start = max(clause.lowerBound, head - Self.farthestGuns)
    guard let gun = (min(start, head)..<head).last(where: { text.has(.weaponArtillery, at: $0) })
    else { return false }
    return !passage.contains(anyOf: [.thingCivilian, .placeVillage], in: gun..<head)
      && !passage.contains(anyOf: [.with, .by], in: max(clause.lowerBound, gun - 3)..<gun)
  }

  private static let farthestGuns = 6
}

extension Passage {
  /// Whether the sentence tells that weapons were destroyed, and no harm that was done with them.
  var destroysWeapon: Bool {
    classes.intersects([.weaponArtillery, .weaponAir, .weaponGround, .eventShelling])
      && classes.intersects([.actDestroy, .actDown])
      && !classes.intersects([.thingCivilian, .personCivilian])
      && !matches.contains {
        $0.has(anyOf: [.harmKilled, .harmInjured]) && !$0.has(anyOf: [.actDestroy, .actDown])
      }
  }
}
