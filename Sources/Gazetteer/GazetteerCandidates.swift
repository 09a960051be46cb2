internal import Text

/// Names found exactly as they fold.
extension Gazetteer {
  /// The places that bear a name, however its letters are cased, accented or joined.
  ///
  /// - Parameter name: A name as a text has it; it is folded here.
  /// - Returns: A match for each record of the name, by place and then in the order of the tables.
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
    guard let number = file.keyNumber(hash: hash.value, key: key) else { return [] }
    return matches(key: number)
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
    file.keyNumber(hash: hash.value, key: key) != nil
  }

  /// Whether a name with this hash is likely: false is certain, true is wrong for about one in a
  /// hundred of other words.
  public func mayContain(_ hash: GazetteerHash) -> Bool { file.mayContain(hash: hash.value) }

  /// Whether a name may go on after words with this hash: false is certain, so that a scanner of
  /// text can stop lengthening its run of words.
  public func mayContinue(_ hash: GazetteerHash) -> Bool {
    file.hasBeginning(hash: hash.value)
  }

  /// The number of words in the name that has most of them; hyphens and apostrophes part words.
  public var maximumWords: Int { file.maximumWords }

  func matches(key number: Int) -> [NameMatch] {
    var matches: [NameMatch] = []
    var place = 0
    file.forEachName(ofKey: number) { name in
      if matches.isEmpty || !file.names(ofPlace: place).contains(name) {
        place = file.place(ofName: name)
      }
      matches.append(NameMatch(place: PlaceIndex(place), name: Name(file: file, number: name)))
    }
    return matches
  }
}
