internal import FoundationEssentials
internal import Text

extension GazetteerCompiler {
  /// Adds every table and file of shapes in a folder, in the order of their names.
  ///
  /// - Parameter path: The folder; folders in it are not looked into.
  /// - Throws: `GazetteerError.unreadable` where the folder or a file of it cannot be read.
  package mutating func addTables(inFolder path: String) throws(GazetteerError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
    for name in names.sorted()
    where name.hasSuffix(".places.tsv") || name.hasSuffix(".names.tsv")
      || name.hasSuffix(".shapes.geojson")
    {
      try addTable(path: path + "/" + name)
    }
  }

  /// Adds the table or the shapes in a file.
  ///
  /// - Parameter path: A file whose name ends in `.places.tsv`, `.names.tsv` or `.shapes.geojson`.
  /// - Throws: `GazetteerError.unreadable` where the file cannot be read.
  package mutating func addTable(path: String) throws(GazetteerError) {
    do {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      if path.hasSuffix(".geojson") {
        addShapes(file: path, bytes: bytes)
      } else {
        add(Table(file: path, bytes: bytes))
      }
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
  }
}

extension Gazetteer {
  /// A gazetteer from a compiled file, which is mapped, or from tables, which are compiled first.
  ///
  /// - Parameters:
  ///   - path: A compiled file, a table whose name ends in `.tsv`, or a folder of tables.
  ///   - base: A gazetteer whose places the tables may refer to, such as the built-in one. Put both
  ///     together by `Gazetteer([base, own])`.
  /// - Throws: The reason why the file cannot be used, or every error of the tables.
  public init(at path: String, referringTo base: Gazetteer? = nil) throws(GazetteerError) {
    let isFolder = Self.isFolder(path)
    guard isFolder || path.hasSuffix(".tsv") || path.hasSuffix(".shapes.geojson") else {
      try self.init(contentsOf: path)
      return
    }
    var compiler = GazetteerCompiler(extending: base)
    if isFolder {
      try compiler.addTables(inFolder: path)
    } else {
      try compiler.addTable(path: path)
    }
    guard let bytes = compiler.compile() else {
      throw .tables(compiler.diagnostics.map(\.description))
    }
    try self.init(bytes: bytes, path: path)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}
