import Foundation
import Testing

@Suite struct RunsTests {
  static func sandbox() throws -> Sandbox {
    try Sandbox([
      "output/20201018T060000Z.geojson": DiffTests.set(("a", 46, #"{"toll":1}"#)),
      "output/20201020T060000Z.geojson": DiffTests.set(
        ("a", 46, #"{"toll":2}"#), ("b", 47, "{}")),
      "output/20201021T060000Z.geojson": DiffTests.set(("b", 47, "{}")),
      "output/notes.txt": "no run",
    ])
  }

  @Test func runsAreListedWithWhatEachChanged() throws {
    let run = try Self.sandbox().run(["runs", "output/"])
    #expect(
      run.output == """
        time                  features  added  removed  modified  moved
        2020-10-18T06:00:00Z         1
        2020-10-20T06:00:00Z         2      1        0         1      0
        2020-10-21T06:00:00Z         1      0        1         0      0

        """)
    #expect(run.status == 0)
  }

  @Test(arguments: [
    (["output"], "1 removed, 1 unchanged\n"),
    (["output/", "--since", "2020-10-20"], "1 added, 1 removed, 0 unchanged\n"),
    (["output/20201018T060000Z.geojson", "output"], "1 added, 1 removed, 0 unchanged\n"),
  ])
  func aFolderStandsForItsRuns(arguments: [String], headline: String) throws {
    let run = try Self.sandbox().run(["diff", "--format", "summary"] + arguments)
    #expect(run.output == headline)
    #expect(run.status == 1)
  }

  @Test(arguments: [
    (["diff", "output", "--since", "2020-10-18"], "output: holds no run before 2020-10-18"),
    (["diff", "empty"], "empty: holds no run, which is a file"),
    (["runs", "empty"], "empty: holds no run, which is a file"),
  ])
  func missingRunsAreTold(arguments: [String], message: String) throws {
    let sandbox = try Self.sandbox()
    try sandbox.write(.init(), to: "empty/other.txt")
    let run = try sandbox.run(arguments)
    #expect(run.errors.hasPrefix("dateline: \(message)"))
    #expect(run.status == 2)
  }

  @Test func aBrokenRunIsNamedAndTheOthersAreListed() throws {
    let sandbox = try Self.sandbox()
    try sandbox.write(.init("{".utf8), to: "output/20201019T060000Z.geojson")
    let run = try sandbox.run(["runs", "output"])
    #expect(run.errors.hasPrefix("dateline: output/20201019T060000Z.geojson:1:2: "))
    #expect(run.output.split(separator: "\n").count == 4)
    #expect(run.status == 2)
  }
}
