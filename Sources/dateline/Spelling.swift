/// Guesses what was meant by a word that is not known.
enum Spelling {
  /// The known word that takes the fewest letters to change; nil where none is half alike.
  static func nearest(to word: String, among known: [String]) -> String? {
    let ranked = known.map { (word: $0, distance: distance(Array(word), Array($0))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }),
      best.distance * 2 <= max(word.count, best.word.count)
    else { return nil }
    return best.word
  }

  /// The number of letters that have to be put in, taken out, exchanged or swapped with the next
  /// (Damerau and Levenshtein, each stretch edited once).
  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var rows = [Array(0...second.count)]
    for (line, letter) in first.enumerated() {
      var row = [line + 1]
      for (column, other) in second.enumerated() {
        var least = min(
          rows[line][column + 1] + 1, row[column] + 1,
          rows[line][column] + (letter == other ? 0 : 1))
        if line > 0, column > 0, letter == second[column - 1], first[line - 1] == other {
          least = min(least, rows[line - 1][column - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[first.count][second.count]
  }
}
