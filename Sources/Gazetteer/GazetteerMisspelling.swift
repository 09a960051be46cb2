internal import Text

/// Names found although a letter or two is wrong.
extension Gazetteer {
  /// The places whose names are nearest to a text, a name with a wrong, missing, added or swapped
  /// letter or two.
  ///
  /// Names of up to three letters must be right, of four to seven may have one letter wrong, longer
  /// ones two. Letters that sound alike in the region (kh, x and h; j, c and dzh; q, g and k) are
  /// not wrong. Of each place the nearest name is given.
  ///
  /// - Parameters:
  ///   - text: A name as somebody wrote it; it is folded here.
  ///   - limit: How many places to return at most.
  /// - Returns: The nearest first, with the number of wrong letters; of equally near ones the
  ///   weightier place first. O(n) in names, at about a nanosecond each.
  public func nearestNames(
    to text: String, limit: Int
  ) -> [(match: NameMatch, distance: Int)] {
    let query = MisspelledKey(Folding.key(of: text))
    let near = layers.map { $0.file.keys(near: query) }
    return ranked(keys: near, limit: limit)
  }

  /// The same by comparing with every name letter by letter; kept to test the fast way against.
  func nearestNamesComparingAll(
    to text: String, limit: Int
  ) -> [(match: NameMatch, distance: Int)] {
    var query = MisspelledKey(Folding.key(of: text))
    let near = layers.map { layer in
      (0..<layer.file.keyCount).compactMap { number in
        query.distance(to: layer.file.text(ofKey: number).span).map { (key: number, distance: $0) }
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
    let home = home
    let weighed = best.values.map { ($0, weight(of: $0.match, home: home)) }
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
  func keys(near query: MisspelledKey) -> [(key: Int, distance: Int)] {
    var query = query
    var near: [(key: Int, distance: Int)] = []
    for number in keys(mayBeWithin: query.allowed, of: query.signature) {
      if let found = query.distance(to: text(ofKey: number).span) { near.append((number, found)) }
    }
    return near
  }

  /// The keys whose signatures pass, eight compared at a time.
  private func keys(mayBeWithin distance: Int, of signature: KeySignature) -> [Int] {
    var passed: [Int] = []
    for first in stride(from: 0, to: keyLetters.count, by: 8) {
      let objections = signature.objections(toWithin: distance, keyLetters.eight(from: first))
      // A lane's highest bit is set where it is 0; `min()` is taken apart lane by lane.
      let zero = (objections &- 1) & ~objections
      if unsafeBitCast(zero.lowHalf | zero.highHalf, to: SIMD2<UInt64>.self).hasNoHighBits {
        continue
      }
      for lane in 0..<8 where objections[lane] == 0 {
        passed.append(first + lane)
      }
    }
    // A pass of its own, so that the processor waits for many of these loads at once.
    passed.removeAll { number in
      number >= keyLetters.count
        || !signature.mayBe(within: distance, ends: UInt32(keyEnds[number]))
    }
    return passed
  }
}

extension SIMD2<UInt64> {
  /// Whether the highest bit of no half of a lane is set.
  @inline(__always)
  fileprivate var hasNoHighBits: Bool { (self[0] | self[1]) & 0x8000_0000_8000_0000 == 0 }
}

/// A key that may be misspelt, compared with others as it is spoken.
///
/// Letters that sound alike in the region are one (see `SoundRows.alike`); of those that are left,
/// one or two may be wrong. What is nearest as it is written goes first.
struct MisspelledKey {
  let allowed: Int
  let signature: KeySignature
  private var spokenDistance: EditDistance
  private var writtenDistance: EditDistance
  /// However alike names sound, two letters in three must be right.
  private let writtenLimit: Int

  /// - Parameter key: A folded key.
  init(_ key: String) {
    let word = key.unicodeScalars.map(\.value)
    let spoken = SpokenKey.spoken(word)
    allowed = Misspelling.allowedDistance(letters: spoken.count)
    signature = KeySignature(spoken)
    spokenDistance = EditDistance(from: spoken)
    writtenDistance = EditDistance(from: word)
    writtenLimit = max(allowed, word.count / 3)
  }

  /// The number of wrong letters, but not above what is allowed; nil where more are wrong as the
  /// names are spoken.
  mutating func distance(to name: Span<UInt8>) -> Int? {
    var folded: [UInt8] = []
    Folding.appendKey(of: name, to: &folded)
    var other: [UInt32] = []
    Folding.appendScalars(ofKey: folded.span, to: &other)
    guard let spoken = spokenDistance.to(SpokenKey.spoken(other), limit: allowed) else {
      return nil
    }
    guard let written = writtenDistance.to(other, limit: writtenLimit) else { return nil }
    return max(spoken, min(written, allowed))
  }
}
