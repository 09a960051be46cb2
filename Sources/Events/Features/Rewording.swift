public import Gazetteer
public import Geo
import Language
import Text

/// Words the title and the description of an event anew, where what they tell has changed.
public struct Rewording: Sendable {
  private let gazetteer: Gazetteer
  /// The words of titles in every language that has them, English first.
  private let all: [Titles]

  /// A rewording with the languages that the program carries.
  public init(gazetteer: Gazetteer = .builtIn) {
    self.gazetteer = gazetteer
    let templates = LanguageLibrary.builtIn.languages.compactMap(\.titles)
    all = (templates.filter { $0.language == "en" } + templates.filter { $0.language != "en" })
      .map { Titles(templates: $0, gazetteer: gazetteer) }
  }

  /// An event with its title, description and marker as its other properties have them.
  ///
  /// The language is the one in which an earlier form of the event was worded. Where that is none
  /// known, the words stay as they are.
  public func reworded(_ feature: Feature, like former: Feature) -> Feature {
    guard var properties = feature.properties, let before = RecordedEvent(former, gazetteer),
      let title = former.properties?["title"]?.stringValue,
      let titles = all.first(where: { before.caption($0).title == title }),
      let now = RecordedEvent(feature, gazetteer)
    else { return feature }
    let caption = now.caption(titles)
    properties["title"] = .string(caption.title)
    properties["description"] = .string(caption.description)
    if properties["marker-size"] != nil {
      properties["marker-size"] = .string(MarkerStyle(event: now.event, site: now.site).size)
    }
    var result = feature
    result.properties = properties
    return result
  }
}

/// An event at one of its places, read back from the properties of its feature.
private struct RecordedEvent {
  let event: Event
  let site: Event.Site

  /// Nil where the properties are not those of an event.
  init?(_ feature: Feature, _ gazetteer: Gazetteer) {
    guard let properties = feature.properties else { return nil }
    func text(_ name: String) -> String? { properties[name]?.stringValue }
    func number(_ name: String) -> Int? { properties[name]?.integerValue }
    func day(_ name: String) -> CivilDate? { text(name).flatMap { CivilDate(iso8601: $0) } }
    func names(_ name: String) -> [String] {
      text(name).map { [$0] } ?? properties[name]?.arrayValue?.compactMap(\.stringValue) ?? []
    }
    guard let type = text("event_type").flatMap(EventType.init(rawValue:)),
      let status = text("status").flatMap(Event.Status.init(rawValue:))
    else { return nil }
    var toll = Event.Toll()
    toll.fatalities = number("fatalities")
    toll.fatalitiesLow = number("fatalities_low")
    toll.fatalitiesHigh = number("fatalities_high")
    toll.fatalitiesTotal = number("fatalities_total")
    toll.totalSince = day("total_since")
    toll.injured = number("injured")
    site = Event.Site(
      place: text("place_id").flatMap { gazetteer.place(id: $0) }, name: text("place"),
      precision: number("where_prec") ?? 1, toll: toll)
    event = Event(
      type: type, sites: [site],
      time: Event.Time(
        start: day("date_start"), end: day("date_end"), precision: number("date_prec"),
        timeOfDay: text("time_of_day")),
      actors: names("actor"), targets: names("target"),
      targetsCivilians: properties["target_civilian"]?.boolValue,
      attribution: text("attribution"), via: text("via"), status: status,
      confidence: properties["confidence"]?.numberValue ?? 0, quote: 0..<0)
  }

  func caption(_ titles: Titles) -> Caption { Caption(event: event, site: site, titles: titles) }
}
