import Gazetteer
import Language
import Text
import Toponyms

/// A toll that a sentence gives, and where in it.
struct TollFinding {
  var toll = Event.Toll()
  /// The first token of the words that give it.
  var token: Int
  /// The place that the words name for it, if they do.
  var mention: Mention?
  /// Whether it only corrects a toll told before.
  var isRevision = false
  /// Whether it counts dead besides those told before: “another one died”.
  var isFurther = false
  /// Whether anybody was hurt.
  var hasVictims: Bool { (toll.fatalities ?? toll.injured ?? toll.fatalitiesLow ?? 0) > 0 }
  /// Whether it is the toll of a whole war or campaign, not of one incident.
  var isRunning: Bool { toll.fatalitiesTotal != nil && !isOfAttack }
  /// Whether it gives the toll of one attack and only adds the total so far.
  var isOfAttack = false
}

/// Finds the dead and wounded of a sentence (codebook, “Toll”).
struct TollFinder {
  let passage: Passage
  let published: CivilDate
  /// What tells of events in the sentence.
  let triggers: [Trigger]
  let attribution: Attribution?
  /// The numbers of the sentence whose verb is left out.
  let shares: [GappedTolls.Share]

  init(
    passage: Passage, published: CivilDate, triggers: [Trigger], attribution: Attribution?
  ) {
    self.passage = passage
    self.published = published
    self.triggers = triggers
    self.attribution = attribution
    shares =
      passage.classes.intersects([.harmKilled, .harmInjured])
      ? GappedTolls(passage: passage, triggers: triggers, attribution: attribution).shares() : []
  }

  var text: AnalysedText { passage.text }

  struct Harm {
    let tokens: Range<Int>
    let isKilled: Bool
    let count: Sense.Side
    /// What it counts where no number stands beside it: a verb in the singular one.
    let ownCount: Int?
    /// Whether it is a harm only where it counts people: “lost two men”.
    let needsPeople: Bool
  }

  /// The tolls of the sentence, one for each stretch that names a place of its own.
  func findings() -> [TollFinding] {
    let wounded = reachedWounded()
    if wounded == nil, let total = runningTotal() ?? revisedToll() { return [withWounded(total)] }
    var findings: [TollFinding] = []
    var used: Set<Int> = []
    if let wounded { used.insert(wounded.quantity.tokens.lowerBound) }
    for harm in harms where harm.tokens != wounded?.harm.tokens {
      guard let group = quantities(of: harm, except: used) else {
        if let count = namedByRank(harm) ?? (isOfPerson(harm) ? harm.ownCount : nil)
          ?? (isOfOnePerson(harm) ? 1 : nil)
        {
          record(count, harm, in: &findings)
        }
        continue
      }
      let own = group.filter { quantity in !isOfOtherPlace(quantity, than: group) }
      for quantity in own { used.insert(quantity.tokens.lowerBound) }
      record(own, harm, in: &findings)
      for share in shares where !used.contains(share.quantity.tokens.lowerBound) {
        used.insert(share.quantity.tokens.lowerBound)
        record([share.quantity], harm, at: share.mention, in: &findings)
      }
    }
    if let wounded { record([wounded.quantity], wounded.harm, in: &findings) }
    for match in passage.matches {
      if let none = match.sense(.harmNone)?.attributes { record(none, match, in: &findings) }
    }
    return findings
  }

  /// Whether a number of several that a harm counts is given for a place of its own: “killing a woman in A
  /// and two men in B”.
  private func isOfOtherPlace(_ quantity: Quantity, than group: [Quantity]) -> Bool {
    guard group.count > 1, shares.contains(where: { $0.quantity == quantity }) else { return false }
    return group.contains { other in
      let start = min(other.tokens.upperBound, quantity.tokens.upperBound)
      let gap = start..<max(start, other.tokens.lowerBound, quantity.tokens.lowerBound)
      return other != quantity && !shares.contains { $0.quantity == other }
        && passage.mentions(in: gap).contains {
          $0.role == .literal && passage.isMarked($0, by: [.in], acrossNames: false)
        }
    }
  }

  var harms: [Harm] {
    let harms: ClassSet = [.harmKilled, .harmInjured]
    guard passage.classes.intersects(harms) else { return [] }
    let vetoes = Modality(passage: passage)
    return passage.matches.compactMap { match in
      guard match.has(anyOf: harms) else { return nil }
      let senses = match.senses.filter {
        harms.contains($0.wordClass) && passage.isWhole($0, at: match.tokens)
      }
      // “Lost … a leg”: a part tells which harm it is.
      let sense =
        senses.first { $0.attributes.part != nil }
        ?? senses.first { $0.wordClass == .harmKilled } ?? senses.first
      guard let sense,
        // “Of the wounded three are …” counts nobody anew.
        match.nounCase != .from, !isOfTruce(match.tokens)
      else { return nil }
      let veto = vetoes.veto(on: match.tokens)
      if veto != nil && veto != .possible || isRemembered(match.tokens) || isLongAgo(match.tokens) {
        return nil
      }
      let isPassive = passage.voice(of: sense, at: match.tokens) == .passive
      return Harm(
        tokens: match.tokens, isKilled: sense.wordClass == .harmKilled,
        count: isPassive ? .before : sense.attributes.count ?? .either,
        ownCount: sense.attributes.value,
        needsPeople: sense.attributes.kind == Self.ofPeople)
    }
  }

