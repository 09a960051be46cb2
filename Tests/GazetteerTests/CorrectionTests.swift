import Foundation
import Gazetteer
import Geo
import Testing
import Text

/// The rows of `Gazetteer/corrections.tsv`: each mistake of the sources stays mended.
@Suite struct CorrectionTests {
  private struct Correction: CustomStringConvertible {
    let place, what, language, was, now, reason: String
    var description: String { "\(place) \(what) \(was)" }

    init(_ row: TableRow) {
      (place, what, language) = (row[0], row[1], row[2])
      (was, now, reason) = (row[3], row[4], row[5])
    }
  }

  private static let header = ["place", "what", "language", "was", "is", "reason"]

  private static func corrections() throws -> [Correction] {
    let file = BuiltInTests.package.appendingPathComponent("Gazetteer/corrections.tsv")
    let table = Table(file: "corrections.tsv", bytes: Array(try Data(contentsOf: file)))
    var diagnostics: [Diagnostic] = []
    var rows: [Correction] = []
    table.forEachRow(header: header, diagnostics: &diagnostics) { row, _ in
      rows.append(Correction(row))
    }
    #expect(diagnostics == [])
    return rows
  }

  @Test("each correction holds, and says why")
  func holds() throws {
    let corrections = try Self.corrections()
    #expect(corrections.count > 200)
    for correction in corrections {
      #expect(!correction.reason.isEmpty, "\(correction)")
      #expect(Self.isMended(correction), "\(correction)")
    }
  }

  private static func isMended(_ correction: Correction) -> Bool {
    let gazetteer = Gazetteer.builtIn
    let place = gazetteer.place(id: correction.place)
    switch correction.what {
    case "left out": return place == nil
    case "joined": return place != nil && gazetteer.place(id: correction.was) == nil
    case "id": return place != nil
    case "title": return place?.title == correction.now
    case "kind": return place?.kind.rawValue == correction.now
    case "position":
      return place.map { "\($0.position.latitude), \($0.position.longitude)" } == correction.now
    case "name", "standing":
      guard let place else { return false }
      let standings = gazetteer.names(of: place.index)
        .filter { $0.text == correction.was && $0.language == correction.language }
        .map(\.standing.rawValue)
      return standings.allSatisfy { $0 == correction.now }
    default: return false
    }
  }
}
