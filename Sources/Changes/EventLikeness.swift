import Geo

/// How surely two events are one; see ``EventWeights``.
struct EventLikeness: LikenessModel {
  let old: [EventTraits]
  let new: [EventTraits]
  let vocabulary: Vocabulary
  let prior: Double
  private let otherID: Double
  private let otherWords: [Double]
  private let countOfNew: Double
  private var corrections: Corrections
  private typealias Weights = EventWeights

  /// The events of one set that are to be compared.
  struct Side {
    let features: [Feature]
    /// Hashes of their ids, 0 where there is none or it is not to be looked at.
    let ids: [UInt64]
    /// Hashes of their types and quotes.
    let quotes: [UInt64]
    /// How many events of the whole set have each of those.
    let quoteCounts: [UInt64: Int]
    /// How many events the whole set has.
    let total: Int

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
    countOfNew = Double(new.total)
    otherWords = OtherWords.shares(old: self.old, new: self.new)
    corrections = Corrections(otherWords: otherWords)
  }

  var oldCount: Int { old.count }
  var newCount: Int { new.count }

  func weight(_ oldIndex: Int, _ newIndex: Int) -> Double? {
    let left = old[oldIndex]
    let right = new[newIndex]
    let type = type(left, right)
    if type == Weights.otherType, left.id == 0 || left.id != right.id { return nil }
    let place = left.placeLikeness(to: right)
    let first =
      prior + corrections.partner + type + tolls(left, right)
      + (place.map { corrections.places[$0.rawValue] } ?? 0)
    let sum = first + days(left, right) + sides(left, right) + identity(left, right)
    // Quotes take longest to compare; the same words are the most that they can add.
    guard sum + corrections.words[0] + Weights.sameAttribution > 0 else { return sum }
    guard let place, areOfSentences(left, right, place) else { return sum + words(left, right) }
    return weightOfSentence(left, right, place) ?? first
  }

  // MARK: Sentences that tell of several places

  /// Whether a sentence tells of more places than one, and these two are not the same.
  private func areOfSentences(
    _ left: EventTraits, _ right: EventTraits, _ place: PlaceLikeness
  ) -> Bool {
    !place.isSame && max(left.quoteCount, right.quoteCount) > 1
  }

  /// The weight of two places of one sentence, however it is worded; nil where it is not one.
  ///
  /// Its places have the day and the sides in common, and the words say only that both are of this
  /// sentence: the other way is that the one place is gone and the other is new. Where it tells fewer
  /// or more of them than it did, several may be the one that is looked for.
  private func weightOfSentence(
    _ left: EventTraits, _ right: EventTraits, _ place: PlaceLikeness
  ) -> Double? {
    guard left.type == right.type, let row = wordRow(left, right),
      row <= Weights.rowOfRewording
    else { return nil }
    let among = corrections.wordShares[row]
    let besides = among * Double(max(left.quoteCount, right.quoteCount)) / countOfNew
    let surplus = left.quote == right.quote ? abs(left.quoteCount - right.quoteCount) : 0
    return corrections.pair(among: oldCount, newCount)
      + Weights.bits(among, max(otherWords[row], besides))
      - Weights.bits(Double(1 + surplus), 1)
      + corrections.placesOfSentence[place.rawValue] + tolls(left, right)
  }

  // MARK: Learning

  /// Takes over what the pairs show that were chosen, those apart of which a sentence tells several.
  mutating func learn(from chosen: [LikelyPairs.Pair]) {
    var tally = Corrections.Tally()
    for pair in chosen {
      let (left, right) = (old[pair.old], new[pair.new])
      if max(left.quoteCount, right.quoteCount) > 1 { continue }
      let share = pair.probability
      tally.pairs += share
      if let place = left.placeLikeness(to: right) { tally.places[place.rawValue] += share }
      if let days = left.dayLikeness(to: right) { tally.days[days.rawValue] += share }
      let (killed, injured) = left.tollLikeness(to: right)
      for case let toll? in [killed, injured] { tally.tolls[toll.rawValue] += share }
      if let row = wordRow(left, right) { tally.words[row] += share }
    }
    let events = min(old.count { $0.quoteCount <= 1 }, new.count { $0.quoteCount <= 1 })
    corrections = Corrections(otherWords: otherWords, tally, events: Double(events))
  }

