import Foundation
import Geo

/// Runs the readers over files of others that say by name or folder whether they must be accepted.
enum Conformance {
  /// JSONTestSuite: `y_` must be accepted, `n_` refused, `i_` is the reader's choice.
  static func json(_ folder: String) -> Bool {
    var wrong: [String] = []
    var counts: [Character: (accepted: Int, refused: Int)] = [:]
    for name in files(in: folder) where name.hasSuffix(".json") {
      guard let expectation = name.first, let bytes = bytes(of: folder + "/" + name) else {
        continue
      }
      let message = message { () throws(GeoJSONError) in
        _ = try JSONValue.parse(bytes, duplicates: .keepLast)
      }
      if isJSON(bytes) != (message == nil) { wrong.append("\(name) (the validator)") }
      if message == nil {
        counts[expectation, default: (0, 0)].accepted += 1
      } else {
        counts[expectation, default: (0, 0)].refused += 1
      }
      if expectation == "i" { print(message == nil ? "accepted" : "refused ", name, message ?? "") }
      if (expectation == "y") == (message != nil), expectation != "i" { wrong.append(name) }
    }
    for (expectation, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("\(expectation)_: \(count.accepted) accepted, \(count.refused) refused")
    }
    for name in wrong { print("WRONG:", name) }
    return wrong.isEmpty
  }

  /// Whether the validator has nothing to say against a text as JSON.
  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    var broken = 0
    _ = GeoJSONValidator.validate(bytes) { finding in
      if [.syntax, .encoding, .nesting, .numberRange].contains(finding.rule) { broken += 1 }
    }
    return broken == 0
  }

  /// Folders `good` and `bad`: in the good no error must be found, in the bad some are counted.
  static func geoJSON(_ folder: String) -> Bool {
    let good = verdicts(folder + "/good")
    let bad = verdicts(folder + "/bad")
    for (name, findings) in good {
      for finding in findings where finding.rule.severity == .error {
        print("WRONG:", name, finding.message)
      }
    }
    for (name, findings) in bad where !findings.contains(where: { $0.rule.severity == .error }) {
      print("passed:", name, findings.map(\.rule.rawValue))
    }
    func passed(_ findings: [GeoJSONFinding]) -> Bool {
      !findings.contains { $0.rule.severity == .error }
    }
    print("good: \(good.filter { passed($0.findings) }.count) of \(good.count) passed")
    print("bad: \(bad.filter { !passed($0.findings) }.count) of \(bad.count) rejected,")
    print("  with warnings \(bad.filter { !$0.findings.isEmpty }.count)")
    return good.allSatisfy { passed($0.findings) }
  }

  private static func verdicts(
    _ folder: String
  ) -> [(name: String, findings: [GeoJSONFinding])] {
    files(in: folder).compactMap { name in
      guard let bytes = bytes(of: folder + "/" + name) else { return nil }
      var findings: [GeoJSONFinding] = []
      _ = GeoJSONValidator.validate(bytes) { findings.append($0) }
      return (name, findings)
    }
  }

  private static func message(_ read: () throws(GeoJSONError) -> Void) -> String? {
    do {
      try read()
      return nil
    } catch {
      return error.description
    }
  }

  private static func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func bytes(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }
}
