import Foundation
import Geo
import Testing

@Suite struct InputTests {
  static let indonesian = "BAKU, Kamis (29/10/2020) – Roket menghantam Barda pada Rabu."

  /// Reports that cannot be read as they stand, and the line that says so.
  static let flawed: [(name: String, bytes: [UInt8], message: String)] = [
    ("empty.txt", [], "is empty"),
    ("blank.txt", Array(" \r\n\t\n".utf8), "is empty"),
    ("mark.txt", [0xEF, 0xBB, 0xBF], "is empty"),
    ("wide.txt", [0xFF, 0xFE, 0x41, 0], "is UTF-16, expected UTF-8"),
    (
      "latin.txt", Array("Gar".utf8) + [0xE7] + Array("on".utf8),
      "byte 3 (0xE7) is no text in UTF-8; read as U+FFFD"
    ),
    (
      "page.txt", Array("<html><p>29 Oct.</p></html>".utf8),
      "is HTML, expected the plain text of a report"
    ),
    ("lines.txt", Array("{\"a\":1}\n{}".utf8), "is JSON, expected the plain text of a report"),
    ("nul.txt", [0x41, 0, 0x42], "byte 1 (0x00) is no text; read as U+FFFD"),
    (
      "little.txt",
      Array("Ганджа".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        + Array(". 5 X. ".utf8).flatMap { [$0, 0] }, "is UTF-16, expected UTF-8"
    ),
    ("big.txt", Array("BAKU, 5 Oct.".utf8).flatMap { [0, $0] }, "is UTF-16, expected UTF-8"),
    ("wide.txt", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "is UTF-32, expected UTF-8"),
    ("plain.txt", Array("BAKU".utf8).flatMap { [0, 0, 0, $0] }, "is UTF-32, expected UTF-8"),
    (
      "packed.txt", [0x1F, 0x8B, 8, 0, 0, 0],
      "is compressed by gzip, expected the plain text of a report"
    ),
    (
      "letter.txt", Array("PK\u{3}\u{4}".utf8) + [20, 0, 6, 0],
      "is a zip archive, such as DOCX, expected the plain text of a report"
    ),
    (
      "many.txt", [0x41, 0xC3, 0x28, 0, 0xFF],
      "byte 1 (0xC3) is no text in UTF-8, nor are 2 others; read as U+FFFD"
    ),
    ("cut.txt", [0x41, 0xE2, 0x80], "byte 1 (0xE2) is no text in UTF-8; read as U+FFFD"),
  ]

  @Test(arguments: flawed)
  func aFlawedReportIsNamedAndTheOthersAreRead(
    name: String, bytes: [UInt8], message: String
  ) throws {
    let sandbox = try Sandbox(["good.txt": Self.indonesian])
    try sandbox.write(Data(bytes), to: name)
    let alone = try sandbox.run(["mentions", "good.txt"])
    let run = try sandbox.run(["mentions", name, "good.txt", "--quiet"])
    #expect(run.errors == "dateline: \(name): \(message)\n")
    #expect(run.status == 2)
    #expect(run.output == alone.output)
  }

  @Test func whatIsMissingIsNamed() throws {
    let sandbox = try Sandbox(["good.txt": Self.indonesian])
    let run = try sandbox.run(["map", "missing.txt", "good.txt/x", "good.txt", "-q"])
    #expect(
      run.errors == """
        dateline: missing.txt: cannot be read: no such file or directory
        dateline: good.txt/x: cannot be read: not a directory

        """)
    #expect(run.status == 2)
    #expect(try features(run).count == features(sandbox.run(["map", "good.txt"])).count)
  }

