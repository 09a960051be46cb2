public import Gazetteer
package import Language

/// A stretch of text that names a place (codebook, “Mentions”).
public struct Mention: Sendable {
  /// How a name is used.
  public enum Role: String, Sendable {
    /// The place itself.
    case literal
    /// A government, an army or another body that the place's name stands for.
    case metonym
    /// The place at the head of a dispatch.
    case dateline
  }

  /// UTF-8 offsets of the name with its ending, without a preposition.
  public let range: Range<Int>
  /// Indices of its tokens in the analysed text.
  package let tokens: Range<Int>
  /// Where the phrase ends that it begins: behind the words for a town, a district or a part that
  /// stand behind the name.
  package let phraseEnd: Int
  /// The case of that phrase, where the language writes it onto its end.
  package let nounCase: Sense.Case?
  /// Whether it is an adjective in small letters, which tells where something happened but is no
  /// mention (codebook, “Mentions” rule 2).
  package let isUnnamed: Bool
  /// The sentence it stands in.
  package let sentence: Int
  /// The place it was resolved to; nil where the gazetteer has no such place.
  public let place: Place?
  /// How the name is used.
  public let role: Role
  /// How sure the resolution is, 0 to 1.
  public let confidence: Double
  /// All candidates, best first, with their scores: what `--explain` shows.
  package let candidates: [Candidate]

  /// The same words taken as a name of another place: of “the capital of Azerbaijan”, of Baku; `head` is
  /// the word behind it that makes it so, where heads come last.
  package func standing(for place: Place, through head: LexicalMatch? = nil) -> Mention {
    Mention(
      range: range, tokens: tokens, phraseEnd: head?.tokens.upperBound ?? phraseEnd,
      nounCase: head == nil ? nounCase : head?.nounCase,
      isUnnamed: isUnnamed, sentence: sentence,
      place: place, role: .literal,
      confidence: confidence, candidates: candidates)
  }

  /// A place that a name may mean, and what speaks for it.
  package struct Candidate: Sendable {
    private let scored: ScoredCandidate

    init(_ scored: ScoredCandidate) { self.scored = scored }

    package var place: Place { scored.place }
    package var score: Double { scored.score }
    /// The cues that were weighed, as short English phrases.
    package var reasons: [String] {
      scored.reasons.phrases(of: place, named: scored.standing, beside: scored.other)
    }
  }
}
