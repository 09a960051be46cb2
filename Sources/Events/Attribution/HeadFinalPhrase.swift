import Language
import Toponyms

/// The phrase that the name of a party begins where heads come last: “Armenian army's positions”.
struct HeadFinalPhrase {
  /// The case of its head.
  let nounCase: Sense.Case?
  /// Whether a word such as “by” stands behind it.
  let isAgent: Bool

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
    var end = name.upperBound
    var words = 0
    while end < passage.tokens.upperBound, words < Self.longest, nounCase == nil || nounCase == .of,
      let match = text.match(end), !match.has(.by), match.classes.intersects(Self.nouns),
      // “The enemy's … at our positions”, which are not the enemy's.
      !match.sides.contains(Sides.own),
      match.senses.first?.attributes.voice != .passive,
      match.senses.first?.attributes.voice != .active
    {
      nounCase = match.nounCase
      end = match.tokens.upperBound
      words += 1
    }
    self.nounCase = nounCase
    isAgent = text.has(.by, at: end) || nounCase == .by
  }
}
