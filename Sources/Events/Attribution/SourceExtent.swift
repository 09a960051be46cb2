import Gazetteer
import Language
import Toponyms

/// Where a phrase that names a source begins and ends, and whether it can be one.
extension SourcePhrases {
  /// A phrase from its first head, name or place on, without dates and small words at its ends; nil
  /// where nothing in it can be a source.
  func trimmed(_ phrase: Range<Int>) -> Range<Int>? {
    guard let named = phrase.first(where: isSourceToken) else { return nil }
    let first =
      person(before: named, from: phrase.lowerBound) ?? noun(before: named, from: phrase.lowerBound)
      ?? named
    var end = looseEnd(of: first..<phrase.upperBound)
    if let other = (first..<end).first(where: isForeign) { end = other }
    if let bracket = (first..<end).first(where: { text.isMark($0, oneOf: ["("]) }) { end = bracket }
    while end > first, isLoose(end - 1) || isBehindPerson(end - 1, from: first) { end -= 1 }
    if let date = passage.dates.first(where: {
      $0.tokens.lowerBound > first && $0.tokens.lowerBound < end
    }) {
      end = date.tokens.lowerBound
      while end > first, isLoose(end - 1) { end -= 1 }
    }
    return end > first && isSource(first..<end) ? first..<end : nil
  }

  /// Where a number begins that counts what is told, with the words that belong to it: “nach Angaben der
  /// Behörden | rund 2000 Menschen”, “according to the ministry | two soldiers”.
  ///
  /// One that ends a name belongs to that, and so does one behind a preposition: “brigade of the 10th corps”.
  func count(in phrase: Range<Int>) -> Int? {
    guard text.language.order != .verbFinal else { return nil }
    return passage.quantities.lazy.compactMap { quantity in
      guard !quantity.isArticle, quantity.tokens.lowerBound > phrase.lowerBound,
        quantity.tokens.upperBound < phrase.upperBound
          || quantity.tokens.upperBound == phrase.upperBound
            && text.classes(at: quantity.tokens.upperBound).intersects([.harmKilled, .harmInjured])
      else { return nil }
      var start = quantity.tokens.lowerBound
      while start > phrase.lowerBound, text.classes(at: start - 1).intersects(Self.estimates) {
        start -= 1
      }
      return start > phrase.lowerBound && !text.classes(at: start - 1).intersects(Self.governing)
        ? start : nil
    }.first
  }

  private static let estimates: ClassSet = [
    .numberLeast, .numberMost, .numberAbout, .numberMore,
  ]

  /// Somebody who is named for where they are from: “a resident | of A”.
  private func person(before name: Int, from start: Int) -> Int? {
    guard passage.mentions.contains(where: { $0.tokens.lowerBound == name }) else { return nil }
    var token = name - 1
    while token >= start, name - token <= 3, text.classes(at: token).intersects([.of, .article]) {
      token -= 1
    }
    guard token >= start, token < name - 1,
      text.classes(at: token).intersects([.personCivilian, .personAny])
    else { return nil }
    return token
  }

  /// The soldiers or people whom an adjective behind them is for: “gardes-frontières | azerbaïdjanais”.
  private func noun(before adjective: Int, from start: Int) -> Int? {
    let owner = passage.mentions.first { $0.tokens.lowerBound == adjective }
    let isBehindNoun =
      owner == nil
      ? text.has(.side, at: adjective)
      : text.language.order == .verbFinalPrepositional && owner?.place?.kind == .country
    guard adjective > start, isBehindNoun,
      let noun = text.match(adjective - 1), noun.tokens.lowerBound >= start,
      noun.has(anyOf: [.personSoldier, .thingTroops, .personOfficial])
    else { return nil }
    return noun.tokens.lowerBound
  }

  /// Whether a word in small letters stands behind a person's name and tells where they spoke: “Artsrun
  /// Hovhannisyan | at-the-briefing”.
  private func isBehindPerson(_ token: Int, from first: Int) -> Bool {
    func isName(_ token: Int) -> Bool {
      text.tokens[token].isCapitalized && text.match(token) == nil
        && !passage.mentions.contains { $0.tokens.contains(token) }
    }
    return token > first && text.match(token) == nil && text.tokens[token].kind == .word
      && !text.language.hasNoCapitals && !text.tokens[token].isCapitalized
      && (text.has(.personSide, at: token - 1)
        || token - first >= 2 && isName(token - 1) && isName(token - 2))
  }

