internal import Gazetteer
internal import Language

/// Ties the names of a sentence: which form lists, which stand in one another, what words beside
/// them say of them.
struct Linker {
  let cued: CuedText
  let sightings: [Sighting]
  private let scorer: CandidateScorer

  /// The farthest that two names of a sentence can be tied, in tokens.
  static let longestGap = 8

  /// The sightings with their ties.
  static func linked(
    _ sightings: [Sighting], in cued: CuedText, _ scorer: CandidateScorer
  ) -> [Sighting] {
    let linker = Linker(cued: cued, sightings: sightings, scorer: scorer)
    linker.link()
    linker.describe()
    linker.addDistricts()
    linker.reach()
    linker.gatherCues()
    return linker.sightings.filter {
      !$0.spot.isUnknown
        || $0.descriptor?.kind.namesSettlement == true && !linker.isOfficial($0)
    }
  }

  /// Whether two unknown words are a person's name: “the mayor of the town, Anna Sarkisian”.
  private func isOfficial(_ sighting: Sighting) -> Bool {
    guard sighting.tokens.count > 1, let descriptor = sighting.descriptor else { return false }
    let before = cued.neighbourBefore(descriptor.tokens.lowerBound)
    return !before.isDisjoint(with: [.person, .title])
  }

  // MARK: Links

  private func link() {
    var list = 0
    for index in sightings.indices {
      sightings[index].list = list
      guard index + 1 < sightings.count else { break }
      sightings[index].link = link(from: sightings[index], to: sightings[index + 1])
      if sightings[index].link != .list, sightings[index].link != .comma { list += 1 }
    }
  }

  private func link(from left: Sighting, to right: Sighting) -> Link {
    if left.tokens == right.tokens { return .list }
    let gap = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    guard cued.sentence(of: left.tokens.lowerBound).contains(right.tokens.lowerBound),
      gap.count <= Self.longestGap
    else { return .none }
    if gap.isEmpty, right.spot.nounCase == .and { return .list }
    return GapReader(cued, gap).link
  }

  // MARK: Words beside a name

  private func describe() {
    for index in sightings.indices {
      let tokens = sightings[index].tokens
      sightings[index].descriptor = descriptorInside(tokens) ?? descriptorBeside(index)
      delimit(sightings[index])
      sightings[index].isLocative = isLocative(index)
    }
  }

  /// Adds the district of a town to what its name may mean behind a word for districts, where the
  /// language has no name of its own for that: “Bezirk Latschin”.
  private func addDistricts() {
    for (index, sighting) in sightings.enumerated() {
      let previous = index > 0 ? sightings[index - 1] : sighting
      let shared = previous.list == sighting.list ? previous.descriptor?.kind : nil
      guard let kind = sighting.descriptor?.kind ?? shared, [.district, .region].contains(kind),
        !sighting.candidates.contains(where: { kind.agreement(with: $0.place.kind) > 0 }),
        let town = sighting.candidates.first(where: { $0.place.kind == .town }),
        let district = scorer.district(of: town.place.index)
      else { continue }
      sighting.candidates.append(district)
    }
  }

  /// What the word before or behind a name says that it is.
  private func descriptorBeside(_ index: Int) -> Descriptor? {
    let (tokens, isAdjective) = (sightings[index].tokens, sightings[index].spot.isAdjective)
    let after = descriptorAfter(tokens.upperBound - 1)
    guard let before = descriptorBefore(tokens.lowerBound) else { return after }
    // Of “the villages of the Tartar and Aghdam districts” Tartar is one district.
    if after == nil, isAdjective, cued.isBeforePlaceWord(tokens.upperBound - 1) { return nil }
    // “A village of Tovuz district” is one in it.
    let isInDistrict = after?.kind.isAdministrative == true && !before.kind.isAdministrative
    let isOfAnother =
      isAdjective || isInDistrict || after?.kind.isPartOfName == true
      || isClaimed(before, before: index)
    return isOfAnother ? after ?? before : before
  }

  /// Whether a word between two names belongs to the one before it.
  private func isClaimed(_ descriptor: Descriptor, before index: Int) -> Bool {
    index > 0 && sightings[index - 1].tokens.upperBound == descriptor.tokens.lowerBound
      && sightings[index - 1].descriptor?.tokens == descriptor.tokens
  }

