import Gazetteer
import Language
import Toponyms

/// What speaks against a trigger: that it did not happen, is no event, or is told as something else.
extension SentenceReader {
  /// Why what somebody denies makes no event that is said to have happened.
  static let denied = "denied"

  func veto(
    on trigger: Trigger, _ modality: Modality, _ attribution: Attribution?
  ) -> String? {
    let start = trigger.tokens.lowerBound
    let modal = modality.veto(on: trigger.tokens, telling: trigger.type)
    if modal == nil || modal == .negated, !passage.isQuoted(start),
      Verdict(passage)?.isAbout(trigger.tokens) ?? false
    {
      return Self.denied
    }
    if let modal, !(modal == .opinion || modal == .negated) || !isRefuted(trigger, attribution),
      modal != .demand || !isRally(trigger)
    {
      return modal.rawValue
    }
    if isRefusal(trigger) { return "a denial" }
    if attribution?.contains(start) ?? false { return "part of a source's name" }
    if Descriptions(passage: passage).contain(trigger) { return "a description of a place" }
    if passage.dates.contains(where: { $0.tokens.contains(start) && $0.value != .timeOfDay }) {
      return "a date"
    }
    if trigger.type == .talks, isAhead(trigger.tokens) {
      return "not yet held"
    }
    if isOfEarlierTruce(trigger) { return "a truce before this one" }
    if isCharge(trigger) { return "a charge" }
    if isProtested(trigger) { return "what a protest is against" }
    if isFled(trigger) { return "what people fled from" }
    // “Since the truce”; where heads come last the word stands behind.
    let beside =
      passage.text.language.order == .verbFinal
      ? trigger.tokens.upperBound..<min(passage.tokens.upperBound, trigger.tokens.upperBound + 1)
      : max(passage.tokens.lowerBound, start - 2)..<start
    if beside.contains(where: isSince) { return "a date" }
    // “X's hands it passed into” begins with a name and goes on.
    if passage.mentions.contains(where: {
      $0.tokens.contains(start) && $0.tokens.upperBound >= trigger.tokens.upperBound
    }) {
      return "part of a name"
    }
    if passage.isQuoted(start), !isAnchored(trigger),
      !isAccount(trigger, of: attribution?.statement(at: start))
    {
      return "direct speech"
    }
    if attribution?.statement(at: start)?.isDenial ?? false,
      let denial = passage.denial, isDenied(trigger.tokens, by: denial)
    {
      return Self.denied
    }
    if attribution != nil,
      passage.first(
        .sayFalse, in: passage.isQuoted(start) ? passage.tokens : passage.clause(of: start)) != nil
    {
      return Self.denied
    }
    if isHeading(trigger) { return "a heading" }
    return passage.isQuestion ? "a question" : nil
  }

  /// Whether a word for a claim stands between a denial and what it denies, so that neither the accusation
  /// nor the denial itself is what keeps it from being told: “rejected the accusation of shelling A”.
  private func isRefuted(_ trigger: Trigger, _ attribution: Attribution?) -> Bool {
    let start = trigger.tokens.lowerBound
    guard attribution?.statement(at: start)?.isDenial ?? false, !passage.isQuoted(start),
      let denial = passage.matches.first(where: { $0.has(.sayDeny) })
    else { return false }
    let gap =
      denial.tokens.upperBound <= start
      ? denial.tokens.upperBound..<start
      : trigger.tokens.upperBound..<max(trigger.tokens.upperBound, denial.tokens.lowerBound)
    return passage.contains(anyOf: [.sayClaim], in: gap)
  }

  /// Whether people are said to have gathered, who then demand something: “thousands took to the street,
  /// demanding an end to the war”; what somebody else demands is no rally yet.
  private func isRally(_ trigger: Trigger) -> Bool {
    guard trigger.type == .protest else { return false }
    let clause = passage.clause(of: trigger.tokens.lowerBound)
    let before = clause.lowerBound..<trigger.tokens.lowerBound
    return !passage.contains(anyOf: [.modalDemand], in: before)
      && (trigger.tokens.count > 1
        || passage.contains(anyOf: [.personAny, .personCrowd, .numberVague], in: before))
  }

