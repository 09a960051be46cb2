internal import Text

/// One way to read a name that was looked for: as it is, or without the words that say what the
/// place is.
struct NameReading {
  /// The folded key of the name alone.
  var key: [UInt8]
  /// The words that were left out, as they were written; nil of a name that is read as it is.
  var generic: String?
  /// What the place is, as the words say; nothing is known where empty.
  var kinds: PlaceKindSet = []
  var otherKinds: PlaceKindSet = []
  /// Whether an ending was taken from the name.
  var isNominative = false

  private static let leastOfTowns = 2000
  private static let settlements = PlaceKindSet(
    [.town, .capital, .village, .locality].map { PlaceKindSet($0) })

  /// Whether the words say that the place is a settlement, and nothing else.
  var saysSettlement: Bool { !kinds.isEmpty && kinds.isSubset(of: Self.settlements) }

  /// How badly a kind agrees with the words: 0 well, 1 half, 2 not.
  ///
  /// A town of few people is a village to many.
  func step(to kind: PlaceKind, population: Int?) -> Int {
    let isSmall = population.map { $0 < Self.leastOfTowns } ?? true
    if kind == .town, isSmall, kinds.contains(PlaceKindSet(.village)) { return 0 }
    let kind = PlaceKindSet(kind)
    return kinds.isEmpty || kinds.contains(kind) ? 0 : otherKinds.contains(kind) ? 1 : 2
  }
}

/// Finds the readings of a name of several words.
struct NameReader {
  /// What was taken away so far on the way to a reading.
  private struct Removal {
    var words: [Int] = []
    var kinds: PlaceKindSet = []
    var otherKinds: PlaceKindSet = []
    var terms: [GenericTerm] = []
  }

  private let files: [IndexFile]
  private let keys: [[UInt8]]
  private let texts: [String]
  /// Of each word whether an apostrophe joins it to the one before: “Jebra'il” has no “il”.
  private let isJoined: [Bool]
  /// Those without words that say what the place is.
  private(set) var readings: [NameReading] = []
  /// What is left without prepositions and articles, and the words that were left out.
  private var rests: [(rest: Range<Int>, without: [Int])] = []
  private var known: Set<[UInt8]> = []

  /// Names of more words than these have no generic term that is known.
  private static let wordLimit = 12
  /// The words of the longest generic terms.
  private static let termLimit = 4
  private static let removalLimit = 3
  /// The letters that a name must have before an ending, and the longest ending behind an apostrophe.
  private static let leastOfStems = 4
  private static let longestSuffix = 3
  /// Names of more words than these have no word that is inflected.
  private static let inflectedLimit = 3
  private static let apostrophes: Set<String> = ["'", "’", "‘", "ʼ", "ʹ", "`", "´"]

  /// Whether the name is nothing but a word for what places are, and not written as a name.
  var isCommonNoun: Bool { !keys.isEmpty && isCommonNoun(0..<keys.count) }

  /// The readings of a name beside the name as it is; those that leave most words out come first.
  ///
  /// - Parameters:
  ///   - name: The name as it is written.
  ///   - files: The files that the generic terms are in.
  init(_ name: String, files: [IndexFile]) {
    self.files = files
    let bytes = Array(name.utf8)
    let words = Folding.words(of: bytes.span)
    guard (1...Self.wordLimit).contains(words.count) else {
      (keys, texts, isJoined) = ([], [], [])
      return
    }
    isJoined =
      [false]
      + zip(words, words.dropFirst()).map { first, second in
        Self.apostrophes.contains(
          String(decoding: bytes[first.upperBound..<second.lowerBound], as: UTF8.self))
      }
    texts = words.map { String(decoding: bytes[$0], as: UTF8.self) }
    keys = texts.map { Folding.keyBytes(of: $0) }
    rests.append((0..<keys.count, []))
    read(0..<keys.count, Removal())
  }

