#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

import Geo

/// How surely two events are one; see ``EventWeights``.
struct EventLikeness: LikenessModel {
  let old: [EventTraits]
  let new: [EventTraits]
  private let vocabulary: Vocabulary
  private let otherID: Double
  private let prior: Double
  private let wordWeights: WordWeights
  private typealias Weights = EventWeights

  /// The events of one set that are to be compared.
  struct Side {
    let features: [Feature]
    /// Hashes of their ids, 0 where there is none or it is not to be looked at.
    let ids: [UInt64]
    /// Hashes of their quotes.
    let quotes: [UInt64]
    /// How many events of the whole set have each quote.
    let quoteCounts: [UInt64: Int]

    fileprivate func traits(_ bags: [WordBag]) -> [EventTraits] {
      features.indices.map { index in
        EventTraits(
          features[index], id: ids[index], quote: quotes[index],
          quoteCount: quoteCounts[quotes[index]] ?? 0, words: bags[index])
      }
    }
  }

  /// The events of both sets.
  ///
  /// - Parameters:
  ///   - old: The old ones.
  ///   - new: The new ones.
  ///   - changedIDs: Of the ids of the whole old set, the share that the new one lacks.
  init(old: Side, new: Side, changedIDs: Double) {
    var vocabulary = Vocabulary()
    var oldBags = old.features.map(EventTraits.words(of:))
    var newBags = new.features.map(EventTraits.words(of:))
    for bag in oldBags { vocabulary.add(bag) }
    for bag in newBags { vocabulary.add(bag) }
    for index in oldBags.indices { vocabulary.weigh(&oldBags[index]) }
    for index in newBags.indices { vocabulary.weigh(&newBags[index]) }
    self.old = old.traits(oldBags)
    self.new = new.traits(newBags)
    self.vocabulary = vocabulary
    otherID = Weights.otherID(changedShare: changedIDs)
    prior = Weights.prior(among: max(old.features.count, new.features.count))
    wordWeights = WordWeights(old: self.old, new: self.new)
  }

  var oldCount: Int { old.count }
  var newCount: Int { new.count }

  func weight(_ oldIndex: Int, _ newIndex: Int) -> Double? {
    let left = old[oldIndex]
    let right = new[newIndex]
    if left.id == 0 || left.id != right.id, areApart(left, right) { return nil }
    let place = place(left, right)
    let sum =
      prior + type(left, right) + place + days(left, right) + tolls(left, right)
      + sides(left, right) + identity(left, right)
    // Quotes take longest to compare; the same words are the most that they can add.
    guard sum + wordWeights.greatest + Weights.sameAttribution > 0 else { return sum }
    let words = words(left, right)
    let isShared = place < 0 && max(left.quoteCount, right.quoteCount) > 1
    guard isShared else { return sum + words }
    // A sentence that tells of several places says little of which of them it is; told otherwise
    // than it was, it says nothing, nor do the day and the sides that they have in common.
    return left.quote == right.quote
      ? sum + min(words, max(0, wordWeights.half))
      : prior + type(left, right) + place + tolls(left, right)
  }

  /// Events of different kinds, and those that one sentence tells beside each other: where it tells
  /// fewer or more of them than it did, what is left over is no correction of what was there.
  private func areApart(_ left: EventTraits, _ right: EventTraits) -> Bool {
    if type(left, right) == Weights.otherType { return true }
    guard left.quote != 0, left.quote == right.quote, left.quoteCount != right.quoteCount else {
      return false
    }
    return type(left, right) != Weights.sameType || place(left, right) < 0
  }

  // MARK: Traits

  private func identity(_ left: EventTraits, _ right: EventTraits) -> Double {
    Self.compare(left.id, right.id, Weights.sameID, otherID(left, right))
      + Self.compare(left.source, right.source, Weights.sameSource, Weights.otherSource)
      + Self.compare(
        left.timeOfDay, right.timeOfDay, Weights.sameTimeOfDay, Weights.otherTimeOfDay)
  }

  /// The id is made of type, place, first day and publisher: where these are the same and it is not,
  /// it tells two such events apart, unless one sentence tells of several places, the first of which
  /// is in the ids of all.
  private func otherID(_ left: EventTraits, _ right: EventTraits) -> Double {
    let isExplained =
      left.quoteCount > 1 || right.quoteCount > 1 || left.type != right.type
      || left.place != right.place
      || left.days?.lowerBound != right.days?.lowerBound || left.source != right.source
    return isExplained ? otherID : otherID + Weights.unexplainedID
  }

  /// Of hashes of which 0 stands for nothing known.
  private static func compare(
    _ left: UInt64, _ right: UInt64, _ same: Double, _ other: Double
  ) -> Double {
    left == 0 || right == 0 ? 0 : left == right ? same : other
  }

  private func type(_ left: EventTraits, _ right: EventTraits) -> Double {
    if left.type == right.type { return Weights.sameType }
    let areRelated = left.families & right.families != 0
    return areRelated ? Weights.relatedType : Weights.otherType
  }

