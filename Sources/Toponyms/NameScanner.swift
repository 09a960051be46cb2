internal import Gazetteer
internal import Language
internal import Text

/// Finds the names of a gazetteer in a text: leftmost, then longest, none overlapping another.
///
/// A name may stand as the gazetteer has it or with endings of the language. A word is folded into
/// a buffer that is used again, and most words cost one probe of a hash table.
struct NameScanner {
  private let cued: CuedText
  private let gazetteer: Gazetteer
  private let cache: NameCache
  private let endings: NameEndings
  private let compounds: CompoundNames
  private let sounded: SoundedNames
  private let unknown: UnknownNames
  /// The key of the name that is being followed, and those of its words.
  private var key: [UInt8] = []
  private var words: [[UInt8]]
  private var best: Found?
  private var limit = Int.max

  /// The longest name that begins at a token.
  private struct Found {
    var end: Int
    /// Bytes at the end of the last token that are outside the mention.
    var outside: Int
    var matches: [Spot.Match]
  }

  /// How far a name has been followed.
  private struct Progress {
    var token: Int
    var hash: GazetteerHash
    var keyLength: Int
    var words: Int
    var isInflected: Bool
    var nounCase: Sense.Case?
  }

  /// A scanner of one text.
  init(_ cued: CuedText, _ gazetteer: Gazetteer, _ cache: NameCache) {
    self.cued = cued
    self.gazetteer = gazetteer
    self.cache = cache
    endings = cache.endings(of: cued.text.language)
    compounds = CompoundNames(cued, gazetteer)
    sounded = SoundedNames(cued, gazetteer, cache)
    unknown = UnknownNames(cued)
    words = Array(repeating: [], count: max(gazetteer.maximumWords, 1))
  }

  /// All names, in the order of the text.
  mutating func scan() -> [Spot] {
    var spots: [Spot] = []
    var token = 0
    while token < cued.cues.count {
      guard mayBegin(token) else {
        token += 1
        continue
      }
      if let found = longest(at: token, before: .max) {
        let (start, bare) = bare(found, from: token)
        spots.append(spot(bare, from: start))
        token = found.end
      } else {
        var others =
          compounds.parts(of: token) ?? sounded.name(at: token).map { [$0] }
          ?? unknown.names(at: token)
        // The capital of a clause's first word tells nothing, where a name follows on it.
        if others.first?.isUnknown == true, cued.startsClause(token),
          token + 1 < cued.cues.count, longest(at: token + 1, before: .max) != nil
        {
          others = []
        }
        spots += others
        token = others.last?.tokens.upperBound ?? token + 1
      }
    }
    return spots
  }

  private func mayBegin(_ token: Int) -> Bool {
    guard cued.cues[token].contains(.word) else { return false }
    // Where no capital tells a country from its adjective, the language file does.
    if cued.cues[token].contains([.caseless, .side]), cued.unit(at: token).count == 1 {
      return false
    }
    if cued.looksLikeName(token) || cued.cues[token].contains(.feature) { return true }
    if elision(of: token) > 0 || isAdjective(token) { return true }
    return !cued.hasCapitals && !cued.cues[token].contains(.lexical)
  }

  /// Whether a word in small letters ends as adjectives of names do, before a word for a place.
  private func isAdjective(_ token: Int) -> Bool {
    guard cued.cues[token].isDisjoint(with: .lexical) else { return false }
    return endings.isAdjective(cued.text.lowercasedBytes(token)) && cued.isBeforePlaceWord(token)
  }

  /// A name without the word for a town or a district that it is recorded with, if it is recorded
  /// without it too.
  private mutating func bare(_ found: Found, from start: Int) -> (Int, Found) {
    guard found.end - start > 1 else { return (start, found) }
    if isGeneric(start, .descriptorBefore), let rest = longest(at: start + 1, before: found.end),
      rest.end == found.end
    {
      return (start + 1, rest)
    }
    // In an office's name the word is a part of that: “Barda district executive power”.
    if isGeneric(found.end - 1, .descriptorAfter) || isGeneric(found.end - 1, .exempt),
      let rest = longest(at: start, before: found.end - 1), rest.end == found.end - 1,
      rest.matches.contains(where: { $0.nounCase != .adjective })
    {
      return (start, rest)
    }
    return (start, found)
  }

