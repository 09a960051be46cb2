import Gazetteer
import Language
import Toponyms

/// A word or phrase that tells of an event, with the row of the table that says so.
struct Trigger {
  let type: EventType
  /// Indices of its tokens.
  let tokens: Range<Int>
  let sense: Sense
  /// How it stands to those who act and those it is done to.
  let voice: Sense.Voice
  let certainty: Double

  init(
    type: EventType, tokens: Range<Int>, sense: Sense, voice: Sense.Voice = .active,
    certainty: Double
  ) {
    self.type = type
    self.tokens = tokens
    self.sense = sense
    self.voice = voice
    self.certainty = certainty
  }
}

/// A trigger, and what became of it: for `--explain`.
struct TriggerNote: Sendable {
  let sentence: Int
  let tokens: Range<Int>
  let type: EventType
  /// The class and the line of the language file.
  let sense: Sense
  /// Why it makes no event; nil where it does.
  let veto: String?
}

/// Finds what tells of events in a sentence.
struct TriggerFinder {
  let passage: Passage
  /// Things of the sentence before that this one can speak of by a pronoun.
  let carried: ClassSet

  private var text: AnalysedText { passage.text }

  /// All triggers, in order.
  ///
  /// What a sentence names comes before what it only carries on; who is hurt is no truce that is.
  func triggers() -> [Trigger] {
    let triggers = candidates()
    // “Announced that the truce took effect” says it, and is no announcement of another one.
    guard triggers.count > 1, passage.classes.contains(.say),
      triggers.contains(where: isAnnouncing),
      triggers.contains(where: {
        $0.type == .ceasefire && !text.has(.say, at: $0.tokens.lowerBound)
      })
    else { return triggers }
    let announcers = passage.mentions.filter { $0.role == .metonym }.compactMap(\.place?.index)
    // “Armenia and Azerbaijan announced a truce, which took effect …” is theirs.
    return Set(announcers).count < 2 ? triggers.filter { !isAnnouncing($0) } : triggers
  }

  private func isAnnouncing(_ trigger: Trigger) -> Bool {
    trigger.sense.wordClass == .actAgree && text.has(.say, at: trigger.tokens.lowerBound)
  }

  private func candidates() -> [Trigger] {
    let heads = EventFrame.heads
    guard passage.classes.intersects(heads) else { return [] }
    var result: [Trigger] = []
    for match in passage.matches
    where match.has(anyOf: heads) && !passage.isAside(match.tokens.lowerBound) {
      // What falls is a shell sooner than a soldier.
      let isHarm = match.has(anyOf: [.harmInjured, .harmKilled]) && !match.has(.actFall)
      let own = isHarm ? ClassSet() : passage.things
      var found = trigger(match, carrying: own)
      if found == nil, !isHarm, !carried.isEmpty {
        found = trigger(match, carrying: carried.union(own))
      }
      if let found { result.append(found) }
    }
    return result
  }

  /// The trigger that a word or phrase is with the first of its senses that makes it one.
  private func trigger(_ match: LexicalMatch, carrying carried: ClassSet) -> Trigger? {
    // People leave a place before troops lose it.
    if match.has(.actLose), let leaving = match.sense(.actLeave), !isOfTroops(match),
      let trigger = trigger(match, leaving, carrying: carried)
    {
      return trigger
    }
    // “Won back the town”, unless it is an attack that was beaten off.
    if match.has(.actRepel), let taking = match.sense(.actTake), !repelsAttack(match),
      let trigger = trigger(match, taking, carrying: carried), trigger.type == .territory
    {
      return trigger
    }
    // Troops that go somewhere are sent, and do not flee.
    if match.has(.actLeave), let sending = match.sense(.actSend), bringsTroops(match),
      let trigger = trigger(match, sending, carrying: carried), trigger.type == .deployment
    {
      return trigger
    }
    // The wounded who are brought elsewhere are helped, and do not flee.
    if match.has(.actLeave), let helping = match.sense(.actHelp),
      namesPatients(in: passage.clause(of: match.tokens.lowerBound)),
      let trigger = trigger(match, helping, carrying: carried)
    {
      return trigger
    }
    // Guns that are destroyed hit nothing.
    if match.has(anyOf: [.actHit, .actDown]), let destroying = match.sense(.actDestroy),
      destroysGuns(match), let trigger = trigger(match, destroying, carrying: carried),
      trigger.type == .clash
    {
      return trigger
    }
    for sense in match.senses {
      if let trigger = trigger(match, sense, carrying: carried) { return trigger }
    }
    return nil
  }

