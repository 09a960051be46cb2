/// How sure a reading is (codebook, “Trust”): what its words are worth, less what each of its slots was
/// only guessed from.
///
/// An event that is told with its place and its day has both its type and its place right nine times in
/// ten, as annotated reports show; what a guess takes off is an estimate.
struct Confidence {
  /// What a slot rests on where the sentence itself does not fill it.
  enum Doubt {
    /// The place is that of what the sentence goes on from, or the report's.
    case inheritedPlace
    /// The day is that of what was told before.
    case carriedDay
    /// The day is that of the report, since none was told.
    case reportsDay
    /// A party is whoever acted before, or whose account it is.
    case guessedParty
    /// The source is that of a sentence before.
    case carriedSource
    /// Only the report's title tells it.
    case title

    /// What is left of a reading that rests on it.
    var factor: Double {
      switch self {
      case .inheritedPlace: 0.75
      case .carriedDay: 0.96
      case .reportsDay: 0.9
      case .guessedParty: 0.94
      case .carriedSource: 0.95
      case .title: 0.8
      }
    }
  }

  /// What a reading is worth that rests on nothing but its sentence.
  private static let whole = 0.9

  /// From 0 to 1, of the row of the table that says what the words tell and of what is guessed.
  ///
  /// The doubts come in one order, since products of doubles depend on it.
  static func of(_ certainty: Double, less doubts: [Doubt]) -> Double {
    doubts.reduce(whole * certainty) { $0 * $1.factor }
  }
}
