/// Days, months and years of the calendar: `27 September 2020`, `October 9`, `23/10/2020`, `mid-July`.
extension DateParser {
  func calendarDay(at index: Int, isEnclosed: Bool = false) -> Parsed? {
    guard index < end else { return nil }
    return numeric(at: index, isEnclosed: isEnclosed) ?? dayThenMonth(at: index)
      ?? monthThenDay(at: index) ?? yearThenDay(at: index)
  }

  /// `2020-ci il oktyabrın 5-də`: the year, the word for it, and the day or the month.
  private func yearThenDay(at index: Int) -> Parsed? {
    guard let year = fourDigits(at: index), let next = yearWord(at: index + 1), next < end,
      var parsed = dayThenMonth(at: next) ?? monthThenDay(at: next) ?? month(at: next)
    else { return nil }
    switch parsed.value {
    case .day(nil, let month, let day): parsed.value = .day(year: year, month: month, day: day)
    case .month(nil, let month): parsed.value = .month(year: year, month: month)
    default: return nil
    }
    return parsed
  }

  /// The index behind a word for a year.
  private func yearWord(at index: Int) -> Int? {
    guard index < end, let (unit, next) = text.sense(.dateUnit, at: index), unit.days == 365 else {
      return nil
    }
    return next
  }

  /// `23/10/2020`, `23.10.2020`, `2020-10-23`, and in parentheses `24/10`.
  private func numeric(at index: Int, isEnclosed: Bool) -> Parsed? {
    guard text.tokens[index].kind == .number,
      text.isMark(index + 1, oneOf: ["/", "-", "–"])
        || text.lowercasedBytes(index).contains(where: { !(0x30...0x39).contains($0) })
    else { return nil }
    var numbers: [Int] = []
    var next = index
    while next < end, numbers.count < 3, text.tokens[next].kind == .number {
      let digits = text.lowercasedBytes(next)
      guard digits.count <= Self.longestDate else { return nil }
      let parts = digits.split { !(0x30...0x39).contains($0) }.map(DigitGroups.value)
      numbers += parts
      next += 1
      guard parts.count == 1, numbers.count < 3, next + 1 < end,
        text.isMark(next, oneOf: ["/", "-", "–"]), text.tokens[next + 1].kind == .number,
        !text.tokens[next].hasSpaceBefore, !text.tokens[next + 1].hasSpaceBefore
      else { break }
      next += 1
    }
    switch numbers.count {
    case 3 where numbers[0] > 1900:
      return date(numbers[0], numbers[1], numbers[2], end: next)
    case 3 where numbers[2] > 1900 || (0...99).contains(numbers[2]):
      let year = numbers[2] < 100 ? numbers[2] + 2000 : numbers[2]
      if text.isMark(index + 1, oneOf: ["/"]), numbers[..<2].allSatisfy((1...12).contains),
        numbers[0] != numbers[1], numbers[2] > 1900
      {
        return Parsed(value: .numeric(year: year, numbers[0], numbers[1]), end: next)
      }
      return date(year, numbers[1], numbers[0], end: next)
        ?? date(year, numbers[0], numbers[1], end: next)
    case 2 where isEnclosed:
      return date(nil, numbers[1], numbers[0], end: next)
    default: return nil
    }
  }

  /// The bytes of `2020.10.23`.
  private static let longestDate = 10

  private func date(_ year: Int?, _ month: Int, _ day: Int, end: Int) -> Parsed? {
    guard (1...12).contains(month), (1...31).contains(day),
      year.map({ (1000...2999).contains($0) }) ?? true
    else { return nil }
    return Parsed(value: .day(year: year, month: month, day: day), end: end)
  }

  /// `27 September 2020`, and several days of one month: `23 dan 24 Oktober`, `19–20 September`.
  private func dayThenMonth(at index: Int) -> Parsed? {
    guard let (first, behind) = dayNumber(at: index) else { return nil }
    var last = first
    var next = afterOrdinal(behind)
    var count = 0
    while next < end, count < 4, isJoint(next),
      let (another, behind) = dayNumber(at: afterArticle(next + 1))
    {
      last = another
      next = afterOrdinal(behind)
      count += 1
    }
    guard let month = monthName(at: afterOf(next)) else { return nil }
    // “Five of the month's villages”: where heads come last the day stands behind the month.
    if month.number == Self.thisMonth, text.language.order == .verbFinal { return nil }
    let (year, after) = yearBehind(month.end)
    let start = month.day(first, year: year)
    let stop = month.day(last, year: year)
    return Parsed(value: first == last ? start : .range(start, stop), end: after)
  }