  private func isGeneric(_ token: Int, _ side: Cue) -> Bool {
    cued.cues[token].contains(side) && !cued.cues[token].contains(.feature)
  }

  // MARK: Words joined by blanks

  private mutating func longest(at start: Int, before limit: Int) -> Found? {
    best = nil
    self.limit = limit
    extend(
      Progress(token: start, hash: GazetteerHash(), keyLength: 0, words: 0, isInflected: false))
    return best
  }

  /// The number of bytes before a name that is written together with a word before it, as in
  /// “d'Arménie”: a letter or two in small, an apostrophe, a capital.
  private func elision(of token: Int) -> Int {
    let range = cued.text.tokens[token].range
    guard range.count > 4, !cued.looksLikeName(token) else { return 0 }
    for position in range.lowerBound + 1...range.lowerBound + 2 {
      let length = apostropheLength(at: position)
      if length > 0, position + length < range.upperBound {
        return cued.isLowercase(at: position + length) ? 0 : position + length - range.lowerBound
      }
    }
    return 0
  }

  /// The bytes of the apostrophe, U+0027 or U+2019, that stands at an offset of the text; 0 for none.
  private func apostropheLength(at position: Int) -> Int {
    switch cued.text.source.bytes[position] {
    case 0x27: 1
    case 0xE2: cued.text.source.bytes[position...].starts(with: [0xE2, 0x80, 0x99]) ? 3 : 0
    default: 0
    }
  }

  /// Follows names by one more token, as written and with each ending undone.
  private mutating func extend(_ progress: Progress) {
    var word = cued.text.lowercasedBytes(progress.token)
    if progress.words == 0, elision(of: progress.token) > 0 {
      word = word[word.startIndex...].drop { $0 != 0x27 }.dropFirst()
    }
    words[progress.words].removeAll(keepingCapacity: true)
    Folding.appendKey(of: word.span, to: &words[progress.words])
    let whole = 0..<words[progress.words].count
    take(whole, nil, after: progress)
    if progress.words == 0, best == nil { takeBehindProclitic(word, whole, after: progress) }
    endings.forEach(of: word, inNameBegun: progress.words > 0) {
      take(whole.dropLast($0.keyLength), $0, after: progress)
    }
  }

  /// Takes off the little word that may be written onto the beginning of a name.
  private mutating func takeBehindProclitic(
    _ word: ArraySlice<UInt8>, _ whole: Range<Int>, after progress: Progress
  ) {
    for proclitic in cued.text.language.proclitics
    where word.count >= proclitic.bytes.count + Self.shortestName
      && word.starts(with: proclitic.bytes)
    {
      let length = Folding.keyLength(of: proclitic.bytes)
      take(whole.dropFirst(length), nil, after: progress, proclitic.nounCase)
      if best != nil { break }
    }
  }

  /// The bytes of the shortest name that a little word is taken off.
  private static let shortestName = 6

  /// Takes the key of the word at hand, or what an ending or a little word leaves of it, for the end of
  /// a name, and follows names that go on behind it.
  private mutating func take(
    _ range: Range<Int>, _ ending: NameEnding?, after progress: Progress,
    _ nounCase: Sense.Case? = nil
  ) {
    let replacement = ending?.replacement ?? []
    var next = progress
    let word = words[progress.words]
    next.hash.combine(folded: word.span.extracting(range))
    next.hash.combine(folded: replacement.span)
    let mayEnd = gazetteer.mayContain(next.hash)
    let mayContinue = gazetteer.mayContinue(next.hash)
    guard mayEnd || mayContinue else { return }
    key.removeSubrange(progress.keyLength...)
    key += word[range]
    key += replacement
    next.keyLength = key.count
    next.words += 1
    next.isInflected = progress.isInflected || ending != nil
    next.nounCase = ending?.nounCase ?? nounCase
    if mayEnd {
      note(next, outside: ending?.isOutside == true ? outsideLength(ending, of: progress.token) : 0)
    }
    guard mayContinue, next.words < gazetteer.maximumWords,
      let following = following(progress.token)
    else { return }
    next.token = following
    extend(next)
  }

