import Geo

/// Whether two geometries are the same shape at the same place.
///
/// The winding of a ring and where it begins do not count, nor do decimals of a coordinate that
/// normal writing leaves out, those beyond the sixth (RFC 7946 §11.2).
struct GeometryComparison {
  /// Metres that a position may be off; altitudes too.
  let toleranceInMetres: Double

  func areSame(_ old: Geometry?, _ new: Geometry?) -> Bool {
    switch (old, new) {
    case (nil, nil): true
    case (let old?, let new?): old == new || areSame(old, new)
    default: false
    }
  }

  private func areSame(_ old: Geometry, _ new: Geometry) -> Bool {
    switch (old, new) {
    case (.point(let left), .point(let right)): areSame(left, right)
    case (.multiPoint(let left), .multiPoint(let right)),
      (.lineString(let left), .lineString(let right)):
      areSame(left, right, by: areSame)
    case (.multiLineString(let left), .multiLineString(let right)):
      areSame(left, right) { areSame($0, $1, by: areSame) }
    case (.polygon(let left), .polygon(let right)): areSame(left, right, by: areSameRing)
    case (.multiPolygon(let left), .multiPolygon(let right)):
      areSame(left, right) { areSame($0, $1, by: areSameRing) }
    case (.geometryCollection(let left), .geometryCollection(let right)):
      areSame(left, right) { $0 == $1 || areSame($0, $1) }
    default: old == new
    }
  }

  private func areSame<Element>(
    _ old: [Element], _ new: [Element], by areSame: (Element, Element) -> Bool
  ) -> Bool {
    old.count == new.count && zip(old, new).allSatisfy(areSame)
  }

  private func areSame(_ old: Position, _ new: Position) -> Bool {
    if old == new || old.inMillionths == new.inMillionths { return true }
    guard toleranceInMetres > 0, (old.altitude == nil) == (new.altitude == nil) else {
      return false
    }
    let climb = abs((old.altitude ?? 0) - (new.altitude ?? 0))
    return climb <= toleranceInMetres && old.distance(to: new) <= toleranceInMetres
  }

  /// Rings go around: each place where the second may begin is tried, in both directions.
  private func areSameRing(_ old: [Position], _ new: [Position]) -> Bool {
    guard old.count == new.count, let first = old.first else { return old.isEmpty && new.isEmpty }
    let count = old.count - 1
    let starts = (0..<count).lazy.filter { areSame(first, new[$0]) }.prefix(Self.startLimit)
    return starts.contains { start in
      (0..<count).allSatisfy { areSame(old[$0], new[(start + $0) % count]) }
        || (0..<count).allSatisfy { areSame(old[$0], new[(start + count - $0) % count]) }
    }
  }

  /// Rings that come back to their first position again and again are not tried for ever.
  private static let startLimit = 64

  /// Metres between two geometries: of points, or of the means of their positions.
  static func metres(from old: Geometry, to new: Geometry) -> Double? {
    guard let left = centre(of: old), let right = centre(of: new) else { return nil }
    return left.distance(to: right)
  }

  /// The mean of all positions, as near as a map needs it; nothing of an empty geometry.
  static func centre(of geometry: Geometry) -> Position? {
    if case .point(let position) = geometry { return position.isFinite ? position : nil }
    guard let box = geometry.boundingBox else { return nil }
    let positions = geometry.positions.filter(\.isFinite)
    let count = Double(positions.count)
    let latitude = positions.reduce(0) { $0 + $1.latitude / count }
    // Across the antimeridian, western longitudes count on beyond 180.
    let longitude = positions.reduce(0) { sum, position in
      let turn = box.crossesAntimeridian && position.longitude < 0 ? 360.0 : 0
      return sum + (position.longitude + turn) / count
    }
    return Position(latitude: latitude, longitude: longitude > 180 ? longitude - 360 : longitude)
  }
}
