package import Gazetteer
package import Geo

/// A form in which a collection of features can be handed to a viewer.
///
/// One type and one file a format; ``OutputFormats`` lists them.
package protocol OutputFormat: Sendable {
  /// What the user types, such as `kml`.
  static var name: String { get }
  /// Endings of file names that mean this format, with their full stop; the first is the usual one.
  static var endings: [String] { get }
  /// What it is, in a few words without a full stop.
  static var summary: String { get }
  /// What of a collection it cannot carry, in a few words without a full stop.
  static var losses: String { get }

  /// A writer of this format.
  init(_ options: OutputOptions)

  /// Hands the text of a collection, which ends in a line feed, to a sink piece by piece.
  ///
  /// The same collection gives the same bytes.
  ///
  /// - Parameters:
  ///   - collection: What is written; its features in their order where the format has one.
  ///   - sink: Takes the next bytes, which are gone when it returns.
  /// - Throws: What the sink throws, which ends the writing.
  func write<Failure: Error>(
    _ collection: FeatureCollection, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure)
}

/// What can be chosen of an output; a format takes what concerns it.
package struct OutputOptions: Sendable {
  /// How JSON is laid out.
  package var layout: GeoJSONWriter.Format
  /// What a document with a heading is called.
  package var title: String?
  /// Whose outlines and names a map has below the events; those built in where there is none.
  package var gazetteer: Gazetteer?
  /// What draws OpenStreetMap's tiles below the events, where they are wanted.
  package var tiles: TileLibrary?

  /// Choices, of which all have a default.
  package init(
    layout: GeoJSONWriter.Format = .compact, title: String? = nil, gazetteer: Gazetteer? = nil,
    tiles: TileLibrary? = nil
  ) {
    self.layout = layout
    self.title = title
    self.gazetteer = gazetteer
    self.tiles = tiles
  }
}

/// All formats; a new one is a file and a line here.
package enum OutputFormats {
  /// The formats in the order in which they are listed; the first is the default.
  package static var all: [any OutputFormat.Type] {
    [
      GeoJSONFormat.self, GeoJSONLinesFormat.self, GeoJSONSequenceFormat.self, CSVFormat.self,
      KMLFormat.self, HTMLFormat.self, MarkdownFormat.self, TimeMapFormat.self,
    ]
  }

  /// The format that goes by a name.
  package static func named(_ name: String) -> (any OutputFormat.Type)? {
    all.first { $0.name == name }
  }

  /// The format that the ending of a file's name means, in small or capital letters.
  package static func forFile(named path: String) -> (any OutputFormat.Type)? {
    let path = path.lowercased()
    let matches = all.flatMap { format in format.endings.map { (format: format, ending: $0) } }
      .filter { path.hasSuffix($0.ending) }
    return matches.max { $0.ending.utf8.count < $1.ending.utf8.count }?.format
  }
}

extension OutputFormat {
  /// The text of a collection, whole.
  package func text(of collection: FeatureCollection) -> [UInt8] {
    var bytes: [UInt8] = []
    write(collection) { (piece) throws(Never) in
      piece.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
