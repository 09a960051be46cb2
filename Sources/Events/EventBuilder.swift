import Gazetteer
import Geo
import Language
import Text
import Toponyms

/// Makes an event of a draft: where, when, between whom and who says so, from the sentence and from
/// what it goes on from.
struct EventBuilder {
  let context: SentenceContext
  let discourse: Discourse

  var passage: Passage { context.passage }

  /// The event of a draft; nil where neither the sentence nor the report gives it a place.
  ///
  /// - Parameters:
  ///   - draft: the triggers that tell it.
  ///   - total: the running total that it gives, which is dated by its source.
  /// - Returns: the event without its toll.
  func event(of draft: EventDraft, total: Event.Toll? = nil) -> ReadEvent? {
    let previous = continued(draft)
    var draft = draft
    draft.takeType(from: previous, in: passage)
    let head = draft.triggers[0].tokens
    let statement = context.statement(at: head.lowerBound, telling: draft.type)
    let own = ownSites(of: draft)
    var sites = own.isEmpty ? inheritedSites(draft, previous, side: statement?.side) : own
    if sites.isEmpty { sites = countrySites(draft) }
    guard !sites.isEmpty, !isPartOfFighting(draft, previous, own, sites) else { return nil }
    if passage.first(.placeFront, in: passage.clause(of: head.lowerBound)) != nil {
      // “Along the line of contact”.
      for index in sites.indices where sites[index].place?.kind == .area {
        sites[index].precision = SiteFinder.linePrecision
      }
    }
    let dates = context.timing(after: discourse.contextDay(of: passage))
    let timing =
      total.map { dates.timeOfTotal(since: $0.totalSince) } ?? dates.time(at: head)
    let (span, basis) =
      timing.span.map { ($0, Event.Basis.Day.stated) }
      ?? inheritedSpan(previous, since: timing.since, draft.type)
    let found = RoleFinder(
      passage: passage, sides: context.sides, attribution: context.attribution
    ).roles(of: draft.triggers[0], both: discourse.bothSides)
    let roles = roles(
      found, of: draft, previous, hasOwnPlace: !own.isEmpty, side: statement?.side)
    let source =
      context.source(at: head.lowerBound) ?? statement?.source?.name ?? sourceOfHearsay(at: head)
    let via = context.attribution?.via(at: head.lowerBound)
    var event = Event(
      type: type(of: draft, by: roles), sites: sites, time: time(span, timing),
      actors: roles.actors,
      targets: roles.targets, targetsCivilians: targetsCivilians(draft), attribution: source,
      via: source == via ? nil : via,
      status: source == nil && statement == nil && !passage.isAlleged(head) ? .reported : .claimed,
      confidence: Confidence.of(
        draft.certainty,
        less: doubts(
          isPlaceInherited: own.isEmpty, day: timing.isExplicit ? .stated : basis,
          isPartyGuessed: found.actors.isEmpty && !roles.actors.isEmpty, statement)),
      quote: passage.text.sentences[passage.index].range)
    event.basis = Event.Basis(isPlaceNamed: !own.isEmpty, day: basis)
    return ReadEvent(
      event: event, token: head.lowerBound, sentence: passage.index, paragraph: passage.paragraph,
      sourceSide: statement?.side, isTitle: context.isTitle, hasOwnPlace: !own.isEmpty,
      hasOwnDate: timing.isExplicit, isQuotation: passage.isQuotation)
  }

  /// Whose word hearsay is that goes on behind what they say: “Nonsense, they say in Baku; rather, the
  /// enemy is said to have shelled A”.
  private func sourceOfHearsay(at head: Range<Int>) -> String? {
    guard passage.isAlleged(head), let last = context.attribution?.statements.last,
      last.phrase.upperBound <= head.lowerBound
    else { return nil }
    return last.source?.name
  }

  /// What a draft tells of: troops that are none of the parties' take no ground where they come to.
  private func type(of draft: EventDraft, by roles: Roles) -> EventType {
    if isBombardment(draft) { return .shelling }
    guard draft.type == .territory, draft.triggers[0].sense.wordClass == .actEnter,
      !roles.actors.contains(where: { Sides.opponent(of: $0) != nil })
    else { return draft.type }
    return .deployment
  }

