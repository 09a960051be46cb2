import Gazetteer
import Language
import Toponyms

/// The talks that made a truce (codebook, “Place”: a truce takes effect in one place, and the talks that made
/// it were held in another).
extension SentenceReader {
  /// The talks of a sentence that tells of a truce and names the foreign capital where the sides agreed on
  /// it: “In Moscow the sides agreed on a truce”.
  func truceTalks(beside drafts: [EventDraft]) -> [EventDraft] {
    guard !drafts.contains(where: { $0.type == .talks && isPlaced($0) }),
      !passage.classes.contains(.actBegin),
      let trigger = drafts.first(where: { $0.type == .ceasefire })?.triggers
        .first(where: isAgreement)
    else { return [] }
    let isNamed = passage.mentions(in: passage.clause(of: trigger.tokens.lowerBound)).contains {
      $0.role == .literal && $0.place?.kind == .capital
        && passage.isMarked($0, by: [.in], acrossNames: false)
        && sides.side(of: $0).flatMap(Sides.opponent) == nil
    }
    guard isNamed else { return [] }
    return [
      EventDraft(
        Trigger(
          type: .talks, tokens: trigger.tokens, sense: trigger.sense, voice: trigger.voice,
          certainty: 0.8))
    ]
  }

  /// Whether a trigger says that the sides agreed, and not that somebody announced it.
  private func isAgreement(_ trigger: Trigger) -> Bool {
    [.actAgree, .eventCeasefire].contains(trigger.sense.wordClass) && trigger.voice != .noun
      && !passage.text.has(.say, at: trigger.tokens.lowerBound)
      // “The truce that was announced in Washington has collapsed.”
      && !passage.text.has(.relative, at: trigger.tokens.lowerBound - 1)
  }

  /// Whether the clause of a draft names a place.
  private func isPlaced(_ draft: EventDraft) -> Bool {
    passage.mentions(in: passage.clause(of: draft.triggers[0].tokens.lowerBound)).contains {
      $0.role == .literal
    }
  }
}
