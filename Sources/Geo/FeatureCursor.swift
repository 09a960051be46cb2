/// Walks over the features of a text, one at a time, and keeps none.
///
/// The text is a GeoJSON object (RFC 7946), a sequence of them with a record separator before each
/// (RFC 8142), or one of them a line; which of these, its bytes tell. It is checked as
/// ``GeoJSONReader`` does, by the same scanner. Collections in a sequence count as their features, a
/// bare geometry as a feature without properties.
///
///     var cursor = FeatureCursor(over: source)
///     while let record = try cursor.next() { print(record.range, record.feature) }
package struct FeatureCursor: ~Copyable {
  /// A feature and the stretch of bytes that it was read from.
  package struct Record {
    /// From its opening brace to behind its closing one.
    package let range: Range<Int>
    /// What is there.
    package let feature: Feature
  }

  /// How the objects of the text follow each other.
  package enum Layout: Sendable {
    /// One object.
    case document
    /// One a line.
    case lines
    /// RFC 8142.
    case sequence
  }

  private enum State {
    case beforeObject, atObject
    case inFeatures, atFeature
    case done
  }

  /// What is known of the layout so far: lines look like a document until the second object.
  package private(set) var layout = Layout.document
  /// Box and foreign members of the collections that have been walked over, without features.
  package private(set) var collections: [FeatureCollection] = []

  private let source: SourceBytes
  private var scanner: JSONScanner
  private var state = State.beforeObject
  private var header: JSONScanner.CollectionHeader?
  private var objectStart = 0
  private var objectCount = 0
  private var isFirstFeature = true

  /// A cursor before the first feature.
  package init(over source: SourceBytes) {
    self.source = source
    scanner = JSONScanner(source.base, count: source.count, duplicates: .reject)
    if scanner.next == Self.recordSeparator { layout = .sequence }
  }

  /// The next feature, or nothing at the end of the text.
  ///
  /// - Throws: What is wrong first, with line, column and path.
  package mutating func next() throws(GeoJSONError) -> Record? {
    do throws(JSONScanner.Failure) {
      guard try moveToFeature() else { return nil }
      let start = scanner.cursor
      let feature = state == .atFeature ? try scanner.feature() : try scanner.anyFeature()
      passFeature()
      return Record(range: start..<scanner.cursor, feature: feature)
    } catch {
      throw located(error)
    }
  }

  /// Takes the next feature where it has the same bytes as one that was read before.
  ///
  /// As those bytes are a whole object, the feature here ends where they do: nothing is read.
  ///
  /// - Throws: What is wrong before the next feature.
  package mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(GeoJSONError) -> Range<Int>? {
    do throws(JSONScanner.Failure) {
      guard try moveToFeature() else { return nil }
    } catch {
      throw located(error)
    }
    let start = scanner.cursor
    guard let other = bytes.baseAddress, bytes.count <= source.count - start,
      haveSameBytes(source.base + start, other, count: bytes.count)
    else { return nil }
    scanner.cursor += bytes.count
    passFeature()
    return start..<scanner.cursor
  }

  /// Reads a feature again that a cursor over the same text has read.
  package mutating func feature(in range: Range<Int>) -> Feature {
    let (cursor, depth) = (scanner.cursor, scanner.depth)
    defer { (scanner.cursor, scanner.depth) = (cursor, depth) }
    scanner.cursor = range.lowerBound
    scanner.depth = 0
    do throws(JSONScanner.Failure) {
      return try scanner.anyFeature()
    } catch {
      preconditionFailure("the range is that of a feature that was read: \(error.problem)")
    }
  }

  private mutating func passFeature() {
    state = state == .atFeature ? .inFeatures : .beforeObject
  }

  private func located(_ failure: JSONScanner.Failure) -> GeoJSONError {
    let bytes = source[0..<source.count]
    guard layout != .document else { return GeoJSONError(failure, in: bytes) }
    return GeoJSONError(failure, in: bytes, object: max(0, objectCount - 1), from: objectStart)
  }

  // MARK: Between features

  private static let recordSeparator: UInt8 = 0x1E

  /// Whether the cursor is at a feature; it is at the end of the text where it is not.
  private mutating func moveToFeature() throws(JSONScanner.Failure) -> Bool {
    while true {
      switch state {
      case .done: return false
      case .atObject, .atFeature: return true
      case .beforeObject: try moveIntoObject()
      case .inFeatures:
        if try scanner.hasElement(before: UInt8(ascii: "]"), isFirst: &isFirstFeature) {
          scanner.skipWhiteSpace()
          state = .atFeature
        } else {
          try moveOnInCollection()
        }
      }
    }
  }

  /// Moves to the next object that is a feature, or into one that is a collection.
  private mutating func moveIntoObject() throws(JSONScanner.Failure) {
    guard try moveToObject() else {
      state = .done
      return
    }
    objectCount += 1
    objectStart = scanner.cursor
    let (name, offset) = try scanner.typeOfObject("a GeoJSON object")
    if name == "FeatureCollection" {
      header = try scanner.openCollection()
      try moveOnInCollection()
    } else if name == "Feature" || GeometryType(rawValue: name) != nil {
      state = .atObject
    } else {
      throw JSONScanner.Failure(
        problem: .unknownType(name, expected: "one of GeoJSON's nine"), offset: offset)
    }
  }

  /// Moves into the features of a collection, or behind the collection.
  private mutating func moveOnInCollection() throws(JSONScanner.Failure) {
    guard var header = header.take() else { return }
    if try scanner.moveIntoFeatures(of: &header) {
      self.header = consume header
      isFirstFeature = true
      state = .inFeatures
    } else {
      collections.append(try scanner.close(header))
      state = .beforeObject
    }
  }

  /// Whether there is another object, whose beginning is then next.
  ///
  /// A second object makes a document into lines, where a line feed stands between them.
  private mutating func moveToObject() throws(JSONScanner.Failure) -> Bool {
    let end = scanner.cursor
    var hasSeparator = false
    scanner.skipWhiteSpace()
    while layout == .sequence, scanner.next == Self.recordSeparator {
      scanner.cursor += 1
      hasSeparator = true
      scanner.skipWhiteSpace()
    }
    if scanner.cursor == source.count, objectCount > 0 || layout == .sequence { return false }
    if layout == .sequence {
      guard hasSeparator else { throw scanner.unexpected("a record separator (0x1E)") }
    } else if objectCount > 0 {
      let hasLineFeed = source[end..<scanner.cursor].contains(UInt8(ascii: "\n"))
      guard hasLineFeed, scanner.next == UInt8(ascii: "{") else {
        throw scanner.unexpected("the end of the text")
      }
      layout = .lines
    }
    return true
  }
}

extension JSONScanner {
  /// Takes a feature, or a geometry as one without properties.
  fileprivate mutating func anyFeature() throws(Failure) -> Feature {
    if startsFeature() { return try feature() }
    let (name, _) = try typeOfObject("a feature")
    guard GeometryType(rawValue: name) != nil else { return try feature() }
    return Feature(geometry: try geometry(), properties: nil)
  }

  /// Whether the usual beginning of a feature is next.
  private mutating func startsFeature() -> Bool {
    let start = cursor
    defer { cursor = start }
    return takeLiteral(#"{"type":"Feature""#) || takeLiteral(#"{"type": "Feature""#)
  }
}
