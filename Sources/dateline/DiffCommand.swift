import Changes
import Geo
import Text
import Viewers

/// Two sets of features in, what changed out.
struct DiffCommand: Command {
  static let name = "diff"
  static let summary = "what changed between two event sets, or two GeoJSON files of any kind"
  static let usage = """
    usage: dateline diff [OPTION…] OLD NEW
           dateline diff [OPTION…] FOLDER

    Shows which features were added, removed, modified or only moved. OLD and NEW are GeoJSON
    files, also with one feature a line or as a sequence (RFC 8142); - is standard input, a
    folder its newest run, and REVISION:PATH a file as git has it, such as HEAD~1:map.geojson.
    With a FOLDER alone, its last two runs are compared.

    which runs of a FOLDER:
          --since DATE      the run before that day, such as 2020-10-20, with the last

    which features are the same:
          --key NAMES       those with the same value of a property, or of several: place,day
          --match WAY       auto, which is the default: by id, events also by likeness, other
                            features without ids by likeness; id: by id alone; likeness: as
                            if there were no ids
          --within METRES   how far features other than events may have moved and be found
                            by likeness; else 100

    what is compared:
          --ignore NAMES    leave properties out, such as url,sources or /nested/member
          --only NAMES      compare nothing but these properties
          --all-properties  compare of events also the styling, the confidence and where the
                            quote stands in its report
          --tolerance METRES  how far a position may be off and be the same; else 0, and
                            that to the sixth decimal of a degree, which is 11 cm
          --number-tolerance N  how far a number may be off and be the same; else 0
          --where CONDITION  only features that fulfil it, on both sides, such as
                            "date_start >= 2020-10-01 and event_type = shelling"

    how it is shown:
          --format FORM     what the ending of FILE says, else text; summary; json; ndjson,
                            a change a line; geojson, for a map; html, a page with that map
                            and the two sets to switch between; patch, for dateline patch
      -o, --output FILE     into a file instead of standard output
          --color WHEN      auto, which is the default: on a terminal, unless NO_COLOR is set;
                            always or never
          --pretty          indent JSON
          --unchanged       list in json also which features are the same
          --git             take the arguments that git gives a diff driver, and end with 0
      -q, --quiet           say nothing but errors; the exit status tells
      -h, --help            show this help

    Exit status: 0 nothing changed, 1 something did, 2 trouble, 64 wrong usage.

    """

  private let options: DiffOptions
  private let inputs: (old: FeatureInput, new: FeatureInput)
  /// The path that git names.
  private let gitPath: String?

  init(_ arguments: Arguments) throws(CommandError) {
    options = try DiffOptions(arguments)
    let operands = options.isForGit ? try Self.gitOperands(arguments.operands) : arguments.operands
    gitPath = options.isForGit ? arguments.operands.first : nil
    if options.isForGit, operands.isEmpty {
      inputs = (.nothing, .nothing)
      return
    }
    inputs = try Self.inputs(operands, since: options.since)
    for input in [inputs.old, inputs.new] { try input.refuse(options.output) }
  }

  /// The old and the new file of what git hands to a driver: path, old file, its name and mode,
  /// new file, its name and mode; of a path that is not merged the path alone.
  private static func gitOperands(_ operands: [String]) throws(CommandError) -> [String] {
    switch operands.count {
    case 1: return []
    case 7...: return [operands[1], operands[4]]
    default:
      throw .changes(
        .wrongOperands(command: "diff --git", expected: "git's 7 arguments", found: operands.count))
    }
  }

