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
  /// The box around the districts that have outlines, where the gazetteer knows most.
  let home: BoundingBox?
  private let gazetteer: Gazetteer

  /// The map around some features: all shapes, the towns of the whole area, and villages where
  /// something happened nearby.
  init(_ gazetteer: Gazetteer, around features: [Feature]) {
    self.gazetteer = gazetteer
    outlines = gazetteer.outlines
    lines = gazetteer.lines.filter { gazetteer.kind(of: $0.place) != .border }
    let districts = outlines.filter { gazetteer.kind(of: $0.place) != .country }
    home = BoundingBox(around: districts.flatMap(\.bounds.corners))
    let positions = features.lazy.compactMap(\.geometry).flatMap(\.positions).filter(\.isFinite)
    let area = Surroundings(positions, reach: 6)
    let near = Surroundings(positions, reach: 1)
    let wide = home?.widened(by: 4)
    let found = gazetteer.places.compactMap { index -> (place: Place, tier: Tier)? in
      guard let tier = Self.tier(of: index, gazetteer) else { return nil }
      let position = gazetteer.position(of: index)
      let isIn =
        tier.rawValue < Tier.village.rawValue
        ? wide?.contains(position) ?? false || area.contains(position)
        : near.contains(position)
      return isIn ? (gazetteer.place(index), tier) : nil
    }
    places = Self.limited(found)
  }

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

/// Cells of the earth, a quarter of a degree wide, around positions.
private struct Surroundings {
  private struct Cell: Hashable {
    let column: Int
    let row: Int

    init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }

    init(_ position: Position) {
      func number(_ degrees: Double) -> Int {
        Int((min(720, max(-720, degrees)) * 4).rounded(.down))
      }
      self.init(column: number(position.longitude), row: number(position.latitude))
    }
  }

  private var cells: Set<Cell> = []

  /// - Parameters:
  ///   - positions: What lies in the middle.
  ///   - reach: How many cells around each belong to it.
  init(_ positions: some Sequence<Position>, reach: Int) {
    for middle in Set(positions.lazy.map { Cell($0) }) {
      for column in -reach...reach {
        for row in -reach...reach {
          cells.insert(Cell(column: middle.column + column, row: middle.row + row))
        }
      }
    }
  }

  func contains(_ position: Position) -> Bool { cells.contains(Cell(position)) }
}

extension BoundingBox {
  fileprivate var corners: [Position] {
    [
      Position(latitude: south, longitude: west), Position(latitude: north, longitude: east),
    ]
  }

  fileprivate func widened(by degrees: Double) -> BoundingBox {
    BoundingBox(
      west: west - degrees, south: south - degrees, east: east + degrees, north: north + degrees)
  }
}

// MARK: As JSON

extension JSONWriter {
  /// Writes a base map in steps of 0.0001 degrees, each position as the way from the one before.
  mutating func write(_ map: BaseMap) {
    open(UInt8(ascii: "{"))
    startMember("home")
    write(steps: map.home?.corners.flatMap(\.steps) ?? [])
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