  /// The index behind an article of dates, as in `le 9 et le 15 octobre`, `dem 9. und dem 15. Oktober`.
  private func afterArticle(_ index: Int) -> Int {
    index < end && text.has(.article, at: index) ? index + 1 : index
  }

  /// `nuit du 15 au 16`, `Nacht vom 15. auf den 16.`: two days without their month behind “night”.
  func night(behind index: Int) -> Parsed? {
    let start = text.has(.dateOn, at: index) || text.has(.dateSince, at: index) ? index + 1 : index
    guard let (first, behind) = dayNumber(at: start) else { return nil }
    let next = afterOrdinal(behind)
    guard next < end, text.has(.numberRange, at: next) || text.has(.dateUntil, at: next),
      let (last, stop) = dayNumber(at: afterArticle(next + 1)), last == first + 1 || last == 1
    else { return nil }
    return Parsed(
      value: .range(.dayOfMonth(first), .dayOfMonth(last)), end: afterOrdinal(stop))
  }

  /// The index behind a word such as “of” between the parts of a date: `4th of October`,
  /// `4 de octubre de 2020`.
  private func afterOf(_ index: Int) -> Int { text.has(.of, at: index) ? index + 1 : index }

  /// `October 9, 2020`, `Oct. 9`, and several days: `October 9 and 10`, `October 9–10`.
  private func monthThenDay(at index: Int) -> Parsed? {
    guard let month = monthName(at: index), let (first, behind) = dayNumber(at: month.end) else {
      return nil
    }
    var last = first
    var next = afterOrdinal(behind)
    while next < end, isJoint(next), let (another, behind) = dayNumber(at: next + 1),
      monthName(at: behind) == nil
    {
      last = another
      next = afterOrdinal(behind)
    }
    let (year, after) = yearBehind(next)
    let start = month.day(first, year: year)
    let stop = month.day(last, year: year)
    return Parsed(value: first == last ? start : .range(start, stop), end: after)
  }

  /// The day of a month in digits or as an ordinal in words, and the index behind it.
  private func dayNumber(at index: Int) -> (day: Int, end: Int)? {
    guard index < end else { return nil }
    if let (sense, behind) = text.sense(.dateOrdinal, at: index), let day = sense.value {
      return (day, behind)
    }
    guard let day = digits(at: index, upTo: 2), (1...31).contains(day) else { return nil }
    return (day, index + 1)
  }

  /// The number of the month of publication in a language file: “of this month”.
  private static let thisMonth = 0

  /// The index behind a full stop or a short ending that makes a number an ordinal: `2.`, `15-ի`,
  /// `4th`, `1.º`, `1°`.
  private func afterOrdinal(_ index: Int) -> Int {
    if isAttached(index, .word) { return index + 1 }
    guard index + 1 < end, text.isMark(index, oneOf: [".", "-", "°"]),
      !text.tokens[index].hasSpaceBefore
    else { return index }
    if !text.isMark(index, oneOf: ["°"]), isAttached(index + 1, .word),
      monthName(at: index + 1) == nil
    {
      return index + 2
    }
    return text.isDash(index) ? index : index + 1
  }

  /// Whether a token of a kind is written right behind the one before.
  private func isAttached(_ index: Int, _ kind: Token.Kind) -> Bool {
    index < end && text.tokens[index].kind == kind && !text.tokens[index].hasSpaceBefore
  }

  private func isJoint(_ index: Int) -> Bool {
    text.isDash(index) || text.isMark(index, oneOf: [","]) || text.has(.and, at: index)
      || text.has(.numberRange, at: index)
  }

  /// `le 14,`, `el 28 en Barda`: a day alone behind the article of dates at the head of a phrase, before a
  /// mark or a preposition of place.
  func bareDay(at index: Int) -> Parsed? {
    guard text.mayBeBareDay(index), let day = digits(at: index, upTo: 2), (1...31).contains(day),
      index + 1 < end,
      text.isMark(index + 1, oneOf: [",", ";", ".", ")"])
        || text.has(.in, at: index + 1) && !text.has(.numberRange, at: index + 1)
        || text.has(.dayPart, at: index + 1)
    else { return nil }
    let isHead = index == 1 || text.isPunctuation(index - 2) || text.has(.and, at: index - 2)
    return isHead ? Parsed(value: .dayOfMonth(day), end: index + 1) : nil
  }

  /// The name of a month, and the index behind it.
  private struct Month {
    let number: Int
    /// Whether it is one of the calendar of Iran, from which days and years are converted.
    let isSolar: Bool
    let end: Int

    /// A year by which a day of that calendar without one is converted.
    let assumedYear: Int

