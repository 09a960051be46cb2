import Text

/// A day of the solar calendar of Iran, whose year begins at the spring equinox.
struct SolarDate {
  /// What a language file calls it: `[month | kind solar]`.
  static let name = "solar"
  /// The years that newspapers write: 1921 to 2061.
  static let years = 1300...1440

  let year: Int?
  let month: Int
  let day: Int
  /// The year by which a day is converted that has none.
  var assumedYear = Self.commonYear

  /// The same day as one of the Gregorian calendar; without its year to within a day.
  var value: DateExpression.Value {
    let (_, gregorianMonth, gregorianDay) = Self.gregorian(year ?? assumedYear, month, day)
    let gregorianYear = year.map { Self.gregorian($0, month, day).year }
    return .day(year: gregorianYear, month: gregorianMonth, day: gregorianDay)
  }

  /// The days of a year of that calendar.
  static func span(of year: Int) -> DateExpression.Value {
    let first = SolarDate(year: year, month: 1, day: 1).value
    let last = SolarDate(year: year, month: 12, day: 29).value
    return .range(first, last)
  }

  /// A year that most others begin on the day of.
  static let commonYear = 1400
  /// What its years are behind those of the Gregorian calendar from spring to the end of that.
  static let epoch = 621

  /// The arithmetic calendar: of 33 years eight are leap years; 1 Farvardin 979 is 21 March 1600.
  private static func gregorian(_ year: Int, _ month: Int, _ day: Int) -> (
    year: Int, month: Int, day: Int
  ) {
    let years = year - 979
    let leapDays = years / 33 * 8 + (years % 33 + 3) / 4
    let months = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
    guard let start = CivilDate(year: 1600, month: 3, day: 20) else { return (year, month, day) }
    return (start + (365 * years + leapDays + months + day - 1)).components
  }
}
