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
      || name.hasSuffix(".generics.tsv") || name.hasSuffix(".shapes.geojson")
    {
      try addTable(path: path + "/" + name)
    }
  }

  /// Adds the table or the shapes in a file.
  ///
  /// - Parameter path: A file whose name ends in `.places.tsv`, `.names.tsv`, `.generics.tsv` or
  ///   `.shapes.geojson`.
  /// - Throws: `GazetteerError.unreadable` where the file cannot be read.
  package mutating func addTable(path: String) throws(GazetteerError) {
    let bytes = try Self.contents(of: path)
    if path.hasSuffix(".geojson") {
      addShapes(file: path, bytes: bytes)
    } else {
      add(Table(file: path, bytes: bytes))
    }
  }
}
