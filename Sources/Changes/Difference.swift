package import Geo

/// What turns one set of features into another: a value with laws.
///
/// - Of a set with itself it is empty.
/// - Applied to the old set it gives the new one, byte for byte after normal writing, where the
///   comparison was exact.
/// - Inverted it undoes.
/// - Two in a row compose into one.
/// - Written and read again it is the same.
///
/// Features are named by where they stand, counted from 0. Those that neither ``changes`` nor
/// ``moves`` names are the same in both sets and follow each other in the same order.
package struct Difference: Hashable, Sendable {
  /// How many features the old set has.
  package var oldCount: Int
  /// How many features the new set has.
  package var newCount: Int
  /// Features that were added, removed or modified, in the order of the new set; a removed one
  /// stands before the changes of what followed it.
  package var changes: [Change]
  /// Features that are the same but stand elsewhere among the others.
  package var moves: [Move] = []
  /// What the sets themselves have beside their features, where that is not the same.
  package var collection: CollectionChange?

  /// Whether both sets are the same.
  package var isEmpty: Bool {
    changes.isEmpty && moves.isEmpty && collection == nil && oldCount == newCount
  }

  /// A feature and where it stands in its set.
  package struct Placed: Hashable, Sendable {
    package var index: Int
    package var feature: Feature

    package init(index: Int, feature: Feature) {
      self.index = index
      self.feature = feature
    }
  }

  /// A feature that stands elsewhere.
  package struct Move: Hashable, Sendable {
    package var oldIndex: Int
    package var newIndex: Int

    package init(oldIndex: Int, newIndex: Int) {
      self.oldIndex = oldIndex
      self.newIndex = newIndex
    }
  }

  /// Bounding box and foreign members before and after.
  package struct CollectionChange: Hashable, Sendable {
    package var old: FeatureCollection
    package var new: FeatureCollection
  }

  package init(oldCount: Int, newCount: Int, changes: [Change]) {
    self.oldCount = oldCount
    self.newCount = newCount
    self.changes = changes
  }
}

/// What became of one feature.
package struct Change: Hashable, Sendable {
  /// The feature before; nothing where it was added.
  package var old: Difference.Placed?
  /// The feature after; nothing where it was removed.
  package var new: Difference.Placed?
  /// How the two were found to be the same; nothing where there is one only.
  package var match: Match?
  /// The other event that this one came from or went into.
  package var relation: Relation?

  package init(
    old: Difference.Placed? = nil, new: Difference.Placed? = nil, match: Match? = nil,
    relation: Relation? = nil
  ) {
    precondition(old != nil || new != nil, "a change is of a feature")
    self.old = old
    self.new = new
    self.match = match
    self.relation = relation
  }
}

/// How an old and a new feature were found to be one.
package enum Match: Hashable, Sendable {
  /// Both have the same id.
  case id
  /// Both have the same values of the properties that were named.
  case key
  /// They are alike; how surely they are the same, from 0 to 1.
  case likeness(Double)
}

/// One event that became two, or two that became one.
package enum Relation: Hashable, Sendable {
  /// An added feature tells a part of what an old one told.
  case splitFrom(oldIndex: Int)
  /// What a removed feature told is part of a new one.
  case joinedInto(newIndex: Int)
}

extension Difference {
  /// The difference from the new set to the old one.
  package var inverted: Difference {
    var result = Difference(
      oldCount: newCount, newCount: oldCount, changes: Self.ordered(changes.map(\.inverted)))
    result.moves = moves.map { Move(oldIndex: $0.newIndex, newIndex: $0.oldIndex) }
      .sorted { $0.newIndex < $1.newIndex }
    result.collection = collection.map { CollectionChange(old: $0.new, new: $0.old) }
    return result
  }

  /// Changes in the order of the new set, removed features before what followed them.
  ///
  /// A removed feature stands before the first change whose old feature stood behind it.
  static func ordered(_ changes: [Change]) -> [Change] {
    let kept = changes.filter { $0.new != nil }
      .sorted { ($0.new?.index ?? 0) < ($1.new?.index ?? 0) }
    let removed = changes.filter { $0.new == nil }
      .sorted { ($0.old?.index ?? 0) < ($1.old?.index ?? 0) }
    var rest = removed[...]
    var result: [Change] = []
    result.reserveCapacity(changes.count)
    for change in kept {
      if let index = change.old?.index {
        while let first = rest.first, let gone = first.old?.index, gone < index {
          result.append(first)
          rest.removeFirst()
        }
      }
      result.append(change)
    }
    return result + rest
  }
}

extension Change {
  fileprivate var inverted: Change {
    Change(old: new, new: old, match: match, relation: relation?.inverted)
  }
}

extension Relation {
  fileprivate var inverted: Relation {
    switch self {
    case .splitFrom(let index): .joinedInto(newIndex: index)
    case .joinedInto(let index): .splitFrom(oldIndex: index)
    }
  }
}
