import Geo
import TestSupport
import Testing

/// What a user is told of a text that is no GeoJSON, or not as RFC 7946 recommends it.
@Suite struct ValidationTests {
  /// Rule, line, column and path of each finding.
  static func findings(_ text: String) -> [String] {
    findings(Array(text.utf8))
  }

  static func findings(_ bytes: [UInt8]) -> [String] {
    var lines: [String] = []
    _ = GeoJSONValidator.validate(bytes) { finding in
      let place = "\(finding.line):\(finding.column)"
      lines.append("\(place) \(finding.rule.rawValue) \(finding.path)")
    }
    return lines
  }

  private static let feature = #"{"type":"Feature","geometry":null,"properties":null}"#

  private static func collection(_ features: String) -> String {
    #"{"type":"FeatureCollection","features":[\#(features)]}"#
  }

  /// Texts with nothing wrong.
  private static let valid = [
    #"{"type":"Point","coordinates":[1,2]}"#, #"{"coordinates":[1,2,3],"type":"Point"}"#,
    #"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#,
    #"{"type":"LineString","coordinates":[[1,2],[3,4]],"bbox":[1,2,3,4]}"#,
    #"{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[7,2],[7,1],[6,1],[7,2]]]}"#,
    #"{"coordinates":[[[[0,0],[9,0],[9,9],[0,0]]]],"type":"MultiPolygon"}"#,
    #"{"type":"GeometryCollection","geometries":[]}"#,
    feature, collection(""), collection(feature + "," + feature), " \n" + feature + "\n ",
    #"{"type":"Feature","id":"","geometry":null,"properties":{"features":[{"type":3}],"crs":1}}"#,
    #"{"type":"FeatureCollection","features":[],"id":{},"title":"\ud83d\ude00","x":[1e5,-0]}"#,
    #"{"features":[\#(feature)],"type":"FeatureCollection","bbox":[170,-10,-170,10]}"#,
    #"{"type":"Point","coordinates":[1,2],"id":{}}"#, feature + "\n" + feature,
    "\u{1E}\(feature)\n\u{1E}\u{1E}\(feature)\n", #"{"\u0074ype":"Point","coordinates":[1,2]}"#,
  ]

  @Test(arguments: valid)
  func nothingIsSaidOfWhatIsRight(text: String) {
    #expect(Self.findings(text) == [])
  }

