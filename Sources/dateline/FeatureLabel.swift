import Geo

/// What tells readers which feature it is.
struct FeatureLabel {
  private let feature: Feature
  private var properties: JSONObject { feature.properties ?? [:] }

  init(_ feature: Feature?) {
    self.feature = feature ?? Feature(geometry: nil, properties: nil)
  }

  /// What events are put in order by: the first day.
  var order: String { text("date_start") ?? "" }

  /// Place and day of an event.
  var heading: String {
    let place = text("place") ?? text("admin1") ?? text("country") ?? "no place"
    guard let start = text("date_start") else { return place }
    let end = text("date_end").flatMap { $0 == start ? nil : " to \($0)" } ?? ""
    return "\(place), \(start)\(end)"
  }

  /// Of an event its type, sides and source; of another feature its name and id.
  func line(isOfEvents: Bool) -> String {
    guard isOfEvents else { return other }
    var parts = [text("event_type") ?? "event"]
    if let actor = text("actor") { parts.append("by \(actor)") }
    if let target = text("target") { parts.append("against \(target)") }
    if let source = text("attribution") ?? text("source") { parts.append("according to \(source)") }
    return parts.joined(separator: " ")
  }

  /// The members that are tried for a name.
  private static let names = ["name", "title", "text", "label", "place", "NAME", "Name"]

  private var other: String {
    let name = Self.names.lazy.compactMap { text($0) }.first
    let id = feature.id.map { ValueText($0.json).text }
    switch (name, id) {
    case (let name?, let id?): return "\(id) \(name)"
    case (let label?, nil), (nil, let label?): return label
    case (nil, nil): return feature.geometry?.typeName ?? "a feature without geometry"
    }
  }

  /// What is worth telling of a feature that is there on one side only.
  var details: [(name: String, value: JSONValue)] {
    ["fatalities", "injured", "quote"].compactMap { name in
      properties[name].flatMap { $0.isNull ? nil : (name, $0) }
    }
  }

  private func text(_ name: String) -> String? {
    switch properties[name] {
    case .string(let text): text
    case .array(let values): values.compactMap(\.stringValue).joined(separator: " and ")
    default: nil
    }
  }
}
