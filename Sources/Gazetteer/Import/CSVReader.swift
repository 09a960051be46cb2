internal import Text

/// Reads comma-separated values (RFC 4180), whose first row names the columns.
///
/// Fields are parted by whichever of comma, semicolon and tab comes first in the first row, outside
/// of quotes.
struct CSVReader {
  /// A field and the byte at which it begins.
  struct Field {
    let text: String
    let offset: Int
  }

  private let file: String
  private let bytes: [UInt8]
  private var cursor: Int
  private var separator = UInt8(ascii: ",")
  private var lines: LineCounter
  /// The last error, after which nothing is read.
  private(set) var failure: Diagnostic?

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    cursor = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lines = LineCounter(bytes: bytes)
    separator = Self.separator(bytes[cursor...])
    if (try? UTF8Span(validating: bytes.span)) == nil {
      failure = Diagnostic(file: file, line: 1, column: 1, message: "is not UTF-8")
    }
  }

  /// The next row that is not empty; nil at the end or after an error.
  mutating func nextRow() -> [Field]? {
    while failure == nil, cursor < bytes.count {
      var row: [Field] = []
      repeat {
        guard let field = nextField() else { return nil }
        row.append(field)
      } while take(separator)
      guard takeLineEnd() else {
        fail("expected a separator or the end of the line behind a quote", at: cursor)
        return nil
      }
      if row.count > 1 || !row[0].text.isEmpty { return row }
    }
    return nil
  }

  /// The line and column of a byte; offsets must only grow.
  mutating func location(of offset: Int) -> (line: Int, column: Int) { lines.location(of: offset) }

  /// A remark about the field at an offset; offsets must only grow.
  mutating func diagnostic(
    _ offset: Int, _ message: String, severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let (line, column) = lines.location(of: offset)
    return Diagnostic(
      file: file, line: line, column: column, severity: severity, message: message)
  }

  private mutating func nextField() -> Field? {
    let start = cursor
    guard take(UInt8(ascii: "\"")) else {
      while cursor < bytes.count, bytes[cursor] != separator, bytes[cursor] != 0x0A,
        bytes[cursor] != 0x0D
      {
        cursor += 1
      }
      return Field(text: String(decoding: bytes[start..<cursor], as: UTF8.self), offset: start)
    }
    var text: [UInt8] = []
    while cursor < bytes.count {
      let byte = bytes[cursor]
      cursor += 1
      if byte == UInt8(ascii: "\""), !take(UInt8(ascii: "\"")) {
        return Field(text: String(decoding: text, as: UTF8.self), offset: start)
      }
      text.append(byte)
    }
    fail("the quote is not closed", at: start)
    return nil
  }

  private mutating func fail(_ message: String, at offset: Int) {
    failure = diagnostic(offset, message)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard cursor < bytes.count, bytes[cursor] == byte else { return false }
    cursor += 1
    return true
  }

  private mutating func takeLineEnd() -> Bool {
    if cursor == bytes.count { return true }
    let isReturn = take(0x0D)
    return take(0x0A) || isReturn
  }

  private static func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"):
        if !isQuoted { return byte }
      case 0x0A: return UInt8(ascii: ",")
      default: break
      }
    }
    return UInt8(ascii: ",")
  }
}
