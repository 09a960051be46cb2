import Language

/// What the forms of a verb and the words beside it say of what it tells.
extension Passage {
  /// How a verb stands to those who act and those it is done to, where its form alone may not tell.
  func voice(of sense: Sense, at tokens: Range<Int>) -> Sense.Voice? {
    guard sense.attributes.voice == .participle else { return sense.attributes.voice }
    let isBeforeAgent = text.has(.by, at: tokens.upperBound)
    return isBeforeAgent || hasPassiveAuxiliary(tokens) ? .passive : .active
  }

  /// How far before its participle an auxiliary is looked for, in tokens.
  private static let farthestAuxiliary = 12

  /// Whether an auxiliary of the passive belongs to a participle: before it in its clause with no
  /// other verb between, one that “and” joins to it aside, or right behind it.
  func hasPassiveAuxiliary(_ participle: Range<Int>) -> Bool {
    if text.has(.passive, at: endOfParticiples(participle)) { return true }
    let clause = clause(of: participle.lowerBound)
    let limit = max(clause.lowerBound, participle.lowerBound - Self.farthestAuxiliary)
    var token = participle.lowerBound - 1
    var isJoined = false
    while token >= limit {
      guard let match = text.match(token) else {
        if text.isMark(token, oneOf: [",", "“", "”", "(", ")"]) { return false }
        token -= 1
        continue
      }
      if match.has(.passive) { return true }
      // “It was mortars which opened fire.”
      if match.has(.relative), !match.has(.article) { return false }
      let isVerb = match.senses.contains {
        $0.wordClass == .say || [.active, .participle].contains($0.attributes.voice)
      }
      if isVerb, !isJoined { return false }
      isJoined = match.has(.and)
      token = match.tokens.lowerBound - 1
    }
    return false
  }

  /// Where a participle ends, or the one that “and” joins to it: “gefesselt und erschossen | worden”.
  private func endOfParticiples(_ participle: Range<Int>) -> Int {
    let joint = participle.upperBound
    guard text.has(.and, at: joint), let other = text.match(joint + 1),
      other.senses.contains(where: { $0.attributes.voice == .participle })
    else { return joint }
    return other.tokens.upperBound
  }

  /// Whether a label in front says that the sentence is a claim which the report goes on to check:
  /// “Claim: …”.
  var isLabelledClaim: Bool {
    let label = text.match(tokens.lowerBound)
    return label?.sense(.sayAlleged)?.attributes.kind == "label"
      && text.isColon(label?.tokens.upperBound ?? tokens.lowerBound, in: tokens)
  }

  /// Whether some tokens tell what only a post or its like says: “users claim that A was shelled”.
  private func isPosted(_ tokens: Range<Int>) -> Bool {
    guard classes.contains(.sayClaim), classes.intersects([.say, .sayAccording, .sayAlleged]) else {
      return false
    }
    return matches.contains { match in
      match.sense(.sayClaim)?.attributes.kind == "post" && !match.tokens.overlaps(tokens)
        && (text.language.order == .verbFinal || match.tokens.upperBound <= tokens.lowerBound)
    }
  }

  /// Whether the report passes on what some tokens tell without vouching for it.
  func isAlleged(_ tokens: Range<Int>) -> Bool {
    if isPosted(tokens) { return true }
    guard classes.contains(.sayAlleged) else { return false }
    if isLabelledClaim { return true }
    let clause = clause(of: tokens.lowerBound)
    return matches.contains { match in
      clause.contains(match.tokens.lowerBound) && match.has(.sayAlleged)
        && match.sense(.sayAlleged)?.attributes.kind != "label"
        && (Modality.isModal(match) ? isAllegation(match, of: tokens) : true)
    }
  }

  /// Whether a modal word says of what some tokens tell that it is said to have happened: “soll …
  /// beschossen haben”.
  func isAllegation(_ match: LexicalMatch, of tokens: Range<Int>) -> Bool {
    match.has(.sayAlleged)
      && first(.perfect, in: tokens.upperBound..<clause(of: tokens.lowerBound).upperBound) != nil
  }

  /// How far from its verb a separated part is looked for, in tokens.
  private static let longestBracket = 80

  /// Whether a verb has the part that the language file says it needs: “nahm … ein” at the end of its
  /// clause, or in brackets anywhere in it: “sich … getroffen”.
  func isWhole(_ sense: Sense, at verb: Range<Int>) -> Bool {
    guard let part = sense.separatedPart else { return true }
    let clause = clause(of: verb.lowerBound)
    let end = min(max(verb.upperBound, clause.upperBound), verb.upperBound + Self.longestBracket)
    if part.isAnywhere {
      let start = max(clause.lowerBound, verb.lowerBound - Self.longestBracket)
      return (start..<end).contains { !verb.contains($0) && isWord($0, of: part) }
    }
    // “Setzte Wasserwerfer ein und führte sieben Männer ab”: its part is the first that it can have.
    let parts = text.match(verb.lowerBound)?.senses.compactMap(\.separatedPart) ?? [part]
    let own = (verb.upperBound..<end).first { token in
      isLast(token, in: clause) && parts.contains { !$0.isAnywhere && isWord(token, of: $0) }
    }
    return own.map { isWord($0, of: part) } ?? false
  }

  /// Whether a verb is of a class, with the part that it needs for that: “nennt das eine Lüge”.
  func tells(_ wordClass: WordClass, _ match: LexicalMatch) -> Bool {
    match.has(wordClass)
      && match.senses.contains {
        $0.wordClass == wordClass && isWhole($0, at: match.tokens)
      }
  }

  /// Whether a word denies, with the part that it may need for that: “nannte das eine Lüge”.
  func denies(_ match: LexicalMatch) -> Bool { tells(.sayDeny, match) }

  /// The first token of the sentence by which somebody denies something.
  var denial: Int? {
    classes.contains(.sayDeny) ? matches.first(where: denies)?.tokens.lowerBound : nil
  }

  /// Whether a token is one of the words of a separated part.
  func isWord(_ token: Int, of part: SeparatedPart) -> Bool {
    text.tokens[token].kind == .word && part.contains(text.lowercasedBytes(token))
  }

  /// Whether a separated part ends what its verb tells: before a mark, “and” or one more preposition.
  private func isLast(_ token: Int, in clause: Range<Int>) -> Bool {
    let next = token + 1
    return next >= clause.upperBound || text.tokens[next].kind == .punctuation
      || text.has(.and, at: next)
      || text.classes(at: next).intersects(Self.prepositions)
        && !text.classes(at: token).intersects(Self.prepositions)
  }

  private static let prepositions: ClassSet = [.in, .to, .from, .near, .with, .by, .against]
}
