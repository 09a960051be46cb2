internal import Gazetteer

/// How likely a name is to be a place's whatever stands around it.
enum Prominence: Int, Comparable {
  /// Only small places bear the name.
  case village
  /// A town, a district, a well-known area.
  case town
  /// A country, or an area that acts like one.
  case polity

  /// The population from which a village is as well known as a town.
  private static let populous = 15_000

  /// How well known a place is.
  init(_ place: Place) {
    switch place.kind {
    case .country: self = .polity
    case .area where place.standsFor == place.index: self = .polity
    case .capital, .town, .region, .area, .sea, .lake, .corridor: self = .town
    case .village, .locality, .district, .mountain, .river, .reservoir, .border, .bridge, .airport:
      self = (place.population ?? 0) >= Self.populous ? .town : .village
    }
  }

  static func < (left: Prominence, right: Prominence) -> Bool { left.rawValue < right.rawValue }
}
