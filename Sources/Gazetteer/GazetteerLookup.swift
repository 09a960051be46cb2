internal import Geo
internal import Text

extension Gazetteer {
  /// The places that somebody may mean by a name, the likeliest first.
  ///
  /// Names that are recorded so; where there are none, names that are recorded so but for words
  /// that say what the place is (“city of”, “rayonu”); then names that sound so in another script or
  /// by another convention for the Latin one; then names that are inflected so (“Şuşada”, “in
  /// Baku”); and where there are none either, and the options allow it, names that are misspelt so.
  /// Among these, what the words say, the standing of the name, the kind of the place, its
  /// inhabitants and its nearness to the gazetteer's home decide, and where a position is given, the
  /// distance from it.
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
    var found = lookupByName(query, options: options)
    if found.isEmpty { found = lookupPaired(query, options: options) }
    return found.isEmpty ? lookupQualified(query, options: options) : found
  }

  /// The same of a name that says nothing beside itself.
  func lookupByName(_ query: String, options: LookupOptions) -> [LookupResult] {
    let reader = NameReader(query, files: filesOfGenerics)
    if reader.isCommonNoun { return [] }
    let parts = reader.readings
    var whole = NameReading(key: Folding.keyBytes(of: query))
    if let first = parts.first { (whole.kinds, whole.otherKinds) = (first.kinds, first.otherKinds) }
    var ranking = LookupRanking(gazetteer: self, options: options)
    ranking.addExact(whole: whole, parts: parts)
    for reading in [whole] + parts where ranking.isEmpty { ranking.addSoundingLike(reading) }
    if ranking.isEmpty { ranking.addInflected(reader.inflected()) }
    if ranking.isEmpty, options.allowsMisspelling {
      for reading in [whole] + parts where !reading.isNominative { ranking.addNear(reading) }
    }
    return ranking.results()
  }

  /// The files that have generic terms: its own, or where none has any the built-in one.
  private var filesOfGenerics: [IndexFile] {
    let own = layers.map(\.file).filter { $0.genericKey.count > 0 }
    return own.isEmpty ? Gazetteer.builtIn.layers.map(\.file) : own
  }

  /// What a key and a generic term of some kinds make together, each on its side of the other.
  func keys(joining key: [UInt8], toGenericsSaying kinds: PlaceKindSet) -> [[UInt8]] {
    var keys: [[UInt8]] = []
    for generic in filesOfGenerics.flatMap({ $0.genericKeys(saying: kinds) }) {
      if generic.side != .after { keys.append(generic.key + key) }
      if generic.side != .before { keys.append(key + generic.key) }
    }
    return keys
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

  /// Whether a place is an area or lies in it: by its row, by the outline of the area, or where that
  /// has none, in its country and near its point.
  public func isPlace(_ place: PlaceIndex, in area: PlaceIndex) -> Bool {
    if place == area || region(of: place) == area || country(of: place) == area { return true }
    let kind = kind(of: area)
    guard region(of: area) != nil || kind != .country else { return false }
    var isInside: Bool?
    forEachRecord(of: area) { file, number in
      guard let shape = file.shapeNumber(ofPlace: number) else { return }
      let spot = ShapeCoding.GridPosition(position(of: place))
      var reader = ShapeReader(file.shapeBytes, at: file.shapeOffset[shape])
      isInside = reader.contains(spot)
    }
    return isInside ?? isPlace(place, near: area, reach: kind == .area ? 80_000 : 60_000)
  }

  private func isPlace(_ place: PlaceIndex, near area: PlaceIndex, reach: Double) -> Bool {
    if let country = countryCode(of: area), country != countryCode(of: place) { return false }
    return position(of: area).distance(to: position(of: place)) <= reach
  }

  /// The country, region, district or area that somebody means by a name; by the name of its chief
  /// town where it has none of its own (*Baku*).
  public func area(named name: String) -> PlaceIndex? {
    let kinds: Set<PlaceKind> = [.country, .region, .district, .area]
    if let area = lookupByName(name, options: LookupOptions(kinds: kinds, limit: 1)).first {
      return area.place
    }
    let towns = LookupOptions(kinds: [.capital, .town], limit: 1)
    return lookupByName(name, options: towns).first.flatMap { region(of: $0.place) }
  }

  /// The places that the options ask for, by title.
  ///
  /// - Complexity: O(n log n) in places.
  public func places(options: LookupOptions) -> [PlaceIndex] {
    let wanted = places.filter { isWanted($0, options) }.map { (title: title(of: $0), place: $0) }
    let keyed = wanted.map { (key: Folding.key(of: $0.title), place: $0.place) }
    return keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }
      .prefix(max(0, options.limit)).map(\.place)
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
