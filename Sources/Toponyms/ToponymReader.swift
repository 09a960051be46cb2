public import Gazetteer
package import Language

/// A name of the gazetteer that is no mention.
package struct RejectedName: Sendable {
  /// The index of its sentence.
  package let sentence: Int
  /// UTF-8 offsets in the text.
  package let range: Range<Int>
  /// Why it is none.
  package let reason: String
}

/// Finds the names of places in a text and the places that they mean (codebook, “Mentions”).
///
/// The recipe, a type each: ``NameScanner`` finds the names of the gazetteer; ``Linker`` ties them
/// to each other and to the words beside them; ``Judge`` puts them before the rules that set aside
/// what names no place; ``Surroundings`` weighs the places that a name may mean; `Judge` drops what
/// too little speaks for; ``MentionWriter`` tells the roles. No step knows a language or a place.
public struct ToponymReader: Sendable {
  private let gazetteer: Gazetteer
  private let cache = NameCache()

  /// A reader that knows the places of a gazetteer.
  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// The mentions of a text, in its order, none overlapping another.
  ///
  /// - Complexity: O(*n*) in the length of the text, for names with a bounded number of places.
  package func mentions(in text: AnalysedText) -> [Mention] { read(text).mentions }

  /// The mentions of a text, and the names of the gazetteer in it that are none.
  package func read(_ text: AnalysedText) -> (mentions: [Mention], rejected: [RejectedName]) {
    let cued = CuedText(text)
    let scorer = CandidateScorer(gazetteer, language: cued.text.language.code, cache: cache)
    let found = Linker.linked(sightings(in: cued, scorer), in: cued, scorer)
    let judge = Judge(cued, gazetteer)
    judge.judge(found)
    Surroundings(cued, in: gazetteer).resolve(found)
    judge.setAsideImplausible(found)
    let rejected = found.compactMap { sighting in
      sighting.objection.map {
        RejectedName(
          sentence: cued.sentenceIndex(of: sighting), range: sighting.spot.range, reason: $0)
      }
    }
    return (MentionWriter(cued).mentions(of: found), rejected)
  }

  private func sightings(in cued: CuedText, _ scorer: CandidateScorer) -> [Sighting] {
    var scanner = NameScanner(cued, gazetteer, cache)
    return scanner.scan().map { Sighting(spot: $0, sense: scorer.sense(of: $0)) }
  }
}
