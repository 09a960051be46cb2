import Geo
import Testing

@Suite struct GeoJSONReaderTests {
  private func read(_ text: String) throws -> GeoJSON { try GeoJSONReader.read(Array(text.utf8)) }

  private static let corner = Position(latitude: 2, longitude: 1)
  private static let far = Position(latitude: 4, longitude: 3, altitude: 5.5)
  private static let ring = [corner, far, Position(latitude: 6, longitude: 5), corner]

  private static let geometryCases: [(String, Geometry)] = [
    (#"{"type":"Point","coordinates":[1,2]}"#, Geometry.point(corner)),
    (#" { "type" : "Point" , "coordinates" : [ 1.0 , 20e-1 ] } "#, .point(corner)),
    ("\u{FEFF}{\"type\":\"Point\",\r\n\t\"coordinates\":[1,2]}\n", .point(corner)),
    (#"{"coordinates":[3,4,5.5],"type":"Point"}"#, .point(far)),
    (#"{"\u0074ype":"Po\u0069nt","coordin\u0061tes":[1,2]}"#, .point(corner)),
    (#"{"x":{"type":"Polygon","y":"\\\""},"type":"Point","coordinates":[1,2]}"#, .point(corner)),
    (#"{"type":"Point","coordinates":[]}"#, .emptyPoint),
    (#"{"type":"Point","coordinates":[1,2],"bbox":[1,2,1,2],"id":3,"x":[{}]}"#, .point(corner)),
    (#"{"type":"MultiPoint","coordinates":[]}"#, .multiPoint([])),
    (#"{"type":"MultiPoint","coordinates":[[1,2]]}"#, .multiPoint([corner])),
    (#"{"type":"LineString","coordinates":[[1,2],[3,4,5.5]]}"#, .lineString([corner, far])),
    (#"{"type":"LineString","coordinates":[]}"#, .lineString([])),
    (
      #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4,5.5]]]}"#,
      .multiLineString([[corner, far]])
    ),
    (#"{"type":"Polygon","coordinates":[[[1,2],[3,4,5.5],[5,6],[1,2]]]}"#, .polygon([ring])),
    (#"{"type":"Polygon","coordinates":[]}"#, .polygon([])),
    (
      #"{"type":"MultiPolygon","coordinates":[[[[1,2],[3,4,5.5],[5,6],[1,2]]],[]]}"#,
      .multiPolygon([[ring], []])
    ),
    (
      #"{"geometries":[{"coordinates":[1,2],"type":"Point"},{"type":"GeometryCollection","geometries":[]}],"type":"GeometryCollection"}"#,
      .geometryCollection([.point(corner), .geometryCollection([])])
    ),
  ]

  @Test(arguments: geometryCases)
  func geometry(text: String, expected: Geometry) throws {
    #expect(try read(text) == .geometry(expected))
  }

  @Test func membersMayStandInAnyOrder() throws {
    let text = """
      {"after": [1], "features": [
        {"properties": {"type": "clash", "n": 1}, "more": null, "bbox": [1, 2, 0, 1, 2, 9],
         "geometry": {"coordinates": [1, 2], "type": "Point"}, "id": "a", "type": "Feature"},
        {"type": "Feature", "id": 12345678901234567, "geometry": null, "properties": null}
      ], "type": "FeatureCollection", "bbox": [170, -20, -170, 20], "id": "mine"}
      """
    guard case .featureCollection(let collection) = try read(text) else {
      Issue.record("no collection")
      return
    }
    #expect(collection.bbox?.crossesAntimeridian == true)
    #expect(collection.foreignMembers == ["after": [1], "id": "mine"])
    var first = Feature(
      id: "a", geometry: .point(Self.corner), properties: ["type": "clash", "n": 1])
    first.foreignMembers = ["more": nil]
    first.bbox = BoundingBox(west: 1, south: 2, east: 1, north: 2, altitudes: 0...9)
    let second = Feature(id: 12_345_678_901_234_567, geometry: nil, properties: nil)
    #expect(collection.features == [first, second])
  }

  @Test func bareFeatureIsRead() throws {
    let feature = Feature(id: 1.5, geometry: nil, properties: [:])
    #expect(
      try read(#"{"type":"Feature","id":1.5,"geometry":null,"properties":{}}"#) == .feature(feature)
    )
  }

  @Test func objectsOfDifferentShapesKeepTheirOwnMembers() throws {
    let shapes = [
      "{}", #"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, #"{"a":1}"#, #"{"a":1,"b":2,"c":{"a":1}}"#,
    ]
    let features = (0..<50).map {
      #"{"type":"Feature","geometry":null,"properties":\#(shapes[$0 * 7 % 5])}"#
    }
    let text = #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    #expect(String(decoding: GeoJSONWriter().write(try read(text)), as: UTF8.self) == text)
  }

  @Test func objectsUsedAsDictionariesAreRead() throws {
    let members = (0..<10_000).map { #""key \#($0)":\#($0)"# }
    let text = "[{" + members.joined(separator: ",") + "},{\"key 9999\":0,\"a\\\"b\":1}]"
    let value = try JSONValue.parse(Array(text.utf8))
    #expect(String(decoding: GeoJSONWriter().write(value), as: UTF8.self) == text)
  }
}
