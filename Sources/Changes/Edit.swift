package import Geo

/// One value of a feature that is not what it was.
package struct Edit: Hashable, Sendable {
  /// Where the value is in the feature, such as `/properties/fatalities` (RFC 6901).
  package let path: JSONPointer
  /// The value before; nothing where there was no such member.
  package let old: JSONValue?
  /// The value after; nothing where there is no such member.
  package let new: JSONValue?
  /// Metres from the old to the new place, where the value is a geometry.
  package var metres: Double?

  package init(path: JSONPointer, old: JSONValue?, new: JSONValue?, metres: Double? = nil) {
    self.path = path
    self.old = old
    self.new = new
    self.metres = metres
  }
}

/// The way from a value to one inside it (RFC 6901).
package struct JSONPointer: Hashable, Sendable {
  /// Names of members and places in arrays, from the outermost on.
  package var steps: [String]

  package init(_ steps: [String]) { self.steps = steps }

  /// A pointer one step further.
  func appending(_ step: String) -> JSONPointer { JSONPointer(steps + [step]) }

  /// The pointer as it is written, `~` as `~0` and `/` as `~1`; empty for the whole value.
  package var text: String { steps.map { "/" + Self.escaped($0) }.joined() }

  /// The steps of a pointer as it is written; nil where it does not begin with a slash.
  package init?(_ text: some StringProtocol) {
    guard text.isEmpty || text.hasPrefix("/") else { return nil }
    steps = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
      .map { Self.unescaped(String($0)) }
  }

  private static func escaped(_ step: String) -> String {
    guard step.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return step
    }
    return step.reduce(into: "") { $0 += $1 == "~" ? "~0" : $1 == "/" ? "~1" : String($1) }
  }

  /// `~01` is `~1`, not a slash: the slash is put in first (RFC 6901 §4).
  private static func unescaped(_ step: String) -> String {
    let parts = step.split(separator: "~", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { result, part in
      switch part.first {
      case "0": result += "~" + part.dropFirst()
      case "1": result += "/" + part.dropFirst()
      default: result += "~" + part
      }
    }
  }
}
