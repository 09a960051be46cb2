extension ValidationScanner {
  /// Takes a bounding box (RFC 7946 §5); gives nothing where it is none, which is reported.
  mutating func boundingBox() throws(Stop) -> (edges: [Double], offset: Int)? {
    let start = offset
    // Compared with what is in the object at its end.
    pin(start)
    let nameStart = open[open.count - 1].nameStart
    guard peek() == UInt8(ascii: "[") else {
      let isNull = peek() == UInt8(ascii: "n")
      let shown = found()
      try value()
      report(
        .boundingBox, "a bounding box is an array of four or six numbers, found \(shown)",
        at: start, mend: isNull ? .removeMember(nameStart..<offset) : nil)
      return nil
    }
    guard let edges = try edges() else { return nil }
    guard edges.count == 4 || edges.count == 6 else {
      report(
        .boundingBox, "a bounding box has four or six numbers, found \(edges.count)", at: start)
      return nil
    }
    return isOrdered(edges, at: start) ? (edges, start) : nil
  }

  private mutating func edges() throws(Stop) -> [Double]? {
    var edges: [Double] = []
    var isBroken = false
    try push(isObject: false)
    while try hasElement() {
      let byte = peek()
      if byte &- 0x30 < 10 || byte == UInt8(ascii: "-") {
        let edge = try number().value
        // More than six are counted, not kept.
        if edges.count < 100 { edges.append(edge) }
      } else {
        report(.boundingBox, "expected a number, found \(found())", at: offset)
        isBroken = true
        try value()
      }
    }
    pop()
    return isBroken ? nil : edges
  }

  /// West may be greater than east, where the box crosses the antimeridian (§5.2).
  private mutating func isOrdered(_ edges: [Double], at start: Int) -> Bool {
    let half = edges.count / 2
    if edges[1] > edges[half + 1] {
      report(
        .boundingBoxOrder,
        "the southern edge \"\(edges[1])\" is north of the northern \"\(edges[half + 1])\"",
        at: start)
      return false
    }
    if half == 3, edges[2] > edges[5] {
      report(
        .boundingBoxOrder,
        "the lowest height \"\(edges[2])\" is above the highest \"\(edges[5])\"", at: start)
      return false
    }
    return true
  }

  /// Compares a box with what was found inside it.
  mutating func compare(_ box: (edges: [Double], offset: Int)) {
    let half = box.edges.count / 2
    let extent = tally.extent
    guard !extent.isEmpty else { return }
    // Boxes are often rounded to the decimals that coordinates have.
    let slack = 1e-5
    let west = box.edges[0]
    let east = box.edges[half]
    let isInside =
      extent.south >= box.edges[1] - slack && extent.north <= box.edges[half + 1] + slack
      && (west > east || extent.west >= west - slack && extent.east <= east + slack)
    if !isInside {
      let message = "the bounding box does not enclose what it is a box of"
      report(finding(.boundingBoxExtent, message, at: box.offset, path: path(toMember: .bbox)))
    }
  }
}

/// The edges of positions in degrees, the antimeridian left out of account.
struct Extent {
  var west = Double.infinity
  var south = Double.infinity
  var east = -Double.infinity
  var north = -Double.infinity

  var isEmpty: Bool { west > east }

  @inline(__always)
  mutating func insert(_ position: Position) {
    west = min(west, position.longitude)
    east = max(east, position.longitude)
    south = min(south, position.latitude)
    north = max(north, position.latitude)
  }

  mutating func formUnion(_ other: Extent) {
    west = min(west, other.west)
    east = max(east, other.east)
    south = min(south, other.south)
    north = max(north, other.north)
  }
}
