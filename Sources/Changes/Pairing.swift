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
  /// Of new and of old features without partner, by their places, what they were part of.
  private var splits: [Int: Relation] = [:]
  private var joins: [Int: Relation] = [:]

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
    // Of features that are compared by a few properties many are alike: those tell last.
    if rules.only == nil { pairEqualContents() }
    pairKeys()
    pairLikely()
    if rules.only != nil { pairEqualContents() }
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
    for place in new.features.indices where !new.isTaken[place] {
      let feature = new.features[place]
      guard let found = index.first(of: rules.digest(of: feature), notIn: old.isTaken),
        rules.areSame(old.features[found], feature)
      else { continue }
      pair(found, place, .id, isUnchanged: true)
    }
  }

  /// Features with the same id or key, in their order where several have it.
  private mutating func pairKeys() {
    if matching == .likeness || (matching == .automatic && isOfEvents) { return }
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

  /// Features that are more likely the same than not.
  private mutating func pairLikely() {
    guard matching == .automatic || matching == .likeness else { return }
    var oldPlaces = old.features.indices.filter { !old.isTaken[$0] }
    var newPlaces = new.features.indices.filter { !new.isTaken[$0] }
    if oldPlaces.isEmpty || newPlaces.isEmpty { return }
    let isByIDToo = matching == .automatic
    if isOfEvents {
      pairSameTold(&oldPlaces, &newPlaces)
      // What is compared lies together in memory then: measured, a third of the time.
      oldPlaces = EventTraits.byPlaceAndDay(oldPlaces, of: old.features)
      newPlaces = EventTraits.byPlaceAndDay(newPlaces, of: new.features)
    }
    if isOfEvents {
      var model = EventLikeness(
        old: side(alignment.old, old, oldPlaces), new: side(alignment.new, new, newPlaces),
        changedIDs: changedIDs())
      var likely = LikelyPairs(model).pairs
      for _ in 0..<Self.lessons {
        model.learn(from: chosen(of: likely, oldPlaces.count, newPlaces.count))
        likely = likely.map { model.weighed($0) }
      }
      let chosen = pair(likely, oldPlaces, newPlaces)
      relate(SplitsAndJoins(model, likely, chosen), oldPlaces, newPlaces)
    } else {
      let model = FeatureLikeness(
        old: oldPlaces.map { old.features[$0] }, new: newPlaces.map { new.features[$0] },
        rules: rules, withinMetres: withinMetres,
        mayBothHaveIDs: !isByIDToo)
      _ = pair(LikelyPairs(model).pairs, oldPlaces, newPlaces)
    }
  }

  /// Events of one type, place and time that one sentence tells, and tells alone in each set: nothing
  /// else could be likelier.
  private mutating func pairSameTold(_ oldPlaces: inout [Int], _ newPlaces: inout [Int]) {
    let before = oldPlaces.map { alignment.old.marks[old.indices[$0]].quote }
    let after = newPlaces.map { alignment.new.marks[new.indices[$0]].quote }
    let oldIndex = HashIndex(before)
    let newIndex = HashIndex(after)
    for (position, place) in newPlaces.enumerated() {
      guard newIndex.only(of: after[position]) != nil,
        let found = oldIndex.only(of: after[position]),
        haveSameTelling(old.features[oldPlaces[found]], new.features[place])
      else { continue }
      let before = oldPlaces[found]
      let isByID =
        old.features[before].id != nil && old.features[before].id == new.features[place].id
      if matching == .automatic, !isByID, old.features[before].id != nil { continue }
      pair(before, place, isByID ? .id : .likeness(1), isUnchanged: nil)
    }
    oldPlaces.removeAll { old.isTaken[$0] }
    newPlaces.removeAll { new.isTaken[$0] }
  }

  private static let telling = [
    "event_type", "place", "place_id", "date_start", "date_end", "quote",
  ]

  private func haveSameTelling(_ left: Feature, _ right: Feature) -> Bool {
    Self.telling.allSatisfy { left.properties?[$0] == right.properties?[$0] }
  }

  private func side(
    _ table: FeatureTable, _ rest: Rest, _ places: [Int]
  ) -> EventLikeness.Side {
    let ids = places.map { table.marks[rest.indices[$0]].key }
    let quotes = places.map { table.marks[rest.indices[$0]].quote }
    var counts = Dictionary(quotes.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
    for mark in table.marks where counts[mark.quote] != nil { counts[mark.quote, default: 0] += 1 }
    return EventLikeness.Side(
      features: places.map { rest.features[$0] }, ids: ids, quotes: quotes,
      quoteCounts: counts, total: table.count)
  }

  /// Of the ids of the old set, the share that the new one lacks; one of two where there is none.
  private func changedIDs() -> Double {
    let newKeys = Set(new.indices.map { alignment.new.marks[$0].key })
    let oldKeys = old.indices.map { alignment.old.marks[$0].key }.filter { $0 != 0 }
    let changed = oldKeys.count { !newKeys.contains($0) }
    let all = alignment.old.marks.count { $0.key != 0 }
    return Double(changed + 1) / Double(all + 2)
  }

  /// Takes the pairs that together are likeliest.
  private mutating func pair(
    _ likely: [LikelyPairs.Pair], _ oldPlaces: [Int], _ newPlaces: [Int]
  ) -> [LikelyPairs.Pair] {
    let chosen = chosen(of: likely, oldPlaces.count, newPlaces.count)
    for found in chosen {
      let (before, after) = (oldPlaces[found.old], newPlaces[found.new])
      let id = old.features[before].id
      let isByID = matching == .automatic && id != nil && id == new.features[after].id
      pair(before, after, isByID ? .id : .likeness(found.probability), isUnchanged: nil)
    }
    return chosen
  }

  private func chosen(
    of likely: [LikelyPairs.Pair], _ oldCount: Int, _ newCount: Int
  ) -> [LikelyPairs.Pair] {
    BestAssignment(likely, oldCount: oldCount, newCount: newCount).pairOfNew
      .filter { $0 >= 0 }.map { likely[$0] }
  }

  /// How often what the chosen pairs show is taken over.
  private static let lessons = 2

  private mutating func relate(
    _ found: SplitsAndJoins, _ oldPlaces: [Int], _ newPlaces: [Int]
  ) {
    for (part, whole) in found.splits {
      splits[newPlaces[part]] = .splitFrom(oldIndex: old.indices[oldPlaces[whole]])
    }
    for (part, whole) in found.joins {
      joins[oldPlaces[part]] = .joinedInto(newIndex: new.indices[newPlaces[whole]])
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
      changes.append(Change(old: placed(old, place), relation: joins[place]))
    }
  }

  private mutating func collect(_ place: Int) {
    guard let partner = partners[place] else {
      return changes.append(Change(new: placed(new, place), relation: splits[place]))
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
