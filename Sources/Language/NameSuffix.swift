/// An ending that a language writes onto names, in one of the shapes that its letters give it.
package struct NameSuffix: Sendable, Equatable {
  /// The ending as the language file gives it, its letters told: `-dan`, `-ya > a`, `-('s)`.
  package let written: String
  /// What the ending says of the name's part in the sentence.
  package let nounCase: Sense.Case?
  /// The letters of which the nearest before the ending decides, and those that give it this shape.
  let deciding: [UInt32]
  let fitting: [UInt32]
  /// The letters right before the ending that give it another shape; and the only ones that give it
  /// this one, where not all others do.
  let excluded: [UInt32]
  let required: [UInt32]

  /// Whether the ending has this shape behind a stem in lower case.
  package func mayFollow(_ stem: ArraySlice<UInt8>) -> Bool {
    if deciding.isEmpty, excluded.isEmpty, required.isEmpty { return true }
    var isLast = true
    var end = stem.endIndex
    while end > stem.startIndex {
      var start = end - 1
      while start > stem.startIndex, stem[start] & 0xC0 == 0x80 { start -= 1 }
      let scalar = UTF8Scalars.decode(
        stem, at: start, length: UTF8Scalars.length(leadByte: stem[start]))
      if isLast, excluded.contains(scalar) || !(required.isEmpty || required.contains(scalar)) {
        return false
      }
      isLast = false
      if deciding.isEmpty { return true }
      if deciding.contains(scalar) { return fitting.contains(scalar) }
      end = start
    }
    return true
  }
}

extension Morphology {
  /// The shapes of an ending of names, `DA` being `da`, `də`, `ta` and `tə` behind different letters.
  ///
  /// Behind an apostrophe any shape may stand: the writer has told the name from its ending.
  func shapes(ofNameSuffix written: String, _ nounCase: Sense.Case?) -> [NameSuffix] {
    let rules = written.compactMap { harmonies[$0] }
    let isApart = written.first == "'"
    let nearest = rules.filter { $0[Self.otherwise] == nil }.flatMap(\.keys)
    let last = rules.filter { $0[Self.otherwise] != nil }.flatMap(\.keys)
      .filter { $0 != Self.otherwise }
    var shapes: [String: (nearest: Set<Character>, last: Set<Character>)] = [:]
    for vowel in nearest.isEmpty ? [" "] : Set(nearest) {
      for letter in Set(last).union([Self.otherwise]) {
        // A letter that decides by being the nearest cannot stand behind another such.
        if nearest.contains(letter), letter != vowel { continue }
        let shape = shape(of: written, behind: letter == vowel ? "\(vowel)" : "\(vowel)\(letter)")
        shapes[shape, default: ([], [])].nearest.insert(vowel)
        shapes[shape, default: ([], [])].last.insert(letter)
      }
    }
    return shapes.sorted { $0.key < $1.key }.map { shape, letters in
      NameSuffix(
        written: shape, nounCase: nounCase,
        deciding: isApart ? [] : scalars(nearest),
        fitting: isApart ? [] : scalars(letters.nearest),
        excluded: isApart ? [] : scalars(last.filter { !letters.last.contains($0) }),
        required: isApart || letters.last.contains(Self.otherwise) ? [] : scalars(letters.last))
    }
  }

  private func shape(of written: String, behind sound: String) -> String {
    var sound = sound
    var result = ""
    for character in written {
      let letters = resolved(character, behind: sound)
      result += letters
      // An apostrophe is not heard.
      if letters != "'" { sound += letters }
    }
    return result
  }

  private func scalars(_ letters: some Sequence<Character>) -> [UInt32] {
    Set(letters.flatMap { $0.unicodeScalars.map(\.value) }).sorted()
  }
}
