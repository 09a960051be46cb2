import Language
import Text
import Toponyms

/// Ages, which count nobody but tell of one person: “Anna Petrosyan, 34,”, “a boy of 12”,
/// “34-летняя Анна”.
///
/// Words of age say so in the language file: `kind age`.
extension TollFinder {
  /// Whether a number is the age of somebody, with or without a word that says so.
  func isAge(_ quantity: Quantity) -> Bool {
    guard !quantity.isArticle else { return false }
    if passage.isOfAge(quantity.tokens) { return true }
    guard let value = quantity.value, value <= Self.oldest, quantity.tokens.count == 1 else {
      return false
    }
    let before = quantity.tokens.lowerBound - 1
    let end = quantity.tokens.upperBound
    if text.isMark(before, oneOf: ["("]) {
      return text.isMark(end, oneOf: [")", ",", "،"]) && isOnePerson(before: before)
    }
    if text.isMark(before, oneOf: [",", "،"]) {
      return isSetOff(end) && (isOnePerson(before: before) || isBehindAge(before))
    }
    return text.has(.of, at: before) && isOnePerson(before: before)
      || text.has(.and, at: before) && isSetOff(end) && isBehindAge(before)
  }

  /// The most years of an age.
  private static let oldest = 120

  /// Whether nothing that is counted follows a number.
  private func isSetOff(_ end: Int) -> Bool {
    end >= passage.tokens.upperBound || text.isPunctuation(end) && !text.isDash(end)
      || text.has(.and, at: end)
  }

  /// Whether an age ends before a token: “aged 34 and 51”.
  private func isBehindAge(_ token: Int) -> Bool {
    passage.quantities.contains {
      $0.tokens.upperBound == token && passage.isOfAge($0.tokens)
    }
  }

  /// Whether the name of a person or a word for a single one ends before a token.
  private func isOnePerson(before token: Int) -> Bool {
    if isName(token - 1) { return true }
    guard let match = text.match(token - 1), match.has(anyOf: Self.people) else { return false }
    return match.senses.contains { $0.attributes.value == 1 } || match.has(.numberOne)
      || passage.quantities.contains {
        $0.isArticle && (0...4).contains(match.tokens.lowerBound - $0.tokens.upperBound)
      }
  }

  /// Whether a token is part of a person's name: written like one and no word of the language, nor the
  /// name of a place.
  private func isName(_ token: Int) -> Bool {
    guard passage.tokens.contains(token), text.tokens[token].kind == .word,
      text.language.hasNoCapitals || text.tokens[token].isCapitalized,
      text.match(token).map({ $0.has(.nameGiven) }) ?? true
    else { return false }
    return !passage.mentions.contains { $0.tokens.contains(token) }
  }

  /// The persons of a clause who are named with their age.
  func aged(in clause: Range<Int>) -> [Quantity] {
    passage.quantities.compactMap { quantity in
      guard clause.contains(quantity.tokens.lowerBound), isAge(quantity),
        !(attribution?.contains(quantity.tokens.lowerBound) ?? false)
      else { return nil }
      return person(ofAge: quantity.tokens)
    }
  }

  /// The tokens of a name with the age beside it.
  private func person(ofAge age: Range<Int>) -> Quantity? {
    let age = passage.withUnit(ofAge: age)
    var start = age.lowerBound
    while start > passage.tokens.lowerBound, age.lowerBound - start < 3, isLink(start - 1) {
      start -= 1
    }
    if isName(start - 1) {
      while isName(start - 1), age.lowerBound - start < Self.longestName { start -= 1 }
      return Quantity.person(start..<age.upperBound)
    }
    var end = age.upperBound
    while isName(end), end - age.upperBound < Self.longestName { end += 1 }
    if end > age.upperBound { return Quantity.person(age.lowerBound..<end) }
    return standsForPerson(age) ? Quantity.person(age.lowerBound - 1..<age.upperBound) : nil
  }

  /// Whether an age behind an article has no noun: “the 34-year-old was killed”.
  private func standsForPerson(_ age: Range<Int>) -> Bool {
    passage.isOfAge(age.lowerBound..<age.lowerBound + 1)
      && text.has(.article, at: age.lowerBound - 1)
      && (isSetOff(age.upperBound)
        || text.classes(at: age.upperBound).intersects([
          .passive, .harmKilled, .harmInjured, .from,
        ]))
  }

  /// Whether a token may stand between a name and its age.
  private func isLink(_ token: Int) -> Bool {
    text.isMark(token, oneOf: [",", "(", "،"]) || text.has(.of, at: token)
      || passage.isWordOfAge(token)
  }

  /// The most tokens of a name with what links it to an age.
  private static let longestName = 6
}

extension Passage {
  /// Whether a word says that the number beside it is an age or a year of birth.
  func isWordOfAge(_ token: Int) -> Bool {
    text.match(token)?.senses.contains {
      $0.wordClass == .numberOther && ($0.attributes.kind == "age" || $0.attributes.kind == "birth")
    } ?? false
  }

  /// Whether a word of age stands beside a number, a hyphen aside.
  func isOfAge(_ number: Range<Int>) -> Bool {
    let behind = text.isDash(number.upperBound) ? number.upperBound + 1 : number.upperBound
    if isWordOfAge(behind) { return true }
    let before = number.lowerBound - (text.isMark(number.lowerBound - 1, oneOf: ["."]) ? 2 : 1)
    guard isWordOfAge(before), let word = text.match(before)?.tokens.lowerBound else {
      return false
    }
    // “The 34-year-old two …”: that age is told already.
    let last = text.isDash(word - 1) ? word - 2 : word - 1
    return last < tokens.lowerBound || text.tokens[last].kind != .number
  }

  /// An age with the word behind it and the parenthesis that it ends.
  func withUnit(ofAge number: Range<Int>) -> Range<Int> {
    var end = number.upperBound
    let unit = text.isDash(end) ? end + 1 : end
    if let match = text.match(unit), match.has(.numberOther) { end = match.tokens.upperBound }
    if text.isMark(end, oneOf: [")"]) { end += 1 }
    return number.lowerBound..<end
  }
}
