import Geo
import Testing
import TestSupport

/// Reading what was written gives the same value, writing it again the same bytes.
@Suite struct RoundTripTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func randomCollectionsComeBack(seed: UInt64) throws {
    var random = RandomGeoJSON(seed: seed)
    let collection = random.collection()
    for format in [GeoJSONWriter.Format.compact, .pretty] {
      let bytes = GeoJSONWriter(format: format).write(collection)
      #expect(try GeoJSONReader.read(bytes) == .featureCollection(collection))
      #expect(GeoJSONWriter(format: format).write(try GeoJSONReader.read(bytes)) == bytes)
    }
  }

  /// The clear reader of values and the fast one of features see the same text.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func valuesAndFeaturesAgree(seed: UInt64) throws {
    var random = RandomGeoJSON(seed: seed)
    let bytes = GeoJSONWriter().write(random.collection())
    #expect(GeoJSONWriter().write(try JSONValue.parse(bytes)) == bytes)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func doublesComeBackExactly(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      let value = try JSONValue.parse(GeoJSONWriter().write(.number(number)))
      #expect(value.numberValue?.bitPattern == number.bitPattern)
    }
  }

  /// No text that is cut or changed makes the reader do anything but read or refuse.
  @Test(arguments: 0..<100 as Range<UInt64>)
  func damagedTextsAreRefusedOrRead(seed: UInt64) {
    var random = RandomGeoJSON(seed: seed)
    let whole = GeoJSONWriter().write(random.collection())
    for _ in 0..<50 {
      var bytes = whole
      let place = Int(random.source.next() % UInt64(bytes.count))
      if random.source.next() % 2 == 0 {
        bytes.removeSubrange(place...)
        #expect(throws: GeoJSONError.self) { try GeoJSONReader.read(bytes) }
      } else {
        bytes[place] = UInt8(truncatingIfNeeded: random.source.next())
        _ = try? GeoJSONReader.read(bytes)
      }
    }
  }
}
