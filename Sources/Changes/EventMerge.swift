package import Geo

/// Two tellings of one feature made one, whichever of them comes first.
///
/// Of events the words, the source and the sentence are those of the leading report: one that does
/// not deny it, of such the newest, then the one that tells the most. What it does not know is the
/// other's. The toll is that of the newest day of publication that gives one; where reports of one
/// day differ it is the range from the least to the most, `fatalities` being its lower end as the
/// codebook has it. Whom one report names as the actor and another does not stands beside the
/// other, and the status is then `disputed`, as it is where one of them denies; place and day are
/// those of the more exact telling; `sources` counts the reports of both.
package struct EventMerge: Sendable {
  /// Words the title of an event anew, in the language of what it was made of.
  package typealias Rewording = @Sendable (_ event: Feature, _ former: Feature) -> Feature

  let isOfEvents: Bool
  private let reword: Rewording

  /// - Parameters:
  ///   - isOfEvents: Whether features are events; of others the first one's properties stay.
  ///   - reword: Gets what was made of two events, and the one that leads.
  package init(isOfEvents: Bool, rewordedBy reword: @escaping Rewording) {
    self.isOfEvents = isOfEvents
    self.reword = reword
  }

  /// One feature of two.
  func merged(
    _ first: Feature, _ second: Feature, _ conflicts: inout [MergeConflict]
  ) -> Feature {
    if isOfEvents { return merged(first, second) }
    var result = first
    var properties = first.properties ?? [:]
    for (name, value) in second.properties ?? [:] where properties[name]?.isNull ?? true {
      properties[name] = value
    }
    result.properties = first.properties == nil && second.properties == nil ? nil : properties
    result.geometry = first.geometry ?? second.geometry
    report(first, second, result, &conflicts)
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

  /// Properties of which the leading report's stay, all or none: what a report is, and whose word.
  private static let units = [
    ["quote", "quote_start", "quote_end", "source", "url", "published", "language"],
    ["attribution", "via"],
    ["fatalities", "fatalities_low", "fatalities_high"], ["fatalities_total", "total_since"],
    ["target", "target_civilian"], place, days,
  ]
  private static let place = ["place", "place_id", "admin1", "country", "where_prec"]
  private static let days = ["date_start", "date_end", "date_prec"]

  /// One event of two.
  package func merged(_ first: Feature, _ second: Feature) -> Feature {
    let isInOrder = !EventTelling.leads(second, first)
    let lead = isInOrder ? first : second
    let other = isInOrder ? second : first
    guard let left = lead.properties, let right = other.properties else {
      return lead.properties == nil ? other : lead
    }
    var properties = left
    let grouped = Set(Self.units.joined())
    for (name, value) in right where !grouped.contains(name) {
      if properties[name]?.isNull ?? true { properties[name] = value }
    }
    for unit in Self.units where unit.allSatisfy({ left[$0]?.isNull ?? true }) {
      take(unit, from: right, into: &properties)
    }
    var result = lead
    result.geometry = lead.geometry ?? other.geometry
    func precision(_ side: JSONObject, _ name: String) -> Int { side[name]?.integerValue ?? 9 }
    if precision(right, "where_prec") < precision(left, "where_prec"), other.geometry != nil {
      result.geometry = other.geometry
      take(Self.place, from: right, into: &properties)
    }
    if precision(right, "date_prec") < precision(left, "date_prec") {
      take(Self.days, from: right, into: &properties)
    }
    joinTolls(&properties, left, right)
    dispute(&properties, left, right)
    countSources(&properties, left, right)
    result.properties = properties
    return reword(result, lead)
  }

  private func take(_ names: [String], from side: JSONObject, into properties: inout JSONObject) {
    for name in names { if let value = side[name] { properties[name] = value } }
  }

  /// Reports of one day have a range, newer ones the last word.
  private func joinTolls(
    _ properties: inout JSONObject, _ left: JSONObject, _ right: JSONObject
  ) {
    if left["published"] != right["published"] { return }
    widenToll(&properties, left, right)
    for name in ["injured", "fatalities_total"] {
      guard let one = left[name]?.integerValue, let other = right[name]?.integerValue, other > one
      else { continue }
      properties[name] = .integer(other)
      if name == "fatalities_total" { properties["total_since"] = right["total_since"] ?? .null }
    }
  }

  /// The range of what both tell.
  private func widenToll(_ properties: inout JSONObject, _ left: JSONObject, _ right: JSONObject) {
    let names = ["fatalities", "fatalities_low", "fatalities_high"]
    let tolls = [left, right].flatMap { side in names.compactMap { side[$0]?.integerValue } }
    guard let least = tolls.min(), let most = tolls.max(), least < most else { return }
    properties["fatalities"] = .integer(least)
    properties["fatalities_low"] = .integer(least)
    properties["fatalities_high"] = .integer(most)
  }

  private func dispute(_ properties: inout JSONObject, _ left: JSONObject, _ right: JSONObject) {
    let statuses = Set([left, right].compactMap { $0["status"]?.stringValue })
    let actors = [left, right].map { EventTelling.names($0["actor"]) }
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

  /// One report, which has one address or one sentence of one publisher, counts once.
  private func countSources(
    _ properties: inout JSONObject, _ left: JSONObject, _ right: JSONObject
  ) {
    let counts = [left, right].map { max(1, $0["sources"]?.integerValue ?? 1) }
    let isOneReport =
      left["url"]?.stringValue != nil && left["url"] == right["url"]
      || ["source", "url", "published", "quote", "quote_start"].allSatisfy { left[$0] == right[$0] }
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

  /// What follows from the other properties of an event.
  private static let worded: Set = ["title", "description", "marker-size"]

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
      } else if isOfEvents, Self.worded.contains(name) {
        continue
      } else if isOfEvents, name.hasPrefix("fatalities"), name != "fatalities_total" {
        widenToll(&properties, left, right)
      } else if isOfEvents, name == "status" {
        properties[name] = "disputed"
      } else {
        found.append(.property(name, kept: one ?? .null, other: other ?? .null))
      }
    }
    result.properties = properties
    if isOfEvents {
      // A title that one side alone changed is in its words.
      result = reword(result, properties["title"] == left["title"] ? first : second)
    }
    conflicts += found.map { MergeConflict(feature: result, kind: $0) }
    return result
  }

  /// The names of both, those of the first in their order first.
  private static func names(_ left: JSONObject, _ right: JSONObject) -> [String] {
    let known = Set(left.keys)
    return left.keys + right.keys.filter { !known.contains($0) }
  }
}
