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
    where there is none and no --near, names are read from standard input, one a line, and answered
    as they come; where there is none there either, the places that the options ask for are listed.

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
          --limit N         at most so many for each name, else 10; of a list, else all

    \(GazetteerOptions.usage)
    how they are shown:
          --names TAG       call places by their names in a language, such as az; else by the
                            name in widest English use
          --format FORM     table, which is the default, json, geojson, csv, geojsonl (a feature a
                            line) or ndjson (an object a line)
          --pretty          indent JSON
      -q, --quiet           say nothing but errors; the exit status tells
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
  private let isQuiet: Bool
  private let hasLimit: Bool
  /// Whether names are typed in.
  private let isInteractive: Bool

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
    isQuiet = arguments.has("quiet")
    hasLimit = arguments.has("limit")
    isInteractive = isatty(STDIN_FILENO) == 1
    if names.isEmpty, search.near == nil, area == nil, !search.isNarrowed, !gazetteer.isOnly,
      isInteractive
    {
      throw .missingName
    }
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let frame = try frame(console)
    var answers = LookupAnswers(
      names: names, asksForAll: gazetteer.isOnly, isInteractive: isInteractive, in: frame)
    var writer = LookupWriter(form, layout, isInteractive: isInteractive)
    do throws(FileError) {
      // A closed pipe ends the writing, and with it the reading.
      try OutputFile.standard.write { sink throws(FileError) in
        func write(_ text: String) throws(FileError) {
          if !text.isEmpty { try sink(Array(text.utf8).span) }
        }
        while let answer = answers.next() {
          for remark in answer.remarks where !isQuiet || remark.exitStatus == .trouble {
            _ = console.report(remark)
          }
          try write(writer.add(answer.places))
        }
        try write(writer.finish())
      }
    } catch {
      throw .file(error)
    }
    if let trouble = answers.trouble { throw trouble }
    return answers.status
  }

  /// What to say of a position that has nothing about it, and would have with its numbers exchanged.
  private static func exchange(_ near: Position, in gazetteer: Gazetteer) -> String? {
    guard abs(near.longitude) <= 90,
      let found = gazetteer.nearest(to: near, limit: 1).first, found.metres > 15_000
    else { return nil }
    let exchanged = Position(latitude: near.longitude, longitude: near.latitude)
    guard let other = gazetteer.nearest(to: exchanged, limit: 1).first, other.metres < 5_000
    else { return nil }
    return "--near takes the latitude first; \(exchanged.latitude),\(exchanged.longitude) would be "
      + "at \(gazetteer.place(other.place).title)"
  }

  private func frame(_ console: Console) throws(CommandError) -> FoundPlace.Frame {
    let gazetteer = try self.gazetteer.load(console)
    if !isQuiet, let near = search.near, let hint = Self.exchange(near, in: gazetteer) {
      console.say(hint)
    }
    var search = search
    if let area {
      guard let place = gazetteer.area(named: area) else { throw .unknownRegion(area) }
      search.area = place
    }
    return FoundPlace.Frame(
      gazetteer: gazetteer, options: search, listLimit: hasLimit ? search.limit : .max,
      titles: titles)
  }
}
