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
    var tokenizer = Tokenizer(beginning: source.bytes)
    let known = tag.map { language($0) } ?? recognizer.language(of: &tokenizer)
    let found = known ?? Language.unknown
    tokenizer.finish(found.tokenizing)
    return found.analyse(source, tokenizer)
  }

  /// How many words a paragraph has at least whose language is asked for.
  private static let fewestWords = 10
  /// How many of a hundred words of a paragraph the language of the text knows, at the most, where the
  /// paragraph may be in another.
  private static let foreignShare = 30
  /// How many paragraphs are looked at.
  private static let mostParagraphs = 20

  /// The languages other than its own that paragraphs of a text are in, in the order of the text.
  ///
  /// - Complexity: O(*n*) in the length of the text; only the first paragraphs with few known words are
  ///   looked at more closely.
  package func otherLanguages(in text: AnalysedText) -> [Language] {
    var found: [Language] = []
    var looked = 0
    var sentence = 0
    while sentence < text.sentences.count, looked < Self.mostParagraphs {
      let paragraph = text.sentences[sentence].paragraph
      let start = text.sentences[sentence].tokens.lowerBound
      var end = start
      while sentence < text.sentences.count, text.sentences[sentence].paragraph == paragraph {
        end = text.sentences[sentence].tokens.upperBound
        sentence += 1
      }
      guard text.knowsLittle(of: start..<end, Self.foreignShare, Self.fewestWords) else { continue }
      looked += 1
      if let other = recognizer.language(of: text.tokens[start..<end], text.lowercased),
        other.code != text.language.code, !found.contains(where: { $0.code == other.code })
      {
        found.append(other)
      }
    }
    return found
  }
}
