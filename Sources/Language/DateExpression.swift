package import Text

/// A stretch of text that tells a day or a span of days, before it is put on a calendar.
package struct DateExpression: Sendable, Equatable {
  /// Indices of its tokens, with the word that introduces it.
  package let tokens: Range<Int>
  /// What it says.
  package let value: Value
  /// How it stands to what happened.
  package let role: Role
  /// `dawn`, `morning`, `noon`, `afternoon`, `evening` or `night`, where it is said.
  package let timeOfDay: String?

  /// The same date as one that something has gone on from.
  package func asBeginning() -> DateExpression {
    DateExpression(tokens: tokens, value: value, role: .since, timeOfDay: timeOfDay)
  }

  /// What a date expression says.
  package indirect enum Value: Sendable, Equatable {
    /// A day of a month; the year may be left out.
    case day(year: Int?, month: Int, day: Int)
    /// A day and a month in digits, of which the day of publication tells which is which.
    case numeric(year: Int, Int, Int)
    /// A month; the year may be left out.
    case month(year: Int?, month: Int)
    /// A season by its first month, that of a year or the latest; `isLast` where it is the one before
    /// that of the reference day.
    case season(year: Int?, month: Int, isLast: Bool)
    /// Some days of a month: its beginning, middle or end.
    case partOfMonth(year: Int?, month: Int, days: ClosedRange<Int>)
    /// Some days of the month of publication.
    case partOfThisMonth(ClosedRange<Int>)
    case year(Int)
    /// A day of the week, 1 for Monday.
    case weekday(Int, Direction)
    /// Days from the reference day: −1 is yesterday.
    case relative(Int)
    /// Days from the reference day, as a span.
    case span(from: Int, to: Int)
    /// A week, Monday to Sunday: 0 is that of the reference day up to it, −1 the one before.
    case week(Int)
    /// Days from the event told before.
    case afterContext(Int)
    /// Days from what is told behind it: “a day after the talks” is 1.
    case afterNext(Int)
    /// Whether it counts from what the sentence tells besides: “five weeks after the truce”.
    package var isReckoned: Bool {
      if case .afterNext = self { true } else { false }
    }

    /// Whether it names a day that its month does not have.
    package var isNoDay: Bool {
      switch self {
      case .day(let year, let month, let day):
        month > 0 && day > CivilDate.daysInMonth(month, of: year ?? Self.leapYear)
      case .range(let first, let last): first.isNoDay || last.isNoDay
      default: false
      }
    }

    private static var leapYear: Int { 2000 }

    /// Whether it names a month.
    package var namesMonth: Bool {
      switch self {
      case .day(_, let month, _): month > 0
      case .numeric: true
      case .month, .partOfMonth: true
      case .range(let first, let last): first.namesMonth || last.namesMonth
      default: false
      }
    }

    /// Whether “and” between two days makes a span of them: “Saturday and Sunday”, “30 September and 1
    /// October”.
    func isListed(with next: Self) -> Bool {
      switch (self, next) {
      case (.weekday(_, .latest), .weekday(_, .latest)): true
      case (.day(_, let month, _), .day(_, let later, _)):
        month > 0 && later > 0 && (later - month + 12) % 12 <= 1
      default: false
      }
    }

    /// Whether it gives one day, or counts to one.
    var isDay: Bool {
      switch self {
      case .relative, .weekday, .day, .numeric: true
      default: false
      }
    }

    /// A day of the month told last: “le 14”, “el 28”.
    case dayOfMonth(Int)
    /// The day of the event told before.
    case sameDay
    /// A time before the report that is not said: earlier, previously.
    case earlier
    /// Long before the report.
    case longPast
    /// Only a time of day.
    case timeOfDay
    case range(Value, Value)
  }

  /// Where a day of the week is looked for.
  package enum Direction: Sendable, Equatable {
    /// The nearest one not after the reference day.
    case latest
    /// The nearest one before the reference day.
    case last
    /// The nearest one after it.
    case next
    /// The one of the week before, weeks beginning on Monday.
    case lastWeek
  }

  /// How a date stands to what is told.
  package enum Role: Sendable, Equatable {
    case on, since, until
  }
}

