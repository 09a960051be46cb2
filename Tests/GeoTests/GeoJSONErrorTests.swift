import Geo
import Testing

/// What a user is told of a text that cannot be read.
@Suite struct GeoJSONErrorTests {
  private func message(_ text: [UInt8]) -> String? {
    do throws(GeoJSONError) {
      _ = try GeoJSONReader.read(text)
      return nil
    } catch {
      return error.description
    }
  }

  private static let syntaxCases: [(String, String)] = [
    ("", "1:1: expected a value, found the end of the text"),
    ("  \n ", "2:2: expected a GeoJSON object, found the end of the text"),
    ("[]", "1:1: expected a GeoJSON object, found \"[\""),
    ("{", "1:2: expected a member's name in quotes, found the end of the text"),
    (
      #"{"type":"Point","coordinates":[1,2],}"#,
      "1:37: expected a member's name in quotes, found \"}\""
    ),
    (
      #"{"type":"Point","coordinates":[1,2]} x"#,
      "1:38: expected the end of the text, found \"x\""
    ),
    (
      #"{"type":"Point" "coordinates":[1,2]}"#,
      "1:17: expected \",\" or \"}\", found the string \"coordinates\" at type"
    ),
    (
      #"{"type":"Point","coordinates":[1,]}"#,
      "1:34: expected a number, found \"]\" at coordinates[1]"
    ),
    (
      "{\"type\":\"Point\",\n\"é\":\"я\", \"coordinates\":[1,01]}",
      "2:28: expected no digit after a leading zero, found \"1\" at coordinates[1]"
    ),
    (
      "{\"type\":\"Point\",\"x\":'a'}",
      "1:21: expected a value, found \"'\" at x"
    ),
  ]

  @Test(arguments: syntaxCases)
  func syntax(text: String, expected: String) {
    #expect(message(Array(text.utf8)) == expected)
  }

