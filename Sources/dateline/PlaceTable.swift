import Gazetteer
import Geo

/// Places that were looked up, as a table for people.
struct PlaceTable {
  private var table: TextTable

  init(_ places: [FoundPlace]) {
    let columns = Self.columns(for: places)
    table = TextTable(columns.map(\.heading))
    for place in places { table.append(columns.map { $0.cell(place) ?? "" }) }
  }

  /// The table; see `TextTable`.
  func text(for terminal: Terminal) -> String { table.text(for: terminal) }

  private typealias Column = (heading: TextTable.Column, cell: (FoundPlace) -> String?)

  /// What was looked for is shown where it was more than one name, and a distance where there is one.
  private static func columns(for places: [FoundPlace]) -> [Column] {
    var columns: [Column] = [
      (.init(title: "place"), { $0.title }),
      (.init(title: "kind"), { $0.place.kind.rawValue }),
      (.init(title: "region"), { $0.region }),
      (.init(title: "country", content: .code), { $0.place.country }),
      (.init(title: "latitude", content: .number), { degrees($0.place.position.latitude) }),
      (.init(title: "longitude", content: .number), { degrees($0.place.position.longitude) }),
    ]
    if places.contains(where: { $0.distance != nil }) {
      columns.append((.init(title: "km", content: .number), { $0.distance.map { "\($0)" } }))
      columns.append((.init(title: "to", content: .code), { $0.bearing.map(compass) }))
    }
    if places.contains(where: { $0.matched != nil }) {
      columns.append((.init(title: "found as"), { $0.evidence }))
      columns.append((.init(title: "match"), { $0.reason }))
    }
    if Set(places.map(\.query)).count > 1 {
      columns.insert((.init(title: "name"), { $0.query }), at: 0)
    }
    return columns
  }

  /// The nearest of the eight winds.
  private static func compass(_ bearing: Int) -> String {
    let winds = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
    return winds[(bearing * 2 + 45) / 90 % winds.count]
  }

  /// Four decimals, about ten metres.
  private static func degrees(_ value: Double) -> String {
    let scaled = Int((value.magnitude * 10_000).rounded())
    let decimals = String(scaled % 10_000)
    let zeros = String(repeating: "0", count: 4 - decimals.count)
    return "\(value < 0 ? "-" : "")\(scaled / 10_000).\(zeros)\(decimals)"
  }
}
