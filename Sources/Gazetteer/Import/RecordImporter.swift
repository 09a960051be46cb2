internal import Geo
internal import Text

/// Turns records of other forms, rows of CSV or features of GeoJSON, into places and names.
struct RecordImporter {
  /// A remark on a record: the heading of the column that it is about, and whether the record is
  /// lost for it.
  struct Remark {
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
  ///   - file: The path, of which the name makes identifiers for records without one.
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
    func value(_ field: ColumnMapping.Field) -> String {
      columns[field].map { values[$0].trimmed } ?? ""
    }
    let title =
      value(.name).isEmpty
      ? languages.lazy.map { values[$0.column].trimmed }
        .first { !$0.isEmpty } ?? "" : value(.name)
    guard Folding.hasKey(Array(title.utf8).span) else {
      return [Remark(column: columns[.name], message: "left out, has no name", severity: .warning)]
    }
    let own = value(.id).isEmpty ? id ?? "" : value(.id)
    let identifier = own.isEmpty ? "\(stem)-\(count)" : own
    guard identifier.allSatisfy(Self.isIDCharacter) else {
      return [
        Remark(
          column: columns[.id],
          message:
            "expected an id of ASCII letters, digits, \"-\" and \"_\", found \"\(identifier)\"")
      ]
    }
    if places.contains(id: identifier) {
      return [Remark(column: columns[.id], message: "the id \"\(identifier)\" is taken")]
    }
    var remarks: [Remark] = []
    guard let position = position(value, geometry, &remarks) else { return remarks }
    let country = value(.country)
    let isCode =
      country.isEmpty
      || country.utf8.count == 2 && country.utf8.allSatisfy { (65...90).contains($0) }
    if !isCode {
      remarks.append(
        Remark(
          column: columns[.country],
          message: "expected two capital letters of ISO 3166-1 or nothing, found \"\(country)\""))
      return remarks
    }
    let population = value(.population)
    if !population.isEmpty, Double(population).map({ (0...4e9).contains($0) }) != true {
      remarks.append(
        Remark(
          column: columns[.population],
          message: "expected a number from 0 to 4000000000, found \"\(population)\""))
      return remarks
    }
    var region: Int?
    if !value(.region).isEmpty {
      region = places.number(id: value(.region))
      if region == nil {
        remarks.append(
          Remark(
            column: columns[.region], message: "no place has the id \"\(value(.region))\""))
        return remarks
      }
    }
    let place = places.add(
      PlaceList.Row(
        id: identifier, kind: kind(value(.kind), &remarks), latitude: position.latitude,
        longitude: position.longitude, country: country, region: region,
        population: Double(population).map { Int($0) }, title: texts.intern(title)))
    addNames(place, title, values, &names, &texts)
    if let geometry { _ = shapes.add(geometry, of: place, source: source) }
    return remarks
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

  private func position(
    _ value: (ColumnMapping.Field) -> String, _ geometry: Geometry?, _ remarks: inout [Remark]
  ) -> Position? {
    if let geometry {
      let inRange = geometry.positions.allSatisfy {
        abs($0.latitude) <= 90 && abs($0.longitude) <= 180
      }
      if inRange, let position = geometry.representative { return position }
      remarks.append(
        Remark(
          column: nil, message: "expected positions from -180 to 180 and from -90 to 90 degrees"))
      return nil
    }
    if value(.lat).isEmpty, value(.lon).isEmpty {
      remarks.append(
        Remark(column: columns[.lat], message: "left out, has no position", severity: .warning))
      return nil
    }
    func degrees(_ field: ColumnMapping.Field, _ limit: Int) -> Double? {
      let text = value(field)
      if let number = Double(text), abs(number) <= Double(limit) { return number }
      remarks.append(
        Remark(
          column: columns[field],
          message: "expected degrees from -\(limit) to \(limit), found \"\(text)\""))
      return nil
    }
    guard let latitude = degrees(.lat, 90), let longitude = degrees(.lon, 180) else { return nil }
    return Position(latitude: latitude, longitude: longitude)
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
