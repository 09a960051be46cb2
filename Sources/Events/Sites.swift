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

  private var text: AnalysedText { passage.text }

  /// The sites of an event whose triggers are given, among all the triggers of the sentence.
  func sites(of type: EventType, at triggers: [Trigger], among all: [Trigger]) -> [Event.Site] {
    // Who is thrown back is thrown back from where it was fought.
    let allowsOrigin = triggers.contains { $0.sense.wordClass == .actRepel }
    var named = named(type, at: triggers, among: all, allowsOrigin: allowsOrigin)
    // Prisoners who come home come from where they were held.
    if named.isEmpty, type == .prisoners {
      named = self.named(type, at: triggers, among: all, allowsOrigin: true)
    }
    let own =
      [passage.segment(of:), passage.clause(of:)].lazy.map { stretch in
        let stretches = triggers.map { stretch($0.tokens.lowerBound) }
        return named.filter { mention in stretches.contains { $0.overlaps(mention.tokens) } }
      }.first { !$0.isEmpty } ?? named
    if let border = borderSite(triggers, own) { return [border] }
    let sites = distinct(
      withoutContainers(origins(of: type, among: withoutSeats(own, type)), type), type)
    return sites.isEmpty ? anaphoricSites(triggers, of: type) : sites
  }

  /// The names of places that belong to some triggers among all.
  private func named(
    _ type: EventType, at triggers: [Trigger], among all: [Trigger], allowsOrigin: Bool
  ) -> [Mention] {
    passage.mentions.filter { mention in
      isSite(mention, of: type, allowsOrigin: allowsOrigin)
        && (owner(of: mention, among: all).map { owner in
          triggers.contains { $0.tokens == owner.tokens }
        } ?? true)
    }
  }

  /// The places of an attack without the capitals that something else took place in: “despite the truce
  /// agreed in Moscow, Stepanakert was shelled”; a capital in a list with others stays.
  private func withoutSeats(_ mentions: [Mention], _ type: EventType) -> [Mention] {
    guard type.isViolent, mentions.contains(where: { $0.place?.kind != .capital }) else {
      return mentions
    }
    return mentions.filter { mention in
      mention.place?.kind != .capital || isListed(mention, among: mentions)
    }
  }

  /// The places that people left, where the sentence marks such beside the one where they are now: “in A
  /// two thousand people from B were taken in”.
  private func origins(of type: EventType, among mentions: [Mention]) -> [Mention] {
    guard type == .displacement else { return mentions }
    let left = mentions.filter { passage.isMarked($0, by: [.from]) }
    return left.isEmpty ? mentions : left
  }

  /// Whether a name is joined by “and” with another of some names.
  private func isListed(_ mention: Mention, among mentions: [Mention]) -> Bool {
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
    let own = passage.mentions(in: clause).filter { isSite($0, of: type) }
    return distinct(withoutContainers(own, type), type)
  }

  /// The trigger that a place belongs to: the last one before it in its clause, else the first one
  /// behind it, else the nearest in the sentence; the other way round where verbs come last.
  func owner(of mention: Mention, among triggers: [Trigger]) -> Trigger? {
    let start = mention.tokens.lowerBound
    let candidates =
      [passage.segment(of: start), passage.clause(of: start)].lazy.map { stretch in
        triggers.filter { stretch.contains($0.tokens.lowerBound) }
      }.first { !$0.isEmpty } ?? triggers
    let before = candidates.last { $0.tokens.upperBound <= mention.tokens.lowerBound }
    let behind = candidates.first { $0.tokens.lowerBound >= mention.tokens.upperBound }
    return text.language.order.isVerbLast ? behind ?? before : before ?? behind
  }

  // MARK: Which names are places of events

  private func isSite(
    _ mention: Mention, of type: EventType, allowsOrigin: Bool = false
  ) -> Bool {
    guard mention.role == .literal,
      !(attribution?.contains(mention.tokens.lowerBound) ?? false),
      !passage.isDateline(mention.tokens)
    else { return false }
    if isContainer(mention) || isShouted(mention) || isFarEnd(mention)
      || type.isViolent && isGoal(mention)
    {
      return false
    }
    let isWhereItIs =
      type.isViolent
      || [.aid, .prisoners, .territory, .protest, .arrest, .talks].contains(type)
    if isWhereItIs, !allowsOrigin, !isReported(from: mention),
      passage.isMarked(mention, by: [.from]) || isOrigin(mention)
    {
      return false
    }
    if type == .deployment, passage.isMarked(mention, by: [.from]), hasGoal(besides: mention) {
      return false
    }
    // A place that the gazetteer does not know is better than another one that it does.
    guard let place = mention.place else { return type != .talks && !isBearing(mention) }
    if type == .talks {
      return isSettlement(place) && passage.isMarked(mention, by: [.in, .to])
        && !isBearing(mention)
    }
    if type == .displacement {
      if passage.isMarked(mention, by: [.to, .toward]) { return false }
    }
    if place.kind == .country {
      return !type.isViolent
        && ![.casualties, .ceasefire, .ceasefireViolation, .territory].contains(type)
        && passage.isMarked(mention, by: [.in, .to, .from])
    }
    if [.ceasefire, .ceasefireViolation, .casualties, .territory].contains(type),
      place.kind == .capital, !isOfFunerals(mention, of: type)
    {
      return false
    }
    if mention.nounCase == .of, place.standsFor != nil, type != .protest, !isObjectOfNoun(mention),
      !isDescribed(mention), !passage.isMarked(mention, by: [.in, .near, .toward, .against])
    {
      return false
    }
    return !isBearing(mention) && !isBearingAhead(mention)
  }

  /// Whether the dead are buried in a place: “the funerals were held in Yerevan”.
  private func isOfFunerals(_ mention: Mention, of type: EventType) -> Bool {
    type == .casualties && passage.classes.contains(.eventCasualties)
      && passage.isMarked(mention, by: [.in])
  }

  /// Whether what happened is told from a place, where it then was: “heavy fighting is reported from
  /// Talish”.
  private func isReported(from mention: Mention) -> Bool {
    guard passage.isPreceded(by: [.from], at: mention.tokens.lowerBound, acrossNames: false) else {
      return false
    }
    return [mention.tokens.upperBound, mention.tokens.lowerBound - 2].contains {
      passage.tokens.contains($0) && text.has(.say, at: $0)
    }
  }

  /// Whether a name only says where villages lie that are named behind it: “two villages south of
  /// Hadrut that they still held, Hin Tagher and Khtsaberd”.
  private func isBearingAhead(_ mention: Mention) -> Bool {
    guard passage.isMarked(mention, by: [.near], acrossNames: false),
      let next = passage.mentions.first(where: {
        $0.tokens.lowerBound >= mention.tokens.upperBound
      }), next.role == .literal, next.tokens.lowerBound - mention.tokens.upperBound <= 8,
      text.isMark(next.tokens.lowerBound - 1, oneOf: [",", ":"])
    else { return false }
    let start = max(passage.tokens.lowerBound, mention.tokens.lowerBound - 6)
    return passage.contains(
      anyOf: [.placeVillage, .placeTown], in: start..<mention.tokens.lowerBound)
      && passage.quantities.contains {
        (start..<mention.tokens.lowerBound).contains($0.tokens.lowerBound) && ($0.value ?? 0) > 1
      }
  }

  /// Whether the sentence names a place besides one that troops leave, where they come to.
  private func hasGoal(besides origin: Mention) -> Bool {
    passage.mentions.contains {
      $0.tokens != origin.tokens && $0.role == .literal && passage.isMarked($0, by: [.in, .to])
    }
  }

  /// Whether a name is of what the noun behind it was done to: “Stepanakert's bombardment”.
  private func isObjectOfNoun(_ mention: Mention) -> Bool {
    text.classes(at: mention.phraseEnd).intersects([
      .eventShelling, .eventTerritory, .thingCivilian,
    ])
  }

  /// Whether the word behind a name says by its ending that something came from there: “from the
  /// direction of Berd”.
  private func isOrigin(_ mention: Mention) -> Bool {
    guard text.language.order == .verbFinal, mention.phraseEnd < passage.tokens.upperBound,
      let match = text.match(mention.phraseEnd)
    else { return false }
    return match.nounCase == .from && match.has(anyOf: [.toward, .placePart, .thingGround])
  }

  /// Whether a name is the possessor of the next: “Zəngilanın Bartaz kəndi”.
  private func isContainer(_ mention: Mention) -> Bool {
    guard text.language.order == .verbFinal else { return false }
    let isOwner = mention.nounCase == .of
    // “Köy near X”, which X only tells where to look for.
    return (isOwner || mention.nounCase == nil && text.has(.near, at: mention.phraseEnd))
      && passage.mentions.contains {
        isOwner && $0.tokens.lowerBound == mention.phraseEnd
          // “Köy of X's north-east”, which lies there.
          || $0.tokens.lowerBound == mention.phraseEnd + 1 && $0.place?.kind != .country
            && text.classes(at: mention.phraseEnd).intersects([.placePart, .near, .toward])
      }
  }

  /// Whether a name is where people or things are brought: “the wounded were taken to A”.
  private func isGoal(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    let verb = text.classes(at: before).intersects([.in, .to]) ? before - 1 : before
    return verb >= passage.tokens.lowerBound
      && text.classes(at: verb).intersects([.actHelp, .actSend, .actLeave])
      && !text.classes(at: verb).intersects([.actAttack, .actHit, .actFire])
  }

  /// Whether a name is the far end of a road or a border that one thing happened on: “A–B yolunda”.
  private func isFarEnd(_ mention: Mention) -> Bool {
    let first = mention.tokens.lowerBound
    return text.language.order == .verbFinal && text.isMark(first - 1, oneOf: ["–", "-", "—"])
      && passage.mentions.contains { $0.tokens.upperBound == first - 1 }
      && (mention.tokens.upperBound - 1...mention.tokens.upperBound).contains {
        text.classes(at: $0).intersects([.placePart, .placeBorder, .placeCorridor])
      }
  }

  /// Whether a name is what a crowd shouts: “chanting ‘Karabakh!’”.
  private func isShouted(_ mention: Mention) -> Bool {
    let end = (mention.tokens.upperBound..<passage.tokens.upperBound).prefix(4).first {
      text.isPunctuation($0)
    }
    return end.map { text.isMark($0, oneOf: ["!"]) } ?? false
      && text.isMark(mention.tokens.lowerBound - 1, oneOf: ["“", "\"", "«", "„", "‘", "'"])
  }

  /// Whether a name only says where another one lies: “near the village of Yeraskh, not far from
  /// Nakhchivan”.
  private func isBearing(_ mention: Mention) -> Bool {
    guard
      let other = passage.mentions.last(where: {
        $0.tokens.upperBound <= mention.tokens.lowerBound
      }), other.role == .literal, !isNearList(other, mention), !isAtBorder(other)
    else { return false }
    let gap = other.tokens.upperBound..<mention.tokens.lowerBound
    let isPrepositional = passage.contains(anyOf: [.near, .placePart, .numberOther], in: gap)
    return (2...6).contains(gap.count) && text.isMark(gap.lowerBound, oneOf: [","])
      && isPrepositional && !passage.isJoined(gap) && !gap.contains(where: triggersBefore)
      && !(1...2).contains { text.has(.and, at: mention.tokens.upperBound - 1 + $0) }
  }

  /// Whether a name only tells whose border something was at: “at the border with A, near B”.
  private func isAtBorder(_ mention: Mention) -> Bool {
    let start = max(passage.tokens.lowerBound, mention.tokens.lowerBound - 3)
    return passage.contains(anyOf: [.placeBorder], in: start..<mention.tokens.lowerBound)
  }

  /// Whether two towns are told of alike: “near A, outside the village of B”.
  private func isNearList(_ left: Mention, _ right: Mention) -> Bool {
    [left, right].allSatisfy { mention in
      mention.place.map(isSettlement) ?? true && passage.isMarked(mention, by: [.near, .toward])
    }
  }

  /// Whether a word for a part or a kind of place stands behind a name.
  private func isDescribed(_ mention: Mention) -> Bool {
    mention.phraseEnd > mention.tokens.upperBound
  }

  private func isSettlement(_ place: Place) -> Bool {
    [.town, .capital, .village, .locality].contains(place.kind)
  }

  /// The places without those that only say where another one lies.
  ///
  /// So goes the country of “Barda, in western Azerbaijan” and the district of “the village of
  /// Alkhanli in the Fizuli district”; a district in a list with a town stays.
  private func withoutContainers(_ mentions: [Mention], _ type: EventType) -> [Mention] {
    mentions.filter { mention in
      guard let place = mention.place else { return true }
      guard rank(place) > 0 else { return !holdsSpot(place, among: mentions) }
      return !mentions.contains { other in
        guard let inner = other.place else {
          // “The villages of A and B of the district of C”, where the gazetteer has no B.
          return rank(place) == 1 && isBeside(other, mention)
        }
        guard rank(inner) < rank(place) else { return false }
        return contains(place, inner)
          && (rank(place) > 1 || isBeside(other, mention)
            || other.tokens.lowerBound < mention.tokens.lowerBound && !isListItem(mention))
      }
    }
  }

  /// Whether one of some names is of a spot in a town: “the cathedral of Shusha”.
  private func holdsSpot(_ town: Place, among mentions: [Mention]) -> Bool {
    guard town.kind != .locality else { return false }
    return mentions.contains { other in
      guard let spot = other.place, spot.kind == .locality else { return false }
      return spot.position.distance(to: town.position) < Self.townRadius
    }
  }

  /// How far from its middle a spot is taken to be in a town, in metres.
  private static let townRadius = 2_500.0

  /// Whether a comma or “and” stands before a name, its preposition aside; else it belongs to what
  /// stands before: “the villages of A, B and C of the district of D”.
  private func isListItem(_ mention: Mention) -> Bool {
    var token = mention.tokens.lowerBound - 1
    while token > passage.tokens.lowerBound,
      text.classes(at: token).intersects(Self.beforeNames)
    {
      token -= 1
    }
    return token <= passage.tokens.lowerBound || text.isMark(token, oneOf: [",", ";", "،"])
      || text.has(.and, at: token) || triggersBefore(token)
  }

  /// What may stand between “and” and a name.
  private static let beforeNames: ClassSet = [
    .article, .in, .near, .from, .placeTown, .placeVillage, .placeDistrict, .placeRegion,
  ]

  /// Whether a token tells no name: then the one behind it begins a list of its own.
  private func triggersBefore(_ token: Int) -> Bool {
    text.classes(at: token).intersects(EventFrame.heads)
  }

  /// Whether two names stand together without “and” between them.
  private func isBeside(_ left: Mention, _ right: Mention) -> Bool {
    let first = min(left.tokens.upperBound, right.tokens.upperBound)
    let gap = first..<max(first, max(left.tokens.lowerBound, right.tokens.lowerBound))
    // “The village of A, in the district of B”.
    let isOutside = passage.contains(anyOf: [.placeDistrict, .placeRegion], in: gap)
    return gap.count <= (isOutside ? 6 : 4) && !passage.isJoined(gap)
  }

  /// 0 for a spot, 1 for a district, 2 for a region or area, 3 for a country.
  private func rank(_ place: Place) -> Int {
    switch place.kind {
    case .country: 3
    case .area: 2
    case .region, .district: 1
    default: 0
    }
  }

  private func contains(_ outer: Place, _ inner: Place) -> Bool {
    switch outer.kind {
    case .country: return outer.country == inner.country
    case .region, .district:
      return inner.region == outer.index || outer.position.distance(to: inner.position) < 40_000
    default: return outer.position.distance(to: inner.position) < 120_000
    }
  }

  private func distinct(_ all: [Mention], _ type: EventType) -> [Event.Site] {
    // A country is where something happened only where no place in it is named.
    let closer = all.filter { $0.place?.kind != .country }
    let mentions = closer.isEmpty ? all : closer
    var sites: [Event.Site] = []
    for mention in mentions {
      let site = Event.Site(
        place: mention.place,
        name: mention.place == nil ? text.source.string(mention.range) : nil,
        precision: mention.place.map { precision(of: $0, mention) } ?? 1, toll: Event.Toll())
      if !sites.contains(where: { $0.isAt(site) }) { sites.append(site) }
    }
    return sites
  }

  // MARK: How exact

  private func precision(of place: Place, _ mention: Mention) -> Int {
    let exact = Self.precision(of: place)
    let isNearby =
      passage.isMarked(mention, by: [.near, .toward])
      || passage.isPreceded(by: [.near, .toward], at: mention.tokens.lowerBound - 1)
    return exact == 1 && isNearby ? 2 : exact
  }

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

  // MARK: Borders and anaphors

  /// The border that “the border with Iran” means, by the gazetteer's English titles.
  private func borderSite(_ triggers: [Trigger], _ own: [Mention]) -> Event.Site? {
    guard let trigger = triggers.first,
      let border = passage.first(.placeBorder, in: passage.clause(of: trigger.tokens.lowerBound)),
      !own.contains(where: { $0.place.map(isSettlement) ?? false })
    else { return nil }
    // “The border with Iran” is that of whoever the sentence is about.
    let behind = border..<min(passage.tokens.upperBound, border + 5)
    var countries = sides.namings(in: behind, of: passage).map(\.side)
    let all = sides.namings(in: passage.tokens, of: passage).filter { naming in
      !passage.mentions.contains { $0.tokens == naming.tokens && $0.role == .dateline }
    }.map(\.side)
    countries += [all.first, attribution?.statements.first?.side].compactMap { $0 } + all
    return sides.border(between: countries).map {
      Event.Site(place: $0, name: nil, precision: 5, toll: Event.Toll())
    }
  }

  /// The place that the sentence itself names before an anaphor.
  private func named(before token: Int, ofKind kind: String?) -> Place? {
    passage.mentions.last {
      $0.tokens.upperBound <= token && $0.role == .literal
        && $0.place.map { Discourse.isOfKind(kind, $0) } ?? false
        // “According to the administration of A, a guard died there.”
        && ($0.place?.kind != .capital || !(attribution?.contains($0.tokens.lowerBound) ?? false))
    }?.place
  }

  /// The capital that “in the capital” means: of the country whose language it is, else the one named
  /// last; nil where something happened that happens in the capital of a war zone too.
  private func capital(for type: EventType) -> Place? {
    guard !type.isConflict, type != .casualties else { return nil }
    return text.language.home.flatMap(sides.country).flatMap(sides.capital)
      ?? discourse.antecedent(ofKind: Self.capital)
  }

  /// The place that an anaphor of a kind means.
  private func place(meantBy kind: String?, at token: Int, for type: EventType) -> Place? {
    guard kind == Self.capital else {
      return named(before: token, ofKind: kind) ?? discourse.antecedent(ofKind: kind)
    }
    return capital(for: type) ?? discourse.antecedent(ofKind: "town")
  }

  /// The kind of anaphors such as “in the capital”.
  private static let capital = "capital"

  /// The places that an anaphor such as “the town” means; of “both villages” the two named last.
  private func anaphoricSites(_ triggers: [Trigger], of type: EventType) -> [Event.Site] {
    guard let trigger = triggers.first else { return [] }
    let clause = passage.clause(of: trigger.tokens.lowerBound)
    for token in clause {
      guard let match = text.match(token), match.tokens.lowerBound == token,
        let sense = match.sense(.placeAnaphor),
        !(attribution?.contains(token) ?? false)
      else { continue }
      if let count = sense.attributes.value {
        let places = discourse.antecedents(ofKind: sense.attributes.kind, count)
        if places.count == count {
          return places.map {
            Event.Site(place: $0, name: nil, precision: Self.precision(of: $0), toll: Event.Toll())
          }
        }
      }
      if let place = place(meantBy: sense.attributes.kind, at: token, for: type) {
        let isNear = text.has(.near, at: token - 1)
        return [
          Event.Site(
            place: place, name: nil, precision: max(Self.precision(of: place), isNear ? 2 : 1),
            toll: Event.Toll())
        ]
      }
    }
    return []
  }
}
