internal import Gazetteer
internal import Language
internal import Text

/// Whether a name that nothing speaks against is enough of a place's name: a village far from
/// everything else in the report, at the beginning of a sentence, is more likely a word.
enum PlausibilityRule {
  /// The least that a mention must reach.
  private static let floor = 0.75

  /// The evidence from which nothing more is needed.
  static let doubtless = 2.0

  /// What speaks for the name being that of its best place; a mention has `floor` or more.
  static func evidence(
    for sighting: Sighting, in cued: CuedText, _ gazetteer: Gazetteer, _ landmarks: inout Landmarks
  ) -> Double {
    guard let place = sighting.best?.place else { return 0 }
    var evidence = prominence(of: place)
    if sighting.isLocative { evidence += 0.8 }
    if sighting.descriptor != nil { evidence += 1.5 }
    if sighting.hasPlaceCue { evidence += 0.3 }
    if sighting.spot.isAccented { evidence -= 1.4 }
    let nearness = landmarks.nearness(of: place, named: sighting.nameIndex)
    if nearness > 0.4 { evidence += 0.8 }
    if nearness == 0, landmarks.areThereOthers(than: sighting.nameIndex) { evidence -= 0.7 }
    let first = sighting.tokens.lowerBound
    if isMarkedOff(sighting, cued) {
      evidence += 0.3
    } else if cued.startsClause(first) && !isHeading(sighting, cued)
      || !cued.capitalsTell(at: first)
    {
      evidence -= 0.6
      if isLikelyWord(sighting, cued, gazetteer) { evidence -= 0.5 }
    }
    let after = cued.neighbourAfter(sighting.tokens.upperBound - 1)
    if after.contains(.say), place.standsFor == nil { evidence -= 0.8 }
    if sighting.tokens.count == 1, !cued.cues[first].isDisjoint(with: .given) {
      evidence -= 0.5
    } else if evidence < floor, gazetteer.nearnessToHome(of: place.index) >= Self.athome {
      evidence += 0.4
      if cued.sentence(of: first).contains(where: { cued.cues[$0].contains(.war) }) {
        evidence += 0.5
      }
    }
    return evidence
  }

  /// Whether a single word before no verb is likelier any word than a town far away that is spelt like
  /// it, or whose name with an ending is: “Думаю, …” is no Dumai.
  private static func isLikelyWord(
    _ sighting: Sighting, _ cued: CuedText, _ gazetteer: Gazetteer
  ) -> Bool {
    guard sighting.tokens.count == 1, !sighting.hasPlaceCue, let place = sighting.best?.place,
      place.kind != .country, place.kind != .capital, gazetteer.isFarFromHome(place.index)
    else { return false }
    let isInflected = sighting.spot.matches.allSatisfy(\.isInflected)
    let isSmall = place.population.map { $0 < 100_000 } ?? true
    let next = cued.neighbourAfter(sighting.tokens.upperBound - 1)
    return isInflected || isSmall && next.isDisjoint(with: [.act, .modal, .passive])
  }

  /// The nearness from which a place is one of those that the gazetteer is about.
  private static let athome = 0.9

  /// Whether an apostrophe parts the name from its ending, as it does only names: “Koti'de”.
  private static func isMarkedOff(_ sighting: Sighting, _ cued: CuedText) -> Bool {
    sighting.spot.nounCase != nil
      && cued.text.source.bytes[sighting.spot.range].contains { $0 == 0x27 || $0 == 0xE2 }
  }

  /// Whether the name is a sentence by itself, as “Geneva” is at the head of a paragraph.
  private static func isHeading(_ sighting: Sighting, _ cued: CuedText) -> Bool {
    let sentence = cued.sentence(of: sighting.tokens.lowerBound)
    return sentence.lowerBound == sighting.tokens.lowerBound
      && sentence.upperBound <= sighting.tokens.upperBound + 1
  }

  /// Why a name is none of a place; nil where it may be.
  static func objection(to sighting: Sighting) -> String? {
    sighting.spot.isUnknown || sighting.evidence >= floor ? nil : "too little speaks for a place"
  }

  private static func prominence(of place: Place) -> Double {
    switch place.kind {
    case .country: 3
    case .capital: 2.5
    case .town: (place.population ?? 0) >= 100_000 ? 1.8 : 1.4
    case .area: 1.8
    case .region: 1.6
    case .sea, .corridor, .lake: 1.2
    default: (place.population ?? 0) >= 5000 ? 1.4 : 0.6
    }
  }
}
