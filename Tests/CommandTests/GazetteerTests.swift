import Foundation
import Testing

/// `dateline gazetteer`, and `--gazetteer` of the other commands.
@Suite struct GazetteerTests {
  private static let csv = "name,lat,lon,country,name:az\nPost Seven,39.7,46.9,AZ,Yeddinci Post\n"

  @Test func whatIsBuiltIsUsedByOtherCommands() throws {
    let sandbox = try Sandbox([
      "posts.csv": Self.csv,
      "report.txt": "Post Seven, 5 Oktober 2020 – Roket menghantam Post Seven.",
    ])
    let built = try sandbox.run(["gazetteer", "build", "-o", "posts.index", "posts.csv"])
    #expect(built.errors == "")
    #expect(built.status == 0)
    for file in ["posts.index", "posts.csv"] {
      let found = try sandbox.run(["lookup", "yeddinci post", "Gəncə", "--gazetteer", file])
      #expect(found.status == 0)
      #expect(found.output.contains("Post Seven") && found.output.contains("Ganja"))
      let only = try sandbox.run(["lookup", "Gəncə", "--gazetteer", file, "--only"])
      #expect(only.status == 1)
      #expect(only.output == "")
      let mentions = try sandbox.run(["mentions", "report.txt", "--gazetteer", file])
      #expect(mentions.output.contains(#""place_id":"posts-1-"#))
    }
  }

  @Test func filesOfOneNameHaveDifferentPlaces() throws {
    let sandbox = try Sandbox([
      "north/posts.csv": "name,lat,lon\nPost Seven,39.7,46.9\n",
      "south/posts.csv": "name,lat,lon\nPost Eight,39.2,46.5\n",
    ])
    let files = ["--gazetteer", "north/posts.csv", "--gazetteer", "south/posts.csv"]
    let run = try sandbox.run(["lookup", "Post Seven", "Post Eight", "--format", "csv"] + files)
    #expect(run.status == 0)
    let lines = run.output.split(whereSeparator: \.isNewline)
    #expect(lines.count == 3)
    #expect(lines.filter { $0.contains("Post Seven") }.count == 1)
  }

  @Test func theSameSourcesGiveTheSameBytes() throws {
    let sandbox = try Sandbox(["posts.csv": Self.csv])
    for name in ["a", "b"] {
      #expect(try sandbox.run(["gazetteer", "build", "-o", name, "posts.csv"]).status == 0)
    }
    let bytes = try ["a", "b"].map { try Data(contentsOf: sandbox.folder.appending(path: $0)) }
    #expect(bytes[0] == bytes[1])
  }

  @Test func infoTellsWhatIsInAFile() throws {
    let sandbox = try Sandbox(["posts.csv": Self.csv])
    #expect(try sandbox.run(["gazetteer", "build", "-o", "posts.index", "posts.csv"]).status == 0)
    let info = try sandbox.run(["gazetteer", "info", "posts.index", "--verify"])
    #expect(info.output.hasPrefix("posts.index\n  1 places, 2 names"))
    #expect(info.output.contains("every byte is as it was built"))
    let json = try sandbox.run(["gazetteer", "info", "--format", "json"])
    #expect(json.output.contains(#""file":null"#))
    #expect(json.output.contains(#""countries":{"AZ":"#))
    #expect(json.status == 0)
  }

  @Test func aDamagedFileIsRefusedInOneLine() throws {
    let sandbox = try Sandbox(["posts.csv": Self.csv])
    #expect(try sandbox.run(["gazetteer", "build", "-o", "posts.index", "posts.csv"]).status == 0)
    let whole = try Data(contentsOf: sandbox.folder.appending(path: "posts.index"))
    try sandbox.write(whole.dropLast(5), to: "short.index")
    var version = whole
    version[12] = 99
    try sandbox.write(version, to: "version.index")
    var content = whole
    content[whole.count - 40] ^= 0x55
    try sandbox.write(content, to: "content.index")
    try sandbox.write(Data("hello, world, this is no gazetteer".utf8), to: "other.index")
    let expected = [
      ("short.index", "ends after \(whole.count - 5) bytes, expected \(whole.count)"),
      ("version.index", "has format version 99, expected 4: build it again from its tables"),
      ("other.index", "is not a compiled gazetteer"),
      ("nowhere.index", "cannot be read: No such file or directory"),
    ]
    for (file, message) in expected {
      let run = try sandbox.run(["lookup", "x", "--gazetteer", file])
      #expect(run.errors == "dateline: \(file): \(message)\n")
      #expect(run.output == "")
      #expect(run.status == 2)
    }
    let verified = try sandbox.run(["gazetteer", "info", "--verify", "content.index"])
    #expect(verified.errors == "dateline: content.index: is corrupted in its content\n")
    #expect(verified.status == 2)
  }

