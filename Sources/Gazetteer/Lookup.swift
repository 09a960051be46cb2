public import Geo

/// What a look-up is narrowed down to.
public struct LookupOptions: Sendable {
  /// Places near this position come before places far from it.
  public var near: Position?
  /// Only places at most so many metres from `near`.
  public var within: Double?
  /// Only places of this country, in ISO 3166-1 alpha-2.
  public var country: String?
  /// Only places of these kinds; of all kinds where empty.
  public var kinds: Set<PlaceKind>
  /// Only places in this country, region or district: by their rows, or by its outline.
  public var area: PlaceIndex?
  /// Only by names in this language, in BCP 47.
  public var language: String?
  /// Whether misspelt names are answers, where there are no others.
  public var allowsMisspelling: Bool
  /// How many places to return at most.
  public var limit: Int

  /// Options of which each may be left out.
  public init(
    near: Position? = nil, within: Double? = nil, country: String? = nil,
    kinds: Set<PlaceKind> = [], area: PlaceIndex? = nil, language: String? = nil,
    allowsMisspelling: Bool = false, limit: Int = 10
  ) {
    self.near = near
    self.within = within
    self.country = country
    self.kinds = kinds
    self.area = area
    self.language = language
    self.allowsMisspelling = allowsMisspelling
    self.limit = limit
  }

  /// Whether anything but `near` and `limit` leaves places or names out.
  public var isNarrowed: Bool {
    within != nil || country != nil || !kinds.isEmpty || area != nil || language != nil
  }
}

/// How a name that was looked for agrees with the recorded name that was found.
public enum LookupManner: Hashable, Sendable {
  /// The letters are the same, but for case, accents, apostrophes, hyphens and spaces.
  case exact
  /// The sounds are the same, in another script or by another convention.
  case transliterated
  /// So many letters are wrong, missing, added or swapped; of 0 some are doubled.
  case misspelt(distance: Int)
}

/// One place that a look-up found.
public struct LookupResult: Sendable {
  /// The place that bears the name.
  public let place: PlaceIndex
  /// The recorded name that agrees best with the one that was looked for.
  public let name: Name
  /// How the two agree.
  public let manner: LookupManner
  /// The words that say what or where the place is and are no part of the name that was found, as
  /// they were written: “şəhəri” of “Gəncə şəhəri”, “Azerbaijan” of “Terter, Azerbaijan”; nil where
  /// there are none.
  public let generic: String?
  /// How likely the place is meant, from 0 to 1; to compare results of one look-up by.
  public internal(set) var score: Double
  /// Metres from `LookupOptions.near`, where that was given.
  public let metres: Double?
  /// How badly the kind of the place agrees with the generic term, from 0 to 2.
  let step: Int
}
