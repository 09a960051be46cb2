/// How a language writes the sounds of foreign names, where that differs from how English and the
/// languages of the region do: *Dschebrajil*, *Gouchtchou*, *Garajanbeylí*.
///
/// A language file gives it as `respelling`: letters and what stands for them, `tch=ch ch=sh`, a semicolon
/// between several conventions. The longest letters win; letters are those of folded keys, so that ç and c
/// are one.
struct Respelling: Sendable {
  private struct Rule: Sendable {
    let letters: [UInt8]
    let written: [UInt8]
  }

  /// The rules of each convention, the longest letters first.
  private let conventions: [[Rule]]

  /// - Parameter text: The property of the language file, empty where a language has none.
  init(_ text: String) {
    conventions = text.split(separator: ";").map { convention in
      convention.split(separator: " ").compactMap { pair in
        let parts = pair.split(separator: "=")
        guard parts.count == 2 else { return nil }
        return Rule(letters: Array(parts[0].utf8), written: Array(parts[1].utf8))
      }.sorted { $0.letters.count > $1.letters.count }
    }
  }

  /// The other ways to write a folded key, those that are the same left out.
  func others(for key: [UInt8]) -> [[UInt8]] {
    conventions.map { respelled(key, by: $0) }.filter { $0 != key }
  }

  private func respelled(_ key: [UInt8], by rules: [Rule]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    while position < key.count {
      let rest = key[position...]
      if let rule = rules.first(where: { rest.starts(with: $0.letters) }) {
        result += rule.written
        position += rule.letters.count
      } else {
        result.append(key[position])
        position += 1
      }
    }
    return result
  }
}
