import Geo

/// Finds for the features that have no twin which of them are the same, and compares those.
struct Pairing {
  private(set) var changes: [Change] = []
  /// Pairs that are the same, in the order of the new set.
  private(set) var unchanged: [Difference.Move] = []
  var withinMetres = 0.0

  private let alignment: Alignment
  private let rules: ComparisonRules
  private let matching: Matching
  private let isOfEvents: Bool
  private var old: Rest
  private var new: Rest
  private var partners: [Partner?]

  /// The features of one set that have no partner yet.
  struct Rest {
    let indices: [Int]
    let features: [Feature]
    var isTaken: [Bool]

    fileprivate init(_ table: FeatureTable, _ indices: [Int]) {
      self.indices = indices
      features = indices.map { table.feature($0) }
      isTaken = [Bool](repeating: false, count: indices.count)
    }
  }

  /// The old feature, by its place in the rest, that a new one was, and how that was found.
  private struct Partner {
    let place: Int
    let match: Match
    var isUnchanged: Bool?
  }

  init(
    _ alignment: Alignment, _ rules: ComparisonRules, _ matching: Matching, isOfEvents: Bool
  ) {
    self.alignment = alignment
    self.rules = rules
    self.matching = matching
    self.isOfEvents = isOfEvents
    let oldIndices = (0..<alignment.old.count)
      .filter { !alignment.isPaired[$0] && alignment.old.marks[$0].isSelected }
    let newIndices = (0..<alignment.new.count)
      .filter { alignment.twins[$0] < 0 && alignment.new.marks[$0].isSelected }
    old = Rest(alignment.old, oldIndices)
    new = Rest(alignment.new, newIndices)
    partners = [Partner?](repeating: nil, count: new.indices.count)
  }

  mutating func run() {
    pairEqualContents()
    pairKeys()
    collect()
  }

  private mutating func pair(_ oldPlace: Int, _ newPlace: Int, _ match: Match, isUnchanged: Bool?) {
    partners[newPlace] = Partner(place: oldPlace, match: match, isUnchanged: isUnchanged)
    old.isTaken[oldPlace] = true
    new.isTaken[newPlace] = true
  }

  /// Features of which nothing changed that counts.
  private mutating func pairEqualContents() {
    var index = HashIndex(old.features.map { rules.digest(of: $0) })
    for place in new.features.indices {
      let feature = new.features[place]
      guard let found = index.first(of: rules.digest(of: feature), notIn: old.isTaken),
        rules.areSame(old.features[found], feature)
      else { continue }
      pair(found, place, .id, isUnchanged: true)
    }
  }

  /// Features with the same id or key, in their order where several have it.
  private mutating func pairKeys() {
    if matching == .likeness { return }
    var index = HashIndex(old.indices.map { alignment.old.marks[$0].key })
    for place in new.features.indices where !new.isTaken[place] {
      let key = alignment.new.marks[new.indices[place]].key
      guard let found = index.first(of: key, notIn: old.isTaken),
        FeatureKey(of: old.features[found], matching)
          == FeatureKey(of: new.features[place], matching)
      else { continue }
      var match = Match.id
      if case .key = matching { match = .key }
      pair(found, place, match, isUnchanged: nil)
    }
  }

  // MARK: The result

  private mutating func collect() {
    var rest = 0
    for index in 0..<alignment.new.count where alignment.new.marks[index].isSelected {
      if alignment.twins[index] >= 0 {
        unchanged.append(
          Difference.Move(oldIndex: Int(alignment.twins[index]), newIndex: index))
      } else {
        collect(rest)
        rest += 1
      }
    }
    for place in old.indices.indices where !old.isTaken[place] {
      changes.append(Change(old: placed(old, place)))
    }
  }

  private mutating func collect(_ place: Int) {
    guard let partner = partners[place] else {
      return changes.append(Change(new: placed(new, place)))
    }
    let before = old.features[partner.place]
    if partner.isUnchanged ?? rules.areSame(before, new.features[place]) {
      unchanged.append(
        Difference.Move(
          oldIndex: old.indices[partner.place], newIndex: new.indices[place]))
    } else {
      changes.append(
        Change(
          old: placed(old, partner.place), new: placed(new, place), match: partner.match))
    }
  }

  private func placed(_ rest: Rest, _ place: Int) -> Difference.Placed {
    Difference.Placed(index: rest.indices[place], feature: rest.features[place])
  }
}
