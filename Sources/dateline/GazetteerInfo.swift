import Gazetteer
import Geo

/// `gazetteer info`: what is in a gazetteer.
struct GazetteerInfo {
  let paths: [String]
  let verifies: Bool
  let asJSON: Bool

  func run() throws(CommandError) -> ExitStatus {
    var values: [JSONValue] = []
    for path in paths.isEmpty ? [nil] : paths.map(Optional.some) {
      let gazetteer: Gazetteer
      do throws(GazetteerError) {
        gazetteer =
          try path.map { path throws(GazetteerError) in
            try Gazetteer(at: path, referringTo: .builtIn)
          } ?? .builtIn
        if verifies { try gazetteer.verify() }
      } catch {
        throw .gazetteer(error)
      }
      let summary = GazetteerSummary(gazetteer)
      if asJSON {
        values.append(.object(json(path, summary, gazetteer)))
      } else {
        try OutputFile.standard.writeText(text(path, summary, gazetteer))
      }
    }
    if asJSON {
      let bytes = GeoJSONWriter().write(values.count == 1 ? values[0] : .array(values))
      try OutputFile.standard.writeText(String(decoding: bytes, as: UTF8.self) + "\n")
    }
    return .done
  }

  private func text(_ path: String?, _ summary: GazetteerSummary, _ gazetteer: Gazetteer) -> String
  {
    var lines = [
      path ?? "built-in gazetteer",
      "  \(summary.placeCount) places, \(summary.nameCount) names, \(summary.keyCount) of them different",
      "  \(summary.outlineCount) outlines, \(summary.lineCount) lines, \(summary.byteCount) bytes",
    ]
    if summary.mentionCount > 0 {
      lines.append("  adds to \(summary.mentionCount) places of another gazetteer")
    }
    if gazetteer.isReference, summary.placeCount > 0 {
      lines.append("  a reference work: goes behind the built-in gazetteer")
    }
    if verifies { lines.append("  every byte is as it was built") }
    for (title, counts) in lists(summary) where !counts.isEmpty {
      let shown = counts.prefix(12).map { "\($0) \($1)" }.joined(separator: ", ")
      lines.append(
        "  \(title): \(shown)" + (counts.count > 12 ? ", \(counts.count - 12) more" : ""))
    }
    return lines.map { $0.printable + "\n" }.joined()
  }

  private func lists(_ summary: GazetteerSummary) -> [(String, [(String, Int)])] {
    [
      ("kinds", summary.kinds), ("countries", summary.countries),
      ("languages", summary.languages), ("standings", summary.standings),
      ("sources", summary.sources),
    ]
  }

  private func json(_ path: String?, _ summary: GazetteerSummary, _ gazetteer: Gazetteer)
    -> JSONObject
  {
    var object: JSONObject = [
      "file": JSONValue(path), "bytes": .integer(summary.byteCount),
      "places": .integer(summary.placeCount), "names": .integer(summary.nameCount),
      "keys": .integer(summary.keyCount), "adds_to": .integer(summary.mentionCount),
      "outlines": .integer(summary.outlineCount), "lines": .integer(summary.lineCount),
      "reference": .bool(gazetteer.isReference), "verified": .bool(verifies),
    ]
    for (title, counts) in lists(summary) {
      object.append(title, .object(JSONObject(counts.map { ($0, .integer($1)) })))
    }
    return object
  }
}
