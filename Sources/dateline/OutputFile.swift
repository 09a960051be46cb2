#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written whole or not at all.
///
/// The bytes go to a file beside it, which takes its name when everything is written. What is no
/// plain file (a pipe, a terminal, a device) is written directly.
struct OutputFile {
  /// Takes the next bytes.
  typealias Sink = (Span<UInt8>) throws(FileError) -> Void

  /// What becomes of a file that has the name already.
  enum Policy {
    case replace
    /// It stays, and the error is `EEXIST`.
    case keep
  }

  let path: String
  private let descriptor: Int32?

  init(_ path: String) {
    self.path = path
    descriptor = nil
  }

  private init(descriptor: Int32, name: String) {
    path = name
    self.descriptor = descriptor
  }

  static let standard = OutputFile(descriptor: STDOUT_FILENO, name: "standard output")
  static let standardError = OutputFile(descriptor: STDERR_FILENO, name: "standard error")

  /// Writes what the body hands over; a closed pipe ends the writing and is no error.
  func write(
    _ policy: Policy = .replace, _ body: (Sink) throws(FileError) -> Void
  ) throws(FileError) {
    do {
      if let descriptor {
        try body { bytes throws(FileError) in try Self.write(bytes, to: descriptor, path) }
      } else if let kind = FileSystem.kind(of: path), kind != .file {
        try writeDirectly(body)
      } else {
        try writeBeside(policy, body)
      }
    } catch {
      if !error.isClosedPipe { throw error }
    }
  }

  /// Whether this is standard output.
  var isStandard: Bool { descriptor == STDOUT_FILENO }

  /// Writes a text whole.
  func writeText(_ text: String) throws(CommandError) { try writeBytes(Array(text.utf8)) }

  /// Writes bytes whole.
  func writeBytes(_ bytes: [UInt8]) throws(CommandError) {
    do throws(FileError) {
      try write { sink throws(FileError) in try sink(bytes.span) }
    } catch {
      throw .file(error)
    }
  }

  private func writeDirectly(_ body: (Sink) throws(FileError) -> Void) throws(FileError) {
    let descriptor = open(path.asSystemPath, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(.written, path) }
    defer { _ = close(descriptor) }
    try body { bytes throws(FileError) in try Self.write(bytes, to: descriptor, path) }
  }

  /// Signals that would end the program wait until the file has its name.
  private func writeBeside(
    _ policy: Policy, _ body: (Sink) throws(FileError) -> Void
  ) throws(FileError) {
    var before = sigset_t()
    var held = sigset_t()
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, signal) }
    sigprocmask(SIG_BLOCK, &held, &before)
    defer { sigprocmask(SIG_SETMASK, &before, nil) }

    let target = try FileSystem.target(of: path)
    let (descriptor, temporary) = try createBeside(target)
    do {
      try fill(descriptor, body)
      try settle(temporary, at: target, policy)
    } catch {
      unlink(temporary.asSystemPath)
      throw error
    }
  }

  private func createBeside(_ target: String) throws(FileError) -> (Int32, String) {
    let (folder, name) = FileSystem.split(target)
    for attempt in 0..<1000 {
      let temporary = FileSystem.path(folder, ".\(name.prefix(100)).\(getpid()).\(attempt)")
      let descriptor = open(temporary.asSystemPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        if let mode = FileSystem.permissions(of: target) { fchmod(descriptor, mode & 0o777) }
        return (descriptor, temporary)
      }
      if errno != EEXIST { break }
    }
    throw .last(.written, path)
  }

  private func fill(
    _ descriptor: Int32, _ body: (Sink) throws(FileError) -> Void
  ) throws(FileError) {
    do {
      try body { bytes throws(FileError) in try Self.write(bytes, to: descriptor, path) }
    } catch {
      _ = close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .last(.written, path) }
  }

  /// Gives the file its name.
  ///
  /// A link, unlike a renaming, never takes the name from another file; where the file system has
  /// no links, the name is looked at first.
  private func settle(
    _ temporary: String, at target: String, _ policy: Policy
  ) throws(FileError) {
    if policy == .keep {
      if link(temporary.asSystemPath, target.asSystemPath) == 0 {
        unlink(temporary.asSystemPath)
        return
      }
      guard errno != EEXIST, FileSystem.kind(of: target) == nil else {
        throw FileError(action: .written, path: path, code: EEXIST)
      }
    }
    guard rename(temporary.asSystemPath, target.asSystemPath) == 0 else {
      throw .last(.written, path)
    }
  }

  private static func write(
    _ bytes: Span<UInt8>, to descriptor: Int32, _ name: String
  ) throws(FileError) {
    let written = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    guard written else { throw .last(.written, name) }
  }

  /// Writes until nothing is left; on failure `errno` tells why.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}

/// The system's call, which the methods named `write` would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
