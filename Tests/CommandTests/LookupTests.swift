import Geo
import Testing

@Suite struct LookupTests {
  /// Names of one place in several scripts, spellings and times.
  static let names = [
    ("Ganja", "Ganja"), ("GƏNCƏ", "Ganja"), ("Гянджа", "Ganja"), ("گنجه", "Ganja"),
    ("Stepanakert", "Stepanakert"), ("Xankəndi", "Stepanakert"), ("Ստեփանակերտ", "Stepanakert"),
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
  static let nothing = [
    ("table", ""), ("json", "[]\n"), ("ndjson", ""), ("geojsonl", ""),
    ("geojson", #"{"type":"FeatureCollection","features":[]}"# + "\n"),
  ]

  @Test(arguments: nothing)
  func aMadeUpNameFindsNothing(format: String, output: String) throws {
    let run = try Sandbox().run(["lookup", "Xyzzyqqqq", "--format", format])
    #expect(run.output == output)
    #expect(run.errors == "dateline: no place is called \"Xyzzyqqqq\"\n")
    #expect(run.status == 1)
  }

  @Test(arguments: nothing)
  func aMisspeltNameIsOfferedButNoAnswer(format: String, output: String) throws {
    let run = try Sandbox().run(["lookup", "Stepankart", "--format", format])
    #expect(run.output == output)
    #expect(
      run.errors.hasPrefix(
        #"dateline: no place is called "Stepankart"; did you mean "Stepana"#))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.status == 1)
  }

  @Test func fuzzyTakesAMisspeltName() throws {
    let run = try Sandbox().run(["lookup", "Stepankart", "--fuzzy", "--limit", "1"])
    #expect(run.output.contains("Stepanakert  town"))
    #expect(run.output.contains("misspelt"))
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func theOtherNamesAreStillLookedUp() throws {
    let run = try Sandbox().run(["lookup", "Xyzzyqqqq", "Stepanakert"])
    #expect(run.output.contains("Stepanakert"))
    #expect(run.status == 1)
  }

  @Test func aCountryNarrowsTheSearch() throws {
    let run = try Sandbox().run(["lookup", "Stepanakert", "--country", "tr"])
    #expect(run.output == "")
    #expect(run.errors.hasPrefix(#"dateline: no place of those asked for is called "Stepanakert""#))
    #expect(run.status == 1)
  }

  @Test(arguments: [
    (
      "46.75,39.82", "dateline: --near takes the latitude first; 39.82,46.75 would be at Karabakh\n"
    ),
    ("39.82,46.75", ""), ("55.75,37.62", ""),
    ("37.62,55.75", "dateline: --near takes the latitude first; 55.75,37.62 would be at Moscow\n"),
  ])
  func exchangedNumbersAreNoticed(near: String, hint: String) throws {
    #expect(try Sandbox().run(["lookup", "--near", near]).errors == hint)
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

  /// What is asked for, and the places that answer it.
  static let narrowed: [([String], [String])] = [
    (["Martuni", "--in", "Gegharkunik", "--kind", "town"], ["Martuni"]),
    (["Martuni", "--in", "Ermənistan", "--kind", "town"], ["Martuni"]),
    (["Martuni", "--near", "39.8,47.0", "--within", "40", "--kind", "town"], ["Khojavend"]),
    (["Füzuli", "--kind", "region"], ["Fizuli District"]),
    (["Гянджа", "--language", "ru", "--limit", "1"], ["Ganja"]),
    (["--near", "39.8177,46.7528", "--kind", "town", "--within", "1"], ["Stepanakert"]),
    (["Shusha", "--in", "Nagorno-Karabakh", "--kind", "town"], ["Shusha"]),
    (["Sabunçu", "--in", "Baku", "--limit", "1"], ["Sabunchu"]),
    (["--in", "Lachin", "--kind", "town"], ["Lachin"]),
    (["--in", "Syunik", "--kind", "corridor"], ["Goris-Kapan road", "Zangezur corridor"]),
    (["--in", "Naftalan", "--kind", "town,village", "--limit", "1"], ["Gasimbayli"]),
    (["Stepanakert", "--names", "az", "--limit", "1"], ["Xankəndi"]),
  ]

  @Test(arguments: narrowed)
  func optionsNarrowALookUp(arguments: [String], places: [String]) throws {
    let run = try Sandbox().run(["lookup", "--format", "ndjson"] + arguments)
    let found = run.output.matches(of: /"place":"([^"]*)"/).map { String($0.1) }
    #expect(found == places, "\(arguments)")
    #expect(run.status == 0)
  }

  @Test func theNameThatMatchedIsGivenWithItsYears() throws {
    let run = try Sandbox().run(["lookup", "Kirovabad", "--limit", "1"])
    #expect(run.output.contains("historical"))
    let json = try Sandbox().run(["lookup", "Kirovabad", "--format", "ndjson", "--limit", "1"])
    #expect(json.output.contains(#""matched_name":"Kirovabad""#))
    #expect(json.output.contains(#""matched_standing":"historical""#))
  }

  @Test func aDistanceComesWithItsDirection() throws {
    let run = try Sandbox().run([
      "lookup", "Ganja", "--near", "39.8177,46.7528", "--format", "ndjson", "--limit", "1",
    ])
    let distance = run.output.firstMatch(of: /"distance_km":([0-9.]+)/).flatMap { Double($0.1) }
    let bearing = run.output.firstMatch(of: /"bearing":([0-9]+)/).flatMap { Int($0.1) }
    #expect(distance.map { (98...106).contains($0) } == true)
    #expect(bearing.map { (335...345).contains($0) } == true)
  }

  @Test func namesAreReadFromStandardInput() throws {
    let run = try Sandbox().run(
      ["lookup", "--format", "csv", "--limit", "1"], input: "Gəncə\r\n\nШуша\nXyzzyqqqq\n")
    let lines = run.output.split(whereSeparator: \.isNewline)
    try #require(lines.count == 3)
    #expect(lines[0].contains("place_id"))
    #expect(lines[1].contains("Gəncə") && lines[1].contains("Ganja"))
    #expect(lines[2].contains("Шуша") && lines[2].contains("Shusha"))
    #expect(run.errors == "dateline: no place is called \"Xyzzyqqqq\"\n")
    #expect(run.status == 1)
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstName() throws {
    let run = try Sandbox().run(
      ["lookup", "--format", "ndjson", "--limit", "1"], input: "\u{FEFF}Ganja\n")
    #expect(run.output.hasPrefix(#"{"query":"Ganja","place":"Ganja""#))
    #expect(run.status == 0)
  }

  @Test func standardInputWithoutANameIsNoTrouble() throws {
    let run = try Sandbox().run(["lookup"], input: "\n \n")
    #expect(run.output == "" && run.errors == "")
    #expect(run.status == 0)
  }

  @Test func aGazetteerByItselfIsListed() throws {
    let sandbox = try Sandbox(["p.csv": "name,lat,lon\nPost A,39,46\nPost B,39,47\n"])
    let run = try sandbox.run(["lookup", "--only", "--gazetteer", "p.csv"])
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 3)
  }

  @Test func aLineFarTooLongIsNoName() throws {
    let run = try Sandbox().run(
      ["lookup", "--format", "csv"], input: String(repeating: "Ganja ", count: 20_000) + "\nShusha")
    #expect(run.output.contains("Shusha"))
    #expect(run.errors.hasPrefix("dateline: no place is called \"Ganja Ganja "))
    #expect(run.status == 1)
  }

  @Test func manyNamesMakeTheSameDocumentAsTheirPlaces() throws {
    let names = ["Ganja", "Xyzzyqqqq", "Shusha"]
    let run = try Sandbox().run(["lookup", "--format", "geojson", "--limit", "1"] + names)
    let places = try GeoJSONReader.read(Array(run.output.utf8)).features.map {
      $0.properties?["place"]
    }
    #expect(places == [.string("Ganja"), .string("Shusha")])
    let lines = try Sandbox().run(["lookup", "--format", "geojsonl", "--limit", "1"] + names)
    #expect(lines.output.split(separator: "\n").count == 2)
    #expect(
      lines.output.split(separator: "\n").allSatisfy { $0.hasPrefix(#"{"type":"Feature","#) })
  }

  @Test func quietSaysNothingOfNamesThatAreNotFound() throws {
    let run = try Sandbox().run(["lookup", "-q", "Xyzzyqqqq", "Shusha"])
    #expect(run.errors == "")
    #expect(run.output.contains("Shusha"))
    #expect(run.status == 1)
  }

  static let mistakes: [([String], String)] = [
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
    (
      ["x", "--format", "xml"],
      #"--format: "xml" is not one of table, json, geojson, geojsonl, csv, ndjson"#
    ),
    (["x", "--within", "5"], #"the option "--within" needs "--near LAT,LON""#),
    (["x", "--only"], #"the option "--only" needs "--gazetteer FILE""#),
  ]

  @Test(arguments: mistakes)
  func wrongUsageIsOneLineAndStatus64(arguments: [String], message: String) throws {
    let run = try Sandbox().run(["lookup"] + arguments)
    #expect(run.errors == "dateline: \(message)\n")
    #expect(run.output == "")
    #expect(run.status == 64)
  }
}
