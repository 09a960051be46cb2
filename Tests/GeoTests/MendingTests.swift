import Geo
import Testing

/// What `--fix` makes of a text.
@Suite struct MendingTests {
  private static func mended(_ text: String) -> String {
    String(decoding: GeoJSONMender.mend(Array(text.utf8)).bytes, as: UTF8.self)
  }

  private static let cases: [(String, String)] = [
    (
      #"{"type":"Polygon","coordinates":[[[0,0], [9,9],[9,0,5],[0,0]]]}"#,
      #"{"type":"Polygon","coordinates":[[[0,0], [9,0,5],[9,9],[0,0]]]}"#
    ),
    (
      #"{"type":"Polygon","coordinates":[[[0,0], [9,9], [9,0]]]}"#,
      #"{"type":"Polygon","coordinates":[[[0,0], [9,0], [9,9], [0,0]]]}"#
    ),
    (
      #"{ "type":"feature" }"#,
      #"{"geometry":null,"properties":null, "type":"Feature" }"#
    ),
    (
      #"{"type":"Feature","id":null, "bbox" : null,"geometry":null,"properties":null}"#,
      #"{"type":"Feature","geometry":null,"properties":null}"#
    ),
    (
      #"{"type":"FeatureCollection","features":[],"#
        + #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}}"#,
      #"{"type":"FeatureCollection","features":[]}"#
    ),
    (
      #"{"type":"POINT","coordinates":["46.75",-39.8]}"#,
      #"{"type":"Point","coordinates":[46.75,-39.8]}"#
    ),
    (
      "\u{FEFF}" + #"{"type":"Point","coordinates":[1,2]}"#,
      #"{"type":"Point","coordinates":[1,2]}"#
    ),
    (
      "\u{1E}" + #"{"type":"Point","coordinates":[1,2]}"#,
      "\u{1E}" + #"{"type":"Point","coordinates":[1,2]}"# + "\n"
    ),
  ]

  @Test(arguments: cases)
  func whatCanBeMendedIs(text: String, expected: String) {
    #expect(Self.mended(text) == expected)
    #expect(Self.mended(expected) == expected)
    #expect(GeoJSONValidator.validate(Array(expected.utf8)) { _ in }.errors == 0)
  }

  /// Texts that nobody can mend without a guess.
  private static let others = [
    #"{"type":"Point","coordinates":["x",1]}"#, #"{"type":"Point","coordinates":[1]}"#,
    #"{"type":"Polygon","coordinates":[[[0,0],[9,9]]]}"#, #"{"type":"Poin","coordinates":[1,2]}"#,
    #"{"type":"Point","coordinates":[1.123456789,2]}"#, #"{"type":"Point""#, "",
    #"{"type":"FeatureCollection","features":[],"crs":{"type":"name","properties":{"name":"EPSG:1"}}}"#,
    #"{"type":"Feature","geometry":null,"properties":{"a":1,"a":2}}"#,
  ]

  @Test(arguments: others)
  func whatWouldBeAGuessStays(text: String) {
    #expect(Self.mended(text) == text)
  }
}
