import Gazetteer
import Language
import Text
import Toponyms

/// Adds tolls that a sentence gives for what was told before; what fits nothing becomes an event of
/// its own (codebook, `casualties`).
struct TollContinuation {
  let context: SentenceContext

  private var passage: Passage { context.passage }

  /// Adds tolls to the events they go on from.
  func add(_ tolls: [TollFinding], to discourse: Discourse) {
    for toll in tolls where toll.isRunning || veto(on: toll, after: discourse) == nil {
      if !toll.isRunning, let index = incident(of: toll, in: discourse.events) {
        if isOutdated(toll, discourse.events[index]) { continue }
        Tolls.add(toll, to: discourse.events[index])
        attribute(discourse.events[index], at: toll.token)
      } else if toll.isRunning || toll.hasVictims {
        appendCasualties(isRisen(toll) || isOfWar(toll) ? asTotal(toll) : toll, to: discourse)
      }
    }
  }

  /// Why a toll is too old: “in the war of the 1990s some 30,000 people died”.
  private func veto(on toll: TollFinding, after discourse: Discourse) -> String? {
    context.timeVeto(at: toll.token..<toll.token + 1, after: discourse.events.last?.span)
  }

  /// Whether a toll is said to have risen to a number.
  private func isRisen(_ toll: TollFinding) -> Bool {
    toll.isRevision || passage.classes.contains(.harmTotal) && passage.classes.contains(.harmToll)
  }

  /// Whether more died than in any one incident.
  private func isOfWar(_ toll: TollFinding) -> Bool {
    toll.toll.fatalities ?? toll.toll.fatalitiesLow ?? 0 > Self.largestIncident
  }

  /// The most dead that a sentence without a place counts of what was told before it; more are those of
  /// a war.
  private static let largestIncident = 500

  /// A newer figure with nothing told before that it could revise, as the total that it is then.
  private func asTotal(_ toll: TollFinding) -> TollFinding {
    guard toll.mention == nil, !toll.isRunning else { return toll }
    var total = toll
    total.toll.fatalitiesTotal = toll.toll.fatalities
    total.toll.fatalities = nil
    return total
  }

  /// Whether a sentence gives what was counted at first, where a newer figure is told already.
  private func isOutdated(_ toll: TollFinding, _ event: ReadEvent) -> Bool {
    !toll.isRevision && passage.first(.dateEarlier, in: passage.clause(of: toll.token)) != nil
      && event.event.sites.contains { $0.toll.fatalities ?? 0 > 0 }
  }

  /// A claim without a source takes that of its toll; a toll among civilians says whom it hit.
  private func attribute(_ event: ReadEvent, at token: Int) {
    if passage.contains(anyOf: [.personCivilian], in: passage.tokens) {
      event.event.targetsCivilians = true
    }
    guard event.event.attribution == nil, let source = context.source(at: token) else { return }
    event.event.attribution = source
    event.sourceSide = context.attribution?.statement(at: token)?.side
    if event.event.status == .reported { event.event.status = .claimed }
  }

  /// The attack that a toll belongs to: the last one, in this paragraph or at the end of the one
  /// before, at the place that the toll names if it names one.
  private func incident(of toll: TollFinding, in events: [ReadEvent]) -> Int? {
    if isOfWar(toll) { return nil }
    if let distant = distantIncident(of: toll, in: events) { return distant }
    guard let last = events.lastIndex(where: { Tolls.bears($0.event.type) }),
      passage.paragraph - events[last].paragraph <= 1, passage.index - events[last].sentence <= 3,
      toll.isRevision || isOfDay(toll, events[last], after: events.last?.span)
    else { return nil }
    if isEntry, events[last].paragraph < passage.paragraph, toll.mention == nil, !toll.isRevision {
      return nil
    }
    let side = context.attribution?.statement(at: toll.token)?.side
    guard side == nil || events[last].sourceSide == nil || side == events[last].sourceSide else {
      return nil
    }
    if let side, isOwnLoss(toll, of: side),
      hasToll(events[last].event) || events[last].paragraph != passage.paragraph
        || events[last].event.targetsCivilians == true
    {
      return nil
    }
    if passage.paragraph != events[last].paragraph, isOfCampaign(toll, beside: events[last].event) {
      return nil
    }
    if isOfOther(toll, than: events[last].event) || isByOther(toll, than: events[last].event) {
      return nil
    }
    guard let place = toll.mention?.place else {
      return isElsewhere(toll, than: events[last]) ? nil : last
    }
    return events.indices.reversed().first { index in
      passage.index - events[index].sentence <= 3
        && events[index].event.sites.contains {
          $0.place?.index == place.index || place.region != nil && $0.place?.index == place.region
        }
    }
  }

  /// Whether a toll of another paragraph is so much higher than that of an event that it is a whole campaign's.
  private func isOfCampaign(_ toll: TollFinding, beside event: Event) -> Bool {
    guard let count = toll.toll.fatalities, count >= Self.leastCampaign else { return false }
    return event.sites.contains { site in
      site.toll.fatalities.map { $0 > 0 && $0 * Self.campaignRatio <= count } ?? false
    }
  }

