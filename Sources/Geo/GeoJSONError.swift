/// Why a text could not be read, and where.
///
///     3:41: expected a number, found the string "12.5" at features[0].geometry.coordinates[1]
public struct GeoJSONError: Error, Hashable, Sendable {
  /// The rule that is broken.
  public let problem: Problem
  /// Bytes before the place, a byte order mark included.
  public let offset: Int
  /// The line, counted from 1; a line ends with a line feed.
  public let line: Int
  /// The Unicode scalar in the line, counted from 1.
  public let column: Int
  /// The value at or in which it is, such as `features[3].geometry`; empty at the top.
  public let path: String

  /// What can be wrong with a text.
  public enum Problem: Hashable, Sendable {
    /// Something else should stand here (RFC 8259; RFC 7946 §3).
    case unexpected(expected: String, found: String)
    /// A string is not well-formed: its bytes, an escape or a control character (RFC 8259 §7, §8).
    case malformedString(expected: String, found: String)
    /// A number is greater than any double.
    case numberOutOfRange(String)
    /// Arrays and objects are nested beyond the limit.
    case nestedTooDeep(limit: Int)
    /// A name occurs twice in one object (RFC 8259 §4, RFC 7493 §2.3).
    case duplicateName(String)
    /// An object lacks a member that RFC 7946 asks for.
    case missingMember(String, of: String)
    /// An object has a member that defines another type (RFC 7946 §7.1).
    case misplacedMember(String, of: String)
    /// "type" names no type that may stand here (RFC 7946 §1.4).
    case unknownType(String, expected: String)
    /// A geometry breaks a rule on how many there are (RFC 7946 §3.1.1, §3.1.4, §3.1.6, §5).
    case wrongCount(of: String, expected: String, found: Int)
    /// The last position of a linear ring is not the first (RFC 7946 §3.1.6).
    case openRing
  }
}

extension GeoJSONError: CustomStringConvertible {
  /// Line, column, one sentence, and the path of the value.
  public var description: String {
    "\(line):\(column): \(problem)" + (path.isEmpty ? "" : " at \(path)")
  }
}

extension GeoJSONError.Problem: CustomStringConvertible {
  /// One lower-case sentence with the offending value in quotes.
  public var description: String {
    switch self {
    case .unexpected(let expected, let found), .malformedString(let expected, let found):
      "expected \(expected), found \(found)"
    case .numberOutOfRange(let text):
      "the number \"\(text)\" is greater than the greatest double, 1.8e308"
    case .nestedTooDeep(let limit):
      "arrays and objects are nested more than \(limit) deep"
    case .duplicateName(let name):
      "the object has the member \"\(name)\" twice"
    case .missingMember(let name, let owner):
      "\(owner) lacks the member \"\(name)\""
    case .misplacedMember(let name, let owner):
      "\(owner) must not have the member \"\(name)\""
    case .unknownType(let name, let expected):
      "the type \"\(name)\" is not \(expected)"
    case .wrongCount(let owner, let expected, let found):
      "\(owner) has \(expected), found \(found)"
    case .openRing:
      "the last position of a linear ring must be its first"
    }
  }
}
