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
      attribution: attribution(beside: found, &discourse.sources) ?? account(from: discourse),
      account: discourse.account(before: passage, within: Discourse.longestAccount))
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
      !isOver(draft, happened)
        && (!tolls.contains(where: \.hasVictims) || !isBackdrop(draft, discourse))
    }
    if !drafts.isEmpty, drafts.allSatisfy({ [.prisoners, .aid].contains($0.type) }) {
      // “Handed over eleven wounded soldiers” says who they were, not what became of them.
      tolls.removeAll { $0.toll.fatalities == nil && $0.toll.fatalitiesTotal == nil }
    }
    let first = discourse.events.count
    var events = drafts.isEmpty ? harmDrafts(tolls, context, after: discourse) : drafts
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
    Denials(passage: passage, sides: sides).apply(
      context.attribution, vetoed: notes, to: &discourse.events, from: first)
    EventMerger.merge(&discourse.events, from: first)
    if found.isEmpty, tolls.isEmpty, let statement = context.attribution?.statements.first {
      attribute(to: statement, in: &discourse.events)
    }
    if passage.opensQuoted, let speaker = speaker(of: context.attribution) {
      attributeSpeech(to: speaker, in: &discourse.events)
    }
    discourse.remember(passage, context.attribution)
    discourse.rememberDay(of: context)
  }

  /// Gives an attack that the sentence tells by itself to whoever its toll is known from: “a shell hit the
  /// mosque: the prosecutor reports one dead”.
  private func credit(
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

  /// Whether fighting without a place, that nothing has told before, is only what a toll came of: “in
  /// four days of fighting the army lost 29 men”.
  private func isBackdrop(_ draft: EventDraft, _ discourse: Discourse) -> Bool {
    draft.triggers.allSatisfy { $0.sense.wordClass == .eventClash && $0.voice == .noun }
      && !passage.mentions.contains { $0.role == .literal }
      && passage.contains(anyOf: [.personSoldier, .thingTroops], in: passage.tokens)
      && !discourse.events.contains {
        $0.event.type == .clash && $0.paragraph == passage.paragraph
      }
  }

  /// Whether fighting is only what the capture of a place came after: “took Talish after three days of
  /// fighting”.
  private func isOver(_ draft: EventDraft, _ happened: [Trigger]) -> Bool {
    draft.type == .clash && happened.contains { $0.type == .territory }
      && draft.triggers.allSatisfy { trigger in
        let start = trigger.tokens.lowerBound
        return trigger.voice == .noun
          && passage.contains(
            anyOf: [.dateAfter], in: max(passage.tokens.lowerBound, start - 5)..<start)
      }
  }

  // MARK: Who says so

  /// The sources of the sentence, each under its fullest name.
  private func attribution(
    beside triggers: [Trigger], _ sources: inout SourceRegistry
  ) -> Attribution? {
    var attribution = AttributionFinder(passage: passage, sides: sides, triggers: triggers)
      .attribution()
    for (index, statement) in (attribution?.statements ?? []).enumerated() {
      let source =
        statement.name.map {
          sources.resolve(
            $0, side: statement.side, pointsBack: statement.pointsBack, isPlace: statement.isPlace)
        } ?? sources.last
      attribution?.statements[index].source = source
      attribution?.statements[index].side = source?.side ?? statement.side
    }
    return attribution
  }

  /// The account of the sentence before, where this one goes on with it: “besides, its troops took …”.
  private func account(from discourse: Discourse) -> Attribution? {
    if passage.matches.contains(where: { $0.sense(.sayOn)?.attributes.kind == "document" }),
      let office = discourse.office?.statement
    {
      return Attribution(continuing: office, over: passage.tokens)
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
  private func attribute(to statement: Attribution.Statement, in events: inout [ReadEvent]) {
    guard passage.contains(anyOf: [.sayBack], in: passage.tokens), !statement.isDenial else {
      return
    }
    // A sentence that only gave a toll belongs to what was told before it.
    guard
      let told = events.last(where: { $0.paragraph == passage.paragraph })?.sentence,
      passage.index - told <= 2
    else { return }
    attribute(events.indices.filter { events[$0].sentence == told }, to: statement, &events)
  }

  /// Who is named behind the end of direct speech that began in a sentence before.
  private func speaker(of attribution: Attribution?) -> Attribution.Statement? {
    guard let end = passage.quotations.first?.upperBound else { return nil }
    return attribution?.statements.first { !$0.isDenial && $0.phrase.lowerBound >= end }
  }

  /// Gives what was told in the sentences of direct speech before its end to who is named there.
  private func attributeSpeech(to speaker: Attribution.Statement, in events: inout [ReadEvent]) {
    let told = events.indices.filter {
      events[$0].sentence < passage.index && events[$0].sentence >= passage.speechStart
    }
    for index in told where events[index].event.attribution == nil {
      events[index].event.actors = Sides.named(events[index].event.actors, speaker: speaker.side)
      events[index].event.targets = Sides.named(events[index].event.targets, speaker: speaker.side)
    }
    attribute(told, to: speaker, &events)
  }

  private func attribute(
    _ indices: [Int], to statement: Attribution.Statement, _ events: inout [ReadEvent]
  ) {
    for index in indices
    where events[index].paragraph == passage.paragraph && events[index].event.attribution == nil {
      events[index].event.attribution = statement.source?.name
      events[index].sourceSide = statement.side
      if events[index].event.status == .reported { events[index].event.status = .claimed }
    }
  }

  /// Whether troops are spoken of without saying whose.
  private var speaksOfOwnTroops: Bool {
    passage.contains(anyOf: [.personSoldier], in: passage.tokens)
      && sides.namings(in: passage.tokens, of: passage).isEmpty
  }

  // MARK: What happened

  /// The triggers that are said to have happened; what speaks against the others is noted.
  private mutating func happened(
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

  private func veto(
    on trigger: Trigger, _ modality: Modality, _ attribution: Attribution?
  ) -> String? {
    let start = trigger.tokens.lowerBound
    if let veto = modality.veto(on: trigger.tokens, telling: trigger.type) { return veto.rawValue }
    if attribution?.contains(start) ?? false { return "part of a source's name" }
    if onlyDescribes(trigger) { return "a description of a place" }
    if passage.dates.contains(where: { $0.tokens.contains(start) && $0.value != .timeOfDay }) {
      return "a date"
    }
    // “Since the truce”; where heads come last the word stands behind.
    let beside =
      passage.text.language.order == .verbFinal
      ? trigger.tokens.upperBound..<min(passage.tokens.upperBound, trigger.tokens.upperBound + 1)
      : max(passage.tokens.lowerBound, start - 2)..<start
    if beside.contains(where: isSince) { return "a date" }
    if passage.mentions.contains(where: { $0.tokens.contains(start) }) { return "part of a name" }
    if passage.isQuoted(start), !isAnchored(trigger),
      !isAccount(trigger, of: attribution?.statement(at: start))
    {
      return "direct speech"
    }
    if attribution?.statement(at: start)?.isDenial ?? false,
      let denial = passage.first(.sayDeny, in: passage.tokens), isDenied(trigger.tokens, by: denial)
    {
      return "denied"
    }
    if attribution != nil,
      passage.first(
        .sayFalse, in: passage.isQuoted(start) ? passage.tokens : passage.clause(of: start)) != nil
    {
      return "denied"
    }
    if isHeading(trigger) { return "a heading" }
    return passage.isQuestion ? "a question" : nil
  }

  /// Whether a word tells since when, and is no preposition of places too: German *von*.
  private func isSince(_ token: Int) -> Bool {
    let classes = passage.text.classes(at: token)
    return classes.contains(.dateSince) && !classes.intersects([.of, .from, .by, .with])
  }

  /// Whether a taking of ground only says which place it is that something else happened at: “in the
  /// liberated village of X”, where participles stand before their nouns.
  private func onlyDescribes(_ trigger: Trigger) -> Bool {
    guard passage.text.language.order == .verbFinal else { return false }
    if trigger.type == .prisoners { return isOfCaptives(trigger) }
    // “That the town fell” is told, and describes nothing.
    guard trigger.type == .territory,
      passage.text.match(trigger.tokens.lowerBound)?.nounCase == nil
    else { return false }
    var token = trigger.tokens.upperBound
    var nounCase: Sense.Case?
    while token < passage.tokens.upperBound {
      if let mention = passage.mentions.first(where: { $0.tokens.contains(token) }) {
        nounCase = mention.nounCase
        token = mention.tokens.upperBound
      } else if let match = passage.text.match(token), match.has(anyOf: Self.described) {
        nounCase = match.nounCase
        token = match.tokens.upperBound
      } else if passage.text.isMark(token, oneOf: [","]), token > trigger.tokens.upperBound {
        token += 1
      } else {
        break
      }
    }
    return [.in, .from, .to].contains(nounCase)
  }

  /// Whether a capture only says who they are that something else happened to: “two captured soldiers were
  /// executed”.
  private func isOfCaptives(_ trigger: Trigger) -> Bool {
    let end = trigger.tokens.upperBound
    let noun = passage.quantities.first { $0.tokens.lowerBound == end }?.tokens.upperBound ?? end
    let people: ClassSet = [.personAny, .personSoldier, .personCivilian]
    guard noun < passage.tokens.upperBound, passage.text.classes(at: noun).intersects(people) else {
      return false
    }
    return passage.contains(
      anyOf: [.eventCivilianHarm, .harmKilled, .actArrest, .eventArrest],
      in: noun..<passage.segment(of: trigger.tokens.lowerBound).upperBound)
  }

  private static let described: ClassSet = [
    .placeTown, .placeVillage, .placeDistrict, .placeRegion, .placeArea, .placePart, .thingGround,
    .near, .and,
  ]

  /// Whether a noun heads a paragraph that goes on with it.
  private func isHeading(_ trigger: Trigger) -> Bool {
    let isBare = passage.tokens.count <= 4 && passage.mentions.isEmpty
    return isBare && trigger.voice == .noun && passage.opensParagraph
      && passage.index + 1 < passage.text.sentences.count
      && passage.text.sentences[passage.index + 1].paragraph == passage.paragraph
  }

  /// Whether a word of denial has what some tokens tell for its object: behind it, or before it where
  /// verbs come last, unless that is a clause of its own.
  private func isDenied(_ tokens: Range<Int>, by denial: Int) -> Bool {
    guard passage.text.language.order.isVerbLast else {
      return denial < tokens.lowerBound && !isToldAnew(denial..<tokens.lowerBound)
    }
    if passage.text.language.hasFreeVerb, denial < tokens.lowerBound {
      return passage.contains(anyOf: [.sayThat], in: denial..<tokens.lowerBound)
    }
    return tokens.upperBound <= denial && passage.text.tokens[tokens.upperBound].kind == .word
      && !passage.text.has(.and, at: tokens.upperBound)
  }

  /// Whether a verb of saying that “and” joins to a denial follows it: “denies that and counts 21
  /// breaches of the truce”.
  private func isToldAnew(_ gap: Range<Int>) -> Bool {
    gap.contains { token in
      passage.text.has(.and, at: token)
        && (1...2).contains {
          gap.contains(token + $0) && passage.text.has(.say, at: token + $0)
            && !passage.text.has(.sayDeny, at: token + $0)
        }
    }
  }

  /// Whether an office of a party tells in direct speech what its war has come to: “60 positions have
  /// come under our control”.
  private func isAccount(_ trigger: Trigger, of statement: Attribution.Statement?) -> Bool {
    guard let statement, statement.side != nil, trigger.certainty >= 0.9 else { return false }
    return
      ([.territory, .shelling, .airStrike].contains(trigger.type)
      || trigger.sense.wordClass == .actRepel)
      && (statement.name == nil || passage.contains(anyOf: [.sourceOrgan], in: statement.phrase))
  }

  /// Whether direct speech tells something with its place or its weapon: “cluster bombs fell beside the
  /// market”.
  private func isAnchored(_ trigger: Trigger) -> Bool {
    if passage.isLabelledClaim { return false }
    if [.shelling, .airStrike].contains(trigger.type), trigger.certainty >= 0.9 { return true }
    let clause = passage.clause(of: trigger.tokens.lowerBound)
    return passage.mentions(in: clause).contains {
      $0.role == .literal && $0.place?.kind != .country && passage.isQuoted($0.tokens.lowerBound)
    } || passage.contains(anyOf: [.placeAnaphor], in: clause)
  }

  /// Where the sentence first tells that somebody was killed, whether or not it says how many.
  private var firstHarm: Int? {
    let modality = Modality(passage: passage)
    return passage.matches.first { match in
      match.sense(.harmKilled).map { $0.attributes.kind != TollFinder.ofPeople } ?? false
        && modality.veto(on: match.tokens) == nil
        && !passage.isQuoted(match.tokens.lowerBound)
    }?.tokens.lowerBound
  }

  /// What a sentence tells of captives or a truce at a place in words that say nothing by themselves.
  private func hintDrafts(
    _ context: SentenceContext, after discourse: Discourse
  ) -> [EventDraft] {
    guard !passage.isQuestion, !isTitle, !passage.classes.contains(.sayQuiet) else { return [] }
    let modality = Modality(passage: passage)
    for (hint, type) in Self.hints {
      guard let token = passage.first(hint, in: passage.tokens),
        let match = passage.text.match(token), let sense = match.sense(hint),
        modality.veto(on: match.tokens, telling: type) == nil, !passage.isQuoted(token),
        !(context.attribution?.contains(token) ?? false),
        context.timeVeto(at: match.tokens, after: discourse.contextDay(of: passage)) == nil,
        passage.mentions(in: passage.clause(of: token)).contains(where: {
          $0.role == .literal && $0.place?.kind != .country && !$0.tokens.contains(token)
        })
      else { continue }
      return [EventDraft(Trigger(type: type, tokens: match.tokens, sense: sense, certainty: 0.5))]
    }
    return []
  }

  private static let hints: [(WordClass, EventType)] = [
    (.thingPrisoner, .prisoners), (.thingTruce, .ceasefire),
  ]

  /// What a sentence tells that gives only a toll: the weapon says what it was.
  private func harmDrafts(
    _ tolls: [TollFinding], _ context: SentenceContext, after discourse: Discourse
  ) -> [EventDraft] {
    let toll = tolls.first { $0.hasVictims }
    guard toll?.isRunning != true, let token = toll?.token ?? firstHarm,
      // “Denies to have lost an aircraft.”
      !context.triggers.contains(where: { $0.tokens.contains(token) }),
      context.timeVeto(at: token..<token + 1, after: discourse.contextDay(of: passage)) == nil
    else { return [] }
    let clause = passage.clause(of: token)
    let weapons: [(WordClass, EventType)] = [
      (.weaponAir, .airStrike), (.weaponArtillery, .shelling), (.weaponMine, .explosion),
      (.weaponGround, .clash),
    ]
    guard let weapon = weapons.first(where: { passage.contains(anyOf: [$0.0], in: clause) }),
      let token = passage.first(weapon.0, in: clause), let match = passage.text.match(token),
      let sense = match.sense(weapon.0)
    else { return [] }
    return [
      EventDraft(Trigger(type: weapon.1, tokens: match.tokens, sense: sense, certainty: 0.8))
    ]
  }
}
