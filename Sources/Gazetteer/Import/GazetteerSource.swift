internal import FoundationEssentials
internal import Text

/// The forms that a gazetteer may be compiled from, told apart by the names of the files.
extension GazetteerCompiler {
  /// Adds whatever a path leads to.
  ///
  /// - Parameters:
  ///   - path: A folder of tables; a table `.places.tsv`, `.names.tsv` or
  ///     `.generics.tsv`; shapes `.shapes.geojson`;
  ///     places as `.csv`, `.geojson` or `.json`; a dump of GeoNames `.txt`.
  ///   - mapping: How the columns of CSV and the properties of GeoJSON are to be read.
  /// - Throws: `GazetteerError.unreadable` where it cannot be read.
  package mutating func add(
    path: String, mapping: ColumnMapping = ColumnMapping()
  ) throws(GazetteerError) {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .unreadable(path: path, reason: "No such file or directory")
    }
    if isFolder { return try addTables(inFolder: path) }
    let name = path.lowercased()
    if name.hasSuffix(".tsv") || name.hasSuffix(".shapes.geojson") {
      try addTable(path: path)
    } else if name.hasSuffix(".csv") || name.hasSuffix(".geojson") || name.hasSuffix(".json") {
      addRecords(
        RecordFile(
          path: path, bytes: try Self.contents(of: path), mapping: mapping,
          isGeoJSON: !name.hasSuffix(".csv")))
    } else if name.hasSuffix(".txt") {
      try addGeoNames(path: path)
    } else {
      diagnostics.append(
        Diagnostic(
          file: path, line: 1, column: 1,
          message: "expected a folder of tables, or a file named .places.tsv, .names.tsv, "
            + ".generics.tsv, .shapes.geojson, .csv, .geojson or .txt (GeoNames)"))
    }
  }

  static func contents(of path: String) throws(GazetteerError) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
  }
}

extension Gazetteer {
  /// A gazetteer from a compiled file, which is mapped, or from anything that can be compiled, which
  /// is done first.
  ///
  /// - Parameters:
  ///   - path: A compiled file, or what `GazetteerCompiler.add(path:mapping:)` takes.
  ///   - base: A gazetteer whose places the tables may refer to, such as the built-in one. Put both
  ///     together by `Gazetteer([base, own])`.
  ///   - remark: Is told what is odd but no error, as `file:line:column: warning: …`.
  /// - Throws: The reason why the file cannot be used, or every error of the tables.
  public init(
    at path: String, referringTo base: Gazetteer? = nil, remark: (String) -> Void = { _ in }
  ) throws(GazetteerError) {
    let sources = [".tsv", ".csv", ".json", ".geojson", ".txt"]
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard isFolder || sources.contains(where: path.lowercased().hasSuffix) else {
      try self.init(contentsOf: path)
      return
    }
    var compiler = GazetteerCompiler(extending: base)
    try compiler.add(path: path)
    guard let bytes = compiler.compile() else {
      throw .tables(compiler.diagnostics.map(\.description))
    }
    for diagnostic in compiler.diagnostics { remark(diagnostic.description) }
    try self.init(bytes: bytes, path: path)
  }
}
