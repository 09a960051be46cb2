internal import Gazetteer
internal import Language

/// Tells a place from the government, army or people that its name stands for (codebook,
/// “Mentions” rule 2).
struct RoleRule {
  private let cued: CuedText

  /// How far behind its subject a verb is looked for, in words and phrases.
  private static let farthestVerb = 6

  init(_ cued: CuedText) { self.cued = cued }

  /// How a resolved name is used, the heads of dispatches aside.
  ///
  /// - Parameters:
  ///   - sighting: the name.
  ///   - first: the first token of the list that it stands in, or of itself.
  /// - Returns: literal or metonym.
  func role(of sighting: Sighting, inListFrom first: Int) -> Mention.Role {
    guard let place = sighting.best?.place, place.kind == .country || place.standsFor != nil else {
      return .literal
    }
    if isBesideOffice(sighting) || isSource(sighting) || isSubjectBehindVerb(sighting) {
      return .metonym
    }
    if place.kind == .capital, isSupported(sighting) { return .metonym }
    if sighting.isLocative || sighting.descriptor != nil || isAtBorder(sighting) { return .literal }
    if place.kind != .country, isDoneTo(sighting) { return .literal }
    if place.kind == .country {
      return isPossessorOfPlace(sighting) ? .literal : .metonym
    }
    return isOwnerOfDeed(sighting) || acts(sighting, from: first) || isLed(sighting, place)
      ? .metonym : .literal
  }

  /// “Stepanakert's bombing”, “Stepanakert's houses they hit”, “that Stepanakert (object) was bombed”: whom
  /// something befalls does not act.
  private func isDoneTo(_ sighting: Sighting) -> Bool {
    guard isHeadFinal else { return false }
    guard sighting.nounCase == .of else { return sighting.nounCase == .object }
    let next = cued.cue(sighting.tokens.upperBound, inSentenceOf: sighting.tokens.lowerBound)
    return !next.isDisjoint(with: [.building, .part]) || voice(behind: sighting) == .noun
  }

  /// “That Baku broke the truce”, in the order of “Baku's truce breaking”.
  private func isOwnerOfDeed(_ sighting: Sighting) -> Bool {
    isHeadFinal && sighting.nounCase == .of && voice(behind: sighting) == .active
  }

  /// The voice of an act right behind a name.
  private func voice(behind sighting: Sighting) -> Sense.Voice? {
    let token = sighting.tokens.upperBound
    guard cued.cue(token, inSentenceOf: sighting.tokens.lowerBound).contains(.act) else {
      return nil
    }
    return cued.text.match(token)?.senses.lazy.compactMap(\.attributes.voice).first
  }

  /// “Handed over Armenia the district”, where verbs come first: what stands between a verb and its object
  /// is its subject.
  private func isSubjectBehindVerb(_ sighting: Sighting) -> Bool {
    guard cued.text.language.order == .verbInitial, !sighting.isLocative else { return false }
    let first = sighting.tokens.lowerBound
    guard cued.neighbourBefore(first).contains(.act), let verb = cued.text.match(first - 1),
      verb.senses.contains(where: { $0.attributes.voice == .active }), !verb.has(.actLeave)
    else { return false }
    let next = cued.cue(sighting.tokens.upperBound, inSentenceOf: first)
    return !next.isDisjoint(with: [.descriptorBefore])
      || cued.text.classes(at: sighting.tokens.upperBound).intersects([.thingTruce, .thingGround])
  }

  /// “Baku according to”, where such words stand behind names.
  private func isSource(_ sighting: Sighting) -> Bool {
    guard cued.text.language.order == .verbFinal, sighting.descriptor == nil else { return false }
    let next = cued.cue(sighting.phraseEnd, inSentenceOf: sighting.tokens.lowerBound)
    return !next.isDisjoint(with: [.according, .by])
  }

  /// “according to Baku”, “led by Moscow”, “said Yerevan”.
  private func isLed(_ sighting: Sighting, _ place: Place) -> Bool {
    let before = cued.neighbourBefore(sighting.tokens.lowerBound)
    let after = cued.cue(sighting.tokens.upperBound, inSentenceOf: sighting.tokens.lowerBound)
    let isSpeaker =
      before.contains(.say) && !after.contains(.word) && cued.text.language.order == .verbMedial
    return before.contains(.according) || isSpeaker || isBehindSay(sighting)
      || before.contains(.by) && place.kind == .capital && !isCrossed(sighting)
  }

  /// “Marched through Baku”, where the word for “through” is that for “by” too.
  private func isCrossed(_ sighting: Sighting) -> Bool {
    let first = sighting.tokens.lowerBound
    let start = max(cued.sentence(of: first).lowerBound, first - Self.farthestVerb)
    return (start..<first).contains {
      cued.text.classes(at: $0).intersects([.actGather, .actLeave, .eventProtest])
    }
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
    let nearest = cued.cue(before, inSentenceOf: before + 1)
    if nearest.contains(.of), nearest.isDisjoint(with: .locative) { before -= 1 }
    let cue = cued.cue(before, inSentenceOf: sighting.tokens.lowerBound)
    // Where heads come last, an office before a name is another phrase's.
    if !isHeadFinal, !cue.isDisjoint(with: office) {
      return cue.isDisjoint(with: [.descriptorBefore, .civilian, .building])
    }
    let after = sighting.tokens.upperBound
    let next = cued.cue(after, inSentenceOf: sighting.tokens.lowerBound)
    return !next.isDisjoint(with: office) && next.isDisjoint(with: [.civilian, .building])
      && !sighting.isLocative
  }

