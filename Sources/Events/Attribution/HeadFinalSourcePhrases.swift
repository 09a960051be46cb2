import Gazetteer
import Language
import Toponyms

/// How a sentence whose verb comes last is cut into phrases of names, offices and titles.
extension HeadFinalSources {
  private static let heads: ClassSet = [
    .sourceOrgan, .sourcePerson, .sourceAgency, .sourcePronoun, .personSide,
  ]
  private static let parts: ClassSet = [
    .sourceOrgan, .sourcePerson, .sourceAgency, .sourcePronoun, .personSide, .nameTitle, .side,
    .nameGiven, .nameExempt,
  ]

  /// The phrases of a sentence that can be sources, in order.
  static func phrases(of passage: Passage) -> [Phrase] {
    var result: [Phrase] = []
    var token = passage.tokens.lowerBound
    while token < passage.tokens.upperBound {
      guard let first = part(of: passage, at: token), !passage.isQuoted(token),
        !passage.isDateline(token..<token + 1), !passage.isAside(token)
      else {
        token += 1
        continue
      }
      var end = first
      var last = token
      while let next = part(of: passage, at: end), passage.text.tokens[end].hasSpaceBefore,
        continues(nounCase(of: passage, at: last)), !startsAnew(at: end, behind: last, in: passage),
        !changesScript(at: end, behind: last, in: passage)
      {
        last = end
        end = next
      }
      if let bridge = bridge(from: end, behind: last, in: passage) {
        last = bridge.lowerBound
        end = bridge.upperBound
      }
      if isSource(token..<end, in: passage) {
        result.append(Phrase(tokens: token..<end, nounCase: nounCase(of: passage, at: last)))
      }
      token = end
    }
    return result
  }

  /// The end of a name, an office or a title that begins at a token; nil where none does.
  private static func part(of passage: Passage, at token: Int) -> Int? {
    guard token < passage.tokens.upperBound else { return nil }
    if let mention = passage.mentions.first(where: { $0.tokens.contains(token) }) {
      return mention.role == .dateline ? nil : mention.tokens.upperBound
    }
    if passage.dates.contains(where: { $0.tokens.contains(token) && $0.value != .timeOfDay }) {
      return nil
    }
    if let match = passage.text.match(token) {
      // “Azərbaycan Respublikası Müdafiə Nazirliyi”
      let isOfCountry =
        match.has(.placeCountry)
        && passage.mentions.contains {
          $0.tokens.upperBound == token && $0.place?.kind == .country
        }
      let isPart = match.classes.intersects(parts) || isOfCountry
      return isPart && !match.has(.by) ? match.tokens.upperBound : nil
    }
    return passage.text.tokens[token].isCapitalized || isNameBehindTitle(token, of: passage)
      ? token + 1 : nil
  }

  /// Whether a word that the language does not know is part of a person's name behind a title, in a
  /// script without capitals.
  private static func isNameBehindTitle(_ token: Int, of passage: Passage) -> Bool {
    let text = passage.text
    guard text.language.hasNoCapitals, text.tokens[token].kind == .word else { return false }
    let previous = token - 1
    guard previous >= passage.tokens.lowerBound, text.tokens[previous].kind == .word else {
      return false
    }
    // “…, says Artur, …”
    if text.has(.say, at: previous), text.match(token) == nil, text.isPunctuation(token + 1),
      previous == passage.tokens.lowerBound || text.isPunctuation(previous - 1)
    {
      return true
    }
    let titles: ClassSet = [.nameTitle, .sourcePerson, .personSide]
    if text.classes(at: previous).intersects(titles) { return true }
    return text.match(previous) == nil && previous > passage.tokens.lowerBound
      && text.classes(at: previous - 1).intersects(titles)
  }

  /// The most words that stand between an owner and an office that the language file does not know as
  /// parts of its name.
  private static let longestBridge = 4

  /// The office that a phrase in the case of owners goes on to over words of its name: “Artsakh's
  /// [emergency situations state] service”.
  private static func bridge(
    from end: Int, behind last: Int, in passage: Passage
  ) -> Range<Int>? {
    let text = passage.text
    guard nounCase(of: passage, at: last) == .of || isAdjective(last, in: text) else { return nil }
    var token = end
    while token < passage.tokens.upperBound, token - end <= longestBridge,
      text.tokens[token].kind == .word, !text.tokens[token].isCapitalized,
      !passage.dates.contains(where: { $0.tokens.contains(token) })
    {
      if text.classes(at: token).intersects(offices), let match = text.match(token) {
        return match.tokens
      }
      guard text.match(token).map({ $0.classes.isSubset(of: descriptive) }) ?? true else {
        return nil
      }
      token += 1
    }
    return nil
  }

  private static let offices: ClassSet = [.sourceOrgan, .sourcePerson]
  private static let descriptive: ClassSet = [
    .placeTown, .placeDistrict, .placeRegion, .placeCountry, .placeAnaphor, .personCivilian,
    .thingTroops, .nameOrganisation, .nameExempt, .side, .sourceOrgan, .personOfficial,
  ]

