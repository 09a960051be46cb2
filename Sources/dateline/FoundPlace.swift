import Gazetteer
import Geo

/// A place that `lookup` shows, with how it was found.
struct FoundPlace {
  /// What was looked for; nil where only a position was given.
  let query: String?
  let place: Place
  /// The first-order division that the place is in.
  let region: String?
  /// The recorded name that agrees with what was looked for.
  let matched: Name?
  /// `exact`, `transliterated` or `misspelt`.
  let manner: String?
  /// Kilometres from the position that was given.
  let distance: Double?
  private let geometry: Geometry
  private let names: [Name]

  /// The places that bear a name, the likeliest first.
  static func named(
    _ name: String, in gazetteer: Gazetteer, _ options: LookupOptions
  ) -> [FoundPlace] {
    gazetteer.lookup(name, options: options).map { result in
      FoundPlace(
        query: name, result.place, in: gazetteer, matched: result.name,
        manner: manner(result.manner), metres: result.metres)
    }
  }

  /// The places nearest to the position of the options.
  static func nearest(in gazetteer: Gazetteer, _ options: LookupOptions) -> [FoundPlace] {
    guard let position = options.near else { return [] }
    let found = gazetteer.nearest(to: position, limit: options.limit) { place in
      options.country == nil || gazetteer.countryCode(of: place) == options.country
    }
    return found.map { FoundPlace(query: nil, $0.place, in: gazetteer, metres: $0.metres) }
  }

  private init(
    query: String?, _ index: PlaceIndex, in gazetteer: Gazetteer, matched: Name? = nil,
    manner: String? = nil, metres: Double?
  ) {
    self.query = query
    place = gazetteer.place(index)
    region = place.region.map { gazetteer.place($0).title }
    self.matched = matched
    self.manner = manner
    distance = metres.map { ($0 / 10).rounded() / 100 }
    geometry = gazetteer.geometry(of: index)
    names = gazetteer.names(of: index)
  }

  private static func manner(_ manner: LookupManner) -> String {
    switch manner {
    case .exact: "exact"
    case .transliterated: "transliterated"
    case .misspelt: "misspelt"
    }
  }

  /// The place as a feature, under the property names that mentions have too.
  var feature: Feature {
    Feature(id: nil, geometry: geometry, properties: properties)
  }

  /// The properties of the feature and the position, for readers without a notion of geometry.
  var json: JSONObject {
    var object = properties
    object.append("latitude", .number(place.position.latitude))
    object.append("longitude", .number(place.position.longitude))
    return object
  }

  private var properties: JSONObject {
    [
      "query": JSONValue(query),
      "place": .string(place.title),
      "place_id": .string(place.id),
      "kind": .string(place.kind.rawValue),
      "country": JSONValue(place.country),
      "admin1": JSONValue(region),
      "population": JSONValue(place.population),
      "match": JSONValue(manner),
      "matched_name": JSONValue(matched?.text),
      "distance_km": JSONValue(distance),
      "names": .array(names.map(Self.json)),
    ]
  }

  private static func json(_ name: Name) -> JSONValue {
    [
      "name": .string(name.text), "language": .string(name.language),
      "standing": .string(name.standing.rawValue),
    ]
  }
}
