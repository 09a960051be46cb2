import Gazetteer
import Language
import Toponyms

/// Which names of a sentence are places of its events, and which only say where from, whither or what lies
/// beside them.
extension SiteFinder {
  func isSite(
    _ mention: Mention, of type: EventType, allowsOrigin: Bool = false
  ) -> Bool {
    guard mention.role == .literal,
      !(attribution?.contains(mention.tokens.lowerBound) ?? false),
      !passage.isDateline(mention.tokens)
    else { return false }
    if isAimedAt(mention) || isOnPaper(mention, type) { return false }
    if type.isConflict, isWhereSaid(mention) { return false }
    if isContainer(mention) || passage.isShouted(mention) || isFarEnd(mention)
      || type.isViolent && isGoal(mention)
    {
      return false
    }
    let isWhereItIs =
      type.isViolent
      || [.aid, .prisoners, .territory, .protest, .arrest, .talks].contains(type)
    if isWhereItIs, !allowsOrigin, !isReported(from: mention),
      !isObject(ofNounBefore: mention) || hasScene(besides: mention),
      passage.isMarked(mention, by: [.from]) || isOrigin(mention), !passage.isBeside(mention),
      !isExplained(mention)
    {
      return false
    }
    if type == .deployment, passage.isMarked(mention, by: [.from]), hasGoal(besides: mention) {
      return false
    }
    // A place that the gazetteer does not know is better than another one that it does.
    guard let place = mention.place else { return type != .talks && !isBearing(mention) }
    // “A truce signed under the auspices of Moscow.”
    if place.standsFor != nil, passage.isAside(mention.tokens.lowerBound) { return false }
    if type == .talks {
      return isSettlement(place) && !isBearing(mention)
        && (passage.isMarked(mention, by: [.in, .to]) || isHost(mention)
          || text.language.order != .verbFinal && passage.isMarked(mention, by: [.near]))
    }
    // What people take to the streets for is no place of theirs: “a rally against the war in Karabakh”.
    if type == .protest, place.kind == .area || isProtestedAgainst(mention) { return false }
    if type == .arrest, isCharged(mention) { return false }
    if type == .displacement {
      if passage.isMarked(mention, by: [.to, .toward]), !tellsReturn { return false }
    }
    if place.kind == .country {
      return !type.isViolent
        && ![.casualties, .ceasefire, .ceasefireViolation, .territory].contains(type)
        && passage.isMarked(mention, by: [.in, .to, .from])
    }
    if [.ceasefire, .ceasefireViolation, .casualties, .territory].contains(type),
      place.kind == .capital, !isOfFunerals(mention, of: type)
    {
      return false
    }
    if mention.nounCase == .of, place.standsFor != nil, type != .protest, !isObjectOfNoun(mention),
      !(type == .displacement && isHome(mention)),
      !isDescribed(mention), !passage.isMarked(mention, by: [.in, .near, .toward, .against])
    {
      return false
    }
    return !isBearing(mention) && !isBearingAhead(mention)
  }

  /// Whether people come home, to where they are counted: “1,240 people returned to Stepanakert”.
  private var tellsReturn: Bool {
    passage.matches.contains { match in
      match.senses.contains {
        [.actLeave, .eventDisplacement].contains($0.wordClass)
          && $0.attributes.kind == Self.homecoming
      }
    }
  }

  /// The kind of the words that tell of a return.
  private static let homecoming = "home"

  /// Whether a town is told to have received those who met: “Sochi hosted the talks”.
  private func isHost(_ mention: Mention) -> Bool {
    guard !text.language.order.isVerbLast else { return false }
    let near = max(passage.tokens.lowerBound, mention.tokens.lowerBound - 1)
    return (near..<mention.tokens.lowerBound).contains { text.has(.actHost, at: $0) }
      || (mention.phraseEnd..<min(passage.tokens.upperBound, mention.phraseEnd + 3)).contains {
        text.has(.actHost, at: $0)
      }
  }

  /// Whether the dead are buried in a place: “the funerals were held in Yerevan”.
  func isOfFunerals(_ mention: Mention, of type: EventType) -> Bool {
    type == .casualties && passage.classes.contains(.eventCasualties)
      && passage.isMarked(mention, by: [.in])
  }

  /// Whether a relative clause goes on to tell what happened in a place that something came from: “a
  /// picture from Beylagan, where shells hit a store”.
  private func isExplained(_ mention: Mention) -> Bool {
    text.isMark(mention.phraseEnd, oneOf: [",", "՝", "،"])
      && text.has(.relative, at: mention.phraseEnd + 1)
  }

  /// Whether what happened is told from a place, where it then was: “heavy fighting is reported from
  /// Talish”.
  func isReported(from mention: Mention) -> Bool {
    guard passage.isPreceded(by: [.from], at: mention.tokens.lowerBound, acrossNames: false) else {
      return false
    }
    return [mention.tokens.upperBound, mention.tokens.lowerBound - 2].contains {
      passage.tokens.contains($0) && text.has(.say, at: $0)
    }
  }

