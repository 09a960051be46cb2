import Gazetteer
import Geo
import Language
import Toponyms

/// Where an event was: the places that its sentence names, or those that the report told before.
extension EventBuilder {
  func ownSites(of draft: EventDraft) -> [Event.Site] {
    let finder = SiteFinder(
      passage: passage, attribution: context.attribution, discourse: discourse,
      sides: context.sides)
    let shadows = context.shadows
    let triggers =
      shadows.isEmpty
      ? context.triggers
      : context.triggers.filter { trigger in !shadows.contains { $0.tokens == trigger.tokens } }
    let sites = finder.sites(of: draft.type, at: draft.triggers, among: triggers)
    if !sites.isEmpty || isTruceBesideAttack(draft) { return sites }
    let beside = finder.sites(of: draft.type, beside: draft.triggers)
    return beside.isEmpty ? burialSites(draft, finder) : beside
  }

  /// Where the sentence says that civilians are buried whom an attack without a place killed: “in A, funerals
  /// were held for the people killed when a missile hit their houses”.
  private func burialSites(_ draft: EventDraft, _ finder: SiteFinder) -> [Event.Site] {
    guard draft.type.isViolent, passage.classes.contains(.personCivilian) else { return [] }
    let burials = context.triggers.filter { $0.sense.wordClass == .eventCasualties }
    let first = burials.first?.tokens.lowerBound ?? 0
    guard let trigger = draft.triggers.first, first < trigger.tokens.lowerBound else { return [] }
    return finder.sites(of: .casualties, at: burials, among: context.triggers)
  }

  /// Whether a truce is told beside an attack on a place, where it takes no effect: “shelled A, hours after
  /// a truce came into force”.
  private func isTruceBesideAttack(_ draft: EventDraft) -> Bool {
    [.ceasefire, .ceasefireViolation].contains(draft.type)
      && context.triggers.contains { $0.type.isViolent && $0.type != .clash }
  }

  /// The country over or in which an attack was, where no closer place is told anywhere.
  func countrySites(_ draft: EventDraft) -> [Event.Site] {
    let clause = passage.clause(of: draft.triggers[0].tokens.lowerBound)
    guard draft.type.isViolent,
      let mention = passage.mentions(in: clause).last(where: {
        $0.role == .literal && $0.place?.kind == .country && passage.isMarked($0, by: [.in, .near])
      })
    else { return [] }
    return site(mention.place, isVague: false)
  }

  func inheritedSites(
    _ draft: EventDraft, _ previous: ReadEvent?, side: String?
  ) -> [Event.Site] {
    switch draft.type {
    case .talks:
      let talks = discourse.events.last { $0.event.type == .talks }
      // “The ministers sat together for ten hours”, written where they did.
      if talks == nil, draft.triggers.contains(where: { $0.sense.wordClass == .actMeet }) {
        return site(discourse.origin, isVague: false)
      }
      return talks.flatMap { isBetweenOthers(than: $0) ? nil : emptied($0.event.sites) } ?? []
    case .ceasefireViolation where previousTruce != nil:
      return previousTruce.map { emptied($0.event.sites) } ?? []
    case .prisoners where discourse.recentPlace(before: passage, for: .prisoners) != nil:
      return site(discourse.recentPlace(before: passage, for: .prisoners), isVague: false)
    case .ceasefire where foughtHere != nil:
      return foughtHere.map { emptied($0.event.sites) } ?? []
    case .ceasefire, .ceasefireViolation:
      let party = side ?? context.sides.side(in: passage.tokens, of: passage)
      return site(
        party.flatMap(context.sides.area) ?? discourse.mainFront
          ?? context.sides.area(of: Sides.contested))
    case .arrest where court != nil && !goesOnFromProtest:
      return site(court)
    case _ where draft.type.isOfTowns && followsNothing:
      return site(discourse.origin, isVague: false)
    case .prisoners:
      let party = side ?? context.sides.side(in: passage.tokens, of: passage)
      return site(
        party.flatMap(context.sides.area) ?? discourse.mainFront ?? party.flatMap(land)
          ?? discourse.mainArea)
    case .casualties where side == nil && discourse.placeJustNamed(before: passage) != nil:
      return site(discourse.placeJustNamed(before: passage), isVague: false)
    case .casualties, .deployment:
      let party = side ?? context.sides.side(in: passage.tokens, of: passage)
      return site(
        party.flatMap(context.sides.area) ?? discourse.mainArea ?? party.flatMap(land))
    case .displacement where seat == nil && side.flatMap(context.sides.area) != nil:
      return site(side.flatMap(context.sides.area))
    default:
      if let seat { return site(seat, isVague: false) }
      // What goes on in a paragraph goes on at its place.
      let last = previous ?? discourse.events.last
      if let heading = discourse.heading(of: passage, for: draft.type),
        !(last?.event.type.isConflict ?? false && last?.paragraph == passage.paragraph)
      {
        // “The district of A. In the village of B four houses burnt down. …”
        let recent = discourse.recentPlace(before: passage, for: draft.type)
        return site(recent.flatMap { lies($0, in: heading) ? $0 : nil } ?? heading, isVague: false)
      }
      if draft.type.isOfTowns, let unrest { return emptied(unrest.event.sites) }
      let isOfWar =
        draft.type == .protest && discourse.origin != nil && !(last?.hasOwnPlace ?? false)
      if let last, last.paragraph == passage.paragraph, !isOfWar {
        return emptied(last.event.sites)
      }
      if let recent = discourse.recentPlace(before: passage, for: draft.type) {
        return site(recent, isVague: false)
      }
      return site(discourse.mainPlace)
    }
  }

