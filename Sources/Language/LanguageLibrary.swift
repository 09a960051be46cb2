internal import EmbeddedData

/// The languages that are compiled in.
package struct LanguageLibrary: Sendable {
  /// The languages, in the order of their tags.
  package let languages: [Language]

  /// A library of some languages.
  package init(_ languages: [Language]) {
    self.languages = languages
  }

  /// The library that the program carries.
  package static let builtIn = LanguageLibrary(
    (0..<dateline_language_count).compactMap { index in
      let file = dateline_languages[index]
      return Lexicon(compiledIn: UnsafeRawBufferPointer(start: file.bytes, count: file.count))
    }.map(Language.init))

  /// The language of a BCP 47 tag, whose region and script are of no matter.
  package func language(_ tag: String) -> Language? {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return languages.first { $0.code == primary }
  }
}