  private func descriptorBefore(_ token: Int) -> Descriptor? {
    var position = token - 1
    var steps = 0
    while steps < 2,
      !cued.cue(position, inSentenceOf: token).isDisjoint(with: [
        .quote, .of, .that, .title, .article,
      ])
    {
      position -= 1
      steps += 1
    }
    guard cued.cue(position, inSentenceOf: token).contains(.descriptorBefore) else { return nil }
    return descriptor(at: position, isAfter: false)
  }

  private func descriptorAfter(_ token: Int) -> Descriptor? {
    var position = token + 1
    if cued.cue(position, inSentenceOf: token).contains(.quote) { position += 1 }
    guard cued.cue(position, inSentenceOf: token).contains(.descriptorAfter) else { return nil }
    return descriptor(at: position, isAfter: true)
  }

  /// The word for a district that ends the name which a district is recorded under.
  private func descriptorInside(_ tokens: Range<Int>) -> Descriptor? {
    let last = tokens.upperBound - 1
    guard tokens.count > 1, cued.cues[last].contains(.descriptorAfter) else { return nil }
    return descriptor(at: last, isAfter: true)
  }

  func descriptor(at token: Int, isAfter: Bool) -> Descriptor? {
    guard let match = cued.text.match(token) else { return nil }
    for sense in match.senses where sense.attributes.isAfter == isAfter {
      guard let kind = DescriptorKind(sense.wordClass) else { continue }
      return Descriptor(kind: kind, tokens: match.tokens, isAdjacent: true)
    }
    return nil
  }

  /// Finds the end of the phrase that a name begins, and its case: of “Tartar district's villages”
  /// where words stand behind what they describe.
  private func delimit(_ sighting: Sighting) {
    let first = sighting.tokens.lowerBound
    sighting.nounCase = sighting.spot.nounCase
    if cued.text.language.order == .verbMedial { return }
    if let descriptor = sighting.descriptor, descriptor.tokens.lowerBound == sighting.phraseEnd {
      sighting.phraseEnd = descriptor.tokens.upperBound
      sighting.nounCase = nounCase(at: descriptor.tokens.lowerBound)
    }
    for _ in 0..<Self.mostParts {
      let cue = cued.cue(sighting.phraseEnd, inSentenceOf: first)
      guard cue.contains(.part), let match = cued.text.match(sighting.phraseEnd) else { break }
      sighting.nounCase = nounCase(at: sighting.phraseEnd)
      sighting.phraseEnd = match.tokens.upperBound
    }
  }

  /// How many words for parts of a place are followed: “its centre's outskirts”.
  private static let mostParts = 2

  private func nounCase(at token: Int) -> Sense.Case? {
    cued.text.match(token)?.nounCase
  }

  private func isLocative(_ index: Int) -> Bool {
    isBehindPreposition(index) || sightings[index].nounCase?.isLocative == true
      || cued.text.language.order == .verbFinal && isBeforePostposition(index)
  }

  private func isBehindPreposition(_ index: Int) -> Bool {
    let first = sightings[index].tokens.lowerBound
    let passing: Cue = [.quote, .descriptorBefore, .of, .part, .that, .and, .article, .side]
    var position = first - 1
    for _ in 0..<4 {
      let cue = cued.cue(position, inSentenceOf: first)
      if !cue.isDisjoint(with: .locative), cue.isDisjoint(with: .descriptorAfter) {
        return !isPostposition(position, before: index)
      }
      guard !cue.isDisjoint(with: passing) else { break }
      position = cued.unit(at: position).lowerBound - 1
    }
    return false
  }

  /// Whether a word belongs to the name before it, where words of place stand behind names.
  private func isPostposition(_ token: Int, before index: Int) -> Bool {
    guard cued.text.language.order == .verbFinal, index > 0 else { return false }
    let start = cued.unit(at: token).lowerBound
    let previous = sightings[index - 1]
    return previous.tokens.upperBound == start || previous.descriptor?.tokens.upperBound == start
  }

  private func isBeforePostposition(_ index: Int) -> Bool {
    let sighting = sightings[index]
    return !cued.cue(sighting.phraseEnd, inSentenceOf: sighting.tokens.lowerBound)
      .isDisjoint(with: .locative)
  }
}

extension Sense.Case {
  /// Whether a name in this case is the place itself, not who acts there.
  var isLocative: Bool { [.in, .to, .from, .near, .toward].contains(self) }
}
