/// The program as a whole: finds the command that is named and runs it.
struct Program {
  /// The commands in the order in which they are listed; a new one is a file and a line here.
  static var commands: [any Command.Type] {
    [
      MapCommand.self, MentionsCommand.self, LookupCommand.self, ConvertCommand.self,
      ValidateCommand.self, DiffCommand.self, PatchCommand.self, MergeCommand.self,
      RunsCommand.self, GazetteerCommand.self,
    ]
  }

  static let version = "0.1.0"

  let console: Console

  /// Runs what the arguments, without the program's own name, ask for.
  func run(_ words: ArraySlice<String>) -> ExitStatus {
    do {
      return try perform(words)
    } catch {
      return console.report(error)
    }
  }

  private func perform(_ words: ArraySlice<String>) throws(CommandError) -> ExitStatus {
    let rest = words.dropFirst()
    switch words.first {
    case nil:
      return try show(Self.usage)
    case "--version":
      if let extra = rest.first { throw .superfluousWord(extra, behind: "--version") }
      return try show("dateline \(Self.version)\n")
    case let word? where ["help", "--help", "-h"].contains(word):
      if let extra = rest.dropFirst().first {
        throw .superfluousWord(extra, behind: "\(word) \(rest[rest.startIndex])")
      }
      return try show(help(rest.first ?? "help"))
    case let word? where word.hasPrefix("-") && word != "-":
      let known = ["--help", "--version"]
      throw .unknownOption(word, command: nil, nearest: Spelling.nearest(to: word, among: known))
    case let word?:
      return try run(Self.command(named: word), rest)
    }
  }

  private func run(
    _ command: any Command.Type, _ words: ArraySlice<String>
  ) throws(CommandError) -> ExitStatus {
    let arguments = try Arguments(words, for: command)
    if arguments.has("help") { return try show(Self.help(for: command)) }
    return try command.init(arguments).run(console)
  }

  private func help(_ name: String) throws(CommandError) -> String {
    name == "help" ? Self.usage : Self.help(for: try Self.command(named: name))
  }

  private func show(_ text: String) throws(CommandError) -> ExitStatus {
    try OutputFile.standard.writeText(text)
    return .done
  }

  private static func command(named name: String) throws(CommandError) -> any Command.Type {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let names = commands.map { $0.name }
    throw .unknownCommand(name, nearest: Spelling.nearest(to: name, among: names), known: names)
  }

  private static func help(for command: any Command.Type) -> String {
    "dateline \(command.name): \(command.summary)\n\n\(command.usage)"
  }

  private static var usage: String {
    let width = commands.map { $0.name.count }.max() ?? 0
    let list = commands.map { "  \($0.name.padded(to: width))  \($0.summary)\n" }.joined()
    return """
      dateline: what happened where and when in Nagorno-Karabakh, from news reports to GeoJSON

      usage: dateline COMMAND [OPTION…] [ARGUMENT…]

      commands:
      \(list)
      Help on one of them: dateline help COMMAND, or dateline COMMAND --help.
      The version: dateline --version.

      Results go to standard output, everything else to standard error.
      Exit status: 0 done, 2 trouble, 64 wrong usage; 1 where a command finds nothing, a difference or
      a fault, as its help says.

      """
  }
}
