import Text

/// A number of people or things, as a text states it.
package struct Quantity: Sendable, Equatable {
  /// Indices of its tokens, with “at least” and the like.
  package let tokens: Range<Int>
  /// The number that is stated, of a range the lower one; nil for “several” and the like.
  package let value: Int?
  /// The least it can be: of a range the lower end, of “at least 9” nine, of “dozens” twelve
  /// (codebook, “Toll”).
  package let low: Int?
  /// The most it can be.
  package let high: Int?
  /// Whether a unit beside it makes it no number of people: years of age, kilometres, per cent.
  package let hasUnit: Bool
  /// Whether it is only the word for one, which may be no more than an article.
  package let isArticle: Bool

  /// One person, whom a word for a single one names without a number.
  package static func person(_ tokens: Range<Int>) -> Quantity {
    Quantity(tokens: tokens, value: 1, low: nil, high: nil, hasUnit: false, isArticle: true)
  }
}

/// Finds the quantities of a text.
struct QuantityParser {
  private let text: AnalysedText

  init(_ text: AnalysedText) {
    self.text = text
  }

  /// The quantity that begins at a token, if one does.
  func quantity(at start: Int, before end: Int) -> Quantity? {
    guard Self.begins(at: start, in: text) else { return nil }
    var index = start
    let bound = bound(at: start)
    if let bound { index = bound.end }
    guard let first = number(at: index, before: end) else {
      return bound == nil ? vague(at: start, before: end) : nil
    }
    index = first.end
    var low: Int?
    var high: Int?
    if let upper = rangeEnd(at: index, before: end, isBetween: bound?.wordClass == .between),
      upper.value > first.value
    {
      (low, high, index) = (first.value, upper.value, upper.end)
    } else if bound?.wordClass == .between {
      return nil
    }
    if bound?.wordClass == .numberLeast, let upper = upperBound(at: index, before: end) {
      (low, high, index) = (first.value, upper.value, upper.end)
    }
    switch bound?.wordClass {
    case .numberLeast, .numberMore: low = low ?? first.value
    case .numberMost: high = high ?? first.value
    default: break
    }
    return Quantity(
      tokens: start..<index, value: first.value, low: low, high: high,
      hasUnit: hasUnit(before: start, after: index), isArticle: first.isArticle && bound == nil)
  }

  /// Whether a token is digits or a word that can begin a quantity.
  static func begins(at index: Int, in text: AnalysedText) -> Bool {
    text.classes(at: index).intersects(openers) || text.tokens[index].kind == .number
  }

  /// What a number before it counts no people by.
  private static let people: ClassSet = [.personCivilian, .personSoldier, .personOfficial]
  private static let things: ClassSet = [
    .numberOther, .weaponArtillery, .weaponAir, .weaponMine, .eventShelling,
  ]

  private static let bounds: [WordClass] = [
    .numberLeast, .numberMost, .numberAbout, .numberMore, .between,
  ]
  private static let openers = ClassSet(bounds + [.number, .numberOne, .numberVague])

  private func bound(at index: Int) -> (wordClass: WordClass, end: Int)? {
    let classes = text.classes(at: index)
    guard let wordClass = Self.bounds.first(where: classes.contains), let match = text.match(index)
    else { return nil }
    return (wordClass, match.tokens.upperBound)
  }

  /// “… and at most 20”, behind “at least 9”.
  private func upperBound(at index: Int, before end: Int) -> (value: Int, end: Int)? {
    guard let joint = text.match(index), joint.has(.and) else { return nil }
    let start = joint.tokens.upperBound
    guard start < end, let bound = text.match(start), bound.has(.numberMost),
      let upper = number(at: bound.tokens.upperBound, before: end)
    else { return nil }
    return (upper.value, upper.end)
  }

