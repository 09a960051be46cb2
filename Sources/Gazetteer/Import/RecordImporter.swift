internal import Geo
internal import Text

/// Turns records of other forms, rows of CSV or features of GeoJSON, into places and names.
struct RecordImporter {
  /// A remark on a record: the heading of the column that it is about, and whether the record is
  /// lost for it.
  struct Remark: Error {
    let column: Int?
    let message: String
    var severity = Diagnostic.Severity.error
  }

  private let mapping: ColumnMapping
  private let file: String
  private let stem: String
  private let columns: [ColumnMapping.Field: Int]
  private let languages: [(language: String, column: Int)]
  private var attributes: [String: Int] = [:]
  private var strangeKinds: Set<String> = []
  private var count = 0

  /// - Parameters:
  ///   - file: The path, of which the name begins the identifiers of records without one.
  ///   - headings: The columns of all records.
  ///   - mapping: Which column holds what.
  init(file: String, headings: [String], mapping: ColumnMapping) {
    self.file = file
    self.mapping = mapping
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = String(name.prefix { $0 != "." })
    self.stem = stem.filter(Self.isIDCharacter).isEmpty ? "place" : stem.filter(Self.isIDCharacter)
    var columns: [ColumnMapping.Field: Int] = [:]
    for field in ColumnMapping.Field.allCases {
      columns[field] = mapping.column(of: field, in: headings)
    }
    self.columns = columns
    languages = mapping.languageColumns(in: headings)
  }

  /// Where a field stands, if the file has it.
  func column(_ field: ColumnMapping.Field) -> Int? { columns[field] }

  /// Adds a record.
  ///
  /// - Parameters:
  ///   - values: The texts of the columns.
  ///   - id: An identifier beside the columns.
  ///   - geometry: Where the place is, if not in the columns.
  ///   - places: Takes the place.
  ///   - names: Takes its names.
  ///   - shapes: Takes its outline or line.
  ///   - texts: Takes the texts of all.
  /// - Returns: What is to be said of it.
  mutating func add(
    _ values: [String], id: String? = nil, geometry: Geometry? = nil, places: inout PlaceList,
    names: inout NameList, shapes: inout ShapeList, texts: inout StringPool
  ) -> [Remark] {
    count += 1
    let record = Record(values: values, columns: columns, id: id, geometry: geometry)
    var remarks: [Remark] = []
    do throws(Remark) {
      let title = try title(of: record)
      var row = PlaceList.Row(
        id: try identifier(of: record, places), kind: .locality, latitude: 0, longitude: 0,
        country: try country(of: record), region: try region(of: record, &places),
        population: try population(of: record), title: texts.intern(title))
      let position = try position(of: record)
      (row.latitude, row.longitude) = (position.latitude, position.longitude)
      row.kind = kind(record[.kind], &remarks)
      let place = places.add(row)
      addNames(place, title, values, &names, &texts)
      if let geometry { _ = shapes.add(geometry, of: place, source: source) }
    } catch {
      remarks.append(error)
    }
    return remarks
  }

  /// The texts of a record by what they say.
  private struct Record {
    let values: [String]
    let columns: [ColumnMapping.Field: Int]
    let id: String?
    let geometry: Geometry?

    subscript(field: ColumnMapping.Field) -> String {
      columns[field].map { values[$0].trimmed } ?? ""
    }
  }

  private func rejection(
    _ field: ColumnMapping.Field, _ message: String, severity: Diagnostic.Severity = .error
  ) -> Remark {
    Remark(column: columns[field], message: message, severity: severity)
  }

  private func title(of record: Record) throws(Remark) -> String {
    var title = record[.name]
    for (_, column) in languages where title.isEmpty { title = record.values[column].trimmed }
    guard Folding.hasKey(Array(title.utf8).span) else {
      throw rejection(.name, "left out, has no name", severity: .warning)
    }
    return title
  }

  private func identifier(of record: Record, _ places: PlaceList) throws(Remark) -> String {
    let own = record[.id].isEmpty ? record.id ?? "" : record[.id]
    let identifier = own.isEmpty ? "\(stem)-\(count)-\(mark(of: record))" : own
    guard identifier.allSatisfy(Self.isIDCharacter) else {
      throw rejection(
        .id, "expected an id of ASCII letters, digits, \"-\" and \"_\", found \"\(identifier)\"")
    }
    if places.contains(id: identifier) { throw rejection(.id, "the id \"\(identifier)\" is taken") }
    return identifier
  }

