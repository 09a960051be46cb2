#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What somebody who looks at an output stream can see.
struct Terminal {
  /// Whether somebody looks: the stream is a terminal.
  let isPresent: Bool
  /// Whether letters may be coloured (no-color.org).
  private(set) var usesColour: Bool
  /// The columns of the terminal; nil where there is none.
  let width: Int?

  static let standardOutput = Terminal(STDOUT_FILENO)
  static let standardError = Terminal(STDERR_FILENO)

  /// Nobody looks, as at a file.
  static let none = Terminal(-1)

  /// When letters are coloured: where somebody looks, or whatever is looked at with.
  enum Colouring: String, CaseIterable {
    case auto, always, never
  }

  /// The same with what the user says of colours.
  func colouring(_ choice: Colouring) -> Terminal {
    var result = self
    if choice != .auto { result.usesColour = choice == .always }
    return result
  }

  private init(_ stream: Int32) {
    isPresent = isatty(stream) == 1
    let isPlain =
      !(Self.environment("NO_COLOR") ?? "").isEmpty || Self.environment("TERM") == "dumb"
    usesColour = isPresent && !isPlain
    width = isPresent ? Self.width(of: stream) : nil
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func width(of stream: Int32) -> Int {
    var size = winsize()
    guard ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
