internal import Geo
internal import Text

/// Looks for what is odd in places and names although every row can be read.
///
/// Five rules: a place lies in its country and its region; names are in the script of their
/// language; no place stands there twice; no name is given to two places that could be mistaken for
/// each other; an identifier of the base means the same place. Places of the built-in gazetteer are compared with as far as the sources refer to
/// them. O(n log n) in places and names.
struct GazetteerLint {
  private let contents: GazetteerContents
  private var places: PlaceList { contents.places }
  private var names: NameList { contents.names }
  /// Outlines by the id of the place.
  private let outlines: [String: Outline]
  private let base: Gazetteer?

  init(_ contents: GazetteerContents, outlines: [String: Outline], base: Gazetteer?) {
    self.base = base
    self.contents = contents
    self.outlines = outlines
  }

  /// The polygons of a place.
  struct Outline {
    let title: String
    let geometry: Geometry
    let bounds: BoundingBox
  }

  /// Metres that a place may lie outside of its country or region: outlines are simplified, and
  /// towns lie on coasts.
  private static let tolerance = 10_000.0
  /// Metres beyond which two positions are not of one place.
  private static let sameDistance = 50_000.0
  /// Metres within which two places of one name are one.
  private static let duplicateDistance = 1_000.0
  /// Metres within which a town's name is no likely name of another place.
  private static let mistakeDistance = 100_000.0

  /// What is odd, in the order of the sources.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    checkPositions(&found)
    checkIdentifiers(&found)
    checkScripts(&found)
    let titles = keysOfTitles()
    checkDuplicates(titles, &found)
    checkNames(titles, &found)
    return found.sorted()
  }

  private func text(_ number: Int) -> String { contents.text(number) }

  private func position(_ row: PlaceList.Row) -> Position {
    Position(latitude: row.latitude, longitude: row.longitude)
  }

  // MARK: Positions

  private func checkPositions(_ found: inout [Diagnostic]) {
    var countries: [String: Outline] = [:]
    for outline in outlines {
      if outline.key.hasPrefix("country:") {
        countries[String(outline.key.dropFirst(8))] = outline.value
      }
    }
    let linear: Set<PlaceKind> = [.country, .border, .corridor, .river, .sea, .area, .mountain]
    for (number, row) in places.rows.enumerated() where !row.isMention && !linear.contains(row.kind)
    {
      guard let origin = places.origin(of: number) else { continue }
      let owners = [countries[row.country], row.region.flatMap { outlines[places.rows[$0].id] }]
      for outline in owners {
        guard let outline, let metres = outline.metres(to: position(row)) else { continue }
        if metres > Self.tolerance {
          found.append(
            origin.diagnostic(
              "\"\(text(row.title))\" lies \(Int((metres / 1000).rounded())) km outside of "
                + "\"\(outline.title)\""))
          break
        }
      }
    }
  }

  /// A row with an identifier of the base goes before what that says: it should be the same place.
  private func checkIdentifiers(_ found: inout [Diagnostic]) {
    guard let base else { return }
    for (number, row) in places.rows.enumerated() where !row.isMention {
      guard let known = base.place(id: row.id), let origin = places.origin(of: number) else {
        continue
      }
      let metres = known.position.distance(to: position(row))
      guard metres > Self.sameDistance, row.kind != .country, known.kind != .country else {
        continue
      }
      found.append(
        origin.diagnostic(
          "\"\(row.id)\" is the id of \"\(known.title)\", \(Int((metres / 1000).rounded())) km "
            + "away; \"\(text(row.title))\" would take its place"))
    }
  }

  // MARK: Scripts

  private func checkScripts(_ found: inout [Diagnostic]) {
    for number in 0..<names.count {
      guard let origin = names.origin(of: number) else { continue }
      let attributes = names.attributeRows[Int(names.attributes[number])]
      let name = text(Int(names.texts[number]))
      guard let (script, stranger) = Script.of(name) else { continue }
      if let stranger {
        found.append(
          origin.diagnostic(
            "\"\(name)\" has the letter \"\(stranger)\" of another script among those of \(script)")
        )
      } else if !attributes.script.isEmpty, attributes.script != script,
        ["Latn", "Cyrl", "Armn", "Geor", "Arab", "Grek", "Hebr"].contains(attributes.script)
      {
        found.append(
          origin.diagnostic("\"\(name)\" is written in \(script), not \(attributes.script)"))
      } else if attributes.script.isEmpty,
        let scripts = Script.scripts(ofLanguage: attributes.language),
        !scripts.contains(script)
      {
        found.append(
          origin.diagnostic(
            "\"\(name)\" is written in \(script), which \"\(attributes.language)\" is not"))
      }
    }
  }

  // MARK: Twice

  private static let settlements: Set<PlaceKind> = [.capital, .town, .village, .locality]

  /// The places by the folded key of their title.
  private func keysOfTitles() -> [String: [Int]] {
    var titles: [String: [Int]] = [:]
    for (number, row) in places.rows.enumerated() where !row.isMention {
      titles[Folding.key(of: text(row.title)), default: []].append(number)
    }
    return titles
  }

  private func checkDuplicates(_ titles: [String: [Int]], _ found: inout [Diagnostic]) {
    for numbers in titles.values where numbers.count > 1 {
      // From south to north: what is near stands side by side.
      let sorted = numbers.sorted { places.rows[$0].latitude < places.rows[$1].latitude }
      for (first, second) in zip(sorted, sorted.dropFirst()) {
        let (a, b) = (min(first, second), max(first, second))
        let (left, right) = (places.rows[a], places.rows[b])
        let isSettlement = Self.settlements.contains(left.kind)
        guard left.kind == right.kind || isSettlement && Self.settlements.contains(right.kind),
          position(left).distance(to: position(right)) < Self.duplicateDistance,
          let origin = places.origin(of: b), let other = places.origin(of: a)
        else { continue }
        found.append(
          origin.diagnostic(
            "\"\(text(right.title))\" stands at \(other.file):\(other.line) already"))
      }
    }
  }

  /// A name of a place that is the title of a town near by, which is at least ten times as large.
  private func checkNames(_ titles: [String: [Int]], _ found: inout [Diagnostic]) {
    for number in 0..<names.count {
      guard let origin = names.origin(of: number) else { continue }
      let place = Int(names.places[number])
      let row = places.rows[place]
      guard !row.isMention, Self.settlements.contains(row.kind) else { continue }
      let key = Folding.key(of: text(Int(names.texts[number])))
      guard let bearers = titles[key], bearers.count < 20, !bearers.contains(place) else {
        continue
      }
      let town = bearers.first { bearer in
        let other = places.rows[bearer]
        return [.town, .capital].contains(other.kind)
          && (other.population ?? 0) >= 10 * max(1000, row.population ?? 0)
          && position(other).distance(to: position(row)) < Self.mistakeDistance
      }
      guard let town else { continue }
      found.append(
        origin.diagnostic(
          "\"\(text(Int(names.texts[number])))\" of \"\(text(row.title))\" is the name of the town "
            + "\"\(text(places.rows[town].title))\" (\(places.rows[town].id)) near by"))
    }
  }
}

