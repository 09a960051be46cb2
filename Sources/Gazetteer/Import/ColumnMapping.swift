/// Which column of a CSV file, or property of GeoJSON features, holds what of a place.
package struct ColumnMapping: Sendable {
  /// What may be known of a place; the words are those that a user writes.
  package enum Field: String, CaseIterable, Sendable {
    case id, name, lat, lon, kind, country, region, population
    /// Further names, parted by `;` or `|`.
    case names
  }

  /// Columns that the user named, by their field or, of a name in a language, by `name:az`.
  package var columns: [String: String] = [:]
  /// The kind of places without one of their own.
  package var kind = PlaceKind.locality
  /// Who records the names; the file's name where nothing is said.
  package var source: String?

  /// A mapping that finds columns by their usual headings.
  package init() {}

  /// Whether a word is a field, or `name:` and a language.
  package static func isField(_ word: String) -> Bool {
    Field(rawValue: word) != nil
      || word.hasPrefix("name:") && NameList.isLanguage(String(word.dropFirst(5)))
  }

  /// The words for the fields, as a list for people.
  package static var fields: String {
    Field.allCases.map(\.rawValue).joined(separator: ", ") + ", name:az"
  }

  /// The headings under which a field is looked for, the likeliest first.
  private static func headings(of field: Field) -> [String] {
    switch field {
    case .id: ["id", "place_id", "geonameid", "osm_id", "@id", "code"]
    case .name: ["name", "title", "place", "place_name", "toponym", "settlement"]
    case .lat: ["lat", "latitude", "y"]
    case .lon: ["lon", "lng", "long", "longitude", "x"]
    case .kind: ["kind", "type", "place_type"]
    case .country: ["country", "country_code", "countrycode", "cc", "iso2", "iso_a2"]
    case .region: []
    case .population: ["population", "pop"]
    case .names: ["names", "alternatenames", "alternate_names", "alt_names", "alt_name"]
    }
  }

  /// Where a field stands among the headings of a file.
  func column(of field: Field, in headings: [String]) -> Int? {
    if let named = columns[field.rawValue] { return headings.firstIndex(of: named) }
    let lowered = headings.map { $0.lowercased() }
    for heading in Self.headings(of: field) {
      if let column = lowered.firstIndex(of: heading) { return column }
    }
    return nil
  }

  /// Columns of names in a language: `name:az` or `name_az`, or what the user named so.
  func languageColumns(in headings: [String]) -> [(language: String, column: Int)] {
    var found: [(String, Int)] = []
    for (column, heading) in headings.enumerated() {
      let mapped = columns.first { $0.key.hasPrefix("name:") && $0.value == heading }?.key
      let name = mapped ?? heading.lowercased()
      guard name.hasPrefix("name:") || name.hasPrefix("name_") else { continue }
      let language = String(name.dropFirst(5))
      if NameList.isLanguage(language), mapped != nil || language.utf8.count <= 3 {
        found.append((language, column))
      }
    }
    return Array(found.prefix(Self.languageLimit))
  }

  /// More languages than any gazetteer has names in.
  private static let languageLimit = 400

  /// A heading of a field that stands there twice, so that either column may be meant.
  func repeatedColumn(in headings: [String]) -> String? {
    for field in Field.allCases {
      guard let column = column(of: field, in: headings) else { continue }
      let heading = headings[column]
      if headings[(column + 1)...].contains(where: { $0.lowercased() == heading.lowercased() }) {
        return heading
      }
    }
    return nil
  }

  /// A column that the user named and the file has not.
  func missingColumn(in headings: [String]) -> String? {
    columns.values.sorted().first { !headings.contains($0) }
  }
}

/// What other data call a kind, as rows: the kind, then the words.
enum KindWords {
  private static let rows = """
    town city municipality
    village hamlet settlement
    locality suburb neighbourhood quarter isolated_dwelling farm
    mountain peak ridge hill volcano
    region state province oblast admin1
    district county admin2
    lake water
    airport aerodrome
    """

  private static let kinds: [String: PlaceKind] = {
    var kinds: [String: PlaceKind] = [:]
    for kind in PlaceKind.allCases { kinds[kind.rawValue] = kind }
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ").map(String.init)
      for word in words.dropFirst() { kinds[word] = PlaceKind(rawValue: words[0]) }
    }
    return kinds
  }()

  /// The kind that a word stands for.
  static func kind(_ word: String) -> PlaceKind? { kinds[word.lowercased()] }
}
