/// Finds the dates of a text.
///
/// The grammar knows kinds of words only (weekday, month, “ago” …) and takes them in either order;
/// which words these are, the language file says.
struct DateParser {
  typealias Value = DateExpression.Value

  private let text: AnalysedText
  private let end: Int

  /// A parser of the tokens before an index.
  init(_ text: AnalysedText, before end: Int) {
    self.text = text
    self.end = end
  }

  /// A value, with the index behind its last token.
  private struct Parsed {
    var value: Value
    var end: Int
    var timeOfDay: String?
  }

  /// The date expression that begins at a token, if one does.
  func expression(at start: Int) -> DateExpression? {
    guard text.classes(at: start).intersects(Self.introductions) || begins(at: start) else {
      return nil
    }
    var index = start
    var role = DateExpression.Role.on
    for _ in 0..<Self.mostIntroductions {
      guard text.classes(at: index).intersects(Self.introductions), let match = text.match(index)
      else { break }
      if match.has(.dateSince) {
        role = .since
      } else if match.has(.dateUntil) {
        role = .until
      }
      index = match.tokens.upperBound
    }
    let isBetween = index > start && text.has(.dateBetween, at: index - 1)
    guard index < end, var parsed = partOf(index) else { return nil }
    if let last = rangeEnd(after: parsed, isBetween: isBetween || role == .since) {
      parsed = Parsed(
        value: .range(parsed.value, last.value), end: last.end, timeOfDay: parsed.timeOfDay)
      role = .on
    }
    return DateExpression(
      tokens: start..<parsed.end, value: parsed.value, role: role, timeOfDay: parsed.timeOfDay)
  }

  private static let introductions: ClassSet = [.dateSince, .dateUntil, .dateOn, .dateBetween]
  /// More words in a row introduce nothing; the bound keeps the walk through a text linear.
  private static let mostIntroductions = 4
  private static let openers: ClassSet = [
    .dayPart, .weekday, .dateLast, .dateAgo, .dateNext, .dateThis, .month, .day, .dateSpan,
    .dateSame, .datePast, .dateEarlier, .dateUnit, .datePart, .dayContext,
  ]

  /// Whether a date or a number can begin at a token.
  private func begins(at index: Int) -> Bool {
    text.classes(at: index).intersects(Self.openers) || QuantityParser.begins(at: index, in: text)
  }

  /// A single date with the times of day around it.
  private func partOf(_ start: Int) -> Parsed? {
    guard begins(at: start) else { return nil }
    var index = start
    var part: String?
    if let (name, next) = dayPart(at: index) { (part, index) = (name, next) }
    guard var parsed = index < end ? single(at: index) : nil else {
      return part.map { Parsed(value: .timeOfDay, end: index, timeOfDay: $0) }
    }
    if let (name, next) = dayPart(at: parsed.end) {
      parsed.end = next
      part = name
    }
    parsed.timeOfDay = part ?? parsed.timeOfDay
    return parsed
  }

  private func dayPart(at index: Int) -> (String, Int)? {
    guard index < end, let (sense, next) = text.sense(.dayPart, at: index), let part = sense.part
    else { return nil }
    return (part, next)
  }

  private func single(at index: Int) -> Parsed? {
    weekday(at: index) ?? calendarDay(at: index, isEnclosed: isSlashed(index)) ?? dayWord(at: index)
      ?? counted(at: index)
      ?? unitWithDirection(at: index) ?? month(at: index) ?? year(at: index)
  }

  /// Whether two numbers with a slash are a day and a month: behind “on”, or before a time of day.
  private func isSlashed(_ index: Int) -> Bool {
    guard text.isMark(index + 1, oneOf: ["/"]) else { return false }
    return index > 0 && text.has(.dateOn, at: index - 1) || text.has(.dayPart, at: index + 3)
  }

  // MARK: Days of the week

  private func weekday(at index: Int) -> Parsed? {
    var start = index
    var direction = self.direction(at: index)
    if direction != nil { start = index + 1 }
    guard start < end, let (sense, behind) = text.sense(.weekday, at: start),
      let weekday = sense.value
    else { return nil }
    var next = behind
    var part: String?
    if let (name, after) = dayPart(at: next) { (part, next) = (name, after) }
    if let (date, after) = dateBeside(next) {
      return Parsed(value: date, end: after, timeOfDay: part)
    }
    if let week = unitWithDirection(at: next), case .span(let from, let to) = week.value,
      to - from == 6, to < 0
    {
      return Parsed(value: .weekday(weekday, .lastWeek), end: week.end, timeOfDay: part)
    }
    if let after = self.direction(at: next) {
      direction = after
      next += 1
    }
    return Parsed(value: .weekday(weekday, direction ?? .latest), end: next, timeOfDay: part)
  }

  /// The date in parentheses or behind a comma, as in `Jumat (23/10/2020)` or `Minggu, 4 Oktober`.
  private func dateBeside(_ index: Int) -> (Value, Int)? {
    if text.isMark(index, oneOf: ["("]), let date = calendarDay(at: index + 1, isEnclosed: true),
      text.isMark(date.end, oneOf: [")"])
    {
      return (date.value, date.end + 1)
    }
    let next = text.isMark(index, oneOf: [",", "،"]) ? index + 1 : index
    guard let date = calendarDay(at: afterIntroduction(next)) else { return nil }
    return (date.value, date.end)
  }