  private mutating func read(_ range: Range<Int>, _ removal: Removal) {
    if removal.terms.count == Self.removalLimit { return }
    for count in (1..<max(1, min(Self.termLimit + 1, range.count))).reversed() {
      let first = range.prefix(count)
      let last = range.suffix(count)
      for term in terms(first) where term.side != .after {
        remove(first, term, leaving: first.upperBound..<range.upperBound, removal)
      }
      for term in terms(last) where term.side != .before && !isJoined[last.lowerBound] {
        remove(last, term, leaving: range.lowerBound..<last.lowerBound, removal)
      }
    }
  }

  /// “Kota” is a town, “kota” and “KOTA” are words, “L.A.” is none.
  private func isCommonNoun(_ words: Range<Int>) -> Bool {
    let text = texts[words.lowerBound]
    let isName = text.first?.isUppercase == true
    if isName, text.count == 1 || text.contains(where: \.isLowercase) { return false }
    return !terms(words).isEmpty
  }

  private mutating func remove(
    _ words: Range<Int>, _ term: GenericTerm, leaving rest: Range<Int>, _ before: Removal
  ) {
    var removal = before
    removal.words += words
    removal.terms.append(term)
    if removal.kinds.isEmpty { (removal.kinds, removal.otherKinds) = (term.kinds, term.otherKinds) }
    if isCommonNoun(rest) { return }
    if removal.kinds.isEmpty { rests.append((rest, removal.words)) } else { add(rest, removal) }
    read(rest, removal)
  }

  private mutating func add(_ rest: Range<Int>, _ removal: Removal) {
    let key = Array(keys[rest].joined())
    guard String(decoding: key, as: UTF8.self).unicodeScalars.count > 1 else { return }
    let reading = NameReading(
      key: key, generic: removal.words.sorted().map { texts[$0] }.joined(separator: " "),
      kinds: removal.kinds, otherKinds: removal.otherKinds)
    add(reading)
    for (nominative, _) in removal.terms.flatMap({ $0.nominatives(of: key) })
    where !nominative.isEmpty {
      var bare = reading
      bare.key = nominative
      bare.isNominative = true
      add(bare)
    }
  }

  private mutating func add(_ reading: NameReading) {
    let identity = withUnsafeBytes(of: reading.kinds.rawValue) { Array($0) } + reading.key
    if known.insert(identity).inserted { readings.append(reading) }
  }

  /// Those without no more than prepositions, articles and endings of a case.
  ///
  /// Made anew each time: most names need none.
  func inflected() -> [NameReading] { rests.flatMap { inflected($0.rest, without: $0.without) } }

  /// What words may be in the nominative, and where others were left out before them, as they are.
  private func inflected(_ rest: Range<Int>, without words: [Int]) -> [NameReading] {
    guard rest.count <= Self.inflectedLimit else { return [] }
    var forms: [(key: [UInt8], ending: String)] = [([], "")]
    let endings = terms(0..<0)
    for word in unjoined(rest) {
      let nominatives = endings.flatMap { $0.nominatives(of: word) }
      forms = forms.flatMap { form in
        [(form.key + word, form.ending)]
          + nominatives.map {
            (form.key + $0.nominative, " -" + String(decoding: $0.ending, as: UTF8.self))
          }
      }
    }
    if words.isEmpty { forms.removeFirst() }
    let last = rest.upperBound - 1
    if rest.count > 1, isJoined[last], texts[last].count <= Self.longestSuffix {
      forms.append((Array(keys[rest.lowerBound..<last].joined()), " -" + texts[last]))
    }
    let before = words.sorted().map { texts[$0] }.joined(separator: " ")
    return forms.compactMap { key, ending in
      guard String(decoding: key, as: UTF8.self).unicodeScalars.count >= Self.leastOfStems else {
        return nil
      }
      let generic = (before + ending).drop { $0 == " " }
      return NameReading(key: key, generic: String(generic), isNominative: true)
    }
  }

  /// The keys of words, those that apostrophes join as one.
  private func unjoined(_ words: Range<Int>) -> [[UInt8]] {
    words.reduce(into: []) { units, word in
      if isJoined[word], !units.isEmpty {
        units[units.count - 1] += keys[word]
      } else {
        units.append(keys[word])
      }
    }
  }

  private func terms(_ words: Range<Int>) -> [GenericTerm] {
    let key = Array(keys[words].joined())
    return files.flatMap { $0.genericTerms(key: key) }
  }
}
