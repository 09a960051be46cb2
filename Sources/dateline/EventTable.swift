import Geo

/// Event features as a table for people.
struct EventTable {
  private var table = TextTable([
    .init(title: "date", content: .code), .init(title: "type"), .init(title: "place"),
    .init(title: "dead", content: .number), .init(title: "injured", content: .number),
    .init(title: "according to"), .init(title: "status"),
  ])

  init(_ features: [Feature]) {
    for feature in features {
      let properties = feature.properties ?? [:]
      table.append(Self.cells.map { Self.first($0, of: properties) })
    }
  }

  /// For each column the properties of which the first that is known fills the cell.
  private static let cells = [
    ["date_start"], ["event_type"], ["place"], ["fatalities"], ["injured"],
    ["attribution", "source"], ["status"],
  ]

  /// The table; see `TextTable`.
  func text(for terminal: Terminal) -> String { table.text(for: terminal) }

  private static func first(_ names: [String], of properties: JSONObject) -> String {
    for name in names {
      switch properties[name] {
      case .string(let text): return text
      case .integer(let number): return String(number)
      default: continue
      }
    }
    return ""
  }
}
