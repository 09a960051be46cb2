package import Geo

extension Difference {
  /// The new set, made from the old one in another order than it had.
  ///
  /// Features are found by their ids: what was modified stays where it is, what was added comes
  /// last, in its order.
  ///
  /// - Returns: The new set; nil where not every feature has an id of its own, so that nothing tells
  ///   which of them is meant.
  /// - Throws: The first feature that is not as the difference expects.
  package func appliedByID(
    to old: FeatureCollection
  ) throws(PatchMismatch) -> FeatureCollection? {
    guard old.features.count == oldCount else {
      throw .count(expected: oldCount, found: old.features.count)
    }
    var places: [FeatureID: Int] = [:]
    for (place, feature) in old.features.enumerated() {
      guard let id = feature.id, places.updateValue(place, forKey: id) == nil else { return nil }
    }
    var features: [Feature?] = old.features
    for change in changes {
      guard let before = change.old else { continue }
      guard let id = before.feature.id, let place = places.removeValue(forKey: id) else {
        return nil
      }
      try before.expect(old.features[place], at: place)
      features[place] = change.new?.feature
    }
    let added = changes.filter { $0.old == nil }.compactMap(\.new?.feature)
    var result = try applyCollection(to: old)
    result.features = features.compactMap { $0 } + added
    return result
  }
}
