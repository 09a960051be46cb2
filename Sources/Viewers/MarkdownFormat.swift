package import Geo
import Text

/// A list for a report, day by day, in CommonMark.
package struct MarkdownFormat: OutputFormat {
  package static let name = "markdown"
  package static let endings = [".md", ".markdown"]
  package static let summary = "list by day, for a report"
  package static let losses =
    "shapes; every property that is not told; line ends in a text, which are spaces; marks that "
    + "turn the direction of a text, which are U+FFFD"

  private let title: String?

  package init(_ options: OutputOptions) { title = options.title }

  package func write<Failure: Error>(
    _ collection: FeatureCollection, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var output = TextOutput()
    output.append("# ")
    output.append(markdown: title ?? collection.heading)
    output.append("\n")
    var reader = EventReader()
    var day: CivilDate?
    var isFirst = true
    for item in Self.sorted(collection.features) {
      if isFirst || item.day != day {
        output.append("\n## ")
        output.append(text: item.day.map(Self.heading) ?? "Without a date")
        output.append("\n\n")
        day = item.day
        isFirst = false
      }
      output.append(item: reader.read(item.feature))
      try output.flush(to: sink)
    }
    try output.flush(above: 0, to: sink)
  }

  /// By day, those without one last, otherwise in their order.
  private static func sorted(_ features: [Feature]) -> [(day: CivilDate?, feature: Feature)] {
    var reader = EventReader()
    let days = features.map { reader.read($0).firstDay }
    let order = days.indices.sorted {
      (days[$0]?.dayNumber ?? .max, $0) < (days[$1]?.dayNumber ?? .max, $1)
    }
    return order.map { (days[$0], features[$0]) }
  }

  private static func heading(_ day: CivilDate) -> String {
    let (year, month, dayOfMonth) = day.components
    return "\(dayOfMonth) \(months[month - 1]) \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension TextOutput {
  fileprivate mutating func append(item properties: EventProperties) {
    append("- **")
    append(markdown: properties.title ?? "Feature")
    append("**")
    if let place = properties.whereabouts {
      append(" · ")
      append(markdown: place)
    }
    if case .point(let position) = properties.feature.geometry, position.isFinite {
      append(" (")
      append(coordinate: position.latitude)
      append(", ")
      append(coordinate: position.longitude)
      append(")")
    }
    if let last = properties.date(.dateEnd), last != properties.firstDay {
      append(" · to ")
      append(day: last)
    }
    for field in [EventField.timeOfDay, .status] {
      guard let text = properties.text(field) else { continue }
      append(" · ")
      append(markdown: text)
    }
    append("\n")
    // The isolates (U+2068, U+2069) keep a quote of the other direction from turning what follows.
    if let quote = properties.text(.quote) {
      append("  > “\u{2068}")
      append(markdown: quote)
      append("\u{2069}”\n")
    }
    appendSource(properties)
  }

  private mutating func appendSource(_ properties: EventProperties) {
    let link = properties.link
    guard properties.sayer != nil || link != nil else { return }
    append("\n  ")
    if let sayer = properties.sayer {
      append("Source: \u{2068}")
      append(markdown: sayer)
      append("\u{2069}")
    }
    if let link {
      append(" <")
      append(text: link)
      append(">")
    }
    append("\n")
  }
}
