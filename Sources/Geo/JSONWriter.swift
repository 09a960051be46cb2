/// Values of JSON as text, compact or indented.
package struct JSONWriter: ~Copyable {
  package var output = TextOutput()
  let format: GeoJSONWriter.Format
  private var depth = 0
  private var needsComma = false

  /// A writer of one layout.
  package init(format: GeoJSONWriter.Format) { self.format = format }

  // MARK: Structure

  package mutating func open(_ bracket: UInt8) {
    output.append(bracket)
    depth += 1
    needsComma = false
  }

  package mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { breakLine() }
    output.append(bracket)
    needsComma = true
  }

  /// Starts an element of an array.
  @inline(__always)
  package mutating func startItem() {
    if needsComma { output.append(UInt8(ascii: ",")) }
    breakLine()
    needsComma = true
  }

  /// Starts a member whose name needs no escapes.
  package mutating func startMember(_ name: StaticString) {
    startItem()
    output.append(UInt8(ascii: "\""))
    output.append(name)
    output.append(UInt8(ascii: "\""))
    appendColon()
  }

  /// Starts a member.
  package mutating func startMember(named name: String) {
    startItem()
    write(name)
    appendColon()
  }

  private mutating func appendColon() {
    output.append(UInt8(ascii: ":"))
    if format == .pretty { output.append(UInt8(ascii: " ")) }
  }

  @inline(__always)
  private mutating func breakLine() {
    guard format == .pretty else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(repeating: UInt8(ascii: " "), count: 2 * depth)
  }

  // MARK: Values

  package mutating func write(_ value: JSONValue) {
    switch value {
    case .null: output.append("null")
    case .bool(let value): output.append(value ? "true" : "false")
    case .integer(let value): output.append(value)
    case .number(let value): write(value)
    case .string(let value): write(value)
    case .array(let values):
      open(UInt8(ascii: "["))
      for value in values {
        startItem()
        write(value)
      }
      close(UInt8(ascii: "]"))
    case .object(let object): write(object)
    }
  }

  package mutating func write(_ object: JSONObject) {
    open(UInt8(ascii: "{"))
    writeMembers(of: object)
    close(UInt8(ascii: "}"))
  }

  mutating func writeMembers(of object: JSONObject) {
    for index in object.keys.indices {
      startMember(named: object.keys[index])
      write(object.values[index])
    }
  }

  private mutating func write(_ number: Double) {
    if number.isFinite { output.append(number) } else { output.append("null") }
  }

  // MARK: Strings

  package mutating func write(_ string: String) {
    output.append(UInt8(ascii: "\""))
    // Every string of Swift's own has contiguous storage.
    _ = string.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
    output.append(UInt8(ascii: "\""))
  }

  /// Writes stretches that need no escape in one go.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let end = Self.endOfPlainText(in: text, from: start)
      output.append(UnsafeBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { return }
      appendEscape(text[end])
      start = end + 1
    }
  }

  private static func endOfPlainText(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while text.count &- index >= 8, let base = text.baseAddress {
      let length = ByteWord(at: base + index).plainCount
      index &+= length
      if length < 8 { return index }
    }
    while index < text.count, !needsEscape(text[index]) { index &+= 1 }
    return index
  }

  static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case 0x08: output.append(#"\b"#)
    case 0x09: output.append(#"\t"#)
    case 0x0A: output.append(#"\n"#)
    case 0x0C: output.append(#"\f"#)
    case 0x0D: output.append(#"\r"#)
    case 0x00..<0x20:
      output.append(byte < 0x10 ? #"\u000"# : #"\u001"#)
      output.append(Self.hexadecimalDigit(byte & 0xF))
    default:
      output.append(UInt8(ascii: "\\"))
      output.append(byte)
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : UInt8(ascii: "a") + value - 10
  }
}
