internal import Gazetteer

/// What has been weighed for and against a place that a name may mean.
struct CandidateReasons: OptionSet, Sendable {
  let rawValue: UInt32

  static let kind = CandidateReasons(rawValue: 1 << 0)
  static let population = CandidateReasons(rawValue: 1 << 1)
  static let standing = CandidateReasons(rawValue: 1 << 2)
  static let language = CandidateReasons(rawValue: 1 << 3)
  static let ending = CandidateReasons(rawValue: 1 << 4)
  static let seat = CandidateReasons(rawValue: 1 << 5)
  static let district = CandidateReasons(rawValue: 1 << 15)
  static let word = CandidateReasons(rawValue: 1 << 6)
  static let againstWord = CandidateReasons(rawValue: 1 << 7)
  static let border = CandidateReasons(rawValue: 1 << 8)
  static let brackets = CandidateReasons(rawValue: 1 << 9)
  static let inside = CandidateReasons(rawValue: 1 << 10)
  static let nearby = CandidateReasons(rawValue: 1 << 11)
  static let country = CandidateReasons(rawValue: 1 << 12)
  static let contrast = CandidateReasons(rawValue: 1 << 13)
  static let explained = CandidateReasons(rawValue: 1 << 14)
  static let home = CandidateReasons(rawValue: 1 << 16)

  /// Short English phrases, in the order of weighing.
  ///
  /// - Parameters:
  ///   - place: the place that was weighed.
  ///   - standing: the standing of the name among its names.
  ///   - other: the district that it is the seat of, or the place that it is inside.
  /// - Returns: a phrase for each reason.
  func phrases(of place: Place, named standing: NameStanding, beside other: Place?) -> [String] {
    let all: [(CandidateReasons, String)] = [
      (.kind, "kind \(place.kind.rawValue)"), (.population, "its population"),
      (.standing, "\(standing.rawValue) name"), (.home, "near home"),
      (.language, "its name in this language"),
      (.ending, "an ending taken off"), (.seat, "the seat of \(other?.title ?? "a district")"),
      (.district, "the district of \(other?.title ?? "a town")"),
      (.word, "the word beside it"), (.againstWord, "against the word beside it"),
      (.border, "behind a word for a border"), (.brackets, "the same place in brackets"),
      (.inside, "inside \(other?.title ?? "a place"), named beside it"),
      (.nearby, "near other places of the report"), (.country, "in a country of the report"),
      (.contrast, "told apart from it"), (.explained, "explained elsewhere in the report"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
