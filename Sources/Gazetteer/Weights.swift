internal import Geo

/// What speaks for a place when several bear a name, as rows that can be weighed anew.
///
/// Standing counts most, then the attention of the news, then kind, then inhabitants, then how many
/// names are recorded: places that the world speaks of have names in many languages.
enum Weights {
  /// What all come to at most.
  static let sum = inherent + attention

  /// What all but attention come to at most.
  static let inherent = 0.45

  /// What the attention of the news comes to at most.
  static let attention = 0.18

  /// The recorded names from which a village is one that the news speak of.
  static let namesInTheNews = 16

  /// What a small village near home has before those of its name elsewhere.
  static let home = 0.05

  /// By how the name stands among the names of the place.
  static func standing(_ standing: NameStanding) -> Double {
    switch standing {
    case .preferred, .official: 0.20
    case .variant: 0.14
    case .colloquial: 0.12
    case .historical: 0.10
    case .misspelling: 0.04
    }
  }

  /// By what the place is: reports speak of towns rather than of their districts, and of either
  /// rather than of villages.
  static func kind(_ kind: PlaceKind) -> Double {
    switch kind {
    case .country, .capital: 0.10
    case .town: 0.08
    case .area: 0.07
    case .region, .sea: 0.06
    case .lake, .mountain, .river, .reservoir, .corridor: 0.05
    case .border, .district: 0.04
    case .airport, .bridge, .village: 0.03
    case .locality: 0.02
    }
  }

  /// By inhabitants: 0.008 for each digit of their number.
  static func inhabitants(_ population: Int?) -> Double {
    guard let population, population > 0 else { return 0 }
    return 0.008 * Double(String(population).utf8.count)
  }

  /// By recorded names: 0.006 for each doubling of their number, up to 256.
  static func names(_ count: Int) -> Double {
    guard count > 0 else { return 0 }
    return 0.006 * Double(min(8, Int.bitWidth - 1 - count.leadingZeroBitCount))
  }

  /// By the attention of the news, which speak of what is near home and of what the world knows.
  ///
  /// 0.18 within 300 km of home, half of it 400 km away, a tenth 600 km away; of countries, capitals
  /// and places of a million inhabitants as much as at home, of those of a quarter of it half.
  static func attention(metres: Double, kind: PlaceKind, population: Int?) -> Double {
    let isKnown = kind == .country || kind == .capital
    let fame = isKnown ? 1 : min(1, (Double(population ?? 0) / 1_000_000).squareRoot())
    let away = max(0, metres - 300_000) / 100_000
    return attention * max(fame, 1 / (1 + away * away))
  }
}

extension Gazetteer {
  /// What speaks for a match beside how it was found.
  func weight(of match: NameMatch, home: Position?) -> Double {
    let place = match.place
    let attention = home.map {
      Weights.attention(
        metres: $0.distance(to: position(of: place)), kind: kind(of: place),
        population: population(of: place))
    }
    return weight(of: match.name.standing) + weight(of: place) + (attention ?? 0)
  }

  /// Whether the news speak of a place: it is near home or the world knows it, and is no village
  /// but one with names in many languages.
  func isInTheNews(_ place: PlaceIndex, home: Position?) -> Bool {
    let kind = kind(of: place)
    if kind == .village || kind == .locality, nameCount(of: place) < Weights.namesInTheNews {
      return false
    }
    guard let home else { return true }
    return Weights.attention(
      metres: home.distance(to: position(of: place)), kind: kind, population: population(of: place)
    ) >= 0.75 * Weights.attention
  }

  /// What speaks for a place by itself, from 0 to 1: its kind, its inhabitants and the number of
  /// its names.
  package func prominence(of place: PlaceIndex) -> Double {
    weight(of: place) / (Weights.inherent - weight(of: .preferred))
  }

  private func weight(of place: PlaceIndex) -> Double {
    Weights.kind(kind(of: place)) + Weights.inhabitants(population(of: place))
      + Weights.names(nameCount(of: place))
  }

  /// What speaks for a name by its standing.
  func weight(of standing: NameStanding) -> Double { Weights.standing(standing) }
}