  private func afterIntroduction(_ index: Int) -> Int {
    guard text.has(.dateOn, at: index), let match = text.match(index), match.tokens.upperBound < end
    else { return index }
    return match.tokens.upperBound
  }

  private func direction(at index: Int) -> DateExpression.Direction? {
    guard index < end, text.classes(at: index).intersects(Self.directions),
      let match = text.match(index), match.tokens.count == 1
    else { return nil }
    if match.has(.dateLast) || match.has(.dateAgo) { return .last }
    if match.has(.dateNext) { return .next }
    return match.has(.dateThis) ? .latest : nil
  }

  private static let directions: ClassSet = [.dateLast, .dateAgo, .dateNext, .dateThis]

  // MARK: Days of the calendar

  private func calendarDay(at index: Int, isEnclosed: Bool = false) -> Parsed? {
    guard index < end else { return nil }
    return numeric(at: index, isEnclosed: isEnclosed) ?? dayThenMonth(at: index)
      ?? monthThenDay(at: index)
  }

  /// `23/10/2020`, `23.10.2020`, `2020-10-23`, and in parentheses `24/10`.
  private func numeric(at index: Int, isEnclosed: Bool) -> Parsed? {
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
    guard let first = dayNumber(at: index) else { return nil }
    var last = first
    var next = afterOrdinal(index + 1)
    var count = 0
    while next < end, count < 4, isJoint(next), let another = dayNumber(at: next + 1) {
      last = another
      next = afterOrdinal(next + 2)
      count += 1
    }
    guard let month = monthName(at: next) else { return nil }
    let (year, after) = yearBehind(month.end)
    let start = Value.day(year: year, month: month.number, day: first)
    let stop = Value.day(year: year, month: month.number, day: last)
    return Parsed(value: first == last ? start : .range(start, stop), end: after)
  }

  /// `October 9, 2020`, `Oct. 9`, and several days: `October 9 and 10`, `October 9–10`.
  private func monthThenDay(at index: Int) -> Parsed? {
    guard let month = monthName(at: index), let first = dayNumber(at: month.end) else { return nil }
    var last = first
    var next = afterOrdinal(month.end + 1)
    while next < end, isJoint(next), let another = dayNumber(at: next + 1),
      monthName(at: next + 2) == nil
    {
      last = another
      next = afterOrdinal(next + 2)
    }
    let (year, after) = yearBehind(next)
    let start = Value.day(year: year, month: month.number, day: first)
    let stop = Value.day(year: year, month: month.number, day: last)
    return Parsed(value: first == last ? start : .range(start, stop), end: after)
  }

  private func dayNumber(at index: Int) -> Int? {
    guard let day = digits(at: index, upTo: 2), (1...31).contains(day) else { return nil }
    return day
  }

  /// The index behind a full stop or a short ending that makes a number an ordinal: `2.`, `15-ի`.
  private func afterOrdinal(_ index: Int) -> Int {
    guard index + 1 < end, text.isMark(index, oneOf: [".", "-"]), !text.tokens[index].hasSpaceBefore
    else { return index }
    let isEnding =
      text.isDash(index) && text.tokens[index + 1].kind == .word
      && !text.tokens[index + 1].hasSpaceBefore
    return isEnding ? index + 2 : text.isDash(index) ? index : index + 1
  }

  private func isJoint(_ index: Int) -> Bool {
    text.isDash(index) || text.isMark(index, oneOf: [","]) || text.has(.and, at: index)
      || text.has(.numberRange, at: index)
  }

  private func monthName(at index: Int) -> (number: Int, end: Int)? {
    guard index < end, let (sense, next) = text.sense(.month, at: index),
      let number = sense.value
    else { return nil }
    let hasStop =
      text.isMark(next, oneOf: ["."]) && next + 1 < end && text.has(.abbreviation, at: index)
    return (number, hasStop ? next + 1 : next)
  }

  private func yearBehind(_ index: Int) -> (Int?, Int) {
    let next = text.isMark(index, oneOf: [","]) ? index + 1 : index
    guard let year = fourDigits(at: next) else { return (nil, index) }
    return (year, next + 1)
  }