  /// Whether it is a truce that a word such as “hurt” is said of.
  private func isOfTruce(_ tokens: Range<Int>) -> Bool {
    triggers.contains { $0.tokens == tokens && $0.type == .ceasefireViolation }
  }

  // MARK: Numbers of people

  /// The numbers that are given for a harm.
  func numbers(of harm: Harm, except used: Set<Int>) -> [Quantity]? {
    let free = passage.quantities.filter {
      !used.contains($0.tokens.lowerBound) && !isMeasure($0) && !isLabel($0) && isOfPeople($0, harm)
        && !isPart($0)
        && !isAge($0)
        && (!harm.needsPeople || isBesidePeople($0))
        && !text.has(.modalNot, at: $0.tokens.lowerBound - 1)
    }
    // A dual says itself how many: “two dead”.
    if let own = free.first(where: { $0.tokens.overlaps(harm.tokens) }) { return [own] }
    let clause = passage.clause(of: harm.tokens.lowerBound)
    let before = free.last {
      !isInApposition($0, harm, free) && clause.contains($0.tokens.lowerBound)
        && $0.tokens.upperBound <= harm.tokens.lowerBound
        && isNear($0.tokens.upperBound..<harm.tokens.lowerBound, within: farthestSubject)
    }
    let after = free.first {
      clause.contains($0.tokens.lowerBound) && $0.tokens.lowerBound >= harm.tokens.upperBound
        && isNear(harm.tokens.upperBound..<$0.tokens.lowerBound, within: Self.farthestObject)
    }
    switch harm.count {
    case .before:
      // “Dead 13, wounded 52”, in bulletins.
      let behind = free.first { quantity in
        let gap = harm.tokens.upperBound..<max(harm.tokens.upperBound, quantity.tokens.lowerBound)
        return quantity.tokens.lowerBound >= harm.tokens.upperBound
          && (gap.count <= 1 && gap.allSatisfy { text.isDash($0) || text.isMark($0, oneOf: ["՝"]) }
            || gap.count <= 3 && mayFollow && gap.allSatisfy(isDescribing))
      }
      return before.map { coordinated($0, free, backwards: true) } ?? behind.map { [$0] }
    // “Two dead and five wounded.”
    case .after where isCountedNoun(harm, before): return before.map { [$0] }
    case .after: return after.map { coordinated($0, free, backwards: false) }
    case .either:
      if let after, after.tokens.lowerBound == harm.tokens.upperBound,
        before?.tokens.upperBound != harm.tokens.lowerBound
      {
        return coordinated(after, free, backwards: false)
      }
      return before.map { coordinated($0, free, backwards: true) }
        ?? after.map { coordinated($0, free, backwards: false) }
    }
  }

  /// Whether a number stands right before a noun for the dead, which elsewhere stands before its number.
  private func isCountedNoun(_ harm: Harm, _ before: Quantity?) -> Bool {
    before?.tokens.upperBound == harm.tokens.lowerBound
      && text.has(.personAny, at: harm.tokens.lowerBound)
  }

  /// The kind of a word that tells of a harm only where it counts people.
  static let ofPeople = "people"

  /// Whether a word for people stands right behind a number.
  private func isBesidePeople(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.upperBound
    return passage.contains(
      anyOf: [.personCivilian, .personSoldier, .personAny, .personOfficial, .thingPrisoner],
      in: start..<min(passage.tokens.upperBound, start + 3))
  }

  /// Whether a number of people can stand behind the verb that tells what became of them.
  private var mayFollow: Bool {
    !text.language.order.isVerbLast || text.language.hasFreeVerb
  }

  /// Whether a word stands between a verb and a number of people, as in “were hurt Russian three
  /// journalists”.
  private func isDescribing(_ token: Int) -> Bool {
    text.classes(at: token).intersects([.side, .common, .harmMore])
      && !text.classes(at: token).intersects([.and, .clause, .relative, .modalNot, .in, .to, .with])
  }

  /// Whether a number only spells out another one between commas: “two people, a woman and her
  /// grandchild, died”.
  private func isInApposition(_ quantity: Quantity, _ harm: Harm, _ all: [Quantity]) -> Bool {
    let start = quantity.tokens.lowerBound
    if quantity.isArticle, isExplained(all.last { $0.tokens.upperBound <= start }, before: start) {
      return true
    }
    guard text.isMark(start - 1, oneOf: [","]), quantity.tokens.upperBound < harm.tokens.lowerBound,
      (quantity.tokens.upperBound..<harm.tokens.lowerBound).contains(where: {
        text.isMark($0, oneOf: [","])
      })
    else { return false }
    return all.contains { (0...4).contains(start - $0.tokens.upperBound) }
  }

