import Foundation
import Testing

@Suite struct TerminalTests {
  static let report = try? String(
    contentsOf: Sandbox.package.appending(path: "output/sample/report.id.txt"), encoding: .utf8)

  private func run(
    _ arguments: [String], columns: UInt16 = 80, environment: [String: String] = [:]
  ) throws -> (Sandbox.Run, screen: String) {
    let terminal = try #require(Terminal(columns: columns))
    let sandbox = try Sandbox(["report.txt": try #require(Self.report)])
    let run = try sandbox.run(arguments, environment: environment, errors: terminal.end)
    return (run, terminal.read())
  }

  @Test(arguments: [40, 60, 80, 200])
  func aTableOfTheEventsFitsTheTerminal(columns: Int) throws {
    let (run, screen) = try run(["map", "report.txt"], columns: UInt16(columns))
    let plain = screen.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    let lines = plain.split(separator: "\n")
    #expect(lines.count == 1 + run.output.matches(of: /"type":"Feature",/).count)
    #expect(lines.first?.hasPrefix("date") == true)
    #expect(lines.contains { $0.hasPrefix("2020-10-28") && $0.contains("Barda") })
    #expect(lines.allSatisfy { $0.count <= columns })
    #expect(run.output.hasPrefix("{"))
  }

  @Test func coloursAreForThoseWhoWantThem() throws {
    #expect(try run(["map", "report.txt"]).screen.hasPrefix("\u{1B}[1m"))
    for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let (_, screen) = try run(["map", "report.txt"], environment: environment)
      #expect(screen.hasPrefix("date"))
      #expect(!screen.contains("\u{1B}"))
    }
    #expect(
      try run(["map", "report.txt"], environment: ["NO_COLOR": ""]).screen.contains("\u{1B}"))
  }

  @Test(arguments: [["map", "--quiet", "report.txt"], ["mentions", "report.txt"]])
  func thereIsNoTableWhereNoneIsWanted(arguments: [String]) throws {
    #expect(try run(arguments).screen == "")
  }

  @Test func thereIsNoTableOnWhatIsNoTerminal() throws {
    let sandbox = try Sandbox(["report.txt": try #require(Self.report)])
    #expect(try sandbox.run(["map", "report.txt"]).errors == "")
  }

  @Test func aTerminalAsInputIsNoReport() throws {
    let terminal = try #require(Terminal(columns: 80))
    let run = try Sandbox().run(["map"], keyboard: terminal.end)
    #expect(
      run.errors == "dateline: no report to read; name a file, a folder, or - for standard input\n")
    #expect(run.status == 64)
  }
}
