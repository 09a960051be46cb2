/// What a GeoJSON text can be at its top (RFC 7946 §2).
public enum GeoJSON: Hashable, Sendable {
  /// A bare geometry.
  case geometry(Geometry)
  /// A bare feature.
  case feature(Feature)
  /// A collection of features.
  case featureCollection(FeatureCollection)

  /// All features in it: a bare geometry counts as one feature without properties.
  public var features: [Feature] {
    switch self {
    case .geometry(let geometry): [Feature(geometry: geometry, properties: nil)]
    case .feature(let feature): [feature]
    case .featureCollection(let collection): collection.features
    }
  }
}
