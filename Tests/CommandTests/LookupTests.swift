import Geo
import Testing

@Suite struct LookupTests {
  /// Names of one place in several scripts, spellings and times.
  static let names = [
    ("Ganja", "Ganja"), ("GƏNCƏ", "Ganja"), ("Гянджа", "Ganja"), ("گنجه", "Ganja"),
    ("Stepanakert", "Stepanakert"), ("Xankəndi", "Stepanakert"), ("Ստեփանակերտ", "Stepanakert"),
    ("Stepankart", "Stepanakert"),
  ]

  @Test(arguments: names)
  func aPlaceIsFoundByAnyOfItsNames(name: String, place: String) throws {
    let run = try Sandbox().run(["lookup", name, "--format", "geojson", "--limit", "1"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    let features = try GeoJSONReader.read(Array(run.output.utf8)).features
    #expect(features.map { $0.properties?["place"] } == [.string(place)])
    #expect(features.map { $0.properties?["query"] } == [.string(name)])
  }

  @Test func theTableHasALineForEachPlace() throws {
    let run = try Sandbox().run(["lookup", "Stepanakert", "Gəncə", "--limit=1"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("name         place        kind  region"))
    #expect(lines[1].hasPrefix("Stepanakert  Stepanakert  town  "))
    #expect(lines[2].hasPrefix("Gəncə        Ganja        town  "))
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test func jsonIsAListWithPositions() throws {
    let run = try Sandbox().run(["lookup", "Stepanakert", "--format", "json", "--limit", "1"])
    #expect(run.output.hasPrefix(#"[{"query":"Stepanakert","place":"Stepanakert","place_id":""#))
    #expect(run.output.contains(#""latitude":39.8"#))
    #expect(run.output.hasSuffix("}]\n"))
  }

  /// What is written where nothing is found.
  @Test(arguments: [
    ("table", ""), ("json", "[]\n"),
    ("geojson", #"{"type":"FeatureCollection","features":[]}"# + "\n"),
  ])
  func aNameThatIsNotFoundIsSaidWithTheNearest(format: String, output: String) throws {
    let run = try Sandbox().run(["lookup", "Xyzzyqqqq", "--format", format])
    #expect(run.output == output)
    #expect(
      run.errors.hasPrefix(#"dateline: no place is called "Xyzzyqqqq"; the nearest names are ""#))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.status == 1)
  }

  @Test func theOtherNamesAreStillLookedUp() throws {
    let run = try Sandbox().run(["lookup", "Xyzzyqqqq", "Stepanakert"])
    #expect(run.output.contains("Stepanakert"))
    #expect(run.status == 1)
  }

  @Test func aCountryNarrowsTheSearch() throws {
    let run = try Sandbox().run(["lookup", "Stepanakert", "--country", "tr"])
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        #"dateline: no place in TR is called "Stepanakert"; the nearest names are "Stepanakert" (AZ)"#
      ))
    #expect(run.status == 1)
  }

  @Test func nearestPlacesComeInTheOrderOfDistance() throws {
    let run = try Sandbox().run([
      "lookup", "--near", "40.68,46.36", "--format=json", "--limit", "5",
    ])
    #expect(run.status == 0)
    let distances = run.output.matches(of: /"distance_km":([0-9.]+)/).compactMap { Double($0.1) }
    #expect(distances.count == 5)
    #expect(distances == distances.sorted())
    #expect(run.output.contains(#""place":"Ganja""#))
  }

  static let mistakes: [([String], String)] = [
    ([], "no name to look up; see dateline help lookup"),
    (
      ["--near", "91,0"],
      #"--near: "91,0" is not a latitude and a longitude in degrees such as 39.82,46.75"#
    ),
    (
      ["--near", "nan,0"],
      #"--near: "nan,0" is not a latitude and a longitude in degrees such as 39.82,46.75"#
    ),
    (["x", "--limit", "0"], #"--limit: "0" is not a whole number above 0"#),
    (
      ["x", "--country", "AZE"],
      #"--country: "AZE" is not a country code of two letters such as AZ"#
    ),
    (["x", "--format", "xml"], #"--format: "xml" is not one of table, json, geojson"#),
  ]

  @Test(arguments: mistakes)
  func wrongUsageIsOneLineAndStatus64(arguments: [String], message: String) throws {
    let run = try Sandbox().run(["lookup"] + arguments)
    #expect(run.errors == "dateline: \(message)\n")
    #expect(run.output == "")
    #expect(run.status == 64)
  }
}
