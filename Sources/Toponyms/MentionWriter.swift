internal import Gazetteer
internal import Language

/// Turns what was read into mentions.
struct MentionWriter {
  private let cued: CuedText
  private let roles: RoleRule

  init(_ cued: CuedText) {
    self.cued = cued
    roles = RoleRule(cued)
  }

  /// A mention for each name that no rule objects to.
  func mentions(of sightings: [Sighting]) -> [Mention] {
    let kept = sightings.filter { $0.objection == nil }
    var roles = kept.map(self.roles.role)
    for index in kept.indices.dropLast().reversed()
    where kept[index].link == .list && roles[index + 1] == .metonym
      && self.roles.mayAct(kept[index])
    {
      roles[index] = .metonym
    }
    var head = 0..<0
    return zip(kept, roles).map { sighting, role in
      if let found = DatelineRule.head(beginningWith: sighting.tokens, in: cued) { head = found }
      return mention(sighting, head.contains(sighting.tokens.lowerBound) ? .dateline : role)
    }
  }

  private func mention(_ sighting: Sighting, _ role: Mention.Role) -> Mention {
    Mention(
      range: range(of: sighting), tokens: sighting.tokens,
      sentence: Int(cued.sentenceOfToken[sighting.tokens.lowerBound]),
      place: sighting.best?.place, role: role, confidence: confidence(of: sighting),
      candidates: sighting.candidates.map {
        Mention.Candidate(place: $0.place, score: $0.score, reasons: $0.reasons)
      })
  }

  /// The name, with the generic word that is part of it (codebook, “Mentions” rule 1).
  private func range(of sighting: Sighting) -> Range<Int> {
    guard let descriptor = sighting.descriptor, descriptor.isAdjacent,
      descriptor.kind.isPartOfName, let kind = sighting.best?.place.kind,
      descriptor.kind.agreement(with: kind) > 0, descriptor.tokens.count == 1
    else { return sighting.spot.range }
    let word = cued.text.tokens[descriptor.tokens.lowerBound].range
    let range = sighting.spot.range
    return min(word.lowerBound, range.lowerBound)..<max(word.upperBound, range.upperBound)
  }

  /// From the lead of the best place: 0.5 for none, 0.9 for two points.
  private func confidence(of sighting: Sighting) -> Double {
    let lead = max(0, sighting.margin)
    return 0.5 + 0.49 * lead / (lead + 0.5)
  }
}
