import Gazetteer
import Language
import Toponyms

/// Places that a sentence adds to those that were just told to have been taken, without a verb for it:
/// “The list has the villages of A, B and C too”.
extension SentenceReader {
  /// The ground that a sentence without a verb of taking adds to what was told before; nil where it adds
  /// none.
  func listedGround(_ context: SentenceContext, after discourse: Discourse) -> ReadEvent? {
    guard !isTitle, !passage.isQuestion, let told = discourse.events.last,
      told.event.type == .territory, told.event.status != .denied,
      passage.index - told.sentence <= Self.longestPause,
      passage.paragraph - told.paragraph <= 1,
      let marker = passage.matches.first(where: { $0.has(anyOf: Self.listing) })?.tokens,
      // “The next post says that the village will be called …”
      !passage.matches.contains(where: { $0.sense(.say)?.attributes.voice == .passive }),
      passage.contains(anyOf: [.placeVillage, .placeTown], in: passage.tokens),
      !passage.classes.intersects([.modalNot, .modalFuture, .modalPossible, .sayDeny, .datePast]),
      let sense = passage.text.match(marker.lowerBound)?.senses.first
    else { return nil }
    let draft = EventDraft(
      Trigger(type: .territory, tokens: marker, sense: sense, certainty: 0.7))
    guard let event = EventBuilder(context: context, discourse: discourse).event(of: draft),
      event.hasOwnPlace, event.event.sites.allSatisfy({ isSettlement($0.place) })
    else { return nil }
    event.event.sites.removeAll { site in
      discourse.events.contains { earlier in
        earlier.event.type == .territory && earlier.event.sites.contains { $0.isAt(site) }
      }
    }
    if event.event.sites.isEmpty { return nil }
    event.event.actors = told.event.actors
    event.event.targets = told.event.targets
    if event.event.attribution == nil {
      event.event.attribution = told.event.attribution
      event.event.status = told.event.status
      event.sourceSide = told.sourceSide
    }
    if event.event.actors.isEmpty, let side = event.sourceSide { event.event.actors = [side] }
    return event
  }

  private func isSettlement(_ place: Place?) -> Bool {
    place.map { [.town, .village, .locality].contains($0.kind) } ?? true
  }

  /// Words that add to a list.
  private static let listing: ClassSet = [.sayOn, .thingPaper]
  /// How many sentences the list may come behind the taking it belongs to.
  private static let longestPause = 2
}
