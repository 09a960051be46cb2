import Gazetteer
import Language
import Text
import Toponyms

/// Reads one sentence for events, with what the report has told before.
///
/// The recipe: who says so; what tells of events, and whether it happened; which of it is one event;
/// then for each event where, when, between whom and at what cost.
struct SentenceReader {
  let passage: Passage
  let published: CivilDate
  let sides: Sides
  let isTitle: Bool
  var discourse: Discourse
  /// What became of each trigger, for `--explain`.
  private(set) var notes: [TriggerNote] = []

  init(
    _ passage: Passage, published: CivilDate, sides: Sides, isTitle: Bool, discourse: Discourse
  ) {
    self.passage = passage
    self.published = published
    self.sides = sides
    self.isTitle = isTitle
    self.discourse = discourse
  }

  /// Reads the sentence, and returns what later sentences need to know.
  mutating func read() -> Discourse {
    let found = TriggerFinder(passage: passage, carried: discourse.carried(to: passage)).triggers()
    var attribution = AttributionFinder(passage: passage, sides: sides, triggers: found)
      .attribution()
    resolveSources(&attribution)
    let triggers = happened(found, attribution)
    let tolls = TollFinder(
      passage: passage, published: published, triggers: found, attribution: attribution
    ).findings()
    var drafts = EventGrouping(passage: passage).drafts(of: triggers)
    var loose = tolls
    if drafts.isEmpty, let harm = harmDraft(tolls) { drafts = [harm] }
    let first = discourse.events.count
    for draft in drafts {
      let event = event(of: draft, among: found, attribution)
      if let event { discourse.events.append(event) }
    }
    Tolls.assign(&loose, to: &discourse.events, from: first, passage)
    if !loose.isEmpty {
      continueWithTolls(loose, attribution)
    }
    Denials(passage: passage, sides: sides).apply(
      attribution, vetoed: notes, to: &discourse.events, from: first)
    EventMerger.merge(&discourse.events, from: first)
    discourse.remember(passage)
    return discourse
  }

  // MARK: Who says so

  /// Gives each source of the sentence its fullest name.
  private mutating func resolveSources(_ attribution: inout Attribution?) {
    guard let found = attribution else { return }
    for (index, statement) in found.statements.enumerated() {
      let source: SourceRegistry.Source?
      if let name = statement.name {
        source = discourse.sources.resolve(
          name, side: statement.side, pointsBack: statement.pointsBack, isPlace: statement.isPlace)
      } else {
        source = discourse.sources.last
      }
      attribution?.statements[index].source = source
      attribution?.statements[index].side = source?.side ?? statement.side
    }
  }

  // MARK: What happened

  /// The triggers that are said to have happened; what speaks against the others is noted.
  private mutating func happened(
    _ triggers: [Trigger], _ attribution: Attribution?
  ) -> [Trigger] {
    let modality = Modality(passage: passage)
    return triggers.filter { trigger in
      let veto = veto(on: trigger, modality, attribution)
      notes.append(
        TriggerNote(
          sentence: passage.index, tokens: trigger.tokens, type: trigger.type,
          sense: trigger.sense, veto: veto))
      return veto == nil
    }
  }

  private func veto(
    on trigger: Trigger, _ modality: Modality, _ attribution: Attribution?
  ) -> String? {
    let start = trigger.tokens.lowerBound
    if let veto = modality.veto(on: trigger.tokens, telling: trigger.type) { return veto.rawValue }
    if attribution?.contains(start) ?? false { return "part of a source's name" }
    let before = max(passage.tokens.lowerBound, start - 2)..<start
    if before.contains(where: { passage.text.has(.dateSince, at: $0) }) { return "a date" }
    if passage.mentions.contains(where: { $0.tokens.contains(start) }) { return "part of a name" }
    if passage.isQuoted(start), !isAnchored(trigger) { return "direct speech" }
    if attribution?.statement(at: start)?.isDenial ?? false,
      let denial = passage.first(.sayDeny, in: passage.tokens), denial < start
    {
      return "denied"
    }
    if passage.isQuestion { return "a question" }
    return timeVeto(on: trigger, attribution)
  }

  /// Whether direct speech tells something with its place or day.
  private func isAnchored(_ trigger: Trigger) -> Bool {
    let clause = passage.clause(of: trigger.tokens.lowerBound)
    return passage.mentions(in: clause).contains {
      $0.role == .literal && $0.place?.kind != .country && passage.isQuoted($0.tokens.lowerBound)
    }
  }

  private func timeVeto(on trigger: Trigger, _ attribution: Attribution?) -> String? {
    let time = timing(attribution).time(at: trigger.tokens)
    if time.isPast, time.span == nil { return "long past" }
    guard let span = time.span else { return nil }
    // Background counts only where it is dated within 60 days before publication (codebook, “Terms”).
    if published - span.end > 60 { return "more than 60 days before publication" }
    return span.start - published > 0 ? "after publication" : nil
  }