    func day(_ day: Int, year: Int?) -> Value {
      isSolar
        ? SolarDate(year: year, month: number, day: day, assumedYear: assumedYear).value
        : .day(year: year, month: number, day: day)
    }
  }

  private func monthName(at index: Int) -> Month? {
    guard index < end, let (sense, next) = text.sense(.month, at: index),
      let number = sense.value
    else { return nil }
    let isSolar = sense.kind == SolarDate.name
    let hasStop =
      text.isMark(next, oneOf: ["."]) && next + 1 < end && text.has(.abbreviation, at: index)
    return Month(
      number: number, isSolar: isSolar, end: hasStop ? next + 1 : next,
      assumedYear: isSolar ? solarYear ?? SolarDate.commonYear : SolarDate.commonYear)
  }

  /// The year of the calendar of Iran in which a report is written, by the first date in it that has a year.
  private var solarYear: Int? {
    let years = text.tokens.indices.lazy.compactMap { token -> Int? in
      guard token > 0, text.tokens[token].kind == .number, text.has(.month, at: token - 1)
      else { return nil }
      return fourDigits(at: token)
    }
    return years.first.map { SolarDate.years.contains($0) ? $0 : $0 - SolarDate.epoch }
  }

  func yearBehind(_ index: Int) -> (Int?, Int) {
    var next = text.isMark(index, oneOf: [","]) ? index + 1 : afterOf(index)
    // `20 Aralık Salı 2022`: the day of the week before the year.
    if next < end, let (_, behind) = text.sense(.weekday, at: next) { next = behind }
    guard let year = fourDigits(at: next) else { return (nil, index) }
    let isVerbFinal = text.language.order == .verbFinal
    return (year, isVerbFinal ? yearWord(at: next + 1) ?? next + 1 : next + 1)
  }

  private func fourDigits(at index: Int) -> Int? {
    guard let year = digits(at: index, upTo: 4),
      (1800...2100).contains(year) || SolarDate.years.contains(year)
    else { return nil }
    return year
  }

  /// The number that a token of nothing but a few digits spells.
  private func digits(at index: Int, upTo count: Int) -> Int? {
    guard index < end, text.tokens[index].kind == .number,
      text.tokens[index].lowercasedRange.count <= count
    else { return nil }
    let bytes = text.lowercasedBytes(index)
    return bytes.allSatisfy { (0x30...0x39).contains($0) } ? DigitGroups.value(bytes) : nil
  }

  func month(at index: Int) -> Parsed? {
    var part = text.match(index)?.sense(.datePart)?.attributes
    let start = part == nil ? index : text.match(index)?.tokens.upperBound ?? index
    guard let month = monthName(at: start), month.number != Self.thisMonth else { return nil }
    var (year, after) = yearBehind(month.end)
    // `ekim sonunda`, `sentyabrın sonunda`: where heads come last the part stands behind.
    if part == nil, text.language.order.isVerbLast, after < end,
      let (behind, next) = text.sense(.datePart, at: after)
    {
      (part, after) = (behind, next)
    }
    if month.isSolar {
      let days = Value.range(month.day(1, year: year), month.day(30, year: year))
      return Parsed(value: days, end: after)
    }
    if let from = part?.from, let to = part?.to, from >= 1, to >= from {
      let value = Value.partOfMonth(year: year, month: month.number, days: from...to)
      return Parsed(value: value, end: after)
    }
    return Parsed(value: .month(year: year, month: month.number), end: after)
  }

  func year(at index: Int) -> Parsed? {
    guard let year = fourDigits(at: index),
      // “35 October 2020” is none either.
      index == 0 || !text.has(.month, at: index - 1)
    else { return nil }
    let isNamed = index > 0 && text.match(index - 1)?.sense(.dateUnit)?.attributes.days == 365
    if SolarDate.years.contains(year) {
      return isNamed ? Parsed(value: SolarDate.span(of: year), end: index + 1) : nil
    }
    let counts = [WordClass.personAny, .personSoldier, .personCivilian]
    guard isNamed || !counts.contains(where: { text.has($0, at: index + 1) }) else { return nil }
    // “2000-dən çox”, more than 2000, where what compares stands behind.
    if text.language.order == .verbFinal, text.has(.numberMore, at: index + 1) { return nil }
    return Parsed(value: .year(year), end: index + 1)
  }
}

extension AnalysedText {
  /// Whether a number stands right behind an article that dates take too, and that says nothing else.
  func mayBeBareDay(_ index: Int) -> Bool {
    guard index > 0, tokens[index].kind == .number else { return false }
    let classes = classes(at: index - 1)
    return classes.contains(.article) && classes.contains(.dateOn)
      && !classes.intersects([.in, .of, .to])
  }
}
