import Language

/// A row of the table that turns words into events: a head, what must stand in its clause, and the
/// type that follows (codebook, “Events: types”).
struct EventFrame: Sendable {
  /// The class of the word that tells it.
  let head: WordClass
  /// Of each set one class must stand in the clause besides the head.
  let companions: [ClassSet]
  /// Whether a place must be named in the clause.
  let needsPlace: Bool
  /// Whether that place must be what the verb does something to, which only endings tell.
  let isPatient: Bool
  /// How many tokens away from the head a companion may stand.
  let distance: Int
  /// Whether the companion must stand where the verb's object does: after an active verb, before a
  /// passive one.
  let isObject: Bool
  /// Whether the place must open the clause of a passive verb, however far before it.
  let isSubject: Bool
  let type: EventType
  /// How sure a reading by this row is, 0 to 1.
  let certainty: Double

  private init(
    _ head: WordClass, _ type: EventType, with companions: ClassSet...,
    object: ClassSet = [], subject: Sense.Voice? = nil, needsPlace: Bool = false,
    isPatient: Bool = false,
    within distance: Int = .max,
    certainty: Double = 1
  ) {
    self.head = head
    self.companions = companions + (object.isEmpty ? [] : [object])
    isObject = !object.isEmpty
    self.needsPlace = needsPlace || isPatient || subject != nil
    self.isPatient = isPatient
    self.distance = distance
    isSubject = subject == .passive
    self.type = type
    self.certainty = certainty
  }

  /// Whether it tells what is done to captives.
  var isOfCaptives: Bool { isObject && companions.contains { $0.contains(.thingPrisoner) } }

  /// The rows of a head, in the order in which they are tried.
  static func frames(of head: WordClass) -> [EventFrame] { byHead[Int(head.ordinal)] }

  /// The rows of each class, by its ordinal.
  private static let byHead = all.reduce(
    into: [[EventFrame]](repeating: [], count: WordClass.allCases.count)
  ) { $0[Int($1.head.ordinal)].append($1) }
  /// The classes of all heads.
  static let heads = ClassSet(all.lazy.map(\.head))

  /// The classes of the heads that tell an attack.
  static let attacks = ClassSet(all.lazy.filter(\.type.isViolent).map(\.head))

  private static let people: ClassSet = [.personCivilian, .personAny, .personOfficial]
  private static let envoys: ClassSet = [.personEnvoy, .personSide]
  private static let fallen: ClassSet = [.thingPrisoner, .thingBody]
  private static let ground: ClassSet = [
    .thingGround, .placeTown, .placeVillage, .placeDistrict, .placeRegion, .placeArea,
    .placeBorder, .placeAnaphor, .placeMountain,
  ]

