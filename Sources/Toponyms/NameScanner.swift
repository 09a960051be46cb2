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
  private let endings: [NameEnding]
  private var key: [UInt8] = []
  private var best: Found?

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
  }

  /// A scanner of one text.
  init(_ cued: CuedText, _ gazetteer: Gazetteer) {
    self.cued = cued
    self.gazetteer = gazetteer
    endings = NameEnding.endings(of: cued.text.language)
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
      if let found = longest(at: token) {
        spots.append(spot(found, from: token))
        token = found.end
      } else {
        appendParts(of: token, to: &spots)
        token += 1
      }
    }
    return spots
  }

  private func mayBegin(_ token: Int) -> Bool {
    guard cued.cues[token].contains(.word) else { return false }
    if cued.looksLikeName(token) || cued.cues[token].contains(.feature) { return true }
    return !cued.hasCapitals && !cued.cues[token].contains(.lexical)
  }

  // MARK: Words joined by blanks

  private mutating func longest(at start: Int) -> Found? {
    best = nil
    extend(
      Progress(token: start, hash: GazetteerHash(), keyLength: 0, words: 0, isInflected: false))
    return best
  }

  /// Follows names by one more token, as written and with each ending undone.
  private mutating func extend(_ progress: Progress) {
    let word = cued.text.lowercasedBytes(progress.token)
    take(word, replacement: [], outside: 0, isInflected: false, after: progress)
    for ending in endings where ending.ends(word) {
      take(
        word.dropLast(ending.bytes.count), replacement: ending.replacement,
        outside: ending.isOutside ? outsideLength(ending, of: progress.token) : 0,
        isInflected: true, after: progress)
    }
  }

  private mutating func take(
    _ word: ArraySlice<UInt8>, replacement: [UInt8], outside: Int, isInflected: Bool,
    after progress: Progress
  ) {
    key.removeSubrange(progress.keyLength...)
    let lowercased = cued.text.lowercased
    Folding.appendKey(of: lowercased.span.extracting(word.startIndex..<word.endIndex), to: &key)
    if !replacement.isEmpty { Folding.appendKey(of: replacement.span, to: &key) }
    var next = progress
    next.hash.combine(folded: key.span.extracting(progress.keyLength..<key.count))
    next.keyLength = key.count
    next.words += 1
    next.isInflected = progress.isInflected || isInflected
    if gazetteer.mayContain(next.hash) { note(next, outside: outside) }
    guard next.words < gazetteer.maximumWords, let following = following(progress.token),
      gazetteer.mayContinue(next.hash)
    else { return }
    next.token = following
    extend(next)
  }

  private mutating func note(_ progress: Progress, outside: Int) {
    let end = progress.token + 1
    guard end >= best?.end ?? 0 else { return }
    let records = gazetteer.candidates(hash: progress.hash, folded: key.span)
    let matches = records.filter { isFitting($0, progress) }
      .map { Spot.Match(record: $0, isInflected: progress.isInflected) }
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
  /// one in its own language only, and in capitals.
  private func isFitting(_ match: NameMatch, _ progress: Progress) -> Bool {
    let token = progress.token
    if cued.hasCapitals, !cued.looksLikeName(token) {
      let last = match.name.text.split(separator: " ").last
      return progress.words > 1 && last?.first?.isLowercase == true
    }
    guard key.count <= 3, key.allSatisfy({ $0 < 0x80 }) else { return true }
    return cued.cues[token].contains(.uppercase) && match.name.language == cued.text.language.code
      || key.count == 3 && gazetteer.kind(of: match.place) != .country
  }

  /// The next token that a name may go on with: a word behind a blank, or behind the full stop of an
  /// initial or an abbreviation.
  private func following(_ token: Int) -> Int? {
    let sentence = cued.sentence(of: token)
    var next = token + 1
    guard sentence.contains(next) else { return nil }
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
  private func outsideLength(_ ending: NameEnding, of token: Int) -> Int {
    let range = cued.text.tokens[token].range
    var scalars = ending.scalarCount
    var position = range.upperBound
    while scalars > 0, position > range.lowerBound {
      position -= 1
      if cued.text.source.bytes[position] & 0xC0 != 0x80 { scalars -= 1 }
    }
    return range.upperBound - position
  }

  private func spot(_ found: Found, from token: Int) -> Spot {
    let start = cued.text.tokens[token].range.lowerBound
    let end = cued.text.tokens[found.end - 1].range.upperBound - found.outside
    return Spot(
      tokens: token..<found.end, range: start..<end, isPart: false, matches: found.matches)
  }

  // MARK: Words joined by hyphens

  /// Adds the names that hyphens join into one word, where there are two or more of them.
  private mutating func appendParts(of token: Int, to spots: inout [Spot]) {
    let range = cued.text.tokens[token].range
    let pieces = pieces(of: range)
    guard pieces.count > 1 else { return }
    let bytes = cued.text.source.bytes
    var parts: [Spot] = []
    for piece in pieces {
      key.removeAll(keepingCapacity: true)
      Folding.appendKey(of: bytes.span.extracting(piece), to: &key)
      guard key.count > 3 else { continue }
      let matches = gazetteer.candidates(folded: key.span)
      guard !matches.isEmpty else { continue }
      parts.append(
        Spot(
          tokens: token..<token + 1, range: piece, isPart: true,
          matches: matches.map { Spot.Match(record: $0, isInflected: false) }))
    }
    if parts.count > 1 { spots += parts }
  }

  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    let bytes = cued.text.source.bytes
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      let isWide =
        position + 2 < range.upperBound && bytes[position] == 0xE2 && bytes[position + 1] == 0x80
        && (bytes[position + 2] == 0x90 || bytes[position + 2] == 0x91)
      guard isWide || bytes[position] == 0x2D else {
        position += 1
        continue
      }
      pieces.append(start..<position)
      position += isWide ? 3 : 1
      start = position
    }
    pieces.append(start..<range.upperBound)
    return pieces.filter { !$0.isEmpty }
  }
}
