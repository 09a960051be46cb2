internal import Text

/// Where a place or a name stands in its source.
struct Origin {
  let file: String
  let line: Int
  let column: Int

  func diagnostic(_ message: String) -> Diagnostic {
    Diagnostic(file: file, line: line, column: column, severity: .warning, message: message)
  }
}
