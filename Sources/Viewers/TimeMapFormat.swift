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
    writer.open(UInt8(ascii: "["))
    for feature in collection.features {
      guard let event = Self.event(EventProperties(feature)) else { continue }
      writer.startItem()
      writer.write(event)
      try writer.output.flush(to: sink)
    }
    writer.close(UInt8(ascii: "]"))
    writer.output.append("\n")
    try writer.output.flush(above: 0, to: sink)
  }

  private static func event(_ properties: EventProperties) -> JSONObject? {
    guard case .point(let position) = properties.feature.geometry, position.isFinite,
      let day = properties.date("date_start") ?? properties.date("date")
    else { return nil }
    let (year, month, dayOfMonth) = day.components
    let category = properties.text("event_type") ?? "event"
    return [
      "id": .string(identifier(properties.feature.id)),
      "description": .string(description(properties)),
      // The order that TimeMap expects unless it is told another.
      "date": .string("\(padded(month))/\(padded(dayOfMonth))/\(year)"),
      "time": "",
      "time_display": .string(properties.text("time_of_day") ?? ""),
      "location": .string(properties.whereabouts ?? ""),
      "latitude": .string(degrees(position.latitude)),
      "longitude": .string(degrees(position.longitude)),
      "category": .string(category),
      "associations": [.string(category)],
      "sources": .array((properties.link ?? properties.text("source")).map { [.string($0)] } ?? []),
      "comments": .string(properties.attribution ?? ""),
      "colour": .string(properties.text("marker-color") ?? ""),
    ]
  }

  private static func description(_ properties: EventProperties) -> String {
    [properties.title, properties.text("quote")].compactMap(\.self).joined(separator: "\n")
  }

  private static func identifier(_ id: FeatureID?) -> String {
    switch id {
    case .string(let text): text
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    case nil: ""
    }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func degrees(_ value: Double) -> String {
    var output = TextOutput()
    output.append(coordinate: value)
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
