internal import Gazetteer

/// A stretch of text that has the name of a place, before it is known whether it names one.
struct Spot {
  /// A record of the name, and whether an ending had to be taken off to find it.
  struct Match {
    let record: NameMatch
    let isInflected: Bool
  }

  /// Indices of the tokens that the name is in.
  let tokens: Range<Int>
  /// UTF-8 offsets of the mention.
  var range: Range<Int>
  /// Whether the name is one of several that hyphens join into one word.
  let isPart: Bool
  /// Every record of the name in the gazetteer.
  let matches: [Match]
}
