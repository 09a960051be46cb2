import Geo

/// Why two differences do not follow each other.
package enum CompositionError: Error, Hashable, Sendable {
  /// The first ends with another number of features than the second begins with.
  case count(first: Int, second: Int)
  /// The second changes a feature that is not as the first left it.
  case feature(index: Int)
}

extension Difference {
  /// One difference that does what this one and then another do.
  ///
  /// A feature that the two leave as it was before is no change; one that only the first added and
  /// the second removed does not occur.
  ///
  /// - Throws: Where the second does not begin where this one ends.
  package func followed(by second: Difference) throws(CompositionError) -> Difference {
    guard newCount == second.oldCount else {
      throw .count(first: newCount, second: second.oldCount)
    }
    var result = Difference(oldCount: oldCount, newCount: second.newCount, changes: [])
    let before = Trace(self)
    let after = Trace(second)
    var kept: [Move] = []
    for middle in 0..<newCount {
      try result.join(before.toNew[middle], after.toOld[middle], at: middle, &kept)
    }
    result.changes += changes.filter { $0.new == nil } + second.changes.filter { $0.old == nil }
    result.changes = Self.ordered(result.changes)
    result.moves = Self.moves(among: kept.sorted { $0.newIndex < $1.newIndex })
    result.collection = Self.joined(collection, second.collection)
    return result
  }

  /// What became of a feature: it was kept, from a place or to a place, or changed.
  fileprivate enum Step {
    case kept(Int)
    case changed(Change)
  }

  /// For each place in the new, and in the old, set what became of the feature there.
  private struct Trace {
    var toNew: [Step]
    var toOld: [Step]

    init(_ difference: Difference) {
      var toNew = [Step?](repeating: nil, count: difference.newCount)
      var toOld = [Step?](repeating: nil, count: difference.oldCount)
      for change in difference.changes {
        if let new = change.new { toNew[new.index] = .changed(change) }
        if let old = change.old { toOld[old.index] = .changed(change) }
      }
      for move in difference.moves {
        toNew[move.newIndex] = .kept(move.oldIndex)
        toOld[move.oldIndex] = .kept(move.newIndex)
      }
      var old = 0
      for new in toNew.indices where toNew[new] == nil {
        while old < toOld.count, toOld[old] != nil { old += 1 }
        precondition(old < toOld.count, "a difference keeps as many features as it says")
        toNew[new] = .kept(old)
        toOld[old] = .kept(new)
      }
      self.toNew = toNew.compactMap(\.self)
      self.toOld = toOld.compactMap(\.self)
    }
  }

  /// Adds what became of one feature of the middle set.
  private mutating func join(
    _ before: Step, _ after: Step, at middle: Int, _ kept: inout [Move]
  ) throws(CompositionError) {
    switch (before, after) {
    case (.kept(let old), .kept(let new)): kept.append(Move(oldIndex: old, newIndex: new))
    case (.changed(var change), .kept(let new)):
      change.new?.index = new
      changes.append(change)
    case (.kept(let old), .changed(var change)):
      change.old?.index = old
      changes.append(change)
    case (.changed(let first), .changed(let second)):
      guard let left = first.new?.feature, let right = second.old?.feature,
        left.isWrittenLike(right)
      else { throw .feature(index: middle) }
      join(first, second, &kept)
    }
  }

  private mutating func join(_ first: Change, _ second: Change, _ kept: inout [Move]) {
    switch (first.old, second.new) {
    case (nil, nil): return
    case (let old?, let new?) where old.feature.isWrittenLike(new.feature):
      kept.append(Move(oldIndex: old.index, newIndex: new.index))
    case (let old, let new):
      let match = old == nil || new == nil ? nil : second.match ?? first.match
      changes.append(Change(old: old, new: new, match: match))
    }
  }

  private static func joined(
    _ first: CollectionChange?, _ second: CollectionChange?
  ) -> CollectionChange? {
    guard let first, let second else { return first ?? second }
    if first.old.isWrittenLike(second.new) { return nil }
    return CollectionChange(old: first.old, new: second.new)
  }
}
