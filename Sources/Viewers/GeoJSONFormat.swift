package import Geo

/// One GeoJSON FeatureCollection (RFC 7946).
package struct GeoJSONFormat: OutputFormat {
  package static let name = "geojson"
  package static let endings = [".geojson", ".json"]
  package static let summary = "GeoJSON (RFC 7946)"
  package static let losses = "decimals of a coordinate beyond the sixth"

  private let writer: GeoJSONWriter

  package init(_ options: OutputOptions) { writer = GeoJSONWriter(format: options.layout) }

  package func write<Failure: Error>(
    _ collection: FeatureCollection, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    try writer.write(collection, to: sink)
    try sink([UInt8(ascii: "\n")].span)
  }
}

/// A feature a line, without a collection around them.
package struct GeoJSONLinesFormat: OutputFormat {
  package static let name = "geojsonl"
  package static let endings = [".geojsonl", ".ndgeojson", ".ndjson", ".jsonl"]
  package static let summary = "newline-delimited GeoJSON, a feature a line"
  package static let losses =
    "the collection's bounding box and foreign members; decimals of a coordinate beyond the sixth"

  package init(_ options: OutputOptions) {}

  package func write<Failure: Error>(
    _ collection: FeatureCollection, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    try writeRecords(of: collection, prefix: "", to: sink)
  }
}

/// A GeoJSON text sequence (RFC 8142): a record separator before each feature.
package struct GeoJSONSequenceFormat: OutputFormat {
  package static let name = "geojsonseq"
  package static let endings = [".geojsonseq", ".geojsons"]
  package static let summary = "GeoJSON text sequence (RFC 8142)"
  package static let losses = GeoJSONLinesFormat.losses

  package init(_ options: OutputOptions) {}

  package func write<Failure: Error>(
    _ collection: FeatureCollection, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    try writeRecords(of: collection, prefix: "\u{1E}", to: sink)
  }
}

private func writeRecords<Failure: Error>(
  of collection: FeatureCollection, prefix: StaticString,
  to sink: (Span<UInt8>) throws(Failure) -> Void
) throws(Failure) {
  var writer = JSONWriter(format: .compact)
  for feature in collection.features {
    writer.output.append(prefix)
    writer.write(feature)
    writer.output.append(UInt8(ascii: "\n"))
    try writer.output.flush(to: sink)
  }
  try writer.output.flush(above: 0, to: sink)
}
