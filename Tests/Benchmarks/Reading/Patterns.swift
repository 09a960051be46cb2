import Foundation
import TestSupport

/// Sentence patterns of one language, from which reports are made.
struct Patterns {
  /// Why a file of patterns cannot be used.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private var sections: [String: [String]] = [:]

  /// Reads a file of patterns; its form is told at its head.
  init(contentsOf path: String) throws {
    var section = ""
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        section = String(line.dropFirst().dropLast())
      } else if section.hasPrefix("slot ") {
        sections[section, default: []] += line.split(separator: ",").map {
          $0.trimmingCharacters(in: .whitespaces)
        }
      } else {
        sections[section, default: []].append(String(line))
      }
    }
    for name in ["head", "event", "other"] where sections[name]?.isEmpty ?? true {
      throw Failure(description: "\(path): the section [\(name)] is missing")
    }
  }

  /// A report of about ten sentences, half of which tell of events, in paragraphs of two or three.
  func report(_ random: inout SplitMix64) -> String {
    var text = sentence("head", &random)
    for number in 1...10 {
      text += number % 3 == 0 ? "\n\n" : " "
      text += sentence(Bool.random(using: &random) ? "event" : "other", &random)
    }
    return text + "\n"
  }

  private func sentence(_ section: String, _ random: inout SplitMix64) -> String {
    guard let pattern = sections[section]?.randomElement(using: &random) else { return "" }
    var result = ""
    for (index, part) in pattern.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        result += part
        continue
      }
      result += filler(String(part[..<end]), &random) + part[part.index(after: end)...]
    }
    return result
  }

  private func filler(_ slot: String, _ random: inout SplitMix64) -> String {
    if slot == "number" { return String(Int.random(in: 1...99, using: &random)) }
    return sections["slot \(slot)"]?.randomElement(using: &random) ?? "{\(slot)}"
  }
}
