internal import Gazetteer
internal import Geo

/// Whether a name that nothing speaks against is enough of a place's name: a village far from
/// everything else in the report, at the beginning of a sentence, is more likely a word.
enum PlausibilityRule {
  /// The least that a mention must reach.
  private static let floor = 1.0

  /// What speaks for the name being that of its best place; a mention has `floor` or more.
  static func evidence(for sighting: Sighting, in cued: CuedText, _ landmarks: Landmarks) -> Double
  {
    guard let place = sighting.best?.place else { return 0 }
    var evidence = prominence(of: place)
    if sighting.isLocative { evidence += 0.8 }
    if sighting.descriptor != nil { evidence += 1.5 }
    if sighting.link == .list || sighting.link == .comma { evidence += 0.3 }
    if isNear(place, landmarks, except: sighting.nameIndex) { evidence += 0.8 }
    let first = sighting.tokens.lowerBound
    if cued.startsClause(first) || !cued.capitalsTell(at: first) { evidence -= 0.6 }
    let after = cued.neighbourAfter(sighting.tokens.upperBound - 1)
    if after.contains(.say), place.standsFor == nil { evidence -= 0.8 }
    if !cued.cues[first].isDisjoint(with: .given) { evidence -= 0.5 }
    return evidence
  }

  /// Why a name is none of a place; nil where it may be.
  static func objection(to sighting: Sighting, in cued: CuedText, _ landmarks: Landmarks) -> String?
  {
    evidence(for: sighting, in: cued, landmarks) < floor ? "too little speaks for a place" : nil
  }

  private static func prominence(of place: Place) -> Double {
    switch place.kind {
    case .country: 3
    case .capital: 2.5
    case .town, .area: 1.8
    case .region: 1.6
    case .sea, .corridor, .lake: 1.2
    default: (place.population ?? 0) >= 5000 ? 1.4 : 0.6
    }
  }

  private static func isNear(_ place: Place, _ landmarks: Landmarks, except name: Int) -> Bool {
    landmarks.places.contains {
      $0.nameIndex != name && $0.place.position.distance(to: place.position) < 120_000
    }
  }
}
