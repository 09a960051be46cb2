public import Geo

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Places found by where they are.
extension Gazetteer {
  /// The places nearest to a position.
  ///
  ///     gazetteer.nearest(to: position, limit: 3) { gazetteer.kind(of: $0) == .village }
  ///
  /// - Parameters:
  ///   - position: The position to measure from; one that is not finite has no neighbours.
  ///   - limit: How many places to return at most.
  ///   - isWanted: Answers false for places to leave out.
  /// - Returns: The nearest first, with their distances on the sphere in metres; of equally
  ///   distant ones the one with the lesser identifier first. O(log n) where most are wanted.
  public func nearest(
    to position: Position, limit: Int, where isWanted: (PlaceIndex) -> Bool = { _ in true }
  ) -> [(place: PlaceIndex, metres: Double)] {
    guard position.isFinite, limit > 0 else { return [] }
    var search = NearestSearch(gazetteer: self, origin: position, limit: limit)
    for layer in layers.indices {
      search.layer = layer
      search.visit(0..<layers[layer].file.placeTree.count, byLatitude: true, isWanted)
    }
    return search.found
  }
}

/// One walk through the tree of places, nearer halves first.
private struct NearestSearch {
  let gazetteer: Gazetteer
  let origin: Position
  let limit: Int
  let cosineOfLatitude: Double
  var layer = 0 {
    didSet { file = gazetteer.layers[layer].file }
  }
  private var file: IndexFile
  private(set) var found: [(place: PlaceIndex, metres: Double)] = []

  init(gazetteer: Gazetteer, origin: Position, limit: Int) {
    self.gazetteer = gazetteer
    self.origin = origin
    self.limit = limit
    file = gazetteer.layers[0].file
    cosineOfLatitude = cos(origin.latitude * .pi / 180)
  }

  mutating func visit(
    _ range: Range<Int>, byLatitude: Bool, _ isWanted: (PlaceIndex) -> Bool
  ) {
    guard !range.isEmpty else { return }
    let middle = (range.lowerBound + range.upperBound) / 2
    let number = file.placeTree[middle]
    let position = file.position(ofPlace: number)
    offer(number, position, isWanted)
    let before = range.lowerBound..<middle
    let after = middle + 1..<range.upperBound
    let isBefore =
      byLatitude
      ? origin.latitude < position.latitude : origin.longitude < position.longitude
    visit(isBefore ? before : after, byLatitude: !byLatitude, isWanted)
    let least =
      byLatitude ? metres(toParallel: position.latitude) : metres(pastMeridian: position.longitude)
    if found.count < limit || least <= (found.last?.metres ?? 0) {
      visit(isBefore ? after : before, byLatitude: !byLatitude, isWanted)
    }
  }

  private mutating func offer(
    _ number: Int, _ position: Position, _ isWanted: (PlaceIndex) -> Bool
  ) {
    if found.count == limit, let last = found.last,
      metres(toParallel: position.latitude) > last.metres
    {
      return
    }
    let place = PlaceIndex(gazetteer.layers[layer].first + number)
    let metres = origin.distance(to: position)
    if found.count == limit, let last = found.last, (last.metres, last.place) < (metres, place) {
      return
    }
    guard isWanted(place), gazetteer.resolved(layer: layer, number) == place else { return }
    let spot = found.firstIndex { (metres, place) < ($0.metres, $0.place) } ?? found.count
    found.insert((place, metres), at: spot)
    if found.count > limit { found.removeLast() }
  }

  private func metres(toParallel latitude: Double) -> Double {
    abs(latitude - origin.latitude) * .pi / 180 * Self.cautiousRadius
  }

  /// The way to the other side of a meridian: over it, over the antimeridian or over a pole.
  private func metres(pastMeridian longitude: Double) -> Double {
    min(metres(toMeridian: longitude), metres(toMeridian: 180))
  }

  private func metres(toMeridian longitude: Double) -> Double {
    let apart = abs(longitude - origin.longitude) * .pi / 180
    let turned = min(apart, 2 * .pi - apart)
    guard turned < .pi / 2 else {
      return max(0, 90 - abs(origin.latitude)) * .pi / 180 * Self.cautiousRadius
    }
    return asin(cosineOfLatitude * sin(turned)) * Self.cautiousRadius
  }

  /// A millimetre or so short, so that rounding never hides a half that is worth the walk.
  private static let cautiousRadius = Position.earthRadiusInMetres * (1 - 1e-9)
}
