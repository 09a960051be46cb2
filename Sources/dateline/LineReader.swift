import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of standard input, one after the other as they come.
///
/// A byte order mark is skipped, empty lines are left out; of a line that is longer than any name
/// its beginning is given.
final class LineReader {
  private let file: InputFile
  private let name = InputFile.shown("-")
  private var bytes: [UInt8] = []
  private var position = 0
  /// How many bytes stood before those that are held.
  private var offset = 0
  private var isAtEnd = false

  private static let pieceSize = 1 << 16
  private static let longest = 1 << 14
  /// A line of more bytes has no end.
  private static let endless = 1 << 26

  init() throws(CommandError) { file = try InputFile("-") }

  /// The next line, and what in it is no UTF-8; nil at the end.
  ///
  /// - Throws: Where the input cannot be read or is in another encoding.
  func next() throws(CommandError) -> (text: String, flaw: CommandError?)? {
    while let line = try nextLine() {
      let text = ReportText(utf8: line.bytes)
      if text.text.allSatisfy(\.isWhitespace) { continue }
      let flaw = text.flaws.first.map {
        CommandError.badBytes(
          name, count: text.flaws.count, offset: line.offset + $0.offset, byte: $0.byte)
      }
      return (text.text, flaw)
    }
    return nil
  }

  private func nextLine() throws(CommandError) -> (bytes: [UInt8], offset: Int)? {
    var line: [UInt8] = []
    let first = offset + position
    while true {
      let end = bytes[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      line += bytes[position..<end].prefix(Self.longest - line.count)
      if end < bytes.count {
        position = end + 1
        return (line, first)
      }
      position = end
      if offset + position - first > Self.endless {
        throw .file(FileError(action: .read, path: name, code: EFBIG))
      }
      if try !fill() { return line.isEmpty ? nil : (line, first) }
    }
  }

  /// Reads the next piece; false at the end.
  private func fill() throws(CommandError) -> Bool {
    if isAtEnd { return false }
    let isFirst = offset == 0 && bytes.isEmpty
    offset += bytes.count
    position = 0
    bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, count in
      count = max(0, file.read(into: UnsafeMutableRawBufferPointer(buffer)))
    }
    if let error = file.error { throw .file(error) }
    isAtEnd = bytes.isEmpty
    if isFirst, let encoding = ReportText.otherEncoding(of: bytes) {
      throw .notText(name, encoding: encoding)
    }
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    return !isAtEnd
  }
}
