import Geo
import Viewers

/// Where a result goes.
enum Destination {
  case standardOutput
  case file(String)
  /// A folder that keeps a file for each run.
  case runs(RunFolder)

  /// What became of a result.
  enum Outcome {
    case written
    /// Nothing changed against the run that is kept in this file.
    case unchanged(since: String)
  }

  /// The place that `--output` names.
  init(_ place: String?) throws(CommandError) {
    switch place {
    case nil, "-": self = .standardOutput
    case "": throw .badValue("", option: "--output", expected: "a file or a folder")
    case let path? where path.hasSuffix("/") || FileSystem.kind(of: path) == .folder:
      self = .runs(RunFolder(path: path))
    case let path?: self = .file(path)
    }
  }

  /// Writes a collection in a format.
  func write(
    _ collection: FeatureCollection, _ format: any OutputFormat
  ) throws(FileError) -> Outcome {
    switch self {
    case .standardOutput: try Self.write(collection, format, to: .standard)
    case .file(let path): try Self.write(collection, format, to: OutputFile(path))
    case .runs(let folder): return try folder.keep(format.text(of: collection))
    }
    return .written
  }

  private static func write(
    _ collection: FeatureCollection, _ format: any OutputFormat, to file: OutputFile
  ) throws(FileError) {
    try file.write { sink throws(FileError) in try format.write(collection, to: sink) }
  }
}
