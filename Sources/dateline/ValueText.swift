import Changes
import Geo

/// A value as readers of a report see it.
struct ValueText {
  /// Text without quotation marks, everything else as JSON; control characters made visible.
  let text: String

  init(_ value: JSONValue?, _ path: JSONPointer = JSONPointer([])) {
    switch value {
    case nil: text = "absent"
    case .string(let string)?: text = string.printable
    case .object(let object)? where path.steps == ["geometry"]: text = Self.geometry(object)
    case let value?:
      text = String(decoding: GeoJSONWriter().write(value), as: UTF8.self).printable
    }
  }

  /// A value on one line of at most so many letters.
  static func short(_ value: JSONValue, limit: Int = 100) -> String {
    let text = ValueText(value).text
    return text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }

  /// Latitude and longitude of a point, the type and size of another geometry.
  private static func geometry(_ object: JSONObject) -> String {
    let type = object["type"]?.stringValue ?? "geometry"
    let coordinates = object["coordinates"]?.arrayValue ?? []
    if type == "Point", coordinates.count >= 2 {
      let numbers = [coordinates[1], coordinates[0]].map { ValueText($0).text }
      return numbers.joined(separator: ", ")
    }
    return "\(type) of \(count(.object(object))) positions"
  }

  private static func count(_ value: JSONValue) -> Int {
    switch value {
    case .object(let object):
      return count(object["coordinates"] ?? object["geometries"] ?? .null)
    case .array(let values):
      if case .number = values.first { return 1 }
      if case .integer = values.first { return 1 }
      return values.reduce(0) { $0 + count($1) }
    default: return 0
    }
  }

  /// Metres below a kilometre, else kilometres with one decimal.
  static func distance(_ metres: Double) -> String {
    if metres < 1000 { return "\(Int(metres.rounded())) m" }
    let tenths = Int((metres / 100).rounded())
    return "\(tenths / 10).\(tenths % 10) km"
  }
}
