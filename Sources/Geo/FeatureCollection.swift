/// Features in their order (RFC 7946 §3.3).
public struct FeatureCollection: Hashable, Sendable {
  /// The members, which may be none.
  public var features: [Feature]
  /// The extent of all features, where it is stated (RFC 7946 §5).
  public var bbox: BoundingBox?
  /// Members that RFC 7946 does not define (§6.1), in their order; see ``Feature/foreignMembers``.
  public var foreignMembers: JSONObject

  /// A collection of features; the bounding box is written as given, not computed.
  public init(
    features: [Feature], bbox: BoundingBox? = nil, foreignMembers: JSONObject = [:]
  ) {
    self.features = features
    self.bbox = bbox
    self.foreignMembers = foreignMembers
  }
}
