internal import Text

/// Names found although a letter or two is wrong.
extension Gazetteer {
  /// The places whose names are nearest to a text, a name with a wrong, missing, added or swapped
  /// letter or two.
  ///
  /// Names of up to three letters must be right, of four to seven may have one letter wrong, longer
  /// ones two. Of each place the nearest name is given.
  ///
  /// - Parameters:
  ///   - text: A name as somebody wrote it; it is folded here.
  ///   - limit: How many places to return at most.
  /// - Returns: The nearest first, with the number of wrong letters; of equally near ones the
  ///   weightier place first. O(n) in names, at about a nanosecond each.
  public func nearestNames(
    to text: String, limit: Int
  ) -> [(match: NameMatch, distance: Int)] {
    let key = Folding.key(of: text)
    let near = layers.indices.map { layers[$0].file.keys(near: key) }
    return ranked(keys: near, limit: limit)
  }

  /// The same by comparing with every name letter by letter; kept to test the fast way against.
  func nearestNamesComparingAll(
    to text: String, limit: Int
  ) -> [(match: NameMatch, distance: Int)] {
    let key = Folding.key(of: text)
    let allowed = Misspelling.allowedDistance(letters: key.unicodeScalars.count)
    var distance = EditDistance(from: key)
    let near = layers.map { layer in
      (0..<layer.file.keyCount).compactMap { number in
        let other = Folding.key(of: String(decoding: layer.file.text(ofKey: number), as: UTF8.self))
        return distance.to(other, limit: allowed).map { (key: number, distance: $0) }
      }
    }
    return ranked(keys: near, limit: limit)
  }

  private func ranked(
    keys: [[(key: Int, distance: Int)]], limit: Int
  ) -> [(match: NameMatch, distance: Int)] {
    var best: [PlaceIndex: (match: NameMatch, distance: Int)] = [:]
    for layer in keys.indices {
      for (key, distance) in keys[layer] {
        for match in matches(key: key, layer: layer) {
          if let known = best[match.place],
            (known.distance, -weight(of: known.match.name.standing), known.match.name.number)
              <= (distance, -weight(of: match.name.standing), match.name.number)
          {
            continue
          }
          best[match.place] = (match, distance)
        }
      }
    }
    let weighed = best.values.map { ($0, weight(of: $0.match)) }
    return weighed.sorted {
      ($0.0.distance, -$0.1, $0.0.match.place) < ($1.0.distance, -$1.1, $1.0.match.place)
    }.prefix(max(0, limit)).map(\.0)
  }
}

/// How wrong a name may be.
enum Misspelling {
  /// The number of wrong letters that a name of so many letters may have.
  static func allowedDistance(letters: Int) -> Int {
    switch letters {
    case ..<4: 0
    case ..<8: 1
    default: 2
    }
  }
}

extension IndexFile {
  /// The keys within the allowed distance of a key, in their order.
  func keys(near key: String) -> [(key: Int, distance: Int)] {
    let word = key.unicodeScalars.map(\.value)
    let allowed = Misspelling.allowedDistance(letters: word.count)
    let signature = KeySignature(word)
    var distance = EditDistance(from: word)
    var near: [(key: Int, distance: Int)] = []
    var folded: [UInt8] = []
    var other: [UInt32] = []
    for number in keys(mayBeWithin: allowed, of: signature) {
      folded.removeAll(keepingCapacity: true)
      Folding.appendKey(of: text(ofKey: number).span, to: &folded)
      other.removeAll(keepingCapacity: true)
      Folding.appendScalars(ofKey: folded.span, to: &other)
      if let found = distance.to(other, limit: allowed) { near.append((number, found)) }
    }
    return near
  }

  /// The keys whose signatures pass, eight compared at a time.
  private func keys(mayBeWithin distance: Int, of signature: KeySignature) -> [Int] {
    var passed: [Int] = []
    for first in stride(from: 0, to: keySignature.count, by: 8) {
      let objections = signature.objections(
        toWithin: distance, keySignature.eight(from: first))
      for lane in 0..<8 where objections[lane] == 0 { passed.append(first + lane) }
    }
    while let last = passed.last, last >= keySignature.count { passed.removeLast() }
    return passed
  }
}
