// Usage: reading-benchmark PATTERNS [--size MB] [--language TAG] [--seed N]
//
// Reads generated reports from bytes to GeoJSON, and prints for each language how many megabytes a
// second of one core. PATTERNS is a folder of sentence patterns, a file a language.

import Events
import Foundation
import Geo
import Reports
import TestSupport
import Text

let usage = "usage: reading-benchmark PATTERNS [--size MB] [--language TAG] [--seed N]\n"

func stop(_ message: String) -> Never {
  FileHandle.standardError.write(Data(message.utf8))
  exit(64)
}

var arguments = Array(CommandLine.arguments.dropFirst())

/// Takes an option with its value out of the arguments.
@MainActor func option(_ name: String) -> String? {
  guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
  defer { arguments.removeSubrange(index...index + 1) }
  return arguments[index + 1]
}

let size = Int((option("--size").flatMap(Double.init) ?? 100) * 1_000_000)
let seed = option("--seed").flatMap(UInt64.init) ?? 1
let only = option("--language")
guard let folder = arguments.first, arguments.count == 1 else { stop(usage) }

func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

/// What reading took of the processor, and what came of it.
struct Result {
  var bytes = 0
  var reports = 0
  var features = 0
  var written = 0
  var seconds = 0.0

  var row: [String] {
    let speed = Double(bytes) / 1e6 / max(seconds, 1e-9)
    return [
      String(format: "%.1f", Double(bytes) / 1e6), String(reports), String(features),
      String(format: "%.1f", Double(written) / 1e6), String(format: "%.2f", seconds),
      String(format: "%.2f", speed),
    ]
  }
}

/// Generates reports of a language up to a size, outside of the time that counts, and reads each.
@MainActor func measure(_ patterns: Patterns, upTo size: Int) -> Result {
  var random = SplitMix64(seed: seed)
  let reader = ReportReader()
  let writer = GeoJSONWriter()
  var result = Result()
  while result.bytes < size {
    let batch = (0..<200).map { _ in Array(patterns.report(&random).utf8) }
    let start = clock()
    for report in batch {
      let document = Document(name: "report", text: ReportText(utf8: report).text)
      let features = reader.read(document).eventFeatures()
      result.features += features.count
      result.written += writer.write(FeatureCollection(features: features)).count
    }
    result.seconds += Double(clock() - start) / Double(CLOCKS_PER_SEC)
    result.bytes += batch.reduce(0) { $0 + $1.count }
    result.reports += batch.count
  }
  return result
}

do {
  let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    .filter { $0.hasSuffix(".txt") }.sorted()
  let head = ["MB read", "reports", "features", "MB written", "seconds", "MB/s"]
  print("language" + head.map { padded($0, 11) }.joined())
  for file in files where only.map({ file == $0 + ".txt" }) ?? true {
    let patterns = try Patterns(contentsOf: folder + "/" + file)
    let share = only == nil ? size / files.count : size
    let row = measure(patterns, upTo: share).row.map { padded($0, 11) }
    print(file.dropLast(4).padding(toLength: 8, withPad: " ", startingAt: 0) + row.joined())
  }
} catch {
  stop("\(error)\n")
}
