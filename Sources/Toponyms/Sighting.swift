internal import Gazetteer
internal import Geo
internal import Language

/// A spot with what the text around it says, while it is being read.
///
/// A reference, since each step of the reading adds to it. Nobody holds on to one of its variables while
/// another step changes it, so that exclusive access need not be checked at each of millions of look-ups.
final class Sighting {
  let spot: Spot
  /// The number of its name, the same for names that may mean the same places.
  let nameIndex: Int
  /// How likely the name is to be a place's, by the best known place that bears it.
  let prominence: Prominence
  /// How the next name of the sentence follows on it.
  @exclusivity(unchecked) var link = Link.none
  /// The places of a list have one number.
  @exclusivity(unchecked) var list = 0
  /// What a word beside it says that it is.
  @exclusivity(unchecked) var descriptor: Descriptor?
  /// Where the phrase ends that it begins, and the case written onto its end.
  @exclusivity(unchecked) var phraseEnd: Int
  @exclusivity(unchecked) var nounCase: Sense.Case?
  /// Whether a preposition, or an ending in its stead, says that it is the place itself.
  @exclusivity(unchecked) var isLocative = false
  /// Whether something about it says that it is a place, not a person or a word.
  @exclusivity(unchecked) var hasPlaceCue = false
  /// Why it is no mention; nil as long as it is one.
  @exclusivity(unchecked) var objection: String?
  /// How much speaks for its being a place's name: from nothing at 0 to beyond doubt at 2 and above.
  @exclusivity(unchecked) var evidence = 0.0
  /// Its places with their scores, best first once they are resolved.
  @exclusivity(unchecked) var candidates: [ScoredCandidate] {
    didSet { knownMargin = nil }
  }
  @exclusivity(unchecked) private var knownMargin: Double?

  /// The lead of a place without rivals.
  static let unrivalled = 6.0

  init(spot: Spot, sense: NameSense) {
    self.spot = spot
    nameIndex = sense.number
    prominence = sense.prominence
    phraseEnd = spot.tokens.upperBound
    candidates = sense.candidates
  }

  /// Whether it is an adjective made of a name, or the name of a district that begins with one.
  var isAdjective: Bool {
    spot.isAdjective || descriptor.map { spot.tokens.contains($0.tokens.lowerBound) } == true
  }

  /// Indices of its tokens.
  var tokens: Range<Int> { spot.tokens }

  /// The best place.
  var best: ScoredCandidate? { candidates.first }

  /// How much better the best place is than the best one elsewhere.
  var margin: Double {
    if let knownMargin { return knownMargin }
    let margin = findMargin()
    knownMargin = margin
    return margin
  }

  private func findMargin() -> Double {
    guard let best = candidates.first else { return 0 }
    if candidates.count == 1 { return Self.unrivalled }
    let position = best.place.unitVector
    for index in 1..<candidates.count
    where candidates[index].place.unitVector.squaredChord(to: position) > Self.elsewhere {
      return best.score - candidates[index].score
    }
    return Self.unrivalled
  }

  /// From how far another place is a rival, 15 km, as the square of a chord.
  private static let elsewhere = UnitVector.squaredChord(distance: 15_000)
}

/// A word beside a name that says what the place is.
struct Descriptor {
  let kind: DescriptorKind
  /// Its tokens.
  let tokens: Range<Int>
  /// Whether it stands right beside the name, not beside another name of its list.
  let isAdjacent: Bool
}

/// How one name follows on another in a sentence.
enum Link {
  /// Nothing ties them.
  case none
  /// “A and B”.
  case list
  /// “A, B”, a list or a place and what it is in.
  case comma
  /// “A in B”.
  case within
  /// “A's B”, “A district B”.
  case containing
  /// “A (B)”.
  case bracket
}

/// A place that a name may mean, with what has been found to speak for it.
struct ScoredCandidate: Sendable {
  let place: Place
  /// How the name stands among the names of the place.
  let standing: NameStanding
  private(set) var score: Double
  private(set) var reasons: CandidateReasons = []
  /// The district that it is the seat of, or the place that it is inside.
  private(set) var other: Place?

  init(_ place: Place, named standing: NameStanding, score: Double) {
    self.place = place
    self.standing = standing
    self.score = score
  }

  /// Adds to the score, with the reason.
  mutating func add(_ points: Double, _ reason: CandidateReasons) {
    score += points
    reasons.insert(reason)
  }

  /// Adds to the score because of another place.
  mutating func add(_ points: Double, _ reason: CandidateReasons, _ other: Place) {
    add(points, reason)
    self.other = other
  }
}
