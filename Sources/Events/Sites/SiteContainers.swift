import Gazetteer
import Geo
import Language
import Toponyms

/// The places that hold others: countries, districts, regions.
extension SiteFinder {
  /// The places without those that only say where another one lies.
  ///
  /// So goes the country of “Barda, in western Azerbaijan” and the district of “the village of
  /// Alkhanli in the Fizuli district”; a district in a list with a town stays.
  func withoutContainers(_ mentions: [Mention], _ type: EventType) -> [Mention] {
    var containers: [Mention] = []
    return mentions.filter { mention in
      let isContainer = isContainer(mention, among: mentions, behind: containers, type)
      if isContainer { containers.append(mention) }
      return !isContainer
    }
  }

  private func isContainer(
    _ mention: Mention, among mentions: [Mention], behind containers: [Mention], _ type: EventType
  ) -> Bool {
    guard let place = mention.place else { return false }
    if place.kind == .river { return mentions.contains { isBank(of: mention, by: $0) } }
    guard rank(place) > 0 else {
      return holdsSpot(place, among: mentions)
        || type == .territory && isDirection(mention, of: mentions)
    }
    return mentions.contains { other in
      guard let inner = other.place else {
        // “The villages of A and B of the district of C”, where the gazetteer has no B.
        return rank(place) == 1 && isBeside(other, mention)
      }
      // “The Ordubad district of Nakhchivan”, where no preposition stands between.
      if rank(place) == 1, rank(inner) == 1, inner.index != place.index,
        inner.country == place.country, text.language.order == .verbMedial
      {
        return other.phraseEnd == mention.tokens.lowerBound
      }
      guard rank(inner) < rank(place) else { return false }
      return contains(place, inner)
        && (rank(place) > 1 || isBeside(other, mention)
          || other.tokens.lowerBound < mention.tokens.lowerBound
            && (!isListItem(mention) || isNext(mention, to: containers)))
    }
  }

  /// Whether a river is told more closely by the name right behind it: “on the bank of the Aras near
  /// Khudaferin”.
  private func isBank(of river: Mention, by other: Mention) -> Bool {
    let gap = river.phraseEnd..<max(river.phraseEnd, other.tokens.lowerBound)
    return (1...3).contains(gap.count) && passage.contains(anyOf: [.near], in: gap)
      && !passage.isJoined(gap) && !gap.contains { text.isPunctuation($0) }
  }

  /// The villages that a dash or a colon behind the only district of some names spells out: “attacked what
  /// is left of the Hadrut district – the villages of A and B”.
  func villages(spelledOutBehind own: [Mention], among named: [Mention]) -> [Mention] {
    guard own.count == 1, let district = own.first?.place, rank(district) == 1,
      let end = own.first?.phraseEnd,
      text.isDash(end) && text.tokens[end].hasSpaceBefore || text.isMark(end, oneOf: [":"])
    else { return [] }
    return named.filter { mention in
      (0...Self.longestSpelling).contains(mention.tokens.lowerBound - end)
        && mention.place.map { rank($0) == 0 && contains(district, $0) } ?? false
    }
  }

  /// How many tokens behind a dash the villages of a district are spelled out.
  private static let longestSpelling = 12

  /// Whether a town only says in which direction the places lie that were taken: “the villages of A and B
  /// in the direction of C”.
  private func isDirection(_ mention: Mention, of mentions: [Mention]) -> Bool {
    passage.isMarked(mention, by: [.toward], acrossNames: false)
      && mentions.contains { other in
        other.tokens.upperBound <= mention.tokens.lowerBound
          && mention.tokens.lowerBound - other.tokens.upperBound <= Self.farthestDirection
          && !passage.isMarked(other, by: [.toward])
      }
  }

  private static let farthestDirection = 6

  /// Whether a name goes on with the list of the last of some: “A and B, in the districts of C and D”.
  private func isNext(_ mention: Mention, to containers: [Mention]) -> Bool {
    guard let last = containers.last, let rank = last.place.map(rank),
      mention.place.map(self.rank) == rank
    else { return false }
    let gap = last.tokens.upperBound..<max(last.tokens.upperBound, mention.tokens.lowerBound)
    return gap.count <= 3
  }

  /// Whether one of some names is of a spot in a town: “the cathedral of Shusha”.
  func holdsSpot(_ town: Place, among mentions: [Mention]) -> Bool {
    guard town.kind != .locality else { return false }
    return mentions.contains { other in
      guard let spot = other.place, spot.kind == .locality else { return false }
      return spot.position.distance(to: town.position) < Self.townRadius
    }
  }

  /// How far from its middle a spot is taken to be in a town, in metres.
  static let townRadius = 2_500.0

  /// Whether a comma or “and” stands before a name, its preposition aside; else it belongs to what
  /// stands before: “the villages of A, B and C of the district of D”.
  func isListItem(_ mention: Mention) -> Bool {
    var token = mention.tokens.lowerBound - 1
    var before = ClassSet()
    while token > passage.tokens.lowerBound,
      text.classes(at: token).intersects(Self.beforeNames)
    {
      before.formUnion(text.classes(at: token))
      token -= 1
    }
    // “The villages of A and B, in the districts of C and D”.
    if before.contains(.in), before.intersects([.placeDistrict, .placeRegion]),
      text.isMark(token, oneOf: [","])
    {
      return false
    }
    return token <= passage.tokens.lowerBound || text.isMark(token, oneOf: [",", ";", "،"])
      || text.has(.and, at: token) || triggersBefore(token)
  }

  /// What may stand between “and” and a name.
  static let beforeNames: ClassSet = [
    .article, .in, .near, .from, .of, .placeTown, .placeVillage, .placeDistrict, .placeRegion,
  ]

  /// Whether a token tells no name: then the one behind it begins a list of its own.
  func triggersBefore(_ token: Int) -> Bool {
    text.classes(at: token).intersects(EventFrame.heads)
  }

  /// Whether two names stand together without “and” between them.
  func isBeside(_ left: Mention, _ right: Mention) -> Bool {
    let first = min(left.tokens.upperBound, right.tokens.upperBound)
    let gap = first..<max(first, max(left.tokens.lowerBound, right.tokens.lowerBound))
    // “The village of A, in the district of B”.
    let isOutside = passage.contains(anyOf: [.placeDistrict, .placeRegion], in: gap)
    return gap.count <= (isOutside ? 6 : 4) && !passage.isJoined(gap)
  }

  /// 0 for a spot, 1 for a district, 2 for a region or area, 3 for a country.
  func rank(_ place: Place) -> Int {
    switch place.kind {
    case .country: 3
    case .area: 2
    case .region, .district: 1
    default: 0
    }
  }

  func contains(_ outer: Place, _ inner: Place) -> Bool {
    switch outer.kind {
    case .country: return outer.country == inner.country
    case .region, .district:
      return inner.region == outer.index || outer.position.distance(to: inner.position) < 40_000
    default: return outer.position.distance(to: inner.position) < 120_000
    }
  }
}
