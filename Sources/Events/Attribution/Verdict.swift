import Gazetteer
import Language
import Toponyms

/// A word by which a sentence calls untrue what somebody is said to have told: “reports that A was
/// shelled are false”, “the claim is untrue”.
struct Verdict {
  let passage: Passage
  /// The tokens of the word.
  let tokens: Range<Int>

  private var text: AnalysedText { passage.text }

  /// The first verdict of a sentence; nil where it has none.
  init?(_ passage: Passage) {
    guard let token = passage.first(.sayFalse, in: passage.tokens),
      let match = passage.text.match(token)
    else { return nil }
    self.passage = passage
    tokens = match.tokens
  }

  /// How many tokens may part what is untrue from the verdict or from the word for a claim.
  private static let farthest = 20, farthestClaim = 5

  /// Whether what some tokens tell is what the verdict calls untrue.
  func isAbout(_ told: Range<Int>) -> Bool {
    if told.overlaps(tokens) { return false }
    if tokens.upperBound <= told.lowerBound {
      // “It is false that A was shelled”, “no truth in reports that A was shelled”.
      let gap = tokens.upperBound..<told.lowerBound
      return gap.count <= Self.farthest && isOneClause(gap)
        && (passage.contains(anyOf: [.sayThat, .sayClaim], in: gap)
          || passage.contains(anyOf: [.sayThat], in: tokens))
    }
    guard tokens.lowerBound - told.upperBound <= Self.farthest else { return false }
    // “That A was shelled reports are false”, “that it took place proof is not”, where heads come last.
    let behind = told.upperBound..<tokens.lowerBound
    // “That A was shelled, is made up.”
    if text.has(.sayThat, at: passage.tokens.lowerBound), isOneClause(behind) { return true }
    if text.language.order == .verbFinal, isOneClause(behind) {
      let claim = passage.first(.sayClaim, in: behind)
      if claim.map({ $0 - told.upperBound < Self.farthestClaim })
        ?? (behind.count < Self.farthestClaim && !behind.contains { text.isPunctuation($0) })
      {
        return true
      }
    }
    // “Reports that A was shelled are false.”
    let start = max(passage.tokens.lowerBound, told.lowerBound - Self.farthest)
    return passage.first(.sayClaim, in: start..<told.lowerBound).map {
      isOneClause($0..<told.lowerBound) && isOneClause(behind)
    } ?? false
  }

  /// Whether it speaks of what was told before: in a word or two, or with a word for a claim or one that
  /// points back beside it.
  var pointsBack: Bool {
    isShort
      || surroundings.contains { token in
        !tokens.contains(token) && text.classes(at: token).intersects([.sayClaim, .sayBack])
      }
  }

  /// Whether a pronoun beside it can mean what was told before: “that is not true”.
  var mayPointBack: Bool {
    pointsBack || passage.contains(anyOf: [.that, .sourcePronoun], in: surroundings)
  }

  /// Whether the sentence is nothing but the verdict, as in fact-checks.
  var isShort: Bool { passage.tokens.count - tokens.count <= Self.longestRest }

  private static let longestRest = 3

  private var surroundings: Range<Int> {
    max(
      passage.tokens.lowerBound, tokens.lowerBound - Self.farthestClaim)..<min(
        passage.tokens.upperBound, tokens.upperBound + Self.farthestClaim)
  }

  /// Whether a source of the sentence is who made the claim, and not who calls it untrue: “Baku's claim
  /// that A was shelled is untrue”.
  func isClaimant(_ statement: Attribution.Statement) -> Bool {
    guard statement.phrase.upperBound <= tokens.lowerBound else { return false }
    let before = passage.tokens.lowerBound..<statement.phrase.lowerBound
    if text.language.order == .verbFinal {
      let behind = statement.phrase.upperBound..<tokens.lowerBound
      return passage.contains(anyOf: [.sayClaim], in: behind)
        && !passage.contains(
          anyOf: [.say, .sayDeny], in: tokens.upperBound..<passage.tokens.upperBound)
    }
    return passage.contains(anyOf: [.sayClaim], in: before)
      && !passage.contains(anyOf: [.say], in: statement.phrase.upperBound..<tokens.lowerBound)
  }

  /// Whether no mark parts a run of tokens into sentences of their own.
  private func isOneClause(_ gap: Range<Int>) -> Bool {
    !gap.contains { text.isMark($0, oneOf: [";", ":", "."]) }
  }
}

