/// A window that moves over a text of any length, and the lines and columns of what is in it.
///
/// Only the window is in memory. Where a byte is, is found only for those that are asked about,
/// from a point a few thousand bytes before.
struct ByteWindow: ~Copyable {
  /// Fills a buffer with the next bytes; gives their number, 0 at the end, less on failure.
  typealias Source = (UnsafeMutableRawBufferPointer) -> Int

  let base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  /// Bytes of the text before the window.
  private(set) var offset = 0
  private(set) var isAtEnd = false
  /// Whether the source has failed.
  private(set) var isBroken = false

  private let source: Source
  /// The points of every 4096th byte, as far as they have been needed.
  private var points = [TextPoint()]

  private static let capacity = 1 << 18
  private static let step = 1 << 12

  init(_ source: @escaping Source) {
    self.source = source
    base = .allocate(capacity: Self.capacity)
    // Three bytes at least, so that a byte order mark is seen whole.
    advance(to: 0, atLeast: 3)
    if count >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF {
      startsWithByteOrderMark = true
      points = [TextPoint(line: 1, column: 0)]
    }
  }

  deinit { base.deallocate() }

  /// Whether the text starts with a byte order mark of UTF-8, which has no column.
  private(set) var startsWithByteOrderMark = false

  /// Forgets the bytes before an index, which becomes 0, and reads on until there are enough.
  mutating func advance(to index: Int, atLeast least: Int) {
    precondition(least <= Self.capacity, "the window holds \(Self.capacity) bytes")
    points = [point(at: index)]
    count -= index
    base.update(from: base + index, count: count)
    offset += index
    while count < least, !isAtEnd {
      let room = UnsafeMutableRawBufferPointer(start: base + count, count: Self.capacity - count)
      let read = source(room)
      isBroken = read < 0
      if read <= 0 { isAtEnd = true }
      count += max(0, read)
    }
  }

  /// The line and column of a byte in the window.
  mutating func point(at index: Int) -> TextPoint {
    let block = index / Self.step
    while points.count <= block {
      let start = (points.count - 1) * Self.step
      points.append(points[points.count - 1].after(base + start, count: Self.step))
    }
    return points[block].after(base + block * Self.step, count: index % Self.step)
  }
}

/// A line and a column, both counted from 1; a column is a Unicode scalar.
struct TextPoint: Equatable {
  var line = 1
  var column = 1

  /// The point behind some bytes.
  func after(_ bytes: UnsafePointer<UInt8>, count: Int) -> TextPoint {
    var point = self
    for index in 0..<count {
      if bytes[index] == UInt8(ascii: "\n") {
        point.line += 1
        point.column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        point.column += 1
      }
    }
    return point
  }
}
