import Toponyms

/// What stands where in a sentence.
///
/// A sentence may hold hundreds of names and clauses, each of which asks for those beside it, so that all
/// are found by halving.
extension Passage {
  /// The mentions in a run of tokens.
  func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
    let first = firstMention(from: range.lowerBound)
    return mentions[first..<max(first, firstMention(from: range.upperBound))]
  }

  /// The mention that a token belongs to.
  func mention(at token: Int) -> Mention? {
    let next = firstMention(from: token + 1)
    guard next > mentions.startIndex, mentions[next - 1].tokens.contains(token) else { return nil }
    return mentions[next - 1]
  }

  /// The mention that begins at a token.
  func mention(from token: Int) -> Mention? {
    let index = firstMention(from: token)
    return index < mentions.endIndex && mentions[index].tokens.lowerBound == token
      ? mentions[index] : nil
  }

  /// The last mention that ends before a token or at it.
  func mention(before token: Int) -> Mention? {
    mentions[..<firstMention(from: token)].last { $0.tokens.upperBound <= token }
  }

  /// The first mention that begins at a token or behind it.
  func mention(behind token: Int) -> Mention? {
    let index = firstMention(from: token)
    return index < mentions.endIndex ? mentions[index] : nil
  }

  /// The index of the first mention that begins at a token or behind it.
  func firstMention(from token: Int) -> Int {
    Self.partition(mentions) { $0.tokens.lowerBound >= token }
  }

  /// The one of some stretches in their order that a token stands in.
  static func stretch(of token: Int, among stretches: [Range<Int>]) -> Range<Int>? {
    let index = partition(stretches) { $0.upperBound > token }
    return index < stretches.endIndex && stretches[index].contains(token) ? stretches[index] : nil
  }

  /// The index of the first element that something holds for, as it does for all behind that.
  static func partition<Element>(_ elements: [Element], by holds: (Element) -> Bool) -> Int {
    var (low, high) = (elements.startIndex, elements.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(elements[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
