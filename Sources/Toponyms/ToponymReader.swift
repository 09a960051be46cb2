public import Gazetteer
package import Language

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
  package func mentions(in text: AnalysedText) -> [Mention] {
    let cued = CuedText(text)
    let found = Linker.linked(sightings(in: cued), in: cued)
    let judge = Judge(cued)
    judge.judge(found)
    Surroundings(cued).resolve(found)
    judge.setAsideImplausible(found)
    return MentionWriter(cued).mentions(of: found)
  }

  private func sightings(in cued: CuedText) -> [Sighting] {
    var scanner = NameScanner(cued, gazetteer, cache)
    let scorer = CandidateScorer(gazetteer, language: cued.text.language.code, cache: cache)
    return scanner.scan().map { Sighting(spot: $0, sense: scorer.sense(of: $0)) }
  }
}
