import Gazetteer
import Geo

/// A place that `lookup` shows, with how it was found.
struct FoundPlace {
  /// What was looked for; nil where only a position was given.
  let query: String?
  let place: Place
  /// What the place is called in the user's language.
  let title: String
  /// The first-order division that the place is in.
  let region: String?
  /// The recorded name that agrees with what was looked for.
  let matched: Name?
  /// `exact`, `transliterated` or `misspelt`.
  let manner: String?
  /// The words of the query that say what the place is and were left out.
  let generic: String?
  /// Kilometres from the position that was given.
  let distance: Double?
  /// Degrees clockwise from north in which the place lies from that position.
  let bearing: Int?
  private let geometry: Geometry
  private let names: [Name]

  /// Where a place is looked for, and how it is shown.
  struct Frame {
    let gazetteer: Gazetteer
    let options: LookupOptions
    /// How many places a list has at most.
    let listLimit: Int
    /// The language of titles, in BCP 47; nil for the name in widest English use.
    let titles: String?
  }

  /// The places that bear a name, the likeliest first.
  static func named(_ name: String, in frame: Frame) -> [FoundPlace] {
    frame.gazetteer.lookup(name, options: frame.options).map { result in
      FoundPlace(
        query: name, result.place, in: frame, matched: result.name,
        manner: manner(result.manner), generic: result.generic, metres: result.metres)
    }
  }

  /// All places that the options ask for, by title.
  static func all(in frame: Frame) -> [FoundPlace] {
    var options = frame.options
    options.limit = frame.listLimit
    return frame.gazetteer.places(options: options).map {
      FoundPlace(query: nil, $0, in: frame, metres: nil)
    }
  }

  /// The places nearest to the position of the options.
  static func nearest(in frame: Frame) -> [FoundPlace] {
    frame.gazetteer.nearest(options: frame.options).map {
      FoundPlace(query: nil, $0.place, in: frame, metres: $0.metres)
    }
  }

  private init(
    query: String?, _ index: PlaceIndex, in frame: Frame, matched: Name? = nil,
    manner: String? = nil, generic: String? = nil, metres: Double?
  ) {
    func title(_ place: PlaceIndex) -> String {
      frame.titles.map { frame.gazetteer.title(of: place, in: $0) }
        ?? frame.gazetteer.place(place).title
    }
    self.query = query
    place = frame.gazetteer.place(index)
    self.title = title(index)
    region = place.region.map(title)
    self.matched = matched
    self.manner = manner
    self.generic = generic
    distance = metres.map { ($0 / 10).rounded() / 100 }
    bearing = frame.options.near.map { [place] in
      Int($0.initialBearing(to: place.position).rounded()) % 360
    }
    geometry = frame.gazetteer.geometry(of: index)
    names = frame.gazetteer.names(of: index)
  }

  private static func manner(_ manner: LookupManner) -> String {
    switch manner {
    case .exact: "exact"
    case .transliterated: "transliterated"
    case .misspelt: "misspelt"
    }
  }

  /// The name that was found, with its language, and its standing and years where it is not in use:
  /// `Kirovabad (en, historical, 1935–1989)`.
  var evidence: String? {
    guard let matched else { return nil }
    var facts = [matched.language]
    if [.historical, .colloquial, .misspelling].contains(matched.standing) {
      facts.append(matched.standing.rawValue)
    }
    if matched.from != nil || matched.until != nil {
      facts.append("\(matched.from.map(String.init) ?? "")–\(matched.until.map(String.init) ?? "")")
    }
    return "\(matched.text) (\(facts.joined(separator: ", ")))"
  }

  /// How the name was found: `exact, without “şəhəri”`.
  var reason: String? {
    manner.map { manner in manner + (generic.map { ", without “\($0)”" } ?? "") }
  }

  /// The place as a feature, under the property names that mentions have too.
  var feature: Feature {
    Feature(id: nil, geometry: geometry, properties: withNames(row))
  }

  /// The properties of the feature and the position, for readers without a notion of geometry.
  var json: JSONObject {
    var object = row
    object.append("latitude", .number(place.position.latitude))
    object.append("longitude", .number(place.position.longitude))
    return withNames(object)
  }

  /// What is known of the place but its position and its names.
  var row: JSONObject {
    [
      "query": JSONValue(query),
      "place": .string(title),
      "place_id": .string(place.id),
      "kind": .string(place.kind.rawValue),
      "country": JSONValue(place.country),
      "admin1": JSONValue(region),
      "population": JSONValue(place.population),
      "match": JSONValue(manner),
      "match_without": JSONValue(generic),
      "matched_name": JSONValue(matched?.text),
      "matched_language": JSONValue(matched?.language),
      "matched_standing": JSONValue(matched?.standing.rawValue),
      "matched_from": JSONValue(matched?.from),
      "matched_until": JSONValue(matched?.until),
      "matched_source": JSONValue(matched?.source),
      "distance_km": JSONValue(distance),
      "bearing": JSONValue(bearing),
    ]
  }

  private func withNames(_ object: JSONObject) -> JSONObject {
    var object = object
    object.append("names", .array(names.map(Self.json)))
    return object
  }

  private static func json(_ name: Name) -> JSONValue {
    [
      "name": .string(name.text), "language": .string(name.language),
      "standing": .string(name.standing.rawValue), "from": JSONValue(name.from),
      "until": JSONValue(name.until), "source": .string(name.source),
    ]
  }
}
