import Gazetteer
import Geo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Names in, places out.
struct LookupCommand: Command {
  static let name = "lookup"
  static let summary = "places by any of their names, misspelt ones too, or near a point"
  static let usage = """
    usage: dateline lookup [OPTION…] NAME…

    Shows the places that bear a name or once bore it, in any script and language, the likeliest
    first. Words that say what the place is, such as "city of" or "rayonu", are left out where no
    place bears the name with them, and places of that kind come first. A name that no place bears
    so is taken for one that sounds alike in another script or spelling. A country, region or
    district may stand behind a comma. Put a name of several words in quotes. Where NAME is -, or
    where there is none and no --near, names are read from standard input, one a line.

    which places:
          --near LAT,LON    those near a position first, such as 39.82,46.75, with distance and
                            bearing from it; without a NAME the places nearest to it
          --within KM       with --near: only those at most so far from it
          --kind KIND       only of a kind, such as town or town,village
          --country XX      only those of a country, such as AZ (ISO 3166-1)
          --in REGION       only those in a country, region or district, by any of its names
          --language TAG    only by names in a language, such as az
          --fuzzy           also by misspelt names, where no other is found; else these are only
                            offered on standard error
          --limit N         at most so many for each name; else 10

    \(GazetteerOptions.usage)
    how they are shown:
          --names TAG       call places by their names in a language, such as az; else by the
                            name in widest English use
          --format FORM     table, which is the default, json, geojson, csv or ndjson
          --pretty          indent JSON
      -h, --help            show this help

    Exit status: 0 each name was found, 1 one was not, 2 trouble, 64 wrong usage.

    """

  private let names: [String]
  private let search: LookupOptions
  private let area: String?
  private let titles: String?
  private let gazetteer: GazetteerOptions
  private let form: LookupOutput
  private let layout: GeoJSONWriter.Format

  init(_ arguments: Arguments) throws(CommandError) {
    let values = LookupValues(arguments)
    names = arguments.operands
    search = try values.options()
    area = arguments["in"]
    titles = try values.language("names")
    gazetteer = try GazetteerOptions(arguments)
    form =
      try arguments.value(
        of: "format", expected: "one of \(LookupOutput.names)", LookupOutput.init(rawValue:))
      ?? .table
    layout = arguments.has("pretty") ? .pretty : .compact
    if names.isEmpty, search.near == nil, isatty(STDIN_FILENO) == 1 { throw .missingName }
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let frame = try frame(console)
    if names.isEmpty, search.near != nil {
      let found = FoundPlace.nearest(in: frame)
      try OutputFile.standard.writeText(form.text(of: found, layout))
      return found.isEmpty ? .notFound : .done
    }
    var found: [FoundPlace] = []
    var status = ExitStatus.done
    for name in try allNames() {
      let places = FoundPlace.named(name, in: frame)
      if places.isEmpty { status = console.report(unknown(name, frame)) }
      found += places
    }
    try OutputFile.standard.writeText(form.text(of: found, layout))
    return status
  }

  private func frame(_ console: Console) throws(CommandError) -> FoundPlace.Frame {
    let gazetteer = try self.gazetteer.load(console)
    var search = search
    if let area {
      let kinds: Set<PlaceKind> = [.country, .region, .district, .area]
      let found = gazetteer.lookup(area, options: LookupOptions(kinds: kinds, limit: 1))
      guard let place = found.first?.place else { throw .unknownRegion(area) }
      search.area = place
    }
    return FoundPlace.Frame(gazetteer: gazetteer, options: search, titles: titles)
  }

  /// The names of the command line, with those of standard input in the place of `-`.
  private func allNames() throws(CommandError) -> [String] {
    var all: [String] = []
    for name in names.isEmpty ? ["-"] : names {
      guard name == "-" else {
        all.append(name)
        continue
      }
      let bytes: [UInt8]
      do throws(FileError) {
        bytes = try FileSystem.contents(of: STDIN_FILENO, named: "standard input")
      } catch {
        throw .file(error)
      }
      for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        let text = String(decoding: line, as: UTF8.self)
        if !text.allSatisfy(\.isWhitespace) { all.append(text) }
      }
    }
    return all
  }

  private func unknown(_ name: String, _ frame: FoundPlace.Frame) -> CommandError {
    let gazetteer = frame.gazetteer
    var options = frame.options
    options.allowsMisspelling = true
    options.limit = 3
    let near = gazetteer.lookup(name, options: options).map { result in
      let place = gazetteer.place(result.place)
      return "\"\(place.title)\"" + (place.country.map { " (\($0))" } ?? "")
    }
    let distinct = near.enumerated().filter { near.firstIndex(of: $1) == $0 }.map(\.element)
    return .unknownName(name, narrowed: frame.options.isNarrowed, nearest: distinct)
  }
}
