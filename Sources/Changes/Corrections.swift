/// What is corrected from the one set to the other, and how often: the weights of places, days,
/// words and tolls, and how likely a feature has a partner at all.
///
/// At first they are those of ``EventWeights``. The pairs that are chosen by them tell what they
/// should have been, and so on (the EM algorithm, as Winkler 1988 uses it for record linkage). Pairs
/// that are what they were have been taken out before, so all this is of events that changed.
struct Corrections {
  private(set) var places: [Double]
  private(set) var days: [Double]
  private(set) var words: [Double]
  private(set) var tolls: [Double]
  /// Of the events that are left, the share that has a partner.
  private let partnered: Double
  /// Of other events of the same sentence: how likely they are at such a place.
  private(set) var placesOfSentence: [Double]
  /// How often quotes share so many of their words, among the same events.
  private(set) var wordShares: [Double]

  /// The figures of ``EventWeights`` count as much as so many pairs.
  private static let countOfPairs = 12.0
  /// And so many events of which three in four have a partner.
  private static let countOfEvents = 6.0
  private static let shareOfPartnered = 0.75

  /// What is so without having seen any pair.
  ///
  /// - Parameter otherWords: How often quotes of other events share so many of their words.
  init(otherWords: [Double]) { self.init(otherWords: otherWords, Tally(), events: 0) }

  /// What pairs of the same events show.
  init(otherWords: [Double], _ tally: Tally, events: Double) {
    let places = Self.shares(EventWeights.places.map(\.among), tally.places)
    wordShares = Self.shares(EventWeights.words.map(\.among), tally.words)
    self.places = zip(places, EventWeights.places).map { EventWeights.bits($0, $1.besides) }
    placesOfSentence = zip(places, EventWeights.placesOfSentence).map(EventWeights.bits)
    days = zip(Self.shares(EventWeights.days.map(\.among), tally.days), EventWeights.days)
      .map { EventWeights.bits($0, $1.besides) }
    words = Self.rising(zip(wordShares, otherWords).map(EventWeights.bits))
    tolls = Self.tolls(tally)
    let paired = Self.countOfEvents * Self.shareOfPartnered + min(tally.pairs, events)
    partnered = paired / (Self.countOfEvents + events)
  }

  /// How much more an event is likely to have a partner than was thought beforehand, in bits.
  var partner: Double {
    EventWeights.bits(partnered, 1 - partnered)
      - EventWeights.bits(Self.shareOfPartnered, 1 - Self.shareOfPartnered)
  }

  /// For and against two events being one, rather than the one gone and the other new, in bits.
  ///
  /// - Parameters:
  ///   - oldCount: How many old events are left.
  ///   - newCount: How many new ones.
  /// - Returns: The weight.
  func pair(among oldCount: Int, _ newCount: Int) -> Double {
    // Of the larger set more are left alone.
    let (few, many) = (Double(min(oldCount, newCount)), Double(max(oldCount, newCount, 1)))
    let alone = (1 - partnered) * (1 - partnered * few / many)
    return EventWeights.bits(partnered / many, alone)
  }

  /// What is so of the pairs, the figures that were given beforehand counting as some of them.
  private static func shares(_ given: [Double], _ counts: [Double]) -> [Double] {
    let total = countOfPairs + counts.reduce(0, +)
    return zip(given, counts).map { ($0 * countOfPairs + $1) / total }
  }

  /// Two that are both zero are the same as well.
  private static func tolls(_ tally: Tally) -> [Double] {
    let given = EventWeights.tolls
    let counts = [tally.tolls[0] + tally.tolls[1], tally.tolls[2], tally.tolls[3]]
    let shares = shares([given[0].among, given[2].among, given[3].among], counts)
    return zip([shares[0], shares[0], shares[1], shares[2]], given)
      .map { EventWeights.bits($0, $1.besides) }
  }

  /// Sharing more never says less.
  private static func rising(_ weights: [Double]) -> [Double] {
    var weights = weights
    for row in weights.indices.dropLast().reversed() {
      weights[row] = max(weights[row], weights[row + 1])
    }
    return weights
  }

  /// How often each is so among pairs, each pair counting as much as it is likely.
  struct Tally {
    var pairs = 0.0
    var places = [Double](repeating: 0, count: EventWeights.places.count)
    var days = [Double](repeating: 0, count: EventWeights.days.count)
    var words = [Double](repeating: 0, count: EventWeights.words.count)
    var tolls = [Double](repeating: 0, count: EventWeights.tolls.count)
  }
}
