extension AnalysedText {
  /// How many words are looked at.
  private static let sample = 400
  /// How many of a hundred words are among the language's small words, at the least, in a text of it.
  private static let share = 8

  /// How many of a hundred words the language's file knows, at the least, where fewer are small words.
  private static let knownShare = 35

  /// Whether the text is in the language that it was analysed with.
  ///
  /// It is where enough of its words are among the language's most frequent ones, or in its file at
  /// all; a text of a few words is given the benefit of the doubt.
  package var isInItsLanguage: Bool {
    var words = 0
    var common = 0
    var known = 0
    for token in tokens.indices where tokens[token].kind == .word {
      words += 1
      if has(.common, at: token) { common += 1 }
      if match(token) != nil { known += 1 }
      if words == Self.sample { break }
    }
    return words < 12 || common * 100 >= words * Self.share
      || known * 100 >= words * Self.knownShare
  }
}
