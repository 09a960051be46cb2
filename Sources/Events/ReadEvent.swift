import Language
import Text

/// An event with what later sentences need to know of how it was told.
struct ReadEvent {
  var event: Event
  /// The word, the sentence and the paragraph that tell it.
  var token: Int
  var sentence: Int
  var paragraph: Int
  /// The side of its source, and of whoever acted.
  var sourceSide: String?
  /// Whether only the report's title tells it.
  var isTitle: Bool
  /// Whether its place was named with it, and not taken from what it goes on from.
  var hasOwnPlace: Bool
  /// Whether its day was.
  var hasOwnDate: Bool

  /// Whether the report's beginning tells it without a day, which what follows gives.
  ///
  /// “A has fallen. Yesterday troops entered it.”
  var isUndatedLead: Bool { sentence < 2 && !hasOwnDate && event.basis.day == .published }

  /// The days it happened on.
  var span: DateSpan? {
    guard let start = event.time.start, let end = event.time.end else { return nil }
    return DateSpan(start, end, precision: event.time.precision)
  }
}
