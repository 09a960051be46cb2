internal import Geo
internal import Text

/// Gathers matches, keeping the best of each place.
struct LookupRanking {
  private let gazetteer: Gazetteer
  private let options: LookupOptions
  private let home: Position?
  private var best: [PlaceIndex: LookupResult] = [:]

  init(gazetteer: Gazetteer, options: LookupOptions) {
    self.gazetteer = gazetteer
    self.options = options
    home = gazetteer.home
  }

  var isEmpty: Bool { best.isEmpty }

  /// Adds the places that bear the name as it is; else those that bear it without its generic term,
  /// or with another of the same meaning.
  ///
  /// Where the name is that of an administrative unit but the term says settlement (*Ganja City*),
  /// the settlement in the unit comes first.
  mutating func addExact(whole: NameReading, parts: [NameReading]) {
    addExact(whole)
    if isEmpty {
      for part in parts where !part.isNominative { addExact(part) }
      if isEmpty { for part in parts where part.isNominative { addExact(part) } }
      if !hasAgreeing { for part in parts { addJoined(part) } }
      if !hasAgreeing { for part in parts { addUnits(part) } }
    } else if !hasAgreeing {
      let units = Set(best.keys)
      for part in parts {
        addExact(part) { [gazetteer] place in
          gazetteer.step(to: place, of: part) == 0
            && gazetteer.region(of: place).map(units.contains) ?? false
        }
      }
    }
  }

  /// Whether a place was found that is of a kind which the generic term says.
  private var hasAgreeing: Bool { best.values.contains { $0.step == 0 } }

  private mutating func addExact(
    _ reading: NameReading, where isWanted: (PlaceIndex) -> Bool = { _ in true }
  ) {
    for match in gazetteer.candidates(folded: reading.key) where isWanted(match.place) {
      add(match, .exact, reading)
    }
  }

  private mutating func addJoined(_ reading: NameReading) {
    for key in gazetteer.keys(joining: reading.key, toGenericsSaying: reading.kinds) {
      for match in gazetteer.candidates(folded: key)
      where gazetteer.step(to: match.place, of: reading) == 0 {
        add(match, .exact, reading)
      }
    }
  }

  /// Adds the districts named after the places that bear the name, where the term says district and
  /// the spelling is recorded of the town alone.
  private mutating func addUnits(_ reading: NameReading) {
    for match in gazetteer.candidates(folded: reading.key) {
      guard let unit = gazetteer.region(of: match.place),
        gazetteer.step(to: unit, of: reading) == 0,
        gazetteer.haveNameInCommon(unit, match.place)
      else { continue }
      add(NameMatch(place: unit, name: match.name), .exact, reading)
    }
  }

  /// Adds the places that bear what is left of a name without prepositions and endings, where the
  /// first is one that the news speak of: many a common word is a village with an ending.
  mutating func addInflected(_ readings: [NameReading]) {
    for reading in readings {
      var trial = LookupRanking(gazetteer: gazetteer, options: options)
      trial.addExact(reading)
      guard let first = trial.results().first, gazetteer.isInTheNews(first.place, home: home)
      else { continue }
      addExact(reading)
    }
  }

  /// Adds the places whose names sound like a reading.
  mutating func addSoundingLike(_ reading: NameReading) {
    for match in gazetteer.candidates(soundingLike: reading.key) {
      add(match, .transliterated, reading)
    }
  }

  /// Adds the places whose names are nearest to a reading.
  mutating func addNear(_ reading: NameReading) {
    for match in gazetteer.matches(doubledLike: reading.key) {
      add(match, .misspelt(distance: 0), reading)
    }
    let key = String(decoding: reading.key, as: UTF8.self)
    for (match, distance) in gazetteer.nearestNames(to: key, limit: .max) {
      add(match, .misspelt(distance: distance), reading)
    }
    if isEmpty { addSwapped(reading) }
  }

