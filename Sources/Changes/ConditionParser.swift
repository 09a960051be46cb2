/// Reads conditions; see ``Condition`` for the grammar.
struct ConditionParser {
  private enum Token: Equatable {
    case word(String)
    /// In quotation marks: never a keyword.
    case quoted(String)
    case sign(String)

    var text: String {
      switch self {
      case .word(let text), .quoted(let text), .sign(let text): text
      }
    }
  }

  private var rest: Substring
  private var token: Token?
  private var depth = 0
  private static let depthLimit = 100

  init(_ text: String) { rest = text[...] }

  mutating func parse() throws(ConditionError) -> Condition.Node {
    try advance()
    let node = try condition()
    guard token == nil else { throw unexpected("\"and\", \"or\" or the end") }
    return node
  }

  // MARK: Grammar

  private mutating func condition() throws(ConditionError) -> Condition.Node {
    var nodes = [try both()]
    while try take("or") { nodes.append(try both()) }
    return nodes.count == 1 ? nodes[0] : .any(nodes)
  }

  private mutating func both() throws(ConditionError) -> Condition.Node {
    var nodes = [try one()]
    while try take("and") { nodes.append(try one()) }
    return nodes.count == 1 ? nodes[0] : .all(nodes)
  }

  private mutating func one() throws(ConditionError) -> Condition.Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw .tooDeep }
    if try take("not") { return .not(try one()) }
    if try takeSign("(") {
      let node = try condition()
      guard try takeSign(")") else { throw unexpected("\")\"") }
      return node
    }
    return try comparison(of: try name("a property"))
  }

  private mutating func comparison(of name: String) throws(ConditionError) -> Condition.Node {
    if try take("is") {
      let isNegated = try take("not")
      guard try take("null") else { throw unexpected("\"null\"") }
      return isNegated ? .not(.isNull(name: name)) : .isNull(name: name)
    }
    if try take("not") {
      guard try take("in") else { throw unexpected("\"in\"") }
      return .not(.compare(name: name, .equal, values: try list()))
    }
    if try take("in") { return .compare(name: name, .equal, values: try list()) }
    let signs: [(String, Condition.Comparator)] = [
      ("=", .equal), ("==", .equal), ("<", .less), ("<=", .lessOrEqual), (">", .greater),
      (">=", .greaterOrEqual), ("~", .contains),
    ]
    for (sign, comparator) in signs where try takeSign(sign) {
      return .compare(name: name, comparator, values: [try self.name("a value")])
    }
    if try takeSign("!=") {
      return .not(.compare(name: name, .equal, values: [try self.name("a value")]))
    }
    throw unexpected("a comparison such as = or >=")
  }

  private mutating func list() throws(ConditionError) -> [String] {
    guard try takeSign("(") else { throw unexpected("\"(\"") }
    var values = [try name("a value")]
    while try takeSign(",") { values.append(try name("a value")) }
    guard try takeSign(")") else { throw unexpected("\",\" or \")\"") }
    return values
  }

  private mutating func name(_ expected: String) throws(ConditionError) -> String {
    switch token {
    case .word(let text), .quoted(let text):
      try advance()
      return text
    default: throw unexpected(expected)
    }
  }

  // MARK: Tokens

  private mutating func take(_ keyword: String) throws(ConditionError) -> Bool {
    guard case .word(let text) = token, text.lowercased() == keyword else { return false }
    try advance()
    return true
  }

  private mutating func takeSign(_ sign: String) throws(ConditionError) -> Bool {
    guard token == .sign(sign) else { return false }
    try advance()
    return true
  }

  private func unexpected(_ expected: String) -> ConditionError {
    .expected(expected, found: token?.text)
  }

  private mutating func advance() throws(ConditionError) {
    rest = rest.drop { $0.isWhitespace }
    guard let first = rest.first else {
      token = nil
      return
    }
    if first == "\"" || first == "'" {
      try advanceOverQuoted(first)
    } else if let sign = Self.signs.first(where: { rest.hasPrefix($0) }) {
      token = .sign(sign)
      rest = rest.dropFirst(sign.count)
    } else {
      let word = rest.prefix { !$0.isWhitespace && !"()=!<>~,\"'".contains($0) }
      // A lone "!" is no sign; it is told as it stands.
      token = word.isEmpty ? .sign(String(first)) : .word(String(word))
      rest = rest.dropFirst(max(1, word.count))
    }
  }

  /// The longer ones first.
  private static let signs = ["!=", "<=", ">=", "==", "=", "<", ">", "~", "(", ")", ","]

  private mutating func advanceOverQuoted(_ mark: Character) throws(ConditionError) {
    rest = rest.dropFirst()
    guard let end = rest.firstIndex(of: mark) else { throw .openQuote }
    token = .quoted(String(rest[..<end]))
    rest = rest[end...].dropFirst()
  }
}
