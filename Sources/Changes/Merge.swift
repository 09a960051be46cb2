package import Geo

/// Sets of features put together, what is in several of them once.
///
/// Where two sets tell of one event, what one does not know is filled in, the reports are counted, and
/// what they disagree on is kept: see ``EventMerge``.
package struct Merge: Sendable {
  /// The result.
  package private(set) var collection: FeatureCollection
  /// What could not be settled; the value of the first set was kept.
  package private(set) var conflicts: [MergeConflict] = []
  /// How many features were in both sets.
  package private(set) var sharedCount = 0

  /// Puts a second set to a first.
  ///
  /// - Throws: The first flaw of either text.
  package init(
    _ first: SourceBytes, _ second: SourceBytes, matching: Matching = .automatic,
    rewordedBy reword: @escaping EventMerge.Rewording
  ) throws(ComparisonError) {
    let comparison = try Self.compare(first, second, matching)
    let merger = EventMerge(isOfEvents: comparison.isOfEvents, rewordedBy: reword)
    collection = try Self.read(first, .old)
    for change in comparison.difference.changes {
      guard let new = change.new else { continue }
      if let old = change.old, let index = home(of: new.feature, at: old.index) {
        collection.features[index] = merger.merged(
          collection.features[index], new.feature, &conflicts)
        sharedCount += 1
      } else {
        collection.features.append(new.feature)
      }
    }
    if comparison.isOfEvents { EventRoll.distinguish(&collection.features) }
    sharedCount += comparison.unchangedCount
  }

  /// The feature that one of the second set is the same as: the one that it is most like, or, where
  /// that counts the losses of another side, one of its kind, place and day that does not; none where
  /// what it is like was at another time.
  private func home(of feature: Feature, at index: Int) -> Int? {
    if EventTelling.areDaysApart(collection.features[index], feature) { return nil }
    guard EventTelling.countOthers(collection.features[index], feature) else { return index }
    let key = EventTelling.key(of: feature)
    return collection.features.firstIndex {
      EventTelling.key(of: $0) == key && !EventTelling.countOthers($0, feature)
    }
  }

  /// Puts together what two sets made of a common base.
  ///
  /// What one side alone changed is taken over; what both changed otherwise is a conflict, but for
  /// tolls, which become a range, and for the status, which becomes `disputed`.
  ///
  /// - Throws: The first flaw of a text; that of the base counts as the old one's.
  package init(
    base: SourceBytes, _ first: SourceBytes, _ second: SourceBytes,
    matching: Matching = .automatic, rewordedBy reword: @escaping EventMerge.Rewording
  ) throws(ComparisonError) {
    let left = Fates(try Self.compare(base, first, matching), try Self.read(first, .new))
    let right = Fates(try Self.compare(base, second, matching), try Self.read(second, .new))
    let old = try Self.read(base, .old)
    let merger = EventMerge(
      isOfEvents: left.isOfEvents || right.isOfEvents, rewordedBy: reword)
    collection = left.collection
    collection.features = []
    for index in left.collection.features.indices {
      let feature = left.collection.features[index]
      guard let origin = left.origins[index] else {
        collection.features.append(feature)
        continue
      }
      if let kept = merger.merged(
        old.features[origin], feature, right.results[origin], &conflicts)
      {
        collection.features.append(kept)
      }
    }
    // What the first removed and the second changed is not lost.
    for origin in old.features.indices where left.results[origin] == nil {
      guard let changed = right.results[origin], changed != old.features[origin] else { continue }
      conflicts.append(MergeConflict(feature: changed, kind: .removedAndChanged))
      collection.features.append(changed)
    }
    let additions = try Merge(
      Self.bytes(left.added), Self.bytes(right.added), matching: matching, rewordedBy: reword)
    append(additions, insteadOf: left.added)
  }

  /// Adds what both sets added, once where both did.
  private mutating func append(_ both: Merge, insteadOf added: [Feature]) {
    let additions = Set(added)
    collection.features.removeAll { additions.contains($0) }
    collection.features += both.collection.features
    conflicts += both.conflicts
    sharedCount = both.sharedCount
  }

  private static func compare(
    _ old: SourceBytes, _ new: SourceBytes, _ matching: Matching
  ) throws(ComparisonError) -> Comparison {
    var options = ComparisonOptions()
    options.matching = matching
    options.comparesStyling = true
    return try Comparison(old, new, options)
  }

  private static func read(
    _ source: SourceBytes, _ side: ComparisonError.Side
  ) throws(ComparisonError) -> FeatureCollection {
    do {
      return try GeoJSONReader.readAll(source[0..<source.count].span)
    } catch {
      throw .unreadable(side, error)
    }
  }

  private static func bytes(_ features: [Feature]) -> SourceBytes {
    SourceBytes(GeoJSONWriter().write(FeatureCollection(features: features)))
  }
}

/// What became of the features of a base in one set.
private struct Fates {
  let collection: FeatureCollection
  let isOfEvents: Bool
  /// For each feature of the base what it is now; nothing where it is gone.
  private(set) var results: [Feature?]
  /// For each feature of the set the one of the base that it was.
  private(set) var origins: [Int?]

  init(_ comparison: Comparison, _ collection: FeatureCollection) {
    self.collection = collection
    isOfEvents = comparison.isOfEvents
    results = [Feature?](repeating: nil, count: comparison.difference.oldCount)
    origins = [Int?](repeating: nil, count: collection.features.count)
    for pair in comparison.unchanged { connect(pair.oldIndex, pair.newIndex) }
    for change in comparison.difference.changes {
      if let old = change.old, let new = change.new { connect(old.index, new.index) }
    }
  }

  private mutating func connect(_ old: Int, _ new: Int) {
    results[old] = collection.features[new]
    origins[new] = old
  }

  var added: [Feature] {
    collection.features.indices.filter { origins[$0] == nil }.map { collection.features[$0] }
  }
}

/// Something that two sets have otherwise.
package struct MergeConflict: Hashable, Sendable {
  /// What is otherwise.
  package enum Kind: Hashable, Sendable {
    /// A property, or `geometry`.
    case property(String, kept: JSONValue, other: JSONValue)
    /// One set has no longer what the other changed.
    case removedAndChanged
  }

  /// The feature as it was kept.
  package let feature: Feature
  package let kind: Kind
}