  // MARK: Traits

  private func identity(_ left: EventTraits, _ right: EventTraits) -> Double {
    Self.compare(left.id, right.id, Weights.sameID, otherID(left, right))
      + Self.compare(left.source, right.source, Weights.sameSource, Weights.otherSource)
      + Self.compare(
        left.timeOfDay, right.timeOfDay, Weights.sameTimeOfDay, Weights.otherTimeOfDay)
  }

  /// What ids that are not the same say against two events being one.
  ///
  /// The id is made of type, place, first day and publisher: where these are the same and it is not,
  /// it tells two such events apart, unless one sentence tells of several places, the first of which
  /// is in the ids of all. Of two publishers it is another in any case, and tells nothing.
  private func otherID(_ left: EventTraits, _ right: EventTraits) -> Double {
    if left.source != 0, right.source != 0, left.source != right.source { return 0 }
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

  private func days(_ left: EventTraits, _ right: EventTraits) -> Double {
    left.dayLikeness(to: right).map { corrections.days[$0.rawValue] } ?? 0
  }

  private func tolls(_ left: EventTraits, _ right: EventTraits) -> Double {
    let (killed, injured) = left.tollLikeness(to: right)
    var sum = killed.map { corrections.tolls[$0.rawValue] } ?? 0
    sum += injured.map { corrections.tolls[$0.rawValue] } ?? 0
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
    return speaker + (wordRow(left, right).map { corrections.words[$0] } ?? 0)
  }

  /// The row of ``EventWeights/words`` that holds for two quotes of one language.
  private func wordRow(_ left: EventTraits, _ right: EventTraits) -> Int? {
    guard areOfOneLanguage(left, right), !left.words.words.isEmpty, !right.words.words.isEmpty
    else { return nil }
    return OtherWords.row(of: left.words.similarity(to: right.words))
  }

  private func areOfOneLanguage(_ left: EventTraits, _ right: EventTraits) -> Bool {
    left.language == 0 || right.language == 0 || left.language == right.language
  }

  // MARK: Parts

  /// Whether one event tells a part of what another tells: at the same time, in its words or with
  /// the toll that its other part leaves.
  func isPart(_ part: EventTraits, of whole: EventTraits, besides other: EventTraits) -> Bool {
    let days = part.dayLikeness(to: whole)
    guard part.type == whole.type, days == nil || Self.nearDays.contains(days) else { return false }
    if tellsPart(part, of: whole) { return true }
    guard let all = whole.fatalities, let first = part.fatalities, let second = other.fatalities
    else { return false }
    let place = part.placeLikeness(to: whole)
    return first > 0 && second > 0 && first + second == all && place?.isSame == true
  }

  private static let nearDays: [DayLikeness?] = [.same, .overlapping, .next]

  /// Whether the words of one event are a part of another's.
  ///
  /// At another place that is told more strictly, lest events that one sentence tells beside each
  /// other are taken for parts: the sentence was told of one event alone, or it was cut.
  private func tellsPart(_ part: EventTraits, of whole: EventTraits) -> Bool {
    guard areOfOneLanguage(part, whole), part.words.words.count > 2 else { return false }
    let share = part.words.share(in: whole.words)
    let place = part.placeLikeness(to: whole)
    if place == .same || place == .sameName && whole.quoteCount == 1 { return share >= 0.6 }
    if part.quote == whole.quote { return false }
    return share >= 0.9 && part.words.weight <= 0.75 * whole.words.weight
  }
}
