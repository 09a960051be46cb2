/// Where an object stands, which says what it may be.
enum ObjectRole {
  case text, feature, geometry
}

/// What a type says that an object is.
enum ObjectKind: Equatable {
  case collection, feature
  case geometry(GeometryType)

  init?(_ name: String) {
    switch name {
    case "FeatureCollection": self = .collection
    case "Feature": self = .feature
    default:
      guard let type = GeometryType(rawValue: name) else { return nil }
      self = .geometry(type)
    }
  }

  var name: String {
    switch self {
    case .collection: "FeatureCollection"
    case .feature: "Feature"
    case .geometry(let type): type.rawValue
    }
  }

  static let allNames = ["FeatureCollection", "Feature"] + GeometryType.allCases.map(\.rawValue)

  /// The members that an object of this kind must have, beside its type.
  var required: [DefinedMember] {
    switch self {
    case .collection: [.features]
    case .feature: [.geometry, .properties]
    case .geometry(.geometryCollection): [.geometries]
    case .geometry: [.coordinates]
    }
  }

  /// Whether a member defines another kind (RFC 7946 §7.1).
  func excludes(_ member: DefinedMember) -> Bool {
    switch member {
    case .type, .id, .bbox: false
    default: !required.contains(member)
    }
  }

  func mayStand(as role: ObjectRole) -> Bool {
    switch role {
    case .text: true
    case .feature: self == .feature
    case .geometry: if case .geometry = self { true } else { false }
    }
  }
}

/// What has been read of an object.
struct ObjectFacts {
  let role: ObjectRole
  var kind: ObjectKind?
  var hasType = false
  /// Bytes of the text before the name of each member that has been read; others have -1.
  private var offsets = InlineArray<8, Int>(repeating: -1)
  var coordinates: CoordinateFacts?
  /// The members of a GeometryCollection.
  var geometries: Int?
  var box: (edges: [Double], offset: Int)?

  /// What is wrong with "id", if the object is a feature.
  var identifierFault: GeoJSONFinding?

  init(role: ObjectRole) { self.role = role }

  subscript(member: DefinedMember) -> Int? {
    get { offsets[member.index] >= 0 ? offsets[member.index] : nil }
    set { offsets[member.index] = newValue ?? -1 }
  }
}

extension DefinedMember {
  fileprivate var index: Int {
    switch self {
    case .type: 0
    case .id: 1
    case .bbox: 2
    case .geometry: 3
    case .properties: 4
    case .coordinates: 5
    case .geometries: 6
    case .features: 7
    }
  }
}

extension ValidationScanner {
  /// Takes an object that ought to be GeoJSON; the cursor is at its brace.
  mutating func object(as role: ObjectRole) throws(Stop) {
    let outer = tally.extent
    tally.extent = Extent()
    try push(isObject: true)
    var facts = ObjectFacts(role: role)
    while try hasElement() {
      switch try memberName() {
      case .defined(let member):
        let offset = open[open.count - 1].nameStart
        if facts.kind == nil, facts[member] == nil { pin(offset) }
        try take(member, at: offset, &facts)
        facts[member] = offset
      case .crs where role == .text: try coordinateReferenceSystem()
      case .crs, .foreign: try value()
      }
    }
    finish(facts)
    pop()
    tally.extent.formUnion(outer)
  }

  private mutating func take(
    _ member: DefinedMember, at offset: Int, _ facts: inout ObjectFacts
  ) throws(Stop) {
    if let kind = facts.kind, kind.excludes(member) {
      reportMisplaced(member, of: kind, at: offset)
      return try value()
    }
    switch member {
    case .type: try type(&facts)
    case .id: try identifier(&facts)
    case .bbox: facts.box = try boundingBox()
    case .geometry: try geometryMember()
    case .properties: try propertiesMember()
    case .features: try members(.features, of: "features", as: .feature)
    case .geometries: facts.geometries = try members(.geometries, of: "geometries", as: .geometry)
    case .coordinates: facts.coordinates = try coordinates(of: facts.kind)
    }
  }

  private mutating func reportMisplaced(
    _ member: DefinedMember, of kind: ObjectKind, at offset: Int
  ) {
    let message = "a \(kind.name) must not have the member \"\(member.rawValue)\""
    report(finding(.misplacedMember, message, at: offset, path: path(open.count - 1)))
  }

  // MARK: Types

  private mutating func type(_ facts: inout ObjectFacts) throws(Stop) {
    facts.hasType = true
    let start = offset
    let pins = pinCount
    pin(start)
    defer { unpin(to: pins) }
    guard peek() == UInt8(ascii: "\"") else {
      report(.unknownType, "expected a type in quotes, found \(found())", at: start)
      return try value()
    }
    let name = try string(upTo: 64).text
    guard let kind = ObjectKind(name) else {
      return reportUnknownType(name, at: start)
    }
    facts.kind = kind
    if !kind.mayStand(as: facts.role) {
      let expected = facts.role == .feature ? "a Feature" : "a geometry"
      report(.misplacedType, "expected \(expected), found a \(kind.name)", at: start)
    }
  }

  private mutating func reportUnknownType(_ name: String, at start: Int) {
    let meant = ObjectKind.allNames.first { $0.lowercased() == name.lowercased() }
    let shown = name.prefix(40)
    report(
      .unknownType,
      "the type \"\(shown)\" is not one of GeoJSON's nine"
        + (meant.map { "; it writes \"\($0)\"" } ?? ""),
      at: start,
      mend: meant.map { .replace(start..<offset, with: "\"\($0)\"") })
  }

  // MARK: Members

