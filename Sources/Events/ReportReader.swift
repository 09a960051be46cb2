public import Gazetteer
package import Language
public import Reports
import Text
import Toponyms

/// Reads reports: finds their places and events.
public struct ReportReader: Sendable {
  private let gazetteer: Gazetteer
  private let toponyms: ToponymReader
  private let languages: LanguageLibrary
  private let titles: TitleChoice
  private let sides: Sides

  /// A reader with the languages that the program carries.
  public init(gazetteer: Gazetteer = .builtIn, titles: TitleLanguage = .english) {
    self.init(gazetteer: gazetteer, languages: .builtIn, titles: titles)
  }

  /// A reader with languages of one's own.
  package init(
    gazetteer: Gazetteer, languages: LanguageLibrary, titles: TitleLanguage = .english
  ) {
    self.gazetteer = gazetteer
    toponyms = ToponymReader(gazetteer: gazetteer)
    self.languages = languages
    sides = Sides(gazetteer: gazetteer)
    self.titles = TitleChoice(titles, among: languages, gazetteer)
  }

  /// Reads one report.
  ///
  /// The recipe: the language; sentences, tokens and words; the places; the day of publication; then
  /// sentence by sentence what happened, each with what was told before.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func read(_ document: Document) -> Reading {
    let source = SourceText(document.text)
    let text = languages.analyse(source, tag: document.language)
    let names = toponyms.read(text)
    guard text.language.isKnown else {
      return Reading(
        document: document, text: text, names: names, gazetteer: gazetteer,
        titles: titles.titles(for: text.language), known: languages.languages.map(\.code))
    }
    let passages = Self.passages(of: text, names.mentions, sides)
    let inferred = document.published == nil ? PublicationDate.inferred(from: passages) : nil
    let published = document.published ?? inferred?.date
    let agency = DatelineAgency.named(in: passages).flatMap { name in
      document.publisher?.contains(name) ?? false ? nil : name
    }
    let (events, notes) = events(in: passages, sides, published: published, through: agency)
    return Reading(
      document: document, text: text, published: published,
      isYearGuessed: inferred?.isGuess ?? false,
      otherLanguages: languages.otherLanguages(in: text).map(\.name),
      oddDates: Self.oddDates(in: passages),
      names: names,
      events: events, notes: notes,
      gazetteer: gazetteer, titles: titles.titles(for: text.language))
  }

  /// The days that no month has, as the text writes them, each once.
  private static func oddDates(in passages: [Passage]) -> [String] {
    var found: [String] = []
    for passage in passages {
      for date in passage.dates where date.value.isNoDay {
        let text = passage.text
        let start = date.tokens.first {
          text.tokens[$0].kind == .number || text.has(.month, at: $0)
        }
        let written = text.string((start ?? date.tokens.lowerBound)..<date.tokens.upperBound)
        if !found.contains(written) { found.append(written) }
      }
    }
    return found
  }

  /// The sentences of a text, each with its mentions.
  private static func passages(
    of text: AnalysedText, _ mentions: [Mention], _ sides: Sides
  ) -> [Passage] {
    var next = mentions.startIndex
    var speech: ClosedRange<Int>?
    return text.sentences.indices.map { index in
      let start = next
      while next < mentions.endIndex, mentions[next].sentence == index { next += 1 }
      let open = speech.flatMap { $0.contains(index) ? $0.lowerBound : nil }
      let passage = Passage(
        text, sentence: index, mentions: Array(mentions[start..<next]), sides: sides,
        speechStart: open)
      if let end = passage.speechEnd { speech = index...end }
      return passage
    }
  }

  private func events(
    in passages: [Passage], _ sides: Sides, published: CivilDate?, through agency: String?
  ) -> ([Event], [TriggerNote]) {
    guard let published else { return ([], []) }
    let discourse = Discourse(gazetteer: gazetteer, main: MainPlace.of(passages, sides))
    var notes: [TriggerNote] = []
    var reference = published
    for passage in passages {
      if let day = SectionDay.day(of: passage, published: published) { reference = day }
      var reader = SentenceReader(
        passage, published: reference, sides: sides,
        isTitle: Self.isTitle(passage.index, of: passage.text))
      reader.read(into: discourse)
      notes += reader.notes
    }
    let all = discourse.told
    let told = all.filter { !$0.isTitle }
    let events = (told.isEmpty ? all : told).map { read in
      var event = read.event
      event.actors = Sides.named(event.actors, speaker: read.sourceSide)
      event.targets = Sides.named(event.targets, speaker: read.sourceSide)
      if event.via == nil, event.attribution != agency { event.via = agency }
      return event
    }
    return (events, notes)
  }

  /// Whether a sentence is the title of the report: its first line, without a full stop.
  private static func isTitle(_ index: Int, of text: AnalysedText) -> Bool {
    guard index == 0, text.sentences.count > 2, text.sentences[1].paragraph > 0,
      let last = text.sentences[0].tokens.last
    else { return false }
    return !text.isMark(last, oneOf: [".", "!", "?", "…", "։", "\"", "”", "»"])
  }
}
