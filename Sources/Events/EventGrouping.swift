import Gazetteer
import Language
import Toponyms

/// An event in the making: the triggers that tell it, the most specific type first.
struct EventDraft {
  private(set) var triggers: [Trigger]
  private(set) var type: EventType

  init(_ trigger: Trigger) {
    triggers = [trigger]
    type = trigger.type
  }

  /// An attack told in general words goes on as what the paragraph has said it is: after an air
  /// strike, “the same attack” is one.
  mutating func takeType(from previous: ReadEvent?, in passage: Passage) {
    let head = triggers[0].sense.wordClass
    let isGeneralAttack = type == .clash && head == .actAttack
    // “A school was destroyed”, in an account of shelling.
    let isDestruction = type == .civilianHarm && head == .actDestroy
    guard !triggers.contains(where: { [.actRepel, .eventClash].contains($0.sense.wordClass) }),
      isDestruction || isGeneralAttack
        || (type.isViolent && type != .airStrike && triggers[0].certainty <= 0.7),
      let previous, [.shelling, .airStrike].contains(previous.event.type),
      passage.paragraph - previous.paragraph
        <= (isDestruction || isGeneralAttack && triggers[0].voice == .passive ? 1 : 0)
    else { return }
    type = previous.event.type
  }

  /// Whether it is told in words that leave open what kind of attack it was.
  private var isGeneral: Bool {
    type == .civilianHarm || triggers[0].certainty <= 0.7
      // “Explosions were heard, rockets fell on the town”.
      || type == .explosion && triggers[0].sense.wordClass == .actExplode
      || (type == .clash && triggers[0].sense.wordClass != .eventClash)
  }

  /// How sure the reading of its type is: that of its surest trigger.
  var certainty: Double { triggers.map(\.certainty).max() ?? 0 }

  /// Takes in another trigger of the same event; a weapon says more than “attack”.
  ///
  /// So does what is told with its place of fighting that is told without one: “clashes broke out when
  /// shells fell on A”.
  mutating func add(_ trigger: Trigger, isBetterPlaced: Bool = false) {
    if isBetterPlaced, type == .clash, trigger.type.isViolent, trigger.type != .clash {
      type = trigger.type
      triggers.insert(trigger, at: 0)
      return
    }
    let isSurer = type.isViolent && triggers[0].certainty < min(0.9, trigger.certainty)
    if isGeneral || isSurer, trigger.type.isViolent, trigger.type != .clash {
      type = trigger.type
      triggers.insert(trigger, at: 0)
    } else {
      triggers.append(trigger)
    }
  }
}

/// Tells which triggers of a sentence are one event.
struct EventGrouping {
  let passage: Passage
  /// The sources of the sentence, whose places are none of events.
  let attribution: Attribution?

  /// The events of some triggers, in order.
  func drafts(of triggers: [Trigger]) -> [EventDraft] {
    var drafts: [EventDraft] = []
    for trigger in triggers {
      if let index = drafts.lastIndex(where: { isSame($0, trigger) }) {
        drafts[index].add(trigger, isBetterPlaced: isBetterPlaced(trigger, than: drafts[index]))
      } else {
        drafts.append(EventDraft(trigger))
      }
    }
    return withoutShadows(drafts)
  }

  /// Whether a trigger tells the same as a draft: of its type, or an attack in more or less specific
  /// words, unless each has places of its own in clauses of their own.
  private func isSame(_ draft: EventDraft, _ trigger: Trigger) -> Bool {
    if draft.type == .protest, trigger.type == .clash { return true }
    guard draft.type == trigger.type || (draft.type.isViolent && trigger.type.isViolent),
      let last = draft.triggers.max(by: { $0.tokens.lowerBound < $1.tokens.lowerBound })
    else { return false }
    if passage.segment(of: last.tokens.lowerBound) == passage.segment(of: trigger.tokens.lowerBound)
    {
      return draft.type == trigger.type || !areApart(last, trigger) && !isToldApart(last, trigger)
    }
    let own = passage.segment(of: trigger.tokens.lowerBound)
    let other = passage.segment(of: last.tokens.lowerBound)
    if !namesPlace(own) || !namesPlace(other) { return true }
    guard draft.type == .protest else { return false }
    // “A protest was held in A: parents blocked the road from A to B.”
    let places = literalPlaces(other)
    return literalPlaces(own).contains { place in
      places.contains { $0.place?.index == place.place?.index }
    }
  }

  /// Whether a trigger stands in another clause than a draft's and has places there, which those lack.
  private func isBetterPlaced(_ trigger: Trigger, than draft: EventDraft) -> Bool {
    let clause = passage.segment(of: trigger.tokens.lowerBound)
    return namesPlace(clause)
      && draft.triggers.allSatisfy { other in
        let otherClause = passage.segment(of: other.tokens.lowerBound)
        return otherClause != clause && !namesPlace(otherClause)
      }
  }

  /// Whether a clause of its own tells the second of two things: “that its men repelled an attack and that
  /// later shells fell”, “lists the attacks and says that aircraft hit it”.
  private func isToldApart(_ first: Trigger, _ second: Trigger) -> Bool {
    guard passage.classes.contains(.sayThat), first.tokens.upperBound <= second.tokens.lowerBound
    else { return false }
    return (first.tokens.upperBound..<second.tokens.lowerBound).contains { token in
      passage.text.has(.sayThat, at: token)
        && (passage.text.has(.and, at: token - 1)
          || passage.text.has(.say, at: token - 1) && passage.text.has(.and, at: token - 2))
    }
  }

