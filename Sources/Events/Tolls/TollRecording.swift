import Gazetteer
import Language
import Toponyms

/// Notes what was counted, each at the place that stands with it.
extension TollFinder {
  func record(
    _ group: [Quantity], _ harm: Harm, at place: Mention? = nil, in findings: inout [TollFinding]
  ) {
    let values = group.map { $0.value }
    let sum = values.reduce(0) { $0 + ($1 ?? 0) }
    let value = values.allSatisfy { $0 == nil } ? nil : sum
    let rest = group.dropFirst().reduce(0) { $0 + ($1.value ?? $1.low ?? 0) }
    let isFurther = isFurther(group[0])
    update(at: harm.tokens, place, in: &findings) { finding in
      if harm.isKilled {
        if let told = finding.toll.fatalities, let value, isFurther {
          finding.toll.fatalities = told + value
        }
        if let told = finding.toll.fatalities {
          if let value, isOfNextAttack(harm.tokens, from: finding.token) {
            finding.toll.fatalities = told + value
          }
          return
        }
        finding.isFurther = isFurther
        finding.toll.fatalities = value
        finding.toll.fatalitiesLow = group[0].low.map { $0 + rest }
        finding.toll.fatalitiesHigh = group[0].high.map { $0 + rest }
      } else if let told = finding.toll.injured, let value, isFurther {
        finding.toll.injured = told + value
      } else {
        finding.toll.injured = finding.toll.injured ?? value
      }
    }
  }

  /// Whether a semicolon parts a harm from the toll before it, and an attack is told on both sides: “two died in
  /// a blast; four policemen died when a second mine went off”.
  private func isOfNextAttack(_ harm: Range<Int>, from token: Int) -> Bool {
    let gap = token..<max(token, harm.lowerBound)
    guard let mark = gap.last(where: { text.isMark($0, oneOf: [";", "؛"]) }) else { return false }
    let attacks = triggers.filter { $0.type.isViolent }.map(\.tokens.lowerBound)
    return attacks.contains { $0 < mark } && attacks.contains { $0 > mark }
  }

  func record(_ count: Int, _ harm: Harm, in findings: inout [TollFinding]) {
    update(at: harm.tokens, in: &findings) { finding in
      if harm.isKilled {
        finding.toll.fatalities = finding.toll.fatalities ?? count
      } else {
        finding.toll.injured = finding.toll.injured ?? count
      }
    }
  }

  func record(
    _ none: Sense.Attributes, _ match: LexicalMatch, in findings: inout [TollFinding]
  ) {
    update(at: match.tokens, in: &findings) { finding in
      finding.toll.fatalities = finding.toll.fatalities ?? none.killed
      finding.toll.injured = finding.toll.injured ?? none.injured
    }
  }

  /// Changes what is found in the clause that some tokens stand in.
  private func update(
    at tokens: Range<Int>, _ place: Mention? = nil, in findings: inout [TollFinding],
    _ change: (inout TollFinding) -> Void
  ) {
    let mention = place ?? ownMention(of: tokens)
    let index = findings.firstIndex { $0.mention?.place?.index == mention?.place?.index }
    if let index {
      change(&findings[index])
    } else {
      var finding = TollFinding(token: tokens.lowerBound, mention: mention)
      change(&finding)
      findings.append(finding)
    }
  }

  /// The place that stands with a harm: “a woman was killed in Garaaghaji”.
  func ownMention(of tokens: Range<Int>) -> Mention? {
    let clause = passage.clause(of: tokens.lowerBound)
    let segment = passage.segment(of: tokens.lowerBound)
    return mention(of: tokens, in: segment)
      // What stands before goes on: “in X three people died, ten were hurt”.
      ?? mention(of: tokens, in: clause.lowerBound..<segment.upperBound)
      ?? announced(tokens, from: clause.lowerBound)
  }

  /// The place of a toll that a colon announces: “the toll in Ganja has risen: now 13 are dead”.
  private func announced(_ tokens: Range<Int>, from start: Int) -> Mention? {
    guard passage.text.isColon(start, in: passage.tokens) else { return nil }
    let head = passage.clause(of: start - 1)
    return passage.contains(anyOf: [.harmToll], in: head)
      ? mention(of: tokens, in: head.lowerBound..<tokens.upperBound) : nil
  }

  private func mention(of tokens: Range<Int>, in stretch: Range<Int>) -> Mention? {
    let near =
      max(
        stretch.lowerBound, tokens.lowerBound - 10)..<min(
        stretch.upperBound, tokens.upperBound + 8)
    return passage.mentions(in: near).last { mention in
      mention.role == .literal && ![.country, .area].contains(mention.place?.kind)
        && passage.isMarked(mention, by: [.in, .near], acrossNames: false)
        && !(attribution?.contains(mention.tokens.lowerBound) ?? false)
        && !shares.contains { $0.mention.tokens == mention.tokens }
        && !triggers.contains { isBetween($0.tokens, mention.tokens, tokens) }
    }
  }

  private func isBetween(_ middle: Range<Int>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let start = min(left.upperBound, right.upperBound)
    return middle.lowerBound >= start && middle.upperBound <= max(left.lowerBound, right.lowerBound)
  }
}
