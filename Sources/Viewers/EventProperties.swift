import Geo
import Text

/// The properties that viewers know what to do with.
enum EventField: Int, CaseIterable {
  case title, name, text, place, admin1, country, description, quote, attribution, via, source,
    url, published, status, date, stroke, fill
  case eventType, dateStart, dateEnd, timeOfDay, markerColor, markerSize

  /// The name of the property.
  var key: String {
    switch self {
    case .eventType: "event_type"
    case .dateStart: "date_start"
    case .dateEnd: "date_end"
    case .timeOfDay: "time_of_day"
    case .markerColor: "marker-color"
    case .markerSize: "marker-size"
    default: "\(self)"
    }
  }

}

/// Finds the properties of one feature after another.
///
/// Features mostly have the same names in the same order, so where they stand is kept.
struct EventReader {
  private var keys: [String] = []
  private var places = [Int?](repeating: nil, count: EventField.allCases.count)

  mutating func read(_ feature: Feature) -> EventProperties {
    let properties = feature.properties ?? [:]
    if properties.keys != keys {
      keys = properties.keys
      places = EventField.allCases.map { field in
        let key = field.key
        return keys.firstIndex { $0.utf8.elementsEqual(key.utf8) }
      }
    }
    return EventProperties(feature: feature, values: properties.values, places: places)
  }
}

/// What a viewer shows of a feature, whether it is an event or something else.
struct EventProperties {
  let feature: Feature
  fileprivate let values: [JSONValue]
  fileprivate let places: [Int?]

  private subscript(field: EventField) -> JSONValue? { places[field.rawValue].map { values[$0] } }

  /// The text of a property; several texts are joined, everything else is nothing.
  func text(_ field: EventField) -> String? {
    switch self[field] {
    case .string(let text): return text.isEmpty ? nil : text
    case .array(let values):
      let texts = values.compactMap(\.stringValue)
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    default: return nil
    }
  }

  /// The day that a property names; nothing where it is no full date of ISO 8601.
  func date(_ field: EventField) -> CivilDate? {
    guard case .string(let text) = self[field] else { return nil }
    return text.utf8.withContiguousStorageIfAvailable(Self.day) ?? nil
  }

  private static func day(of text: UnsafeBufferPointer<UInt8>) -> CivilDate? {
    // A time may follow.
    guard text.count == 10 || text.count > 10 && text[10] == UInt8(ascii: "T"),
      text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(text[0..<4]), let month = number(text[5..<7]),
      let day = number(text[8..<10])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard 0x30...0x39 ~= digit else { return nil }
      number = number * 10 + Int(digit) - 0x30
    }
    return number
  }

  /// The first day, where there is one.
  var firstDay: CivilDate? { date(.dateStart) ?? date(.date) }

  /// What the feature is called.
  var title: String? {
    text(.title) ?? text(.name) ?? text(.text) ?? text(.eventType) ?? text(.place) ?? identifier
  }

  /// The id of the feature as a text.
  var identifier: String? {
    switch feature.id {
    case .string(let id): id
    case .integer(let id): String(id)
    case .number(let id): "\(id)"
    case nil: nil
    }
  }

  /// Where it is in words: the place, what it is in, the country.
  var whereabouts: String? {
    let place = text(.place)
    // A district is its own division.
    let division = text(.admin1).flatMap { $0 == place ? nil : $0 }
    let parts = [place, division, text(.country)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Who says so: the attribution or the source, and through whom.
  var sayer: String? {
    guard let source = text(.attribution) ?? text(.source) else { return nil }
    return text(.via).map { "\(source), via \($0)" } ?? source
  }

  /// A link that can be followed; nothing where the scheme is another than that of the web.
  var link: String? {
    guard let url = text(.url), url.hasPrefix("https://") || url.hasPrefix("http://"),
      url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.unsafe.contains($0) })
    else { return nil }
    return url
  }

  private static let unsafe = Array("<>\"`\\".utf8)
}

extension TextOutput {
  /// Appends a day in ISO 8601's extended form.
  mutating func append(day: CivilDate) {
    let (year, month, dayOfMonth) = day.components
    append(digitsOf: UInt64(year), width: 4)
    append(UInt8(ascii: "-"))
    append(digitsOf: UInt64(month), width: 2)
    append(UInt8(ascii: "-"))
    append(digitsOf: UInt64(dayOfMonth), width: 2)
  }
}
