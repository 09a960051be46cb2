import Foundation
import Gazetteer
import Testing
import Text

/// What `gazetteer check` finds odd.
@Suite struct LintTests {
  private static let places = """
    id|kind|lat|lon|country|region|population|name|stands_for|note
    a|town|39.8|46.75|AZ||50000|Alfa||
    b|village|39.9|46.8|AZ||200|Beta||
    """

  /// The remarks on the tables with one more row in each, without the files' stem.
  private func remarks(place: String = "", name: String = "") -> [String] {
    var compiler = GazetteerCompiler(extending: .builtIn)
    let names = "place|name|language|script|standing|from|until|source\n" + name
    compiler.add(
      Table(file: "x.places.tsv", text: (Self.places + "\n" + place).replacing("|", with: "\t")))
    compiler.add(Table(file: "x.names.tsv", text: names.replacing("|", with: "\t")))
    compiler.check()
    return compiler.diagnostics.map(\.description)
  }

  @Test("rows without fault are not spoken of")
  func sound() {
    #expect(remarks() == [])
    #expect(remarks(name: "a|Альфа|ru|Cyrl|preferred|||hand") == [])
    #expect(remarks(name: "a|Al'fa|ru|Latn|variant|||hand") == [])
    #expect(remarks(place: "c|village|40.18|44.51|AM|||Gamma||") == [])
  }

  @Test(
    "an odd place is told with its line and column",
    arguments: [
      (
        "c|village|40.18|44.51|AZ|||Gamma||",
        "x.places.tsv:4:11: warning: \"Gamma\" lies 74 km outside of \"Azerbaijan\""
      ),
      (
        "c|village|39.8|46.75|AZ|gn586047||Gamma||",
        "x.places.tsv:4:11: warning: \"Gamma\" lies 31 km outside of \"Kalbajar District\""
      ),
      (
        "c|village|39.9001|46.8|AZ|||Bêta||",
        "x.places.tsv:4:11: warning: \"Bêta\" stands at x.places.tsv:3 already"
      ),
      (
        "gn586523|village|39.9|46.9|AZ|||Gamma||",
        "x.places.tsv:4:18: warning: \"gn586523\" is the id of \"Ganja\", 98 km away; "
          + "\"Gamma\" would take its place"
      ),
    ])
  func place(_ row: (row: String, expected: String)) throws {
    let found = remarks(place: row.row)
    let kilometres = /lies \d+ km/
    #expect(found.count == 1)
    #expect(
      found.first?.replacing(kilometres, with: "lies")
        == row.expected.replacing(kilometres, with: "lies"))
  }

  @Test(
    "an odd name is told with its line and column",
    arguments: [
      (
        "b|Alfa|az|Latn|variant|||hand",
        "2:3: warning: \"Alfa\" of \"Beta\" is the name of the town \"Alfa\" (a) near by"
      ),
      (
        "b|Бета|ru|Latn|preferred|||hand",
        "2:3: warning: \"Бета\" is written in Cyrl, not Latn"
      ),
      (
        "b|Beta|ru||variant|||hand",
        "2:3: warning: \"Beta\" is written in Latn, which \"ru\" is not"
      ),
      (
        "b|Бeта|ru|Cyrl|variant|||hand",
        "2:3: warning: \"Бeта\" has the letter \"e\" of another script among those of Cyrl"
      ),
      (
        "b|Beta|en|Latn|variant|||hand\nb|Beta|en|Latn|variant|||hand",
        "3:3: warning: \"Beta\" stands here a second time"
      ),
    ])
  func name(_ row: (row: String, expected: String)) {
    #expect(remarks(name: row.row) == ["x.names.tsv:" + row.expected])
  }

  @Test("errors of the tables are told too")
  func errors() {
    #expect(remarks(place: "c|castle|40|46|AZ|||Gamma||").count == 1)
  }

  @Test("the built-in tables have hardly anything odd")
  func builtIn() throws {
    var compiler = GazetteerCompiler(extending: .builtIn)
    try compiler.add(path: BuiltInTests.package.appendingPathComponent("Gazetteer").path)
    compiler.check()
    #expect(!compiler.diagnostics.hasErrors)
    #expect(compiler.diagnostics.count < 40, "\(compiler.diagnostics)")
  }
}
