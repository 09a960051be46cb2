import Geo
import Text

/// The elements of a KML document on their way out.
struct KMLWriter: ~Copyable {
  var output = TextOutput()
  private let schema: KMLSchema
  private var places = ColumnPlaces()
  private var reader = EventReader()
  private var styles = KMLStyleCache()
  private var identifiers: Set<String> = []
  private var json = JSONWriter(format: .compact)

  init(_ schema: KMLSchema) {
    self.schema = schema
    _ = places.of(schema.names)
  }

  mutating func open(title: String) {
    output.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2" version="2.3">
      <Document>
      <name>
      """)
    output.append(xml: title)
    output.append("</name>\n<Schema name=\"features\" id=\"features\">\n")
    for (name, type) in zip(schema.attributes, schema.types) {
      output.append("<SimpleField type=\"")
      output.append(text: type.rawValue)
      output.append("\" name=\"")
      name.withUnsafeBufferPointer { output.append($0) }
      output.append("\"/>\n")
    }
    output.append("</Schema>\n")
  }

  mutating func close() { output.append("</Document>\n</kml>\n") }

  /// The balloon shows the description alone: its text is plain, where others would be taken for HTML.
  mutating func write(_ style: KMLStyle) {
    output.append("<Style id=\"")
    output.append(text: style.id)
    output.append("\"><IconStyle><color>")
    output.append(text: style.color(opacity: "ff"))
    output.append("</color><scale>")
    output.append(text: style.scale)
    output.append("</scale></IconStyle><BalloonStyle><text>$[description]</text></BalloonStyle>")
    output.append("<LineStyle><color>")
    output.append(text: style.color(opacity: "ff"))
    output.append("</color><width>2</width></LineStyle><PolyStyle><color>")
    output.append(text: style.color(opacity: "66"))
    output.append("</color></PolyStyle></Style>\n")
  }

  mutating func write(_ feature: Feature) {
    let properties = reader.read(feature)
    output.append("<Placemark")
    if case .string(let id) = feature.id, Self.isIdentifier(id), identifiers.insert(id).inserted {
      output.append(" id=\"")
      output.append(text: id)
      output.append("\"")
    }
    output.append(">")
    write(element: "name", properties.title ?? "")
    writeDescription(properties)
    writeTime(properties)
    output.append("<styleUrl>#")
    output.append(text: styles.id(of: properties))
    output.append("</styleUrl>")
    writeData(feature.properties ?? [:])
    if let geometry = feature.geometry { write(geometry) }
    output.append("</Placemark>\n")
  }

  private mutating func write(element name: StaticString, _ text: String) {
    output.append("<")
    output.append(name)
    output.append(">")
    output.append(xml: text)
    output.append("</")
    output.append(name)
    output.append(">")
  }

  /// Whether a text may be the id of an element: a name of XML without a colon.
  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "."),
      !(0x30...0x39).contains(first)
    else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: Array("-._".utf8).contains(byte)
      }
    }
  }

  // MARK: Description and time

  private mutating func writeDescription(_ properties: EventProperties) {
    output.append("<description>")
    var isEmpty = true
    writeLine(properties.title, &isEmpty)
    writeLine(properties.text(.description), &isEmpty)
    if let quote = properties.text(.quote) {
      writeLine("“", &isEmpty)
      output.append(html: quote)
      output.append("”")
    }
    var separator = isEmpty ? "" : "\n"
    for part in [properties.sayer, properties.text(.published), properties.text(.url)] {
      guard let part else { continue }
      output.append(text: separator)
      output.append(html: part)
      separator = " · "
    }
    output.append("</description>")
  }

  private mutating func writeLine(_ text: String?, _ isEmpty: inout Bool) {
    guard let text else { return }
    if !isEmpty { output.append("\n") }
    isEmpty = false
    output.append(html: text)
  }

  private mutating func writeTime(_ properties: EventProperties) {
    guard let start = properties.firstDay else { return }
    output.append("<TimeSpan><begin>")
    output.append(day: start)
    output.append("</begin><end>")
    output.append(day: max(start, properties.date(.dateEnd) ?? start))
    output.append("</end></TimeSpan>")
  }

  // MARK: Data

  private mutating func writeData(_ properties: JSONObject) {
    guard !properties.isEmpty else { return }
    output.append("<ExtendedData><SchemaData schemaUrl=\"#features\">")
    let columns = places.of(properties.keys)
    for (column, value) in zip(columns, properties.values) {
      guard KMLSchema.FieldType(value) != nil else { continue }
      output.append("<SimpleData name=\"")
      schema.attributes[column].withUnsafeBufferPointer { output.append($0) }
      output.append("\">")
      write(value)
      output.append("</SimpleData>")
    }
    output.append("</SchemaData></ExtendedData>")
  }

  private mutating func write(_ value: JSONValue) {
    switch value {
    case .null: break
    // GDAL does not know the words "true" and "false", which XML Schema has beside these.
    case .bool(let value): output.append(value ? "1" : "0")
    case .integer(let value): output.append(value)
    case .number(let value): output.append(value)
    case .string(let text): output.append(xml: text)
    case .array, .object:
      json.output.removeAll()
      json.write(value)
      output.append(xml: json.output.bytes)
    }
  }
}
