import Foundation
import Testing

@Suite struct ConvertTests {
  private static let event =
    #"{"type":"Feature","id":"e1","geometry":{"type":"Point","coordinates":[46.75,39.76]},"#
    + #""properties":{"event_type":"shelling","quote":"a\u2028b"}}"#
  private static let unlocated = #"{"type":"Feature","geometry":null,"properties":{}}"#
  private static let collection =
    #"{"type":"FeatureCollection","features":[\#(event),\#(unlocated)]}"#

  /// The same two features in every form in which they can come.
  private static let inputs = [
    collection, collection + "\n", "\u{FEFF}" + collection, event + "\n" + unlocated,
    event + "\r\n" + unlocated + "\r\n\r\n", "\u{1E}\(event)\n\u{1E}\(unlocated)\n",
    collection.replacing(",", with: "\n,"),
  ]

  @Test(arguments: inputs)
  func everyFormOfGeoJSONIsRead(input: String) throws {
    let sandbox = try Sandbox(["in.json": input])
    let run = try sandbox.run(["convert", "in.json", "-o", "out.geojsonl"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    let lines = try sandbox.text(of: "out.geojsonl").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last == Self.unlocated[...])
  }

  @Test func theFormatIsNamedOrSeenFromTheOutput() throws {
    let sandbox = try Sandbox(["in.json": Self.collection])
    let named = try sandbox.run(["convert", "--format", "csv"], input: Self.collection)
    #expect(named.output.hasPrefix("id,longitude,latitude,event_type,quote\r\ne1,46.75,39.76,"))
    _ = try sandbox.run(["convert", "in.json", "-o", "OUT.CSV"])
    #expect(try sandbox.text(of: "OUT.CSV") == named.output)
    let unknown = try sandbox.run(["convert", "in.json", "--format", "doc"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.hasPrefix(#"dateline: --format: "doc" is not one of geojson, "#))
  }

  @Test func featuresWithoutAPlaceStayUnlessTheyAreDropped() throws {
    let sandbox = try Sandbox()
    for (arguments, count) in [([], 2), (["--unlocated=keep"], 2), (["--unlocated=drop"], 1)] {
      let run = try sandbox.run(
        ["convert", "--format", "geojsonl"] + arguments, input: Self.collection)
      #expect(run.output.split(separator: "\n").count == count)
    }
  }

  /// A place without a position may be taken as none (RFC 7946 §3.1).
  @Test func whatIsConvertedIsValid() throws {
    let shapes = [
      #"{"type":"Point","coordinates":[]}"#, #"{"type":"LineString","coordinates":[]}"#,
      #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[]}]}"#,
    ]
    for shape in shapes {
      let input = #"{"type":"Feature","geometry":\#(shape),"properties":null}"#
      let run = try Sandbox().shell("echo '\(input)' | dateline convert | dateline validate")
      #expect(run.status == 0, "\(run.output)")
    }
  }

  /// Input that is no GeoJSON, and the line that says so.
  private static let mistakes: [(String, String)] = [
    ("", "in.json: is empty, expected GeoJSON"),
    (
      "BAKU, 17 October — A missile struck a residential area of Ganja.\n",
      "in.json: is plain text, as dateline map reads it, expected GeoJSON"
    ),
    ("[1]", "in.json:1:1: expected a GeoJSON object, found \"[\""),
    (event + "\n{\"type\":3}\n", "in.json:2:9: expected a type in quotes, found \"3\" at type"),
    (event + event, "in.json:1:143: expected the end of the text, found \"{\""),
    ("\u{1E}\(unlocated)\n x", "in.json:2:2: expected a record separator, found \"x\""),
  ]

  @Test(arguments: mistakes)
  func whatIsNoGeoJSONIsNamedAndNothingIsWritten(input: String, message: String) throws {
    let sandbox = try Sandbox(["in.json": input, "out.csv": "before"])
    let run = try sandbox.run(["convert", "in.json", "-o", "out.csv"])
    #expect(run.errors == "dateline: \(message)\n")
    #expect(run.status == 2)
    #expect(try sandbox.text(of: "out.csv") == "before")
  }

  @Test func aPageIsWrittenWithItsOwnTitle() throws {
    let sandbox = try Sandbox(["in.json": Self.collection])
    let run = try sandbox.run(["convert", "in.json", "-o", "map.html", "--title", "A & B"])
    #expect(run.status == 0)
    let page = try sandbox.text(of: "map.html")
    #expect(page.hasPrefix("<!doctype html>\n"))
    #expect(page.contains("<title>A &amp; B</title>"))
    #expect(page.contains(#""quote":"a\u2028b""#))
  }

  @Test func tilesAreDrawnByTheLibraryThatIsNamed() throws {
    let sandbox = try Sandbox([
      "in.json": Self.collection, "lib/leaflet.js": "L={}", "lib/leaflet.css": "a{}",
      "bad/leaflet.js": "</script>", "bad/leaflet.css": "",
    ])
    let arguments = ["convert", "in.json", "-o", "map.html", "--leaflet"]
    #expect(try sandbox.run(arguments + ["lib", "--tiles"]).status == 0)
    #expect(try sandbox.text(of: "map.html").contains("<style>a{}</style>\n<script>L={}</script>"))
    #expect(try sandbox.run(arguments + ["bad", "--tiles"]).status == 64)
    #expect(try sandbox.run(arguments + ["none", "--tiles"]).status == 2)
    #expect(try sandbox.run(arguments + ["lib"]).status == 64)
  }

  @Test(arguments: ["x.xlsx", "a.shp", "./b.c/events.gpkg", "report.TXT"])
  func anEndingOfNoFormatIsSaid(place: String) throws {
    let sandbox = try Sandbox(["in.json": Self.collection, "b.c/d": ""])
    let run = try sandbox.run(["convert", "in.json", "-o", place])
    let ending = place.split(separator: ".").last ?? ""
    #expect(
      run.errors.hasPrefix("dateline: \(place): no format has the ending \".\(ending)\"; name one"))
    #expect(run.status == 64)
    #expect(try sandbox.run(["convert", "in.json", "-o", place, "--format", "csv"]).status == 0)
  }

  @Test(arguments: ["events", "b.c/events", ".events", "2020.10.24", "tmp.kX81mQzT2p"])
  func aNameWithoutEndingIsGeoJSON(place: String) throws {
    let sandbox = try Sandbox(["in.json": Self.collection, "b.c/d": ""])
    #expect(try sandbox.run(["convert", "in.json", "-o", place]).status == 0)
    #expect(try sandbox.text(of: place).hasPrefix(#"{"type":"FeatureCollection""#))
  }

  @Test func tilesAreForPagesOnly() throws {
    let sandbox = try Sandbox(["in.json": Self.collection])
    let run = try sandbox.run(["convert", "in.json", "--tiles", "-o", "a.csv"])
    #expect(run.errors == "dateline: the option \"--tiles\" needs \"--format html\"\n")
    #expect(run.status == 64)
    #expect(try sandbox.names() == ["in.json"])
  }

  @Test func onlyGeoJSONIsKeptInAFolderOfRuns() throws {
    let sandbox = try Sandbox(["in.json": Self.collection])
    let run = try sandbox.run(["convert", "in.json", "-o", "runs/", "--format", "csv"])
    #expect(run.status == 64)
    #expect(try sandbox.run(["convert", "in.json", "-o", "runs/"]).status == 0)
    #expect(try sandbox.names(in: "runs").count == 1)
  }
}
