internal import Geo
internal import Text

/// A CSV or GeoJSON file of places, and how its columns are to be read.
struct RecordFile {
  let path: String
  let bytes: [UInt8]
  let mapping: ColumnMapping
  let isGeoJSON: Bool

  /// Beyond so many remarks a file is surely something else.
  private static let remarkLimit = 50

  /// Adds the places of the file to the lists.
  func read(
    places: inout PlaceList, names: inout NameList, shapes: inout ShapeList,
    texts: inout StringPool, _ diagnostics: inout [Diagnostic]
  ) {
    if isGeoJSON {
      readFeatures(&places, &names, &shapes, &texts, &diagnostics)
    } else {
      readRows(&places, &names, &shapes, &texts, &diagnostics)
    }
  }

  private func readRows(
    _ places: inout PlaceList, _ names: inout NameList, _ shapes: inout ShapeList,
    _ texts: inout StringPool, _ diagnostics: inout [Diagnostic]
  ) {
    var reader = CSVReader(file: path, bytes: bytes)
    defer { if let failure = reader.failure { diagnostics.append(failure) } }
    guard let header = reader.nextRow() else {
      if reader.failure == nil {
        diagnostics.append(
          Diagnostic(file: path, line: 1, column: 1, message: "no row that names the columns"))
      }
      return
    }
    let headings = header.map(\.text)
    guard var importer = importer(headings, needs: [.name, .lat, .lon], &diagnostics) else {
      return
    }
    var remarkCount = 0
    while let row = reader.nextRow(), remarkCount < Self.remarkLimit {
      guard row.count == headings.count else {
        diagnostics.append(
          reader.diagnostic(
            row[0].offset, "expected \(headings.count) fields, found \(row.count)"))
        remarkCount += 1
        continue
      }
      let remarks = importer.add(
        row.map(\.text), places: &places, names: &names, shapes: &shapes, texts: &texts)
      for remark in remarks {
        diagnostics.append(
          reader.diagnostic(
            row[remark.column ?? 0].offset, remark.message, severity: remark.severity))
      }
      remarkCount += remarks.count
      if places.keepsOrigins {
        let (line, column) = reader.location(of: row[0].offset)
        places.mark(path, line: line, column: column)
        names.mark(path, line: line, column: column)
      }
    }
    tellLimit(remarkCount, &diagnostics)
  }

  private func readFeatures(
    _ places: inout PlaceList, _ names: inout NameList, _ shapes: inout ShapeList,
    _ texts: inout StringPool, _ diagnostics: inout [Diagnostic]
  ) {
    let features: [Feature]
    let offsets: [Int]
    do throws(GeoJSONError) {
      (features, offsets) = try GeoJSONReader.readLocated(bytes)
    } catch {
      diagnostics.append(Diagnostic(file: path, error))
      return
    }
    var headings: [String] = []
    var numbers: [String: Int] = [:]
    for key in features.lazy.flatMap({ $0.properties?.keys ?? [] }) where numbers[key] == nil {
      numbers[key] = headings.count
      headings.append(key)
    }
    guard var importer = importer(headings, needs: [], &diagnostics) else { return }
    var lines = LineCounter(bytes: bytes)
    var remarkCount = 0
    // One array for all, emptied by key: features that have no property in common are many.
    var values = [String](repeating: "", count: headings.count)
    for (feature, offset) in zip(features, offsets) where remarkCount < Self.remarkLimit {
      let properties = feature.properties ?? [:]
      for (key, value) in properties {
        if let number = numbers[key] { values[number] = Self.text(of: value) }
      }
      defer {
        for key in properties.keys {
          if let number = numbers[key] { values[number] = "" }
        }
      }
      let remarks = importer.add(
        values, id: feature.id.map { Self.text(of: $0.json) }, geometry: feature.geometry,
        places: &places, names: &names, shapes: &shapes, texts: &texts)
      let location = lines.location(of: offset)
      places.mark(path, line: location.line, column: location.column)
      names.mark(path, line: location.line, column: location.column)
      for remark in remarks {
        diagnostics.append(
          Diagnostic(
            file: path, line: location.line, column: location.column, severity: remark.severity,
            message: remark.message))
      }
      remarkCount += remarks.count
    }
    tellLimit(remarkCount, &diagnostics)
  }

  private func importer(
    _ headings: [String], needs fields: [ColumnMapping.Field], _ diagnostics: inout [Diagnostic]
  ) -> RecordImporter? {
    func fail(_ message: String) {
      diagnostics.append(Diagnostic(file: path, line: 1, column: 1, message: message))
    }
    if let missing = mapping.missingColumn(in: headings) {
      fail("has no column \"\(missing)\"; it has \(Self.list(headings))")
      return nil
    }
    if let repeated = mapping.repeatedColumn(in: headings) {
      fail("has the column \"\(repeated)\" twice; it has \(Self.list(headings))")
      return nil
    }
    let importer = RecordImporter(file: path, headings: headings, mapping: mapping)
    for field in fields where importer.column(field) == nil {
      fail(
        "no column is the \"\(field.rawValue)\"; say which by --column \(field.rawValue)=COLUMN; "
          + "it has \(Self.list(headings))")
      return nil
    }
    return importer
  }

  private func tellLimit(_ count: Int, _ diagnostics: inout [Diagnostic]) {
    if count < Self.remarkLimit { return }
    diagnostics.append(
      Diagnostic(
        file: path, line: 1, column: 1,
        message: "is read no further after \(Self.remarkLimit) remarks"))
  }

  private static func list(_ headings: [String]) -> String {
    let shown = headings.prefix(12).map { "\"\($0.prefix(40))\"" }.joined(separator: ", ")
    return headings.count > 12 ? shown + " and \(headings.count - 12) more" : shown
  }

  private static func text(of value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .bool(let value): "\(value)"
    case .null, .array, .object: ""
    }
  }
}
