import Text

/// Tells the language of a text by its most frequent small words and by its letters.
///
/// Performance-sensitive: the first words of every text are counted for each language.
///
/// A small word speaks for each language that has it, the less the more languages have it; a letter
/// that a language does not write speaks against that one. About twenty words are enough.
final class LanguageRecognizer: Sendable {
  /// How many words are looked at.
  private static let sample = 400
  /// How many of them are looked at before a clear lead ends the search.
  private static let firstSample = 60
  /// How many of a hundred words are small words of the language, at the least, in a text of it.
  private static let share = 8
  /// How many of a hundred words the language's file knows, at the least, where fewer are small words.
  private static let knownShare = 35
  /// How many of a hundred words may have letters that the language does not write.
  private static let foreignShare = 20
  /// Of fewer words all that the language's file knows tells.
  private static let fewWords = 12
  /// How many of a hundred words are small words, at the least, in a text of a few words.
  private static let shortShare = 15

  private let languages: [Language]
  /// For each small word the languages that have it, as bits.
  private let owners: OwnerTable
  /// For each letter below `letterCount` the languages that write it, as bits.
  private let writers: [UInt32]
  /// The languages whose file tells their letters, and those of them that write in Latin letters.
  private let haveLetters: UInt32
  private let areLatin: UInt32

  /// Beyond it is no letter of a language that the news is written in, but for some of Latin script.
  private static let letterCount = 0x2000

  init(_ languages: [Language]) {
    self.languages = languages
    var owners: [UInt64: UInt32] = [:]
    var writers = [UInt32](repeating: 0, count: Self.letterCount)
    for (index, language) in languages.enumerated().prefix(UInt32.bitWidth) {
      let bit = UInt32(1) << UInt32(index)
      for word in language.lexicon.commonWords { owners[Self.hash(word), default: 0] |= bit }
      for letter in language.letters.unicodeScalars where letter.value < Self.letterCount {
        writers[Int(letter.value)] |= bit
      }
    }
    self.owners = OwnerTable(owners)
    self.writers = writers
    haveLetters = writers.reduce(0, |)
    areLatin = writers[0x61]
  }

  /// What the words of a text say of each language.
  private struct Tally {
    var words = 0
    var languages: [Count]

    /// What they say of one language.
    struct Count {
      /// How many words are small words of it.
      var common = 0
      /// The same, each word shared among the languages that have it.
      var score = 0.0
      /// How many words have letters that it does not write.
      var foreign = 0
    }

    init(_ count: Int) { languages = [Count](repeating: Count(), count: count) }

    /// The languages that do not write the letters of the last words, as bits, and how many those are:
    /// mostly one word after the other is foreign to the same.
    private var strangers: UInt32 = 0
    private var strangeWords = 0

    /// Counts a word for the languages, as bits, of which it is a small word.
    mutating func addCommon(_ owners: UInt32) {
      let weight = 1 / Double(max(owners.nonzeroBitCount, 1))
      var owners = owners
      while owners != 0 {
        languages[owners.trailingZeroBitCount].common += 1
        languages[owners.trailingZeroBitCount].score += weight
        owners &= owners - 1
      }
    }

    /// Counts a word for the languages that do not write its letters.
    mutating func addForeign(_ languages: UInt32) {
      if languages != strangers { settle() }
      strangers = languages
      strangeWords += 1
    }

    /// Brings the counts up to date.
    mutating func settle() {
      let penalty = 0.25 * Double(strangeWords)
      while strangers != 0 {
        let index = strangers.trailingZeroBitCount
        languages[index].foreign += strangeWords
        languages[index].score -= penalty
        strangers &= strangers - 1
      }
      strangeWords = 0
    }

    /// The language with the highest score, and its lead over the next.
    var leader: (index: Int, lead: Double)? {
      guard let best = languages.indices.max(by: { languages[$0].score < languages[$1].score })
      else { return nil }
      let next = languages.indices.lazy.filter { $0 != best }.map { languages[$0].score }.max() ?? 0
      return (best, languages[best].score - next)
    }
  }

  /// The language of a text of which no more is cut into tokens than it takes to tell; nil where it is in
  /// none of them.
  func language(of tokenizer: inout Tokenizer) -> Language? {
    tokenizer.read(words: Self.firstSample)
    var tally = tally(of: tokenizer.tokens[...], tokenizer.lowercased)
    if tally.words == Self.firstSample, !isClear(tally) {
      tokenizer.read(words: Self.sample)
      tally = self.tally(of: tokenizer.tokens[...], tokenizer.lowercased)
    }
    return language(by: tally, tokenizer.tokens[...], tokenizer.lowercased)
  }

  /// The language of a text that is cut into tokens; nil where it is in none of them.
  ///
  /// - Complexity: constant; only the beginning of the text is looked at.
  func language(of tokens: ArraySlice<Token>, _ lowercased: [UInt8]) -> Language? {
    language(by: tally(of: tokens, lowercased), tokens, lowercased)
  }

  private func language(
    by tally: Tally, _ tokens: ArraySlice<Token>, _ lowercased: [UInt8]
  ) -> Language? {
    languageOfAll(by: tally, tokens, lowercased) ?? languageBesideNames(tokens, lowercased)
  }

  private func languageOfAll(
    by tally: Tally, _ tokens: ArraySlice<Token>, _ lowercased: [UInt8]
  ) -> Language? {
    let isShort = tally.words < Self.fewWords
    if isShort, let known = languageOfKnownWords(tokens, lowercased) { return known }
    var tally = tally
    while let leader = tally.leader, tally.words >= Self.fewWords,
      lacksItsLetter(languages[leader.index], tokens, lowercased),
      tally.languages[leader.index].score > 0
    {
      tally.languages[leader.index].score = 0
      tally.languages[leader.index].common = 0
    }
    guard let (best, _) = tally.leader else { return nil }
    let count = tally.languages[best]
    if count.score > 0,
      count.common * 100 >= tally.words * (isShort ? Self.shortShare : Self.share),
      count.foreign * 100 <= tally.words * Self.foreignShare
    {
      return languages[best]
    }
    return isShort ? nil : languageOfKnownWords(tokens, lowercased)
  }

