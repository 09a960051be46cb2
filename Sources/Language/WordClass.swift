/// What a word or phrase of a language file means to the engine: the sections of the file.
///
/// `Sources/Language/Data/README.md` says what belongs into each.
public enum WordClass: String, CaseIterable, Sendable {
  case common
  case abbreviation
  case number
  case numberOne = "number.one"
  case numberVague = "number.vague"
  case numberLeast = "number.least"
  case numberMost = "number.most"
  case numberAbout = "number.about"
  case numberMore = "number.more"
  case numberRange = "number.range"
  case numberOther = "number.other"
  case numberPart = "number.part"

  case weekday
  case month
  case day
  case dayPart = "day.part"
  case dayContext = "day.context"
  case dateUnit = "date.unit"
  case dateOrdinal = "date.ordinal"
  case dateAgo = "date.ago"
  case dateLater = "date.later"
  case dateLast = "date.last"
  case dateNext = "date.next"
  case dateThis = "date.this"
  case dateSame = "date.same"
  case dateSince = "date.since"
  case dateUntil = "date.until"
  case dateBetween = "date.between"
  case dateBefore = "date.before"
  case dateAfter = "date.after"
  case dateOn = "date.on"
  case dateEarlier = "date.earlier"
  case datePast = "date.past"
  case dateSpan = "date.span"
  case datePart = "date.part"

  case eventClash = "event.clash"
  case eventShelling = "event.shelling"
  case eventAirStrike = "event.air_strike"
  case eventExplosion = "event.explosion"
  case eventCivilianHarm = "event.civilian_harm"
  case eventTerritory = "event.territory"
  case eventDisplacement = "event.displacement"
  case eventCeasefire = "event.ceasefire"
  case eventCeasefireViolation = "event.ceasefire_violation"
  case eventTalks = "event.talks"
  case eventPrisoners = "event.prisoners"
  case eventAid = "event.aid"
  case eventDeployment = "event.deployment"
  case eventProtest = "event.protest"
  case eventArrest = "event.arrest"
  case eventCasualties = "event.casualties"

  case actAttack = "act.attack"
  case actFire = "act.fire"
  case actHit = "act.hit"
  case actFall = "act.fall"
  case actLand = "act.land"
  case actDown = "act.down"
  case actDestroy = "act.destroy"
  case actExplode = "act.explode"
  case actRepel = "act.repel"
  case actTake = "act.take"
  case actLose = "act.lose"
  case actHandover = "act.handover"
  case actLeave = "act.leave"
  case actEnter = "act.enter"
  case actMeet = "act.meet"
  case actAgree = "act.agree"
  case actBegin = "act.begin"
  case actBreak = "act.break"
  case actExchange = "act.exchange"
  case actSend = "act.send"
  case actArrest = "act.arrest"
  case actHelp = "act.help"
  case actHost = "act.host"
  case actAbuse = "act.abuse"
  case actGather = "act.gather"
  case actHide = "act.hide"
  case actCease = "act.cease"

  case weaponArtillery = "weapon.artillery"
  case weaponAir = "weapon.air"
  case weaponMine = "weapon.mine"
  case weaponGround = "weapon.ground"
  case thingTruce = "thing.truce"
  case thingTalks = "thing.talks"
  case thingPrisoner = "thing.prisoner"
  case thingBody = "thing.body"
  case thingTroops = "thing.troops"
  case thingRelief = "thing.relief"
  case thingGround = "thing.ground"
  case thingCivilian = "thing.civilian"
  case thingAttack = "thing.attack"
  case thingStreet = "thing.street"
  case thingRefuge = "thing.refuge"
  case thingFighting = "thing.fighting"
  case thingPaper = "thing.paper"

  case personCivilian = "person.civilian"
  case personSoldier = "person.soldier"
  case personOfficial = "person.official"
  case personAny = "person.any"
  case personCrowd = "person.crowd"
  case personEnvoy = "person.envoy"
  case personSide = "person.side"
  case side

  case harmKilled = "harm.killed"
  case harmInjured = "harm.injured"
  case harmNone = "harm.none"
  case harmTotal = "harm.total"
  case harmMore = "harm.more"
  case harmToll = "harm.toll"

  case modalNot = "modal.not"
  case modalFuture = "modal.future"
  case modalPossible = "modal.possible"
  case modalIf = "modal.if"
  case modalPurpose = "modal.purpose"
  case modalThreat = "modal.threat"
  case modalDemand = "modal.demand"
  case modalEnd = "modal.end"
  case modalHabit = "modal.habit"

  case say
  case sayThat = "say.that"
  case sayAccording = "say.according"
  case sayDeny = "say.deny"
  case sayVia = "say.via"
  case sayOn = "say.on"
  case sayBack = "say.back"
  case sayQuiet = "say.quiet"
  case sayFalse = "say.false"
  case sayAlleged = "say.alleged"
  case sayDocument = "say.document"
  case sourceOrgan = "source.organ"
  case sourcePerson = "source.person"
  case sourceAgency = "source.agency"
  case sourcePronoun = "source.pronoun"

  case by
  case passive
  case perfect
  case article
  case and
  case aim
  case clause
  case relative
  case that
  case `in`
  case to
  case from
  case near
  case toward
  case between
  case with
  case against
  case of

  case placeTown = "place.town"
  case placeVillage = "place.village"
  case placeDistrict = "place.district"
  case placeRegion = "place.region"
  case placeCountry = "place.country"
  case placeCapital = "place.capital"
  case placeArea = "place.area"
  case placeBorder = "place.border"
  case placeCorridor = "place.corridor"
  case placeLake = "place.lake"
  case placeMountain = "place.mountain"
  case placeRiver = "place.river"
  case placeFront = "place.front"
  case placeAirspace = "place.airspace"
  case placePart = "place.part"
  case placeAnaphor = "place.anaphor"

  case nameTitle = "name.title"
  case nameGiven = "name.given"
  case nameOrganisation = "name.organisation"
  case nameExempt = "name.exempt"
  case nameCommon = "name.common"

  case season
  case sayClaim = "say.claim"
  case sideAside = "side.aside"
}
