internal import Text

/// Reads dumps of GeoNames as they are downloaded (download.geonames.org/export/dump/readme.txt).
///
/// Features come from `allCountries.txt`, `XX.txt` or `cities500.txt`; `alternateNamesV2.txt` gives
/// names their languages, `countryInfo.txt` and `admin1CodesASCII.txt` name countries and
/// first-order divisions. Which file is which, its columns tell.
struct GeoNamesReader {
  /// The files of a dump, told apart by their columns.
  enum Kind: Int {
    case features = 19
    case alternateNames = 10
    case countries = 20
    case divisions = 4
  }

  private let files: [(kind: Kind, text: MappedText)]
  private var places: PlaceList
  private var names: NameList
  private var texts: StringPool
  private(set) var diagnostics: [Diagnostic] = []

  /// The place of each GeoNames number.
  private var placeOf: [Int: Int] = [:]
  /// Of each place, whether `alternateNamesV2.txt` has names, and whether its own row is read.
  private var hasAlternateNames: [Bool] = []
  private var hasNames: [Bool] = []
  private var divisions = Groups()
  private var countries = Groups()
  private var attributes: [AlternateName: Int] = [:]

  init(
    _ files: [(kind: Kind, text: MappedText)], places: PlaceList, names: NameList, texts: StringPool
  ) {
    self.files = files
    self.places = places
    self.names = names
    self.texts = texts
  }

  /// The kind of a dump's file, by its first lines.
  static func kind(of text: MappedText) -> Kind? {
    var kind: Kind?
    text.forEachLine { _, fields in
      let isComment = fields[0].first == UInt8(ascii: "#")
      // countryInfo.txt begins with comments, and the last column of a row may be missing.
      if isComment { return true }
      kind = fields.count == 18 ? .countries : Kind(rawValue: fields.count)
      if kind == .countries || fields.count == 19 {
        kind = fields[0].number == nil ? .countries : .features
      }
      return false
    }
    return kind
  }

  /// Reads all files and hands the lists back.
  mutating func read(
    places: inout PlaceList, names: inout NameList, texts: inout StringPool
  ) {
    for file in files {
      if let problem = file.text.encodingDiagnostic() { diagnostics.append(problem) }
    }
    each(.features) { $0.addFeature($1) }
    hasAlternateNames = [Bool](repeating: false, count: self.places.rows.count)
    hasNames = hasAlternateNames
    each(.alternateNames) { $0.addAlternateName($1) }
    each(.features) { $0.addFeatureNames($1) }
    each(.divisions) { $0.addDivision($1) }
    each(.countries) { $0.addCountry($1) }
    for (place, group) in divisions.members {
      if let region = divisions.groups[group].place { self.places.setRegion(of: place, to: region) }
    }
    swap(&places, &self.places)
    swap(&names, &self.names)
    swap(&texts, &self.texts)
  }

  /// Beyond so many errors a file is surely something else.
  private static let errorLimit = 20

  /// Calls `add` for each row of the files of a kind; it answers what is wrong and in which field.
  private mutating func each(
    _ kind: Kind,
    _ add: (inout GeoNamesReader, [UnsafeBufferPointer<UInt8>]) -> (field: Int, message: String)?
  ) {
    for file in files where file.kind == kind {
      var errors = 0
      file.text.forEachLine { line, fields in
        if fields[0].first == UInt8(ascii: "#") { return true }
        let problem = add(&self, fields)
        places.mark(file.text.path, line: line, column: 1)
        names.mark(file.text.path, line: line, column: 1)
        guard let problem else { return true }
        let column = fields[..<problem.field].reduce(1) { $0 + $1.text.unicodeScalars.count + 1 }
        diagnostics.append(
          Diagnostic(
            file: file.text.path, line: line, column: column, message: problem.message))
        errors += 1
        return errors < Self.errorLimit
      }
    }
  }

  // MARK: Features