  private static let all: [EventFrame] =
    [
      // “Drones bombarded the town.”
      EventFrame(.eventShelling, .airStrike, with: [.weaponAir], within: 8),
      // “The crowd broke into the building.”
      EventFrame(.eventClash, .protest, with: [.personCrowd], within: 4),
      // “A shell set fire to the school.”
      EventFrame(.eventCivilianHarm, .shelling, with: [.weaponArtillery], within: 3),
    ]
    + EventType.allCases.compactMap { type in
      WordClass(rawValue: "event." + type.rawValue).map { EventFrame($0, type) }
    } + [
      EventFrame(.actAttack, .protest, with: [.personCrowd]),
      EventFrame(.actAttack, .airStrike, with: [.weaponAir]),
      EventFrame(.actAttack, .shelling, with: [.weaponArtillery]),
      EventFrame(.actAttack, .explosion, with: [.weaponMine]),
      EventFrame(.actAttack, .clash, certainty: 0.9),
      EventFrame(.actFire, .airStrike, with: [.weaponAir]),
      EventFrame(.actFire, .shelling, with: [.weaponArtillery]),
      EventFrame(.actFire, .civilianHarm, object: [.thingPrisoner], within: 4, certainty: 0.8),
      EventFrame(.actFire, .clash, with: [.weaponGround], certainty: 0.9),
      EventFrame(.actFire, .explosion, with: [.weaponMine]),
      EventFrame(
        .actFire, .shelling, object: [.placeVillage, .thingCivilian], within: 6, certainty: 0.7),
      EventFrame(.actFire, .clash, with: [.side, .personSoldier, .thingGround], certainty: 0.8),
      EventFrame(.actFire, .clash, needsPlace: true, within: 8, certainty: 0.7),
      EventFrame(.actHit, .airStrike, with: [.weaponAir]),
      EventFrame(.actHit, .shelling, with: [.weaponArtillery]),
      EventFrame(.actHit, .explosion, with: [.weaponMine]),
      EventFrame(.actHit, .shelling, object: [.thingCivilian], within: 6, certainty: 0.7),
      EventFrame(.actHit, .clash, object: [.weaponGround], within: 5, certainty: 0.6),
      EventFrame(.actHit, .shelling, object: [.placeAnaphor], within: 3, certainty: 0.7),
      EventFrame(.actHit, .shelling, isPatient: true, within: 6, certainty: 0.7),
      EventFrame(.actFall, .shelling, with: [.weaponArtillery]),
      EventFrame(.actFall, .airStrike, with: [.weaponAir], certainty: 0.7),
      EventFrame(.actFall, .territory, with: [.placeAnaphor], certainty: 0.7),
      // “Hadrut fell”, where its ending says that it is no place that something fell on.
      EventFrame(.actFall, .territory, isPatient: true, within: 2, certainty: 0.7),
      EventFrame(.actLand, .shelling, with: [.weaponArtillery]),
      EventFrame(.actDown, .airStrike, with: [.weaponAir]),
      EventFrame(.actDown, .civilianHarm, object: [.thingPrisoner], within: 4, certainty: 0.8),
      EventFrame(.actDown, .clash, with: [.weaponGround], [.weaponArtillery], certainty: 0.6),
      EventFrame(.actDown, .shelling, with: [.weaponArtillery], certainty: 0.8),
      EventFrame(.actDestroy, .airStrike, with: [.weaponAir]),
      // Whose guns are destroyed is fought, not shelled.
      EventFrame(.actDestroy, .clash, object: [.weaponArtillery], within: 12, certainty: 0.6),
      EventFrame(
        .actDestroy, .clash, with: [.weaponGround], [.weaponArtillery], certainty: 0.6),
      EventFrame(.actDestroy, .shelling, with: [.weaponArtillery], certainty: 0.8),
      EventFrame(.actDestroy, .clash, with: [.weaponGround], certainty: 0.6),
      EventFrame(.actDestroy, .explosion, with: [.weaponMine], certainty: 0.7),
      EventFrame(.actDestroy, .civilianHarm, with: [.thingCivilian], certainty: 0.8),
      EventFrame(.actExplode, .clash, with: [.eventClash]),
      EventFrame(.actExplode, .shelling, with: [.weaponArtillery], certainty: 0.9),
      EventFrame(.actExplode, .airStrike, with: [.weaponAir], within: 4, certainty: 0.8),
      EventFrame(.actExplode, .clash, with: [.actFire], within: 3, certainty: 0.7),
      EventFrame(.actExplode, .explosion),
      EventFrame(.actRepel, .displacement, object: [.personCivilian], within: 4, certainty: 0.8),
      EventFrame(.actRepel, .clash, with: [.thingAttack, .actAttack, .eventClash]),
      EventFrame(.actRepel, .clash, certainty: 0.8),
      EventFrame(.actTake, .prisoners, object: fallen, within: 5),
      EventFrame(.actTake, .territory, object: ground, within: 5),
      EventFrame(.actTake, .territory, needsPlace: true, within: 4),
      EventFrame(.actTake, .prisoners, object: [.personSoldier], within: 5, certainty: 0.8),
      EventFrame(.actTake, .territory, subject: .passive, within: 16, certainty: 0.7),
      EventFrame(.actLose, .airStrike, object: [.weaponAir], within: 2, certainty: 0.8),
      EventFrame(.actLose, .territory, with: ground, within: 4, certainty: 0.9),
      EventFrame(.actLose, .territory, needsPlace: true, within: 4, certainty: 0.8),
      EventFrame(
        .actEnter, .aid, with: [.thingRelief], needsPlace: true, within: 8, certainty: 0.8),
      EventFrame(
        .actEnter, .territory, with: [.personSoldier, .thingTroops], needsPlace: true, within: 14,
        certainty: 0.8),
      EventFrame(
        .actEnter, .territory, with: [.personSoldier, .thingTroops], [.placeAnaphor], within: 8,
        certainty: 0.7),
      EventFrame(.actEnter, .territory, with: [.side], needsPlace: true, within: 4, certainty: 0.7),
      EventFrame(.actHandover, .prisoners, with: fallen),
      EventFrame(.actHandover, .prisoners, object: [.side], within: 8, certainty: 0.8),
      EventFrame(.actHandover, .aid, object: [.thingRelief], within: 6, certainty: 0.8),
      EventFrame(.actHandover, .territory, with: ground, within: 5),
      EventFrame(.actHandover, .territory, needsPlace: true, within: 5, certainty: 0.8),
      EventFrame(.actHandover, .territory, subject: .passive, within: 16, certainty: 0.7),
      EventFrame(.actLeave, .prisoners, with: [.thingPrisoner], within: 8, certainty: 0.8),
      // Soldiers who go to a front are not displaced.
      EventFrame(
        .actLeave, .deployment, with: [.personSoldier, .thingTroops], [.placeFront, .placeBorder],
        within: 6, certainty: 0.7),
      EventFrame(.actLeave, .displacement, with: people, certainty: 0.9),
      // Troops that leave a place give it up.
      EventFrame(
        .actLeave, .territory, with: [.personSoldier, .thingTroops],
        [.placeAnaphor, .placeVillage],
        within: 4, certainty: 0.7),
      EventFrame(
        .actLeave, .territory, with: [.personSoldier, .thingTroops], needsPlace: true, within: 4,
        certainty: 0.7),
      EventFrame(
        .actLeave, .displacement, with: [.from], needsPlace: true, within: 4, certainty: 0.7),
      EventFrame(
        .actLeave, .displacement, with: [.numberVague, .numberMore, .numberLeast], needsPlace: true,
        within: 10,
        certainty: 0.7),
      EventFrame(.actMeet, .talks),
      EventFrame(.actHost, .talks, object: envoys, within: 8, certainty: 0.8),
      EventFrame(
        .actAbuse, .civilianHarm, object: [.thingPrisoner, .personCivilian], within: 5,
        certainty: 0.8),
      // “Activists blocked the Lachin corridor.”
      EventFrame(
        .actGather, .protest, with: [.placeCorridor], [.personCivilian, .personCrowd],
        certainty: 0.8),
      EventFrame(.actGather, .protest, with: [.thingStreet, .personCrowd], within: 8),
      EventFrame(.actHide, .displacement, with: [.thingRefuge], within: 8, certainty: 0.9),
      EventFrame(.actCease, .ceasefire, with: [.thingFighting], within: 6, certainty: 0.9),
      EventFrame(
        .actCease, .ceasefire, with: [.eventClash, .actFire], [.thingTruce, .actAgree], within: 10,
        certainty: 0.8),
      EventFrame(.actAgree, .ceasefire, with: [.thingTruce]),
      EventFrame(.actBegin, .ceasefire, with: [.thingTruce], within: 8),
      EventFrame(.actBegin, .talks, with: [.thingTalks]),
      EventFrame(.actBreak, .ceasefireViolation, with: [.thingTruce]),
      EventFrame(.actExchange, .prisoners, with: fallen),
      EventFrame(.actExchange, .prisoners, object: [.personSoldier], within: 4, certainty: 0.8),
      EventFrame(.actExchange, .prisoners, object: [.side], within: 8, certainty: 0.8),
      EventFrame(.thingTalks, .talks, needsPlace: true, certainty: 0.8),
      // Whoever is flown home in a military aircraft is not deployed.
      EventFrame(.actSend, .prisoners, object: fallen, within: 6, certainty: 0.8),
      EventFrame(.actSend, .aid, object: [.thingRelief], within: 8),
      EventFrame(.actSend, .deployment, with: [.thingTroops, .personSoldier]),
      EventFrame(.actSend, .aid, with: [.thingRelief]),
      EventFrame(.actSend, .deployment, with: [.weaponGround, .weaponAir]),
      EventFrame(.actArrest, .prisoners, object: [.personSoldier], within: 4, certainty: 0.8),
      EventFrame(.actArrest, .arrest),
      EventFrame(.actHelp, .aid, with: [.thingRelief], certainty: 0.8),
    ]
}

extension EventType {
  /// Whether it is an attack, of which one kind may be told in words of another.
  var isViolent: Bool {
    switch self {
    case .clash, .shelling, .airStrike, .explosion, .civilianHarm: true
    default: false
    }
  }

  /// Attacks and what ground they win.
  var isConflict: Bool { isViolent || self == .territory }

  /// What goes on in the streets of towns, capitals too.
  var isOfTowns: Bool { self == .protest || self == .arrest }
}
