internal import Gazetteer
internal import Language
internal import Text

/// Finds names that the gazetteer has in another script or by another convention of writing only:
/// “Beuyuk Mardjanly”, *სუსუზლუღთან*.
///
/// A sound tells less than letters do, so only words are asked for that neither the gazetteer nor the
/// language file has and that a word for a kind of place stands beside, or a preposition, an ending or
/// another name that tells where.
struct SoundedNames {
  private let cued: CuedText
  private let gazetteer: Gazetteer
  private let cache: NameCache
  private let endings: NameEndings
  private let respelling: Respelling

  /// The letters of the shortest name that is looked for by its sound: beside a word for a kind of place,
  /// and elsewhere.
  private static let shortestName = (described: 4, bare: 6)

  init(_ cued: CuedText, _ gazetteer: Gazetteer, _ cache: NameCache) {
    self.cued = cued
    self.gazetteer = gazetteer
    self.cache = cache
    endings = cache.endings(of: cued.text.language)
    respelling = cache.respelling(of: cued.text.language)
  }

  /// The name of two words or one that begins at a token, if one does.
  func name(at token: Int) -> Spot? {
    guard isUnknown(token), let shortest = shortestName(at: token) else { return nil }
    return spot(at: token, shortest)
      // “قرى غارفاند ونوزغار”
      ?? joined(token).flatMap { spot(at: token, behind: $0, shortest) }
  }

  /// The “and” that is written onto a token.
  private func joined(_ token: Int) -> Language.Proclitic? {
    let word = cued.text.lowercasedBytes(token)
    return cued.text.language.proclitics.first {
      $0.nounCase == .and && word.count > $0.bytes.count && word.starts(with: $0.bytes)
    }
  }

  /// A name of two words or one.
  private func spot(
    at token: Int, behind proclitic: Language.Proclitic? = nil, _ shortest: Int
  ) -> Spot? {
    let next = token + 1
    if cued.sentence(of: token).contains(next), isUnknown(next),
      cued.text.tokens[next].hasSpaceBefore,
      let spot = spot(token..<next + 1, behind: proclitic, shortest)
    {
      return spot
    }
    return spot(token..<next, behind: proclitic, shortest)
  }

  private func isInSettlements(_ token: Int) -> Bool {
    cued.speaksOfSettlements[Int(cued.sentenceOfToken[token])]
  }

  /// The letters of the shortest name that may begin at a token; nil where none may.
  private func shortestName(at token: Int) -> Int? {
    let before = cued.neighbourBefore(token)
    if before.contains(.descriptorBefore)
      || cued.neighbourAfter(token).contains(.descriptorAfter)
    {
      return Self.shortestName.described
    }
    let isListed = !before.isDisjoint(with: [.and, .comma, .colon, .dash])
    let isLocative = !before.isDisjoint(with: .locative)
    if cued.cues[token].contains(.caseless) {
      return isInSettlements(token) && isOfVillages(token) ? Self.shortestName.described : nil
    }
    let tellsWhere =
      // Where every noun has a capital, only a preposition or a list of villages tells more.
      cued.capitalizesNouns
      ? isLocative || isListed && isInSettlements(token)
      : cued.capitalsTell(at: token)
        && (isInSettlements(token) || isListed || isLocative || hasLocativeEnding(token))
    return tellsWhere ? Self.shortestName.bare : nil
  }

  /// The farthest that a list is followed back to the word for what its names are, in tokens.
  private static let longestList = 30

  /// Whether only names and what parts them stand between a token and a word for a kind of place
  /// before it: “قرى A وB”.
  private func isOfVillages(_ token: Int) -> Bool {
    let sentence = cued.sentence(of: token)
    let previous = cued.cue(token - 1, inSentenceOf: token)
    guard !previous.isDisjoint(with: [.comma, .and, .colon]) || joined(token) != nil else {
      return false
    }
    for before in (max(sentence.lowerBound, token - Self.longestList)..<token).reversed() {
      let cue = cued.cues[before]
      if cue.contains([.descriptorBefore, .settlement]) { return true }
      let passes = !cue.isDisjoint(with: [.comma, .and, .quote, .colon, .in, .given])
      if cue.contains(.lexical) || !cue.contains(.word), !passes { return false }
    }
    return false
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

  private func spot(
    _ tokens: Range<Int>, behind proclitic: Language.Proclitic?, _ shortest: Int
  ) -> Spot? {
    let last = tokens.upperBound - 1
    var words = tokens.map { cued.text.lowercasedBytes($0) }
    words[0] = words[0].dropFirst(proclitic?.bytes.count ?? 0)
    let word = words.removeLast()
    var beginning: [UInt8] = []
    for word in words { append(word, to: &beginning) }
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
          Spot.Match(
            record: $0, isInflected: ending != nil,
            nounCase: ending?.nounCase ?? proclitic?.nounCase)
        })
    }
    take(word, nil)
    endings.forEach(of: word) { take(word.dropLast($0.bytes.count), $0) }
    return best
  }

  /// The records of a name by the sounds that its language gives to letters, else by those of any.
  private func records(soundingLike key: [UInt8]) -> [NameRecord] {
    let language = cued.text.language.code
    return (respelling.others(for: key) + [key]).lazy
      .map { cache.records(gazetteer, soundingLike: $0, in: language) }
      .first { !$0.isEmpty } ?? []
  }

  private func append(_ word: ArraySlice<UInt8>, to key: inout [UInt8]) {
    word.withUnsafeBufferPointer { Folding.appendKey(of: $0, to: &key) }
  }

  /// Why a name is none that is known by its sound alone; nil for all others.
  static func objection(to sighting: Sighting) -> String? {
    sighting.spot.isSounded && !sighting.hasPlaceCue
      ? "only sounds like a place" : nil
  }
}
