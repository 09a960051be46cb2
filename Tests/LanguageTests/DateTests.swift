import Language
import Testing
import Text

/// Dates as read in a text and put on the calendar, against a report of Saturday, 24 October 2020
/// unless another day is given.
@Suite struct DateTests {
  /// The dates of a text in short: the days, and role and time of day where they are said.
  private func described(
    _ text: AnalysedText, published: String = "2020-10-24", context: String? = nil
  ) throws -> [String] {
    let published = try #require(CivilDate(iso8601: published))
    let context = context.flatMap { CivilDate(iso8601: $0) }
    return text.dates.map { date in
      var result = "none"
      if let span = date.value.resolved(published: published, context: context) {
        result = span.start.iso8601
        if span.end != span.start { result += "/" + span.end.iso8601 }
      }
      if date.role != .on { result = "\(date.role) " + result }
      return date.timeOfDay.map { result + " " + $0 } ?? result
    }
  }

  @Test(arguments: [
    ("Friday", "2020-10-23"), ("on Sunday", "2020-10-18"), ("Friday morning", "2020-10-23 morning"),
    ("last Friday", "2020-10-23"), ("next Friday", "2020-10-30"), ("Sunday last", "2020-10-18"),
    ("Friday (23/10/2020)", "2020-10-23"), ("Friday (23/10)", "2020-10-23"),
    ("Sunday, 4 October", "2020-10-04"), ("Sunday, October 4, 2020", "2020-10-04"),
    ("27 September 2020", "2020-09-27"), ("September 27", "2020-09-27"), ("Oct. 9", "2020-10-09"),
    ("October 9, 2020", "2020-10-09"), ("2. October", "2020-10-02"),
    ("19–20 September", "2020-09-19/2020-09-20"), ("23 and 24 October", "2020-10-23/2020-10-24"),
    ("October 9–10", "2020-10-09/2020-10-10"), ("October 9 and 10", "2020-10-09/2020-10-10"),
    ("23/10/2020", "2020-10-23"), ("23.10.2020", "2020-10-23"), ("2020-10-23", "2020-10-23"),
    ("10/23/2020", "2020-10-23"), ("23.10.20", "2020-10-23"), ("٢٣.١٠.٢٠٢٠", "2020-10-23"),
    ("from 27 September to 10 October", "2020-09-27/2020-10-10"),
    ("between 27 September and 10 October", "2020-09-27/2020-10-10"),
    ("27 September – 2 October", "2020-09-27/2020-10-02"),
    ("since 27 September", "since 2020-09-27"), ("until Friday", "until 2020-10-23"),
    ("Sunday and Friday", "2020-10-18/2020-10-23"),
    ("Friday and Sunday", "2020-10-16/2020-10-18"),
    ("27 September and 4 October", "2020-09-27/2020-10-04"),
    ("yesterday", "2020-10-23"), ("today", "2020-10-24"), ("last night", "2020-10-23 night"),
    ("yesterday morning", "2020-10-23 morning"), ("morning", "none morning"),
    ("two days ago", "2020-10-22"), ("2 days ago", "2020-10-22"),
    ("two weeks ago", "2020-10-07/2020-10-13"), ("last week", "2020-10-12/2020-10-18"),
    ("this week", "2020-10-19/2020-10-24"), ("next week", "2020-10-26/2020-11-01"),
    ("past 24 hours", "2020-10-23/2020-10-24"), ("September", "2020-09-01/2020-09-30"),
    ("September 2016", "2016-09-01/2016-09-30"), ("October", "2020-10-01/2020-10-24"),
    ("2016", "2016-01-01/2016-12-31"), ("1988–1994", "1988-01-01/1994-12-31"),
    ("autumn 2019", "2019-09-01/2019-11-30"), ("this autumn", "2020-09-01/2020-10-24"),
    ("last autumn", "2019-09-01/2019-11-30"), ("last spring", "2020-03-01/2020-05-31"),
    ("winter 2015", "2015-12-01/2016-02-29"),
    ("earlier", "none"), ("long ago", "none"), ("a day after", "none"),
    ("30 February", "2020-02-01/2020-02-29"), ("29 February", "2020-02-29"),
    ("31 September 2020", "2020-09-01/2020-09-30"), ("35 October", "2020-10-01/2020-10-24"),
    ("10/04/2020", "2020-10-04"), ("04/10/2020", "2020-10-04"), ("10/11/2020", "2020-10-11"),
    ("12/05/1994", "1994-05-12"), ("10.04.2020", "2020-04-10"),
    ("99999 years ago", "none"),
  ])
  func dates(text: String, days: String) throws {
    #expect(try described(TinyLanguage.analyse(text)) == [days])
  }

