/// A value of JSON (RFC 8259).
///
/// JSON has one kind of number. Here a number that is written without fraction and exponent and
/// fits 64 bits is an ``integer(_:)``, so that identifiers stay exact; every other is the nearest
/// double, a ``number(_:)``. Both are equal where they mean the same number: 5 is 5.0.
/// Strings are equal scalar by scalar: é in one scalar is not e with an accent.
public enum JSONValue: Sendable {
  /// Nothing, said so.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number of 64 bits.
  case integer(Int)
  /// Any other number; one that is not finite has no place in JSON and is written as null.
  case number(Double)
  /// Text.
  case string(String)
  /// Values in their order.
  case array([JSONValue])
  /// Members in their order.
  case object(JSONObject)
}

extension JSONValue: Hashable {
  /// Whether both are the same value, numbers by what they mean, strings by their scalars.
  public static func == (lhs: JSONValue, rhs: JSONValue) -> Bool {
    switch (lhs, rhs) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.integer(let whole), .number(let number)), (.number(let number), .integer(let whole)):
      Int(exactly: number) == whole
    case (.string(let left), .string(let right)): left.hasSameScalars(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Feeds the value to a hasher; an integer and the double equal to it the same way.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .number(let value):
      if let whole = Int(exactly: value) { hasher.combine(whole) } else { hasher.combine(value) }
    case .string(let value): hasher.combine(value)
    case .array(let values): hasher.combine(values)
    case .object(let object): hasher.combine(object)
    }
  }
}

extension String {
  /// Whether both have the same Unicode scalars; `==` alone also equates canonical equivalents.
  func hasSameScalars(as other: String) -> Bool {
    self == other && utf8.elementsEqual(other.utf8)
  }
}

extension JSONValue {
  /// Text where there is some, else null.
  public init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
  /// A whole number where there is one, else null.
  public init(_ number: Int?) { self = number.map(JSONValue.integer) ?? .null }
  /// A number where there is one, else null.
  public init(_ number: Double?) { self = number.map(JSONValue.number) ?? .null }
  /// True or false where it is known, else null.
  public init(_ value: Bool?) { self = value.map(JSONValue.bool) ?? .null }

  /// The text of a string, nothing of any other value.
  public var stringValue: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The number of an integer, or of a double that is whole and fits 64 bits.
  public var integerValue: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  /// The number of either kind; an integer beyond 2⁵³ is rounded.
  public var numberValue: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// True or false of a boolean, nothing of any other value.
  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The values of an array, nothing of any other value.
  public var arrayValue: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members of an object, nothing of any other value.
  public var objectValue: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// Whether this is null.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
