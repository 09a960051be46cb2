import Language
import Text

/// The day of a section: a live blog or a chronology sets it on a line of its own, and what follows
/// counts from it.
enum SectionDay {
  /// The day that a short line of little more than a date gives, if it is none after publication.
  static func day(of passage: Passage, published: CivilDate) -> CivilDate? {
    guard passage.tokens.count <= 10, let date = passage.dates.first,
      date.tokens.count * 2 >= passage.tokens.count, isDay(date.value),
      let span = date.value.resolved(published: published, context: nil),
      span.start == span.end, span.start <= published, published - span.start <= 60
    else { return nil }
    return span.start
  }

  private static func isDay(_ value: DateExpression.Value) -> Bool {
    switch value {
    case .day, .numeric: true
    default: false
    }
  }
}
