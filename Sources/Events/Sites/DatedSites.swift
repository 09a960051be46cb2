import Gazetteer
import Language
import Text
import Toponyms

/// Places of one event that each have a day of their own: “in Baku on Wednesday, in Moscow the next day
/// and in Yerevan on Friday”.
struct DatedSites {
  let passage: Passage
  let published: CivilDate

  /// The event once for each of its days, or as it is where its places share one.
  func split(_ read: ReadEvent, over clause: Range<Int>) -> [ReadEvent] {
    guard read.event.sites.count > 1,
      let days = days(of: read.event.sites, in: clause)
        ?? days(of: read.event.sites, in: clause.lowerBound..<passage.tokens.upperBound)
    else { return [read] }
    let sharesTime = !days.contains { $0.timeOfDay != nil }
    return zip(read.event.sites, days).map { site, day in
      let single = read.copy()
      single.event.sites = [site]
      single.event.time = Event.Time(
        start: day.span.start, end: day.span.end, precision: day.span.precision,
        timeOfDay: sharesTime ? read.event.time.timeOfDay : day.timeOfDay)
      return single
    }
  }

  private typealias Day = (span: DateSpan, timeOfDay: String?)

  /// The day of each site; nil where the days do not stand one beside each.
  private func days(of sites: [Event.Site], in clause: Range<Int>) -> [Day]? {
    let names = sites.compactMap { site in
      passage.mentions(in: clause).first {
        $0.role == .literal && $0.place?.index == site.place?.index
      }
    }
    let dates = passage.dates.filter {
      $0.role == .on && $0.value != .timeOfDay && clause.overlaps($0.tokens)
    }
    guard names.count == sites.count, dates.count == names.count else { return nil }
    let alternates =
      zip(names, dates).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound }
      && zip(dates, names.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound }
    let isDateFirst =
      zip(dates, names).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound }
      && zip(names, dates.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound }
    guard alternates || isDateFirst else { return nil }
    var context: CivilDate?
    var days: [Day] = []
    for date in dates {
      guard let span = date.value.resolved(published: published, context: context) else {
        return nil
      }
      context = span.start
      days.append((span, date.timeOfDay ?? timeOfDay(beside: date)))
    }
    return days
  }

  /// The time of day that stands right beside a date.
  private func timeOfDay(beside date: DateExpression) -> String? {
    passage.dates.first {
      $0.value == .timeOfDay
        && ((0...1).contains(date.tokens.lowerBound - $0.tokens.upperBound)
          || $0.tokens.lowerBound == date.tokens.upperBound)
    }?.timeOfDay
  }
}
