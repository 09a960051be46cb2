import Language
import Toponyms

/// What a sentence tells only to say which place, people or truce it is that something else happened to,
/// where participles stand before their nouns: “in the liberated village of X”, “the two men captured in
/// November were tried”.
struct Descriptions {
  let passage: Passage

  private var text: AnalysedText { passage.text }

  /// Whether a trigger only describes.
  func contain(_ trigger: Trigger) -> Bool {
    guard text.language.order == .verbFinal else { return isOfTroops(trigger) }
    // Where verbs stand anywhere, a finite one tells what was done.
    if text.language.hasFreeVerb, trigger.voice == .active { return false }
    switch trigger.type {
    case .prisoners, .arrest: return isOfCaptives(trigger)
    case .ceasefire: return isOfTruce(trigger)
    // “That the town fell” is told, and describes nothing; so is what troops did and went on.
    case .territory:
      return trigger.voice != .active && text.match(trigger.tokens.lowerBound)?.nounCase == nil
        && isOfPlace(trigger)
    default: return false
    }
  }

  /// The stretches in which some of the triggers only describe: from a comma or the beginning of the clause.
  func stretches(of triggers: [Trigger]) -> [Range<Int>] {
    guard text.language.order == .verbFinal, !passage.dates.isEmpty else { return [] }
    return triggers.filter(contain).map { trigger in
      start(before: trigger)..<trigger.tokens.upperBound
    }
  }

  private func start(before trigger: Trigger) -> Int {
    let clause = passage.clause(of: trigger.tokens.lowerBound)
    return (clause.lowerBound..<max(clause.lowerBound, trigger.tokens.lowerBound)).last {
      text.isMark($0, oneOf: [","])
    }.map { $0 + 1 } ?? clause.lowerBound
  }

  /// Whether places stand behind a taking of ground, of which the last has a case of place.
  private func isOfPlace(_ trigger: Trigger) -> Bool {
    var token = trigger.tokens.upperBound
    var nounCase: Sense.Case?
    while token < passage.tokens.upperBound {
      if let mention = passage.mentions.first(where: { $0.tokens.contains(token) }) {
        nounCase = mention.nounCase
        token = mention.tokens.upperBound
      } else if let match = text.match(token), match.has(anyOf: Self.described) {
        nounCase = match.nounCase
        token = match.tokens.upperBound
      } else if text.isMark(token, oneOf: [","]), token > trigger.tokens.upperBound {
        token += 1
      } else {
        break
      }
    }
    return [.in, .from, .to].contains(nounCase)
  }

  private static let described: ClassSet = [
    .placeTown, .placeVillage, .placeDistrict, .placeRegion, .placeArea, .placePart, .thingGround,
    .near, .and,
  ]

  /// Whether a capture only says who they are that something else happened to: “two captured soldiers were
  /// executed”.
  private func isOfCaptives(_ trigger: Trigger) -> Bool {
    let end = trigger.tokens.upperBound
    let limit = min(passage.tokens.upperBound, end + Self.farthestCaptive)
    let noun = (end..<limit).first { token in
      text.isPunctuation(token) || text.classes(at: token).intersects(Self.people)
    }
    guard let noun, !text.isPunctuation(noun),
      noun == end || (end..<noun).allSatisfy(mayDescribe)
    else { return false }
    return passage.contains(
      anyOf: Self.fates,
      in: noun + 1..<max(noun + 1, passage.segment(of: trigger.tokens.lowerBound).upperBound))
  }

  /// Whether a participle only says where the troops stand that a verb before it attacks: “opened fire on
  /// the units stationed in A”.
  private func isOfTroops(_ trigger: Trigger) -> Bool {
    let start = trigger.tokens.lowerBound
    guard trigger.type == .deployment, trigger.sense.attributes.voice == .participle,
      text.classes(at: trigger.tokens.upperBound).intersects([.in, .near])
    else { return false }
    let noun = text.has(.side, at: start - 1) ? start - 2 : start - 1
    let clause = passage.clause(of: start).lowerBound..<start
    return text.classes(at: noun).intersects([.thingTroops, .personSoldier, .thingGround])
      && passage.matches.contains { match in
        clause.contains(match.tokens.lowerBound)
          && match.senses.contains {
            Self.attacks.contains($0.wordClass) && ![nil, .noun].contains($0.attributes.voice)
          }
      }
  }

  private static let attacks: ClassSet = [
    .eventShelling, .eventAirStrike, .actAttack, .actFire, .actHit, .actDestroy,
  ]

  /// Whether a token can stand between a participle and the people whom it describes.
  private func mayDescribe(_ token: Int) -> Bool {
    passage.quantities.contains { $0.tokens.contains(token) } || text.match(token) == nil
      || passage.mentions.contains { $0.tokens.contains(token) && $0.nounCase == nil }
      || text.classes(at: token).isSubset(of: [.common, .side, .number, .sideAside])
  }

  /// How many tokens behind a participle its people stand at most.
  private static let farthestCaptive = 5

  private static let people: ClassSet = [
    .personAny, .personSoldier, .personCivilian, .side, .thingPrisoner,
  ]

  /// What captives meet with.
  private static let fates: ClassSet = [
    .eventCivilianHarm, .harmKilled, .actArrest, .eventArrest, .actExchange, .actHandover,
    .eventPrisoners,
  ]

  /// Whether the truce behind a word for its making is one that something else is told of, and no date says
  /// when it was made: “the truce brokered by Moscow was broken”.
  private func isOfTruce(_ trigger: Trigger) -> Bool {
    let noun = trigger.tokens.upperBound
    guard trigger.voice == .passive, [.actAgree, .actBegin].contains(trigger.sense.wordClass),
      text.has(.thingTruce, at: noun)
    else { return false }
    let stretch = start(before: trigger)..<trigger.tokens.lowerBound
    return !passage.dates.contains { stretch.overlaps($0.tokens) }
      && passage.contains(
        anyOf: [.actBreak, .eventCeasefireViolation, .actBegin],
        in: noun..<max(noun, passage.segment(of: trigger.tokens.lowerBound).upperBound))
  }
}
