import Changes
import Geo

/// The runs of a folder, and what each changed.
struct RunsCommand: Command {
  static let name = "runs"
  static let summary = "the runs that a folder keeps, with what each changed"
  static let usage = """
    usage: dateline runs [OPTION…] FOLDER

    Lists the runs that map -o FOLDER/ has kept, the oldest first: the time in UTC, how many
    features there are, and how many were added, removed, modified or moved since the run
    before. What these are, dateline diff FOLDER tells.

    options:
          --format FORM     table, which is the default, or json
          --pretty          indent JSON
      -h, --help            show this help

    Exit status: 0 done, 2 trouble, 64 wrong usage.

    """

  private enum Form: String {
    case table, json
  }

  private let folder: RunFolder
  private let form: Form
  private let layout: GeoJSONWriter.Format

  init(_ arguments: Arguments) throws(CommandError) {
    guard arguments.operands.count == 1 else {
      throw .changes(
        .wrongOperands(
          command: Self.name, expected: "a folder", found: arguments.operands.count))
    }
    folder = RunFolder(path: arguments.operands[0])
    form =
      try arguments.value(of: "format", expected: "one of table, json", Form.init(rawValue:))
      ?? .table
    layout = arguments.has("pretty") ? .pretty : .compact
  }

  /// A run that could be read.
  private struct Entry {
    let run: RunFolder.Run
    let count: Int
    /// What changed since the one before; nothing of the first.
    let counts: ChangeCounts?
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let runs: [RunFolder.Run]
    do throws(FileError) {
      runs = try folder.runs()
    } catch {
      throw .file(error)
    }
    if runs.isEmpty { throw .changes(.tooFewRuns(folder.path, count: 0)) }
    var status = ExitStatus.done
    var entries: [Entry] = []
    var last: (input: FeatureInput, bytes: SourceBytes)?
    for run in runs {
      let input = FeatureInput.file(run.path)
      do throws(CommandError) {
        let bytes = try input.bytes()
        entries.append(try entry(run, input, bytes, since: last))
        last = (input, bytes)
      } catch {
        status = max(status, console.report(error))
      }
    }
    try OutputFile.standard.writeText(text(of: entries))
    return status
  }

  private func entry(
    _ run: RunFolder.Run, _ input: FeatureInput, _ bytes: SourceBytes,
    since last: (input: FeatureInput, bytes: SourceBytes)?
  ) throws(CommandError) -> Entry {
    guard let last else {
      return Entry(run: run, count: try input.collection(bytes).features.count, counts: nil)
    }
    let comparison = try DiffCommand.compare((last.input, last.bytes), (input, bytes))
    return Entry(
      run: run, count: comparison.difference.newCount, counts: ChangeCounts(comparison))
  }

  private func text(of entries: [Entry]) -> String {
    if form == .json {
      let values = entries.map { entry in
        JSONValue.object([
          "run": .string(entry.run.path), "time": .string(Self.time(of: entry.run)),
          "features": .integer(entry.count), "changes": entry.counts?.json ?? .null,
        ])
      }
      let bytes = GeoJSONWriter(format: layout).write(.array(values))
      return String(decoding: bytes, as: UTF8.self) + "\n"
    }
    var table = TextTable(
      [.init(title: "time", content: .code), .init(title: "features", content: .number)]
        + ChangeKind.allCases.map { .init(title: $0.rawValue, content: .number) })
    for entry in entries {
      table.append(
        [Self.time(of: entry.run), String(entry.count)]
          + ChangeKind.allCases.map { kind in entry.counts.map { String($0[kind]) } ?? "" })
    }
    return table.text(for: .standardOutput)
  }

  /// The extended form of ISO 8601.
  private static func time(of run: RunFolder.Run) -> String {
    let digits = Array(run.time)
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T"
      + "\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z"
  }
}
