import Foundation
import Testing

@Suite struct DiffTests {
  /// A set of features, each given by its id, longitude and properties.
  static func set(_ features: (id: String, longitude: Double, properties: String)...) -> String {
    let texts = features.map { feature in
      #"{"type":"Feature","id":"\#(feature.id)","geometry":{"type":"Point","coordinates":[\#(feature.longitude),40]},"properties":\#(feature.properties)}"#
    }
    return #"{"type":"FeatureCollection","features":[\#(texts.joined(separator: ",\n"))]}"#
  }

  static let old = set(
    ("a", 46, #"{"name":"A","toll":36}"#), ("b", 47, #"{"name":"B"}"#), ("c", 48, #"{"name":"C"}"#))
  static let new = set(
    ("a", 46, #"{"toll":38,"name":"A"}"#), ("c", 48.01, #"{"name":"C"}"#),
    ("d", 46, #"{"name":"D"}"#))

  static func sandbox() throws -> Sandbox {
    try Sandbox(["old.geojson": old, "new.geojson": new])
  }

  @Test func aReportShowsOldAndNewValues() throws {
    let run = try Self.sandbox().run(["diff", "old.geojson", "new.geojson"])
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output == """
        1 added, 1 removed, 1 modified, 1 moved, 0 unchanged

          ~ a A
              toll          36 → 38
          - b B
          > c C
              geometry      40, 48 → 40, 48.01  (852 m)
          + d D

        """)
  }

  @Test func statusTellsWhetherSomethingChanged() throws {
    let sandbox = try Self.sandbox()
    #expect(try sandbox.run(["diff", "old.geojson", "old.geojson"]).status == 0)
    #expect(try sandbox.run(["diff", "-q", "old.geojson", "new.geojson"]).output == "")
    #expect(try sandbox.run(["diff", "-q", "old.geojson", "new.geojson"]).status == 1)
    #expect(try sandbox.run(["diff", "-", "old.geojson"], input: Self.old).status == 0)
    #expect(try sandbox.run(["diff", "old.geojson", "gone.geojson"]).status == 2)
  }

  /// What git's pager or `less -R` is to show has colours although nobody looks.
  @Test(arguments: [
    ([], [:], false), (["--color", "always"], [:], true),
    (["--color=always"], ["NO_COLOR": "1"], true), (["--color", "never"], [:], false),
  ])
  func coloursAreWhereTheyAreWanted(
    options: [String], environment: [String: String], areThere: Bool
  ) throws {
    let run = try Self.sandbox().run(
      ["diff", "old.geojson", "new.geojson"] + options, environment: environment)
    #expect(run.output.contains("\u{1B}[31m36\u{1B}[0m → \u{1B}[32m38\u{1B}[0m") == areThere)
    #expect(run.output.contains("\u{1B}") == areThere)
  }

  @Test func aTerminalHasColours() throws {
    for (environment, options, areThere) in [
      ([:], [], true), (["NO_COLOR": "1"], [], false), (["TERM": "dumb"], [], false),
      ([:], ["--color", "never"], false),
    ] as [([String: String], [String], Bool)] {
      let terminal = try #require(Terminal(columns: 80))
      let run = try Self.sandbox().run(
        ["diff", "old.geojson", "new.geojson"] + options, environment: environment,
        output: terminal.end)
      #expect(run.status == 1)
      #expect(terminal.read().contains("\u{1B}[31m36") == areThere)
    }
  }

  @Test(arguments: ["new.geojson", "./old.geojson"])
  func whatIsComparedIsNotOverwritten(place: String) throws {
    let sandbox = try Self.sandbox()
    let run = try sandbox.run(["diff", "old.geojson", "new.geojson", "-o", place])
    #expect(run.errors == "dateline: \(place): is read here; the output would overwrite it\n")
    #expect(run.status == 64)
    #expect(try sandbox.text(of: "old.geojson") == Self.old)
    #expect(try sandbox.text(of: "new.geojson") == Self.new)
  }

  @Test(arguments: [
    ("a.html", "<!doctype html>"), ("a.geojson", #"{"type":"FeatureCollection""#),
    ("a.json", #"{"type":"Changes","version":1,"exact":false"#), ("a.ndjson", #"{"change":"#),
    ("a.patch", #"{"type":"Changes","version":1,"exact":true"#), ("a.txt", "1 added"),
    ("a", "1 added"),
  ])
  func theEndingSaysTheFormat(place: String, start: String) throws {
    let sandbox = try Self.sandbox()
    #expect(try sandbox.run(["diff", "old.geojson", "new.geojson", "-o", place]).status == 1)
    #expect(try sandbox.text(of: place).hasPrefix(start))
    let run = try sandbox.run(["diff", "old.geojson", "new.geojson", "-o", "a.xlsx"])
    #expect(run.errors.hasPrefix("dateline: a.xlsx: no format has the ending \".xlsx\"; name one"))
    #expect(run.status == 64)
  }

  /// Normal writing has six decimals; what it leaves out is no difference.
  @Test func decimalsBeyondTheSixthAreNoDifference() throws {
    let sandbox = try Sandbox([
      "a": Self.set(("a", 46.123_456_78, "{}")), "b": Self.set(("a", 46.123_456_81, "{}")),
      "c": Self.set(("a", 46.123_458, "{}")),
    ])
    #expect(try sandbox.run(["diff", "a", "b"]).output == "nothing changed, 1 unchanged\n")
    #expect(try sandbox.run(["diff", "a", "c"]).status == 1)
  }

  /// However many events have the same id and all else.
  @Test func aSetOfTwinsIsTheSameWhenItIsWrittenAgain() throws {
    let event = #"{"event_type":"clash","date_start":"2020-10-01","quote":"Shells fell."}"#
    let twin =
      #"{"type":"Feature","id":"x","geometry":{"type":"Point","coordinates":[46.12345678,40]},"#
      + #""properties":\#(event)}"#
    let set = String(repeating: twin + "\n", count: 500)
    let sandbox = try Sandbox(["a.ndjson": set])
    #expect(try sandbox.run(["convert", "a.ndjson", "-o", "b.geojson"]).status == 0)
    let run = try sandbox.run(["diff", "a.ndjson", "b.geojson"])
    #expect(run.output == "nothing changed, 500 unchanged\n")
  }

  @Test(arguments: [
    (["--only", "name"], "1 added, 1 removed, 2 unchanged\n"),
    (["--ignore", "toll", "--tolerance", "900"], "1 added, 1 removed, 2 unchanged\n"),
    (["--number-tolerance", "2"], "1 added, 1 removed, 1 moved, 1 unchanged\n"),
    (["--where", "name = A or name = C"], "1 modified, 1 moved, 0 unchanged\n"),
    (["--where", "toll >= 0"], "1 modified, 0 unchanged\n"),
    (["--key", "name"], "1 added, 1 removed, 1 modified, 1 moved, 0 unchanged\n"),
  ])
  func optionsSayWhatIsCompared(options: [String], headline: String) throws {
    let arguments = ["diff", "--format", "summary", "old.geojson", "new.geojson"] + options
    #expect(try Self.sandbox().run(arguments).output == headline)
  }

  /// The same features in other layouts.
  @Test(arguments: ["", "\u{1E}"])
  func sequencesAreRecognised(separator: String) throws {
    let lines = Self.old.dropFirst(#"{"type":"FeatureCollection","features":["#.utf8.count)
      .dropLast(2).replacing("},\n{", with: "}\n\(separator){")
    let sandbox = try Sandbox(["old.geojson": Self.old, "lines": separator + lines + "\n"])
    let run = try sandbox.run(["diff", "old.geojson", "lines"])
    #expect(run.output == "nothing changed, 3 unchanged\n")
    #expect(run.status == 0)
  }

  @Test func jsonTellsEachChange() throws {
    let run = try Self.sandbox().run(
      ["diff", "--format", "ndjson", "--where", "name = A", "old.geojson", "new.geojson"])
    #expect(
      run.output == """
        {"change":"modified","old_index":0,"new_index":0,"matched_by":"id","edits":[{"path":"/properties/toll","old":36,"new":38}],"old":{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[46,40]},"properties":{"name":"A","toll":36}},"new":{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[46,40]},"properties":{"toll":38,"name":"A"}}}

        """)
  }

  @Test func theMapShowsOldValuesAndMoves() throws {
    let run = try Self.sandbox().run(["diff", "--format", "geojson", "old.geojson", "new.geojson"])
    #expect(run.output.contains(#""change":"modified","toll":38,"name":"A","old_toll":36"#))
    #expect(
      run.output.contains(
        #""geometry":{"type":"LineString","coordinates":[[48,40],[48.01,40]]},"properties":{"change":"moved","trace":true,"moved_metres":851.8"#
      ))
    #expect(
      run.output.contains(
        #""old":{"type":"Feature","id":"c","geometry":{"type":"Point","coordinates":[48,40]}"#))
    #expect(try Sandbox(["map.geojson": run.output]).run(["validate", "map.geojson"]).status == 0)
  }

  /// A property that is called as the map calls old values is not lost to them.
  @Test func theMapKeepsPropertiesOfItsOwnNames() throws {
    let sandbox = try Sandbox([
      "old": Self.set(("a", 46, #"{"toll":1,"old_toll":0}"#)),
      "new": Self.set(("a", 46, #"{"toll":2,"old_toll":0}"#)),
    ])
    let run = try sandbox.run(["diff", "--format", "geojson", "old", "new"])
    #expect(run.output.contains(#""toll":2,"old_toll":0,"#))
    #expect(run.output.contains(#""properties":{"toll":1,"old_toll":0}"#))
  }

  @Test func thePageHasTheMap() throws {
    let run = try Self.sandbox().run(["diff", "--format", "html", "old.geojson", "new.geojson"])
    #expect(run.output.lowercased().hasPrefix("<!doctype html>"))
    #expect(run.output.contains(#""change":"modified","toll":38"#))
    #expect(run.status == 1)
  }

  /// Texts that are no GeoJSON, and the line that says so.
  static let broken: [(String, String)] = [
    ("", "is empty, expected GeoJSON"),
    ("a,b\n1,2\n", "is a table such as CSV, expected GeoJSON"),
    ("A shell hit Ganja.\n", "is plain text, as dateline map reads it, expected GeoJSON"),
    ("<?xml version='1.0'?><kml/>", "is XML, such as KML or GPX, expected GeoJSON"),
    (
      #"{"type":"Topology","objects":{}}"#,
      #"1:9: the type "Topology" is not one of GeoJSON's nine at type"#
    ),
    (
      #"{"type":"FeatureCollection","features":["#,
      "1:41: expected a Feature, found the end of the text at features[0]"
    ),
    (
      "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}},\n{\"type\":\"Feature\",\"geometry\":null}]}",
      #"3:1: a Feature lacks the member "properties" at features[1]"#
    ),
    (
      "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}\n{\"type\":\"Feature\",\"geometry\":1,\"properties\":{}}",
      #"2:30: expected a geometry, found "1" at [1].geometry"#
    ),
    (
      #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"a":1e999}}]}"#,
      #"1:93: the number "1e999" is greater than the greatest double, 1.8e308 at features[0].properties.a"#
    ),
  ]

  @Test(arguments: broken)
  func whatIsNoGeoJSONIsNamed(text: String, message: String) throws {
    let sandbox = try Sandbox(["good.geojson": Self.old, "bad.geojson": text])
    let separator = message.first?.isNumber == true ? ":" : ": "
    for arguments in [["bad.geojson", "good.geojson"], ["good.geojson", "bad.geojson"]] {
      let run = try sandbox.run(["diff"] + arguments)
      #expect(run.errors == "dateline: bad.geojson\(separator)\(message)\n")
      #expect(run.output == "")
      #expect(run.status == 2)
    }
  }

  @Test func aHundredThousandBracketsAreALine() throws {
    let brackets = String(repeating: "[", count: 100_000)
    let sandbox = try Sandbox([
      "a.geojson": brackets,
      "b.geojson": #"{"type":"Feature","geometry":null,"properties":{"a":"# + brackets,
    ])
    let bare = try sandbox.run(["diff", "a.geojson", "a.geojson"])
    #expect(bare.errors == "dateline: a.geojson:1:1: expected a GeoJSON object, found \"[\"\n")
    let nested = try sandbox.run(["diff", "b.geojson", "a.geojson"])
    #expect(
      nested.errors.hasPrefix("dateline: b.geojson:1:563: arrays and objects are nested more"))
    #expect(nested.errors.utf8.count < 200)
    #expect(nested.status == 2)
  }
}