  private static func inputs(
    _ operands: [String], since: CivilDate?
  ) throws(CommandError) -> (FeatureInput, FeatureInput) {
    if operands.count == 1, FileSystem.kind(of: operands[0]) == .folder {
      return try RunFolder(path: operands[0]).compared(since: since)
    }
    guard operands.count == 2 else {
      throw .changes(
        .wrongOperands(command: name, expected: "OLD and NEW, or a folder", found: operands.count))
    }
    if since != nil { throw .changes(.conflict("--since", with: "two files")) }
    if operands == ["-", "-"] { throw .changes(.standardInputTwice) }
    return (try FeatureInput(named: operands[0]), try FeatureInput(named: operands[1]))
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let comparison = try compare()
    if !options.isQuiet {
      for note in comparison.notes { console.say(sentence(note)) }
      try write(comparison)
    }
    return comparison.isSame || options.isForGit ? .done : .notFound
  }

  // MARK: Output

  private func write(_ comparison: Comparison) throws(CommandError) {
    let terminal = (options.output.isStandard ? Terminal.standardOutput : .none)
      .colouring(options.colouring)
    switch options.form {
    case .text:
      let heading = gitPath.map { "diff of \($0.printable): " } ?? ""
      try options.output.writeText(heading + ChangeReport(comparison, for: terminal).full())
    case .summary: try options.output.writeText(ChangeReport(comparison, for: terminal).headline())
    case .json, .patch:
      try write(ChangeDocument.json(comparison, listsUnchanged: options.listsUnchanged))
    case .ndjson:
      try writeLines(comparison)
    case .html: try writePage(comparison)
    case .geojson:
      let writer = GeoJSONWriter(format: options.layout)
      try options.output.writeBytes(writer.write(ChangeMap.collection(comparison)) + [0x0A])
    }
  }

  /// The page of the viewers with the features of the map.
  private func writePage(_ comparison: Comparison) throws(CommandError) {
    let format = HTMLFormat(OutputOptions(title: "What changed"))
    let collection = ChangeMap.collection(comparison)
    do throws(FileError) {
      try options.output.write { sink throws(FileError) in
        try format.write(collection, to: sink)
      }
    } catch {
      throw .file(error)
    }
  }

  private func write(_ value: JSONValue) throws(CommandError) {
    try options.output.writeBytes(GeoJSONWriter(format: options.layout).write(value) + [0x0A])
  }

  private func writeLines(_ comparison: Comparison) throws(CommandError) {
    var bytes: [UInt8] = []
    for change in comparison.difference.changes {
      let object = ChangeDocument.json(change, comparison.rules.edits(from:to:))
      bytes += GeoJSONWriter().write(.object(object)) + [0x0A]
    }
    try options.output.writeBytes(bytes)
  }

  private func sentence(_ note: Comparison.Note) -> String {
    switch note {
    case .repeatedKeys(let side, let count, let example):
      "\(name(of: side)): \(count) \(count == 1 ? "feature has" : "features have") "
        + "the \(keyName) of one before; the first such id is that of the feature \(example)"
    case .missingKeys(let side, let count, let example):
      "\(name(of: side)): \(count) \(count == 1 ? "feature has" : "features have") "
        + "no \(keyName), first the feature \(example); without one nothing is found to be the same"
    }
  }

  private func name(of side: ComparisonError.Side) -> String {
    side == .old ? inputs.old.name : inputs.new.name
  }

  private var keyName: String {
    if case .key(let names) = options.comparison.matching { return names.joined(separator: ",") }
    return "id"
  }

  private func compare() throws(CommandError) -> Comparison {
    let old = try inputs.old.bytes()
    return try Self.compare(
      (inputs.old, old), (inputs.new, try inputs.new.bytes()), options.comparison)
  }

  /// Compares two texts and tells which of them is flawed.
  static func compare(
    _ old: (input: FeatureInput, bytes: SourceBytes),
    _ new: (input: FeatureInput, bytes: SourceBytes),
    _ options: ComparisonOptions = ComparisonOptions()
  ) throws(CommandError) -> Comparison {
    do throws(ComparisonError) {
      return try Comparison(old.bytes, new.bytes, options)
    } catch {
      switch error {
      case .unreadable(.old, let flaw): throw old.input.flawed(old.bytes, flaw)
      case .unreadable(.new, let flaw): throw new.input.flawed(new.bytes, flaw)
      }
    }
  }
}
