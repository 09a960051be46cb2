/// How a name stands among the names of its place; the words are those of the `standing` column.
public enum NameStanding: String, CaseIterable, Hashable, Sendable {
  /// What speakers of the language call the place.
  case preferred
  /// What a government calls it.
  case official
  case variant, historical, colloquial, misspelling

  /// The place in `allCases`, which is how an index stores it.
  var ordinal: Int { Self.ordinals[self] ?? 0 }

  private static let ordinals = Dictionary(
    uniqueKeysWithValues: zip(allCases, allCases.indices))
}
