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
    case atLeast = "at_least"
    case upTo = "up_to"
    case range, thousands
    case months, day, days, span
    case actor, total
    case totalSince = "total_since"
    case quoted, via, reported, claimed
    case claimedBy = "claimed_by"
    case disputed
    case disputedBy = "disputed_by"
    case denied
    case disputedTitle = "disputed_title"
    case deniedTitle = "denied_title"

    /// The position among all keys.
    ///
    /// An enumeration without payloads of up to 256 cases is a byte that counts them in their order.
    var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

    /// The slots that must stand in the text, each in braces.
    var slots: [Slot] {
      switch self {
      case .inPlace, .near, .at: [.event, .place]
      case .dated: [.title, .date]
      case .costing: [.title, .toll]
      case .list: [.first, .rest]
      case .killed, .wounded, .total, .atLeast, .upTo: [.count]
      case .range: [.first, .last]
      case .disputedTitle, .deniedTitle: [.title]
      case .totalSince: [.count, .date]
      case .day: [.day, .month, .year]
      case .days: [.first, .last, .month, .year]
      case .span: [.from, .to]
      case .actor: [.names]
      case .quoted: [.name]
      case .via: [.source, .agency]
      case .claimedBy, .disputedBy: [.source]
      default: []
      }
    }

    /// What is wrong with a text for this key; nil where nothing is.
    func problem(with text: String) -> String? {
      if self == .months, text.split(separator: ",").count != 12 {
        return "\"months\" expects twelve names with commas between them"
      }
      if self == .thousands, DigitGrouping(sample: text) == nil {
        return "\"thousands\" expects a number such as 1,000 as the language writes it"
      }
      let found = Template(text).slots
      if let stranger = found.first(where: { name in !slots.contains { $0.rawValue == name } }) {
        return "\"\(rawValue)\" has no slot \"{\(stranger)}\""
      }
      if let missing = slots.first(where: { !found.contains($0.rawValue) }) {
        return "\"\(rawValue)\" lacks the slot \"{\(missing.rawValue)}\""
      }
      return nil
    }
  }

  /// A place in a text that is filled, by its name in the language files.
  package enum Slot: String, Sendable {
    case event, place, title, date, toll, first, rest, last, count, day, month, year, from, to
    case names, name, source, agency
  }

  /// The language that the templates are in.
  package let language: String
  /// The script of the language in ISO 15924; empty where its file tells none.
  package let script: String
  /// The names of the months, January first.
  package let months: [String]
  /// How digits are parted.
  private let grouping: DigitGrouping?
  /// By the ordinals of the keys; empty where there are none.
  private let templates: [Template]

  /// No words at all: each text is the name of its key.
  package static let none = TitleTemplates()

  private init() {
    language = "und"
    script = ""
    months = (1...12).map(String.init)
    grouping = nil
    templates = []
  }

  /// The templates that a language has; nil where its file has none.
  init?(language: String, script: String, texts: (Key) -> String?) {
    var templates: [Template] = []
    for key in Key.allCases {
      guard let text = texts(key) else { return nil }
      templates.append(Template(text))
    }
    self.language = language
    self.script = script
    self.templates = templates
    months = (texts(.months) ?? "").split(separator: ",").map { String($0.trimmed) }
    grouping = texts(.thousands).flatMap(DigitGrouping.init(sample:))
  }

  /// Appends a number as the language writes it, such as `30,000`.
  package func write(_ number: Int, to output: inout String) {
    if let grouping { grouping.write(number, to: &output) } else { output += String(number) }
  }

  /// Appends the text of a key; `value` appends what belongs in a slot.
  package func write(
    _ key: Key, to output: inout String, _ value: (Slot, inout String) -> Void = { _, _ in }
  ) {
    if templates.isEmpty {
      output += key.rawValue
    } else {
      templates[key.ordinal].write(to: &output, value)
    }
  }
}

/// A text with slots, such as `{event} in {place}`.
struct Template: Sendable {
  private enum Piece {
    case text(String)
    case slot(TitleTemplates.Slot)
    /// Braces around what is the name of no slot.
    case stranger(String)
  }

  private let pieces: [Piece]

  /// Reads a text; a brace without its partner is a brace.
  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(TitleTemplates.Slot(rawValue: name).map(Piece.slot) ?? .stranger(name))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The names of the slots, in order.
  var slots: [String] {
    pieces.compactMap { piece in
      switch piece {
      case .text: nil
      case .slot(let slot): slot.rawValue
      case .stranger(let name): name
      }
    }
  }

  /// Appends the text; `value` appends what belongs in a slot.
  func write(to output: inout String, _ value: (TitleTemplates.Slot, inout String) -> Void) {
    for piece in pieces {
      switch piece {
      case .text(let text): output += text
      case .slot(let slot): value(slot, &output)
      case .stranger: break
      }
    }
  }
}
