import Gazetteer
import Geo
import Viewers

/// Where a collection goes, in which format, and what is done to it before.
struct OutputChoice {
  /// The options that every command with a collection as its result has.
  static let usage = """
      -o, --output PLACE    a file, or - for standard output, which is the default; or a
                            folder (with a / at the end, or one that is there), which keeps
                            runs: each run that changes something adds a file with the time
                            in UTC as its name, such as 20201024T101500Z.geojson
          --format FORM     the format, where the ending of PLACE does not say it; see below
          --pretty          indent JSON
          --title TEXT      the heading, in formats that have one
          --unlocated WHAT  keep features without a place, which is the default, or drop them
          --spread          set points at one place apart, for viewers that hide what lies
                            beneath; spread_m says by how many metres
    \(TileOptions.usage)

    formats:
    \(OutputChoice.formats)
    """

  let destination: Destination
  private let format: any OutputFormat.Type
  private let options: OutputOptions
  private let dropsUnlocated: Bool
  private let spreads: Bool

  init(_ arguments: Arguments) throws(CommandError) {
    destination = try Destination(arguments["output"])
    let layout: GeoJSONWriter.Format = arguments.has("pretty") ? .pretty : .compact
    format = try Self.format(arguments, destination)
    if arguments.has("tiles"), format != HTMLFormat.self {
      throw .needs(option: "--tiles", other: "--format html")
    }
    options = OutputOptions(
      layout: layout, title: arguments["title"]?.withoutRawBytes,
      tiles: try TileOptions.library(arguments))
    spreads = arguments.has("spread")
    dropsUnlocated =
      try arguments.value(of: "unlocated", expected: "one of keep, drop") {
        ["keep": false, "drop": true][$0]
      } ?? false
  }

  /// Writes a collection as the user wants it.
  ///
  /// - Parameters:
  ///   - collection: What is written.
  ///   - gazetteer: Whose outlines and names are drawn, in formats that draw them.
  /// - Returns: What became of it.
  /// - Throws: That it could not be written.
  func write(
    _ collection: FeatureCollection, drawing gazetteer: Gazetteer? = nil
  ) throws(CommandError) -> Destination.Outcome {
    var options = options
    options.gazetteer = gazetteer
    var collection = collection
    for index in collection.features.indices {
      guard let geometry = collection.features[index].geometry, geometry.boundingBox == nil else {
        continue
      }
      collection.features[index].geometry = geometry.withoutEmptyParts
    }
    if dropsUnlocated { collection.features.removeAll { $0.geometry == nil } }
    if spreads { collection = Spread.apply(to: collection) }
    // A box that was read is that of what was read.
    collection.bbox = BoundingBox(around: collection.features)
    do throws(FileError) {
      return try destination.write(collection, format.init(options))
    } catch {
      throw .file(error)
    }
  }

  private static func format(
    _ arguments: Arguments, _ destination: Destination
  ) throws(CommandError) -> any OutputFormat.Type {
    let names = OutputFormats.all.map { $0.name }
    let named = try arguments.value(
      of: "format", expected: "one of " + names.joined(separator: ", "), OutputFormats.named)
    switch destination {
    case .runs:
      guard let named, named != GeoJSONFormat.self else { return GeoJSONFormat.self }
      throw .badValue(named.name, option: "--format", expected: "geojson, in which runs are kept")
    case .file(let path):
      if let format = named ?? OutputFormats.forFile(named: path) { return format }
      guard FileSystem.kind(of: path) ?? .file == .file, let ending = FileSystem.ending(of: path)
      else {
        return GeoJSONFormat.self
      }
      throw .unknownEnding(ending, of: path, formats: names)
    case .standardOutput: return named ?? GeoJSONFormat.self
    }
  }

  private static var formats: String {
    let width = OutputFormats.all.map { $0.name.count }.max() ?? 0
    return OutputFormats.all.map { format in
      let endings = format.endings.joined(separator: " ")
      return "  \(format.name.padded(to: width))  \(format.summary) (\(endings))\n"
    }.joined()
  }
}
