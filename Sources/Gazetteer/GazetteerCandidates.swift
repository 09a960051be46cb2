internal import Text

/// Names found exactly as they fold.
extension Gazetteer {
  /// The places that bear a name, however its letters are cased, accented or joined.
  ///
  /// - Parameter name: A name as a text has it; it is folded here.
  /// - Returns: A match for each record of the name, by place and then in the order of the tables;
  ///   of several gazetteers together, one after the other.
  public func candidates(named name: String) -> [NameMatch] {
    candidates(folded: Folding.keyBytes(of: name).span)
  }

  /// The places that bear a name, by its folded key.
  public func candidates(folded key: Span<UInt8>) -> [NameMatch] {
    var hash = GazetteerHash()
    hash.combine(folded: key)
    return candidates(hash: hash, folded: key)
  }

  /// The places that bear a name, by its folded key.
  public func candidates(folded key: [UInt8]) -> [NameMatch] { candidates(folded: key.span) }

  /// The places that bear a name, by its folded key of which the hash is known already.
  public func candidates(hash: GazetteerHash, folded key: Span<UInt8>) -> [NameMatch] {
    if layers.count == 1 {
      guard let number = layers[0].file.keyNumber(hash: hash.value, key: key) else { return [] }
      return matches(key: number, layer: 0)
    }
    var found: [NameMatch] = []
    for layer in layers.indices {
      guard let number = layers[layer].file.keyNumber(hash: hash.value, key: key) else { continue }
      found += matches(key: number, layer: layer)
    }
    return found
  }

  /// Whether any place bears the name, by its folded key; allocates nothing.
  public func contains(folded key: Span<UInt8>) -> Bool {
    var hash = GazetteerHash()
    hash.combine(folded: key)
    return contains(hash: hash, folded: key)
  }

  /// Whether any place bears the name, by its folded key; allocates nothing.
  public func contains(folded key: [UInt8]) -> Bool { contains(folded: key.span) }

  /// Whether any place bears the name, by its folded key of which the hash is known already.
  public func contains(hash: GazetteerHash, folded key: Span<UInt8>) -> Bool {
    layers.contains { $0.file.keyNumber(hash: hash.value, key: key) != nil }
  }

  /// Whether a name with this hash is likely: false is certain, true is wrong for about one in a
  /// hundred of other words.
  public func mayContain(_ hash: GazetteerHash) -> Bool {
    layers.contains { $0.file.mayContain(hash: hash.value) }
  }

  /// Whether a name may go on after words with this hash: false is certain, so that a scanner of
  /// text can stop lengthening its run of words.
  public func mayContinue(_ hash: GazetteerHash) -> Bool {
    layers.contains { $0.file.hasBeginning(hash: hash.value) }
  }

  /// The number of words in the name that has most of them; hyphens and apostrophes part words.
  public var maximumWords: Int { layers.reduce(0) { max($0, $1.file.maximumWords) } }

  /// The places that bear the names of a key of one file.
  func matches(key number: Int, layer: Int) -> [NameMatch] {
    let file = layers[layer].file
    var matches: [NameMatch] = []
    var bearer = 0..<0
    var place: PlaceIndex?
    file.forEachName(ofKey: number) { name in
      if !bearer.contains(name) {
        let number = file.place(ofName: name)
        bearer = file.names(ofPlace: number)
        place = resolved(layer: layer, number)
      }
      if let place { matches.append(NameMatch(place: place, name: Name(file: file, number: name))) }
    }
    return matches
  }
}