  private func fourDigits(at index: Int) -> Int? {
    guard let year = digits(at: index, upTo: 4), (1800...2100).contains(year) else { return nil }
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

  private func month(at index: Int) -> Parsed? {
    let part = text.match(index)?.sense(.datePart)?.attributes
    let start = part == nil ? index : text.match(index)?.tokens.upperBound ?? index
    guard let month = monthName(at: start) else { return nil }
    let (year, after) = yearBehind(month.end)
    if let from = part?.from, let to = part?.to, from >= 1, to >= from {
      let value = Value.partOfMonth(year: year, month: month.number, days: from...to)
      return Parsed(value: value, end: after)
    }
    return Parsed(value: .month(year: year, month: month.number), end: after)
  }

  private func year(at index: Int) -> Parsed? {
    guard let year = fourDigits(at: index) else { return nil }
    let isNamed = index > 0 && text.match(index - 1)?.sense(.dateUnit)?.attributes.days == 365
    let counts = [WordClass.personAny, .personSoldier, .personCivilian]
    guard isNamed || !counts.contains(where: { text.has($0, at: index + 1) }) else { return nil }
    return Parsed(value: .year(year), end: index + 1)
  }

  // MARK: Days by words

  private func dayWord(at index: Int) -> Parsed? {
    guard text.classes(at: index).intersects(Self.dayWords), let match = text.match(index) else {
      return nil
    }
    let next = match.tokens.upperBound
    if let day = match.sense(.day)?.attributes {
      return Parsed(value: .relative(day.value ?? 0), end: next, timeOfDay: day.part)
    }
    if let span = match.sense(.dateSpan)?.attributes {
      return Parsed(
        value: .span(from: span.from ?? 0, to: span.to ?? 0), end: next, timeOfDay: span.part)
    }
    if let days = match.sense(.dayContext)?.attributes.value {
      return Parsed(value: .afterContext(days), end: next)
    }
    if match.has(.dateSame) { return Parsed(value: .sameDay, end: next) }
    if match.has(.datePast) { return Parsed(value: .longPast, end: next) }
    return match.has(.dateEarlier) ? Parsed(value: .earlier, end: next) : nil
  }

  private static let dayWords: ClassSet = [
    .day, .dateSpan, .dateSame, .datePast, .dateEarlier, .dayContext,
  ]

  /// `tiga hari lalu`, `sehari setelah`, `dua pekan kemudian`.
  private func counted(at index: Int) -> Parsed? {
    let parser = QuantityParser(text)
    var count = 1
    var next = index
    if let quantity = parser.quantity(at: index, before: end) {
      guard let number = quantity.value ?? quantity.low, number < 100_000 else { return nil }
      (count, next) = (number, quantity.tokens.upperBound)
    }
    guard next < end, let (unit, behind) = text.sense(.dateUnit, at: next), let days = unit.days,
      behind < end, let direction = text.match(behind)
    else { return nil }
    let after = direction.tokens.upperBound
    if direction.has(.dateAgo) { return Parsed(value: Self.ago(count, days), end: after) }
    if direction.has(.dateLater) { return Parsed(value: .afterContext(count * days), end: after) }
    if direction.has(.dateAfter) { return Parsed(value: .afterNext(count * days), end: after) }
    return direction.has(.dateBefore)
      ? Parsed(value: .afterNext(-count * days), end: after) : nil
  }

  private static func ago(_ count: Int, _ days: Int) -> Value {
    switch days {
    case ...1: .relative(-count * days)
    case ...7: .span(from: -count * days - 3, to: -count * days + 3)
    default: .span(from: -count * days - days / 2, to: -count * days + days / 2)
    }
  }

  /// `pekan lalu`, `last week`, `this month`.
  private func unitWithDirection(at index: Int) -> Parsed? {
    if let part = text.match(index), let attributes = part.sense(.datePart)?.attributes,
      let from = attributes.from, let to = attributes.to, from >= 1, to >= from,
      let month = unitWithDirection(at: part.tokens.upperBound)
    {
      return month.value == .span(from: -29, to: 0)
        ? Parsed(value: .partOfThisMonth(from...to), end: month.end) : nil
    }
    let before = direction(at: index)
    let start = before == nil ? index : index + 1
    guard start < end, let (unit, behind) = text.sense(.dateUnit, at: start),
      let days = unit.days, let direction = before ?? direction(at: behind)
    else { return nil }
    let after = before == nil ? behind + 1 : behind
    switch direction {
    case .last: return Parsed(value: .span(from: -2 * days + 1, to: -days), end: after)
    case .latest: return Parsed(value: .span(from: -days + 1, to: 0), end: after)
    case .next: return Parsed(value: .span(from: 1, to: days), end: after)
    case .lastWeek: return nil
    }
  }

  // MARK: Ranges

  /// The end of a range of full dates: `dari 27 September hingga 10 November`, `1988–1994`.
  private func rangeEnd(after first: Parsed, isBetween: Bool) -> Parsed? {
    guard first.end + 1 < end, first.value != .timeOfDay else { return nil }
    let isJoined =
      text.isDash(first.end) || text.has(.dateUntil, at: first.end)
      || text.has(.numberRange, at: first.end) || (isBetween && text.has(.and, at: first.end))
    let next = text.match(first.end)?.tokens.upperBound ?? first.end + 1
    guard isJoined, next < end, let last = partOf(next), last.value != .timeOfDay
    else { return nil }
    return last
  }
}

extension AnalysedText {
  /// All date expressions of a run of tokens, in order, none overlapping another.
  package func dates(in range: Range<Int>) -> [DateExpression] {
    let parser = DateParser(self, before: range.upperBound)
    var result: [DateExpression] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let found = parser.expression(at: index) {
        result.append(found)
        index = found.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }
}
