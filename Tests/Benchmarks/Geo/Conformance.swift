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

  /// Folders `good` and `bad`: the good must be read, the bad are counted.
  static func geoJSON(_ folder: String) -> Bool {
    let good = outcomes(folder + "/good")
    let bad = outcomes(folder + "/bad")
    for (name, message) in good { if let message { print("WRONG:", name, message) } }
    for (name, message) in bad {
      print(message == nil ? "read   " : "refused", name, message ?? "")
    }
    print("good: \(good.filter { $0.message == nil }.count) of \(good.count) read")
    print("bad: \(bad.filter { $0.message != nil }.count) of \(bad.count) refused")
    return good.allSatisfy { $0.message == nil }
  }

  private static func outcomes(_ folder: String) -> [(name: String, message: String?)] {
    files(in: folder).compactMap { name in
      bytes(of: folder + "/" + name).map { bytes in
        (name, message { () throws(GeoJSONError) in _ = try GeoJSONReader.read(bytes) })
      }
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
