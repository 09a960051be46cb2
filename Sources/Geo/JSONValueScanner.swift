extension JSONScanner {
  /// Takes any value.
  mutating func value() throws(Failure) -> JSONValue {
    skipWhiteSpace()
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    default: return try numberValue()
    }
  }

  private mutating func literal(
    _ text: StaticString, _ value: JSONValue
  ) throws(Failure) -> JSONValue {
    guard takeLiteral(text) else { throw unexpected("a value") }
    return value
  }

  /// Takes a word such as null if it is next.
  @inline(__always)
  mutating func takeLiteral(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard length <= count &- cursor else { return false }
    for index in 0..<length where base[cursor &+ index] != text.utf8Start[index] { return false }
    cursor &+= length
    return true
  }

  private mutating func array() throws(Failure) -> [JSONValue] {
    try open(UInt8(ascii: "["), "an array")
    let start = values.count
    var isFirst = true
    while try hasElement(before: UInt8(ascii: "]"), isFirst: &isFirst) {
      values.push(try value())
    }
    return values.popArray(above: start)
  }

  /// Takes an object.
  mutating func object() throws(Failure) -> JSONObject {
    try open(UInt8(ascii: "{"), "an object")
    var builder = ObjectBuilder(start: values.count)
    var isFirst = true
    while try hasElement(before: UInt8(ascii: "}"), isFirst: &isFirst) {
      try member(of: &builder)
    }
    return finish(builder)
  }

  /// An object of which some members have been read; their values are on the stack.
  struct ObjectBuilder: ~Copyable {
    let start: Int
    var node = MemberTrie.root
    /// Takes over where the trie is at its limits.
    var overflow: Overflow?

    init(start: Int) { self.start = start }
  }

  /// Names by themselves, with their places among the members.
  struct Overflow {
    var keys: [String]
    var places: [ExactName: Int] = [:]

    init(_ keys: [String]) {
      self.keys = keys
      for (place, key) in keys.enumerated() { places[ExactName(text: key)] = place }
    }
  }

  /// A name that is equal scalar by scalar, not by canonical equivalence.
  struct ExactName: Hashable {
    let text: String
    static func == (lhs: ExactName, rhs: ExactName) -> Bool {
      lhs.text.hasSameScalars(as: rhs.text)
    }
  }

  /// Takes a name, a colon and a value.
  @inline(__always)
  mutating func member(of builder: inout ObjectBuilder) throws(Failure) {
    if builder.overflow == nil,
      let match = members.child(of: builder.node, at: base + cursor, remaining: count &- cursor)
    {
      builder.node = match.node
      cursor &+= match.length
      try expect(UInt8(ascii: ":"), "\":\"")
      values.push(try value())
    } else {
      try newMember(of: &builder)
    }
  }

  @inline(never)
  private mutating func newMember(of builder: inout ObjectBuilder) throws(Failure) {
    let offset = cursor
    let name = try memberName()
    let former = try place(for: name, in: &builder, at: offset)
    try expect(UInt8(ascii: ":"), "\":\"")
    values.push(try value())
    if let former { values.popReplacing(builder.start + former) }
  }

  /// Takes the string that names a member.
  mutating func memberName() throws(Failure) -> String {
    guard next == UInt8(ascii: "\"") else { throw unexpected("a member's name in quotes") }
    return try string()
  }

  /// Where a member of the same name is, if one is and may be.
  private mutating func place(
    for name: String, in builder: inout ObjectBuilder, at offset: Int
  ) throws(Failure) -> Int? {
    if builder.overflow == nil, !members.contains(name, onPathTo: builder.node),
      let child = members.addChild(name, to: builder.node)
    {
      builder.node = child
      return nil
    }
    var overflow = builder.overflow.take() ?? Overflow(members.keys(of: builder.node))
    defer { builder.overflow = overflow }
    let key = ExactName(text: name)
    if let former = overflow.places[key] {
      guard duplicates == .keepLast else {
        throw Failure(problem: .duplicateName(name), offset: offset)
      }
      return former
    }
    overflow.places[key] = overflow.keys.count
    overflow.keys.append(name)
    return nil
  }

  /// The object that has been read; its values leave the stack.
  mutating func finish(_ builder: consuming ObjectBuilder) -> JSONObject {
    if values.count == builder.start { return JSONObject() }
    let keys = builder.overflow?.keys ?? members.keys(of: builder.node)
    return JSONObject(distinctKeys: keys, values: values.popArray(above: builder.start))
  }
}
