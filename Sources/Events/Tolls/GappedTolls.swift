import Language
import Text
import Toponyms

/// Finds the numbers of people whose verb a sentence leaves out: “nine people died in Ganja, two in
/// Barda and one in Terter”.
struct GappedTolls {
  /// A number of people with the place that it is given for.
  struct Share {
    let quantity: Quantity
    let mention: Mention
  }

  let passage: Passage
  /// What tells of events in the sentence.
  let triggers: [Trigger]
  let attribution: Attribution?

  private var text: AnalysedText { passage.text }

  /// The shares that stretches between commas give, each with one number and one place and no word of
  /// its own for what became of the people.
  func shares() -> [Share] {
    guard passage.mentions.count > 1, passage.quantities.count > 1 else { return [] }
    return stretches.compactMap { stretch in
      guard stretch.count <= Self.longest, !passage.contains(anyOf: Self.full, in: stretch),
        !triggers.contains(where: { stretch.contains($0.tokens.lowerBound) }),
        let quantity = only(passage.quantities.filter { stretch.contains($0.tokens.lowerBound) }),
        !quantity.hasUnit, quantity.tokens.upperBound <= stretch.upperBound,
        let mention = only(passage.mentions(in: stretch).filter(isPlace))
      else { return nil }
      return Share(quantity: quantity, mention: mention)
    }
  }

  /// The most tokens of a stretch that leaves its verb out.
  private static let longest = 9
  /// What makes a stretch say something of its own.
  private static let full: ClassSet = [
    .harmKilled, .harmInjured, .harmTotal, .harmMore, .numberPart, .say, .actHit, .actDestroy,
    .thingCivilian,
  ]

  private func only<Element>(_ elements: [Element]) -> Element? {
    elements.count == 1 ? elements[0] : nil
  }

  private func isPlace(_ mention: Mention) -> Bool {
    mention.role == .literal && passage.isMarked(mention, by: [.in], acrossNames: false)
      && !(attribution?.contains(mention.tokens.lowerBound) ?? false)
  }

  /// The stretches between commas and “and”.
  private var stretches: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = passage.tokens.lowerBound
    for token in passage.tokens
    where text.isMark(token, oneOf: [",", ";", "،"]) || text.has(.and, at: token) {
      result.append(start..<token)
      start = token + 1
    }
    result.append(start..<passage.tokens.upperBound)
    return result
  }
}
