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
    if let opening = openingAgency(of: passage) { return opening }
    let text = passage.text
    // Of “YEREVAN/BAKU” the agency stands behind the last.
    guard let place = passage.mentions.prefix(while: { $0.role == .dateline }).last else {
      return nil
    }
    let start = place.tokens.upperBound
    // Behind a dash or the end of its sentence only the name can follow: “– РИА Новости.”
    var isOver = false
    for token in start..<min(text.tokens.count, start + longestHead) {
      isOver = isOver || token == passage.tokens.upperBound
      if let match = text.match(token), match.has(.sourceAgency),
        // “23 Mehr”, a month of Iran's calendar and an agency.
        !passage.dates.contains(where: { $0.tokens.contains(token) })
      {
        let end = match.tokens.upperBound
        guard !isOver || end >= text.tokens.count || text.isPunctuation(end) else { return nil }
        return text.string(name(around: match.tokens, in: passage))
      }
      if isOver ? text.tokens[token].kind == .word : !isOfHead(token, in: passage) { return nil }
      isOver = isOver || text.isDash(token) && text.tokens[token].hasSpaceBefore
    }
    return nil
  }

  /// The agency that the head begins with, set off and followed by a date: “(AFP) – Bakou, le 3 octobre”.
  private static func openingAgency(of passage: Passage) -> String? {
    let (text, sentence) = (passage.text, passage.tokens)
    let start = sentence.lowerBound + (text.isMark(sentence.lowerBound, oneOf: ["("]) ? 1 : 0)
    guard let match = text.match(start), match.has(.sourceAgency) else { return nil }
    let end = match.tokens.upperBound
    let isSetOff =
      end < sentence.upperBound
      && (text.isMark(end, oneOf: start > sentence.lowerBound ? [")"] : [","]))
    guard isSetOff, sentence.count <= longestHead,
      passage.dates.contains(where: { (1...8).contains($0.tokens.lowerBound - end) })
    else { return nil }
    return text.string(name(around: match.tokens, in: passage))
  }

  /// Whether a token can stand between the place and the agency: of a date or a name.
  private static func isOfHead(_ token: Int, in passage: Passage) -> Bool {
    let text = passage.text
    return text.tokens[token].kind != .word || text.tokens[token].isCapitalized
      || passage.dates.contains { $0.tokens.contains(token) }
      || text.tokens[token].range.count <= 4 || text.has(.dateUnit, at: token)
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
