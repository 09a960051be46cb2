/// Takes the tokens of JSON (RFC 8259) from a window that moves over a text, and keeps nothing.
///
/// What is wrong with the JSON ends a text; what is wrong with the GeoJSON in it is reported, and
/// the scanner goes on.
struct ValidationScanner: ~Copyable {
  var window: ByteWindow
  /// The next byte in the window.
  var cursor = 0
  /// Arrays and objects that are open, the outermost first.
  private(set) var open: [OpenContainer] = []
  /// The names of members in them from before the window moved.
  private var saved: [SavedName] = []
  /// Places that are reported later, if at all; see ``pin(_:)``.
  private var pins: [Pin] = []
  var names = NameStack()
  /// What is found in the whole text, not at one place.
  var tally = GeoJSONTally()
  /// Whether a line feed was among the white space that was skipped last.
  var hasPassedLineFeed = false
  let report: (GeoJSONFinding) -> Void

  init(_ source: @escaping ByteWindow.Source, report: @escaping (GeoJSONFinding) -> Void) {
    window = ByteWindow(source)
    self.report = report
  }

  /// An array or object that has been opened and not closed.
  struct OpenContainer {
    let isObject: Bool
    /// Bytes of the text before its bracket.
    let start: Int
    /// Pins that are older.
    let pins: Int
    /// The element of an array that is being read.
    var index = -1
    /// Bytes of the text before the name of the member that is being read, and of that name.
    var nameStart = -1
    var nameLength = 0
  }

  private struct SavedName {
    var start = -1
    var text = ""
    var point = TextPoint()
  }

  private struct Pin {
    let offset: Int
    /// Known once the byte has left the window.
    var point: TextPoint?
  }

  /// Nothing more can be read of the text.
  struct Stop: Error {
    /// Why; nothing where the source has failed.
    let finding: GeoJSONFinding?
  }

  // MARK: Bytes

  /// Bytes of the text before the cursor.
  var offset: Int { window.offset + cursor }

  /// The next byte, 0 at the end.
  @inline(__always)
  mutating func peek() -> UInt8 {
    cursor < window.count || moveWindow(1) ? window.base[cursor] : 0
  }

  /// Makes sure that some bytes are in the window, if the text has so many.
  @inline(__always)
  mutating func look(ahead count: Int) {
    if window.count &- cursor < count { _ = moveWindow(count) }
  }

  @inline(never)
  private mutating func moveWindow(_ least: Int) -> Bool {
    if window.isAtEnd { return cursor < window.count }
    for index in open.indices { saveName(of: index) }
    resolvePins()
    window.advance(to: cursor, atLeast: least)
    cursor = 0
    return cursor < window.count
  }

  @inline(__always)
  mutating func skipWhiteSpace() {
    hasPassedLineFeed = false
    while cursor < window.count || moveWindow(1) {
      switch window.base[cursor] {
      case UInt8(ascii: "\n"): hasPassedLineFeed = true
      case UInt8(ascii: " "), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
      default: return
      }
      cursor &+= 1
    }
  }

