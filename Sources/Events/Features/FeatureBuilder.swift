import Gazetteer
import Geo
import Reports
import Language
import Text
import Toponyms

/// Turns what was read into GeoJSON features, with the properties in the order of the design.
struct FeatureBuilder {
  let reading: Reading
  let text: AnalysedText

  private var source: JSONValue {
    JSONValue(reading.document.publisher)
  }

  /// The line that a place follows, such as a border, else its point.
  private func geometry(of place: Place?) -> Geometry? {
    place.map { reading.gazetteer.geometry(of: $0.index) }
  }

  // MARK: Mentions

  private static let mentionKeys = [
    "text", "start", "end", "place", "place_id", "kind", "country", "admin1", "role",
    "confidence", "language", "source",
  ]

  /// The feature of a mention.
  func feature(of mention: Mention, number: Int) -> Feature {
    let place = mention.place
    let values: [JSONValue] = [
      .string(text.source.string(mention.range)), offset(mention.range.lowerBound),
      offset(mention.range.upperBound), JSONValue(place?.title), JSONValue(place?.id),
      JSONValue(place?.kind.rawValue), JSONValue(place?.country), admin1(place?.region),
      .string(mention.role.rawValue), rounded(mention.confidence), .string(reading.language),
      source,
    ]
    return Feature(
      id: nil, geometry: geometry(of: place),
      properties: JSONObject(distinctKeys: Self.mentionKeys, values: values))
  }

  // MARK: Events

  /// The features of some events, each with an id of its own.
  func features(of events: [Event]) -> [Feature] {
    var identifiers = EventIdentifiers(source: reading.document.publisher)
    let report = [
      source, JSONValue(reading.document.url), JSONValue(reading.published?.iso8601),
      .string(reading.language), .integer(1),
    ]
    var features: [Feature] = []
    for event in events {
      let group = identifiers.group(event)
      let evidence = evidence(of: event) + report
      for (site, id) in zip(event.sites, identifiers.features(of: event.sites, in: group)) {
        let values = values(of: event, site, group: group, evidence: evidence)
        features.append(
          Feature(
            id: .string(id), geometry: geometry(of: site.place),
            properties: JSONObject(distinctKeys: Self.eventKeys, values: values)))
      }
    }
    return features
  }

  /// The properties of an event in their order (design, “The properties of an event feature”).
  private static let eventKeys = [
    "event_id", "event_type", "title", "description", "place", "place_id", "admin1", "country",
    "where_prec", "date_start", "date_end", "date_prec", "time_of_day", "actor", "target",
    "target_civilian", "fatalities", "fatalities_low", "fatalities_high", "fatalities_total",
    "total_since", "injured", "attribution", "via", "status", "confidence", "quote",
    "quote_start", "quote_end", "source", "url", "published", "language", "sources",
    "marker-color", "marker-symbol", "marker-size",
  ]

  /// The values of the properties, in the order of ``eventKeys``.
  private func values(
    of event: Event, _ site: Event.Site, group: String, evidence: [JSONValue]
  ) -> [JSONValue] {
    let caption = Caption(event: event, site: site, titles: reading.titles)
    let style = MarkerStyle(event: event, site: site)
    let toll = site.toll
    var values: [JSONValue] = []
    values.reserveCapacity(Self.eventKeys.count)
    values.append(.string(group))
    values.append(.string(event.type.rawValue))
    values.append(.string(caption.title))
    values.append(.string(caption.description))
    values.append(JSONValue(site.place?.title ?? site.name))
    values.append(JSONValue(site.place?.id))
    values.append(admin1(site.place?.region))
    values.append(JSONValue(site.place?.country))
    values.append(.integer(site.precision))
    values.append(JSONValue(event.time.start?.iso8601))
    values.append(JSONValue(event.time.end?.iso8601))
    values.append(JSONValue(event.time.precision))
    values.append(JSONValue(event.time.timeOfDay))
    values.append(names(event.actors))
    values.append(names(targets(of: event)))
    values.append(JSONValue(event.targetsCivilians))
    values.append(JSONValue(toll.fatalities))
    values.append(JSONValue(toll.fatalitiesLow))
    values.append(JSONValue(toll.fatalitiesHigh))
    values.append(JSONValue(toll.fatalitiesTotal))
    values.append(JSONValue(toll.totalSince?.iso8601))
    values.append(JSONValue(toll.injured))
    values.append(JSONValue(event.attribution))
    values.append(JSONValue(event.via))
    values.append(.string(event.status.rawValue))
    values.append(rounded(event.confidence))
    values += evidence
    values.append(.string(style.color))
    values.append(.string(style.symbol))
    values.append(.string(style.size))
    return values
  }

  private func evidence(of event: Event) -> [JSONValue] {
    [
      .string(text.source.string(event.quote)), offset(event.quote.lowerBound),
      offset(event.quote.upperBound),
    ]
  }

  private func targets(of event: Event) -> [String] {
    event.targets + (event.targetsCivilians == true ? ["civilians"] : [])
  }

  // MARK: Values

  private func offset(_ byte: Int) -> JSONValue {
    .integer(text.source.scalarOffset(at: byte))
  }

  private func rounded(_ value: Double) -> JSONValue { .number((value * 100).rounded() / 100) }

  /// A string, an array where there are several, null where there is none.
  private func names(_ names: [String]) -> JSONValue {
    switch names.count {
    case 0: .null
    case 1: .string(names[0])
    default: .array(names.map { .string($0) })
    }
  }

  private func admin1(_ region: PlaceIndex?) -> JSONValue {
    JSONValue(region.map { reading.gazetteer.title(of: $0) })
  }
}