/// A span of days on the calendar.
package struct DateSpan: Sendable, Equatable {
  package var start: CivilDate
  package var end: CivilDate
  /// UCDP's precision: 1 the day, 2 within 2–6 days, 3 the week, 4 the month, 5 more.
  package var precision: Int

  /// A span whose precision follows from its length.
  package init(_ start: CivilDate, _ end: CivilDate, precision: Int? = nil) {
    self.start = min(start, end)
    self.end = max(start, end)
    self.precision = precision ?? Self.precision(ofDays: abs(end - start) + 1)
  }

  private static func precision(ofDays days: Int) -> Int {
    switch days {
    case ...2: 1
    case ...6: 2
    case 7: 3
    case ...31: 4
    default: 5
    }
  }
}

extension DateExpression.Value {
  /// The days that an expression means.
  ///
  /// - Parameters:
  ///   - published: the day of publication, from which relative words count.
  ///   - context: the day of the event told before.
  /// - Returns: nil where the expression gives no days away, or none that exist.
  package func resolved(published: CivilDate, context: CivilDate?) -> DateSpan? {
    switch self {
    case .day(let year, let month, let day):
      return Self.day(year, month, day, published).map { DateSpan($0, $0) }
        ?? Self.month(year, month, published)
    case .numeric(let year, let first, let second):
      return Self.numeric(year, first, second, published).map { DateSpan($0, $0) }
    case .month(let year, let month): return Self.month(year, month, published)
    case .season(let year, let month, let isLast):
      return Self.season(year, month, isLast, published)
    case .partOfMonth(let year, let month, let days):
      guard let whole = Self.month(year, month, published) else { return nil }
      let first = whole.start + days.lowerBound - 1
      let length = CivilDate.daysInMonth(month, of: whole.start.components.year)
      return DateSpan(
        first, whole.start + min(days.upperBound, length) - 1, precision: 4)
    case .partOfThisMonth(let days):
      let first = published - published.components.day
      return DateSpan(
        first + days.lowerBound, min(published, first + days.upperBound), precision: 4)
    case .year(let year):
      guard let start = CivilDate(year: year, month: 1, day: 1),
        let end = CivilDate(year: year, month: 12, day: 31)
      else { return nil }
      return DateSpan(start, min(end, max(start, published)), precision: 5)
    case .weekday(let weekday, let direction):
      let date = Self.date(of: weekday, direction, from: published)
      return DateSpan(date, date)
    case .relative(let days): return Self.span(days, days, from: published)
    case .week(let weeks):
      let monday = published - (published.weekday - 1) + 7 * weeks
      return DateSpan(monday, weeks == 0 ? published : monday + 6)
    case .span(let from, let to): return Self.span(from, to, from: published)
    case .afterContext(let days):
      return context.flatMap { Self.span(days, days, from: $0) }
    case .dayOfMonth(let day):
      return Self.day(day, inMonthOf: context, published).map { DateSpan($0, $0) }
    case .sameDay: return context.map { DateSpan($0, $0) }
    case .afterNext, .earlier, .longPast, .timeOfDay: return nil
    case .range(let from, let to):
      guard var first = from.resolved(published: published, context: context),
        let last = to.resolved(published: published, context: context)
      else { return nil }
      if case .weekday = from, case .weekday = to, last.start < first.start {
        first = DateSpan(first.start - 7, first.end - 7)
      }
      return DateSpan(min(first.start, last.start), max(first.end, last.end))
    }
  }

  /// A span of days around a day; nil where it leaves the years that are written with four digits.
  private static func span(_ first: Int, _ last: Int, from day: CivilDate) -> DateSpan? {
    let span = DateSpan(day + first, day + last)
    let years = 1...9999
    return years.contains(span.start.components.year) && years.contains(span.end.components.year)
      ? span : nil
  }

