internal import FoundationEssentials
internal import Text

extension GazetteerCompiler {
  /// Adds every table and file of shapes in a folder, in the order of their names.
  ///
  /// - Parameter path: The folder; folders in it are not looked into.
  /// - Throws: `GazetteerError.unreadable` where the folder or a file of it cannot be read, or there
  ///   is none.
  package mutating func addTables(inFolder path: String) throws(GazetteerError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      let cause = (error as? CocoaError)?.code == .fileReadNoPermission
      throw .unreadable(path: path, reason: cause ? "permission denied" : "\(error)")
    }
    let tables = names.sorted().filter { name in Self.endings.contains { name.hasSuffix($0) } }
    if tables.isEmpty {
      throw .unreadable(
        path: path,
        reason: "no file in the folder ends in \(Self.endings.joined(separator: ", "))")
    }
    for name in tables { try addTable(path: path + "/" + name) }
  }

  /// How the names of tables and of files of shapes end.
  private static let endings = [".places.tsv", ".names.tsv", ".generics.tsv", ".shapes.geojson"]

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
