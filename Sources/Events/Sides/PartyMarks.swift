import Gazetteer
import Language
import Toponyms

/// What the things that belong to a party say of its part in what happened: its shells, its positions,
/// the side that fire came from, its people who fell.
extension RoleFinder {
  /// The party whose weapons did what a trigger tells, or from whose side it was done: “Armenian mortars
  /// opened fire”, “howitzers firing from the Armenian side”.
  func attacker(in trigger: Trigger, among namings: [Sides.Naming]) -> Sides.Naming? {
    guard trigger.type.isViolent, trigger.voice != .passive,
      !Self.defeats.contains(trigger.sense.wordClass)
    else {
      return nil
    }
    return namings.first { isArmed($0, trigger) || isOrigin($0) }
  }

  /// What is done to weapons more often than by them.
  private static let defeats: Set<WordClass> = [
    .actDown, .actDestroy, .actTake, .actLose, .actRepel, .actHandover,
  ]

  /// Whether a party is named for a weapon that acts: before an active verb, or anywhere beside a noun.
  private func isArmed(_ naming: Sides.Naming, _ trigger: Trigger) -> Bool {
    let arms: ClassSet = [.weaponArtillery, .weaponAir]
    let isMention = passage.mentions.contains { $0.tokens == naming.tokens }
    let next = naming.tokens.upperBound
    guard
      isArms(at: next, arms) && !(isMention && text.language.order != .verbFinal)
        || !isMention && !text.language.order.isVerbLast
          && naming.tokens.lowerBound > passage.tokens.lowerBound
          && isArms(at: naming.tokens.lowerBound - 1, arms)
    else { return false }
    // “Shells | our villages | with mortars”: what has an ending of its own has no weapon behind it.
    if text.language.order == .verbFinal,
      let own = text.match(naming.tokens.lowerBound)?.nounCase, own != .of
    {
      return false
    }
    let noun = isArms(at: next, arms) ? next : naming.tokens.lowerBound - 1
    if [.object, .to].contains(text.match(noun)?.nounCase) { return false }
    return trigger.voice != .active || text.language.order == .verbInitial
      || naming.tokens.upperBound <= trigger.tokens.lowerBound
  }

  private func isArms(at token: Int, _ arms: ClassSet) -> Bool {
    passage.tokens.contains(token) && text.classes(at: token).intersects(arms)
  }

  /// Whether fire came from a party's side: “from the Armenian side”, and no people who are from there.
  private func isOrigin(_ naming: Sides.Naming) -> Bool {
    let people: ClassSet = [
      .personCivilian, .personAny, .personSoldier, .personOfficial, .sourcePerson,
    ]
    if text.language.order == .verbFinal {
      return HeadFinalPhrase(naming.tokens, in: passage).nounCase == .from
    }
    guard let from = from(before: naming) else { return false }
    return from > passage.tokens.lowerBound && !text.classes(at: from - 1).intersects(people)
      && !text.classes(at: naming.tokens.upperBound).intersects(people)
  }

  /// Whether something was taken from a party: “took the town from the forces of X”.
  func isLoser(_ naming: Sides.Naming) -> Bool { from(before: naming) != nil }

  /// A word that means “from” and nothing else, right before a party or a word further off.
  private func from(before naming: Sides.Naming) -> Int? {
    let start = max(passage.tokens.lowerBound, naming.tokens.lowerBound - 2)
    return (start..<naming.tokens.lowerBound).last {
      text.has(.from, at: $0) && !text.classes(at: $0).intersects([.of, .by])
        // Where the word also means “with”, ground of the party's tells.
        && (!text.has(.with, at: $0) || text.has(.thingGround, at: naming.tokens.upperBound))
    }
  }

  /// The party under whose control a place is said to have come: “under Azerbaijani control”, “under the
  /// control of the army of X”.
  func taker(in trigger: Trigger, among namings: [Sides.Naming]) -> String? {
    guard trigger.sense.wordClass == .eventTerritory else { return nil }
    if let inside = text.takers.first(where: { trigger.tokens.contains($0.tokens.lowerBound) }) {
      return inside.sides.first { $0 != Sides.own && $0 != Sides.enemy }
    }
    guard trigger.sense.attributes.voice != .active else { return nil }
    return namings.first { naming in
      let gap = trigger.tokens.upperBound..<max(trigger.tokens.upperBound, naming.tokens.lowerBound)
      return trigger.tokens.upperBound <= naming.tokens.lowerBound && gap.count <= 2
        && gap.allSatisfy { text.classes(at: $0).intersects([.of, .article]) }
    }?.side
  }

  /// Whether a party is named for ground of its own, which others attack: “Armenian positions”.
  func isHeld(_ naming: Sides.Naming) -> Bool {
    guard !passage.mentions.contains(where: { $0.tokens == naming.tokens }) else { return false }
    let order = text.language.order
    let before = naming.tokens.lowerBound - 1
    let ground = text.match(naming.tokens.upperBound)
    // “The enemy's … at our positions.”
    let isOwned = text.match(naming.tokens.lowerBound)?.nounCase == .of
    return [.verbFinal, .verbMedial].contains(order) && !isOwned
      && ground?.has(.thingGround) == true && ground?.sides.contains(Sides.own) == false
      || order != .verbFinal && before >= passage.tokens.lowerBound
        && text.has(.thingGround, at: before)
  }

  /// Whether a party is named for people who are counted and said to have fallen: “four Azerbaijani
  /// policemen and two civilians were killed”.
  func isOfCounted(_ naming: Sides.Naming) -> Bool {
    let end = passage.clause(of: naming.tokens.lowerBound).upperBound
    let start = naming.tokens.lowerBound
    let noun = text.match(start - 1)
    let first =
      text.classes(at: naming.tokens.upperBound).intersects(Self.people)
      ? start
      : noun?.has(anyOf: Self.people) == true ? noun?.tokens.lowerBound : nil
    guard let first, first >= passage.tokens.lowerBound,
      passage.quantities.contains(where: { $0.tokens.upperBound == first })
    else { return false }
    return isHurt(in: naming.tokens.upperBound..<max(naming.tokens.upperBound, end))
  }

  private static let people: ClassSet = [
    .personSoldier, .personOfficial, .personCivilian, .personAny, .sourcePerson,
  ]
}
