internal import FoundationEssentials
internal import Text

extension GazetteerCompiler {
  /// Adds every `.tsv` file of a folder, in the order of their names.
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
    for name in names.sorted() where name.hasSuffix(".tsv") {
      try addTable(path: path + "/" + name)
    }
  }

  /// Adds the table in a file.
  ///
  /// - Parameter path: A file whose name ends in `.places.tsv` or `.names.tsv`.
  /// - Throws: `GazetteerError.unreadable` where the file cannot be read.
  package mutating func addTable(path: String) throws(GazetteerError) {
    do {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      add(Table(file: path, bytes: Array(bytes)))
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
  }
}
