internal import Language
internal import Text

/// An ending that a language writes onto names, and how it is undone.
///
/// A line of `[suffix.name]` gives it as `-nya`; as `-е > а` where another letter stands in its
/// place in the name itself; in parentheses, `-('s)`, where it is no part of the mention
/// (codebook, “Mentions” rule 1).
final class NameEnding: Sendable {
  /// The ending, in lower case.
  let bytes: [UInt8]
  /// How long its key is, which ends the key of every word with it.
  let keyLength: Int
  /// The key of what stands in its place in the name itself.
  let replacement: [UInt8]
  /// Whether the mention ends before it.
  let isOutside: Bool
  /// What it says of the name's part in the sentence.
  let nounCase: Sense.Case?
  private let suffix: NameSuffix

  /// The shortest stem that an ending is taken off, in letters.
  static let shortestStem = 3

  /// Reads an ending as a language file gives it, without the leading hyphen.
  init(_ suffix: NameSuffix) {
    self.suffix = suffix
    nounCase = suffix.nounCase
    let text = suffix.written.utf8.filter { $0 != 0x20 }
    let parts = text.split(separator: 0x3E, maxSplits: 1, omittingEmptySubsequences: false)
    let ending = parts.first ?? []
    isOutside = ending.first == 0x28 && ending.last == 0x29 && ending.count > 2
    bytes = Array(isOutside ? ending.dropFirst().dropLast() : ending)
    keyLength = Folding.keyLength(of: bytes)
    replacement =
      parts.count == 2 ? Folding.keyBytes(of: String(decoding: parts[1], as: UTF8.self)) : []
  }

  /// Whether a word in lower case that has the bytes of the ending behind `stem`, which has some letters
  /// at least, is a name with it.
  func mayFollow(_ stem: ArraySlice<UInt8>, atLeast shortest: Int) -> Bool {
    stem.count { $0 & 0xC0 != 0x80 } >= shortest && suffix.mayFollow(stem)
  }

  /// The number of scalars that the ending has.
  var scalarCount: Int { bytes.count { $0 & 0xC0 != 0x80 } }
}

/// The endings of a language, so kept that a word is compared with few of them.
///
/// Performance-sensitive: each word that may be a name asks for its endings.
final class NameEndings: Sendable {
  /// The endings, by their last byte, then the longest first.
  private let endings: [NameEnding]
  /// For each last byte where its endings begin; one more for the end.
  private let starts: [Int32]
  /// The bytes of all endings, one behind the other, and where those of each begin.
  private let bytes: [UInt8]
  private let offsets: [Int32]
  private let adjectives: [Bool]

  init(_ language: Language) {
    let all = language.nameSuffixes.map(NameEnding.init).filter { !$0.bytes.isEmpty }
    var groups = [[NameEnding]](repeating: [], count: 256)
    for ending in all { groups[Int(ending.bytes[ending.bytes.count - 1])].append(ending) }
    endings = groups.flatMap { group in group.sorted { $0.bytes.count > $1.bytes.count } }
    starts = groups.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
    bytes = endings.flatMap(\.bytes)
    offsets = endings.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.bytes.count)) }
    adjectives = endings.map { $0.nounCase == .adjective }
  }

  /// Calls `body` with each ending that a word in lower case has, the longest first; a later word of a
  /// name, such as the one for a lake, may be short.
  func forEach(
    of word: ArraySlice<UInt8>, inNameBegun: Bool = false, _ body: (NameEnding) -> Void
  ) {
    let shortest = inNameBegun ? 1 : NameEnding.shortestStem
    for index in candidates(of: word) {
      if let ending = ending(index, of: word, atLeast: shortest) { body(ending) }
    }
  }

  /// Whether a word in lower case has an ending of adjectives.
  func isAdjective(_ word: ArraySlice<UInt8>) -> Bool {
    candidates(of: word).contains {
      adjectives[$0] && ending($0, of: word, atLeast: NameEnding.shortestStem) != nil
    }
  }

  private func candidates(of word: ArraySlice<UInt8>) -> Range<Int> {
    guard let last = word.last else { return 0..<0 }
    return Int(starts[Int(last)])..<Int(starts[Int(last) + 1])
  }

  private func ending(
    _ index: Int, of word: ArraySlice<UInt8>, atLeast shortest: Int
  ) -> NameEnding? {
    let first = Int(offsets[index])
    let count = Int(offsets[index + 1]) - first
    guard word.count > count else { return nil }
    let start = word.endIndex - count
    for position in 0..<count where word[start + position] != bytes[first + position] {
      return nil
    }
    let ending = endings[index]
    return ending.mayFollow(word[..<start], atLeast: shortest) ? ending : nil
  }
}
