import Gazetteer
import Geo
import Viewers

/// The forms in which `lookup` shows places.
enum LookupOutput: String, CaseIterable {
  case table, json, geojson, csv, ndjson

  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// The places as text.
  func text(of places: [FoundPlace], _ layout: GeoJSONWriter.Format) -> String {
    let writer = GeoJSONWriter(format: layout)
    switch self {
    case .table: return places.isEmpty ? "" : PlaceTable(places).text(for: .standardOutput)
    case .json: return Self.line(writer.write(.array(places.map { .object($0.json) })))
    case .geojson:
      return Self.line(writer.write(FeatureCollection(features: places.map(\.feature))))
    case .ndjson:
      return places.map { Self.line(GeoJSONWriter().write(.object($0.json))) }.joined()
    case .csv:
      let features = places.map { Feature(geometry: .point($0.place.position), properties: $0.row) }
      let bytes = CSVFormat(OutputOptions()).text(of: FeatureCollection(features: features))
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self) + "\n"
  }
}
