import Gazetteer
import Geo
import Testing
import Text

@Suite struct CompilerTests {
  /// The diagnostics of the tiny tables with one more row in each, without their file's stem.
  private func diagnostics(place: String = "", name: String = "") -> [String] {
    var compiler = GazetteerCompiler()
    func added(_ table: String, _ row: String) -> String {
      row.isEmpty ? table : table + "\n" + row.replacing("|", with: "\t")
    }
    for table in TinyTables.tables(
      places: added(TinyTables.places, place), names: added(TinyTables.names, name))
    {
      compiler.add(table)
    }
    let compiled = compiler.compile()
    #expect((compiled == nil) == compiler.diagnostics.hasErrors)
    return compiler.diagnostics.map(\.description)
  }

  @Test(
    "a wrong place is told with its line and column",
    arguments: [
      (
        "gn-baku|town|40|49||||Baku||",
        "14:1: error: the id \"gn-baku\" is taken by tiny.places.tsv:6"
      ),
      (
        "a b|town|40|49||||X||",
        "14:1: error: expected an id of ASCII letters, digits, \"-\" and \"_\", found \"a b\""
      ),
      ("x|town|91|49||||X||", "14:8: error: expected degrees from -90 to 90, found \"91\""),
      ("x|town|nan|49||||X||", "14:8: error: expected degrees from -90 to 90, found \"nan\""),
      ("x|town|40|||||X||", "14:11: error: expected degrees from -180 to 180, found \"\""),
      ("x|town|40|-181||||X||", "14:11: error: expected degrees from -180 to 180, found \"-181\""),
      (
        "x|town|40|49|az|||X||",
        "14:14: error: expected two capital letters of ISO 3166-1 or nothing, found \"az\""
      ),
      ("x|town|40|49||gn-no||X||", "14:15: error: no place has the id \"gn-no\""),
      (
        "x|town|40|49|||-3|X||",
        "14:16: error: expected a whole number from 0 to 4000000000 or nothing, found \"-3\""
      ),
      ("x|town|40|49||||||", "14:17: error: a place needs a name"),
      ("x|town|40|49||||X|gn-no|", "14:19: error: no place has the id \"gn-no\""),
      (
        "x|country|40|49|AZ|||X||",
        "14:17: error: the country \"AZ\" stands at tiny.places.tsv:3"
      ),
      ("x|town|40|49||||X|", "14:19: error: expected 10 fields, found 9"),
    ])
  func place(_ row: (row: String, expected: String)) {
    #expect(diagnostics(place: row.row) == ["tiny.places.tsv:" + row.expected])
  }

  @Test("a wrong kind is answered with the kinds there are")
  func kind() throws {
    let found = diagnostics(place: "x|Town|40|49||||X||")
    #expect(found.count == 1)
    let first = try #require(found.first)
    #expect(first.hasPrefix("tiny.places.tsv:14:3: error: expected one of \"country\", \"region\""))
    #expect(first.hasSuffix("\"sea\", found \"Town\""))
  }

  @Test(
    "a wrong name is told with its line and column",
    arguments: [
      ("gn-no|X|az|Latn|variant|||", "16:1: error: no place has the id \"gn-no\""),
      (
        "gn-baku||az|Latn|variant|||",
        "16:9: error: expected a name with letters or digits, found \"\""
      ),
      (
        "gn-baku|—!|az|Latn|variant|||",
        "16:9: error: expected a name with letters or digits, found \"—!\""
      ),
      (
        "gn-baku|X|Az|Latn|variant|||",
        "16:11: error: expected a language tag of BCP 47 such as \"az\" or \"und\", found \"Az\""
      ),
      (
        "gn-baku|X|az|latin|variant|||",
        "16:14: error: expected a script code of ISO 15924 such as \"Latn\" or nothing, found \"latin\""
      ),
      (
        "gn-baku|X|az|Latn|best|||",
        "16:19: error: expected one of \"preferred\", \"official\", \"variant\", \"historical\", \"colloquial\", \"misspelling\", found \"best\""
      ),
      (
        "gn-baku|X|az|Latn|variant|20th||",
        "16:27: error: expected a year from -5000 to 2999 or nothing, found \"20th\""
      ),
      (
        "gn-baku|X|az|Latn|variant|1991|1990|",
        "16:32: error: expected a year not before \"1991\", found \"1990\""
      ),
      (
        "gn-baku|Bakı|az|Latn|official|||hand",
        "16:9: warning: \"Bakı\" stands here a second time"
      ),
    ])
  func name(_ row: (row: String, expected: String)) {
    #expect(diagnostics(name: row.row) == ["tiny.names.tsv:" + row.expected])
  }

  @Test("all errors are told, not the first alone")
  func all() {
    let found = diagnostics(
      place: "x|Town|91|49||||X||", name: "gn-no|X|Az|Latn|best|||\ngn-no|Y|Az|Latn|best|||")
    #expect(found.filter { $0.contains("places") }.count == 2)
    #expect(found.filter { $0.contains("names.tsv:16") }.count == 3)
    #expect(found.filter { $0.contains("names.tsv:17") }.count == 3)
  }

  @Test("a table of another kind of name is refused")
  func fileName() {
    var compiler = GazetteerCompiler()
    compiler.add(Table(file: "notes.tsv", text: ""))
    #expect(compiler.compile() == nil)
    #expect(compiler.diagnostics.map(\.line) == [1])
  }

  @Test("the order of the files does not matter, and the same tables give the same bytes")
  func deterministic() throws {
    func compile(_ tables: [Table]) -> [UInt8]? {
      var compiler = GazetteerCompiler()
      for table in tables { compiler.add(table) }
      return compiler.compile()
    }
    let tables = TinyTables.tables()
    #expect(compile(tables) == compile(tables.reversed()))
    #expect(compile(tables) != nil)
  }

  @Test("no tables make an empty gazetteer")
  func empty() throws {
    let gazetteer = try Gazetteer(compiling: [])
    #expect(gazetteer.placeCount == 0)
    #expect(gazetteer.lookup("Baku").isEmpty)
    #expect(gazetteer.nearest(to: .init(latitude: 0, longitude: 0), limit: 3).isEmpty)
    #expect(gazetteer.nearestNames(to: "Bakku", limit: 3).isEmpty)
  }
}
