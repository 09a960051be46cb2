import Geo

/// An event as one report or several tell it: what tells whether two tellings may be one.
enum EventTelling {
  /// What the tellings of one event have in common: the kind of event, its place and its first day;
  /// nil of a feature that is no event.
  static func key(of feature: Feature) -> [String]? {
    guard let properties = feature.properties, let type = properties["event_type"]?.stringValue
    else { return nil }
    let place = properties["place_id"]?.stringValue ?? properties["place"]?.stringValue ?? ""
    return [type, place, properties["date_start"]?.stringValue ?? ""]
  }

  /// Whether two tolls count others: those of two sides, or civilians and whoever died.
  static func countOthers(_ left: Feature, _ right: Feature) -> Bool {
    let type = left.properties?["event_type"]?.stringValue
    guard type == "casualties" || type == "clash" else { return false }
    let dead = [left, right].compactMap { $0.properties?["fatalities"]?.integerValue }
    let civilians = [left, right].map { $0.properties?["target_civilian"]?.boolValue ?? false }
    if type == "casualties", dead.count == 2, dead[0] != dead[1], civilians[0] != civilians[1] {
      return true
    }
    guard let sides = losers(left), let others = losers(right) else { return false }
    return sides.isDisjoint(with: others)
  }

  /// Whose losses an event counts; nil where it counts none, or does not say whose.
  private static func losers(_ feature: Feature) -> Set<String>? {
    guard let properties = feature.properties,
      ["fatalities", "fatalities_low", "fatalities_high", "injured"].contains(where: {
        properties[$0]?.integerValue != nil
      })
    else { return nil }
    let sides = Set(names(properties["target"])).subtracting(["civilians"])
    return sides.isEmpty ? nil : sides
  }

  /// The most days that may lie between what two reports say of when one event was.
  private static let mostDays = 7

  /// Whether two events were so long one after the other that they are two, however alike they are.
  static func areDaysApart(_ left: Feature, _ right: Feature) -> Bool {
    guard let first = days(of: left), let second = days(of: right) else { return false }
    return first.lowerBound - second.upperBound > mostDays
      || second.lowerBound - first.upperBound > mostDays
  }

  private static func days(of feature: Feature) -> ClosedRange<Int>? {
    EventTraits.days(
      feature.properties?["date_start"]?.stringValue, feature.properties?["date_end"]?.stringValue)
  }

  /// Whether both name an actor, and one at least is the same.
  static func shareActor(_ left: Feature, _ right: Feature) -> Bool {
    !Set(names(left.properties?["actor"])).isDisjoint(with: names(right.properties?["actor"]))
  }

  /// The texts of a property that has one, several or none.
  static func names(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let name): [name]
    case .array(let values): values.compactMap(\.stringValue)
    default: []
    }
  }

  /// Whether the words of one telling go before those of another: what is no denial, what was
  /// published later, what tells more; of equals the lesser in bytes, so that the order of reports
  /// never counts.
  static func leads(_ left: Feature, _ right: Feature) -> Bool {
    let (one, other) = (left.properties ?? [:], right.properties ?? [:])
    let denials = [one, other].map { $0["status"]?.stringValue == "denied" }
    if denials[0] != denials[1] { return denials[1] }
    let days = [one, other].map { $0["published"]?.stringValue ?? "" }
    if days[0] != days[1] { return days[0] > days[1] }
    let counts = [one, other].map { $0.values.count { !$0.isNull } }
    if counts[0] != counts[1] { return counts[0] > counts[1] }
    return GeoJSONWriter().write(left).lexicographicallyPrecedes(GeoJSONWriter().write(right))
  }
}
