import Events
import Geo

/// Reports in, every place name out.
struct MentionsCommand: Command {
  static let name = "mentions"
  static let summary = "every place name in reports, resolved, as GeoJSON"
  static let usage = """
    usage: dateline mentions [OPTION…] [REPORT…]

    Writes one GeoJSON FeatureCollection with a feature for each place name in the reports, in
    the order of the text. A name that could not be resolved has no geometry.

    \(ReportOptions.usage)
    """

  private let options: ReportOptions

  init(_ arguments: Arguments) throws(CommandError) {
    options = try ReportOptions(arguments)
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    try ReportRun.perform(options, console) { $0.mentionFeatures() }.status
  }
}
