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
    "home", "nouns",
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
      let line = Line(number: index + 1, text: Self.withoutComment(rawLine))
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

  /// A line without its comment, with the place that problems are reported at.
  private struct Line {
    let number: Int
    let text: Substring

    func problem(_ message: String, at part: Substring? = nil) -> Problem {
      let start = part?.startIndex ?? text.startIndex
      return Problem(
        line: number, column: text.base.distance(from: lineStart, to: start) + 1, message: message)
    }

    private var lineStart: String.Index {
      text.base[..<text.startIndex].lastIndex(where: \.isNewline).map { text.base.index(after: $0) }
        ?? text.base.startIndex
    }
  }

  private static func withoutComment(_ line: Substring) -> Substring {
    var previousIsBlank = true
    for index in line.indices {
      if line[index] == "#", previousIsBlank { return line[..<index].trimmed }
      previousIsBlank = line[index].isWhitespace
    }
    return line.trimmed
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
      for part in list(endings) {
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
      numberSuffixes += list(line.text).flatMap { (try? Alternatives.expand(String($0))) ?? [] }
    case .paradigm(let name):
      let (forms, attributes) = split(line, line.text)
      for form in list(forms) { morphology.add(form: String(form), attributes, to: name) }
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
      for form in list(forms) {
        entries.append(
          Entry(
            form: String(form), wordClass: wordClass, attributes: attributes, line: line.number,
            column: line.problem("", at: form).column))
      }
    }
  }

  /// Rows of two words, `0` standing for nothing.
  private mutating func rows(_ line: Line, of first: String) -> [(String, String)] {
    list(line.text).compactMap { row in
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

  /// Splits at commas outside parentheses.
  private func list(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      switch text[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth == 0:
        parts.append(text[start..<index].trimmed)
        start = text.index(after: index)
      default: break
      }
    }
    parts.append(text[start...].trimmed)
    return parts.filter { !$0.isEmpty }
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
    for part in list(text[text.index(after: bar)...]) {
      if !attributes.set(part) {
        problems.append(line.problem("\"\(part)\" is no attribute", at: part))
      }
    }
    return (text[..<bar].trimmed, attributes)
  }
}

extension Sense.Attributes {
  /// These attributes, completed by those of a section's head.
  func over(_ shared: Self) -> Self {
    var result = self
    result.value = value ?? shared.value
    result.times = times ?? shared.times
    result.plus = plus ?? shared.plus
    result.low = low ?? shared.low
    result.days = days ?? shared.days
    result.from = from ?? shared.from
    result.to = to ?? shared.to
    result.killed = killed ?? shared.killed
    result.injured = injured ?? shared.injured
    result.voice = voice ?? shared.voice
    result.count = count ?? shared.count
    result.reach = reach ?? shared.reach
    result.nounCase = nounCase ?? shared.nounCase
    result.mood = mood ?? shared.mood
    result.isAfter = isAfter || shared.isAfter
    result.part = part ?? shared.part
    result.side = side ?? shared.side
    result.kind = kind ?? shared.kind
    return result
  }

  /// Sets what a text such as `value 3` says; false where it says nothing known.
  mutating func set(_ text: Substring) -> Bool {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let key = parts.first else { return false }
    let value = parts.count == 2 ? String(parts[1].trimmed) : ""
    if key == "after", value.isEmpty {
      isAfter = true
      return true
    }
    return setText(key, value) || setNumber(key, value)
  }

  private mutating func setText(_ key: Substring, _ value: String) -> Bool {
    switch key {
    case "voice":
      voice = Sense.Voice(named: value)
      return voice != nil
    case "count":
      count = Sense.Side(named: value)
      return count != nil
    case "reach":
      reach = Sense.Side(named: value)
      return reach != nil
    case "case":
      nounCase = Sense.Case(named: value)
      return nounCase != nil
    case "modal":
      mood = WordClass(rawValue: "modal." + value)
      return mood != nil
    case "part": part = value
    case "side": side = value
    case "kind": kind = value
    default: return false
    }
    return !value.isEmpty
  }

  private mutating func setNumber(_ key: Substring, _ value: String) -> Bool {
    guard let number = Int32(value).map(Int.init) else { return false }
    switch key {
    case "value": self.value = number
    case "times": times = number
    case "plus": plus = number
    case "low": low = number
    case "days": days = number
    case "from": from = number
    case "to": to = number
    case "killed": killed = number
    case "injured": injured = number
    default: return false
    }
    return true
  }
}

extension Sense.Voice {
  fileprivate init?(named name: String) {
    switch name {
    case "active": self = .active
    case "passive": self = .passive
    case "noun": self = .noun
    case "participle": self = .participle
    default: return nil
    }
  }
}

extension Sense.Side {
  fileprivate init?(named name: String) {
    switch name {
    case "before": self = .before
    case "after": self = .after
    case "either", "both": self = .either
    default: return nil
    }
  }
}

extension Substring {
  /// The text without the blanks at its ends.
  var trimmed: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
