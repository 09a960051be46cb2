import Language
import Text

/// People whom a toll names one by one, besides its numbers or without any: “a driver and two
/// passengers died”, “the father and his son were hurt”.
///
/// A word for a single person says so in the language file: `value 1`.
extension TollFinder {
  /// The numbers of a harm with the single persons that “and” joins to them, or such persons alone
  /// where there are two or more.
  func quantities(of harm: Harm, except used: Set<Int>) -> [Quantity]? {
    let numbers = numbers(of: harm, except: used)
    let clause = passage.clause(of: harm.tokens.lowerBound)
    let persons = singles(in: clause)
    guard !persons.isEmpty else { return numbers }
    if let numbers { return joined(numbers, persons) }
    guard let first = nearest(to: harm, among: persons) else { return nil }
    let free = passage.quantities.filter {
      clause.contains($0.tokens.lowerBound) && !$0.hasUnit && !$0.isArticle
        && !used.contains($0.tokens.lowerBound)
    }
    let chain = joined([first], persons + free)
    return chain.count > 1 ? chain : nil
  }

  /// Whether a number only says how many of those counted are of a kind: “including two children and a
  /// woman”.
  func isPart(_ quantity: Quantity) -> Bool {
    guard passage.classes.contains(.numberPart) else { return false }
    let limit = max(passage.tokens.lowerBound, quantity.tokens.lowerBound - Self.longestPart)
    var token = quantity.tokens.lowerBound - 1
    while token >= limit, !text.isMark(token, oneOf: [",", ";", ":", "(", "،"]),
      !text.classes(at: token).intersects([.harmKilled, .harmInjured])
    {
      if text.has(.numberPart, at: token) { return true }
      token -= 1
    }
    return false
  }

  /// How many tokens behind “including” still belong to it.
  private static let longestPart = 8

  /// Whether a number is the age of one person: “a boy of 12”.
  func isAge(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    return text.has(.of, at: start - 1) && text.has(.personCivilian, at: start - 2)
      && passage.quantities.contains {
        $0.isArticle && (0...2).contains(start - 2 - $0.tokens.upperBound)
      }
  }

  /// Whether a number adds to one told before: “a third one”, “another two”.
  func isFurther(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    return text.has(.harmMore, at: start)
      || start > passage.tokens.lowerBound && text.has(.harmMore, at: start - 1)
  }

  // MARK: Persons

  private static let people: ClassSet = [
    .personCivilian, .personSoldier, .personOfficial, .personAny,
  ]

  /// The words for one person of a clause that no number counts.
  private func singles(in clause: Range<Int>) -> [Quantity] {
    guard passage.classes.intersects(Self.people) else { return [] }
    return passage.matches.compactMap { match in
      guard match.has(anyOf: Self.people), clause.contains(match.tokens.lowerBound),
        isSingle(match),
        !isCounted(match.tokens), !(attribution?.contains(match.tokens.lowerBound) ?? false)
      else { return nil }
      return Quantity.person(match.tokens)
    }
  }

  /// Whether a word means one person: the file says so, or a name stands behind the rank.
  private func isSingle(_ match: LexicalMatch) -> Bool {
    let name = match.tokens.upperBound
    return match.senses.contains {
      $0.attributes.value == 1 && Self.people.contains($0.wordClass)
    }
      || match.has(.personSoldier) && name < passage.tokens.upperBound
        && text.match(name) == nil && text.tokens[name].isCapitalized
        && text.tokens[name].kind == .word
  }

  /// Whether a number stands before a word, with no more than what describes it between.
  private func isCounted(_ word: Range<Int>) -> Bool {
    passage.quantities.contains { quantity in
      let gap = quantity.tokens.upperBound..<max(quantity.tokens.upperBound, word.lowerBound)
      return !quantity.hasUnit && !quantity.isArticle
        && quantity.tokens.lowerBound < word.lowerBound && gap.count <= 3
        && !gap.contains { text.has(.and, at: $0) || text.tokens[$0].kind == .punctuation }
    }
  }

  /// The person who stands nearest to a harm, on the side on which it counts.
  private func nearest(to harm: Harm, among persons: [Quantity]) -> Quantity? {
    let before = persons.last { person in
      person.tokens.upperBound <= harm.tokens.lowerBound
        && harm.tokens.lowerBound - person.tokens.upperBound <= Self.farthest
    }
    let after = persons.first { person in
      person.tokens.lowerBound >= harm.tokens.upperBound
        && person.tokens.lowerBound - harm.tokens.upperBound <= Self.farthest
    }
    return harm.count == .after ? after : before ?? after
  }

  /// How many tokens may part a person from the word that says what became of them.
  private static let farthest = 4

  /// Some numbers or persons with those that are joined to them, on both sides.
  private func joined(_ items: [Quantity], _ others: [Quantity]) -> [Quantity] {
    var chain = items.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let others = others.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for other in others where isJoint(chain[chain.count - 1].tokens, other.tokens) {
      chain.append(other)
    }
    for other in others.reversed()
    where isJoint(other.tokens, chain[0].tokens)
      || chain.count > 1 && isListed(other.tokens, chain[0].tokens)
    {
      chain.insert(other, at: 0)
    }
    return chain
  }

  /// Whether “and” joins two words, with nothing between that says more of the first than its noun.
  private func isJoint(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.upperBound < right.lowerBound else { return false }
    let gap = left.upperBound..<right.lowerBound
    return gap.count <= 5 && gap.contains { text.has(.and, at: $0) }
      && !gap.contains { token in
        text.tokens[token].kind == .punctuation
          || text.classes(at: token).intersects(Self.dividing)
      }
  }

  /// Whether a comma parts two words of a list: “a general, a colonel and five soldiers”.
  private func isListed(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.upperBound < right.lowerBound else { return false }
    let gap = left.upperBound..<right.lowerBound
    return gap.count <= 5 && gap.count { text.tokens[$0].kind == .punctuation } == 1
      && gap.contains { text.isMark($0, oneOf: [","]) }
      && !passage.contains(anyOf: Self.dividing, in: gap)
  }

  private static let dividing: ClassSet = [
    .harmKilled, .harmInjured, .numberPart, .relative, .say, .clause,
  ]
}
