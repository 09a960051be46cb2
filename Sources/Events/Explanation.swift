import Gazetteer
import Language
import Text
import Toponyms

/// Writes out how a report was read: for each sentence its places with what they might have been, and
/// its triggers with what became of them.
struct Explanation {
  let reading: Reading
  let text: AnalysedText

  /// The explanation as lines for a terminal.
  func lines() -> String {
    var lines: [String] = []
    for (index, sentence) in text.sentences.enumerated() {
      lines.append("[\(index + 1)] \(text.source.string(sentence.range))")
      lines.append("    words  " + words(of: sentence).joined(separator: " · "))
      for mention in reading.mentions where mention.sentence == index {
        lines.append("    place  \(describe(mention))")
        lines += mention.candidates.prefix(4).map { "             \(describe($0))" }
      }
      for note in reading.notes where note.sentence == index {
        lines.append("    event  \(describe(note))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func words(of sentence: Sentence) -> [String] {
    text.matches.filter { sentence.tokens.contains($0.tokens.lowerBound) }.map { match in
      let classes = match.senses.map { "\($0.wordClass.rawValue):\($0.line)" }
      return "\(text.string(match.tokens)) [\(classes.joined(separator: ", "))]"
    }
  }

  private func describe(_ mention: Mention) -> String {
    let name = text.source.string(mention.range)
    let place = mention.place.map { "\($0.title) (\($0.kind.rawValue), \($0.id))" } ?? "unresolved"
    return "\(name) → \(place), \(mention.role.rawValue), \(percent(mention.confidence))"
  }

  private func describe(_ candidate: Mention.Candidate) -> String {
    let reasons = candidate.reasons.joined(separator: ", ")
    let score = (candidate.score * 100).rounded() / 100
    return "\(score) \(candidate.place.title) "
      + "(\(candidate.place.kind.rawValue)): \(reasons)"
  }

  private func describe(_ note: TriggerNote) -> String {
    let word = text.string(note.tokens)
    let verdict = note.veto.map { "no: \($0)" } ?? "yes"
    return "\(note.type.rawValue) by \"\(word)\" [\(note.sense.wordClass.rawValue), "
      + "\(text.language.code).txt:\(note.sense.line)]: \(verdict)"
  }

  private func percent(_ value: Double) -> String {
    "\(Int((value * 100).rounded())) %"
  }
}
