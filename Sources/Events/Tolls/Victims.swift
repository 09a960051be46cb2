import Language
import Text

/// People whom a toll names one by one, besides its numbers or without any: “a driver and two
/// passengers died”, “the father and his son were hurt”.
///
/// A word for a single person says so in the language file: `value 1`.
extension TollFinder {
  /// The numbers of a harm with the single persons that “and” and commas join to them, or such persons
  /// alone where there are two or more.
  func quantities(of harm: Harm, except used: Set<Int>) -> [Quantity]? {
    let numbers = numbers(of: harm, except: used)
    guard passage.classes.intersects(Self.people) || passage.quantities.contains(where: isAge)
    else { return numbers }
    let clause = passage.clause(of: harm.tokens.lowerBound)
    let aged = aged(in: clause)
    let free = passage.quantities.filter {
      clause.contains($0.tokens.lowerBound) && !used.contains($0.tokens.lowerBound)
        && mayBeListed($0)
    }
    let told = passage.quantities.filter { used.contains($0.tokens.lowerBound) }
    let persons = singles(in: clause).filter { single in
      !(aged + free).contains { $0.tokens.overlaps(single.tokens) }
        && !told.contains { isNumber($0, of: single.tokens) }
    }
    guard let first = numbers ?? nearest(to: harm, among: persons, aged).map({ [$0] }) else {
      return nil
    }
    let chain = joined(first, persons + aged + free)
    return numbers != nil || chain.count > 1 || aged.contains(first[0]) ? chain : nil
  }

  /// Whether a number can count some of several victims: of people, or of what the file has no word for.
  private func mayBeListed(_ quantity: Quantity) -> Bool {
    guard !isMeasure(quantity), !isPart(quantity), !isAge(quantity) else { return false }
    let next = text.match(quantity.tokens.upperBound)
    return next == nil || next?.has(.side) ?? false
      || passage.contains(
        anyOf: Self.people,
        in: quantity.tokens.upperBound - 1..<nounEnd(from: quantity.tokens.upperBound))
  }

  /// Whether a number only says how many of those counted are of a kind: “including two children and a
  /// woman”.
  func isPart(_ quantity: Quantity) -> Bool {
    guard passage.classes.contains(.numberPart) else { return false }
    // “Seven of them civilians.”
    if text.match(quantity.tokens.upperBound)?.sense(.numberPart)?.attributes.isAfter ?? false {
      return true
    }
    let limit = max(passage.tokens.lowerBound, quantity.tokens.lowerBound - Self.longestPart)
    var token = quantity.tokens.lowerBound - 1
    while token >= limit, !text.isMark(token, oneOf: [",", ";", ":", "(", "،"]),
      !text.classes(at: token).intersects([.harmKilled, .harmInjured])
    {
      if let part = text.match(token)?.sense(.numberPart) {
        return !isClosed(part, between: token, and: quantity.tokens.lowerBound)
      }
      token -= 1
    }
    return false
  }

  /// Whether the clause that a word for a part opens has ended before a number: “aralarında bir bebeğin de
  /// bulunduğu on iki kişi”.
  private func isClosed(_ part: Sense, between start: Int, and end: Int) -> Bool {
    guard let closing = part.separatedPart else { return false }
    return (start..<end).contains { passage.isWord($0, of: closing) }
  }

  /// How many tokens behind “including” still belong to it.
  private static let longestPart = 8

  /// Whether a number adds to one told before: “a third one”, “another two”.
  func isFurther(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    return text.has(.harmMore, at: start)
      || start > passage.tokens.lowerBound && text.has(.harmMore, at: start - 1)
  }

  // MARK: Persons

  static let people: ClassSet = [
    .personCivilian, .personSoldier, .personOfficial, .personAny,
  ]

