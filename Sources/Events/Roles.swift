import Gazetteer
import Language
import Toponyms

/// Who acted, and to whom it was done.
struct Roles {
  var actors: [String] = []
  var targets: [String] = []
}

/// Finds who acts in what a trigger tells, by where the parties stand around it.
struct RoleFinder {
  let passage: Passage
  let sides: Sides
  let attribution: Attribution?

  var text: AnalysedText { passage.text }

  /// The parties of a trigger; those who were hurt are who it was done to.
  ///
  /// `both` tells whom “both sides” means.
  func roles(of trigger: Trigger, both: () -> [String]) -> Roles {
    let clause = passage.clause(of: trigger.tokens.lowerBound)
    if passage.classes.contains(.side), isMutual(trigger, in: clause) {
      return Roles(actors: both())
    }
    let statement = attribution?.statement(at: trigger.tokens.lowerBound)
    let namings = sides.namings(in: clause, of: passage, speaker: statement?.side).filter {
      !(attribution?.contains($0.tokens.lowerBound) ?? false) && isParty($0) && !isMediator($0)
    }
    guard trigger.type != .talks else {
      return symmetric(namings + sides.people(in: clause, of: passage).filter { !isMediator($0) })
    }
    if let prey = prey(of: trigger, among: namings) {
      let others = namings.filter { $0.tokens != prey.tokens && !isVictim($0) }
      var actors = roles(of: trigger, among: others, statement).actors
      actors.removeAll { $0 == prey.side }
      // “The army claims to have shot down an Armenian plane.”
      if actors.isEmpty, trigger.voice == .active, let statement, let side = statement.side,
        side != prey.side, statement.phrase.upperBound <= trigger.tokens.lowerBound
      {
        actors = [side]
      }
      return Roles(actors: actors, targets: [prey.side])
    }
    var roles = roles(of: trigger, among: namings.filter { !isVictim($0) }, statement)
    // Who repels an attack is whom it befell.
    if trigger.sense.wordClass == .actRepel { swap(&roles.actors, &roles.targets) }
    if trigger.type == .prisoners, let actor = roles.actors.first, roles.targets.isEmpty,
      let other = sides.namings(in: clause, of: passage, speaker: statement?.side).first(where: {
        $0.side != actor && Sides.opponent(of: $0.side) != nil
          && !(attribution?.contains($0.tokens.lowerBound) ?? false)
      })
    {
      roles.targets = [other.side]
    }
    for victim in namings.filter(isVictim).map(\.side)
    where !roles.actors.contains(victim) && !roles.targets.contains(victim) {
      roles.targets.append(victim)
    }
    if roles.targets.isEmpty, trigger.type.isViolent,
      let victim = victimElsewhere(than: clause, statement), !roles.actors.contains(victim)
    {
      roles.targets = [victim]
    }
    return roles
  }

  /// The party whose people another clause says were hurt by it: “two Armenian soldiers were killed when
  /// a drone struck their post”.
  private func victimElsewhere(
    than clause: Range<Int>, _ statement: Attribution.Statement?
  ) -> String? {
    guard passage.classes.contains(.side),
      passage.classes.intersects([.harmKilled, .harmInjured]), clause != passage.tokens
    else { return nil }
    return sides.namings(in: passage.tokens, of: passage, speaker: statement?.side).first {
      !clause.contains($0.tokens.lowerBound)
        && !(attribution?.contains($0.tokens.lowerBound) ?? false) && isVictim($0)
    }?.side
  }

  /// The party whose aircraft was shot down: “a Russian helicopter”.
  func prey(of trigger: Trigger, among namings: [Sides.Naming]) -> Sides.Naming? {
    guard trigger.sense.wordClass == .actDown, trigger.type == .airStrike,
      !text.classes(at: trigger.tokens.lowerBound).intersects([.actHit, .actAttack, .actDestroy])
    else { return nil }
    return namings.first { naming in
      let next = naming.tokens.upperBound
      // “مروحية روسية”, where adjectives stand behind.
      if [.verbInitial, .verbFinalPrepositional].contains(text.language.order) {
        return text.has(.weaponAir, at: naming.tokens.lowerBound - 1)
      }
      // “A helicopter belonging to Russia”, in languages with postpositions.
      return text.has(.weaponAir, at: next)
        || text.has(.of, at: next) && text.has(.weaponAir, at: next + 1)
    }
  }

