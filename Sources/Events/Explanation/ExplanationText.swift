import Text

extension Explanation {
  /// The explanation for a terminal; a line of the language file is told as `en.txt:487`.
  public func text() -> String {
    var lines: [String] = []
    for (number, sentence) in sentences.enumerated() {
      lines.append("[\(number + 1)] \(sentence.text)")
      lines.append("    words  " + sentence.words.map(describe).joined(separator: " · "))
      for name in sentence.names {
        lines.append("    place  \(describe(name))")
        lines += name.candidates.prefix(4).map { candidate in
          "             \(Self.rounded(candidate.score)) \(candidate.place) "
            + "(\(candidate.kind)): \(candidate.reasons.joined(separator: ", "))"
        }
      }
      lines += sentence.rejections.map { "    name   \($0.text): no place, \($0.reason)" }
      lines += sentence.triggers.map { "    event  \(describe($0))" }
      lines += sentence.outcomes.map { "    read   \(describe($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func describe(_ word: Word) -> String {
    let senses = word.senses.map { "\($0.wordClass):\($0.line)" }
    return "\(word.text) [\(senses.joined(separator: ", "))]"
  }

  private func describe(_ name: Name) -> String {
    let place = name.place.map { "\($0) (\(name.placeID ?? ""))" } ?? "unresolved"
    return "\(name.text) → \(place), \(name.role), \(Self.percent(name.confidence))"
  }

  private func describe(_ trigger: Trigger) -> String {
    "\(trigger.type) by \"\(trigger.text)\" [\(trigger.wordClass), "
      + "\(language).txt:\(trigger.line)]: \(trigger.veto.map { "no: \($0)" } ?? "yes")"
  }

  private func describe(_ outcome: Outcome) -> String {
    let event = outcome.event
    let place = event.basis.isPlaceNamed ? "named here" : "carried on or the report's"
    let ends =
      event.time.start == event.time.end ? [event.time.start] : [event.time.start, event.time.end]
    let days = ends.compactMap { $0?.iso8601 }
    let source = event.attribution.map { "\"\($0)\"" } ?? "the report itself"
    return "\(event.type.rawValue) at \(outcome.places.joined(separator: ", ")) (\(place)); "
      + "\(days.joined(separator: " to ")) (\(event.basis.day.rawValue)); "
      + "\(event.status.rawValue) by \(source); \(toll(of: event)); "
      + Self.percent(event.confidence)
  }

  private func toll(of event: Event) -> String {
    let counts = event.sites.flatMap { site in
      [(site.toll.fatalities, "killed"), (site.toll.injured, "wounded")]
        .compactMap { count, what in count.map { "\($0) \(what)" } }
    }
    return counts.isEmpty ? "no toll" : counts.joined(separator: ", ")
  }

  private static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