  /// Whether a phrase can say something: it has an office, a person or an agency for its head, the
  /// name of a party, or the name of a person; a way from one place to another says nothing.
  private func isSource(_ phrase: Range<Int>) -> Bool {
    if passage.contains(anyOf: Self.speakers, in: phrase) { return true }
    if phrase.contains(where: { text.match($0).map(isKin) ?? false }) { return true }
    let mentions = passage.mentions(in: phrase)
    if mentions.contains(where: { mayAct($0) }) { return true }
    // “A resident of A told us.”
    if mentions.count == 1, passage.contains(anyOf: [.personCivilian, .personAny], in: phrase) {
      return true
    }
    let names = phrase.count { token in
      text.match(token) == nil && text.tokens[token].isCapitalized
        && !mentions.contains { $0.tokens.contains(token) }
    }
    return names > 0
  }

  private static let speakers = heads.union([.side, .nameTitle, .personSide])

  /// Whether a word stands in no name of a source.
  ///
  /// Where verbs come first, what is told stands right behind who tells it: “announced the ministry | the fall
  /// of A”.
  private func isForeign(_ token: Int) -> Bool {
    if text.language.order == .verbInitial {
      return text.match(token).map { $0.has(anyOf: Self.deeds) && !isSourceToken(token) } ?? false
    }
    guard text.language.order == .verbFinalPrepositional else { return false }
    guard let match = text.match(token), !isSourceToken(token) else {
      return text.tokens[token].kind == .number
    }
    return match.classes.intersects(Self.foreign)
  }

  private static let foreign: ClassSet = [
    .actAttack, .actFire, .actHit, .actTake, .thingAttack, .personCivilian, .thingCivilian,
    .weaponArtillery, .weaponAir, .eventShelling, .eventAirStrike, .eventClash, .eventExplosion,
    .that, .from, .sayOn, .sayClaim, .number, .numberOne, .numberVague, .numberLeast, .numberMore,
    .numberAbout,
    .personSoldier, .personAny, .thingGround, .placeTown, .placeVillage, .thingTruce,
    .thingPrisoner,
    .thingBody, .harmKilled, .harmInjured,
  ]

  private static let deeds: ClassSet = [
    .actAttack, .actFire, .actHit, .actFall, .actDown, .actTake, .actRepel, .actDestroy,
    .actHandover, .actExchange, .actLose, .harmKilled, .harmInjured,
    .eventShelling, .eventAirStrike, .eventClash, .eventExplosion, .eventTerritory, .thingPaper,
  ]

  /// Where an adverbial without a place begins: “in its statement”, “on television”.
  private func looseEnd(of phrase: Range<Int>) -> Int {
    phrase.dropFirst().first { token in
      guard text.has(.in, at: token) || text.has(.with, at: token) else { return false }
      return !passage.mentions.contains { (token + 1...token + 4).contains($0.tokens.lowerBound) }
    } ?? phrase.upperBound
  }

  private func isLoose(_ token: Int) -> Bool {
    guard let match = text.match(token) else { return text.tokens[token].kind == .punctuation }
    if match.classes.isSubset(of: [.common, .sayOn, .article, .modalNot, .sayAlleged]) {
      return true
    }
    return match.has(
      anyOf: [
        .in, .to, .from, .with, .and, .dateOn, .dateUntil, .modalFuture, .clause, .relative,
        .dateLater, .dateBefore, .dateAfter, .dateEarlier, .near, .against, .toward, .between,
      ])
  }

  /// Whether a phrase of the language file means somebody by whose relative they are: “her husband”.
  private func isKin(_ match: LexicalMatch) -> Bool {
    match.tokens.count > 1 && match.has(.numberOne) && match.has(.personCivilian)
  }

  func isSourceToken(_ token: Int) -> Bool {
    if passage.isAside(token) { return false }
    if passage.mentions.contains(where: { $0.tokens.contains(token) }) { return true }
    if let match = text.match(token) {
      if match.has(anyOf: Self.heads) { return true }
      if match.has(.side) || match.has(.nameTitle) || match.has(.personSide) { return true }
      return isKin(match)
    }
    // A capitalised word that the language does not know is a name, but for the first of a sentence.
    return text.tokens[token].isCapitalized
      && (token != passage.tokens.lowerBound || text.has(.say, at: token + 1))
  }
}
