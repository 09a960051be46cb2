import Gazetteer
import Toponyms

/// Puts tolls onto the events that they belong to.
enum Tolls {
  /// Gives the tolls of a sentence to the attacks that the sentence tells; those that fit none stay.
  static func assign(
    _ tolls: inout [TollFinding], to events: inout [ReadEvent], from first: Int,
    in passage: Passage
  ) {
    tolls.removeAll { toll in
      let indices = events.indices.dropFirst(first)
      guard !toll.isRunning else {
        guard let index = indices.first(where: { events[$0].event.type == .casualties }) else {
          return false
        }
        add(toll, to: events[index])
        return true
      }
      let bearing = indices.filter { bears(events[$0].event.type) }
      let placed = bearing.first { index in
        guard let named = toll.mention?.place else { return false }
        // “In the village of A, in the district of B, two people died”: B is where A lies.
        return events[index].event.sites.contains {
          $0.place?.index == named.index || $0.place?.region == named.index
        }
      }
      // Of several, the one told before it in its clause.
      var nearest: Int?
      for stretch in [passage.segment(of: toll.token), passage.clause(of: toll.token)]
      where nearest == nil {
        nearest = bearing.last {
          stretch.contains(events[$0].token) && events[$0].token <= toll.token
        }
      }
      // A toll that names a place of its own belongs there and nowhere else.
      guard let index = placed ?? (toll.mention == nil ? nearest ?? bearing.first : nil) else {
        return false
      }
      add(toll, to: events[index])
      return true
    }
  }

  /// Whether an event of a type can cost lives.
  static func bears(_ type: EventType) -> Bool {
    type.isViolent || [.casualties, .protest, .ceasefireViolation].contains(type)
  }

  /// Adds a toll to the site it names, else to the first one alone, so that sums are right; a newer
  /// figure replaces an older one.
  static func add(_ finding: TollFinding, to event: ReadEvent) {
    let named = event.event.sites.firstIndex {
      finding.mention != nil && $0.place?.index == finding.mention?.place?.index
    }
    let isNone = finding.toll.fatalities == 0 && event.event.sites.count > 1 && named == nil
    for index in isNone ? Array(event.event.sites.indices) : [named ?? 0] {
      update(&event.event.sites[index].toll, with: finding)
    }
  }

  private static func update(_ toll: inout Event.Toll, with finding: TollFinding) {
    let newer = finding.toll
    if let killed = newer.fatalities {
      // “Nobody was hurt” elsewhere takes back no dead.
      if killed == 0, toll.fatalities ?? 0 > 0 { return }
      // Fewer are some of those, or somebody else's: “On the other side one soldier fell too”.
      if killed < toll.fatalities ?? 0, !finding.isRevision, !finding.isFurther { return }
      toll.fatalities = killed + (finding.isFurther ? toll.fatalities ?? 0 : 0)
      toll.fatalitiesHigh = newer.fatalitiesHigh
    }
    if newer.fatalities != nil || newer.fatalitiesLow != nil {
      toll.fatalitiesLow = newer.fatalitiesLow
    }
    if let injured = newer.injured, injured > 0 || toll.injured == nil { toll.injured = injured }
    toll.fatalitiesTotal = newer.fatalitiesTotal ?? toll.fatalitiesTotal
    toll.totalSince = newer.totalSince ?? toll.totalSince
  }
}
