import Foundation
import Testing

/// A fresh folder in which the real program is run, removed with the value.
final class Sandbox {
  /// What a run left.
  struct Run {
    let output: String
    let errors: String
    let status: Int32
  }

  /// The folder of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder that the program was built into, which is the test bundle's.
  static let products = Bundle.main.bundleURL

  let folder: URL

  /// A folder with some files, named by their paths.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files { try write(Data(text.utf8), to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ data: Data, to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func text(of path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// The names in a folder below, hidden ones too, in their order.
  func names(in path: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
  }

  /// Runs the program; a keyboard takes the place of the input, a screen that of the errors.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    keyboard: FileHandle? = nil, output: FileHandle? = nil, errors screen: FileHandle? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = Self.products.appending(path: "dateline")
    process.arguments = arguments
    process.environment = Self.environment.merging(environment) { $1 }
    return try finish(process, in: folder, input: input, keyboard, screen, output)
  }

  /// Runs a line of shell in which `dateline` is the program.
  func shell(_ line: String, in place: URL? = nil) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = Self.environment
    return try finish(process, in: place ?? folder, input: "")
  }

  /// Runs to the end, with files of another folder as the streams: they need nobody to empty them.
  private func finish(
    _ process: Process, in place: URL, input: String, _ keyboard: FileHandle? = nil,
    _ screen: FileHandle? = nil, _ output: FileHandle? = nil
  ) throws -> Run {
    let streams = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID())")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let files = ["input", "output", "errors"].map { streams.appending(path: $0) }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }

    process.standardInput = try keyboard ?? FileHandle(forReadingFrom: files[0])
    process.standardOutput = try output ?? FileHandle(forWritingTo: files[1])
    process.standardError = try screen ?? FileHandle(forWritingTo: files[2])
    process.currentDirectoryURL = place
    try process.run()
    process.waitUntilExit()
    return Run(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      status: process.terminationStatus)
  }

  private static let environment: [String: String] = {
    let inherited = ProcessInfo.processInfo.environment
    return [
      "PATH": "\(products.path):\(inherited["PATH"] ?? "/usr/bin:/bin")",
      "LD_LIBRARY_PATH": inherited["LD_LIBRARY_PATH"] ?? "",
      "HOME": inherited["HOME"] ?? "/",
    ]
  }()
}
