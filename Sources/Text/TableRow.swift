/// One row of a table: its fields as bytes, each with the spot it came from.
package struct TableRow {
  /// The table that the row is of.
  package let table: Table
  let start: Int
  /// The line of the file, counted from 1.
  package let line: Int
  package let fields: [Range<Int>]

  /// The bytes of one field, without a copy.
  package func withBytes<Result>(_ field: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(table.bytes.span.extracting(fields[field]))
  }

  /// The bytes of neighbouring fields with the tabs between them, without a copy.
  package func withBytes<Result>(
    from first: Int, through last: Int, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    body(table.bytes.span.extracting(fields[first].lowerBound..<fields[last].upperBound))
  }

  /// Whether the field has nothing in it.
  package func isEmpty(_ field: Int) -> Bool { fields[field].isEmpty }

  /// The text of one field.
  package subscript(field: Int) -> String {
    String(decoding: table.bytes[fields[field]], as: UTF8.self)
  }

  /// The column at which a field begins, in Unicode scalars counted from 1.
  package func column(of field: Int) -> Int {
    table.column(of: fields[field].lowerBound, lineStart: start)
  }

  /// A remark that points at the beginning of a field.
  package func diagnostic(
    _ field: Int, _ message: String, severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      file: table.file, line: line, column: column(of: field), severity: severity,
      message: message)
  }
}
