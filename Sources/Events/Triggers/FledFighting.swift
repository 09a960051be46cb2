import Language
import Toponyms

/// Fighting that a sentence names only to say what people fled from.
extension SentenceReader {
  /// Whether a word for fighting stands right beside one for flight and no place beside it: “90,000 people have
  /// fled the fighting, many to Goris”, which was fought in none of the places named.
  func isFled(_ trigger: Trigger) -> Bool {
    guard trigger.type == .clash,
      trigger.sense.wordClass == .eventClash || trigger.voice == .noun
    else { return false }
    let isLast = passage.text.language.order.isVerbLast
    let isFree = passage.text.language.hasFreeVerb
    return passage.matches.contains { flight in
      guard flight.has(anyOf: [.actLeave, .eventDisplacement]), flight.tokens != trigger.tokens
      else { return false }
      let isBefore = flight.tokens.upperBound <= trigger.tokens.lowerBound
      // “Vor den Kämpfen geflohen”, where verbs stand at either end.
      guard isBefore ? !isLast || isFree : isLast || isFree,
        isBefore || isFrom(trigger.tokens)
      else { return false }
      let gap =
        isBefore
        ? flight.tokens.upperBound..<trigger.tokens.lowerBound
        : trigger.tokens.upperBound..<max(trigger.tokens.upperBound, flight.tokens.lowerBound)
      // “Fled | 90,000 people of A | from the fighting”, where verbs come first.
      let isParted =
        isBefore && passage.text.language.order == .verbInitial && isFrom(trigger.tokens)
        && gap.count <= Self.farthestInitial && !gap.contains(where: passage.text.isPunctuation)
      return (isParted || gap.count <= Self.farthestFlight && gap.allSatisfy(isPassedOver))
        && !isPlaced(trigger.tokens)
    }
  }

  /// How many tokens may part what people fled from from the word for flight.
  private static let farthestFlight = 4
  private static let farthestInitial = 12

  /// Whether a case or a preposition says that somebody went away from something.
  private func isFrom(_ noun: Range<Int>) -> Bool {
    if passage.text.match(noun.lowerBound)?.nounCase == .from { return true }
    let before = max(passage.tokens.lowerBound, noun.lowerBound - 3)..<noun.lowerBound
    return before.contains {
      passage.text.has(.from, at: $0) || passage.text.has(.dateBefore, at: $0)
    }
  }

  /// Whether a token between flight and what people fled from is a small word or describes it.
  private func isPassedOver(_ token: Int) -> Bool {
    let parting: ClassSet = [.clause, .relative, .say, .sayThat, .and, .to]
    return !passage.text.isPunctuation(token)
      && (passage.text.has(.from, at: token)
        || !passage.text.classes(at: token).intersects(parting))
      && !passage.mentions.contains { $0.tokens.contains(token) }
  }

  /// Whether a place stands beside a word for fighting that says where it was: “fled the fighting in
  /// Hadrut”.
  private func isPlaced(_ noun: Range<Int>) -> Bool {
    passage.mentions.contains { mention in
      guard mention.role == .literal else { return false }
      if mention.tokens.lowerBound >= noun.upperBound {
        return mention.tokens.lowerBound - noun.upperBound <= 3
          && !(noun.upperBound..<mention.tokens.lowerBound).contains(
            where: passage.text.isPunctuation)
          && passage.isMarked(mention, by: [.in, .near, .against, .toward])
      }
      return passage.text.language.order.isVerbLast && !passage.text.language.hasFreeVerb
        && noun.lowerBound - mention.phraseEnd <= 1
        && passage.isMarked(mention, by: [.in, .near, .against, .toward])
    }
  }
}
