/// The names of members seen so far, by what stood before them in their object.
///
/// Objects of one collection mostly have the same names in the same order. A node stands for such
/// a beginning; the name that comes next is found by comparing its bytes with what came next the
/// last time, and objects that end at the same node share one array of names. Every name on the
/// way to a node is different, which is checked once, when the node is made.
struct MemberTrie {
  private struct Node {
    /// Where the name with its quotation marks is in `text`.
    var start = 0
    var length = 0
    var parent = 0
    var depth = 0
    var firstChild = 0
    var nextSibling = 0
    /// The child taken last.
    var hint = 0
    var childCount = 0
    /// Index of the array of names, where an object has ended here.
    var shape = -1
  }

  private var nodes = [Node()]
  private var names = [""]
  private var text: [UInt8] = []
  private var shapes: [[String]] = []

  static let root = 0

  /// Objects that are used as dictionaries must not fill memory with their beginnings.
  private static let nodeLimit = 4096
  private static let childLimit = 32
  private static let depthLimit = 256

  /// The child whose name, in quotation marks, is next in the text.
  @inline(__always)
  mutating func child(
    of node: Int, at start: UnsafePointer<UInt8>, remaining: Int
  ) -> (node: Int, length: Int)? {
    let hint = nodes[node].hint
    if hint != 0, matches(hint, at: start, remaining: remaining) {
      return (hint, nodes[hint].length)
    }
    return otherChild(of: node, at: start, remaining: remaining)
  }

  private mutating func otherChild(
    of node: Int, at start: UnsafePointer<UInt8>, remaining: Int
  ) -> (node: Int, length: Int)? {
    var child = nodes[node].firstChild
    while child != 0 {
      if matches(child, at: start, remaining: remaining) {
        nodes[node].hint = child
        return (child, nodes[child].length)
      }
      child = nodes[child].nextSibling
    }
    return nil
  }

  @inline(__always)
  private func matches(_ node: Int, at start: UnsafePointer<UInt8>, remaining: Int) -> Bool {
    let length = nodes[node].length
    guard length <= remaining else { return false }
    let nameStart = nodes[node].start
    return text.withUnsafeBufferPointer { text in
      guard let name = text.baseAddress.map({ $0 + nameStart }) else { return false }
      return haveSameBytes(name, start, count: length)
    }
  }

  /// Makes a child, unless a limit is reached or the name stands otherwise than it is written.
  ///
  /// The name must not be on the way to the node already.
  mutating func addChild(_ name: String, to parent: Int) -> Int? {
    guard nodes.count < Self.nodeLimit, nodes[parent].childCount < Self.childLimit,
      nodes[parent].depth < Self.depthLimit, !name.utf8.contains(where: JSONWriter.needsEscape)
    else { return nil }
    var node = Node()
    node.start = text.count
    text.append(UInt8(ascii: "\""))
    text.append(contentsOf: name.utf8)
    text.append(UInt8(ascii: "\""))
    node.length = text.count - node.start
    node.parent = parent
    node.depth = nodes[parent].depth + 1
    node.nextSibling = nodes[parent].firstChild
    let index = nodes.count
    nodes.append(node)
    names.append(name)
    nodes[parent].firstChild = index
    nodes[parent].hint = index
    nodes[parent].childCount += 1
    return index
  }

  /// Whether a name is on the way from the root to a node.
  func contains(_ name: String, onPathTo node: Int) -> Bool {
    var node = node
    while node != Self.root {
      if names[node].hasSameScalars(as: name) { return true }
      node = nodes[node].parent
    }
    return false
  }

  /// The names from the root to a node, one array for all objects that end there.
  mutating func keys(of node: Int) -> [String] {
    let shape = nodes[node].shape
    if shape >= 0 { return shapes[shape] }
    var keys: [String] = []
    keys.reserveCapacity(nodes[node].depth)
    var ancestor = node
    while ancestor != Self.root {
      keys.append(names[ancestor])
      ancestor = nodes[ancestor].parent
    }
    keys.reverse()
    nodes[node].shape = shapes.count
    shapes.append(keys)
    return keys
  }
}

/// Compares eight bytes at a time, the last eight overlapping those before.
@inline(__always)
func haveSameBytes(
  _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int
) -> Bool {
  func word(_ start: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
    UnsafeRawPointer(start + offset).loadUnaligned(as: UInt64.self)
  }
  guard count >= 8 else {
    var index = 0
    while index < count, left[index] == right[index] { index &+= 1 }
    return index == count
  }
  var index = 0
  while index &+ 8 < count {
    guard word(left, index) == word(right, index) else { return false }
    index &+= 8
  }
  return word(left, count &- 8) == word(right, count &- 8)
}
