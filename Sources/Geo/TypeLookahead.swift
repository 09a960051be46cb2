extension JSONScanner {
  /// The value of "type" in the object that is next, which stays where it is.
  ///
  /// It mostly comes first. Where it does not, a quick look over the members before it finds it;
  /// their syntax is checked when they are read. Nested collections that all have "type" last are
  /// looked over once a level.
  mutating func typeOfObject(_ expected: StaticString) throws(Failure) -> (
    name: String, offset: Int
  ) {
    skipWhiteSpace()
    guard next == UInt8(ascii: "{") else { throw unexpected(expected) }
    let start = cursor
    defer { cursor = start }
    guard try moveToType() else {
      cursor = start
      _ = try value()
      throw Failure(problem: .missingMember("type", of: "\(expected)"), offset: start)
    }
    skipWhiteSpace()
    guard next == UInt8(ascii: "\"") else { throw unexpected("a type in quotes") }
    let offset = cursor
    return (try string(), offset)
  }

  /// Moves from the opening brace to the value of "type".
  private mutating func moveToType() throws(Failure) -> Bool {
    cursor += 1
    skipWhiteSpace()
    if takeLiteral(#""type""#) {
      try expect(UInt8(ascii: ":"), "\":\"")
      return true
    }
    var open = 1
    var expectsName = true
    while cursor < count {
      switch base[cursor] {
      case UInt8(ascii: "\""):
        if open == 1, expectsName {
          expectsName = false
          if try string() == "type" { return take(UInt8(ascii: ":")) }
        } else {
          try skipString()
        }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
      case UInt8(ascii: ","): expectsName = true
      default: break
      }
      cursor += 1
      if open == 0 { return false }
    }
    return false
  }

  mutating func skipString() throws(Failure) {
    _ = try scanPlainText(from: cursor + 1)
    while next == UInt8(ascii: "\\") {
      // A backslash at the very end leaves the cursor beyond it, where nothing is read.
      _ = try scanPlainText(from: min(cursor + 2, count))
    }
    cursor += 1
  }
}
