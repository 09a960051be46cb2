/// Finds the dates of a text.
///
/// The grammar knows kinds of words only (weekday, month, “ago” …) and takes them in either order;
/// which words these are, the language file says.
struct DateParser {
  typealias Value = DateExpression.Value

  let text: AnalysedText
  let end: Int

  /// A parser of the tokens before an index.
  init(_ text: AnalysedText, before end: Int) {
    self.text = text
    self.end = end
  }

  /// A value, with the index behind its last token.
  struct Parsed {
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
    if case .range = parsed.value { role = .on }
    if text.language.order == .verbFinal { takePostpositions(&parsed, &role) }
    return DateExpression(
      tokens: start..<parsed.end, value: parsed.value, role: role, timeOfDay: parsed.timeOfDay)
  }

  /// What stands behind a date and says how it is meant: “27 September from”, “5 October day on”.
  private func takePostpositions(_ parsed: inout Parsed, _ role: inout DateExpression.Role) {
    for _ in 0..<Self.mostIntroductions {
      guard parsed.end < end, let match = text.match(parsed.end), match.tokens.upperBound <= end,
        match.classes.intersects([.dateSince, .dateUntil, .dateOn])
      else { return }
      if match.has(.dateSince) { role = .since }
      if match.has(.dateUntil) { role = .until }
      parsed.end = match.tokens.upperBound
    }
  }

  /// The words of which every date but one in digits has one.
  static let words = openers
  private static let introductions: ClassSet = [.dateSince, .dateUntil, .dateOn, .dateBetween]
  /// More words in a row introduce nothing; the bound keeps the walk through a text linear.
  private static let mostIntroductions = 4
  private static let openers: ClassSet = [
    .dayPart, .weekday, .dateLast, .dateAgo, .dateNext, .dateThis, .month, .day, .dateSpan,
    .dateSame, .datePast, .dateEarlier, .dateUnit, .datePart, .dayContext,
    .dateOrdinal, .season,
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
    let day = index < end ? single(at: index) : nil
    guard var parsed = day ?? (part == nil ? nil : night(behind: index)) else {
      return part.map { Parsed(value: .timeOfDay, end: index, timeOfDay: $0) }
    }
    if let (name, next) = dayPart(at: parsed.end) {
      parsed.end = next
      part = name
    }
    parsed.timeOfDay = part ?? parsed.timeOfDay
    takeCourse(&parsed)
    return parsed
  }

  /// Takes in what says that it went on all day: “yesterday in the course of the day”.
  private func takeCourse(_ parsed: inout Parsed) {
    guard parsed.end < end, parsed.value.isDay, let course = text.match(parsed.end),
      course.tokens.upperBound <= end, let span = course.sense(.dateSpan)?.attributes,
      span.from == 0 || span.part != nil, span.to == 0
    else { return }
    parsed.end = course.tokens.upperBound
    parsed.timeOfDay = parsed.timeOfDay ?? span.part
  }

  private func dayPart(at index: Int) -> (String, Int)? {
    guard index < end, let (sense, next) = text.sense(.dayPart, at: index), let part = sense.part
    else { return nil }
    return (part, next)
  }

  private func single(at index: Int) -> Parsed? {
    weekday(at: index) ?? calendarDay(at: index, isEnclosed: isSlashed(index)) ?? dayWord(at: index)
      ?? counted(at: index)
      ?? unitWithDirection(at: index) ?? season(at: index) ?? month(at: index) ?? year(at: index)
      ?? bareDay(at: index)
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
    var part = sense.part
    if let (name, after) = dayPart(at: next) { (part, next) = (name, after) }
    if let (date, after) = dateBeside(next) {
      return Parsed(value: date, end: after, timeOfDay: part)
    }
    if let week = unitWithDirection(at: next), week.value == .week(-1) {
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
      if let weeks = span.value { return Parsed(value: .week(weeks), end: next) }
      return Parsed(
        value: .span(from: span.from ?? 0, to: span.to ?? 0), end: next, timeOfDay: span.part)
    }
    if let day = match.sense(.dayContext)?.attributes, let days = day.value {
      return Parsed(value: .afterContext(days), end: next, timeOfDay: day.part)
    }
    if match.has(.dateSame) { return Parsed(value: .sameDay, end: next) }
    if match.has(.datePast) { return Parsed(value: .longPast, end: next) }
    return match.has(.dateEarlier) ? Parsed(value: .earlier, end: next) : nil
  }

  private static let dayWords: ClassSet = [
    .day, .dateSpan, .dateSame, .datePast, .dateEarlier, .dayContext,
  ]

