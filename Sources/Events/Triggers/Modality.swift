import Gazetteer
import Language
import Toponyms

/// Whether what a word tells is said to have happened: negation, plans, threats, demands and
/// possibilities make no event (codebook, “Events: types”).
struct Modality {
  let passage: Passage

  /// Why what stands at a token is not said to have happened.
  enum Veto: String {
    case negated = "negated"
    case future = "planned or foretold"
    case possible = "only possible"
    case conditional = "a condition"
    case purpose = "a purpose or an attempt"
    case threat = "a threat"
    case demand = "a demand or a hope"
    case ended = "ended or prevented"
    case habit = "done as a rule"
    case opinion = "an opinion"
  }

  private static let vetoes: [(WordClass, Veto)] = [
    (.modalNot, .negated), (.modalFuture, .future), (.modalPossible, .possible),
    (.modalIf, .conditional), (.modalPurpose, .purpose), (.modalThreat, .threat),
    (.modalDemand, .demand), (.modalEnd, .ended), (.sayQuiet, .opinion),
    (.modalHabit, .habit),
  ]

  private static let classes = ClassSet(vetoes.map(\.0))

  /// Whether a word can say of others that they did not happen.
  static func isModal(_ match: LexicalMatch) -> Bool { match.has(anyOf: classes) }

  /// The veto that reaches a run of tokens, if one does.
  ///
  /// What the tokens tell matters too: talks that have ended were held.
  func veto(on tokens: Range<Int>, telling type: EventType? = nil) -> Veto? {
    if let mood = passage.text.match(tokens.lowerBound)?.senses.lazy.compactMap(\.attributes.mood)
      .first
    {
      return Self.vetoes.first { $0.0 == mood }?.1
    }
    if isConditioned(tokens) { return .conditional }
    guard passage.classes.intersects(Self.classes) else { return nil }
    for match in passage.matches where match.has(anyOf: Self.classes) && match.tokens != tokens {
      guard let (veto, sense) = self.veto(of: match), !passage.isAllegation(match, of: tokens),
        // “Not Armenia but Azerbaijan shelled A.”
        !passage.contrasts.contains(where: { $0.negation == match.tokens }),
        // “On 19 May”, which is no “may”.
        !passage.dates.contains(where: { $0.tokens.contains(match.tokens.lowerBound) })
      else {
        continue
      }
      // “Strikes military targets only” tells of a strike where a place or a day is told.
      if veto == .habit, tellsOccasion { continue }
      // Talks that have ended were held, and a truce ends a war.
      if veto == .ended, let type, [.talks, .protest, .ceasefire].contains(type) { continue }
      // Who condemns what was done judges it; who condemns somebody to prison sentences them.
      if veto == .opinion, type == .arrest, match.has(anyOf: [.actArrest, .eventArrest]) {
        continue
      }
      // Who meets judges what others did: “met A and condemned the attack”.
      if veto == .opinion, type == .talks, match.tokens.lowerBound >= tokens.upperBound { continue }
      // Demonstrators who demand or attempt something demonstrate.
      if type == .protest, [.demand, .purpose].contains(veto),
        isProtesting(tokens)
      {
        continue
      }
      // What is attacked now is told; what is handed over may be planned.
      if veto == .future, type?.isViolent ?? false, isPassiveAuxiliary(match, of: tokens) {
        continue
      }
      if isOfRelative(match, before: tokens) { continue }
      let reach = sense.attributes.reach ?? .after
      let isReached =
        match.tokens.upperBound <= tokens.lowerBound
        ? reach != .before && reaches(from: match.tokens.upperBound, to: tokens.lowerBound, veto)
        : reach != .after && reaches(from: tokens.upperBound, to: match.tokens.lowerBound, veto)
          && !isCutOff(tokens.upperBound..<match.tokens.lowerBound)
      if isReached { return veto }
    }
    return nil
  }

  /// Whether the sentence names a day or a place that is no party's.
  private var tellsOccasion: Bool {
    !passage.dates.isEmpty
      || passage.mentions.contains { mention in
        mention.role == .literal && ![.country, .capital].contains(mention.place?.kind)
      }
  }

  /// Whether a word for what is to come only makes a passive with the participle behind it, which ends its
  /// clause: German “wird beschossen”, not “wird beschießen” nor “wird beschossen werden”.
  private func isPassiveAuxiliary(_ match: LexicalMatch, of head: Range<Int>) -> Bool {
    match.has(.passive) && match.tokens.upperBound <= head.lowerBound
      && !passage.text.has(.passive, at: head.upperBound)
      && !passage.classes.intersects([.dateNext, .dateUntil])
      && passage.text.match(head.lowerBound)?.senses.contains {
        $0.attributes.voice == .participle
      } ?? false
  }

