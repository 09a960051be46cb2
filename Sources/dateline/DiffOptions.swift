import Changes
import Geo
import Text

/// What the options of `diff` say.
struct DiffOptions {
  /// How the result is shown.
  enum Form: String, CaseIterable {
    case text, summary, json, ndjson, geojson, html, patch

    /// What the ending of a file's name means.
    static let ofEnding: [String: Form] = [
      ".txt": .text, ".diff": .text, ".json": .json, ".ndjson": .ndjson, ".jsonl": .ndjson,
      ".geojson": .geojson, ".html": .html, ".htm": .html, ".patch": .patch,
    ]
  }

  let comparison: ComparisonOptions
  let form: Form
  let layout: GeoJSONWriter.Format
  let output: OutputFile
  let since: CivilDate?
  let listsUnchanged: Bool
  let isForGit: Bool
  let isQuiet: Bool
  let colouring: Terminal.Colouring

  init(_ arguments: Arguments) throws(CommandError) {
    form = try Self.form(arguments)
    layout = arguments.has("pretty") ? .pretty : .compact
    output = try Self.output(arguments["output"])
    since = try arguments.value(of: "since", expected: "a date such as 2020-10-24") {
      CivilDate(iso8601: $0)
    }
    listsUnchanged = arguments.has("unchanged")
    isForGit = arguments.has("git")
    isQuiet = arguments.has("quiet")
    colouring =
      try arguments.value(
        of: "color",
        expected: "one of \(Terminal.Colouring.allCases.map(\.rawValue).joined(separator: ", "))",
        Terminal.Colouring.init(rawValue:)) ?? .auto
    comparison = try Self.comparison(arguments, isPatch: form == .patch)
  }

  /// What `--format` says, or else the ending of the output's name.
  private static func form(_ arguments: Arguments) throws(CommandError) -> Form {
    let names = Form.allCases.map(\.rawValue)
    if let form = try arguments.value(
      of: "format", expected: "one of " + names.joined(separator: ", "), Form.init(rawValue:))
    {
      return form
    }
    guard let path = arguments["output"], FileSystem.kind(of: path) ?? .file == .file,
      let ending = FileSystem.ending(of: path)
    else { return .text }
    guard let form = Form.ofEnding[ending.lowercased()] else {
      throw .unknownEnding(ending, of: path, formats: names)
    }
    return form
  }

  /// The file that `--output` names.
  static func output(_ place: String?) throws(CommandError) -> OutputFile {
    switch place {
    case nil, "-": return .standard
    case "": throw .badValue("", option: "--output", expected: "a file")
    case let path?:
      if path.hasSuffix("/") || FileSystem.kind(of: path) == .folder {
        throw .badValue(path, option: "--output", expected: "a file")
      }
      return OutputFile(path)
    }
  }

  private static func comparison(
    _ arguments: Arguments, isPatch: Bool
  ) throws(CommandError) -> ComparisonOptions {
    var options = ComparisonOptions()
    if isPatch { try refuse(arguments) }
    options.rules.isExact = isPatch
    options.rules.ignored = Set(try names(arguments, "ignore") ?? [])
    options.rules.only = try names(arguments, "only").map { Set($0) }
    options.rules.toleranceInMetres = try measure(arguments, "tolerance", "metres") ?? 0
    options.rules.numberTolerance = try measure(arguments, "number-tolerance", "a number") ?? 0
    options.comparesStyling = arguments.has("all-properties")
    options.withinMetres = try measure(arguments, "within", "metres") ?? options.withinMetres
    options.matching = try matching(arguments)
    if let text = arguments["where"] { options.condition = try condition(text) }
    return options
  }

  /// A patch has all that changed.
  private static func refuse(_ arguments: Arguments) throws(CommandError) {
    for name in ["ignore", "only", "tolerance", "number-tolerance", "where"]
    where arguments.has(name) {
      throw .changes(.conflict("--\(name)", with: "--format patch, which has all that changed"))
    }
  }

  private static func matching(_ arguments: Arguments) throws(CommandError) -> Matching {
    let way = try way(arguments)
    guard let names = try names(arguments, "key") else { return way ?? .automatic }
    if way != nil { throw .changes(.conflict("--key", with: "--match")) }
    return .key(names)
  }

  /// What `--match` says.
  static func way(_ arguments: Arguments) throws(CommandError) -> Matching? {
    try arguments.value(of: "match", expected: "one of auto, id, likeness") {
      ["auto": Matching.automatic, "id": .id, "likeness": .likeness][$0]
    }
  }

  private static func names(
    _ arguments: Arguments, _ option: String
  ) throws(CommandError) -> [String]? {
    try arguments.value(of: option, expected: "names of properties such as url,sources") { text in
      let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return names.contains("") ? nil : names
    }
  }

  private static func measure(
    _ arguments: Arguments, _ option: String, _ what: String
  ) throws(CommandError) -> Double? {
    try arguments.value(of: option, expected: "\(what), 0 or more") { text in
      Double(text).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }
  }

  private static func condition(_ text: String) throws(CommandError) -> Condition {
    do throws(ConditionError) {
      return try Condition(text)
    } catch {
      throw .badValue(
        text, option: "--where", expected: "a condition (\(error))")
    }
  }
}
