/// What a GeoJSON text is held to: the rules of RFC 7946, of JSON below it, and some hints.
public enum GeoJSONRule: String, CaseIterable, Sendable {
  /// The text is JSON (RFC 8259).
  case syntax = "json-syntax"
  /// The text is UTF-8 (RFC 8259 §8.1).
  case encoding
  /// No number is greater than the greatest double.
  case numberRange = "number-range"
  /// Arrays and objects are nested at most 512 deep.
  case nesting = "nesting-depth"
  /// The names in an object are different (RFC 8259 §4, RFC 7493 §2.3).
  case duplicateName = "duplicate-name"
  /// The text is an object (RFC 7946 §2).
  case object
  /// An object has a type (§3).
  case missingType = "missing-type"
  /// The type is one of the nine, written as they are (§1.4).
  case unknownType = "unknown-type"
  /// The type may stand at the place where it does (§3.1.8, §3.2, §3.3).
  case misplacedType = "misplaced-type"
  /// An object has the members that its type asks for (§3.1, §3.2, §3.3).
  case missingMember = "missing-member"
  /// An object has no member that defines another type (§7.1).
  case misplacedMember = "misplaced-member"
  /// "features" is an array of objects (§3.3).
  case features
  /// "geometries" is an array of objects (§3.1.8).
  case geometries
  /// "geometry" is an object or null (§3.2).
  case geometry
  /// "properties" is an object or null (§3.2).
  case properties
  /// An identifier is a string or a number (§3.2).
  case id
  /// "bbox" is an array of four or six numbers (§5).
  case boundingBox = "bbox"
  /// A bounding box has its southern edge before the northern, the lowest height first (§5).
  case boundingBoxOrder = "bbox-order"
  /// Coordinates are nested as the type asks for (§3.1.2 to §3.1.7).
  case coordinates
  /// A position is two or three numbers (§3.1.1).
  case position
  /// A line has two or more positions (§3.1.4).
  case lineLength = "line-length"
  /// A linear ring has four or more positions (§3.1.6).
  case ringLength = "ring-length"
  /// The last position of a linear ring is its first (§3.1.6).
  case ringClosure = "ring-closure"
  /// Coordinates are of WGS 84: no "crs" says that they are of another system (§4).
  case crs
  /// A record of a sequence starts with a record separator (RFC 8142 §2).
  case recordSeparator = "record-separator"

  /// A text does not start with a byte order mark (RFC 8259 §8.1).
  case byteOrderMark = "byte-order-mark"
  /// Outer rings run anticlockwise, holes clockwise (§3.1.6).
  case winding
  /// A ring encloses an area.
  case ringArea = "ring-area"
  /// Six decimals are about ten centimetres, more mean nothing (§11.2).
  case precision
  /// Latitudes are from -90 to 90 degrees (§4).
  case latitudeRange = "latitude-range"
  /// Longitudes are from -180 to 180 degrees (§4).
  case longitudeRange = "longitude-range"
  /// What crosses the antimeridian is cut there (§3.1.9).
  case antimeridian
  /// A bounding box encloses what it is a box of (§5).
  case boundingBoxExtent = "bbox-extent"
  /// A collection of geometries has none in it (§3.1.8).
  case nestedCollection = "nested-collection"
  /// A collection of geometries has more than one (§3.1.8).
  case singleCollection = "single-collection"
  /// A "crs" that says what is so without it is no part of GeoJSON any more (§4).
  case superfluousCRS = "superfluous-crs"
  /// Features have different identifiers.
  case duplicateID = "duplicate-id"
  /// A record of a sequence ends with a line feed (RFC 8142 §2).
  case recordEnd = "record-end"

  /// Coordinates may be empty, and then are taken for no geometry (§3.1).
  case emptyCoordinates = "empty-coordinates"
  /// Latitude and longitude look as if they had changed places.
  case swappedAxes = "swapped-axes"
  /// Coordinates look like those of a projection, in metres.
  case projected = "projected-coordinates"
  /// There are more names or identifiers than are compared.
  case notCompared = "not-compared"
}

extension GeoJSONRule {
  /// How bad it is to break a rule.
  public enum Severity: String, Sendable, CaseIterable {
    /// The text is no GeoJSON.
    case error
    /// The text is GeoJSON, but not as RFC 7946 recommends it.
    case warning
    /// Something that may be meant, or not.
    case hint
  }

  /// How bad it is to break this rule.
  public var severity: Severity {
    switch self {
    case .syntax, .encoding, .numberRange, .nesting, .duplicateName, .object, .missingType,
      .unknownType, .misplacedType, .missingMember, .misplacedMember, .features, .geometries,
      .geometry, .properties, .id, .boundingBox, .boundingBoxOrder, .coordinates, .position,
      .lineLength, .ringLength, .ringClosure, .crs, .recordSeparator:
      .error
    case .byteOrderMark, .winding, .ringArea, .precision, .latitudeRange, .longitudeRange,
      .antimeridian, .boundingBoxExtent, .nestedCollection, .singleCollection, .superfluousCRS,
      .duplicateID,
      .recordEnd:
      .warning
    case .emptyCoordinates, .swappedAxes, .projected, .notCompared:
      .hint
    }
  }
}

/// A rule that a text breaks, and where.
public struct GeoJSONFinding: Hashable, Sendable {
  /// The rule.
  public let rule: GeoJSONRule
  /// One lower-case sentence with the offending value in quotes.
  public let message: String
  /// Bytes before the place, a byte order mark included.
  public let offset: Int
  /// The line, counted from 1; a line ends with a line feed.
  public let line: Int
  /// The Unicode scalar in the line, counted from 1.
  public let column: Int
  /// The value at or in which it is, such as `features[3].geometry`; empty at the top.
  public let path: String
  /// How it can be mended without a loss or a guess, if it can.
  let mend: Mend?
}