  /// Adds the places whose names differ by two neighbours that are swapped: within letters that make
  /// one sound, as in *Shsuha*, that is more than one wrong sound.
  private mutating func addSwapped(_ reading: NameReading) {
    var letters = Array(String(decoding: reading.key, as: UTF8.self).unicodeScalars)
    guard (5...Self.longestSwapped).contains(letters.count) else { return }
    for second in 1..<letters.count {
      letters.swapAt(second - 1, second)
      let key = Array(String(String.UnicodeScalarView(letters)).utf8)
      for match in gazetteer.candidates(folded: key) {
        add(match, .misspelt(distance: 1), reading)
      }
      letters.swapAt(second - 1, second)
    }
  }

  private static let longestSwapped = 40

  /// What nearness to home adds to a misspelt name: of places as many letters away, the near one is
  /// meant.
  private static let homeOfMisspelt = 0.15

  private mutating func add(_ match: NameMatch, _ manner: LookupManner, _ reading: NameReading) {
    guard gazetteer.isWanted(match.place, options),
      options.language.map({ match.name.isIn(language: $0) }) ?? true
    else { return }
    let metres = options.near.map { $0.distance(to: gazetteer.position(of: match.place)) }
    if let metres, let within = options.within, metres > within { return }
    let step = gazetteer.step(to: match.place, of: reading)
    if step == 2, reading.generic != nil, reading.saysSettlement, !options.allowsMisspelling {
      return
    }
    var quality = gazetteer.weight(of: match, home: home) / Weights.sum
    if case .misspelt = manner {
      quality += Self.homeOfMisspelt * gazetteer.nearnessToMiddle(of: match.place)
    }
    if let metres { quality = 0.3 * quality + 0.7 / (1 + metres / 50_000) }
    if !reading.kinds.isEmpty { quality = (Double(2 - step) + quality) / 3 }
    let score = Self.score(manner, quality: quality)
    if let known = best[match.place], known.score >= score {
      // Of one spelling in several languages, the one that this program speaks.
      guard known.score == score, match.name.language == "en", known.name.language != "en" else {
        return
      }
    }
    best[match.place] = LookupResult(
      place: match.place, name: match.name, manner: manner, generic: reading.generic,
      score: score, metres: metres, step: step)
  }

  func results() -> [LookupResult] {
    var sorted = best.values.sorted(by: Self.isBetter)
    if sorted.count > 1, options.near == nil, gazetteer.isLittleKnown(sorted[0].place) {
      raiseThoseNearHome(&sorted)
    }
    return Array(sorted.prefix(max(0, options.limit)))
  }

  /// Where none of the places is known from afar, those near home come first.
  private func raiseThoseNearHome(_ sorted: inout [LookupResult]) {
    sorted[0].score += bonus(of: sorted[0])
    let lead = sorted[0].score
    for number in sorted.indices.dropFirst() where sorted[number].score + Self.bonus > lead {
      sorted[number].score += bonus(of: sorted[number])
    }
    sorted.sort(by: Self.isBetter)
  }

  /// What nearness to home adds at most.
  private static let bonus = 0.4 * Weights.home / Weights.sum

  private static func isBetter(_ one: LookupResult, _ other: LookupResult) -> Bool {
    (other.score, one.place) < (one.score, other.place)
  }

  private func bonus(of result: LookupResult) -> Double {
    guard gazetteer.isLittleKnown(result.place), result.manner == .exact else { return 0 }
    return Self.bonus * gazetteer.nearnessToHome(of: result.place)
  }

  /// The scores of different manners never overlap; `quality` is from 0 to 1, of misspelt names to
  /// 1.15.
  private static func score(_ manner: LookupManner, quality: Double) -> Double {
    switch manner {
    case .exact: 0.6 + 0.4 * quality
    case .transliterated: 0.4 + 0.2 * quality
    case .misspelt(let distance): max(0, 0.35 - 0.15 * Double(distance)) + 0.1 * quality
    }
  }
}

extension Gazetteer {
  fileprivate func step(to place: PlaceIndex, of reading: NameReading) -> Int {
    reading.step(to: kind(of: place), population: population(of: place))
  }

  /// Whether two places bear one name, as a district and its town do.
  fileprivate func haveNameInCommon(_ one: PlaceIndex, _ other: PlaceIndex) -> Bool {
    let texts = Set(names(of: one).map(\.text))
    return names(of: other).contains { texts.contains($0.text) }
  }
}
