internal import Gazetteer

/// Puts the names of a text before the rules that set aside what names no place.
struct Judge {
  private let cued: CuedText
  private let gazetteer: Gazetteer

  init(_ cued: CuedText, _ gazetteer: Gazetteer) {
    self.cued = cued
    self.gazetteer = gazetteer
  }

  /// Gives each name the first objection that a rule has to it.
  func judge(_ sightings: [Sighting]) {
    let people = PersonRule(sightings, in: cued, gazetteer)
    let words = WordRule(cued, gazetteer)
    let places = Set(sightings.filter(isBeyondDoubt).map(\.nameIndex))
    for index in sightings.indices {
      let sighting = sightings[index]
      if DatelineRule.head(beginningWith: sighting.tokens, in: cued) != nil { continue }
      let namesElsewhere = places.contains(sighting.nameIndex)
      sightings[index].objection =
        OrganisationRule.objection(to: sighting, in: cued)
        ?? SoundedNames.objection(to: sighting)
        ?? people.objection(to: sighting, namesElsewhere: namesElsewhere)
        ?? words.objection(to: sighting, namesElsewhere: namesElsewhere)
    }
    setAsideSurnames(sightings, places)
  }

  /// Sets aside the names for which too little speaks.
  func setAsideImplausible(_ sightings: [Sighting]) {
    var landmarks = Landmarks(sightings, sentence: cued.sentenceIndex)
    for index in sightings.indices where sightings[index].objection == nil {
      if DatelineRule.head(beginningWith: sightings[index].tokens, in: cued) != nil {
        sightings[index].evidence = PlausibilityRule.doubtless
        continue
      }
      let evidence = PlausibilityRule.evidence(
        for: sightings[index], in: cued, gazetteer, &landmarks)
      sightings[index].evidence = evidence
      sightings[index].objection = PlausibilityRule.objection(to: sightings[index])
    }
  }

  private func isBeyondDoubt(_ sighting: Sighting) -> Bool {
    sighting.isLocative || sighting.descriptor?.isAdjacent == true
  }

  /// A name that was part of a person's before is that person where nothing says that it is a place.
  private func setAsideSurnames(_ sightings: [Sighting], _ places: Set<Int>) {
    var people: Set<Int> = []
    for index in sightings.indices {
      let name = sightings[index].nameIndex
      if sightings[index].objection == PersonRule.partOfName { people.insert(name) }
      guard sightings[index].objection == nil else { continue }
      guard people.contains(name), !places.contains(name), !sightings[index].hasPlaceCue,
        sightings[index].prominence < .polity
      else { continue }
      sightings[index].objection = "a person named before"
    }
  }
}
