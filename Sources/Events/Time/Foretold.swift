import Language

/// Days of what is yet to come, which date nothing that was: “The ministers will meet on Thursday. Three
/// shells hit the town.”
enum Foretold {
  /// How many tokens may part a day from the verb that puts it into the future.
  private static let reach = 8

  /// Whether a date of a sentence belongs to what its segment says will be.
  static func dates(_ date: DateExpression, in passage: Passage) -> Bool {
    let segment = passage.segment(of: date.tokens.lowerBound)
    let around = date.tokens.lowerBound - reach..<date.tokens.upperBound + reach
    return around.clamped(to: segment).contains { token in
      guard let match = passage.text.match(token) else { return false }
      return match.has(.modalFuture)
        || match.senses.contains { $0.attributes.mood == .modalFuture }
    }
  }
}
