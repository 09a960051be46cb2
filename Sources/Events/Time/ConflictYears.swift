import Text

/// The year of a day that a report names without one: that in which the conflict was in the news on
/// such a day.
///
/// A guess, used only where a text names no year at all; the reading says so.
enum ConflictYears {
  /// When fighting over Nagorno-Karabakh and its aftermath filled the news.
  ///
  /// Of two spans that hold a day, the first counts.
  private static let spans: [(first: CivilDate?, last: CivilDate?)] = [
    (day(2020, 9, 27), day(2020, 12, 31)),
    (day(2023, 9, 19), day(2023, 9, 26)),
    (day(2022, 9, 12), day(2022, 9, 18)),
    (day(2020, 7, 12), day(2020, 7, 31)),
    (day(2016, 4, 1), day(2016, 4, 20)),
  ]

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }

  /// The day in its likeliest year; nil where the conflict was in the news on no such day.
  static func date(month: Int, day: Int) -> CivilDate? {
    spans.lazy.compactMap { span -> CivilDate? in
      guard let first = span.first, let last = span.last,
        let date = CivilDate(year: first.components.year, month: month, day: day),
        first <= date, date <= last
      else { return nil }
      return date
    }.first
  }
}
