/// A language file as written: its properties, and every form with its class, attributes and line.
///
/// `Sources/Language/Data/README.md` describes the form of the file.
package struct LanguageFile: Sendable {
  /// A form before its alternatives are spelt out.
  struct Entry: Sendable {
    let form: String
    let wordClass: WordClass
    let attributes: Sense.Attributes
    let line: Int
    let column: Int
  }

  /// Something in the file that breaks its form.
  package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    package let line: Int
    /// Counted in characters from 1.
    package let column: Int
    package let message: String

    package var description: String { "\(line):\(column): error: \(message)" }
  }

  /// The lines of the section `[language]`.
  var properties: [String: String] = [:]
  /// The lines of the section `[titles]`, by their keys.
  var titles: [TitleTemplates.Key: String] = [:]
  var entries: [Entry] = []
  /// Endings written onto names, without the leading hyphen, and the case that they say.
  var nameSuffixes: [(written: String, nounCase: Sense.Case?)] = []
  /// Endings written onto numbers, with the hyphen or the apostrophe before them.
  var numberSuffixes: [String] = []
  var morphology = Morphology()
  /// All problems of the file, in its order.
  package private(set) var problems: [Problem] = []

  private static let keys = [
    "code", "name", "script", "letters", "frequent", "order", "verb", "decimal", "casing",
    "elisions",
    "home", "nouns", "owners", "spelling",
  ]

  private enum Section {
    case language
    case titles
    case nameSuffix
    case numberSuffix
    case paradigm(String)
    case junction(String)
    case harmony(Character)
    case softening(Character)
    case words(WordClass, Sense.Attributes)
    /// Behind a head that was told as wrong.
    case unknown
    case none
  }

  /// Reads a language file; what breaks the form is collected in ``problems`` and left out.
  package init(parsing text: String) {
    var section = Section.none
    var titlesHead: Line?
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, rawLine) in lines.enumerated() {
      let line = Line(number: index + 1, rawLine)
      if line.text.isEmpty { continue }
      if line.text.hasPrefix("[") {
        section = readHead(line)
        if case .titles = section { titlesHead = line }
      } else {
        read(line, in: section)
      }
    }
    if let titlesHead,
      let missing = TitleTemplates.Key.allCases.first(where: { titles[$0] == nil })
    {
      problems.append(titlesHead.problem("the section lacks \"\(missing.rawValue)\""))
    }
  }

  private mutating func readHead(_ line: Line) -> Section {
    guard line.text.hasSuffix("]") else {
      problems.append(line.problem("the head of a section ends in \"]\""))
      return .unknown
    }
    let (name, attributes) = split(line, line.text.dropFirst().dropLast())
    let words = name.split(separator: " ")
    switch words.first.map(String.init) {
    case "language" where words.count == 1: return .language
    case "titles" where words.count == 1: return .titles
    case "suffix.name" where words.count == 1: return .nameSuffix
    case "suffix.number" where words.count == 1: return .numberSuffix
    case "paradigm" where words.count == 2: return .paradigm(String(words[1]))
    case "junction" where words.count == 2: return .junction(String(words[1]))
    case "harmony" where words.count == 2 && words[1].count == 1:
      return .harmony(Character(String(words[1])))
    case "softening" where words.count == 2 && words[1].count == 1:
      return .softening(Character(String(words[1])))
    default:
      guard let wordClass = WordClass(rawValue: String(name)) else {
        problems.append(line.problem("\"\(name)\" is no class of words", at: name))
        return .unknown
      }
      return .words(wordClass, attributes)
    }
  }

  private mutating func read(_ line: Line, in section: Section) {
    switch section {
    case .unknown:
      break
    case .none:
      problems.append(
        line.problem("\"\(line.text)\" stands before any section such as \"[number]\""))
    case .language:
      readProperty(line)
    case .titles:
      readTitle(line)
    case .nameSuffix:
      let (endings, attributes) = split(line, line.text)
      for part in endings.listed {
        if part.hasSuffix("-"), part.count > 1 {
          nameSuffixes.append((String(part), attributes.nounCase))
          continue
        }
        guard part.hasPrefix("-") else {
          problems.append(
            line.problem("expected an ending such as \"-nya\", found \"\(part)\"", at: part))
          continue
        }
        nameSuffixes += suffixes(String(part.dropFirst())).map { ($0, attributes.nounCase) }
      }
    case .numberSuffix:
      numberSuffixes += line.text.listed.flatMap { (try? Alternatives.expand(String($0))) ?? [] }
    case .paradigm(let name):
      let (forms, attributes) = split(line, line.text)
      for form in forms.listed { morphology.add(form: String(form), attributes, to: name) }
    case .junction(let name):
      for (beginning, replacement) in rows(line, of: "beginning") {
        morphology.junctions[name, default: [:]][beginning] = replacement
      }
    case .harmony(let letter):
      for (neighbour, replacement) in rows(line, of: "letter") where neighbour.count == 1 {
        morphology.harmonies[letter, default: [:]][Character(neighbour)] = replacement
      }
    case .softening(let letter):
      for (neighbour, replacement) in rows(line, of: "letter") where neighbour.count == 1 {
        morphology.softenings[letter, default: [:]][Character(neighbour)] = replacement
      }
    case .words(let wordClass, let shared):
      let (forms, own) = split(line, line.text)
      let attributes = own.over(shared)
      for form in forms.listed {
        entries.append(
          Entry(
            form: String(form), wordClass: wordClass, attributes: attributes, line: line.number,
            column: line.column(of: form)))
      }
    }
  }

  /// Rows of two words, `0` standing for nothing.
  private mutating func rows(_ line: Line, of first: String) -> [(String, String)] {
    line.text.listed.compactMap { row in
      let parts = row.split(separator: " ").map(String.init)
      guard parts.count == 2 else {
        problems.append(
          line.problem("expected \"\(first) replacement\", found \"\(row)\"", at: row))
        return nil
      }
      return (parts[0], parts[1] == "0" ? "" : parts[1])
    }
  }

  /// The endings that one with alternatives stands for; parentheses around all of it say that it is
  /// no part of the mention.
  private func suffixes(_ written: String) -> [String] {
    written.hasPrefix("(") && written.hasSuffix(")")
      ? [written] : (try? Alternatives.expand(written)) ?? [written]
  }

  /// Key and text of a line such as `code id`; what is wrong with it is noted.
  private mutating func keyAndText(
    _ line: Line, among keys: [String]
  ) -> (key: String, text: Substring)? {
    let parts = line.text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else {
      problems.append(line.problem("expected \"key value\", found \"\(line.text)\""))
      return nil
    }
    guard keys.contains(String(parts[0])) else {
      let known = keys.joined(separator: ", ")
      problems.append(line.problem("\"\(parts[0])\" is none of \(known)"))
      return nil
    }
    return (String(parts[0]), parts[1].trimmed)
  }

  private mutating func readProperty(_ line: Line) {
    guard let (key, text) = keyAndText(line, among: Self.keys) else { return }
    properties[key] = String(text)
  }

  private mutating func readTitle(_ line: Line) {
    let keys = TitleTemplates.Key.allCases.map(\.rawValue)
    guard let (name, text) = keyAndText(line, among: keys),
      let key = TitleTemplates.Key(rawValue: name)
    else { return }
    if let problem = key.problem(with: String(text)) {
      problems.append(line.problem(problem, at: text))
    }
    titles[key] = String(text)
  }

  /// Splits at the bar that stands outside parentheses, and reads the attributes behind it.
  private mutating func split(
    _ line: Line, _ text: Substring
  ) -> (Substring, Sense.Attributes) {
    var depth = 0
    var bar: Substring.Index?
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if text[index] == "|", depth == 0 { bar = index }
    }
    guard let bar else { return (text.trimmed, Sense.Attributes()) }
    var attributes = Sense.Attributes()
    for part in text[text.index(after: bar)...].listed {
      if !attributes.set(part) {
        problems.append(line.problem("\"\(part)\" is no attribute", at: part))
      }
    }
    return (text[..<bar].trimmed, attributes)
  }
}
