/// What a place is; the words are those of the `kind` column of the tables.
public enum PlaceKind: String, CaseIterable, Hashable, Sendable {
  case country
  /// First-order division: a province, rayon or oblast.
  case region
  /// Second-order division.
  case district
  case capital, town, village
  /// An inhabited or named spot that is none of the above.
  case locality
  case mountain, lake, river, reservoir, corridor, border, bridge, airport
  /// Historical or vaguely bounded.
  case area
  case sea

  /// The place in `allCases`, which is how an index stores it.
  var ordinal: Int { Self.ordinals[self] ?? 0 }

  private static let ordinals = Dictionary(
    uniqueKeysWithValues: zip(allCases, allCases.indices))
}