  /// Whether some tokens tell what would follow from a condition: behind a clause that states one, or in
  /// the mood of hearsay beside one: “had A been shelled, the truce would have collapsed”.
  private func isConditioned(_ tokens: Range<Int>) -> Bool {
    let clause = passage.clause(of: tokens.lowerBound)
    if passage.text.language.order.isVerbLast,
      passage.matches.contains(where: { match in
        match.tokens.upperBound <= tokens.lowerBound && clause.contains(match.tokens.lowerBound)
          && match.senses.contains { $0.attributes.mood == .modalIf }
      })
    {
      return true
    }
    guard passage.classes.contains(.modalIf) else { return false }
    let conditions = passage.matches.filter { match in
      match.sense(.modalIf).map { $0.attributes.kind != Self.concessive } ?? false
    }
    let isHearsay = passage.contains(
      anyOf: [.sayAlleged], in: clause.lowerBound..<max(clause.lowerBound, tokens.lowerBound))
    return conditions.contains { match in
      isHearsay && match.sense(.modalIf)?.attributes.reach == nil
        || match.tokens.lowerBound - clause.lowerBound <= 1
          && match.tokens.upperBound <= tokens.lowerBound
          && match.sense(.modalIf)?.attributes.reach != .before
          // “If you are just joining us: …”
          && !(match.tokens.upperBound..<tokens.lowerBound).contains {
            passage.text.isColon($0, in: passage.tokens)
          }
    }
  }

  /// Whether a word belongs to a relative clause that ends before a passive: “two drones that tried to
  /// enter the airspace were shot down”.
  private func isOfRelative(_ match: LexicalMatch, before tokens: Range<Int>) -> Bool {
    let start = match.tokens.lowerBound
    guard passage.text.language.order != .verbFinal,
      match.tokens.upperBound + 2 <= tokens.lowerBound,
      (max(passage.tokens.lowerBound, start - 2)..<start).contains(where: { token in
        let classes = passage.text.classes(at: token)
        return classes.contains(.relative)
          || classes.contains(.sayThat) && classes.contains(.that)
            && !passage.text.has(.say, at: token - 1)
      })
    else { return false }
    return passage.hasPassiveAuxiliary(tokens)
      || passage.text.match(tokens.lowerBound)?.senses.contains {
        EventFrame.heads.contains($0.wordClass) && $0.attributes.voice == .passive
      } ?? false
  }

  /// The kind of words that grant a condition: “even if the truce holds, two men were killed”.
  private static let concessive = "even"

  /// Whether some tokens name those who demonstrate, or say that they do.
  private func isProtesting(_ tokens: Range<Int>) -> Bool {
    guard let match = passage.text.match(tokens.lowerBound) else { return false }
    return match.has(.personCrowd) || match.sense(.eventProtest)?.attributes.voice == .active
  }

  /// What a word says of others, if it has the part that it needs: “rief … auf”.
  private func veto(of match: LexicalMatch) -> (Veto, Sense)? {
    for (wordClass, veto) in Self.vetoes {
      let sense = match.senses.first {
        $0.wordClass == wordClass && passage.isWhole($0, at: match.tokens)
      }
      if let sense { return (veto, sense) }
    }
    return nil
  }

  /// Where verbs come last, a word that says what its verb is for belongs to the verb right before it.
  private func isCutOff(_ gap: Range<Int>) -> Bool {
    guard passage.text.language.order == .verbFinal else { return false }
    return gap.count > Self.farthestGoverned
      || gap.contains { token in
        passage.text.match(token)?.senses.contains {
          EventFrame.heads.contains($0.wordClass) && $0.attributes.voice != .noun
        } ?? false
      }
  }

  /// How many words may part a verb from what governs it where verbs come last.
  private static let farthestGoverned = 4

  /// Whether no clause, no comma and no relative pronoun ends between two tokens; of “there is nobody
  /// who was driven out” the negation reaches over the pronoun.
  private func reaches(from start: Int, to end: Int, _ veto: Veto) -> Bool {
    guard start <= end else { return true }
    guard passage.clause(of: max(start - 1, passage.tokens.lowerBound)).contains(end) else {
      return false
    }
    var token = start
    while token < end {
      if let behind = asideEnd(at: token), behind <= end {
        token = behind
        continue
      }
      let isEnd =
        passage.text.isMark(token, oneOf: [",", "،", "(", ")", "“", "”"])
        || (passage.text.has(.relative, at: token) && veto != .conditional
          && (veto != .negated || end - start > 4))
      // “Tried to break through and was driven back.”
      let isNewVerb = passage.text.has(.and, at: token) && passage.text.has(.passive, at: token + 1)
      if isEnd || isNewVerb { return false }
      token += 1
    }
    return true
  }

  /// The token behind a relative clause that commas set aside: “the exchange, on which they agreed, did
  /// not begin”.
  private func asideEnd(at comma: Int) -> Int? {
    guard passage.text.isMark(comma, oneOf: [","]),
      (comma + 1...comma + 2).contains(where: { passage.text.has(.relative, at: $0) })
    else { return nil }
    return (comma + 1..<passage.tokens.upperBound)
      .first { passage.text.isMark($0, oneOf: [","]) }.map { $0 + 1 }
  }
}