/// Applies a verdict to what was told.
extension Denials {
  /// Marks what a verdict means as denied, or as disputed where somebody passes it.
  func apply(
    _ verdict: Verdict, _ attribution: Attribution?, vetoed: [TriggerNote],
    to events: inout [ReadEvent], from first: Int
  ) {
    let judge = attribution?.statements.first { !verdict.isClaimant($0) }
    let side = judge?.side ?? (attribution == nil ? party(before: verdict.tokens.lowerBound) : nil)
    let negated = vetoed.filter { $0.veto == Modality.Veto.negated.rawValue }
    if let side, negated.contains(where: { isDenialCalledFalse($0, by: side) }) { return }
    let types = Set(vetoed.filter { verdict.isAbout($0.tokens) }.map(\.type))
    if !types.isEmpty, !untruePlaces(attribution).isEmpty {
      let claims = told(of: types, at: untruePlaces(attribution), in: events, before: first)
      return mark(claims, by: side, isJudged: judge != nil, &events)
    }
    if let side {
      return dispute(denied(by: side, of: [], in: events, before: first), by: side, &events)
    }
    guard judge == nil, verdict.mayPointBack || !types.isEmpty else { return }
    refute(&events, of: types, by: verdict, before: first)
  }

  /// Where what a verdict calls untrue is said to have happened.
  func untruePlaces(_ attribution: Attribution?) -> [Place] {
    passage.mentions.filter {
      $0.role == .literal && !(attribution?.contains($0.tokens.lowerBound) ?? false)
    }.compactMap(\.place).filter { ![.country, .capital].contains($0.kind) }
  }

  /// What was told of some kind at some places, in this paragraph or the two before.
  private func told(
    of types: Set<EventType>, at places: [Place], in events: [ReadEvent], before end: Int
  ) -> [Int] {
    (0..<end).filter { index in
      let event = events[index]
      return passage.paragraph - event.paragraph <= 2 && isPlaced(event, at: places)
        && Self.isOfKind(event.event.type, types)
    }
  }

  /// Whether an event is of one of some types, or an attack where they tell of one.
  static func isOfKind(_ type: EventType, _ types: Set<EventType>) -> Bool {
    types.contains(type) || type.isViolent && types.contains(where: \.isViolent)
  }

  private func mark(
    _ claims: [Int], by side: String?, isJudged: Bool, _ events: inout [ReadEvent]
  ) {
    if side != nil || isJudged {
      return dispute(
        claims.filter { side == nil || events[$0].sourceSide != side }, by: side, &events)
    }
    for index in claims { events[index].event.status = .denied }
  }

  /// What the report itself calls untrue: what it told last in its own voice, in this paragraph or
  /// the one before; of the kinds that the sentence speaks of, where it says what it means.
  private func refute(
    _ events: inout [ReadEvent], of types: Set<EventType>, by verdict: Verdict, before end: Int
  ) {
    guard
      let last = events[..<end].indices.last(where: {
        (verdict.isShort
          ? passage.index - events[$0].sentence <= 1
          : passage.paragraph - events[$0].paragraph <= 2)
          && (isRumour(events[$0])
            || events[$0].event.status == .claimed && events[$0].event.attribution == nil
            || events[$0].event.status == .reported && (verdict.pointsBack || !types.isEmpty))
          && (types.isEmpty || Self.isOfKind(events[$0].event.type, types))
      })
    else { return }
    for index in 0..<end where events[index].sentence == events[last].sentence {
      events[index].event.status = .denied
    }
  }

  /// Whether the sentence before told an event as the word of somebody who speaks for no side: “a post
  /// claims that the church was blown up”.
  private func isRumour(_ event: ReadEvent) -> Bool {
    event.sentence == passage.index - 1 && event.sourceSide == nil
      && event.paragraph == passage.paragraph && event.event.status != .disputed
  }

  /// The party that begins a sentence in which something is called untrue: “Baku holds the pictures to
  /// be faked”.
  private func party(before verdict: Int) -> String? {
    sides.namings(in: passage.tokens.lowerBound..<verdict, of: passage).first { naming in
      naming.tokens.lowerBound - passage.tokens.lowerBound <= 1
        && passage.mentions.contains { $0.tokens == naming.tokens && $0.role == .metonym }
    }?.side
  }
}
