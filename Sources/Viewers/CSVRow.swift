import Geo

/// The cells of a row on their way out (RFC 4180).
struct CSVRow: ~Copyable {
  var output = TextOutput()
  private var isFirst = true
  private var json = JSONWriter(format: .compact)

  mutating func end() {
    output.append("\r\n")
    isFirst = true
  }

  private mutating func startCell() {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  mutating func appendNothing() { startCell() }

  mutating func append(coordinate value: Double?) {
    startCell()
    if let value { output.append(coordinate: value) }
  }

  mutating func append(wellKnownText geometry: Geometry) {
    startCell()
    output.append(UInt8(ascii: "\""))
    output.append(wellKnownText: geometry)
    output.append(UInt8(ascii: "\""))
  }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .null: startCell()
    case .bool(let value):
      startCell()
      output.append(value ? "true" : "false")
    case .integer(let value):
      startCell()
      output.append(value)
    case .number(let value):
      startCell()
      if value.isFinite { output.append(value) }
    case .string(let text): append(text: text)
    case .array, .object:
      json.output.removeAll()
      json.write(value)
      startCell()
      append(cell: json.output.bytes)
    }
  }

  /// Appends a text; one that a spreadsheet would take for a formula is made harmless.
  mutating func append(text: String) {
    startCell()
    _ = text.utf8.withContiguousStorageIfAvailable { append(cell: $0) }
  }

  private mutating func append(cell text: UnsafeBufferPointer<UInt8>) {
    let startsFormula = Self.startsFormula(text)
    guard startsFormula || text.isEmpty || text.contains(where: Self.needsQuotes) else {
      return output.append(text)
    }
    output.append(UInt8(ascii: "\""))
    if startsFormula { output.append(UInt8(ascii: "'")) }
    appendQuoted(text)
    output.append(UInt8(ascii: "\""))
  }

  /// Commas, and semicolons and tabs, which spreadsheets of some countries take for commas.
  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0...0x1F: true
    default: false
    }
  }

  /// Doubles quotation marks; line ends within a cell are line feeds, NUL is U+FFFD.
  private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "\""), 0, UInt8(ascii: "\r"):
        output.append(UnsafeBufferPointer(rebasing: text[start..<index]))
        start = index + 1
        if byte == 0 {
          output.append("\u{FFFD}")
        } else if byte == UInt8(ascii: "\"") {
          output.append("\"\"")
        } else if start == text.count || text[start] != UInt8(ascii: "\n") {
          output.append("\n")
        }
      default: continue
      }
    }
    output.append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Whether a spreadsheet would calculate a text (OWASP, “CSV Injection”); a number it would not.
  static func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
      UInt8(ascii: "\n"):
      true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): !isNumber(text.dropFirst())
    // The same marks of full width: U+FF1D, U+FF20, U+FF0B, U+FF0D.
    case 0xEF: text.count > 2 && text[1] == 0xBC && [0x9D, 0xA0, 0x8B, 0x8D].contains(text[2])
    default: false
    }
  }

  private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let digits = text.filter { (0x30...0x39).contains($0) }.count
    let points = text.filter { $0 == UInt8(ascii: ".") }.count
    return digits > 0 && points <= 1 && digits + points == text.count
  }
}
