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

  @Test func aTownThatIsTakenTwiceIsTakenTwice() throws {
    func capture(_ day: String, by paper: String) -> Feature {
      Self.event([
        "event_type": "territory", "date_start": .string(day), "date_end": .string(day),
        "source": .string(paper), "quote": "The army has taken the town of Barda.",
      ])
    }
    let sandbox = try Sandbox([
      "a.geojson": Self.text(capture("2020-10-03", by: "Morning Paper")),
      "b.geojson": Self.text(capture("2020-10-04", by: "Evening Paper")),
      "c.geojson": Self.text(capture("2020-11-19", by: "Evening Paper")),
    ])
    let near = try sandbox.run(["merge", "a.geojson", "b.geojson"])
    #expect(try Self.features(near).count == 1)
    let far = try sandbox.run(["merge", "a.geojson", "c.geojson"])
    #expect(try Self.features(far).count == 2)
  }

  /// One shelling as three agencies told it on two days.
  static let agencies = [
    "a.txt":
      "BAKU, Oct 28, 2020 (Reuters) - Rockets struck the town of Barda on Wednesday, a witness said.",
    "b.txt":
      "BAKU, Oct 29, 2020 (AFP) - Rockets struck the town of Barda on Wednesday, killing at least 21 "
      + "people and wounding 70, prosecutors said. Armenia denied it.",
    "c.txt":
      "BAKU, 28 октября 2020. /ТАСС/. Армянские войска обстреляли город Барда в среду, погибли "
      + "19 человек, сообщило министерство обороны Азербайджана.",
  ]

  @Test(arguments: [["a", "b", "c"], ["a", "c", "b"], ["b", "a", "c"], ["c", "b", "a"]])
  func reportsAreJoinedAlikeInAnyOrder(names: [String]) throws {
    let sandbox = try Sandbox(Self.agencies)
    let mapped = try sandbox.run(["map", "-q"] + names.map { "\($0).txt" })
    for name in names {
      _ = try sandbox.run(["map", "-q", "\(name).txt", "-o", "\(name).geojson"])
    }
    let merged = try sandbox.run(["merge"] + names.map { "\($0).geojson" })
    for run in [mapped, merged] {
      let features = try Self.features(run)
      #expect(features.count == 1)
      let event = try #require(features.first?.properties)
      #expect(
        event["title"]
          == "Shelling in Barda, 28 October 2020: at least 21 killed, 70 wounded (disputed)")
      #expect(event["actor"] == "Armenia")
      #expect(event["published"] == "2020-10-29")
      #expect(event["sources"] == 3)
      #expect(event["marker-size"] == "large")
    }
  }

  @Test func titlesStayInTheirLanguage() throws {
    let sandbox = try Sandbox(Self.agencies)
    let run = try sandbox.run(["map", "-q", "--titles", "de", "a.txt", "b.txt"])
    #expect(
      try Self.features(run).first?.properties?["title"]
        == "Beschuss in Bərdə, 28. Oktober 2020: mindestens 21 getötet, 70 verletzt (bestritten)")
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
