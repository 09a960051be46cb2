package import Text

/// A language that reports are read in: its lexicon and properties.
package final class Language: Sendable {
  /// The BCP 47 tag.
  package let code: String
  /// The name in English.
  package let name: String
  /// The order of subject, verb and object.
  package let order: WordOrder
  /// Whether verbs stand anywhere, although heads come last: what is done to whom may follow them.
  package let hasFreeVerb: Bool
  /// Whether its script has no capitals, by which names could be told.
  package let hasNoCapitals: Bool
  /// Whether an ending of names tells who does what a passive says.
  package let marksAgents: Bool
  /// Whether the ending of a noun says that somebody named before it has the thing: *ordunun mevzileri*, but
  /// *ordunun mevzilere saldırdığı*.
  package let marksOwners: Bool
  /// Whether every noun is written with a capital, which then tells no name.
  package let capitalizesNouns: Bool
  /// How foreign names are written, where that is another way than in English: `ja=ya j=y`.
  package let respelling: String
  /// The party whose language it is, which offices are of that name none; nil where it is nobody's.
  package let home: String?
  /// The character between the whole and the decimals of a number.
  package let decimalSign: Character
  /// The endings written onto names, in lower case, longest first.
  package let nameSuffixes: [NameSuffix]
  /// The little words written onto the beginning of words and names, in lower case, longest first.
  package let proclitics: [Proclitic]

  /// A little word that is written onto the next: “and”, “in”, the article.
  package struct Proclitic: Sendable {
    /// As the text has it, in lower case.
    package let bytes: [UInt8]
    /// What it says of a name's part in the sentence.
    package let nounCase: Sense.Case?
  }

  /// Those of them that join a word to what stands before it.
  var conjunctions: [[UInt8]] { proclitics.filter { $0.nounCase == .and }.map(\.bytes) }
  /// How the language is cut into tokens.
  let tokenizing: Tokenizer.Options
  /// The letters that the language is written with, in lower case; empty where its file tells none.
  let letters: String
  /// A letter so frequent that no text of some length is without it, where the file names one.
  let frequentLetter: Character?
  let lexicon: Lexicon
  let meanings: MeaningTable

  /// Where the verb stands in a plain sentence.
  package enum WordOrder: String, Sendable {
    /// Subject, verb, object.
    case verbMedial = "svo"
    /// Subject, object, verb; what describes a noun stands before it, and what others say by a
    /// preposition is said by endings and words behind.
    case verbFinal = "sov"
    /// Subject, object, verb, but prepositions, and nouns before what describes them.
    case verbFinalPrepositional = "sov-pre"
    /// Verb, subject, object.
    case verbInitial = "vso"

    /// Whether objects stand before their verb.
    package var isVerbLast: Bool { self == .verbFinal || self == .verbFinalPrepositional }
  }

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    meanings = MeaningTable(lexicon)
    code = lexicon.property("code") ?? "und"
    name = lexicon.property("name") ?? code
    order = lexicon.property("order").flatMap(WordOrder.init(rawValue:)) ?? .verbMedial
    hasFreeVerb = lexicon.property("verb") == "free"
    hasNoCapitals = ["Geor", "Arab"].contains(lexicon.property("script") ?? "")
    capitalizesNouns = lexicon.property("nouns") == "capital"
    marksOwners = lexicon.property("owners") == "marked"
    home = lexicon.property("home")
    respelling = lexicon.property("respelling") ?? ""
    decimalSign = lexicon.property("decimal")?.first ?? "."
    letters = lexicon.property("letters") ?? ""
    frequentLetter = lexicon.property("frequent")?.first
    let affixes = lexicon.nameSuffixes
    marksAgents = affixes.contains { $0.nounCase == .by }
    proclitics = affixes.filter { $0.written.hasSuffix("-") }.map {
      Proclitic(
        bytes: Tokenizer(Array($0.written.dropLast().utf8)).lowercased, nounCase: $0.nounCase)
    }.sorted { $0.bytes.count > $1.bytes.count }
    nameSuffixes = affixes.filter { !$0.written.hasSuffix("-") }.sorted {
      $0.written.utf8.count > $1.written.utf8.count
    }
    tokenizing = Tokenizer.Options(
      casing: Tokenizer.Casing(named: lexicon.property("casing")),
      numberSuffixes: lexicon.numberSuffixes.map { Array($0.utf8) },
      elisions: Tokenizer.Options.elisions(named: lexicon.property("elisions")))
  }

  /// The words of titles and descriptions; nil where the file has none.
  ///
  /// Read anew each time: keep it.
  package var titles: TitleTemplates? {
    TitleTemplates(language: code, script: lexicon.property("script") ?? "") {
      lexicon.property(Self.titleProperty($0))
    }
  }

  /// The name under which a compiled lexicon keeps a line of the section `[titles]`.
  static func titleProperty(_ key: TitleTemplates.Key) -> String { "titles." + key.rawValue }

  /// A language from the text of its file; nil where the file holds nothing usable.
  package convenience init?(parsing text: String) {
    guard let lexicon = Lexicon.compiling(LanguageFile(parsing: text)) else { return nil }
    self.init(lexicon)
  }

  /// A language without words, for texts in one that has no file.
  package static let unknown = Language(Lexicon())

  /// Whether it has a file.
  package var isKnown: Bool { code != Self.unknown.code }

  /// Cuts a text into sentences and tokens and marks the words that the language knows.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func analyse(_ source: SourceText) -> AnalysedText {
    analyse(source, Tokenizer(source.bytes, tokenizing))
  }

  func analyse(_ source: SourceText, _ tokenizer: Tokenizer) -> AnalysedText {
    let tokens = apart(tokenizer.tokens, lowercased: tokenizer.lowercased)
    let matcher = PhraseMatcher(language: self, tokens: tokens, lowercased: tokenizer.lowercased)
    let sentences = SentenceSplitter.sentences(of: source.bytes, tokens) { index in
      matcher.isAbbreviation(index)
    }
    let matches = matcher.matches(in: sentences)
    return AnalysedText(
      source: source, language: self, tokens: tokens, lowercased: tokenizer.lowercased,
      sentences: sentences, matches: matches, takers: matcher.takers(in: matches))
  }
}
