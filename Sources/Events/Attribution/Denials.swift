import Gazetteer
import Language
import Toponyms

/// Marks claims that another side denies as disputed (codebook, `status`).
struct Denials {
  let passage: Passage
  let sides: Sides

  /// Applies what a sentence denies to what was told before.
  ///
  /// The events from `first` on are those that the sentence itself tells; of its triggers those that
  /// it negates deny what was claimed.
  func apply(
    _ attribution: Attribution?, vetoed: [TriggerNote], to events: inout [ReadEvent],
    from first: Int
  ) {
    contest(attribution, &events, from: first)
    if let verdict = Verdict(passage),
      attribution?.statements.allSatisfy({ $0.side != nil || verdict.isClaimant($0) }) ?? true
    {
      return apply(verdict, attribution, vetoed: vetoed, to: &events, from: first)
    }
    if let denial = passage.denial, !passage.isQuoted(denial),
      !isNegated(denial)
    {
      let denier = self.denier(at: denial, attribution)
      if events.count > first, isTrailing(denial, attribution, events, first) {
        // Nobody denies what they tell themselves: “says that it fired, and denies to have hit a house”.
        let told = (first..<events.count).filter {
          denier == nil || events[$0].sourceSide != denier
        }
        dispute(told, by: denier, &events)
      } else {
        let isVerbFinal = passage.text.language.order.isVerbLast
        let objects = vetoed.filter { ($0.tokens.lowerBound > denial) != isVerbFinal }
        var types = Set((objects.isEmpty ? vetoed : objects).map(\.type))
        // “Does not admit the loss of a drone.”
        if types.isEmpty, passage.classes.contains(.weaponAir) { types = [.airStrike] }
        let saysWhat = saysWhat(denial)
        if types.isEmpty, saysWhat { return }
        let places = deniedPlaces(attribution)
        let claims = denied(
          by: denier, of: types, at: types.isEmpty ? [] : places, in: events, before: first)
        dispute(single(out: places, of: claims, &events), by: denier, &events)
      }
    } else if let side = subject(attribution) ?? attribution?.statements.first?.side {
      let negated = vetoed.filter { $0.veto == Modality.Veto.negated.rawValue }
      for note in negated where !isDenialCalledFalse(note, by: side) {
        let here = claims(before: note, attribution, in: events, from: first)
        if !here.claims.isEmpty {
          dispute(here.claims, by: here.side, &events)
          continue
        }
        let targets = denied(by: side, of: [note.type], in: events, before: first).filter {
          passage.paragraph - events[$0].paragraph <= 1
        }
        dispute(targets, by: side, &events)
      }
    }
  }

  /// The party that opens a sentence which names no source: “Baku has lost no such aircraft”, in answer to
  /// a claim.
  private func subject(_ attribution: Attribution?) -> String? {
    guard let first = passage.mentions.first, [.capital, .country].contains(first.place?.kind),
      first.tokens.lowerBound == passage.tokens.lowerBound, first.nounCase == nil,
      attribution?.statements.allSatisfy({ !passage.tokens.contains($0.phrase.lowerBound) }) ?? true
    else { return nil }
    return sides.side(in: first.tokens, of: passage)
  }

  /// What the sentence denies, at a place of its own, that nothing told before claims: “rejected reports
  /// that A was shelled”.
  func alleged(
    _ triggers: [Trigger], vetoed: [TriggerNote], _ attribution: Attribution?,
    in events: [ReadEvent]
  ) -> [Trigger] {
    let verdict = Verdict(passage)
    let places = verdict == nil ? deniedPlaces(attribution) : untruePlaces(attribution)
    guard !places.isEmpty else { return [] }
    let alleged = triggers.filter { trigger in
      Self.isAllegation(trigger.type) && trigger.sense.wordClass != .actRepel
        && vetoed.contains {
          $0.tokens == trigger.tokens && $0.veto == SentenceReader.denied
        }
        && !events.contains { event in
          passage.paragraph - event.paragraph <= 2 && isPlaced(event, at: places)
            && (event.event.type == trigger.type
              || event.event.type.isConflict && trigger.type.isConflict)
        }
    }
    guard !alleged.isEmpty else { return [] }
    // “Reports that A came under fire are false: ‘the army did not shell it’” tells what it was.
    let negated = triggers.filter { trigger in
      trigger.type.isViolent
        && vetoed.contains {
          $0.tokens == trigger.tokens && $0.veto == Modality.Veto.negated.rawValue
        }
    }
    return alleged + negated
  }

