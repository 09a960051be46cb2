internal import Language

/// Ties the names of a sentence: which form lists, which stand in one another, what words beside
/// them say of them.
struct Linker {
  private let cued: CuedText
  private var sightings: [Sighting]

  /// The farthest that two names of a sentence can be tied, in tokens.
  private static let longestGap = 8

  /// The sightings with their ties.
  static func linked(_ sightings: [Sighting], in cued: CuedText) -> [Sighting] {
    var linker = Linker(cued: cued, sightings: sightings)
    linker.link()
    linker.describe()
    linker.reach()
    linker.gatherCues()
    return linker.sightings
  }

  // MARK: Links

  private mutating func link() {
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
    return GapReader(cued, gap).link
  }

  // MARK: Words beside a name

  private mutating func describe() {
    for index in sightings.indices {
      let tokens = sightings[index].tokens
      let before = descriptorBefore(tokens.lowerBound)
      let after = descriptorAfter(tokens.upperBound - 1)
      sightings[index].descriptor = after ?? before
      if let before, after?.kind.isPartOfName != true, !isClaimed(before, before: index) {
        sightings[index].descriptor = before
      }
      sightings[index].isLocative = isLocative(sightings[index])
    }
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
      !cued.cue(position, inSentenceOf: token).isDisjoint(with: [.quote, .of, .that, .title])
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

  private func descriptor(at token: Int, isAfter: Bool) -> Descriptor? {
    guard let match = cued.text.match(token) else { return nil }
    for sense in match.senses where sense.attributes.isAfter == isAfter {
      guard let kind = DescriptorKind(sense.wordClass) else { continue }
      return Descriptor(kind: kind, tokens: match.tokens, isAdjacent: true)
    }
    return nil
  }

  private func isLocative(_ sighting: Sighting) -> Bool {
    let first = sighting.tokens.lowerBound
    var position = first - 1
    for _ in 0..<4 {
      let cue = cued.cue(position, inSentenceOf: first)
      if !cue.isDisjoint(with: .locative), cue.isDisjoint(with: .descriptorAfter) { return true }
      let passing: Cue = [.quote, .descriptorBefore, .of, .part, .that, .and]
      guard !cue.isDisjoint(with: passing) else { break }
      position = cued.unit(at: position).lowerBound - 1
    }
    guard cued.text.language.order == .verbFinal else { return false }
    var next = sighting.tokens.upperBound
    if let descriptor = sighting.descriptor, descriptor.tokens.lowerBound == next {
      next = descriptor.tokens.upperBound
    }
    return !cued.cue(next, inSentenceOf: first).isDisjoint(with: .locative)
  }

  // MARK: What is said of a whole list

  private mutating func reach() {
    var start = 0
    while start < sightings.count {
      var end = start + 1
      while end < sightings.count, sightings[end].list == sightings[start].list { end += 1 }
      reach(over: start..<end)
      start = end
    }
  }

  private mutating func reach(over list: Range<Int>) {
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
        sightings[index].descriptor = shared(descriptor)
      }
    }
    for index in list.dropLast().reversed() where sightings[index].descriptor == nil {
      if let descriptor = sightings[index + 1].descriptor,
        descriptor.tokens.lowerBound >= sightings[index + 1].tokens.upperBound
      {
        sightings[index].descriptor = shared(descriptor)
      }
    }
  }

  private func shared(_ descriptor: Descriptor) -> Descriptor {
    Descriptor(kind: descriptor.kind, tokens: descriptor.tokens, isAdjacent: false)
  }

  /// Marks the names that a preposition, a word beside them or other places of their list make
  /// places.
  private mutating func gatherCues() {
    let others = Dictionary(grouping: sightings.indices, by: { sightings[$0].list })
      .mapValues { $0.filter { !isGivenName(sightings[$0]) } }
    for index in sightings.indices {
      let sighting = sightings[index]
      sightings[index].hasPlaceCue =
        sighting.isLocative || sighting.descriptor != nil || sighting.link == .within
        || others[sighting.list]?.contains { $0 != index } == true
    }
  }

  private func isGivenName(_ sighting: Sighting) -> Bool {
    cued.cues[sighting.tokens.lowerBound].contains(.given)
  }

  /// What a counted noun before a list says of its places: “seven districts, among them A and B”.
  private func announced(by first: Sighting) -> Descriptor? {
    let sentence = cued.sentence(of: first.tokens.lowerBound)
    var commas = 0
    var position = first.tokens.lowerBound - 1
    while position > sentence.lowerBound, first.tokens.lowerBound - position <= Self.longestGap {
      let cue = cued.cues[position]
      if cue.contains(.comma) || cue.contains(.colon) { commas += 1 }
      if commas > 1 || !cue.isDisjoint(with: [.clause, .say, .act]) { return nil }
      let unit = cued.unit(at: position)
      if commas == 1, !cue.isDisjoint(with: .descriptor) {
        guard unit.lowerBound > sentence.lowerBound,
          !cued.cues[unit.lowerBound - 1].isDisjoint(with: [.count, .number])
        else { return nil }
        return (descriptor(at: position, isAfter: false) ?? descriptor(at: position, isAfter: true))
          .map(shared)
      }
      position = unit.lowerBound - 1
    }
    return nil
  }
}

/// Reads what stands between two names.
private struct GapReader {
  private var seen = Cue()
  private var others = 0
  private var isTight = false

  init(_ cued: CuedText, _ gap: Range<Int>) {
    let known: Cue = [
      .comma, .and, .dash, .opening, .closing, .quote, .descriptorBefore, .descriptorAfter, .in,
      .near, .of, .relative, .part, .that, .motion,
    ]
    for token in gap {
      let cue = cued.cues[token]
      if cue.isDisjoint(with: known) || !cue.isDisjoint(with: [.say, .act, .clause]) {
        others += 1
      }
      seen.formUnion(cue)
    }
    if gap.count == 1, let token = gap.first, seen.contains(.dash) {
      isTight = !cued.text.tokens[token].hasSpaceBefore
    }
  }

  var link: Link {
    if isTight { return .list }
    if seen.contains(.fullStop) || seen.contains(.colon) { return .none }
    if seen.contains(.closing) { return .none }
    if seen.contains(.opening) { return others <= 3 ? .bracket : .none }
    if !seen.isDisjoint(with: [.in, .near]), !seen.contains(.and) {
      return others <= 2 ? .within : .none
    }
    if others > 0 { return .none }
    if seen.contains(.and) { return .list }
    if seen.contains(.comma) { return .comma }
    if !seen.isDisjoint(with: [.dash, .motion, .quote]) { return .none }
    if seen.contains(.of) || seen.contains(.descriptorBefore) { return .within }
    return .containing
  }
}
