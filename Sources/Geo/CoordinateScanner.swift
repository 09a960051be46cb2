extension JSONScanner {
  /// Takes the coordinates of a geometry that is no collection (RFC 7946 §3.1.2 to §3.1.7).
  mutating func coordinates(of type: GeometryType) throws(Failure) -> Geometry {
    switch type {
    case .point: try position().map(Geometry.point) ?? .emptyPoint
    case .multiPoint: .multiPoint(try positionList())
    case .lineString: .lineString(try line(mayBeEmpty: true))
    case .multiLineString: .multiLineString(try lines())
    case .polygon: .polygon(try polygon())
    case .multiPolygon: .multiPolygon(try polygons())
    case .geometryCollection: .geometryCollection([])
    }
  }

  /// Takes a position, longitude first (§3.1.1); nothing of an empty one.
  private mutating func position() throws(Failure) -> Position? {
    let start = cursor
    try open(UInt8(ascii: "["), "a position")
    var isFirst = true
    guard try hasElement(before: UInt8(ascii: "]"), isFirst: &isFirst) else { return nil }
    let longitude = try double("a number")
    guard take(UInt8(ascii: ",")) else { throw try wrongPosition(1, at: start) }
    skipWhiteSpace()
    let latitude = try double("a number")
    var position = Position(latitude: latitude, longitude: longitude)
    if try hasElement(before: UInt8(ascii: "]"), isFirst: &isFirst) {
      position.altitude = try double("a number")
      guard take(UInt8(ascii: "]")) else { throw try wrongPosition(3, at: start) }
      depth &-= 1
    }
    return position
  }

  /// What is wrong after some numbers of a position: how many there are, or what is among them.
  private mutating func wrongPosition(_ read: Int, at start: Int) throws(Failure) -> Failure {
    var found = read
    var isFirst = false
    while try hasElement(before: UInt8(ascii: "]"), isFirst: &isFirst) {
      _ = try double("a number")
      found += 1
    }
    return wrongCount("a position", "two or three numbers", found, at: start)
  }

  private func wrongCount(
    _ owner: String, _ expected: String, _ found: Int, at offset: Int
  ) -> Failure {
    Failure(problem: .wrongCount(of: owner, expected: expected, found: found), offset: offset)
  }

  private mutating func positionList() throws(Failure) -> [Position] {
    let start = positions.count
    try list("an array of positions") { scanner throws(Failure) in
      let offset = scanner.cursor
      guard let position = try scanner.position() else {
        throw scanner.wrongCount("a position", "two or three numbers", 0, at: offset)
      }
      scanner.positions.push(position)
    }
    return positions.popArray(above: start)
  }

  private mutating func line(mayBeEmpty: Bool) throws(Failure) -> [Position] {
    skipWhiteSpace()
    let offset = cursor
    let line = try positionList()
    guard line.count >= 2 || mayBeEmpty && line.isEmpty else {
      throw wrongCount("a LineString", "two or more positions", line.count, at: offset)
    }
    return line
  }

  private mutating func lines() throws(Failure) -> [[Position]] {
    var lines: [[Position]] = []
    try list("an array of lines") { scanner throws(Failure) in
      lines.append(try scanner.line(mayBeEmpty: false))
    }
    return lines
  }

  /// Takes a linear ring (§3.1.6).
  private mutating func ring() throws(Failure) -> [Position] {
    let offset = cursor
    let ring = try positionList()
    guard ring.count >= 4 else {
      throw wrongCount("a linear ring", "four or more positions", ring.count, at: offset)
    }
    guard ring.first == ring.last else { throw Failure(problem: .openRing, offset: offset) }
    return ring
  }

  private mutating func polygon() throws(Failure) -> [[Position]] {
    var rings: [[Position]] = []
    try list("an array of linear rings") { scanner throws(Failure) in
      rings.append(try scanner.ring())
    }
    return rings
  }

  private mutating func polygons() throws(Failure) -> [[[Position]]] {
    var polygons: [[[Position]]] = []
    try list("an array of polygons") { scanner throws(Failure) in
      polygons.append(try scanner.polygon())
    }
    return polygons
  }

  /// Takes a bounding box: all axes of the least corner, then all of the greatest (§5).
  mutating func boundingBox() throws(Failure) -> BoundingBox {
    skipWhiteSpace()
    let offset = cursor
    var edges: [Double] = []
    try list("a bounding box") { scanner throws(Failure) in
      edges.append(try scanner.double("a number"))
    }
    switch edges.count {
    case 4:
      return BoundingBox(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
    case 6 where edges[2] <= edges[5]:
      return BoundingBox(
        west: edges[0], south: edges[1], east: edges[3], north: edges[4],
        altitudes: edges[2]...edges[5])
    case 6:
      let problem = GeoJSONError.Problem.unexpected(
        expected: "the lowest altitude before the highest", found: "\"\(edges[2])\"")
      throw Failure(problem: problem, offset: offset)
    default:
      throw wrongCount("a bounding box", "four or six numbers", edges.count, at: offset)
    }
  }
}
