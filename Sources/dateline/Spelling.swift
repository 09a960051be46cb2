import Text

/// Guesses what was meant by a word that is not known.
enum Spelling {
  /// The shortest known word that begins so, else the one that takes the fewest letters to change; nil
  /// where none is half alike.
  static func nearest(to word: String, among known: [String]) -> String? {
    let longer = known.filter { word.contains { $0 != "-" } && $0.hasPrefix(word) }
    if let shortest = longer.min(by: { $0.count < $1.count }) { return shortest }
    var distance = EditDistance(from: word)
    var best: (word: String, distance: Int)?
    for other in known {
      let limit = min(max(word.count, other.count) / 2, (best?.distance ?? .max) - 1)
      if let found = distance.to(other, limit: limit) { best = (other, found) }
    }
    return best?.word
  }
}
