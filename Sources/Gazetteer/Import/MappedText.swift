internal import Text

/// A file of text, mapped into memory, and the lines of it.
final class MappedText: Sendable {
  let path: String
  nonisolated(unsafe) private let mapping: UnsafeRawBufferPointer

  init(path: String) throws(GazetteerError) {
    self.path = path
    mapping = try FileMapping.map(path: path)
  }

  deinit { FileMapping.unmap(mapping) }

  /// Valid as long as the object lives.
  var bytes: UnsafeBufferPointer<UInt8> { mapping.bindMemory(to: UInt8.self) }

  /// Calls `body` with the number and the fields of each line that is not empty.
  ///
  /// Lines are counted from 1, tabs part fields. Ends early where `body` answers false.
  func forEachLine(_ body: (_ number: Int, _ fields: [UnsafeBufferPointer<UInt8>]) -> Bool) {
    var number = 0
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var fields: [UnsafeBufferPointer<UInt8>] = []
    let bytes = self.bytes
    while position < bytes.count {
      number += 1
      fields.removeAll(keepingCapacity: true)
      var start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
        if bytes[position] == UInt8(ascii: "\t") {
          fields.append(UnsafeBufferPointer(rebasing: bytes[start..<position]))
          start = position + 1
        }
        position += 1
      }
      var end = position
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      fields.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      position += 1
      if fields.count == 1, fields[0].isEmpty { continue }
      if !body(number, fields) { return }
    }
  }

  /// What is wrong with the encoding, if anything.
  func encodingDiagnostic() -> Diagnostic? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      var line = 1
      var column = 1
      for byte in bytes[..<offset] {
        if byte == UInt8(ascii: "\n") {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      return Diagnostic(
        file: path, line: line, column: column, message: "byte 0x\(byte) is not UTF-8")
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The whole number that the bytes write in digits; nil where they are anything else.
  var number: Int? {
    guard !isEmpty, count < 18 else { return nil }
    var number = 0
    for byte in self {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(byte & 0xF)
    }
    return number
  }
}
