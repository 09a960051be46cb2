import Gazetteer
import Language
import Toponyms

/// Whether a denial names what it denies, or stands behind it.
extension Denials {
  /// Whether the sentence says what is denied: “denied reports that the road was cut”, “reports that
  /// the road was cut were denied”; then nothing told before is meant.
  func saysWhat(_ denial: Int) -> Bool {
    let before = passage.clause(of: denial).lowerBound..<denial
    // “Replies that none of its aircraft is missing” is the denial itself.
    if let opening = before.last(where: { passage.text.has(.sayThat, at: $0) }) {
      // So is “says that its forces did not fire”.
      return !(opening + 1..<denial).allSatisfy {
        passage.text.classes(at: $0).intersects([.thingTroops, .common, .placeAnaphor])
      }
    }
    let limit = min(passage.tokens.upperBound, denial + Self.farthestContent)
    let end = (denial..<limit).first { passage.text.isMark($0, oneOf: [",", ";"]) } ?? limit
    // “In that direction” opens nothing.
    return (denial..<end).contains {
      passage.text.has(.sayThat, at: $0)
        && !passage.text.classes(at: $0 - 1).intersects([.in, .to, .from, .of, .near, .against])
    }
  }

  /// Whether a negated deed is what another side says and the speaker calls untrue: “called Armenia's
  /// statement that civilians were not hit a lie”; then the speaker denies no deed.
  func isDenialCalledFalse(_ note: TriggerNote, by side: String) -> Bool {
    guard let verdict = passage.first(.sayFalse, in: passage.tokens),
      sides.namings(in: passage.tokens, of: passage).contains(where: { $0.side != side })
    else { return false }
    let gap =
      min(verdict, note.tokens.lowerBound)..<max(verdict, note.tokens.lowerBound)
    return !gap.contains {
      passage.text.isMark($0, oneOf: [",", ":", ";", "،", "՝", "—", "–"])
        || passage.text.has(.and, at: $0)
    }
  }

  /// How many tokens behind a verb of denying the word that opens its content stands at most.
  private static let farthestContent = 5

  /// Whether the denial stands behind what the sentence itself tells: “…, which Armenia denies”.
  func isTrailing(
    _ denial: Int, _ attribution: Attribution?, _ events: [ReadEvent], _ first: Int
  ) -> Bool {
    denial > passage.tokens.lowerBound + 3
      && !speaksOfAnother(denial, attribution, events[first...])
      && passage.matches.contains { match in
        match.tokens.lowerBound < denial
          && (match.has(anyOf: EventFrame.heads) || match.has(.harmKilled)
            || match.has(.harmInjured))
      }
  }

  /// Whether what is denied is named behind it, at a place of its own: “says that it shot down two
  /// drones over Kapan, and denies the fall of Fizuli”.
  private func speaksOfAnother(
    _ denial: Int, _ attribution: Attribution?, _ told: ArraySlice<ReadEvent>
  ) -> Bool {
    guard !passage.text.language.order.isVerbLast else { return false }
    let content = denial..<min(passage.tokens.upperBound, denial + Self.farthestContent)
    return passage.mentions.contains { mention in
      mention.role == .literal && content.contains(mention.tokens.lowerBound)
        && !(attribution?.contains(mention.tokens.lowerBound) ?? false)
        && !told.contains { $0.event.sites.contains { $0.place?.index == mention.place?.index } }
    }
  }
}
