public import Geo

/// The outline of a place, or the line that it follows.
public struct PlaceShape: Sendable {
  /// The place that has the shape.
  public let place: PlaceIndex
  /// Polygons of an outline, lines of a border, a road or a ridge.
  public let geometry: Geometry
  /// The box around the shape.
  public let bounds: BoundingBox
  /// How far the shape may be off what its source has, in metres, where it was simplified.
  public let tolerance: Double?
  /// Who records the shape, as the file of shapes says.
  public let source: String

  /// Whether the shape is an outline rather than a line.
  public var isOutline: Bool {
    switch geometry {
    case .polygon, .multiPolygon: true
    default: false
    }
  }
}

/// The ground that places cover.
extension Gazetteer {
  /// The outlines of countries, regions and districts, in the order of their places.
  ///
  ///     for outline in Gazetteer.builtIn.outlines {
  ///       print(gazetteer.place(outline.place).title, outline.bounds)
  ///     }
  ///
  /// The built-in ones are simplified, each to the `tolerance` that it states. Neighbours share
  /// their border to the very positions, but regions and countries come from different sources.
  ///
  /// - Complexity: O(n) in the positions of all shapes.
  public var outlines: [PlaceShape] { shapes.filter(\.isOutline) }

  /// The lines of borders, roads, rivers and ridges, in the order of their places.
  public var lines: [PlaceShape] { shapes.filter { !$0.isOutline } }

  /// The shape of a place, where it has one; O(log n) in the number of shapes.
  public func shape(of place: PlaceIndex) -> PlaceShape? {
    var found: PlaceShape?
    forEachRecord(of: place) { file, number in
      if let shape = file.shapeNumber(ofPlace: number) { found = file.shape(shape, of: place) }
    }
    return found
  }

  /// What to draw for a place: its line where it follows one, else the point that stands for it.
  public func geometry(of place: PlaceIndex) -> Geometry {
    if let shape = shape(of: place), !shape.isOutline { return shape.geometry }
    return .point(position(of: place))
  }

  /// The places whose outlines a position lies in, the smallest first: its district, its country.
  ///
  ///     let hadrut = Position(latitude: 39.52, longitude: 47.03)
  ///     gazetteer.places(containing: hadrut)  // Khojavend District, Azerbaijan
  ///
  /// Outlines are simplified (see ``PlaceShape/tolerance``): nearer than that to a border the
  /// answer may be the neighbour. A position on a border lies on one side of it. The country is
  /// that of the smallest place.
  ///
  /// - Complexity: O(n) in the number of shapes, and in the positions of those around it.
  public func places(containing position: Position) -> [PlaceIndex] {
    guard abs(position.latitude) <= 90, abs(position.longitude) <= 180 else { return [] }
    let spot = ShapeCoding.GridPosition(position)
    let found = layers.indices.flatMap { layer in
      let file = layers[layer].file
      return file.shapes(around: spot).map {
        (size: $0.size, place: place(ofShape: $0.number, layer))
      }
    }
    var places: [PlaceIndex] = []
    for (_, place) in found.sorted(by: { $0.size < $1.size }) {
      if let place, !places.contains(place) { places.append(place) }
    }
    guard let first = places.first, kind(of: first) != .country, let country = country(of: first)
    else { return places }
    return places.filter { kind(of: $0) != .country } + [country]
  }

  private var shapes: [PlaceShape] {
    layers.indices.flatMap { layer in
      let file = layers[layer].file
      return (0..<file.shapeCount).compactMap { number in
        place(ofShape: number, layer).map { file.shape(number, of: $0) }
      }
    }
  }

  private func place(ofShape number: Int, _ layer: Int) -> PlaceIndex? {
    resolved(layer: layer, layers[layer].file.shapePlace[number])
  }
}

extension IndexFile {
  var shapeCount: Int { shapePlace.count }

  func shape(_ number: Int, of place: PlaceIndex) -> PlaceShape {
    var reader = ShapeReader(shapeBytes, at: shapeOffset[number])
    let tolerance = shapeTolerance[number]
    let southWest = ShapeCoding.GridPosition(x: shapeWest[number], y: shapeSouth[number]).position
    let northEast = ShapeCoding.GridPosition(x: shapeEast[number], y: shapeNorth[number]).position
    return PlaceShape(
      place: place, geometry: reader.geometry(),
      bounds: BoundingBox(
        west: southWest.longitude, south: southWest.latitude, east: northEast.longitude,
        north: northEast.latitude),
      tolerance: tolerance == 0 ? nil : Double(tolerance),
      source: text(at: shapeSource[number]))
  }

  /// The shape of a place; shapes are in the order of their places.
  func shapeNumber(ofPlace place: Int) -> Int? {
    var low = 0
    var high = shapeCount
    while low < high {
      let middle = (low + high) / 2
      if shapePlace[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < shapeCount && shapePlace[low] == place ? low : nil
  }

  /// The outlines around a position, the smallest box first.
  func shapes(around position: ShapeCoding.GridPosition) -> [(size: Int, number: Int)] {
    var found: [(size: Int, number: Int)] = []
    for number in 0..<shapeCount {
      guard shapeWest[number] <= position.x, position.x <= shapeEast[number],
        shapeSouth[number] <= position.y, position.y <= shapeNorth[number]
      else { continue }
      var reader = ShapeReader(shapeBytes, at: shapeOffset[number])
      guard reader.contains(position) else { continue }
      let width = shapeEast[number] - shapeWest[number]
      found.append((width * (shapeNorth[number] - shapeSouth[number]), number))
    }
    return found.sorted { $0 < $1 }
  }
}
