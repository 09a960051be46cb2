/// A tab-separated table that people edit: UTF-8, `#` begins a comment line, the first other line
/// names the columns, empty lines count for nothing.
///
/// Nothing is guessed: a line with too many or too few fields, a space around a field or a byte
/// that is no UTF-8 is told with its place, and reading goes on with the next line.
package struct Table: Sendable {
  /// The name that diagnostics give.
  package let file: String
  let bytes: [UInt8]

  /// A table over the bytes of a file; a byte order mark is passed over.
  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// A table over a text.
  package init(file: String, text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }

  /// Calls `body` for each row whose number of fields is right, from top to bottom.
  ///
  /// - Parameters:
  ///   - header: The column names, in the order that the first line must give them.
  ///   - diagnostics: Receives what is wrong; no row is read where the header is.
  ///   - body: Is called once a row.
  package func forEachRow(
    header: [String], diagnostics: inout [Diagnostic],
    _ body: (TableRow, inout [Diagnostic]) -> Void
  ) {
    let mustValidateLines = !Self.isUTF8(bytes.span)
    var headerIsRead = false
    var lines = TableLines(bytes: bytes)
    while let line = lines.next() {
      if mustValidateLines, let found = invalidUTF8(in: line) {
        diagnostics.append(found)
        continue
      }
      if line.range.isEmpty || bytes[line.range.lowerBound] == UInt8(ascii: "#") { continue }
      let row = TableRow(
        table: self, start: line.range.lowerBound, line: line.number, fields: fields(line.range))
      if !headerIsRead {
        headerIsRead = true
        let problems = headerDiagnostics(row, expected: header)
        diagnostics += problems
        if !problems.isEmpty { return }
      } else if check(row, columns: header.count, &diagnostics) {
        body(row, &diagnostics)
      }
    }
    if !headerIsRead {
      diagnostics.append(
        Diagnostic(
          file: file, line: 1, column: 1,
          message: "no header line, expected \"\(header.joined(separator: "⇥"))\""))
    }
  }

  private func fields(_ line: Range<Int>) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    fields.reserveCapacity(12)
    var start = line.lowerBound
    for index in line where bytes[index] == UInt8(ascii: "\t") {
      fields.append(start..<index)
      start = index + 1
    }
    fields.append(start..<line.upperBound)
    return fields
  }

  private func headerDiagnostics(_ row: TableRow, expected: [String]) -> [Diagnostic] {
    for (field, name) in expected.enumerated() {
      guard field < row.fields.count else {
        let end = row.fields.count - 1
        return [row.diagnostic(end, "expected a column \"\(name)\" after \"\(row[end])\"")]
      }
      if row[field] != name {
        return [row.diagnostic(field, "expected the column \"\(name)\", found \"\(row[field])\"")]
      }
    }
    guard row.fields.count > expected.count else { return [] }
    return [row.diagnostic(expected.count, "unknown column \"\(row[expected.count])\"")]
  }

  /// Whether the row can be used; a space around a field is told of, but is no reason to drop it.
  private func check(_ row: TableRow, columns: Int, _ diagnostics: inout [Diagnostic]) -> Bool {
    guard row.fields.count == columns else {
      let last = min(row.fields.count, columns) - 1
      diagnostics.append(
        row.diagnostic(last, "expected \(columns) fields, found \(row.fields.count)"))
      return false
    }
    for (field, range) in row.fields.enumerated() where !range.isEmpty {
      let space = UInt8(ascii: " ")
      if bytes[range.lowerBound] == space || bytes[range.upperBound - 1] == space {
        diagnostics.append(
          row.diagnostic(field, "space around \"\(row[field])\"", severity: .warning))
      }
    }
    return true
  }

  private func invalidUTF8(in line: TableLines.Line) -> Diagnostic? {
    let span = bytes.span.extracting(line.range)
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      let offset = line.range.lowerBound + error.byteOffsets.lowerBound
      return Diagnostic(
        file: file, line: line.number, column: column(of: offset, lineStart: line.range.lowerBound),
        message: "byte 0x\(String(bytes[offset], radix: 16, uppercase: true)) is not UTF-8")
    }
  }

  private static func isUTF8(_ span: Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: span)) != nil
  }

  func column(of offset: Int, lineStart: Int) -> Int {
    1 + bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 }
  }
}

/// The lines of a file, ended by LF or CRLF, without a byte order mark at the start.
private struct TableLines {
  struct Line {
    let number: Int
    let range: Range<Int>
  }

  let bytes: [UInt8]
  private var position: Int
  private var number = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    position = end + 1
    number += 1
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Line(number: number, range: start..<end)
  }
}