  /// Whether ground without a name was won or lost in fighting at several places, none of which it can be
  /// given to: “fighting went on near A and B; the enemy abandoned several positions”.
  private func isPartOfFighting(
    _ draft: EventDraft, _ previous: ReadEvent?, _ own: [Event.Site], _ sites: [Event.Site]
  ) -> Bool {
    draft.type == .territory && own.isEmpty && sites.count > 1
      && previous.map { $0.event.type == .clash && $0.paragraph == passage.paragraph } ?? false
  }

  /// Whether an attack without a weapon is on what nobody fights in: “the cathedral of A came under attack”.
  private func isBombardment(_ draft: EventDraft) -> Bool {
    let clause = passage.clause(of: draft.triggers[0].tokens.lowerBound)
    return draft.type == .clash
      && draft.triggers.allSatisfy { $0.sense.wordClass == .actAttack && $0.voice != .active }
      && passage.contains(anyOf: [.thingCivilian], in: clause)
      && !passage.contains(
        anyOf: [.personSoldier, .thingTroops, .weaponGround, .thingGround, .thingStreet],
        in: passage.tokens)
  }

  /// The event that a draft goes on from: one of its own kind told shortly before.
  private func continued(_ draft: EventDraft) -> ReadEvent? {
    discourse.events.last { event in
      (event.event.type == draft.type
        || (event.event.type.isConflict && draft.type.isConflict))
        && passage.paragraph - event.paragraph <= 1
    }
  }

  // MARK: When

  private func inheritedSpan(
    _ previous: ReadEvent?, since: CivilDate?, _ type: EventType
  ) -> (DateSpan, Event.Basis.Day) {
    if let since {
      // A truce holds since a day; people flee from a day on.
      let end =
        [.ceasefire, .territory, .talks, .deployment].contains(type) ? since : context.published
      return (DateSpan(since, end), .since)
    }
    let last = previous ?? discourse.events.last
    // A day named since then counts more: “Tuesday was the worst. A farmer was killed …”.
    if let last, last.paragraph == passage.paragraph, let span = last.span,
      !discourse.namesDay(since: last, before: passage)
    {
      return (span, .carriedOn)
    }
    if let span = discourse.recentDay(before: passage) { return (span, .carriedOn) }
    return (DateSpan(context.published, context.published, precision: 2), .published)
  }

  private func time(_ span: DateSpan, _ result: Timing.Result) -> Event.Time {
    Event.Time(
      start: span.start, end: span.end, precision: span.precision, timeOfDay: result.timeOfDay)
  }

  // MARK: Between whom

  /// The parties that the sentence names, with those that what was told before gives.
  private func roles(
    _ found: Roles, of draft: EventDraft, _ previous: ReadEvent?, hasOwnPlace: Bool, side: String?
  ) -> Roles {
    var roles = found
    if roles.actors.isEmpty, let previous, previous.event.type.isViolent, draft.type.isViolent,
      !hasOwnPlace || previous.sentence == passage.index
    {
      roles = Roles(actors: previous.event.actors, targets: previous.event.targets)
    }
    if roles.actors.isEmpty, let actors = sharedActors(of: draft) ?? samePair(as: draft) {
      roles.actors = actors
    }
    complete(&roles, of: draft, side: side)
    if roles.actors.isEmpty { roles.actors = assailant(of: draft, toldBy: side) }
    if roles.targets.isEmpty, let side, isOwnLoss(of: side), !roles.actors.contains(side) {
      roles.targets = [side]
    }
    if draft.type == .displacement, speaksOfPeople(of: roles.actors) { roles.actors = [] }
    roles.targets.removeAll { roles.actors.contains($0) }
    // Troops that are sent, and troops that come: “Russian peacekeepers were deployed”.
    let isComing = draft.type == .deployment || draft.triggers[0].sense.wordClass == .actEnter
    if isComing, roles.actors.isEmpty { roles = Roles(actors: roles.targets) }
    // A toll by itself has those it was taken from, and nobody who acts.
    if draft.type == .casualties {
      roles.actors = []
      if roles.targets.isEmpty, let loser { roles.targets = [loser] }
      if roles.targets.isEmpty, let side,
        !passage.contains(anyOf: [.personCivilian], in: passage.tokens),
        passage.contains(anyOf: [.harmToll, .harmTotal, .personSoldier], in: passage.tokens),
        !namesOther(than: side)
      {
        roles.targets = [side]
      }
    }
    return roles
  }