  private func rangeEnd(
    at index: Int, before end: Int, isBetween: Bool
  ) -> (value: Int, end: Int)? {
    guard index + 1 < end else { return nil }
    var next = index
    if let match = text.match(index), match.has(.numberRange) || (isBetween && match.has(.and)) {
      next = match.tokens.upperBound
    } else if text.isDash(index) {
      next = index + 1
    } else if !hasSuffix(index - 1) || text.tokens[index].kind != .number {
      return nil
    }
    guard let upper = number(at: next, before: end) else { return nil }
    return (upper.value, upper.end)
  }

  /// Whether a number has an ending, as where “from ten” is one word.
  private func hasSuffix(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.kind == .number && token.range.count > token.lowercasedRange.count
  }

  private func vague(at index: Int, before end: Int) -> Quantity? {
    guard let (attributes, next) = text.sense(.numberVague, at: index), let low = attributes.low
    else { return nil }
    return Quantity(
      tokens: index..<next, value: nil, low: low, high: nil,
      hasUnit: hasUnit(before: index, after: next), isArticle: false)
  }

  private func hasUnit(before start: Int, after end: Int) -> Bool {
    // “70-year-old”.
    let isHyphenated =
      text.isDash(end) && !text.tokens[end].hasSpaceBefore && text.has(.numberOther, at: end + 1)
    // Who is counted by the very word, as “his son” is one, is nobody else's number.
    let isOfThing =
      text.classes(at: end).intersects(Self.things)
      && !text.classes(at: end - 1).intersects(Self.people)
    if isHyphenated || isOfThing { return true }
    // Where heads come last, what stands before a number is another phrase.
    // Where verbs come first, it is an ordinal or the noun before: “in the second strike two …”.
    let order = text.language.order
    return order != .verbFinal && order != .verbInitial && start > 0
      && text.has(.numberOther, at: start - 1)
  }

  // MARK: Numbers in digits and words

  private struct Number {
    let value: Int
    let end: Int
    var isArticle = false
  }

  private func number(at index: Int, before end: Int) -> Number? {
    guard index < end else { return nil }
    if text.tokens[index].kind == .number { return digits(at: index, before: end) }
    guard let match = text.match(index) else { return nil }
    if match.has(.number) { return words(at: index, before: end) }
    let next = match.tokens.upperBound
    // “Another 105”, but not “a 34-year-old”.
    let isBeforeDigits =
      next < end && text.tokens[next].kind == .number && !text.isDash(next + 1)
    guard match.has(.numberOne), !isBeforeDigits else { return nil }
    return Number(value: 1, end: next, isArticle: true)
  }

  /// Digits, with groups of thousands in one token or in tokens of three, and a multiplier behind.
  private func digits(at index: Int, before end: Int) -> Number? {
    guard
      let first = DigitGroups.parse(
        text.lowercasedBytes(index), decimalSign: text.language.decimalSign)
    else { return nil }
    var value = first.whole
    var next = index + 1
    while first.decimals == 0, next < end, value < 1_000_000, isThousandsGroup(next) {
      value = value * 1000 + DigitGroups.value(text.lowercasedBytes(next))
      next += 1
    }
    if next < end, let times = text.sense(.number, at: next)?.attributes.times {
      let scaled = (Double(value) + first.fraction) * Double(times)
      guard scaled <= Double(Self.largest) else { return nil }
      return Number(value: Int(scaled.rounded()), end: next + 1)
    }
    return first.decimals == 0 && value <= Self.largest ? Number(value: value, end: next) : nil
  }

  private func isThousandsGroup(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .number, token.lowercasedRange.count == 3 else { return false }
    let gap = text.tokens[index - 1].range.upperBound..<token.range.lowerBound
    return !gap.isEmpty && gap.count <= 3 && text.tokens[index - 1].lowercasedRange.count <= 3
  }

