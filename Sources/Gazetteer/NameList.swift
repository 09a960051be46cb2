internal import Text

/// The names of the tables, while they are compiled.
struct NameList {
  /// What names share that differ in text and place only.
  struct Attributes {
    var language: String
    var script: String
    var standing: NameStanding
    var from: Int?
    var until: Int?
    var source: String
  }

  private struct Record: Hashable {
    let place, text, attributes: UInt32
  }

  static let header = [
    "place", "name", "language", "script", "standing", "from", "until", "source",
  ]

  private(set) var places: [UInt32] = []
  private(set) var texts: [UInt32] = []
  private(set) var attributes: [UInt32] = []
  private(set) var attributeRows: [Attributes] = []

  /// The attribute columns as they stand in the tables; a name refers to `attributeRows` by way
  /// of the number of its columns here.
  private var attributeTexts = StringPool()
  private var attributeNumbers: [Int?] = []

  private var records: Set<Record> = []

  /// Where each name stands in its source; empty where nobody asks.
  private var origins: [Origin] = []
  /// Whether sources are to be remembered.
  var keepsOrigins = false

  /// Where a name stands in its source, if that is remembered.
  func origin(of number: Int) -> Origin? { number < origins.count ? origins[number] : nil }

  /// Says of all names that came since the last time where they stand.
  mutating func mark(_ file: String, line: Int, column: Int) {
    guard keepsOrigins else { return }
    while origins.count < places.count {
      origins.append(Origin(file: file, line: line, column: column))
    }
  }

  var count: Int { places.count }

  mutating func read(
    _ table: Table, places: inout PlaceList, texts: inout StringPool,
    _ diagnostics: inout [Diagnostic]
  ) {
    table.forEachRow(header: Self.header, diagnostics: &diagnostics) { row, diagnostics in
      let place = places.number(id: row[0])
      if place == nil {
        diagnostics.append(row.diagnostic(0, "no place has the id \"\(row[0])\""))
      }
      let isName = row.withBytes(1) { Folding.hasKey($0) }
      if !isName {
        diagnostics.append(
          row.diagnostic(1, "expected a name with letters or digits, found \"\(row[1])\""))
      }
      let attributes = attributeNumber(row, &diagnostics)
      guard let place, let attributes, isName else { return }
      let text = row.withBytes(1) { texts.intern($0) }
      let record = Record(place: UInt32(place), text: UInt32(text), attributes: UInt32(attributes))
      guard records.insert(record).inserted else {
        diagnostics.append(
          row.diagnostic(1, "\"\(row[1])\" stands here a second time", severity: .warning))
        return
      }
      append(place: place, text: text, attributes: attributes)
      mark(table.file, line: row.line, column: row.column(of: 1))
    }
  }

  /// A place is found by its title too, whether or not the tables list it among the names.
  mutating func addTitles(of places: PlaceList, texts: StringPool) {
    var isTitled = [Bool](repeating: false, count: places.rows.count)
    for number in 0..<count {
      let place = Int(self.places[number])
      if Int(self.texts[number]) == places.rows[place].title { isTitled[place] = true }
    }
    let missing = isTitled.indices.filter { !isTitled[$0] && !places.rows[$0].isMention }
    if missing.isEmpty { return }
    attributeRows.append(
      Attributes(language: "en", script: "Latn", standing: .variant, source: "title"))
    for place in missing {
      append(
        place: place, text: places.rows[place].title, attributes: attributeRows.count - 1)
    }
  }

  /// Adds a name without looking whether it is there already.
  mutating func append(place: Int, text: Int, attributes: Int) {
    places.append(UInt32(place))
    texts.append(UInt32(text))
    self.attributes.append(UInt32(attributes))
  }

  /// Adds what names share; answers its number.
  mutating func addAttributes(_ attributes: Attributes) -> Int {
    attributeRows.append(attributes)
    return attributeRows.count - 1
  }

  /// The number of the row's attributes, which are parsed when they first come; those that are
  /// wrong are told of each time.
  private mutating func attributeNumber(
    _ row: TableRow, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    let number = row.withBytes(from: 2, through: 7) { attributeTexts.intern($0) }
    if number < attributeNumbers.count, let known = attributeNumbers[number] { return known }
    var found: Int?
    if let attributes = Self.attributes(row, &diagnostics) {
      attributeRows.append(attributes)
      found = attributeRows.count - 1
    }
    if number == attributeNumbers.count { attributeNumbers.append(found) }
    return found
  }

  private static func attributes(
    _ row: TableRow, _ diagnostics: inout [Diagnostic]
  ) -> Attributes? {
    let before = diagnostics.count
    func expect(_ isRight: Bool, _ field: Int, _ expected: String) {
      if isRight { return }
      diagnostics.append(row.diagnostic(field, "expected \(expected), found \"\(row[field])\""))
    }
    let standing = NameStanding(rawValue: row[4])
    let from = year(row[5])
    let until = year(row[6])
    expect(isLanguage(row[2]), 2, "a language tag of BCP 47 such as \"az\" or \"und\"")
    expect(isScript(row[3]), 3, "a script code of ISO 15924 such as \"Latn\" or nothing")
    expect(standing != nil, 4, standings)
    expect(from != nil, 5, years)
    expect(until != nil, 6, years)
    guard diagnostics.count == before, let standing, let from, let until else { return nil }
    if let from, let until, from > until {
      expect(false, 6, "a year not before \"\(from)\"")
      return nil
    }
    return Attributes(
      language: row[2], script: row[3], standing: standing, from: from, until: until,
      source: row[7])
  }

  private static let standings =
    "one of " + NameStanding.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
  private static let years =
    "a year from \(IndexFormat.years.lowerBound) to \(IndexFormat.years.upperBound) or nothing"

  /// Whether a text looks like a tag of BCP 47.
  static func isLanguage(_ text: String) -> Bool {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (97...122).contains($0) })
    else { return false }
    return subtags.allSatisfy {
      (1...8).contains($0.utf8.count)
        && $0.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 0x20) }
    }
  }

  private static func isScript(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return text.utf8.count == 4 && (65...90).contains(first)
      && text.utf8.dropFirst().allSatisfy { (97...122).contains($0) }
  }

  /// A year, no year, or nil where the text is neither.
  private static func year(_ text: String) -> Int?? {
    if text.isEmpty { return .some(nil) }
    return Int(text).flatMap { IndexFormat.years.contains($0) ? .some($0) : nil }
  }
}
