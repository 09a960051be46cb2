import Language
import Toponyms

/// Whose dead a toll by itself counts.
extension EventBuilder {
  /// Who is said to have lost people: “Azerbaijan has lost 12 soldiers”, “the losses of Azerbaijan”.
  var loser: String? {
    let parties = context.sides.namings(in: passage.tokens, of: passage).filter {
      !(context.attribution?.contains($0.tokens.lowerBound) ?? false)
    }
    guard !parties.isEmpty else { return nil }
    if let loss = passage.matches.first(where: isLoss) {
      let clause = passage.clause(of: loss.tokens.lowerBound)
      let before = parties.last {
        clause.contains($0.tokens.lowerBound) && $0.tokens.lowerBound < loss.tokens.lowerBound
      }
      if let before { return before.side }
    }
    guard let toll = passage.matches.first(where: { $0.has(.harmToll) }) else { return nil }
    return parties.first { party in
      let start = toll.tokens.lowerBound
      return (0...2).contains(party.tokens.lowerBound - toll.tokens.upperBound)
        || (0...2).contains(start - party.tokens.upperBound)
    }?.side
  }

  /// Whether a verb tells who lost people: one for losing ground or things too, or one that counts people
  /// only.
  private func isLoss(_ match: LexicalMatch) -> Bool {
    guard match.has(.harmKilled) else { return false }
    return match.has(.actLose)
      || match.senses.contains {
        $0.wordClass == .harmKilled && $0.attributes.kind == TollFinder.ofPeople
      }
  }

  /// Whether a sentence names another party than the one that tells it, besides its source.
  func namesOther(than side: String) -> Bool {
    context.sides.namings(in: passage.tokens, of: passage, speaker: side).contains { party in
      party.side != side && Sides.opponent(of: party.side) != nil
        && !(context.attribution?.contains(party.tokens.lowerBound) ?? false)
        && (passage.text.has(.side, at: party.tokens.lowerBound)
          || passage.mentions.contains { $0.tokens == party.tokens && $0.role != .literal })
    }
  }
}