  /// Whether a sentence speaks of those who could have held a place and of no people of it: “A was abandoned
  /// for want of men to hold it, an officer says”.
  private func isOfTroops(_ match: LexicalMatch) -> Bool {
    passage.contains(anyOf: [.personSoldier, .thingTroops], in: passage.tokens)
      && !passage.contains(anyOf: [.personCivilian], in: passage.tokens)
  }

  private func trigger(
    _ match: LexicalMatch, _ sense: Sense, carrying carried: ClassSet
  ) -> Trigger? {
    let frames = EventFrame.frames(of: sense.wordClass)
    guard !frames.isEmpty, passage.isWhole(sense, at: match.tokens) else { return nil }
    // “Three were taken to hospital” counts the wounded, and tells of no help.
    if sense.wordClass == .actHelp, match.has(.harmInjured), sense.attributes.voice == .passive {
      return nil
    }
    let clause = armedPart(of: passage.clause(of: match.tokens.lowerBound), around: match.tokens)
    let voice = passage.voice(of: sense, at: match.tokens)
    if isAttributive(match, sense) || isCondemnation(match, sense, voice)
      || handsOverPaper(match, sense, voice) || isOfWeapon(aimedBy: match)
    {
      return nil
    }
    // “Announced that” is no announcement of the truce that the sentence before spoke of.
    let carried = match.has(.say) ? ClassSet() : carried
    guard let frame = frames.first(where: { fits($0, match.tokens, clause, voice, carried) }),
      frame.head != .actLeave || frame.type != .displacement
        || !isOfOthersLeaving(match.tokens, in: clause, voice)
    else { return nil }
    return Trigger(
      type: frame.type, tokens: match.tokens, sense: sense, voice: voice ?? .active,
      certainty: frame.certainty)
  }

  /// The part of a clause between commas with “and” that a word stands in, where weapons of several
  /// kinds are named and one in that part: “shells hit A, and a drone was downed over B”.
  private func armedPart(of clause: Range<Int>, around head: Range<Int>) -> Range<Int> {
    let kinds = Self.weapons.filter { passage.classes.contains($0) }
    guard kinds.count > 1 else { return clause }
    let joints = clause.filter { text.isMark($0, oneOf: [",", "،"]) && text.has(.and, at: $0 + 1) }
    let start = joints.last { $0 < head.lowerBound } ?? clause.lowerBound
    let end = joints.first { $0 >= head.upperBound } ?? clause.upperBound
    return passage.contains(anyOf: ClassSet(kinds), in: start..<end) ? start..<end : clause
  }

  private static let weapons: [WordClass] = [.weaponAir, .weaponArtillery, .weaponMine]

  /// Whether a participle only describes the noun that its article or preposition belongs to: “at a
  /// captured post”, “two rows of flattened houses”.
  private func isAttributive(_ match: LexicalMatch, _ sense: Sense) -> Bool {
    let before = passage.text.classes(at: match.tokens.lowerBound - 1)
    return ![nil, .noun].contains(sense.attributes.voice)
      && (before.contains(.article)
        || sense.attributes.voice == .participle && before.intersects([.of, .in, .from, .near]))
      && passage.text.classes(at: match.tokens.upperBound).intersects(Self.described)
  }

  private static let described: ClassSet = [
    .thingGround, .thingCivilian, .placeTown, .placeVillage, .placeDistrict, .placeRegion,
    .placeArea, .personSoldier, .personCivilian,
  ]