  /// The language of what stands beside a long list of names, which are words of none.
  private func languageBesideNames(
    _ tokens: ArraySlice<Token>, _ lowercased: [UInt8]
  ) -> Language? {
    let words = tokens.indices.filter { tokens[$0].kind == .word }.prefix(Self.sample)
    let rest = words.filter { !isName($0, in: tokens) }.map { tokens[$0] }[...]
    guard rest.count >= Self.fewestBesideNames, rest.count * 2 <= words.count else { return nil }
    return rest.count < Self.fewWords
      ? languageOfKnownWords(rest, lowercased, share: Self.shareBesideNames)
      : languageOfAll(by: tally(of: rest, lowercased), rest, lowercased)
  }

  /// Beside a list of names fewer words than this tell nothing.
  private static let fewestBesideNames = 3
  /// How many of a hundred of a few words beside names the language's file knows, at the least.
  private static let shareBesideNames = 60

  /// Whether a word may be a name: it has a capital that no beginning of a sentence gives it, or where
  /// nothing has capitals it stands in a list.
  private func isName(_ index: Int, in tokens: ArraySlice<Token>) -> Bool {
    let (before, behind) = (index - 1, index + 1)
    if tokens[index].startsSmall { return false }
    if tokens[index].isCapitalized {
      return before >= tokens.startIndex
        && (tokens[before].kind != .punctuation || tokens[before].mark == ",")
    }
    return before >= tokens.startIndex && tokens[before].mark == ","
      || behind < tokens.endIndex && tokens[behind].mark == ","
  }

  /// What the first words say, more of them where the very first do not tell clearly.
  private func tally(of tokens: ArraySlice<Token>, _ lowercased: [UInt8]) -> Tally {
    var tally = Tally(languages.count)
    lowercased.withUnsafeBytes { bytes in
      for token in tokens where token.kind == .word {
        count(UnsafeRawBufferPointer(rebasing: bytes[token.lowercasedRange]), in: &tally)
        if tally.words == Self.firstSample || tally.words == Self.sample {
          tally.settle()
          if tally.words == Self.sample || isClear(tally) { break }
        }
      }
    }
    tally.settle()
    return tally
  }

  private func count(_ word: UnsafeRawBufferPointer, in tally: inout Tally) {
    tally.words += 1
    tally.addCommon(owners[Self.hash(word)])
    tally.addForeign(haveLetters & ~writers(of: word))
  }

  /// The languages that write all letters of a word, as bits; a word of Latin letters without marks
  /// may be of all languages in that script.
  private func writers(of word: UnsafeRawBufferPointer) -> UInt32 {
    var mask = UInt32.max
    var isASCII = true
    var index = 0
    while index < word.count {
      let byte = word[index]
      let length = UTF8Scalars.length(leadByte: byte)
      if length > 1 {
        isASCII = false
        let scalar = Int(UTF8Scalars.decode(word, at: index, length: length))
        mask &= scalar < Self.letterCount ? writers[scalar] : 0
      } else if byte &- 0x61 < 26 {
        mask &= writers[Int(byte)]
      }
      index += length
    }
    return isASCII ? mask | areLatin : mask
  }

  /// Whether a text has nowhere the letter without which nothing is written in a language.
  private func lacksItsLetter(
    _ language: Language, _ tokens: ArraySlice<Token>, _ lowercased: [UInt8]
  ) -> Bool {
    guard let letter = language.frequentLetter else { return false }
    return !tokens.lazy.filter { $0.kind == .word }.prefix(Self.sample).contains { token in
      lowercased[token.lowercasedRange].contains { $0 == letter.utf8.first }
        && String(decoding: lowercased[token.lowercasedRange], as: UTF8.self).contains(letter)
    }
  }

  private func isClear(_ tally: Tally) -> Bool {
    guard let (best, lead) = tally.leader else { return false }
    return tally.languages[best].common * 100 >= tally.words * 2 * Self.share
      && lead * 2 >= tally.languages[best].score
  }

  /// The language whose file knows most of the words: for headlines and lists.
  private func languageOfKnownWords(
    _ tokens: ArraySlice<Token>, _ lowercased: [UInt8], share: Int = knownShare
  ) -> Language? {
    let words = tokens.lazy.filter { $0.kind == .word }.prefix(Self.firstSample)
      .map { lowercased[$0.lowercasedRange] }
    let known = languages.map { language in words.count { language.lexicon.knows($0) } }
    guard let most = known.max(), let best = known.firstIndex(of: most), most > 0,
      most * 100 >= words.count * share
    else { return nil }
    return languages[best]
  }

  /// FNV-1a with 64 bits, at which no two words of a few languages meet.
  private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// The languages of small words, as bits, by the hashes of the words.
private struct OwnerTable: Sendable {
  // Open addressing; an owner of 0 is an empty slot.
  private var slots: [(hash: UInt64, owners: UInt32)]

  init(_ owners: [UInt64: UInt32]) {
    slots = Array(repeating: (0, 0), count: Lexicon.capacity(for: owners.count))
    for (hash, languages) in owners.sorted(by: { $0.key < $1.key }) {
      slots[slot(of: hash)] = (hash, languages)
    }
  }

  /// The languages of a word; none where it is no small word.
  subscript(hash: UInt64) -> UInt32 { slots[slot(of: hash)].owners }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].owners != 0, slots[slot].hash != hash {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