  /// Texts and what is wrong with them as JSON.
  private static let syntax: [(String, [String])] = [
    ("", ["1:1 json-syntax "]), ("\n  ", ["2:3 json-syntax "]),
    ("[1,2]", ["1:1 object "]), ("null", ["1:1 object "]), ("nul", ["1:1 json-syntax "]),
    (#"{"type":"Point","coordinates":[1,2]} x"#, ["1:38 json-syntax "]),
    (#"{"type":"Point","coordinates":[1,]}"#, ["1:34 json-syntax coordinates[1]"]),
    (#"{"type":"Point","coordinates":[1,2}"#, ["1:35 json-syntax coordinates[1]"]),
    (#"{"type":"Point","coordinates":[1,01]}"#, ["1:35 json-syntax coordinates[1]"]),
    (#"{"type":"Point","coordinates":[1,1e999]}"#, ["1:34 number-range coordinates[1]"]),
    (#"{"type":"Point","coordinates":[1,2],"x":"\ud800"}"#, ["1:42 json-syntax x"]),
    (#"{"type":"Point","coordinates":[1,2],"x":{"a":1,"a":2}}"#, ["1:48 duplicate-name x"]),
    (#"{"type":"Point","type":"Point","coordinates":[1,2]}"#, ["1:17 duplicate-name "]),
    ("\u{FEFF}" + #"{"type":"Point","coordinates":[1,2]}"#, ["1:1 byte-order-mark "]),
    ("{\"é\":\"яяяяяяяя\",\n\"ю\":\"üüü€ü\",\n \"ы\" 1}", ["3:6 json-syntax ы"]),
    ("\u{FEFF}[]", ["1:1 byte-order-mark ", "1:1 object "]),
  ]

  @Test(arguments: syntax)
  func whatIsNoJSONIsFoundWhereItIs(text: String, expected: [String]) {
    #expect(Self.findings(text) == expected)
  }

  /// Objects and what is wrong with them.
  private static let structure: [(String, [String])] = [
    ("{}", ["1:1 missing-type "]), (#"{"type":3}"#, ["1:9 unknown-type type"]),
    (#"{"type":"point"}"#, ["1:9 unknown-type type"]),
    (#"{"type":"Point"}"#, ["1:1 missing-member "]),
    (#"{"type":"Feature"}"#, ["1:1 missing-member ", "1:1 missing-member "]),
    (#"{"type":"FeatureCollection"}"#, ["1:1 missing-member "]),
    (#"{"type":"FeatureCollection","features":{}}"#, ["1:40 features features"]),
    (collection("null"), ["1:41 features features[0]"]),
    (
      collection(#"{"type":"Point","coordinates":[1,2]}"#),
      ["1:49 misplaced-type features[0].type"]
    ),
    (
      #"{"type":"Feature","geometry":\#(feature),"properties":{}}"#,
      ["1:38 misplaced-type geometry.type"]
    ),
    (#"{"type":"Feature","geometry":[],"properties":{}}"#, ["1:30 geometry geometry"]),
    (#"{"type":"Feature","geometry":{},"properties":{}}"#, ["1:30 missing-type geometry"]),
    (#"{"type":"Feature","geometry":null,"properties":[]}"#, ["1:48 properties properties"]),
    (#"{"id":true,"type":"Feature","geometry":null,"properties":{}}"#, ["1:7 id id"]),
    (
      #"{"type":"FeatureCollection","features":[],"properties":{},"coordinates":null}"#,
      ["1:43 misplaced-member ", "1:59 misplaced-member "]
    ),
    (
      #"{"features":[],"type":"Point","coordinates":[1,2]}"#, ["1:2 misplaced-member "]
    ),
    (
      #"{"type":"GeometryCollection","geometries":[],"coordinates":[]}"#,
      ["1:46 misplaced-member "]
    ),
    (#"{"type":"FeatureCollection","crs":{},"features":[]}"#, ["1:29 crs crs"]),
    (
      #"{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:3857"}},"features":[]}"#,
      ["1:29 crs crs"]
    ),
    (
      #"{"type":"GeometryCollection","geometries":[false]}"#, ["1:44 geometries geometries[0]"]
    ),
    (#"{"type":"Point","coordinates":[1,2],"bbox":null}"#, ["1:44 bbox bbox"]),
    (#"{"type":"Point","coordinates":[1,2],"bbox":[1,2,3]}"#, ["1:44 bbox bbox"]),
    (#"{"type":"Point","coordinates":[1,2],"bbox":[1,2,3,"4"]}"#, ["1:51 bbox bbox[3]"]),
    (#"{"type":"Point","coordinates":[1,2],"bbox":[1,3,3,2]}"#, ["1:44 bbox-order bbox"]),
    (
      #"{"type":"Point","coordinates":[1,2,3],"bbox":[1,2,4,1,2,3]}"#, ["1:46 bbox-order bbox"]
    ),
  ]

  @Test(arguments: structure)
  func whatIsNoGeoJSONIsFoundWhereItIs(text: String, expected: [String]) {
    #expect(Self.findings(text) == expected)
  }

  /// Types, coordinates, and what is wrong with them.
  private static let coordinates: [(String, String, [String])] = [
    ("Point", "[]", ["position coordinates"]), ("Point", "[1]", ["position coordinates"]),
    ("Point", "[1,2,3,4]", ["position coordinates"]),
    ("Point", #"[1,"2"]"#, ["position coordinates[1]"]),
    ("Point", "null", ["coordinates coordinates"]),
    ("Point", "[[1,2]]", ["position coordinates[0]"]),
    ("MultiPoint", "[1,2]", ["coordinates coordinates[0]", "coordinates coordinates[1]"]),
    ("MultiPoint", "[[]]", ["position coordinates[0]"]),
    ("MultiPoint", "[null]", ["coordinates coordinates[0]"]),
    ("LineString", "[]", ["line-length coordinates"]),
    ("LineString", "[[1,2]]", ["line-length coordinates"]),
    ("MultiLineString", "[[[1,2],[3,4]],[]]", ["line-length coordinates[1]"]),
    ("Polygon", "[[[0,0],[9,0],[9,9]]]", ["ring-closure coordinates[0]"]),
    ("Polygon", "[[[0,0],[9,0],[0,0]]]", ["ring-length coordinates[0]"]),
    ("Polygon", "[[[0,0],[9,0],[9,9],[0,0,1]]]", ["ring-closure coordinates[0]"]),
    ("MultiPolygon", "[[[1]]]", ["coordinates coordinates[0][0][0]"]),
    ("Polygon", "{}", ["coordinates coordinates"]),
  ]

  @Test(arguments: coordinates)
  func coordinatesFollowTheirType(type: String, coordinates: String, expected: [String]) {
    let found = Self.findings(#"{"type":"\#(type)","coordinates":\#(coordinates)}"#)
    #expect(found.map { String($0.drop { $0 != " " }.dropFirst()) } == expected)
    let typeLast = Self.findings(#"{"coordinates":\#(coordinates),"type":"\#(type)"}"#)
    #expect(!typeLast.isEmpty)
  }

  /// What is advised against, and what may be meant so.
  private static let advice: [(String, [String])] = [
    (
      #"{"type":"Polygon","coordinates":[[[0,0],[9,9],[9,0],[0,0]],[[6,1],[7,1],[7,2],[6,1]]]}"#,
      ["1:34 winding coordinates[0]", "1:60 winding coordinates[1]"]
    ),
    (
      #"{"coordinates":[[[0,0],[9,9],[9,0],[0,0]]],"type":"Polygon"}"#,
      ["1:17 winding coordinates[0]"]
    ),
    (
      #"{"type":"Polygon","coordinates":[[[0,0],[9,9],[0,0],[0,0]]]}"#,
      ["1:34 ring-area coordinates[0]"]
    ),
    (#"{"type":"Polygon","coordinates":[]}"#, ["1:33 empty-coordinates coordinates"]),
    (#"{"type":"Point","coordinates":[1.1234567,2]}"#, ["1:31 precision coordinates"]),
    (#"{"type":"Point","coordinates":[1.1234560000,2]}"#, []),
    (
      #"{"type":"LineString","coordinates":[[170,1],[-170,1]]}"#,
      ["1:45 antimeridian coordinates[1]"]
    ),
    (
      #"{"type":"MultiPoint","coordinates":[[40,95],[41,96]]}"#,
      ["1:37 latitude-range coordinates[0]", "1:37 swapped-axes coordinates[0]"]
    ),
    (
      #"{"type":"Point","coordinates":[500000,4400000]}"#,
      [
        "1:31 latitude-range coordinates", "1:31 longitude-range coordinates",
        "1:31 projected-coordinates coordinates",
      ]
    ),
    (
      #"{"type":"Point","coordinates":[1,2],"bbox":[2,2,3,3]}"#, ["1:44 bbox-extent bbox"]
    ),
    (
      #"{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]}]}"#,
      ["1:44 nested-collection geometries[0]", "1:1 single-collection "]
    ),
    (#"{"type":"FeatureCollection","crs":null,"features":[]}"#, ["1:29 superfluous-crs crs"]),
    (
      #"{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:4326"}},"features":[]}"#,
      ["1:29 superfluous-crs crs"]
    ),
    (
      collection(
        #"{"type":"Feature","id":1,"geometry":null,"properties":{}},"#
          + #"{"type":"Feature","id":1.0,"geometry":null,"properties":{}}"#),
      ["1:122 duplicate-id features[1].id"]
    ),
  ]

  @Test(arguments: advice)
  func whatIsAdvisedAgainstIsNoError(text: String, expected: [String]) {
    #expect(Self.findings(text) == expected)
    #expect(GeoJSONValidator.validate(Array(text.utf8)) { _ in }.errors == 0)
  }

  private static let sequences: [(String, [String])] = [
    (
      "\u{1E}\(feature)\n\u{1E}{\"type\"\n\u{1E}\(feature)",
      ["3:1 json-syntax type", "3:54 record-end "]
    ),
    ("\(feature)\n{\"type\"\n\(feature)\n", ["3:1 json-syntax type"]),
    ("{\"type\n\(feature)\n\(feature)\n", ["1:7 json-syntax "]),
    ("\(feature)\n\(feature) \(feature)\n{}", ["2:54 json-syntax ", "3:1 missing-type "]),
    ("\u{1E}\(feature)\n x", ["2:2 record-separator "]),
  ]

  @Test(arguments: sequences)
  func aBrokenRecordDoesNotHideTheOthers(text: String, expected: [String]) {
    #expect(Self.findings(text) == expected)
  }

  @Test func otherEncodingsAreNamed() {
    #expect(Self.findings([0xFF, 0xFE, 0x7B, 0]) == ["1:1 encoding "])
    #expect(Self.findings([0x22, 0xC0, 0xAF, 0x22]) == ["1:2 encoding "])
  }

  /// A source that gives a few bytes at a time, so that tokens are cut anywhere.
  private static func findings(_ bytes: [UInt8], pieces size: Int) -> [GeoJSONFinding] {
    var start = 0
    var findings: [GeoJSONFinding] = []
    _ = GeoJSONValidator.validate(
      from: { buffer in
        let count = min(size, bytes.count - start)
        buffer.copyBytes(from: bytes[start..<start + count])
        start += count
        return count
      }, report: { findings.append($0) })
    return findings
  }

  @Test func howTheBytesComeMakesNoDifference() {
    let long = String(repeating: "я\\n\\ud83d\\ude00 ", count: 300)
    let texts =
      (Self.structure + Self.syntax + Self.advice + Self.sequences).map(\.0) + Self.valid
      + [Self.collection(#"{"type":"Feature","\#(long)":"\#(long)","id":null,"geometry":{}}"#)]
    for text in texts.map({ Array($0.utf8) }) {
      var whole: [GeoJSONFinding] = []
      _ = GeoJSONValidator.validate(text) { whole.append($0) }
      for size in [1, 3, 7, 64] { #expect(Self.findings(text, pieces: size) == whole) }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func whatHasNoErrorIsRead(seed: UInt64) throws {
    var random = RandomGeoJSON(seed: seed)
    let bytes = GeoJSONWriter().write(random.collection())
    for _ in 0..<20 {
      var changed = bytes
      let place = Int.random(in: 0..<bytes.count, using: &random.source)
      changed[place] = Array("{}[],:\"0-1e.ntf \n".utf8).randomElement(using: &random.source) ?? 0
      guard GeoJSONValidator.validate(changed, report: { _ in }).errors == 0 else { continue }
      #expect(throws: Never.self) { try GeoJSONReader.readAll(changed.span) }
    }
  }

  @Test func manyNamesAndDeepNestingAreBounded() {
    let names = (0..<5000).map { "\"n\($0)\":0" }.joined(separator: ",")
    let object = "{\(names),\"n4321\":1}"
    let text = #"{"type":"Feature","geometry":null,"properties":\#(object)}"#
    #expect(Self.findings(text).map { $0.hasSuffix("duplicate-name properties") } == [true])
    let deep = #"{"type":"Point","x":"# + String(repeating: "[", count: 100_000)
    #expect(Self.findings(deep).map { $0.contains("nesting-depth") } == [true])
  }
}
