internal import Geo

/// Names that say where the place is: *Terter, Azerbaijan*.
extension Gazetteer {
  /// The places that somebody may mean by a name with a country, region or area behind a comma.
  ///
  /// - Returns: The places in it by its rows or its outline; of an area or a region without an
  ///   outline those near its point, the nearest first. None where there is no comma, or no such country, region or area.
  func lookupQualified(_ query: String, options: LookupOptions) -> [LookupResult] {
    guard let comma = query.lastIndex(where: { $0 == "," || $0 == "،" }), options.area == nil else {
      return []
    }
    let name = String(query[..<comma])
    let qualifier = query[query.index(after: comma)...].drop(while: \.isWhitespace)
    let kinds: Set<PlaceKind> = [.country, .region, .district, .area]
    let areas = lookup(String(qualifier), options: LookupOptions(kinds: kinds, limit: 1))
    guard let area = areas.first?.place else { return [] }
    var narrowed = options
    narrowed.area = area
    var found = lookup(name, options: narrowed)
    if found.isEmpty, kind(of: area) != .country {
      narrowed.area = nil
      narrowed.near = options.near ?? position(of: area)
      narrowed.within = options.within ?? Self.reachOfArea
      found = lookup(name, options: narrowed)
    }
    return found.map { $0.qualified(by: String(qualifier), keepsDistance: options.near != nil) }
  }

  /// How far from the point of such an area a place is taken to be in it, in metres.
  private static let reachOfArea = 120_000.0
}

extension LookupResult {
  fileprivate func qualified(by qualifier: String, keepsDistance: Bool) -> LookupResult {
    LookupResult(
      place: place, name: name, manner: manner,
      generic: generic.map { "\($0), \(qualifier)" } ?? qualifier, score: score,
      metres: keepsDistance ? metres : nil, step: step)
  }
}