  /// Whether a number of several is spelt out behind a comma by who they were: “two residents, an old
  /// mother with her son, were shot”.
  private func isExplained(_ quantity: Quantity?, before start: Int) -> Bool {
    guard let quantity, quantity.value ?? 0 > 1, start - quantity.tokens.upperBound <= 6 else {
      return false
    }
    let gap = quantity.tokens.upperBound..<start
    return gap.contains { text.isMark($0, oneOf: [","]) }
      && !passage.contains(anyOf: [.harmKilled, .harmInjured], in: gap)
      && passage.contains(anyOf: [.personAny, .personCivilian, .personSoldier], in: gap)
  }

  /// Whether nothing stands between a number and a harm that gives the number to something else.
  func isNear(_ gap: Range<Int>, within limit: Int) -> Bool {
    gap.count <= limit
      && !gap.contains { token in
        guard let match = text.match(token) else {
          return text.isMark(token, oneOf: [";", ":"])
        }
        return match.has(.harmKilled) || match.has(.harmInjured)
      }
  }

  /// How many tokens may part the people from the verb behind them: more where all that belongs to it
  /// stands between it and its auxiliary.
  private var farthestSubject: Int {
    text.language.hasFreeVerb && !text.language.order.isVerbLast ? 24 : 14
  }

  /// How many tokens may part the people from the verb before them.
  private static let farthestObject = 9

  /// A word for one counts only beside a word for a person.
  private func isOfPeople(_ quantity: Quantity, _ harm: Harm) -> Bool {
    guard quantity.isArticle else { return true }
    let next = quantity.tokens.upperBound
    return passage.contains(
      anyOf: [.personCivilian, .personSoldier, .personAny, .personOfficial, .sourcePerson],
      in: quantity.tokens.lowerBound..<nounEnd(from: next))
      || harm.tokens.lowerBound == next || harm.tokens.upperBound == quantity.tokens.lowerBound
  }

  /// Where the noun of an article is looked for: “a 70-year-old Armenian woman”.
  func nounEnd(from start: Int) -> Int {
    let limit = min(start + 6, passage.tokens.upperBound)
    return (start..<limit).first {
      text.isMark($0, oneOf: [",", ";"]) || text.has(.and, at: $0) || text.has(.of, at: $0)
        || text.has(.number, at: $0)
    } ?? limit
  }

  /// A quantity with those that “and” joins to it: “two soldiers and a woman were killed”.
  private func coordinated(
    _ quantity: Quantity, _ all: [Quantity], backwards: Bool
  ) -> [Quantity] {
    var result = [quantity]
    let others = backwards ? all.reversed() : all
    for other in others {
      let last = result[result.count - 1]
      let gap =
        backwards
        ? other.tokens.upperBound..<max(other.tokens.upperBound, last.tokens.lowerBound)
        : last.tokens.upperBound..<max(last.tokens.upperBound, other.tokens.lowerBound)
      let isBeyond =
        backwards
        ? other.tokens.upperBound <= last.tokens.lowerBound
        : other.tokens.lowerBound >= last.tokens.upperBound
      guard isBeyond else { continue }
      guard (1...5).contains(gap.count), isJoined(gap), backwards || !hasOwnHarm(other) else {
        break
      }
      result.append(other)
    }
    return result
  }

  private func isJoined(_ gap: Range<Int>) -> Bool {
    var end = gap.upperBound - 1
    // “The owner and his grandchild”.
    while end > gap.lowerBound, !text.has(.and, at: end), text.match(end)?.has(.common) ?? false {
      end -= 1
    }
    guard end >= gap.lowerBound, text.has(.and, at: end) || isWith(end) else { return false }
    return !passage.contains(anyOf: [.harmKilled, .harmInjured, .clause], in: gap)
  }

  /// Whether the noun of the first of two numbers says by its ending that the second belongs to it: “bir
  /// kadınla bir çocuk”.
  func isWith(_ token: Int) -> Bool {
    guard let match = text.match(token), match.nounCase == .with else { return false }
    return match.has(anyOf: [.personCivilian, .personSoldier, .personAny, .personOfficial])
  }

  func hasOwnHarm(_ quantity: Quantity) -> Bool {
    let end = min(quantity.tokens.upperBound + 4, passage.tokens.upperBound)
    return (quantity.tokens.upperBound..<end).contains { token in
      guard let match = text.match(token) else { return false }
      return (match.sense(.harmInjured) ?? match.sense(.harmKilled))?.attributes.count != .after
        && (match.has(.harmInjured) || match.has(.harmKilled))
    }
  }
}