  /// Number words: a multiplier takes the smaller addends before it with it.
  ///
  /// No number has more than ``longestNumber`` words, and none above ``largest`` is believed: nor
  /// what is left of one, “million” behind digits or behind “million”.
  private func words(at start: Int, before end: Int) -> Number? {
    if start > 0, text.sense(.number, at: start)?.attributes.times != nil,
      text.tokens[start - 1].kind == .number || text.has(.number, at: start - 1)
    {
      return nil
    }
    var addends: [Int] = []
    var multiplier = 0
    var index = start
    var count = 0
    while index < end, count < Self.longestNumber, let (word, next) = text.sense(.number, at: index)
    {
      if let value = word.value { addends.append(value) }
      if let plus = word.plus { addends.append((addends.popLast() ?? 0) + plus) }
      if let times = word.times {
        if (1...times).contains(multiplier), addends.last ?? 0 >= times { return nil }
        var sum = 0
        while let last = addends.last, last < times { sum += addends.removeLast() }
        let (product, isTooLarge) = max(1, sum).multipliedReportingOverflow(by: times)
        if isTooLarge || product > Self.largest { return nil }
        addends.append(product)
      }
      multiplier = word.times ?? 0
      index = next
      count += 1
    }
    let value = addends.reduce(0, +)
    return index > start && value >= 0 ? Number(value: value, end: index) : nil
  }

  private static let longestNumber = 16
  private static let largest = 10_000_000_000
}

/// Digits with separators, as newspapers write them.
enum DigitGroups {
  /// The whole part, the number of decimals and their value; nil where the digits are no one
  /// number (a time of day, a date, more than 12 digits).
  static func parse(
    _ bytes: ArraySlice<UInt8>, decimalSign: Character
  ) -> (whole: Int, decimals: Int, fraction: Double)? {
    guard bytes.count <= 15 else { return nil }
    let groups = bytes.split(omittingEmptySubsequences: false) { !($0 &- 0x30 < 10) }
    guard let first = groups.first, !first.isEmpty else { return nil }
    if groups.count == 1 { return (value(first), 0, 0) }
    if first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) {
      return (groups.reduce(0) { $0 * 1000 + value($1) }, 0, 0)
    }
    let sign = bytes[first.endIndex]
    guard groups.count == 2, decimalSign.utf8.first == sign, groups[1].count <= 2 else {
      return nil
    }
    let scale = groups[1].count == 1 ? 10.0 : 100.0
    return (value(first), groups[1].count, Double(value(groups[1])) / scale)
  }

  /// The number that up to 18 digits spell.
  static func value(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}

extension AnalysedText {
  /// All quantities of a run of tokens, in order, none overlapping another.
  ///
  /// `taken` says whether a token belongs to something else, such as a date.
  package func quantities(in range: Range<Int>, except taken: (Int) -> Bool) -> [Quantity] {
    let parser = QuantityParser(self)
    var result: [Quantity] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if QuantityParser.begins(at: index, in: self), !taken(index),
        let found = parser.quantity(at: index, before: range.upperBound)
      {
        // The noun behind a number is the word for one of its kind: “21 civilian”.
        let isCounted = found.isArticle && result.last?.tokens.upperBound == found.tokens.lowerBound
        if !isCounted { result.append(found) }
        index = found.tokens.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  /// Whether a token is a hyphen or a dash.
  package func isDash(_ index: Int) -> Bool {
    isMark(index, oneOf: ["-", "‐", "‑", "‒", "–", "—", "―"])
  }

  /// Whether a token is one of some marks.
  @inlinable public func isMark(
    _ index: Int, oneOf marks: @autoclosure () -> [Unicode.Scalar]
  ) -> Bool {
    guard isPunctuation(index) else { return false }
    let mark = tokens[index].mark
    return marks().contains { $0.value == mark.value }
  }

  /// Whether a token is a mark.
  @inlinable public func isPunctuation(_ index: Int) -> Bool {
    UInt(bitPattern: index) < UInt(bitPattern: tokens.count) && tokens[index].kind == .punctuation
  }
}
