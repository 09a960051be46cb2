import Geo

/// How features of one look are drawn: what simplestyle 1.1 says of them, as far as KML has it.
struct KMLStyle: Hashable {
  /// Six hexadecimal digits: red, green, blue.
  let color: String
  /// The size of a marker relative to the usual one.
  let scale: String

  /// The look of a feature.
  init(_ properties: EventProperties) {
    let fields = [EventField.markerColor, .stroke, .fill]
    color = fields.lazy.compactMap { properties.text($0).flatMap(Self.color) }.first ?? "7e7e7e"
    switch properties.text(.markerSize) {
    case "small": scale = "0.8"
    case "large": scale = "1.4"
    default: scale = "1.1"
    }
  }

  /// All looks that features have, in the order in which they come.
  static func all(of features: [Feature]) -> [KMLStyle] {
    var reader = EventReader()
    var cache = KMLStyleCache()
    for feature in features { _ = cache.id(of: reader.read(feature)) }
    return cache.styles
  }

  var id: String { "style-\(color)-\(scale)" }

  /// The colour as KML has it: blue, green, red behind the opacity.
  func color(opacity: StaticString) -> String {
    let digits = Array(color)
    return "\(opacity)" + String(digits[4...5] + digits[2...3] + digits[0...1])
  }

  private static func color(_ text: String) -> String? {
    var digits = text.lowercased()
    if digits.hasPrefix("#") { digits.removeFirst() }
    guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    if digits.utf8.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
    return digits.utf8.count == 6 ? digits : nil
  }
}

/// The looks that have come so far, each worked out once.
struct KMLStyleCache {
  /// The texts that decide the look.
  private struct Key: Hashable {
    let color, stroke, fill, size: String?

    init(_ properties: EventProperties) {
      color = properties.text(.markerColor)
      stroke = properties.text(.stroke)
      fill = properties.text(.fill)
      size = properties.text(.markerSize)
    }
  }

  private(set) var styles: [KMLStyle] = []
  private var ids: [Key: String] = [:]
  private var last: (key: Key, id: String)?

  /// The id of the look of a feature.
  mutating func id(of properties: EventProperties) -> String {
    let key = Key(properties)
    if let last, last.key == key { return last.id }
    let id = ids[key] ?? addStyle(of: properties)
    ids[key] = id
    last = (key, id)
    return id
  }

  private mutating func addStyle(of properties: EventProperties) -> String {
    let style = KMLStyle(properties)
    if !styles.contains(style) { styles.append(style) }
    return style.id
  }
}
