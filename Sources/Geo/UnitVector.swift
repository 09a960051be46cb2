#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A position as the unit vector from the middle of the Earth, for many distances of one position.
///
/// The same sphere as ``Position/distance(to:)``, without its trigonometry of both ends.
public struct UnitVector: Hashable, Sendable {
  @usableFromInline let x: Double
  @usableFromInline let y: Double
  @usableFromInline let z: Double

  /// The vector of a position; its altitude does not count.
  public init(_ position: Position) {
    let phi = position.latitude * .pi / 180
    let lambda = position.longitude * .pi / 180
    x = cos(phi) * cos(lambda)
    y = cos(phi) * sin(lambda)
    z = sin(phi)
  }

  /// Metres along the great circle to another position, on a sphere of the mean radius: the arc over
  /// the chord between the vectors.
  public func distance(to other: UnitVector) -> Double {
    Self.distance(squaredChord: squaredChord(to: other))
  }

  /// The square of the chord to another position, of a sphere of radius 1: what is nearer has less,
  /// and it takes no trigonometry.
  @inlinable public func squaredChord(to other: UnitVector) -> Double {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    return dx * dx + dy * dy + dz * dz
  }

  /// The square of the chord over some metres along a great circle.
  public static func squaredChord(distance: Double) -> Double {
    let chord = 2 * sin(distance / (2 * Position.earthRadiusInMetres))
    return chord * chord
  }

  /// Metres along the great circle under a chord.
  public static func distance(squaredChord: Double) -> Double {
    2 * Position.earthRadiusInMetres * asin(min(1, squaredChord.squareRoot() / 2))
  }
}