  @Test(arguments: [
    "2016 people", "32 October 2020 km", "5 people", "14.10", "23/10", "Friday's",
    "99/99/2020",
  ])
  func noCalendarDay(text: String) throws {
    for date in try TinyLanguage.analyse(text).dates {
      if case .day = date.value { Issue.record("\(text): \(date.value)") }
    }
  }

  @Test(arguments: [
    ("28 December", "2021-01-03", "2020-12-28"), ("3 January 2021", "2021-01-03", "2021-01-03"),
    ("30 September", "2021-01-03", "2020-09-30"), ("2 February", "2020-12-30", "2020-02-02"),
    ("5 October", "2020-08-01", "2020-10-05"), ("29 February", "2021-03-02", "2020-02-29"),
    ("29 February", "2023-03-02", "2023-02-01/2023-02-28"),
    ("September", "2021-01-03", "2020-09-01/2020-09-30"),
    ("yesterday", "2021-01-01", "2020-12-31"), ("yesterday", "2020-03-01", "2020-02-29"),
    ("Friday", "2021-01-01", "2021-01-01"), ("last Friday", "2021-01-01", "2020-12-25"),
    ("two days ago", "0001-01-01", "none"),
  ])
  func yearsAreInferred(text: String, published: String, days: String) throws {
    let lines = "[month]\ndecember | value 12\njanuary | value 1"
    let analysed = try TinyLanguage.analyse(text, with: lines)
    #expect(try described(analysed, published: published) == [days])
  }

  @Test(arguments: [
    ("two days later", "2020-10-06"), ("the same day", "2020-10-04"), ("earlier", "none"),
  ])
  func daysFromTheEventBefore(text: String, days: String) throws {
    let analysed = try TinyLanguage.analyse(text)
    #expect(try described(analysed, context: "2020-10-04") == [days])
    #expect(try described(analysed) == ["none"])
  }

  @Test(arguments: [
    ("a day after", 1), ("two weeks after", 14), ("two days before", -2),
  ])
  func daysFromWhatIsToldBehind(text: String, days: Int) throws {
    #expect(try TinyLanguage.analyse(text).dates.map(\.value) == [.afterNext(days)])
  }

  @Test(arguments: [
    ("Jumat (23/10/2020)", "2020-10-23"), ("Jumat (23/10)", "2020-10-23"),
    ("pada Minggu, 4 Oktober", "2020-10-04"), ("Sabtu malam", "2020-10-24 night"),
    ("27 September 2020", "2020-09-27"), ("tanggal 27/9/2020", "2020-09-27"),
    ("kemarin", "2020-10-23"), ("semalam", "2020-10-23 night"), ("hari ini", "2020-10-24"),
    ("dua hari lalu", "2020-10-22"), ("tiga hari yang lalu", "2020-10-21"),
    ("sejak 27 September", "since 2020-09-27"), ("pekan lalu", "2020-10-14/2020-10-20"),
    ("dari 27 September hingga 2 Oktober", "2020-09-27/2020-10-02"),
    ("Kamis dini hari", "2020-10-22 dawn"), ("sepekan terakhir", "2020-10-17/2020-10-24"),
    ("19–20 September", "2020-09-19/2020-09-20"), ("bulan lalu", "2020-09-09/2020-10-09"),
    ("23 dan 24 Oktober", "2020-10-23/2020-10-24"), ("hari yang sama", "none"),
  ])
  func indonesian(text: String, days: String) throws {
    let found = try described(TinyLanguage.analyse(text, in: "id"))
    #expect(found.last == days, "\(found)")
  }

  @Test(arguments: [
    ("2020-10-01", "2020-10-01", 1), ("2020-10-01", "2020-10-02", 1),
    ("2020-10-01", "2020-10-06", 2),
    ("2020-10-01", "2020-10-07", 3), ("2020-10-31", "2020-10-01", 4),
    ("2020-10-01", "2020-11-01", 5),
  ])
  func precisionFollowsFromLength(first: String, last: String, precision: Int) throws {
    let span = DateSpan(
      try #require(CivilDate(iso8601: first)), try #require(CivilDate(iso8601: last)))
    #expect(span.precision == precision && span.start <= span.end)
  }
}
