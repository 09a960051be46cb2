#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is read piece by piece; `-` is standard input.
final class InputFile {
  private let path: String
  private let descriptor: Int32
  private var bytes: ArraySlice<UInt8> = []
  /// Why reading ended before the end of the file.
  private(set) var error: FileError?

  init(_ path: String) throws(CommandError) {
    self.path = Self.shown(path)
    descriptor = path == "-" ? dup(STDIN_FILENO) : open(path.asSystemPath, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .file(.last(.read, self.path)) }
    do throws(FileError) {
      try FileSystem.refuseEndless(descriptor, named: self.path)
    } catch {
      throw .file(error)
    }
  }

  /// What is in memory already.
  init(bytes: [UInt8]) {
    path = ""
    descriptor = -1
    self.bytes = bytes[...]
  }

  deinit { if descriptor >= 0 { _ = close(descriptor) } }

  /// Fills a buffer; gives the number of bytes, 0 at the end, -1 on failure.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard descriptor >= 0 else {
      let piece = bytes.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      bytes = bytes.dropFirst(piece.count)
      return piece.count
    }
    while true {
      let count = systemRead(descriptor, buffer)
      if count >= 0 { return count }
      if errno != EINTR { break }
    }
    error = .last(.read, path)
    return -1
  }

  /// The name of a file as messages have it.
  static func shown(_ path: String) -> String { path == "-" ? "standard input" : path }
}

/// The system's call, which the method named `read` would hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