  private mutating func note(_ progress: Progress, outside: Int) {
    let end = progress.token + 1
    guard end >= best?.end ?? 0 else { return }
    let records = cache.records(gazetteer, hash: progress.hash, folded: key)
    var matches: [Spot.Match] = []
    matches.reserveCapacity(records.count)
    for record in records where isFitting(record, progress) {
      matches.append(
        Spot.Match(
          record: record, isInflected: progress.isInflected, nounCase: progress.nounCase))
    }
    guard !matches.isEmpty else { return }
    if best?.end == end {
      best?.matches += matches
    } else {
      best = Found(end: end, outside: outside, matches: matches)
    }
  }

  /// Whether a record is written as the text has it, as far as that tells.
  ///
  /// A name of several words ends in a small letter only if it is so recorded; an abbreviation is
  /// one in its own language only, and in capitals. A border is not named but described, by the
  /// countries on its sides, which are mentions of their own.
  private func isFitting(_ match: NameRecord, _ progress: Progress) -> Bool {
    let token = progress.token
    if match.kind == .border { return false }
    if cued.hasCapitals, !cued.looksLikeName(token), elision(of: token) == 0,
      progress.nounCase != .adjective
    {
      return progress.words > 1 && match.endsInSmallLetter
    }
    guard key.count <= 3, key.allSatisfy({ $0 < 0x80 }) else { return true }
    return cued.cues[token].contains(.uppercase) && match.language == cued.text.language.code
      || key.count == 3 && match.kind != .country
  }

  /// The next token that a name may go on with: a word behind a blank, or behind the full stop of an
  /// initial or an abbreviation.
  private func following(_ token: Int) -> Int? {
    let sentence = cued.sentence(of: token)
    var next = token + 1
    guard sentence.contains(next), next < limit else { return nil }
    if cued.cues[next].contains(.fullStop), !cued.text.tokens[next].hasSpaceBefore,
      cued.text.tokens[token].range.count <= 2, sentence.contains(next + 1)
    {
      next += 1
    } else if !cued.text.tokens[next].hasSpaceBefore {
      return nil
    }
    return cued.cues[next].contains(.word) ? next : nil
  }

  /// The length in the text of an ending, whose lower-case form may be shorter or longer.
  private func outsideLength(_ ending: NameEnding?, of token: Int) -> Int {
    let range = cued.text.tokens[token].range
    // An apostrophe that is written as an HTML entity.
    if let entity = cued.text.source.bytes[range].lastIndex(of: 0x26) {
      return range.upperBound - entity
    }
    var scalars = ending?.scalarCount ?? 0
    var position = range.upperBound
    while scalars > 0, position > range.lowerBound {
      position -= 1
      if cued.text.source.bytes[position] & 0xC0 != 0x80 { scalars -= 1 }
    }
    return range.upperBound - position
  }

  private func spot(_ found: Found, from token: Int) -> Spot {
    let start = cued.text.tokens[token].range.lowerBound + elision(of: token)
    let end = cued.text.tokens[found.end - 1].range.upperBound - found.outside
    return Spot(
      tokens: token..<found.end, range: start..<end, isPart: false,
      isAccented: isAccented(token..<found.end, found.matches), matches: found.matches)
  }

  /// Whether the text has accents that no record has: then the word is likely to be another.
  ///
  /// What is beyond the length of the record is an ending, and compared with nothing.
  private func isAccented(_ tokens: Range<Int>, _ matches: [Spot.Match]) -> Bool {
    let isASCII = tokens.allSatisfy { token in
      !cued.text.lowercasedBytes(token).contains(where: Self.isAccent)
    }
    if isASCII { return false }
    let written = tokens.flatMap { cued.text.lowercasedBytes($0) }
    return matches.allSatisfy { match in
      let recorded = match.record.text.utf8
      guard let first = recorded.first, first < 0x80 else { return false }
      return recorded.count(where: Self.isAccent)
        < written.prefix(recorded.count { $0 != 0x20 }).count(where: Self.isAccent)
    }
  }

  /// Whether a byte leads a letter outside of ASCII.
  private static func isAccent(_ byte: UInt8) -> Bool { byte >= 0xC0 }
}
