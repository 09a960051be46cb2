import Language
import Toponyms

/// Who accuses, and who is accused.
extension SourcePhrases {
  /// Where whoever is accused begins in the words behind a verb of accusing that comes before both: “accused
  /// the ministry of A | the forces of B”.
  func accused(in phrase: Range<Int>) -> Int? {
    guard text.language.order == .verbInitial else { return nil }
    let namings = phrase.filter { token in
      text.has(.side, at: token) || text.has(.personSide, at: token)
        || passage.mentions.contains { $0.tokens.contains(token) }
    }
    guard let accuser = namings.first else { return nil }
    let behind = max(text.match(accuser)?.tokens.upperBound ?? 0, accuser + 1)
    return (behind..<max(behind, phrase.upperBound)).first { token in
      guard text.match(token).map({ $0.tokens.lowerBound == token }) ?? true else { return false }
      if let mention = passage.mentions.first(where: { $0.tokens.lowerBound == token }) {
        return mayAct(mention) && !text.classes(at: token - 1).intersects(Self.governing)
      }
      let classes = text.classes(at: token)
      if classes.intersects([.thingTroops, .sourceOrgan]) {
        return !classes.contains(.sourcePerson)
          && !text.classes(at: token - 1).intersects(
            Self.governing.union([.sourcePerson, .sourceOrgan]))
      }
      return classes.contains(.side) && text.match(token).map { $0.tokens.count > 1 } ?? false
    }
  }

  /// Whether a verb names whom it accuses.
  func isAccusation(_ match: LexicalMatch) -> Bool {
    match.senses.contains { $0.attributes.kind == Attribution.accusing }
  }
}