  /// `tiga hari lalu`, `sehari setelah`, `dua pekan kemudian`.
  private func counted(at start: Int) -> Parsed? {
    let parser = QuantityParser(text)
    // `vor drei Tagen`, `il y a trois jours`, `hace tres días`.
    let isAgo = text.has(.dateAgo, at: start)
    let index = isAgo ? text.match(start)?.tokens.upperBound ?? start : start
    guard index < end, isAgo || !isBehindNumber(start) else { return nil }
    var count = 1
    var next = index
    if let quantity = parser.quantity(at: index, before: end) {
      (count, next) = (quantity.value ?? quantity.low ?? 1, quantity.tokens.upperBound)
    } else if text.tokens[index].kind == .number {
      // More digits than any count of days has.
      (count, next) = (Self.mostUnits, index + 1)
    }
    guard next < end, let (unit, behind) = text.sense(.dateUnit, at: next), let days = unit.days
    else { return nil }
    if isAgo { return Parsed(value: Self.ago(count, days), end: behind) }
    guard behind < end, let direction = text.match(behind) else { return nil }
    let after = direction.tokens.upperBound
    if direction.has(.dateAgo) { return Parsed(value: Self.ago(count, days), end: after) }
    guard count < Self.mostUnits else { return nil }
    if direction.has(.dateLater) {
      // “Handed over 27 years later” says how long it had been.
      return days < 365 ? Parsed(value: .afterContext(count * days), end: after) : nil
    }
    if direction.has(.dateAfter) { return Parsed(value: .afterNext(count * days), end: after) }
    return direction.has(.dateBefore)
      ? Parsed(value: .afterNext(-count * days), end: after) : nil
  }

  /// So many days, weeks or years are none that a report counts.
  private static let mostUnits = 100_000

  /// Whether a token stands behind a number of its sentence, which was none of what it counts.
  func isBehindNumber(_ index: Int) -> Bool {
    guard index > 0, text.tokens[index].hasSpaceBefore else { return false }
    return text.tokens[index - 1].kind == .number && !text.isPunctuation(index - 1)
  }

  private static func ago(_ count: Int, _ days: Int) -> Value {
    guard count < mostUnits else { return .longPast }
    return switch days {
    case ...3: .relative(-count * days)
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
    guard start < end, before != nil || !isBehindNumber(index),
      let (unit, behind) = text.sense(.dateUnit, at: start),
      let days = unit.days, let direction = before ?? direction(at: behind)
    else { return nil }
    let after = before == nil ? behind + 1 : behind
    if days == 7, direction != .lastWeek {
      let weeks = direction == .last ? -1 : direction == .next ? 1 : 0
      return Parsed(value: .week(weeks), end: after)
    }
    switch direction {
    case .last: return Parsed(value: .span(from: -2 * days + 1, to: -days), end: after)
    case .latest: return Parsed(value: .span(from: -days + 1, to: 0), end: after)
    case .next: return Parsed(value: .span(from: 1, to: days), end: after)
    case .lastWeek: return nil
    }
  }

  /// `last autumn`, `otoño de 2020`, `осенью`; a bare noun such as `spring` tells no date.
  private func season(at index: Int) -> Parsed? {
    var direction = self.direction(at: index)
    let start = direction == nil ? index : index + 1
    guard start < end, let (season, behind) = text.sense(.season, at: start),
      let month = season.value
    else { return nil }
    var next = behind
    if direction == nil, let after = self.direction(at: next) {
      direction = after
      next += 1
    }
    let (year, after) = direction == nil ? yearBehind(next) : (nil, next)
    guard direction != .next, direction != nil || year != nil || season.kind == "bare" else {
      return nil
    }
    return Parsed(
      value: .season(year: year, month: month, isLast: direction == .last), end: after)
  }

  // MARK: Ranges

  /// The end of a range of full dates: `dari 27 September hingga 10 November`, `1988–1994`.
  private func rangeEnd(after first: Parsed, isBetween: Bool) -> Parsed? {
    guard first.end + 1 < end, first.value != .timeOfDay else { return nil }
    let isJoined =
      text.isDash(first.end) || text.has(.dateUntil, at: first.end)
      || text.has(.numberRange, at: first.end) || text.has(.and, at: first.end)
    let next = text.match(first.end)?.tokens.upperBound ?? first.end + 1
    guard isJoined, next < end, let last = partOf(next), last.value != .timeOfDay,
      isBetween || !text.has(.and, at: first.end) || first.value.isListed(with: last.value)
    else { return nil }
    return last
  }
}

extension AnalysedText {
  /// All date expressions of a run of tokens, in order, none overlapping another.
  package func dates(in range: Range<Int>) -> [DateExpression] {
    guard mayTellDate(range) else { return [] }
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

  /// Whether some tokens have a word of dates, or a number that could be a year or a date by itself.
  private func mayTellDate(_ range: Range<Int>) -> Bool {
    range.contains { token in
      classes(at: token).intersects(DateParser.words) || mayBeBareDay(token)
        || tokens[token].kind == .number
          && (tokens[token].range.count > 3 || isMark(token + 1, oneOf: ["/", "-", "–"]))
    }
  }
}
