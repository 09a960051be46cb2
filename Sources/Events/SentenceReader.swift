import Gazetteer
import Language
import Text
import Toponyms

/// Reads one sentence for events, with what the report has told before.
struct SentenceReader {
  let passage: Passage
  let published: CivilDate
  let sides: Sides
  let isTitle: Bool
  /// What became of each trigger, for `--explain`.
  private(set) var notes: [TriggerNote] = []

  init(_ passage: Passage, published: CivilDate, sides: Sides, isTitle: Bool) {
    self.passage = passage
    self.published = published
    self.sides = sides
    self.isTitle = isTitle
  }

  /// Reads the sentence into what the report has told.
  ///
  /// The recipe: what could tell of events; who says so; what of it is said to have happened; which of
  /// it is one event; for each event where, when and between whom; at what cost; what is denied; what
  /// was told before.
  mutating func read(into discourse: Discourse) {
    let found = TriggerFinder(passage: passage, carried: discourse.carried(to: passage)).triggers()
    let context = SentenceContext(
      passage: passage, published: published, sides: sides, isTitle: isTitle, triggers: found,
      attribution: attribution(
        beside: found, &discourse.sources, introduced: discourse.introduced(before: passage))
        ?? account(from: discourse),
      account: discourse.account(before: passage, within: Discourse.longestAccount),
      monthTold: discourse.monthTold)
    let happened = happened(context, after: discourse.contextDay(of: passage))
    var tolls =
      passage.isQuestion
      ? []
      : TollFinder(
        passage: passage, published: published, triggers: found, attribution: context.attribution
      ).findings()
    let drafts = EventGrouping(passage: passage, attribution: context.attribution).drafts(
      of: happened
    ).filter { draft in
      !isOver(draft, happened) && !isScene(draft, of: tolls)
        && !(tolls.contains(where: \.isRunning) && isSum(draft))
        && (!tolls.contains { $0.hasVictims || $0.isRunning } || !isBackdrop(draft, discourse))
    }
    if !drafts.isEmpty, drafts.allSatisfy({ [.prisoners, .aid].contains($0.type) }) {
      // “Handed over eleven wounded soldiers” says who they were, not what became of them.
      tolls.removeAll { $0.toll.fatalities == nil && $0.toll.fatalitiesTotal == nil }
    }
    context.shadows = drafts.isEmpty ? [] : shadows(of: drafts, among: happened)
    let first = discourse.events.count
    var events =
      drafts.isEmpty
      ? harmDrafts(tolls, context, after: discourse) : drafts + truceTalks(beside: drafts)
    if events.isEmpty, found.isEmpty, tolls.isEmpty {
      events = hintDrafts(context, after: discourse)
    }
    for draft in events {
      if let event = EventBuilder(context: context, discourse: discourse).event(of: draft) {
        let clause = passage.clause(of: draft.triggers[0].tokens.lowerBound)
        discourse.events += DatedSites(passage: passage, published: published)
          .split(event, over: clause)
      }
    }
    let told = tolls
    Tolls.assign(&tolls, to: &discourse.events, from: first, in: passage)
    credit(told, context, in: &discourse.events, from: first)
    TollContinuation(context: context).add(tolls, to: discourse)
    let denials = Denials(passage: passage, sides: sides)
    denials.apply(context.attribution, vetoed: notes, to: &discourse.events, from: first)
    tellDenied(denials, context, in: discourse)
    EventMerger.merge(&discourse.events, from: first)
    if found.isEmpty, tolls.isEmpty,
      let statement = context.attribution?.statements.first ?? bearerOfNews(&discourse.sources)
    {
      attribute(to: statement, in: &discourse.events)
    }
    if events.isEmpty, found.isEmpty, tolls.isEmpty,
      let listed = listedGround(context, after: discourse)
    {
      discourse.events.append(listed)
    }
    if passage.opensQuoted, let speaker = speaker(of: context.attribution) {
      attributeSpeech(to: speaker, in: &discourse.events)
    }
    discourse.remember(
      passage, context.attribution, published: published,
      tellsNothing: discourse.events.count == first && tolls.isEmpty)
    // “Denies it; the remnants that we found a day later suggest otherwise.”
    if !(passage.denial != nil && discourse.events.count == first) {
      discourse.rememberDay(of: context)
    }
    if let person = introduced(context.attribution) { discourse.introduce(person, in: passage) }
    if let office = introducedOffice(context.attribution) {
      discourse.introduce(office: office, in: passage)
    }
  }

  /// The triggers of flight and help that are no events of their own beside some: “a car that carried
  /// journalists hit a mine”.
  private func shadows(of drafts: [EventDraft], among happened: [Trigger]) -> [Trigger] {
    let isAttack =
      drafts.contains { $0.type.isViolent } && !drafts.contains { $0.type == .arrest }
    let kinds: [EventType] =
      isAttack ? [.displacement, .aid, .deployment] : [.displacement, .aid]
    return happened.filter { trigger in
      kinds.contains(trigger.type)
        && !drafts.contains { $0.triggers.contains { $0.tokens == trigger.tokens } }
    }
  }