  /// Whether one side can say of another that it did what is of a type.
  private static func isAllegation(_ type: EventType) -> Bool {
    type.isConflict || [.displacement, .deployment, .prisoners].contains(type)
  }

  /// The event that is denied, which whoever denies to have attacked is said to have made.
  func asDenied(_ event: ReadEvent, _ attribution: Attribution?) -> ReadEvent {
    // “Baku's claim that A was shelled is untrue”, in the report's own voice.
    if let verdict = Verdict(passage), attribution?.statements.first.map(verdict.isClaimant) ?? true
    {
      event.event.status = .denied
      return event
    }
    // “Reports that A fell are false, says the army” is its denial.
    let judge = Verdict(passage).flatMap { verdict in
      attribution?.statements.first { !verdict.isClaimant($0) }?.side
    }
    let denier = attribution?.statements.first { $0.isDenial }?.side ?? judge
    event.event.status = .disputed
    let claim = DeniedClaim(in: passage, sides: sides, deniedBy: attribution)
    event.event.attribution = claim?.source
    event.sourceSide = claim?.side
    event.event.via = nil
    if let claim, !claim.isNamedElsewhere {
      event.event.actors.removeAll { $0 == claim.side }
      event.event.targets.removeAll { $0 == claim.side }
    }
    if let denier, event.event.type.isConflict {
      let isAccused = [.shelling, .airStrike, .civilianHarm].contains(event.event.type)
      event.event.actors = isAccused && event.event.actors.isEmpty ? [denier] : event.event.actors
      if !isAccused, !isNamed(denier, beside: event.token, attribution) {
        event.event.actors.removeAll { $0 == denier }
      }
    }
    return event
  }

  /// Whether a side is named in the clause of what it denies: “denied that Azerbaijani soldiers fired”.
  private func isNamed(_ side: String, beside token: Int, _ attribution: Attribution?) -> Bool {
    sides.namings(in: passage.clause(of: token), of: passage).contains {
      $0.side == side && !(attribution?.contains($0.tokens.lowerBound) ?? false)
    }
  }

  /// What another side has claimed earlier in the sentence of the kind that a negated word denies: “A
  /// accuses B of shelling C; B answers that it did not fire”.
  private func claims(
    before note: TriggerNote, _ attribution: Attribution?, in events: [ReadEvent], from first: Int
  ) -> (claims: [Int], side: String?) {
    guard let side = attribution?.statement(at: note.tokens.lowerBound)?.side else {
      return ([], nil)
    }
    let claims = (first..<events.count).filter { index in
      let event = events[index]
      return event.token < note.tokens.lowerBound && event.sourceSide != nil
        && event.sourceSide != side
        && (event.event.type == note.type || event.event.type.isViolent && note.type.isViolent)
    }
    return (claims, side)
  }

  /// Whether somebody is said not to deny: “neither confirmed nor denied”.
  private func isNegated(_ denial: Int) -> Bool {
    guard let match = passage.text.match(denial),
      match.senses.allSatisfy({ $0.attributes.mood == nil })
    else { return false }
    return Modality(passage: passage).veto(on: match.tokens) == .negated
  }

  private func denier(at token: Int, _ attribution: Attribution?) -> String? {
    if let side = attribution?.statements.first(where: \.isDenial)?.side { return side }
    // “The ministry says that …, and denies to have …” goes on with its source.
    if passage.text.has(.and, at: token - 1),
      let side = attribution?.statement(at: token)?.side
    {
      return side
    }
    let after = token..<min(passage.tokens.upperBound, token + 5)
    let before = max(passage.tokens.lowerBound, token - 6)..<token
    return sides.side(in: after, of: passage)
      ?? sides.namings(in: before, of: passage).last?.side
  }

  /// The places at which the clause of a denial puts what is denied.
  private func deniedPlaces(_ attribution: Attribution?) -> [Place] {
    guard
      let denial = passage.denial
        ?? passage.first(.sayFalse, in: passage.tokens)
    else { return [] }
    return passage.mentions(in: passage.clause(of: denial)).filter {
      $0.role == .literal && !(attribution?.contains($0.tokens.lowerBound) ?? false)
    }.compactMap(\.place).filter { ![.country, .capital].contains($0.kind) }
  }

  /// Whether a site is one of some places or lies in one.
  private func isAt(_ site: Event.Site, _ places: [Place]) -> Bool {
    places.contains { $0.index == site.place?.index || $0.index == site.place?.region }
  }

