import Changes
import Geo

/// A comparison as text for people: a headline with counts, then each change below its place and
/// day, with the old and the new value of what changed.
struct ChangeReport {
  private let comparison: Comparison
  private let ink: Ink
  private var text = ""

  init(_ comparison: Comparison, for terminal: Terminal) {
    self.comparison = comparison
    ink = Ink(isUsed: terminal.usesColour)
  }

  /// The headline alone.
  func headline() -> String {
    let counts = ChangeCounts(comparison)
    let changed = ChangeKind.allCases.compactMap { kind in
      counts[kind] > 0 ? ink.paint("\(counts[kind]) \(kind.rawValue)", kind) : nil
    }
    var parts = changed
    if comparison.difference.collection != nil { parts.append("other members of the set changed") }
    let moves = comparison.difference.moves.count
    if moves > 0 { parts.append("\(moves) in another order") }
    let rest = "\(counts.unchanged) unchanged"
    return (parts.isEmpty ? "nothing changed, " : parts.joined(separator: ", ") + ", ") + rest
      + Self.relations(counts) + "\n"
  }

  private static func relations(_ counts: ChangeCounts) -> String {
    var parts: [String] = []
    if counts.splits > 0 { parts.append("\(counts.splits) split from another") }
    if counts.joins > 0 { parts.append("\(counts.joins) joined into another") }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  /// The headline and the changes.
  consuming func full() -> String {
    text = headline()
    appendCollection()
    for (heading, changes) in groups() {
      text += "\n"
      if let heading { text += ink.bold(heading) + "\n" }
      for change in changes { append(change) }
    }
    return text
  }

  /// Events by place and day, in the order of the days; other features in their order.
  private func groups() -> [(heading: String?, changes: [Change])] {
    let changes = comparison.difference.changes
    guard comparison.isOfEvents else { return changes.isEmpty ? [] : [(nil, changes)] }
    let labelled = changes.map {
      (label: FeatureLabel($0.new?.feature ?? $0.old?.feature), change: $0)
    }
    let byHeading = Dictionary(grouping: labelled) { $0.label.heading }
    return byHeading.map { (key: $0.value[0].label.order, heading: $0.key, changes: $0.value) }
      .sorted { ($0.key, $0.heading) < ($1.key, $1.heading) }
      .map { ($0.heading, $0.changes.map(\.change)) }
  }

  private mutating func appendCollection() {
    guard let collection = comparison.difference.collection else { return }
    let edits = comparison.rules.membersEdits(
      from: collection.old.foreignMembers, to: collection.new.foreignMembers)
    guard !edits.isEmpty else { return }
    text += "\n" + ink.bold("the set itself") + "\n"
    for edit in edits { append(edit) }
  }

  // MARK: One change

  private mutating func append(_ change: Change) {
    let edits = comparison.rules.edits(of: change)
    let kind = change.kind { _, _ in edits }
    let label = FeatureLabel(change.new?.feature ?? change.old?.feature)
    let line = "\(kind.mark) \(label.line(isOfEvents: comparison.isOfEvents))"
    text += "  " + ink.paint(line.printable, kind) + ink.faint(Self.remark(change)) + "\n"
    if edits.isEmpty {
      for (name, value) in label.details { appendDetail(name, value) }
    }
    for edit in shown(edits) { append(edit) }
  }

  /// The ids of events follow from what else changed.
  private func shown(_ edits: [Edit]) -> [Edit] {
    guard comparison.isOfEvents else { return edits }
    let rest = edits.filter { !Self.derived.contains($0.path.text) }
    return rest.isEmpty ? edits : rest
  }

  private static let derived: Set = ["/id", "/properties/event_id", "/properties/place_id"]

  private static func remark(_ change: Change) -> String {
    switch change.relation {
    case .splitFrom(let index): return "  (split from the old feature \(index))"
    case .joinedInto(let index): return "  (joined into the new feature \(index))"
    case nil: break
    }
    guard case .likeness(let value) = change.match else { return "" }
    return "  (found by likeness, \(Int((value * 100).rounded(.down))) %)"
  }

  private mutating func appendDetail(_ name: String, _ value: JSONValue) {
    text += "      \(name.printable.padded(to: 12))  \(ValueText.short(value))\n"
  }

  /// Old and new value on one line where they are short, else below each other.
  private mutating func append(_ edit: Edit) {
    let name =
      (edit.path.steps.first == "properties" ? edit.path.steps.dropFirst() : edit.path.steps[...])
      .joined(separator: "/").printable
    let old = ValueText(edit.old, edit.path).text
    let new = ValueText(edit.new, edit.path).text
    let distance = edit.metres.map { "  (\(ValueText.distance($0)))" } ?? ""
    if old.count + new.count <= 60 {
      text +=
        "      \(name.padded(to: 12))  \(ink.paint(old, .removed)) → "
        + "\(ink.paint(new, .added))\(distance)\n"
    } else {
      text += "      \(name)\(distance)\n"
      text += "        " + ink.paint("- " + old, .removed) + "\n"
      text += "        " + ink.paint("+ " + new, .added) + "\n"
    }
  }
}

/// Colours of ECMA-48 (SGR), or none.
private struct Ink {
  let isUsed: Bool

  func paint(_ text: String, _ kind: ChangeKind) -> String { wrap(text, kind.colour) }

  func bold(_ text: String) -> String { wrap(text.printable, "1") }

  func faint(_ text: String) -> String { text.isEmpty ? "" : wrap(text, "2") }

  private func wrap(_ text: String, _ code: String) -> String {
    isUsed ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension ChangeKind {
  fileprivate var mark: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .modified: "~"
    case .moved: ">"
    }
  }

  fileprivate var colour: String {
    switch self {
    case .added: "32"
    case .removed: "31"
    case .modified: "33"
    case .moved: "36"
    }
  }
}