  private var isHeadFinal: Bool { cued.text.language.order == .verbFinal }

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
    if cued.text.language.order == .verbFinal { return sighting.link == .containing }
    for token in (max(sentence.lowerBound, first - 4)..<first).reversed() {
      let cue = cued.cues[token]
      if !cue.isDisjoint(with: [.comma, .say, .clause, .force, .organ]) { return false }
      if cue.contains(.leave) || cue.contains(.descriptorBefore) { return true }
    }
    return false
  }

  /// Whether a verb follows whose subject the name is, or the list that begins at a token.
  private func acts(_ sighting: Sighting, from first: Int) -> Bool {
    // “At Stepanakert fired …”, where a preposition opens the clause.
    if !isHeadFinal, isBehindPreposition(first) { return false }
    var token = sighting.tokens.upperBound
    let before = cued.neighbourBefore(first)
    if cued.cue(token, inSentenceOf: first).contains(.colon) { return cued.startsClause(first) }
    var isPassive = false
    for _ in 0..<Self.farthestVerb {
      let cue = cued.cue(token, inSentenceOf: first)
      if cue.isEmpty { break }
      // “Stepanakert was-bombed, said the ministry”, in a verb's own form.
      if isHeadFinal, !cue.contains(.say), isPassiveForm(token) { return false }
      isPassive = isPassive || cue.contains(.passive)
      if cue.contains(.say) { return !isPassive }
      if cue.contains(.act) {
        let isSubject =
          opensClause(first)
          || token == sighting.tokens.upperBound && !before.isDisjoint(with: [.number, .date])
            && !(cued.text.language.hasFreeVerb && cued.text.language.order == .verbMedial)
        let next = cued.unit(at: token).upperBound
        return !isPassive && isSubject && !cued.cue(next, inSentenceOf: first).contains(.passive)
      }
      if token == sighting.tokens.upperBound, cue.contains(.clause), isBehindFirst(token) {
        token = cued.unit(at: token).upperBound
        continue
      }
      if !cue.isDisjoint(with: [.comma, .fullStop, .clause, .relative, .locative]) { break }
      token = cued.unit(at: token).upperBound
    }
    guard opensClause(first) else { return false }
    return cued.text.language.order == .verbFinal ? saysAtEnd(first) : isBareSubject(sighting)
  }

  /// Whether all that a verb can mean is done to its subject.
  private func isPassiveForm(_ token: Int) -> Bool {
    let voices = cued.text.match(token)?.senses.compactMap(\.attributes.voice) ?? []
    return !voices.isEmpty && voices.allSatisfy { $0 == .passive }
  }

  private func isBehindPreposition(_ token: Int) -> Bool {
    token > cued.sentence(of: token).lowerBound
      && cued.text.classes(at: token - 1).intersects([.against, .toward, .near])
  }

  /// “Denies Yerevan to have …”, where verbs come first.
  private func isBehindSay(_ sighting: Sighting) -> Bool {
    guard cued.text.language.order == .verbInitial,
      let match = cued.text.match(sighting.tokens.lowerBound - 1)
    else { return false }
    return [match.sense(.say), match.sense(.sayDeny)].contains { $0?.attributes.isAfter ?? false }
  }

  /// “In support of Baku”.
  private func isSupported(_ sighting: Sighting) -> Bool {
    guard let match = cued.text.match(sighting.tokens.lowerBound - 1) else { return false }
    return match.sense(.sideAside)?.attributes.reach == .after
  }

  /// Whether a conjunction stands behind the first phrase of its clause: “Baku | but says”.
  private func isBehindFirst(_ token: Int) -> Bool {
    cued.text.match(token)?.sense(.clause)?.attributes.isAfter ?? false
  }

  /// Whether a capital opens a clause whose verb the language file does not know.
  ///
  /// “Tehran is trying”: what a capital does, its government does. Towns that also stand for a
  /// government are rather the places of what happens.
  private func isBareSubject(_ sighting: Sighting) -> Bool {
    guard sighting.best?.place.kind == .capital else { return false }
    let next = cued.cue(sighting.tokens.upperBound, inSentenceOf: sighting.tokens.lowerBound)
    return next.contains(.word)
      && next.isDisjoint(with: [.passive, .locative, .and, .clause, .date, .capitalized])
  }

  private func opensClause(_ token: Int) -> Bool {
    cued.startsClause(token)
      || !cued.cue(token - 1, inSentenceOf: token).isDisjoint(with: [.clause, .comma, .and])
  }

  /// Whether a verb of saying follows in the sentence, as it does where verbs come last, and no clause ends
  /// before it in what befell the name: “Stepanakert is being shelled, writes …”.
  private func saysAtEnd(_ token: Int) -> Bool {
    for next in token..<cued.sentence(of: token).upperBound {
      let cue = cued.cues[next]
      if cue.contains(.passive) {
        let isAttack =
          cue.contains(.attack) && cued.cue(next + 1, inSentenceOf: token).contains(.comma)
        if isAttack { return false }
      } else if cue.contains(.say) {
        return true
      }
    }
    return false
  }
}
