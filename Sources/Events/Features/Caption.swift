import Gazetteer
import Language
import Text

/// The title and the description of a feature.
///
/// Each template writes what its slots hold straight into the text, whatever order its language has
/// them in.
struct Caption {
  let event: Event
  let site: Event.Site
  let titles: Titles

  /// A line such as `Shelling in Ganja, 17 October 2020: at least 13 killed, 50 wounded (disputed)`.
  var title: String {
    text { text in
      let mark: TitleTemplates.Key? =
        switch event.status {
        case .reported, .claimed: nil
        case .disputed: .disputedTitle
        case .denied: .deniedTitle
        }
      guard let mark else { return writeCosting(to: &text) }
      words.write(mark, to: &text) { writeCosting(to: &$1) }
    }
  }

  /// Sentences on who acted, who says so and how far it is vouched for.
  var description: String {
    text { text in
      if !event.actors.isEmpty {
        words.write(.actor, to: &text) { writeList(event.actors[...], to: &$1) }
        text += " "
      }
      if let total = site.toll.fatalitiesTotal {
        let since = site.toll.totalSince
        words.write(since == nil ? .total : .totalSince, to: &text) { slot, text in
          if slot == .count {
            words.write(total, to: &text)
          } else {
            since.map { write($0, to: &text) }
          }
        }
        text += " "
      }
      writeVoucher(to: &text)
    }
  }

  private var words: TitleTemplates { titles.templates }

  private func text(_ write: (inout String) -> Void) -> String {
    var text = ""
    text.reserveCapacity(Self.usualLength)
    write(&text)
    return text
  }

  /// The bytes of a long title.
  private static let usualLength = 120

  // MARK: What and where

  private static let names = EventType.allCases.map {
    TitleTemplates.Key(rawValue: $0.rawValue) ?? .clash
  }

  /// Kinds of places that things happen at, not in.
  private static let spots: Set<PlaceKind> = [
    .locality, .mountain, .lake, .river, .reservoir, .border, .bridge, .airport,
  ]

  private func writeDated(to text: inout String) {
    guard let start = event.time.start else { return writeLocated(to: &text) }
    words.write(.dated, to: &text) { slot, text in
      slot == .title
        ? writeLocated(to: &text) : writeSpan(start, event.time.end ?? start, to: &text)
    }
  }

  private func writeLocated(to text: inout String) {
    let what = Self.names[event.type.ordinal]
    guard let name = site.place.map(titles.name(of:)) ?? site.name else {
      return words.write(what, to: &text)
    }
    let key: TitleTemplates.Key =
      switch site.precision {
      case 2: .near
      case 5: .at
      default: site.place.map { Self.spots.contains($0.kind) } ?? false ? .at : .inPlace
      }
    words.write(key, to: &text) { slot, text in
      if slot == .place { text += name } else { words.write(what, to: &text) }
    }
  }

  // MARK: When

  private func writeSpan(_ start: CivilDate, _ end: CivilDate, to text: inout String) {
    if end == start { return write(start, to: &text) }
    let (first, last) = (start.components, end.components)
    guard first.year == last.year, first.month == last.month else {
      return words.write(.span, to: &text) { write($0 == .from ? start : end, to: &$1) }
    }
    words.write(.days, to: &text) { slot, text in
      switch slot {
      case .first: text += String(first.day)
      case .last: text += String(last.day)
      case .month: text += words.months[last.month - 1]
      default: text += String(last.year)
      }
    }
  }

  private func write(_ date: CivilDate, to text: inout String) {
    let (year, month, day) = date.components
    words.write(.day, to: &text) { slot, text in
      switch slot {
      case .day: text += String(day)
      case .month: text += words.months[month - 1]
      default: text += String(year)
      }
    }
  }

  // MARK: At what cost, by whom

  private func writeCosting(to text: inout String) {
    guard hasDead || site.toll.injured != nil else { return writeDated(to: &text) }
    words.write(.costing, to: &text) { slot, text in
      slot == .title ? writeDated(to: &text) : writeToll(to: &text)
    }
  }

  private var hasDead: Bool { site.toll.fatalities != nil || site.toll.fatalitiesLow != nil }

  private func writeToll(to text: inout String) {
    guard hasDead, let wounded = site.toll.injured else {
      return hasDead
        ? writeDead(to: &text) : site.toll.injured.map { writeWounded($0, to: &text) } ?? ()
    }
    words.write(.list, to: &text) { slot, text in
      slot == .first ? writeDead(to: &text) : writeWounded(wounded, to: &text)
    }
  }

  private func writeWounded(_ count: Int, to text: inout String) {
    words.write(.wounded, to: &text) { words.write(count, to: &$1) }
  }

  private func writeDead(to text: inout String) {
    words.write(.killed, to: &text) { writeRange(to: &$1) }
  }

  /// The dead as they are told: a number, a range, a least or a greatest number.
  private func writeRange(to text: inout String) {
    let toll = site.toll
    switch (toll.fatalitiesLow, toll.fatalitiesHigh) {
    case (let low?, let high?) where low != high:
      words.write(.range, to: &text) { slot, text in
        words.write(slot == .first ? low : high, to: &text)
      }
    case (let low?, nil): words.write(.atLeast, to: &text) { words.write(low, to: &$1) }
    case (nil, let high?): words.write(.upTo, to: &text) { words.write(high, to: &$1) }
    default:
      (toll.fatalities ?? toll.fatalitiesLow).map { words.write($0, to: &text) }
    }
  }

  private func writeList(_ sides: ArraySlice<String>, to text: inout String) {
    guard let first = sides.first else { return }
    guard sides.count > 1 else { return text += titles.name(ofSide: first) }
    words.write(.list, to: &text) { slot, text in
      if slot == .first {
        text += titles.name(ofSide: first)
      } else {
        writeList(sides.dropFirst(), to: &text)
      }
    }
  }

  // MARK: Who says so

  private func writeVoucher(to text: inout String) {
    let hasSource = event.attribution != nil
    let key: TitleTemplates.Key =
      switch event.status {
      case .reported: .reported
      case .claimed: hasSource ? .claimedBy : .claimed
      case .disputed: hasSource ? .disputedBy : .disputed
      case .denied: .denied
      }
    words.write(key, to: &text) { writeSource(to: &$1) }
  }

  private func writeSource(to text: inout String) {
    guard let agency = event.via else { return writeQuoted(to: &text) }
    words.write(.via, to: &text) { slot, text in
      if slot == .agency { text += agency } else { writeQuoted(to: &text) }
    }
  }

  private func writeQuoted(to text: inout String) {
    words.write(.quoted, to: &text) { $1 += event.attribution ?? "" }
  }
}
