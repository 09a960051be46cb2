/// What has been read of coordinates.
struct CoordinateFacts {
  /// How deep positions are nested: 0 for a position itself; nothing for `[]`.
  var depth: Int?
  var offset: Int
  /// Whether something is wrong with them that has been reported.
  var isBroken = false
  /// What would be wrong if these were lines, or rings: found before the type was read.
  var asLines: [GeoJSONFinding] = []
  var asRings: [GeoJSONFinding] = []

  /// So many are kept.
  static let limit = 16
}

/// What a list of positions is.
enum PositionListRole {
  case points, line, ring, unknown
}

extension GeometryType {
  /// How deep positions are nested in the coordinates (RFC 7946 §3.1.2 to §3.1.7).
  var coordinateDepth: Int {
    switch self {
    case .point, .geometryCollection: 0
    case .multiPoint, .lineString: 1
    case .multiLineString, .polygon: 2
    case .multiPolygon: 3
    }
  }

  var listRole: PositionListRole {
    switch self {
    case .point, .multiPoint, .geometryCollection: .points
    case .lineString, .multiLineString: .line
    case .polygon, .multiPolygon: .ring
    }
  }

  /// What the elements of the coordinates at a depth are called.
  fileprivate static let names: InlineArray<4, StaticString> = [
    "a position", "an array of positions", "an array of arrays of positions",
    "an array of polygons",
  ]
}

extension ValidationScanner {
  /// Takes the coordinates of a geometry, whose type may not be known yet.
  mutating func coordinates(of kind: ObjectKind?) throws(Stop) -> CoordinateFacts {
    var facts = CoordinateFacts(offset: offset)
    pin(offset)
    guard peek() == UInt8(ascii: "[") else {
      report(.coordinates, "\"coordinates\" is an array, found \(found())", at: offset)
      facts.isBroken = true
      try value()
      return facts
    }
    if isEmptyArray() {
      try value()
      return facts
    }
    if case .geometry(let type) = kind {
      facts.depth = type.coordinateDepth
      try nest(type.coordinateDepth, type.listRole, 0, &facts)
    } else {
      let depth = nestingDepth()
      facts.depth = depth
      try nest(depth, depth == 0 ? .points : .unknown, 0, &facts)
    }
    return facts
  }

  /// Says what is wrong with coordinates now that the type is known.
  mutating func finish(_ facts: CoordinateFacts, as type: GeometryType) {
    guard !facts.isBroken else { return }
    guard let depth = facts.depth else { return finishEmpty(facts, as: type) }
    guard depth == type.coordinateDepth else {
      return reportCoordinates(
        .coordinates,
        "the coordinates of a \(type.rawValue) are \(GeometryType.names[type.coordinateDepth]), "
          + "found \(GeometryType.names[depth])", facts)
    }
    for finding in type.listRole == .line ? facts.asLines : [] { report(finding) }
    for finding in type.listRole == .ring ? facts.asRings : [] { report(finding) }
  }

  /// A position and a line have a least length; of the others there may be none.
  private mutating func finishEmpty(_ facts: CoordinateFacts, as type: GeometryType) {
    switch type {
    case .point:
      reportCoordinates(.position, "a position has two or three numbers, found 0", facts)
    case .lineString:
      reportCoordinates(.lineLength, "a LineString has two or more positions, found 0", facts)
    default:
      reportCoordinates(.emptyCoordinates, "the \(type.rawValue) is empty", facts)
    }
  }

  private mutating func reportCoordinates(
    _ rule: GeoJSONRule, _ message: String, _ facts: CoordinateFacts
  ) {
    report(finding(rule, message, at: facts.offset, path: path(toMember: .coordinates)))
  }

  private mutating func isEmptyArray() -> Bool {
    look(ahead: 1024)
    var index = cursor + 1
    while index < window.count, window.base[index] <= 0x20 { index += 1 }
    return index < window.count && window.base[index] == UInt8(ascii: "]")
  }

  /// The brackets before the first number, less one.
  private mutating func nestingDepth() -> Int {
    look(ahead: 1024)
    var brackets = 0
    var index = cursor
    while index < window.count, brackets < 4 {
      if window.base[index] == UInt8(ascii: "[") {
        brackets += 1
      } else if window.base[index] > 0x20 {
        break
      }
      index += 1
    }
    return max(0, brackets - 1)
  }

  /// Takes positions that are nested so deep; the number of the element counts from 0.
  private mutating func nest(
    _ depth: Int, _ role: PositionListRole, _ number: Int, _ facts: inout CoordinateFacts
  ) throws(Stop) {
    guard peek() == UInt8(ascii: "[") else {
      report(.coordinates, "expected \(GeometryType.names[depth]), found \(found())", at: offset)
      facts.isBroken = true
      return try value()
    }
    switch depth {
    case 0: if try position() == nil { facts.isBroken = true }
    case 1: try positions(role, isHole: number > 0, &facts)
    default:
      try push(isObject: false)
      var count = 0
      while try hasElement() {
        try nest(depth - 1, role, depth == 2 ? count : 0, &facts)
        count += 1
      }
      pop()
    }
  }

  /// Takes a list of positions: points, a line or a ring.
  private mutating func positions(
    _ role: PositionListRole, isHole: Bool, _ facts: inout CoordinateFacts
  ) throws(Stop) {
    var path = PositionPath()
    try push(isObject: false)
    while try hasElement() {
      guard peek() == UInt8(ascii: "[") else {
        report(.coordinates, "expected a position, found \(found())", at: offset)
        path.isBroken = true
        try value()
        continue
      }
      let start = offset
      let pins = pinCount
      pin(start)
      defer { unpin(to: pins) }
      guard let position = try position() else {
        path.isBroken = true
        continue
      }
      if path.append(position), role == .line || role == .ring { reportJump(at: start) }
    }
    if path.isBroken { facts.isBroken = true } else { finish(path, role, isHole: isHole, &facts) }
    pop()
  }

