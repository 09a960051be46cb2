/// A place in a UTF-8 text and the tokens of JSON (RFC 8259) that can be taken there.
///
/// One pass over memory that is not copied. The unchecked loads of the reader are in the files
/// JSONScanner, JSONNumberScanner, JSONStringScanner, MemberTrie and ValueStack; every one of them
/// is after a comparison with `count`, and the fuzzer runs over them with the address sanitizer.
struct JSONScanner: ~Copyable {
  let base: UnsafePointer<UInt8>
  let count: Int
  var cursor = 0

  /// What a name twice in one object means.
  let duplicates: JSONValue.DuplicateNames
  /// Arrays and objects that are open.
  var depth = 0

  var members = MemberTrie()
  var recent = RecentStrings()
  var values = ValueStack<JSONValue>()
  var positions = ValueStack<Position>()
  /// Where each feature of a collection begins, in bytes.
  var featureOffsets: [Int] = []
  /// Strings with escapes are put together here.
  var scratch: [UInt8] = []

  /// Nesting beyond this is an error: no geometry needs more than 6, no honest text 512.
  static let depthLimit = 512

  /// A scanner at the start of a text, after a byte order mark if there is one.
  init(_ base: UnsafePointer<UInt8>, count: Int, duplicates: JSONValue.DuplicateNames) {
    self.base = base
    self.count = count
    self.duplicates = duplicates
    if count >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { cursor = 3 }
  }

  /// A broken rule and the byte at which it shows.
  struct Failure: Error {
    let problem: GeoJSONError.Problem
    let offset: Int
  }

  // MARK: Bytes

  /// The byte at the cursor, 0 at the end: no token starts with it.
  @inline(__always)
  var next: UInt8 { cursor < count ? base[cursor] : 0 }

  @inline(__always)
  mutating func skipWhiteSpace() {
    while cursor < count, base[cursor] <= 0x20, Self.isWhiteSpace(base[cursor]) { cursor &+= 1 }
  }

  @inline(__always)
  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Takes a byte if it is next, after white space.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    skipWhiteSpace()
    guard next == byte else { return false }
    cursor &+= 1
    return true
  }

  @inline(__always)
  mutating func expect(_ byte: UInt8, _ expected: StaticString) throws(Failure) {
    guard take(byte) else { throw unexpected(expected) }
  }

  mutating func expectEnd() throws(Failure) {
    skipWhiteSpace()
    guard cursor == count else { throw unexpected("the end of the text") }
  }

  // MARK: Structure

  @inline(__always)
  mutating func open(_ bracket: UInt8, _ expected: StaticString) throws(Failure) {
    try expect(bracket, expected)
    depth &+= 1
    guard depth <= Self.depthLimit else {
      throw Failure(problem: .nestedTooDeep(limit: Self.depthLimit), offset: cursor - 1)
    }
  }

  /// Whether another element follows in an open array or object, the first or one after a comma.
  ///
  /// Where none does, the closing bracket is taken.
  @inline(__always)
  mutating func hasElement(before bracket: UInt8, isFirst: inout Bool) throws(Failure) -> Bool {
    if take(bracket) {
      depth &-= 1
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard take(UInt8(ascii: ",")) else {
      throw unexpected(bracket == UInt8(ascii: "]") ? "\",\" or \"]\"" : "\",\" or \"}\"")
    }
    skipWhiteSpace()
    // A comma before the bracket is no element; what is expected there is told by its reader.
    return true
  }

  // MARK: Failures

  func unexpected(_ expected: StaticString) -> Failure {
    Failure(
      problem: .unexpected(expected: "\(expected)", found: found(at: cursor)), offset: cursor)
  }

  func found(at offset: Int) -> String {
    Self.found(UnsafeBufferPointer(start: base + offset, count: count - offset))
  }

  /// The token that a text starts with in quotes, shortened to a length that suits a message.
  static func found(_ rest: UnsafeBufferPointer<UInt8>) -> String {
    guard !rest.isEmpty else { return "the end of the text" }
    let limit = 40
    if rest[0] == UInt8(ascii: "\"") {
      let text = rest.dropFirst().prefix(limit).prefix { $0 >= 0x20 && $0 != UInt8(ascii: "\"") }
      return "the string " + quoted(text, isShortened: text.count == limit)
    }
    let word = rest.prefix(limit).prefix(while: isWordByte)
    guard word.isEmpty else { return quoted(word, isShortened: word.count == limit) }
    return quoted(rest[0])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...0xF4, UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Text in quotes; where it is shortened, a scalar that may be cut off is left out.
  static func quoted(_ text: some Collection<UInt8>, isShortened: Bool = false) -> String {
    guard isShortened else { return "\"\(String(decoding: text, as: UTF8.self))\"" }
    var whole = Array(text)
    while let last = whole.last, last >= 0x80 { whole.removeLast() }
    return "\"\(String(decoding: whole, as: UTF8.self))…\""
  }

  /// A byte that is no letter: itself if it can be seen, else its number.
  static func quoted(_ byte: UInt8) -> String {
    if 0x20 < byte, byte < 0x7F { return quoted(CollectionOfOne(byte)) }
    let digits = String(byte, radix: 16, uppercase: true)
    return "the byte 0x" + (digits.count < 2 ? "0" : "") + digits
  }
}
