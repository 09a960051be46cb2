public import Gazetteer
package import Language

/// Finds the names of places in a text and the places that they mean (codebook, “Mentions”).
///
/// The recipe, a type each: ``NameScanner`` finds the names of the gazetteer; ``Linker`` ties them
/// to each other and to the words beside them; rules set names aside that name no place;
/// ``Surroundings`` weighs the places that a name may mean; ``RoleRule`` and ``DatelineRule`` tell
/// how the name is used. No step knows a language or a place.
public struct ToponymReader: Sendable {
  private let gazetteer: Gazetteer

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
    let judged = Judge(cued).judged(found)
    let resolved = Surroundings(gazetteer, cued).resolve(judged)
    let plausible = Judge(cued).withoutImplausible(resolved)
    let mentions = MentionWriter(cued).mentions(of: plausible)
    return UnknownNames(cued).added(to: mentions, beside: plausible)
  }

  private func sightings(in cued: CuedText) -> [Sighting] {
    var scanner = NameScanner(cued, gazetteer)
    var scorer = CandidateScorer(gazetteer, language: cued.text.language.code)
    return scanner.scan().map { spot in
      let index = scorer.index(of: spot)
      var sighting = Sighting(spot: spot, nameIndex: index)
      sighting.candidates = scorer.candidates(at: index)
      return sighting
    }
  }
}