  /// Whether a word for repelling rejects a claim: “a rejeté les accusations”.
  private func isRefusal(_ trigger: Trigger) -> Bool {
    guard trigger.sense.wordClass == .actRepel,
      passage.text.has(.sayDeny, at: trigger.tokens.lowerBound)
    else { return false }
    let next = trigger.tokens.upperBound
    return passage.contains(
      anyOf: [.sayClaim], in: next..<min(passage.tokens.upperBound, next + Self.nearObject))
  }

  /// How many tokens behind a verb its object begins at most.
  private static let nearObject = 3

  /// Whether what a noun names was still to come: “before the meeting in Brussels”, “görüşmeden önce”.
  private func isAhead(_ noun: Range<Int>) -> Bool {
    let near =
      passage.text.language.order == .verbFinal
      ? noun.upperBound..<min(passage.tokens.upperBound, noun.upperBound + 1)
      : max(passage.tokens.lowerBound, noun.lowerBound - 2)..<noun.lowerBound
    return near.contains { passage.text.has(.dateBefore, at: $0) }
  }

  /// Whether it is what people protest against: “marched in Paris against the shelling of A”.
  private func isProtested(_ trigger: Trigger) -> Bool {
    guard trigger.type.isViolent, trigger.voice == .noun,
      passage.classes.intersects([.eventProtest, .actGather])
    else { return false }
    let start = trigger.tokens.lowerBound
    return (max(passage.tokens.lowerBound, start - Self.nearObject)..<start).contains {
      passage.text.has(.against, at: $0) && !passage.text.has(.in, at: $0)
    }
  }

  /// Whether it is what somebody was tried for: “jailed for the killing of three men in A”, “sentenced two men
  /// accused of torturing captives”.
  private func isCharge(_ trigger: Trigger) -> Bool {
    guard trigger.type.isConflict, trigger.type != .clash, !passage.text.language.order.isVerbLast
    else { return false }
    let start = trigger.tokens.lowerBound
    let arrests: ClassSet = [.actArrest, .eventArrest]
    guard
      let arrest = passage.matches.last(where: {
        $0.tokens.upperBound <= start && $0.has(anyOf: arrests)
      }), start - arrest.tokens.upperBound <= Self.farthestCharge
    else { return false }
    let gap = arrest.tokens.upperBound..<start
    let isAccused = passage.matches.contains {
      gap.contains($0.tokens.lowerBound)
        && $0.sense(.say)?.attributes.kind == Attribution.accusing
    }
    if isAccused { return true }
    let isDated = passage.dates.contains { $0.tokens.lowerBound >= start && $0.value != .timeOfDay }
    return trigger.voice == .noun && !isDated
      && !gap.contains {
        passage.text.isPunctuation($0)
          || passage.text.classes(at: $0).intersects([.dateAfter, .and, .clause, .relative])
      }
      && (trigger.type == .civilianHarm
        || !(max(gap.lowerBound, start - 2)..<start).contains { passage.text.has(.in, at: $0) })
  }

  /// How many tokens may part what somebody was tried for from the sentence.
  private static let farthestCharge = 12

  /// The kind of the truces that a sentence only recalls.
  static let earlier = "earlier"

  /// Whether a sentence without a day only recalls the truces before: “three previous ceasefires failed”.
  private func isOfEarlierTruce(_ trigger: Trigger) -> Bool {
    [.ceasefire, .ceasefireViolation].contains(trigger.type)
      && passage.matches.contains {
        $0.sense(.thingTruce)?.attributes.kind == Self.earlier
          && passage.segment(of: trigger.tokens.lowerBound).contains($0.tokens.lowerBound)
      } && !passage.dates.contains { $0.role == .on && $0.value != .timeOfDay }
  }

