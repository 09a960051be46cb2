internal import Gazetteer
internal import Language

/// Turns what was read into mentions.
struct MentionWriter {
  private let cued: CuedText
  private let rule: RoleRule

  /// The lead over places elsewhere below which a name stays unresolved.
  private static let leastLead = 0.05

  init(_ cued: CuedText) {
    self.cued = cued
    rule = RoleRule(cued)
  }

  /// A mention for each name that no rule objects to.
  func mentions(of sightings: [Sighting]) -> [Mention] {
    let kept = sightings.filter { $0.objection == nil }
    let roles = roles(of: kept)
    var head = 0..<0
    return zip(kept, roles).map { sighting, role in
      if let found = DatelineRule.head(beginningWith: sighting.tokens, in: cued) { head = found }
      return mention(sighting, head.contains(sighting.tokens.lowerBound) ? .dateline : role)
    }
  }

  /// The roles of all names: those of a list that may act share one, and so do names of one place
  /// in brackets.
  private func roles(of sightings: [Sighting]) -> [Mention.Role] {
    var first = 0
    var result: [Mention.Role] = []
    for (index, sighting) in sightings.enumerated() {
      let link = index > 0 ? sightings[index - 1].link : .none
      if link != .list, link != .comma { first = index }
      let isAlias =
        link == .bracket && sightings[index - 1].best?.place.index == sighting.best?.place.index
      result.append(
        isAlias
          ? result[index - 1]
          : rule.role(of: sighting, inListFrom: sightings[first].tokens.lowerBound))
    }
    for index in sightings.indices.dropLast().reversed()
    where sightings[index].link == .list && result[index + 1] == .metonym
      && rule.mayAct(sightings[index])
    {
      result[index] = .metonym
    }
    return result
  }

  private func mention(_ sighting: Sighting, _ role: Mention.Role) -> Mention {
    Mention(
      range: range(of: sighting), tokens: sighting.tokens, phraseEnd: sighting.phraseEnd,
      nounCase: sighting.nounCase,
      isUnnamed: sighting.spot.isAdjective && cued.hasCapitals
        && !cued.looksLikeName(sighting.tokens.lowerBound),
      sentence: Int(cued.sentenceOfToken[sighting.tokens.lowerBound]),
      place: sighting.margin >= Self.leastLead ? sighting.best?.place : nil, role: role,
      confidence: confidence(of: sighting),
      candidates: sighting.candidates.map(Mention.Candidate.init))
  }

  /// The name, with the generic word that is part of it (codebook, “Mentions” rule 1).
  private func range(of sighting: Sighting) -> Range<Int> {
    guard let descriptor = sighting.descriptor, descriptor.isAdjacent,
      descriptor.kind.isPartOfName || sighting.spot.isAdjective,
      let kind = sighting.best?.place.kind,
      descriptor.kind.agreement(with: kind) > 0, descriptor.tokens.count == 1
    else { return sighting.spot.range }
    let word = cued.text.tokens[descriptor.tokens.lowerBound].range
    let range = sighting.spot.range
    return min(word.lowerBound, range.lowerBound)..<max(word.upperBound, range.upperBound)
  }

  /// That it is a name of a place at all, times that it is this place: of the lead over places
  /// elsewhere, half at none, nine tenths at a point and a half.
  private func confidence(of sighting: Sighting) -> Double {
    let lead = max(0, sighting.margin)
    let doubtless = PlausibilityRule.doubtless
    let isName = 0.6 + 0.4 * min(max(sighting.evidence, 0), doubtless) / doubtless
    return isName * (0.5 + 0.49 * lead / (lead + 0.3))
  }
}
