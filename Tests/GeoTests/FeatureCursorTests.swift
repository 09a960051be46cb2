import Geo
import TestSupport
import Testing

/// The cursor gives what the reader gives, and refuses what it refuses.
@Suite struct FeatureCursorTests {
  static func walk(_ bytes: [UInt8]) throws -> (
    features: [Feature], collections: [FeatureCollection]
  ) {
    let source = SourceBytes(bytes)
    var cursor = FeatureCursor(over: source)
    var features: [Feature] = []
    while let record = try cursor.next() {
      let again = cursor.feature(in: record.range)
      #expect(again == record.feature)
      features.append(record.feature)
    }
    return (features, cursor.collections)
  }

  @Test(arguments: 0..<200)
  func randomCollectionsAreWalkedOver(seed: UInt64) throws {
    var random = RandomGeoJSON(seed: seed)
    let collection = random.collection()
    for format in [GeoJSONWriter.Format.compact, .pretty] {
      let bytes = GeoJSONWriter(format: format).write(collection)
      let walked = try Self.walk(bytes)
      #expect(walked.features == collection.features)
      #expect(walked.collections.first?.foreignMembers == collection.foreignMembers)
      // Every cut of it is refused, at the place that the reader tells.
      let cut = Array(bytes.prefix(Int(SplitMix64(seed: seed).first(below: bytes.count))))
      let expected = #expect(throws: GeoJSONError.self) { _ = try GeoJSONReader.read(cut) }
      let found = #expect(throws: GeoJSONError.self) { _ = try Self.walk(cut) }
      #expect(found?.offset == expected?.offset)
      #expect(found?.path == expected?.path)
    }
  }

  static let feature = #"{"type":"Feature","geometry":null,"properties":{"a":1}}"#
  static let point = #"{"type":"Point","coordinates":[1,2]}"#

  @Test(arguments: [
    (feature, 1), (point, 1), ("\(feature)\n\(feature)\n", 2), ("\(feature)\r\n\n\(point)", 2),
    ("\u{1E}\(feature)\n\u{1E}\(feature)\n", 2), ("\u{1E}\n\u{1E}\(point)", 1),
    (#"{"features":[\#(feature),\#(feature)],"type":"FeatureCollection"}"#, 2),
    ("\u{1E}" + #"{"type":"FeatureCollection","features":[\#(feature)]}"# + "\n\u{1E}\(point)", 2),
    (#"{"type":"FeatureCollection","features":[]}"#, 0),
  ])
  func layoutsAreRecognised(text: String, count: Int) throws {
    let bytes = Array(text.utf8)
    #expect(try Self.walk(bytes).features == GeoJSONReader.readAll(bytes.span).features)
    #expect(try Self.walk(bytes).features.count == count)
  }

  @Test(arguments: [
    "", "\(feature) \(feature)", "\(feature)\n,", "\u{1E}\(feature)\n\(feature)", "\(feature)\n[]",
    #"{"type":"FeatureCollection"}"#, #"{"type":"FeatureCollection","features":[{}]}"#,
    #"{"type":"FeatureCollection","features":[],"features":[]}"#,
  ])
  func whatTheReaderRefusesIsRefused(text: String) {
    #expect(throws: GeoJSONError.self) { _ = try GeoJSONReader.readAll(Array(text.utf8).span) }
    #expect(throws: GeoJSONError.self) { _ = try Self.walk(Array(text.utf8)) }
  }

  @Test func aFeatureWithTheSameBytesIsTakenUnread() throws {
    let source = SourceBytes(
      Array(
        #"{"type":"FeatureCollection","features":[\#(Self.feature), \#(Self.feature) ,1]}"#.utf8))
    var cursor = FeatureCursor(over: source)
    let first = try #require(try cursor.next())
    let second = try cursor.take(source[first.range])
    #expect(second?.count == first.range.count)
    #expect(try cursor.take(source[first.range]) == nil)
    let error = #expect(throws: GeoJSONError.self) { _ = try cursor.next() }
    #expect(error?.path == "features[2]")
  }
}

extension SplitMix64 {
  fileprivate func first(below count: Int) -> UInt64 {
    var copy = self
    return copy.next() % UInt64(max(1, count))
  }
}
