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
    guard read.event.sites.count > 1, let spans = spans(of: read.event.sites, in: clause) else {
      return [read]
    }
    return zip(read.event.sites, spans).map { site, span in
      var single = read
      single.event.sites = [site]
      single.event.time.start = span.start
      single.event.time.end = span.end
      single.event.time.precision = span.precision
      return single
    }
  }

  /// The day of each site; nil where the days do not stand one beside each.
  private func spans(of sites: [Event.Site], in clause: Range<Int>) -> [DateSpan]? {
    let names = sites.compactMap { site in
      passage.mentions(in: clause).first {
        $0.role == .literal && $0.place?.index == site.place?.index
      }
    }
    let dates = passage.dates.filter { $0.role == .on && clause.overlaps($0.tokens) }
    guard names.count == sites.count, dates.count == names.count else { return nil }
    let alternates =
      zip(names, dates).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound }
      && zip(dates, names.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound }
    let isDateFirst =
      zip(dates, names).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound }
      && zip(names, dates.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound }
    guard alternates || isDateFirst else { return nil }
    var context: CivilDate?
    var spans: [DateSpan] = []
    for date in dates {
      guard let span = date.value.resolved(published: published, context: context) else {
        return nil
      }
      context = span.start
      spans.append(span)
    }
    return spans
  }
}
