import Gazetteer
import Geo

/// What the page draws below the events: outlines, lines and names of the gazetteer.
struct BaseMap {
  /// How early a place has its name as one comes closer; the page has the zooms.
  enum Tier: Int {
    case capital, city, town, village, landmark
  }

  let outlines: [PlaceShape]
  let lines: [PlaceShape]
  /// The most important first, which is the order in which names get their room.
  let places: [(place: Place, tier: Tier)]
  private let gazetteer: Gazetteer

  /// The map around some features: all shapes, the towns of the whole area, and villages where
  /// something happened nearby.
  init(_ gazetteer: Gazetteer, around features: [Feature]) {
    self.gazetteer = gazetteer
    outlines = gazetteer.outlines
    lines = gazetteer.lines.filter { gazetteer.kind(of: $0.place) != .border }
    let positions = features.compactMap(\.geometry).flatMap(\.positions).filter(\.isFinite)
    let near = Surroundings(positions, reach: 1)
    let found = gazetteer.places.compactMap { index -> (place: Place, tier: Tier)? in
      guard let tier = Self.tier(of: index, gazetteer) else { return nil }
      let isIn =
        tier.rawValue < Tier.village.rawValue
        ? Self.isTownShown(gazetteer.position(of: index), near)
        : near.contains(gazetteer.position(of: index))
      return isIn ? (gazetteer.place(index), tier) : nil
    }
    places = Self.limited(found)
  }

  /// Towns are shown all around the home of the gazetteer, and wherever something happened.
  private static func isTownShown(_ position: Position, _ near: Surroundings) -> Bool {
    home.contains(position) || near.contains(position)
  }

  private static let home = BoundingBox(west: 38, south: 34, east: 54, north: 45)
  private static let limits = [Tier.town: 1500, .village: 2500, .landmark: 200]

  private static func limited(_ found: [(place: Place, tier: Tier)]) -> [(place: Place, tier: Tier)]
  {
    let sorted = found.sorted { left, right in
      let (a, b) = (left.place.population ?? 0, right.place.population ?? 0)
      return (left.tier.rawValue, b, left.place.index) < (right.tier.rawValue, a, right.place.index)
    }
    var counts: [Tier: Int] = [:]
    return sorted.filter { entry in
      counts[entry.tier, default: 0] += 1
      return counts[entry.tier, default: 0] <= limits[entry.tier] ?? 500
    }
  }

  private static func tier(of place: PlaceIndex, _ gazetteer: Gazetteer) -> Tier? {
    switch gazetteer.kind(of: place) {
    case .capital: .capital
    case .town: (gazetteer.population(of: place) ?? 0) >= 50_000 ? .city : .town
    case .village: .village
    case .mountain, .lake, .reservoir, .airport, .bridge: .landmark
    default: nil
    }
  }
}

/// Cells of the earth around positions.
private struct Surroundings {
  private static let cell = 0.25
  private var cells: Set<[Int]> = []

  /// - Parameters:
  ///   - positions: What lies in the middle.
  ///   - reach: How many cells around each belong to it.
  init(_ positions: [Position], reach: Int) {
    let middles = Set(positions.map(Self.cell(of:)))
    for middle in middles {
      for column in -reach...reach {
        for row in -reach...reach { cells.insert([middle[0] + column, middle[1] + row]) }
      }
    }
  }

  func contains(_ position: Position) -> Bool { cells.contains(Self.cell(of: position)) }

  private static func cell(of position: Position) -> [Int] {
    [position.longitude, position.latitude].map {
      Int((min(1000, max(-1000, $0)) / cell).rounded(.down))
    }
  }
}

// MARK: As JSON

extension JSONWriter {
  /// Writes a base map in steps of 0.0001 degrees, each position as the way from the one before.
  mutating func write(_ map: BaseMap) {
    open(UInt8(ascii: "{"))
    for (name, shapes) in [("outlines", map.outlines), ("lines", map.lines)] {
      startMember(named: name)
      open(UInt8(ascii: "["))
      for shape in shapes { write(shape, of: map.place(of: shape)) }
      close(UInt8(ascii: "]"))
    }
    startMember("places")
    open(UInt8(ascii: "["))
    for (place, tier) in map.places {
      startItem()
      open(UInt8(ascii: "["))
      startItem()
      write(place.title)
      for number in place.position.steps + [tier.rawValue] { writeItem(number) }
      close(UInt8(ascii: "]"))
    }
    close(UInt8(ascii: "]"))
    close(UInt8(ascii: "}"))
  }

  private mutating func write(_ shape: PlaceShape, of place: Place) {
    startItem()
    open(UInt8(ascii: "{"))
    for (name, text) in [("id", place.id), ("name", place.title), ("kind", place.kind.rawValue)] {
      startMember(named: name)
      write(text)
    }
    startMember("at")
    write(steps: place.position.steps)
    startMember("parts")
    open(UInt8(ascii: "["))
    for part in shape.geometry.lines {
      startItem()
      write(steps: Self.differences(part))
    }
    close(UInt8(ascii: "]"))
    close(UInt8(ascii: "}"))
  }

  private static func differences(_ positions: [Position]) -> [Int] {
    var last = [0, 0]
    return positions.flatMap { position in
      let steps = position.steps
      defer { last = steps }
      return zip(steps, last).map { $0 - $1 }
    }
  }

  private mutating func write(steps: [Int]) {
    open(UInt8(ascii: "["))
    for step in steps { writeItem(step) }
    close(UInt8(ascii: "]"))
  }

  private mutating func writeItem(_ number: Int) {
    startItem()
    output.append(number)
  }
}

extension BaseMap {
  fileprivate func place(of shape: PlaceShape) -> Place { gazetteer.place(shape.place) }
}

extension Position {
  /// Longitude and latitude in whole steps of 0.0001 degrees.
  fileprivate var steps: [Int] { [longitude, latitude].map { Int(($0 * 10_000).rounded()) } }
}

extension Geometry {
  /// Rings and lines, one after another.
  fileprivate var lines: [[Position]] {
    switch self {
    case .lineString(let line): [line]
    case .multiLineString(let lines), .polygon(let lines): lines
    case .multiPolygon(let polygons): polygons.flatMap(\.self)
    default: []
    }
  }
}
