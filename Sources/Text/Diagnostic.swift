/// A remark about one spot of a text that a person edits; printed the way compilers print theirs,
/// so that editors jump to it.
package struct Diagnostic: Hashable, Sendable {
  /// How bad it is: an error leaves no result to use, a warning does.
  package enum Severity: String, Sendable {
    case error, warning
  }

  /// The name of the file as the user gave it.
  package let file: String
  /// The line, counted from 1.
  package let line: Int
  /// The column, in Unicode scalars counted from 1.
  package let column: Int
  package let severity: Severity
  /// One lower-case sentence with the offending value in quotes.
  package let message: String

  /// A remark about the scalar at `line` and `column` of `file`, both counted from 1.
  package init(
    file: String, line: Int, column: Int, severity: Severity = .error, message: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message`.
  package var description: String {
    "\(file):\(line):\(column): \(severity.rawValue): \(message)"
  }
}

extension Diagnostic: Comparable {
  /// Orders remarks by file name, then by where they stand in it.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.file, left.line, left.column, left.message)
      < (right.file, right.line, right.column, right.message)
  }
}

extension Sequence<Diagnostic> {
  /// Whether any remark is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
