import Gazetteer
import Language
import Reports
import Text
import Toponyms

/// How a report was read: for each sentence the words that the language file knows, the places with
/// what they might have been, what told of events or was set aside, and what came of it.
public struct Explanation: Sendable {
  /// A word or phrase of the language file, with the class and the line of each of its meanings.
  struct Word: Sendable {
    let text: String
    let senses: [(wordClass: String, line: Int)]
  }

  /// A name, and the places that it may mean, best first.
  struct Name: Sendable {
    let text: String
    let place: String?
    let placeID: String?
    let role: String
    let confidence: Double
    let candidates: [(place: String, id: String, kind: String, score: Double, reasons: [String])]
  }

  /// A name of the gazetteer that was not taken for one of a place, and why.
  struct Rejection: Sendable {
    let text: String
    let reason: String
  }

  /// What tells of an event, by which line of the language file, and why it makes none.
  struct Trigger: Sendable {
    let text: String
    let type: String
    let wordClass: String
    let line: Int
    let veto: String?
  }

  /// An event that was made of the sentence.
  struct Outcome: Sendable {
    let event: Event
    let places: [String]
  }

  /// A sentence with all that was found in it.
  struct Sentence: Sendable {
    let text: String
    /// Unicode scalars from the start of the text.
    let range: Range<Int>
    let words: [Word]
    let names: [Name]
    let rejections: [Rejection]
    let triggers: [Trigger]
    let outcomes: [Outcome]
  }

  /// The path of the report, or `-`.
  let report: String
  /// The BCP 47 tag of the language it was read in; its file is named so.
  let language: String
  /// The day of publication in ISO 8601, where it is known.
  let published: String?
  let sentences: [Sentence]

  init(_ reading: Reading) {
    report = reading.document.name
    language = reading.language
    published = reading.published?.iso8601
    let text = reading.text
    let names = Dictionary(grouping: reading.mentions, by: \.sentence)
    let rejected = Dictionary(grouping: reading.rejected, by: \.sentence)
    let notes = Dictionary(grouping: reading.notes, by: \.sentence)
    let events = Dictionary(grouping: reading.events, by: \.quote)
    sentences = text.sentences.indices.map { index in
      let sentence = text.sentences[index]
      return Sentence(
        text: text.source.string(sentence.range), range: text.scalars(sentence.range),
        words: text.matches(in: sentence.tokens).map { Word($0, in: text) },
        names: (names[index] ?? []).map { Name($0, in: text) },
        rejections: (rejected[index] ?? []).map {
          Rejection(text: text.source.string($0.range), reason: $0.reason)
        },
        triggers: (notes[index] ?? []).map { Trigger($0, in: text) },
        outcomes: (events[sentence.range] ?? []).map { Outcome($0) })
    }
  }
}

extension AnalysedText {
  /// Byte offsets as Unicode scalars from the start of the text.
  fileprivate func scalars(_ range: Range<Int>) -> Range<Int> {
    source.scalarOffset(at: range.lowerBound)..<source.scalarOffset(at: range.upperBound)
  }
}

extension Explanation.Word {
  fileprivate init(_ match: LexicalMatch, in text: AnalysedText) {
    self.init(
      text: text.string(match.tokens),
      senses: match.senses.map { ($0.wordClass.rawValue, $0.line) })
  }
}

extension Explanation.Name {
  fileprivate init(_ mention: Mention, in text: AnalysedText) {
    self.init(
      text: text.source.string(mention.range), place: mention.place?.title,
      placeID: mention.place?.id, role: mention.role.rawValue, confidence: mention.confidence,
      candidates: mention.candidates.map {
        ($0.place.title, $0.place.id, $0.place.kind.rawValue, $0.score, $0.reasons)
      })
  }
}

extension Explanation.Trigger {
  fileprivate init(_ note: TriggerNote, in text: AnalysedText) {
    self.init(
      text: text.string(note.tokens), type: note.type.rawValue,
      wordClass: note.sense.wordClass.rawValue, line: note.sense.line, veto: note.veto)
  }
}

extension Explanation.Outcome {
  fileprivate init(_ event: Event) {
    self.init(event: event, places: event.sites.compactMap { $0.place?.title ?? $0.name })
  }
}
