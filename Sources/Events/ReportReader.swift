public import Gazetteer
package import Language
public import Reports

/// Reads reports: finds their places and events.
public struct ReportReader: Sendable {
  private let gazetteer: Gazetteer
  private let languages: LanguageLibrary

  /// A reader with the languages that the program carries.
  public init(gazetteer: Gazetteer = .builtIn) {
    self.init(gazetteer: gazetteer, languages: .builtIn)
  }

  /// A reader with languages of one's own.
  package init(gazetteer: Gazetteer, languages: LanguageLibrary) {
    self.gazetteer = gazetteer
    self.languages = languages
  }

  /// Reads one report.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func read(_ document: Document) -> Reading {
    Reading(
      document: document, language: document.language ?? "und", published: document.published,
      mentions: [], events: [], notices: [])
  }
}