  private static let leastCampaign = 50
  private static let campaignRatio = 10

  /// Whether the sentence opens an entry of a live blog: “18.30: Sixteen dead, …”.
  private var isEntry: Bool {
    let start = passage.tokens.lowerBound
    return passage.opensParagraph && passage.text.tokens[start].kind == .number
      && (start + 1..<min(passage.tokens.upperBound, start + 5)).contains {
        passage.text.isColon($0, in: passage.tokens)
      }
  }

  /// The only attack on a town that the report has told of, however far up, where a sentence of another
  /// paragraph counts the town's victims of the same day: in a live blog.
  private func distantIncident(of toll: TollFinding, in events: [ReadEvent]) -> Int? {
    guard let place = toll.mention?.place, !toll.isRunning else { return nil }
    let attacks = events.indices.filter { index in
      Tolls.bears(events[index].event.type)
        && events[index].event.sites.contains { $0.place?.index == place.index }
    }
    guard attacks.count == 1, let index = attacks.first,
      passage.paragraph - events[index].paragraph > 1,
      [.shelling, .airStrike].contains(events[index].event.type),
      events[index].event.sites.count == 1,
      isOfDay(toll, events[index], after: events[index].span)
    else { return nil }
    return index
  }

  /// Whether a party tells of its own soldiers, whose number is none of those that another one gave.
  private func isOwnLoss(_ toll: TollFinding, of side: String) -> Bool {
    Sides.opponent(of: side) != nil && !toll.isRevision
      && passage.contains(anyOf: [.personSoldier], in: passage.segment(of: toll.token))
  }

  /// Whether the dead of one party are counted where a toll was that of another: “the army lost 429 men” and
  /// “41 Azeri civilians have died”.
  private func isOfOther(_ toll: TollFinding, than event: Event) -> Bool {
    guard event.type == .casualties, !toll.isRevision,
      event.targets.contains(where: { Sides.opponent(of: $0) != nil })
    else { return false }
    let named = context.sides.namings(in: passage.segment(of: toll.token), of: passage).filter {
      Sides.opponent(of: $0.side) != nil
        && !(context.attribution?.contains($0.tokens.lowerBound) ?? false)
    }
    return !named.isEmpty && named.allSatisfy { !event.targets.contains($0.side) }
  }

  /// Whether “the other side” counts where one side told what it lost: “the other side put its dead at 77”.
  private func isByOther(_ toll: TollFinding, than event: Event) -> Bool {
    guard event.type == .casualties, hasToll(event),
      let phrase = context.attribution?.statement(at: toll.token)?.phrase
    else { return false }
    return phrase.contains { token in
      passage.text.match(token)?.senses.contains {
        $0.wordClass == .side && $0.attributes.side == Sides.enemy
      } ?? false
    }
  }

  private func hasToll(_ event: Event) -> Bool {
    event.sites.contains { $0.toll.fatalities != nil || $0.toll.injured != nil }
  }

  /// Whether “there” stands with a toll and means a place that the sentence names and the event is not at.
  private func isElsewhere(_ toll: TollFinding, than event: ReadEvent) -> Bool {
    guard passage.first(.placeAnaphor, in: passage.clause(of: toll.token)) != nil,
      let named = passage.mentions.last(where: {
        $0.role == .literal && $0.tokens.upperBound <= toll.token && $0.place?.kind != .capital
      })?.place
    else { return false }
    return !event.event.sites.contains { $0.place?.index == named.index }
  }

  /// Whether no date of the sentence puts a toll on another day.
  private func isOfDay(_ toll: TollFinding, _ event: ReadEvent, after told: DateSpan?) -> Bool {
    let time = context.timing(after: told).time(at: toll.token..<toll.token + 1)
    guard let span = time.span, let happened = event.span else { return true }
    return span.end >= happened.start && span.start <= happened.end + 1
  }

  private func appendCasualties(_ toll: TollFinding, to discourse: Discourse) {
    guard let match = passage.text.match(toll.token), let sense = match.senses.first else { return }
    // “They killed three villagers in their home.”
    let isKilling =
      !toll.isRunning && sense.wordClass == .harmKilled && sense.attributes.voice == .active
      && passage.contains(anyOf: [.personCivilian], in: passage.tokens)
    let draft = EventDraft(
      Trigger(
        type: isKilling ? .civilianHarm : .casualties, tokens: match.tokens, sense: sense,
        certainty: 0.85))
    let builder = EventBuilder(context: context, discourse: discourse)
    guard let event = builder.event(of: draft, total: toll.isRunning ? toll.toll : nil) else {
      return
    }
    if let place = toll.mention?.place {
      let site = event.event.sites.first { $0.place?.index == place.index }
      event.event.sites = [
        site
          ?? Event.Site(
            place: place, name: nil, precision: SiteFinder.precision(of: place), toll: Event.Toll())
      ]
    }
    event.event.sites[0].toll = toll.toll
    discourse.events.append(event)
  }
}
