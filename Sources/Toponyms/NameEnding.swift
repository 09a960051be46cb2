internal import Language

/// An ending that a language writes onto names, and how it is undone.
///
/// A line of `[suffix.name]` gives it as `-nya`; as `-е > а` where another letter stands in its
/// place in the name itself; in parentheses, `-('s)`, where it is no part of the mention
/// (codebook, “Mentions” rule 1).
struct NameEnding: Equatable {
  /// The ending, in lower case.
  let bytes: [UInt8]
  /// What stands in its place in the name itself.
  let replacement: [UInt8]
  /// Whether the mention ends before it.
  let isOutside: Bool
  /// What it says of the name's part in the sentence.
  var nounCase: Sense.Case? { suffix.nounCase }
  private let suffix: NameSuffix

  /// The shortest stem that an ending is taken off, in letters.
  private static let shortestStem = 3

  /// Reads an ending as a language file gives it, without the leading hyphen.
  init(_ suffix: NameSuffix) {
    self.suffix = suffix
    let text = suffix.written.utf8.filter { $0 != 0x20 }
    let parts = text.split(separator: 0x3E, maxSplits: 1, omittingEmptySubsequences: false)
    let ending = parts.first ?? []
    isOutside = ending.first == 0x28 && ending.last == 0x29 && ending.count > 2
    bytes = Array(isOutside ? ending.dropFirst().dropLast() : ending)
    replacement = parts.count == 2 ? Array(parts[1]) : []
  }

  /// The endings of a language, longest first.
  static func endings(of language: Language) -> [NameEnding] {
    language.nameSuffixes.map(NameEnding.init).filter { !$0.bytes.isEmpty }
      .sorted { $0.bytes.count > $1.bytes.count }
  }

  /// Whether a word in lower case is a name with this ending.
  func ends(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= bytes.count + Self.shortestStem else { return false }
    let start = word.endIndex - bytes.count
    var position = start
    for byte in bytes {
      if word[position] != byte { return false }
      position += 1
    }
    return word[..<start].count { $0 & 0xC0 != 0x80 } >= Self.shortestStem
      && suffix.mayFollow(word[..<start])
  }

  /// The number of scalars that the ending has.
  var scalarCount: Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
