import Foundation
import Testing

@Suite struct RunFolderTests {
  @Test func aRunThatChangesNothingAddsNoFile() throws {
    let sandbox = try Sandbox(["a.txt": InputTests.indonesian])
    let first = try sandbox.run(["map", "-q", "a.txt", "-o", "kept/runs/"])
    #expect(first.status == 0)
    #expect(first.errors == "")
    let names = try sandbox.names(in: "kept/runs")
    #expect(
      names.count == 1 && names.allSatisfy { $0.wholeMatch(of: /\d{8}T\d{6}Z\.geojson/) != nil })

    let second = try sandbox.run(["map", "a.txt", "-o", "kept/runs"])
    #expect(second.status == 0)
    let line = "dateline: nothing changed since kept/runs/\(names[0]); no file was written\n"
    #expect(second.errors.hasSuffix(line))
    #expect(try sandbox.names(in: "kept/runs") == names)
  }

  @Test func theNameIsTheTimeInUTC() throws {
    let before = Date.now.addingTimeInterval(-1)
    let sandbox = try Sandbox(["a.txt": InputTests.indonesian])
    _ = try sandbox.shell("TZ=Asia/Baku dateline map -q a.txt -o runs/")
    let name = try #require(try sandbox.names(in: "runs").first)
    let style = Date.VerbatimFormatStyle(
      format: """
        \(year: .padded(4))\(month: .twoDigits)\(day: .twoDigits)T\
        \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased))\(minute: .twoDigits)\
        \(second: .twoDigits)Z.geojson
        """, timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
    #expect((style.format(before)...style.format(.now)).contains(name))
  }

  /// Runs with different results within a second, one after the other and at once.
  @Test func runsOfTheSameSecondAreAllKept() throws {
    let sandbox = try Sandbox(["a.txt": "A report."])
    let line = "dateline map -q a.txt -o runs/; dateline map -q --pretty a.txt -o runs/"
    #expect(try sandbox.shell(line).status == 0)
    #expect(try sandbox.names(in: "runs").count == 2)
    let newest = try #require(try sandbox.names(in: "runs").last)
    #expect(try sandbox.text(of: "runs/\(newest)").hasPrefix("{\n"))

    let together = "echo a.txt a.txt a.txt | xargs -P 3 -n 1 dateline map -q -o same/"
    #expect(try sandbox.shell(together).errors == "")
    #expect(try sandbox.names(in: "same").count == 1)
  }

  @Test func otherFilesOfTheFolderAreNoRuns() throws {
    let sandbox = try Sandbox(["a.txt": "A report.", "runs/zzz.geojson": "{}"])
    #expect(try sandbox.run(["map", "-q", "a.txt", "-o", "runs"]).status == 0)
    #expect(try sandbox.names(in: "runs").count == 2)
    #expect(try sandbox.text(of: "runs/zzz.geojson") == "{}")
  }
}
