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
  private var bySentence: [Int: [Int]] = [:]
  /// Countries of places and countries named, in ISO 3166-1 alpha-2.
  private(set) var countries: Set<String> = []
  private var answers: [Question: Double] = [:]

  /// The lead over its rivals from which a place is beyond doubt.
  private static let certainty = 0.8
  /// The distance at which a place still counts half for another, in metres.
  private static let reach = 80_000.0

  /// The places that names are sure to mean.
  ///
  /// - Parameter sentence: the sentence of a sighting.
  init(_ sightings: [Sighting], sentence: (Sighting) -> Int) {
    var known: [Landmark: Int] = [:]
    for sighting in sightings where sighting.objection == nil {
      guard sighting.margin >= Self.certainty, let place = sighting.best?.place else { continue }
      if let country = place.country { countries.insert(country) }
      if place.kind == .country { continue }
      let landmark = Landmark(place: place.index, nameIndex: sighting.nameIndex)
      let index = known[landmark] ?? landmarks.count
      if known.updateValue(index, forKey: landmark) == nil {
        landmarks.append((landmark, place.position))
      }
      let sentence = sentence(sighting)
      if bySentence[sentence]?.contains(index) != true {
        bySentence[sentence, default: []].append(index)
      }
    }
  }

  /// How near a place is to others of the report: 1 beside one of them, 0.5 at 80 km, 0 for none.
  ///
  /// - Parameters:
  ///   - place: a place that a name may mean.
  ///   - nameIndex: the name, which is no landmark for itself.
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
    var nearest = Double.infinity
    for index in indices where landmarks[index].landmark.nameIndex != nameIndex {
      nearest = min(nearest, place.position.distance(to: landmarks[index].position))
    }
    return nearest < 4 * Self.reach ? Self.reach / (Self.reach + nearest) : 0
  }
}
