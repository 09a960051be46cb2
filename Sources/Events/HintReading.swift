import Gazetteer
import Language
import Toponyms

/// What a sentence tells without a verb for it: by its toll, or by a word for captives or a truce.
extension SentenceReader {
  /// Where the sentence first tells that somebody was killed, whether or not it says how many.
  var firstHarm: Int? {
    let modality = Modality(passage: passage)
    return passage.matches.first { match in
      match.sense(.harmKilled).map { $0.attributes.kind != TollFinder.ofPeople } ?? false
        && modality.veto(on: match.tokens) == nil
        && !passage.isQuoted(match.tokens.lowerBound)
    }?.tokens.lowerBound
  }

  /// What a sentence tells of captives or a truce at a place in words that say nothing by themselves.
  func hintDrafts(
    _ context: SentenceContext, after discourse: Discourse
  ) -> [EventDraft] {
    guard !passage.isQuestion, !isTitle, !passage.classes.contains(.sayQuiet) else { return [] }
    let modality = Modality(passage: passage)
    for (hint, type) in Self.hints {
      guard let token = passage.first(hint, in: passage.tokens),
        let match = passage.text.match(token), let sense = match.sense(hint),
        sense.attributes.kind != Self.earlier,
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

  static let hints: [(WordClass, EventType)] = [
    (.thingPrisoner, .prisoners), (.thingTruce, .ceasefire),
  ]

  /// What a sentence tells that gives only a toll: the weapon says what it was.
  func harmDrafts(
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
    let stretches = context.triggers.isEmpty ? [clause, passage.tokens] : [clause]
    let found = stretches.lazy.compactMap { stretch in
      weapons.first { passage.contains(anyOf: [$0.0], in: stretch) }.map { ($0, stretch) }
    }.first
    guard let (weapon, stretch) = found,
      let token = passage.first(weapon.0, in: stretch), let match = passage.text.match(token),
      let sense = match.sense(weapon.0), !isCrewed(match.tokens)
    else { return [] }
    return [
      EventDraft(Trigger(type: weapon.1, tokens: match.tokens, sense: sense, certainty: 0.8))
    ]
  }

  /// Whether a weapon only says whose soldiers are meant: “the helicopter's commander”, “pilot of the
  /// aircraft”.
  private func isCrewed(_ weapon: Range<Int>) -> Bool {
    let text = passage.text
    let crew: ClassSet = [.personSoldier]
    return text.language.order == .verbFinal
      ? text.classes(at: weapon.upperBound).intersects(crew)
      : text.has(.of, at: weapon.lowerBound - 1)
        && text.classes(at: weapon.lowerBound - 2).intersects(crew)
  }
}
