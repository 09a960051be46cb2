import Gazetteer
import Language
import Text

/// The title and the description of a feature.
struct Caption {
  let event: Event
  let site: Event.Site
  let titles: Titles

  /// A line such as `Shelling in Ganja, 17 October 2020: 13 killed, 50 wounded`.
  var title: String {
    var result = located(words.text(name(of: event.type)))
    if let when { result = words.text(.dated, [.title: result, .date: when]) }
    let toll = list(counts)
    return toll.isEmpty ? result : words.text(.costing, [.title: result, .toll: toll])
  }

  /// Sentences on who acted, who says so and how far it is vouched for.
  var description: String {
    var sentences: [String] = []
    if !event.actors.isEmpty {
      let names = list(event.actors.map(titles.name(ofSide:)))
      sentences.append(words.text(.actor, [.names: names]))
    }
    if let total = site.toll.fatalitiesTotal {
      let since = site.toll.totalSince.map(spelt)
      sentences.append(
        since.map { words.text(.totalSince, [.count: "\(total)", .date: $0]) }
          ?? words.text(.total, [.count: "\(total)"]))
    }
    sentences.append(voucher)
    return sentences.joined(separator: " ")
  }

  private var words: TitleTemplates { titles.templates }

  private func name(of type: EventType) -> TitleTemplates.Key {
    Self.names[type.ordinal]
  }

  private static let names = EventType.allCases.map {
    TitleTemplates.Key(rawValue: $0.rawValue) ?? .clash
  }

  private func located(_ what: String) -> String {
    guard let name = site.place.map(titles.name(of:)) ?? site.name else { return what }
    let key: TitleTemplates.Key =
      switch site.precision {
      case 2: .near
      case 5: .at
      default: .inPlace
      }
    return words.text(key, [.event: what, .place: name])
  }

  private var when: String? {
    guard let start = event.time.start else { return nil }
    guard let end = event.time.end, end != start else { return spelt(start) }
    let (first, last) = (start.components, end.components)
    guard first.year == last.year, first.month == last.month else {
      return words.text(.span, [.from: spelt(start), .to: spelt(end)])
    }
    return words.text(
      .days,
      [
        .first: "\(first.day)", .last: "\(last.day)", .month: words.months[last.month - 1],
        .year: "\(last.year)",
      ])
  }

  private func spelt(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return words.text(
      .day, [.day: "\(day)", .month: words.months[month - 1], .year: "\(year)"])
  }

  private var counts: [String] {
    [(site.toll.fatalities, TitleTemplates.Key.killed), (site.toll.injured, .wounded)]
      .compactMap { count, key in count.map { words.text(key, [.count: "\($0)"]) } }
  }

  private func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    return items.dropLast().reversed().reduce(last) {
      words.text(.list, [.first: $1, .rest: $0])
    }
  }

  private var voucher: String {
    let quoted = event.attribution.map { words.text(.quoted, [.name: $0]) }
    let source = quoted.map { quoted in
      event.via.map { words.text(.via, [.source: quoted, .agency: $0]) } ?? quoted
    }
    switch event.status {
    case .reported: return words.text(.reported)
    case .claimed:
      return source.map { words.text(.claimedBy, [.source: $0]) } ?? words.text(.claimed)
    case .disputed:
      return source.map { words.text(.disputedBy, [.source: $0]) } ?? words.text(.disputed)
    case .denied: return words.text(.denied)
    }
  }
}
