internal import Gazetteer
internal import Language
internal import Synchronization

/// What a gazetteer has said of the names that were met, since the names of the news come again.
///
/// One for each reader; it is emptied when it has grown beyond the names of any war.
final class NameCache: Sendable {
  private let state = Mutex(State())

  private struct State {
    var records: [Key: [NameRecord]] = [:]
    var sounded: [[UInt8]: [NameRecord]] = [:]
    var senses: [[UInt64]: NameSense] = [:]
    var numbers: [[PlaceIndex]: Int] = [:]
    var endings: [String: NameEndings] = [:]
    var respellings: [String: Respelling] = [:]
  }

  /// A folded name, found by the hash that the scanner has at hand.
  private struct Key: Hashable {
    let hash: GazetteerHash
    let folded: [UInt8]

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  private static let mostNames = 50_000

  /// The endings that a language writes onto names.
  func endings(of language: Language) -> NameEndings {
    state.withLock { state in
      if let known = state.endings[language.code] { return known }
      let endings = NameEndings(language)
      state.endings[language.code] = endings
      return endings
    }
  }

  /// How a language writes the sounds of foreign names.
  func respelling(of language: Language) -> Respelling {
    state.withLock { state in
      if let known = state.respellings[language.code] { return known }
      let respelling = Respelling(language.respelling)
      state.respellings[language.code] = respelling
      return respelling
    }
  }

  /// The records of a folded name.
  func records(
    _ gazetteer: Gazetteer, hash: GazetteerHash, folded: [UInt8]
  ) -> [NameRecord] {
    let key = Key(hash: hash, folded: folded)
    if let known = state.withLock({ $0.records[key] }) { return known }
    let records = gazetteer.candidates(hash: hash, folded: folded.span).map {
      NameRecord($0, kind: gazetteer.kind(of: $0.place))
    }
    state.withLock { state in
      if state.records.count >= Self.mostNames { state.records = [:] }
      state.records[key] = records
    }
    return records
  }

  /// The records of names that sound like a folded one in a language, else of those that it may spell
  /// without their vowels.
  func records(
    _ gazetteer: Gazetteer, soundingLike folded: [UInt8], in language: String
  ) -> [NameRecord] {
    let key = Array(language.utf8) + [0] + folded
    if let known = state.withLock({ $0.sounded[key] }) { return known }
    var matches = gazetteer.candidates(soundingLike: folded, in: language)
    if matches.isEmpty { matches = gazetteer.candidates(unvowelledLike: folded) }
    let records = matches.map {
      NameRecord($0, kind: gazetteer.kind(of: $0.place))
    }
    state.withLock { state in
      if state.sounded.count >= Self.mostNames { state.sounded = [:] }
      state.sounded[key] = records
    }
    return records
  }

  /// The places of a name with their scores, made by `score` when it is first met; `key` is what the
  /// scores depend on.
  func sense(
    _ key: [UInt64], places: () -> [PlaceIndex], score: () -> [ScoredCandidate]
  ) -> NameSense {
    if let known = state.withLock({ $0.senses[key] }) { return known }
    let candidates = score()
    let places = places()
    return state.withLock { state in
      if state.senses.count >= Self.mostNames { state.senses = [:] }
      let number = state.numbers[places] ?? state.numbers.count
      state.numbers[places] = number
      let sense = NameSense(number: number, candidates: candidates)
      state.senses[key] = sense
      return sense
    }
  }
}

/// A name of a place, read out of the gazetteer once.
final class NameRecord: Sendable {
  let place: PlaceIndex
  let kind: PlaceKind
  let text: String
  let language: String
  let standing: NameStanding
  /// Whether its last word has a small letter first.
  let endsInSmallLetter: Bool
  /// The place and the standing as bits.
  let key: UInt64

  init(_ match: NameMatch, kind: PlaceKind) {
    place = match.place
    self.kind = kind
    text = match.name.text
    language = match.name.language
    standing = match.name.standing
    endsInSmallLetter = text.split(separator: " ").last?.first?.isLowercase == true
    let ordinal = NameStanding.allCases.firstIndex(of: standing) ?? 0
    key = UInt64(place.rawValue) << 16 | UInt64(ordinal) << 3
  }
}

/// What a name may mean.
struct NameSense: Sendable {
  /// Names that may mean the same places have the same number.
  let number: Int
  /// The places, best first.
  let candidates: [ScoredCandidate]
  /// The prominence of the best known of them.
  let prominence: Prominence

  init(number: Int, candidates: [ScoredCandidate]) {
    self.number = number
    self.candidates = candidates
    prominence = candidates.map { Prominence($0.place) }.max() ?? .village
  }
}
