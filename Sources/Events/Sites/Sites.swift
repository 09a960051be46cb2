import Gazetteer
import Geo
import Language
import Text
import Toponyms

/// Where something happened: the places that a sentence gives to a trigger, or what stands in for them.
struct SiteFinder {
  let passage: Passage
  let attribution: Attribution?
  let discourse: Discourse
  let sides: Sides

  var text: AnalysedText { passage.text }

  /// The sites of an event whose triggers are given, among all the triggers of the sentence.
  func sites(of type: EventType, at triggers: [Trigger], among all: [Trigger]) -> [Event.Site] {
    // Who is thrown back is thrown back from where it was fought, and who withdraws from what is lost.
    let allowsOrigin = triggers.contains {
      [.actRepel, .actLose, .actLeave].contains($0.sense.wordClass)
    }
    var named = named(type, at: triggers, among: all, allowsOrigin: allowsOrigin)
    // Prisoners who come home come from where they were held.
    if named.isEmpty, type == .prisoners {
      named = self.named(type, at: triggers, among: all, allowsOrigin: true)
    }
    let own = named.count > 1 ? nearest(named, to: triggers) : named
    let villages = villages(spelledOutBehind: own, among: named)
    if !villages.isEmpty { return distinct(villages, type) }
    if let border = borderSite(triggers, own) { return [border] }
    if let left = departure(triggers, of: type) { return [left] }
    let left = evacuated(type, at: triggers, among: all)
    if !left.isEmpty { return distinct(left, type) }
    let sites = distinct(
      withoutContainers(origins(of: type, among: withoutSeats(own, type)), type), type)
    if !sites.isEmpty { return sites }
    let seats = type == .arrest ? seats(at: triggers) : []
    return seats.isEmpty ? anaphoricSites(triggers, of: type) : seats
  }

  /// Those of some names that stand in the segments of the triggers, else in their clauses, else all.
  private func nearest(_ named: [Mention], to triggers: [Trigger]) -> [Mention] {
    for stretch in [passage.segment(of:), passage.clause(of:)] {
      let stretches = triggers.map { stretch($0.tokens.lowerBound) }
      let near = named.filter { mention in stretches.contains { $0.overlaps(mention.tokens) } }
      if !near.isEmpty { return near }
    }
    return named
  }

  /// Where the office sits that arrests or sentences somebody: “a Baku court jailed two soldiers”.
  private func seats(at triggers: [Trigger]) -> [Event.Site] {
    guard let first = triggers.first else { return [] }
    let seats = passage.mentions(in: passage.clause(of: first.tokens.lowerBound)).filter {
      mention in
      let beside = [
        mention.phraseEnd, mention.tokens.lowerBound - 1, mention.tokens.lowerBound - 2,
      ]
      return mention.place.map(isSettlement) ?? false
        && !(attribution?.contains(mention.tokens.lowerBound) ?? false)
        && beside.contains { passage.tokens.contains($0) && text.has(.sourceOrgan, at: $0) }
    }
    return distinct(seats, .arrest)
  }

  /// The towns that patients and wounded were brought away from, where the sentence names another one:
  /// “flew two of the wounded from Goris to Yerevan”.
  private func evacuated(
    _ type: EventType, at triggers: [Trigger], among all: [Trigger]
  ) -> [Mention] {
    guard type == .aid, let first = triggers.first else { return [] }
    let clause = passage.clause(of: first.tokens.lowerBound)
    let patients: ClassSet = [.harmInjured, .personAny, .personCivilian]
    let people = clause.contains { token in
      guard let match = text.match(token) else { return false }
      return match.has(anyOf: patients)
    }
    let goods = clause.contains { token in
      guard let match = text.match(token) else { return false }
      return match.has(.thingRelief) && !match.has(anyOf: patients) && !match.has(.sourceOrgan)
    }
    guard people, !goods else { return [] }
    let from = named(type, at: triggers, among: all, allowsOrigin: true).filter {
      clause.contains($0.tokens.lowerBound) && passage.isMarked($0, by: [.from])
        && $0.place.map(isSettlement) ?? true
    }
    let goes = passage.mentions(in: clause).contains { mention in
      mention.role == .literal && !from.contains { $0.tokens == mention.tokens }
        && !(attribution?.contains(mention.tokens.lowerBound) ?? false)
    }
    return goes ? from : []
  }

  /// The names of places that belong to some triggers among all.
  func named(
    _ type: EventType, at triggers: [Trigger], among all: [Trigger], allowsOrigin: Bool
  ) -> [Mention] {
    // Of hundreds of names in a list of clauses only few belong to one of them, which is told sooner than
    // whether they are places of events.
    passage.mentions.filter { mention in
      (owner(of: mention, among: all).map { owner in
        triggers.contains { $0.tokens == owner.tokens }
      } ?? true)
        && !isInSpeech(mention, beside: triggers)
        && !isOfDenial(mention, beside: triggers)
        && isSite(mention, of: type, allowsOrigin: allowsOrigin)
    }
  }

