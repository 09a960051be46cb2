/// Members of a JSON object in their order, each name once.
///
/// Names are compared scalar by scalar, as JSON does (RFC 8259 §8.3). Two objects are equal where
/// they have the same members in the same order.
///
///     var properties: JSONObject = ["place": "Shusha"]
///     properties["fatalities"] = 3
///     properties["place"]  // "Shusha"
public struct JSONObject: Sendable {
  /// The names in their order.
  ///
  /// Apart from the values because the features of a collection mostly have the same names:
  /// those that the reader makes share one array of them.
  public private(set) var keys: [String]
  /// The values in the order of their names.
  public private(set) var values: [JSONValue]

  /// An object without members.
  public init() {
    keys = []
    values = []
  }

  /// An object of members; of a name given twice the last value stands at the first place.
  public init(_ members: some Sequence<(String, JSONValue)>) {
    self.init()
    for (key, value) in members { append(key, value) }
  }

  /// An object whose names are known to be different.
  ///
  /// - Precondition: There are as many names as values.
  package init(distinctKeys: [String], values: [JSONValue]) {
    precondition(distinctKeys.count == values.count, "each value has a name")
    keys = distinctKeys
    self.values = values
  }

  /// Makes room for members that are about to be appended.
  public mutating func reserveCapacity(_ count: Int) {
    keys.reserveCapacity(count)
    values.reserveCapacity(count)
  }

  /// Adds a member at the end; where the name is already there, its value is replaced in place.
  ///
  /// - Complexity: O(n) in the number of members.
  public mutating func append(_ key: String, _ value: JSONValue) {
    if let index = index(of: key) {
      values[index] = value
    } else {
      keys.append(key)
      values.append(value)
    }
  }

  /// The value of a name; null is a value, nothing means that there is no such member.
  ///
  /// Setting keeps the place of a name that is there and appends one that is not; setting `nil`
  /// removes the member. To say null, set ``JSONValue/null``.
  ///
  /// - Complexity: O(n) in the number of members.
  public subscript(key: String) -> JSONValue? {
    get { index(of: key).map { values[$0] } }
    set {
      if let newValue {
        append(key, newValue)
      } else if let index = index(of: key) {
        keys.remove(at: index)
        values.remove(at: index)
      }
    }
  }

  private func index(of key: String) -> Int? {
    keys.firstIndex { $0.hasSameScalars(as: key) }
  }
}

extension JSONObject: RandomAccessCollection {
  /// A member: its name and its value.
  public typealias Element = (key: String, value: JSONValue)

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of members.
  public var endIndex: Int { keys.count }
  /// The member at a place, counted from 0.
  public subscript(position: Int) -> Element { (keys[position], values[position]) }
}

extension JSONObject: Hashable {
  /// Whether both have the same members in the same order.
  public static func == (lhs: JSONObject, rhs: JSONObject) -> Bool {
    lhs.values == rhs.values
      && lhs.keys.elementsEqual(rhs.keys) { $0.hasSameScalars(as: $1) }
  }

  /// Feeds the members in their order to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(keys)
    hasher.combine(values)
  }
}
