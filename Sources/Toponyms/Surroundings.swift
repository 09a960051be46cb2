internal import Gazetteer

/// Weighs the places that the names of a text may mean by what stands around the names: words
/// beside them, places that they are in, and the other places of the report.
struct Surroundings {
  private let cued: CuedText
  private let gazetteer: Gazetteer

  /// How near a town named beside a place must be for the one to tell of the other, in metres.
  private static let nearby = 60_000.0

  /// The lead from which one mention of a name tells of the others.
  private static let tellingLead = 0.3
  /// What it adds that a name is explained.
  private static let explainedLead = 1.5
  /// How far from each other two places of a name are where one explains the other, in metres.
  private static let sameArea = 30_000.0

  /// What nearness to home counts at most, by names in use and by others.
  private static let home = (preferred: 1.1, other: 0.6)
  private static let leastNearness = 0.1

  init(_ cued: CuedText, in gazetteer: Gazetteer) {
    self.cued = cued
    self.gazetteer = gazetteer
  }

  /// Resolves all names that are not set aside: by words, then by neighbours, then by the report.
  func resolve(_ sightings: [Sighting]) {
    for sighting in sightings { weighDescriptor(sighting) }
    let lists = Self.lists(of: sightings)
    let open = sightings.indices.filter {
      sightings[$0].objection == nil && sightings[$0].candidates.count > 1
    }
    let plain = open.map { sightings[$0].candidates }
    for _ in 0..<2 where !open.isEmpty {
      var landmarks = Landmarks(sightings, sentence: cued.sentenceIndex)
      let best = sightings.map { $0.best?.place }
      for (index, plain) in zip(open, plain) {
        var candidates = plain
        weighNeighbours(index, best, lists, sightings, &candidates)
        weighLandmarks(&landmarks, sightings[index], &candidates)
        candidates.rank()
        sightings[index].candidates = candidates
      }
    }
    carryOver(sightings)
  }

  // MARK: Words beside the name

  private func weighDescriptor(_ sighting: Sighting) {
    defer {
      if sighting.candidates.count > 1 { sighting.candidates.rank() }
    }
    weighBorder(sighting)
    guard let descriptor = sighting.descriptor else { return }
    let kind = descriptor.kind
    // “The city of Armenia” is one in it.
    if kind.namesSettlement, sighting.prominence == .polity { return }
    guard sighting.candidates.contains(where: { kind.agreement(with: $0.place.kind) > 0 }) else {
      return
    }
    let weight = descriptor.isAdjacent ? 2.0 : 1.5
    for index in sighting.candidates.indices {
      let agreement = kind.agreement(with: sighting.candidates[index].place.kind)
      sighting.candidates[index].add(
        weight * agreement, agreement > 0 ? .word : .againstWord)
    }
  }

  /// Countries and regions have borders, towns have none.
  private func weighBorder(_ sighting: Sighting) {
    guard cued.neighbourBefore(sighting.tokens.lowerBound).contains(.border) else { return }
    for index in sighting.candidates.indices {
      switch sighting.candidates[index].place.kind {
      case .country, .region, .area:
        sighting.candidates[index].add(1.5, .border)
      default: break
      }
    }
  }

  // MARK: Names beside the name

  /// Weighs the places of a name by the names before and behind it, resolved as they are so far.
  private func weighNeighbours(
    _ index: Int, _ best: [Place?], _ lists: [Range<Int>], _ all: [Sighting],
    _ candidates: inout [ScoredCandidate]
  ) {
    let link = all[index].link
    if index + 1 < all.count, let next = best[index + 1] {
      weigh(next, by: link, isContainer: true, &candidates)
    }
    if index > 0, let previous = best[index - 1] {
      weigh(previous, by: all[index - 1].link, isContainer: false, &candidates)
    }
    // “D district's A and B”, “A and B in D”: what one of a list is in, all are in.
    let list = lists[index]
    if list.lowerBound < index, list.lowerBound > 0, all[list.lowerBound - 1].link == .containing,
      let container = best[list.lowerBound - 1]
    {
      weigh(container, by: .containing, isContainer: false, &candidates)
    }
    if list.upperBound - 1 > index, list.upperBound < all.count,
      all[list.upperBound - 1].link == .within, let container = best[list.upperBound]
    {
      weigh(container, by: .within, isContainer: true, &candidates)
    }
  }

  /// For each name the names of its list.
  private static func lists(of sightings: [Sighting]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    while result.count < sightings.count {
      let start = result.count
      var end = start + 1
      while end < sightings.count,
        sightings[end - 1].link == .list || sightings[end - 1].link == .comma
      {
        end += 1
      }
      result += repeatElement(start..<end, count: end - start)
    }
    return result
  }

  private func weigh(
    _ other: Place, by link: Link, isContainer: Bool, _ candidates: inout [ScoredCandidate]
  ) {
    switch link {
    case .none, .list: return
    case .comma where !isContainer || !Self.canContain(other): return
    case .within where !isContainer, .containing where isContainer: return
    case .comma, .within, .containing, .bracket: break
    }
    for index in candidates.indices {
      let place = candidates[index].place
      if link == .bracket, place.index == other.index {
        candidates[index].add(1.5, .brackets)
      } else if place.index != other.index, isInside(place, other) {
        candidates[index].add(2, .inside, other)
      }
    }
  }

  private static func canContain(_ place: Place) -> Bool {
    place.kind == .country || place.kind == .region || place.kind == .area
  }

