import Events
import Geo
import Reports
import Testing
import Text

/// A short report and the rows that its event features make.
struct Case: Sendable, CustomTestStringConvertible {
  let text: String
  let rows: [String]

  init(_ text: String, _ rows: String...) {
    self.text = text
    self.rows = rows
  }

  var testDescription: String { text }
}

/// A short report in a language that it is too short to be known by, and the rows that its event features
/// make.
struct Story: Sendable, CustomTestStringConvertible {
  let language: String
  let text: String
  let rows: [String]

  init(_ language: String, _ text: String, _ rows: String...) {
    self.language = language
    self.text = text
    self.rows = rows
  }

  var testDescription: String { text }
}

/// Reads reports that came out on Sunday, 18 October 2020, where nothing else is said.
enum Report {
  static let day = CivilDate(year: 2020, month: 10, day: 18)

  static func read(
    _ text: String, published: CivilDate? = day, language: String? = nil
  ) -> Reading {
    ReportReader().read(
      Document(name: "report.txt", text: text, published: published, language: language))
  }

  /// A row for each event feature: the values of some properties, `-` where nothing is known.
  static func rows(
    _ text: String, _ keys: [String], published: CivilDate? = day, language: String? = nil
  ) -> [String] {
    read(text, published: published, language: language).eventFeatures().map { feature in
      keys.map { cell(feature.properties?[$0]) }.joined(separator: ", ")
    }
  }

  private static func cell(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .bool(let truth): String(truth)
    case .array(let values): values.map { cell($0) }.joined(separator: "+")
    case .null: "-"
    default: "?"
    }
  }
}
