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
    reading.document.publisher.map { .string($0) } ?? .null
  }

  /// The line that a place follows, such as a border, else its point.
  private func geometry(of place: Place?) -> Geometry? {
    place.map { reading.gazetteer.geometry(of: $0.index) }
  }

  // MARK: Mentions

  /// The feature of a mention.
  func feature(of mention: Mention, number: Int) -> Feature {
    var properties = JSONObject()
    properties.append("text", .string(text.source.string(mention.range)))
    properties.append("start", offset(mention.range.lowerBound))
    properties.append("end", offset(mention.range.upperBound))
    properties.append("place", optional(mention.place?.title))
    properties.append("place_id", optional(mention.place?.id))
    properties.append("kind", optional(mention.place?.kind.rawValue))
    properties.append("country", optional(mention.place?.country))
    properties.append("admin1", admin1(mention.place?.region))
    properties.append("role", .string(mention.role.rawValue))
    properties.append("confidence", rounded(mention.confidence))
    properties.append("language", .string(reading.language))
    properties.append("source", source)
    return Feature(
      id: nil, geometry: geometry(of: mention.place),
      properties: properties)
  }

  // MARK: Events

  /// The features of some events, each with an id of its own.
  func features(of events: [Event]) -> [Feature] {
    var identifiers = EventIdentifiers(source: reading.document.publisher)
    return events.flatMap { event in
      let group = identifiers.group(event)
      return event.sites.map { site in
        Feature(
          id: .string(identifiers.feature(of: site, in: group)),
          geometry: geometry(of: site.place),
          properties: properties(of: event, site, group: group))
      }
    }
  }

  private func properties(of event: Event, _ site: Event.Site, group: String) -> JSONObject {
    var properties = JSONObject()
    let caption = Caption(event: event, site: site, titles: reading.titles)
    properties.append("event_id", .string(group))
    properties.append("event_type", .string(event.type.rawValue))
    properties.append("title", .string(caption.title))
    properties.append("description", .string(caption.description))
    addPlace(site, to: &properties)
    addTime(event.time, to: &properties)
    properties.append("actor", names(event.actors))
    properties.append("target", names(targets(of: event)))
    properties.append("target_civilian", event.targetsCivilians.map { .bool($0) } ?? .null)
    addToll(site.toll, to: &properties)
    properties.append("attribution", optional(event.attribution))
    properties.append("via", optional(event.via))
    properties.append("status", .string(event.status.rawValue))
    properties.append("confidence", rounded(event.confidence))
    addEvidence(event, to: &properties)
    let style = MarkerStyle(event: event, site: site)
    properties.append("marker-color", .string(style.color))
    properties.append("marker-symbol", .string(style.symbol))
    properties.append("marker-size", .string(style.size))
    return properties
  }

  private func targets(of event: Event) -> [String] {
    event.targets + (event.targetsCivilians == true ? ["civilians"] : [])
  }

  private func addPlace(_ site: Event.Site, to properties: inout JSONObject) {
    properties.append("place", optional(site.place?.title ?? site.name))
    properties.append("place_id", optional(site.place?.id))
    properties.append("admin1", admin1(site.place?.region))
    properties.append("country", optional(site.place?.country))
    properties.append("where_prec", .integer(site.precision))
  }

  private func addTime(_ time: Event.Time, to properties: inout JSONObject) {
    properties.append("date_start", optional(time.start?.iso8601))
    properties.append("date_end", optional(time.end?.iso8601))
    properties.append("date_prec", number(time.precision))
    properties.append("time_of_day", optional(time.timeOfDay))
  }

  private func addToll(_ toll: Event.Toll, to properties: inout JSONObject) {
    properties.append("fatalities", number(toll.fatalities))
    properties.append("fatalities_low", number(toll.fatalitiesLow))
    properties.append("fatalities_high", number(toll.fatalitiesHigh))
    properties.append("fatalities_total", number(toll.fatalitiesTotal))
    properties.append("total_since", optional(toll.totalSince?.iso8601))
    properties.append("injured", number(toll.injured))
  }

  private func addEvidence(_ event: Event, to properties: inout JSONObject) {
    properties.append("quote", .string(text.source.string(event.quote)))
    properties.append("quote_start", offset(event.quote.lowerBound))
    properties.append("quote_end", offset(event.quote.upperBound))
    properties.append("source", source)
    properties.append("url", optional(reading.document.url))
    properties.append("published", optional(reading.published?.iso8601))
    properties.append("language", .string(reading.language))
    properties.append("sources", .integer(1))
  }

  // MARK: Values

  private func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  private func number(_ value: Int?) -> JSONValue { value.map { .integer($0) } ?? .null }

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
    optional(region.flatMap { reading.gazetteer.place($0).title })
  }
}