  private func roles(
    of trigger: Trigger, among namings: [Sides.Naming], _ statement: Attribution.Statement?
  ) -> Roles {
    if text.language.order == .verbFinal { return headFinal(trigger, among: namings, statement) }
    let before = namings.filter { $0.tokens.upperBound <= trigger.tokens.lowerBound }
    let after = namings.filter { $0.tokens.lowerBound >= trigger.tokens.upperBound }
    if isBetween(namings) { return symmetric(namings) }
    let agents = namings.filter { isAgent($0) && !isAside($0, from: trigger) }
    if let agent = agents.first {
      return Roles(
        actors: [agent.side], targets: others(before + after, than: agent.side))
    }
    switch trigger.voice {
    case .active, .participle:
      let actor =
        (subject(before, after) ?? inverted(trigger, before, after))?.side
        ?? (isOwnAct(trigger, statement) ? statement?.side : nil)
      let objects = text.language.order.isVerbLast ? before + after : after
      return Roles(
        actors: actor.map { [$0] } ?? [], targets: first(objects.first { $0.side != actor }))
    case .passive:
      let adjacent = after.first {
        $0.tokens.lowerBound - trigger.tokens.upperBound <= 3 && !isPlace($0)
      }
      // Where a case tells who did it, whoever stands beside the verb without it is whom it befell.
      return text.language.marksAgents
        ? Roles(targets: first(adjacent ?? before.last))
        : Roles(actors: first(adjacent), targets: first(before.last))
    case .noun:
      return noun(trigger, before, after)
    }
  }

  /// Who does what an active verb tells: whoever stands in the case of subjects; else the party right
  /// before the verb or, where objects stand before verbs too, the first one; right behind it where
  /// verbs come first.
  func subject(_ before: [Sides.Naming], _ after: [Sides.Naming]) -> Sides.Naming? {
    let free = before.filter { !isInCase(.object, $0) && !isOfObject($0) }
    return before.last { isInCase(.subject, $0) }
      ?? (text.language.order.isVerbLast ? free.first : free.last)
      ?? after.first { isInCase(.subject, $0) }
      ?? (text.language.order == .verbInitial
        ? after.first.flatMap { isOfObject($0) ? nil : $0 } : nil)
  }

  /// The party right behind a finite verb that stands second, before which something else stands: “Am
  /// Montag beschoss Baku …”.
  private func inverted(
    _ trigger: Trigger, _ before: [Sides.Naming], _ after: [Sides.Naming]
  ) -> Sides.Naming? {
    guard text.language.hasFreeVerb, text.language.order == .verbMedial, before.isEmpty,
      trigger.sense.attributes.voice == .active, let next = after.first, !isPlace(next)
    else { return nil }
    let gap = trigger.tokens.upperBound..<next.tokens.lowerBound
    return gap.count <= 2 && gap.allSatisfy { text.has(.article, at: $0) } ? next : nil
  }

  /// Whether a party is only named as whose something is that things are done to, in languages where
  /// that stands behind its noun: “مدينة كنجة الأذربيجانية”, “positions of the army of X”.
  private func isOfObject(_ naming: Sides.Naming) -> Bool {
    guard [.verbInitial, .verbFinalPrepositional].contains(text.language.order) else {
      return false
    }
    let start = naming.tokens.lowerBound
    let isMention = passage.mentions.contains { $0.tokens == naming.tokens }
    if !isMention,
      passage.mentions.contains(where: { $0.role == .literal && $0.phraseEnd == start })
    {
      return true
    }
    var token = start - 1
    if text.classes(at: token).intersects([.thingTroops, .personSoldier]) { token -= 1 }
    return token >= passage.tokens.lowerBound && text.classes(at: token).intersects(Self.held)
  }

