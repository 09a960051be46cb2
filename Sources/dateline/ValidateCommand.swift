import Geo

/// GeoJSON in, what is wrong with it out.
struct ValidateCommand: Command {
  static let name = "validate"
  static let summary = "whether GeoJSON is what RFC 7946 asks for, and mends what can be"
  static let usage = """
    usage: dateline validate [OPTION…] [FILE…]

    Holds GeoJSON to RFC 7946: one object, a text sequence (RFC 8142) or texts on lines of their
    own, of any length. Without FILE, or where it is -, standard input is read. Errors make a
    file no GeoJSON; warnings are what the RFC advises against; hints may be meant so.

    options:
          --format FORM     text, which is the default, json or github (annotations)
          --limit N         show at most so many findings of one rule in a file; else 20 as text
          --strict          take warnings for errors
          --fix             mend, in place, what can be mended without a loss or a guess: winding,
                            rings left open, absent null members, types in wrong letters,
                            numbers in quotes, a superfluous crs, a byte order mark; this
                            takes the whole file into memory
      -o, --output FILE     with --fix, where the mended text goes; - is standard output
      -h, --help            show this help

    the rules that a finding names, in brackets:
    \(ValidateCommand.rules)

    Exit status: 0 no errors, 1 errors, 2 trouble, 64 wrong usage.

    """

  /// The codes of all rules by how bad it is to break them, in lines that fit a terminal.
  private static var rules: String {
    GeoJSONRule.Severity.allCases.map { severity in
      let codes = GeoJSONRule.allCases.filter { $0.severity == severity }.map(\.rawValue)
      var lines: [String] = []
      for code in codes {
        if let last = lines.last, last.count + code.count < 80 {
          lines[lines.count - 1] = "\(last), \(code)"
        } else {
          lines.append(code)
        }
      }
      let margin = "\n" + "".padded(to: 12)
      return "  \(severity.rawValue)s".padded(to: 12) + lines.joined(separator: "," + margin)
    }.joined(separator: "\n")
  }

  private let paths: [String]
  private let form: FindingReport.Form
  private let limit: Int?
  private let isStrict: Bool
  private let mends: Bool
  private let output: String?

  init(_ arguments: Arguments) throws(CommandError) {
    paths = arguments.operands.isEmpty ? ["-"] : arguments.operands
    form =
      try arguments.value(
        of: "format", expected: "one of text, json, github", FindingReport.Form.init(rawValue:))
      ?? .text
    limit =
      try arguments.value(of: "limit", expected: "a whole number") {
        Int($0).flatMap { $0 >= 0 ? $0 : nil }
      } ?? (form == .text ? 20 : nil)
    isStrict = arguments.has("strict")
    mends = arguments.has("fix")
    output = arguments["output"]
    if output != nil, !mends { throw .needs(option: "--output", other: "--fix") }
    if output != nil, paths.count > 1 { throw .superfluousOperand(paths[1]) }
  }

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let writesText = mends && (output ?? paths[0]) == "-"
    let report = FindingReport(form, limit: limit, to: writesText ? .error : .output)
    report.open()
    var status = ExitStatus.done
    for path in paths {
      do {
        let source = try mends ? mendedSource(path, console) : InputFile(path)
        status = max(status, validate(source, path, report, console))
      } catch {
        status = max(status, console.report(error))
      }
    }
    report.close()
    if let error = report.error { status = max(status, console.report(.file(error))) }
    return status
  }

  private func validate(
    _ source: InputFile, _ path: String, _ report: FindingReport, _ console: Console
  ) -> ExitStatus {
    report.start(InputFile.shown(path))
    let summary = GeoJSONValidator.validate(from: source.read, report: report.add)
    report.finish(summary)
    if let error = source.error { return console.report(.file(error)) }
    let warnings = summary.counts[.warning, default: 0]
    return summary.errors > 0 || isStrict && warnings > 0 ? .notFound : .done
  }

  /// Mends a file and writes it; what is left to be said of it is found in the mended text.
  private func mendedSource(
    _ path: String, _ console: Console
  ) throws(CommandError) -> InputFile {
    let before = try GeoJSONFile.contents(of: path)
    let (bytes, mended) = GeoJSONMender.mend(before)
    if output != nil || path == "-" || !mended.isEmpty {
      let target = output ?? path
      let file = target == "-" ? OutputFile.standard : OutputFile(target)
      do throws(FileError) {
        try file.write { sink throws(FileError) in try sink(bytes.span) }
      } catch {
        throw .file(error)
      }
    }
    let list = mended.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.value) × \($0.key.rawValue)" }.joined(separator: ", ")
    if !list.isEmpty { console.say("\(InputFile.shown(path)): mended \(list)") }
    return InputFile(bytes: bytes)
  }
}
