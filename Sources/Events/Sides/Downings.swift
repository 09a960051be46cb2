import Language

extension EventBuilder {
  /// Whether a draft tells of an aircraft that was shot down, over whatever stood there: “a drone was downed
  /// over the reservoir”.
  func isDowning(_ draft: EventDraft) -> Bool {
    draft.type == .airStrike
      && draft.triggers.allSatisfy { trigger in
        let classes = passage.text.classes(at: trigger.tokens.lowerBound)
        return classes.contains(.actDown) && !classes.intersects([.actHit, .actAttack])
      }
  }
}

/// Whose aircraft was shot down, and by whom.
extension RoleFinder {
  /// The parties where an aircraft was shot down: whose it was, and who did it.
  func downing(
    _ trigger: Trigger, among namings: [Sides.Naming], _ statement: Attribution.Statement?
  ) -> Roles? {
    guard let prey = prey(of: trigger, among: namings) else { return nil }
    let others = namings.filter { $0.tokens != prey.tokens && !isVictim($0) }
    var actors = roles(of: trigger, among: others, statement).actors
    actors.removeAll { $0 == prey.side }
    // “The army claims to have shot down an Armenian plane.”
    if actors.isEmpty, trigger.voice == .active, let statement, let side = statement.side,
      side != prey.side, statement.phrase.upperBound <= trigger.tokens.lowerBound
    {
      actors = [side]
    }
    // “The ministry says that a drone of the other side's was shot down.”
    if actors.isEmpty, trigger.voice == .passive, let side = statement?.side,
      Sides.opponent(of: side) == prey.side
    {
      actors = [side]
    }
    return Roles(actors: actors, targets: [prey.side])
  }

  /// The party whose aircraft was shot down: “a Russian helicopter”.
  private func prey(of trigger: Trigger, among namings: [Sides.Naming]) -> Sides.Naming? {
    if let owner = namings.first(where: { isOfHitAircraft($0, trigger) }) { return owner }
    guard trigger.sense.wordClass == .actDown, trigger.type == .airStrike,
      !text.classes(at: trigger.tokens.lowerBound).intersects([.actHit, .actAttack, .actDestroy])
    else { return nil }
    return namings.first { naming in
      let next = naming.tokens.upperBound
      // “A Turkish jet shot down …”: what stands before an active verb is no prey.
      let isActive = trigger.voice == .active && !text.language.order.isVerbLast
      if isActive, naming.tokens.upperBound <= trigger.tokens.lowerBound {
        return isObject(naming, before: trigger)
      }
      // “مروحية روسية”, where adjectives stand behind.
      if text.language.order != .verbFinal, isOwner(ofAircraft: naming) { return true }
      if [.verbInitial, .verbFinalPrepositional].contains(text.language.order) { return false }
      // “A helicopter belonging to Russia”, in languages with postpositions.
      return text.has(.weaponAir, at: next) || aircraft(behind: naming) != nil
    }
  }

  /// Whether a party is named for an aircraft between who shot it down and the participle: “hat die Flugabwehr
  /// eine armenische Su-25 abgeschossen”.
  private func isObject(_ naming: Sides.Naming, before trigger: Trigger) -> Bool {
    let clause = passage.clause(of: trigger.tokens.lowerBound)
    return text.language.hasFreeVerb && text.has(.weaponAir, at: naming.tokens.upperBound)
      && clause.lowerBound < naming.tokens.lowerBound
      && passage.contains(
        anyOf: [.thingTroops, .personSoldier, .sourceOrgan],
        in: clause.lowerBound..<naming.tokens.lowerBound)
  }

  /// Whether a party is named for the aircraft that a verb of hitting has for its object, where cases tell:
  /// “that it hit Azerbaijan's Su-25 plane”.
  private func isOfHitAircraft(_ naming: Sides.Naming, _ trigger: Trigger) -> Bool {
    let heads: [WordClass] = [.actDown, .actHit, .actDestroy]
    guard text.language.order == .verbFinal, trigger.type == .airStrike,
      heads.contains(trigger.sense.wordClass),
      let aircraft = aircraft(behind: naming), aircraft.has(.weaponAir),
      aircraft.tokens.upperBound <= trigger.tokens.lowerBound
    else { return false }
    switch trigger.voice {
    case .active: return aircraft.nounCase == .object
    case .passive: return aircraft.nounCase == nil || aircraft.nounCase == .of
    default: return false
    }
  }

  /// The aircraft that stands behind a name, or behind what says that it belongs to it: “Armenia's drone”,
  /// “a drone belonging to Armenia”, where heads come last.
  private func aircraft(behind naming: Sides.Naming) -> LexicalMatch? {
    let next = naming.tokens.upperBound
    guard passage.tokens.contains(next) else { return nil }
    if text.has(.weaponAir, at: next) { return text.match(next) }
    guard text.has(.of, at: next) else { return nil }
    let end = min(passage.tokens.upperBound, next + 4)
    return (next + 1..<max(next + 1, end)).first { text.has(.weaponAir, at: $0) }
      .flatMap { text.match($0) }
  }

  /// Whether an aircraft right before a name, or the forces that flew it, belongs to that party: “a drone
  /// of the army of X”.
  private func isOwner(ofAircraft naming: Sides.Naming) -> Bool {
    let between: ClassSet = [.of, .article, .to, .thingTroops, .personSoldier]
    var token = naming.tokens.lowerBound - 1
    var steps = 0
    while token >= passage.tokens.lowerBound, steps <= 3 {
      if text.has(.weaponAir, at: token) { return true }
      guard text.classes(at: token).intersects(between) else { return false }
      token -= 1
      steps += 1
    }
    return false
  }
}
