import Geo
import Testing

@Suite struct GeoJSONWriterTests {
  private func text(_ value: JSONValue) -> String {
    String(decoding: GeoJSONWriter().write(value), as: UTF8.self)
  }

  private func text(_ geometry: Geometry) -> String {
    String(decoding: GeoJSONWriter().write(geometry), as: UTF8.self)
  }

  private static let coordinateHasAtMostSixDecimalsCases: [(Double, String)] = [
    (0.0, "0"), (-0.0, "0"), (46.75, "46.75"), (-46.5, "-46.5"), (46.123456, "46.123456"),
    (46.1234564, "46.123456"), (46.1234566, "46.123457"), (0.000001, "0.000001"),
    (-0.000001, "-0.000001"), (0.0000004, "0"), (-0.0000004, "0"), (1e-300, "0"), (180, "180"),
    (100, "100"), (0.1, "0.1"), (179.9999999, "180"), (1e9, "1000000000"),
    (123_456_789_012, "123456789012"), (1e17, "100000000000000000"),
    (1.5e21, "1500000000000000000000"), (-2e19, "-20000000000000000000"),
  ]

  @Test(arguments: coordinateHasAtMostSixDecimalsCases)
  func coordinateHasAtMostSixDecimals(value: Double, expected: String) {
    let position = Position(latitude: 1, longitude: value)
    #expect(text(.point(position)) == #"{"type":"Point","coordinates":[\#(expected),1]}"#)
  }

  private static let valueCases: [(JSONValue, String)] = [
    (JSONValue.null, "null"), (true, "true"), (false, "false"), (0, "0"), (-17, "-17"),
    (.integer(.max), "9223372036854775807"), (.integer(.min), "-9223372036854775808"),
    (0.8, "0.8"), (5.0, "5"), (-0.0, "-0"), (0.1, "0.1"), (1e300, "1e+300"),
    (.number(.leastNonzeroMagnitude), "5e-324"),
    (.number(9_007_199_254_740_991), "9007199254740991"), (.number(.infinity), "null"),
    (.number(.nan), "null"), (.number(1.0e16), "1e+16"),
    (.number(0.1 + 0.2), "0.30000000000000004"),
    ("", #""""#), ("a\"\\/b", #""a\"\\/b""#),
    ("\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}", #""\u0000\b\t\n\u000b\f\r\u001f""#),
    ("Şuşa Шуша Շուշի 🗺", #""Şuşa Шуша Շուշի 🗺""#), ("\u{7F}\u{2028}", "\"\u{7F}\u{2028}\""),
    ("0123456789abcdef\"0123456\n", #""0123456789abcdef\"0123456\n""#),
    ([], "[]"), ([1, [2, nil]], "[1,[2,null]]"), ([:], "{}"),
    (["b": 1, "a": [:]], #"{"b":1,"a":{}}"#),
  ]

  @Test(arguments: valueCases)
  func value(value: JSONValue, expected: String) {
    #expect(text(value) == expected)
  }

  private static let corner = Position(latitude: 2, longitude: 1)
  private static let far = Position(latitude: 4, longitude: 3, altitude: 5.5)

  private static let geometryCases: [(Geometry, String)] = [
    (Geometry.point(corner), #"{"type":"Point","coordinates":[1,2]}"#),
    (.point(far), #"{"type":"Point","coordinates":[3,4,5.5]}"#),
    (.emptyPoint, #"{"type":"Point","coordinates":[]}"#),
    (.multiPoint([]), #"{"type":"MultiPoint","coordinates":[]}"#),
    (.lineString([corner, far]), #"{"type":"LineString","coordinates":[[1,2],[3,4,5.5]]}"#),
    (
      .multiLineString([[corner, far]]),
      #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4,5.5]]]}"#
    ),
    (.polygon([[corner, far]]), #"{"type":"Polygon","coordinates":[[[1,2],[3,4,5.5]]]}"#),
    (.multiPolygon([[[corner]], []]), #"{"type":"MultiPolygon","coordinates":[[[[1,2]]],[]]}"#),
    (
      .geometryCollection([.point(corner), .geometryCollection([])]),
      #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"GeometryCollection","geometries":[]}]}"#
    ),
    // What is not finite is no place.
    (.point(Position(latitude: .nan, longitude: 1)), #"{"type":"Point","coordinates":[]}"#),
    (
      .multiPoint([Position(latitude: 1, longitude: .infinity), corner]),
      #"{"type":"MultiPoint","coordinates":[[1,2]]}"#
    ),
  ]

  @Test(arguments: geometryCases)
  func geometry(geometry: Geometry, expected: String) {
    #expect(text(geometry) == expected)
  }

  @Test func membersStandInAFixedOrder() {
    var feature = Feature(id: 7, geometry: .point(Self.corner), properties: ["place": "Hadrut"])
    feature.foreignMembers = ["title": "x"]
    feature.bbox = BoundingBox(west: 1, south: 2, east: 1, north: 2)
    let collection = FeatureCollection(
      features: [feature, Feature(geometry: nil, properties: nil)],
      bbox: BoundingBox(west: 0, south: 0, east: 9, north: 9, altitudes: -1...1.5),
      foreignMembers: ["generator": "dateline"])
    #expect(
      String(decoding: GeoJSONWriter().write(collection), as: UTF8.self)
        == #"{"type":"FeatureCollection","bbox":[0,0,-1,9,9,1.5],"features":["#
        + #"{"type":"Feature","id":7,"bbox":[1,2,1,2],"geometry":{"type":"Point","coordinates":[1,2]},"#
        + #""properties":{"place":"Hadrut"},"title":"x"},"#
        + #"{"type":"Feature","geometry":null,"properties":null}],"generator":"dateline"}"#)
  }

  @Test func prettyKeepsAPositionOnOneLine() {
    let feature = Feature(
      geometry: .multiPoint([Self.corner]), properties: ["a": [1], "b": [:]])
    #expect(
      String(decoding: GeoJSONWriter(format: .pretty).write(feature), as: UTF8.self) == """
        {
          "type": "Feature",
          "geometry": {
            "type": "MultiPoint",
            "coordinates": [
              [1, 2]
            ]
          },
          "properties": {
            "a": [
              1
            ],
            "b": {}
          }
        }
        """)
  }

  @Test func sinkGetsThePiecesOfTheSameText() {
    let feature = Feature(
      geometry: .point(Self.corner),
      properties: ["text": .string(String(repeating: "é", count: 999))])
    let collection = FeatureCollection(features: Array(repeating: feature, count: 200))
    var pieces: [[UInt8]] = []
    GeoJSONWriter().write(collection) { piece in
      pieces.append(piece.withUnsafeBufferPointer { Array($0) })
    }
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0.count < 70_000 })
    #expect(Array(pieces.joined()) == GeoJSONWriter().write(collection))
  }

  @Test func sinkEndsTheWriting() {
    struct Full: Error {}
    let feature = Feature(
      geometry: nil, properties: ["text": .string(String(repeating: "x", count: 99_999))])
    var pieces = 0
    #expect(throws: Full.self) {
      try GeoJSONWriter().write(FeatureCollection(features: [feature, feature, feature])) { _ in
        pieces += 1
        throw Full()
      }
    }
    #expect(pieces == 1)
  }
}