  private mutating func reportJump(at start: Int) {
    report(
      .antimeridian, "a step of more than 180 degrees of longitude; cut it at the antimeridian",
      at: start)
  }

  private mutating func finish(
    _ path: PositionPath, _ role: PositionListRole, isHole: Bool, _ facts: inout CoordinateFacts
  ) {
    if role == .line || role == .unknown, path.count < 2 {
      let message = "a LineString has two or more positions, found \(path.count)"
      let finding = containerFinding(.lineLength, message, nil)
      if role == .line {
        report(finding)
      } else if facts.asLines.count < CoordinateFacts.limit {
        facts.asLines.append(finding)
      }
    }
    if role == .ring || role == .unknown, let fault = path.ringFault(isHole: isHole) {
      let end = offset
      let range = (open.last?.start ?? end)..<end
      let mend: Mend? =
        switch fault.rule {
        case .ringClosure where path.count >= 3: .closeRing(range)
        case .winding: .reverseRing(range)
        default: nil
        }
      let finding = containerFinding(fault.rule, fault.message, mend)
      if role == .ring {
        report(finding)
      } else if facts.asRings.count < CoordinateFacts.limit {
        facts.asRings.append(finding)
      }
    }
  }

  private mutating func containerFinding(
    _ rule: GeoJSONRule, _ message: String, _ mend: Mend?
  ) -> GeoJSONFinding {
    finding(
      rule, message, at: open.last?.start ?? offset, path: path(open.count - 1), mend: mend)
  }

  /// Takes a position; gives nothing where it is none, which is reported.
  private mutating func position() throws(Stop) -> Position? {
    let start = offset
    let pins = pinCount
    pin(start)
    defer { unpin(to: pins) }
    var position = Position(latitude: 0, longitude: 0)
    var count = 0
    var decimals = 0
    var isBroken = false
    try push(isObject: false)
    while try hasElement() {
      let byte = peek()
      guard byte &- 0x30 < 10 || byte == UInt8(ascii: "-") else {
        try wrongNumber()
        isBroken = true
        continue
      }
      let number = try number()
      switch count {
      case 0: position.longitude = number.value
      case 1: position.latitude = number.value
      case 2: position.altitude = number.value
      default: break
      }
      if count < 2 { decimals = max(decimals, number.decimals) }
      count += 1
    }
    if !isBroken, !(2...3 ~= count) {
      reportContainer(.position, "a position has two or three numbers, found \(count)")
      isBroken = true
    }
    pop()
    if isBroken { return nil }
    if tally.isRemarkable(position, decimals: decimals) { remark(position, decimals, at: start) }
    return position
  }

  /// Takes something in a position that is no number; one in quotes can be mended.
  private mutating func wrongNumber() throws(Stop) {
    let start = offset
    let pins = pinCount
    pin(start)
    defer { unpin(to: pins) }
    let shown = found()
    let isString = peek() == UInt8(ascii: "\"")
    let text = isString ? try string(upTo: 30).text : ""
    if !isString { try value() }
    let isNumber = (try? JSONValue.parse(Array(text.utf8)))?.numberValue != nil
    let isWhole = text.utf8.count + 2 == offset - start
    report(
      .position, "expected a number, found \(shown)", at: start,
      mend: isNumber && isWhole ? .replace(start..<offset, with: text) : nil)
  }

  private mutating func remark(_ position: Position, _ decimals: Int, at start: Int) {
    if decimals > 6 { count(.precision, Double(decimals), at: start) }
    let isFarNorth = position.latitude.magnitude > 90
    let isFarEast = position.longitude.magnitude > 180
    if isFarNorth { count(.latitudeRange, position.latitude, at: start) }
    if isFarEast { count(.longitudeRange, position.longitude, at: start) }
    if isFarNorth || isFarEast { tally.countOutside(position) }
  }

  private mutating func count(_ rule: GeoJSONRule, _ value: Double, at start: Int) {
    if tally.countAgain(rule) { return }
    tally.countFirst(finding(rule, "", at: start, path: path(open.count)), value)
  }
}

/// Positions one after another, of which only the first and the last are kept.
struct PositionPath {
  private(set) var count = 0
  private var first = Position(latitude: 0, longitude: 0)
  private var last = Position(latitude: 0, longitude: 0)
  /// Twice the area in square degrees, positive where the path runs anticlockwise.
  private var area = 0.0
  var isBroken = false

  /// Adds a position; tells whether the step to it is longer than half the way round the Earth.
  mutating func append(_ position: Position) -> Bool {
    count += 1
    guard count > 1 else {
      first = position
      last = position
      return false
    }
    let step = position.longitude - last.longitude
    area +=
      (last.longitude - first.longitude) * (position.latitude - first.latitude)
      - (position.longitude - first.longitude) * (last.latitude - first.latitude)
    last = position
    return step.magnitude > 180 && position.longitude.magnitude <= 180
  }

  /// What is wrong with the path as a linear ring (RFC 7946 §3.1.6), if something is.
  func ringFault(isHole: Bool) -> (rule: GeoJSONRule, message: String)? {
    if count > 0, first != last {
      return (.ringClosure, "the last position of a linear ring must be its first")
    }
    if count < 4 {
      return (.ringLength, "a linear ring has four or more positions, found \(count)")
    }
    if area == 0 { return (.ringArea, "the ring encloses no area") }
    if isHole, area > 0 { return (.winding, "the hole runs anticlockwise, not clockwise") }
    if !isHole, area < 0 { return (.winding, "the outer ring runs clockwise, not anticlockwise") }
    return nil
  }
}