  /// Whether a name only says where villages lie that are named behind it: “two villages south of
  /// Hadrut that they still held, Hin Tagher and Khtsaberd”.
  func isBearingAhead(_ mention: Mention) -> Bool {
    guard passage.isMarked(mention, by: [.near], acrossNames: false),
      let next = passage.mention(behind: mention.tokens.upperBound), next.role == .literal,
      next.tokens.lowerBound - mention.tokens.upperBound <= 8,
      text.isMark(next.tokens.lowerBound - 1, oneOf: [",", ":"])
    else { return false }
    let start = max(passage.tokens.lowerBound, mention.tokens.lowerBound - 6)
    return passage.contains(
      anyOf: [.placeVillage, .placeTown], in: start..<mention.tokens.lowerBound)
      && passage.quantities.contains {
        (start..<mention.tokens.lowerBound).contains($0.tokens.lowerBound) && ($0.value ?? 0) > 1
      }
  }

  /// Whether the sentence names a place besides one that troops leave, where they come to.
  func hasGoal(besides origin: Mention) -> Bool {
    passage.mentions.contains {
      $0.tokens != origin.tokens && $0.role == .literal && passage.isMarked($0, by: [.in, .to])
    }
  }

  /// Whether a name stands behind “of” and a noun that tells what was done to it, or what was hit there,
  /// where “of” can mean “from” too: “der Beschuss von Terter”, “die Kathedrale von Schuscha”.
  func isObject(ofNounBefore mention: Mention) -> Bool {
    let preposition = mention.tokens.lowerBound - 1
    return text.has(.of, at: preposition)
      && text.classes(at: preposition - 1).intersects([
        .eventShelling, .eventAirStrike, .eventTerritory, .actAttack, .actTake, .thingCivilian,
      ])
  }

  /// Whether its clause tells where it was besides: “an ambulance from A came under fire near B”, where “of”
  /// can mean “from” too.
  private func hasScene(besides origin: Mention) -> Bool {
    text.has(.from, at: origin.tokens.lowerBound - 1)
      && passage.mentions(in: passage.clause(of: origin.tokens.lowerBound)).contains {
        $0.tokens != origin.tokens && $0.role == .literal && $0.place?.kind != .country
          && passage.isMarked($0, by: [.in, .near], acrossNames: false)
      }
  }

  /// Whether a name is of what the noun behind it was done to: “Stepanakert's bombardment”, “Stepanakert's
  /// at dawn having been shelled”.
  func isObjectOfNoun(_ mention: Mention) -> Bool {
    text.classes(at: mention.phraseEnd).intersects([
      .eventShelling, .eventTerritory, .thingCivilian,
    ]) || isSubjectOfPassive(mention)
  }

  /// Whether a name in the case of owners is what the deed of its clause was done to, where heads come last
  /// and the words between say when and how.
  private func isSubjectOfPassive(_ mention: Mention) -> Bool {
    guard text.language.marksOwners else { return false }
    let end = min(passage.tokens.upperBound, mention.phraseEnd + Self.farthestDeed)
    let deed = (mention.phraseEnd..<max(mention.phraseEnd, end)).first {
      text.classes(at: $0).intersects(Self.deeds)
    }
    guard let deed, let match = text.match(deed), match.isOwned else { return false }
    return match.senses.contains {
      Self.deeds.contains($0.wordClass) && $0.attributes.voice == .passive
    }
      && !(mention.phraseEnd..<deed).contains {
        text.isPunctuation($0) || text.match($0)?.isOwned == true
      }
  }

  private static let deeds: ClassSet = [.eventShelling, .eventAirStrike, .actHit, .actAttack]
  private static let farthestDeed = 7

  /// Whether the word behind a name says by its ending that something came from there: “from the
  /// direction of Berd”.
  func isOrigin(_ mention: Mention) -> Bool {
    guard text.language.order == .verbFinal, mention.phraseEnd < passage.tokens.upperBound,
      let match = text.match(mention.phraseEnd)
    else { return false }
    return match.nounCase == .from && match.has(anyOf: [.toward, .placePart, .thingGround])
  }

  /// Whether a name is the possessor of the next: “Zəngilanın Bartaz kəndi”.
  func isContainer(_ mention: Mention) -> Bool {
    guard text.language.order == .verbFinal else { return false }
    let isOwner = mention.nounCase == .of
    // “Terter'e bağlı Kapanlı”: what belongs to it.
    if text.has(.of, at: mention.phraseEnd), let match = text.match(mention.phraseEnd),
      passage.mentions.contains(where: { $0.tokens.lowerBound == match.tokens.upperBound })
    {
      return true
    }
    // “Köy near X”, which X only tells where to look for.
    return (isOwner || mention.nounCase == nil && text.has(.near, at: mention.phraseEnd))
      && passage.mentions.contains {
        isOwner && $0.tokens.lowerBound == mention.phraseEnd
          // “Köy of X's north-east”, which lies there.
          || $0.tokens.lowerBound == mention.phraseEnd + 1 && $0.place?.kind != .country
            && text.classes(at: mention.phraseEnd).intersects([.placePart, .near, .toward])
      }
  }

