package import Geo

/// A condition on the properties of a feature, such as
/// `date_start >= 2020-10-01 and event_type = shelling`.
///
///     condition  = both { "or" both }
///     both       = one { "and" one }
///     one        = "not" one | "(" condition ")" | NAME comparison
///     comparison = "is" [ "not" ] "null" | [ "not" ] "in" "(" VALUE { "," VALUE } ")"
///                | ( "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" ) VALUE
///
/// A name or a value is a word, or anything in quotation marks, single or double. Words are
/// compared as numbers where both sides are numbers, else as text, scalar by scalar, which puts
/// dates of ISO 8601 in order; `~` asks whether the text contains the value, whatever the case. Of an
/// array it is enough that one element fulfils the comparison. What is null or missing fulfils
/// only `is null`, `!=` and what is turned round by `not`.
package struct Condition: Sendable {
  indirect enum Node: Sendable {
    case any([Node])
    case all([Node])
    case not(Node)
    case isNull(name: String)
    case compare(name: String, Comparator, values: [String])
  }

  enum Comparator: Sendable {
    case equal, less, lessOrEqual, greater, greaterOrEqual, contains
  }

  private let root: Node

  /// Reads a condition.
  package init(_ text: String) throws(ConditionError) {
    var parser = ConditionParser(text)
    root = try parser.parse()
  }

  /// Whether a feature fulfils it.
  package func holds(for feature: Feature) -> Bool {
    Self.holds(root, feature.properties ?? [:])
  }

  private static func holds(_ node: Node, _ properties: JSONObject) -> Bool {
    switch node {
    case .any(let nodes): nodes.contains { holds($0, properties) }
    case .all(let nodes): nodes.allSatisfy { holds($0, properties) }
    case .not(let node): !holds(node, properties)
    case .isNull(let name): properties[name]?.isNull ?? true
    case .compare(let name, let comparator, let values):
      values.contains { holds(properties[name] ?? .null, comparator, $0) }
    }
  }

  private static func holds(
    _ found: JSONValue, _ comparator: Comparator, _ value: String
  ) -> Bool {
    switch found {
    case .null, .object: false
    case .array(let elements): elements.contains { holds($0, comparator, value) }
    case .bool(let flag): comparator == .equal && value == (flag ? "true" : "false")
    case .integer, .number: holds(found.numberValue ?? 0, comparator, value)
    case .string(let text): holds(text, comparator, value)
    }
  }

  private static func holds(_ number: Double, _ comparator: Comparator, _ value: String) -> Bool {
    guard let other = Double(value) else { return false }
    return switch comparator {
    case .equal: number == other
    case .less: number < other
    case .lessOrEqual: number <= other
    case .greater: number > other
    case .greaterOrEqual: number >= other
    case .contains: false
    }
  }

  private static func holds(_ text: String, _ comparator: Comparator, _ value: String) -> Bool {
    switch comparator {
    case .equal: text == value
    case .less: text < value
    case .lessOrEqual: text <= value
    case .greater: text > value
    case .greaterOrEqual: text >= value
    case .contains: text.lowercased().contains(value.lowercased())
    }
  }
}

/// What is wrong with a condition.
package enum ConditionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Something else should stand here; what was found is nil at the end.
  case expected(String, found: String?)
  /// Quotation marks are open at the end.
  case openQuote
  /// Brackets and `not` are nested too deep.
  case tooDeep

  /// A lower-case sentence.
  package var description: String {
    switch self {
    case .expected(let expected, let found):
      "expected \(expected), found \(found.map { "\"\($0)\"" } ?? "the end")"
    case .openQuote: "the quotation mark is not closed"
    case .tooDeep: "brackets and \"not\" are nested too deep"
    }
  }
}
