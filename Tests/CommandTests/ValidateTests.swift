import Foundation
import Testing

@Suite struct ValidateTests {
  private static let clockwise =
    #"{"type":"Polygon","coordinates":[[[0,0],[9,9],[9,0],[0,0]]]}"#

  @Test func findingsNamePlaceRuleAndPath() throws {
    let sandbox = try Sandbox([
      "a.json": "{\"type\":\"Point\",\n \"coordinates\":[1,\"2\"]}", "b.json": Self.clockwise,
    ])
    let run = try sandbox.run(["validate", "a.json", "b.json"])
    #expect(
      run.output == """
        a.json:2:19: error: expected a number, found the string "2" at coordinates[1] [position]
        a.json: no GeoJSON, 0 features, 1 error
        b.json:1:34: warning: the outer ring runs clockwise, not anticlockwise at coordinates[0] \
        [winding]
        b.json: valid, 0 features, 1 warning

        """)
    #expect(run.status == 1)
    #expect(run.errors == "")
  }

  /// Arguments, the input and the exit status.
  private static let statuses: [([String], String, Int32)] = [
    ([], #"{"type":"Point","coordinates":[1,2]}"#, 0), ([], clockwise, 0),
    (["--strict"], clockwise, 1), ([], "{}", 1), (["nothing.json"], "", 2),
    (["--limit", "-1"], "", 64), (["-o", "out.json"], "", 64), (["--format", "xml"], "", 64),
  ]

  @Test(arguments: statuses)
  func theExitStatusIsTheVerdict(arguments: [String], input: String, status: Int32) throws {
    #expect(try Sandbox().run(["validate"] + arguments, input: input).status == status)
  }

  @Test func jsonCarriesEverything() throws {
    let run = try Sandbox(["b.json": Self.clockwise])
      .run(["validate", "--format", "json", "b.json", "-"], input: "{}")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let files = try #require(report["files"] as? [[String: Any]])
    #expect(files.map { $0["file"] as? String } == ["b.json", "standard input"])
    #expect(files.map { $0["valid"] as? Bool } == [true, false])
    let finding = try #require((files[0]["findings"] as? [[String: Any]])?.first)
    #expect(finding["rule"] as? String == "winding")
    #expect(finding["severity"] as? String == "warning")
    #expect(finding["path"] as? String == "coordinates[0]")
    #expect(finding["column"] as? Int == 34)
  }

  @Test func annotationsKeepToTheirLine() throws {
    let run = try Sandbox(["a,b.json": #"{"type":"a%\nb"}"#])
      .run(["validate", "--format", "github", "a,b.json"])
    #expect(
      run.output == "::error file=a%2Cb.json,line=1,col=9,title=unknown-type::"
        + "the type \"a%25%0Ab\" is not one of GeoJSON's nine at type\n")
  }

  @Test func manyFindingsOfOneRuleAreCounted() throws {
    let points = Array(repeating: "[1]", count: 50).joined(separator: ",")
    let text = #"{"type":"MultiPoint","coordinates":[\#(points)]}"#
    let lines = try Sandbox().run(["validate"], input: text).output.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[20] == "standard input: 30 more [position]")
    #expect(try Sandbox().run(["validate", "--limit=1"], input: text).output.contains("49 more"))
  }

  @Test func mendingChangesTheFileOnceAndThenNoMore() throws {
    let sandbox = try Sandbox(["a.json": Self.clockwise])
    let first = try sandbox.run(["validate", "--fix", "a.json"])
    #expect(first.errors == "dateline: a.json: mended 1 × winding\n")
    #expect(first.output == "a.json: valid, 0 features\n")
    let mended = try sandbox.text(of: "a.json")
    #expect(mended == #"{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]]]}"#)
    let second = try sandbox.run(["validate", "--fix", "a.json"])
    #expect(second.errors == "")
    #expect(try sandbox.text(of: "a.json") == mended)
    let piped = try sandbox.run(["validate", "--fix"], input: Self.clockwise)
    #expect(piped.output == mended)
  }

  /// 70 MB in an address space in which they have no room, with a megabyte of quote among them.
  @Test func aFileLargerThanMemoryIsValidated() throws {
    let sandbox = try Sandbox()
    let run = try sandbox.shell(
      """
      feature='{"type":"Feature","geometry":{"type":"Point","coordinates":[46.75,39.76]},\
      "properties":{"quote":"'"$(head -c 1000 /dev/zero | tr '\\0' x)"'"}}'
      long=$(head -c 100000 /dev/zero | tr '\\0' y)
      (
        printf '{"type":"FeatureCollection","features":['
        yes "$feature," | head -n 60000
        printf '%s]}' '{"type":"Feature","geometry":null,"properties":{"q":"'$long$long'"}}'
      ) | (ulimit -v 60000; dateline validate)
      """)
    #expect(run.output == "standard input: valid, 60001 features\n")
    #expect(run.errors == "")
  }
}
