/// Something in the world: where it is and what is known of it (RFC 7946 §3.2).
public struct Feature: Hashable, Sendable {
  /// What the feature is called from run to run, where it has a name.
  public var id: FeatureID?
  /// Where it is; nothing for a feature without a place, which GeoJSON writes as null.
  public var geometry: Geometry?
  /// What is known of it; nothing is written as null.
  public var properties: JSONObject?
  private var extras: Extras?

  /// A feature; nearly all are without bounding box and foreign members.
  public init(
    id: FeatureID? = nil, geometry: Geometry?, properties: JSONObject?, bbox: BoundingBox? = nil,
    foreignMembers: JSONObject = [:]
  ) {
    self.id = id
    self.geometry = geometry
    self.properties = properties
    extras = Extras.of(bbox: bbox, foreignMembers: foreignMembers)
  }

  /// The feature's extent, where it is stated (RFC 7946 §5).
  public var bbox: BoundingBox? {
    get { extras?.bbox }
    set { extras = Extras.of(bbox: newValue, foreignMembers: foreignMembers) }
  }

  /// Members that RFC 7946 does not define (§6.1), in their order.
  ///
  /// Names that it does define ("type", "id", "coordinates", …) have no business here and make
  /// the writer's output something else than this feature.
  public var foreignMembers: JSONObject {
    get { extras?.foreignMembers ?? [:] }
    set { extras = Extras.of(bbox: bbox, foreignMembers: newValue) }
  }
}

/// What few features have, kept apart so that the others stay small.
private final class Extras: Hashable, Sendable {
  let bbox: BoundingBox?
  let foreignMembers: JSONObject

  private init(bbox: BoundingBox?, foreignMembers: JSONObject) {
    self.bbox = bbox
    self.foreignMembers = foreignMembers
  }

  static func of(bbox: BoundingBox?, foreignMembers: JSONObject) -> Extras? {
    if bbox == nil, foreignMembers.isEmpty { return nil }
    return Extras(bbox: bbox, foreignMembers: foreignMembers)
  }

  static func == (lhs: Extras, rhs: Extras) -> Bool {
    lhs === rhs || (lhs.bbox == rhs.bbox && lhs.foreignMembers == rhs.foreignMembers)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(bbox)
    hasher.combine(foreignMembers)
  }
}

/// The identifier of a feature: a string or a number (RFC 7946 §3.2).
public enum FeatureID: Sendable {
  /// A name.
  case string(String)
  /// A whole number, kept exactly.
  case integer(Int)
  /// Any other number.
  case number(Double)

  /// The same identifier as a value of JSON.
  public var json: JSONValue {
    switch self {
    case .string(let name): .string(name)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    }
  }
}

extension FeatureID: Hashable {
  /// Whether both are the same string scalar by scalar, or the same number, so 1 and 1.0.
  public static func == (lhs: FeatureID, rhs: FeatureID) -> Bool { lhs.json == rhs.json }

  /// Feeds the identifier to a hasher.
  public func hash(into hasher: inout Hasher) { json.hash(into: &hasher) }
}
