extension JSONScanner {
  /// Takes a geometry object; its own bbox and foreign members are checked and not kept.
  mutating func geometry() throws(Failure) -> Geometry {
    let type = try geometryType()
    let start = cursor
    try open(UInt8(ascii: "{"), "a geometry")
    var geometry: Geometry?
    var foreign = ObjectBuilder(start: values.count)
    var seen = DefinedMembers()
    var isFirst = true
    while try hasElement(before: UInt8(ascii: "}"), isFirst: &isFirst) {
      let offset = cursor
      switch try definedMember(&seen) {
      case .type: try passString()
      case .coordinates where type != .geometryCollection: geometry = try coordinates(of: type)
      case .geometries where type == .geometryCollection:
        geometry = .geometryCollection(try geometries())
      case .bbox: _ = try boundingBox()
      case .id:
        cursor = offset
        fallthrough
      case nil: try member(of: &foreign)
      case .some(let member): throw misplaced(member, of: "a \(type.rawValue)", at: offset)
      }
    }
    _ = finish(foreign)
    if let geometry { return geometry }
    let member = type == .geometryCollection ? "geometries" : "coordinates"
    throw Failure(problem: .missingMember(member, of: "a \(type.rawValue)"), offset: start)
  }

  private mutating func geometryType() throws(Failure) -> GeometryType {
    if startsPoint() { return .point }
    let (name, offset) = try typeOfObject("a geometry")
    guard let type = GeometryType(rawValue: name) else {
      throw Failure(
        problem: .unknownType(name, expected: "one of the seven geometries"), offset: offset)
    }
    return type
  }

  /// Whether the usual beginning of the usual geometry is next.
  @inline(__always)
  private mutating func startsPoint() -> Bool {
    let start = cursor
    defer { cursor = start }
    return takeLiteral(#"{"type":"Point""#) || takeLiteral(#"{"type": "Point""#)
  }

  func misplaced(_ member: DefinedMember, of owner: String, at offset: Int) -> Failure {
    Failure(problem: .misplacedMember(member.rawValue, of: owner), offset: offset)
  }

  /// Takes the string that ``typeOfObject(_:)`` has read already.
  mutating func passString() throws(Failure) {
    skipWhiteSpace()
    guard next == UInt8(ascii: "\"") else { throw unexpected("a type in quotes") }
    try skipString()
  }

  private mutating func geometries() throws(Failure) -> [Geometry] {
    var geometries: [Geometry] = []
    try list("an array of geometries") { scanner throws(Failure) in
      geometries.append(try scanner.geometry())
    }
    return geometries
  }

  /// Takes an array, element by element.
  @inline(__always)
  mutating func list(
    _ expected: StaticString, _ element: (inout JSONScanner) throws(Failure) -> Void
  ) throws(Failure) {
    try open(UInt8(ascii: "["), expected)
    var isFirst = true
    while try hasElement(before: UInt8(ascii: "]"), isFirst: &isFirst) { try element(&self) }
  }
}
