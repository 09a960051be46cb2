/// The forms that a stem takes in a language: its paradigms, and what happens where prefix and stem
/// meet.
struct Morphology: Sendable {
  /// One form of a paradigm, `~` standing for the stem.
  struct Pattern: Sendable {
    let form: String
    let attributes: Sense.Attributes
  }

  /// The forms of each paradigm, by its name.
  private(set) var paradigms: [String: [Pattern]] = [:]
  /// For each junction, what the beginnings of a stem become.
  var junctions: [String: [String: String]] = [:]

  mutating func add(form: String, _ attributes: Sense.Attributes, to paradigm: String) {
    paradigms[paradigm, default: []].append(Pattern(form: form, attributes: attributes))
  }

  /// All forms of a stem in a paradigm.
  func forms(of stem: String, in paradigm: String) -> [(String, Sense.Attributes)]? {
    paradigms[paradigm]?.map { (apply($0.form, to: stem), $0.attributes) }
  }

  private func apply(_ pattern: String, to stem: String) -> String {
    var result = ""
    for character in pattern {
      guard character == "~" else {
        result.append(character)
        continue
      }
      if let last = result.last, let junction = junctions[String(last)] {
        result.removeLast()
        result += Self.joined(stem, by: junction)
      } else {
        result += stem
      }
    }
    return result
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

/// Spells out the alternatives of a form: `ter(tembak|bunuh)` is two forms.
enum Alternatives {
  /// Why a form cannot be spelt out.
  enum Failure: Error, Equatable {
    case unmatchedParenthesis
    /// More than ``mostForms`` forms, or parentheses deeper than ``deepest``.
    case tooMany
  }

  static let mostForms = 4096
  static let deepest = 8

  /// All texts that a form stands for.
  static func expand(_ form: String) throws(Failure) -> [String] {
    var reader = Array(form)[...]
    let result = try sequence(&reader, depth: 0)
    guard reader.isEmpty else { throw .unmatchedParenthesis }
    return result.map(normalised)
  }

  private static func sequence(
    _ reader: inout ArraySlice<Character>, depth: Int
  ) throws(Failure) -> [String] {
    var results = [""]
    while let next = reader.first, next != ")", next != "|" {
      reader.removeFirst()
      guard next == "(" else {
        for index in results.indices { results[index].append(next) }
        continue
      }
      let choices = try choice(&reader, depth: depth + 1)
      guard results.count * choices.count <= mostForms else { throw .tooMany }
      results = results.flatMap { head in choices.map { head + $0 } }
    }
    return results
  }

  private static func choice(
    _ reader: inout ArraySlice<Character>, depth: Int
  ) throws(Failure) -> [String] {
    guard depth <= deepest else { throw .tooMany }
    var choices = try sequence(&reader, depth: depth)
    while reader.first == "|" {
      reader.removeFirst()
      choices += try sequence(&reader, depth: depth)
      guard choices.count <= mostForms else { throw .tooMany }
    }
    guard reader.first == ")" else { throw .unmatchedParenthesis }
    reader.removeFirst()
    return choices
  }

  /// A form whose blanks are single, since an empty alternative leaves two.
  private static func normalised(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
