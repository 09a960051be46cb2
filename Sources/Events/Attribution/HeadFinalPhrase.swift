import Language
import Toponyms

/// The phrase that the name of a party begins where heads come last: “Armenian army's positions”.
struct HeadFinalPhrase {
  /// The case of its head.
  let nounCase: Sense.Case?
  /// Whether a word such as “by” stands behind it.
  let isAgent: Bool
  /// Whether it is a weapon that is said to belong to the party: “drones belonging to X”.
  let isArmed: Bool

  private static let nouns: ClassSet = [
    .personSoldier, .thingTroops, .thingGround, .thingAttack, .sourceOrgan, .sourcePerson,
    .personOfficial, .personCivilian, .weaponArtillery, .weaponAir, .weaponGround, .placeRegion,
    .placePart, .side, .placeCountry,
  ]
  /// The most words of its phrase that stand behind a name.
  private static let longest = 4

  /// The phrase of a name in a sentence.
  init(_ name: Range<Int>, in passage: Passage) {
    let text = passage.text
    var nounCase = passage.mentions.first { $0.tokens == name }?.nounCase
    if nounCase == nil {
      nounCase = text.match(name.lowerBound)?.nounCase
    }
    let thing = Self.thing(belongingTo: name, nounCase, in: passage)
    isArmed = thing?.has(anyOf: [.weaponArtillery, .weaponAir, .weaponGround]) ?? false
    nounCase = thing.map(\.nounCase) ?? nounCase
    var end = thing?.tokens.upperBound ?? name.upperBound
    var words = 0
    while words < Self.longest, nounCase == nil || nounCase == .of,
      let match = Self.noun(behind: end, of: nounCase, name, in: passage)
    {
      nounCase = match.nounCase
      end = match.tokens.upperBound
      words += 1
    }
    self.nounCase = nounCase
    isAgent = text.has(.by, at: end) || nounCase == .by
  }

  /// What is said to belong to a party by a word behind its name in the case that this takes: “Azerbaycan'a
  /// ait | drones”.
  private static func thing(
    belongingTo name: Range<Int>, _ nounCase: Sense.Case?, in passage: Passage
  ) -> LexicalMatch? {
    let text = passage.text
    guard nounCase == .to, text.has(.of, at: name.upperBound) else { return nil }
    let start = name.upperBound + 1
    return (start..<max(start, min(passage.tokens.upperBound, start + longest))).lazy
      .compactMap { text.match($0) }.first { $0.has(anyOf: nouns) }
  }

  /// The noun behind a token that the phrase goes on with.
  private static func noun(
    behind end: Int, of nounCase: Sense.Case?, _ name: Range<Int>, in passage: Passage
  ) -> LexicalMatch? {
    let text = passage.text
    var start = end
    if text.language.marksOwners, nounCase == .of {
      // “The army's two tanks”, “the army's forward positions”.
      if let count = passage.quantities.first(where: { $0.tokens.lowerBound == end }) {
        start = count.tokens.upperBound
      } else if passage.tokens.contains(end), text.match(end) == nil,
        text.tokens[end].kind == .word, !text.tokens[end].isCapitalized
      {
        start = end + 1
      }
    }
    guard start < passage.tokens.upperBound, let match = text.match(start), !match.has(.by),
      match.classes.intersects(nouns) || match.isOwned && match.has(.thingCivilian),
      // “The enemy's … at our positions”, which are not the enemy's.
      !match.sides.contains(Sides.own),
      match.senses.first?.attributes.voice != .passive,
      match.senses.first?.attributes.voice != .active
    else { return nil }
    guard text.language.marksOwners else { return match }
    if match.has(.side) || match.nounCase == .with { return nil }
    // “Settlements” are a compound whose ending says nothing of who has them: “yaşayış məntəqələri”.
    let isCompound =
      match.tokens.count > 1 && match.has(anyOf: [.thingCivilian, .placeTown, .placeVillage])
    if match.isOwned, !isCompound { return match }
    // “Armenian soldiers”, whom an adjective describes; whoever has no part in the next noun stands alone.
    let adjective = text.match(name.lowerBound)
    let isDescribed =
      end == name.upperBound && nounCase == nil && adjective?.has(.side) == true
      && !passage.mentions.contains { $0.tokens == name }
      && !(adjective?.senses.contains { $0.attributes.low != nil } ?? false)
    return isDescribed ? match : nil
  }
}
