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
  case conflict(String, with: String)

  var exitStatus: ExitStatus {
    switch self {
    case .notGeoJSON, .tooFewRuns, .noRunBefore, .noRevision: .trouble
    case .wrongOperands, .standardInputTwice, .conflict: .wrongUsage
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
    case .conflict(let option, let other):
      "\(option) cannot go with \(other)"
    }
  }
}
