extension GeoJSONReader {
  /// Reads one GeoJSON object or a sequence of them, whichever is there, as one collection.
  ///
  /// A sequence is one of RFC 8142, in which a record separator (0x1E) stands before each text, or
  /// texts on lines of their own. A geometry counts as a feature without properties, a collection
  /// as its features; only of a single collection are the bounding box and foreign members kept.
  ///
  /// - Throws: What is wrong first, with line, column and path.
  public static func readAll(_ bytes: Span<UInt8>) throws(GeoJSONError) -> FeatureCollection {
    try JSONScanner.scan(bytes, duplicates: .reject) { scanner throws(JSONScanner.Failure) in
      try scanner.texts()
    }
  }
}

extension JSONScanner {
  private static let recordSeparator: UInt8 = 0x1E

  fileprivate mutating func texts() throws(Failure) -> FeatureCollection {
    skipWhiteSpace()
    if next == Self.recordSeparator { return try records() }
    let start = cursor
    let first = try geoJSON()
    let end = cursor
    skipWhiteSpace()
    guard cursor < count, hasLineFeed(end..<cursor), !hasLineFeed(start..<end) else {
      return FeatureCollection(first)
    }
    return try lines(after: first)
  }

  /// Takes what stands behind the first text, each text on lines that it shares with no other.
  private mutating func lines(after first: GeoJSON) throws(Failure) -> FeatureCollection {
    var features = first.features
    while cursor < count {
      features += try geoJSON().features
      let end = cursor
      skipWhiteSpace()
      guard cursor == count || hasLineFeed(end..<cursor) else {
        throw unexpected("a line feed before the next text")
      }
    }
    return FeatureCollection(features: features)
  }

  /// Takes texts with separators before them; several separators count as one (RFC 7464 §2.1).
  private mutating func records() throws(Failure) -> FeatureCollection {
    var features: [Feature] = []
    while cursor < count {
      guard take(Self.recordSeparator) else { throw unexpected("a record separator") }
      while take(Self.recordSeparator) {}
      guard cursor < count else { break }
      features += try geoJSON().features
      skipWhiteSpace()
    }
    return FeatureCollection(features: features)
  }

  private func hasLineFeed(_ range: Range<Int>) -> Bool {
    UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
      .contains(UInt8(ascii: "\n"))
  }
}

extension FeatureCollection {
  /// The collection that a text holds, or one of the features in it.
  fileprivate init(_ text: GeoJSON) {
    if case .featureCollection(let collection) = text {
      self = collection
    } else {
      self.init(features: text.features)
    }
  }
}