  /// Words for what a party has and another one attacks.
  private static let held: ClassSet = [
    .placeTown, .placeVillage, .placeDistrict, .placeRegion, .placeArea, .placeBorder,
    .placeAnaphor, .thingGround, .thingCivilian, .personCivilian,
  ]

  /// Whether a source tells what its own side does: “says that its troops took”, “claims to have
  /// shot down”.
  private func isOwnAct(_ trigger: Trigger, _ statement: Attribution.Statement?) -> Bool {
    guard let statement, statement.phrase.upperBound <= trigger.tokens.lowerBound else {
      return false
    }
    return (statement.phrase.upperBound..<trigger.tokens.lowerBound).allSatisfy { token in
      if passage.dates.contains(where: { $0.tokens.contains(token) }) { return true }
      guard let match = text.match(token) else { return text.isMark(token, oneOf: [","]) }
      return match.has(
        anyOf: [.say, .sayThat, .common, .personSoldier, .thingTroops, .dateOn])
    }
  }

  func noun(
    _ trigger: Trigger, _ before: [Sides.Naming], _ after: [Sides.Naming]
  ) -> Roles {
    var roles = Roles()
    for naming in after where !isPlace(naming) {
      if precededBy([.against, .to], naming) || isOfObject(naming) {
        roles.targets.append(naming.side)
      } else if roles.actors.isEmpty, naming.tokens.lowerBound - trigger.tokens.upperBound <= 3 {
        roles.actors.append(naming.side)
      }
    }
    if roles.actors.isEmpty, let last = before.last, !isPlace(last), !isOfObject(last) {
      roles.actors = [last.side]
    }
    return roles
  }

  func symmetric(_ namings: [Sides.Naming]) -> Roles {
    Roles(
      actors: namings.filter { !isPlace($0) || isPartner($0, of: namings) }.reduce(into: []) {
        result, naming in
        if !result.contains(naming.side) { result.append(naming.side) }
      })
  }

  /// Whether a country's name stands beside another one's with “and” between: “the chiefs of staff of
  /// Armenia and Azerbaijan”.
  private func isPartner(_ naming: Sides.Naming, of namings: [Sides.Naming]) -> Bool {
    namings.contains { other in
      guard other.side != naming.side else { return false }
      let first = min(other.tokens.upperBound, naming.tokens.upperBound)
      let gap = first..<max(first, max(other.tokens.lowerBound, naming.tokens.lowerBound))
      return gap.count == 1 && text.has(.and, at: first)
    } && !precededBy([.in], naming)
  }

  func first(_ naming: Sides.Naming?) -> [String] {
    naming.map { [$0.side] } ?? []
  }

  func others(_ namings: [Sides.Naming], than side: String) -> [String] {
    first(namings.first { $0.side != side && !isPlace($0) })
  }

  /// Whether the two sides did something to or with each other: “the two sides traded fire”; what is
  /// told of places “on both sides” is not theirs.
  private func isMutual(_ trigger: Trigger, in clause: Range<Int>) -> Bool {
    let types: [EventType] = [
      .clash, .shelling, .talks, .ceasefire, .ceasefireViolation, .prisoners,
    ]
    return types.contains(trigger.type)
      && passage.matches.contains { match in
        clause.contains(match.tokens.lowerBound) && Sides.isBoth(match)
          && !text.has(.in, at: match.tokens.lowerBound - 1)
          && !(attribution?.contains(match.tokens.lowerBound) ?? false)
      }
  }

