internal import Gazetteer
internal import Language

/// A stretch of text that has the name of a place, before it is known whether it names one.
struct Spot {
  /// A record of the name, and whether an ending had to be taken off to find it.
  struct Match {
    let record: NameRecord
    let isInflected: Bool
    /// What that ending says of the name's part in the sentence.
    var nounCase: Sense.Case?
  }

  /// Indices of the tokens that the name is in.
  let tokens: Range<Int>
  /// UTF-8 offsets of the mention.
  var range: Range<Int>
  /// Whether the name is one of several that hyphens join into one word.
  let isPart: Bool
  /// Whether the text has accents that no record of the name has.
  let isAccented: Bool
  /// Whether the name was found by its sound, not by its letters.
  var isSounded = false
  /// Every record of the name in the gazetteer; none for a word that only looks like a name.
  let matches: [Match]

  /// The case of the name, by its ending.
  var nounCase: Sense.Case? { matches.first?.nounCase }

  /// Whether the name is only found as an adjective, such as *Физулинский*.
  var isAdjective: Bool { !matches.isEmpty && matches.allSatisfy { $0.nounCase == .adjective } }

  /// Whether the gazetteer does not have the name.
  var isUnknown: Bool { matches.isEmpty }
}
