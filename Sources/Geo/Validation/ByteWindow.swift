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
    // A word may be loaded at the last byte.
    base = .allocate(capacity: Self.capacity + 8)
    base.initialize(repeating: 0, count: Self.capacity + 8)
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
    var index = 0
    while index &+ 8 <= count {
      point.pass(
        UInt64(littleEndian: UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)))
      index &+= 8
    }
    while index < count {
      point.pass(bytes[index])
      index &+= 1
    }
    return point
  }

  private mutating func pass(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  /// Passes eight bytes, of which the first is the lowest.
  @inline(__always)
  private mutating func pass(_ word: UInt64) {
    let high: UInt64 = 0x8080_8080_8080_8080
    // A byte that goes on with a scalar has its highest bit set and the next one clear.
    let continuations = word & ~(word &<< 1) & high
    let feeds = word ^ 0x0A0A_0A0A_0A0A_0A0A
    let lineFeeds = ~(((feeds & ~high) &+ ~high) | feeds) & high
    guard lineFeeds != 0 else {
      column &+= 8 &- continuations.nonzeroBitCount
      return
    }
    line &+= lineFeeds.nonzeroBitCount
    let behind = lineFeeds.leadingZeroBitCount
    let last = behind == 0 ? 0 : continuations &>> UInt64(64 &- behind)
    column = 1 &+ behind / 8 &- last.nonzeroBitCount
  }
}
