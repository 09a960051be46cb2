import Events
import Geo

/// Reports in, events out.
struct MapCommand: Command {
  static let name = "map"
  static let summary = "the events of reports, as GeoJSON"
  static let usage = """
    usage: dateline map [OPTION…] [REPORT…]

    Writes one GeoJSON FeatureCollection with a feature for each event at each place that the
    reports tell of. On a terminal it also shows the events as a table.

    how the titles are worded:
          --titles LANG     titles and descriptions in a language, such as id, or in that of
                            each report with own; without it in English

    \(ReportOptions.usage)
    """

  private let options: ReportOptions

  init(_ arguments: Arguments) throws(CommandError) {
    options = try ReportOptions(arguments, titles: ReportOptions.titles(arguments))
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let (features, status) = try ReportRun.perform(options, console) { $0.eventFeatures() }
    if Terminal.standardError.isPresent, !options.isQuiet, !features.isEmpty {
      console.write(EventTable(features).text(for: .standardError))
    }
    return status
  }
}
