// How fast and how frugal reading and writing GeoJSON is, beside Foundation.
//
//     GeoBenchmarks generate FILE [COUNT]   writes the sample, 100000 features by default
//     GeoBenchmarks read FILE [TIMES]       reads it with Geo
//     GeoBenchmarks write FILE [TIMES]      reads it once and writes it into memory
//     GeoBenchmarks validate FILE [TIMES]   validates it
//     GeoBenchmarks foundation FILE         reads it with JSONSerialization
//     GeoBenchmarks conformance FOLDER      runs JSONTestSuite's files
//     GeoBenchmarks geojson FOLDER          runs the files in FOLDER/good and FOLDER/bad
//
// Memory is told by /usr/bin/time -v around it, so each run does one thing.

import Foundation
import Geo

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("usage: GeoBenchmarks MODE PATH [NUMBER], with the MODEs that its main.swift lists")
  exit(64)
}
let path = arguments[2]
let number = arguments.count > 3 ? Int(arguments[3]) : nil

/// Prints what the work took on the clock, and of the processor, which other programs do not slow.
func measure(_ what: String, _ work: () throws -> Void) rethrows {
  let start = clock()
  let elapsed = try ContinuousClock().measure(work)
  let processor = Duration.microseconds(1_000_000 * (clock() - start) / CLOCKS_PER_SEC)
  print("\(what): \(elapsed), of the processor \(processor)")
}

func withMappedFile<Result>(_ path: String, _ body: (Span<UInt8>) throws -> Result) throws -> Result
{
  let data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
  return try body(data.span)
}

switch arguments[1] {
case "generate":
  var sample = SampleCollection()
  let bytes = GeoJSONWriter().write(sample.collection(count: number ?? 100_000))
  try Data(bytes).write(to: URL(filePath: path))
  print("\(bytes.count) bytes")
case "read":
  try withMappedFile(path) { bytes in
    for _ in 0..<(number ?? 1) {
      var read: GeoJSON?
      try measure("read") { read = try GeoJSONReader.read(bytes) }
      precondition(read?.features.isEmpty == false, "the sample has features")
    }
  }
case "write":
  let value = try withMappedFile(path) { try GeoJSONReader.read($0) }
  for _ in 0..<(number ?? 1) {
    var bytes: [UInt8] = []
    measure("write") { bytes = GeoJSONWriter().write(value) }
    precondition(!bytes.isEmpty, "the sample has bytes")
  }
case "validate":
  try withMappedFile(path) { bytes in
    let copy = bytes.withUnsafeBufferPointer { Array($0) }
    for _ in 0..<(number ?? 1) {
      var summary: GeoJSONValidator.Summary?
      measure("validate") { summary = GeoJSONValidator.validate(copy) { _ in } }
      print(summary.map { "\($0.features) features, \($0.counts)" } ?? "")
    }
  }
case "foundation":
  try measure("JSONSerialization") {
    let data = try Data(contentsOf: URL(filePath: path))
    _ = try JSONSerialization.jsonObject(with: data)
  }
case "conformance":
  exit(Conformance.json(path) ? 0 : 1)
case "geojson":
  exit(Conformance.geoJSON(path) ? 0 : 1)
default:
  print("no such benchmark: \"\(arguments[1])\"")
  exit(64)
}