  /// Whether an event is at one of some places, or there are none.
  func isPlaced(_ event: ReadEvent, at places: [Place]) -> Bool {
    places.isEmpty || event.event.sites.contains { isAt($0, places) }
  }

  /// Parts the sites at some places from the others of their events, so that only they are denied.
  ///
  /// - Returns: the indices of the events at those places.
  private func single(
    out places: [Place], of claims: [Int], _ events: inout [ReadEvent]
  ) -> [Int] {
    claims.map { index in
      let rest = events[index].event.sites.filter { !isAt($0, places) }
      guard !rest.isEmpty, rest.count < events[index].event.sites.count else { return index }
      let single = events[index].copy()
      single.event.sites.removeAll { !isAt($0, places) }
      events[index].event.sites = rest
      events.append(single)
      return events.count - 1
    }
  }

  /// The claims that a denial can mean: those of the last sentence that made any, and what the same
  /// source said in the same paragraph.
  ///
  /// What the denial speaks of narrows them; no types mean that it does not say.
  func denied(
    by side: String?, of types: Set<EventType>, at places: [Place] = [], in events: [ReadEvent],
    before end: Int
  ) -> [Int] {
    let all = (0..<end).filter { index in
      let event = events[index]
      let isMeant =
        types.isEmpty || types.contains(event.event.type)
        || (event.event.type.isViolent && types.contains(.clash))
      return isMeant && isPlaced(event, at: places) && passage.paragraph - event.paragraph <= 2
        && !event.isTitle
        && isDeniable(event, by: side, isNamed: !types.isEmpty)
    }
    // A denial in the paragraph of what it denies means nothing before that.
    let near = all.filter { events[$0].paragraph == passage.paragraph }
    let isToldHere = events[..<end].contains { $0.paragraph == passage.paragraph && !$0.isTitle }
    // “The report is false” means what its own paragraph told, or nothing.
    if near.isEmpty, types.isEmpty, isToldHere { return [] }
    let candidates = near.isEmpty ? all : near
    // What the sentence before told is meant rather than claims further up.
    let recent = candidates.filter {
      events[$0].sentence == passage.index - 1 && events[$0].paragraph == passage.paragraph
    }
    if !recent.isEmpty { return recent }
    let claims = candidates.filter { events[$0].event.status != .reported }
    guard let last = claims.last ?? candidates.last else { return [] }
    return (claims.isEmpty ? candidates : claims).filter { index in
      events[index].paragraph == events[last].paragraph
        && (events[index].event.attribution == events[last].event.attribution
          || events[index].sentence == events[last].sentence)
        || !types.isEmpty && isOneAttack(events[index], events[last])
    }
  }

  /// Whether two claims lay attacks of one kind and one day to the same party, so that “denied the missile
  /// strikes” means both.
  private func isOneAttack(_ left: ReadEvent, _ right: ReadEvent) -> Bool {
    [.shelling, .airStrike].contains(left.event.type) && left.event.type == right.event.type
      && !left.event.actors.isEmpty && left.event.actors == right.event.actors
      && left.span?.start == right.span?.start
  }

  /// Whether a side can deny an event; `isNamed` where the denial says that it means its type.
  private func isDeniable(_ event: ReadEvent, by side: String?, isNamed: Bool) -> Bool {
    let type = event.event.type
    guard type.isConflict || type == .ceasefireViolation || isNamed || isJustClaimed(event) else {
      return false
    }
    guard let side else { return event.event.status == .claimed }
    return event.sourceSide != side
  }

  /// Whether the sentence before claims an event that another side can deny.
  private func isJustClaimed(_ event: ReadEvent) -> Bool {
    [.prisoners, .deployment, .ceasefire, .casualties].contains(event.event.type)
      && event.event.status == .claimed && event.sentence == passage.index - 1
      && event.paragraph == passage.paragraph
  }

  /// Whether a side that denies an attack denies to have made it, rather than to have suffered it.
  private func mayBeLaid(_ event: Event, to side: String) -> Bool {
    event.actors.isEmpty && !event.targets.contains(side)
      && [.shelling, .airStrike, .civilianHarm].contains(event.type)
  }

  func dispute(_ indices: [Int], by side: String?, _ events: inout [ReadEvent]) {
    for index in indices {
      events[index].event.status = .disputed
      // Who denies to have attacked a place is whom the report says that it is laid to.
      if let side, mayBeLaid(events[index].event, to: side),
        !passage.text.has(.actDown, at: events[index].token)
      {
        events[index].event.actors = [side]
      }
    }
  }
}