  /// Whether a party is named for those who were hurt: “a Russian journalist was wounded”.
  private func isVictim(_ naming: Sides.Naming) -> Bool {
    let before = max(passage.tokens.lowerBound, naming.tokens.lowerBound - 2)
    let after = min(passage.tokens.upperBound, naming.tokens.upperBound + 2)
    if text.language.order == .verbFinal {
      return passage.contains(
        anyOf: [.personCivilian, .personAny], in: naming.tokens.upperBound..<after)
    }
    return passage.contains(
      anyOf: [.personCivilian, .personAny], in: before..<naming.tokens.lowerBound)
      || isHurt(in: naming.tokens.upperBound..<after) || isCounted(naming) || isOfFallen(naming)
  }

  /// Whether a party is named for the people whom a verb counts: “Armenian soldiers were killed”,
  /// “killing two Armenian soldiers”.
  private func isCounted(_ naming: Sides.Naming) -> Bool {
    let people: ClassSet = [.personSoldier, .personCivilian, .personAny]
    // Where adjectives stand behind their nouns: “deux soldats arméniens ont été tués”.
    let hasNoun =
      text.classes(at: naming.tokens.upperBound).intersects(people)
      || text.classes(at: naming.tokens.lowerBound - 1).intersects(people)
        && naming.tokens.lowerBound > passage.tokens.lowerBound
    guard hasNoun else { return false }
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

  /// Whether an adjective behind counted soldiers says whose the fallen were: “49 جنديا أرمينيا”.
  private func isOfFallen(_ naming: Sides.Naming) -> Bool {
    let noun = naming.tokens.lowerBound - 1
    return text.classes(at: noun).contains(.personSoldier) && text.has(.side, at: noun + 1)
      && passage.quantities.contains { $0.tokens.upperBound == noun }
      && passage.contains(
        anyOf: [.harmKilled, .harmInjured], in: passage.clause(of: naming.tokens.lowerBound))
  }

  /// Whether a party only mediates: “with Russian mediation”.
  private func isMediator(_ naming: Sides.Naming) -> Bool {
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
  private func isHurt(in range: Range<Int>) -> Bool {
    range.contains { token in
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
  private func isParty(_ naming: Sides.Naming) -> Bool {
    let isTown = passage.mentions.contains { mention in
      mention.tokens == naming.tokens && mention.role == .literal
        && [.town, .capital, .village].contains(mention.place?.kind)
    }
    return !isTown && (!isPlace(naming) || isAgent(naming))
  }

  func isPlace(_ naming: Sides.Naming) -> Bool {
    passage.mentions.contains { $0.tokens == naming.tokens && $0.role == .literal }
      && !precededBy([.against], naming) && !followsSoldiers(naming) && !isSubject(naming)
  }

  /// Whether a country opens its clause without a case, where verbs come last: it acts, whatever is told
  /// of it.
  private func isSubject(_ naming: Sides.Naming) -> Bool {
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

  private func followsSoldiers(_ naming: Sides.Naming) -> Bool {
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
      text.match(token)?.sense(.by)?.attributes.isAfter == false
        && !passage.mentions.contains {
          $0.tokens.lowerBound > token && $0.tokens.upperBound <= naming.tokens.lowerBound
        }
    }
  }

  /// Whether a naming, with no preposition to govern it, or the noun of its adjective has a case.
  private func isInCase(_ wanted: Sense.Case, _ naming: Sides.Naming) -> Bool {
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
  private func isBeforeAgentWord(_ naming: Sides.Naming) -> Bool {
    let end = min(passage.tokens.upperBound, naming.tokens.upperBound + 4)
    for token in naming.tokens.upperBound..<end {
      if text.match(token)?.sense(.by)?.attributes.isAfter == true { return true }
      if text.tokens[token].kind != .word { return false }
    }
    return false
  }

  private func precededBy(_ classes: ClassSet, _ naming: Sides.Naming) -> Bool {
    let start = max(passage.tokens.lowerBound, naming.tokens.lowerBound - 3)
    return passage.contains(anyOf: classes, in: start..<naming.tokens.lowerBound)
  }

  /// Whether a relative clause stands between a trigger and a party behind it.
  private func isAside(_ naming: Sides.Naming, from trigger: Trigger) -> Bool {
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
