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
