import Language
import Toponyms

/// Stretches that name a party only to say whose a land is, who stands behind somebody or who mediates:
/// “controlled by ethnic Armenians”, “recognised as part of Azerbaijan”, “brokered by Russia”.
///
/// Nobody in them acts, suffers or says anything in what the sentence tells.
struct AsideFinder {
  let text: AnalysedText
  let sentence: Range<Int>
  let mentions: [Mention]

  /// How far from the words for it a party may stand, in tokens.
  private static let farthest = 5

  /// The stretches of the words of class `side.aside`, each with the party on the side that they reach to.
  func asides(among matches: ArraySlice<LexicalMatch>) -> [Range<Int>] {
    matches.compactMap { match in
      guard let sense = match.sense(.sideAside) else { return nil }
      let (start, end) = (match.tokens.lowerBound, match.tokens.upperBound)
      switch sense.attributes.reach {
      case .before: return first(before: start)..<end
      case .after: return start..<self.end(behind: end)
      case .either: return first(before: start)..<self.end(behind: end)
      case nil: return match.tokens
      }
    }
  }

  /// The end of the party that stands next behind a token, and of those that “and” joins to it; or that
  /// token.
  private func end(behind start: Int) -> Int {
    var end = start
    var token = start
    while token < min(sentence.upperBound, end + Self.farthest), !parts(token), !isVerb(token) {
      if let party = party(at: token) {
        end = party.upperBound
        token = end
        guard text.has(.and, at: token) else { break }
      }
      token += 1
    }
    return end
  }

  /// The first token of the party that stands nearest before a token, or that token.
  private func first(before end: Int) -> Int {
    for token in (max(sentence.lowerBound, end - Self.farthest)..<end).reversed() {
      if parts(token) { break }
      if let party = party(at: token) { return party.lowerBound }
    }
    return end
  }

  private func party(at token: Int) -> Range<Int>? {
    if let mention = mentions.first(where: { $0.tokens.contains(token) }) { return mention.tokens }
    guard let match = text.match(token), match.has(anyOf: [.side, .personSide]) else { return nil }
    return match.tokens
  }

  /// Whether a token tells what was done, and is no part of the stretch: “with the support of drones took
  /// the heights”.
  private func isVerb(_ token: Int) -> Bool {
    text.match(token)?.senses.contains {
      EventFrame.heads.contains($0.wordClass) && $0.attributes.voice == .active
    } ?? false
  }

  /// Whether a token belongs to another clause.
  private func parts(_ token: Int) -> Bool {
    text.tokens[token].kind == .punctuation && !text.isDash(token)
      || text.classes(at: token).intersects([.clause, .relative, .say, .sayThat])
  }
}