  private func timing(_ attribution: Attribution?) -> Timing {
    Timing(
      passage: passage, published: published, context: discourse.events.last?.span,
      attribution: attribution)
  }

  /// What a sentence tells that gives only a toll: the weapon says what it was.
  private func harmDraft(_ tolls: [TollFinding]) -> EventDraft? {
    guard let toll = tolls.first(where: { ($0.toll.fatalities ?? $0.toll.injured ?? 0) > 0 }),
      !toll.isRunning
    else { return nil }
    let clause = passage.clause(of: toll.token)
    let weapons: [(WordClass, EventType)] = [
      (.weaponAir, .airStrike), (.weaponArtillery, .shelling), (.weaponMine, .explosion),
      (.weaponGround, .clash),
    ]
    guard let weapon = weapons.first(where: { passage.contains(anyOf: [$0.0], in: clause) }),
      let token = passage.first(weapon.0, in: clause), let match = passage.text.match(token),
      let sense = match.sense(weapon.0)
    else { return nil }
    return EventDraft(
      Trigger(type: weapon.1, tokens: match.tokens, sense: sense, certainty: 0.8))
  }

  // MARK: From draft to event

  private func event(
    of draft: EventDraft, among triggers: [Trigger], _ attribution: Attribution?,
    total: Event.Toll? = nil
  ) -> ReadEvent? {
    let statement = attribution?.statement(at: draft.triggers[0].tokens.lowerBound)
    let source = self.source(statement, attribution)
    let previous = continued(draft)
    var draft = draft
    draft.takeType(from: previous, in: passage)
    let finder = SiteFinder(
      passage: passage, attribution: attribution, discourse: discourse, sides: sides)
    var sites = finder.sites(of: draft.type, at: draft.triggers, among: triggers)
    if sites.isEmpty { sites = finder.sites(of: draft.type, beside: draft.triggers) }
    let hasOwnPlace = !sites.isEmpty
    if sites.isEmpty { sites = inheritedSites(draft, previous, side: statement?.side) }
    guard !sites.isEmpty else { return nil }
    let dates = self.timing(attribution)
    let timing =
      total.map { dates.timeOfTotal(since: $0.totalSince) }
      ?? dates.time(at: draft.triggers[0].tokens)
    let span = timing.span ?? inheritedSpan(previous, since: timing.since, draft.type)
    var result = RoleFinder(passage: passage, sides: sides, attribution: attribution)
      .roles(of: draft.triggers[0])
    if result.actors.isEmpty, let previous, previous.event.type.isViolent, draft.type.isViolent,
      !hasOwnPlace || previous.sentence == passage.index
    {
      result = Roles(actors: previous.event.actors, targets: previous.event.targets)
    }
    complete(&result, of: draft, side: statement?.side)
    let event = Event(
      type: draft.type, sites: sites, time: time(span, timing), actors: result.actors,
      targets: result.targets, targetsCivilians: targetsCivilians(draft),
      attribution: source, via: source == attribution?.via ? nil : attribution?.via,
      status: source == nil ? .reported : .claimed,
      confidence: confidence(draft, hasOwnPlace: hasOwnPlace, hasOwnDate: timing.isExplicit),
      quote: passage.text.sentences[passage.index].range)
    return ReadEvent(
      event: event, sentence: passage.index, paragraph: passage.paragraph,
      sourceSide: statement?.side, isTitle: isTitle, hasOwnPlace: hasOwnPlace,
      hasOwnDate: timing.isExplicit)
  }

  /// The name of a source: whose word it is, or the agency that reports by itself.
  private func source(
    _ statement: Attribution.Statement?, _ attribution: Attribution?
  ) -> String? {
    if let statement { return statement.source?.name }
    return attribution?.statements.isEmpty ?? false ? attribution?.via : nil
  }

  /// The event that a draft goes on from: one of its own kind told shortly before.
  private func continued(_ draft: EventDraft) -> ReadEvent? {
    discourse.events.last { event in
      (event.event.type == draft.type
        || (event.event.type.isConflict && draft.type.isConflict))
        && passage.paragraph - event.paragraph <= 1
    }
  }

  private func inheritedSites(
    _ draft: EventDraft, _ previous: ReadEvent?, side: String?
  ) -> [Event.Site] {
    switch draft.type {
    case .talks:
      return discourse.events.last { $0.event.type == .talks }.map { emptied($0.event.sites) } ?? []
    case .ceasefireViolation where previousTruce != nil:
      return previousTruce.map { emptied($0.event.sites) } ?? []
    case .casualties, .ceasefire, .ceasefireViolation, .prisoners, .deployment:
      return site(side.flatMap(sides.area) ?? discourse.mainArea)
    default:
      // What goes on in a paragraph goes on at its place.
      let last = previous ?? discourse.events.last
      if let last, last.paragraph == passage.paragraph { return emptied(last.event.sites) }
      return site(discourse.recentPlace(before: passage) ?? discourse.mainPlace)
    }
  }

