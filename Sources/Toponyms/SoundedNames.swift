internal import Gazetteer
internal import Language
internal import Text

/// Finds names that the gazetteer has in another script or by another convention of writing only:
/// “Beuyuk Mardjanly”, *სუსუზლუღთან*.
///
/// A sound tells less than letters do, so only words are asked for that neither the gazetteer nor the
/// language file has and that a word for a kind of place stands beside, or a preposition or an ending
/// that tells where.
struct SoundedNames {
  private let cued: CuedText
  private let gazetteer: Gazetteer
  private let cache: NameCache
  private let endings: NameEndings

  /// The letters of the shortest name that is looked for by its sound: beside a word for a kind of place,
  /// and elsewhere.
  private static let shortestName = (described: 4, bare: 6)

  init(_ cued: CuedText, _ gazetteer: Gazetteer, _ cache: NameCache) {
    self.cued = cued
    self.gazetteer = gazetteer
    self.cache = cache
    endings = cache.endings(of: cued.text.language)
  }

  /// The name of two words or one that begins at a token, if one does.
  func name(at token: Int) -> Spot? {
    guard isUnknown(token), let shortest = shortestName(at: token) else { return nil }
    let next = token + 1
    if cued.sentence(of: token).contains(next), isUnknown(next),
      cued.text.tokens[next].hasSpaceBefore, let spot = spot(token..<next + 1, shortest)
    {
      return spot
    }
    return spot(token..<next, shortest)
  }

  /// The letters of the shortest name that may begin at a token; nil where none may.
  private func shortestName(at token: Int) -> Int? {
    let before = cued.neighbourBefore(token)
    if before.contains(.descriptorBefore)
      || cued.neighbourAfter(token).contains(.descriptorAfter)
    {
      return Self.shortestName.described
    }
    let tellsWhere =
      cued.speaksOfSettlements[Int(cued.sentenceOfToken[token])]
      || !before.isDisjoint(with: .locative) || hasLocativeEnding(token)
    let isTold = cued.capitalizesNouns ? cued.hasCapitals : cued.capitalsTell(at: token)
    return tellsWhere && isTold ? Self.shortestName.bare : nil
  }

  /// Whether a token is a word that the language file does not have and that looks like a name.
  private func isUnknown(_ token: Int) -> Bool {
    cued.looksLikeName(token) && !cued.cues[token].contains(.lexical)
  }

  private func hasLocativeEnding(_ token: Int) -> Bool {
    var isLocative = false
    endings.forEach(of: cued.text.lowercasedBytes(token)) {
      if $0.nounCase?.isLocative == true { isLocative = true }
    }
    return isLocative
  }

  private func spot(_ tokens: Range<Int>, _ shortest: Int) -> Spot? {
    let last = tokens.upperBound - 1
    let word = cued.text.lowercasedBytes(last)
    var beginning: [UInt8] = []
    for token in tokens.dropLast() { append(cued.text.lowercasedBytes(token), to: &beginning) }
    var best: Spot?
    func take(_ stem: ArraySlice<UInt8>, _ ending: NameEnding?) {
      guard best == nil, ending?.isOutside != true else { return }
      var key = beginning
      append(stem, to: &key)
      if let ending { key += ending.replacement }
      guard key.count(where: { $0 & 0xC0 != 0x80 }) >= shortest else { return }
      let records = records(soundingLike: key)
      if records.isEmpty { return }
      best = Spot(
        tokens: tokens,
        range: cued.text.tokens[tokens.lowerBound].range
          .lowerBound..<cued.text.tokens[last].range.upperBound,
        isPart: false, isAccented: false, isSounded: true,
        matches: records.map {
          Spot.Match(record: $0, isInflected: ending != nil, nounCase: ending?.nounCase)
        })
    }
    take(word, nil)
    endings.forEach(of: word) { take(word.dropLast($0.bytes.count), $0) }
    return best
  }

  /// The records of a name by the sounds that its language gives to letters, else by those of any.
  private func records(soundingLike key: [UInt8]) -> [NameRecord] {
    let spelt = inEnglish(key)
    let own = spelt == key ? [] : cache.records(gazetteer, soundingLike: spelt)
    return own.isEmpty ? cache.records(gazetteer, soundingLike: key) : own
  }

  /// A folded name of the text's language as English would write it: *dschanjatag*, “janyatag”.
  private func inEnglish(_ key: [UInt8]) -> [UInt8] {
    let rows = cued.text.language.spelling
    guard !rows.isEmpty else { return key }
    var result: [UInt8] = []
    var position = 0
    while position < key.count {
      if let row = rows.first(where: { key[position...].starts(with: $0.letters) }) {
        result += row.english
        position += row.letters.count
      } else {
        result.append(key[position])
        position += 1
      }
    }
    return result
  }

  private func append(_ word: ArraySlice<UInt8>, to key: inout [UInt8]) {
    word.withUnsafeBufferPointer { Folding.appendKey(of: $0, to: &key) }
  }

  /// Why a name is none that is known by its sound alone; nil for all others.
  static func objection(to sighting: Sighting) -> String? {
    sighting.spot.isSounded && !sighting.isLocative && sighting.descriptor == nil
      ? "only sounds like a place" : nil
  }
}
