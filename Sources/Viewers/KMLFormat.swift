package import Geo

/// Keyhole Markup Language 2.3 (OGC 12-007r2), for Google Earth and what reads its files.
///
/// A property is data of a schema, with the type that all its values have. A feature from
/// `date_start` to `date_end` is shown in that span. What a balloon shows is plain text.
package struct KMLFormat: OutputFormat {
  package static let name = "kml"
  package static let endings = [".kml"]
  package static let summary = "Keyhole Markup Language 2.3, for Google Earth"
  package static let losses =
    "null apart from absent properties; empty geometries, bounding boxes and foreign members; "
    + "characters that XML 1.0 forbids, which are U+FFFD; marker symbols"

  private let title: String?

  package init(_ options: OutputOptions) { title = options.title }

  package func write<Failure: Error>(
    _ collection: FeatureCollection, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let schema = KMLSchema(of: collection.features)
    var writer = KMLWriter(schema)
    writer.open(title: title ?? collection.heading)
    for style in KMLStyle.all(of: collection.features) { writer.write(style) }
    for feature in collection.features {
      writer.write(feature)
      try writer.output.flush(to: sink)
    }
    writer.close()
    try writer.output.flush(above: 0, to: sink)
  }
}

/// The columns of the data that placemarks carry.
struct KMLSchema {
  /// What all values of a column are.
  enum FieldType: String {
    case bool, int, double, string

    /// The narrowest type that has the values of both.
    func union(_ other: FieldType) -> FieldType {
      switch (self, other) {
      case (let left, let right) where left == right: left
      case (.int, .double), (.double, .int): .double
      default: .string
      }
    }

    /// The type of a value; nothing of null.
    init?(_ value: JSONValue) {
      switch value {
      case .null: return nil
      case .bool: self = .bool
      // Readers take an int for 32 bits, and a double has 53 bits of a whole number.
      case .integer(let number):
        self =
          Int32(exactly: number) != nil ? .int : number.magnitude <= 1 << 53 ? .double : .string
      case .number(let number):
        guard number.isFinite else { return nil }
        self = .double
      case .string, .array, .object: self = .string
      }
    }
  }

  private(set) var names: [String] = []
  private(set) var types: [FieldType] = []
  /// The names as attributes, with their quotation marks.
  private(set) var attributes: [[UInt8]] = []

  init(of features: [Feature]) {
    var found: [FieldType?] = []
    var places = ColumnPlaces()
    for feature in features {
      let properties = feature.properties ?? [:]
      let columns = places.of(properties.keys)
      while found.count < places.names.count { found.append(nil) }
      for (column, value) in zip(columns, properties.values) {
        guard let type = FieldType(value) else { continue }
        found[column] = found[column]?.union(type) ?? type
      }
    }
    names = places.names
    types = found.map { $0 ?? .string }
    attributes = names.map { name in
      var output = TextOutput(capacity: 64)
      output.append(xml: name)
      return Array(output.bytes)
    }
  }
}

/// The columns that the properties of a feature go into; of the same names the answer is kept.
struct ColumnPlaces {
  private(set) var names: [String] = []
  private var columns: [ExactName: Int] = [:]
  private var lastKeys: [String] = []
  private var lastColumns: [Int] = []

  /// For each name its column; one that is new becomes the next.
  mutating func of(_ keys: [String]) -> [Int] {
    if keys == lastKeys { return lastColumns }
    lastKeys = keys
    lastColumns = keys.map { key in
      if let column = columns[ExactName(key)] { return column }
      columns[ExactName(key)] = names.count
      names.append(key)
      return names.count - 1
    }
    return lastColumns
  }
}
