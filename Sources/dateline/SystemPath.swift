/// Paths as the system has them: any bytes but NUL, which need be no UTF-8.
///
/// A byte that is no UTF-8 stands in a `String` as a scalar of a private use area, from which it is
/// taken back when the system is asked.
enum SystemPath {
  /// The scalar that stands for a byte, less the byte.
  private static let base: UInt32 = 0x10_F700
  private static let standIns = (base + 0x80)...(base + 0xFF)

  /// What the user typed, without the program's own name.
  static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { string($0) }
    }
  }

  /// A text that ends with a NUL.
  static func string(_ pointer: UnsafePointer<CChar>) -> String {
    var bytes: [UInt8] = []
    var next = pointer
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return string(bytes)
  }

  static func string(_ bytes: [UInt8]) -> String {
    var text = ""
    var start = 0
    while start < bytes.count {
      do {
        _ = try UTF8Span(validating: bytes.span.extracting(start..<bytes.count))
        return text + String(decoding: bytes[start...], as: UTF8.self)
      } catch {
        let first = start + error.byteOffsets.lowerBound
        let end = max(start + error.byteOffsets.upperBound, first + 1)
        text += String(decoding: bytes[start..<first], as: UTF8.self)
        for byte in bytes[first..<end] {
          if let standIn = Unicode.Scalar(base + UInt32(byte)) {
            text.unicodeScalars.append(standIn)
          }
        }
        start = end
      }
    }
    return text
  }

  /// Whether a scalar stands for a byte that is no UTF-8.
  static func isStandIn(_ scalar: Unicode.Scalar) -> Bool { standIns.contains(scalar.value) }

  /// The bytes of a path, with a NUL behind them.
  fileprivate static func bytes(of path: String) -> [CChar] {
    guard path.unicodeScalars.contains(where: isStandIn) else { return Array(path.utf8CString) }
    var bytes: [CChar] = []
    for scalar in path.unicodeScalars {
      if isStandIn(scalar) {
        bytes.append(CChar(bitPattern: UInt8(scalar.value - base)))
      } else {
        bytes += String(scalar).utf8.map { CChar(bitPattern: $0) }
      }
    }
    return bytes + [0]
  }
}

extension String {
  /// The path as the calls of the system take it.
  var asSystemPath: [CChar] { SystemPath.bytes(of: self) }

  /// The text with U+FFFD for bytes that were no UTF-8, as what is written into results.
  var withoutRawBytes: String {
    guard unicodeScalars.contains(where: SystemPath.isStandIn) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      result.append(SystemPath.isStandIn(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}
