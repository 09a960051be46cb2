#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A place on the WGS 84 ellipsoid (RFC 7946 §3.1.1, §4), in degrees.
///
/// The labels are the only way to make one, so latitude and longitude cannot change places:
/// GeoJSON writes longitude first, people say latitude first.
///
///     let stepanakert = Position(latitude: 39.8153, longitude: 46.752)
public struct Position: Hashable, Sendable {
  /// Degrees north of the equator, south of it negative.
  public var latitude: Double
  /// Degrees east of Greenwich, west of it negative.
  public var longitude: Double
  /// Not a number where there is no altitude, which keeps a position at 24 bytes.
  private var storedAltitude: Double

  /// Metres above the ellipsoid, where known (RFC 7946 §4).
  ///
  /// An altitude that is not a finite number is no altitude.
  public var altitude: Double? {
    get { storedAltitude.isFinite ? storedAltitude : nil }
    set { storedAltitude = newValue ?? .nan }
  }

  /// A position from degrees and, where known, metres of altitude.
  ///
  /// Values outside ±90 and ±180 are kept as they are: a validator names them, this type does not.
  public init(latitude: Double, longitude: Double, altitude: Double? = nil) {
    self.latitude = latitude
    self.longitude = longitude
    storedAltitude = altitude ?? .nan
  }

  /// Whether both latitude and longitude are finite numbers; only such a position can be written.
  public var isFinite: Bool { latitude.isFinite && longitude.isFinite }

  /// Whether both have the same degrees and the same altitude, or both none.
  public static func == (lhs: Position, rhs: Position) -> Bool {
    lhs.longitude == rhs.longitude && lhs.latitude == rhs.latitude && lhs.altitude == rhs.altitude
  }

  /// Feeds the degrees and the altitude to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(longitude)
    hasher.combine(latitude)
    hasher.combine(altitude)
  }
}

extension Position {
  /// The mean radius of the Earth in metres: (2a + b) / 3 of the GRS 80 ellipsoid (IUGG).
  public static let earthRadiusInMetres = 6_371_008.8

  /// Metres along the great circle to another position, on a sphere of the mean radius.
  ///
  /// Altitudes do not count. The sphere is off by up to 0.5 % from the ellipsoid.
  ///
  ///     let baku = Position(latitude: 40.4093, longitude: 49.8671)
  ///     let yerevan = Position(latitude: 40.1811, longitude: 44.5136)
  ///     baku.distance(to: yerevan)  // 454 km
  public func distance(to other: Position) -> Double {
    let phi1 = latitude * .pi / 180
    let phi2 = other.latitude * .pi / 180
    let halfLatitude = sin((phi2 - phi1) / 2)
    let halfLongitude = sin((other.longitude - longitude) * .pi / 360)
    let haversine =
      halfLatitude * halfLatitude + cos(phi1) * cos(phi2) * halfLongitude * halfLongitude
    return 2 * Self.earthRadiusInMetres * asin(min(1, haversine.squareRoot()))
  }

  /// The direction in which the great circle to another position sets out.
  ///
  /// - Returns: Degrees clockwise from north, at least 0 and below 360; 0 where both are the same.
  public func initialBearing(to other: Position) -> Double {
    let phi1 = latitude * .pi / 180
    let phi2 = other.latitude * .pi / 180
    let lambda = (other.longitude - longitude) * .pi / 180
    let east = sin(lambda) * cos(phi2)
    let north = cos(phi1) * sin(phi2) - sin(phi1) * cos(phi2) * cos(lambda)
    let degrees = atan2(east, north) * 180 / .pi
    let turned = degrees < 0 ? degrees + 360 : degrees
    return turned < 360 ? turned : 0
  }
}
