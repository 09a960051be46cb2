import Geo
import Testing
import Viewers

/// What the formats make of features, down to the bytes.
@Suite struct TextFormatTests {
  static func text(_ features: [Feature], _ format: any OutputFormat.Type) -> String {
    let bytes = format.init(OutputOptions()).text(of: FeatureCollection(features: features))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let shusha = Geometry.point(Position(latitude: 39.76, longitude: 46.75))

  @Test func geoJSONLinesIsAFeatureALine() {
    let feature = Feature(id: 1, geometry: Self.shusha, properties: ["quote": "a\nb"])
    #expect(
      Self.text([feature, feature], GeoJSONLinesFormat.self)
        == String(
          repeating: #"{"type":"Feature","id":1,"geometry":{"type":"Point","coordinates":"#
            + #"[46.75,39.76]},"properties":{"quote":"a\nb"}}"# + "\n", count: 2))
  }

  @Test func eachRecordOfASequenceStandsBetweenSeparatorAndLineFeed() {
    let feature = Feature(geometry: nil, properties: nil)
    let record = "\u{1E}" + #"{"type":"Feature","geometry":null,"properties":null}"# + "\n"
    #expect(Self.text([feature, feature], GeoJSONSequenceFormat.self) == record + record)
  }

  @Test func aTableHasAllPropertiesInTheOrderInWhichTheyCome() {
    let features = [
      Feature(id: "e1", geometry: Self.shusha, properties: ["a": 1, "b": nil]),
      Feature(geometry: nil, properties: ["c": true, "a": 0.5]),
      Feature(geometry: nil, properties: nil),
    ]
    #expect(
      Self.text(features, CSVFormat.self)
        == "id,longitude,latitude,a,b,c\r\ne1,46.75,39.76,1,,\r\n,,,0.5,,true\r\n,,,,,\r\n")
  }

  @Test func altitudesAndShapesHaveColumnsWhereThereAreAny() {
    let high = Position(latitude: 39.76, longitude: 46.75, altitude: 1400)
    let features = [
      Feature(geometry: .point(high), properties: [:]),
      Feature(
        geometry: .lineString([high, Position(latitude: 40, longitude: 47)]), properties: [:]),
    ]
    #expect(
      Self.text(features, CSVFormat.self)
        == "longitude,latitude,altitude,wkt\r\n46.75,39.76,1400,\r\n"
        + ",,,\"LINESTRING (46.75 39.76,47 40)\"\r\n")
  }

  @Test func aPropertyGivesWayToAColumnOfTheTable() {
    let feature = Feature(
      id: 7, geometry: nil, properties: ["id": 1, "properties.id": 2, "longitude": 3])
    #expect(
      Self.text([feature], CSVFormat.self).split(separator: "\r\n").first
        == "id,longitude,latitude,properties.properties.id,properties.id,properties.longitude")
  }

  /// A text, and the cell that it becomes.
  private static let cells: [(String, String)] = [
    ("plain", "plain"), ("", "\"\""), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""),
    ("say \"no\"", "\"say \"\"no\"\"\""), ("a\r\nb\rc\n", "\"a\nb\nc\n\""),
    ("=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\""), ("+1+1", "\"'+1+1\""),
    ("-2+3", "\"'-2+3\""), ("@SUM(A1)", "\"'@SUM(A1)\""), ("\t=1", "\"'\t=1\""),
    ("\r=1", "\"'\n=1\""), ("＝1", "\"'＝1\""), ("-", "\"'-\""),
    ("-5", "-5"), ("+374", "+374"), ("-1.5", "-1.5"), ("1=2", "1=2"),
    ("a\u{0}b", "\"a\u{FFFD}b\""), ("\u{202E}abc", "\u{202E}abc"), ("\u{2028}", "\u{2028}"),
  ]

  @Test(arguments: cells)
  func aCellCanBeReadAndDoesNothing(text: String, cell: String) {
    let feature = Feature(geometry: nil, properties: ["quote": .string(text)])
    #expect(
      Self.text([feature], CSVFormat.self)
        == "longitude,latitude,quote\r\n,,\(cell)\r\n")
  }

  @Test func aHeadingDoesNothingEither() {
    let feature = Feature(geometry: nil, properties: ["=1+1": -1, "list": ["a", -2]])
    #expect(
      Self.text([feature], CSVFormat.self)
        == "longitude,latitude,\"'=1+1\",list\r\n,,-1,\"[\"\"a\"\",-2]\"\r\n")
  }

  private static let shapes: [(Geometry, String)] = [
    (.emptyPoint, "POINT EMPTY"),
    (
      .polygon([[p(0, 0), p(1, 0), p(1, 1), p(0, 0)], [p(0, 0), p(1, 1), p(1, 0), p(0, 0)]]),
      "POLYGON ((0 0,1 0,1 1,0 0),(0 0,1 1,1 0,0 0))"
    ),
    (.multiPoint([p(0, 0), p(1, 0)]), "MULTIPOINT ((0 0),(1 0))"),
    (
      .multiPolygon([[[p(0, 0), p(1, 0), p(1, 1), p(0, 0)]], []]),
      "MULTIPOLYGON (((0 0,1 0,1 1,0 0)),EMPTY)"
    ),
    (
      .geometryCollection([.point(Position(latitude: 1, longitude: 2, altitude: 3)), .emptyPoint]),
      "GEOMETRYCOLLECTION (POINT Z (2 1 3),POINT EMPTY)"
    ),
  ]

  private static func p(_ x: Double, _ y: Double) -> Position {
    Position(latitude: y, longitude: x)
  }

  @Test(arguments: shapes)
  func aShapeIsWellKnownText(geometry: Geometry, expected: String) {
    let table = Self.text([Feature(geometry: geometry, properties: nil)], CSVFormat.self)
    #expect(table == "longitude,latitude,wkt\r\n,,\"\(expected)\"\r\n")
  }

  @Test func theEndingOfAFileNamesItsFormat() {
    for format in OutputFormats.all {
      #expect(OutputFormats.named(format.name) == format)
      #expect(!format.losses.isEmpty)
      for ending in format.endings {
        #expect(OutputFormats.forFile(named: "Events" + ending.uppercased()) == format)
      }
    }
    #expect(OutputFormats.forFile(named: "events.doc") == nil)
  }
}