  private mutating func addFeature(
    _ fields: [UnsafeBufferPointer<UInt8>]
  ) -> (field: Int, message: String)? {
    guard fields.count == Kind.features.rawValue else {
      return (fields.count - 1, "expected 19 fields, found \(fields.count)")
    }
    guard let number = fields[0].number else {
      return (0, "expected a GeoNames number, found \"\(fields[0].text)\"")
    }
    let population = fields[14].isEmpty ? 0 : fields[14].number
    guard let population else {
      return (14, "expected a whole number, found \"\(fields[14].text)\"")
    }
    guard let kind = GeoNamesKinds.kind(code: fields[7], population: population),
      Folding.hasKey(fields[1].span)
    else { return nil }
    guard let latitude = Self.degrees(fields[4], limit: 90) else {
      return (4, "expected degrees from -90 to 90, found \"\(fields[4].text)\"")
    }
    guard let longitude = Self.degrees(fields[5], limit: 180) else {
      return (5, "expected degrees from -180 to 180, found \"\(fields[5].text)\"")
    }
    if placeOf[number] != nil { return nil }
    let country = Self.isCountryCode(fields[8]) ? fields[8].text : ""
    let place = places.add(
      PlaceList.Row(
        id: "gn\(number)", kind: kind, latitude: latitude, longitude: longitude, country: country,
        population: population > 0 ? min(population, 4_000_000_000) : nil,
        title: texts.intern(fields[1].span)))
    placeOf[number] = place
    note(place, kind, country: country, division: fields[10].text)
    return nil
  }

  private mutating func note(
    _ place: Int, _ kind: PlaceKind, country: String, division: String
  ) {
    if country.isEmpty { return }
    let row = places.rows[place]
    if kind == .country { return countries.setPlace(place, of: country) }
    countries.add(row, to: country)
    if division.isEmpty || division == "00" { return }
    let code = country + "." + division
    if kind == .region { divisions.setPlace(place, of: code) }
    divisions.members.append((place, divisions.add(row, to: code)))
  }

  /// Adds the names in a feature's own row, which has them without their languages.
  private mutating func addFeatureNames(
    _ fields: [UnsafeBufferPointer<UInt8>]
  ) -> (field: Int, message: String)? {
    guard fields.count == Kind.features.rawValue, let number = fields[0].number,
      let place = placeOf[number], !hasNames[place]
    else { return nil }
    hasNames[place] = true
    let title = texts.intern(fields[1].span)
    names.append(
      place: place, text: title, attributes: attribute(AlternateName(standing: .preferred)))
    if hasAlternateNames[place] { return nil }
    let variant = attribute(AlternateName(standing: .variant))
    for name in fields[3].split(separator: UInt8(ascii: ",")) {
      let name = UnsafeBufferPointer(rebasing: name)
      guard Folding.hasKey(name.span) else { continue }
      let text = texts.intern(name.span)
      if text != title { names.append(place: place, text: text, attributes: variant) }
    }
    return nil
  }

  // MARK: Names

  /// What the names of one language and standing share.
  private struct AlternateName: Hashable {
    var language = "und"
    var standing: NameStanding
    var from: Int?
    var until: Int?
  }

  /// Codes in the column of languages that stand for no language.
  private static let codes: Set = [
    "link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "abbr", "phon", "piny",
  ]

  private mutating func addAlternateName(
    _ fields: [UnsafeBufferPointer<UInt8>]
  ) -> (field: Int, message: String)? {
    guard fields.count >= 4 else {
      return (fields.count - 1, "expected 10 fields, found \(fields.count)")
    }
    guard let number = fields[1].number else {
      return (1, "expected a GeoNames number, found \"\(fields[1].text)\"")
    }
    let language = fields[2].text
    guard let place = placeOf[number], !Self.codes.contains(language),
      Folding.hasKey(fields[3].span)
    else { return nil }
    func isSet(_ field: Int) -> Bool { field < fields.count && fields[field].first == 0x31 }
    let standing: NameStanding =
      isSet(7) ? .historical : isSet(6) ? .colloquial : isSet(4) ? .preferred : .variant
    let name = AlternateName(
      language: NameList.isLanguage(language) ? language : "und", standing: standing,
      from: Self.year(fields, 8), until: Self.year(fields, 9))
    let text = texts.intern(fields[3].span)
    names.append(place: place, text: text, attributes: attribute(name))
    hasAlternateNames[place] = true
    if standing == .preferred, language == "en" { places.setTitle(of: place, to: text) }
    return nil
  }