  /// Takes "id", which is a foreign member of anything but a feature.
  private mutating func identifier(_ facts: inout ObjectFacts) throws(Stop) {
    let start = offset
    let pins = pinCount
    pin(start)
    defer { unpin(to: pins) }
    let hash: UInt64
    switch peek() {
    case UInt8(ascii: "\""): hash = try string(upTo: 0).hash
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      hash = ~(try number().value.bitPattern)
    default:
      facts.identifierFault = try identifierFault(at: start)
      return
    }
    let isFeature = facts.kind == .feature || facts.kind == nil && facts.role == .feature
    if isFeature, tally.identifiers.insert(hash) {
      report(.duplicateID, "another feature has the same id", at: start)
    }
  }

  private mutating func identifierFault(at start: Int) throws(Stop) -> GeoJSONFinding {
    let isNull = peek() == UInt8(ascii: "n")
    let nameStart = open[open.count - 1].nameStart
    let shown = found()
    try value()
    return finding(
      .id, "expected a string or a number, found \(shown)", at: start, path: path(open.count),
      mend: isNull ? .removeMember(nameStart..<offset) : nil)
  }

  private mutating func geometryMember() throws(Stop) {
    switch peek() {
    case UInt8(ascii: "{"): try object(as: .geometry)
    case UInt8(ascii: "n"): try literal("null")
    default:
      report(.geometry, "expected a geometry or null, found \(found())", at: offset)
      try value()
    }
  }

  private mutating func propertiesMember() throws(Stop) {
    if peek() != UInt8(ascii: "{"), peek() != UInt8(ascii: "n") {
      report(.properties, "expected an object or null, found \(found())", at: offset)
    }
    try value()
  }

  /// Takes an array of objects; gives their number, 2 where it is no such array.
  @discardableResult
  private mutating func members(
    _ rule: GeoJSONRule, of name: StaticString, as role: ObjectRole
  ) throws(Stop) -> Int {
    let expected = role == .feature ? "feature" : "geometry"
    guard peek() == UInt8(ascii: "[") else {
      report(rule, "\"\(name)\" is an array, found \(found())", at: offset)
      try value()
      return 2
    }
    try push(isObject: false)
    var isBroken = false
    while try hasElement() {
      if peek() == UInt8(ascii: "{") {
        try object(as: role)
      } else {
        report(rule, "expected a \(expected), found \(found())", at: offset)
        isBroken = true
        try value()
      }
    }
    let count = open[open.count - 1].index + 1
    pop()
    return isBroken ? 2 : count
  }

  private mutating func coordinateReferenceSystem() throws(Stop) {
    let start = open[open.count - 1].nameStart
    look(ahead: 256)
    let text = UnsafeBufferPointer(
      start: window.base + cursor, count: min(256, window.count - cursor))
    let system = Self.system(of: text)
    try value()
    guard system != .other else {
      return report(
        .crs, "\"crs\" names another system; coordinates of GeoJSON are WGS 84", at: start)
    }
    report(
      .superfluousCRS, "\"crs\" is no part of GeoJSON any more; coordinates are WGS 84 without it",
      at: start, mend: system == .crs84 ? .removeMember(start..<offset) : nil)
  }

  /// What a "crs" says, seen from its beginning.
  private enum NamedSystem {
    /// Longitude and latitude of WGS 84, as GeoJSON has them.
    case crs84
    /// The same in another order, which nobody heeded; or null, which says nothing.
    case like
    case other
  }

  private static func system(of text: UnsafeBufferPointer<UInt8>) -> NamedSystem {
    let end = text.firstIndex(of: UInt8(ascii: "}")) ?? text.count
    let crs = String(decoding: text[..<end], as: UTF8.self)
    if crs.hasPrefix("null") || crs.contains("EPSG::4326\"") || crs.contains("EPSG:4326\"") {
      return .like
    }
    let names = ["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "OGC:CRS84"]
    return names.contains { crs.contains("\"\($0)\"") } ? .crs84 : .other
  }

  // MARK: The whole object

  private mutating func finish(_ facts: ObjectFacts) {
    if let box = facts.box { compare(box) }
    guard let kind = facts.kind else {
      if !facts.hasType { reportContainer(.missingType, "the object lacks the member \"type\"") }
      return
    }
    if kind == .feature {
      tally.features += 1
      if let fault = facts.identifierFault { report(fault) }
    }
    // A member behind the type has been reported where it was read.
    let typeOffset = facts[.type] ?? 0
    for member in DefinedMember.allCases where kind.excludes(member) {
      if let offset = facts[member], offset < typeOffset {
        reportMisplaced(member, of: kind, at: offset)
      }
    }
    for member in kind.required where facts[member] == nil { reportMissing(member, of: kind) }
    if let coordinates = facts.coordinates, case .geometry(let type) = kind {
      finish(coordinates, as: type)
    }
    if kind == .geometry(.geometryCollection) { finishCollection(facts) }
  }

  private mutating func reportMissing(_ member: DefinedMember, of kind: ObjectKind) {
    let start = open[open.count - 1].start
    // An absent geometry and absent properties mean what null says.
    let mend: Mend? =
      kind == .feature
      ? .replace(start + 1..<start + 1, with: "\"\(member.rawValue)\":null,") : nil
    reportContainer(
      .missingMember, "a \(kind.name) lacks the member \"\(member.rawValue)\"", mend: mend)
  }

  private mutating func finishCollection(_ facts: ObjectFacts) {
    if facts.role == .geometry, isInGeometries {
      reportContainer(.nestedCollection, "a GeometryCollection stands in another")
    }
    if facts.geometries == 1 {
      reportContainer(.singleCollection, "a GeometryCollection of one geometry can be that itself")
    }
  }

  /// Whether the object is an element of an array, which only "geometries" can be.
  private var isInGeometries: Bool {
    open.count > 1 && !open[open.count - 2].isObject
  }
}
