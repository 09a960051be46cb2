import Foundation
import Testing

@Suite struct OutputTests {
  private func sandbox() throws -> Sandbox {
    try Sandbox(["a.txt": InputTests.indonesian, "b.txt": "Rockets hit Ganja."])
  }

  @Test func aFileIsReplacedWholeAndKeepsItsPermissions() throws {
    let sandbox = try sandbox()
    try sandbox.write(Data("from before".utf8), to: "out.geojson")
    let path = sandbox.folder.appending(path: "out.geojson").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let run = try sandbox.run(["map", "a.txt", "-q", "-o", "out.geojson"])
    #expect(run.output == "")
    #expect(run.errors == "")
    #expect(try sandbox.text(of: "out.geojson") == sandbox.run(["map", "a.txt"]).output)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try sandbox.names() == ["a.txt", "b.txt", "out.geojson"])
  }

  @Test func aLinkStaysALink() throws {
    let sandbox = try sandbox()
    try sandbox.write(Data(), to: "real/out.geojson")
    let link = sandbox.folder.appending(path: "link").path
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "real/out.geojson")
    #expect(try sandbox.run(["map", "a.txt", "-o", "link"]).status == 0)
    #expect(try sandbox.text(of: "real/out.geojson").hasPrefix("{"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real/out.geojson")
    #expect(try sandbox.names(in: "real") == ["out.geojson"])
  }

  @Test func aLinkToNothingIsFollowed() throws {
    let sandbox = try sandbox()
    let run = try sandbox.shell("mkdir real; ln -s real/new link; dateline map -q a.txt -o link")
    #expect(run.status == 0)
    #expect(try sandbox.text(of: "real/new").hasPrefix("{"))
    let link = sandbox.folder.appending(path: "link").path
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real/new")
    let circle = try sandbox.shell("ln -s y x; ln -s x y; dateline map -q a.txt -o x")
    #expect(
      circle.errors == "dateline: x: cannot be written: too many levels of symbolic links\n")
    #expect(circle.status == 2)
  }

  @Test func anExplanationThatCannotBeWrittenIsTrouble() throws {
    let run = try sandbox().shell("dateline map a.txt --explain -o out.json 2>/dev/full")
    #expect(run.status == 2)
  }

  /// Where explanations would take the place of a report or of the features.
  static let clashes: [(arguments: [String], message: String)] = [
    (
      ["--explain-json", "b.txt"], "b.txt: is a report that is read; the output would overwrite it"
    ),
    (["--explain-json", "-"], "--explain-json: \"-\" is where the features go"),
    (
      ["-o", "o.json", "--explain-json", "./o.json"],
      "--explain-json: \"./o.json\" is where the features go"
    ),
  ]

  @Test(arguments: clashes)
  func explanationsOverwriteNothing(arguments: [String], message: String) throws {
    let sandbox = try sandbox()
    let run = try sandbox.run(["map", "a.txt", "b.txt"] + arguments)
    #expect(run.errors == "dateline: \(message)\n")
    #expect(run.status == 64 && run.output == "")
    #expect(try sandbox.text(of: "b.txt") == "Rockets hit Ganja.")
    #expect(try sandbox.names() == ["a.txt", "b.txt"])
  }

  /// Lines of shell of which the output cannot be written, and what is said.
  static let failures: [(line: String, message: String)] = [
    (
      "dateline map -q a.txt > /dev/full",
      "standard output: cannot be written: no space left on device"
    ),
    ("dateline map -q a.txt -o /dev/full", "/dev/full: cannot be written: no space left on device"),
    ("dateline --help > /dev/full", "standard output: cannot be written: no space left on device"),
    ("dateline map -q a.txt >&-", "standard output: cannot be written: bad file descriptor"),
    (
      "dateline validate a.txt > /dev/full",
      "standard output: cannot be written: no space left on device"
    ),
    ("dateline validate a.txt >&-", "standard output: cannot be written: bad file descriptor"),
    ("dateline map -q a.txt -o no/x", "no/x: cannot be written: no such file or directory"),
    ("dateline map -q a.txt -o b.txt/x", "b.txt/x: cannot be written: not a directory"),
    ("dateline map -q a.txt -o b.txt/", "b.txt/: cannot be created: file exists"),
  ]

  @Test(arguments: failures)
  func whatCannotBeWrittenIsOneLine(line: String, message: String) throws {
    let sandbox = try sandbox()
    let run = try sandbox.shell(line)
    #expect(run.errors == "dateline: \(message)\n")
    #expect(run.status == 2)
    #expect(try sandbox.names() == ["a.txt", "b.txt"])
  }

  @Test func aFileThatGrowsTooLargeLeavesNothingBehind() throws {
    let sandbox = try sandbox()
    try sandbox.write(Data("from before".utf8), to: "out.geojson")
    let line = "(ulimit -f 0; dateline map -q a.txt -o out.geojson; echo $?) 2>&1 | cat"
    #expect(
      try sandbox.shell(line).output
        == "dateline: out.geojson: cannot be written: file too large\n2\n")
    #expect(try sandbox.text(of: "out.geojson") == "from before")
    #expect(try sandbox.names() == ["a.txt", "b.txt", "out.geojson"])
  }

  @Test(arguments: ["map -q a.txt", "map -q a.txt -o /dev/stdout", "--help"])
  func aClosedPipeIsNoError(arguments: String) throws {
    let sandbox = try sandbox()
    let run = try sandbox.shell(
      "(sleep 0.3; dateline \(arguments); echo $? > status) | true; cat status")
    #expect(run.output == "0\n")
    #expect(run.errors == "")
  }

  @Test func aReportIsNeverOverwritten() throws {
    let sandbox = try sandbox()
    let run = try sandbox.run(
      ["map", "a.txt", "b.txt", "-o", "./b.txt", "--format", "geojson"])
    #expect(
      run.errors == "dateline: ./b.txt: is a report that is read; the output would overwrite it\n")
    #expect(run.status == 64)
    #expect(try sandbox.text(of: "b.txt") == "Rockets hit Ganja.")
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let sandbox = try sandbox()
    let runs = try (0..<3).map { _ in try sandbox.run(["map", "--pretty", "a.txt", "b.txt"]).output
    }
    #expect(Set(runs).count == 1)
    #expect(runs[0].hasSuffix("}\n"))
  }
}
