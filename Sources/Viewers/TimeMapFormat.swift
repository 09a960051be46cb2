package import Geo
import Text

/// The events of Forensic Architecture's TimeMap: what its `EVENTS_EXT` gives, under the names that
/// its schema of events knows and no others.
package struct TimeMapFormat: OutputFormat {
  package static let name = "timemap"
  package static let endings = [".timemap.json"]
  package static let summary = "events of Forensic Architecture's TimeMap"
  package static let losses =
    "features without a day or without a point; every property that TimeMap does not show"

  private let layout: GeoJSONWriter.Format

  package init(_ options: OutputOptions) { layout = options.layout }

  package func write<Failure: Error>(
    _ collection: FeatureCollection, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter(format: layout)
    var reader = EventReader()
    writer.open(UInt8(ascii: "["))
    for feature in collection.features {
      writer.write(event: reader.read(feature))
      try writer.output.flush(to: sink)
    }
    writer.close(UInt8(ascii: "]"))
    writer.output.append("\n")
    try writer.output.flush(above: 0, to: sink)
  }
}

extension JSONWriter {
  /// Writes an event that has a day and a point; of any other nothing.
  fileprivate mutating func write(event properties: EventProperties) {
    guard case .point(let position) = properties.feature.geometry, position.isFinite,
      let day = properties.firstDay
    else { return }
    let category = properties.text(.eventType) ?? "event"
    startItem()
    open(UInt8(ascii: "{"))
    writeMember("id", properties.identifier)
    writeMember("description", properties.story)
    startMember("date")
    write(americanDay: day)
    writeMember("time", nil)
    writeMember("time_display", properties.text(.timeOfDay))
    writeMember("location", properties.whereabouts)
    startMember("latitude")
    write(degrees: position.latitude)
    startMember("longitude")
    write(degrees: position.longitude)
    writeMember("category", category)
    startMember("associations")
    write([category])
    startMember("sources")
    write([properties.link ?? properties.text(.source)].compactMap(\.self))
    writeMember("comments", properties.sayer)
    writeMember("colour", properties.text(.markerColor))
    close(UInt8(ascii: "}"))
  }

  private mutating func writeMember(_ name: StaticString, _ text: String?) {
    startMember(name)
    write(text ?? "")
  }

  private mutating func write(_ texts: [String]) {
    open(UInt8(ascii: "["))
    for text in texts {
      startItem()
      write(text)
    }
    close(UInt8(ascii: "]"))
  }

  /// Month, day, year: the order that TimeMap expects unless it is told another.
  private mutating func write(americanDay day: CivilDate) {
    let (year, month, dayOfMonth) = day.components
    output.append("\"")
    output.append(digitsOf: UInt64(month), width: 2)
    output.append("/")
    output.append(digitsOf: UInt64(dayOfMonth), width: 2)
    output.append("/")
    output.append(digitsOf: UInt64(year), width: 4)
    output.append("\"")
  }

  private mutating func write(degrees value: Double) {
    output.append("\"")
    output.append(coordinate: value)
    output.append("\"")
  }
}

extension EventProperties {
  fileprivate var story: String? {
    guard let title, let quote = text(.quote) else { return title ?? text(.quote) }
    return "\(title)\n\(quote)"
  }
}
