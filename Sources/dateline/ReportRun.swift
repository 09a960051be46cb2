import Changes
import Events
import Gazetteer
import Geo
import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// From reports to one collection of features: what `map` and `mentions` both do.
struct ReportRun {
  private let options: ReportOptions
  private let console: Console
  private let gazetteer: Gazetteer
  private let reader: ReportReader
  private var status = ExitStatus.done
  private var documentCount = 0
  private var roll: EventRoll
  /// How each report was read, a line of JSON each.
  private var explanations: [UInt8] = []

  /// Reads all reports and writes what is made of each.
  ///
  /// A report that cannot be read is named and left out; where none could be read nothing is
  /// written, so that a result from before is not lost.
  static func perform(
    _ options: ReportOptions, _ console: Console, _ makeFeatures: (Reading) -> [Feature]
  ) throws(CommandError) -> (features: [Feature], status: ExitStatus) {
    var run = ReportRun(options, try options.gazetteer.load(console), console)
    let sources = try run.findReports()
    for source in sources { run.read(source, makeFeatures) }
    let features = run.roll.features
    if run.documentCount > 0 { try run.write(features) }
    return (features, run.status)
  }

  private init(_ options: ReportOptions, _ gazetteer: Gazetteer, _ console: Console) {
    self.options = options
    self.gazetteer = gazetteer
    reader = ReportReader(gazetteer: gazetteer, titles: options.titles)
    roll = EventRoll(rewordedBy: Rewording(gazetteer: gazetteer).reworded)
    self.console = console
  }

  private mutating func findReports() throws(CommandError) -> [ReportFinder.Source] {
    if options.paths.isEmpty, isatty(STDIN_FILENO) == 1 {
      throw .missingReport
    }
    let finder = ReportFinder(options.paths.isEmpty ? ["-"] : options.paths)
    for error in finder.errors { report(error) }
    try checkOutput(finder.sources)
    return finder.sources
  }

  /// Throws where one output would overwrite a report or the other output.
  private func checkOutput(_ sources: [ReportFinder.Source]) throws(CommandError) {
    if case .file(let output) = options.output.destination { try refuse(output, among: sources) }
    guard let explanations = options.explanationFile else { return }
    if explanations != "-" { try refuse(explanations, among: sources) }
    let isTaken =
      switch options.output.destination {
      case .standardOutput: explanations == "-"
      case .file(let output): FileSystem.isSame(output, explanations)
      case .runs: false
      }
    if isTaken { throw .sameOutput(explanations) }
  }

  private func refuse(
    _ output: String, among sources: [ReportFinder.Source]
  ) throws(CommandError) {
    guard let identity = FileSystem.identity(of: output), FileSystem.kind(of: output) == .file
    else { return }
    let isInput = sources.contains { source in
      switch source {
      case .file(let path): FileSystem.identity(of: path) == identity
      case .standardInput: FileSystem.identity(of: STDIN_FILENO) == identity
      }
    }
    if isInput { throw .outputIsInput(output) }
  }

  private mutating func read(
    _ source: ReportFinder.Source, _ makeFeatures: (Reading) -> [Feature]
  ) {
    do throws(CommandError) {
      guard let document = try load(source) else { return }
      documentCount += 1
      let reading = reader.read(document)
      roll.add(makeFeatures(reading))
      comment(reading)
    } catch {
      report(error)
    }
  }

  private mutating func load(_ source: ReportFinder.Source) throws(CommandError) -> Document? {
    let (name, bytes) = try contents(of: source)
    let shown = Self.shown(name)
    if let encoding = ReportText.otherEncoding(of: bytes) {
      throw .notText(shown, encoding: encoding)
    }
    if let form = ForeignFormat.name(ofBinary: bytes) ?? ReportText.markup(of: bytes) {
      throw .markedUp(shown, form)
    }
    let text = ReportText(utf8: bytes)
    if let flaw = text.flaws.first {
      report(
        .badBytes(shown, count: text.flaws.count, offset: flaw.offset, byte: flaw.byte))
    }
    if text.text.allSatisfy(\.isWhitespace) { throw .emptyReport(shown) }
    return options.document(name, text.text)
  }

  private func contents(
    of source: ReportFinder.Source
  ) throws(CommandError) -> (name: String, bytes: [UInt8]) {
    do throws(FileError) {
      switch source {
      case .file(let path): return (path, try FileSystem.contents(of: path))
      case .standardInput:
        return ("-", try FileSystem.contents(of: STDIN_FILENO, named: Self.shown("-")))
      }
    } catch {
      throw .file(error)
    }
  }

  private mutating func comment(_ reading: Reading) {
    let name = reading.document.name
    if options.explains { explain(reading) }
    if options.explanationFile != nil {
      explanations += GeoJSONWriter().write(reading.explanation().json()) + [0x0A]
    }
    if options.isQuiet { return }
    for notice in reading.notices { console.say("\(Self.shown(name)): \(notice)") }
  }

  /// Tells how a report was read; that this cannot be written is trouble, for it was asked for.
  private mutating func explain(_ reading: Reading) {
    var text = "\(Self.shown(reading.document.name).printable):\n"
    for line in reading.explanation().text().split(separator: "\n") {
      text += String(line).printable + "\n"
    }
    do throws(CommandError) {
      try OutputFile.standardError.writeText(text)
    } catch {
      report(error)
    }
  }

  /// The name of a report as messages have it.
  private static func shown(_ name: String) -> String { name == "-" ? "standard input" : name }

  private func write(_ features: [Feature]) throws(CommandError) {
    let outcome = try options.output.write(
      FeatureCollection(features: features), drawing: gazetteer)
    if case .unchanged(let run) = outcome, !options.isQuiet {
      console.say("nothing changed since \(run); no file was written")
    }
    if let file = options.explanationFile {
      try (file == "-" ? OutputFile.standard : OutputFile(file)).writeBytes(explanations)
    }
  }

  private mutating func report(_ error: CommandError) {
    status = max(status, console.report(error))
  }
}