  /// The day nearest before publication, or at most 90 days after it, where no year is given.
  private static func day(
    _ year: Int?, _ month: Int, _ day: Int, _ published: CivilDate
  ) -> CivilDate? {
    if let year { return CivilDate(year: year, month: month, day: day) }
    let own = published.components.year
    if month == 0 { return dayOfThisMonth(day, published) }
    guard let date = CivilDate(year: own, month: month, day: day) else {
      return CivilDate(year: own - 1, month: month, day: day)
    }
    return date - published > 90 ? CivilDate(year: own - 1, month: month, day: day) : date
  }

  /// The day before the month, unless only the other order gives a day of the last weeks.
  private static func numeric(
    _ year: Int, _ first: Int, _ second: Int, _ published: CivilDate
  ) -> CivilDate? {
    let usual = CivilDate(year: year, month: second, day: first)
    let american = CivilDate(year: year, month: first, day: second)
    func isOfLate(_ date: CivilDate?) -> Bool {
      date.map { (0...60).contains(published - $0) } ?? false
    }
    return !isOfLate(usual) && isOfLate(american) ? american : usual
  }

  /// A day of the month of another day, unless it is still to come; then and where no other is told, of
  /// the month of publication or the one before.
  private static func day(
    _ day: Int, inMonthOf context: CivilDate?, _ published: CivilDate
  ) -> CivilDate? {
    guard let context,
      let date = CivilDate(
        year: context.components.year, month: context.components.month, day: day),
      date <= published
    else { return dayOfThisMonth(day, published) }
    guard date < context else { return date }
    // “On 28 September …. On the 4th”, which is October's.
    let next =
      context
      + CivilDate.daysInMonth(
        context.components.month, of: context.components.year) - context.components.day + day
    return next <= published ? next : date
  }

  /// The day of the month of publication, or of the one before where it is still to come.
  private static func dayOfThisMonth(_ day: Int, _ published: CivilDate) -> CivilDate? {
    let own = published.components
    if day <= own.day { return CivilDate(year: own.year, month: own.month, day: day) }
    return own.month == 1
      ? CivilDate(year: own.year - 1, month: 12, day: day)
      : CivilDate(year: own.year, month: own.month - 1, day: day)
  }

  private static func month(_ year: Int?, _ month: Int, _ published: CivilDate) -> DateSpan? {
    let own = published.components
    let year = year ?? (month > own.month ? own.year - 1 : own.year)
    let last = CivilDate.daysInMonth(month, of: year)
    guard let start = CivilDate(year: year, month: month, day: 1),
      let end = CivilDate(year: year, month: month, day: last)
    else { return nil }
    return DateSpan(start, max(start, min(end, published)), precision: 4)
  }

  /// Three months; a winter that a year is given for begins in that year.
  private static func season(
    _ year: Int?, _ month: Int, _ isLast: Bool, _ published: CivilDate
  ) -> DateSpan? {
    let own = published.components
    var year = year ?? (month > own.month ? own.year - 1 : own.year)
    let end = month + 2
    func span() -> DateSpan? {
      let (lastYear, last) = end > 12 ? (year + 1, end - 12) : (year, end)
      guard let start = CivilDate(year: year, month: month, day: 1),
        let stop = CivilDate(
          year: lastYear, month: last, day: CivilDate.daysInMonth(last, of: lastYear))
      else { return nil }
      return DateSpan(start, max(start, min(stop, published)), precision: 5)
    }
    if isLast, let current = span(), current.end == published { year -= 1 }
    return span()
  }

  private static func date(
    of weekday: Int, _ direction: DateExpression.Direction, from published: CivilDate
  ) -> CivilDate {
    let back = (published.weekday - weekday + 7) % 7
    switch direction {
    case .latest: return published - back
    case .last: return published - (back == 0 ? 7 : back)
    case .next: return published + (back == 0 ? 7 : 7 - back)
    case .lastWeek: return published - published.weekday - 7 + weekday
    }
  }
}
