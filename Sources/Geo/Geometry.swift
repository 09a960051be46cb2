/// One of the seven geometries of GeoJSON (RFC 7946 §3.1).
///
/// Coordinates may be empty (§3.1: such a geometry may be taken as null); of a Point that is the
/// case ``emptyPoint``, of the others an empty array.
/// Positions are longitude and latitude in degrees by name, never by place.
public enum Geometry: Hashable, Sendable {
  /// A single position (§3.1.2).
  case point(Position)
  /// A Point whose coordinates are `[]`.
  case emptyPoint
  /// Any number of positions (§3.1.3).
  case multiPoint([Position])
  /// Two or more positions (§3.1.4).
  case lineString([Position])
  /// Any number of lines (§3.1.5).
  case multiLineString([[Position]])
  /// Linear rings: the outer one, anticlockwise, then the holes, clockwise (§3.1.6).
  ///
  /// A ring has four or more positions, of which the last repeats the first.
  case polygon([[Position]])
  /// Any number of polygons (§3.1.7).
  case multiPolygon([[[Position]]])
  /// Geometries of any kind together (§3.1.8).
  case geometryCollection([Geometry])

  /// The value of the member "type" in GeoJSON, such as `"MultiPoint"`.
  public var typeName: String { type.rawValue }

  var type: GeometryType {
    switch self {
    case .point, .emptyPoint: .point
    case .multiPoint: .multiPoint
    case .lineString: .lineString
    case .multiLineString: .multiLineString
    case .polygon: .polygon
    case .multiPolygon: .multiPolygon
    case .geometryCollection: .geometryCollection
    }
  }

  /// Every position in the order in which it is written, ring ends twice.
  ///
  /// - Complexity: O(n) in the number of positions.
  public var positions: [Position] {
    switch self {
    case .point(let position): [position]
    case .emptyPoint: []
    case .multiPoint(let positions), .lineString(let positions): positions
    case .multiLineString(let lines), .polygon(let lines): lines.flatMap(\.self)
    case .multiPolygon(let polygons): polygons.flatMap { $0.flatMap(\.self) }
    case .geometryCollection(let members): members.flatMap(\.positions)
    }
  }

  /// The geometry without a Point or LineString that has no coordinates; nil where it is one.
  ///
  /// Such a geometry may be taken as null (RFC 7946 §3.1), and no other may stand for it: a position
  /// has two numbers, a line two positions.
  public var withoutEmptyParts: Geometry? {
    switch self {
    case .emptyPoint: nil
    case .lineString(let positions) where positions.isEmpty: nil
    case .geometryCollection(let members):
      .geometryCollection(members.compactMap(\.withoutEmptyParts))
    default: self
    }
  }

  /// The smallest box around the geometry, or nothing where it is empty.
  public var boundingBox: BoundingBox? { BoundingBox(around: positions) }
}

/// The values that "type" has in a geometry (RFC 7946 §1.4).
enum GeometryType: String, CaseIterable {
  case point = "Point"
  case multiPoint = "MultiPoint"
  case lineString = "LineString"
  case multiLineString = "MultiLineString"
  case polygon = "Polygon"
  case multiPolygon = "MultiPolygon"
  case geometryCollection = "GeometryCollection"
}