  /// Whether the parties of a displacement are those who were driven out: “84,000 Armenians”, “Armenians”.
  private func speaksOfPeople(of parties: [String]) -> Bool {
    passage.matches.contains { match in
      guard let side = match.sense(.side)?.attributes.side, parties.contains(side) else {
        return false
      }
      return match.senses.contains { $0.wordClass == .side && $0.attributes.low != nil }
        || passage.quantities.contains { $0.tokens.upperBound == match.tokens.lowerBound }
    }
  }

  /// Whether a party tells that soldiers fell and names nobody else's: then they are its own.
  private func isOwnLoss(of side: String) -> Bool {
    guard Sides.opponent(of: side) != nil, passage.classes.contains(.personSoldier),
      let harm = passage.matches.first(where: { $0.has(anyOf: [.harmKilled, .harmInjured]) })
    else { return false }
    let clause = passage.clause(of: harm.tokens.lowerBound)
    return !passage.contains(anyOf: [.personCivilian], in: passage.tokens)
      && !context.sides.namings(in: clause, of: passage, speaker: side).contains {
        $0.side != side
      }
  }

  /// Who acts in a clause without a party whose verb goes on with the sentence's subject: “its forces
  /// captured thirteen men and, near A, took two positions”.
  private func sharedActors(of draft: EventDraft) -> [String]? {
    let head = draft.triggers[0]
    guard head.voice == .active, head.sense.attributes.voice == .active,
      [.territory, .prisoners].contains(draft.type) || draft.type.isViolent,
      let last = discourse.events.last, last.sentence == passage.index,
      last.token < head.tokens.lowerBound,
      last.event.type.isConflict || last.event.type == .prisoners, last.event.actors.count == 1,
      context.sides.namings(in: passage.clause(of: head.tokens.lowerBound), of: passage).isEmpty
    else { return nil }
    return last.event.actors
  }

  /// Those who met before, where two are said to have met again: “the two ministers had met in Geneva”.
  private func samePair(as draft: EventDraft) -> [String]? {
    guard draft.type == .talks,
      passage.quantities.contains(where: { quantity in
        quantity.value == 2 && passage.text.has(.personEnvoy, at: quantity.tokens.upperBound)
      })
    else { return nil }
    let pairs = discourse.events.lazy.reversed().filter {
      $0.event.type == .talks && passage.paragraph - $0.paragraph <= 1
    }.map { $0.event.actors.filter { Sides.opponent(of: $0) != nil } }
    return pairs.first { $0.count == 2 }
  }

  /// Who attacks in what an account of one side goes on to tell, where it has named the other one for an
  /// attack before.
  private func assailant(of draft: EventDraft, toldBy side: String?) -> [String] {
    let head = draft.triggers[0].sense.wordClass
    guard let side, [.shelling, .airStrike].contains(draft.type),
      ![.actDown, .actDestroy].contains(head),
      let attack = discourse.events.last(where: { event in
        event.event.type.isViolent && event.sourceSide == side && !event.event.actors.isEmpty
          && passage.paragraph - event.paragraph <= 1
      }), attack.event.actors == Sides.opponent(of: side).map({ [$0] })
    else { return [] }
    return attack.event.actors
  }

