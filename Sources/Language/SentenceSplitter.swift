/// Finds the sentences of a tokenised text.
///
/// A sentence ends at a full stop, a question or exclamation mark, or an Armenian full stop, with the
/// quotes and brackets behind it, and at the end of a paragraph. A full stop ends none behind an
/// abbreviation or an initial, inside a number or a name, or before a small letter.
struct SentenceSplitter {
  private let bytes: [UInt8]
  private let tokens: [Token]
  /// Looked at only where a line ends inside of a paragraph.
  private lazy var lines = LineWrapping(bytes)
  private let isAbbreviation: (Int) -> Bool
  private var sentences: [Sentence] = []
  private var start = 0
  private var paragraph = 0

  private init(bytes: [UInt8], tokens: [Token], isAbbreviation: @escaping (Int) -> Bool) {
    self.bytes = bytes
    self.tokens = tokens
    self.isAbbreviation = isAbbreviation
  }

  /// The sentences of a text, in order.
  ///
  /// `isAbbreviation` says whether the token at an index is a word that is written with a full stop
  /// which ends no sentence.
  static func sentences(
    of bytes: [UInt8], _ tokens: [Token], isAbbreviation: @escaping (Int) -> Bool
  ) -> [Sentence] {
    var splitter = Self(bytes: bytes, tokens: tokens, isAbbreviation: isAbbreviation)
    splitter.split()
    return splitter.sentences
  }

  /// The most tokens of a sentence: more are no sentence but a text without marks, and reading it as
  /// one would take time by the square of its length.
  static let longest = 1200
  /// A sentence of so many tokens is a list of clauses, and ends at a semicolon.
  private static let long = 400

  private mutating func split() {
    var index = 0
    while index < tokens.count {
      let next = index + 1
      if next == tokens.count || next - start >= Self.longest
        || next - start >= Self.long && isSemicolon(index)
      {
        close(at: next)
      } else if endsParagraph(between: index, and: next) {
        close(at: next)
        paragraph += 1
      } else if isTerminal(index) {
        let end = endOfClosers(after: index)
        let marks = index..<end
        if end == tokens.count || marks.contains(where: { endsSentence(at: $0, before: end) }) {
          close(at: end)
          if end < tokens.count, endsParagraph(between: end - 1, and: end) { paragraph += 1 }
          index = end - 1
        } else {
          // The last mark is looked at again, since a line may end behind it.
          index = max(index, end - 2)
        }
      }
      index += 1
    }
  }

  private mutating func close(at end: Int) {
    guard end > start else { return }
    let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    sentences.append(Sentence(range: range, tokens: start..<end, paragraph: paragraph))
    start = end
  }

  /// Whether a line ends between two tokens such that the sentence ends there too.
  private mutating func endsParagraph(between left: Int, and right: Int) -> Bool {
    let gap = tokens[left].range.upperBound..<tokens[right].range.lowerBound
    if gap.isEmpty || gap.count == 1 && bytes[gap.lowerBound] != 0x0A { return false }
    guard let lineBreak = bytes[gap].firstIndex(of: 0x0A) else { return false }
    if bytes[gap].lastIndex(of: 0x0A) != lineBreak { return true }
    if lines.endsQuoted(at: lineBreak) { return true }
    if goesOn(behind: left) || lines.isWrap(at: lineBreak) { return false }
    if isTerminal(left) { return true }
    return tokens[right].kind != .word || tokens[right].isCapitalized
      || !hasCase(right) && isHeadline(before: right)
  }

  /// Whether a comma ends a line, and so no sentence.
  private func goesOn(behind index: Int) -> Bool {
    tokens[index].mark == "," || tokens[index].mark == "،"
  }

  /// Whether what stands before a token since the sentence began is short and at the head of the text, as
  /// titles and datelines are; where nothing is written with capitals only that tells a line that ends
  /// from one that is wrapped.
  private func isHeadline(before right: Int) -> Bool {
    sentences.count < Self.mostHeadlines && right - start <= Self.longestHeadline
  }

  private static let mostHeadlines = 3
  private static let longestHeadline = 14

  private func isSemicolon(_ index: Int) -> Bool { tokens[index].mark == ";" }

  private func isTerminal(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    return Self.terminals.contains(tokens[index].mark) || isArmenianFullStop(index)
  }

  /// Whether a colon stands for the Armenian full stop, which it looks like.
  private func isArmenianFullStop(_ index: Int) -> Bool {
    tokens[index].mark == ":" && index > 0 && !tokens[index].hasSpaceBefore
      && isArmenian(index - 1)
  }

  /// With the ellipsis, the Armenian full stop, the Arabic and Urdu marks.
  private static let terminals: [Unicode.Scalar] = [
    ".", "!", "?", "\u{2026}", "\u{0589}", "\u{061F}", "\u{06D4}",
  ]

  /// The index behind the quotes, brackets and further marks that close a sentence.
  private func endOfClosers(after index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, tokens[end].kind == .punctuation, !tokens[end].hasSpaceBefore,
      isCloser(end) || isTerminal(end)
    {
      end += 1
    }
    return end
  }

  private func isCloser(_ index: Int) -> Bool { Self.closers.contains(tokens[index].mark) }

  private static let closers: [Unicode.Scalar] = [
    "\"", "'", ")", "]", "»", "’", "”", "“", "›",
  ]

  private func endsSentence(at mark: Int, before next: Int) -> Bool {
    guard tokens[next].hasSpaceBefore, isTerminal(mark) else { return false }
    let isFullStop = bytes[tokens[mark].range.lowerBound] == 0x2E
    if isFullStop, isColon(mark, before: next) { return false }
    if tokens[next].kind == .word, !tokens[next].isCapitalized, hasCase(next) { return false }
    guard isFullStop, mark > 0, !tokens[mark].hasSpaceBefore else { return true }
    return !(isInitial(mark - 1) || isAbbreviation(mark - 1))
  }

  /// Whether a full stop stands for a colon, as in Armenian: behind a heading of few words, or before a
  /// quotation.
  private func isColon(_ mark: Int, before next: Int) -> Bool {
    guard mark > 0, isArmenian(mark - 1), !isAbbreviation(mark - 1) else { return false }
    let isHeading =
      mark - start <= Self.longestHeading
      && (sentences.last.map { $0.paragraph < paragraph } ?? true)
    return tokens[next].mark == "«" || isHeading
  }

  /// The most tokens before a colon that heads a paragraph.
  private static let longestHeading = 5

  private func isArmenian(_ index: Int) -> Bool {
    tokens[index].kind == .word
      && [0xD4, 0xD5, 0xD6].contains(bytes[tokens[index].range.lowerBound])
  }

  private func hasCase(_ index: Int) -> Bool {
    // Scripts without capitals (Arabic, Georgian) begin at U+0590 in UTF-8 with these lead bytes.
    ![0xD8, 0xD9, 0xDA, 0xDB, 0xE1].contains(bytes[tokens[index].range.lowerBound])
  }

  private func isInitial(_ index: Int) -> Bool {
    let range = tokens[index].range
    return tokens[index].isCapitalized
      && range.count == UTF8Scalars.length(leadByte: bytes[range.lowerBound])
  }
}