  private static let structureCases: [(String, String)] = [
    (
      #"{"coordinates":[1,2]}"#,
      "1:1: a GeoJSON object lacks the member \"type\""
    ),
    (#"{"type":3}"#, "1:9: expected a type in quotes, found \"3\" at type"),
    (#"{"type":"point"}"#, "1:9: the type \"point\" is not one of GeoJSON's nine at type"),
    (#"{"type":"Point"}"#, "1:1: a Point lacks the member \"coordinates\""),
    (
      #"{"type":"Feature","properties":null}"#, "1:1: a Feature lacks the member \"geometry\""
    ),
    (
      #"{"type":"Feature","geometry":null}"#, "1:1: a Feature lacks the member \"properties\""
    ),
    (
      #"{"type":"FeatureCollection"}"#,
      "1:1: a FeatureCollection lacks the member \"features\""
    ),
    (
      #"{"type":"FeatureCollection","features":[],"coordinates":[]}"#,
      "1:43: a FeatureCollection must not have the member \"coordinates\""
    ),
    (
      #"{"type":"Point","type":"Point","coordinates":[1,2]}"#,
      "1:17: the object has the member \"type\" twice"
    ),
    (
      #"{"type":"Feature","geometry":null,"properties":{"a":1,"b":2,"a":3}}"#,
      "1:61: the object has the member \"a\" twice at properties"
    ),
    (
      #"{"type":"Feature","x":1,"x":2,"geometry":null,"properties":{}}"#,
      "1:25: the object has the member \"x\" twice"
    ),
    (
      #"{"type":"Feature","geometry":null,"properties":[]}"#,
      "1:48: expected an object or null, found \"[\" at properties"
    ),
    (
      #"{"type":"Feature","id":null,"geometry":null,"properties":{}}"#,
      "1:24: expected a string or a number, found \"null\" at id"
    ),
    (
      #"{"type":"Feature","geometry":{"type":"Feature"},"properties":{}}"#,
      "1:38: the type \"Feature\" is not one of the seven geometries at geometry.type"
    ),
    (
      #"{"type":"FeatureCollection","features":[{"type":"Point","geometry":null,"properties":{}}]}"#,
      "1:49: the type \"Point\" is not \"Feature\" at features[0].type"
    ),
    (
      #"{"type":"Feature","geometry":null,"properties":{"a b":{"c":[1,tru]}}}"#,
      "1:63: expected a value, found \"tru\" at properties[\"a b\"].c[1]"
    ),
  ]

  @Test(arguments: structureCases)
  func structure(text: String, expected: String) {
    #expect(message(Array(text.utf8)) == expected)
  }

  private static let positionCases: [(String, String, String)] = [
    ("Point", "[1]", "1:31: a position has two or three numbers, found 1 at coordinates"),
    ("Point", "[1,2,3,4]", "1:31: a position has two or three numbers, found 4 at coordinates"),
    ("Point", #"[1,"2"]"#, "1:34: expected a number, found the string \"2\" at coordinates[1]"),
    ("Point", "[[1,2]]", "1:32: expected a number, found \"[\" at coordinates[0]"),
    ("Point", "null", "1:31: expected a position, found \"null\" at coordinates"),
    (
      "Point", "[1e999,2]",
      "1:32: the number \"1e999\" is greater than the greatest double, 1.8e308 at coordinates[0]"
    ),
  ]

  @Test(arguments: positionCases)
  func position(type: String, coordinates: String, expected: String) {
    let text = #"{"type":"\#(type)","coordinates":\#(coordinates)}"#
    #expect(message(Array(text.utf8)) == expected)
  }

  private static let geometryCases: [(String, String, String)] = [
    ("LineString", "[[1,2]]", "a LineString has two or more positions, found 1 at coordinates"),
    ("MultiPoint", "[[]]", "a position has two or three numbers, found 0 at coordinates[0]"),
    (
      "MultiLineString", "[[[1,2],[3,4]],[]]",
      "a LineString has two or more positions, found 0 at coordinates[1]"
    ),
    (
      "Polygon", "[[[1,2],[3,4],[1,2]]]",
      "a linear ring has four or more positions, found 3 at coordinates[0]"
    ),
    (
      "Polygon", "[[[1,2],[3,4],[5,6],[7,8]]]",
      "the last position of a linear ring must be its first at coordinates[0]"
    ),
    (
      "MultiPolygon", "[[[[1,2],[3,4],[5,6],[1,2,3]]]]",
      "the last position of a linear ring must be its first at coordinates[0][0]"
    ),
    ("GeometryCollection", "[]", "a GeometryCollection must not have the member \"coordinates\""),
  ]

  @Test(arguments: geometryCases)
  func geometry(type: String, coordinates: String, expected: String) {
    let text = #"{"type":"\#(type)","coordinates":\#(coordinates)}"#
    #expect(message(Array(text.utf8))?.drop { $0 != " " }.dropFirst() ?? "" == expected)
  }

  private static let boundingBoxCases: [(String, String)] = [
    ("[1,2,3]", "a bounding box has four or six numbers, found 3 at bbox"),
    ("[1,2,9,3,4,5]", "expected the lowest altitude before the highest, found \"9.0\" at bbox"),
    ("null", "expected a bounding box, found \"null\" at bbox"),
  ]

  @Test(arguments: boundingBoxCases)
  func boundingBox(box: String, expected: String) {
    let text = #"{"type":"Point","coordinates":[1,2],"bbox":\#(box)}"#
    #expect(message(Array(text.utf8)) == "1:44: " + expected)
  }

  private static let stringCases: [([UInt8], String)] = [
    ([0x22], "1:2: expected the quotation mark that ends the string, found the end of the text"),
    ([0x22, 0x61, 0x0A, 0x22], "1:3: expected an escaped control character, found the byte 0x0A"),
    ([0x22, 0xD0, 0x22], "1:2: expected UTF-8, found the byte 0xD0"),
    ([0x22, 0xC3, 0xA9, 0xC0, 0xAF, 0x22], "1:3: expected UTF-8, found the byte 0xC0"),
    (
      Array(#""\x""#.utf8),
      #"1:2: expected one of the escapes \" \\ \/ \b \f \n \r \t \u, found "\x""#
    ),
    (Array(#""\u12g4""#.utf8), #"1:6: expected four hexadecimal digits, found "g4""#),
    (Array(#""\ud800x""#.utf8), #"1:2: expected a pair of surrogates, found "\ud800""#),
    (Array(#""\udc00""#.utf8), #"1:2: expected a pair of surrogates, found "\udc00""#),
    (Array(#""\ud800\u0041""#.utf8), #"1:8: expected a second surrogate, found "\u0041""#),
    (
      Array(#""abc"#.utf8),
      "1:5: expected the quotation mark that ends the string, found the end of the text"
    ),
    (
      Array(#""abc\"#.utf8),
      #"1:5: expected one of the escapes \" \\ \/ \b \f \n \r \t \u, found "\""#
    ),
  ]

  @Test(arguments: stringCases)
  func string(bytes: [UInt8], expected: String) {
    #expect {
      try JSONValue.parse(bytes)
    } throws: { error in
      (error as? GeoJSONError)?.description == expected
    }
  }

  @Test func longTokensAndPathsAreShortened() {
    let word = Array(#"{"type":"Point","x":\#(String(repeating: "я", count: 99))}"#.utf8)
    #expect((message(word) ?? "").utf8.count < 140)
    let deep = Array(String(repeating: #"{"a":"#, count: 400).utf8)
    #expect {
      try JSONValue.parse(deep)
    } throws: { error in
      (error as? GeoJSONError)?.path == String(repeating: ".a", count: 16).dropFirst() + "…"
    }
  }

  @Test func offsetCountsBytesAndColumnScalars() {
    #expect {
      try JSONValue.parse(Array("\u{FEFF}[\"я\",\n\"ю\" 1]".utf8))
    } throws: { error in
      let error = error as? GeoJSONError
      return error?.offset == 15 && error?.line == 2 && error?.column == 5
    }
  }
}
