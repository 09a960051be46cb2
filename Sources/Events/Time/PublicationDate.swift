import Language
import Text

/// The day of publication as a text gives it away (codebook, “Document”).
enum PublicationDate {
  /// The day at the head of the text, else the latest day that the text names for what was, counting
  /// days of the week from the latest full date.
  ///
  /// - Returns: nil where no date with its year stands in the text and its year cannot be guessed.
  static func inferred(from passages: [Passage]) -> (date: CivilDate, isGuess: Bool)? {
    told(by: passages).map { ($0, false) } ?? guessed(from: passages).map { ($0, true) }
  }

  private static func told(by passages: [Passage]) -> CivilDate? {
    var full: [CivilDate] = []
    var others: [DateExpression.Value] = []
    for passage in passages {
      for expression in passage.dates {
        guard let date = fullDate(expression.value) else {
          if !Foretold.dates(expression, in: passage) { others.append(expression.value) }
          continue
        }
        if isHead(expression, of: passage) { return date }
        full.append(date)
      }
    }
    guard let latest = full.max() else { return nil }
    return others.compactMap { shortlyBehind($0, latest) }.max() ?? latest
  }

  /// The day at the head of the text, else the latest one, in the year in which the conflict was in
  /// the news on it.
  private static func guessed(from passages: [Passage]) -> CivilDate? {
    var latest: CivilDate?
    for passage in passages {
      for expression in passage.dates {
        guard case .day(nil, let month, let day) = expression.value,
          let date = ConflictYears.date(month: month, day: day)
        else { continue }
        if isHead(expression, of: passage) { return date }
        latest = max(latest ?? date, date)
      }
    }
    return latest
  }

  private static func fullDate(_ value: DateExpression.Value) -> CivilDate? {
    switch value {
    case .day(let year?, let month, let day): CivilDate(year: year, month: month, day: day)
    case .numeric(let year, let day, let month): CivilDate(year: year, month: month, day: day)
    case .range(_, let last): fullDate(last)
    default: nil
    }
  }

  /// Whether a date stands at the head of a report: before the dash of its dateline, or in a short
  /// line of its own among the first.
  private static func isHead(_ date: DateExpression, of passage: Passage) -> Bool {
    let (text, sentence) = (passage.text, passage.tokens)
    guard passage.index <= 3, date.tokens.lowerBound - sentence.lowerBound <= 12 else {
      return false
    }
    if sentence.count <= 16, text.isMark(sentence.upperBound - 1, oneOf: ["."]) == false {
      return true
    }
    let end = min(sentence.upperBound, date.tokens.upperBound + 10)
    return (date.tokens.upperBound..<end).contains(where: passage.endsHead)
      || (sentence.count <= 16 && passage.index == 0)
  }

  /// A day that follows a full date within a few days: a report of Saturday tells Friday's date in
  /// full and then only says “Saturday (24/10)” or “Saturday”.
  private static func shortlyBehind(
    _ value: DateExpression.Value, _ full: CivilDate
  ) -> CivilDate? {
    switch value {
    case .day(nil, let month, let day):
      let date = CivilDate(year: full.components.year, month: month, day: day)
      return date.flatMap { (1...7).contains($0 - full) ? $0 : nil }
    case .weekday(let weekday, .latest):
      let days = (weekday - full.weekday + 7) % 7
      return (1...2).contains(days) ? full + days : nil
    default: return nil
    }
  }
}
