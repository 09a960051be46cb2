import Geo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What was found in files, written as it is found.
final class FindingReport {
  enum Form: String {
    case text, json, github
  }

  enum Stream {
    case output, error
  }

  private let form: Form
  private let limit: Int?
  private let descriptor: Int32
  private var file = ""
  private var shown: [GeoJSONRule: Int] = [:]
  private var isFirstFile = true
  private var isFirstFinding = true
  /// Why what was found could not be written.
  private(set) var error: FileError?
  /// Lines that have not been written yet.
  private var pending = ""

  /// A report that shows at most so many findings of one rule in a file.
  init(_ form: Form, limit: Int?, to stream: Stream) {
    self.form = form
    self.limit = limit
    descriptor = stream == .output ? STDOUT_FILENO : STDERR_FILENO
  }

  func open() { if form == .json { write(#"{"version":1,"files":["#) } }

  func close() {
    if form == .json { write("]}\n") }
    flush()
  }

  func start(_ file: String) {
    self.file = file
    shown = [:]
    isFirstFinding = true
    guard form == .json else { return }
    write((isFirstFile ? "" : ",") + #"{"file":\#(json(file)),"findings":["#)
    isFirstFile = false
  }

  func add(_ finding: GeoJSONFinding) {
    let count = shown[finding.rule, default: 0]
    shown[finding.rule] = count + 1
    if let limit, count >= limit { return }
    switch form {
    case .text: write(text(finding))
    case .github: write(annotation(finding))
    case .json:
      write((isFirstFinding ? "" : ",") + json(finding))
      isFirstFinding = false
    }
  }

  func finish(_ summary: GeoJSONValidator.Summary) {
    switch form {
    case .text:
      for (rule, count) in hidden { write("\(file.printable): \(count) more [\(rule.rawValue)]\n") }
      write("\(file.printable): \(conclusion(summary))\n")
    case .github: break
    case .json:
      let counts = GeoJSONRule.Severity.allCases
        .map { #""\#($0.rawValue)s":\#(summary.counts[$0, default: 0])"# }.joined(separator: ",")
      write(
        #"],"valid":\#(summary.errors == 0 && summary.isComplete),"form":"\#(summary.form.rawValue)","#
          + #""texts":\#(summary.texts),"features":\#(summary.features),\#(counts)}"#)
    }
    flush()
  }

  /// Rules that were broken more often than is shown.
  private var hidden: [(rule: GeoJSONRule, count: Int)] {
    guard let limit else { return [] }
    return GeoJSONRule.allCases.compactMap { rule in
      let count = shown[rule, default: 0] - limit
      return count > 0 ? (rule, count) : nil
    }
  }

  private func conclusion(_ summary: GeoJSONValidator.Summary) -> String {
    let counts = GeoJSONRule.Severity.allCases.compactMap { severity in
      summary.counts[severity].map { Self.number($0, severity.rawValue) }
    }
    let content = Self.number(summary.features, "feature")
    let verdict =
      !summary.isComplete ? "not read to its end" : summary.errors > 0 ? "no GeoJSON" : "valid"
    return ([verdict, content] + counts).joined(separator: ", ")
  }

  private static func number(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  // MARK: Findings

  private func text(_ finding: GeoJSONFinding) -> String {
    let place = finding.path.isEmpty ? "" : " at \(finding.path)"
    let line =
      "\(file):\(finding.line):\(finding.column): \(finding.rule.severity.rawValue): "
      + "\(finding.message)\(place) [\(finding.rule.rawValue)]"
    return line.printable + "\n"
  }

  /// A workflow command of GitHub Actions.
  private func annotation(_ finding: GeoJSONFinding) -> String {
    let command =
      switch finding.rule.severity {
      case .error: "error"
      case .warning: "warning"
      case .hint: "notice"
      }
    let place = finding.path.isEmpty ? "" : " at \(finding.path)"
    return "::\(command) file=\(Self.escaped(file, [":", ","])),line=\(finding.line),"
      + "col=\(finding.column),title=\(finding.rule.rawValue)::"
      + Self.escaped(finding.message + place, []) + "\n"
  }

  private static func escaped(_ text: String, _ others: [Unicode.Scalar]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if ["%", "\r", "\n"].contains(scalar) || others.contains(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func json(_ finding: GeoJSONFinding) -> String {
    let object: JSONObject = [
      "rule": .string(finding.rule.rawValue),
      "severity": .string(finding.rule.severity.rawValue),
      "message": .string(finding.message), "line": .integer(finding.line),
      "column": .integer(finding.column), "offset": .integer(finding.offset),
      "path": .string(finding.path),
    ]
    return json(.object(object))
  }

  private func json(_ text: String) -> String { json(.string(text)) }

  private func json(_ value: JSONValue) -> String {
    String(decoding: GeoJSONWriter().write(value), as: UTF8.self)
  }

  // MARK: Output

  private func write(_ text: String) {
    pending += text
    if pending.utf8.count > 1 << 16 { flush() }
  }

  /// That nobody hears any more is no reason to stop: the exit status tells the result.
  private func flush() {
    guard error == nil else { return pending = "" }
    do throws(FileError) {
      let file = descriptor == STDOUT_FILENO ? OutputFile.standard : .standardError
      let bytes = Array(pending.utf8)
      try file.write { sink throws(FileError) in try sink(bytes.span) }
    } catch {
      self.error = error
    }
    pending = ""
  }
}
