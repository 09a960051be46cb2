/// The sources that a report has named, for “the ministry” and “he” (codebook, “Who says so”).
struct SourceRegistry {
  /// A source under the fullest name the report has used so far.
  final class Source: Sendable {
    let name: String
    let side: String?
    /// The words of the name in small letters.
    let words: [String]

    /// The runs of letters of a name, in small letters.
    ///
    /// What stands behind an apostrophe is an ending behind three characters or more, and left out.
    private static func words(of name: String) -> [String] {
      var words: [String] = []
      var word: [UInt8] = []
      var length = 0
      var isEnding = false
      func close() {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
      for scalar in name.unicodeScalars {
        if scalar == " " {
          (length, isEnding) = (0, false)
          close()
          continue
        }
        if isEnding { continue }
        if length > 2, scalar == "'" || scalar == "’" { isEnding = true }
        length += 1
        if scalar.isASCII {
          let small = UInt8(ascii: scalar) | 0x20
          if small &- 0x61 < 26 { word.append(small) } else { close() }
          continue
        }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter: word += scalar.utf8
        case _ where scalar.properties.isAlphabetic:
          word += scalar.properties.lowercaseMapping.utf8
        default: close()
        }
      }
      close()
      return words
    }

    convenience init(name: String, side: String?) {
      self.init(name: name, side: side, words: Self.words(of: name))
    }

    private init(name: String, side: String?, words: [String]) {
      self.name = name
      self.side = side
      self.words = words
    }

    /// The same source, known to be of a side.
    func of(_ side: String?) -> Source { Source(name: name, side: side, words: words) }
  }

  private(set) var sources: [Source] = []

  /// The source named last.
  var last: Source? { sources.last }

  /// Takes note of a source and gives it its fullest name.
  ///
  /// A name that points back (“that service”) means one named before; a place's name is full as it is; a
  /// bare one (“the ministry's spokesman”) is of the side of the last office with its word.
  mutating func resolve(
    _ name: String, side: String?, pointsBack: Bool, isPlace: Bool, isBare: Bool = false
  ) -> Source {
    let own = Source(name: name, side: side)
    let office = isBare ? own.words.first.flatMap { lastOffice(like: $0) } : nil
    let named = office.map { own.of($0.side ?? side) } ?? own
    let source = isPlace ? named : fuller(named, pointsBack: pointsBack) ?? named
    sources.removeAll { $0.name == source.name }
    sources.append(source)
    if sources.count > Discourse.memory { sources.removeFirst() }
    return source
  }

  private func lastOffice(like word: String) -> Source? {
    sources.last { source in
      source.side != nil && source.words.contains { Self.isAlike(word, $0) }
    }
  }

  private func fuller(_ named: Source, pointsBack: Bool) -> Source? {
    guard let head = named.words.first else { return nil }
    if let whole = sources.last(where: { source in
      source.words.count > named.words.count
        && (named.side == nil || source.side == nil || named.side == source.side)
        && named.words.allSatisfy { word in source.words.contains { Self.isAlike(word, $0) } }
        && Set(source.words).count > named.words.count
    }) {
      return whole
    }
    return pointsBack
      ? sources.last { $0.words.contains { Self.isAlike(head, $0) } } : nil
  }

  /// Whether two words are the same but for their endings.
  private static func isAlike(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let common = zip(left.unicodeScalars, right.unicodeScalars).prefix { $0 == $1 }.count
    return common >= 5
      && common * 4 >= 3 * min(left.unicodeScalars.count, right.unicodeScalars.count)
  }
}
