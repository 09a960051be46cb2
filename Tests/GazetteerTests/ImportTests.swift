import Foundation
import Gazetteer
import Geo
import Testing
import Text
import TestSupport

/// Gazetteers in others' forms.
@Suite struct ImportTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "dateline-\(UUID().uuidString)")

  /// What a source compiles to, and what is said of it, without the folder.
  private func compile(
    _ files: [String: String], mapping: ColumnMapping = ColumnMapping(), base: Gazetteer? = nil
  ) throws -> (gazetteer: Gazetteer?, remarks: [String]) {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var compiler = GazetteerCompiler(extending: base)
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let path = folder.appendingPathComponent(name).path
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      try compiler.add(path: path, mapping: mapping)
    }
    let bytes = compiler.compile()
    let remarks = compiler.diagnostics.map {
      $0.description.replacingOccurrences(of: folder.path + "/", with: "")
    }
    #expect((bytes == nil) == compiler.diagnostics.hasErrors)
    return (try bytes.map { try Gazetteer(bytes: $0) }, remarks)
  }

  private func titles(_ gazetteer: Gazetteer?, _ name: String) -> [String] {
    gazetteer.map { gazetteer in
      gazetteer.lookup(name).map { gazetteer.place($0.place).title }
    } ?? []
  }

  // MARK: CSV

  @Test(
    "a CSV file is read by its headings, whatever parts its fields",
    arguments: [
      "name,lat,lon,type,country,name:az,alt_names\n\"Post, upper\",39.5,46.5,hamlet,AZ,Yuxarı,Alfa;Beta\n",
      "Name;Latitude;Longitude;Kind;CC;name_az;names\r\nPost, upper;39.5;46.5;village;AZ;Yuxarı;Alfa|Beta\r\n",
      "\u{FEFF}title\ty\tx\tkind\tcountry\tname:az\tnames\nPost, upper\t39.5\t46.5\tvillage\tAZ\tYuxarı\tAlfa; Beta",
    ])
  func headings(_ text: String) throws {
    let (gazetteer, remarks) = try compile(["posts.csv": text])
    #expect(remarks == [])
    for name in ["Post, upper", "yuxari", "Alfa", "Beta"] {
      #expect(titles(gazetteer, name) == ["Post, upper"], "\(name)")
    }
    let index = try #require(gazetteer?.candidates(named: "Alfa").first?.place)
    let place = try #require(gazetteer?.place(index))
    #expect(place.id.hasPrefix("posts-1-"))
    #expect(place.kind == .village)
    #expect(place.country == "AZ")
    #expect(place.position == Position(latitude: 39.5, longitude: 46.5))
  }

  @Test("columns may be named by the user, quotes may hold line ends and quotes")
  func mapping() throws {
    var mapping = ColumnMapping()
    mapping.columns = ["name": "Titre", "lat": "N", "lon": "E", "name:ru": "R", "id": "No"]
    mapping.kind = .bridge
    let text = "No,Titre,N,E,R\nb1,\"The \"\"old\"\"\nbridge\",39,47,Мост\n"
    let (gazetteer, remarks) = try compile(["x.csv": text], mapping: mapping)
    #expect(remarks == [])
    let place = try #require(gazetteer?.place(id: "b1"))
    #expect(place.title == "The \"old\"\nbridge")
    #expect(place.kind == .bridge)
    #expect(gazetteer?.names(of: place.index).map(\.language) == ["und", "ru"])
  }

  @Test(
    "what is wrong in a CSV file is told with its place",
    arguments: [
      ("name,lat,lon\nA,39,\"47\n", "2:6: error: the quote is not closed"),
      (
        "name,lat,lon\n\"A\"b,39,47\n",
        "2:4: error: expected a separator or the end of the line behind a quote"
      ),
      ("name,lat,lon\nA,39\n", "2:1: error: expected 3 fields, found 2"),
      ("name,lat,lon\nA,x,47\n", "2:3: error: expected degrees from -90 to 90, found \"x\""),
      ("name,lat,lon\nA,39,inf\n", "2:6: error: expected degrees from -180 to 180, found \"inf\""),
      ("name,lat,lon\n,39,47\n", "2:1: warning: left out, has no name"),
      ("name,lat,lon\nA,,\n", "2:3: warning: left out, has no position"),
      (
        "name,lat\nA,39\n",
        "1:1: error: no column is the \"lon\"; say which by --column lon=COLUMN; it has \"name\", \"lat\""
      ),
      ("", "is refused"),
      ("\n\n", "1:1: error: no row that names the columns"),
      (
        "id,name,lat,lon\nä,A,39,47\n",
        "2:1: error: expected an id of ASCII letters, digits, \"-\" and \"_\", found \"ä\""
      ),
      ("id,name,lat,lon\na,A,39,47\na,B,39,47\n", "3:1: error: the id \"a\" is taken"),
      (
        "name,lat,lon,kind\nA,39,47,castle\n",
        "2:9: warning: \"castle\" is no kind of place; taken for \"locality\""
      ),
      (
        "name,lat,lon,country\nA,39,47,Armenia\n",
        "2:9: error: expected two capital letters of ISO 3166-1 or nothing, found \"Armenia\""
      ),
    ])
  func wrongRows(_ row: (text: String, expected: String)) throws {
    let remarks = try compile(["x.csv": row.text]).remarks
    if row.text.isEmpty {
      #expect(remarks == ["x.csv:1:1: error: no row that names the columns"])
    } else {
      #expect(remarks == ["x.csv:" + row.expected])
    }
  }

  @Test("a file that is something else is given up soon")
  func remarkLimit() throws {
    let text = "name,lat,lon\n" + String(repeating: "A,x,y\n", count: 10_000)
    let remarks = try compile(["x.csv": text]).remarks
    #expect(remarks.count < 60)
    #expect(remarks.last == "x.csv:1:1: error: is read no further after 50 remarks")
  }

  // MARK: GeoJSON

  @Test("features are places: points, lines and outlines")
  func features() throws {
    let text = #"""
      {"type":"FeatureCollection","features":[
      {"type":"Feature","id":"f1","properties":{"name":"Spot","population":12},
       "geometry":{"type":"Point","coordinates":[47,39]}},
      {"type":"Feature","properties":{"name":"Field","kind":"area"},
       "geometry":{"type":"Polygon","coordinates":[[[47,39],[48,39],[48,40],[47,40],[47,39]]]}},
      {"type":"Feature","properties":{"name":"Trench","kind":"border"},
       "geometry":{"type":"LineString","coordinates":[[47,39],[47.5,39.5],[48,40]]}}
      ]}
      """#
    let (gazetteer, remarks) = try compile(["x.geojson": text])
    #expect(remarks == [])
    let found = try #require(gazetteer)
    #expect(found.place(id: "f1")?.population == 12)
    let field = try #require(found.lookup("field").first?.place)
    #expect(found.places(containing: Position(latitude: 39.2, longitude: 47.9)) == [field])
    #expect(found.position(of: field) == Position(latitude: 39.5, longitude: 47.5))
    let trench = try #require(found.lookup("trench").first?.place)
    #expect(found.geometry(of: trench).typeName == "LineString")
  }

  @Test("what is wrong in a GeoJSON file is told with the line of the feature")
  func wrongFeatures() throws {
    let text = #"""
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[47,39]}},
      {"type":"Feature","properties":{"name":"A"},"geometry":null},
        {"type":"Feature","properties":{"name":"B"},"geometry":{"type":"Point","coordinates":[47,99]}}
      ]}
      """#
    #expect(
      try compile(["x.geojson": text]).remarks == [
        "x.geojson:2:1: warning: left out, has no name",
        "x.geojson:3:1: warning: left out, has no position",
        "x.geojson:4:3: error: expected positions from -180 to 180 and from -90 to 90 degrees",
      ])
    #expect(try compile(["x.geojson": "{"]).remarks.count == 1)
  }

  // MARK: GeoNames

  private static func feature(
    _ number: Int, _ name: String, _ others: String, _ code: String, _ country: String,
    _ division: String, _ population: Int, latitude: String = "39.5"
  ) -> String {
    [
      "\(number)", name, name, others, latitude, "46.5", "P", code, country, "", division, "", "",
      "", "\(population)", "", "", "Asia/Baku", "2024-01-01",
    ].joined(separator: "\t")
  }

  private static let dump = [
    feature(1, "Alfa", "Alpha,Альфа", "PPLA", "AZ", "05", 50_000),
    feature(2, "Beta", "", "PPL", "AZ", "05", 200),
    feature(3, "Gamma", "Γάμμα", "STRM", "AZ", "05", 0),
    feature(4, "Delta", "Дельта", "PPL", "AM", "01", 12_000),
  ].joined(separator: "\n")

  private static let alternates = """
    10\t1\taz\tƏlfa\t1\t\t\t\t\t
    11\t1\ten\tAlpha City\t1\t\t\t\t\t
    12\t1\tru\tСтарая Альфа\t\t\t\t1\t1920\t1991
    13\t1\tlink\thttps://example.org\t\t\t\t\t\t
    14\t99\ten\tNowhere\t\t\t\t\t\t
    """

  private static let countries =
    "#ISO\tnames\nAZ\tAZE\t31\tAJ\tAzerbaijan\tBaku\t86600\t9942334\tAS\t.az\tAZN\tManat\t994\t\t\taz\t587116\tGE\t\n"
  private static let divisions = "AZ.05\tFirst District\tFirst District\t77\n"

  @Test("a dump of GeoNames brings places, names with their languages, regions and countries")
  func geoNames() throws {
    let (found, remarks) = try compile([
      "XX.txt": Self.dump, "alternateNamesV2.txt": Self.alternates,
      "countryInfo.txt": Self.countries, "admin1CodesASCII.txt": Self.divisions,
    ])
    #expect(remarks == [])
    let gazetteer = try #require(found)
    #expect(gazetteer.isReference)
    let alfa = try #require(gazetteer.place(id: "gn1"))
    #expect(alfa.title == "Alpha City")
    #expect(alfa.kind == .town)
    #expect(alfa.region.map { gazetteer.place($0).title } == "First District")
    #expect(gazetteer.country(of: alfa.index).map { gazetteer.place($0).title } == "Azerbaijan")
    let names = gazetteer.names(of: alfa.index)
    #expect(names.map(\.text) == ["Əlfa", "Alpha City", "Старая Альфа", "Alfa"])
    #expect(names.map(\.language) == ["az", "en", "ru", "und"])
    #expect(names[2].standing == .historical)
    #expect(names[2].from == 1920 && names[2].until == 1991)
    #expect(gazetteer.place(id: "gn2")?.kind == .village)
    #expect(gazetteer.place(id: "gn3") == nil)
    #expect(gazetteer.place(id: "gn4")?.kind == .town)
    #expect(titles(gazetteer, "дельта") == ["Delta"])
    #expect(titles(gazetteer, "nowhere") == [])
  }

  @Test(
    "what is wrong in a dump is told with its place",
    arguments: [
      (dump + "\n5\tx", "XX.txt:5:3: error: expected 19 fields, found 2"),
      (
        feature(1, "A", "", "PPL", "AZ", "", 1, latitude: "95"),
        "XX.txt:1:8: error: expected degrees from -90 to 90, found \"95\""
      ),
      (
        "a,b,c\n1,2,3\n",
        "XX.txt:1:1: error: has not the columns of allCountries.txt, alternateNamesV2.txt, "
          + "countryInfo.txt or admin1CodesASCII.txt of GeoNames"
      ),
    ])
  func wrongDump(_ row: (text: String, expected: String)) throws {
    #expect(try compile(["XX.txt": row.text]).remarks == [row.expected])
  }

  @Test("bytes that are no UTF-8 are told")
  func encoding() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["XX.txt", "x.csv"] {
      let path = folder.appendingPathComponent(name).path
      try Data(Array(Self.dump.utf8) + [0xFF]).write(to: URL(fileURLWithPath: path))
      var compiler = GazetteerCompiler()
      try compiler.add(path: path)
      #expect(compiler.compile() == nil)
      #expect(compiler.diagnostics.contains { $0.message.contains("not UTF-8") })
    }
  }

  @Test("the same sources give the same bytes")
  func deterministic() throws {
    let files = ["XX.txt": Self.dump, "alternateNamesV2.txt": Self.alternates]
    let first = try compile(files).gazetteer
    let second = try compile(files).gazetteer
    #expect(try #require(first).bytes.elementsEqual(try #require(second).bytes))
  }

  @Test("random text in any form ends, crashes nothing, and is refused or read")
  func randomText() throws {
    var random = SplitMix64(seed: 21)
    let pieces = [
      "name", "lat", "lon", ",", ";", "\t", "\n", "\"", "39", "47", "-", "{", "}", "[", "]", ":",
      "\"type\"", "\"Feature\"", "é", "\r", "\u{0}", "1e9", "gn1", "P", "PPL",
    ]
    var refused = 0
    for round in 0..<120 {
      let text = (0..<Int.random(in: 0...60, using: &random))
        .compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let name = ["x.csv", "x.geojson", "XX.txt", "x.shapes.geojson"][round % 4]
      if text.isEmpty, name == "XX.txt" { continue }
      if try compile([name: text]).gazetteer == nil { refused += 1 }
    }
    #expect(refused > 60)
  }
}
