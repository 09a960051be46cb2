internal import Gazetteer
internal import Language
internal import Text

/// Finds the names that hyphens join into one word: “Baku-Tbilisi-Ceyhan”.
struct CompoundNames {
  private let cued: CuedText
  private let gazetteer: Gazetteer

  /// The shortest name that is looked for in a compound, in bytes of its key: what is shorter is
  /// rather an ending or an abbreviation.
  private static let shortestName = 4

  init(_ cued: CuedText, _ gazetteer: Gazetteer) {
    self.cued = cued
    self.gazetteer = gazetteer
  }

  /// The names in a word, where there are two or more of them.
  func parts(of token: Int) -> [Spot]? {
    guard hasHyphen(token) else { return nil }
    let pieces = pieces(of: cued.text.tokens[token].range)
    guard pieces.count > 1, !cued.cues[token].contains(.lexical),
      pieces.allSatisfy({ !cued.hasCapitals || !cued.isLowercase(at: $0.lowerBound) })
    else { return nil }
    let parts = pieces.compactMap { part($0, of: token) }
    return parts.count > 1 ? parts : nil
  }

  private func part(_ piece: Range<Int>, of token: Int) -> Spot? {
    var key: [UInt8] = []
    let bytes = cued.text.source.bytes
    Folding.appendKey(of: bytes.span.extracting(piece), to: &key)
    guard key.count >= Self.shortestName else { return nil }
    let matches = gazetteer.candidates(folded: key).map {
      Spot.Match(
        record: NameRecord($0, kind: gazetteer.kind(of: $0.place)), isInflected: false)
    }
    if matches.isEmpty { return nil }
    return Spot(
      tokens: token..<token + 1, range: piece, isPart: true, isAccented: false, matches: matches)
  }

  private func hasHyphen(_ token: Int) -> Bool {
    cued.text.lowercasedBytes(token).contains { $0 == 0x2D }
  }

  /// The pieces between hyphens, U+002D, U+2010 or U+2011.
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
