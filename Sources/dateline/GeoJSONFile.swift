import Geo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// GeoJSON that a user names by its path.
enum GeoJSONFile {
  /// All features of a file; `-` is standard input.
  static func collection(at path: String) throws(CommandError) -> FeatureCollection {
    let bytes = try contents(of: path)
    do throws(GeoJSONError) {
      return try GeoJSONReader.readAll(bytes.span)
    } catch {
      throw .changes(
        .notGeoJSON(
          InputFile.shown(path), error, looksLike: ForeignFormat.name(of: SourceBytes(bytes))))
    }
  }

  /// The bytes of a file, or of standard input.
  static func contents(of path: String) throws(CommandError) -> [UInt8] {
    do throws(FileError) {
      if path != "-" { return try FileSystem.contents(of: path) }
      return try FileSystem.contents(of: STDIN_FILENO, named: "standard input")
    } catch {
      throw .file(error)
    }
  }
}
