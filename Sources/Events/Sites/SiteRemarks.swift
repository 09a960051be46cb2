import Gazetteer
import Language
import Toponyms

/// Names that only say what something else is of or for.
extension SiteFinder {
  /// Whether a name is what a weapon that was destroyed was aimed at: “destroyed two launchers that were
  /// aimed at A and B”.
  func isAimedAt(_ mention: Mention) -> Bool {
    passage.classes.contains(.aim) && passage.destroysWeapon && isTied(mention, to: .aim)
  }

  /// Whether a name says what a paper that was handed over is of: “released five men for maps of the
  /// minefields of A”.
  func isOnPaper(_ mention: Mention, _ type: EventType) -> Bool {
    [.prisoners, .aid, .talks, .territory].contains(type) && passage.classes.contains(.thingPaper)
      && isTied(mention, to: .thingPaper)
  }

  /// Whether a capital is only where an office sits or somebody spoke: “the ministry's spokesman in Yerevan”,
  /// “told reporters in Yerevan that …”.
  func isWhereSaid(_ mention: Mention) -> Bool {
    guard mention.place?.kind == .capital, passage.isMarked(mention, by: [.in]) else {
      return false
    }
    let start = mention.tokens.lowerBound
    let before = max(passage.tokens.lowerBound, start - Self.farthestSpeaker)..<start
    let isBehind = before.last { text.classes(at: $0).intersects(Self.speaking) }.map {
      !($0 + 1..<start).contains(where: triggersBefore)
    }
    if isBehind ?? false { return true }
    let end = min(passage.tokens.upperBound, mention.tokens.upperBound + Self.farthestSpeaker)
    return text.language.order == .verbFinal
      && (mention.tokens.upperBound..<max(mention.tokens.upperBound, end)).contains {
        text.has(.say, at: $0)
      }
  }

  private static let speaking: ClassSet = [.say, .sourceOrgan, .sourcePerson]
  private static let farthestSpeaker = 4

  /// Whether a name only says where somebody is said to have done what they are tried for: “is on trial in A,
  /// accused of fighting in B”.
  func isCharged(_ mention: Mention) -> Bool {
    let segment = passage.segment(of: mention.tokens.lowerBound)
    return passage.matches.contains { match in
      segment.contains(match.tokens.lowerBound)
        && (match.has(.sayQuiet) && (0...2).contains(match.tokens.lowerBound - mention.phraseEnd)
          || match.sense(.say)?.attributes.kind == Attribution.accusing)
    }
  }

  /// Whether a name only says what people protest against: “marched against the war in Karabakh”.
  func isProtestedAgainst(_ mention: Mention) -> Bool {
    let clause = passage.clause(of: mention.tokens.lowerBound)
    let start = max(clause.lowerBound, mention.tokens.lowerBound - Self.farthestTie / 2)
    guard
      let against = (start..<mention.tokens.lowerBound).last(where: {
        text.has(.against, at: $0) && !text.has(.in, at: $0)
      })
    else { return false }
    return !(against..<mention.tokens.lowerBound).contains {
      text.tokens[$0].kind == .punctuation || triggersBefore($0) && !text.has(.eventClash, at: $0)
    }
  }

  /// Whether a name is of what the sentence denies before it says something else: “denied that A had been
  /// hit | and said that the army had bombed B”.
  func isOfDenial(_ mention: Mention, beside triggers: [Trigger]) -> Bool {
    guard passage.classes.contains(.sayDeny), let first = triggers.first else { return false }
    let before = passage.tokens.lowerBound..<mention.tokens.lowerBound
    let behind =
      mention.tokens.upperBound..<max(mention.tokens.upperBound, first.tokens.lowerBound)
    guard let denial = before.last(where: { text.has(.sayDeny, at: $0) }) else { return false }
    return !(denial..<mention.tokens.lowerBound).contains { isSaying($0) }
      && behind.contains { isSaying($0) }
  }

  private func isSaying(_ token: Int) -> Bool {
    text.has(.say, at: token) && !text.has(.sayDeny, at: token)
  }

  /// Whether a word of a class stands a little before a name in its clause, or behind it where heads come
  /// last, with no other trigger's word between.
  private func isTied(_ mention: Mention, to wordClass: WordClass) -> Bool {
    let clause = passage.clause(of: mention.tokens.lowerBound)
    let before = max(clause.lowerBound, mention.tokens.lowerBound - Self.farthestTie)
    let behind = min(clause.upperBound, mention.tokens.upperBound + Self.farthestTie)
    let start = (min(before, mention.tokens.lowerBound)..<mention.tokens.lowerBound).last {
      text.has(wordClass, at: $0)
    }
    let end = (mention.tokens.upperBound..<max(mention.tokens.upperBound, behind)).first {
      text.has(wordClass, at: $0)
    }
    let isBefore = start.map { !tells($0..<mention.tokens.lowerBound) } ?? false
    let isBehind = end.map { !tells(mention.tokens.upperBound..<$0) } ?? false
    guard text.language.order.isVerbLast || text.language.hasFreeVerb else { return isBefore }
    return isBehind || isBefore && (text.language.order != .verbFinal || text.language.hasFreeVerb)
  }

  /// Whether a verb that destroys or hands over stands in a run of tokens.
  private func tells(_ range: Range<Int>) -> Bool {
    range.contains { token in
      text.classes(at: token).intersects(Self.verbs) && !text.has(.aim, at: token)
    }
  }

  private static let verbs: ClassSet = [.actDestroy, .actDown, .actHandover, .actExchange]
  private static let farthestTie = 8
}