  /// Whether a place is in another, or by it.
  private func isInside(_ place: Place, _ container: Place) -> Bool {
    if place.region == container.index { return true }
    let distance = place.distance(to: container)
    switch container.kind {
    case .country: return place.country != nil && place.country == container.country
    case .area: return distance < 1.5 * Self.nearby
    case .region, .district, .lake, .corridor, .reservoir: return distance < 0.8 * Self.nearby
    case .town, .capital: return distance < Self.nearby
    default: return distance < 0.5 * Self.nearby
    }
  }

  // MARK: The other places of the report

  private func weighLandmarks(
    _ landmarks: inout Landmarks, _ sighting: Sighting, _ candidates: inout [ScoredCandidate]
  ) {
    guard candidates.count > 1 else { return }
    let name = sighting.nameIndex
    if !landmarks.areThereOthers(than: name) { weighHome(&candidates) }
    let neighbours = landmarks.members(ofSentence: cued.sentenceIndex(of: sighting))
    for index in candidates.indices {
      let place = candidates[index].place
      if place.kind == .country { continue }
      let nearness = max(
        1.5 * landmarks.nearness(of: place, named: name),
        2.2 * landmarks.nearness(of: place, named: name, among: neighbours))
      if nearness > 0 {
        candidates[index].add(nearness, .nearby)
      }
      if let country = place.country, landmarks.countries.contains(country) {
        candidates[index].add(0.4, .country)
      }
    }
  }

  /// Of small villages of one name, a report that names no other place tells of the one near home.
  private func weighHome(_ candidates: inout [ScoredCandidate]) {
    guard let best = candidates.first?.place, gazetteer.isLittleKnown(best.index) else { return }
    for index in candidates.indices where gazetteer.isLittleKnown(candidates[index].place.index) {
      let candidate = candidates[index]
      let nearness = gazetteer.nearnessToHome(of: candidate.place.index)
      guard nearness > Self.leastNearness else { continue }
      let isPreferred = [.preferred, .official].contains(candidate.standing)
      let weight = isPreferred ? Self.home.preferred : Self.home.other
      candidates[index].add(weight * nearness, .home)
    }
  }

  // MARK: One sense a report

  /// A name means what it means where the text says so best.
  private func carryOver(_ sightings: [Sighting]) {
    for index in sightings.indices.dropFirst() where isContrast(index, sightings) {
      guard let other = sightings[index].best?.place else { continue }
      shift(sightings[index - 1], at: other, by: -2, .contrast)
    }
    carryContained(sightings)
    let explained = bestExplained(sightings)
    for index in sightings.indices where sightings[index].objection == nil {
      guard let (place, lead) = explained[sightings[index].nameIndex],
        lead > sightings[index].margin, !sightings[index].isExplained
      else { continue }
      shift(sightings[index], at: place, by: 1.5, .explained)
    }
  }

  /// A name in another form means what it means where its district is named beside it: “Tovuz rayonundaki
  /// Ağdam … Ağdam'da”.
  private func carryContained(_ sightings: [Sighting]) {
    let told = sightings.filter {
      $0.objection == nil && $0.isExplained && $0.margin >= Self.tellingLead && !isNegated($0)
    }
    guard !told.isEmpty else { return }
    for sighting in sightings
    where sighting.objection == nil && sighting.candidates.count > 1 && !sighting.isExplained {
      let places = Set(sighting.candidates.map(\.place.index))
      let twin = told.last {
        $0.nameIndex != sighting.nameIndex && $0.candidates.count == sighting.candidates.count
          && Set($0.candidates.map(\.place.index)) == places
      }
      if let place = twin?.best?.place, sighting.best?.place.index != place.index {
        shift(sighting, at: place, by: Self.explainedLead, .explained)
      }
    }
  }

  /// The place of each name where it leads most, with its lead.
  private func bestExplained(_ sightings: [Sighting]) -> [Int: (place: Place, lead: Double)] {
    var explained: [Int: (place: Place, lead: Double)] = [:]
    for sighting in sightings where sighting.objection == nil && sighting.candidates.count > 1 {
      guard let place = sighting.best?.place, sighting.margin >= Self.tellingLead,
        !isNegated(sighting)
      else { continue }
      // What contains the place and is named beside it tells more than how large it is.
      let lead = sighting.margin + (sighting.isExplained ? Self.explainedLead : 0)
      guard lead > explained[sighting.nameIndex]?.lead ?? 0 else { continue }
      explained[sighting.nameIndex] = (place, lead)
    }
    return explained
  }

  /// “Martuni, not Martuni by the lake”: the second is told by what stands beside it, and the first
  /// is not that.
  private func isContrast(_ index: Int, _ all: [Sighting]) -> Bool {
    let (first, second) = (all[index - 1], all[index])
    return first.nameIndex == second.nameIndex && isNegated(second) && second.isExplained
      && !first.isExplained && cued.sentenceIndex(of: first) == cued.sentenceIndex(of: second)
  }

  private func isNegated(_ sighting: Sighting) -> Bool {
    cued.neighbourBefore(sighting.tokens.lowerBound).contains(.not)
  }

  private func shift(
    _ sighting: Sighting, at place: Place, by points: Double, _ reason: CandidateReasons
  ) {
    for index in sighting.candidates.indices
    where sighting.candidates[index].place.distance(to: place) < Self.sameArea {
      sighting.candidates[index].add(points, reason)
    }
    sighting.candidates.rank()
  }
}

extension Sighting {
  /// Whether a place that it is in is named beside it.
  fileprivate var isExplained: Bool {
    best?.reasons.contains(.inside) == true
  }
}
