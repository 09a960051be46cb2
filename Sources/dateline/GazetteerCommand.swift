import Gazetteer
import Geo

/// Gazetteers: compiled, looked over, described.
struct GazetteerCommand: Command {
  static let name = "gazetteer"
  static let summary = "build, check and describe gazetteers"
  static let usage = """
    usage: dateline gazetteer build -o FILE SOURCE…
           dateline gazetteer check SOURCE…
           dateline gazetteer info [FILE…]

    build   compiles gazetteers into one file for --gazetteer
    check   names what is wrong or odd in them, with file, line and column
    info    tells what is in a compiled file, or else in the built-in gazetteer

    SOURCE is one of
      a folder of tables, or a table: NAME.places.tsv, NAME.names.tsv, NAME.generics.tsv,
          NAME.shapes.geojson
      a dump of GeoNames as it is downloaded: allCountries.txt, XX.txt or cities500.txt, best with
          alternateNamesV2.txt, countryInfo.txt and admin1CodesASCII.txt
      a CSV or GeoJSON file of places: NAME.csv, NAME.geojson; the first row names the columns
    Tables and places may refer to places of the built-in gazetteer by their ids.

    build:
      -o, --output FILE     the file to write

    build, check:
          --column F=NAME   the column or property that holds F: id, name, lat, lon, kind,
                            country, region, population, names (parted by ; or |), or
                            name:az for names in a language; may be given several times
          --kind KIND       what places are that do not say it; else locality
          --source NAME     who records the names; else the name of the file

    info:
          --verify          also check every byte of the file
          --format FORM     table, which is the default, or json
      -q, --quiet           say nothing but errors
      -h, --help            show this help

    Exit status: 0 done, 1 check found something odd, 2 errors or trouble, 64 wrong usage.

    """

  private enum Action {
    case build(output: String, GazetteerBuild)
    case check(GazetteerCheck)
    case info([String], verifies: Bool, asJSON: Bool)
  }

  private let action: Action

  init(_ arguments: Arguments) throws(CommandError) {
    let rest = Array(arguments.operands.dropFirst())
    switch arguments.operands.first {
    case "build":
      if rest.isEmpty { throw .missingOperand("gazetteer build", "a SOURCE to compile") }
      guard let output = arguments["output"], !output.isEmpty else {
        throw .missingOperand("gazetteer build", "a file to write: -o FILE")
      }
      action = .build(
        output: output,
        GazetteerBuild(
          sources: rest, mapping: try Self.mapping(arguments), isQuiet: arguments.has("quiet")))
    case "check":
      action = .check(GazetteerCheck(sources: rest, mapping: try Self.mapping(arguments)))
    case "info":
      let form = try arguments.value(of: "format", expected: "one of table, json") {
        ["table", "json"].contains($0) ? $0 : nil
      }
      action = .info(rest, verifies: arguments.has("verify"), asJSON: form == "json")
    case nil:
      throw .missingOperand("gazetteer", "one of build, check, info")
    case let word?:
      let known = ["build", "check", "info"]
      throw .unknownCommand(
        "gazetteer \(word)", nearest: Spelling.nearest(to: word, among: known),
        known: known.map { "gazetteer \($0)" })
    }
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    switch action {
    case .build(let output, let build): try build.run(output, console)
    case .check(let check): try check.run(console)
    case .info(let paths, let verifies, let asJSON):
      try GazetteerInfo(paths: paths, verifies: verifies, asJSON: asJSON).run()
    }
  }

  private static func mapping(_ arguments: Arguments) throws(CommandError) -> ColumnMapping {
    var mapping = ColumnMapping()
    for text in arguments.all("column") {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, ColumnMapping.isField(String(parts[0])) else {
        throw .badValue(
          text, option: "--column",
          expected: "FIELD=COLUMN, the field being one of \(ColumnMapping.fields)")
      }
      mapping.columns[String(parts[0])] = String(parts[1])
    }
    let kinds = PlaceKind.allCases.map(\.rawValue).joined(separator: ", ")
    mapping.kind =
      try arguments.value(
        of: "kind", expected: "one of \(kinds)", PlaceKind.init(rawValue:)) ?? .locality
    mapping.source = arguments["source"]
    return mapping
  }
}
