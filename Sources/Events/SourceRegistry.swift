/// The sources that a report has named, for “the ministry” and “he” (codebook, “Who says so”).
struct SourceRegistry {
  /// A source under the fullest name the report has used so far.
  struct Source {
    let name: String
    let side: String?
  }

  private(set) var sources: [Source] = []

  /// The source named last.
  var last: Source? { sources.last }

  /// Takes note of a source and gives it its fullest name.
  ///
  /// A name that points back (“that service”) means one named before; a place's name is full as it is.
  mutating func resolve(
    _ name: String, side: String?, pointsBack: Bool, isPlace: Bool
  ) -> Source {
    let fuller = isPlace ? nil : fuller(name, side: side, pointsBack: pointsBack)
    let source = fuller ?? Source(name: name, side: side)
    sources.removeAll { $0.name == source.name }
    sources.append(source)
    if sources.count > Discourse.memory { sources.removeFirst() }
    return source
  }

  private func fuller(_ name: String, side: String?, pointsBack: Bool) -> Source? {
    let words = Self.words(name)
    guard let head = words.first else { return nil }
    if let whole = sources.last(where: { source in
      let known = Set(Self.words(source.name))
      return known.count > words.count && words.allSatisfy(known.contains)
        && (side == nil || source.side == nil || side == source.side)
    }) {
      return whole
    }
    guard pointsBack else { return nil }
    return sources.last { Self.words($0.name).contains(head) }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}
