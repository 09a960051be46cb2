internal import Gazetteer
internal import Language

/// Names inside the names of people are no mentions (codebook, “Mentions” rules 3 and 4).
///
/// What counts is the run of capitalised words that the name stands in. Words of the language file
/// in it (titles, offices, a preposition that opens the sentence) are no part of a name; what
/// remains beside the place's name makes it a part of another.
struct PersonRule {
  private let cued: CuedText
  /// The tokens of names that are places beyond doubt, and so no parts of a person's name.
  private let placeTokens: Set<Int>
  /// The objection to a name that is a part of a person's or a body's.
  static let partOfName = "part of a longer name"

  init(_ sightings: [Sighting], in cued: CuedText) {
    self.cued = cued
    placeTokens = Set(sightings.filter { Prominence($0) >= .town }.flatMap(\.tokens))
  }

  /// Why a name is none of a place; nil where nothing speaks against it.
  func objection(to sighting: Sighting) -> String? {
    let tokens = sighting.tokens
    let prominence = Prominence(sighting)
    let isCued = sighting.isLocative || sighting.descriptor?.isAdjacent == true
    if isAged(tokens) { return "followed by an age" }
    let before = cued.neighbourBefore(tokens.lowerBound)
    if hasGiven(tokens), !isCued { return "a given name" }
    if before.contains(.title), before.isDisjoint(with: [.person, .organ]), prominence < .polity {
      return "behind a title"
    }
    if before.contains(.title), prominence < .town { return "behind a title" }
    guard cued.capitalsTell(at: tokens.lowerBound) else { return nil }
    return objection(to: tokens, prominence, isCued)
  }

  private func objection(to tokens: Range<Int>, _ prominence: Prominence, _ isCued: Bool) -> String?
  {
    let run = cued.capitalizedRun(around: tokens)
    let left = strangers(in: (run.lowerBound..<tokens.lowerBound).reversed())
    let right = strangers(in: Array(tokens.upperBound..<run.upperBound))
    if left.isEmpty, right.isEmpty { return nil }
    if prominence == .polity { return nil }
    if right.isEmpty, left.count == 1, let word = left.first, cued.startsClause(word),
      !cued.cues[word].contains(.given)
    {
      // The capital of a sentence's first word tells nothing.
      let says = cued.neighbourAfter(tokens.upperBound - 1).contains(.say)
      return prominence >= .town && !says ? nil : "behind a capitalised word"
    }
    return Self.partOfName
  }

  /// The capitalised words next to the name that are neither in the language file nor places.
  private func strangers(in tokens: [Int]) -> [Int] {
    var result: [Int] = []
    for token in tokens {
      let cue = cued.cues[token]
      let isKnown = cue.contains(.lexical) && !cue.contains(.given)
      if isKnown || placeTokens.contains(token) { break }
      result.append(token)
    }
    return result
  }

  private func hasGiven(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && cued.cues[tokens.lowerBound].contains(.given)
  }

  /// “Galina, 63”.
  private func isAged(_ tokens: Range<Int>) -> Bool {
    let last = tokens.upperBound - 1
    guard cued.cue(last + 1, inSentenceOf: last).contains(.comma),
      cued.cue(last + 2, inSentenceOf: last).contains(.number)
    else { return false }
    let unit = cued.text.match(last + 3)
    return unit?.has(.numberOther) == true
      || cued.cue(last + 3, inSentenceOf: last).contains(.comma)
        && cued.text.tokens[last + 2].range.count == 2
  }
}

/// How likely a name is to be a place's whatever stands around it.
enum Prominence: Int, Comparable {
  /// Only small places bear the name.
  case village
  /// A town, a district, a well-known area.
  case town
  /// A country, or an area that acts like one.
  case polity

  init(_ sighting: Sighting) {
    self = sighting.candidates.map { Prominence($0.place) }.max() ?? .village
  }

  private init(_ place: Place) {
    switch place.kind {
    case .country: self = .polity
    case .area where place.standsFor == place.index: self = .polity
    case .capital, .town, .region, .area, .sea, .lake, .corridor: self = .town
    case .village, .locality, .district, .mountain, .river, .reservoir, .border, .bridge, .airport:
      self = (place.population ?? 0) >= 15_000 ? .town : .village
    }
  }

  static func < (left: Prominence, right: Prominence) -> Bool { left.rawValue < right.rawValue }
}
