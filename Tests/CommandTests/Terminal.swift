import Foundation

/// A pseudo-terminal that a program can write to.
final class Terminal {
  /// The side that the program gets.
  let end: FileHandle
  private let controller: Int32

  /// A terminal of a number of columns; nil where the system gives none.
  init?(columns: UInt16) {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var descriptors: (controller: Int32, end: Int32) = (-1, -1)
    guard openpty(&descriptors.controller, &descriptors.end, nil, nil, &size) == 0 else {
      return nil
    }
    controller = descriptors.controller
    end = FileHandle(fileDescriptor: descriptors.end, closeOnDealloc: true)
    _ = fcntl(controller, F_SETFL, O_NONBLOCK)
  }

  deinit { close(controller) }

  /// What has been written so far and not been read; a terminal holds about four kilobytes.
  func read() -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(controller, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      .replacing("\r\n", with: "\n")
  }
}
