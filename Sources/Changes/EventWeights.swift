#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How much each kind of agreement says for or against two events being one, in bits.
///
/// The model is that of record linkage (Fellegi and Sunter 1969): of each trait, how often it is so
/// among pairs that are the same event, and how often among pairs that are not but were near enough
/// to be looked at; the weight is the binary logarithm of the one by the other, and the weights of
/// all traits are summed. Pairs above 0 are more likely the same than not. A trait that one side
/// does not tell says nothing.
///
/// What is corrected from one set to the next, and how much, differs from desk to desk: ``Corrections``
/// learns it from the sets themselves, beginning with the figures given here.
enum EventWeights {
  /// How often a trait is so among the same events, and how often among others.
  typealias Share = (among: Double, besides: Double)

  /// Of the pairs that are looked at, one in about sixteen is the same event; of larger sets fewer,
  /// as more events are near each other.
  static func prior(among count: Int) -> Double { bits(0.06 / max(1, Double(count) / 200), 1) }

  // The stable id is made of type, place, day and publisher: it stays with the wording, but it
  // changes with what it is made of, and it has a number where several events share all that.
  static let sameID = bits(0.9, 0.01)
  // What it is made of is the same and it is not: that is what the number is for, which counts in
  // the order of the reports.
  static let unexplainedID = bits(0.05, 0.5)

  /// Of another id; the more ids stayed, the less it is the same event.
  ///
  /// Of the ids that did not, most are of events that did not either.
  static func otherID(changedShare: Double) -> Double { bits(changedShare / 3, 0.99) }

  // A corrected type mostly stays in its family: see `families`.
  static let sameType = bits(0.93, 0.22)
  static let relatedType = bits(0.01, 0.30)
  static let otherType = bits(0.001, 0.48)

  // A front has a few dozen places. Near is within what `where_prec` says of both, or 15 km: a
  // district and its town. A region is 60 km: the next town. Farther is another reading of the
  // name, which happens, but less than another event. The same name elsewhere is a corrected
  // namesake, or a district and its town.
  static let places: [Share] = [
    (0.80, 0.03),  // same
    (0.08, 0.01),  // sameName
    (0.06, 0.07),  // near
    (0.04, 0.22),  // samePartOfCountry
    (0.02, 0.65),  // far
  ]
  // What one sentence tells of lies mostly in one part of the front.
  static let placesOfSentence = [0.01, 0.02, 0.42, 0.40, 0.15]

  // A war of six weeks has some forty days; reports of one day speak of the day before as well.
  static let days: [Share] = [
    (0.82, 0.05),  // same
    (0.08, 0.05),  // overlapping
    (0.05, 0.15),  // next
    (0.03, 0.20),  // withinThree
    (0.015, 0.25),  // withinTen
    (0.005, 0.45),  // other
  ]

  // Only between quotes of one language. Shares are of the words' weights, rare words weighing
  // more; each row holds down to its share. The same sentence is the same event unless it tells of
  // several places. How often other events share so much depends on how the reports are written:
  // the figures given here count as much as so many pairs of the sets themselves.
  static let words: [(share: Float, among: Double, besides: Double)] = [
    (0.95, 0.55, 0.0005),  // the same
    (0.70, 0.15, 0.0008),  // most
    (0.45, 0.12, 0.0060),  // half: re-worded
    (0.25, 0.10, 0.0500),  // some
    (0.00, 0.08, 0.9427),  // hardly any: told anew
  ]
  static let countOfWordPairs = 200.0
  /// Down to here a sentence may be the same one, worded otherwise.
  static let rowOfRewording = 2

  // Tolls are corrected upwards from day to day, mostly by a little; the same one says the more
  // the higher it is. One that is no longer near says that somebody counts somebody else.
  static let tolls: [Share] = [
    (0.65, 0.10),  // same
    (0.65, 0.35),  // bothZero
    (0.29, 0.25),  // near
    (0.06, 0.55),  // other
  ]
  // A running total is copied from report to report, and goes on rising.
  static let sameTotal = bits(0.8, 0.1)
  static let otherTotal = bits(0.2, 0.9)

  // Two sides fight, so half of all pairs agree on who acted.
  static let sameActor = bits(0.85, 0.40)
  static let sharedActor = bits(0.08, 0.10)
  static let otherActor = bits(0.07, 0.50)
  static let sameTarget = bits(0.80, 0.40)
  static let sharedTarget = bits(0.08, 0.15)
  static let otherTarget = bits(0.12, 0.45)

  static let sameTimeOfDay = bits(0.9, 0.4)
  static let otherTimeOfDay = bits(0.1, 0.6)

  // Names of speakers are compared within one language only.
  static let sameAttribution = bits(0.7, 0.3)
  static let otherAttribution = bits(0.3, 0.7)
  // Another paper tells the same event as often as another one.
  static let sameSource = bits(0.6, 0.4)
  static let otherSource = bits(0.4, 0.6)

  /// Types that are taken for each other: how an attack was made, what it did to whom, and the
  /// stages of a truce.
  static let families: [[String]] = [
    ["clash", "shelling", "air_strike", "explosion", "casualties", "civilian_harm"],
    ["clash", "territory", "deployment"],
    ["ceasefire", "ceasefire_violation", "talks"],
    ["displacement", "aid", "civilian_harm"],
    ["prisoners", "arrest", "talks"],
  ]

  /// The weight of what is so in one share of the same events and in another of other ones.
  static func bits(_ among: Double, _ besides: Double) -> Double { log2(among / besides) }
}
