import Language
import Toponyms

/// Cuts a sentence into clauses.
struct ClauseCutter {
  private let text: AnalysedText
  /// The tokens of the sentence.
  private let sentence: Range<Int>
  /// The names of places in it, in order.
  private let mentions: [Mention]

  init(_ text: AnalysedText, sentence: Range<Int>, mentions: [Mention]) {
    self.text = text
    self.sentence = sentence
    self.mentions = mentions
  }

  /// Cuts at what opens a clause, but not inside a date, where “until” opens none.
  func clauses(isDate: (Int) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = sentence.lowerBound
    var depth = 0
    var aside = -1
    for token in sentence
    where text.isPunctuation(token) || text.has(.clause, at: token) || text.has(.and, at: token) {
      if text.isMark(token, oneOf: ["("]) { depth += 1 }
      if text.isMark(token, oneOf: [")"]) { depth = max(0, depth - 1) }
      if text.isDash(token), token > aside, text.tokens[token].hasSpaceBefore {
        aside = asideEnd(from: token) ?? aside
      }
      guard depth == 0, token > start, token > aside, !isDate(token),
        opensClause(token) || joinsClause(token, to: start)
      else { continue }
      let opening =
        text.match(token)?.sense(.clause)?.attributes.isAfter == true
        ? beginning(of: token, from: start) : token
      guard opening > start else { continue }
      result.append(start..<opening)
      start = opening
    }
    result.append(start..<sentence.upperBound)
    return result
  }

  /// The second of two dashes that set words without a verb apart from their clause: “three people – a
  /// farmer and his sons – were killed”.
  private func asideEnd(from dash: Int) -> Int? {
    let end = sentence.upperBound
    for token in dash + 1..<max(dash + 1, min(end, dash + Self.longestAside)) {
      if text.isDash(token), text.tokens[token].hasSpaceBefore {
        return text.tokens[token + 1 < end ? token + 1 : token].hasSpaceBefore ? token : nil
      }
      if text.isMark(token, oneOf: [";", ":", "."]) || isVerb(token) { return nil }
    }
    return nil
  }

  private static let longestAside = 16

  /// Where the clause begins whose conjunction stands behind its first phrase, at a comma before it:
  /// “…, 32 კი დაიჭრა”; the given start where there is none.
  private func beginning(of conjunction: Int, from start: Int) -> Int {
    // “They attacked but …”, with no comma between.
    if (max(start, conjunction - 2)..<conjunction).contains(where: isVerb) { return conjunction }
    let limit = max(start, conjunction - Self.longestFirstPhrase)
    return (limit..<conjunction).last { text.isMark($0, oneOf: [",", "՝", "،"]) }.map { $0 + 1 }
      ?? start
  }

  private static let longestFirstPhrase = 8

  /// Cuts a clause behind the commas that follow a verb: “X was shelled, in Y a man was hurt”, where verbs
  /// come last.
  func segments(of clause: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = clause.lowerBound
    for token in clause
    where token > start && text.isMark(token, oneOf: [",", "،"]) && isVerb(token - 1) {
      result.append(start..<token + 1)
      start = token + 1
    }
    if start < clause.upperBound || result.isEmpty { result.append(start..<clause.upperBound) }
    return result
  }

  private func isVerb(_ token: Int) -> Bool {
    guard let match = text.match(token), match.has(anyOf: Self.verbs) else { return false }
    return !match.senses.contains { $0.attributes.voice == .noun }
  }

  private static let verbs = ClassSet(
    WordClass.allCases.filter {
      EventFrame.heads.contains($0) && ![.thingTalks, .personCrowd].contains($0)
    }
      + [.harmKilled, .harmInjured, .harmNone, .say, .sayDeny])

  /// Whether a verb stands behind a comma and “and” that denies, or tells of another place than the clause
  /// before, where verbs come first: “they shot down a drone over A, | and fell shells on B”.
  private func joinsClause(_ token: Int, to start: Int) -> Bool {
    guard text.language.order == .verbInitial, text.has(.and, at: token),
      text.isMark(token - 1, oneOf: [","]), isVerb(token + 1),
      let match = text.match(token + 1)
    else { return false }
    if match.has(.sayDeny) { return true }
    let tellsMore = match.has(anyOf: EventFrame.heads.union([.harmKilled, .harmInjured]))
    guard tellsMore else { return false }
    let end = (token..<sentence.upperBound).first { text.isMark($0, oneOf: [",", ";"]) }
    return isPlaced(start..<token) && isPlaced(token..<(end ?? sentence.upperBound))
  }

  private func isPlaced(_ stretch: Range<Int>) -> Bool {
    mentions.contains { $0.role == .literal && stretch.contains($0.tokens.lowerBound) }
  }

  private func opensClause(_ token: Int) -> Bool {
    if text.isMark(token, oneOf: [";", "·"]) || text.isColon(token, in: sentence) { return true }
    if text.isDash(token) { return text.tokens[token].hasSpaceBefore }
    guard let match = text.match(token), match.tokens.lowerBound == token, match.has(.clause)
    else { return false }
    // “Baku, in turn, said”: between commas it only goes on with the account.
    let isAside =
      match.has(.sayOn) && text.isMark(token - 1, oneOf: [","])
      && text.isMark(match.tokens.upperBound, oneOf: [","])
    return !isAside
  }
}
