package import Geo

/// Why a difference does not fit a set.
package enum PatchMismatch: Error, Hashable, Sendable {
  /// The set has another number of features than the one that the difference was made from.
  case count(expected: Int, found: Int)
  /// A feature is not the one that is to be changed.
  case feature(index: Int, id: FeatureID?, edits: [Edit])
  /// The members beside the features are not those that are to be changed.
  case collection
  /// The difference itself is wrong: two features at one place, or one beyond the end.
  case inconsistent(index: Int)
}

extension Difference {
  /// The new set, made from the old one.
  ///
  /// - Throws: The first feature that is not as the difference expects; nothing is guessed.
  package func applied(
    to old: FeatureCollection
  ) throws(PatchMismatch) -> FeatureCollection {
    guard old.features.count == oldCount else {
      throw .count(expected: oldCount, found: old.features.count)
    }
    let added = changes.count { $0.old == nil } - changes.count { $0.new == nil }
    guard oldCount + added == newCount else { throw .inconsistent(index: min(oldCount, newCount)) }
    var slots = [Feature?](repeating: nil, count: newCount)
    var isGone = [Bool](repeating: false, count: oldCount)
    for change in changes { try change.apply(to: old.features, &isGone, &slots) }
    for move in moves {
      try Self.claim(move.oldIndex, in: &isGone)
      try Self.put(old.features[move.oldIndex], at: move.newIndex, in: &slots)
    }
    var result = try applyCollection(to: old)
    result.features = try Self.fill(slots, with: old.features, except: isGone)
    return result
  }

  func applyCollection(
    to old: FeatureCollection
  ) throws(PatchMismatch) -> FeatureCollection {
    guard let collection else { return FeatureCollection(emptyLike: old) }
    guard collection.old.isWrittenLike(FeatureCollection(emptyLike: old)) else { throw .collection }
    return collection.new
  }

  /// What is in neither list keeps its order and takes the places that are left.
  private static func fill(
    _ slots: [Feature?], with old: [Feature], except isGone: [Bool]
  ) throws(PatchMismatch) -> [Feature] {
    var result: [Feature] = []
    result.reserveCapacity(slots.count)
    var next = 0
    for slot in slots {
      if let slot {
        result.append(slot)
        continue
      }
      while next < old.count, isGone[next] { next += 1 }
      guard next < old.count else { throw .inconsistent(index: result.count) }
      result.append(old[next])
      next += 1
    }
    while next < old.count, isGone[next] { next += 1 }
    guard next == old.count else { throw .inconsistent(index: next) }
    return result
  }

  fileprivate static func claim(_ index: Int, in isGone: inout [Bool]) throws(PatchMismatch) {
    guard isGone.indices.contains(index), !isGone[index] else { throw .inconsistent(index: index) }
    isGone[index] = true
  }

  fileprivate static func put(
    _ feature: Feature, at index: Int, in slots: inout [Feature?]
  ) throws(PatchMismatch) {
    guard slots.indices.contains(index), slots[index] == nil else {
      throw .inconsistent(index: index)
    }
    slots[index] = feature
  }
}

extension Change {
  fileprivate func apply(
    to features: [Feature], _ isGone: inout [Bool], _ slots: inout [Feature?]
  ) throws(PatchMismatch) {
    if let old {
      try Difference.claim(old.index, in: &isGone)
      try old.expect(features[old.index], at: old.index)
    }
    if let new { try Difference.put(new.feature, at: new.index, in: &slots) }
  }
}

extension Difference.Placed {
  /// Throws where a feature is not this one.
  func expect(_ found: Feature, at place: Int) throws(PatchMismatch) {
    guard found.isWrittenLike(feature) else {
      throw .feature(
        index: place, id: feature.id, edits: ComparisonRules().edits(from: feature, to: found))
    }
  }
}

extension Feature {
  /// Whether both are the same bytes when they are written.
  package func isWrittenLike(_ other: Feature) -> Bool {
    if self == other { return true }
    let writer = GeoJSONWriter()
    return writer.write(self) == writer.write(other)
  }
}

extension FeatureCollection {
  /// A collection with another's members and no features.
  init(emptyLike other: FeatureCollection) {
    self.init(features: [], bbox: other.bbox, foreignMembers: other.foreignMembers)
  }

  func isWrittenLike(_ other: FeatureCollection) -> Bool {
    let writer = GeoJSONWriter()
    return writer.write(self) == writer.write(other)
  }
}