  /// Names of other systems' encodings are bytes that are no UTF-8.
  @Test func namesThatAreNoUTF8AreRead() throws {
    let sandbox = try Sandbox(["good.txt": Self.indonesian])
    let alone = try sandbox.run(["mentions", "good.txt"])
    let made = "mkdir f; n=$(printf 'f/a\\377.txt'); cp good.txt \"$n\"; dateline mentions -q"
    for line in [
      "\(made) \"$n\"", "\(made) f", "\(made) \"$n\" -o \"$n.geojson\"; cat f/*.geojson",
    ] {
      let run = try sandbox.shell(line)
      #expect(run.output == alone.output)
      _ = try sandbox.shell("rm -r f")
    }
    let missing = try sandbox.shell("dateline map \"$(printf 'b\\377')\"")
    #expect(
      missing.errors == "dateline: b\u{FFFD}: cannot be read: no such file or directory\n")
  }

  @Test(arguments: [
    "map /dev/zero", "convert /dev/zero", "validate /dev/full", "lookup </dev/zero",
  ])
  func whatNeverEndsIsRefused(arguments: String) throws {
    let run = try Sandbox().shell("dateline \(arguments)")
    #expect(run.errors.hasSuffix(": cannot be read: file too large\n"))
    #expect(run.status == 2)
  }

  @Test func aNameCannotBreakTheLine() throws {
    let run = try Sandbox().run(["map", "a\u{1B}[31m\nb"])
    #expect(
      run.errors == "dateline: a\u{FFFD}[31m\u{FFFD}b: cannot be read: no such file or directory\n")
  }

  /// What turns the direction of the text behind it could make a message say something else.
  @Test func explanationsTurnNoTextAround() throws {
    let sandbox = try Sandbox()
    let text = "29 Oktober 2020\n\nRoket menghantam \u{202E}Ganja pada Rabu.\n"
    try sandbox.write(Data(text.utf8), to: "a.txt")
    let run = try sandbox.run(["map", "--explain", "a.txt"])
    #expect(run.errors.contains("\u{FFFD}Ganja"))
    #expect(!run.errors.unicodeScalars.contains("\u{202E}"))
  }

  /// Whoever corrects a language file finds in it the line that a word was read by.
  @Test func explanationsAsJSONNameLinesAndReasons() throws {
    let text =
      "29 Oktober 2020\n\nRoket tidak menghantam Barda. Roket menghantam Ganja pada Rabu, "
      + "kata Radio Stepanakert.\n"
    let sandbox = try Sandbox(["a.txt": text])
    let run = try sandbox.run(["map", "-q", "--explain-json", "why.jsonl", "a.txt"])
    #expect(run.status == 0 && run.errors.isEmpty)
    let lines = try sandbox.text(of: "why.jsonl").split(separator: "\n")
    #expect(lines.count == 1)
    let report = try JSONValue.parse(Array(lines[0].utf8)).objectValue
    #expect(report?["language"] == "id" && report?["published"] == "2020-10-29")
    let sentences = report?["sentences"]?.arrayValue?.compactMap(\.objectValue) ?? []
    let triggers = sentences.flatMap { $0["triggers"]?.arrayValue ?? [] }.compactMap(\.objectValue)
    #expect(triggers.contains { $0["veto"] == "negated" })
    #expect(triggers.allSatisfy { ($0["line"]?.integerValue ?? 0) > 0 })
    let rejected = sentences.flatMap { $0["rejected"]?.arrayValue ?? [] }
    #expect(
      rejected == [["text": "Stepanakert", "reason": "beside a word for an organisation"]])
    let events = sentences.flatMap { $0["events"]?.arrayValue ?? [] }.compactMap(\.objectValue)
    #expect(events.map { $0["places"] } == [["Ganja"]])
    #expect(events.map { $0["date_from"] } == ["a date of the sentence"])
  }

  @Test func whereNoReportCouldBeReadNothingIsWritten() throws {
    let sandbox = try Sandbox(["out.geojson": "from before"])
    let run = try sandbox.run(["map", "missing.txt", "-o", "out.geojson"])
    #expect(run.status == 2)
    #expect(try sandbox.text(of: "out.geojson") == "from before")
    #expect(try sandbox.names() == ["out.geojson"])
  }

  @Test func foldersAreReadInTheOrderOfNames() throws {
    let sandbox = try Sandbox([
      "reports/b.txt": "Rockets hit Barda.", "reports/a/z.txt": "Rockets hit Ganja.",
      "reports/c.TXT": "Rockets hit Terter.", "reports/notes.md": "Rockets hit Shusha.",
      "reports/.hidden.txt": "Rockets hit Goris.",
    ])
    let folder = try sandbox.run(["mentions", "reports", "-q"])
    let files = try sandbox.run(
      ["mentions", "reports/a/z.txt", "reports/b.txt", "reports/c.TXT", "-q"])
    #expect(folder.status == 0)
    #expect(folder.errors == "")
    #expect(folder.output == files.output)
  }

  @Test func aFolderThatLinksToItselfIsReadOnce() throws {
    let sandbox = try Sandbox(["reports/a.txt": Self.indonesian])
    let link = sandbox.folder.appending(path: "reports/again").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: ".")
    let run = try sandbox.run(["mentions", "reports"])
    #expect(run.output == (try sandbox.run(["mentions", "reports/a.txt"])).output)
  }

  @Test func aFolderWithoutReportsSaysWhatItHolds() throws {
    let sandbox = try Sandbox(["f/1.html": "", "f/2.pdf": "", "f/3.md": "", "f/g/4.doc": ""])
    let run = try sandbox.run(["map", "f"])
    #expect(
      run.errors == """
        dateline: f: holds no report, which is a file whose name ends in .txt; it holds "1.html", \
        "2.pdf", "3.md" and 1 more

        """)
    #expect(run.status == 2)
    #expect(run.output == "")
  }

  @Test(arguments: [[], ["-"]])
  func standardInputIsAReport(operands: [String]) throws {
    let sandbox = try Sandbox()
    let run = try sandbox.run(["mentions"] + operands, input: Self.indonesian)
    #expect(run.status == 0)
    _ = try features(run)
    let empty = try sandbox.run(["mentions"] + operands)
    #expect(empty.errors == "dateline: standard input: is empty\n")
    #expect(empty.status == 2)
  }

  @Test func aClosedStandardInputIsAnEmptyOne() throws {
    let run = try Sandbox().shell("dateline map <&-")
    #expect(run.errors == "dateline: standard input: is empty\n")
    #expect(run.status == 2)
  }

  /// The same report with line ends and a mark of other systems.
  @Test func lineEndsAndByteOrderMarksAreNoMatter() throws {
    let text = "BAKU, Kamis (29/10/2020)\n\nRoket menghantam Barda.\n"
    let sandbox = try Sandbox([
      "unix.txt": text, "dos.txt": text.replacing("\n", with: "\r\n"),
      "mark.txt": "\u{FEFF}" + text,
    ])
    let runs = try ["unix", "dos", "mark"].map { try sandbox.run(["map", "-q", "\($0).txt"]) }
    #expect(runs.allSatisfy { $0.status == 0 && $0.errors == "" })
    #expect(runs[0].output == runs[2].output)
    let kinds = try runs.map { try features($0).map { $0.properties?["event_type"] } }
    #expect(kinds[0] == kinds[1])
  }

  /// Texts that nobody writes: long, deep, without end, full of what is half a number or date.
  static let hostile = [
    String(repeating: "(", count: 50_000), String(repeating: "“", count: 50_000),
    String(repeating: "9", count: 100_000), String(repeating: ". ", count: 50_000),
    "a" + String(repeating: "\u{301}", count: 50_000), String(repeating: "\n", count: 50_000) + "x",
    String(
      repeating: "99/99/9999 31/02/2020 (24/10) 99999999999999999999 orang tewas ", count: 300),
  ]

  @Test(arguments: hostile)
  func anyTextIsReadWithoutACrash(text: String) throws {
    let run = try Sandbox().run(["map", "-q"], input: text)
    #expect(run.status == 0)
    _ = try features(run)
  }

  @Test func anyBytesAreReadWithoutACrash() throws {
    let sandbox = try Sandbox()
    let bytes = (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 7 &+ $0 / 256) }
    try sandbox.write(Data(bytes), to: "bytes.txt")
    let run = try sandbox.run(["map", "-q", "bytes.txt"])
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.status == 2)
    _ = try features(run)
  }

  /// A notice names the report; an explanation cannot move the cursor.
  @Test func explanationsAndNoticesGoToStandardError() throws {
    let text = "BAKU – Roket menghantam Barda.\u{1B}[2J"
    let run = try Sandbox(["a.txt": text]).run(["map", "--explain", "a.txt"])
    #expect(run.errors.hasPrefix("a.txt:\n"))
    #expect(run.errors.contains("Barda"))
    #expect(!run.errors.contains("\u{1B}"))
    #expect(run.errors.contains("dateline: a.txt: "))
    #expect(run.output == (try Sandbox(["a.txt": text]).run(["map", "a.txt"])).output)
  }

  private func features(_ run: Sandbox.Run) throws -> [Feature] {
    try GeoJSONReader.read(Array(run.output.utf8)).features
  }
}
