package import Geo

/// How the features of two sets are found to be the same.
package enum Matching: Hashable, Sendable {
  /// By id where both have one; events by likeness too, of which the id is a part; other features
  /// without id by likeness.
  case automatic
  /// By id alone.
  case id
  /// By the values of properties.
  case key([String])
  /// By likeness alone, as if there were no ids.
  case likeness
}

/// What is asked of a comparison.
package struct ComparisonOptions: Sendable {
  /// What counts as a difference; nil for what suits the sets: see ``ComparisonRules/ignoredOfEvents``.
  package var rules = ComparisonRules()
  /// Whether the styling and the confidence of events are compared too.
  package var comparesStyling = false
  package var matching = Matching.automatic
  /// Metres within which features other than events can be the same although they moved.
  package var withinMetres = 100.0
  /// What a feature must fulfil to count, on both sides.
  package var condition: Condition?

  package init() {}
}

/// Why two texts cannot be compared.
package enum ComparisonError: Error, Hashable, Sendable {
  /// Which of the two.
  package enum Side: Hashable, Sendable {
    case old, new
  }

  /// A text is no GeoJSON.
  case unreadable(Side, GeoJSONError)
}

/// Two sets of features compared.
package struct Comparison: Sendable {
  /// What changed.
  package private(set) var difference: Difference
  /// Pairs that are the same, where they were asked for: indices, old and new.
  package private(set) var unchanged: [Difference.Move] = []
  /// How many features are in both sets and the same, as far as they were compared.
  package private(set) var unchangedCount = 0
  /// Whether these are events; else they are features of any kind.
  package private(set) var isOfEvents = false
  /// The rules that were used.
  package private(set) var rules: ComparisonRules
  /// What the user should know of the matching.
  package private(set) var notes: [Note] = []

  /// Whether nothing changed, as far as the sets were compared.
  package var isSame: Bool {
    difference.changes.isEmpty && difference.moves.isEmpty && difference.collection == nil
  }

  /// What may have gone otherwise than expected.
  package enum Note: Hashable, Sendable {
    /// So many features have an id, or a key, that one before them has.
    case repeatedKeys(ComparisonError.Side, count: Int, example: Int)
    /// So many features lack a property of the key.
    case missingKeys(ComparisonError.Side, count: Int, example: Int)
  }

  /// Compares two texts.
  ///
  /// - Throws: The first flaw of either text, the old one's first.
  package init(
    _ old: SourceBytes, _ new: SourceBytes, _ options: ComparisonOptions = ComparisonOptions()
  ) throws(ComparisonError) {
    let marker = Marker(options)
    let alignment = try Alignment(old, new) { marker.mark($0) }
    isOfEvents = Self.isOfEvents(alignment.old) || Self.isOfEvents(alignment.new)
    rules = options.rules
    if isOfEvents, !rules.isExact, !options.comparesStyling, rules.only == nil {
      rules.ignored.formUnion(ComparisonRules.ignoredOfEvents)
    }
    difference = Difference(
      oldCount: alignment.old.count, newCount: alignment.new.count, changes: [])
    var pairing = Pairing(alignment, rules, options.matching, isOfEvents: isOfEvents)
    pairing.withinMetres = options.withinMetres
    pairing.run()
    difference.changes = Difference.ordered(pairing.changes)
    unchanged = pairing.unchanged
    unchangedCount = unchanged.count
    if rules.isExact { difference.moves = Difference.moves(among: unchanged) }
    difference.collection = rules.collectionChange(
      alignment.old.collection, alignment.new.collection)
    notes = marker.notes(on: alignment)
  }

  /// Whether the first feature has what every event has.
  private static func isOfEvents(_ table: FeatureTable) -> Bool {
    guard table.count > 0, let properties = table.feature(0).properties else { return false }
    return properties["event_type"]?.stringValue != nil && properties["date_start"] != nil
  }
}

/// Marks features with their keys and with whether they count.
private struct Marker {
  private let matching: Matching
  private let condition: Condition?

  init(_ options: ComparisonOptions) {
    matching = options.matching
    condition = options.condition
  }

  func mark(_ feature: Feature) -> FeatureTable.Mark {
    FeatureTable.Mark(
      key: FeatureKey(of: feature, matching)?.mark ?? 0,
      isSelected: condition?.holds(for: feature) ?? true, quote: Self.quote(of: feature))
  }

  private static func quote(of feature: Feature) -> UInt64 {
    guard case .string(let quote) = feature.properties?["quote"], !quote.isEmpty else { return 0 }
    var hasher = Hasher()
    hasher.combine(quote)
    hasher.combine(feature.properties?["event_type"]?.stringValue)
    return UInt64(bitPattern: Int64(hasher.finalize())) | 1
  }

  func notes(on alignment: Alignment) -> [Comparison.Note] {
    if matching == .likeness { return [] }
    return notes(.old, alignment.old, alignment.oldKeys)
      + notes(.new, alignment.new, HashIndex(alignment.new.keys))
  }

  private func notes(
    _ side: ComparisonError.Side, _ table: FeatureTable, _ keys: HashIndex
  ) -> [Comparison.Note] {
    var notes: [Comparison.Note] = []
    if let example = keys.firstRepeat {
      notes.append(.repeatedKeys(side, count: keys.repeatCount, example: example))
    }
    if matching != .automatic, let example = table.marks.firstIndex(where: { $0.key == 0 }) {
      let count = table.marks.count { $0.key == 0 }
      notes.append(.missingKeys(side, count: count, example: example))
    }
    return notes
  }
}

/// What a feature is called: its id, or its values of the properties that make the key.
struct FeatureKey: Hashable {
  let values: [JSONValue]

  /// The key of a feature; nothing where a part of it is missing or null.
  init?(of feature: Feature, _ matching: Matching) {
    switch matching {
    case .automatic, .id:
      guard let id = feature.id else { return nil }
      values = [id.json]
    case .key(let names):
      let found = names.compactMap { feature.properties?[$0] }.filter { !$0.isNull }
      guard found.count == names.count else { return nil }
      values = found
    case .likeness: return nil
    }
  }

  /// A hash that is not 0.
  var mark: UInt64 { UInt64(bitPattern: Int64(hashValue)) | 1 }
}

extension ComparisonRules {
  /// What differs beside the features; the bounding box follows from them and counts exactly only.
  func collectionChange(
    _ old: FeatureCollection, _ new: FeatureCollection
  ) -> Difference.CollectionChange? {
    let isSame =
      isExact
      ? old.isWrittenLike(new)
      : only != nil || membersEdits(from: old.foreignMembers, to: new.foreignMembers).isEmpty
    return isSame ? nil : Difference.CollectionChange(old: old, new: new)
  }
}
