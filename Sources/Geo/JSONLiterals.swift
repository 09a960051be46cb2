// Values, objects and identifiers written as literals of Swift.

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral,
  ExpressibleByStringInterpolation, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Null, from `nil`.
  public init(nilLiteral: ()) { self = .null }

  /// A boolean, from `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// An integer, from such as `3`.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// A number, from such as `0.8`.
  public init(floatLiteral value: Double) { self = .number(value) }

  /// A string, from a literal or an interpolation.
  public init(stringLiteral value: String) { self = .string(value) }

  /// An array, from such as `["Azerbaijan", "Armenia"]`.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// An object with its members in the order in which they are written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements))
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Members in the order in which they are written, from such as `["place": "Shusha"]`.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

extension FeatureID: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral
{
  /// A name, from a literal.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A whole number, from a literal.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// A number, from a literal with a fraction.
  public init(floatLiteral value: Double) { self = .number(value) }
}
