/// A word that says beside a name what the place is: *city of*, *район*, *kəndi*.
///
/// One without a word has the endings that names take by themselves.
struct GenericTerm {
  /// Where the word stands.
  enum Side: String, CaseIterable {
    case before, after, either

    /// The place in `allCases`, which is how an index stores it.
    var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  let side: Side
  /// What the place is, as the word says; none of words that go along, such as articles.
  let kinds: PlaceKindSet
  /// What it may be as well, though it rather is not.
  let otherKinds: PlaceKindSet
  /// Endings that the name may take beside the word, with what stands for each in the nominative.
  let endings: [(written: [UInt8], nominative: [UInt8])]

  /// The name without an ending, by each that it has.
  ///
  /// - Parameter key: The folded key of the name.
  /// - Returns: The folded keys of what the name may be by itself, each with the ending.
  func nominatives(of key: [UInt8]) -> [(nominative: [UInt8], ending: [UInt8])] {
    endings.compactMap { ending in
      guard key.count > ending.written.count,
        key.suffix(ending.written.count) == ending.written[...]
      else { return nil }
      return (key.dropLast(ending.written.count) + ending.nominative, ending.written)
    }
  }
}

/// The generic terms of a file, in the order of their keys' bytes.
extension IndexFile {
  /// The terms with a key; found in O(log n).
  func genericTerms(key: some Collection<UInt8>) -> [GenericTerm] {
    var low = 0
    var high = genericKey.count
    while low < high {
      let middle = (low + high) / 2
      if textBytes(at: genericKey[middle]).lexicographicallyPrecedes(key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var terms: [GenericTerm] = []
    while low < genericKey.count, textBytes(at: genericKey[low]).elementsEqual(key) {
      terms.append(genericTerm(low))
      low += 1
    }
    return terms
  }

  /// The keys of the terms that say some of the kinds, with their sides.
  func genericKeys(saying kinds: PlaceKindSet) -> [(key: [UInt8], side: GenericTerm.Side)] {
    (0..<genericKey.count)
      .filter { !self.kinds(ofGeneric: $0).isDisjoint(with: kinds) }
      .map { (Array(textBytes(at: genericKey[$0])), side(ofGeneric: $0)) }
  }

  private func genericTerm(_ number: Int) -> GenericTerm {
    let endings = text(at: genericEndings[number]).split(separator: ",").map { ending in
      let parts = ending.split(separator: ">", omittingEmptySubsequences: false)
      return (written: Array(parts[0].utf8), nominative: Array(parts[parts.count - 1].utf8))
    }
    return GenericTerm(
      side: side(ofGeneric: number), kinds: kinds(ofGeneric: number),
      otherKinds: PlaceKindSet(rawValue: UInt32(genericOtherKinds[number])), endings: endings)
  }

  private func kinds(ofGeneric number: Int) -> PlaceKindSet {
    PlaceKindSet(rawValue: UInt32(genericKinds[number]))
  }

  private func side(ofGeneric number: Int) -> GenericTerm.Side {
    let sides = GenericTerm.Side.allCases
    return genericSide[number] < sides.count ? sides[genericSide[number]] : .either
  }
}