  /// Whether a place is named in direct speech and what is told stands outside of it: “‘Tell us of Lachin,’
  /// the crowd shouted”, “marched, chanting ‘Karabakh is ours!’”.
  ///
  /// A few quoted words are no speech.
  private func isInSpeech(_ mention: Mention, beside triggers: [Trigger]) -> Bool {
    passage.quotations.contains { speech in
      speech.contains(mention.tokens.lowerBound)
        && (speech.count > Self.shortestSpeech
          || speech.contains { text.isMark($0, oneOf: ["!", "՜"]) })
        && !triggers.contains { speech.contains($0.tokens.lowerBound) }
    }
  }

  private static let shortestSpeech = 5

  /// The places of an attack without the capitals that something else took place in: “despite the truce
  /// agreed in Moscow, Stepanakert was shelled”; a capital in a list with others stays.
  func withoutSeats(_ mentions: [Mention], _ type: EventType) -> [Mention] {
    guard type.isViolent, mentions.contains(where: { $0.place?.kind != .capital }) else {
      return mentions
    }
    return mentions.filter { mention in
      mention.place?.kind != .capital || isListed(mention, among: mentions)
    }
  }

  /// The places that people left, where the sentence marks such beside the one where they are now: “in A
  /// two thousand people from B were taken in”.
  func origins(of type: EventType, among mentions: [Mention]) -> [Mention] {
    guard type == .displacement else { return mentions }
    let left = mentions.filter { passage.isMarked($0, by: [.from]) || isHome($0) }
    return left.isEmpty ? mentions : left
  }

  /// Whether a name says whose people it were that moved: “Stepanakert's population went to Goris”.
  func isHome(_ mention: Mention) -> Bool {
    mention.nounCase == .of
      && text.classes(at: mention.phraseEnd).intersects([.personCivilian, .personAny])
  }

  /// Whether a name is joined by “and” with another of some names.
  func isListed(_ mention: Mention, among mentions: [Mention]) -> Bool {
    mentions.contains { other in
      let first = min(mention.tokens.upperBound, other.tokens.upperBound)
      let gap = first..<max(first, max(mention.tokens.lowerBound, other.tokens.lowerBound))
      return gap.count <= 2 && passage.isJoined(gap)
    }
  }

  /// The sites that other triggers of the same clause have: “police arrested 84 people in a protest in
  /// Yerevan”.
  func sites(of type: EventType, beside triggers: [Trigger]) -> [Event.Site] {
    guard let first = triggers.first else { return [] }
    let clause = passage.clause(of: first.tokens.lowerBound)
    let own = passage.mentions(in: clause).filter {
      isSite($0, of: type) && !isInSpeech($0, beside: triggers)
    }
    return distinct(withoutContainers(own, type), type)
  }

  /// The trigger that a place belongs to: the last one before it in its clause, else the first one
  /// behind it, else the nearest in the sentence; the other way round where verbs come last.
  func owner(of mention: Mention, among triggers: [Trigger]) -> Trigger? {
    let start = mention.tokens.lowerBound
    // The triggers stand in the order of the text.
    func inside(_ stretch: Range<Int>) -> ArraySlice<Trigger> {
      let first = Passage.partition(triggers) { $0.tokens.lowerBound >= stretch.lowerBound }
      let end = Passage.partition(triggers) { $0.tokens.lowerBound >= stretch.upperBound }
      return triggers[first..<max(first, end)]
    }
    let near =
      [passage.segment(of: start), passage.clause(of: start)].lazy.map(inside)
      .first { !$0.isEmpty } ?? triggers[...]
    let before = near.last { $0.tokens.upperBound <= start }
    let behind = near.first { $0.tokens.lowerBound >= mention.tokens.upperBound }
    return text.language.order.isVerbLast ? behind ?? before : before ?? behind
  }

  func distinct(_ all: [Mention], _ type: EventType) -> [Event.Site] {
    // A country is where something happened only where no place in it is named.
    let closer = all.count > 1 ? all.filter { $0.place?.kind != .country } : all
    let mentions = closer.isEmpty ? all : closer
    var sites: [Event.Site] = []
    for mention in mentions {
      let site = Event.Site(
        place: mention.place,
        name: mention.place == nil ? text.line(mention.range) : nil,
        precision: mention.place.map { precision(of: $0, mention) } ?? 1, toll: Event.Toll())
      if !sites.contains(where: { $0.isAt(site) }) { sites.append(site) }
    }
    return sites
  }

  // MARK: How exact

  func precision(of place: Place, _ mention: Mention) -> Int {
    // A mountain without a line is a height, and no ridge.
    let isHeight = place.kind == .mountain && discourse.gazetteer.shape(of: place.index) == nil
    let exact = isHeight ? 1 : Self.precision(of: place)
    let isNearby =
      passage.isMarked(mention, by: [.near, .toward])
      || passage.isPreceded(by: [.near, .toward], at: mention.tokens.lowerBound - 1)
      || passage.isBeside(mention)
    return exact == 1 && isNearby ? 2 : exact
  }

  /// UCDP's precision of a line.
  static let linePrecision = 5

  /// UCDP's precision of a place by its kind.
  static func precision(of place: Place) -> Int {
    switch place.kind {
    case .country: 6
    case .region: place.country == "AZ" || place.country == nil ? 3 : 4
    case .district: 3
    case .area: 4
    case .border, .corridor, .mountain, .river: 5
    case .sea: 7
    default: 1
    }
  }
}
