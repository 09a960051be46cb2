internal import Gazetteer
internal import Language

/// What is said of a whole list of names: the kind of place, the case, the preposition.
extension Linker {
  /// How many names of a list are searched for its “and”.
  private static let longestEnumeration = 40

  /// Says of each name of a list what is said of the list.
  func reach() {
    var start = 0
    while start < sightings.count {
      var end = start + 1
      while end < sightings.count, sightings[end].list == sightings[start].list { end += 1 }
      reach(over: start..<end)
      start = end
    }
  }

  private func reach(over list: Range<Int>) {
    guard list.count > 1 else { return }
    if sightings[list.lowerBound].descriptor == nil {
      sightings[list.lowerBound].descriptor = announced(by: sightings[list.lowerBound])
    }
    for index in list.dropFirst() {
      let previous = sightings[index - 1]
      if previous.isLocative { sightings[index].isLocative = true }
      if sightings[index].descriptor == nil, let descriptor = previous.descriptor,
        descriptor.tokens.lowerBound < previous.tokens.lowerBound
      {
        share(descriptor, with: index)
      }
    }
    if cued.text.language.order == .verbFinal { shareCase(over: list) }
    for index in list.dropLast().reversed() where sightings[index].descriptor == nil {
      if let descriptor = sightings[index + 1].descriptor,
        descriptor.tokens.lowerBound >= sightings[index + 1].tokens.upperBound,
        !isExplained(index, by: descriptor.kind)
      {
        share(descriptor, with: index)
      }
    }
  }

  /// Whether the name behind a comma says where the one before it is: “Aghdam, Tovuz district”.
  private func isExplained(_ index: Int, by kind: DescriptorKind) -> Bool {
    guard sightings[index].link == .comma else { return false }
    let districts = sightings[index + 1].candidates.map(\.place)
      .filter { kind.agreement(with: $0.kind) > 0 }
    return sightings[index].candidates.contains { candidate in
      districts.contains {
        $0.index != candidate.place.index && $0.index == candidate.place.region
          && $0.title != candidate.place.title
      }
    }
  }

  /// Gives the names of a list the case that is written onto its last.
  private func shareCase(over list: Range<Int>) {
    for index in list.dropLast().reversed() where sightings[index].nounCase == nil {
      let isListed =
        sightings[index].link == .list
        || sightings[index].link == .comma
          && sightings[(index + 1)..<(list.upperBound - 1)].contains { $0.link == .list }
      guard isListed, sightings[index].phraseEnd == sightings[index].tokens.upperBound
      else { continue }
      sightings[index].nounCase = sightings[index + 1].nounCase
      if sightings[index + 1].isLocative { sightings[index].isLocative = true }
    }
  }

  /// Says of a name what was said of another of its list, if one of its places can be that.
  private func share(_ descriptor: Descriptor, with index: Int) {
    let agrees =
      sightings[index].spot.isUnknown
      ? descriptor.kind.namesSettlement && isEnumerated(index)
      : sightings[index].candidates.contains { descriptor.kind.agreement(with: $0.place.kind) > 0 }
    if agrees { sightings[index].descriptor = shared(descriptor) }
  }

  /// Whether a name stands in a list that an “and” ends, before or right behind it.
  private func isEnumerated(_ index: Int) -> Bool {
    if index > 0, sightings[index - 1].link == .list { return true }
    let end = min(sightings.count, index + Self.longestEnumeration)
    let next = sightings[index..<end].first { $0.link != .comma }
    guard next?.link == .list else { return false }
    // Behind the last name of an earlier list, a comma begins something else.
    let start = max(0, index - Self.longestEnumeration)
    return sightings[start..<index].last { $0.link != .comma }?.link != .list
  }

  private func shared(_ descriptor: Descriptor) -> Descriptor {
    Descriptor(kind: descriptor.kind, tokens: descriptor.tokens, isAdjacent: false)
  }

  /// Marks the names that a preposition, a word beside them or other places of their list make
  /// places.
  func gatherCues() {
    var start = 0
    while start < sightings.count {
      var end = start + 1
      while end < sightings.count, sightings[end].list == sightings[start].list { end += 1 }
      // A name alone in its list is told by no other.
      let places = end - start == 1 ? [] : (start..<end).filter(isNoNamesake)
      for index in start..<end {
        sightings[index].hasPlaceCue =
          hasPlaceCue(index) || places.count > 1 || places.first.map { $0 != index } == true
      }
      start = end
    }
  }

  private func hasPlaceCue(_ index: Int) -> Bool {
    let sighting = sightings[index]
    return sighting.isLocative || sighting.descriptor != nil || sighting.link == .within
      || isAlias(index) || index > 0 && isAlias(index - 1)
      || OrganisationRule.isOffice(sighting, cued)
  }

  /// “A (B)”, two names of one place.
  private func isAlias(_ index: Int) -> Bool {
    guard sightings[index].link == .bracket else { return false }
    let places = sightings[index].candidates.map(\.place.index)
    return sightings[index + 1].candidates.contains { places.contains($0.place.index) }
  }

  /// Whether a name is the gazetteer's and no person's.
  private func isNoNamesake(_ index: Int) -> Bool {
    !sightings[index].spot.isUnknown
      && !cued.cues[sightings[index].tokens.lowerBound].contains(.given)
  }

  /// What a counted noun before a list says of its places: “seven districts, among them A and B”.
  private func announced(by first: Sighting) -> Descriptor? {
    let sentence = cued.sentence(of: first.tokens.lowerBound)
    var breaks = 0
    var position = first.tokens.lowerBound - 1
    while position > sentence.lowerBound, first.tokens.lowerBound - position <= Self.longestGap {
      let cue = cued.cues[position]
      if !cue.isDisjoint(with: [.comma, .colon, .dash]) { breaks += 1 }
      if breaks > 1 || !cue.isDisjoint(with: [.clause, .say, .act]) { return nil }
      let unit = cued.unit(at: position)
      if breaks == 1, !cue.isDisjoint(with: .descriptor), unit.lowerBound > sentence.lowerBound,
        !cued.cues[unit.lowerBound - 1].isDisjoint(with: [.count, .number])
      {
        return (descriptor(at: position, isAfter: false) ?? descriptor(at: position, isAfter: true))
          .map(shared)
      }
      position = unit.lowerBound - 1
    }
    return nil
  }
}
