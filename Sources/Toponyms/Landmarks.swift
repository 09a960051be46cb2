internal import Gazetteer
internal import Geo

/// The places of a report that are beyond doubt, by which the doubtful ones are told.
struct Landmarks {
  /// A place, and the name that it was told by.
  private struct Landmark {
    let place: PlaceIndex
    let position: UnitVector
    let nameIndex: Int
    let isCapital: Bool
  }

  /// A place that a name may mean.
  private struct Question: Hashable {
    let place: PlaceIndex
    let nameIndex: Int
  }

  /// Places smaller than a country, in the order of their first mention.
  private var landmarks: [Landmark] = []
  /// The landmarks of each sentence that has some, in the order of the text.
  private var bySentence: [(sentence: Int, landmark: Int)] = []
  /// Countries of places and countries named, in ISO 3166-1 alpha-2.
  private(set) var countries: [String] = []
  private var answers: [Question: Double] = [:]

  /// Whether a place of another name is beyond doubt; capitals aside, from which and about which
  /// reports of any place are written.
  func areThereOthers(than nameIndex: Int) -> Bool {
    landmarks.contains { $0.nameIndex != nameIndex && !$0.isCapital }
  }

  /// The most places that are kept, and the most of one sentence: no report has more, and what is no
  /// report shall not take forever.
  private static let most = 400
  private static let mostInSentence = 40
  /// Fewer places than these are gone through faster than an earlier answer is found.
  private static let few = 24

  /// The lead over its rivals from which a place is beyond doubt.
  private static let certainty = 0.8
  /// The distance at which a place still counts half for another, in metres.
  private static let reach = 80_000.0

  /// The places that names are sure to mean; `sentence` tells where a name stands.
  init(_ sightings: [Sighting], sentence: (Sighting) -> Int) {
    for sighting in sightings where sighting.objection == nil {
      guard sighting.margin >= Self.certainty, let place = sighting.best?.place else { continue }
      if let country = place.country, !countries.contains(country) { countries.append(country) }
      if place.kind == .country || landmarks.count >= Self.most { continue }
      let index = index(of: place, named: sighting.nameIndex)
      let sentence = sentence(sighting)
      if mayAdd(index, toSentence: sentence) { bySentence.append((sentence, index)) }
    }
  }

  private mutating func index(of place: Place, named nameIndex: Int) -> Int {
    if let known = landmarks.firstIndex(where: {
      $0.nameIndex == nameIndex && $0.place == place.index
    }) {
      return known
    }
    landmarks.append(
      Landmark(
        place: place.index, position: place.unitVector, nameIndex: nameIndex,
        isCapital: place.kind == .capital))
    return landmarks.count - 1
  }

  /// Whether a landmark is a new one of the last sentence, which is not full.
  ///
  /// A question of its own, since a slice that is still held makes the list be copied when it grows.
  private func mayAdd(_ landmark: Int, toSentence sentence: Int) -> Bool {
    let known = bySentence[members(ofSentence: sentence)]
    return known.count < Self.mostInSentence && !known.contains { $0.landmark == landmark }
  }

  /// Where the landmarks of a sentence stand among those of all.
  func members(ofSentence sentence: Int) -> Range<Int> {
    var (low, high) = (0, bySentence.count)
    while low < high {
      let middle = (low + high) / 2
      if bySentence[middle].sentence < sentence { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < bySentence.count, bySentence[end].sentence == sentence { end += 1 }
    return low..<end
  }

  /// How near a place that a name may mean is to those of other names: 1 beside one of them, 0.5 at
  /// 80 km, 0 far from all.
  mutating func nearness(of place: Place, named nameIndex: Int) -> Double {
    // A look-up costs more than the distances of a usual report.
    if landmarks.count < Self.few {
      return nearness(of: place, named: nameIndex, in: landmarks.indices)
    }
    let question = Question(place: place.index, nameIndex: nameIndex)
    if let answer = answers[question] { return answer }
    let answer = nearness(of: place, named: nameIndex, in: landmarks.indices)
    answers[question] = answer
    return answer
  }

  /// How near a place is to others of one sentence, whose landmarks are ``members(ofSentence:)``.
  func nearness(of place: Place, named nameIndex: Int, among members: Range<Int>) -> Double {
    members.isEmpty
      ? 0 : nearness(of: place, named: nameIndex, in: bySentence[members].lazy.map(\.landmark))
  }

  private func nearness(
    of place: Place, named nameIndex: Int, in indices: some Sequence<Int>
  ) -> Double {
    // The three nearest, so that one stray place does not draw a name away from the others.
    var nearest = (Double.infinity, Double.infinity, Double.infinity)
    let position = place.unitVector
    for index in indices where landmarks[index].nameIndex != nameIndex {
      let distance = position.squaredChord(to: landmarks[index].position)
      if distance < nearest.0 {
        nearest = (distance, nearest.0, nearest.1)
      } else if distance < nearest.1 {
        nearest = (nearest.0, distance, nearest.1)
      } else if distance < nearest.2 {
        nearest.2 = distance
      }
    }
    var sum = 0.0
    var count = 0.0
    func add(_ squaredChord: Double) {
      let distance = UnitVector.distance(squaredChord: squaredChord)
      guard distance < 4 * Self.reach else { return }
      sum += Self.reach / (Self.reach + distance)
      count += 1
    }
    add(nearest.0)
    add(nearest.1)
    add(nearest.2)
    return count == 0 ? 0 : sum / count
  }
}