  /// Whether a name is where people or things are brought: “the wounded were taken to A”.
  func isGoal(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    // “To A by ambulance were taken”, where verbs come last.
    if text.language.order == .verbFinal, mention.nounCase == .to {
      let end = min(passage.tokens.upperBound, mention.phraseEnd + 2)
      return (mention.phraseEnd..<max(mention.phraseEnd, end)).contains { token in
        let classes = text.classes(at: token)
        let next = text.match(token)?.tokens.upperBound ?? token + 1
        // “A bus that to A carried people” was hit on its way there, where no other place is told.
        guard
          next >= passage.tokens.upperBound || text.isPunctuation(next)
            || text.has(.and, at: next) || isToldElsewhere(than: mention)
        else { return false }
        return classes.intersects([.actHelp, .actSend, .actLeave])
          && !classes.intersects([.actAttack, .actHit, .actFire, .actFall])
      }
    }
    // “Forced the people of A into cellars”, in the order of “forced people A”.
    if text.classes(at: before).intersects([.personCivilian, .personAny]) { return false }
    let verb = text.classes(at: before).intersects([.in, .to]) ? before - 1 : before
    return verb >= passage.tokens.lowerBound
      && text.classes(at: verb).intersects([.actHelp, .actSend, .actLeave])
      && !text.classes(at: verb).intersects([.actAttack, .actHit, .actFire])
  }

  /// Whether the sentence names another place as the one where something was.
  private func isToldElsewhere(than mention: Mention) -> Bool {
    passage.mentions.contains {
      $0.tokens != mention.tokens && $0.role == .literal && passage.isMarked($0, by: [.in, .near])
    }
  }

  /// Whether a name is the far end of a road or a border that one thing happened on: “A–B yolunda”.
  func isFarEnd(_ mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    return text.language.order == .verbFinal && text.isMark(first - 1, oneOf: ["–", "-", "—"])
      && passage.mentions.contains { $0.tokens.upperBound == first - 1 }
      && (mention.tokens.upperBound - 1...mention.tokens.upperBound).contains {
        text.classes(at: $0).intersects([.placePart, .placeBorder, .placeCorridor])
      }
  }

  /// Whether a name only says where another one lies: “near the village of Yeraskh, not far from
  /// Nakhchivan”.
  func isBearing(_ mention: Mention) -> Bool {
    guard
      let other = passage.mention(before: mention.tokens.lowerBound), other.role == .literal,
      !(attribution?.contains(other.tokens.lowerBound) ?? false), !isNearList(other, mention),
      !isAtBorder(other)
    else { return false }
    let gap = other.tokens.upperBound..<mention.tokens.lowerBound
    if isRightNear(gap), other.place.map({ rank($0) == 0 && $0.kind != .river }) ?? true {
      return true
    }
    let isPrepositional = passage.contains(
      anyOf: [.near, .placePart, .placeBorder, .numberOther], in: gap)
    return (2...6).contains(gap.count) && text.isMark(gap.lowerBound, oneOf: [","])
      && isPrepositional && !passage.isJoined(gap) && !gap.contains(where: triggersBefore)
      && !(1...2).contains { text.has(.and, at: mention.tokens.upperBound - 1 + $0) }
  }

  /// Whether nothing but “near” and what describes a name parts it from another: “the slope of A near B”.
  private func isRightNear(_ gap: Range<Int>) -> Bool {
    !text.language.order.isVerbLast && gap.count <= 4 && text.has(.near, at: gap.lowerBound)
      && gap.allSatisfy {
        text.classes(at: $0).intersects([
          .near, .article, .of, .placePart, .placeTown, .placeVillage, .placeDistrict,
        ])
      }
  }

  /// Whether a name only tells whose border something was at: “at the border with A, near B”.
  func isAtBorder(_ mention: Mention) -> Bool {
    let start = max(passage.tokens.lowerBound, mention.tokens.lowerBound - 3)
    return passage.contains(anyOf: [.placeBorder], in: start..<mention.tokens.lowerBound)
  }

  /// Whether two towns are told of alike: “near A, outside the village of B”.
  func isNearList(_ left: Mention, _ right: Mention) -> Bool {
    isNearTown(left) && isNearTown(right)
  }

  private func isNearTown(_ mention: Mention) -> Bool {
    mention.place.map(isSettlement) ?? true && passage.isMarked(mention, by: [.near, .toward])
  }

  /// Whether a word for a part or a kind of place stands behind a name.
  func isDescribed(_ mention: Mention) -> Bool {
    mention.phraseEnd > mention.tokens.upperBound
  }

  func isSettlement(_ place: Place) -> Bool {
    [.town, .capital, .village, .locality].contains(place.kind)
  }
}