  /// The words for one person of a clause that no number counts.
  private func singles(in clause: Range<Int>) -> [Quantity] {
    guard passage.classes.intersects(Self.people) else { return [] }
    return passage.matches.compactMap { match in
      guard match.has(anyOf: Self.people), clause.contains(match.tokens.lowerBound),
        isSingle(match),
        !isCounted(match.tokens), !isPart(Quantity.person(match.tokens)),
        !(attribution?.contains(match.tokens.lowerBound) ?? false)
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
      || isBareInList(match)
      || match.has(.personSoldier) && name < passage.tokens.upperBound
        && text.match(name) == nil && text.tokens[name].isCapitalized
        && text.tokens[name].kind == .word
  }

  /// Whether a word for a person stands alone in a list of such as each count for one, where nouns tell one
  /// from many: “a driver, the teacher and the mayor died” without articles.
  private func isBareInList(_ match: LexicalMatch) -> Bool {
    guard text.language.marksOwners, match.has(anyOf: [.personCivilian, .personOfficial]),
      [nil, .of, .with].contains(match.nounCase), !match.has(.thingTroops),
      !match.senses.contains(where: { $0.attributes.low != nil })
    else { return false }
    let next = match.tokens.upperBound
    let isLast =
      text.isPunctuation(next) || isWith(match.tokens.lowerBound)
      || text.classes(at: next).intersects([.and, .harmKilled, .harmInjured, .common])
    guard isLast, !hasArticle(match.tokens) else { return false }
    // “Dozens of women and children”: the number counts them all.
    let segment = passage.segment(of: match.tokens.lowerBound)
    return !passage.quantities.contains {
      segment.contains($0.tokens.lowerBound) && !isOne($0) && !$0.hasUnit && !isAge($0)
    }
  }

  /// Whether a number is one in words, which may be no more than an article.
  private func isOne(_ quantity: Quantity) -> Bool {
    quantity.isArticle
      || quantity.value == 1 && quantity.tokens.count == 1
        && text.has(.numberOne, at: quantity.tokens.lowerBound)
  }

  /// Whether an article stands before a word, with no more than what describes it between.
  private func hasArticle(_ word: Range<Int>) -> Bool {
    passage.quantities.contains { quantity in
      isOne(quantity) && (0...3).contains(word.lowerBound - quantity.tokens.upperBound)
        && !(quantity.tokens.upperBound..<word.lowerBound).contains {
          text.has(.and, at: $0) || text.isPunctuation($0)
        }
    }
  }

  /// Whether a unit follows a number, and no word for a person that it only describes: “a village teacher”,
  /// where an ending tells.
  func isMeasure(_ quantity: Quantity) -> Bool {
    guard quantity.hasUnit else { return false }
    // “Ten were hurt on the day of Sunday”: that word opens a date.
    let next = quantity.tokens.upperBound
    if passage.dates.contains(where: { $0.tokens.lowerBound == next && $0.tokens.count > 1 }) {
      return false
    }
    guard text.language.marksOwners, isOne(quantity),
      let unit = text.match(quantity.tokens.upperBound),
      let person = text.match(unit.tokens.upperBound)
    else { return true }
    return !(person.isOwned && person.has(anyOf: Self.people))
  }

  /// Whether a number that another harm has taken counts a word: “one man died and two were hurt”.
  private func isNumber(_ quantity: Quantity, of word: Range<Int>) -> Bool {
    (0...3).contains(word.lowerBound - quantity.tokens.upperBound)
      && !(quantity.tokens.upperBound..<word.lowerBound).contains {
        text.has(.and, at: $0) || text.isPunctuation($0)
      }
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

  /// The person who stands nearest to a harm, on the side on which it counts; who is named with an age
  /// may stand as far away as a number.
  private func nearest(
    to harm: Harm, among persons: [Quantity], _ aged: [Quantity]
  ) -> Quantity? {
    let all = (persons + aged).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let before = all.last { person in
      person.tokens.upperBound <= harm.tokens.lowerBound
        && harm.tokens.lowerBound - person.tokens.upperBound
          <= (aged.contains(person) ? Self.farthestAged : Self.farthest)
        && isNear(person.tokens.upperBound..<harm.tokens.lowerBound, within: Self.farthestAged)
    }
    let after = all.first { person in
      person.tokens.lowerBound >= harm.tokens.upperBound
        && person.tokens.lowerBound - harm.tokens.upperBound <= Self.farthest
    }
    return harm.count == .after ? after : before ?? after
  }

  /// How many tokens may part a person, and one named with an age, from the word that says what became
  /// of them.
  private static let farthest = 4, farthestAged = 12

  /// Some numbers or persons with those that are joined to them on both sides, where “and” joins any
  /// of them; a number that those behind it only spell out stands for them.
  private func joined(_ items: [Quantity], _ others: [Quantity]) -> [Quantity] {
    var chain = items.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    let others = others.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for other in others
    where isLinked(chain[chain.count - 1].tokens, other.tokens) && !hasOwnHarm(other) {
      chain.append(other)
    }
    for other in others.reversed() where isLinked(other.tokens, chain[0].tokens) {
      chain.insert(other, at: 0)
    }
    guard zip(chain, chain.dropFirst()).contains(where: { isJoint($0.tokens, $1.tokens) }) else {
      return items
    }
    let rest = chain.dropFirst().reduce(0) { $0 + ($1.value ?? 0) }
    let isSpeltOut = chain.count > 2 && chain[0].value == rest && rest > 1
    return isSpeltOut ? [chain[0]] : chain
  }

  /// Whether “and” joins two words, with nothing between that says more of the first than its noun.
  private func isJoint(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    isLinked(left, right) && (left.upperBound..<right.lowerBound).contains(where: joins)
  }

  /// Whether “and” or “with” stands at a token.
  private func joins(_ token: Int) -> Bool { text.has(.and, at: token) || isWith(token) }

  /// Whether “and” joins two words or a comma parts them in a list: “a general, a colonel and five
  /// soldiers”.
  private func isLinked(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    // “21 and 70 wounded” are 21 of another kind.
    if right.lowerBound == left.upperBound + 1, text.has(.and, at: left.upperBound),
      text.classes(at: left.lowerBound).contains(.number)
        || text.tokens[left.lowerBound].kind == .number
    {
      return false
    }
    guard left.upperBound < right.lowerBound else {
      return left.upperBound == right.lowerBound && isWith(left.upperBound - 1)
    }
    let gap = left.upperBound..<right.lowerBound
    let marks = gap.count { text.tokens[$0].kind == .punctuation }
    guard gap.count <= Self.longestGap, marks <= 1, !passage.contains(anyOf: Self.dividing, in: gap)
    else { return false }
    let hasComma = gap.contains { text.isMark($0, oneOf: [",", "،"]) }
    return marks == 0 ? gap.contains(where: joins) : hasComma && isListed(left, gap)
  }

  /// Whether people are what stands before the comma of a list.
  private func isListed(_ left: Range<Int>, _ gap: Range<Int>) -> Bool {
    passage.contains(anyOf: Self.people, in: left.upperBound - 1..<gap.upperBound)
      || text.match(left.upperBound) == nil
  }

  /// The most tokens between two members of a list.
  private static let longestGap = 5

  private static let dividing: ClassSet = [
    .harmKilled, .harmInjured, .numberPart, .relative, .say, .clause,
  ]
}
