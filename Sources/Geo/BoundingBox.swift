/// The extent of something on the map (RFC 7946 §5), edges included.
///
/// A box whose west is greater than its east crosses the antimeridian (RFC 7946 §5.2).
public struct BoundingBox: Hashable, Sendable {
  /// Longitude of the western edge, in degrees.
  public var west: Double
  /// Latitude of the southern edge, in degrees.
  public var south: Double
  /// Longitude of the eastern edge, in degrees.
  public var east: Double
  /// Latitude of the northern edge, in degrees.
  public var north: Double
  /// Lowest and highest altitude in metres, where the box has a third dimension.
  public var altitudes: ClosedRange<Double>?

  /// A box from its edges in degrees, in the order in which RFC 7946 §5 writes them.
  public init(
    west: Double, south: Double, east: Double, north: Double, altitudes: ClosedRange<Double>? = nil
  ) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
    self.altitudes = altitudes
  }

  /// Whether the box crosses the 180th meridian.
  public var crossesAntimeridian: Bool { west > east }

  /// Whether a position lies in the box or on its edge; altitude does not count.
  public func contains(_ position: Position) -> Bool {
    guard (south...max(south, north)).contains(position.latitude) else { return false }
    return crossesAntimeridian
      ? position.longitude >= west || position.longitude <= east
      : position.longitude >= west && position.longitude <= east
  }
}

extension BoundingBox {
  /// The smallest box around positions, across the antimeridian where that is narrower.
  ///
  /// - Returns: Nothing where no position is finite. The box has altitudes where every finite
  ///   position has one.
  /// - Complexity: O(n log n) in the number of positions.
  public init?(around positions: some Sequence<Position>) {
    let finite = positions.filter(\.isFinite)
    guard let south = finite.map(\.latitude).min(), let north = finite.map(\.latitude).max(),
      let (west, east) = Self.narrowestSpan(finite.map(\.longitude).sorted())
    else { return nil }
    self.init(west: west, south: south, east: east, north: north)
    let heights = finite.compactMap(\.altitude)
    if heights.count == finite.count, let low = heights.min(), let high = heights.max() {
      altitudes = low...high
    }
  }

  /// The widest gap between neighbouring longitudes is what the narrowest box leaves out.
  private static func narrowestSpan(_ sorted: [Double]) -> (west: Double, east: Double)? {
    guard let first = sorted.first, let last = sorted.last else { return nil }
    var span = (west: first, east: last)
    var widest = first + 360 - last
    for (before, after) in zip(sorted, sorted.dropFirst()) where after - before > widest {
      widest = after - before
      span = (west: after, east: before)
    }
    return span
  }
}

extension BoundingBox {
  /// The smallest box around the geometries of features, or nothing where they have no position.
  ///
  /// - Complexity: O(n log n) in the number of positions.
  public init?(around features: [Feature]) {
    self.init(around: features.lazy.compactMap(\.geometry).flatMap(\.positions))
  }
}
