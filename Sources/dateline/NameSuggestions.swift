import Gazetteer
import Text

/// Names that are like one that no place bears.
enum NameSuggestions {
  /// The names that take the fewest letters to change, of different places, each with its country.
  ///
  /// Of equally near names that of the larger place comes first.
  static func nearest(to name: String, in gazetteer: Gazetteer, limit: Int) -> [String] {
    let key = Folding.key(of: name)
    let letters = key.unicodeScalars.count
    guard (1...longest).contains(letters) else { return [] }
    var distance = EditDistance(from: key)
    var best: [Suggestion] = []
    for place in gazetteer.places {
      let bound = best.count == limit ? best[limit - 1].distance : letters
      guard let found = suggestion(for: place, in: gazetteer, &distance, within: bound) else {
        continue
      }
      best.insert(found, at: best.firstIndex { found < $0 } ?? best.count)
      if best.count > limit { best.removeLast() }
    }
    return best.map(\.text)
  }

  /// The letters of the longest text that can be a misspelt name.
  private static let longest = 100

  /// The name of a place that is nearest, where it is not further than a bound.
  private static func suggestion(
    for place: PlaceIndex, in gazetteer: Gazetteer, _ distance: inout EditDistance, within: Int
  ) -> Suggestion? {
    var best: (distance: Int, name: String)?
    for name in gazetteer.names(of: place) {
      let bound = best.map { $0.distance - 1 } ?? within
      if let found = distance.to(Folding.key(of: name.text), limit: bound) {
        best = (found, name.text)
      }
    }
    return best.map { best in
      Suggestion(
        distance: best.distance, population: gazetteer.population(of: place) ?? 0,
        name: best.name, country: gazetteer.countryCode(of: place))
    }
  }

  private struct Suggestion: Comparable {
    let distance: Int
    let population: Int
    let name: String
    let country: String?

    var text: String { "\"\(name)\"" + (country.map { " (\($0))" } ?? "") }

    static func < (left: Self, right: Self) -> Bool {
      (left.distance, right.population, left.name) < (right.distance, left.population, right.name)
    }
  }
}