  private func place(_ left: EventTraits, _ right: EventTraits) -> Double {
    if left.place != 0, left.place == right.place { return Weights.samePlace }
    guard let from = left.position, let to = right.position else {
      return haveOneName(left, right) ? Weights.sameName : 0
    }
    let kilometres = Self.kilometres(from, to)
    if kilometres < 0.5 { return Weights.samePlace }
    if haveOneName(left, right) { return Weights.sameName }
    if kilometres <= max(15, left.radius + right.radius) { return Weights.nearPlace }
    return kilometres <= 60 ? Weights.samePartOfCountry : Weights.farPlace
  }

  /// As on a plane: what matters here is below 100 km.
  private static func kilometres(_ from: Position, _ to: Position) -> Double {
    let kilometresOfDegree = 111.2
    let north = (to.latitude - from.latitude) * kilometresOfDegree
    let turn = (to.longitude - from.longitude).magnitude
    let degrees = turn > 180 ? 360 - turn : turn
    let east = degrees * kilometresOfDegree * cos((from.latitude + to.latitude) * .pi / 360)
    return (north * north + east * east).squareRoot()
  }

  /// Whether one name is the beginning of the other, as of Aghdam and the Aghdam district.
  private func haveOneName(_ left: EventTraits, _ right: EventTraits) -> Bool {
    min(left.name.count, right.name.count) >= 4
      && (left.name.starts(with: right.name) || right.name.starts(with: left.name))
  }

  private func days(_ left: EventTraits, _ right: EventTraits) -> Double {
    guard let first = left.days, let second = right.days else { return 0 }
    if first == second { return Weights.sameDays }
    switch max(first.lowerBound - second.upperBound, second.lowerBound - first.upperBound) {
    case ...0: return Weights.overlappingDays
    case 1: return Weights.nextDay
    case 2...3: return Weights.withinThreeDays
    case 4...10: return Weights.withinTenDays
    default: return Weights.otherDays
    }
  }

  private func tolls(_ left: EventTraits, _ right: EventTraits) -> Double {
    var sum = 0.0
    for (first, second) in [(left.fatalities, right.fatalities), (left.injured, right.injured)] {
      guard let first, let second else { continue }
      sum +=
        first != second
        ? Weights.otherToll : first == 0 ? Weights.sameZeroToll : Weights.sameToll
    }
    if let first = left.total, let second = right.total {
      sum += first == second ? Weights.sameTotal : Weights.otherTotal
    }
    return sum
  }

  private func sides(_ left: EventTraits, _ right: EventTraits) -> Double {
    Self.compare(
      left.actors, right.actors, Weights.sameActor, Weights.sharedActor, Weights.otherActor)
      + Self.compare(
        left.targets, right.targets, Weights.sameTarget, Weights.sharedTarget,
        Weights.otherTarget)
  }

  private static func compare(
    _ left: [UInt64], _ right: [UInt64], _ same: Double, _ shared: Double, _ other: Double
  ) -> Double {
    if left.isEmpty || right.isEmpty { return 0 }
    if left == right { return same }
    return left.contains(where: right.contains) ? shared : other
  }

  private func words(_ left: EventTraits, _ right: EventTraits) -> Double {
    guard areOfOneLanguage(left, right) else { return 0 }
    let speaker = Self.compare(
      left.attribution, right.attribution, Weights.sameAttribution, Weights.otherAttribution)
    if left.words.words.isEmpty || right.words.words.isEmpty { return speaker }
    return speaker + wordWeights[left.words.similarity(to: right.words)]
  }

  private func areOfOneLanguage(_ left: EventTraits, _ right: EventTraits) -> Bool {
    left.language == 0 || right.language == 0 || left.language == right.language
  }

  // MARK: Parts

  /// Whether one event tells a part of what another tells: at the same time, in its words or with
  /// the toll that its other part leaves.
  func isPart(_ part: EventTraits, of whole: EventTraits, besides other: EventTraits) -> Bool {
    guard type(part, whole) == Weights.sameType, days(part, whole) >= Weights.nextDay else {
      return false
    }
    if tellsPart(part, of: whole) { return true }
    guard let all = whole.fatalities, let first = part.fatalities, let second = other.fatalities
    else { return false }
    return first > 0 && second > 0 && first + second == all && place(part, whole) > 0
  }

  /// Whether the words of one event are a part of another's.
  ///
  /// At another place that is told more strictly, lest events that one sentence tells beside each
  /// other are taken for parts: the sentence was told of one event alone, or it was cut.
  private func tellsPart(_ part: EventTraits, of whole: EventTraits) -> Bool {
    guard areOfOneLanguage(part, whole), part.words.words.count > 2 else { return false }
    let share = part.words.share(in: whole.words)
    let place = place(part, whole)
    if place == Weights.samePlace || place > 0 && whole.quoteCount == 1 { return share >= 0.6 }
    if part.quote == whole.quote { return whole.quoteCount == 1 }
    return share >= 0.9 && part.words.weight <= 0.75 * whole.words.weight
  }

