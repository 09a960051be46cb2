/// Puts the names of a text before the rules that set aside what names no place.
struct Judge {
  private let cued: CuedText

  init(_ cued: CuedText) { self.cued = cued }

  /// The names, each with the first objection that a rule has to it.
  func judged(_ sightings: [Sighting]) -> [Sighting] {
    var sightings = sightings
    let people = PersonRule(sightings, in: cued)
    let places = Set(sightings.filter(isBeyondDoubt).map(\.nameIndex))
    for index in sightings.indices {
      let sighting = sightings[index]
      if DatelineRule.head(beginningWith: sighting.tokens, in: cued) != nil { continue }
      let namesElsewhere = places.contains(sighting.nameIndex)
      sightings[index].objection =
        OrganisationRule.objection(to: sighting, in: cued)
        ?? people.objection(to: sighting, namesElsewhere: namesElsewhere)
        ?? WordRule.objection(to: sighting, in: cued, namesElsewhere: namesElsewhere)
    }
    setAsideSurnames(&sightings)
    return sightings
  }

  /// The names, those set aside for which too little speaks.
  func withoutImplausible(_ sightings: [Sighting]) -> [Sighting] {
    let landmarks = Landmarks(sightings)
    return sightings.map { sighting in
      var sighting = sighting
      sighting.objection =
        sighting.objection ?? PlausibilityRule.objection(to: sighting, in: cued, landmarks)
      return sighting
    }
  }

  private func isBeyondDoubt(_ sighting: Sighting) -> Bool {
    sighting.isLocative || sighting.descriptor?.isAdjacent == true
  }

  /// A name that was part of a person's is that person where nothing says that it is a place.
  private func setAsideSurnames(_ sightings: inout [Sighting]) {
    let people = Set(sightings.filter { $0.objection == PersonRule.partOfName }.map(\.nameIndex))
    for index in sightings.indices where sightings[index].objection == nil {
      guard people.contains(sightings[index].nameIndex), !sightings[index].hasPlaceCue,
        Prominence(sightings[index]) < .polity
      else { continue }
      sightings[index].objection = "a person named before"
    }
  }
}
