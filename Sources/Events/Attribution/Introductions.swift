import Gazetteer
import Language
import Toponyms

/// Who a pronoun means that no statement has named: somebody whom the sentence before introduced, or the
/// party that the sentence began with.
extension SentenceReader {
  /// The only person whom a sentence without a source names with a rank or an office.
  ///
  /// “On the next bed lies Sergeant Aram. By his account …”.
  func introduced(_ attribution: Attribution?) -> Attribution.Statement? {
    guard attribution?.statements.isEmpty ?? true, !isTitle, !passage.isQuestion,
      !passage.classes.contains(.harmKilled)
    else { return nil }
    let titles: ClassSet = [.personSoldier, .sourcePerson, .nameTitle]
    var persons: [Range<Int>] = []
    for match in passage.matches where !passage.isQuoted(match.tokens.lowerBound) {
      let start = match.tokens.lowerBound
      if match.has(.personSide), persons.last?.upperBound ?? start <= start {
        persons.append(match.tokens)
      } else if match.has(anyOf: titles) {
        let end = nameEnd(from: match.tokens.upperBound)
        if end > match.tokens.upperBound { persons.append(start..<end) }
      }
    }
    guard persons.count == 1 else { return nil }
    return Attribution.Statement(
      name: passage.text.string(persons[0]), side: sides.side(ofSource: persons[0], in: passage),
      reach: passage.tokens, phrase: persons[0])
  }

  /// The office that begins a sentence without a source and has looked at pictures or reports.
  ///
  /// Where verbs come last: “Amnesty International twenty videos has examined. According to the report …”.
  func introducedOffice(_ attribution: Attribution?) -> Attribution.Statement? {
    guard attribution?.statements.isEmpty ?? true, !isTitle, !passage.isQuestion,
      passage.text.language.order == .verbFinal, passage.classes.contains(.sayClaim),
      !passage.classes.contains(.modalNot), let office = HeadFinalSources(passage).bearer,
      office.lowerBound == passage.tokens.lowerBound, office.count > 1,
      passage.contains(anyOf: [.sourceOrgan], in: office)
    else { return nil }
    return Attribution.Statement(
      name: passage.text.string(office), side: sides.side(ofSource: office, in: passage),
      reach: passage.tokens, phrase: office)
  }

  /// Where the name of a person ends that begins at a token: words with capitals that the language does not
  /// know, or the name of somebody who speaks for a side.
  private func nameEnd(from start: Int) -> Int {
    let text = passage.text
    var token = start
    while token < passage.tokens.upperBound, token - start < Self.longestName {
      if let person = text.match(token), person.has(.personSide) { return person.tokens.upperBound }
      guard text.tokens[token].kind == .word, text.tokens[token].isCapitalized,
        text.match(token)?.has(.nameGiven) ?? true, !text.language.capitalizesNouns,
        !passage.mentions.contains(where: { $0.tokens.contains(token) })
      else { break }
      token += 1
    }
    return token
  }

  private static let longestName = 3

  /// The kind of pronouns that stand for a party or an office, and for no person.
  private static let office = "office"

  /// The party or office that began the sentence, where “it” stands for it: “Azerbaijan has not disclosed its
  /// losses; it says …”.
  func subject(meantBy pronoun: Range<Int>) -> Range<Int>? {
    let start = passage.tokens.lowerBound
    guard
      passage.text.match(pronoun.lowerBound)?.sense(.sourcePronoun)?.attributes.kind == Self.office
    else { return nil }
    let party = passage.mentions.first {
      $0.tokens.lowerBound - start <= 1 && $0.role == .metonym
        && $0.tokens.upperBound < pronoun.lowerBound
    }
    let phrase = SourcePhrases(passage: passage, triggers: []).following(start)
    guard let phrase, phrase.lowerBound - start <= 1, phrase.upperBound < pronoun.lowerBound,
      passage.contains(anyOf: [.sourceOrgan], in: phrase)
    else { return party?.tokens }
    return phrase
  }
}
