import Geo
import Testing
import Viewers

/// KML, Markdown and TimeMap: what is told of an event, and that a hostile text is only a text.
@Suite struct MarkupFormatTests {
  static func text(_ features: [Feature], _ format: any OutputFormat.Type) -> String {
    TextFormatTests.text(features, format)
  }

  private static let shusha = Geometry.point(Position(latitude: 39.76, longitude: 46.75))

  private static func event(_ more: JSONObject = [:], geometry: Geometry? = shusha) -> Feature {
    var properties: JSONObject = [
      "title": "Shelling in Shusha", "event_type": "shelling", "place": "Shusha",
      "date_start": "2020-10-08", "date_end": "2020-10-09", "marker-color": "#d55e00",
      "marker-size": "large",
    ]
    for (name, value) in more { properties[name] = value }
    return Feature(id: "e1-gn1", geometry: geometry, properties: properties)
  }

  /// Texts that a viewer could take for more than text, and what they are in XML, in the HTML of
  /// a balloon in XML, and in Markdown.
  private static let hostile: [(text: String, xml: String, html: String, markdown: String)] = [
    (
      "<script>x</script>", "&lt;script&gt;x&lt;/script&gt;",
      "&amp;lt;script&amp;gt;x&amp;lt;/script&amp;gt;", #"\<script\>x\</script\>"#
    ),
    ("a & b ]]> c", "a &amp; b ]]&gt; c", "a &amp;amp; b ]]&amp;gt; c", #"a \& b \]\]\> c"#),
    ("\u{0}\u{1B}[0m", "\u{FFFD}\u{FFFD}[0m", "\u{FFFD}\u{FFFD}[0m", "\u{FFFD}\u{FFFD}\\[0m"),
    ("\u{FFFE}\u{FFFF}!", "\u{FFFD}\u{FFFD}!", "\u{FFFD}\u{FFFD}!", "\u{FFFE}\u{FFFF}!"),
    ("a\r\nb\tc", "a&#13;&#10;b&#9;c", "a&#13;&#10;b&#9;c", "a b c"),
    (" a  b\u{2028}c ", " a  b\u{2028}c ", " a  b\u{2028}c ", "a b c"),
    ("\u{202E}abc", "\u{202E}abc", "\u{202E}abc", "\u{FFFD}abc"),
    (
      "[x](http://e.am) ![y](z)", "[x](http://e.am) ![y](z)", "[x](http://e.am) ![y](z)",
      #"\[x\](http\://e.am) !\[y\](z)"#
    ),
    (
      "# *a* `b` ~c~ | $d$", "# *a* `b` ~c~ | $d$", "# *a* `b` ~c~ | $d$",
      ##"\# \*a\* \`b\` \~c\~ \| \$d\$"##
    ),
    ("www.e.am me@e.am", "www.e.am me@e.am", "www.e.am me@e.am", #"www\.e.am me@e.am"#),
    ("1. \"q\"", "1. &quot;q&quot;", "1. &quot;q&quot;", "1. \"q\""),
  ]

  @Test(arguments: hostile)
  func aTextShowsAsItself(text: String, xml: String, html: String, markdown: String) {
    let event = Self.event(["quote": .string(text)])
    let kml = Self.text([event], KMLFormat.self)
    #expect(kml.contains("<SimpleData name=\"quote\">\(xml)</SimpleData>"))
    #expect(kml.contains("\n“\(html)”</description>"))
    let list = Self.text([event], MarkdownFormat.self)
    #expect(list.contains("\n  > “\u{2068}\(markdown)\u{2069}”\n"))
  }

  @Test func namesAreHeadedAsSuch() {
    let name = Feature(geometry: nil, properties: ["text": "Şuşada", "role": "literal"])
    #expect(Self.text([name], MarkdownFormat.self).hasPrefix("# Place names\n"))
    #expect(Self.text([name], HTMLFormat.self).contains("<h1 dir=\"auto\">Place names</h1>"))
    #expect(Self.text([Self.event()], HTMLFormat.self).contains("<h1 dir=\"auto\">Events</h1>"))
  }

  @Test func aPropertyNameIsOnlyAName() {
    let kml = Self.text([Self.event(["\"><x": 1])], KMLFormat.self)
    #expect(kml.contains("<SimpleField type=\"int\" name=\"&quot;&gt;&lt;x\"/>"))
    #expect(kml.contains("<SimpleData name=\"&quot;&gt;&lt;x\">1</SimpleData>"))
  }

  @Test func aPlacemarkHasSpanStyleAndData() {
    let kml = Self.text([Self.event(["fatalities": 3, "url": nil])], KMLFormat.self)
    #expect(kml.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns="))
    #expect(kml.contains("<Placemark id=\"e1-gn1\"><name>Shelling in Shusha</name>"))
    #expect(kml.contains("<TimeSpan><begin>2020-10-08</begin><end>2020-10-09</end></TimeSpan>"))
    #expect(kml.contains("<Style id=\"style-d55e00-1.4\"><IconStyle><color>ff005ed5</color>"))
    #expect(kml.contains("<styleUrl>#style-d55e00-1.4</styleUrl>"))
    #expect(kml.contains("<Point><coordinates>46.75,39.76</coordinates></Point>"))
    #expect(kml.contains("<SimpleData name=\"fatalities\">3</SimpleData>"))
    #expect(!kml.contains("<SimpleData name=\"url\">"))
  }

  /// Values of one property, and the type of its column.
  private static let columns: [([JSONValue], String)] = [
    ([1, nil, -2], "int"), ([1, 0.5], "double"), ([true, false], "bool"), ([true, 1], "string"),
    ([1, "1"], "string"), ([nil], "string"), ([3_000_000_000], "double"),
    ([.integer(.max)], "string"), ([["a"], "b"], "string"),
  ]

  @Test(arguments: columns)
  func aColumnHasTheTypeOfAllItsValues(values: [JSONValue], type: String) {
    let kml = Self.text(values.map { Self.event(["x": $0]) }, KMLFormat.self)
    #expect(kml.contains("<SimpleField type=\"\(type)\" name=\"x\"/>"))
  }

  private static let shapes: [(Geometry, String)] = [
    (
      .point(Position(latitude: 1, longitude: 2, altitude: 3)),
      "<Point><altitudeMode>absolute</altitudeMode><coordinates>2,1,3</coordinates></Point>"
    ),
    (
      .polygon([[p(0, 0), p(1, 0), p(1, 1), p(0, 0)], [p(0, 0), p(1, 1), p(1, 0), p(0, 0)]]),
      "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates>"
        + "</LinearRing></outerBoundaryIs><innerBoundaryIs><LinearRing>"
        + "<coordinates>0,0 1,1 1,0 0,0</coordinates></LinearRing></innerBoundaryIs></Polygon>"
    ),
    (
      .geometryCollection([.multiPoint([p(1, 2)]), .lineString([p(0, 0), p(1, 1)])]),
      "<MultiGeometry><MultiGeometry><Point><coordinates>1,2</coordinates></Point></MultiGeometry>"
        + "<LineString><coordinates>0,0 1,1</coordinates></LineString></MultiGeometry>"
    ),
    (.emptyPoint, ""), (.polygon([]), ""),
  ]

  private static func p(_ x: Double, _ y: Double) -> Position {
    Position(latitude: y, longitude: x)
  }

  @Test(arguments: shapes)
  func aShapeIsItsElement(geometry: Geometry, expected: String) {
    let kml = Self.text([Feature(geometry: geometry, properties: nil)], KMLFormat.self)
    #expect(kml.contains("</styleUrl>\(expected)</Placemark>"))
  }

  @Test func aListGoesDayByDay() {
    let features = [
      Self.event(["date_start": nil, "title": "Later"], geometry: nil),
      Self.event(["date_start": "2020-10-10", "date_end": "2020-10-10", "title": "Third"]),
      Self.event([
        "title": "Second", "attribution": "ministry", "via": "agency",
        "url": "https://example.org/a?b=c",
      ]),
      Self.event(["date_start": "2020-10", "title": "Vague"], geometry: nil),
    ]
    #expect(
      Self.text(features, MarkdownFormat.self) == """
        # Events

        ## 8 October 2020

        - **Second** · Shusha (39.76, 46.75) · to 2020-10-09

          Source: \u{2068}ministry, via agency\u{2069} <https://example.org/a?b=c>

        ## 10 October 2020

        - **Third** · Shusha (39.76, 46.75)

        ## Without a date

        - **Later** · Shusha · to 2020-10-09
        - **Vague** · Shusha · to 2020-10-09

        """)
  }

  @Test(arguments: [
    ("Shusha", "Shusha District", "Shusha, Shusha District, AZ"),
    ("Terter District", "Terter District", "Terter District, AZ"),
  ])
  func aDistrictIsNamedOnce(place: String, division: String, whereabouts: String) {
    let district = Self.event([
      "place": .string(place), "admin1": .string(division), "country": "AZ",
    ])
    let list = Self.text([district], MarkdownFormat.self)
    #expect(list.contains("- **Shelling in Shusha** · \(whereabouts) (39.76, 46.75)"))
  }

  private static let links: [(String, Bool)] = [
    ("https://example.org/", true), ("javascript:alert(1)", false), ("http://a b", false),
    ("https://a/><script>", false), ("file:///etc/passwd", false),
  ]

  @Test(arguments: links)
  func onlyAnAddressOfTheWebIsALink(url: String, isLink: Bool) {
    let list = Self.text([Self.event(["url": .string(url)])], MarkdownFormat.self)
    #expect(list.contains("<\(url)>") == isLink)
  }

  @Test func timeMapGetsWhatItsSchemaKnows() {
    let features = [
      Self.event(["quote": "Shells fell.", "source": "agency", "time_of_day": "morning"]),
      Self.event(["date_start": nil]), Self.event(geometry: nil),
    ]
    #expect(
      Self.text(features, TimeMapFormat.self)
        == #"[{"id":"e1-gn1","description":"Shelling in Shusha\nShells fell.","date":"10/08/2020","#
        + #""time":"","time_display":"morning","location":"Shusha","latitude":"39.76","#
        + #""longitude":"46.75","category":"shelling","associations":["shelling"],"#
        + #""sources":["agency"],"comments":"agency","colour":"\#("#")d55e00"}]"# + "\n")
  }

  @Test func pointsAtOnePlaceAreSetApartTheSameWayEachTime() {
    let crowd = FeatureCollection(features: Array(repeating: Self.event(), count: 50))
    let spread = Spread.apply(to: crowd)
    #expect(Spread.apply(to: crowd) == spread)
    let places = spread.features.compactMap { $0.geometry?.positions.first }
    #expect(places.first == Position(latitude: 39.76, longitude: 46.75))
    for (index, place) in places.enumerated() {
      let stated = spread.features[index].properties?["spread_m"]?.numberValue ?? -1
      let moved = place.distance(to: places[0])
      #expect(abs(moved - stated) < 2)
      for other in places[..<index] { #expect(place.distance(to: other) > 200) }
    }
    let alone = Spread.apply(to: FeatureCollection(features: [Self.event(geometry: nil)]))
    #expect(alone.features == [Self.event(geometry: nil)])
  }
}
