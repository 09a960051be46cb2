internal import Gazetteer
internal import Language

/// Weighs the places that a name may mean by themselves, whatever the text says.
///
/// What counts is how well known they are, and how the name stands among their names.
struct CandidateScorer {
  private let gazetteer: Gazetteer
  private let language: String
  private let cache: NameCache

  init(_ gazetteer: Gazetteer, language: String, cache: NameCache) {
    self.gazetteer = gazetteer
    self.language = language
    self.cache = cache
  }

  /// The places that the name of a spot may mean, with their scores.
  func sense(of spot: Spot) -> NameSense {
    let key = spot.matches.map { match in
      match.record.key | (match.nounCase == .adjective ? 4 : 0) | (isOwnName(match) ? 2 : 0)
        | (match.isInflected ? 1 : 0)
    }
    return cache.sense(
      key, places: { spot.matches.map(\.record.place) }, score: { candidates(of: spot.matches) })
  }

  private func isOwnName(_ match: Spot.Match) -> Bool {
    match.record.language == language
  }

  private func candidates(of matches: [Spot.Match]) -> [ScoredCandidate] {
    var byPlace: [PlaceIndex: ScoredCandidate] = [:]
    for match in matches {
      let candidate = scored(match)
      if (byPlace[match.record.place]?.score ?? -.infinity) < candidate.score {
        byPlace[match.record.place] = candidate
      }
    }
    for match in matches where match.nounCase == .adjective {
      if let district = district(of: match.record.place), byPlace[district.place.index] == nil {
        byPlace[district.place.index] = district
      }
    }
    for candidate in Array(byPlace.values) {
      if let seat = seat(of: candidate), byPlace[seat.place.index] == nil {
        byPlace[seat.place.index] = seat
      }
    }
    return byPlace.values.sorted(by: ScoredCandidate.isBetter)
  }

  /// The region that is named after a town: of *Физулинский*, the district of Fizuli.
  func district(of town: PlaceIndex) -> ScoredCandidate? {
    guard let region = gazetteer.region(of: town) else { return nil }
    let seat = gazetteer.place(town)
    let title = seat.title
    let place = gazetteer.place(region)
    let isNamesake =
      place.title.hasPrefix(title)
      || gazetteer.names(of: region).contains { name in
        gazetteer.names(of: town).contains { $0.text == name.text }
      }
    guard isNamesake else { return nil }
    var candidate = ScoredCandidate(
      place, named: .variant, score: Self.weight(of: place.kind))
    candidate.add(0, .district, seat)
    return candidate
  }

  /// The town that a district is named after, where a spelling is recorded for the district alone.
  private func seat(of candidate: ScoredCandidate) -> ScoredCandidate? {
    let district = candidate.place
    guard district.kind == .region || district.kind == .district else { return nil }
    for name in gazetteer.names(of: district.index) where name.standing != .historical {
      for match in gazetteer.candidates(named: name.text)
      where match.place != district.index && gazetteer.kind(of: match.place) == .town {
        guard gazetteer.region(of: match.place) == district.index else { continue }
        var seat = ScoredCandidate(
          gazetteer.place(match.place), named: candidate.standing, score: candidate.score)
        seat.add(
          Self.weight(of: .town) - Self.weight(of: district.kind), .seat, district)
        return seat
      }
    }
    return nil
  }

  private func scored(_ match: Spot.Match) -> ScoredCandidate {
    let place = gazetteer.place(match.record.place)
    var candidate = ScoredCandidate(place, named: match.record.standing, score: 0)
    candidate.add(Self.weight(of: place.kind), .kind)
    if let population = place.population, Self.isSettlement(place.kind) {
      candidate.add(Self.weight(ofPopulation: population), .population)
    }
    let standing = Self.weight(of: match.record.standing)
    if standing != 0 { candidate.add(standing, .standing) }
    if isOwnName(match) { candidate.add(0.3, .language) }
    if match.isInflected { candidate.add(-0.3, .ending) }
    return candidate
  }

  private static func isSettlement(_ kind: PlaceKind) -> Bool {
    kind == .capital || kind == .town || kind == .village || kind == .locality
  }

  /// Bare names resolve to the town rather than to its district (codebook, “Mentions” rule 5).
  private static func weight(of kind: PlaceKind) -> Double {
    switch kind {
    case .country: 6
    case .capital: 3
    case .town: 2.2
    case .area: 2.1
    case .region: 1.7
    case .district: 1.2
    case .sea: 1
    case .village, .lake, .corridor: 0.9
    case .river, .mountain, .reservoir: 0.8
    case .locality: 0.6
    case .border, .bridge, .airport: 0.5
    }
  }

  /// 0 for nobody, 1 for ten thousand, 1.5 for a million.
  private static func weight(ofPopulation population: Int) -> Double {
    var weight = 0.0
    var rest = Double(max(population, 1))
    while rest >= 10 {
      rest /= 10
      weight += 0.25
    }
    return weight + rest / 10 * 0.25
  }

  private static func weight(of standing: NameStanding) -> Double {
    switch standing {
    case .preferred, .official: 0
    case .variant: -0.2
    case .historical, .colloquial: -0.4
    case .misspelling: -0.7
    }
  }
}

extension ScoredCandidate {
  /// Orders by score; equal ones by the place's identifier, so that the order is always the same.
  static func isBetter(_ left: ScoredCandidate, _ right: ScoredCandidate) -> Bool {
    left.score != right.score ? left.score > right.score : left.place.id < right.place.id
  }
}

extension [ScoredCandidate] {
  /// Brings the best to the front; mostly they are in their order already.
  mutating func rank() {
    let isRanked = indices.dropFirst().allSatisfy {
      !ScoredCandidate.isBetter(self[$0], self[$0 - 1])
    }
    if !isRanked { sort(by: ScoredCandidate.isBetter) }
  }
}