  /// Tells what the sentence only denies, where nothing has claimed it before (codebook, `disputed`).
  private func tellDenied(
    _ denials: Denials, _ context: SentenceContext, in discourse: Discourse
  ) {
    guard !isTitle, !passage.isQuestion else { return }
    let alleged = denials.alleged(
      context.triggers, vetoed: notes, context.attribution, in: discourse.events
    ).filter { context.timeVeto(at: $0.tokens, after: discourse.contextDay(of: passage)) == nil }
    if alleged.isEmpty { return }
    let builder = EventBuilder(context: context, discourse: discourse)
    for draft in EventGrouping(passage: passage, attribution: context.attribution).drafts(
      of: alleged)
    {
      guard let event = builder.event(of: draft), event.hasOwnPlace else { continue }
      discourse.events.append(denials.asDenied(event, context.attribution))
    }
  }

  /// Gives an attack that the sentence tells by itself to whoever its toll is known from: “a shell hit the
  /// mosque: the prosecutor reports one dead”.
  func credit(
    _ tolls: [TollFinding], _ context: SentenceContext, in events: inout [ReadEvent],
    from first: Int
  ) {
    for toll in tolls where toll.hasVictims && !toll.isRunning {
      guard let statement = context.attribution?.statement(at: toll.token), !statement.isDenial,
        let source = statement.source?.name
      else { continue }
      for index in first..<events.count
      where events[index].event.attribution == nil && events[index].token < toll.token
        && Tolls.bears(events[index].event.type) && events[index].event.status == .reported
      {
        events[index].event.attribution = source
        events[index].sourceSide = statement.side
        events[index].event.status = .claimed
      }
    }
  }

  /// Whether a funeral is only where people were killed by a weapon: “four mourners died at a funeral
  /// when shells fell”.
  private func isScene(_ draft: EventDraft, of tolls: [TollFinding]) -> Bool {
    draft.type == .casualties && !passage.weapons.isEmpty && tolls.contains(where: \.hasVictims)
  }

  /// Whether fighting without a place, that nothing has told before, is only what a toll came of: “in
  /// four days of fighting the army lost 29 men”, “sixteen people have died in these clashes”.
  func isBackdrop(_ draft: EventDraft, _ discourse: Discourse) -> Bool {
    draft.triggers.allSatisfy { $0.sense.wordClass == .eventClash && $0.voice == .noun }
      && !passage.mentions.contains { $0.role == .literal }
      && (passage.contains(anyOf: [.personSoldier, .thingTroops], in: passage.tokens)
        || draft.triggers.allSatisfy { passage.text.has(.that, at: $0.tokens.lowerBound - 1) })
      && !discourse.events.contains {
        $0.event.type == .clash && $0.paragraph == passage.paragraph
      }
  }

  /// Whether attacks are only what a running total came of: “since 27 September shelling has killed 60
  /// civilians”.
  func isSum(_ draft: EventDraft) -> Bool {
    draft.type.isViolent && draft.triggers.allSatisfy { $0.voice == .noun }
      && passage.classes.contains(.dateSince)
      && !passage.mentions.contains {
        $0.role == .literal && ![.country, .area].contains($0.place?.kind)
      }
  }

  /// Whether fighting is only what the capture of a place came after: “took Talish after three days of
  /// fighting”.
  func isOver(_ draft: EventDraft, _ happened: [Trigger]) -> Bool {
    draft.type == .clash && happened.contains { $0.type == .territory }
      && draft.triggers.allSatisfy { trigger in
        let start = trigger.tokens.lowerBound
        // “Took the village by a counter-attack”, where a case says so.
        let isMeans =
          passage.text.language.order == .verbFinal
          && passage.text.match(start)?.nounCase == .with
        return trigger.voice == .noun
          && (isMeans
            || passage.contains(
              anyOf: [.dateAfter], in: max(passage.tokens.lowerBound, start - 5)..<start))
      }
  }

  // MARK: What happened

  /// The triggers that are said to have happened; what speaks against the others is noted.
  mutating func happened(
    _ context: SentenceContext, after told: DateSpan?
  ) -> [Trigger] {
    let modality = Modality(passage: passage)
    return context.triggers.filter { trigger in
      let veto =
        veto(on: trigger, modality, context.attribution)
        ?? context.timeVeto(at: trigger.tokens, after: told)
      notes.append(
        TriggerNote(
          sentence: passage.index, tokens: trigger.tokens, type: trigger.type,
          sense: trigger.sense, veto: veto))
      return veto == nil
    }
  }
}
