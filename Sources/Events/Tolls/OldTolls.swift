import Language
import Text

/// Numbers that count no dead of now: those of the remembered, years of birth, and numbers of roads and
/// houses.
extension TollFinder {
  /// The kind of words for remembering the dead.
  private static let memory = "memory"

  /// Whether the dead are only remembered: “in memory of the 613 people killed in A”.
  func isRemembered(_ harm: Range<Int>) -> Bool {
    guard passage.classes.contains(.sayQuiet) else { return false }
    return passage.matches.contains { match in
      guard match.sense(.sayQuiet)?.attributes.kind == Self.memory else { return false }
      let gap =
        match.tokens.upperBound <= harm.lowerBound
        ? match.tokens.upperBound..<harm.lowerBound
        : harm.upperBound..<max(harm.upperBound, match.tokens.lowerBound)
      let isReached =
        match.tokens.upperBound <= harm.lowerBound || text.language.order == .verbFinal
      return isReached
        && !gap.contains {
          text.has(.clause, at: $0) && !text.has(.relative, at: $0)
            || text.isMark($0, oneOf: [";"])
        }
    }
  }

  /// Whether the nearest date puts a harm further back than what a report tells as news: “the pogrom of
  /// 1988, in which 26 people were killed”.
  func isLongAgo(_ harm: Range<Int>) -> Bool {
    let dates = passage.dates.filter { $0.role == .on && $0.value != .timeOfDay }
    guard dates.count > 1 else { return false }
    let nearest = dates.min { distance($0.tokens, harm) < distance($1.tokens, harm) }
    guard let span = nearest?.value.resolved(published: published, context: nil) else {
      return false
    }
    return published - span.end > Self.longestNews
  }

  /// The days after which something is no news.
  private static let longestNews = 60

  /// How far a date stands from a harm: a comma takes it further off, unless a relative pronoun follows.
  private func distance(_ date: Range<Int>, _ harm: Range<Int>) -> Int {
    let gap =
      date.upperBound <= harm.lowerBound
      ? date.upperBound..<harm.lowerBound : harm.upperBound..<max(harm.upperBound, date.lowerBound)
    let commas = gap.count { token in
      text.isPunctuation(token)
        && !(token + 1...token + 2).contains {
          passage.tokens.contains($0) && text.has(.relative, at: $0)
        }
    }
    return gap.count + 10 * commas
  }

  /// Whether digits are a year that somebody was born in, or the number of a road or a house, and no people
  /// stand behind them: “Highway 12”, “house 45”.
  func isLabel(_ quantity: Quantity) -> Bool {
    let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard quantity.tokens.count == 1, text.tokens[start].kind == .number,
      start > passage.tokens.lowerBound,
      !passage.contains(
        anyOf: Self.people, in: end..<max(end, min(passage.tokens.upperBound, end + 2)))
    else { return false }
    let before = start - 1
    if let value = quantity.value, Self.years.contains(value), text.has(.in, at: before),
      passage.matches.contains(where: {
        $0.tokens.upperBound <= before && before - $0.tokens.upperBound <= 3
          && passage.isWordOfAge($0.tokens.lowerBound)
      })
    {
      return true
    }
    return text.isMark(before, oneOf: [".", "№", "#", "°"])
      || text.has(.thingStreet, at: before) && !text.has(.harmKilled, at: end)
        && !text.has(.harmInjured, at: end)
  }

  /// The years that somebody who dies in the news may be born in.
  private static let years = 1900...2030
}
