import Language
import Text
import Toponyms

/// Whose claim a sentence denies, where it says so: “denied Azerbaijani media reports that A was shelled”,
/// “rejected Baku's claim that …”.
///
/// Who claims it neither acts nor suffers in what is denied.
struct DeniedClaim {
  /// The party of whoever claims it, where the sentence says so.
  let side: String?
  /// Who claims it, as the text names them; nil of an adjective alone: “Azerbaijani reports”.
  let source: String?
  /// Whether the party is named besides.
  let isNamedElsewhere: Bool

  /// How many tokens may part a party from the word for its claim.
  private static let farthest = 3

  private static let speakers: ClassSet = [.sourceAgency, .sourceOrgan, .sourcePerson]

  /// The claim that a sentence denies; nil where it does not say whose it is.
  init?(in passage: Passage, sides: Sides, deniedBy attribution: Attribution?) {
    let denier = attribution?.statements.first { $0.isDenial }?.side
    let namings = sides.namings(in: passage.tokens, of: passage).filter {
      $0.side != denier && !(attribution?.contains($0.tokens.lowerBound) ?? false)
    }
    for naming in namings {
      guard let phrase = Self.claimant(around: naming.tokens, in: passage) else { continue }
      let name = passage.mentions.first { $0.tokens == naming.tokens }
      side = naming.side
      source =
        phrase.count > naming.tokens.count
        ? passage.text.string(phrase) : name.map { passage.text.line($0.range) }
      isNamedElsewhere = namings.contains { $0.side == naming.side && $0.tokens != naming.tokens }
      return
    }
    // “Azerbaijani media”, as one phrase of the language file.
    let media = passage.matches.first { match in
      match.has(.sourceAgency) && match.tokens.count > 1
        && !(attribution?.contains(match.tokens.lowerBound) ?? false)
        && Self.claimant(around: match.tokens, in: passage) != nil
    }
    guard let media else { return nil }
    side = nil
    source = passage.text.string(media.tokens)
    isNamedElsewhere = true
  }

  /// The phrase of a party that owns a claim: with the media or the office that it names, or beside a
  /// word for a claim.
  private static func claimant(around name: Range<Int>, in passage: Passage) -> Range<Int>? {
    let text = passage.text
    func isSpeaker(_ token: Int) -> Bool {
      passage.tokens.contains(token) && text.classes(at: token).intersects(speakers)
        && !text.has(.sayClaim, at: token)
    }
    var phrase = name
    while isSpeaker(phrase.upperBound) { phrase = phrase.lowerBound..<phrase.upperBound + 1 }
    while isSpeaker(phrase.lowerBound - 1) { phrase = phrase.lowerBound - 1..<phrase.upperBound }
    let hasSpeaker = phrase.count > name.count || isSpeaker(name.lowerBound)
    guard passage.classes.contains(.sayClaim) else { return nil }
    // “Of the Azerbaijani media [that A was shelled] the reports”, where heads come last.
    if text.language.order == .verbFinal, hasSpeaker {
      return passage.first(.sayClaim, in: phrase.upperBound..<passage.tokens.upperBound) == nil
        ? nil : phrase
    }
    let behind = phrase.upperBound..<min(passage.tokens.upperBound, phrase.upperBound + farthest)
    if owns(behind, in: passage) { return phrase }
    // “Reports of the Azerbaijani media about …”, but not “reports of Azerbaijani shelling”.
    let before = max(passage.tokens.lowerBound, phrase.lowerBound - farthest)..<phrase.lowerBound
    let isTold = text.classes(at: phrase.upperBound).intersects(EventFrame.heads)
    return !isTold && owns(before.reversed(), in: passage) ? phrase : nil
  }

  /// Whether a word for a claim stands first in a run of tokens, small words aside.
  private static func owns(_ run: some Sequence<Int>, in passage: Passage) -> Bool {
    for token in run {
      guard let match = passage.text.match(token) else {
        // “Baku's baseless claim”
        if passage.text.tokens[token].kind == .word { continue }
        return false
      }
      if match.has(.sayClaim) { return true }
      guard match.classes.isSubset(of: [.common, .article, .of, .from, .sayFalse]) else {
        return false
      }
    }
    return false
  }
}
