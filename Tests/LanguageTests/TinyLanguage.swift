import Language
import Testing
import Text

/// A small language that has one or two words of every kind that the tests ask about.
enum TinyLanguage {
  static let file = """
    [language]
    code xx
    name Tiny
    script Latn
    order sov
    decimal .
    [abbreviation]
    mr, oct
    [suffix.name]
    -nya, -kah
    [number]
    one | value 1
    two | value 2
    five | value 5
    twenty | value 20
    teen | plus 10
    hundred | times 100
    thousand | times 1000
    million | times 1000000
    billion | times 1000000000
    [number.one]
    a
    [number.vague]
    several | low 3
    dozens | low 12
    [number.least]
    at least
    [number.most]
    up to
    [number.about]
    about
    [number.more]
    more than
    [number.range]
    to
    [number.other]
    km, years old
    [weekday]
    Friday | value 5
    Sunday | value 7
    [season]
    spring | value 3
    autumn | value 9
    winter | value 12
    [month]
    september, sept | value 9
    october, oct | value 10
    february | value 2
    [day]
    today | value 0
    yesterday | value -1
    last night | value -1, part night
    [day.part]
    morning | part morning
    [date.unit]
    day(|s) | days 1
    week(|s) | days 7
    month(|s) | days 30
    year(|s) | days 365
    [date.ago]
    ago
    [date.later]
    later
    [date.last]
    last
    [date.next]
    next
    [date.this]
    this
    [date.same]
    the same day
    [date.since]
    since, from
    [date.until]
    until
    [date.between]
    between
    [date.before]
    before
    [date.after]
    after
    [date.on]
    on
    [date.earlier]
    earlier
    [date.past]
    long ago
    [date.span]
    past 24 hours | from -1, to 0
    [and]
    and
    [between]
    between
    [person.any]
    people
    """

  /// The tiny language, with more lines behind it.
  static func language(with lines: String = "") throws -> Language {
    try #require(Language(parsing: file + "\n" + lines))
  }

  /// A text read in the tiny language, or in one with more lines.
  static func analyse(_ text: String, with lines: String = "") throws -> AnalysedText {
    try language(with: lines).analyse(SourceText(text))
  }

  /// A text read in a language that the program carries.
  static func analyse(_ text: String, in code: String) throws -> AnalysedText {
    try #require(LanguageLibrary.builtIn.language(code)).analyse(SourceText(text))
  }
}

extension AnalysedText {
  /// The tokens, as written.
  var words: [String] { tokens.indices.map { string($0) } }

  /// The sentences, as written.
  var sentenceTexts: [String] { sentences.map { source.string($0.range) } }

  /// The phrases found, with their classes.
  var found: [String] {
    matches.map { match in
      let classes = match.senses.map(\.wordClass.rawValue).joined(separator: "+")
      return "\(string(match.tokens)): \(classes)"
    }
  }

  /// All dates.
  var dates: [DateExpression] { dates(in: tokens.indices) }

  /// All quantities.
  var quantities: [Quantity] { quantities(in: tokens.indices) { _ in false } }
}
