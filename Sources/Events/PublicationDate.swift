import Language
import Text

/// The day of publication as a text gives it away (codebook, “Document”).
enum PublicationDate {
  /// The day at the head of the text, else the latest full date that the text names.
  ///
  /// - Returns: nil where no date with its year stands in the text.
  static func inferred(from text: AnalysedText) -> CivilDate? {
    var dates: [(sentence: Int, date: CivilDate)] = []
    var partial: [DateExpression.Value] = []
    for (index, sentence) in text.sentences.enumerated() {
      for expression in text.dates(in: sentence.tokens) {
        switch expression.value {
        case .day(let year?, let month, let day):
          if let date = CivilDate(year: year, month: month, day: day) { dates.append((index, date)) }
        case .range(_, .day(let year?, let month, let day)):
          if let date = CivilDate(year: year, month: month, day: day) { dates.append((index, date)) }
        case .day(nil, _, _): partial.append(expression.value)
        default: break
        }
      }
    }
    guard let latest = dates.map(\.date).max() else { return nil }
    if let head = dates.first, head.sentence <= 2, latest - head.date <= 31 { 
      return head.sentence == 0 ? laterDay(partial, than: head.date, within: 2) : head.date
    }
    return laterDay(partial, than: latest, within: 7)
  }

  /// The latest of some days without a year, where it lies shortly behind a full date: a report of
  /// Saturday tells Friday's date in full and then only says “Saturday (24/10)”.
  private static func laterDay(
    _ partial: [DateExpression.Value], than full: CivilDate, within days: Int
  ) -> CivilDate {
    let later = partial.compactMap { value -> CivilDate? in
      guard case .day(nil, let month, let day) = value else { return nil }
      return CivilDate(year: full.components.year, month: month, day: day)
    }
    return later.filter { $0 > full && $0 - full <= days }.max() ?? full
  }
}
