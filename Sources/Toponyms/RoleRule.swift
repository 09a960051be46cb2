internal import Gazetteer
internal import Language

/// Tells a place from the government, army or people that its name stands for (codebook,
/// “Mentions” rule 2).
struct RoleRule {
  private let cued: CuedText

  init(_ cued: CuedText) { self.cued = cued }

  /// How a resolved name is used, the heads of dispatches aside.
  func role(of sighting: Sighting) -> Mention.Role {
    guard let place = sighting.best?.place, place.kind == .country || place.standsFor != nil else {
      return .literal
    }
    if isBesideOffice(sighting) { return .metonym }
    if sighting.isLocative || sighting.descriptor != nil || isAtBorder(sighting) { return .literal }
    if place.kind == .country {
      return isPossessorOfPlace(sighting) ? .literal : .metonym
    }
    return acts(sighting) ? .metonym : .literal
  }

  /// Whether a name stands for a government, and nothing says that it is the place itself.
  func mayAct(_ sighting: Sighting) -> Bool {
    guard let place = sighting.best?.place else { return false }
    return (place.kind == .country || place.standsFor != nil) && !sighting.isLocative
      && sighting.descriptor == nil
  }

  /// “the ministry of Armenia”, “Armenian president”, “troops of Azerbaijan”.
  private func isBesideOffice(_ sighting: Sighting) -> Bool {
    let office: Cue = [.organ, .title, .person, .force]
    var before = sighting.tokens.lowerBound - 1
    if cued.cue(before, inSentenceOf: before + 1).contains(.of) { before -= 1 }
    let cue = cued.cue(before, inSentenceOf: sighting.tokens.lowerBound)
    if !cue.isDisjoint(with: office) {
      return cue.isDisjoint(with: [.descriptorBefore, .civilian])
    }
    let after = sighting.tokens.upperBound
    let next = cued.cue(after, inSentenceOf: sighting.tokens.lowerBound)
    return !next.isDisjoint(with: office) && !next.contains(.civilian) && !sighting.isLocative
  }

  /// “the north of Armenia”, “the border with Iran”.
  private func isAtBorder(_ sighting: Sighting) -> Bool {
    let first = sighting.tokens.lowerBound
    if cued.neighbourBefore(first).contains(.part) { return true }
    for token in (first - 3..<first).reversed() {
      let cue = cued.cue(token, inSentenceOf: first)
      if cue.contains(.border) { return true }
      if !cue.contains(.word) || !cue.isDisjoint(with: [.capitalized, .say, .act]) { break }
    }
    return cued.neighbourAfter(sighting.tokens.upperBound - 1).contains(.border)
  }

  /// “the second city of Azerbaijan”, “left Armenia”.
  private func isPossessorOfPlace(_ sighting: Sighting) -> Bool {
    let first = sighting.tokens.lowerBound
    let sentence = cued.sentence(of: first)
    for token in (max(sentence.lowerBound, first - 4)..<first).reversed() {
      let cue = cued.cues[token]
      if !cue.isDisjoint(with: [.comma, .say, .clause, .force, .organ]) { return false }
      if cue.contains(.leave) || cue.contains(.descriptorBefore) { return true }
    }
    return false
  }

  /// Whether a verb of saying or acting follows whose subject the name is.
  private func acts(_ sighting: Sighting) -> Bool {
    var token = sighting.tokens.upperBound
    let first = sighting.tokens.lowerBound
    if cued.cue(token, inSentenceOf: first).contains(.colon) { return cued.startsClause(first) }
    for _ in 0..<6 {
      let cue = cued.cue(token, inSentenceOf: first)
      if cue.isEmpty { break }
      if cue.contains(.say) { return !cue.contains(.passive) }
      if cue.contains(.act) {
        return !cue.contains(.passive)
          && (opensClause(first) || token == sighting.tokens.upperBound)
      }
      if !cue.isDisjoint(with: [.comma, .fullStop, .clause, .relative, .locative]) { break }
      token = cued.unit(at: token).upperBound
    }
    return cued.text.language.order == .verbFinal && opensClause(first) && saysAtEnd(first)
  }

  private func opensClause(_ token: Int) -> Bool {
    cued.startsClause(token)
      || !cued.cue(token - 1, inSentenceOf: token).isDisjoint(with: [.clause, .comma, .and])
  }

  private func saysAtEnd(_ token: Int) -> Bool {
    let sentence = cued.sentence(of: token)
    let verb = sentence.reversed().first { !cued.cues[$0].isDisjoint(with: [.say, .act]) }
    return verb.map { cued.cues[$0].contains(.say) && sentence.upperBound - $0 <= 3 } ?? false
  }
}
