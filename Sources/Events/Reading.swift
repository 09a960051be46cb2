import Gazetteer
public import Geo
import Language
public import Reports
public import Text
public import Toponyms

/// What was read from one report.
public struct Reading: Sendable {
  /// The report.
  public let document: Document
  /// The BCP 47 tag of the language it was read in.
  public let language: String
  /// The day of publication, as known or inferred; nil where the text gives none away.
  public let published: CivilDate?
  /// Every place name of the text, in its order.
  public let mentions: [Mention]
  /// What happened, in the order of the text.
  public let events: [Event]
  /// What a user should know of how the report was read (no date found, no file for the language …),
  /// each a lower-case sentence.
  public let notices: [String]
  /// The analysed text, its names that are no mentions and the words of titles, boxed, so that the layout of this public type needs
  /// none of the modules below.
  private let analysis: Analysis
  var text: AnalysedText { analysis.text }
  var titles: Titles { analysis.titles }
  var rejected: [RejectedName] { analysis.rejected }
  let notes: [TriggerNote]
  let gazetteer: Gazetteer

  private final class Analysis: Sendable {
    let text: AnalysedText
    let rejected: [RejectedName]
    let titles: Titles

    init(_ text: AnalysedText, _ rejected: [RejectedName], _ titles: Titles) {
      self.text = text
      self.rejected = rejected
      self.titles = titles
    }
  }

  init(
    document: Document, text: AnalysedText, published: CivilDate?, isYearGuessed: Bool,
    otherLanguages: [String], oddDates: [String],
    names: (mentions: [Mention], rejected: [RejectedName]),
    events: [Event], notes: [TriggerNote],
    gazetteer: Gazetteer, titles: Titles
  ) {
    self.document = document
    analysis = Analysis(text, names.rejected, titles)
    self.published = published
    mentions = names.mentions
    self.events = events
    self.notes = notes
    self.gazetteer = gazetteer
    language = text.language.code
    notices =
      Self.notices(published, isYearGuessed: isYearGuessed)
      + Self.notices(otherLanguages, in: text.language.name)
      + oddDates.map { "no month has the day in \"\($0)\": the month alone is taken" }
      + Self.notices(of: text)
  }

  private static func notices(_ published: CivilDate?, isYearGuessed: Bool) -> [String] {
    guard let published else {
      return [
        "the text names no full date, so its events are left out: give its day with --published"
      ]
    }
    return isYearGuessed
      ? [
        "the text names no year: it is taken to be of \(published.iso8601), say --published if it is not"
      ]
      : []
  }

  private static func notices(of text: AnalysedText) -> [String] {
    text.hasCutSentence
      ? ["a sentence is too long to be read as one: it is cut, and events may be missed in it"] : []
  }

  /// What to say of paragraphs in other languages.
  private static func notices(_ others: [String], in language: String) -> [String] {
    others.isEmpty
      ? []
      : [
        "part of the text is in \(others.joined(separator: ", ")), but all of it is read as \(language): "
          + "give each language as a report of its own"
      ]
  }

  /// A report in a language without a file: its names of places, and no events.
  init(
    document: Document, text: AnalysedText,
    names: (mentions: [Mention], rejected: [RejectedName]), gazetteer: Gazetteer, titles: Titles,
    known: [String]
  ) {
    self.document = document
    analysis = Analysis(text, names.rejected, titles)
    mentions = names.mentions
    self.gazetteer = gazetteer
    language = document.language ?? "und"
    published = document.published
    events = []
    notes = []
    notices = [
      "the language is none of those with a file (\(known.joined(separator: ", "))), so only names "
        + "of places are read: say --language if it is one of them"
    ]
  }

  /// A feature for each mention, in the order of the text (design, “A mention feature”).
  public func mentionFeatures() -> [Feature] {
    let builder = FeatureBuilder(reading: self, text: text)
    return mentions.filter { !$0.isUnnamed }.enumerated().map {
      builder.feature(of: $1, number: $0)
    }
  }

  /// A feature for each event and place (design, “The properties of an event feature”).
  public func eventFeatures() -> [Feature] {
    FeatureBuilder(reading: self, text: text).features(of: events)
  }

  /// How the reading came about, sentence by sentence.
  public func explanation() -> Explanation { Explanation(self) }
}
