/// The forms that a stem takes in a language: its paradigms, what happens where prefix and stem
/// meet, and the letters that depend on their neighbours.
struct Morphology: Sendable {
  /// One form of a paradigm, `~` standing for the stem.
  struct Pattern: Sendable {
    let form: String
    let attributes: Sense.Attributes
    /// The paradigm that the form goes on in, where the pattern names one: `~lAr:case`.
    let next: String?
  }

  /// A form of a stem.
  struct Form {
    /// What stands before the stem.
    let prefix: String
    /// The stem with what follows it.
    let text: String
    /// Whether the beginning of the stem has changed, so that `text` does not begin with it.
    let isJoined: Bool
    let attributes: Sense.Attributes
  }

  /// The forms of each paradigm, by its name.
  private(set) var paradigms: [String: [Pattern]] = [:]
  /// For each junction, what the beginnings of a stem become.
  var junctions: [String: [String: String]] = [:]
  /// For each letter that depends on what stands before it, what it becomes behind which letter.
  var harmonies: [Character: [Character: String]] = [:]
  /// For each letter that depends on what stands behind it, what it becomes before which letter.
  var softenings: [Character: [Character: String]] = [:]

  /// The row for all letters that have none of their own, and for the end of a word.
  static let otherwise: Character = "*"
  /// The most paradigms that follow on each other; a ring of them ends here.
  private static let deepest = 6

  mutating func add(form: String, _ attributes: Sense.Attributes, to paradigm: String) {
    let parts = form.split(separator: ":", maxSplits: 1).map(String.init)
    for text in (try? Alternatives.expand(parts[0])) ?? [parts[0]] {
      let next = parts.count == 2 ? parts[1] : nil
      paradigms[paradigm, default: []].append(
        Pattern(form: text, attributes: attributes, next: next))
    }
  }

  /// All forms of a stem in a paradigm; nil where it, or one that it goes on in, is none of the
  /// language's.
  ///
  /// A stem is written as it is spelt; behind a slash may stand what its end sounds like, where
  /// harmony follows that: `işgal/el`, `MSB/be`.
  func forms(of stem: String, in paradigm: String) -> [Form]? {
    let parts = stem.split(separator: "/", maxSplits: 1).map(String.init)
    let stem = Stem(text: parts.first ?? "", sound: parts.last ?? "")
    return forms(of: stem, in: paradigm, depth: 0)?.map { form in
      Form(
        prefix: form.prefix, text: softened(form.text), isJoined: form.isJoined,
        attributes: form.attributes)
    }
  }

  /// A stem, and the letters that harmony looks at.
  private struct Stem {
    var prefix = ""
    var text: String
    var sound: String
    var isJoined = false
  }

  private func forms(of stem: Stem, in paradigm: String, depth: Int) -> [Form]? {
    guard let patterns = paradigms[paradigm], depth < Self.deepest else { return nil }
    var result: [Form] = []
    for pattern in patterns {
      let inflected = apply(pattern.form, to: stem)
      guard let next = pattern.next else {
        result.append(
          Form(
            prefix: inflected.prefix, text: inflected.text, isJoined: inflected.isJoined,
            attributes: pattern.attributes))
        continue
      }
      guard let forms = forms(of: inflected, in: next, depth: depth + 1) else { return nil }
      result += forms.map { form in
        Form(
          prefix: form.prefix, text: form.text, isJoined: form.isJoined,
          attributes: form.attributes.over(pattern.attributes))
      }
    }
    return result
  }

  private func apply(_ pattern: String, to stem: Stem) -> Stem {
    guard let place = pattern.firstIndex(of: "~") else {
      return Stem(text: pattern, sound: pattern, isJoined: true)
    }
    var result = stem
    var prefix = pattern[..<place]
    if let last = prefix.last, let junction = junctions[String(last)] {
      prefix.removeLast()
      result.text = Self.joined(stem.text, by: junction)
      result.sound = result.text
      result.isJoined = true
    }
    result.prefix = prefix + stem.prefix
    for character in pattern[pattern.index(after: place)...] {
      let letters = character == "~" ? stem.text : resolved(character, behind: result.sound)
      result.text += letters
      result.sound += letters
    }
    return result
  }

  // MARK: Letters that depend on others

  /// What a letter of a pattern is behind some letters.
  ///
  /// Of a rule with a row for all other letters only the last letter counts; of one without, the
  /// last that has a row.
  func resolved(_ character: Character, behind sound: String) -> String {
    guard let rows = harmonies[character] else { return String(character) }
    if let otherwise = rows[Self.otherwise] {
      return sound.last.map(Self.small).flatMap { rows[$0] } ?? otherwise
    }
    return sound.reversed().lazy.map(Self.small).compactMap { rows[$0] }.first ?? ""
  }

  /// A form whose letters that depend on what follows are told; a capital is one only behind a small
  /// letter.
  private func softened(_ text: String) -> String {
    guard !softenings.isEmpty else { return text }
    let letters = Array(text)
    var result = ""
    for (index, letter) in letters.enumerated() {
      guard index > 0, letters[index - 1].isLowercase, let rows = softenings[letter] else {
        result.append(letter)
        continue
      }
      let next = index + 1 < letters.count ? rows[letters[index + 1]] : nil
      result += next ?? rows[Self.otherwise] ?? ""
    }
    return result
  }

  private static func small(_ letter: Character) -> Character {
    letter.isUppercase ? letter.lowercased().first ?? letter : letter
  }

  /// The stem with its longest beginning that has a row replaced.
  private static func joined(_ stem: String, by junction: [String: String]) -> String {
    for length in stride(from: min(3, stem.count), to: 0, by: -1) {
      if let replacement = junction[String(stem.prefix(length))] {
        return replacement + stem.dropFirst(length)
      }
    }
    return stem
  }
}
