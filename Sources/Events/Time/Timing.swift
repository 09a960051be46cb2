import Language
import Text

/// When something happened, by the dates of its sentence or of what it goes on from.
struct Timing {
  let passage: Passage
  let published: CivilDate
  /// The days of the event told before.
  let context: DateSpan?
  /// A day of the month that the report named last.
  let monthTold: CivilDate?
  let attribution: Attribution?
  /// Stretches that only describe, whose dates are theirs.
  let descriptions: [Range<Int>]

  /// What the dates around a trigger say.
  struct Result {
    var span: DateSpan?
    var since: CivilDate?
    var timeOfDay: String?
    /// Whether a date of the sentence was used.
    var isExplicit = false
    /// Whether the sentence puts it long before the report.
    var isPast = false
  }

  /// The day of a running total: when its source gave it, not when the counting began.
  func timeOfTotal(since: CivilDate?) -> Result {
    var result = Result()
    let spans = passage.dates.filter { $0.role == .on }.compactMap {
      $0.value.resolved(published: published, context: context?.start ?? published)
    }
    result.span = spans.last { $0.start != since && published - $0.end <= 7 && $0.end <= published }
    result.isExplicit = result.span != nil
    return result
  }

  /// The days of what is told at some tokens.
  func time(at tokens: Range<Int>) -> Result {
    if passage.dates.isEmpty { return Result() }
    let clause = passage.clause(of: tokens.lowerBound)
    let segment = passage.segment(of: tokens.lowerBound)
    let dates = dates(for: tokens)
    let near = dates.filter { segment.overlaps($0.tokens) }
    let own = near.isEmpty ? dates.filter { clause.overlaps($0.tokens) } : near
    var result = resolve(own, near: tokens)
    if result.span == nil, !result.isPast {
      let others = dates.filter { !own.contains($0) }
      let outer = resolve(others, near: tokens)
      result.span = outer.span
      result.isPast = own.isEmpty && outer.isPast
      result.isExplicit = outer.isExplicit
      result.since = result.since ?? outer.since
      result.timeOfDay = result.timeOfDay ?? outer.timeOfDay
    }
    return result
  }

  /// The dates that can be of what is told at some tokens: those of a description are not, unless it is the
  /// only date and one of the last days.
  private func dates(for tokens: Range<Int>) -> [DateExpression] {
    guard !descriptions.isEmpty else { return passage.dates }
    let free = passage.dates.filter { date in
      !descriptions.contains {
        $0.contains(date.tokens.lowerBound) && !$0.contains(tokens.lowerBound)
      }
    }
    guard !free.contains(where: { $0.role == .on && $0.value != .timeOfDay }) else { return free }
    return passage.dates.filter { date in
      free.contains(date)
        || span(of: date, at: tokens).map { published - $0.end <= Self.newest } ?? false
    }
  }

  /// How many days before the report a date is one of the last.
  private static let newest = 7

  private func resolve(_ dates: [DateExpression], near tokens: Range<Int>) -> Result {
    var result = Result()
    result.timeOfDay = dates.lazy.compactMap(\.timeOfDay).first
    result.isPast = dates.contains { $0.value == .longPast }
    var best: (distance: Int, date: DateExpression, span: DateSpan)?
    for date in dates where !passage.isDateline(date.tokens) && !isYear(ofDateBeside: date) {
      if !passage.segment(of: tokens.lowerBound).overlaps(date.tokens),
        Foretold.dates(date, in: passage)
      {
        continue
      }
      guard let span = span(of: date, at: tokens) else { continue }
      if date.role == .since {
        if published - span.start > 60 { continue }
        result.since = result.since ?? span.start
        continue
      }
      // Background stands beside news: “the worst fighting since last year's war broke out on
      // Tuesday”.
      let isOld = published - span.end > 60
      let distance =
        distance(date.tokens, tokens) + (isOfSource(date) ? 100 : 0) + (isOld ? 1000 : 0)
        + (date.value.isReckoned || isCourse(date) ? 50 : 0)
        + (span.end > span.start && isNarrowed(span, among: dates, at: tokens) ? 50 : 0)
      if distance < best?.distance ?? .max { best = (distance, date, span) }
    }
    guard let best else { return result }
    result.span = best.span
    result.timeOfDay = best.date.timeOfDay ?? result.timeOfDay
    result.isExplicit = true
    return result
  }

  /// Whether another date tells which day of a span it was: “last week in an offensive that began on
  /// Tuesday, 19 September”.
  private func isNarrowed(
    _ span: DateSpan, among dates: [DateExpression], at tokens: Range<Int>
  ) -> Bool {
    dates.contains { other in
      other.value != .timeOfDay && other.role == .on && !passage.isDateline(other.tokens)
        && self.span(of: other, at: tokens).map {
          $0.start == $0.end && $0.start >= span.start && $0.end <= span.end
        } ?? false
    }
  }

  /// Whether a date is only the year of the one beside it: “on 12 May | this year”.
  private func isYear(ofDateBeside date: DateExpression) -> Bool {
    guard case .span(let from, let to) = date.value, to - from >= Self.year else { return false }
    return passage.dates.contains { other in
      other.tokens != date.tokens && other.role == .on && distance(other.tokens, date.tokens) <= 1
    }
  }

  /// The days from which a span is about a year.
  private static let year = 300

  /// Whether it only says that it went on all day, which a day beside it may not be today: “gestern wurde
  /// im Laufe des Tages gekämpft”.
  private func isCourse(_ date: DateExpression) -> Bool {
    date.value == .span(from: 0, to: 0)
  }

  /// The days that a date means for what is told at some tokens: “a day after the talks” dates the
  /// talks, which stand behind it, from the day of what stands before it.
  private func span(of date: DateExpression, at tokens: Range<Int>) -> DateSpan? {
    if case .afterNext(let days) = date.value {
      guard date.tokens.upperBound <= tokens.lowerBound else { return nil }
      return DateSpan(published - days, published - days)
    }
    if case .dayOfMonth = date.value {
      return date.value.resolved(published: published, context: monthTold)
    }
    let day = isCounted(date.value) ? dayTold(before: date) : nil
    return date.value.resolved(
      published: published, context: day ?? context?.start ?? published)
  }

  /// Whether a date counts from what was told before it.
  private func isCounted(_ value: DateExpression.Value) -> Bool {
    switch value {
    case .afterContext, .sameDay: true
    default: false
    }
  }

  /// The day that the sentence itself gives before a date: “entered the village on 24 March; the next day”.
  private func dayTold(before date: DateExpression) -> CivilDate? {
    passage.dates.last {
      $0.tokens.upperBound <= date.tokens.lowerBound && $0.role == .on && !isCounted($0.value)
        && $0.value.resolved(published: published, context: monthTold) != nil
        && !passage.isDateline($0.tokens)
    }?.value.resolved(published: published, context: monthTold)?.start
  }

  private func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    left.upperBound <= right.lowerBound
      ? right.lowerBound - left.upperBound : max(0, left.lowerBound - right.upperBound)
  }

  /// Whether a date tells when the source spoke: beside the verb of saying.
  private func isOfSource(_ date: DateExpression) -> Bool {
    let before = date.tokens.lowerBound - 1
    let after = date.tokens.upperBound
    return [before, after].contains { token in
      passage.text.has(.say, at: token) || attribution?.contains(token) ?? false
    }
  }
}
