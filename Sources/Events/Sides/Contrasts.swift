import Gazetteer
import Language
import Toponyms

/// A party that is named only to say that another one is meant: “Azerbaijan, not Armenia, shelled A”, “not
/// Armenia but Azerbaijan”.
///
/// What the sentence says of the one it says of the other.
struct Contrast {
  /// The words that negate.
  let negation: Range<Int>
  /// The party that is ruled out.
  let negated: Range<Int>
  /// The party that is meant.
  let meant: Range<Int>
}

/// Finds the parties that a sentence rules out beside one that it means.
struct ContrastFinder {
  let text: AnalysedText
  let sentence: Range<Int>
  let mentions: [Mention]

  /// How many tokens may part the two parties from the negation and from each other.
  private static let farthest = 3

  func contrasts(among matches: ArraySlice<LexicalMatch>) -> [Contrast] {
    matches.compactMap { match in
      guard let sense = match.sense(.modalNot) else { return nil }
      let reach = sense.attributes.reach ?? .after
      if reach != .before, let contrast = ahead(of: match.tokens) { return contrast }
      return reach != .after && text.language.order == .verbFinal ? behind(match.tokens) : nil
    }
  }

  /// “X, not Y”, “not Y but X”.
  private func ahead(of negation: Range<Int>) -> Contrast? {
    guard let negated = party(from: negation.upperBound) else { return nil }
    if let meant = party(from: negated.upperBound, isParted: true) {
      return Contrast(negation: negation, negated: negated, meant: meant)
    }
    let start = negation.lowerBound
    guard text.isMark(start - 1, oneOf: Self.commas) || joins(start - 1), isEnd(negated.upperBound),
      let meant = party(before: start - 1)
    else { return nil }
    return Contrast(negation: negation, negated: negated, meant: meant)
  }

  /// Whether nothing but the troops of a party belongs to it: “not Armenia, …”, but “no Armenian shelling”.
  private func isEnd(_ start: Int) -> Bool {
    let end = (start..<sentence.upperBound).first {
      !text.classes(at: $0).intersects(Self.forces)
    }
    guard let end else { return true }
    return text.isPunctuation(end)
      || text.classes(at: end).intersects([.clause, .relative, .sayThat])
  }

  /// “Y not, X”, where verbs come last.
  private func behind(_ negation: Range<Int>) -> Contrast? {
    guard let negated = party(before: negation.lowerBound),
      let meant = party(from: negation.upperBound)
    else { return nil }
    return Contrast(negation: negation, negated: negated, meant: meant)
  }

  /// The party that stands behind a token with no more than small words between; of one behind another a
  /// comma or a conjunction must part it.
  private func party(from start: Int, isParted: Bool = false) -> Range<Int>? {
    var hasMark = false
    for token in start..<min(sentence.upperBound, start + Self.farthest + (isParted ? 1 : 0)) {
      if let party = party(at: token) { return isParted && !hasMark ? nil : party }
      let isMark = text.isMark(token, oneOf: Self.commas)
      if isMark || text.has(.clause, at: token) { hasMark = true }
      if !isMark, !isSmall(token) { return nil }
    }
    return nil
  }

  private func party(before end: Int) -> Range<Int>? {
    for token in (max(sentence.lowerBound, end - Self.farthest)..<max(end, sentence.lowerBound))
      .reversed()
    {
      if let party = party(at: token) { return party }
      if !text.isMark(token, oneOf: Self.commas), !isSmall(token),
        !text.classes(at: token).intersects(Self.forces)
      {
        return nil
      }
    }
    return nil
  }

  /// A party at a token: its adjective, or the name of a country or of the capital that stands for it.
  private func party(at token: Int) -> Range<Int>? {
    if let mention = mentions.first(where: { $0.tokens.contains(token) }) {
      guard let place = mention.place, place.standsFor != nil || place.kind == .country else {
        return nil
      }
      return mention.tokens
    }
    guard let match = text.match(token), match.has(.side) else { return nil }
    return match.tokens
  }

  private func joins(_ token: Int) -> Bool {
    sentence.contains(token) && text.classes(at: token).intersects([.and, .clause])
  }

  /// Whether a token is a small word, such as an article, a preposition or “but”.
  private func isSmall(_ token: Int) -> Bool {
    let word = text.tokens[token]
    guard word.kind == .word else { return false }
    guard text.match(token) != nil else {
      return (word.startsSmall || text.language.hasNoCapitals)
        && word.lowercasedRange.count <= Self.longestSmall
    }
    let classes = text.classes(at: token)
    return classes.intersects(Self.small) && !classes.intersects(EventFrame.heads)
      && !classes.contains(.modalNot)
  }

  private static let small: ClassSet = [
    .common, .article, .and, .clause, .by, .of, .from, .sayThat, .placeCountry,
  ]
  /// The most bytes of a small word that the language's file does not have.
  private static let longestSmall = 20
  private static let commas: [Unicode.Scalar] = [",", "،"]
  private static let forces: ClassSet = [.thingTroops, .personSoldier, .sourceOrgan]
}

extension RoleFinder {
  /// The party behind a verb that may have its subject there, where the sentence rules out another one:
  /// “обстреляла не А, а Б”.
  func contrasted(_ after: [Sides.Naming]) -> Sides.Naming? {
    guard text.language.marksAgents || text.language.hasFreeVerb else { return nil }
    return after.first { naming in
      let contrast = passage.contrasts.first {
        $0.negated == naming.tokens || $0.meant.overlaps(naming.tokens)
      }
      guard let contrast else { return false }
      return ![contrast.negated, contrast.meant].contains { tokens in
        [.object, .to, .of, .from].contains(nounCase(of: Sides.Naming(side: "", tokens: tokens)))
      }
    }
  }
}
