import Geo

/// How features of one look are drawn: what simplestyle 1.1 says of them, as far as KML has it.
struct KMLStyle: Hashable {
  /// Six hexadecimal digits: red, green, blue.
  let color: String
  /// The size of a marker relative to the usual one.
  let scale: String

  /// The look of a feature.
  init(_ properties: JSONObject) {
    let names = ["marker-color", "stroke", "fill"]
    color = names.lazy.compactMap { Self.color(properties[$0]) }.first ?? "7e7e7e"
    switch properties["marker-size"]?.stringValue {
    case "small": scale = "0.8"
    case "large": scale = "1.4"
    default: scale = "1.1"
    }
  }

  /// All looks that features have, in the order in which they come.
  static func all(of features: [Feature]) -> [KMLStyle] {
    var known: Set<KMLStyle> = []
    return features.compactMap { feature in
      let style = KMLStyle(feature.properties ?? [:])
      return known.insert(style).inserted ? style : nil
    }
  }

  var id: String { "style-\(color)-\(scale)" }

  /// The colour as KML has it: blue, green, red behind the opacity.
  func color(opacity: StaticString) -> String {
    let digits = Array(color)
    return "\(opacity)" + String(digits[4...5] + digits[2...3] + digits[0...1])
  }

  private static func color(_ value: JSONValue?) -> String? {
    guard var digits = value?.stringValue?.lowercased() else { return nil }
    if digits.hasPrefix("#") { digits.removeFirst() }
    guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    if digits.utf8.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
    return digits.utf8.count == 6 ? digits : nil
  }
}
