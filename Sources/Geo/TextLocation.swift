/// Where in a JSON text a byte is.
///
/// It is found only once something is wrong, by a second look at the bytes before it, so that
/// reading pays nothing for it.
struct TextLocation {
  private(set) var line = 1
  private(set) var column = 1
  private(set) var path = ""

  /// Finds the place of a byte; everything before it has been read as JSON without error.
  ///
  /// The path begins at the object that begins at `pathStart`.
  init(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>, pathFrom pathStart: Int = 0) {
    var start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    for byte in bytes[start..<offset] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    path = Self.path(to: bytes[min(max(start, pathStart), offset)..<offset])
  }

  /// An array or object that is open at the place.
  private struct Container {
    let isObject: Bool
    var index = 0
    var name: Slice<UnsafeBufferPointer<UInt8>>?
    var expectsName: Bool

    init(isObject: Bool) {
      self.isObject = isObject
      expectsName = isObject
    }
  }

  private static func path(to end: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var open: [Container] = []
    var rest = end
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append(Container(isObject: byte == UInt8(ascii: "{")))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = open.popLast()
      case UInt8(ascii: ","):
        startNext(in: &open)
      case UInt8(ascii: "\""):
        let string = takeString(&rest)
        if let last = open.indices.last, open[last].expectsName {
          open[last].name = string
          open[last].expectsName = false
        }
      default: break
      }
    }
    return description(of: open)
  }

  private static func startNext(in open: inout [Container]) {
    guard let last = open.indices.last else { return }
    open[last].index += 1
    open[last].name = nil
    open[last].expectsName = open[last].isObject
  }

  private static func takeString(
    _ rest: inout Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let all = rest
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { return all[..<(rest.startIndex - 1)] }
      if byte == UInt8(ascii: "\\") { _ = rest.popFirst() }
    }
    return all
  }

  /// At most this many steps are told, so that a nesting bomb does not make a long message.
  private static let pathLimit = 16

  private static func description(of open: [Container]) -> String {
    var path = ""
    for (depth, container) in open.enumerated() {
      if depth == pathLimit { return path + "…" }
      if !container.isObject {
        path += "[\(container.index)]"
      } else if let name = container.name {
        let text = String(decoding: name, as: UTF8.self)
        if text.utf8.allSatisfy(isPlain) {
          path += path.isEmpty ? text : ".\(text)"
        } else {
          path += "[\"\(text)\"]"
        }
      }
    }
    return path
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), 0...0x20, 0x7F: false
    default: true
    }
  }
}
