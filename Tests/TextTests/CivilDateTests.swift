import Testing
import Text

@Suite struct CivilDateTests {
  @Test func everyDayFrom1900To2100() throws {
    let first = try #require(CivilDate(year: 1900, month: 1, day: 1))
    #expect(first.dayNumber == -25_567 && first.weekday == 1)
    var expected = first
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...CivilDate.daysInMonth(month, of: year) {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          #expect(date == expected && date.components == (year, month, day))
          #expect(CivilDate(iso8601: date.iso8601) == date)
          #expect((date + 1).weekday == date.weekday % 7 + 1)
          expected = expected + 1
        }
      }
    }
    #expect(expected - first == 73_414)
  }

  @Test(arguments: [
    (2020, 2, 29, true), (2021, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true),
    (2020, 4, 31, false), (2020, 13, 1, false), (2020, 0, 1, false), (2020, 1, 0, false),
    (0, 1, 1, false), (9999, 12, 31, true), (10_000, 1, 1, false), (.max, .max, .max, false),
    (.min, .min, .min, false),
  ])
  func daysThatExist(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CivilDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(arguments: [
    "", "2020", "2020-1-1", "2020-02-30", "20-10-2020", "2020-10-23T10", "２０２０-10-23", "+202-10-23",
    "2020-10-23 ", "2020--1-01",
  ])
  func textsThatAreNoDate(text: String) {
    #expect(CivilDate(iso8601: text) == nil)
  }

  @Test func daysOfTheWeek() {
    #expect(CivilDate(iso8601: "1970-01-01")?.weekday == 4)
    #expect(CivilDate(iso8601: "2020-09-27")?.weekday == 7)
    #expect(CivilDate(iso8601: "1969-12-31")?.weekday == 3)
  }

  @Test func orderAndDistance() throws {
    let start = try #require(CivilDate(iso8601: "2020-09-27"))
    let end = try #require(CivilDate(iso8601: "2020-11-10"))
    #expect(start < end && end - start == 44 && start + 44 == end && end - 44 == start)
    #expect(CivilDate(iso8601: "0001-01-01")?.iso8601 == "0001-01-01")
  }
}
