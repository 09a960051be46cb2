#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard error: what the program says beside its results.
struct Console {
  /// Sets the process up before anything is read or written.
  ///
  /// Writing into a closed pipe or a file that is too large becomes an error like others. Where a standard
  /// stream is closed, something unwritable takes its place, lest a file that is opened later does.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Says a sentence on a line of its own.
  func say(_ message: String) {
    write("dateline: \(message.printable)\n")
  }

  /// Says what went wrong.
  ///
  /// - Returns: How the program is to end for it.
  func report(_ error: CommandError) -> ExitStatus {
    for line in error.lines { say(line) }
    return error.exitStatus
  }

  /// Writes as is; that nobody can be told when this fails is no reason to stop.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = OutputFile.writeAll(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }
}

extension String {
  /// The text with U+FFFD for control characters, which could break a line or move the cursor, and for
  /// bytes that are no UTF-8.
  var printable: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.isControl ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// The text with spaces behind it up to a number of columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

extension Unicode.Scalar {
  /// C0, DEL and C1, the line and paragraph separators, and the marks that turn the direction of the
  /// text behind them; what stands for a byte that is no UTF-8.
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x2028...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || SystemPath.isStandIn(self)
  }
}

/// Ends the program.
func leave(_ status: ExitStatus) -> Never { exit(status.rawValue) }
