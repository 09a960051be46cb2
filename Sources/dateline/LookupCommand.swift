import Gazetteer
import Geo

/// Names in, places out.
struct LookupCommand: Command {
  static let name = "lookup"
  static let summary = "places by any of their names, misspelt ones too, or near a point"
  static let usage = """
    usage: dateline lookup [OPTION…] NAME…

    Shows the places that bear a name or once bore it, in any script and language, the likeliest
    first. A name that no place bears so is taken for one that sounds alike in another script or
    spelling, or else for a misspelt one. Put a name of several words in quotes.

    which places:
          --near LAT,LON    those near a position first, such as 39.82,46.75; without a NAME
                            the places nearest to it
          --country XX      only those of a country, such as AZ (ISO 3166-1)
          --limit N         at most so many for each name; else 10

    \(GazetteerOptions.usage)
    how they are shown:
          --format FORM     table, which is the default, json or geojson
          --pretty          indent JSON
      -h, --help            show this help

    Exit status: 0 each name was found, 1 one was not, 2 trouble, 64 wrong usage.

    """

  private enum Form: String {
    case table, json, geojson
  }

  private let names: [String]
  private let search: LookupOptions
  private let gazetteer: GazetteerOptions
  private let form: Form
  private let layout: GeoJSONWriter.Format

  init(_ arguments: Arguments) throws(CommandError) {
    names = arguments.operands
    let limit = try arguments.value(of: "limit", expected: "a whole number above 0") {
      Int($0).flatMap { $0 > 0 ? $0 : nil }
    }
    search = LookupOptions(
      near: try arguments.value(
        of: "near", expected: "a latitude and a longitude in degrees such as 39.82,46.75",
        Self.position),
      country: try arguments.value(
        of: "country", expected: "a country code of two letters such as AZ", Self.countryCode),
      limit: limit ?? 10)
    gazetteer = try GazetteerOptions(arguments)
    form =
      try arguments.value(
        of: "format", expected: "one of table, json, geojson", Form.init(rawValue:)) ?? .table
    layout = arguments.has("pretty") ? .pretty : .compact
    if names.isEmpty, search.near == nil { throw .missingName }
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let gazetteer = try self.gazetteer.load()
    var found = names.isEmpty ? FoundPlace.nearest(in: gazetteer, search) : []
    var status = ExitStatus.done
    for name in names {
      let places = FoundPlace.named(name, in: gazetteer, search)
      if places.isEmpty { status = console.report(unknown(name, gazetteer)) }
      found += places
    }
    if !found.isEmpty || form != .table { try OutputFile.standard.writeText(text(of: found)) }
    return status
  }

  private func unknown(_ name: String, _ gazetteer: Gazetteer) -> CommandError {
    .unknownName(
      name, country: search.country,
      nearest: NameSuggestions.nearest(to: name, in: gazetteer, limit: 3))
  }

  private func text(of places: [FoundPlace]) -> String {
    let writer = GeoJSONWriter(format: layout)
    switch form {
    case .table: return PlaceTable(places).text(for: .standardOutput)
    case .json:
      let bytes = writer.write(.array(places.map { .object($0.json) }))
      return String(decoding: bytes, as: UTF8.self) + "\n"
    case .geojson:
      let bytes = writer.write(FeatureCollection(features: places.map(\.feature)))
      return String(decoding: bytes, as: UTF8.self) + "\n"
    }
  }

  private static func position(_ text: String) -> Position? {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { part in Double(part.drop { $0 == " " }) }
    guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1],
      abs(latitude) <= 90, abs(longitude) <= 180
    else { return nil }
    return Position(latitude: latitude, longitude: longitude)
  }

  private static func countryCode(_ text: String) -> String? {
    let isCode = text.utf8.count == 2 && text.allSatisfy { $0.isASCII && $0.isLetter }
    return isCode ? text.uppercased() : nil
  }
}
