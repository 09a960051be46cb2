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

  // MARK: Who says so

  /// The sources of the sentence, each under its fullest name.
  func attribution(
    beside triggers: [Trigger], _ sources: inout SourceRegistry,
    introduced: Attribution.Statement? = nil
  ) -> Attribution? {
    let attribution = AttributionFinder(passage: passage, sides: sides, triggers: triggers)
      .attribution()
    for (index, statement) in (attribution?.statements ?? []).enumerated() {
      var statement = statement
      if statement.name == nil, let party = subject(meantBy: statement.phrase) {
        statement.name = passage.text.string(party)
        statement.side = sides.side(ofSource: party, in: passage)
        statement.isPlace = passage.mentions.contains { $0.tokens == party }
      }
      let source =
        statement.name.map {
          sources.resolve(
            $0, side: statement.side, pointsBack: statement.pointsBack, isPlace: statement.isPlace,
            isBare: statement.isBare)
        } ?? introduced?.source ?? sources.last
      attribution?.statements[index].source = source
      attribution?.statements[index].side = source?.side ?? statement.side
    }
    return attribution
  }

  /// The account of the sentence before, where this one goes on with it: “besides, its troops took …”.
  func account(from discourse: Discourse) -> Attribution? {
    for match in passage.matches {
      let earlier: Attribution.Statement? =
        switch match.sense(.sayOn)?.attributes.kind {
        case "document": discourse.office?.statement
        case "pronoun": discourse.speaker(before: passage)
        default: nil
        }
      if let earlier { return Attribution(continuing: earlier, over: passage.tokens) }
    }
    // “Añade que …”, whose subject is left out.
    if let opening = passage.text.match(passage.tokens.lowerBound), opening.has(.say),
      passage.text.has(.sayThat, at: opening.tokens.upperBound),
      let speaker = discourse.account(before: passage, within: Discourse.longestAccount)
    {
      return Attribution(continuing: speaker, over: passage.tokens)
    }
    if let bulletin = discourse.bulletin {
      return Attribution(continuing: bulletin, over: passage.tokens)
    }
    if let office = discourse.office, passage.paragraph - office.paragraph <= 1,
      office.statement.side != nil, office.statement.side == passage.text.language.home,
      passage.matches.contains(where: Sides.isPartial)
    {
      return Attribution(continuing: office.statement, over: passage.tokens)
    }
    guard let statement = discourse.account(before: passage),
      passage.contains(anyOf: [.sayOn], in: passage.tokens) || speaksOfOwnTroops
        || passage.matches.contains(where: Sides.isPartial) || statement.opensParagraph
        || passage.opensQuoted || passage.beginsQuoted
    else { return nil }
    return Attribution(continuing: statement, over: passage.tokens)
  }

  /// Gives the sentence before its source, where this one does no more than name that: “This was said by
  /// the ministry”.
  func attribute(to statement: Attribution.Statement, in events: inout [ReadEvent]) {
    // “They are the first dead of the day, says the ombudsman.”
    let isRemark =
      passage.text.classes(at: passage.tokens.lowerBound).intersects([.sourcePronoun, .that])
      && passage.text.language.hasFreeVerb && passage.classes.contains(.sayAlleged)
    guard isRemark || passage.contains(anyOf: [.sayBack], in: passage.tokens), !statement.isDenial
    else {
      return
    }
    // A sentence that only gave a toll belongs to what was told before it.
    guard
      let told = events.last(where: { $0.paragraph == passage.paragraph })?.sentence,
      passage.index - told <= 2
    else { return }
    attribute(events.indices.filter { events[$0].sentence == told }, to: statement, &events)
  }

  /// Who gave the news of what the sentence before told, where verbs come last and no word of saying is
  /// needed: “the sad news the prosecutor's office passed on”.
  private func bearerOfNews(_ sources: inout SourceRegistry) -> Attribution.Statement? {
    guard passage.text.language.order == .verbFinal, !passage.isQuestion,
      !passage.classes.intersects([.modalNot, .sayDeny, .sayFalse]),
      passage.matches.contains(where: { $0.has(.sayBack) && $0.has(.sayClaim) }),
      let phrase = HeadFinalSources(passage).bearer
    else { return nil }
    let name = passage.text.string(phrase)
    let side = sides.side(ofSource: phrase, in: passage)
    var statement = Attribution.Statement(
      name: name, side: side, reach: passage.tokens, phrase: phrase)
    statement.source = sources.resolve(name, side: side, pointsBack: false, isPlace: false)
    return statement
  }

  /// Who is named behind the end of direct speech that began in a sentence before.
  func speaker(of attribution: Attribution?) -> Attribution.Statement? {
    guard let end = passage.quotations.first?.upperBound else { return nil }
    return attribution?.statements.first { !$0.isDenial && $0.phrase.lowerBound >= end }
  }

  /// Gives what was told in the sentences of direct speech before its end to who is named there.
  func attributeSpeech(to speaker: Attribution.Statement, in events: inout [ReadEvent]) {
    let told = events.indices.filter {
      events[$0].sentence < passage.index && events[$0].sentence >= passage.speechStart
    }
    for index in told where events[index].event.attribution == nil {
      events[index].event.actors = Sides.named(events[index].event.actors, speaker: speaker.side)
      events[index].event.targets = Sides.named(events[index].event.targets, speaker: speaker.side)
    }
    attribute(told, to: speaker, &events)
  }

  func attribute(
    _ indices: [Int], to statement: Attribution.Statement, _ events: inout [ReadEvent]
  ) {
    for index in indices
    where events[index].paragraph == passage.paragraph
      && (events[index].event.attribution == nil || events[index].isCreditedByTitle)
    {
      events[index].event.attribution = statement.source?.name
      events[index].sourceSide = statement.side
      events[index].isCreditedByTitle = false
      if events[index].event.status == .reported { events[index].event.status = .claimed }
    }
  }

  /// Whether troops are spoken of without saying whose.
  var speaksOfOwnTroops: Bool {
    passage.contains(anyOf: [.personSoldier], in: passage.tokens)
      && sides.namings(in: passage.tokens, of: passage).isEmpty
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
