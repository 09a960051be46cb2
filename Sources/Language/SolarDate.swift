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

  /// The same day as one of the Gregorian calendar; without its year to within a day.
  var value: DateExpression.Value {
    let (_, gregorianMonth, gregorianDay) = Self.gregorian(year ?? Self.commonYear, month, day)
    let gregorianYear = year.map { Self.gregorian($0, month, day).year }
    return .day(year: gregorianYear, month: gregorianMonth, day: gregorianDay)
  }

  /// A year that most others begin on the day of.
  private static let commonYear = 1400

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