  // MARK: Blocks

  func oldBlocks(_ index: Int) -> [UInt64] {
    nearBlocks(of: old[index], isQuery: false) + farBlocks(of: old[index], isQuery: false)
  }

  func newBlocks(_ index: Int, _ reach: Reach) -> [UInt64] {
    switch reach {
    case .near: nearBlocks(of: new[index], isQuery: true)
    case .far: farBlocks(of: new[index], isQuery: true)
    }
  }

  /// Type, place, day and most of the words.
  var enough: Double {
    prior + Weights.sameType + Weights.samePlace + Weights.sameDays
      + EventWeights.bits(EventWeights.words[1].among, EventWeights.words[1].besides) - 1
  }

  /// The same id, the same place on the same day, or the same words; a query also looks at the days
  /// beside.
  private func nearBlocks(of event: EventTraits, isQuery: Bool) -> [UInt64] {
    let place = Self.block(ofPlace: event)
    var blocks = Self.days(of: event, margin: isQuery ? 1 : 0).map { Hash.of(2, place, $0) }
    if event.id != 0 { blocks.append(Hash.of(1, event.id)) }
    appendWords(event, to: &blocks)
    return blocks
  }

  /// The same place in the same week; the same toll on the same day; and the same day near by, where a query also looks into the cells around its own.
  private func farBlocks(of event: EventTraits, isQuery: Bool) -> [UInt64] {
    var blocks: [UInt64] = []
    let place = Self.block(ofPlace: event)
    for week in Self.weeks(of: event, margin: isQuery ? 1 : 0) {
      blocks.append(Hash.of(5, place, week, event.type))
    }
    guard let day = event.days.map({ UInt64(bitPattern: Int64($0.lowerBound)) }) else {
      return blocks + [Hash.of(6, place, event.type)]
    }
    if let toll = event.fatalities, toll > 2 {
      blocks.append(Hash.of(3, UInt64(bitPattern: Int64(toll)), day, event.type))
    }
    for cell in Self.cells(of: event.position, around: isQuery) {
      blocks.append(Hash.of(4, cell, day, event.type))
    }
    return blocks
  }

  private static func block(ofPlace event: EventTraits) -> UInt64 {
    event.place != 0 ? event.place : cell(of: event.position, degrees: 0.01)
  }

  /// Events that share a rare word, or nearly all words.
  private func appendWords(_ event: EventTraits, to blocks: inout [UInt64]) {
    if event.words.words.isEmpty { return }
    for word in vocabulary.rarest(4, of: event.words) where vocabulary.count(of: word) <= 64 {
      blocks.append(Hash.of(7, UInt64(word)))
    }
    for seeds: (UInt32, UInt32) in [(0, 0x5BD1_E995), (0x1B87_3593, 0xCC9E_2D51)] {
      let first = UInt64(event.words.minimum(mixedWith: seeds.0))
      let second = UInt64(event.words.minimum(mixedWith: seeds.1))
      blocks.append(Hash.of(8, UInt64(seeds.0), first, second))
    }
  }

  /// The days of an event, at most a few of a long one.
  private static func days(of event: EventTraits, margin: Int) -> [UInt64] {
    guard let days = event.days else { return [] }
    let last = min(days.upperBound, days.lowerBound + 3)
    return (days.lowerBound - margin...last + margin).map { UInt64(bitPattern: Int64($0)) }
  }

  private static func weeks(of event: EventTraits, margin: Int) -> [UInt64] {
    guard let day = event.days?.lowerBound else { return [] }
    let week = Int((Double(day) / 7).rounded(.down))
    return (week - margin...week + margin).map { UInt64(bitPattern: Int64($0)) }
  }

  /// Cells of about 25 km; those around count too where it is asked for.
  private static func cells(of position: Position?, around: Bool) -> [UInt64] {
    guard let position else { return [] }
    let steps = around ? [-1.0, 0, 1] : [0]
    return steps.flatMap { north in
      steps.map { east in
        cell(
          of: Position(
            latitude: position.latitude + north * 0.25,
            longitude: position.longitude + east * 0.25),
          degrees: 0.25)
      }
    }
  }

  private static func cell(of position: Position?, degrees: Double) -> UInt64 {
    guard let position, position.latitude.magnitude < 1e6, position.longitude.magnitude < 1e6 else {
      return 0
    }
    let row = Int64((position.latitude / degrees).rounded(.down))
    let column = Int64((position.longitude / degrees).rounded(.down))
    return Hash.of(UInt64(bitPattern: row), UInt64(bitPattern: column))
  }

  /// Neighbours in this order are compared where a block is too large to compare all.
  func order(ofOld index: Int) -> UInt64 { order(of: old[index]) }
  func order(ofNew index: Int) -> UInt64 { order(of: new[index]) }

  private func order(of event: EventTraits) -> UInt64 {
    UInt64(event.words.minimum(mixedWith: 0)) << 32
      | UInt64(truncatingIfNeeded: (event.fatalities ?? -1) + 1) & 0xFFFF_FFFF
  }
}
