import Geo

/// Two tellings of one feature made one.
///
/// Of events the toll becomes a range from the least to the most that is told, `fatalities` being
/// its lower end as the codebook has it; whom one report names as the actor and another does not
/// stands beside the other, and the status is then `disputed`, as it is where one of them denies;
/// the place is that of the more exact telling; `sources` counts the reports of both. Numbers
/// that have no range are those of the later report. What one does not know is the other's.
struct EventMerge {
  let isOfEvents: Bool

  /// One feature of two.
  func merged(
    _ first: Feature, _ second: Feature, _ conflicts: inout [MergeConflict]
  ) -> Feature {
    var result = first
    var properties = first.properties ?? [:]
    for (name, value) in second.properties ?? [:] where properties[name]?.isNull ?? true {
      properties[name] = value
    }
    result.properties = first.properties == nil && second.properties == nil ? nil : properties
    result.geometry = first.geometry ?? second.geometry
    if isOfEvents {
      result = mergedEvent(result, first, second)
    } else {
      report(first, second, result, &conflicts)
    }
    return result
  }

  private func report(
    _ first: Feature, _ second: Feature, _ result: Feature, _ conflicts: inout [MergeConflict]
  ) {
    for (name, value) in first.properties ?? [:] {
      guard !value.isNull, let other = second.properties?[name], !other.isNull, other != value
      else { continue }
      let kind = MergeConflict.Kind.property(name, kept: value, other: other)
      conflicts.append(MergeConflict(feature: result, kind: kind))
    }
  }

  // MARK: Events

  private func mergedEvent(_ base: Feature, _ first: Feature, _ second: Feature) -> Feature {
    var result = base
    guard var properties = base.properties, let left = first.properties,
      let right = second.properties
    else { return base }
    if Self.precision(right) < Self.precision(left), second.geometry != nil {
      result.geometry = second.geometry
      for name in ["place", "place_id", "admin1", "country", "where_prec"] {
        if let value = right[name] { properties[name] = value }
      }
    }
    widenToll(&properties, left, right)
    let latest = Self.published(right) > Self.published(left) ? right : left
    for name in ["injured", "fatalities_total", "total_since"] {
      if let value = latest[name], !value.isNull { properties[name] = value }
    }
    dispute(&properties, left, right)
    countSources(&properties, left, right)
    result.properties = properties
    return result
  }

  private static func precision(_ properties: JSONObject) -> Int {
    properties["where_prec"]?.integerValue ?? 9
  }

  private static func published(_ properties: JSONObject) -> String {
    properties["published"]?.stringValue ?? ""
  }

  /// The range of what both tell.
  func widenToll(_ properties: inout JSONObject, _ left: JSONObject, _ right: JSONObject) {
    let names = ["fatalities", "fatalities_low", "fatalities_high"]
    let tolls = [left, right].flatMap { side in names.compactMap { side[$0]?.integerValue } }
    guard let least = tolls.min(), let most = tolls.max(), least < most else { return }
    properties["fatalities"] = .integer(least)
    properties["fatalities_low"] = .integer(least)
    properties["fatalities_high"] = .integer(most)
  }

  private func dispute(_ properties: inout JSONObject, _ left: JSONObject, _ right: JSONObject) {
    let statuses = Set([left, right].compactMap { $0["status"]?.stringValue })
    let actors = [left, right].map { Self.names($0["actor"]) }
    let areOpposed = actors.allSatisfy { !$0.isEmpty } && Set(actors[0]).isDisjoint(with: actors[1])
    if areOpposed {
      properties["actor"] = .array((actors[0] + actors[1]).map { .string($0) })
    }
    if areOpposed || statuses.contains("disputed")
      || statuses.contains("denied") && statuses.count > 1
    {
      properties["status"] = "disputed"
    } else if statuses.contains("reported") {
      properties["status"] = "reported"
    }
  }

  private static func names(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let name): [name]
    case .array(let values): values.compactMap(\.stringValue)
    default: []
    }
  }

  /// Tellings of one report, which has one publisher and one sentence, count once.
  private func countSources(
    _ properties: inout JSONObject, _ left: JSONObject, _ right: JSONObject
  ) {
    let counts = [left, right].map { max(1, $0["sources"]?.integerValue ?? 1) }
    let isOneReport =
      left["source"] == right["source"] && left["url"] == right["url"]
      && left["published"] == right["published"]
    properties["sources"] = .integer(
      isOneReport ? max(counts[0], counts[1]) : counts[0] + counts[1])
    let confidences = [left, right].compactMap { $0["confidence"]?.numberValue }
    if let most = confidences.max() { properties["confidence"] = .number(most) }
  }

  // MARK: With a base

  /// What two sets made of a feature of their base; nothing where it is to go.
  func merged(
    _ base: Feature, _ first: Feature, _ second: Feature?, _ conflicts: inout [MergeConflict]
  ) -> Feature? {
    guard let second else {
      if first == base { return nil }
      conflicts.append(MergeConflict(feature: first, kind: .removedAndChanged))
      return first
    }
    if first == second || second == base { return first }
    if first == base { return second }
    return combined(base, first, second, &conflicts)
  }

  private func combined(
    _ base: Feature, _ first: Feature, _ second: Feature, _ conflicts: inout [MergeConflict]
  ) -> Feature {
    var result = first
    var found: [MergeConflict.Kind] = []
    if first.geometry == base.geometry {
      result.geometry = second.geometry
    } else if second.geometry != base.geometry, second.geometry != first.geometry {
      found.append(
        .property(
          "geometry", kept: first.geometry?.json ?? .null, other: second.geometry?.json ?? .null))
    }
    if first.id == base.id { result.id = second.id }
    let left = first.properties ?? [:]
    let right = second.properties ?? [:]
    var properties = left
    for name in Self.names(left, right) {
      let (before, one, other) = (base.properties?[name], left[name], right[name])
      if one == other || other == before { continue }
      if one == before {
        properties[name] = other
      } else if isOfEvents, name.hasPrefix("fatalities"), name != "fatalities_total" {
        widenToll(&properties, left, right)
      } else if isOfEvents, name == "status" {
        properties[name] = "disputed"
      } else {
        found.append(.property(name, kept: one ?? .null, other: other ?? .null))
      }
    }
    result.properties = properties
    conflicts += found.map { MergeConflict(feature: result, kind: $0) }
    return result
  }

  /// The names of both, those of the first in their order first.
  private static func names(_ left: JSONObject, _ right: JSONObject) -> [String] {
    let known = Set(left.keys)
    return left.keys + right.keys.filter { !known.contains($0) }
  }
}