  private mutating func attribute(_ name: AlternateName) -> Int {
    if let known = attributes[name] { return known }
    let number = names.addAttributes(
      NameList.Attributes(
        language: name.language, script: "", standing: name.standing, from: name.from,
        until: name.until, source: "gn"))
    attributes[name] = number
    return number
  }

  // MARK: Divisions and countries

  private mutating func addDivision(
    _ fields: [UnsafeBufferPointer<UInt8>]
  ) -> (field: Int, message: String)? {
    guard fields.count == Kind.divisions.rawValue, let number = fields[3].number else {
      return (fields.count - 1, "expected 4 fields, of which the last is a GeoNames number")
    }
    let code = fields[0].text
    guard let middle = divisions.middle(of: code) else { return nil }
    divisions.setPlace(
      add(number, .region, middle, country: String(code.prefix(2)), name: fields[1]), of: code)
    return nil
  }

  private mutating func addCountry(
    _ fields: [UnsafeBufferPointer<UInt8>]
  ) -> (field: Int, message: String)? {
    guard fields.count > 16, let number = fields[16].number, Self.isCountryCode(fields[0]) else {
      return (0, "expected a row of countryInfo.txt, found \"\(fields[0].text)\"")
    }
    let code = fields[0].text
    guard let middle = countries.middle(of: code) else { return nil }
    let place = add(
      number, .country, middle, country: code, name: fields[4], population: fields[7].number)
    countries.setPlace(place, of: code)
    return nil
  }

  /// Adds a division or country, which lies in the middle of its places where it is no feature.
  private mutating func add(
    _ number: Int, _ kind: PlaceKind, _ middle: (latitude: Double, longitude: Double),
    country: String, name: UnsafeBufferPointer<UInt8>, population: Int? = nil
  ) -> Int {
    if let known = placeOf[number] { return known }
    let text = texts.intern(name.span)
    let place = places.add(
      PlaceList.Row(
        id: "gn\(number)", kind: kind, latitude: middle.latitude, longitude: middle.longitude,
        country: country, population: population, title: text))
    placeOf[number] = place
    let name = AlternateName(language: "en", standing: .preferred)
    names.append(place: place, text: text, attributes: attribute(name))
    return place
  }

  // MARK: Fields

  private static func isCountryCode(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    field.count == 2 && field.allSatisfy { (65...90).contains($0) }
  }

  private static func year(_ fields: [UnsafeBufferPointer<UInt8>], _ field: Int) -> Int? {
    guard field < fields.count, fields[field].count >= 4 else { return nil }
    return UnsafeBufferPointer(rebasing: fields[field].prefix(4)).number
      .flatMap { IndexFormat.years.contains($0) ? $0 : nil }
  }

  private static func degrees(_ field: UnsafeBufferPointer<UInt8>, limit: Double) -> Double? {
    guard !field.isEmpty, field.count < 32 else { return nil }
    return Double(field.text).flatMap { abs($0) <= limit ? $0 : nil }
  }
}

/// The places of each division or country of a dump.
private struct Groups {
  struct Group {
    /// The place that is the division, where there is one.
    var place: Int?
    var count = 0.0
    var latitudes = 0.0
    var longitudes = 0.0
  }

  private(set) var groups: [Group] = []
  /// Places, each with the number of its group.
  var members: [(place: Int, group: Int)] = []
  private var numbers: [String: Int] = [:]

  private mutating func number(_ code: String) -> Int {
    if let number = numbers[code] { return number }
    numbers[code] = groups.count
    groups.append(Group())
    return groups.count - 1
  }

  mutating func setPlace(_ place: Int, of code: String) { groups[number(code)].place = place }

  @discardableResult
  mutating func add(_ row: PlaceList.Row, to code: String) -> Int {
    let number = number(code)
    groups[number].count += 1
    groups[number].latitudes += row.latitude
    groups[number].longitudes += row.longitude
    return number
  }

  /// The mean of the places; nil where the group is empty or is a feature itself.
  func middle(of code: String) -> (latitude: Double, longitude: Double)? {
    guard let number = numbers[code], groups[number].place == nil, groups[number].count > 0 else {
      return nil
    }
    let group = groups[number]
    return (group.latitudes / group.count, group.longitudes / group.count)
  }
}
