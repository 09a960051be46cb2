import Events
import Language
import Reports
import Text

/// What `map` and `mentions` have in common: which reports are read, and where the result goes.
struct ReportOptions {
  static let usage = """
    REPORT is a text file in UTF-8, or a folder: then every file in it and below whose name
    ends in .txt is a report, in the order of their names. Without any, or where REPORT
    is -, the report is read from standard input.

    where the result goes:
    \(OutputChoice.usage)
    what is known of the reports beside their text:
          --published DATE  the day of publication, such as 2020-10-24
          --source NAME     the publisher
          --url URL         the address
          --language TAG    the language, such as id; else it is recognised

    \(GazetteerOptions.usage)
    what is said on standard error:
          --explain         show how each decision came about
          --explain-json FILE  write that to FILE, a JSON object a line for each report
      -q, --quiet           say nothing but errors
      -h, --help            show this help

    """

  let paths: [String]
  let output: OutputChoice
  let explains: Bool
  /// Where explanations go as JSON.
  let explanationFile: String?
  let isQuiet: Bool
  let gazetteer: GazetteerOptions
  let titles: TitleLanguage
  private let published: CivilDate?
  private let publisher: String?
  private let url: String?
  private let language: String?

  /// - Parameters:
  ///   - arguments: what the user typed.
  ///   - titles: the language of titles, for a command that writes any.
  /// - Throws: an error of usage.
  init(_ arguments: Arguments, titles: TitleLanguage = .english) throws(CommandError) {
    self.titles = titles
    paths = arguments.operands
    output = try OutputChoice(arguments)
    gazetteer = try GazetteerOptions(arguments)
    explains = arguments.has("explain")
    explanationFile = arguments["explain-json"]
    isQuiet = arguments.has("quiet")
    published = try arguments.value(of: "published", expected: "a date such as 2020-10-24") {
      CivilDate(iso8601: $0)
    }
    publisher = arguments["source"]?.withoutRawBytes
    url = arguments["url"]?.withoutRawBytes
    language = arguments["language"]
    try Self.check(language, of: "--language") { _ in true }
  }

  /// A report with what the options say of it.
  func document(_ name: String, _ text: String) -> Document {
    Document(
      name: name.withoutRawBytes, text: text, publisher: publisher, url: url, published: published,
      language: language)
  }

  /// The language of titles that a command's `--titles` names.
  static func titles(_ arguments: Arguments) throws(CommandError) -> TitleLanguage {
    guard let tag = arguments["titles"] else { return .english }
    if tag == "own" { return .ofReport }
    try check(tag, of: "--titles") { $0.titles != nil }
    return .tag(tag)
  }

  private static func check(
    _ tag: String?, of option: String, _ isFit: (Language) -> Bool
  ) throws(CommandError) {
    let library = LanguageLibrary.builtIn
    guard let tag, !(library.language(tag).map(isFit) ?? false) else { return }
    let known = library.languages.filter(isFit).map(\.code)
    throw .unknownLanguage(tag, option: option, known: known)
  }
}