  /// Whether a place stands between two triggers of one clause and another one behind both.
  private func areApart(_ first: Trigger, _ second: Trigger) -> Bool {
    let clause = passage.segment(of: second.tokens.lowerBound)
    guard first.type != .clash, second.type != .clash || second.sense.wordClass == .eventClash,
      first.tokens.upperBound <= second.tokens.lowerBound
    else { return false }
    return !literalPlaces(first.tokens.upperBound..<second.tokens.lowerBound).isEmpty
      && !literalPlaces(second.tokens.upperBound..<max(second.tokens.upperBound, clause.upperBound))
        .isEmpty
  }

  /// Whether a funeral is only what an attack hit, or where people were killed.
  private func isScene(_ draft: EventDraft) -> Bool {
    draft.triggers.allSatisfy { $0.sense.wordClass == .eventCasualties }
  }

  /// Whether violence is only what those who are arrested or tried are accused of: “went on trial in Baku for
  /// torture”.
  private func isCharge(_ draft: EventDraft, of arrests: [EventDraft]) -> Bool {
    guard draft.type == .civilianHarm else { return false }
    let clause = passage.clause(of: draft.triggers[0].tokens.lowerBound)
    let isShared = arrests.contains {
      passage.clause(of: $0.triggers[0].tokens.lowerBound) == clause
    }
    return literalPlaces(clause).count <= (isShared ? 1 : 0)
  }

  private func literalPlaces(_ range: Range<Int>) -> [Mention] {
    passage.mentions(in: range).filter(isLiteral)
  }

  private func namesPlace(_ range: Range<Int>) -> Bool {
    passage.mentions(in: range).contains(where: isLiteral)
  }

  private func isLiteral(_ mention: Mention) -> Bool {
    mention.role == .literal && !(attribution?.contains(mention.tokens.lowerBound) ?? false)
      && !passage.isShouted(mention)
  }

  /// Whether a clause with a conjunction only tells what was going on when an attack came: “shells hit the
  /// graveyard as a family was burying a relative”.
  private func isBackdrop(_ draft: EventDraft, of drafts: [EventDraft]) -> Bool {
    let clause = passage.clause(of: draft.triggers[0].tokens.lowerBound)
    return passage.text.has(.clause, at: clause.lowerBound)
      && drafts.contains { other in
        other.type.isViolent && !clause.contains(other.triggers[0].tokens.lowerBound)
      }
  }

  /// Drops what only belongs to another event of the clause: shelter that people took from a
  /// shelling, help for its wounded, unless it has a place of its own; where the guards bring whom they
  /// arrest; a funeral that was held when shells fell.
  private func withoutShadows(_ all: [EventDraft]) -> [EventDraft] {
    if all.count < 2 { return all }
    let arrests = all.filter { $0.type == .arrest }
    var drafts =
      arrests.isEmpty
      ? all
      : all.filter {
        $0.type != .deployment && !isCharge($0, of: arrests)
      }
    let breaches = drafts.filter { $0.type == .ceasefireViolation }
    drafts.removeAll { draft in breaches.contains { isBroken(draft, by: $0) } }
    guard drafts.contains(where: { $0.type.isViolent }) else { return drafts }
    return drafts.filter { draft in
      if draft.type == .casualties { return !isScene(draft) && !isBackdrop(draft, of: drafts) }
      if draft.type == .deployment { return !isOfVehicle(draft, hitIn: drafts) }
      guard [.displacement, .aid].contains(draft.type) else { return true }
      let clause = passage.segment(of: draft.triggers[0].tokens.lowerBound)
      let hasRival = drafts.contains { rival in
        rival.type.isViolent
          && passage.segment(of: rival.triggers[0].tokens.lowerBound) == clause
      }
      return !hasRival && !literalPlaces(clause).isEmpty
    }
  }

  /// Whether troops are only told of as those whom something carried that was hit, where verbs come last and
  /// what they describe stands behind them: “a bus that to A volunteers carried was hit”.
  private func isOfVehicle(_ draft: EventDraft, hitIn drafts: [EventDraft]) -> Bool {
    let text = passage.text
    let verb = draft.triggers[0].tokens
    guard text.language.order == .verbFinal, passage.tokens.contains(verb.upperBound),
      !text.isPunctuation(verb.upperBound), !text.has(.and, at: verb.upperBound)
    else { return false }
    let segment = passage.segment(of: verb.lowerBound)
    return drafts.contains { rival in
      rival.type.isViolent
        && (verb.upperBound..<max(verb.upperBound, segment.upperBound)).contains(
          rival.triggers[0].tokens.lowerBound)
    }
  }

  /// Whether a truce is only named for its breach: “the truce agreed in Moscow has collapsed”; one that a
  /// day is given for is told.
  private func isBroken(_ truce: EventDraft, by breach: EventDraft) -> Bool {
    guard truce.type == .ceasefire else { return false }
    let (left, right) = (truce.triggers[0].tokens, breach.triggers[0].tokens)
    let clause = passage.segment(of: right.lowerBound)
    let between = min(left.upperBound, right.upperBound)..<max(left.lowerBound, right.lowerBound)
    return clause.contains(left.lowerBound) && between.count <= 6
      && !passage.dates.contains { between.contains($0.tokens.lowerBound) }
  }
}
