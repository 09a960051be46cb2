import Language
import Toponyms

extension Passage {
  /// How many tokens a preposition reaches over an enumeration: “towards A, B, C and D”.
  private static let longestList = 16

  /// Words between a preposition and a name that only describe it.
  private static let describing: ClassSet = [
    .placeTown, .placeVillage, .placeDistrict, .placeRegion, .placeArea, .placePart, .placeCountry,
    .placeCorridor, .placeLake, .placeMountain, .placeRiver, .placeFront, .and, .near, .toward,
    .numberVague, .thingGround, .article, .side,
  ]

  /// Whether a preposition of some classes, the case of a name in its stead, or a word of them behind
  /// its phrase says how a place lies.
  func isMarked(
    _ mention: Mention, by classes: ClassSet, acrossNames: Bool = true
  ) -> Bool {
    if let own = mention.nounCase?.preposition, classes.contains(own) { return true }
    if mention.phraseEnd < tokens.upperBound, let match = text.match(mention.phraseEnd),
      match.senses.contains(where: {
        classes.contains($0.wordClass)
          && ($0.attributes.isAfter || text.language.order == .verbFinal)
      })
    {
      return true
    }
    if isMarkedByLast(of: mention, by: classes) { return true }
    return isPreceded(by: classes, at: mention.tokens.lowerBound, acrossNames: acrossNames)
  }

  /// Whether a word behind a name, a distance aside, puts what happened beside the place: “X'in 10
  /// kilometre kuzeyinde”.
  func isBeside(_ mention: Mention) -> Bool {
    guard text.language.order == .verbFinal else { return false }
    var token = mention.tokens.upperBound
    let limit = min(tokens.upperBound, token + Self.longestDistance)
    while token < limit {
      let classes = text.classes(at: token)
      if classes.contains(.near) { return true }
      guard
        text.tokens[token].kind == .number
          || classes.intersects([.number, .numberAbout, .numberOther, .placePart])
      else { return false }
      token += 1
    }
    return false
  }

  /// The most tokens of a distance with the word behind it.
  private static let longestDistance = 5

  /// Whether a word of some classes stands behind the last name of the list that a name is in.
  private func isMarkedByLast(of mention: Mention, by classes: ClassSet) -> Bool {
    var token = mention.phraseEnd
    while token < tokens.upperBound, token - mention.phraseEnd <= Self.longestList {
      if let next = self.mention(from: token) {
        token = next.phraseEnd
      } else if text.isMark(token, oneOf: [","]) || text.has(.and, at: token) {
        token += 1
      } else {
        guard token > mention.phraseEnd, let match = text.match(token) else { return false }
        if text.language.order == .verbFinal || mention.nounCase == .adjective {
          return match.has(anyOf: classes)
        }
        return match.senses.contains { classes.contains($0.wordClass) && $0.attributes.isAfter }
      }
    }
    return false
  }

  /// Whether one of some words stands before a name, with only words between that describe it, or
  /// further names of its list.
  func isPreceded(
    by classes: ClassSet, at start: Int, acrossNames: Bool = true
  ) -> Bool {
    var hasOwn = false
    // “From posts near A”: what stands near is left, not A.
    var isNearOther = false
    var token = start - 1
    while token >= tokens.lowerBound, start - token <= Self.longestList {
      if !acrossNames, isName(token) || text.has(.and, at: token) { return false }
      guard let match = text.match(token) else {
        // Further names of an enumeration, and what joins them; behind a preposition of its own a
        // name goes on with none.
        let isJoint = text.isMark(token, oneOf: [","])
        guard isJoint && !hasOwn || isName(token) else { return false }
        token -= 1
        continue
      }
      // A word behind the name before it belongs to that one.
      if text.language.order == .verbFinal,
        mentions[..<firstMention(from: match.tokens.lowerBound)].last?.phraseEnd
          == match.tokens.lowerBound
      {
        return false
      }
      if match.has(anyOf: classes) { return !isNearOther || !classes.isSubset(of: [.from]) }
      isNearOther = isNearOther || hasOwn && match.has(.thingGround)
      hasOwn = hasOwn || match.has(anyOf: [.near, .toward])
      guard
        match.has(anyOf: Self.describing) || isName(token)
      else { return false }
      token = match.tokens.lowerBound - 1
    }
    return false
  }

  private func isName(_ token: Int) -> Bool { mention(at: token) != nil }
}
