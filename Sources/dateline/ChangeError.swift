import Changes
import Geo

/// Why sets of features could not be compared, patched or merged: the facts.
enum ChangeError {
  /// A text is no GeoJSON; what it looks like, where that is known.
  case notGeoJSON(String, GeoJSONError, looksLike: String?)
  case tooFewRuns(String, count: Int)
  case noRunBefore(String, folder: String)
  case noRevision(String, reason: String)
  case wrongOperands(command: String, expected: String, found: Int)
  case standardInputTwice
  case overwritesInput(String)
  case conflict(String, with: String)
  case notPatch(String, ChangeDocumentError)
  case doesNotFit(String, PatchMismatch)

  var exitStatus: ExitStatus {
    switch self {
    case .notGeoJSON, .tooFewRuns, .noRunBefore, .noRevision, .notPatch, .doesNotFit: .trouble
    case .wrongOperands, .standardInputTwice, .overwritesInput, .conflict: .wrongUsage
    }
  }

  /// What the user is told, without the program's name.
  var message: String {
    switch self {
    case .notGeoJSON(let name, _, let kind?):
      "\(name): is \(kind), expected GeoJSON"
    case .notGeoJSON(let name, let error, nil):
      "\(name):\(error)"
    case .tooFewRuns(let folder, let count):
      "\(folder): holds \(count == 0 ? "no run" : "one run only"), "
        + "which is a file with its time as its name, such as 20201024T101500Z.geojson"
    case .noRunBefore(let day, let folder):
      "\(folder): holds no run before \(day)"
    case .noRevision(let name, let reason):
      "\(name): is no file, and git cannot show it: \(reason)"
    case .wrongOperands(let command, let expected, let found):
      "\(command) needs \(expected), found \(found == 0 ? "nothing" : String(found)); "
        + "see dateline help \(command)"
    case .standardInputTwice:
      "standard input can be only one of the two sets"
    case .overwritesInput(let path):
      "\(path): is read here; the output would overwrite it"
    case .conflict(let option, let other):
      "\(option) cannot go with \(other)"
    case .notPatch(let name, .unreadable(let error)):
      "\(name):\(error)"
    case .notPatch(let name, let error):
      "\(name): is no patch: \(Self.sentence(error))"
    case .doesNotFit(let name, let mismatch):
      "\(name): \(Self.sentence(mismatch)); nothing was changed"
    }
  }

  private static func sentence(_ error: ChangeDocumentError) -> String {
    switch error {
    case .unreadable(let error): "\(error)"
    case .notChanges: "expected what dateline diff --format patch writes"
    case .version(let version):
      "its version is \(version.map(String.init) ?? "not stated"), expected \(ChangeDocument.version)"
    case .notExact: "it leaves something out; make it with --format patch"
    case .expected(let expected, let path): "expected \(expected) at \(path)"
    }
  }

  private static func sentence(_ mismatch: PatchMismatch) -> String {
    switch mismatch {
    case .count(let expected, let found):
      "has \(found) features, the patch is for a set of \(expected)"
    case .feature(let index, let id, let edits):
      "the feature \(index)\(id.map { " (id \(ValueText.short($0.json, limit: 40)))" } ?? "") "
        + "is not as the patch expects" + (edits.first.map { ": \(sentence($0))" } ?? "")
    case .collection:
      "its bounding box or other members are not as the patch expects"
    case .inconsistent(let index):
      "the patch contradicts itself at the feature \(index)"
    }
  }

  private static func sentence(_ edit: Edit) -> String {
    let values = [edit.new, edit.old].map { value in
      value.map { ValueText.short($0, limit: 40) } ?? "absent"
    }
    return "\(edit.path.text) is \(values[0]), expected \(values[1])"
  }
}