  /// Whether a word is an adjective that names a side: “Armenian”.
  private static func isAdjective(_ token: Int, in text: AnalysedText) -> Bool {
    guard let match = text.match(token) else { return false }
    return match.has(.side) && match.nounCase == nil && match.tokens.upperBound == token + 1
  }

  /// Whether the name of a place behind an office begins another phrase: “the ministry Talış …”.
  private static func startsAnew(at token: Int, behind last: Int, in passage: Passage) -> Bool {
    // “Interfax's, [the word of] Armenia's ministry …”: agencies own no offices.
    if passage.text.has(.sourceAgency, at: last),
      passage.mentions.contains(where: { $0.tokens.contains(token) })
    {
      return true
    }
    // “The prosecutor's [account, given] to Reuters.”
    if let agency = passage.text.match(token), agency.has(.sourceAgency), agency.nounCase == .to,
      nounCase(of: passage, at: last) == .of
    {
      return true
    }
    // “Baku [says that] the army …”, which is none of Baku's by its ending.
    if passage.text.language.marksOwners, let next = passage.text.match(token),
      next.nounCase == .of, !next.isOwned, next.has(.sourceOrgan),
      passage.mentions.contains(where: { $0.tokens.contains(last) && $0.nounCase == nil })
    {
      return true
    }
    // “The ministry [says that] Armenian units …”
    if passage.text.language.marksOwners, passage.text.has(.side, at: token),
      nounCase(of: passage, at: last) == nil,
      passage.text.classes(at: last).intersects(heads)
        || passage.mentions.contains(where: {
          $0.tokens.contains(last) && $0.place?.standsFor != nil
        })
    {
      return true
    }
    return passage.mentions.contains { $0.tokens.contains(token) }
      && nounCase(of: passage, at: last) == nil
      && (passage.text.classes(at: last).intersects(heads)
        || passage.text.match(last).map { $0.has(.side) && $0.tokens.count > 1 } ?? false
        // “Yerevan [says that] Stepanakert …”.
        || passage.mentions.contains { $0.tokens.contains(last) && $0.place?.standsFor != nil })
  }

  /// Whether a word in Latin letters follows one in others, which names where somebody wrote and not who:
  /// “Ալիևը | Twitter-ում”.
  private static func changesScript(at token: Int, behind last: Int, in passage: Passage) -> Bool {
    func isLatin(_ token: Int) -> Bool {
      passage.text.lowercasedBytes(token).first.map { $0 < 0x80 } ?? false
    }
    return isLatin(token) && !isLatin(last)
  }

  /// Whether a phrase goes on behind a word in a case: behind its possessors and seats.
  private static func continues(_ nounCase: Sense.Case?) -> Bool {
    nounCase == nil || nounCase == .of || nounCase == .in
  }

  private static func nounCase(of passage: Passage, at token: Int) -> Sense.Case? {
    if let mention = passage.mentions.first(where: { $0.tokens.contains(token) }) {
      return mention.nounCase
    }
    if let match = passage.text.match(token) {
      return match.nounCase
    }
    let word = passage.text.lowercasedBytes(token)
    return passage.text.language.nameSuffixes.first { $0.ends(word) }?.nounCase
  }

  /// Whether a phrase has an office, a person or a capital that acts; a name alone is one where it has
  /// two parts.
  private static func isSource(_ phrase: Range<Int>, in passage: Passage) -> Bool {
    if phrase.contains(where: { passage.text.classes(at: $0).intersects(heads) }) { return true }
    // A party's own name for its leaders: “the administration of Karabakh”.
    if let side = passage.text.match(phrase.upperBound - 1), side.has(.side), side.tokens.count > 1
    {
      return true
    }
    if passage.mentions.contains(where: { mention in
      (mention.tokens == phrase || isTitled(mention.tokens, in: phrase, passage))
        && (mention.role == .metonym || mention.place?.standsFor != nil)
    }) {
      return true
    }
    let names = phrase.filter { token in
      passage.text.match(token) == nil
        && !passage.mentions.contains { $0.tokens.contains(token) }
    }
    return names.count >= 2
      || names.count == 1 && passage.text.has(.nameTitle, at: phrase.lowerBound)
      || names.count == 1 && phrase.count == 1 && !isQuotedName(phrase, in: passage)
        && (phrase.lowerBound > passage.tokens.lowerBound
          || passage.text.classes(at: phrase.upperBound).intersects([.say, .sayAccording]))
  }

  /// Whether a phrase is a name behind one title: “official Baku”.
  private static func isTitled(
    _ name: Range<Int>, in phrase: Range<Int>, _ passage: Passage
  ) -> Bool {
    name.upperBound == phrase.upperBound && name.lowerBound == phrase.lowerBound + 1
      && passage.text.has(.nameTitle, at: phrase.lowerBound)
  }
}

extension NameSuffix {
  /// Whether a word in lower case ends in this ending, behind an apostrophe or a name of some length.
  func ends(_ word: ArraySlice<UInt8>) -> Bool {
    let ending = written.utf8
    // A single letter is too little to tell an ending from the end of a name.
    guard ending.count > 2 || ending.first == 0x27 else { return false }
    return word.count >= ending.count + 4 && word.suffix(ending.count).elementsEqual(ending)
      && mayFollow(word.dropLast(ending.count))
  }
}
