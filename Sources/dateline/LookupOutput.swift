import Gazetteer
import Geo
import Viewers

/// The forms in which `lookup` shows places.
enum LookupOutput: String, CaseIterable {
  case table, json, geojson, geojsonl, csv, ndjson

  static let names = allCases.map(\.rawValue).joined(separator: ", ")
}

/// Places as text, name by name, so that nothing waits for the last name.
struct LookupWriter {
  private let form: LookupOutput
  private let layout: GeoJSONWriter.Format
  /// Whether a table shows each name at once rather than many under one heading.
  private let isInteractive: Bool
  private var held: [FoundPlace] = []
  private var isEmpty = true

  /// The rows of a table under one heading.
  private static let tableLimit = 1000

  init(_ form: LookupOutput, _ layout: GeoJSONWriter.Format, isInteractive: Bool) {
    self.form = form
    self.layout = layout
    self.isInteractive = isInteractive
  }

  /// Whether the form can only be written whole.
  private var isWhole: Bool { layout == .pretty && (form == .json || form == .geojson) }

  /// What can be written when the places of a name are added.
  mutating func add(_ places: [FoundPlace]) -> String {
    if isWhole || form == .table {
      held += places
      let isDue = form == .table && (isInteractive || held.count >= Self.tableLimit)
      return isDue ? takeTable() : ""
    }
    if places.isEmpty { return "" }
    defer { isEmpty = false }
    switch form {
    case .json:
      return (isEmpty ? "[" : ",") + places.map(Self.object).joined(separator: ",")
    case .geojson:
      return (isEmpty ? Self.collection : ",") + places.map(Self.feature).joined(separator: ",")
    case .csv:
      let text = Self.csv(places)
      return isEmpty ? text : String(text.drop { !$0.isNewline }.dropFirst())
    case .geojsonl: return places.map { Self.feature($0) + "\n" }.joined()
    case .ndjson: return places.map { Self.object($0) + "\n" }.joined()
    case .table: return ""
    }
  }

  /// What ends the text.
  mutating func finish() -> String {
    switch form {
    case .table: return takeTable()
    case .json where isWhole:
      return Self.text(GeoJSONWriter(format: layout).write(.array(held.map { .object($0.json) })))
        + "\n"
    case .geojson where isWhole:
      let collection = FeatureCollection(features: held.map(\.feature))
      return Self.text(GeoJSONWriter(format: layout).write(collection)) + "\n"
    case .json: return isEmpty ? "[]\n" : "]\n"
    case .geojson: return (isEmpty ? Self.collection : "") + "]}\n"
    case .csv: return isEmpty ? Self.csv([]) : ""
    case .geojsonl, .ndjson: return ""
    }
  }

  private mutating func takeTable() -> String {
    defer { held = [] }
    return held.isEmpty ? "" : PlaceTable(held).text(for: .standardOutput)
  }

  private static let collection = #"{"type":"FeatureCollection","features":["#

  private static func csv(_ places: [FoundPlace]) -> String {
    let features = places.map { Feature(geometry: .point($0.place.position), properties: $0.row) }
    return text(CSVFormat(OutputOptions()).text(of: FeatureCollection(features: features)))
  }

  private static func object(_ place: FoundPlace) -> String {
    text(GeoJSONWriter().write(.object(place.json)))
  }

  private static func feature(_ place: FoundPlace) -> String {
    text(GeoJSONWriter().write(place.feature))
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
