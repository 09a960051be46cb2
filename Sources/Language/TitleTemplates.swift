/// The words of titles and descriptions in a language: the section `[titles]` of its file.
package struct TitleTemplates: Sendable {
  /// What a line of the section is for, and the slots that its text may have.
  package enum Key: String, CaseIterable, Sendable {
    case clash, shelling
    case airStrike = "air_strike"
    case explosion
    case civilianHarm = "civilian_harm"
    case territory, casualties, displacement, ceasefire
    case ceasefireViolation = "ceasefire_violation"
    case talks, prisoners, aid, deployment, protest, arrest

    case inPlace = "in"
    case near, at, dated, costing, list, killed, wounded
    case months, day, days, span
    case actor, total
    case totalSince = "total_since"
    case quoted, via, reported, claimed
    case claimedBy = "claimed_by"
    case disputed
    case disputedBy = "disputed_by"
    case denied

    /// The slots that must stand in the text, each in braces.
    var slots: [String] {
      switch self {
      case .inPlace, .near, .at: ["event", "place"]
      case .dated: ["title", "date"]
      case .costing: ["title", "toll"]
      case .list: ["first", "rest"]
      case .killed, .wounded, .total: ["count"]
      case .totalSince: ["count", "date"]
      case .day: ["day", "month", "year"]
      case .days: ["first", "last", "month", "year"]
      case .span: ["from", "to"]
      case .actor: ["names"]
      case .quoted: ["name"]
      case .via: ["source", "agency"]
      case .claimedBy, .disputedBy: ["source"]
      default: []
      }
    }

    /// What is wrong with a text for this key; nil where nothing is.
    func problem(with text: String) -> String? {
      if self == .months, text.split(separator: ",").count != 12 {
        return "\"months\" expects twelve names with commas between them"
      }
      let found = Template(text).slots
      if let stranger = found.first(where: { !slots.contains($0) }) {
        return "\"\(rawValue)\" has no slot \"{\(stranger)}\""
      }
      if let missing = slots.first(where: { !found.contains($0) }) {
        return "\"\(rawValue)\" lacks the slot \"{\(missing)}\""
      }
      return nil
    }
  }

  /// The language that the templates are in.
  package let language: String
  /// The script of the language in ISO 15924; empty where its file tells none.
  package let script: String
  /// The names of the months, January first.
  package let months: [String]
  private let templates: [Key: Template]

  /// No words at all: each text is the name of its key.
  package static let none = TitleTemplates()

  private init() {
    language = "und"
    script = ""
    months = (1...12).map(String.init)
    templates = [:]
  }

  /// The templates that a language has; nil where its file has none.
  init?(language: String, script: String, texts: (Key) -> String?) {
    var templates: [Key: Template] = [:]
    for key in Key.allCases {
      guard let text = texts(key) else { return nil }
      templates[key] = Template(text)
    }
    self.language = language
    self.script = script
    self.templates = templates
    months = (texts(.months) ?? "").split(separator: ",").map { String($0.trimmed) }
  }

  /// The text of a key, its slots filled.
  package func text(_ key: Key, _ values: KeyValuePairs<String, String> = [:]) -> String {
    templates[key]?.filled(with: values) ?? key.rawValue
  }
}

/// A text with slots, such as `{event} in {place}`.
struct Template: Sendable {
  private let pieces: [(text: String, isSlot: Bool)]

  /// Reads a text; a brace without its partner is a brace.
  init(_ text: String) {
    var pieces: [(text: String, isSlot: Bool)] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append((String(rest[..<open]), false))
      pieces.append((String(rest[rest.index(after: open)..<close]), true))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append((String(rest), false))
    self.pieces = pieces
  }

  /// The names of the slots, in order.
  var slots: [String] { pieces.filter(\.isSlot).map(\.text) }

  /// The text with values in the slots.
  func filled(with values: KeyValuePairs<String, String>) -> String {
    pieces.reduce(into: "") { result, piece in
      result +=
        piece.isSlot ? values.first { $0.key == piece.text }?.value ?? "" : piece.text
    }
  }
}
