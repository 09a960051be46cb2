package import Geo

/// The events of several reports, each once, whatever order the reports come in.
///
/// Events of one kind, place and first day are one where different reports tell of them; see
/// ``EventMerge`` for what becomes of their properties. Features that are no events stay as they are.
package struct EventRoll {
  private struct Telling {
    let feature: Feature
    let report: Int
    /// Where it came among all.
    let number: Int
  }

  private let merge: EventMerge
  private var tellings: [[Telling]] = []
  private var numbers: [[String]: Int] = [:]
  private var reportCount = 0
  private var count = 0

  /// An empty roll.
  package init(rewordedBy reword: @escaping EventMerge.Rewording) {
    merge = EventMerge(isOfEvents: true, rewordedBy: reword)
  }

  /// Adds what one report tells.
  package mutating func add(_ report: [Feature]) {
    for feature in report {
      let telling = Telling(feature: feature, report: reportCount, number: count)
      count += 1
      if let key = EventTelling.key(of: feature) {
        if let number = numbers[key] {
          tellings[number].append(telling)
          continue
        }
        numbers[key] = tellings.count
      }
      tellings.append([telling])
    }
    reportCount += 1
  }

  /// The events in the order in which they were first told, each with an id of its own.
  package var features: [Feature] {
    var events = tellings.flatMap(joined)
    events.sort { $0.number < $1.number }
    var features = events.map(\.feature)
    Self.distinguish(&features)
    return features
  }

  /// What is told of one kind, place and day: an event for each that one report tells apart, or that
  /// counts the losses of another side.
  private func joined(_ tellings: [Telling]) -> [(number: Int, feature: Feature)] {
    if tellings.count == 1 { return [(tellings[0].number, tellings[0].feature)] }
    var events: [(number: Int, feature: Feature, reports: Set<Int>)] = []
    for telling in Self.inOrder(tellings) {
      func isOpen(_ event: (number: Int, feature: Feature, reports: Set<Int>)) -> Bool {
        !event.reports.contains(telling.report)
          && !EventTelling.countOthers(event.feature, telling.feature)
      }
      let index =
        events.firstIndex {
          isOpen($0) && EventTelling.shareActor($0.feature, telling.feature)
        } ?? events.firstIndex(where: isOpen)
      guard let index else {
        events.append((telling.number, telling.feature, [telling.report]))
        continue
      }
      events[index].number = min(events[index].number, telling.number)
      events[index].feature = merge.merged(events[index].feature, telling.feature)
      events[index].reports.insert(telling.report)
    }
    return events.map { ($0.number, $0.feature) }
  }

  /// Report by report, the leading one first, whatever order they came in.
  private static func inOrder(_ tellings: [Telling]) -> [Telling] {
    let reports = Dictionary(grouping: tellings, by: \.report).values
    return reports.sorted { EventTelling.leads($0[0].feature, $1[0].feature) }.flatMap { $0 }
  }

  /// Gives what has the id of another event one of its own.
  static func distinguish(_ features: inout [Feature]) {
    var known: Set<String> = []
    for index in features.indices {
      guard case .string(let id) = features[index].id else { continue }
      var number = 1
      var name = id
      while !known.insert(name).inserted {
        number += 1
        name = "\(id)-\(number)"
      }
      if number == 1 { continue }
      features[index].id = .string(name)
      if let event = features[index].properties?["event_id"]?.stringValue {
        features[index].properties?["event_id"] = .string("\(event)-\(number)")
      }
    }
  }
}
