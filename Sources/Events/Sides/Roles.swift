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
    let named = sides.namings(in: clause, of: passage, speaker: statement?.side).filter {
      !(attribution?.contains($0.tokens.lowerBound) ?? false) && !isMediator($0)
    }
    guard trigger.type != .talks else {
      let people = sides.people(in: clause, of: passage).filter {
        !isMediator($0) && !isCited($0)
      }
      return symmetric(named.filter { isParty($0) || isPartner($0, of: named) } + people)
    }
    if text.language.order != .verbFinal, let accused = accused(of: trigger, among: named) {
      return Roles(actors: [accused.side], targets: others(named, than: accused.side))
    }
    let namings = named.filter {
      isParty($0) && !isOfEmbassy($0, trigger)
        && !(trigger.type == .displacement && isDestination($0))
    }
    if let roles = downing(trigger, among: namings, statement) { return roles }
    if let taker = taker(in: trigger, among: namings) {
      return Roles(actors: [taker], targets: namings.map(\.side).filter { $0 != taker })
    }
    let parties = namings.filter { !isVictim($0) }
    if trigger.type.isViolent, let accused = accused(behind: trigger, statement) {
      return Roles(actors: [accused.side], targets: others(parties, than: accused.side))
    }
    var roles =
      attacker(in: trigger, among: parties).map {
        Roles(actors: [$0.side], targets: others(namings, than: $0.side))
      } ?? self.roles(of: trigger, among: parties, statement)
    // Who repels an attack is whom it befell.
    if trigger.sense.wordClass == .actRepel { swap(&roles.actors, &roles.targets) }
    addTargets(of: trigger, in: clause, among: namings, statement, to: &roles)
    return roles
  }

  /// Adds whose prisoners they are, and whose people were hurt.
  private func addTargets(
    of trigger: Trigger, in clause: Range<Int>, among namings: [Sides.Naming],
    _ statement: Attribution.Statement?, to roles: inout Roles
  ) {
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
  }

  /// The party that a verb of accusing has for its object, of what is told behind it: “Baku accuses Yerevan
  /// of breaking the truce”.
  private func accused(of trigger: Trigger, among namings: [Sides.Naming]) -> Sides.Naming? {
    guard trigger.type.isViolent || trigger.type == .ceasefireViolation else { return nil }
    return passage.matches.lazy.filter {
      $0.sense(.say)?.attributes.kind == Attribution.accusing
        && $0.tokens.upperBound <= trigger.tokens.lowerBound
    }.compactMap { verb in
      namings.first {
        (0...2).contains($0.tokens.lowerBound - verb.tokens.upperBound)
          && $0.tokens.upperBound <= trigger.tokens.lowerBound
      }
    }.first
  }

  /// The party that a source is said to accuse of what was told before: “rockets fell on A, said the
  /// ministry, which blamed Armenia”.
  func accused(
    behind trigger: Trigger, _ statement: Attribution.Statement?
  ) -> Sides.Naming? {
    guard text.language.order != .verbFinal,
      let verb = passage.matches.first(where: {
        $0.tokens.lowerBound >= trigger.tokens.upperBound
          && $0.senses.contains { $0.attributes.kind == Attribution.accusing }
      })
    else { return nil }
    let object = verb.tokens.upperBound..<min(passage.tokens.upperBound, verb.tokens.upperBound + 5)
    return sides.namings(in: object, of: passage, speaker: statement?.side).first {
      $0.side != statement?.side
    }
  }

  /// The party whose people another clause says were hurt by it: “two Armenian soldiers were killed when
  /// a drone struck their post”.
  func victimElsewhere(
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

  func roles(
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
        (subject(before, after) ?? inverted(trigger, before, after) ?? contrasted(after))?.side
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
    let free = before.filter {
      !isInCase(.object, $0) && !isOfObject($0) && !isHeld($0) && !isLoser($0)
    }
    return before.last { isInCase(.subject, $0) }
      ?? (text.language.order.isVerbLast ? free.first : free.last)
      ?? after.first { isInCase(.subject, $0) }
      ?? (text.language.order == .verbInitial
        ? after.first.flatMap { isOfObject($0) ? nil : $0 } : nil)
  }

  /// The party right behind a finite verb that stands second, before which something else stands: “Am
  /// Montag beschoss Baku …”.
  func inverted(
    _ trigger: Trigger, _ before: [Sides.Naming], _ after: [Sides.Naming]
  ) -> Sides.Naming? {
    guard text.language.hasFreeVerb, text.language.order == .verbMedial, before.isEmpty,
      trigger.sense.attributes.voice == .active, let next = after.first, !isPlace(next)
    else { return nil }
    let gap = trigger.tokens.upperBound..<next.tokens.lowerBound
    let forces: ClassSet = [.article, .thingTroops, .personSoldier]
    return gap.count <= 3 && gap.allSatisfy { text.classes(at: $0).intersects(forces) } ? next : nil
  }

  /// Whether a party is only named as whose something is that things are done to, in languages where
  /// that stands behind its noun: “مدينة كنجة الأذربيجانية”, “positions of the army of X”.
  func isOfObject(_ naming: Sides.Naming) -> Bool {
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
  static let held: ClassSet = [
    .placeTown, .placeVillage, .placeDistrict, .placeRegion, .placeArea, .placeBorder,
    .placeAnaphor, .thingGround, .thingCivilian, .personCivilian,
  ]

  /// Whether a source tells what its own side does: “says that its troops took”, “claims to have
  /// shot down”.
  func isOwnAct(_ trigger: Trigger, _ statement: Attribution.Statement?) -> Bool {
    // “The army said a mine killed two of its men.”
    guard trigger.type != .explosion,
      let statement, statement.phrase.upperBound <= trigger.tokens.lowerBound,
      // “Am Abend fielen Granaten”, where the subject stands behind the verb and is never left out.
      !(statement.phrase.isEmpty && text.language.hasFreeVerb
        && text.language.order == .verbMedial)
    else { return false }
    // “Says that several of its men were killed when their car came under fire.”
    if trigger.sense.attributes.voice == .passive { return false }
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
      if precededBy([.against, .to], naming) || isOfObject(naming) || isHeld(naming) {
        roles.targets.append(naming.side)
      } else if roles.actors.isEmpty, naming.tokens.lowerBound - trigger.tokens.upperBound <= 3 {
        roles.actors.append(naming.side)
      }
    }
    let free = before.filter { !isHeld($0) }
    if roles.actors.isEmpty, let last = free.last, !isPlace(last), !isOfObject(last) {
      roles.actors = [last.side]
    }
    if roles.targets.isEmpty, let held = before.first(where: isHeld) {
      roles.targets = [held.side]
    }
    return roles
  }

  /// Whether somebody is only whom a clause has its word from: “which, according to Putin, …”.
  private func isCited(_ person: Sides.Naming) -> Bool {
    let start = max(passage.tokens.lowerBound, person.tokens.lowerBound - 4)
    return (attribution?.contains(person.tokens.lowerBound) ?? false)
      && passage.contains(anyOf: [.sayAccording], in: start..<person.tokens.lowerBound)
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
  func isPartner(_ naming: Sides.Naming, of namings: [Sides.Naming]) -> Bool {
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
  func isMutual(_ trigger: Trigger, in clause: Range<Int>) -> Bool {
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
}
