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
      -q, --quiet           say nothing but errors
      -h, --help            show this help

    """

  let paths: [String]
  let output: OutputChoice
  let explains: Bool
  let isQuiet: Bool
  let gazetteer: GazetteerOptions
  private let published: CivilDate?
  private let publisher: String?
  private let url: String?
  private let language: String?

  init(_ arguments: Arguments) throws(CommandError) {
    paths = arguments.operands
    output = try OutputChoice(arguments)
    gazetteer = try GazetteerOptions(arguments)
    explains = arguments.has("explain")
    isQuiet = arguments.has("quiet")
    published = try arguments.value(of: "published", expected: "a date such as 2020-10-24") {
      CivilDate(iso8601: $0)
    }
    publisher = arguments["source"]
    url = arguments["url"]
    language = arguments["language"]
    try checkLanguage()
  }

  /// A report with what the options say of it.
  func document(_ name: String, _ text: String) -> Document {
    Document(
      name: name, text: text, publisher: publisher, url: url, published: published,
      language: language)
  }

  private func checkLanguage() throws(CommandError) {
    guard let language, LanguageLibrary.builtIn.language(language) == nil else { return }
    throw .unknownLanguage(language, known: LanguageLibrary.builtIn.languages.map(\.code))
  }
}
