import Geo
import Text

/// What of an event is compared with other events; an object, so that comparing copies nothing.
final class EventTraits: Sendable {
  /// A hash of the id, 0 for none.
  let id: UInt64
  /// A hash of the type, and the families that it belongs to as bits.
  let type: UInt64
  let families: UInt8
  let position: Position?
  /// A hash of the place's id, or of its name; 0 for none.
  let place: UInt64
  /// The key of the place's name.
  let name: [UInt8]
  /// Kilometres that the place may be off, as `where_prec` says.
  let radius: Double
  /// Days since 1970; nil where no day is known.
  let days: ClosedRange<Int>?
  let language: UInt64
  /// A hash of the quote and the type, and how many events of its set have both.
  let quote: UInt64
  let quoteCount: Int
  let words: WordBag
  let fatalities: Int?
  let injured: Int?
  let total: Int?
  let actors: [UInt64]
  let targets: [UInt64]
  let timeOfDay: UInt64
  let attribution: UInt64
  let source: UInt64

  init(
    _ feature: Feature, id: UInt64, quote: UInt64, quoteCount: Int, words: WordBag
  ) {
    let properties = feature.properties ?? [:]
    func text(_ name: String) -> String? { properties[name]?.stringValue }
    self.id = id
    type = Hash.of(text("event_type") ?? "")
    families = Self.families(of: text("event_type") ?? "")
    position = feature.geometry.flatMap(GeometryComparison.centre(of:))
    place = (text("place_id") ?? text("place")).map(Hash.ofKey) ?? 0
    name = text("place").map(Folding.keyBytes(of:)) ?? []
    radius = Self.radii[properties["where_prec"]?.integerValue ?? 1] ?? 15
    days = Self.days(text("date_start"), text("date_end"))
    language = text("language").map { Hash.ofKey(String($0.prefix { $0 != "-" })) } ?? 0
    self.quote = quote
    self.quoteCount = quoteCount
    self.words = words
    fatalities =
      (properties["fatalities"]?.integerValue ?? properties["fatalities_low"]?.integerValue)
    injured = properties["injured"]?.integerValue
    total = properties["fatalities_total"]?.integerValue
    actors = Self.names(properties["actor"])
    targets = Self.names(properties["target"])
    timeOfDay = text("time_of_day").map(Hash.ofKey) ?? 0
    attribution = text("attribution").map(Hash.ofKey) ?? 0
    source = text("source").map(Hash.ofKey) ?? 0
  }

  /// Kilometres for each value of `where_prec`.
  private static let radii: [Int: Double] = [1: 3, 2: 15, 3: 25, 4: 50, 5: 60, 6: 200, 7: 100]

  private static func families(of type: String) -> UInt8 {
    EventWeights.families.enumerated().reduce(0) { bits, family in
      family.element.contains(type) ? bits | 1 << UInt8(family.offset) : bits
    }
  }

  /// Places in a list of features in the order of where and when these are, else in their own.
  static func byPlaceAndDay(_ places: [Int], of features: [Feature]) -> [Int] {
    let keys = places.map { place in
      let properties = features[place].properties ?? [:]
      let name = properties["place_id"]?.stringValue ?? properties["place"]?.stringValue ?? ""
      return (place: Hash.of(name), day: properties["date_start"]?.stringValue ?? "", index: place)
    }
    return keys.sorted { ($0.place, $0.day, $0.index) < ($1.place, $1.day, $1.index) }
      .map(\.index)
  }

  /// The words in which a report tells the event.
  static func words(of feature: Feature) -> WordBag {
    let texts = ["quote", "description", "title"].lazy.compactMap {
      feature.properties?[$0]?.stringValue
    }
    return WordBag(texts.first ?? "")
  }

  /// The days of an event as numbers of ``CivilDate``; nil where none is told.
  static func days(_ start: String?, _ end: String?) -> ClosedRange<Int>? {
    let first = start.flatMap { CivilDate(iso8601: $0.prefix(10)) }
    let last = end.flatMap { CivilDate(iso8601: $0.prefix(10)) }
    guard let from = first ?? last, let to = last ?? first else { return nil }
    return min(from, to).dayNumber...max(from, to).dayNumber
  }

  private static func names(_ value: JSONValue?) -> [UInt64] {
    let names = value?.arrayValue ?? [value ?? .null]
    return Set(names.compactMap(\.stringValue).map(Hash.ofKey)).sorted()
  }
}

/// Hashes that are the same in every run, as what is sorted by them must be.
enum Hash {
  /// FNV-1a in 64 bits.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } | 1
  }

  static func of(_ text: String) -> UInt64 { of(text.utf8) }

  /// Of the key of a name, so that case and accents do not matter.
  static func ofKey(_ text: String) -> UInt64 { of(Folding.keyBytes(of: text)) }

  /// Of several numbers in their order.
  static func of(_ numbers: UInt64...) -> UInt64 {
    numbers.reduce(0x9E37_79B9_7F4A_7C15) { state, number in
      var mixed = (state ^ number) &* 0xBF58_476D_1CE4_E5B9
      mixed ^= mixed >> 29
      return mixed &* 0x94D0_49BB_1331_11EB ^ mixed >> 32
    } | 1
  }
}
