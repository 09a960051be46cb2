import Foundation
import Gazetteer
import Geo
import Testing
import Text
import TestSupport

@Suite struct FileTests {
  private func compiled() throws -> [UInt8] {
    var compiler = GazetteerCompiler()
    for table in TinyTables.tables() { compiler.add(table) }
    let shape = """
      {"type":"Feature","properties":{"place":"wof-az","source":"x"},"geometry":
      {"type":"Polygon","coordinates":[[[44,38],[51,38],[51,42],[44,42],[44,38]]]}}
      """
    compiler.addShapes(file: "tiny.shapes.geojson", bytes: Array(shape.utf8))
    let bytes = compiler.compile()
    return try #require(bytes)
  }

  /// Writes bytes to a fresh file and removes it afterwards.
  private func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws
    -> Result
  {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dateline-\(UUID().uuidString).index")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path)
  }

  private func error(_ bytes: [UInt8]) -> GazetteerError? {
    do throws(GazetteerError) {
      _ = try Gazetteer(bytes: bytes, path: "x")
      return nil
    } catch {
      return error
    }
  }

  @Test("a file answers as the tables that it was compiled from")
  func mapped() throws {
    try withFile(try compiled()) { path in
      let gazetteer = try Gazetteer(contentsOf: path)
      try gazetteer.verify()
      #expect(gazetteer.placeCount == 11)
      #expect(gazetteer.candidates(named: "Gəncə").count == 1)
    }
  }

  @Test("a folder of tables, a table and a compiled file are each a gazetteer")
  func sources() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "dateline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let places = folder.appendingPathComponent("tiny.places.tsv")
    try Data(TinyTables.places.utf8).write(to: places)
    try Data(TinyTables.names.utf8).write(to: folder.appendingPathComponent("tiny.names.tsv"))
    let index = folder.appendingPathComponent("tiny.index")
    try Data(try compiled()).write(to: index)
    #expect(try Gazetteer(at: folder.path).candidates(named: "Баку").count == 1)
    #expect(try Gazetteer(at: places.path).candidates(named: "Баку").isEmpty)
    #expect(try Gazetteer(at: places.path).candidates(named: "Baku").count == 1)
    #expect(try Gazetteer(at: index.path).candidates(named: "Баку").count == 1)
    let names = folder.appendingPathComponent("tiny.names.tsv").path
    let added = try Gazetteer(at: names, referringTo: Gazetteer(at: places.path))
    #expect(added.candidates(named: "Баку").isEmpty)
    let both = Gazetteer([try Gazetteer(at: places.path), added])
    #expect(both.candidates(named: "Баку").count == 1)
  }

  @Test("tables with errors are refused with all of them")
  func wrongTables() throws {
    let tables = TinyTables.tables(names: "place\tname\n")
    #expect(
      throws: GazetteerError.tables([
        "tiny.names.tsv:1:7: error: expected a column \"language\" after \"name\""
      ])
    ) { try Gazetteer(compiling: tables) }
  }

  @Test("a gazetteer outlives the file that it was mapped from")
  func outlives() throws {
    let gazetteer = try withFile(try compiled()) { try Gazetteer(contentsOf: $0) }
    let names = gazetteer.candidates(named: "Кировабад").map(\.name)
    #expect(names.map(\.text) == ["Кировабад"])
  }

  @Test("a file that is missing, a folder or empty is refused with the reason")
  func unreadable() throws {
    #expect(
      throws: GazetteerError.unreadable(
        path: "/nowhere/x", reason: "No such file or directory")
    ) { try Gazetteer(contentsOf: "/nowhere/x") }
    #expect(throws: GazetteerError.notAGazetteer(path: "/")) { try Gazetteer(contentsOf: "/") }
    try withFile([]) { path -> Void in
      #expect(throws: GazetteerError.notAGazetteer(path: path)) {
        try Gazetteer(contentsOf: path)
      }
    }
  }

  @Test("headers that do not fit are told apart")
  func headers() throws {
    let bytes = try compiled()
    func changed(_ offset: Int, _ byte: UInt8) -> [UInt8] {
      var copy = bytes
      copy[offset] = byte
      return copy
    }
    #expect(error(changed(0, 0)) == .notAGazetteer(path: "x"))
    #expect(error(Array("id\tkind".utf8)) == .notAGazetteer(path: "x"))
    #expect(error(changed(12, 99)) == .otherVersion(path: "x", found: 99, expected: 4))
    var swapped = bytes
    swapped.replaceSubrange(8..<12, with: bytes[8..<12].reversed())
    #expect(error(swapped) == .otherByteOrder(path: "x"))
    #expect(error(changed(48, 77)) == .corrupted(path: "x", part: "header"))
    #expect(
      error(Array(bytes.dropLast()))
        == .cutShort(
          path: "x", expected: bytes.count, found: bytes.count - 1))
    #expect(error(bytes + [0]) == .corrupted(path: "x", part: "length"))
  }

  @Test("every shortened file is refused")
  func shortened() throws {
    let bytes = try compiled()
    for count in 0..<bytes.count where error(Array(bytes[..<count])) == nil {
      Issue.record("accepted with \(count) bytes")
    }
  }

  @Test("a changed byte in the content is found by verifying, and crashes nothing")
  func corrupted() throws {
    let bytes = try compiled()
    var random = SplitMix64(seed: 4)
    for _ in 0..<300 {
      var copy = bytes
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let offset = Int.random(in: 1300..<bytes.count, using: &random)
        copy[offset] = UInt8.random(in: 0...255, using: &random)
      }
      guard copy != bytes else { continue }
      let gazetteer = try Gazetteer(bytes: copy)
      #expect(throws: GazetteerError.corrupted(path: "gazetteer", part: "content")) {
        try gazetteer.verify()
      }
      exercise(gazetteer)
    }
  }

  /// Asks everything of a gazetteer; the answers may be wrong.
  private func exercise(_ gazetteer: Gazetteer) {
    for index in gazetteer.places {
      let place = gazetteer.place(index)
      _ = gazetteer.place(id: place.id)
      _ = gazetteer.country(of: index)
      for name in gazetteer.names(of: index).prefix(20) {
        _ = (name.text, name.language, name.script, name.standing, name.from, name.until)
      }
    }
    for query in ["Gəncə", "Баку", "Fuzulli", "Նագորնո", "x"] {
      _ = gazetteer.lookup(query)
      _ = gazetteer.nearestNames(to: query, limit: 3)
    }
    let position = Position(latitude: 40, longitude: 47)
    _ = gazetteer.nearest(to: position, limit: 3)
    _ = gazetteer.places(containing: position)
    _ = gazetteer.outlines.count + gazetteer.lines.count
    _ = GazetteerSummary(gazetteer)
    _ = Gazetteer([gazetteer, gazetteer]).lookup("Gəncə")
  }
}
