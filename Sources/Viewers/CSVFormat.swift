package import Geo

/// A table with a row for each feature (RFC 4180), in UTF-8 without a byte order mark.
///
/// The columns are `id`, `longitude` and `latitude` in degrees, `altitude` in metres, `wkt` for
/// geometries that are no points, and then every property; of the first five those that are
/// needed. A property that shares a name with one of these is called `properties.NAME`. Lists and
/// objects are written as JSON.
package struct CSVFormat: OutputFormat {
  package static let name = "csv"
  package static let endings = [".csv"]
  package static let summary = "table, a row a feature, with longitude and latitude"
  package static let losses =
    "bounding boxes and foreign members; whether a text is empty or null; carriage returns and "
    + "NUL in a text; a text that a spreadsheet would take for a formula has an apostrophe before it"

  package init(_ options: OutputOptions) {}

  package func write<Failure: Error>(
    _ collection: FeatureCollection, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let columns = CSVColumns(of: collection.features)
    var row = CSVRow()
    for title in columns.titles { row.append(text: title) }
    row.end()
    var places = PropertyPlaces(columns.properties)
    for feature in collection.features {
      row.append(feature, columns, &places)
      row.end()
      try row.output.flush(to: sink)
    }
    try row.output.flush(above: 0, to: sink)
  }
}

extension CSVRow {
  fileprivate mutating func append(
    _ feature: Feature, _ columns: CSVColumns, _ places: inout PropertyPlaces
  ) {
    if columns.hasID { append(feature.id?.json ?? .null) }
    append(feature.geometry, columns)
    let properties = feature.properties ?? [:]
    for place in places.of(properties) {
      append(place.map { properties.values[$0] } ?? .null)
    }
  }

  private mutating func append(_ geometry: Geometry?, _ columns: CSVColumns) {
    if case .point(let position) = geometry, position.isFinite {
      append(coordinate: position.longitude)
      append(coordinate: position.latitude)
      if columns.hasAltitude { append(coordinate: position.altitude) }
      if columns.hasWKT { appendNothing() }
    } else {
      appendNothing()
      appendNothing()
      if columns.hasAltitude { appendNothing() }
      guard columns.hasWKT else { return }
      if let geometry { append(wellKnownText: geometry) } else { appendNothing() }
    }
  }
}

/// Where the values of the columns are among the properties of a feature.
///
/// Features mostly have the same names in the same order, so the last answer is kept.
private struct PropertyPlaces {
  private let columns: [String]
  private var keys: [String] = []
  private var places: [Int?]

  init(_ columns: [String]) {
    self.columns = columns
    places = Array(repeating: nil, count: columns.count)
  }

  mutating func of(_ properties: JSONObject) -> [Int?] {
    if properties.keys == keys { return places }
    keys = properties.keys
    let index = Dictionary(
      keys.enumerated().map { (ExactName($0.element), $0.offset) }, uniquingKeysWith: { $1 })
    places = columns.map { index[ExactName($0)] }
    return places
  }
}
