extension JSONScanner {
  /// Takes whatever a GeoJSON text can be.
  mutating func geoJSON() throws(Failure) -> GeoJSON {
    let (name, offset) = try typeOfObject("a GeoJSON object")
    switch name {
    case "FeatureCollection": return .featureCollection(try featureCollection())
    case "Feature": return .feature(try feature())
    default:
      guard GeometryType(rawValue: name) != nil else {
        throw Failure(
          problem: .unknownType(name, expected: "one of GeoJSON's nine"), offset: offset)
      }
      return .geometry(try geometry())
    }
  }

  /// Takes a feature.
  mutating func feature() throws(Failure) -> Feature {
    skipWhiteSpace()
    let start = cursor
    try open(UInt8(ascii: "{"), "a Feature")
    var feature = Feature(geometry: nil, properties: nil)
    var foreign = ObjectBuilder(start: values.count)
    var seen = DefinedMembers()
    var isFirst = true
    while try hasElement(before: UInt8(ascii: "}"), isFirst: &isFirst) {
      let offset = cursor
      if let defined = try definedMember(&seen) {
        try read(defined, into: &feature, at: offset)
      } else {
        try member(of: &foreign)
      }
    }
    for member in [DefinedMember.type, .geometry, .properties] where !seen.contains(member) {
      throw Failure(problem: .missingMember(member.rawValue, of: "a Feature"), offset: start)
    }
    let foreignMembers = finish(foreign)
    if !foreignMembers.isEmpty { feature.foreignMembers = foreignMembers }
    return feature
  }

  @inline(__always)
  private mutating func read(
    _ member: DefinedMember, into feature: inout Feature, at offset: Int
  ) throws(Failure) {
    skipWhiteSpace()
    switch member {
    case .type: try featureType()
    case .id: feature.id = try featureID()
    case .bbox: feature.bbox = try boundingBox()
    case .geometry: if !takeLiteral("null") { feature.geometry = try geometry() }
    case .properties: if !takeLiteral("null") { feature.properties = try propertyObject() }
    case .coordinates, .geometries, .features: throw misplaced(member, of: "a Feature", at: offset)
    }
  }

  private mutating func propertyObject() throws(Failure) -> JSONObject {
    guard next == UInt8(ascii: "{") else { throw unexpected("an object or null") }
    return try object()
  }

  private mutating func featureType() throws(Failure) {
    if takeLiteral(#""Feature""#) { return }
    guard next == UInt8(ascii: "\"") else { throw unexpected("a type in quotes") }
    let offset = cursor
    let name = try string()
    guard name == "Feature" else {
      throw Failure(problem: .unknownType(name, expected: "\"Feature\""), offset: offset)
    }
  }

  private mutating func featureID() throws(Failure) -> FeatureID {
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try numberValue().asIdentifier
    default: throw unexpected("a string or a number")
    }
  }
}

extension JSONValue {
  /// A number as an identifier.
  fileprivate var asIdentifier: FeatureID {
    if case .integer(let number) = self { .integer(number) } else { .number(numberValue ?? 0) }
  }
}