  /// Whether a word tells since when, and is no preposition of places too: German *von*.
  func isSince(_ token: Int) -> Bool {
    let classes = passage.text.classes(at: token)
    return classes.contains(.dateSince) && !classes.intersects([.of, .from, .by, .with])
  }

  /// Whether a few words without a verb and a place, such as “New arrests”, head a paragraph that goes
  /// on with them.
  func isHeading(_ trigger: Trigger) -> Bool {
    guard passage.tokens.count <= Self.longestHeading, passage.opensParagraph,
      passage.mentions.isEmpty, passage.dates.isEmpty
    else { return false }
    let hasVerb = passage.matches.contains { match in
      match.senses.contains { ![nil, .noun].contains($0.attributes.voice) }
        || match.has(anyOf: [.passive, .say])
    }
    return !hasVerb && passage.index + 1 < passage.text.sentences.count
      && passage.text.sentences[passage.index + 1].paragraph == passage.paragraph
  }

  private static let longestHeading = 6

  /// Whether a word of denial has what some tokens tell for its object: behind it, or before it where
  /// verbs come last, unless that is a clause of its own.
  func isDenied(_ tokens: Range<Int>, by denial: Int) -> Bool {
    guard passage.text.language.order.isVerbLast else {
      return denial < tokens.lowerBound && !isToldAnew(denial..<tokens.lowerBound)
    }
    if passage.text.language.hasFreeVerb, denial < tokens.lowerBound {
      // “Denied rumours about the shelling of A.”
      let isNoun = passage.text.match(tokens.lowerBound)?.senses.contains {
        $0.attributes.voice == .noun
      }
      let gap = denial..<tokens.lowerBound
      return passage.contains(anyOf: [.sayThat], in: gap)
        || isNoun ?? false && !gap.contains(where: passage.text.isPunctuation)
    }
    return tokens.upperBound <= denial && passage.text.tokens[tokens.upperBound].kind == .word
      && (!passage.text.has(.and, at: tokens.upperBound)
        || passage.text.has(.with, at: tokens.upperBound))
      // “There was an exchange of fire; the sides accuse each other.”
      && !(tokens.upperBound..<denial).contains {
        passage.text.isMark($0, oneOf: [";", ".", "․"])
      }
  }

  /// Whether a verb of saying that “and” joins to a denial follows it: “denies that and counts 21
  /// breaches of the truce”; or a colon and an account of its own: “denied it: according to the army, A was
  /// shelled”.
  func isToldAnew(_ gap: Range<Int>) -> Bool {
    gap.contains { token in
      passage.text.isColon(token, in: passage.tokens)
        && passage.contains(anyOf: [.sayAccording], in: token..<gap.upperBound)
        || passage.text.has(.and, at: token)
          && (1...2).contains {
            gap.contains(token + $0) && passage.text.has(.say, at: token + $0)
              && !passage.text.has(.sayDeny, at: token + $0)
          }
    }
  }

  /// Whether an office of a party tells in direct speech what its war has come to: “60 positions have
  /// come under our control”.
  func isAccount(_ trigger: Trigger, of statement: Attribution.Statement?) -> Bool {
    guard let statement, statement.side != nil, trigger.certainty >= 0.9 else { return false }
    return
      ([.territory, .shelling, .airStrike].contains(trigger.type)
      || [.actRepel, .actBegin].contains(trigger.sense.wordClass))
      && (statement.name == nil || passage.contains(anyOf: [.sourceOrgan], in: statement.phrase))
  }

  /// Whether direct speech tells something with its place or its weapon: “cluster bombs fell beside the
  /// market”.
  func isAnchored(_ trigger: Trigger) -> Bool {
    if passage.isLabelledClaim { return false }
    if [.shelling, .airStrike].contains(trigger.type), trigger.certainty >= 0.9 { return true }
    let clause = passage.clause(of: trigger.tokens.lowerBound)
    return passage.mentions(in: clause).contains {
      $0.role == .literal && $0.place?.kind != .country && passage.isQuoted($0.tokens.lowerBound)
    } || passage.contains(anyOf: [.placeAnaphor], in: clause)
  }
}
