internal import Geo
internal import Text

/// The places of the tables, while they are compiled.
struct PlaceList {
  struct Row {
    var id: String
    var kind: PlaceKind
    var latitude: Double
    var longitude: Double
    var country: String
    var region: Int?
    var population: Int?
    var title: Int
    var standsFor: Int?
    /// The place is another gazetteer's, and only names or a shape are added to it.
    var isMention = false
  }

  /// A column that names another place, kept until all places are read.
  private struct Reference {
    let place: Int
    let column: WritableKeyPath<Row, Int?>
    let id: String
    let row: TableRow
    let field: Int
  }

  static let header = [
    "id", "kind", "lat", "lon", "country", "region", "population", "name", "stands_for", "note",
  ]

  private(set) var rows: [Row] = []
  /// A gazetteer whose places the tables may refer to.
  private let base: Gazetteer?
  private var numbers: [String: Int] = [:]
  private var countries: [String: Int] = [:]
  /// Where each row stands in the tables; nil of a place that they only refer to.
  private var locations: [(file: String, line: Int)?] = []
  private var references: [Reference] = []

  /// Where each place stands in its source; empty where nobody asks.
  private var origins: [Origin] = []
  /// Whether sources are to be remembered.
  var keepsOrigins = false

  /// Where a place stands in its source, if that is remembered.
  func origin(of number: Int) -> Origin? { number < origins.count ? origins[number] : nil }

  /// Says of all places that came since the last time where they stand.
  mutating func mark(_ file: String, line: Int, column: Int) {
    guard keepsOrigins else { return }
    while origins.count < rows.count {
      origins.append(Origin(file: file, line: line, column: column))
    }
  }

  /// A list of no places.
  ///
  /// - Parameter base: A gazetteer whose places the tables may refer to.
  init(base: Gazetteer?) { self.base = base }

  /// The number of the place with an identifier, in the order of reading; a place of the base is
  /// added when it is first asked for.
  mutating func number(id: String) -> Int? {
    if let number = numbers[id] { return number }
    guard base?.place(id: id) != nil else { return nil }
    let row = Row(
      id: id, kind: .locality, latitude: 0, longitude: 0, country: "", title: 0, isMention: true)
    return put(row, at: nil)
  }

  mutating func read(_ table: Table, texts: inout StringPool, _ diagnostics: inout [Diagnostic]) {
    table.forEachRow(header: Self.header, diagnostics: &diagnostics) { row, diagnostics in
      add(row, texts: &texts, &diagnostics)
      mark(table.file, line: row.line, column: row.column(of: 2))
    }
  }

  /// Finds the places that other places name.
  mutating func resolveReferences(_ diagnostics: inout [Diagnostic]) {
    for reference in references {
      if let number = number(id: reference.id) {
        rows[reference.place][keyPath: reference.column] = number
      } else {
        diagnostics.append(
          reference.row.diagnostic(reference.field, "no place has the id \"\(reference.id)\""))
      }
    }
    references = []
  }

  /// Whether the tables have a place with an identifier.
  func contains(id: String) -> Bool { numbers[id].map { !rows[$0].isMention } ?? false }

  /// Adds a place that no table has; of an id that is taken the first place stays.
  mutating func add(_ row: Row) -> Int {
    guard let number = numbers[row.id] else { return put(row, at: nil) }
    if rows[number].isMention { rows[number] = row }
    return number
  }

  mutating func setRegion(of place: Int, to region: Int) { rows[place].region = region }

  mutating func setTitle(of place: Int, to text: Int) { rows[place].title = text }

  /// Adds a row; answers its number.
  private mutating func put(_ row: Row, at location: (file: String, line: Int)?) -> Int {
    numbers[row.id] = rows.count
    rows.append(row)
    locations.append(location)
    return rows.count - 1
  }

  private mutating func add(
    _ row: TableRow, texts: inout StringPool, _ diagnostics: inout [Diagnostic]
  ) {
    let reader = PlaceRowReader(row: row)
    if row.isEmpty(7) { diagnostics.append(row.diagnostic(7, "a place needs a name")) }
    guard let place = reader.read(&diagnostics) else { return }
    if let first = numbers[place.id], let location = locations[first] {
      diagnostics.append(
        row.diagnostic(
          0, "the id \"\(place.id)\" is taken by \(location.file):\(location.line)"))
      return
    }
    let number = put(place, at: (row.table.file, row.line))
    rows[number].title = row.withBytes(7) { texts.intern($0) }
    if place.kind == .country, !place.country.isEmpty {
      if let other = countries[place.country], let location = locations[other] {
        diagnostics.append(
          row.diagnostic(
            4, "the country \"\(place.country)\" stands at \(location.file):\(location.line)"))
      }
      countries[place.country] = number
    }
    for (field, column) in [(5, \Row.region), (8, \Row.standsFor)] where !row.isEmpty(field) {
      references.append(
        Reference(place: number, column: column, id: row[field], row: row, field: field))
    }
  }
}

/// Reads the columns of one place, telling of each that is wrong.
private struct PlaceRowReader {
  let row: TableRow

  func read(_ diagnostics: inout [Diagnostic]) -> PlaceList.Row? {
    let id = checked(0, "an id of ASCII letters, digits, \"-\" and \"_\"", &diagnostics) {
      $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        && !$0.isEmpty ? $0 : nil
    }
    let kind = checked(1, Self.kinds, &diagnostics) { PlaceKind(rawValue: $0) }
    let latitude = degrees(2, limit: 90, &diagnostics)
    let longitude = degrees(3, limit: 180, &diagnostics)
    let country = checked(4, "two capital letters of ISO 3166-1 or nothing", &diagnostics) {
      Self.isCountryCode($0) ? $0 : nil
    }
    let population = checked(6, "a whole number from 0 to 4000000000 or nothing", &diagnostics) {
      Self.population($0)
    }
    guard let id, let kind, let latitude, let longitude, let country, let population else {
      return nil
    }
    return PlaceList.Row(
      id: id, kind: kind, latitude: latitude, longitude: longitude, country: country,
      population: population, title: 0)
  }

  private func degrees(
    _ field: Int, limit: Double, _ diagnostics: inout [Diagnostic]
  ) -> Double? {
    checked(field, "degrees from -\(Int(limit)) to \(Int(limit))", &diagnostics) { text in
      Double(text).flatMap { abs($0) <= limit ? $0 : nil }
    }
  }

  private func checked<Value>(
    _ field: Int, _ expected: String, _ diagnostics: inout [Diagnostic],
    _ parse: (String) -> Value?
  ) -> Value? {
    let text = row[field]
    let value = parse(text)
    if value == nil {
      diagnostics.append(row.diagnostic(field, "expected \(expected), found \"\(text)\""))
    }
    return value
  }

  private static let kinds =
    "one of " + PlaceKind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")

  private static func isCountryCode(_ text: String) -> Bool {
    text.isEmpty || text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0) }
  }

  /// A number, no number, or nil where the text is neither.
  private static func population(_ text: String) -> Int?? {
    if text.isEmpty { return .some(nil) }
    return Int(text).flatMap { (0...4_000_000_000).contains($0) ? .some($0) : nil }
  }
}
