import Foundation
import Testing

/// What is kept of runs in the repository, checked against the program.
///
/// After a change that is meant to alter it, record it anew and look at the difference:
///
///     DATELINE_RECORD=1 swift test --filter RecordedTests
///     git diff output README.md
@Suite struct RecordedTests {
  static let isRecording = ProcessInfo.processInfo.environment["DATELINE_RECORD"] == "1"

  /// The sample runs: what is typed in their folder, and the file that keeps what it prints.
  static let samples = [
    ("map --pretty report.id.txt", "events.geojson"),
    ("mentions --pretty report.id.txt", "mentions.geojson"),
  ]

  @Test(arguments: samples)
  func theSampleRunIsUpToDate(arguments: String, file: String) throws {
    let folder = Sandbox.package.appending(path: "output/sample")
    let run = try Sandbox().shell("dateline \(arguments)", in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let kept = folder.appending(path: file)
    if Self.isRecording { try Data(run.output.utf8).write(to: kept) }
    let recorded = try String(contentsOf: kept, encoding: .utf8)
    #expect(run.output == recorded, "see the head of RecordedTests.swift")
  }

  /// Each region of the README between `<!-- sample output -->` and its end shows lines of shell
  /// behind `$ `, and below each what it prints.
  @Test func theReadmeShowsWhatTheProgramPrints() throws {
    let readme = Sandbox.package.appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let fresh = try Transcript.refreshed(text) { line in
      let run = try Sandbox().shell(line, in: Sandbox.package)
      return run.output + run.errors
    }
    if Self.isRecording { try Data(fresh.utf8).write(to: readme) }
    let recorded = try String(contentsOf: readme, encoding: .utf8)
    #expect(fresh == recorded, "see the head of RecordedTests.swift")
    #expect(recorded.contains("\n$ "))
  }
}

/// Shell sessions in a page of Markdown.
enum Transcript {
  /// The page with the output below each prompt replaced by what a run of the line prints.
  static func refreshed(_ page: String, run: (String) throws -> String) rethrows -> String {
    var result: [String] = []
    var isSample = false
    var isOutput = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("<!-- sample output -->") { isSample = true }
      if line.hasPrefix("<!-- end of sample output -->") { isSample = false }
      if !isSample || line.hasPrefix("```") { isOutput = false }
      if isSample, line.hasPrefix("$ ") {
        isOutput = true
        result.append(line)
        let output = try run(String(line.dropFirst(2)))
        result += output.split(separator: "\n").map(String.init)
      } else if !isOutput {
        result.append(line)
      }
    }
    return result.joined(separator: "\n")
  }
}
