package import Geo

/// What counts as a difference between two features that are the same thing.
///
/// The order of members, the layout of the text, `1.0` against `1`, the winding and the first
/// position of a ring never count; text is compared by its canonical Unicode form.
package struct ComparisonRules: Sendable {
  /// Properties that are not compared: names, or pointers into them such as `/sources/0`.
  package var ignored: Set<String> = []
  /// The only properties that are compared, geometry and all else left out; nil for all.
  package var only: Set<String>?
  /// Metres that a position may be off.
  package var toleranceInMetres = 0.0
  /// How far a number may be off.
  package var numberTolerance = 0.0
  /// Whether everything counts that normal writing shows, as a patch needs it.
  package var isExact = false

  package init() {}

  /// The properties that say how an event is drawn, how sure it is, or where in its report it
  /// stands, not what happened.
  package static let ignoredOfEvents: Set<String> = [
    "confidence", "fill", "fill-opacity", "marker-color", "marker-size", "marker-symbol",
    "quote_end", "quote_start", "stroke", "stroke-opacity", "stroke-width",
  ]

  /// What is different, in the order of the old feature's members; empty where nothing is.
  package func edits(from old: Feature, to new: Feature) -> [Edit] {
    var edits: [Edit] = []
    if only == nil { compareIdentity(old, new, &edits) }
    let path = JSONPointer(["properties"])
    switch (old.properties, new.properties) {
    case (nil, nil): break
    case (let left?, let right?):
      compare(left, right, at: path, &edits) { self.compares($0) }
    case (let left, let right):
      compare(left ?? [:], right ?? [:], at: path, &edits) { self.compares($0) }
      // Null and an object without members that count are told apart as they are written.
      if edits.isEmpty, only == nil, (left ?? right)?.isEmpty == true {
        edits.append(
          Edit(
            path: path, old: left.map(JSONValue.object) ?? .null,
            new: right.map(JSONValue.object) ?? .null))
      }
    }
    if only == nil { edits += membersEdits(from: old.foreignMembers, to: new.foreignMembers) }
    return edits
  }

  /// What is different among members beside the properties.
  package func membersEdits(from old: JSONObject, to new: JSONObject) -> [Edit] {
    var edits: [Edit] = []
    compare(old, new, at: JSONPointer([]), &edits) { _ in true }
    return edits
  }

  /// A hash of what is compared, the same for features that are the same but for the winding of
  /// rings and for tolerances; not 0.
  func digest(of feature: Feature) -> UInt64 {
    var sum = UInt64(1)
    for (name, value) in feature.properties ?? [:] where compares(name) {
      sum &+= Self.hash(name, value)
    }
    if only == nil { sum &+= Self.hash(feature.id, Self.places(of: feature.geometry)) }
    return sum | 1
  }

  /// The positions of a geometry as they are written.
  private static func places(of geometry: Geometry?) -> [Position] {
    geometry?.positions.map(\.inMillionths) ?? []
  }

  private static func hash<First: Hashable, Second: Hashable>(
    _ first: First, _ second: Second
  ) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(first)
    hasher.combine(second)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// Whether the two are the same as far as these rules look.
  package func areSame(_ old: Feature, _ new: Feature) -> Bool {
    isExact ? old.isWrittenLike(new) : old == new || edits(from: old, to: new).isEmpty
  }

  /// Whether a property counts.
  func compares(_ name: String) -> Bool {
    if let only, !only.contains(name) { return false }
    return !ignored.contains(name)
  }

  private func compareIdentity(_ old: Feature, _ new: Feature, _ edits: inout [Edit]) {
    if old.id != new.id {
      edits.append(Edit(path: JSONPointer(["id"]), old: old.id?.json, new: new.id?.json))
    }
    if old.bbox != new.bbox {
      edits.append(
        Edit(path: JSONPointer(["bbox"]), old: old.bbox?.json, new: new.bbox?.json))
    }
    if !GeometryComparison(toleranceInMetres: toleranceInMetres).areSame(old.geometry, new.geometry)
    {
      let metres = old.geometry.flatMap { left in
        new.geometry.flatMap { GeometryComparison.metres(from: left, to: $0) }
      }
      edits.append(
        Edit(
          path: JSONPointer(["geometry"]), old: old.geometry?.json ?? .null,
          new: new.geometry?.json ?? .null, metres: metres))
    }
  }

  // MARK: Values

  /// Compares member by member, those of the old object first.
  private func compare(
    _ old: JSONObject, _ new: JSONObject, at path: JSONPointer, _ edits: inout [Edit],
    where isCompared: (String) -> Bool
  ) {
    if old.keys == new.keys {
      for index in old.keys.indices where isCompared(old.keys[index]) {
        compare(old.values[index], new.values[index], path, old.keys[index], &edits)
      }
      return
    }
    let places = Self.places(in: new)
    var isOld = Set<String>()
    for (name, value) in old where isCompared(name) {
      isOld.insert(name)
      compare(value, places[name].map { new.values[$0] }, path, name, &edits)
    }
    for (name, value) in new where isCompared(name) && !isOld.contains(name) {
      compare(nil, value, path, name, &edits)
    }
  }

  private static func places(in object: JSONObject) -> [String: Int] {
    Dictionary(zip(object.keys, object.keys.indices), uniquingKeysWith: { first, _ in first })
  }

  private func compare(
    _ old: JSONValue?, _ new: JSONValue?, _ path: JSONPointer, _ step: String,
    _ edits: inout [Edit]
  ) {
    if let old, let new, isScalar(old) || isScalar(new), areSame(old, new) { return }
    let path = path.appending(step)
    if isIgnored(path) { return }
    switch (old, new) {
    case (.object(let left), .object(let right)):
      compare(left, right, at: path, &edits) { _ in true }
    case (.array(let left), .array(let right)) where left.count == right.count:
      for (index, pair) in zip(left, right).enumerated() {
        compare(pair.0, pair.1, path, String(index), &edits)
      }
    default:
      edits.append(Edit(path: path, old: old, new: new))
    }
  }

  private func isScalar(_ value: JSONValue) -> Bool {
    switch value {
    case .array, .object: false
    default: true
    }
  }

  private func areSame(_ old: JSONValue, _ new: JSONValue) -> Bool {
    switch (old, new) {
    // Swift compares strings by canonical equivalence.
    case (.string(let left), .string(let right)): return left == right
    case (.integer, .integer), (.integer, .number), (.number, .integer), (.number, .number):
      if old == new { return true }
      guard numberTolerance > 0, let left = old.numberValue, let right = new.numberValue else {
        return false
      }
      return abs(left - right) <= numberTolerance
    default: return old == new
    }
  }

  private func isIgnored(_ path: JSONPointer) -> Bool {
    guard path.steps.count > 1, path.steps[0] == "properties", !ignored.isEmpty else {
      return false
    }
    return ignored.contains(JSONPointer(Array(path.steps.dropFirst())).text)
  }
}
