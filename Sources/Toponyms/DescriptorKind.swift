internal import Gazetteer
internal import Language

/// What a word beside a name says that the place is (codebook, “Mentions” rule 5).
enum DescriptorKind {
  case town, village, district, region, country, area, corridor, lake, mountain, river

  /// The kind that the words of a class say; nil for classes that say none.
  init?(_ wordClass: WordClass) {
    switch wordClass {
    case .placeTown: self = .town
    case .placeVillage: self = .village
    case .placeDistrict: self = .district
    case .placeRegion: self = .region
    case .placeCountry: self = .country
    case .placeArea: self = .area
    case .placeCorridor: self = .corridor
    case .placeLake: self = .lake
    case .placeMountain: self = .mountain
    case .placeRiver: self = .river
    default: return nil
    }
  }

  /// Whether the word belongs to the name (codebook, “Mentions” rule 1).
  var isPartOfName: Bool {
    switch self {
    case .corridor, .lake, .mountain, .river: true
    case .town, .village, .district, .region, .country, .area: false
    }
  }

  /// Whether it is a part of a country that has settlements in it.
  var isAdministrative: Bool { self == .district || self == .region }

  /// Whether an unknown name behind the word is a settlement or its district.
  var namesSettlement: Bool { self == .town || self == .village || self == .district }

  /// How well a kind of place agrees with the word: 1 fully, -1 not at all.
  func agreement(with kind: PlaceKind) -> Double {
    switch (self, kind) {
    case (.town, .town), (.town, .capital), (.village, .village), (.village, .locality),
      (.district, .region), (.district, .district), (.region, .region), (.region, .district),
      (.country, .country), (.area, .area), (.corridor, .corridor), (.lake, .lake),
      (.lake, .reservoir), (.lake, .sea), (.mountain, .mountain), (.river, .river):
      1
    case (.region, .area), (.area, .region), (.area, .district), (.area, .country),
      (.region, .country), (.country, .area):
      0.7
    case (.town, .locality), (.town, .village), (.village, .town), (.mountain, .locality):
      0.3
    default: -1
    }
  }
}
