internal import Gazetteer
internal import Geo

/// The places of a report that are beyond doubt, by which the doubtful ones are told.
struct Landmarks {
  /// A place, and the name that it was told by.
  private struct Landmark: Hashable {
    let place: PlaceIndex
    let nameIndex: Int
  }

  /// A place that a name may mean.
  private struct Question: Hashable {
    let place: PlaceIndex
    let nameIndex: Int
  }

  /// Places smaller than a country, in the order of their first mention.
  private var landmarks: [(landmark: Landmark, position: Position)] = []
  private var names: Set<Int> = []
  private var bySentence: [Int: [Int]] = [:]
  /// Countries of places and countries named, in ISO 3166-1 alpha-2.
  private(set) var countries: Set<String> = []
  private var answers: [Question: Double] = [:]

  /// Whether a place of another name is beyond doubt.
  func areThereOthers(than nameIndex: Int) -> Bool {
    names.count > 1 || names.first.map { $0 != nameIndex } == true
  }

  /// The most places that are kept, and the most of one sentence: no report has more, and what is no
  /// report shall not take forever.
  private static let most = 400
  private static let mostInSentence = 40

  /// The lead over its rivals from which a place is beyond doubt.
  private static let certainty = 0.8
  /// The distance at which a place still counts half for another, in metres.
  private static let reach = 80_000.0

  /// The places that names are sure to mean; `sentence` tells where a name stands.
  init(_ sightings: [Sighting], sentence: (Sighting) -> Int) {
    var known: [Landmark: Int] = [:]
    for sighting in sightings where sighting.objection == nil {
      guard sighting.margin >= Self.certainty, let place = sighting.best?.place else { continue }
      if let country = place.country { countries.insert(country) }
      if place.kind == .country { continue }
      if landmarks.count >= Self.most { continue }
      let landmark = Landmark(place: place.index, nameIndex: sighting.nameIndex)
      let index = known[landmark] ?? landmarks.count
      if known.updateValue(index, forKey: landmark) == nil {
        landmarks.append((landmark, place.position))
        names.insert(sighting.nameIndex)
      }
      let sentence = sentence(sighting)
      let known = bySentence[sentence] ?? []
      if known.count < Self.mostInSentence, !known.contains(index) {
        bySentence[sentence, default: []].append(index)
      }
    }
  }

  /// How near a place that a name may mean is to those of other names: 1 beside one of them, 0.5 at
  /// 80 km, 0 far from all.
  mutating func nearness(of place: Place, named nameIndex: Int) -> Double {
    let question = Question(place: place.index, nameIndex: nameIndex)
    if let answer = answers[question] { return answer }
    let answer = nearness(of: place, named: nameIndex, among: landmarks.indices)
    answers[question] = answer
    return answer
  }

  /// How near a place is to others of one sentence.
  func nearness(of place: Place, named nameIndex: Int, inSentence sentence: Int) -> Double {
    nearness(of: place, named: nameIndex, among: bySentence[sentence] ?? [])
  }

  private func nearness(
    of place: Place, named nameIndex: Int, among indices: some Sequence<Int>
  ) -> Double {
    // The three nearest, so that one stray place does not draw a name away from the others.
    var nearest = [Double](repeating: .infinity, count: 3)
    for index in indices where landmarks[index].landmark.nameIndex != nameIndex {
      let distance = place.position.distance(to: landmarks[index].position)
      guard distance < nearest[2] else { continue }
      nearest[2] = distance
      nearest.sort()
    }
    let near = nearest.filter { $0 < 4 * Self.reach }.map { Self.reach / (Self.reach + $0) }
    return near.isEmpty ? 0 : near.reduce(0, +) / Double(near.count)
  }
}
