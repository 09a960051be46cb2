#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder with a file for each run that changed something.
///
/// A file is named by its time in UTC in the basic form of ISO 8601, `20201024T101500Z.geojson`, so
/// that the order of the names is the order of the runs.
struct RunFolder {
  let path: String

  /// Adds a run, unless it is what the newest run there is.
  ///
  /// A second has one name: a run that finds it taken waits for the next.
  func keep(_ bytes: [UInt8]) throws(FileError) -> Destination.Outcome {
    try FileSystem.createFolder(path)
    while true {
      if let newest = try newestRun(), try FileSystem.contents(of: newest) == bytes {
        return .unchanged(since: newest)
      }
      let now = time(nil)
      do {
        let file = OutputFile(FileSystem.path(path, Self.name(at: now)))
        try file.write(.keep) { sink throws(FileError) in try sink(bytes.span) }
        return .written
      } catch {
        guard error.code == EEXIST else { throw error }
        while time(nil) == now { usleep(10_000) }
      }
    }
  }

  /// A run that is kept.
  struct Run {
    /// The file.
    let path: String
    /// Its name without the ending: the time in UTC.
    let time: String
  }

  /// The runs that are kept, the oldest first.
  func runs() throws(FileError) -> [Run] {
    try FileSystem.names(in: path).filter { Self.isRun($0) }
      .map { Run(path: FileSystem.path(path, $0), time: String($0.prefix(16))) }
  }

  private func newestRun() throws(FileError) -> String? { try runs().last?.path }

  private static func isRun(_ name: String) -> Bool {
    let shape = name.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
    return shape.elementsEqual("00000000T000000Z.geojson".utf8)
  }

  private static func name(at time: time_t) -> String {
    var time = time
    var parts = tm()
    gmtime_r(&time, &parts)
    func digits(_ value: Int32, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let date = digits(parts.tm_year + 1900, 4) + digits(parts.tm_mon + 1, 2)
    let clock = digits(parts.tm_hour, 2) + digits(parts.tm_min, 2) + digits(parts.tm_sec, 2)
    return "\(date)\(digits(parts.tm_mday, 2))T\(clock)Z.geojson"
  }
}
