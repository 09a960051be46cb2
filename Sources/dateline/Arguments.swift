/// What the user typed after a command: its operands, and the options with their values.
///
/// Options may stand anywhere before `--`; of one that is given twice the last counts, but `all`
/// has both; `-` is an operand.
struct Arguments {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]
  private let command: any Command.Type
  private let options: [Option]

  init(_ words: ArraySlice<String>, for command: any Command.Type) throws(CommandError) {
    self.command = command
    options = Option.all(in: command.usage)
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      } else if word.hasPrefix("--") {
        try takeLong(word, &rest)
      } else if word.hasPrefix("-"), word != "-" {
        try takeLetters(word, &rest)
      } else {
        operands.append(word)
      }
    }
  }

  /// Whether an option was given.
  func has(_ name: String) -> Bool { self[name] != nil }

  /// The value of an option; empty for one that takes none, nil where it was not given.
  subscript(name: String) -> String? {
    precondition(options.contains { $0.name == name }, "the usage text lists the option")
    return values[name]?.last
  }

  /// The values of an option in the order in which they were given.
  func all(_ name: String) -> [String] {
    precondition(options.contains { $0.name == name }, "the usage text lists the option")
    return values[name] ?? []
  }

  /// The value of an option as what it stands for.
  ///
  /// The conversion gives nil for a value that is not what is expected, and the message ends in
  /// that: “a date such as 2020-10-24”.
  func value<Value>(
    of name: String, expected: String, _ convert: (String) -> Value?
  ) throws(CommandError) -> Value? {
    guard let text = self[name] else { return nil }
    guard let value = convert(text) else {
      throw .badValue(text, option: "--\(name)", expected: expected)
    }
    return value
  }

  private mutating func takeLong(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(CommandError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = options.first(where: { $0.name == name }) else {
      throw unknown("--\(name)")
    }
    let attached = parts.count > 1 ? String(parts[1]) : nil
    if option.value == nil, attached != nil {
      throw .superfluousValue(word, option: "--\(name)")
    }
    if let attached {
      values[name, default: []].append(attached)
    } else {
      values[name, default: []].append(
        try takeValue(option, written: "--\(name)", &rest))
    }
  }

  /// Takes letters behind one hyphen; what follows the letter of an option with a value is that.
  private mutating func takeLetters(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(CommandError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.letter == letter }) else {
        throw unknown("-\(letter)")
      }
      if option.value != nil, !letters.isEmpty {
        values[option.name, default: []].append(String(letters))
        return
      }
      values[option.name, default: []].append(
        try takeValue(option, written: "-\(letter)", &rest))
    }
  }

  private func takeValue(
    _ option: Option, written: String, _ rest: inout ArraySlice<String>
  ) throws(CommandError) -> String {
    guard let expected = option.value else { return "" }
    guard let value = rest.popFirst() else { throw .missingValue(option: written, expected) }
    return value
  }

  private func unknown(_ word: String) -> CommandError {
    let known = options.map { "--\($0.name)" }
    return .unknownOption(
      word, command: command.name, nearest: Spelling.nearest(to: word, among: known))
  }
}