  /// Digits of what the record says, so that records of files of one name have identifiers of their
  /// own.
  private func mark(of record: Record) -> String {
    var hash = GazetteerHash()
    for byte in record.values.joined(separator: "\t").utf8 { hash.combine(folded: byte) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private func country(of record: Record) throws(Remark) -> String {
    let country = record[.country]
    let isCode = country.utf8.count == 2 && country.utf8.allSatisfy { (65...90).contains($0) }
    guard isCode || country.isEmpty else {
      throw rejection(
        .country, "expected two capital letters of ISO 3166-1 or nothing, found \"\(country)\"")
    }
    return country
  }

  private func population(of record: Record) throws(Remark) -> Int? {
    let text = record[.population]
    if text.isEmpty { return nil }
    guard let number = Double(text), (0...4e9).contains(number) else {
      throw rejection(.population, "expected a number from 0 to 4000000000, found \"\(text)\"")
    }
    return Int(number)
  }

  private func region(of record: Record, _ places: inout PlaceList) throws(Remark) -> Int? {
    let id = record[.region]
    if id.isEmpty { return nil }
    guard let region = places.number(id: id) else {
      throw rejection(.region, "no place has the id \"\(id)\"")
    }
    return region
  }

  private var source: String {
    mapping.source ?? file.split(separator: "/").last.map(String.init) ?? file
  }

  private mutating func addNames(
    _ place: Int, _ title: String, _ values: [String], _ names: inout NameList,
    _ texts: inout StringPool
  ) {
    func add(_ text: String, _ language: String, _ standing: NameStanding) {
      guard Folding.hasKey(Array(text.utf8).span) else { return }
      let key = "\(language) \(standing)"
      let number =
        attributes[key]
        ?? names.addAttributes(
          NameList.Attributes(language: language, script: "", standing: standing, source: source))
      attributes[key] = number
      names.append(place: place, text: texts.intern(text), attributes: number)
    }
    add(title, "und", .preferred)
    for (language, column) in languages { add(values[column].trimmed, language, .preferred) }
    let others = columns[.names].map { values[$0] } ?? ""
    for name in others.split(whereSeparator: { $0 == ";" || $0 == "|" }) where name != title {
      add(String(name).trimmed, "und", .variant)
    }
  }

  private mutating func kind(_ word: String, _ remarks: inout [Remark]) -> PlaceKind {
    if word.isEmpty { return mapping.kind }
    if let kind = KindWords.kind(word) { return kind }
    if strangeKinds.count < 20, strangeKinds.insert(word).inserted {
      remarks.append(
        Remark(
          column: columns[.kind],
          message: "\"\(word)\" is no kind of place; taken for \"\(mapping.kind.rawValue)\"",
          severity: .warning))
    }
    return mapping.kind
  }

  private func position(of record: Record) throws(Remark) -> Position {
    if let geometry = record.geometry {
      let isInRange = geometry.positions.allSatisfy {
        abs($0.latitude) <= 90 && abs($0.longitude) <= 180
      }
      guard isInRange, let position = geometry.representative else {
        throw Remark(
          column: nil, message: "expected positions from -180 to 180 and from -90 to 90 degrees")
      }
      return position
    }
    if record[.lat].isEmpty, record[.lon].isEmpty {
      throw rejection(.lat, "left out, has no position", severity: .warning)
    }
    return Position(
      latitude: try degrees(.lat, of: record, limit: 90),
      longitude: try degrees(.lon, of: record, limit: 180))
  }

  private func degrees(
    _ field: ColumnMapping.Field, of record: Record, limit: Int
  ) throws(Remark) -> Double {
    let text = record[field]
    guard let number = Double(text), abs(number) <= Double(limit) else {
      throw rejection(field, "expected degrees from -\(limit) to \(limit), found \"\(text)\"")
    }
    return number
  }

  private static func isIDCharacter(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || character == "-" || character == "_")
  }
}

extension String {
  /// The text without the white space around it.
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension Geometry {
  /// A point that stands for the geometry: of a line the position in its middle, of polygons the
  /// middle of the widest stretch inside at the middle of the largest box of a ring.
  fileprivate var representative: Position? {
    switch self {
    case .point(let position): return position
    case .lineString(let positions): return positions[positions.count / 2]
    case .multiLineString(let lines):
      return lines.max { $0.count < $1.count }.flatMap { Geometry.lineString($0).representative }
    case .polygon(let rings): return Self.inside(rings)
    case .multiPolygon(let polygons):
      return polygons.max { Self.area($0) < Self.area($1) }.flatMap(Self.inside)
    case .emptyPoint, .multiPoint, .geometryCollection: return positions.first
    }
  }

  private static func area(_ rings: [[Position]]) -> Double {
    guard let ring = rings.first else { return 0 }
    let box = BoundingBox(around: ring)
    return box.map { ($0.east - $0.west) * ($0.north - $0.south) } ?? 0
  }

  private static func inside(_ rings: [[Position]]) -> Position? {
    guard let box = rings.first.flatMap({ BoundingBox(around: $0) }) else { return nil }
    let latitude = (box.south + box.north) / 2
    var crossings: [Double] = []
    for ring in rings {
      for (start, end) in zip(ring, ring.dropFirst())
      where (start.latitude > latitude) != (end.latitude > latitude) {
        let part = (latitude - start.latitude) / (end.latitude - start.latitude)
        crossings.append(start.longitude + part * (end.longitude - start.longitude))
      }
    }
    crossings.sort()
    var widest = (width: -1.0, middle: (box.west + box.east) / 2)
    for number in stride(from: 0, to: crossings.count - 1, by: 2) {
      let width = crossings[number + 1] - crossings[number]
      if width > widest.width {
        widest = (width, (crossings[number] + crossings[number + 1]) / 2)
      }
    }
    return Position(latitude: latitude, longitude: widest.middle)
  }
}
