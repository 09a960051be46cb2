import Language
import Text
import Toponyms

/// Who acts, and on whom, where verbs come last.
extension RoleFinder {
  /// The parties of a trigger where verbs come last and cases tell who does what to whom.
  func headFinal(
    _ trigger: Trigger, among namings: [Sides.Naming], _ statement: Attribution.Statement?
  ) -> Roles {
    if isBetween(namings) { return symmetric(namings) }
    if [.prisoners, .arrest].contains(trigger.type),
      let prey = namings.first(where: { isCaptive($0, of: trigger) })
    {
      let others = namings.filter { $0.side != prey.side && !isCaptive($0, of: trigger) }
      return Roles(
        actors: headFinal(trigger, among: others, statement).actors, targets: [prey.side])
    }
    let phrases = namings.filter { !isPlace($0) }.map {
      ($0, HeadFinalPhrase($0.tokens, in: passage))
    }
    if let accused = accused(among: phrases) {
      return Roles(actors: [accused.side], targets: others(namings, than: accused.side))
    }
    if let agent = phrases.first(where: \.1.isAgent)?.0 {
      return Roles(actors: [agent.side], targets: others(namings, than: agent.side))
    }
    let before = phrases.filter { $0.0.tokens.upperBound <= trigger.tokens.lowerBound }
    let held = before.first { isHeld($0.0) && $0.1.nounCase != .subject }?.0
    let subject = subject(
      of: trigger, among: before.filter { !isHeld($0.0) || $0.1.nounCase == .subject })
    let object =
      before.first { phrase in
        [.object, .to, .from].contains(phrase.1.nounCase) && phrase.0.side != subject?.side
      }?.0 ?? held ?? objectBehind(trigger, among: phrases)
    // “A rocket belonging to the enemy was launched.”
    if [.actFire, .actHit, .actFall, .actLand, .actAttack].contains(trigger.sense.wordClass),
      trigger.voice == .passive || trigger.sense.wordClass == .actFall,
      let owner = before.first(where: { $0.1.isArmed && $0.1.nounCase == nil })?.0
    {
      return Roles(actors: [owner.side], targets: others(namings, than: owner.side))
    }
    if trigger.voice == .passive {
      return Roles(actors: [], targets: first(object ?? subject))
    }
    let behind = phrases.first { $0.0.tokens.lowerBound == trigger.tokens.upperBound }?.0
    let actor = subject ?? (trigger.voice == .noun ? behind : nil)
    if actor == nil, let side = statement?.side, isOwnDeed(trigger, statement) {
      return Roles(actors: [side], targets: first(object))
    }
    return Roles(actors: first(actor), targets: first(object))
  }

  /// The party's ground behind a verb that may stand anywhere: “fired | at our positions”.
  private func objectBehind(
    _ trigger: Trigger, among phrases: [(Sides.Naming, HeadFinalPhrase)]
  ) -> Sides.Naming? {
    guard text.language.hasFreeVerb else { return nil }
    return phrases.first { naming, phrase in
      naming.tokens.lowerBound >= trigger.tokens.upperBound
        && [.object, .to].contains(phrase.nounCase)
        && text.has(.thingGround, at: naming.tokens.lowerBound)
    }?.0
  }

  /// The party that a verb of accusing has for its object: “Baku accuses the Armenian side of shelling”.
  private func accused(
    among phrases: [(Sides.Naming, HeadFinalPhrase)]
  ) -> Sides.Naming? {
    guard
      passage.matches.contains(where: { $0.sense(.say)?.attributes.kind == Attribution.accusing })
    else { return nil }
    return phrases.first { [.to, .object].contains($0.1.nounCase) }?.0
  }

  /// Who stands as the subject of a trigger: bare before a verb that ends its clause, in the case of owners
  /// before one that others depend on.
  private func subject(
    of trigger: Trigger, among phrases: [(Sides.Naming, HeadFinalPhrase)]
  ) -> Sides.Naming? {
    if let marked = phrases.first(where: { $0.1.nounCase == .subject })?.0 { return marked }
    let bare = phrases.first { $0.1.nounCase == nil }?.0
    // “The claim of A [that B's army shelled C]”: of two owners the nearer one acts.
    let owners = phrases.filter { $0.1.nounCase == .of }
    let owner = owners.last?.0
    let isFinite =
      trigger.voice == .active && text.match(trigger.tokens.lowerBound)?.nounCase == nil
      && !(text.match(trigger.tokens.lowerBound)?.isOwned ?? false)
    if isFinite { return bare ?? owner }
    if owners.count > 1 { return owner }
    return phrases.first { $0.1.nounCase == nil || $0.1.nounCase == .of }?.0
  }

  /// Whether a party is named for those who were taken or given back: “fifteen Armenian soldiers”.
  private func isCaptive(_ naming: Sides.Naming, of trigger: Trigger) -> Bool {
    // “Azerbaijan handed over the bodies of soldiers”: who acts owns none of them.
    let mention = passage.mentions.first { $0.tokens == naming.tokens }
    if let mention, mention.nounCase != .of {
      // “An Azerbaijan soldier was captured”, as compounds of country and noun are written.
      guard mention.nounCase == nil, text.has(.personSoldier, at: naming.tokens.upperBound) else {
        return false
      }
    }
    let end = min(passage.tokens.upperBound, naming.tokens.upperBound + 3)
    var soldier: LexicalMatch?
    for token in naming.tokens.upperBound..<end {
      if text.has(.by, at: token) { return false }
      guard let match = text.match(token), match.has(anyOf: Self.captives) else { continue }
      if match.has(.eventPrisoners) { return true }
      if match.has(anyOf: [.thingPrisoner, .thingBody]) { return match.nounCase != .to }
      soldier = soldier ?? match
    }
    guard let soldier else { return false }
    let isEmbedded = text.match(trigger.tokens.lowerBound)?.nounCase != nil
    return soldier.nounCase == .object
      || trigger.voice == .passive && soldier.nounCase == (isEmbedded ? .of : nil)
  }

  private static let captives: ClassSet = [
    .personSoldier, .thingPrisoner, .thingBody, .eventPrisoners,
  ]

  /// Whether a source says of itself what a verb that depends on its word tells, with no subject of its
  /// own between: “the army claimed to have shot down”.
  private func isOwnDeed(_ trigger: Trigger, _ statement: Attribution.Statement?) -> Bool {
    guard trigger.sense.attributes.voice == .active, let statement,
      statement.phrase.upperBound <= trigger.tokens.lowerBound,
      text.match(trigger.tokens.lowerBound)?.nounCase == .object
    else { return false }
    return !(statement.phrase.upperBound..<trigger.tokens.lowerBound).contains { token in
      guard let match = text.match(token) else { return false }
      return match.nounCase == .of && match.has(anyOf: Self.doers)
        || match.tokens.lowerBound == token && match.has(.sayThat)
    }
  }

  private static let doers: ClassSet = [
    .weaponArtillery, .weaponAir, .weaponGround, .weaponMine, .thingTroops, .personSoldier,
    .personCivilian, .personAny, .side, .sourcePronoun,
  ]
}
