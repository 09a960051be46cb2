package import Text

/// A text cut into tokens and sentences, with the words that its language file knows.
///
/// Nothing is changed afterwards; every later step adds its own layer beside it.
public final class AnalysedText: Sendable {
  /// The text itself.
  package let source: SourceText
  /// The language whose file was read with.
  package let language: Language
  /// All tokens, in order.
  @usableFromInline package let tokens: [Token]
  /// The lower-case forms of the tokens, as UTF-8, one behind the other.
  @usableFromInline package let lowercased: [UInt8]
  /// All sentences, in order.
  package let sentences: [Sentence]
  /// The words and phrases found, in order, none overlapping another: leftmost, then longest.
  @usableFromInline package let matches: [LexicalMatch]
  /// The parties that phrases of taking ground name inside of them, in order.
  package let takers: [LexicalMatch]
  /// For each token the index of its match, or -1.
  @usableFromInline package let matchOfToken: [Int32]
  /// For each token the classes of its match.
  @usableFromInline let classesOfToken: [ClassSet]

  init(
    source: SourceText, language: Language, tokens: [Token], lowercased: [UInt8],
    sentences: [Sentence], matches: [LexicalMatch],
    takers: [LexicalMatch]
  ) {
    self.source = source
    self.language = language
    self.tokens = tokens
    self.lowercased = lowercased
    self.sentences = sentences
    self.matches = matches
    self.takers = takers
    var matchOfToken = [Int32](repeating: -1, count: tokens.count)
    var classesOfToken = [ClassSet](repeating: ClassSet(), count: tokens.count)
    for (index, match) in matches.enumerated() {
      for token in match.tokens {
        matchOfToken[token] = Int32(index)
        classesOfToken[token] = match.classes
      }
    }
    self.matchOfToken = matchOfToken
    self.classesOfToken = classesOfToken
  }

  /// Whether a sentence is so long that it was cut in parts.
  package var hasCutSentence: Bool {
    sentences.contains { $0.tokens.count >= SentenceSplitter.longest }
  }

  /// The text of a token, as written.
  package func string(_ token: Int) -> String { source.string(tokens[token].range) }

  /// The text of a run of tokens, as written, with what stands between them on one line.
  package func string(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return line(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
  }

  /// The text between two byte offsets, on one line.
  package func line(_ bytes: Range<Int>) -> String {
    let text = source.string(bytes)
    return source.bytes[bytes].contains(0x0A) ? MailQuoting.joined(text) : text
  }

  /// Whether a token is a colon, or the full stop that stands for one in the middle of an Armenian
  /// sentence.
  package func isColon(_ index: Int, in sentence: Range<Int>) -> Bool {
    if isMark(index, oneOf: [":"]) { return true }
    guard isMark(index, oneOf: ["."]), index > sentence.lowerBound,
      index + 1 < sentence.upperBound, tokens[index + 1].hasSpaceBefore
    else { return false }
    let word = tokens[index - 1]
    return word.kind == .word && [0xD4, 0xD5, 0xD6].contains(source.bytes[word.range.lowerBound])
      && !has(.abbreviation, at: index - 1)
  }

  /// The lower-case form of a token.
  @inlinable public func lowercasedBytes(_ token: Int) -> ArraySlice<UInt8> {
    lowercased[tokens[token].lowercasedRange]
  }

  /// The word or phrase that a token belongs to.
  @inlinable public func match(_ token: Int) -> LexicalMatch? {
    guard tokens.indices.contains(token) else { return nil }
    let index = matchOfToken[token]
    return index < 0 ? nil : matches[Int(index)]
  }

  /// Whether the language knows at most a share, in per cent, of the words of a run of tokens, which has
  /// some words at least.
  func knowsLittle(of range: Range<Int>, _ share: Int, _ fewest: Int) -> Bool {
    var words = 0
    var known = 0
    for token in range where tokens[token].kind == .word {
      words += 1
      if matchOfToken[token] >= 0 { known += 1 }
    }
    return words >= fewest && known * 100 <= words * share
  }

  /// The words and phrases of a run of tokens that cuts none, such as a sentence.
  package func matches(in range: Range<Int>) -> ArraySlice<LexicalMatch> {
    var first = range.lowerBound
    while first < range.upperBound, matchOfToken[first] < 0 { first += 1 }
    var last = range.upperBound
    while last > first, matchOfToken[last - 1] < 0 { last -= 1 }
    return first < last
      ? matches[Int(matchOfToken[first])...Int(matchOfToken[last - 1])] : matches[0..<0]
  }

  /// The classes of the word or phrase that a token belongs to; none outside the text.
  @inlinable public func classes(at token: Int) -> ClassSet {
    classesOfToken.indices.contains(token) ? classesOfToken[token] : ClassSet()
  }

  /// Whether a token belongs to a word or phrase of a class.
  @inlinable public func has(_ wordClass: WordClass, at token: Int) -> Bool {
    classes(at: token).contains(wordClass)
  }

  /// The first sense of a class that the word or phrase of a token has, and where it ends.
  func sense(_ wordClass: WordClass, at token: Int) -> (attributes: Sense.Attributes, end: Int)? {
    guard has(wordClass, at: token), let match = match(token) else { return nil }
    return match.sense(wordClass).map { ($0.attributes, match.tokens.upperBound) }
  }
}
