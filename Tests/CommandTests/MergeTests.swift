import Foundation
import Geo
import Testing

@Suite struct MergeTests {
  /// One event as two papers tell it, and what only one of them tells.
  static let morning = event(
    ["fatalities": 21, "source": "Morning Paper", "status": "claimed", "injured": nil])
  static let evening = event(
    ["fatalities": 26, "source": "Evening Paper", "status": "denied", "injured": 83])
  static let other = event(["place": "Terter", "date_start": "2020-10-20"], latitude: 40.34)

  static func event(_ told: JSONObject, latitude: Double = 40.3758) -> Feature {
    var properties: JSONObject = [
      "event_type": "shelling", "place": "Barda", "date_start": "2020-10-28",
      "date_end": "2020-10-28", "actor": "Armenia", "fatalities": nil, "fatalities_low": nil,
      "fatalities_high": nil, "quote": "Rockets struck the town of Barda on Wednesday.",
      "language": "en", "sources": 1,
    ]
    for (name, value) in told { properties[name] = value }
    return Feature(
      geometry: .point(Position(latitude: latitude, longitude: 47.1262)), properties: properties)
  }

  static func text(_ features: Feature...) -> String {
    String(
      decoding: GeoJSONWriter().write(FeatureCollection(features: features)), as: UTF8.self)
  }

  static func features(_ run: Sandbox.Run) throws -> [Feature] {
    try GeoJSONReader.read(Array(run.output.utf8)).features
  }

  @Test func theSameEventIsThereOnceWithItsConflicts() throws {
    let sandbox = try Sandbox([
      "a.geojson": Self.text(Self.morning), "b.geojson": Self.text(Self.evening, Self.other),
    ])
    let run = try sandbox.run(["merge", "a.geojson", "b.geojson"])
    #expect(run.errors == "")
    #expect(run.status == 0)
    let merged = try Self.features(run)
    #expect(merged.count == 2)
    let event = try #require(merged.first?.properties)
    #expect(event["sources"] == 2)
    #expect(event["fatalities"] == 21)
    #expect(event["fatalities_low"] == 21)
    #expect(event["fatalities_high"] == 26)
    #expect(event["injured"] == 83)
    #expect(event["status"] == "disputed")
    #expect(event["source"] == "Morning Paper")
  }

  @Test func aSetWithItselfStaysAsItIs() throws {
    let sandbox = try Sandbox(["a.geojson": Self.text(Self.morning, Self.other)])
    let line = "dateline merge a.geojson a.geojson a.geojson | dateline diff - a.geojson"
    #expect(try sandbox.shell(line).output == "nothing changed, 2 unchanged\n")
  }

  @Test func whatOneSideChangedIsTakenOver() throws {
    let sandbox = try Sandbox([
      "base.geojson": DiffTests.old,
      "a.geojson": DiffTests.set(
        ("a", 46, #"{"name":"A","toll":38}"#), ("b", 47, #"{"name":"B"}"#),
        ("c", 48, #"{"name":"C"}"#)),
      "b.geojson": DiffTests.set(
        ("a", 46.5, #"{"name":"A","toll":36}"#), ("c", 48, #"{"name":"C"}"#),
        ("d", 49, "{}")),
    ])
    let run = try sandbox.run(["merge", "--base", "base.geojson", "a.geojson", "b.geojson"])
    #expect(run.errors == "")
    #expect(run.status == 0)
    let expected = DiffTests.set(
      ("a", 46.5, #"{"name":"A","toll":38}"#), ("c", 48, #"{"name":"C"}"#), ("d", 49, "{}"))
    let difference = try sandbox.run(["diff", "-", "-q", "expected"], input: run.output)
    #expect(difference.status == 2)
    try sandbox.write(.init(expected.utf8), to: "expected.geojson")
    #expect(
      try sandbox.run(["diff", "-", "expected.geojson"], input: run.output).output
        == "nothing changed, 3 unchanged\n")
  }

  @Test func whatBothChangedIsTold() throws {
    let sandbox = try Sandbox([
      "base.geojson": DiffTests.set(("a", 46, #"{"n":1}"#)),
      "a.geojson": DiffTests.set(("a", 46, #"{"n":2}"#)),
      "b.geojson": DiffTests.set(("a", 46, #"{"n":3}"#)),
    ])
    let run = try sandbox.run(["merge", "--base", "base.geojson", "a.geojson", "b.geojson"])
    #expect(run.errors == "dateline: a: n is 2 in one set and 3 in another; the first was kept\n")
    #expect(try Self.features(run).first?.properties?["n"] == 2)
    #expect(run.status == 1)
  }
}
