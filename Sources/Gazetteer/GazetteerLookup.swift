internal import Geo
internal import Text

extension Gazetteer {
  /// The places that somebody may mean by a name, the likeliest first.
  ///
  /// Names that are recorded so; where there are none, names that sound so in another script or by
  /// another convention for the Latin one; where there are none either, and the options allow it,
  /// names that are misspelt so.
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
    let scalars = key.unicodeScalars.map(\.value)
    if ranking.isEmpty, let sound = SoundKey.table.sound(of: scalars) {
      for (layer, key) in keys(soundingLike: sound, written: scalars) {
        for match in matches(key: key, layer: layer) { ranking.add(match, .transliterated) }
      }
    }
    if ranking.isEmpty, options.allowsMisspelling {
      for (match, distance) in nearestNames(to: query, limit: .max) {
        ranking.add(match, .misspelt(distance: distance))
      }
    }
    return ranking.results()
  }
}

extension Gazetteer {
  private func keys(
    soundingLike sound: SoundKey.Sound, written key: [UInt32]
  ) -> [(layer: Int, key: Int)] {
    layers.indices.flatMap { layer in
      layers[layer].file.keys(soundingLike: sound, written: key).map { (layer, $0) }
    }
  }
}

/// What the options leave out.
extension Gazetteer {
  /// The places nearest to the position of the options, of those that they ask for.
  ///
  /// - Returns: The nearest first, with their distances in metres; none without a position.
  public func nearest(options: LookupOptions) -> [(place: PlaceIndex, metres: Double)] {
    guard let position = options.near else { return [] }
    let found = nearest(to: position, limit: options.limit) { isWanted($0, options) }
    return found.filter { $0.metres <= options.within ?? .infinity }
  }

  /// Whether the options for places ask for one; distance and language are not looked at.
  func isWanted(_ place: PlaceIndex, _ options: LookupOptions) -> Bool {
    if !options.kinds.isEmpty, !options.kinds.contains(kind(of: place)) { return false }
    if let country = options.country, country != countryCode(of: place) { return false }
    return options.area.map { isPlace(place, in: $0) } ?? true
  }

  /// Whether a place is an area or lies in it, by its row or by the outline of the area.
  public func isPlace(_ place: PlaceIndex, in area: PlaceIndex) -> Bool {
    if place == area || region(of: place) == area || country(of: place) == area { return true }
    guard region(of: area) != nil || kind(of: area) != .country else { return false }
    var isInside = false
    forEachRecord(of: area) { file, number in
      guard let shape = file.shapeNumber(ofPlace: number) else { return }
      let spot = ShapeCoding.GridPosition(position(of: place))
      var reader = ShapeReader(file.shapeBytes, at: file.shapeOffset[shape])
      isInside = reader.contains(spot)
    }
    return isInside
  }

  /// What a place is called in a language.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - language: A tag of BCP 47 such as `az`; names of its variants such as `az-Cyrl` come after
  ///     those of itself.
  /// - Returns: The preferred name in the language, else the official one or any other in use, else
  ///   the title.
  public func title(of place: PlaceIndex, in language: String) -> String {
    var best: (rank: Double, text: String)?
    for name in names(of: place) where name.isIn(language: language) {
      guard name.until == nil, ![.historical, .misspelling].contains(name.standing) else {
        continue
      }
      let preference = name.standing == .preferred ? 0.01 : 0
      let rank = weight(of: name.standing) + preference - (name.language == language ? 0 : 0.001)
      if best.map({ rank > $0.rank }) ?? true { best = (rank, name.text) }
    }
    return best?.text ?? self.place(place).title
  }
}

extension Name {
  /// Whether the name is in a language or a variant of it: `az-Cyrl` is in `az`.
  func isIn(language: String) -> Bool {
    let own = self.language
    return own == language || own.hasPrefix(language + "-")
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
    guard gazetteer.isWanted(match.place, options),
      options.language.map({ match.name.isIn(language: $0) }) ?? true
    else { return }
    let metres = options.near.map { $0.distance(to: gazetteer.position(of: match.place)) }
    if let metres, let within = options.within, metres > within { return }
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

  /// The scores of different manners never overlap; `quality` is from 0 to 1.
  private static func score(_ manner: LookupManner, quality: Double) -> Double {
    switch manner {
    case .exact: 0.6 + 0.4 * quality
    case .transliterated: 0.4 + 0.2 * quality
    case .misspelt(let distance): max(0, 0.35 - 0.15 * Double(distance)) + 0.1 * quality
    }
  }
}
