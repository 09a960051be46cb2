import Gazetteer
import Text

/// The title and the description of a feature, in English.
struct Caption {
  let event: Event
  let site: Event.Site

  /// A line such as `Shelling in Ganja, 17 October 2020: 13 killed, 50 wounded`.
  var title: String {
    let cost = toll
    return what + preposition + when + (cost.isEmpty ? "" : ": " + cost)
  }

  /// Sentences on who acted, who says so and how far it is vouched for.
  var description: String {
    var sentences: [String] = []
    if !event.actors.isEmpty {
      sentences.append("Actor: \(event.actors.joined(separator: ", ")).")
    }
    if let total = site.toll.fatalitiesTotal {
      let since = site.toll.totalSince.map { " since \(Self.spelt($0))" } ?? ""
      sentences.append("\(total) killed in all\(since).")
    }
    sentences.append(voucher)
    return sentences.joined(separator: " ")
  }

  private var what: String {
    let name = event.type.rawValue.split(separator: "_").joined(separator: " ")
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private var preposition: String {
    guard let name = site.place?.title ?? site.name else { return "" }
    switch site.precision {
    case 2: return " near \(name)"
    case 5: return " at \(name)"
    default: return " in \(name)"
    }
  }

  private var when: String {
    guard let start = event.time.start else { return "" }
    guard let end = event.time.end, end != start else { return ", " + Self.spelt(start) }
    let (first, last) = (start.components, end.components)
    guard first.year == last.year, first.month == last.month else {
      return ", \(Self.spelt(start)) to \(Self.spelt(end))"
    }
    return ", \(first.day)–\(Self.spelt(end))"
  }

  private var toll: String {
    [(site.toll.fatalities, "killed"), (site.toll.injured, "wounded")]
      .compactMap { count, word in count.map { "\($0) \(word)" } }.joined(separator: ", ")
  }

  private var voucher: String {
    let via = event.via.map { ", via \($0)" } ?? ""
    let source = event.attribution.map { "“\($0)”\(via)" }
    switch event.status {
    case .reported: return "In the report's own words."
    case .claimed: return source.map { "According to \($0)." } ?? "A claim\(via)."
    case .disputed:
      return source.map { "According to \($0); denied by another side." }
        ?? "Denied by another side."
    case .denied: return "The report says that it did not happen."
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func spelt(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return "\(day) \(months[month - 1]) \(year)"
  }
}
