/// Writes GeoJSON (RFC 7946) as UTF-8: the same value gives the same bytes, always.
///
/// Longitude comes before latitude, coordinates have at most six decimals (§11.2), members stand
/// in the order type, id, bbox, geometry, properties, foreign members. A position that is not
/// finite is left out, so that a Point becomes an empty one; a property that is not finite is null.
/// No newline follows the last byte.
///
///     let bytes = GeoJSONWriter(format: .compact).write(.point(Position(latitude: 39.76, longitude: 46.75)))
///     // {"type":"Point","coordinates":[46.75,39.76]}
public struct GeoJSONWriter: Sendable {
  /// How the text is laid out.
  public enum Format: Sendable {
    /// No white space at all.
    case compact
    /// Two spaces of indent a level, each position on one line.
    case pretty
  }

  /// How the text is laid out.
  public var format: Format

  /// A writer of one layout.
  public init(format: Format = .compact) { self.format = format }

  /// The text of a collection.
  public func write(_ collection: FeatureCollection) -> [UInt8] {
    var bytes: [UInt8] = []
    writePieces(of: collection) { (piece, features) throws(Never) in
      if bytes.isEmpty, features > 0 {
        // Growing by doubling would touch every page of memory twice.
        let estimate = piece.count / features * (collection.features.count + 1) * 9 / 8
        bytes.reserveCapacity(min(estimate, 1 << 28))
      }
      bytes.append(contentsOf: piece)
    }
    return bytes
  }

  /// Hands the text of a collection to a sink piece by piece, so that it is never whole in memory.
  ///
  /// - Parameters:
  ///   - collection: What is written.
  ///   - sink: Takes the next bytes, 64 KiB or a little more at a time. They are gone when it
  ///     returns.
  /// - Throws: What the sink throws, which ends the writing.
  public func write<Failure: Error>(
    _ collection: FeatureCollection, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    try writePieces(of: collection) { (piece, _) throws(Failure) in try sink(piece.span) }
  }

  /// Hands on pieces, each with the number of features that are written by then.
  private func writePieces<Failure: Error>(
    of collection: FeatureCollection,
    to sink: (UnsafeBufferPointer<UInt8>, _ features: Int) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(format: format)
    writer.open(collection)
    for (index, feature) in collection.features.enumerated() {
      writer.startItem()
      writer.write(feature)
      if writer.output.count >= Self.pieceSize {
        try sink(writer.output.bytes, index + 1)
        writer.output.removeAll()
      }
    }
    writer.close(collection)
    try sink(writer.output.bytes, collection.features.count)
  }

  /// The text of one feature.
  public func write(_ feature: Feature) -> [UInt8] {
    var writer = JSONWriter(format: format)
    writer.write(feature)
    return Array(writer.output.bytes)
  }

  /// The text of one geometry.
  public func write(_ geometry: Geometry) -> [UInt8] {
    var writer = JSONWriter(format: format)
    writer.write(geometry)
    return Array(writer.output.bytes)
  }

  /// The text of any value of JSON; numbers in it are not shortened to six decimals.
  public func write(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter(format: format)
    writer.write(value)
    return Array(writer.output.bytes)
  }

  /// The text of whatever a GeoJSON text can hold.
  public func write(_ value: GeoJSON) -> [UInt8] {
    switch value {
    case .geometry(let geometry): write(geometry)
    case .feature(let feature): write(feature)
    case .featureCollection(let collection): write(collection)
    }
  }

  private static let pieceSize = 1 << 16
}