  private var previousTruce: ReadEvent? {
    discourse.events.last { $0.event.type == .ceasefire && $0.paragraph == passage.paragraph }
  }

  private func site(_ place: Place?) -> [Event.Site] {
    guard let place else { return [] }
    return [
      Event.Site(
        place: place, name: nil, precision: SiteFinder.precision(of: place), toll: Event.Toll())
    ]
  }

  private func emptied(_ sites: [Event.Site]) -> [Event.Site] {
    sites.map { site in
      var site = site
      site.toll = Event.Toll()
      return site
    }
  }

  private func inheritedSpan(_ previous: ReadEvent?, since: CivilDate?, _ type: EventType)
    -> DateSpan?
  {
    if let since {
      // A truce holds since a day; people flee from a day on.
      return [.ceasefire, .territory].contains(type)
        ? DateSpan(since, since) : DateSpan(since, published)
    }
    let last = previous ?? discourse.events.last
    if let last, last.paragraph == passage.paragraph, let span = last.span { return span }
    return DateSpan(published, published, precision: 2)
  }

  private func time(_ span: DateSpan?, _ result: Timing.Result) -> Event.Time {
    Event.Time(
      start: span?.start, end: span?.end, precision: span?.precision, timeOfDay: result.timeOfDay)
  }

  /// Whom the source's own side fights, where an act is told of it without saying by whom.
  private func complete(_ roles: inout Roles, of draft: EventDraft, side: String?) {
    guard roles.actors.isEmpty, let side else { return }
    let isOwnAct =
      draft.triggers[0].sense.wordClass == .actRepel
      || [.territory, .clash].contains(draft.type)
    if isOwnAct { roles.actors = [side] }
  }

  private func targetsCivilians(_ draft: EventDraft) -> Bool? {
    guard draft.type.isViolent else { return nil }
    if passage.contains(anyOf: [.personCivilian, .thingCivilian], in: passage.tokens) {
      return true
    }
    return nil
  }

  private func confidence(
    _ draft: EventDraft, hasOwnPlace: Bool, hasOwnDate: Bool
  ) -> Double {
    var value = 0.92 * draft.certainty
    if !hasOwnPlace { value *= 0.8 }
    if !hasOwnDate { value *= 0.93 }
    if isTitle { value *= 0.8 }
    return value
  }

  // MARK: Tolls that go on from what was told before

  private mutating func continueWithTolls(
    _ tolls: [TollFinding], _ attribution: Attribution?
  ) {
    for toll in tolls {
      let statement = attribution?.statement(at: toll.token)
      if toll.isRunning {
        appendCasualties(toll, attribution)
      } else if let index = continuedIncident(toll) {
        Tolls.add(toll, to: &discourse.events[index])
        if discourse.events[index].event.attribution == nil,
          let source = source(statement, attribution)
        {
          discourse.events[index].event.attribution = source
          discourse.events[index].sourceSide = statement?.side
          if discourse.events[index].event.status == .reported {
            discourse.events[index].event.status = .claimed
          }
        }
        markCivilians(at: index)
      } else if (toll.toll.fatalities ?? toll.toll.injured ?? toll.toll.fatalitiesLow ?? 0) > 0 {
        appendCasualties(toll, attribution)
      }
    }
  }

  private mutating func markCivilians(at index: Int) {
    if passage.contains(anyOf: [.personCivilian], in: passage.tokens) {
      discourse.events[index].event.targetsCivilians = true
    }
  }

  /// The attack that a toll belongs to: the last one, in this paragraph or at the end of the one
  /// before, at the place that the toll names if it names one.
  private func continuedIncident(_ toll: TollFinding) -> Int? {
    guard let last = discourse.events.lastIndex(where: { Tolls.bears($0.event.type) }) else {
      return nil
    }
    let event = discourse.events[last]
    guard passage.paragraph - event.paragraph <= 1, passage.index - event.sentence <= 3 else {
      return nil
    }
    if !toll.isRevision, let span = timing(nil).time(at: toll.token..<toll.token + 1).span,
      let told = event.span,
      span.end < told.start || span.start > told.end + 1
    {
      return nil
    }
    guard let mention = toll.mention else { return last }
    return discourse.events.indices.reversed().first { index in
      passage.index - discourse.events[index].sentence <= 3
        && discourse.events[index].event.sites.contains {
          $0.place?.index == mention.place?.index
        }
    }
  }

  private mutating func appendCasualties(
    _ toll: TollFinding, _ attribution: Attribution?
  ) {
    guard let token = passage.text.match(toll.token), let sense = token.senses.first else { return }
    let draft = EventDraft(
      Trigger(type: .casualties, tokens: token.tokens, sense: sense, certainty: 0.85))
    let total = toll.isRunning ? toll.toll : nil
    guard total != nil || timeVeto(on: draft.triggers[0], attribution) == nil,
      var event = event(of: draft, among: draft.triggers, attribution, total: total)
    else { return }
    event.event.sites[0].toll = toll.toll
    discourse.events.append(event)
  }
}
