package import Geo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sets points at one place a little apart, for viewers that hide what lies beneath.
///
/// The first stays; the others go outwards on a spiral of Fermat, which gives each as much room as
/// the next, in their order: the same collection is always spread the same way. The property
/// `spread_m` says by how many metres a point was moved.
package enum Spread {
  /// Metres that the first point is moved; the n-th is moved √n times as far.
  package static let step = 250.0

  /// The collection with its points apart.
  package static func apply(to collection: FeatureCollection) -> FeatureCollection {
    var counts: [Place: Int] = [:]
    var result = collection
    for index in result.features.indices {
      guard case .point(let position) = result.features[index].geometry, position.isFinite else {
        continue
      }
      let number = counts[Place(position), default: 0]
      counts[Place(position)] = number + 1
      let metres = (step * Double(number).squareRoot()).rounded()
      var properties = result.features[index].properties ?? [:]
      properties["spread_m"] = .integer(Int(metres))
      result.features[index].properties = properties
      if number > 0 {
        result.features[index].geometry = .point(moved(position, metres, number))
      }
    }
    return result
  }

  /// A position as it is written, with six decimals.
  private struct Place: Hashable {
    let latitude: Double
    let longitude: Double

    init(_ position: Position) {
      latitude = (position.latitude * 1e6).rounded()
      longitude = (position.longitude * 1e6).rounded()
    }
  }

  /// The golden angle lets no two points stand in one direction (Vogel 1979).
  private static func moved(_ position: Position, _ metres: Double, _ number: Int) -> Position {
    let angle = Double(number) * .pi * (3 - 5.0.squareRoot())
    let degree = Position.earthRadiusInMetres * .pi / 180
    var moved = position
    moved.latitude += metres * cos(angle) / degree
    // Close to a pole a degree of longitude has hardly a length.
    moved.longitude +=
      metres * sin(angle) / (degree * max(0.01, cos(position.latitude * .pi / 180)))
    moved.latitude = min(90, max(-90, moved.latitude))
    if moved.longitude.magnitude > 180 {
      moved.longitude += moved.longitude > 0 ? -360 : 360
    }
    return moved
  }
}
