internal import Geo
internal import Text

/// The outlines and lines of a file of shapes, while they are compiled.
///
/// A file is a GeoJSON collection. Each feature has in its properties the id of its `place`, its
/// `source` and, where it was simplified, the `tolerance` in metres; its geometry is made of
/// polygons or of lines.
struct ShapeList {
  struct Row {
    let place: Int
    let tolerance: Int
    let source: String
    let west, south, east, north: Int
    let bytes: [UInt8]
  }

  private(set) var rows: [Row] = []
  private var places: Set<Int> = []

  /// Reads a file.
  mutating func read(
    _ file: String, _ bytes: [UInt8], places: inout PlaceList, _ diagnostics: inout [Diagnostic]
  ) {
    let features: [Feature]
    let offsets: [Int]
    do throws(GeoJSONError) {
      (features, offsets) = try GeoJSONReader.readLocated(bytes)
    } catch {
      diagnostics.append(Diagnostic(file: file, error))
      return
    }
    var lines = LineCounter(bytes: bytes)
    for (feature, offset) in zip(features, offsets) {
      let location = lines.location(of: offset)
      if let problem = add(feature, &places) {
        diagnostics.append(
          Diagnostic(
            file: file, line: location.line, column: location.column, message: problem))
      }
    }
  }

  /// Adds the shape of a place that was read with it.
  mutating func add(_ geometry: Geometry, of place: Int, tolerance: Int = 0, source: String) -> Bool
  {
    guard let (parts, isPolygonal) = Self.parts(of: geometry), places.insert(place).inserted else {
      return false
    }
    let positions = parts.flatMap(\.positions)
    guard let west = positions.map(\.x).min(), let east = positions.map(\.x).max(),
      let south = positions.map(\.y).min(), let north = positions.map(\.y).max()
    else { return false }
    var bytes: [UInt8] = []
    ShapeCoding.append(parts, isPolygonal: isPolygonal, to: &bytes)
    rows.append(
      Row(
        place: place, tolerance: tolerance, source: source, west: west, south: south, east: east,
        north: north, bytes: bytes))
    return true
  }

  /// Adds a feature; answers what is wrong with it.
  private mutating func add(_ feature: Feature, _ places: inout PlaceList) -> String? {
    guard case .string(let id) = feature.properties?["place"] else {
      return "expected a property \"place\", the id of a place"
    }
    guard let place = places.number(id: id) else { return "no place has the id \"\(id)\"" }
    if self.places.contains(place) { return "the place \"\(id)\" has a shape already" }
    guard case .string(let source) = feature.properties?["source"] else {
      return "expected a property \"source\", who records the shape"
    }
    var tolerance = 0
    if let stated = feature.properties?["tolerance"] {
      guard case .integer(let metres) = stated, (0...1_000_000).contains(metres) else {
        return "expected a \"tolerance\" in whole metres"
      }
      tolerance = metres
    }
    guard let geometry = feature.geometry,
      add(geometry, of: place, tolerance: tolerance, source: source)
    else { return "expected lines or polygons with positions from -180 to 180 and -90 to 90" }
    return nil
  }

  private static func parts(of geometry: Geometry) -> ([ShapeCoding.Part], isPolygonal: Bool)? {
    guard
      geometry.positions.allSatisfy({ abs($0.latitude) <= 90 && abs($0.longitude) <= 180 })
    else { return nil }
    func line(_ positions: [Position]) -> ShapeCoding.Part {
      ShapeCoding.Part(positions: positions.map { ShapeCoding.GridPosition($0) })
    }
    func ring(_ number: Int, _ positions: [Position]) -> ShapeCoding.Part {
      ShapeCoding.Part(
        isHole: number > 0, positions: positions.dropLast().map { ShapeCoding.GridPosition($0) })
    }
    switch geometry {
    case .lineString(let positions): return ([line(positions)], false)
    case .multiLineString(let lines): return (lines.map(line), false)
    case .polygon(let rings): return (rings.enumerated().map(ring), true)
    case .multiPolygon(let polygons):
      return (polygons.flatMap { $0.enumerated().map(ring) }, true)
    case .point, .emptyPoint, .multiPoint, .geometryCollection: return nil
    }
  }
}

extension Diagnostic {
  /// What is wrong with a GeoJSON file.
  init(file: String, _ error: GeoJSONError) {
    self.init(
      file: file, line: error.line, column: error.column,
      message: "\(error.problem)" + (error.path.isEmpty ? "" : " at \(error.path)"))
  }
}

/// Finds line and column of offsets that only grow, in one pass over the bytes.
struct LineCounter {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var column = 1

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The line and the column, in Unicode scalars, of a byte, both counted from 1.
  mutating func location(of offset: Int) -> (line: Int, column: Int) {
    while position < min(offset, bytes.count) {
      if bytes[position] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if bytes[position] & 0xC0 != 0x80 {
        column += 1
      }
      position += 1
    }
    return (line, column)
  }
}
