import Gazetteer
import Language
import Text

/// Finds the same event told twice in one report, and makes it one.
enum EventMerger {
  /// How many events back one is looked for.
  private static let reach = 100

  /// Merges the events from an index on into those before it.
  static func merge(_ events: inout [ReadEvent], from first: Int) {
    var index = first
    while index < events.count {
      let window = max(0, index - reach)..<index
      if let earlier = window.last(where: { isSame(events[$0], events[index]) }) {
        events[earlier] = merged(events[earlier], events[index])
        events.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  private static func isSame(_ earlier: ReadEvent, _ later: ReadEvent) -> Bool {
    guard areAlike(earlier, later),
      earlier.sentence != later.sentence || !later.hasOwnPlace || isRepeated(earlier, by: later),
      // What is refuted is not what happened instead.
      earlier.event.status != .denied || isRefuted(later),
      overlap(earlier, later), !conflict(earlier.event, later.event), !areHoursApart(earlier, later)
    else { return false }
    if earlier.isTitle { return sharesPlace(earlier, later) || !isExact(earlier) }
    if later.event.type == .talks { return sharesPlace(earlier, later) }
    if earlier.event.type == .casualties, later.event.type != .casualties {
      return sharesPlace(earlier, later) && isCause(later, of: earlier)
    }
    if isPlaced(later, for: earlier) { return true }
    guard sharesPlace(earlier, later), subset(later, of: earlier) else { return false }
    let sameSource =
      later.event.attribution == nil || earlier.event.attribution == later.event.attribution
    return isExact(later)
      ? sameSource || !later.hasOwnDate || later.event.type.isViolent
      : !later.hasOwnPlace && (sameSource || isContinued(earlier, later))
  }

  /// Whether a clause tells no more than one before it in its sentence: “A was shelled on Monday; A was
  /// shelled again in the evening”.
  private static func isRepeated(_ earlier: ReadEvent, by later: ReadEvent) -> Bool {
    earlier.event.type == later.event.type && earlier.hasOwnPlace
      && earlier.event.attribution == later.event.attribution
      && subset(earlier, of: later) && subset(later, of: earlier)
      && (!later.hasOwnDate || !earlier.hasOwnDate || earlier.span == later.span)
      && zip(earlier.event.sites, later.event.sites).allSatisfy {
        $0.toll == Event.Toll() || $1.toll == Event.Toll()
      }
  }

  /// Whether both were on one day, but not at times that lie beside each other: “a rocket hit A in the
  /// morning, a second one in the evening”.
  private static func areHoursApart(_ earlier: ReadEvent, _ later: ReadEvent) -> Bool {
    guard let first = earlier.event.time.timeOfDay.flatMap(hours.firstIndex(of:)),
      let second = later.event.time.timeOfDay.flatMap(hours.firstIndex(of:))
    else { return false }
    return earlier.event.type == later.event.type && abs(first - second) > 1
  }

  /// The times of a day in their order; a night may belong to either end of it.
  private static let hours = ["dawn", "morning", "noon", "afternoon", "evening"]

  private static func isRefuted(_ event: ReadEvent) -> Bool {
    event.event.status == .denied || event.event.status == .disputed
  }

  /// Whether a sentence says where the attack was that the one before told without a place: “A drone hit
  /// a bus. It was struck near Martakert.”
  private static func isPlaced(_ later: ReadEvent, for earlier: ReadEvent) -> Bool {
    !earlier.hasOwnPlace && later.hasOwnPlace
      && (later.event.type.isViolent
        || later.event.type == .ceasefire && earlier.event.type == .ceasefire)
      && later.sentence == earlier.sentence + 1 && later.paragraph == earlier.paragraph
      && earlier.event.type != .clash
  }

  /// Whether an attack told right behind a toll, without one of its own, is what caused it.
  private static func isCause(_ attack: ReadEvent, of toll: ReadEvent) -> Bool {
    attack.paragraph == toll.paragraph && attack.sentence - toll.sentence == 1
      && isExact(attack) && isExact(toll)
      && attack.event.sites.allSatisfy { $0.toll == Event.Toll() }
      && toll.event.sites.allSatisfy { $0.toll.fatalitiesTotal == nil }
  }

  /// Whether an attack without a place and a day of its own is the one that the sentence before told:
  /// “in that fighting six soldiers were killed, says the ministry”.
  private static func isContinued(_ earlier: ReadEvent, _ later: ReadEvent) -> Bool {
    later.event.type.isViolent && !later.hasOwnDate && earlier.paragraph == later.paragraph
      && later.sentence - earlier.sentence == 1
  }

  /// Whether blasts that one sentence tells of are those of an attack that the one beside it tells of.
  private static func isHeard(_ blast: ReadEvent, of attack: ReadEvent) -> Bool {
    blast.event.type == .explosion && [.shelling, .airStrike].contains(attack.event.type)
      && blast.paragraph == attack.paragraph && abs(blast.sentence - attack.sentence) == 1
      && blast.event.sites.allSatisfy { $0.toll == Event.Toll() }
  }

  /// Whether two events are of one type, or one source calls fighting what it has told as an attack.
  private static func areAlike(_ earlier: ReadEvent, _ later: ReadEvent) -> Bool {
    let left = earlier.event.type
    let right = later.event.type
    if left == right || left == .casualties && [.shelling, .airStrike].contains(right) {
      return true
    }
    if isHeard(earlier, of: later) || isHeard(later, of: earlier) { return true }
    return left.isViolent && right.isViolent && (left == .clash || right == .clash)
      && !isOneOfSeveral(later, earlier)
      && (later.event.attribution == nil || earlier.event.attribution == later.event.attribution
        || earlier.isTitle || !later.hasOwnPlace)
  }

  /// Whether what was told with its own place is at one of several places of which something else was
  /// told: “fighting went on in A, B and C. Over C a drone was downed.”
  private static func isOneOfSeveral(_ later: ReadEvent, _ earlier: ReadEvent) -> Bool {
    later.hasOwnPlace && later.event.type != .clash
      && later.event.sites.count < earlier.event.sites.count
  }

  private static func overlap(_ left: ReadEvent, _ right: ReadEvent) -> Bool {
    guard let first = left.span, let second = right.span else { return true }
    if left.isChecked(by: right) { return true }
    return first.start <= second.end && second.start <= first.end
      || (!right.hasOwnDate || left.isUndatedLead) && abs(first.start - second.start) <= 1
      || isAgreement(left, of: right)
  }

  /// Whether a truce told without a day is the one that the next sentence puts into effect on one: “The
  /// sides agreed on a truce in Moscow. It took effect on Saturday.”
  private static func isAgreement(_ agreed: ReadEvent, of truce: ReadEvent) -> Bool {
    agreed.event.type == .ceasefire && truce.event.type == .ceasefire && !agreed.hasOwnDate
      && truce.hasOwnDate && truce.sentence - agreed.sentence == 1
      && truce.paragraph == agreed.paragraph
  }

  private static func sharesPlace(_ left: ReadEvent, _ right: ReadEvent) -> Bool {
    right.event.sites.contains { site in
      left.event.sites.contains { $0.isAt(site) }
    }
  }

  private static func subset(_ inner: ReadEvent, of outer: ReadEvent) -> Bool {
    inner.event.sites.allSatisfy { site in
      outer.event.sites.contains { $0.isAt(site) }
    }
  }

  private static func isExact(_ event: ReadEvent) -> Bool {
    event.event.sites.allSatisfy { $0.precision <= 2 }
  }

  /// Whether two tolls or two actors speak against one event.
  private static func conflict(_ left: Event, _ right: Event) -> Bool {
    let actors = Set(left.actors), others = Set(right.actors)
    if left.type != .talks, !actors.isEmpty, !others.isEmpty, actors.isDisjoint(with: others) {
      return true
    }
    let totals = left.sites.compactMap(\.toll.fatalitiesTotal)
    return !totals.isEmpty && totals != right.sites.compactMap(\.toll.fatalitiesTotal)
  }

  private static func merged(_ earlier: ReadEvent, _ later: ReadEvent) -> ReadEvent {
    let result = earlier.isTitle ? later : earlier
    let other = earlier.isTitle ? earlier : later
    if [.clash, .casualties, .explosion].contains(result.event.type) {
      result.event.type = other.event.type
    }
    if isPlaced(later, for: earlier) { take(later, into: result) }
    for site in other.event.sites {
      guard
        let index = result.event.sites.firstIndex(where: {
          $0.isAt(site)
        })
      else { continue }
      complete(&result.event.sites[index].toll, with: site.toll, isNewer: !earlier.isTitle)
    }
    if result.event.actors.isEmpty { result.event.actors = other.event.actors }
    if result.event.targets.isEmpty { result.event.targets = other.event.targets }
    result.event.targetsCivilians = result.event.targetsCivilians ?? other.event.targetsCivilians
    // What the report has seen for itself stays its own word: a protest, of which the police count arrests.
    let isSeen = result.event.type == .protest && result.event.status == .reported
    if result.event.attribution == nil, !isSeen, let source = other.event.attribution {
      result.event.attribution = source
      result.sourceSide = other.sourceSide
      result.isCreditedByTitle = other.isTitle
      if result.event.status == .reported { result.event.status = .claimed }
    }
    if result.event.type == .talks {
      result.event.actors += other.event.actors.filter { !result.event.actors.contains($0) }
    }
    if !result.hasOwnDate, other.hasOwnDate { result.event.time = other.event.time }
    result.event.confidence = max(result.event.confidence, other.event.confidence)
    return result
  }

  /// Gives an event the places of the one that says where it was, with its own toll.
  private static func take(_ later: ReadEvent, into result: ReadEvent) {
    let toll = result.event.sites[0].toll
    result.event.sites = later.event.sites
    complete(&result.event.sites[0].toll, with: toll)
    result.hasOwnPlace = true
    result.event.basis.isPlaceNamed = true
  }

  /// Completes a toll with another one: a newer figure stands instead, the round one of a title only where
  /// the report gives none.
  private static func complete(
    _ toll: inout Event.Toll, with other: Event.Toll, isNewer: Bool = true
  ) {
    if let killed = other.fatalities, toll.fatalities == nil || isNewer && !isNobody(killed, toll) {
      toll.fatalities = killed
      toll.fatalitiesLow = other.fatalitiesLow
      toll.fatalitiesHigh = other.fatalitiesHigh
    } else if toll.fatalities == nil {
      toll.fatalitiesLow = other.fatalitiesLow ?? toll.fatalitiesLow
      toll.fatalitiesHigh = other.fatalitiesHigh ?? toll.fatalitiesHigh
    }
    if let injured = other.injured, toll.injured == nil || isNewer && injured > 0 {
      toll.injured = injured
    }
    toll.fatalitiesTotal = toll.fatalitiesTotal ?? other.fatalitiesTotal
    toll.totalSince = toll.totalSince ?? other.totalSince
  }

  /// Whether nobody of those whom a later sentence speaks of died, which takes back no dead told before.
  private static func isNobody(_ killed: Int, _ toll: Event.Toll) -> Bool {
    killed == 0 && toll.fatalities ?? 0 > 0
  }
}
