internal import EmbeddedData
package import Text

/// The languages that are compiled in.
package struct LanguageLibrary: Sendable {
  /// The languages, in the order of their tags.
  package let languages: [Language]
  private let recognizer: LanguageRecognizer

  /// A library of some languages.
  package init(_ languages: [Language]) {
    self.languages = languages
    recognizer = LanguageRecognizer(languages)
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

  /// Cuts a text into sentences and tokens and marks the words that its language knows.
  ///
  /// - Parameters:
  ///   - source: the text.
  ///   - tag: the BCP 47 tag of its language; nil where the text itself shall tell.
  /// - Returns: the text in the language; of one without a file, in ``Language/unknown``.
  package func analyse(_ source: SourceText, tag: String?) -> AnalysedText {
    let tokenizer = Tokenizer(source.bytes)
    let known = tag.map { language($0) } ?? recognizer.language(of: tokenizer)
    let found = known ?? Language.unknown
    // What cuts texts in its own way cuts anew.
    return found.tokenizing.isCommon
      ? found.analyse(source, tokenizer) : found.analyse(source)
  }
}
