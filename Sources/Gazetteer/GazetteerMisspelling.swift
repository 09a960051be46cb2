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
  ///   weightier place first. O(n) in names, most of them left out by the block.
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
    return near.sorted { $0.key < $1.key }
  }

  /// The keys whose signatures pass, eight blocks and then eight entries compared at a time.
  private func keys(mayBeWithin distance: Int, of signature: KeySignature) -> [Int] {
    let size = SignatureTable.blockSize
    let entries = entries(within: distance, ofLength: signature.length)
    var passed: [Int] = []
    for first in stride(from: entries.lowerBound / size, to: entries.upperBound / size + 1, by: 8) {
      let objections = signature.objections(
        toWithin: distance, some: signatureSome.eight(from: first),
        all: signatureAll.eight(from: first))
      objections.forEachZero { block in
        for first in stride(from: (first + block) * size, to: (first + block + 1) * size, by: 8) {
          let letters = signatureLetters.eight(from: first)
          signature.objections(toWithin: distance, some: letters, all: letters).forEachZero {
            passed.append(first + $0)
          }
        }
      }
    }
    passed.removeAll { entry in
      !entries.contains(entry)
        || !signature.mayBe(within: distance, ends: UInt32(signatureEnds[entry]))
    }
    return passed.map { signatureKey[$0] }
  }

  /// The entries of the keys whose lengths are within a distance of a length; they stand together.
  private func entries(within distance: Int, ofLength length: Int) -> Range<Int> {
    let first = signatureFirst[max(0, length - distance)]
    let end = signatureFirst[min(KeySignature.longest, length + distance) + 1]
    return first..<max(first, min(end, signatureLetters.count))
  }
}

extension SIMD8<UInt32> {
  /// Calls `body` with the number of each lane that is 0; fast where few are.
  @inline(__always)
  fileprivate func forEachZero(_ body: (Int) -> Void) {
    // A lane's highest bit is set where it is 0; `min()` is taken apart lane by lane.
    let zero = (self &- 1) & ~self
    let halves = unsafeBitCast(zero.lowHalf | zero.highHalf, to: SIMD2<UInt64>.self)
    if (halves[0] | halves[1]) & 0x8000_0000_8000_0000 == 0 { return }
    for lane in 0..<8 where self[lane] == 0 { body(lane) }
  }
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
