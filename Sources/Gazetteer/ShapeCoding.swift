internal import Geo

/// The stored form of outlines and lines: numbers in LEB128, degrees as hundred-thousandths.
///
/// A shape is its kind (0 lines, 1 polygons) and the number of its parts, then each part: twice the
/// number of its positions, plus 1 for a hole, then the positions, each as its difference from the
/// one before, longitude first (ZigZag). The last position of a ring, which repeats the first, is
/// left out.
enum ShapeCoding {
  /// A line, or a ring of a polygon.
  struct Part {
    var isHole = false
    var positions: [GridPosition] = []
  }

  /// A position on a grid of 0.00001 degrees, about 1 m, counted from 180° W and 90° S.
  struct GridPosition: Hashable {
    var x: Int
    var y: Int

    init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }

    init(_ position: Position) {
      x = Int(((position.longitude + 180) * 1e5).rounded())
      y = Int(((position.latitude + 90) * 1e5).rounded())
    }

    var position: Position {
      Position(
        latitude: Double(y - 9_000_000) / 1e5, longitude: Double(x - 18_000_000) / 1e5)
    }
  }

  static func append(_ parts: [Part], isPolygonal: Bool, to bytes: inout [UInt8]) {
    appendNumber(isPolygonal ? 1 : 0, to: &bytes)
    appendNumber(parts.count, to: &bytes)
    for part in parts {
      appendNumber(part.positions.count << 1 | (part.isHole ? 1 : 0), to: &bytes)
      var last = GridPosition(x: 0, y: 0)
      for position in part.positions {
        appendNumber(zigzag(position.x - last.x), to: &bytes)
        appendNumber(zigzag(position.y - last.y), to: &bytes)
        last = position
      }
    }
  }

  private static func zigzag(_ number: Int) -> Int { number << 1 ^ number >> (Int.bitWidth - 1) }

  private static func appendNumber(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest & 0x7F | 0x80))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// Reads one stored shape; what a corrupted file lacks reads as 0, and counts end with the bytes.
struct ShapeReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var cursor: Int
  private var partsLeft = 0
  private var positionsLeft = 0
  private var last = ShapeCoding.GridPosition(x: 0, y: 0)
  let isPolygonal: Bool
  private(set) var isHole = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    self.bytes = bytes
    cursor = offset
    isPolygonal = Self.number(bytes, &cursor) == 1
    partsLeft = Self.number(bytes, &cursor)
  }

  /// Moves to the next line or ring; false where there is none.
  mutating func nextPart() -> Bool {
    guard partsLeft > 0, cursor < bytes.count else { return false }
    partsLeft -= 1
    let head = Self.number(bytes, &cursor)
    isHole = head & 1 == 1
    positionsLeft = head >> 1
    last = ShapeCoding.GridPosition(x: 0, y: 0)
    return true
  }

  /// The next position of the line or ring.
  @inline(__always)
  mutating func nextPosition() -> ShapeCoding.GridPosition? {
    guard positionsLeft > 0, cursor < bytes.count else { return nil }
    positionsLeft -= 1
    last.x = (last.x &+ Self.signed(Self.number(bytes, &cursor))) & 0x7FFF_FFFF
    last.y = (last.y &+ Self.signed(Self.number(bytes, &cursor))) & 0x7FFF_FFFF
    return last
  }

  private static func signed(_ number: Int) -> Int { number >> 1 ^ -(number & 1) }

  @inline(__always)
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ cursor: inout Int) -> Int {
    var number = 0
    var shift = 0
    while cursor >= 0, cursor < bytes.count, shift < 35 {
      let byte = Int(bytes[cursor])
      cursor += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }
}

extension ShapeReader {
  /// The whole shape.
  mutating func geometry() -> Geometry {
    var polygons: [[[Position]]] = []
    var lines: [[Position]] = []
    while nextPart() {
      var positions: [Position] = []
      while let next = nextPosition() { positions.append(next.position) }
      if !isPolygonal {
        lines.append(positions)
        continue
      }
      if let first = positions.first { positions.append(first) }
      if isHole, let outer = polygons.indices.last {
        polygons[outer].append(positions)
      } else {
        polygons.append([positions])
      }
    }
    if isPolygonal { return polygons.count == 1 ? .polygon(polygons[0]) : .multiPolygon(polygons) }
    return lines.count == 1 ? .lineString(lines[0]) : .multiLineString(lines)
  }

  /// Whether a position lies in the polygons: an odd number of edges is east of it.
  ///
  /// Edges count from their southern end on, so that a position on the border of two polygons that
  /// share it lies in one of them.
  mutating func contains(_ position: ShapeCoding.GridPosition) -> Bool {
    guard isPolygonal else { return false }
    var isInside = false
    while nextPart() {
      guard let first = nextPosition() else { continue }
      var before = first
      while let next = nextPosition() {
        if Self.isEast(before, next, of: position) { isInside.toggle() }
        before = next
      }
      if Self.isEast(before, first, of: position) { isInside.toggle() }
    }
    return isInside
  }

  @inline(__always)
  private static func isEast(
    _ start: ShapeCoding.GridPosition, _ end: ShapeCoding.GridPosition,
    of position: ShapeCoding.GridPosition
  ) -> Bool {
    guard (start.y > position.y) != (end.y > position.y) else { return false }
    // x < start.x + (y − start.y) · (end.x − start.x) / (end.y − start.y), in whole numbers.
    let left = (position.x &- start.x) &* (end.y &- start.y)
    let right = (position.y &- start.y) &* (end.x &- start.x)
    return end.y > start.y ? left < right : left > right
  }
}
