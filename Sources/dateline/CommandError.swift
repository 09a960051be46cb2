import Gazetteer
import Geo

/// Why a command could not do what it was asked to: the facts, of which `message` makes sentences.
enum CommandError: Error {
  case unknownCommand(String, nearest: String?, known: [String])
  case unknownOption(String, command: String?, nearest: String?)
  case missingValue(option: String, String)
  case superfluousValue(String, option: String)
  case badValue(String, option: String, expected: String)
  case unknownLanguage(String, option: String, known: [String])
  case superfluousOperand(String)
  case superfluousWord(String, behind: String)
  case needs(option: String, other: String)
  case missingReport
  case missingName
  case missingOperand(String, String)
  case gazetteer(GazetteerError)
  case outputIsInput(String)
  case sameOutput(String)
  case unknownEnding(String, of: String, formats: [String])
  case file(FileError)
  case noReports(folder: String, others: [String])
  case emptyReport(String)
  case notText(String, encoding: String)
  case markedUp(String, String)
  case badBytes(String, count: Int, offset: Int, byte: UInt8)
  case unknownName(String, narrowed: Bool, nearest: [String])
  case unknownRegion(String)
  case changes(ChangeError)

  var exitStatus: ExitStatus {
    switch self {
    case .unknownCommand, .unknownOption, .missingValue, .superfluousValue, .badValue,
      .superfluousOperand, .superfluousWord, .sameOutput, .needs, .unknownLanguage, .missingReport,
      .missingName,
      .missingOperand, .outputIsInput, .unknownEnding:
      .wrongUsage
    case .file, .gazetteer, .noReports, .emptyReport, .notText, .markedUp, .badBytes:
      .trouble
    case .unknownName, .unknownRegion:
      .notFound
    case .changes(let error): error.exitStatus
    }
  }

  /// The lines that the user is told: one for each fault of tables, of all else one.
  var lines: [String] {
    guard case .gazetteer(.tables(let diagnostics)) = self else { return [message] }
    return diagnostics
  }

  /// What the user is told, without the program's name.
  var message: String {
    switch self {
    case .unknownCommand(let word, let nearest, let known):
      "unknown command \"\(word)\"; "
        + (nearest.map { "the nearest is \"\($0)\"" }
          ?? "the commands are \(known.joined(separator: ", "))")
    case .unknownOption(let word, let command, let nearest):
      "unknown option \"\(word)\"\(command.map { " of \($0)" } ?? ""); "
        + (nearest.map { "the nearest is \"\($0)\"" }
          ?? "see dateline \(command.map { "help \($0)" } ?? "--help")")
    case .missingValue(let option, let expected):
      "the option \"\(option)\" needs a value: \(option) \(expected)"
    case .superfluousValue(let word, let option):
      "the option \"\(option)\" takes no value, found \"\(word)\""
    case .badValue(let value, let option, let expected):
      "\(option): \"\(value)\" is not \(expected)"
    case .unknownLanguage(let tag, let option, let known):
      "\(option): there is no language file for \"\(tag)\"; there is one for "
        + known.joined(separator: ", ")
    case .superfluousOperand(let word):
      "one file at a time, found \"\(word)\" as well"
    case .superfluousWord(let word, let command):
      "nothing can stand behind \"\(command)\", found \"\(word)\""
    case .needs(let option, let other):
      "the option \"\(option)\" needs \"\(other)\""
    case .missingReport:
      "no report to read; name a file, a folder, or - for standard input"
    case .missingName:
      "no name to look up; see dateline help lookup"
    case .missingOperand(let command, let what):
      "\(command) needs \(what); see dateline help gazetteer"
    case .gazetteer(let error):
      error.description
    case .outputIsInput(let path):
      "\(path): is a report that is read; the output would overwrite it"
    case .sameOutput(let path):
      "--explain-json: \"\(path)\" is where the features go"
    case .unknownEnding(let ending, let path, let formats):
      "\(path): no format has the ending \"\(ending)\"; name one with --format: "
        + formats.joined(separator: ", ")
    case .file(let error):
      error.message
    case .noReports(let folder, let others):
      "\(folder): holds no report, which is a file whose name ends in .txt"
        + Self.list(others)
    case .emptyReport(let name):
      "\(name): is empty"
    case .notText(let name, let encoding):
      "\(name): is \(encoding), expected UTF-8"
    case .markedUp(let name, let form):
      "\(name): is \(form), expected the plain text of a report"
    case .badBytes(let name, let count, let offset, let byte):
      "\(name): byte \(offset) (0x\(byte.hexadecimal)) is no text\(byte == 0 ? "" : " in UTF-8")"
        + (count > 1 ? ", nor are \(count - 1) others" : "") + "; read as U+FFFD"
    case .unknownName(let name, let narrowed, let nearest):
      "no place\(narrowed ? " of those asked for" : "") is called \"\(Self.excerpt(name))\""
        + (nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: " or "))?")
    case .unknownRegion(let name):
      "--in: no country, region or district is called \"\(Self.excerpt(name))\""
    case .changes(let error):
      error.message
    }
  }

  /// A name as a message quotes it: of one that is far too long its beginning.
  private static func excerpt(_ name: String) -> String {
    let beginning = name.prefix(80)
    return beginning.endIndex == name.endIndex ? name : beginning + "…"
  }

  private static func list(_ others: [String]) -> String {
    let shown = others.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    let rest = others.count - 3
    return others.isEmpty ? "" : "; it holds \(shown)" + (rest > 0 ? " and \(rest) more" : "")
  }
}

extension UInt8 {
  /// Two digits.
  fileprivate var hexadecimal: String {
    (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true)
  }
}
