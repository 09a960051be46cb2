import Foundation
import Gazetteer
import Testing
import Text

@Suite struct BuiltInTests {
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("the tables have no errors, and the built-in index is what they compile to")
  func fresh() throws {
    var compiler = GazetteerCompiler()
    try compiler.addTables(inFolder: Self.package.appendingPathComponent("Gazetteer").path)
    let compiled = compiler.compile()
    #expect(compiler.diagnostics.filter { $0.severity == .error } == [])
    let committed = try Data(
      contentsOf: Self.package.appendingPathComponent("Sources/EmbeddedData/gazetteer.index"))
    #expect(
      compiled.map { Data($0) } == committed,
      "run: swift run compile-data")
    #expect(Gazetteer.builtIn.bytes.elementsEqual(committed))
  }

  @Test("every place is found by each of its names")
  func everyName() throws {
    let gazetteer = Gazetteer.builtIn
    try gazetteer.verify()
    var missing: [String] = []
    for place in gazetteer.places {
      let names = gazetteer.names(of: place)
      for text in Set(names.map(\.text)).sorted() {
        let found = gazetteer.candidates(named: text).filter { $0.place == place }.map(\.name)
        let expected = names.filter { $0.text == text }
        if !Set(expected).isSubset(of: found) { missing.append(text) }
      }
    }
    #expect(missing == [])
  }
}
