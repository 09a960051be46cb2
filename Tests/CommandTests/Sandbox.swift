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

  /// Runs the program.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    let program = Self.products.appending(path: "dateline")
    return try launch(program, arguments, input: input, environment: environment)
  }

  /// Runs a line of shell in which `dateline` is the program.
  func shell(_ line: String, in folder: URL? = nil, input: String = "") throws -> Run {
    try launch(
      URL(filePath: "/bin/sh"), ["-c", line], input: input, environment: [:], in: folder)
  }

  /// Streams are files of another folder: they need nobody to empty them.
  private func launch(
    _ program: URL, _ arguments: [String], input: String, environment: [String: String],
    in place: URL? = nil
  ) throws -> Run {
    let streams = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID())")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let files = ["input", "output", "errors"].map { streams.appending(path: $0) }
    try Data(input.utf8).write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }

    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = place ?? folder
    process.environment = Self.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
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
