/// Reads GeoJSON (RFC 7946) from UTF-8, strictly, in one pass.
///
/// Members may stand in any order. Refused are, beside what is no JSON (see ``JSONValue/parse(_:duplicates:)``):
/// a name twice in one object, a missing or misplaced member, an unknown type, a position without
/// two or three numbers, a line of one position, a ring that is short or open. Not looked at are
/// the range of degrees and the winding of rings. Coordinates `[]` are an empty geometry.
/// Foreign members of features and collections are kept; those of geometries, and their bounding
/// boxes, are not.
///
///     let collection = try GeoJSONReader.read(bytes).features
public enum GeoJSONReader {
  /// Reads one GeoJSON object: a geometry, a feature or a collection.
  ///
  /// - Throws: What is wrong first, with line, column and path.
  public static func read(_ bytes: [UInt8]) throws(GeoJSONError) -> GeoJSON {
    try read(bytes.span)
  }

  /// Reads one GeoJSON object from memory that is not copied, such as a mapped file.
  ///
  /// - Throws: What is wrong first, with line, column and path.
  public static func read(_ bytes: Span<UInt8>) throws(GeoJSONError) -> GeoJSON {
    try JSONScanner.scan(bytes, duplicates: .reject) { scanner throws(JSONScanner.Failure) in
      try scanner.geoJSON()
    }
  }

  /// Reads one GeoJSON object and tells where its features begin, for remarks about them.
  ///
  /// - Returns: The features, and for each its first byte.
  /// - Throws: What is wrong first, with line, column and path.
  package static func readLocated(
    _ bytes: [UInt8]
  ) throws(GeoJSONError) -> (features: [Feature], offsets: [Int]) {
    try JSONScanner.scan(bytes.span, duplicates: .reject) {
      scanner throws(JSONScanner.Failure) in
      scanner.skipWhiteSpace()
      let start = scanner.cursor
      let features = try scanner.geoJSON().features
      let isCollection = scanner.featureOffsets.count == features.count
      return (features, isCollection ? scanner.featureOffsets : features.map { _ in start })
    }
  }
}