  /// Takes a byte if it is next, after white space.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    if cursor < window.count, window.base[cursor] == byte {
      cursor &+= 1
      return true
    }
    skipWhiteSpace()
    guard peek() == byte else { return false }
    cursor &+= 1
    return true
  }

  mutating func takeLiteral(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    look(ahead: length)
    guard length <= window.count &- cursor else { return false }
    for index in 0..<length where window.base[cursor &+ index] != text.utf8Start[index] {
      return false
    }
    cursor &+= length
    return true
  }

  // MARK: Structure

  @inline(__always)
  mutating func push(isObject: Bool) throws(Stop) {
    open.append(OpenContainer(isObject: isObject, start: offset, pins: pins.count))
    pin(offset)
    cursor &+= 1
    if open.count > JSONScanner.depthLimit {
      throw stop(
        .nesting, "arrays and objects are nested more than \(JSONScanner.depthLimit) deep",
        at: offset - 1)
    }
    if isObject { names.open() }
  }

  @inline(__always)
  mutating func pop() {
    let container = open.removeLast()
    if container.isObject { names.close() }
    unpin(to: container.pins)
    if saved.count > open.count { saved.removeLast() }
  }

  mutating func closeAll() {
    open.removeAll()
    saved.removeAll()
    pins.removeAll()
    names = NameStack()
  }

  /// Whether another element follows in the innermost array or object; else it is closed.
  ///
  /// The container is still open for reports until ``pop()``.
  @inline(__always)
  mutating func hasElement() throws(Stop) -> Bool {
    let last = open.count &- 1
    let isObject = open[last].isObject
    if take(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return false }
    if open[last].index >= 0 {
      guard take(UInt8(ascii: ",")) else {
        throw unexpected(isObject ? "\",\" or \"}\"" : "\",\" or \"]\"")
      }
      skipWhiteSpace()
    }
    open[last].index &+= 1
    return true
  }

  /// Notes where the name is that the member being read has.
  @inline(__always)
  mutating func setName(start: Int, length: Int) {
    open[open.count &- 1].nameStart = start
    open[open.count &- 1].nameLength = length
  }

  // MARK: Places

  /// Keeps the place of a byte that is to be reported, perhaps, when the window is elsewhere.
  ///
  /// A pin lasts until the innermost container is closed, or until ``unpin(to:)``.
  @inline(__always)
  mutating func pin(_ offset: Int) {
    pins.append(Pin(offset: offset, point: offset < window.offset ? point(of: offset) : nil))
  }

  /// How many pins there are, for ``unpin(to:)``.
  var pinCount: Int { pins.count }

  @inline(__always)
  mutating func unpin(to count: Int) { pins.removeLast(pins.count &- count) }

  private mutating func resolvePins() {
    var index = pins.count
    while index > 0, pins[index - 1].point == nil {
      index -= 1
      pins[index].point = window.point(at: pins[index].offset - window.offset)
    }
  }

  private mutating func saveName(of index: Int) {
    if index == saved.count { saved.append(SavedName()) }
    let start = open[index].nameStart
    guard start >= window.offset, start != saved[index].start else { return }
    saved[index] = SavedName(
      start: start, text: nameInWindow(open[index]),
      point: window.point(at: start - window.offset))
  }

  /// Keeps the name of a member that was too long or too odd to stay in the window.
  mutating func saveName(_ text: [UInt8], start: Int, at point: TextPoint) {
    for index in open.indices where index >= saved.count { saveName(of: index) }
    setName(start: start, length: text.count)
    saved[open.count - 1] = SavedName(
      start: start, text: String(decoding: text, as: UTF8.self), point: point)
  }

  /// The name of the member that is being read of the innermost object, or its beginning.
  var lastName: String {
    guard let container = open.last else { return "" }
    if saved.count == open.count, saved[open.count - 1].start == container.nameStart {
      return saved[open.count - 1].text
    }
    return nameInWindow(container)
  }

  /// A name without escapes that is in the window.
  private func nameInWindow(_ container: OpenContainer) -> String {
    let start = container.nameStart - window.offset + 1
    let length = min(container.nameLength, 64, window.count - start)
    guard start >= 0, length > 0 else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: window.base + start, count: length), as: UTF8.self)
  }

  /// The line and column of a byte in the window, of a name in an open object, or of a pin.
  private mutating func point(of offset: Int) -> TextPoint {
    if offset >= window.offset {
      return window.point(at: min(offset - window.offset, window.count))
    }
    if let name = saved.last(where: { $0.start == offset }) { return name.point }
    return pins.last { $0.offset == offset }?.point ?? window.point(at: 0)
  }

  /// The path of the value that is being read, or of one further out.
  func path(_ depth: Int) -> String {
    var path = JSONPath()
    for (index, container) in open.prefix(depth).enumerated() {
      if !container.isObject {
        path.append(index: max(0, container.index))
      } else if container.nameStart < 0 {
        continue
      } else if index < saved.count, saved[index].start == container.nameStart {
        path.append(name: saved[index].text)
      } else {
        path.append(name: nameInWindow(container))
      }
    }
    return path.text
  }

  /// The path of a member of the innermost object.
  func path(toMember member: DefinedMember) -> String {
    let path = path(open.count - 1)
    return path.isEmpty ? member.rawValue : "\(path).\(member.rawValue)"
  }

  // MARK: Findings

  mutating func finding(
    _ rule: GeoJSONRule, _ message: String, at offset: Int, path: String, mend: Mend? = nil
  ) -> GeoJSONFinding {
    let point = point(of: offset)
    return GeoJSONFinding(
      rule: rule, message: message, offset: offset, line: point.line, column: point.column,
      path: path, mend: mend)
  }

  /// Reports what is wrong with the value that is being read.
  mutating func report(
    _ rule: GeoJSONRule, _ message: String, at offset: Int, mend: Mend? = nil
  ) {
    report(finding(rule, message, at: offset, path: path(open.count), mend: mend))
  }

  /// Reports what is wrong with the innermost array or object itself.
  mutating func reportContainer(_ rule: GeoJSONRule, _ message: String, mend: Mend? = nil) {
    guard let container = open.last else { return }
    report(
      finding(rule, message, at: container.start, path: path(open.count - 1), mend: mend))
  }

  mutating func stop(_ rule: GeoJSONRule, _ message: String, at offset: Int) -> Stop {
    if window.isBroken { return Stop(finding: nil) }
    return Stop(finding: finding(rule, message, at: offset, path: path(open.count)))
  }

  mutating func unexpected(_ expected: StaticString) -> Stop {
    stop(.syntax, "expected \(expected), found \(found())", at: offset)
  }

  /// The token that is next, for a message.
  mutating func found() -> String {
    look(ahead: 128)
    return JSONScanner.found(
      UnsafeBufferPointer(start: window.base + cursor, count: window.count - cursor))
  }
}

/// The way from the top of a text to a value, such as `features[3].geometry`.
struct JSONPath {
  private(set) var text = ""
  private var steps = 0

  /// At most this many steps are told, so that a nesting bomb does not make a long message.
  private static let limit = 16

  mutating func append(index: Int) { append("[\(index)]") }

  mutating func append(name: String) {
    guard name.utf8.allSatisfy(Self.isPlain) else { return append("[\"\(name)\"]") }
    append(text.isEmpty ? name : ".\(name)")
  }

  private mutating func append(_ step: String) {
    if steps == Self.limit { text += "…" } else if steps < Self.limit { text += step }
    steps += 1
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), 0...0x20, 0x7F: false
    default: true
    }
  }
}
