import Gazetteer
import Language
import Toponyms

/// Who a label before a colon names: “Hajiyev: two rockets fell”.
extension SourcePhrases {
  /// A name or an office before a colon near the beginning: “Hajiyev: two rockets fell”.
  func colonSource() -> Range<Int>? {
    let limit = min(passage.tokens.upperBound, passage.tokens.lowerBound + 14)
    guard
      let colon = (passage.tokens.lowerBound..<limit).first(where: {
        text.isColon($0, in: passage.tokens)
      })
    else { return nil }
    var start = colon
    while start > passage.tokens.lowerBound, !text.isDash(start - 1),
      text.isMark(start - 1, oneOf: [","]) || text.tokens[start - 1].kind == .word
    {
      start -= 1
    }
    let stop = (start..<colon).first { text.isMark($0, oneOf: [","]) } ?? colon
    guard let phrase = withoutVerb(trimmed(start..<stop)),
      isHead(phrase, of: start..<stop), phrase.count <= 5,
      !triggers.contains(where: { (start..<colon).contains($0.tokens.lowerBound) }),
      !phrase.contains(where: { text.has(.say, at: $0) }), isLabelled(phrase),
      // “The other side denied it: …” is a sentence, and no label.
      !(phrase.lowerBound..<colon).contains(where: { text.has(.sayDeny, at: $0) }),
      !isHeading(phrase)
    else { return speaker(before: colon) }
    return phrase
  }

  /// Who a sentence is about that goes on with their direct speech, where no verb says so: “Le Monde recalls
  /// the victims: ‘Fourteen people …’”.
  private func speaker(before colon: Int) -> Range<Int>? {
    let label = passage.tokens.lowerBound..<colon
    guard text.isMark(colon + 1, oneOf: ["„", "“", "«", "\""]),
      !label.contains(where: { text.classes(at: $0).intersects([.say, .sayDeny, .sayAccording]) }),
      !triggers.contains(where: { label.contains($0.tokens.lowerBound) }),
      let subject = following(label.lowerBound),
      subject.lowerBound - label.lowerBound <= 1, subject.upperBound <= colon,
      passage.contains(anyOf: Self.heads.union([.personSide]), in: subject),
      !passage.contains(anyOf: [.sourcePronoun], in: subject)
    else { return nil }
    return subject
  }

  /// Whether a source is all that stands before a colon, or whose account it is: “First toll of the
  /// authorities: …”, “The version of the ministry: …”.
  private func isHead(_ phrase: Range<Int>, of label: Range<Int>) -> Bool {
    if phrase.lowerBound == label.lowerBound { return true }
    let before = label.lowerBound..<phrase.lowerBound
    let ties: ClassSet = [.of, .from, .by, .article]
    return phrase.upperBound == label.upperBound && before.count <= Self.longestLabel
      && !passage.classes.contains(.sayAccording)
      && (before.suffix(2).contains { text.classes(at: $0).intersects(ties) })
      && (passage.contains(anyOf: [.sourceOrgan], in: phrase)
        || phrase.contains { text.match($0).map { $0.has(.side) && $0.tokens.count > 1 } ?? false })
  }

  private static let longestLabel = 5

  /// The source that a label begins with where verbs come last: “The prosecutor's office the figures has
  /// made more exact: …”.
  private func withoutVerb(_ label: Range<Int>?) -> Range<Int>? {
    guard let label, text.language.order == .verbFinal, label.count > 2,
      let head = HeadFinalSources(passage).phrases.first,
      head.tokens.lowerBound == label.lowerBound, head.nounCase == nil,
      head.tokens.upperBound < label.upperBound,
      (head.tokens.upperBound..<label.upperBound).allSatisfy({
        text.match($0) == nil && !text.tokens[$0].isCapitalized
      })
    else { return label }
    return head.tokens
  }

  /// Whether a place's name can stand for a government.
  func mayAct(_ mention: Mention) -> Bool {
    mention.role != .literal || mention.place?.standsFor != nil || mention.place?.kind == .country
  }

  /// Whether what stands before a colon says where something is, not who speaks: “Barda: rockets
  /// fell”, “In Yerevan the anger goes on: …”.
  private func isHeading(_ phrase: Range<Int>) -> Bool {
    passage.mentions(in: phrase).contains { mention in
      mention.tokens == phrase
        ? !mayAct(mention)
        : passage.isMarked(mention, by: [.in, .near, .toward]) || isHeaded(phrase, by: mention)
    }
  }

  /// Whether a place heads a label that names nobody: “Karabakh live: …”, “Karabakh conflict: …”.
  private func isHeaded(_ phrase: Range<Int>, by mention: Mention) -> Bool {
    let rest = mention.tokens.upperBound..<phrase.upperBound
    return mention.tokens.lowerBound == phrase.lowerBound && !rest.isEmpty
      && rest.allSatisfy { text.match($0) != nil || !text.tokens[$0].isCapitalized }
      && !passage.contains(
        anyOf: Self.heads.union([.nameTitle, .personSide, .side, .personOfficial, .thingTroops]),
        in: rest)
  }

  private func isLabelled(_ phrase: Range<Int>) -> Bool {
    phrase.contains { token in
      guard let match = text.match(token) else { return true }
      return match.has(anyOf: Self.heads) || match.has(anyOf: [.nameTitle, .personSide])
        || match.has(.side) && match.tokens.count > 1
    }
  }
}
