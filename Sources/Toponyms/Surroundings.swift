internal import Geo
internal import Gazetteer

/// Weighs the places that the names of a text may mean by what stands around the names: words
/// beside them, places that they are in, and the other places of the report.
struct Surroundings {
  private let gazetteer: Gazetteer
  private let cued: CuedText

  /// How near a town named beside a place must be for the one to tell of the other, in metres.
  private static let nearby = 60_000.0
  /// The distance at which another place of the report still counts for something, in metres.
  private static let reach = 80_000.0

  init(_ gazetteer: Gazetteer, _ cued: CuedText) {
    self.gazetteer = gazetteer
    self.cued = cued
  }

  /// Resolves all names that are not set aside: by words, then by neighbours, then by the report.
  func resolve(_ sightings: [Sighting]) -> [Sighting] {
    var sightings = sightings
    for index in sightings.indices { weighDescriptor(&sightings[index]) }
    let plain = sightings
    for _ in 0..<2 {
      let landmarks = Landmarks(sightings)
      let resolved = sightings
      for index in sightings.indices where plain[index].objection == nil {
        sightings[index].candidates = plain[index].candidates
        weighNeighbours(index, of: resolved, &sightings[index])
        weighLandmarks(landmarks, &sightings[index])
        sightings[index].candidates.sort(by: ScoredCandidate.isBetter)
      }
    }
    return Self.carriedForward(sightings)
  }

  // MARK: Words beside the name

  private func weighDescriptor(_ sighting: inout Sighting) {
    defer { sighting.candidates.sort(by: ScoredCandidate.isBetter) }
    guard let descriptor = sighting.descriptor else { return }
    let kind = descriptor.kind
    guard sighting.candidates.contains(where: { kind.agreement(with: $0.place.kind) > 0 }) else {
      return
    }
    let weight = descriptor.isAdjacent ? 2.0 : 1.5
    for index in sighting.candidates.indices {
      let agreement = kind.agreement(with: sighting.candidates[index].place.kind)
      sighting.candidates[index].add(
        weight * agreement, agreement > 0 ? "the word beside it" : "against the word beside it")
    }
  }

  // MARK: Names beside the name

  private func weighNeighbours(_ index: Int, of all: [Sighting], _ sighting: inout Sighting) {
    if index + 1 < all.count, let next = all[index + 1].best?.place {
      weigh(next, by: all[index].link, isContainer: true, &sighting)
    }
    if index > 0, let previous = all[index - 1].best?.place {
      weigh(previous, by: all[index - 1].link, isContainer: false, &sighting)
    }
    // “A, B and C in D”: what the last of a list is in, all are in.
    guard all[index].link == .list || all[index].link == .comma else { return }
    if let last = all[index...].first(where: { $0.link != .list && $0.link != .comma }),
      last.link == .within, let end = all.lastIndex(where: { $0.list == last.list }),
      end + 1 < all.count, let container = all[end + 1].best?.place
    {
      weigh(container, by: .within, isContainer: true, &sighting)
    }
  }

  private func weigh(
    _ other: Place, by link: Link, isContainer: Bool, _ sighting: inout Sighting
  ) {
    switch link {
    case .none, .list: return
    case .comma where !isContainer || !Self.canContain(other): return
    case .within where !isContainer, .containing where isContainer: return
    case .comma, .within, .containing, .bracket: break
    }
    for index in sighting.candidates.indices {
      let place = sighting.candidates[index].place
      if link == .bracket, place.index == other.index {
        sighting.candidates[index].add(1.5, "the same place in brackets")
      } else if place.index != other.index, isInside(place, other) {
        sighting.candidates[index].add(2, "inside \(other.title), named beside it")
      }
    }
  }

  private static func canContain(_ place: Place) -> Bool {
    place.kind == .country || place.kind == .region || place.kind == .area
  }

  /// Whether a place is in another, or by it.
  private func isInside(_ place: Place, _ container: Place) -> Bool {
    if place.region == container.index { return true }
    let distance = place.position.distance(to: container.position)
    switch container.kind {
    case .country: return place.country != nil && place.country == container.country
    case .area: return distance < 1.5 * Self.nearby
    case .region, .district, .lake, .corridor, .reservoir: return distance < 0.8 * Self.nearby
    case .town, .capital: return distance < Self.nearby
    default: return distance < 0.5 * Self.nearby
    }
  }

  // MARK: The other places of the report

  private func weighLandmarks(_ landmarks: Landmarks, _ sighting: inout Sighting) {
    guard sighting.candidates.count > 1 else { return }
    let sentence = cued.sentenceOfToken[sighting.tokens.lowerBound]
    for index in sighting.candidates.indices {
      let place = sighting.candidates[index].place
      if place.kind == .country { continue }
      var nearest = 0.0
      for landmark in landmarks.places where landmark.nameIndex != sighting.nameIndex {
        let distance = place.position.distance(to: landmark.place.position)
        guard distance < 4 * Self.reach else { continue }
        let near = Self.reach / (Self.reach + distance)
        let isSameSentence = landmark.tokens.contains {
          cued.sentenceOfToken[$0] == sentence
        }
        nearest = max(nearest, near * (isSameSentence ? 2.2 : 1.5))
      }
      if nearest > 0 { sighting.candidates[index].add(nearest, "near other places of the report") }
      if let country = place.country, landmarks.countries.contains(country) {
        sighting.candidates[index].add(0.4, "in a country of the report")
      }
    }
  }

  // MARK: One sense a report

  /// A name that nothing near it explains means what it meant when it was explained.
  private static func carriedForward(_ sightings: [Sighting]) -> [Sighting] {
    var sightings = sightings
    var explained: [Int: Place] = [:]
    for index in sightings.indices where sightings[index].objection == nil {
      let isExplained = sightings[index].best.map { candidate in
        candidate.reasons.contains { $0.hasPrefix("inside ") }
      }
      if isExplained == true, let place = sightings[index].best?.place {
        explained[sightings[index].nameIndex] = place
      } else if let place = explained[sightings[index].nameIndex] {
        for candidate in sightings[index].candidates.indices
        where sightings[index].candidates[candidate].place.position.distance(to: place.position)
          < 30_000
        {
          sightings[index].candidates[candidate].add(1.5, "explained before")
        }
        sightings[index].candidates.sort(by: ScoredCandidate.isBetter)
      }
    }
    return sightings
  }
}

/// The places of a report that are beyond doubt, by which the doubtful ones are told.
struct Landmarks {
  struct Landmark {
    let place: Place
    let nameIndex: Int
    /// The first tokens of its mentions.
    var tokens: [Int]
  }

  /// Places smaller than a country, in the order of their first mention.
  private(set) var places: [Landmark] = []
  /// Countries of places and countries named, in ISO 3166-1 alpha-2.
  private(set) var countries: Set<String> = []

  init(_ sightings: [Sighting]) {
    var known: [PlaceIndex: Int] = [:]
    for sighting in sightings where sighting.objection == nil && sighting.margin >= 0.8 {
      guard let place = sighting.best?.place else { continue }
      if let country = place.country { countries.insert(country) }
      if place.kind == .country { continue }
      if let index = known[place.index] {
        places[index].tokens.append(sighting.tokens.lowerBound)
      } else {
        known[place.index] = places.count
        places.append(
          Landmark(
            place: place, nameIndex: sighting.nameIndex, tokens: [sighting.tokens.lowerBound]))
      }
    }
  }
}
