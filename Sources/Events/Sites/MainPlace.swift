import Gazetteer
import Geo
import Language
import Toponyms

/// What a report is about, for events that are told without a place.
struct MainPlace {
  /// The place that is named most.
  var place: Place?
  /// The area or border that is named most, for tolls and truces of the whole war.
  var area: Place?
  /// The area or border at which truces take effect, where the report's places tell it.
  var front: Place?
  /// Where the report was written, by its dateline.
  var origin: Place?

  /// The weight of a mention in the title or the lead against one further down.
  private static let leadWeight = 3

  /// What a report is about, and where it was written.
  static func of(_ passages: [Passage], _ sides: Sides) -> MainPlace {
    var result = subject(of: passages, sides)
    let dateline = passages.lazy.flatMap(\.mentions).first { $0.role == .dateline }?.place
    result.origin = dateline.flatMap { isBureau($0, passages, sides) ? nil : $0 }
    return result
  }

  /// Whether a report is only written up in the capital of a third country, which it does not name again.
  private static func isBureau(_ town: Place, _ passages: [Passage], _ sides: Sides) -> Bool {
    let parties = Sides.both(nil).compactMap { sides.country(of: $0)?.country }
    guard town.kind == .capital, town.country.map(parties.contains) != true else { return false }
    return !passages.contains { passage in
      passage.mentions.contains { $0.role != .dateline && $0.place?.index == town.index }
    }
  }

  /// The area or border that the report names most, its beginning weighing more; else the place of
  /// the beginning that is no country.
  private static func subject(of passages: [Passage], _ sides: Sides) -> MainPlace {
    let mentions = passages.lazy.flatMap(\.mentions)
    var weights: [PlaceIndex: (place: Place, weight: Int)] = [:]
    let home = origin(mentions, sides)
    for mention in mentions {
      guard let place = mention.place, ![.country, .capital].contains(place.kind),
        place.kind != .area || place.country != nil,
        mention.role == .literal || place.kind == .area || place.index == home?.index
      else { continue }
      // “MARTUNI, Nagorno-Karabakh” is a story from Martuni.
      if home != nil, place.kind == .area, mention.role == .dateline { continue }
      let isHome = place.index == home?.index && mention.role == .dateline
      let weight = isHome ? 2 * leadWeight : mention.sentence < 2 ? leadWeight : 1
      weights[place.index, default: (place, 0)].weight += weight * (isWide(place) ? 2 : 1)
    }
    // A town speaks for its district too, where the report names both.
    for (index, entry) in weights {
      guard !isWide(entry.place), let region = entry.place.region, region != index else { continue }
      weights[region]?.weight += entry.weight
    }
    if let border = border(passages, sides),
      !weights.values.contains(where: {
        $0.place.kind == .area && $0.weight > 2
      })
    {
      return MainPlace(place: border, area: border, front: border)
    }
    let heaviest = heaviest(of: weights.values) ?? (weights.isEmpty ? home : nil)
    let area = self.heaviest(of: weights.values.filter { $0.place.kind == .area })
    let areaWeight = area.flatMap { weights[$0.index]?.weight } ?? 0
    // A neighbour's county, where a stray shell fell, is not what the war is about.
    let fighting = Sides.both(nil).compactMap { sides.country(of: $0)?.country }
    let isOutweighed = weights.values.contains { entry in
      isWide(entry.place) && entry.weight * 2 >= areaWeight * 3
        && (fighting.isEmpty || entry.place.country.map(fighting.contains) ?? true)
    }
    let places = weights.values.map(\.place)
    let zone = zone(of: places, sides)
    let front = area ?? zone ?? line(among: places, sides)
    if area == nil, let zone = zone ?? frontier(along: places, sides) {
      return MainPlace(place: heaviest, area: zone, front: front)
    }
    return MainPlace(
      place: heaviest, area: isOutweighed ? heaviest : area ?? heaviest,
      front: front ?? heaviest.flatMap { [.area, .border].contains($0.kind) ? $0 : nil })
  }

  /// The town of the two countries that a report without another place comes from, if it is no
  /// capital, where the news of all places are written.
  private static func origin(_ mentions: some Sequence<Mention>, _ sides: Sides) -> Place? {
    let countries = Sides.both(nil).compactMap { sides.country(of: $0)?.country }
    return mentions.first { $0.role == .dateline }?.place.flatMap { place in
      place.kind != .capital && place.standsFor == nil
        && place.country.map(countries.contains) == true ? place : nil
    }
  }

  /// How far from its middle a place is taken to be in the contested area, in metres.
  private static let zoneRadius = 90_000.0

  /// The contested area, where the report does not name it and most of its places lie in it.
  private static func zone(of places: [Place], _ sides: Sides) -> Place? {
    guard let zone = sides.area(of: Sides.contested) else { return nil }
    let inside = places.count {
      $0.country == zone.country && $0.position.distance(to: zone.position) < zoneRadius
    }
    return inside >= 2 && inside * 2 > places.count ? zone : nil
  }

  /// The border between Armenia and Azerbaijan, where the report names places on both sides of it and
  /// no fewer in Armenia, which the contested area is no part of.
  private static func frontier(along places: [Place], _ sides: Sides) -> Place? {
    let (armenian, azerbaijani) = counts(of: places, sides)
    return armenian >= 2 && azerbaijani >= 1 && armenian >= azerbaijani
      ? sides.border(between: Sides.both(nil)) : nil
  }

  /// The border where truces take effect: two of the report's places lie in Armenia, and not many more in
  /// Azerbaijan.
  private static func line(among places: [Place], _ sides: Sides) -> Place? {
    let (armenian, azerbaijani) = counts(of: places, sides)
    return armenian >= 2 && 3 * armenian >= 2 * azerbaijani
      ? sides.border(between: Sides.both(nil)) : nil
  }

  /// How many of some places lie in Armenia, and how many in Azerbaijan.
  private static func counts(of places: [Place], _ sides: Sides) -> (
    armenian: Int, azerbaijani: Int
  ) {
    let codes = Sides.both(nil).map { sides.country(of: $0)?.country }
    guard !codes.contains(nil) else { return (0, 0) }
    let counts = codes.map { code in places.count { $0.country == code } }
    return (counts[1], counts[0])
  }

  private static func heaviest(
    of weights: some Collection<(place: Place, weight: Int)>
  ) -> Place? {
    guard
      let best = weights.max(by: { ($0.weight, $1.place.index) < ($1.weight, $0.place.index) })
    else { return nil }
    // Of places that are named once each, the report is about none.
    return best.weight > 1 || weights.count == 1 ? best.place : nil
  }

  private static func isWide(_ place: Place) -> Bool {
    [.area, .border, .corridor, .region, .district].contains(place.kind)
  }

  /// The border that the beginning speaks of: “the border of Armenia and Azerbaijan”.
  private static func border(_ passages: [Passage], _ sides: Sides) -> Place? {
    for passage in passages.prefix(3) {
      guard let token = passage.first(.placeBorder, in: passage.tokens) else { continue }
      let end = min(passage.tokens.upperBound, token + 8)
      let start = max(passage.tokens.lowerBound, token - 6)
      let named = sides.namings(in: start..<end, of: passage).map(\.side)
      if let border = sides.border(between: named) { return border }
    }
    return nil
  }
}
