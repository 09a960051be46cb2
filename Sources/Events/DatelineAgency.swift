import Language
import Toponyms

/// The agency that a report comes through, as the head of its dispatch names it (codebook, `via`).
///
/// “BAKU, Oct 17 (AFP) –”, “ЕРЕВАН, 17 октября. /ТАСС/.”
enum DatelineAgency {
  /// How many sentences at the beginning may hold the head, and how many tokens it has at most.
  private static let beginning = 4, longestHead = 16

  /// The name of the agency; nil where the head names none.
  static func named(in passages: [Passage]) -> String? {
    passages.prefix(beginning).lazy.compactMap(agency).first
  }

  private static func agency(of passage: Passage) -> String? {
    let text = passage.text
    guard let place = passage.mentions.first, place.role == .dateline else { return nil }
    let start = place.tokens.upperBound
    // Behind a dash or the end of its sentence only the name can follow: “– РИА Новости.”
    var isOver = false
    for token in start..<min(text.tokens.count, start + longestHead) {
      isOver = isOver || token == passage.tokens.upperBound
      if let match = text.match(token), match.has(.sourceAgency) {
        let end = match.tokens.upperBound
        guard !isOver || end >= text.tokens.count || text.isPunctuation(end) else { return nil }
        return text.string(name(around: match.tokens, in: passage))
      }
      if isOver ? text.tokens[token].kind == .word : !isOfHead(token, in: passage) { return nil }
      isOver = isOver || text.isDash(token) && text.tokens[token].hasSpaceBefore
    }
    return nil
  }

  /// Whether a token can stand between the place and the agency: of a date or a name.
  private static func isOfHead(_ token: Int, in passage: Passage) -> Bool {
    let text = passage.text
    return text.tokens[token].kind != .word || text.tokens[token].isCapitalized
      || passage.dates.contains { $0.tokens.contains(token) }
      || text.tokens[token].range.count <= 4
  }

  /// The name that a word for an agency ends or begins: “Boğaz Ajansı”.
  private static func name(around word: Range<Int>, in passage: Passage) -> Range<Int> {
    var start = word.lowerBound
    while start - 1 > passage.tokens.lowerBound, isName(start - 1, in: passage) { start -= 1 }
    var end = word.upperBound
    while end < passage.tokens.upperBound, isName(end, in: passage) { end += 1 }
    return start..<end
  }

  private static func isName(_ token: Int, in passage: Passage) -> Bool {
    passage.text.match(token) == nil && passage.text.tokens[token].kind == .word
      && passage.text.tokens[token].isCapitalized
      && !passage.mentions.contains { $0.tokens.contains(token) }
  }
}
