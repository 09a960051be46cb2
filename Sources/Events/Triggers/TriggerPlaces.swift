import Gazetteer
import Language
import Toponyms

/// Whether what a word is done to is a place: what is taken, what falls, and what only says where.
extension TriggerFinder {
  /// Whether the ending of a name lets it be what a verb does something to, where endings tell.
  private func mayBeObject(
    _ mention: Mention, of frame: EventFrame, _ voice: Sense.Voice?
  ) -> Bool {
    guard passage.text.language.order == .verbFinal else { return !frame.isPatient }
    if frame.isPatient {
      // What falls stands where what is hit does.
      return voice == .passive || frame.head == .actFall
        ? mention.nounCase == nil || mention.nounCase == .of
        : voice == .active && mention.nounCase == .object
    }
    if frame.head == .actLose { return ![.in, .to, .with].contains(mention.nounCase) }
    guard frame.head == .actTake else { return true }
    // “X's map was taken” takes no X.
    if mention.nounCase == .of, voice == .active, !isGround(mention.phraseEnd) { return false }
    return ![.in, .from, .to, .with].contains(mention.nounCase)
  }

  /// Whether a place is the subject of falling where no ending says so: right before the verb, its
  /// auxiliary aside, at the beginning of the clause, or right behind it where verbs come first.
  private func isFallen(_ mention: Mention, _ frame: EventFrame, _ head: Range<Int>) -> Bool {
    guard frame.head == .actFall, frame.isPatient, passage.text.language.order != .verbFinal,
      passage.weapons.isEmpty,
      !passage.isMarked(mention, by: [.in, .near, .from, .to, .toward, .against])
    else { return false }
    if passage.text.language.order == .verbInitial {
      return mention.tokens.lowerBound == head.upperBound
    }
    let gap = mention.tokens.upperBound..<max(mention.tokens.upperBound, head.lowerBound)
    return mention.tokens.upperBound <= head.lowerBound && isSubject(mention)
      && gap.allSatisfy {
        passage.text.classes(at: $0).isSubset(of: [.common, .passive, .perfect])
      }
  }

  /// Whether a word for ground or a kind of place stands at a token or right before it.
  private func isGround(_ token: Int) -> Bool {
    let ground: ClassSet = [.thingGround, .placeTown, .placeVillage, .placeDistrict, .placeRegion]
    return (token - 1...token).contains { passage.text.classes(at: $0).intersects(ground) }
  }

  /// Whether a place is where something is brought: “took four others to Goris”.
  private func isGoal(_ mention: Mention) -> Bool {
    passage.isPreceded(by: [.to], at: mention.tokens.lowerBound, acrossNames: false)
  }

  /// Whether a place is where something is taken or lost, not what: “a ward in Stepanakert lost its
  /// windows”, “lost two men near Fizuli”, “was captured near Hadrut”.
  private func isScene(_ mention: Mention, of head: Range<Int>, _ voice: Sense.Voice?) -> Bool {
    let isBefore = mention.tokens.upperBound <= head.lowerBound
    guard voice != .passive || !isBefore else { return false }
    return passage.isMarked(mention, by: isBefore ? [.in] : [.in, .near], acrossNames: false)
  }

  /// Whether a place begins its clause as what that is about: “Talish, in the north, changed hands and
  /// was won back”, “the village of Talish was retaken”.
  private func isSubject(_ mention: Mention) -> Bool {
    let start = passage.clause(of: mention.tokens.lowerBound).lowerBound
    return mention.tokens.lowerBound - start <= 4
      && !passage.isMarked(mention, by: [.in, .near, .from, .to, .toward], acrossNames: false)
  }

  /// Whether some tokens name a place that a verb of a frame can be about.
  func hasPlace(
    _ frame: EventFrame, _ range: Range<Int>, _ head: Range<Int>, _ voice: Sense.Voice?
  ) -> Bool {
    passage.mentions(in: range).contains { mention in
      mention.role == .literal && mention.place?.kind != .country
        && (mayBeObject(mention, of: frame, voice) || isFallen(mention, frame, head))
        && (!frame.isSubject || isSubject(mention))
        && !(frame.type == .territory && frame.head != .actEnter
          && (isGoal(mention) || isScene(mention, of: head, voice)))
        && (frame.type != .talks || passage.isMarked(mention, by: [.in, .near])
          || passage.contains(
            anyOf: [.in, .near],
            in: max(range.lowerBound, mention.tokens.lowerBound - 3)..<mention.tokens.lowerBound))
    }
  }
}
