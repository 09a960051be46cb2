internal import Geo
internal import Text

extension Gazetteer {
  /// The places that somebody may mean by a name, the likeliest first.
  ///
  /// Names that are recorded so; where there are none, names that sound so in another script or by
  /// another convention for the Latin one; where there are none either, names that are misspelt so.
  /// Among these, the standing of the name, the kind of the place and its inhabitants decide, and
  /// where a position is given, the distance from it.
  ///
  ///     Gazetteer.builtIn.lookup("Kirovabad").first  // Ganja
  ///
  /// - Parameters:
  ///   - query: A name in any script; it is folded here.
  ///   - options: What the look-up is narrowed down to.
  /// - Returns: Each place once. Of equal score, the place with the lesser identifier first.
  public func lookup(
    _ query: String, options: LookupOptions = LookupOptions()
  ) -> [LookupResult] {
    let key = Folding.key(of: query)
    var ranking = LookupRanking(gazetteer: self, options: options)
    for match in candidates(folded: Array(key.utf8)) { ranking.add(match, .exact) }
    if ranking.isEmpty, let sound = SoundKey.table.sound(of: key.unicodeScalars.map(\.value)) {
      for (layer, key) in keys(soundingLike: sound) {
        for match in matches(key: key, layer: layer) { ranking.add(match, .transliterated) }
      }
    }
    if ranking.isEmpty {
      for (match, distance) in nearestNames(to: query, limit: .max) {
        ranking.add(match, .misspelt(distance: distance))
      }
    }
    return ranking.results()
  }
}

extension Gazetteer {
  private func keys(soundingLike sound: SoundKey.Sound) -> [(layer: Int, key: Int)] {
    layers.indices.flatMap { layer in
      layers[layer].file.keys(soundingLike: sound).map { (layer, $0) }
    }
  }
}

/// Gathers matches, keeping the best of each place.
private struct LookupRanking {
  let gazetteer: Gazetteer
  let options: LookupOptions
  private var best: [PlaceIndex: LookupResult] = [:]

  init(gazetteer: Gazetteer, options: LookupOptions) {
    self.gazetteer = gazetteer
    self.options = options
  }

  var isEmpty: Bool { best.isEmpty }

  mutating func add(_ match: NameMatch, _ manner: LookupManner) {
    guard isWanted(match.place) else { return }
    let metres = options.near.map { $0.distance(to: gazetteer.position(of: match.place)) }
    var quality = gazetteer.weight(of: match) / Weights.sum
    if let metres { quality = 0.3 * quality + 0.7 / (1 + metres / 50_000) }
    let score = Self.score(manner, quality: quality)
    if let known = best[match.place], known.score >= score { return }
    best[match.place] = LookupResult(
      place: match.place, name: match.name, manner: manner, score: score, metres: metres)
  }

  func results() -> [LookupResult] {
    let sorted = best.values.sorted { ($1.score, $0.place) < ($0.score, $1.place) }
    return Array(sorted.prefix(max(0, options.limit)))
  }

  private func isWanted(_ place: PlaceIndex) -> Bool {
    (options.kinds.isEmpty || options.kinds.contains(gazetteer.kind(of: place)))
      && (options.country == nil || options.country == gazetteer.countryCode(of: place))
  }

  /// The scores of different manners never overlap; `quality` is from 0 to 1.
  private static func score(_ manner: LookupManner, quality: Double) -> Double {
    switch manner {
    case .exact: 0.6 + 0.4 * quality
    case .transliterated: 0.4 + 0.2 * quality
    case .misspelt(let distance): max(0, 0.35 - 0.15 * Double(distance)) + 0.1 * quality
    }
  }
}
