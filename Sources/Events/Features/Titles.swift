import Gazetteer
import Language

/// The language of titles and descriptions.
public enum TitleLanguage: Sendable, Hashable {
  /// English.
  case english
  /// The language with a BCP 47 tag; English where its file has no words for titles.
  case tag(String)
  /// The language of each report; English where its file has no words for titles.
  case ofReport
}

/// The words of titles that a reader uses, read from the language files once.
struct TitleChoice: Sendable {
  private let standard: Titles
  /// Those of each language, where the language of the report decides.
  private var own: [String: Titles] = [:]

  init(_ language: TitleLanguage, among library: LanguageLibrary, _ gazetteer: Gazetteer) {
    func titles(_ tag: String) -> Titles? {
      (library.language(tag) ?? LanguageLibrary.builtIn.language(tag))?.titles
        .map { Titles(templates: $0, gazetteer: gazetteer) }
    }
    let english = titles("en") ?? Titles(templates: TitleTemplates.none, gazetteer: gazetteer)
    guard case .tag(let tag) = language else {
      standard = english
      if language == .ofReport {
        own = library.languages.reduce(into: [:]) { $0[$1.code] = titles($1.code) }
      }
      return
    }
    standard = titles(tag) ?? english
  }

  /// The words for a report in a language.
  func titles(for language: Language) -> Titles { own[language.code] ?? standard }
}

/// The words of titles in a language, with the names that places have in it.
struct Titles: Sendable {
  let templates: TitleTemplates
  let gazetteer: Gazetteer

  /// What speakers of the language call a place, where that is recorded, else its title.
  func name(of place: Place) -> String {
    guard templates.language != "en" else { return place.title }
    let names = gazetteer.names(of: place.index).filter {
      $0.language == templates.language && ($0.script ?? templates.script) == templates.script
    }
    let standings: [NameStanding] = [.preferred, .official, .variant]
    let best = standings.lazy.compactMap { standing in names.first { $0.standing == standing } }
    return best.first?.text ?? place.title
  }

  /// What speakers of the language call a party that is known under an English name.
  func name(ofSide side: String) -> String {
    guard templates.language != "en" else { return side }
    let place = gazetteer.candidates(named: side).lazy.map { gazetteer.place($0.place) }
      .first { $0.title == side && [.country, .area].contains($0.kind) }
    return place.map(name(of:)) ?? side
  }
}
