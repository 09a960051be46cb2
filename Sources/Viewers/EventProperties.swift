import Geo
import Text

/// What a viewer shows of a feature, whether it is an event or something else.
struct EventProperties {
  let feature: Feature
  private let properties: JSONObject

  init(_ feature: Feature) {
    self.feature = feature
    properties = feature.properties ?? [:]
  }

  /// The text of a property; several texts are joined, everything else is nothing.
  func text(_ name: String) -> String? {
    switch properties[name] {
    case .string(let text): return text.isEmpty ? nil : text
    case .array(let values):
      let texts = values.compactMap(\.stringValue)
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    default: return nil
    }
  }

  func number(_ name: String) -> Double? { properties[name]?.numberValue }

  /// The day that a property names; nothing where it is no full date of ISO 8601.
  func date(_ name: String) -> CivilDate? {
    properties[name]?.stringValue.flatMap { CivilDate(iso8601: $0.prefix(10)) }
  }

  /// What the feature is called.
  var title: String? {
    for name in ["title", "name", "text", "event_type", "place"] {
      if let text = text(name) { return text }
    }
    switch feature.id {
    case .string(let id): return id
    case .integer(let id): return String(id)
    case .number(let id): return "\(id)"
    case nil: return nil
    }
  }

  /// Where it is in words: the place, what it is in, the country.
  var whereabouts: String? {
    let parts = ["place", "admin1", "country"].compactMap(text)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Who says so: the attribution or the source, and through whom.
  var attribution: String? {
    guard let source = text("attribution") ?? text("source") else { return nil }
    return text("via").map { "\(source), via \($0)" } ?? source
  }

  /// A link that can be followed; nothing where the scheme is another than that of the web.
  var link: String? {
    guard let url = text("url"), url.hasPrefix("https://") || url.hasPrefix("http://"),
      url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.unsafe.contains($0) })
    else { return nil }
    return url
  }

  private static let unsafe = Array("<>\"`\\".utf8)
}
