internal import Language

/// What a token is and means, as far as toponyms are concerned: a small set per token, so that the
/// rules ask bits and not the language file.
struct Cue: OptionSet {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  // MARK: What it is made of

  static let word = Cue(bit: 0)
  static let number = Cue(bit: 1)
  static let capitalized = Cue(bit: 2)
  static let uppercase = Cue(bit: 3)
  /// A word in a script that has no capitals.
  static let caseless = Cue(bit: 4)
  static let comma = Cue(bit: 5)
  static let dash = Cue(bit: 6)
  static let colon = Cue(bit: 7)
  static let opening = Cue(bit: 8)
  static let closing = Cue(bit: 9)
  static let quote = Cue(bit: 10)
  static let fullStop = Cue(bit: 11)

  // MARK: What the language file says

  /// Some word or phrase of the language file.
  static let lexical = Cue(bit: 16)
  static let say = Cue(bit: 17)
  static let act = Cue(bit: 18)
  static let passive = Cue(bit: 19)
  static let leave = Cue(bit: 20)
  static let modal = Cue(bit: 21)
  static let title = Cue(bit: 22)
  static let given = Cue(bit: 23)
  static let organisationBefore = Cue(bit: 24)
  static let organisationAfter = Cue(bit: 25)
  static let exempt = Cue(bit: 26)
  static let common = Cue(bit: 27)
  static let organ = Cue(bit: 28)
  static let person = Cue(bit: 29)
  static let agency = Cue(bit: 30)
  static let force = Cue(bit: 31)
  static let `in` = Cue(bit: 32)
  static let motion = Cue(bit: 33)
  static let near = Cue(bit: 34)
  static let of = Cue(bit: 35)
  static let and = Cue(bit: 36)
  static let relative = Cue(bit: 37)
  static let clause = Cue(bit: 38)
  static let that = Cue(bit: 39)
  static let descriptorBefore = Cue(bit: 40)
  static let descriptorAfter = Cue(bit: 41)
  static let part = Cue(bit: 42)
  static let border = Cue(bit: 43)
  static let side = Cue(bit: 44)
  static let date = Cue(bit: 45)
  static let count = Cue(bit: 46)
  static let noun = Cue(bit: 47)
  static let by = Cue(bit: 48)
  static let civilian = Cue(bit: 49)
  /// A descriptor that is a part of names: corridor, lake, mountain, river.
  static let feature = Cue(bit: 50)
  static let according = Cue(bit: 51)
  /// A descriptor of a town, a village or a district.
  static let settlement = Cue(bit: 52)
  static let not = Cue(bit: 53)
  static let article = Cue(bit: 54)
  /// What fighting, those who fight and those it hurts are told with.
  static let war = Cue(bit: 55)
  /// A building, such as a hospital, that may speak but also be hit.
  static let building = Cue(bit: 56)

  /// What shelling, strikes and other attacks on a place are told with.
  static let attack = Cue(bit: 57)

  // MARK: Groups

  /// Prepositions and postpositions after which a name is the place itself.
  static let locative: Cue = [.in, .motion, .near]
  static let descriptor: Cue = [.descriptorBefore, .descriptorAfter]
  /// Parts of a person's name or words before it.
  static let personal: Cue = [.title, .person, .given]

  /// What a word or phrase of the language file adds.
  init(_ match: LexicalMatch) {
    rawValue = match.summary { $0.reduce(into: Cue()) { $0.formUnion(Cue($1)) }.rawValue }
  }

  /// What a sense of the language file adds.
  private init(_ sense: Sense) {
    switch sense.wordClass {
    case .say, .sayDeny, .sayVia, .sayQuiet: self = .say
    case .sayAccording: self = [.say, .according]
    case .sayThat: self = .clause
    case .actLeave, .actHandover: self = [.act, .leave]
    case .actAttack, .actFire, .actHit, .actDown, .actDestroy, .actRepel,
      .actTake, .actLose, .actMeet, .actAgree, .actBegin, .actBreak, .actExchange, .actSend,
      .actArrest, .actHelp, .actHost, .actGather:
      self = sense.attributes.voice == .noun ? [] : .act
    case .modalNot: self = [.modal, .not]
    case .modalFuture, .modalPossible, .modalThreat, .modalDemand: self = .modal
    case .nameTitle: self = .title
    case .nameGiven, .personSide: self = .given
    case .nameOrganisation:
      self = sense.attributes.isAfter ? .organisationAfter : .organisationBefore
    case .nameExempt: self = .exempt
    case .nameCommon: self = .common
    case .sourceOrgan: self = .organ
    case .sourcePerson, .personOfficial: self = .person
    case .sourceAgency: self = .agency
    case .personSoldier, .thingTroops: self = [.force, .noun]
    case .personCivilian, .personAny: self = [.civilian, .noun]
    case .weaponArtillery, .weaponAir, .weaponMine, .weaponGround, .thingAttack, .thingTruce,
      .thingTalks, .thingPrisoner, .thingBody, .thingRelief, .thingGround:
      self = .noun
    case .thingCivilian: self = [.building, .noun]
    case .in: self = .in
    case .to, .from, .toward, .between: self = .motion
    case .near: self = .near
    case .of: self = .of
    case .and: self = .and
    case .by: self = .by
    case .passive: self = .passive
    case .article: self = .article
    case .relative: self = .relative
    case .clause: self = .clause
    case .that: self = .that
    case .placePart, .placeFront, .placeAirspace: self = .part
    case .placeBorder: self = [.border, .part]
    case .side: self = .side
    case .number, .numberOne, .numberVague: self = .count
    default: self = Self(other: sense)
    }
    if sense.attributes.voice == .passive { insert(.passive) }
    if Self.warClasses.contains(sense.wordClass) { insert(.war) }
    if Self.attackClasses.contains(sense.wordClass) { insert(.attack) }
    insert(.lexical)
  }

  private static let attackClasses: ClassSet = [
    .eventShelling, .eventAirStrike, .eventExplosion, .actAttack, .actFire, .actHit, .actDestroy,
    .actExplode,
  ]

  private static let warClasses: ClassSet = [
    .eventClash, .eventShelling, .eventAirStrike, .eventExplosion, .eventCivilianHarm,
    .eventTerritory, .eventDisplacement, .eventCeasefire, .eventCeasefireViolation,
    .eventPrisoners, .eventDeployment, .eventCasualties, .actAttack, .actFire, .actDown,
    .actDestroy, .actExplode, .actRepel, .weaponArtillery, .weaponAir, .weaponMine, .weaponGround,
    .thingTruce, .thingPrisoner, .thingBody, .thingTroops, .thingAttack, .thingFighting,
    .personSoldier, .harmKilled, .harmInjured,
  ]

  /// The classes of words for days and spans.
  private static let dates = ClassSet(
    WordClass.allCases.filter { wordClass in
      let head = wordClass.rawValue.prefix { $0 != "." }
      return ["date", "day", "weekday", "month"].contains { $0 == head }
    })

  private init(other sense: Sense) {
    if let kind = DescriptorKind(sense.wordClass) {
      self = sense.attributes.isAfter ? .descriptorAfter : .descriptorBefore
      if kind.isPartOfName { insert(.feature) }
      if kind.namesSettlement { insert(.settlement) }
    } else if Self.dates.contains(sense.wordClass) {
      self = .date
    } else {
      self = []
    }
  }
}