  /// Gives an advance to the side whose account it is, where that does not say whose it was.
  private func complete(_ roles: inout Roles, of draft: EventDraft, side: String?) {
    guard roles.actors.isEmpty, let side else { return }
    let head = draft.triggers[0]
    // “Fighting went on” in a communiqué is nobody's deed, nor is “came under fire”.
    let isCarried = context.attribution?.statements.first?.phrase.isEmpty ?? true
    if isOwnDefence(draft, of: side, roles) { return roles.actors = [side] }
    // “A strike on Barda killed 21”, says Barda's side.
    let isSuffered = head.sense.wordClass == .actAttack && head.voice == .noun
    if head.sense.wordClass == .actRepel {
      // Whose attack it was, the report says only where it names the other side, or an enemy.
      let named = context.sides.namings(
        in: passage.clause(of: head.tokens.lowerBound), of: passage, speaker: side)
      guard let opponent = Sides.opponent(of: side), named.contains(where: { $0.side == opponent })
      else { return }
      roles.actors = [opponent]
      roles.targets.removeAll { $0 == opponent }
    } else if [.territory, .clash, .deployment].contains(draft.type), !isSuffered,
      draft.type == .territory || !roles.targets.contains(side),
      head.sense.wordClass != .eventClash
        || ![.noun, .passive].contains(head.voice) && !isCarried
    {
      roles.actors = [side]
    }
  }

  /// Whether a side tells that air defences or troops, which it names without their party, shot something
  /// down: “said that its air defence downed a drone”.
  private func isOwnDefence(_ draft: EventDraft, of side: String, _ roles: Roles) -> Bool {
    let head = draft.triggers[0]
    guard head.sense.wordClass == .actDown, draft.type == .airStrike else { return false }
    // “An Armenian drone was shot down”, says Azerbaijan.
    if Sides.opponent(of: side).map({ roles.targets == [$0] }) ?? false { return true }
    return Sides.opponent(of: side) != nil && !roles.targets.contains(side)
      && head.sense.attributes.voice != .noun
      && passage.contains(
        anyOf: [.thingTroops, .personSoldier], in: passage.clause(of: head.tokens.lowerBound))
  }

  private func targetsCivilians(_ draft: EventDraft) -> Bool? {
    let counted: ClassSet =
      draft.type == .casualties || isDowning(draft)
      ? [.personCivilian] : [.personCivilian, .thingCivilian]
    guard draft.type.isViolent || draft.type == .casualties,
      // A market that a village is named for is none.
      passage.matches.contains(where: { match in
        match.has(anyOf: counted)
          && !passage.mentions.contains { $0.tokens.overlaps(match.tokens) }
          && !(context.attribution?.contains(match.tokens.lowerBound) ?? false)
          && (match.has(.personCivilian) || !isOfSoldiers(match.tokens))
      })
    else { return nil }
    return true
  }

  /// Whether soldiers ride in what is hit, or are the dead of it: “a car with three soldiers”, “two soldiers
  /// died when their car came under fire”.
  private func isOfSoldiers(_ thing: Range<Int>) -> Bool {
    let soldiers: ClassSet = [.personSoldier, .thingTroops]
    let near = thing.upperBound..<min(passage.tokens.upperBound, thing.upperBound + 5)
    let tied: ClassSet = [.of, .with, .actHelp, .side, .article, .number, .common]
    for token in near {
      let classes = passage.text.classes(at: token)
      if classes.intersects(soldiers) { return true }
      guard classes.intersects(tied) || passage.text.match(token) == nil,
        passage.text.tokens[token].kind != .punctuation
      else { break }
    }
    let clause = passage.clause(of: thing.lowerBound)
    guard passage.text.has(.clause, at: clause.lowerBound) else { return false }
    return passage.matches.contains { harm in
      guard harm.has(anyOf: [.harmKilled, .harmInjured]),
        harm.tokens.upperBound <= clause.lowerBound
      else { return false }
      let victims = passage.clause(of: harm.tokens.lowerBound).lowerBound..<harm.tokens.lowerBound
      return passage.contains(anyOf: soldiers, in: victims)
    }
  }

  /// What the sentence itself does not say.
  private func doubts(
    isPlaceInherited: Bool, day: Event.Basis.Day, isPartyGuessed: Bool,
    _ statement: Attribution.Statement?
  ) -> [Confidence.Doubt] {
    var result: [Confidence.Doubt] = []
    if isPlaceInherited { result.append(.inheritedPlace) }
    if day == .published { result.append(.reportsDay) }
    if day == .carriedOn || day == .since { result.append(.carriedDay) }
    if isPartyGuessed { result.append(.guessedParty) }
    if let statement, context.attribution == nil || statement.phrase.isEmpty {
      result.append(.carriedSource)
    }
    if context.isTitle { result.append(.title) }
    return result
  }
}
