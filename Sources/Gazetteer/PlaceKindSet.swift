/// Some of the kinds of places, as an index stores them: a bit for each by its ordinal.
struct PlaceKindSet: OptionSet, Hashable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one kind.
  init(_ kind: PlaceKind) { rawValue = 1 << UInt32(kind.ordinal) }
}
