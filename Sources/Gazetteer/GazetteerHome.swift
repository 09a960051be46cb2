internal import Geo

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Gazetteer {
  /// The middle of what some files are about: of the box around the regions and districts that they
  /// have outlines of; nil where they have none.
  static func home(of files: [IndexFile]) -> Position? {
    var box: (west: Int, south: Int, east: Int, north: Int)?
    for file in files {
      for number in 0..<file.shapeCount where file.isShapeOfRegion(number) {
        let known = box ?? (.max, .max, .min, .min)
        box = (
          min(known.west, file.shapeWest[number]), min(known.south, file.shapeSouth[number]),
          max(known.east, file.shapeEast[number]), max(known.north, file.shapeNorth[number])
        )
      }
    }
    return box.map {
      ShapeCoding.GridPosition(x: ($0.west + $0.east) / 2, y: ($0.south + $0.north) / 2).position
    }
  }
}

extension IndexFile {
  /// Whether a shape is that of a region or a district.
  fileprivate func isShapeOfRegion(_ number: Int) -> Bool {
    let kind = placeKind[shapePlace[number]]
    return kind == PlaceKind.region.ordinal || kind == PlaceKind.district.ordinal
  }
}

extension Gazetteer {
  /// The inhabitants from which a settlement is known from afar.
  private static let leastKnown = 5000
  /// How near to the outline of the other country the front is, in metres.
  private static let front = 15_000.0

  /// How near a place is to what the gazetteer is about, from 0 to 1: 1 within 80 km of its middle
  /// and by a border between the countries that it has outlines of regions of, a half 120 km away,
  /// a seventeenth 160 km away; 0 where its files do not tell.
  ///
  /// Of small villages of one name the news mean the one where the fighting is.
  package func nearnessToHome(of place: PlaceIndex) -> Double {
    let nearness = nearnessToMiddle(of: place)
    return nearness < 0.9 && home != nil && isByFront(place) ? 1 : nearness
  }

  /// The same but for the border.
  func nearnessToMiddle(of place: PlaceIndex) -> Double {
    guard let home else { return 0 }
    let away = max(0, home.distance(to: position(of: place)) - 80_000) / 40_000
    return 1 / (1 + away * away * away * away)
  }

  /// How far from the middle of home another part of the world begins, in metres.
  private static let far = 320_000.0

  /// Whether a place is in another part of the world than what the gazetteer is about; false where
  /// its files do not tell what that is.
  package func isFarFromHome(_ place: PlaceIndex) -> Bool {
    home.map { $0.distance(to: position(of: place)) > Self.far } ?? false
  }

  /// Whether a place is a village, or a town of few people, that only those near it know.
  package func isLittleKnown(_ place: PlaceIndex) -> Bool {
    let population = population(of: place)
    switch kind(of: place) {
    case .village, .locality: return population ?? 0 < Self.leastKnown
    case .town: return population.map { $0 < Self.leastKnown } ?? false
    default: return false
    }
  }

  private func isByFront(_ place: PlaceIndex) -> Bool {
    let own = countryCode(of: place)
    return position(of: place).neighbours(at: Self.front).contains { position in
      let region = places(containing: position).first {
        kind(of: $0) == .region || kind(of: $0) == .district
      }
      return region.map { countryCode(of: $0) != own } ?? false
    }
  }
}

extension Position {
  /// Eight positions around this one, in as many directions, so many metres away.
  fileprivate func neighbours(at metres: Double) -> [Position] {
    let north = metres / 111_195
    let east = north / max(0.01, cos(latitude * .pi / 180))
    return [(0, 1), (1, 0), (0, -1), (-1, 0), (0.7, 0.7), (0.7, -0.7), (-0.7, 0.7), (-0.7, -0.7)]
      .map { Position(latitude: latitude + $0.0 * north, longitude: longitude + $0.1 * east) }
  }
}
