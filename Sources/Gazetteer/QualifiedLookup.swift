internal import Geo

/// Names that say more than a name: *Terter, Azerbaijan*, *Shushi (Shusha)*.
extension Gazetteer {
  /// The places that somebody may mean by a name with another in brackets or behind a slash: those
  /// that bear both, else those of the first in what the second names, else those of the first.
  func lookupPaired(_ query: String, options: LookupOptions) -> [LookupResult] {
    guard let mark = query.firstIndex(where: { $0 == "/" || $0 == "(" }) else { return [] }
    let first = query[..<mark].trimming(while: \.isWhitespace)
    let second = query[query.index(after: mark)...]
      .trimming { $0.isWhitespace || $0 == ")" }
    guard !first.isEmpty, !second.isEmpty else { return [] }
    // Each is a name alone: to take it apart again would take time without end.
    let found = lookupByName(String(first), options: options)
    let others = Set(lookupByName(String(second), options: options).map(\.place))
    let both = found.filter { others.contains($0.place) }
    if both.isEmpty {
      let within = lookupQualified("\(first), \(second)", options: options)
      if !within.isEmpty { return within }
    }
    return (both.isEmpty ? found : both)
      .map { $0.qualified(by: String(second), keepsDistance: options.near != nil) }
  }

  /// The places that somebody may mean by a name with a country, region or area behind a comma.
  ///
  /// - Returns: The places in it (see ``isPlace(_:in:)``); none where there is no comma, or no such
  ///   country, region or area.
  func lookupQualified(_ query: String, options: LookupOptions) -> [LookupResult] {
    guard let comma = query.lastIndex(where: { $0 == "," || $0 == "،" }), options.area == nil else {
      return []
    }
    let qualifier = query[query.index(after: comma)...].drop(while: \.isWhitespace)
    guard let area = area(named: String(qualifier)) else { return [] }
    var narrowed = options
    narrowed.area = area
    return lookupByName(String(query[..<comma]), options: narrowed)
      .map { $0.qualified(by: String(qualifier), keepsDistance: options.near != nil) }
  }
}

extension Substring {
  /// The text without the characters at both ends that are such.
  fileprivate func trimming(while isLoose: (Character) -> Bool) -> Substring {
    var text = drop(while: isLoose)
    while let last = text.last, isLoose(last) { text.removeLast() }
    return text
  }
}

extension LookupResult {
  fileprivate func qualified(by qualifier: String, keepsDistance: Bool) -> LookupResult {
    LookupResult(
      place: place, name: name, manner: manner,
      generic: generic.map { "\($0), \(qualifier)" } ?? qualifier, score: score,
      metres: keepsDistance ? metres : nil, step: step)
  }
}
