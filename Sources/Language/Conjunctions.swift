extension Language {
  /// The tokens of a text with the conjunctions that are written onto words as tokens of their own.
  ///
  /// So “والقوات”, “and the forces”, is two words where the language file knows the rest; a word that it
  /// knows as a whole, such as “وزارة”, is one.
  func apart(_ tokens: [Token], lowercased: [UInt8]) -> [Token] {
    let conjunctions = conjunctions
    guard !conjunctions.isEmpty else { return tokens }
    var result: [Token] = []
    result.reserveCapacity(tokens.count + tokens.count / 8)
    lowercased.withUnsafeBytes { bytes in
      for token in tokens {
        let text = UnsafeRawBufferPointer(rebasing: bytes[token.lowercasedRange])
        if token.kind == .word, let length = conjunction(of: text, among: conjunctions) {
          let rest = text[length...]
          result += token.parted(
            behind: length, rest: rest.allSatisfy(Self.isDigit) ? .number : .word)
        } else {
          result.append(token)
        }
      }
    }
    return result
  }

  /// The bytes of the shortest word that a conjunction is parted from.
  private static let shortestJoined = 6

  /// The length of the conjunction that is written onto a word.
  private func conjunction(
    of text: UnsafeRawBufferPointer, among conjunctions: [[UInt8]]
  ) -> Int? {
    for conjunction in conjunctions
    where text.starts(with: conjunction) {
      if text.count > conjunction.count, text[conjunction.count...].allSatisfy(Self.isDigit) {
        return conjunction.count
      }
      guard text.count >= conjunction.count + Self.shortestJoined else { continue }
      let rest = UnsafeRawBufferPointer(rebasing: text[conjunction.count...])
      if !lexicon.isKnown(text), isKnownJoined(rest) { return conjunction.count }
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether the language file has a word, with another little word written onto it or without.
  private func isKnownJoined(_ text: UnsafeRawBufferPointer) -> Bool {
    lexicon.isKnown(text)
      || proclitics.contains { proclitic in
        proclitic.nounCase != .and && text.count >= proclitic.bytes.count + 4
          && text.starts(with: proclitic.bytes)
          && lexicon.isKnown(UnsafeRawBufferPointer(rebasing: text[proclitic.bytes.count...]))
      }
  }
}

extension Lexicon {
  /// Whether a word, or a stem that it is a form of, stands in the file by itself.
  func isKnown(_ text: UnsafeRawBufferPointer) -> Bool {
    if hasSenses(at: child(of: 0, by: word(text))) { return true }
    if child(of: 0, by: stem(text)) != 0 { return true }
    var found: [InflectionTable.Inflection] = []
    inflections.append(text, to: &found)
    return !found.isEmpty
  }
}
