import Gazetteer
import Language
import Toponyms

/// Borders, and places that a sentence means without naming them: “there”, “the town”.
extension SiteFinder {
  /// The border that “the border with Iran” means, by the gazetteer's English titles.
  func borderSite(_ triggers: [Trigger], _ own: [Mention]) -> Event.Site? {
    guard let trigger = triggers.first,
      let border = passage.first(.placeBorder, in: passage.clause(of: trigger.tokens.lowerBound)),
      !own.contains(where: { $0.place.map(isSettlement) ?? false })
    else { return nil }
    // “The border with Iran” is that of whoever the sentence is about.
    let behind = border..<min(passage.tokens.upperBound, border + 5)
    var countries = sides.namings(in: behind, of: passage).map(\.side)
    let all = sides.namings(in: passage.tokens, of: passage).filter { naming in
      !passage.mentions.contains { $0.tokens == naming.tokens && $0.role == .dateline }
    }.map(\.side)
    countries += [all.first, attribution?.statements.first?.side].compactMap { $0 } + all
    return sides.border(between: countries).map {
      Event.Site(place: $0, name: nil, precision: 5, toll: Event.Toll())
    }
  }

  /// The place that the sentence itself names before an anaphor.
  func named(before token: Int, ofKind kind: String?) -> Place? {
    passage.mentions.last {
      $0.tokens.upperBound <= token && $0.role == .literal
        && $0.place.map { Discourse.isOfKind(kind, $0) } ?? false
        // “According to the administration of A, a guard died there.”
        && ($0.place?.kind != .capital
          || !(attribution?.contains($0.tokens.lowerBound) ?? false) && !isWhereSaid($0))
    }?.place
  }

  /// The capital that “in the capital” means: of the country whose language it is, else the one named
  /// last; nil where something happened that happens in the capital of a war zone too.
  func capital(for type: EventType) -> Place? {
    guard !type.isConflict, ![.casualties, .ceasefire, .ceasefireViolation].contains(type) else {
      return nil
    }
    return text.language.home.flatMap(sides.country).flatMap(sides.capital)
      ?? discourse.antecedent(ofKind: Self.capital)
  }

  /// The capital that a word for one means beside the adjective of a party, where something is said to be
  /// in it: “in the Armenian capital”.
  private func capital(namedAt token: Int) -> Place? {
    guard let match = text.match(token), match.tokens.lowerBound == token, isCapital(match),
      !(attribution?.contains(token) ?? false)
    else { return nil }
    let beside = [token - 1, match.tokens.upperBound].filter { passage.tokens.contains($0) }
    let side = beside.lazy.compactMap { text.match($0)?.sense(.side)?.attributes.side }.first
    let start = max(passage.tokens.lowerBound, token - 3)
    guard let side,
      text.language.order == .verbFinal
        ? match.nounCase == .in
        : passage.contains(anyOf: [.in, .near, .dateOn], in: start..<token + 1)
    else { return nil }
    return (sides.country(of: side) ?? sides.area(of: side)).flatMap(sides.capital)
  }

  private func isCapital(_ match: LexicalMatch) -> Bool {
    match.has(.placeCapital) || match.sense(.placeAnaphor)?.attributes.kind == Self.capital
  }

  /// The place that an anaphor of a kind means.
  func place(meantBy kind: String?, at token: Int, for type: EventType) -> Place? {
    guard kind == Self.capital else {
      // Reports of a war zone are told from capitals, and nothing befalls these.
      let place =
        named(before: token, ofKind: kind)
        ?? discourse.antecedent(ofKind: kind, besidesCapitals: type.isConflict)
      // “Rescuers are at work in Ganja. A missile came down on the district …” is in no area named above.
      guard place?.kind == .area, let town = discourse.placeJustNamed(before: passage) else {
        return place
      }
      return town
    }
    return capital(for: type) ?? discourse.antecedent(ofKind: "town")
  }

  /// The kind of anaphors such as “in the capital”.
  static let capital = "capital"

  /// The place that people left or were brought away from, which the sentence only means: “fled from
  /// there to Goris”.
  func departure(_ triggers: [Trigger], of type: EventType) -> Event.Site? {
    guard type == .displacement || type == .aid, let trigger = triggers.first else { return nil }
    let clause = passage.clause(of: trigger.tokens.lowerBound)
    guard !passage.mentions(in: clause).contains(where: { passage.isMarked($0, by: [.from]) }),
      let token = clause.first(where: { token in
        guard let match = text.match(token), match.has(.placeAnaphor) else { return false }
        return match.nounCase == .from || text.has(.from, at: match.tokens.lowerBound - 1)
      }),
      // People leave where they live, and no lake.
      let place = ["town", "region"].lazy.compactMap({ kind in
        named(before: token, ofKind: kind) ?? discourse.antecedent(ofKind: kind)
      }).first
    else { return nil }
    return Event.Site(
      place: place, name: nil, precision: Self.precision(of: place), toll: Event.Toll())
  }

  /// The places that an anaphor such as “the town” means; of “both villages” the two named last, of
  /// “those villages” all that were named together.
  func anaphoricSites(_ triggers: [Trigger], of type: EventType) -> [Event.Site] {
    guard let trigger = triggers.first else { return [] }
    let clause = passage.clause(of: trigger.tokens.lowerBound)
    if let capital = clause.lazy.compactMap(capital(namedAt:)).first {
      return [
        Event.Site(
          place: capital, name: nil, precision: Self.precision(of: capital), toll: Event.Toll())
      ]
    }
    for token in clause {
      guard let match = text.match(token), match.tokens.lowerBound == token,
        let sense = match.sense(.placeAnaphor),
        !(attribution?.contains(token) ?? false)
      else { continue }
      if let count = sense.attributes.value {
        let places =
          count == 0
          ? discourse.listed(ofKind: sense.attributes.kind)
          : discourse.antecedents(ofKind: sense.attributes.kind, count)
        if places.count >= max(count, 2) {
          return places.map {
            Event.Site(place: $0, name: nil, precision: Self.precision(of: $0), toll: Event.Toll())
          }
        }
      }
      if let place = place(meantBy: sense.attributes.kind, at: token, for: type) {
        let isNear = text.has(.near, at: token - 1)
        return [
          Event.Site(
            place: place, name: nil, precision: max(Self.precision(of: place), isNear ? 2 : 1),
            toll: Event.Toll())
        ]
      }
    }
    return []
  }
}