  @Test func errorsLeaveTheOldFileAlone() throws {
    let sandbox = try Sandbox(["bad.csv": "name,lat,lon\nA,39,\"47\n", "old.index": "old"])
    let run = try sandbox.run(["gazetteer", "build", "-o", "old.index", "bad.csv"])
    #expect(run.errors == "bad.csv:2:6: error: the quote is not closed\n")
    #expect(run.status == 2)
    #expect(try sandbox.text(of: "old.index") == "old")
    #expect(try sandbox.names() == ["bad.csv", "old.index"])
  }

  @Test func whatIsLeftOutOfOnesOwnFileIsSaid() throws {
    let sandbox = try Sandbox([
      "own.csv": Self.csv + ",39,47,AZ,\n", "bad.csv": "name,lat,lon\nA,x,47\nB,39,y\n",
    ])
    let odd = try sandbox.run(["lookup", "Post Seven", "--gazetteer", "own.csv"])
    #expect(odd.errors == "dateline: own.csv:3:1: warning: left out, has no name\n")
    #expect(odd.status == 0)
    let bad = try sandbox.run(["lookup", "A", "--gazetteer", "bad.csv"])
    #expect(
      bad.errors == """
        dateline: bad.csv:2:3: error: expected degrees from -90 to 90, found "x"
        dateline: bad.csv:3:6: error: expected degrees from -180 to 180, found "y"

        """)
    #expect(bad.output == "")
    #expect(bad.status == 2)
  }

  @Test func aColumnThatStandsTwiceIsRefused() throws {
    let sandbox = try Sandbox(["twice.csv": "name,lat,lat,lon\nA,39,40,46\n"])
    let run = try sandbox.run(["lookup", "A", "--gazetteer", "twice.csv"])
    #expect(run.errors.contains(#"twice.csv:1:1: error: has the column "lat" twice"#))
    #expect(run.status == 2)
  }

  @Test func checkNamesWhatIsOdd() throws {
    let sandbox = try Sandbox([
      "odd.csv": "name,lat,lon,country\nFar,10.5,20.5,AZ\n", "fine.csv": Self.csv,
    ])
    let odd = try sandbox.run(["gazetteer", "check", "odd.csv"])
    #expect(odd.output.hasPrefix("odd.csv:2:"))
    #expect(odd.output.contains(#"warning: "Far" lies"#))
    #expect(odd.status == 1)
    let fine = try sandbox.run(["gazetteer", "check", "fine.csv"])
    #expect(fine.output == "")
    #expect(fine.status == 0)
  }

  static let mistakes: [([String], String)] = [
    ([], "gazetteer needs one of build, check, info; see dateline help gazetteer"),
    (["build"], "gazetteer build needs a SOURCE to compile; see dateline help gazetteer"),
    (
      ["build", "x.csv"],
      "gazetteer build needs a file to write: -o FILE; see dateline help gazetteer"
    ),
    (["check"], "gazetteer check needs a SOURCE to check; see dateline help gazetteer"),
    (["bild"], #"unknown command "gazetteer bild"; the nearest is "build""#),
    (
      ["build", "-o", "x", "y.csv", "--column", "nom=a"],
      #"--column: "nom=a" is not FIELD=COLUMN, the field being one of id, name, lat, lon, kind, "#
        + "country, region, population, names, name:az"
    ),
  ]

  @Test(arguments: mistakes)
  func wrongUsageIsOneLineAndStatus64(arguments: [String], message: String) throws {
    let run = try Sandbox().run(["gazetteer"] + arguments)
    #expect(run.errors == "dateline: \(message)\n")
    #expect(run.status == 64)
  }
}