  private func fits(
    _ frame: EventFrame, _ head: Range<Int>, _ clause: Range<Int>, _ voice: Sense.Voice?,
    _ carried: ClassSet
  ) -> Bool {
    // Where verbs stand anywhere, objects and adverbials part them from what they act on.
    if frame.head == .actLose, frame.type == .territory, losesPeople(head) { return false }
    if frame.head == .actFall, frame.type == .territory, fellsPeople(head, in: clause) {
      return false
    }
    if frame.head == .actDestroy, frame.type == .clash, destroysThings(head, in: clause) {
      return false
    }
    if isCrowdOfVictims(frame, voice, in: clause) { return false }
    // “Shots at the edge of the village” have no object, “shooting two captives” has.
    if frame.head == .actFire, frame.isObject, voice == .noun, !frame.isOfCaptives { return false }
    let isLoose = passage.text.language.hasFreeVerb && !passage.text.language.order.isVerbLast
    let reach = min(isLoose ? 2 * min(frame.distance, clause.count) : frame.distance, clause.count)
    var before = max(clause.lowerBound, head.lowerBound - reach)..<head.lowerBound
    let start = min(head.upperBound, clause.upperBound)
    // “The villages came under fire, a drone was shot down”: what follows a final verb is of the next.
    let bound =
      passage.text.language.order == .verbFinal
      ? min(clause.upperBound, passage.segment(of: head.lowerBound).upperBound) : clause.upperBound
    var after = start..<max(start, min(bound, start + reach))
    if frame.isObject || frame.head == .actEnter && voice == .active,
      passage.text.language.order.isVerbLast
    {
      // Where they entered stands before the verb: what stands behind is told of the next one.
      if !passage.text.language.hasFreeVerb { after = start..<start }
    } else if frame.isObject, voice == .active {
      // A weapon or soldiers before a verb are who does it, even where objects may stand there.
      let mayPrecede = frame.companions.allSatisfy {
        $0.intersects(Self.preceding) && !$0.contains(.personSoldier)
      }
      // “Two drones | they claim to have | shot down”: the verb ends what its objects begin.
      let isAtEnd = isLoose && frame.head == .actDown && head.upperBound >= clause.upperBound - 2
      if !(mayPrecede || isAtEnd) || !passage.text.language.hasFreeVerb {
        before = head.lowerBound..<head.lowerBound
      }
    } else if frame.isObject, voice == .passive, passage.text.language.order != .verbInitial,
      !(isLoose && head.lowerBound == clause.lowerBound)
    {
      // “Taken were the heights near A”, where a verb may open its clause.
      after = start..<start
    }
    if frame.head == .actLose, frame.type == .territory, voice == .noun {
      // “The loss of A”, not “the loss: five soldiers fell near A”.
      after = start..<(after.first { passage.text.isPunctuation($0) } ?? after.upperBound)
    }
    if frame.isSubject {
      guard voice == .passive, !passage.text.language.order.isVerbLast else { return false }
      after = start..<start
    }
    let isOfOther =
      frame.head == .actBegin && isSaidOfOther(head, in: clause)
      || frame.head == .actAgree && agreesOnOther(head, in: clause, voice)
    var carried = isOfOther ? ClassSet() : carried
    if frame.head == .actHelp && helpsHelpers(in: clause) || asksForMore(frame, head, in: clause)
      || frame.head == .actBreak && breaksOffTalks(head, in: clause)
    {
      return false
    }
    if frame.type == .ceasefire ? voice != .noun : frame.needsPlace && voice == .active,
      let antecedent = antecedent(of: head, in: clause)
    {
      before = antecedent
      // “The collapse of the truce dimmed hopes in a war that began on Sunday”: no truce began.
      carried = ClassSet()
    }
    let hasCompanions = frame.companions.allSatisfy { companions in
      // What is taken now is named now: “gave back prisoners and took a map for them”.
      carried.intersects(companions) && frame.head != .actTake
        || holds(companions, of: frame, in: before)
        || isMarked(companions, before) || isMarked(companions, after)
        || companions.contains(.personAny) && !self.carried.contains(.thingPrisoner)
          && countsSide(before)
        || holds(companions, of: frame, in: after)
    }
    let near = before.lowerBound..<max(before.upperBound, after.upperBound)
    return hasCompanions && (!frame.needsPlace || hasPlace(frame, near, head, voice))
  }

  /// What may stand before a verb that does something to it, where objects stand on either side.
  private static let preceding: ClassSet = [
    .thingCivilian, .thingPrisoner, .thingGround, .placeVillage, .placeAnaphor,
  ]

  /// Whether a companion stands in a run of tokens; an army that is named for what it says is no
  /// prisoner.
  private func holds(_ companions: ClassSet, of frame: EventFrame, in range: Range<Int>) -> Bool {
    // “Gave back 15 Armenians.”
    if frame.type == .prisoners, companions.contains(.side) { return countsCompatriots(range) }
    guard frame.type == .prisoners, companions.contains(.personSoldier) else {
      return passage.contains(anyOf: companions, in: range)
    }
    return range.contains { token in
      passage.text.classes(at: token).intersects(companions)
        && !passage.contains(
          anyOf: [.sayAccording], in: max(passage.tokens.lowerBound, token - 4)..<token)
    }
  }

  /// Whether an ending of a name says what a preposition among some companions says.
  private func isMarked(_ companions: ClassSet, _ range: Range<Int>) -> Bool {
    companions.contains(.from)
      && passage.mentions(in: range).contains { passage.isMarked($0, by: companions) }
  }

  /// What stands before the relative pronoun of a verb's clause: “Talish, which the army retook”.
  private func antecedent(of head: Range<Int>, in clause: Range<Int>) -> Range<Int>? {
    let start = max(clause.lowerBound, head.lowerBound - Self.longestRelative)
    return (start..<head.lowerBound).last { passage.text.has(.relative, at: $0) }
      .map { max(clause.lowerBound, $0 - Self.longestRelative)..<$0 }
  }

  /// How many tokens a relative pronoun stands before its verb or behind what it means.
  private static let longestRelative = 5
}
