package import Text

/// Makes a gazetteer of tables that people edit.
///
/// Files named `*.places.tsv`, `*.names.tsv`, `*.generics.tsv` and `*.shapes.geojson` are read, the
/// places of all before the names and shapes of any, so that the order of the files matters only to
/// the order of names. The same files give the same bytes.
package struct GazetteerCompiler {
  /// What is wrong with the tables, in the order in which it was found.
  package internal(set) var diagnostics: [Diagnostic] = []

  private let base: Gazetteer?
  private let isReference: Bool?
  private var placeTables: [Table] = []
  private var nameTables: [Table] = []
  private var genericTables: [Table] = []
  private var shapeFiles: [(file: String, bytes: [UInt8])] = []
  private var geoNames: [(kind: GeoNamesReader.Kind, text: MappedText)] = []
  private var recordFiles: [RecordFile] = []
  private var byteCount = 0

  /// A compiler without tables.
  ///
  /// - Parameters:
  ///   - base: A gazetteer that the tables add to and may refer to. It is no part of what is
  ///     compiled: `Gazetteer.init(_:)` puts the two together.
  ///   - isReference: Whether it is a reference work (see `Gazetteer.isReference`); where nothing
  ///     is said, dumps of GeoNames are.
  package init(extending base: Gazetteer? = nil, isReference: Bool? = nil) {
    self.base = base
    self.isReference = isReference
  }

  /// Adds a table, whose kind its file name tells.
  package mutating func add(_ table: Table) {
    guard fits(table.byteCount, table.file) else { return }
    if table.file.hasSuffix(".places.tsv") {
      placeTables.append(table)
    } else if table.file.hasSuffix(".names.tsv") {
      nameTables.append(table)
    } else if table.file.hasSuffix(".generics.tsv") {
      genericTables.append(table)
    } else {
      diagnostics.append(
        Diagnostic(
          file: table.file, line: 1, column: 1,
          message: "expected a file named \"….places.tsv\", \"….names.tsv\" or "
            + "\"….generics.tsv\""))
    }
  }

  /// Adds a file of shapes; see `ShapeList` for its form.
  package mutating func addShapes(file: String, bytes: [UInt8]) {
    if fits(bytes.count, file) { shapeFiles.append((file, bytes)) }
  }

  private mutating func fits(_ count: Int, _ file: String) -> Bool {
    byteCount += count
    if byteCount <= Self.byteLimit { return true }
    diagnostics.append(
      Diagnostic(
        file: file, line: 1, column: 1,
        message: "the tables come to \"\(byteCount)\" bytes, at most \(Self.byteLimit) fit"))
    return false
  }

  /// The compiled gazetteer's bytes.
  ///
  /// - Returns: The bytes, or nil where `diagnostics` has errors. O(n log n) in places and names.
  package mutating func compile() -> [UInt8]? {
    let isReference = isReference ?? !geoNames.isEmpty
    let contents = read(keepsOrigins: false)
    if diagnostics.hasErrors { return nil }
    geoNames = []
    var builder = IndexBuilder(consume contents, isReference: isReference)
    return builder.build()
  }

  /// Reads the sources and adds to `diagnostics` what is odd in them; see `GazetteerLint`.
  package mutating func check() {
    let contents = read(keepsOrigins: true)
    let outlines = outlines(contents)
    diagnostics += GazetteerLint(contents, outlines: outlines, base: base).diagnostics()
  }

  private mutating func read(keepsOrigins: Bool) -> GazetteerContents {
    var texts = StringPool()
    _ = texts.intern("")
    var places = PlaceList(base: base)
    var names = NameList()
    (places.keepsOrigins, names.keepsOrigins) = (keepsOrigins, keepsOrigins)
    for table in placeTables { places.read(table, texts: &texts, &diagnostics) }
    places.resolveReferences(&diagnostics)
    for table in nameTables { names.read(table, places: &places, texts: &texts, &diagnostics) }
    readGeoNames(&places, &names, &texts)
    var shapes = ShapeList()
    for file in recordFiles {
      file.read(
        places: &places, names: &names, shapes: &shapes, texts: &texts, &diagnostics)
    }
    names.addTitles(of: places, texts: texts)
    for (file, bytes) in shapeFiles { shapes.read(file, bytes, places: &places, &diagnostics) }
    if texts.bytes.count > Self.byteLimit {
      diagnostics.append(
        Diagnostic(
          file: geoNames.first?.text.path ?? "tables", line: 1, column: 1,
          message: "the names come to \"\(texts.bytes.count)\" bytes, at most "
            + "\(Self.byteLimit) fit"))
    }
    var generics = GenericList()
    for table in genericTables { generics.read(table, &diagnostics) }
    return GazetteerContents(
      places: places, names: names, generics: generics, shapes: shapes, texts: texts)
  }

  /// The outlines that places are checked against: those of the sources, and of the base.
  private func outlines(_ contents: GazetteerContents) -> [String: GazetteerLint.Outline] {
    var outlines: [String: GazetteerLint.Outline] = [:]
    func add(_ outline: GazetteerLint.Outline, id: String, _ kind: PlaceKind, _ country: String) {
      outlines[id] = outline
      if kind == .country { outlines["country:" + country] = outline }
    }
    for outline in base?.outlines ?? [] {
      guard let place = base?.place(outline.place) else { continue }
      let shape = GazetteerLint.Outline(
        title: place.title, geometry: outline.geometry, bounds: outline.bounds)
      add(shape, id: place.id, place.kind, place.country ?? "")
    }
    for shape in contents.shapes.rows {
      let row = contents.places.rows[shape.place]
      if let outline = GazetteerLint.Outline(shape, title: contents.text(row.title)) {
        add(outline, id: row.id, row.kind, row.country)
      }
    }
    return outlines
  }

  mutating func addRecords(_ file: RecordFile) {
    if fits(file.bytes.count, file.path) { recordFiles.append(file) }
  }

  /// Adds a file of a GeoNames dump, whose kind its columns tell; see `GeoNamesReader`.
  ///
  /// - Throws: `GazetteerError.unreadable` where the file cannot be read.
  package mutating func addGeoNames(path: String) throws(GazetteerError) {
    let text = try MappedText(path: path)
    if let kind = GeoNamesReader.kind(of: text) {
      geoNames.append((kind, text))
    } else {
      diagnostics.append(
        Diagnostic(
          file: path, line: 1, column: 1,
          message: "has not the columns of allCountries.txt, alternateNamesV2.txt, "
            + "countryInfo.txt or admin1CodesASCII.txt of GeoNames"))
    }
  }

  private mutating func readGeoNames(
    _ places: inout PlaceList, _ names: inout NameList, _ texts: inout StringPool
  ) {
    if geoNames.isEmpty { return }
    var reader = GeoNamesReader(geoNames, places: places, names: names, texts: texts)
    // The reader has the lists to itself, lest adding to them copies them.
    (places, names, texts) = (PlaceList(base: nil), NameList(), StringPool())
    reader.read(places: &places, names: &names, texts: &texts)
    diagnostics += reader.diagnostics
  }

  /// Texts are found by numbers of 32 bits; half of that leaves room for what is added to them.
  private static let byteLimit = 1 << 31
}

/// What was read of the sources of a gazetteer.
struct GazetteerContents {
  var places: PlaceList
  var names: NameList
  var generics: GenericList
  var shapes: ShapeList
  var texts: StringPool

  /// A text by its number.
  func text(_ number: Int) -> String {
    String(decoding: texts.bytes[texts.range(number)], as: UTF8.self)
  }
}

extension Gazetteer {
  /// The gazetteer that tables make.
  ///
  /// - Parameter tables: Places and names, told apart by their file names.
  /// - Throws: `GazetteerError.tables` with every error of the tables.
  package init(compiling tables: [Table]) throws(GazetteerError) {
    var compiler = GazetteerCompiler()
    for table in tables { compiler.add(table) }
    guard let bytes = compiler.compile() else {
      throw .tables(compiler.diagnostics.map(\.description))
    }
    try self.init(bytes: bytes)
  }
}
