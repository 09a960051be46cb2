import Testing

@Suite struct UsageTests {
  static let commands = ["map", "mentions", "lookup", "convert", "diff", "patch", "merge", "runs"]

  @Test(arguments: [[], ["--help"], ["-h"], ["help"], ["help", "help"]])
  func theProgramExplainsItself(arguments: [String]) throws {
    let run = try Sandbox().run(arguments)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("usage: dateline COMMAND"))
    for command in Self.commands { #expect(run.output.contains("\n  \(command) ")) }
  }

  @Test(arguments: commands)
  func everyCommandExplainsItself(command: String) throws {
    let sandbox = try Sandbox()
    let run = try sandbox.run([command, "--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("usage: dateline \(command) "))
    #expect(run.output.contains("--help"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    for words in [["help", command], [command, "-h"], [command, "x", "-h"]] {
      #expect(try sandbox.run(words).output == run.output)
    }
  }

  @Test func versionIsOneLine() throws {
    let run = try Sandbox().run(["--version"])
    #expect(run.output.wholeMatch(of: /dateline \d+\.\d+\.\d+\n/) != nil)
  }

  /// Arguments that make no sense, and the line that says so.
  static let mistakes: [([String], String)] = [
    (["mpa"], #"unknown command "mpa"; the nearest is "map""#),
    (["Map"], #"unknown command "Map"; the nearest is "map""#),
    (["help", "mention"], #"unknown command "mention"; the nearest is "mentions""#),
    (["--versoin"], #"unknown option "--versoin"; the nearest is "--version""#),
    (
      ["map", "--publised=2020-10-24"],
      #"unknown option "--publised" of map; the nearest is "--published""#
    ),
    (
      ["map", "--pub", "2020-10-24"],
      #"unknown option "--pub" of map; the nearest is "--published""#
    ),
    (["--version", "x"], #"nothing can stand behind "--version", found "x""#),
    (["help", "map", "x"], #"nothing can stand behind "help map", found "x""#),
    (["map", "-x"], #"unknown option "-x" of map; see dateline help map"#),
    (["map", "-o"], #"the option "-o" needs a value: -o PLACE"#),
    (["map", "--source"], #"the option "--source" needs a value: --source NAME"#),
    (["map", "--pretty=2"], #"the option "--pretty" takes no value, found "--pretty=2""#),
    (["map", "-o", ""], #"--output: "" is not a file or a folder"#),
    (
      ["map", "--published", "2020-02-30"],
      #"--published: "2020-02-30" is not a date such as 2020-10-24"#
    ),
    (
      ["mentions", "--published=24/10/2020"],
      #"--published: "24/10/2020" is not a date such as 2020-10-24"#
    ),
  ]

  @Test(arguments: mistakes)
  func wrongUsageIsOneLineAndStatus64(arguments: [String], message: String) throws {
    let sandbox = try Sandbox()
    let run = try sandbox.run(arguments, input: "A report.")
    #expect(run.errors == "dateline: \(message)\n")
    #expect(run.output == "")
    #expect(run.status == 64)
    #expect(try sandbox.names() == [])
  }

  @Test func anUnknownCommandThatIsLikeNoneListsThem() throws {
    let run = try Sandbox().run(["zzz"])
    #expect(run.errors.hasPrefix(#"dateline: unknown command "zzz"; the commands are map, "#))
    #expect(run.status == 64)
  }

  @Test func aLanguageWithoutAFileIsWrongUsage() throws {
    let run = try Sandbox().run(["map", "--language", "tlh"], input: "nuqneH")
    #expect(run.errors.hasPrefix(#"dateline: --language: there is no language file for "tlh"; "#))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.status == 64)
  }

  @Test func titlesInALanguageWithoutWordsForThemAreWrongUsage() throws {
    let run = try Sandbox().run(["map", "--titles", "tlh"], input: "nuqneH")
    #expect(run.errors.hasPrefix(#"dateline: --titles: there is no language file for "tlh"; "#))
    #expect(run.status == 64)
  }

  /// The ways to write the same two options.
  static let spellings: [[String]] = [
    ["--pretty", "-o", "out.json"], ["-oout.json", "--pretty"], ["--output=out.json", "--pretty"],
    ["--output", "out.json", "--pretty"], ["-o", "other.json", "-o", "out.json", "--pretty"],
    ["-qo", "out.json", "--pretty"],
  ]

  @Test(arguments: spellings)
  func optionsMayBeSpelledInSeveralWays(options: [String]) throws {
    let sandbox = try Sandbox(["a.txt": "A report."])
    for arguments in [["map"] + options + ["a.txt"], ["map", "a.txt"] + options] {
      let run = try sandbox.run(arguments)
      #expect(run.status == 0)
      #expect(try sandbox.text(of: "out.json").hasPrefix("{\n  \"type\""))
      #expect(try sandbox.names() == ["a.txt", "out.json"])
    }
  }

  @Test func whatFollowsTwoHyphensIsAReport() throws {
    let run = try Sandbox(["--pretty": "A report."]).run(["map", "--", "--pretty"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(#"{"type""#))
  }
}
