#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A refusal of the file system: what was tried, at which path, and why it failed.
struct FileError: Error {
  /// What was tried.
  enum Action: String {
    case read, written, listed, created, started
  }

  let action: Action
  let path: String
  /// The system's number for the reason (errno.h).
  let code: Int32

  /// The failure of the call that was just made.
  static func last(_ action: Action, _ path: String) -> FileError {
    FileError(action: action, path: path, code: errno)
  }

  /// Whether whoever took the output has heard enough: no error for a program in a pipe.
  var isClosedPipe: Bool { code == EPIPE }

  /// What the user is told.
  var message: String {
    let reason = String(cString: strerror(code))
    return "\(path): cannot be \(action.rawValue): "
      + reason.prefix(1).lowercased() + reason.dropFirst()
  }
}