extension GazetteerLint.Outline {
  /// The outline that was read of a source; nil of a line.
  init?(_ shape: ShapeList.Row, title: String) {
    let geometry = shape.bytes.withUnsafeBufferPointer { bytes in
      var reader = ShapeReader(bytes, at: 0)
      return reader.isPolygonal ? reader.geometry() : nil
    }
    guard let geometry, let bounds = geometry.boundingBox else { return nil }
    self.init(title: title, geometry: geometry, bounds: bounds)
  }

  /// Metres from a position to the outline; nil where it lies inside.
  fileprivate func metres(to position: Position) -> Double? {
    let rings: [[Position]] =
      switch geometry {
      case .polygon(let rings): rings
      case .multiPolygon(let polygons): polygons.flatMap(\.self)
      default: []
      }
    if rings.isEmpty || bounds.contains(position) && Self.isInside(position, rings) { return nil }
    var least = Double.infinity
    for ring in rings {
      for (start, end) in zip(ring, ring.dropFirst()) {
        least = min(least, position.distance(to: Self.nearest(to: position, start, end)))
      }
    }
    return least
  }

  private static func isInside(_ position: Position, _ rings: [[Position]]) -> Bool {
    var isInside = false
    for ring in rings {
      for (start, end) in zip(ring, ring.dropFirst())
      where (start.latitude > position.latitude) != (end.latitude > position.latitude) {
        let part = (position.latitude - start.latitude) / (end.latitude - start.latitude)
        if position.longitude < start.longitude + part * (end.longitude - start.longitude) {
          isInside.toggle()
        }
      }
    }
    return isInside
  }

  /// The point of a segment that is nearest, on the plane: degrees of longitude count three
  /// quarters, as they do at 41°.
  private static func nearest(to position: Position, _ start: Position, _ end: Position) -> Position
  {
    let (x, y) = ((end.longitude - start.longitude) * 0.75, end.latitude - start.latitude)
    let length = x * x + y * y
    guard length > 0 else { return start }
    let along =
      (position.longitude - start.longitude) * 0.75 * x + (position.latitude - start.latitude) * y
    let part = min(1, max(0, along / length))
    return Position(
      latitude: start.latitude + part * (end.latitude - start.latitude),
      longitude: start.longitude + part * (end.longitude - start.longitude))
  }
}
