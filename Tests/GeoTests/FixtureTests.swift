import Foundation
import Geo
import Testing

@Suite struct FixtureTests {
  /// One document with everything in it, laid out as the pretty writer does.
  @Test func everythingComesBackByteByByte() throws {
    let file = URL(filePath: #filePath).appending(path: "../../Fixtures/geojson/everything.geojson")
    var bytes = [UInt8](try Data(contentsOf: file.standardized))
    #expect(bytes.popLast() == UInt8(ascii: "\n"))
    let value = try GeoJSONReader.read(bytes)
    #expect(value.features.count == 4)
    let written = GeoJSONWriter(format: .pretty).write(value)
    #expect(String(decoding: written, as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
  }
}
