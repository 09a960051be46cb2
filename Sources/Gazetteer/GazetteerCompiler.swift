package import Text

/// Makes a gazetteer of tables that people edit.
///
/// Files named `*.places.tsv` and `*.names.tsv` are read, the places of all before the names of
/// any, so that the order of the files matters only to the order of names. The same tables give
/// the same bytes.
package struct GazetteerCompiler {
  /// What is wrong with the tables, in the order in which it was found.
  package internal(set) var diagnostics: [Diagnostic] = []

  private var placeTables: [Table] = []
  private var nameTables: [Table] = []

  /// A compiler without tables.
  package init() {}

  /// Adds a table, whose kind its file name tells.
  package mutating func add(_ table: Table) {
    if table.file.hasSuffix(".places.tsv") {
      placeTables.append(table)
    } else if table.file.hasSuffix(".names.tsv") {
      nameTables.append(table)
    } else {
      diagnostics.append(
        Diagnostic(
          file: table.file, line: 1, column: 1,
          message: "expected a file named \"….places.tsv\" or \"….names.tsv\""))
    }
  }

  /// The compiled gazetteer's bytes.
  ///
  /// - Returns: The bytes, or nil where `diagnostics` has errors. O(n log n) in places and names.
  package mutating func compile() -> [UInt8]? {
    var texts = StringPool()
    _ = texts.intern("")
    var places = PlaceList()
    for table in placeTables { places.read(table, texts: &texts, &diagnostics) }
    places.resolveReferences(&diagnostics)
    var names = NameList()
    for table in nameTables { names.read(table, places: places, texts: &texts, &diagnostics) }
    names.addTitles(of: places, texts: texts)
    if diagnostics.hasErrors { return nil }
    var builder = IndexBuilder(places: places, names: names, texts: texts)
    return builder.build()
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
