import Language
import Text

/// An event with what later sentences need to know of how it was told.
///
/// A reference, since later sentences add to it. Nobody holds on to one of its variables while another
/// changes it, so that exclusive access need not be checked.
final class ReadEvent {
  @exclusivity(unchecked) var event: Event
  /// The word, the sentence and the paragraph that tell it.
  let token: Int
  let sentence: Int
  let paragraph: Int
  /// The side of its source, and of whoever acted.
  @exclusivity(unchecked) var sourceSide: String?
  /// Whether its source is whoever the report's title names, until the text says better.
  @exclusivity(unchecked) var isCreditedByTitle = false
  /// Whether only the report's title tells it.
  let isTitle: Bool
  /// Whether its place was named with it, and not taken from what it goes on from.
  @exclusivity(unchecked) var hasOwnPlace: Bool
  /// Whether its day was.
  let hasOwnDate: Bool
  /// Whether its sentence is a quotation and no more, as reports put what they go on to check.
  let isQuotation: Bool

  init(
    event: Event, token: Int, sentence: Int, paragraph: Int, sourceSide: String?, isTitle: Bool,
    hasOwnPlace: Bool, hasOwnDate: Bool, isQuotation: Bool
  ) {
    self.event = event
    self.token = token
    self.sentence = sentence
    self.paragraph = paragraph
    self.sourceSide = sourceSide
    self.isTitle = isTitle
    self.hasOwnPlace = hasOwnPlace
    self.hasOwnDate = hasOwnDate
    self.isQuotation = isQuotation
  }

  /// Another event that was told in the same way.
  func copy() -> ReadEvent {
    ReadEvent(
      event: event, token: token, sentence: sentence, paragraph: paragraph, sourceSide: sourceSide,
      isTitle: isTitle, hasOwnPlace: hasOwnPlace, hasOwnDate: hasOwnDate, isQuotation: isQuotation)
  }

  /// Whether the report's beginning tells it without a day, which what follows gives.
  ///
  /// “A has fallen. Yesterday troops entered it.”
  var isUndatedLead: Bool { sentence < 4 && !hasOwnDate && event.basis.day == .published }

  /// Whether it is quoted without a day, to be checked, in what an event tells behind it.
  ///
  /// “‘A mosque in A was hit.’ True. On Thursday a shell fell on it.”
  func isChecked(by later: ReadEvent) -> Bool {
    isQuotation && !hasOwnDate && event.attribution == nil && later.hasOwnDate
      && later.paragraph == paragraph && later.sentence - sentence <= 3
  }

  /// The days it happened on.
  var span: DateSpan? {
    guard let start = event.time.start, let end = event.time.end else { return nil }
    return DateSpan(start, end, precision: event.time.precision)
  }
}