  /// Whether a place lies in another, or by it.
  private func lies(_ place: Place, in other: Place) -> Bool {
    place.region == other.index || place.position.distance(to: other.position) < Self.vicinity
  }

  /// How far a place is at most from a town that a paragraph is headed by, in metres.
  private static let vicinity = 25_000.0

  /// The town or district of an official who tells of it: “the mayor of Askeran says …”.
  private var seat: Place? {
    let sources = context.attribution?.statements.map(\.phrase) ?? []
    return sources.lazy.flatMap { passage.mentions(in: $0) }.compactMap(\.place).first {
      [.town, .village, .district].contains($0.kind) && $0.standsFor == nil
    }
  }

  /// Whether talks in a later paragraph are held by others than the last ones: a call of two ministers is
  /// not where the truce was negotiated.
  private func isBetweenOthers(than talks: ReadEvent) -> Bool {
    let parties = Set(context.sides.namings(in: passage.tokens, of: passage).map(\.side))
    return passage.paragraph != talks.paragraph && parties.count > 1
      && parties.isDisjoint(with: talks.event.actors)
  }

  /// The last protest or arrest that the paragraph has told.
  private var unrest: ReadEvent? {
    discourse.events.last { $0.paragraph == passage.paragraph && $0.event.type.isOfTowns }
  }

  /// Whether an arrest goes on from a protest or an arrest that its paragraph has told last.
  private var goesOnFromProtest: Bool {
    discourse.events.last.map {
      $0.paragraph == passage.paragraph && $0.event.type.isOfTowns
    } ?? false
  }

  /// Whether a protest or an arrest goes on from nothing that the paragraph has told, in a report with a
  /// dateline.
  private var followsNothing: Bool {
    discourse.origin != nil && seat == nil && !goesOnFromProtest
      && discourse.recentPlace(before: passage, for: .protest) == nil
  }

  /// Where the court sits that tries somebody, or its country: “a Baku court”, “an Azerbaijani court”.
  private var court: Place? {
    let court = context.sides.namings(in: passage.tokens, of: passage).first { naming in
      let behind = naming.tokens.upperBound
      // “The prosecutor | of A”.
      let before = naming.tokens.lowerBound - 1
      let head = passage.text.has(.of, at: before) ? before - 1 : before
      return [behind, before, head].contains {
        passage.tokens.contains($0) && passage.text.has(.sourceOrgan, at: $0)
      }
    }
    guard let court else { return nil }
    let seat = passage.mentions.first { $0.tokens == court.tokens }?.place
    return seat?.kind == .capital ? seat : context.sides.country(of: court.side)
  }

  /// Where a party's losses, prisoners and troops are where the report names no place: in its country.
  private func land(of party: String) -> Place? {
    Sides.opponent(of: party) == nil ? nil : context.sides.country(of: party)
  }

  /// The fighting that the sentence has told, which a truce ends: “the fighting in A went on until a
  /// truce took effect”.
  private var foughtHere: ReadEvent? {
    discourse.events.last {
      $0.sentence == passage.index && $0.hasOwnPlace && $0.event.type == .clash
    }
  }

  private var previousTruce: ReadEvent? {
    discourse.events.last { $0.event.type == .ceasefire && $0.paragraph == passage.paragraph }
  }

  /// A place as the only site, no more exact than a district where only the whole report is about it.
  private func site(_ place: Place?, isVague: Bool = true) -> [Event.Site] {
    guard let place else { return [] }
    return [
      Event.Site(
        place: place, name: nil, precision: max(isVague ? 3 : 1, SiteFinder.precision(of: place)),
        toll: Event.Toll())
    ]
  }

  private func emptied(_ sites: [Event.Site]) -> [Event.Site] {
    sites.map { site in
      var site = site
      site.toll = Event.Toll()
      return site
    }
  }
}
