package import Geo

/// A difference as a JSON document, the output of `--format json` and `--format patch`.
///
///     {"type": "Changes", "version": 1, "exact": true,
///      "old": {"count": 12}, "new": {"count": 12},
///      "summary": {"added": 0, "removed": 0, "modified": 1, "moved": 0, "unchanged": 11},
///      "changes": [{
///        "change": "modified", "old_index": 3, "new_index": 3, "matched_by": "id",
///        "edits": [{"path": "/properties/fatalities", "old": 36, "new": 38}],
///        "old": {…}, "new": {…}}],
///      "moves": [[7, 9]]}
///
/// Indices count from 0. `edits` is for readers; `old` and `new`, the whole features, are what a patch
/// is applied from. `likeness` (0 to 1) stands beside `matched_by` where that is `likeness`,
/// `split_from` (an old index) and `joined_into` (a new index) where an event became two or two
/// became one. `old_collection` and `new_collection` are there where the members beside the
/// features changed. With `unchanged` pairs asked for, they stand as `[old, new]`.
package enum ChangeDocument {
  package static let type = "Changes"
  package static let version = 1

  /// The document of a comparison.
  package static func json(
    _ comparison: Comparison, listsUnchanged: Bool = false
  ) -> JSONValue {
    var document = header(comparison.difference, isExact: comparison.rules.isExact)
    document["summary"] = ChangeCounts(comparison).json
    append(comparison.difference, to: &document, comparison.rules)
    if listsUnchanged {
      document["unchanged"] = .array(comparison.unchanged.map(\.json))
    }
    return .object(document)
  }

  /// The document of a difference by itself, which is taken for exact.
  package static func json(_ difference: Difference) -> JSONValue {
    var document = header(difference, isExact: true)
    append(difference, to: &document, ComparisonRules())
    return .object(document)
  }

  private static func header(_ difference: Difference, isExact: Bool) -> JSONObject {
    [
      "type": .string(type), "version": .integer(version), "exact": .bool(isExact),
      "old": ["count": .integer(difference.oldCount)],
      "new": ["count": .integer(difference.newCount)],
    ]
  }

  private static func append(
    _ difference: Difference, to document: inout JSONObject, _ rules: ComparisonRules
  ) {
    document["changes"] = .array(
      difference.changes.map { .object(json($0, rules.edits(from:to:))) })
    document["moves"] = .array(difference.moves.map(\.json))
    if let collection = difference.collection {
      document["old_collection"] = collection.old.json
      document["new_collection"] = collection.new.json
    }
  }

  /// One change as a member of `changes`, also a line of `--format ndjson`.
  package static func json(
    _ change: Change, _ edits: (Feature, Feature) -> [Edit]
  ) -> JSONObject {
    var object: JSONObject = ["change": .string(change.kind(edits).rawValue)]
    if let old = change.old { object["old_index"] = .integer(old.index) }
    if let new = change.new { object["new_index"] = .integer(new.index) }
    if let match = change.match {
      object["matched_by"] = .string(match.name)
      if case .likeness(let value) = match { object["likeness"] = .number(value) }
    }
    switch change.relation {
    case .splitFrom(let index): object["split_from"] = .integer(index)
    case .joinedInto(let index): object["joined_into"] = .integer(index)
    case nil: break
    }
    if let old = change.old, let new = change.new {
      object["edits"] = .array(edits(old.feature, new.feature).map(\.json))
    }
    if let old = change.old { object["old"] = old.feature.json }
    if let new = change.new { object["new"] = new.feature.json }
    return object
  }
}

/// What kind of change it is, for readers.
package enum ChangeKind: String, CaseIterable, Sendable {
  case added, removed, modified
  /// Nothing but the geometry is another.
  case moved
}

extension Change {
  /// The kind of the change.
  package func kind(_ edits: (Feature, Feature) -> [Edit]) -> ChangeKind {
    guard let old else { return .added }
    guard let new else { return .removed }
    let found = edits(old.feature, new.feature)
    return !found.isEmpty && found.allSatisfy { $0.path.steps == ["geometry"] } ? .moved : .modified
  }
}

extension Match {
  /// The value of `matched_by`.
  package var name: String {
    switch self {
    case .id: "id"
    case .key: "key"
    case .likeness: "likeness"
    }
  }
}

extension Difference.Move {
  fileprivate var json: JSONValue { [.integer(oldIndex), .integer(newIndex)] }
}

extension Edit {
  /// The edit as a member of `edits`; an absent member where there was or is none.
  fileprivate var json: JSONValue {
    var object: JSONObject = ["path": .string(path.text)]
    if let old { object["old"] = old }
    if let new { object["new"] = new }
    if let metres { object["metres"] = .number((metres * 10).rounded() / 10) }
    return .object(object)
  }
}

/// How many features became what.
package struct ChangeCounts: Hashable, Sendable {
  package private(set) var counts: [ChangeKind: Int] = [:]
  package private(set) var unchanged = 0
  package private(set) var splits = 0
  package private(set) var joins = 0

  package init(_ comparison: Comparison) {
    for change in comparison.difference.changes {
      let kind = change.kind { comparison.rules.edits(from: $0, to: $1) }
      counts[kind, default: 0] += 1
      switch change.relation {
      case .splitFrom: splits += 1
      case .joinedInto: joins += 1
      case nil: break
      }
    }
    unchanged = comparison.unchangedCount
  }

  /// How many changes are of a kind.
  package subscript(kind: ChangeKind) -> Int { counts[kind] ?? 0 }

  /// The value of `summary`.
  package var json: JSONValue {
    var object = JSONObject(ChangeKind.allCases.map { ($0.rawValue, .integer(self[$0])) })
    object["unchanged"] = .integer(unchanged)
    return .object(object)
  }
}
