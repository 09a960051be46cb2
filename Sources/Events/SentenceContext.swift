import Gazetteer
import Language
import Text
import Toponyms

/// A sentence as it is read: its layers, its triggers and sources, and the day it counts from.
final class SentenceContext {
  let passage: Passage
  /// The day of publication, or of the section of a chronology.
  let published: CivilDate
  let sides: Sides
  let isTitle: Bool
  /// What tells of events, whether it happened or not.
  let triggers: [Trigger]
  /// Those that only go with another event of the sentence, to which its places belong.
  var shadows: [Trigger] = []
  /// Who says it, the sources under their fullest names.
  let attribution: Attribution?
  /// Whose account the paragraph has given so far, which attacks told without a source go on with.
  let account: Attribution.Statement?
  /// A day of the month that the report named last.
  let monthTold: CivilDate?
  /// The stretches that only describe what something else is told of.
  private let descriptions: [Range<Int>]

  init(
    passage: Passage, published: CivilDate, sides: Sides, isTitle: Bool, triggers: [Trigger],
    attribution: Attribution?, account: Attribution.Statement?, monthTold: CivilDate?
  ) {
    self.passage = passage
    self.published = published
    self.sides = sides
    self.isTitle = isTitle
    self.triggers = triggers
    self.attribution = attribution
    self.account = account
    self.monthTold = monthTold
    descriptions = Descriptions(passage: passage).stretches(of: triggers)
  }

  /// What the dates of the sentence say.
  ///
  /// Days such as “that night” count from the day of the event told before.
  func timing(after context: DateSpan?) -> Timing {
    Timing(
      passage: passage, published: published, context: context, monthTold: monthTold,
      attribution: attribution, descriptions: descriptions)
  }

  /// How many days before publication background may be dated (codebook, “Terms”).
  static let oldest = 60

  /// Why what is told at some tokens is too old or still to come, if it is.
  func timeVeto(at tokens: Range<Int>, after context: DateSpan?) -> String? {
    let time = timing(after: context).time(at: tokens)
    if time.isPast, time.span == nil { return "long past" }
    guard let span = time.span else { return nil }
    if published - span.end > Self.oldest { return "more than 60 days before publication" }
    return span.start - published > 0 ? "after publication" : nil
  }

  /// Whose word an event of a type is that is told at a token.
  func statement(at token: Int, telling type: EventType) -> Attribution.Statement? {
    guard attribution == nil, Self.goesOn(with: type) else {
      return attribution?.statement(at: token)
    }
    return account
  }

  /// Whether what a paragraph goes on to tell is told by its source still, rather than by the report:
  /// attacks are, what can be seen is not.
  private static func goesOn(with type: EventType) -> Bool {
    [.shelling, .airStrike].contains(type)
  }

  /// The name of the source of what stands at a token: whose word it is, or the agency that reports
  /// by itself.
  func source(at token: Int) -> String? {
    guard let attribution else { return nil }
    if let statement = attribution.statement(at: token) { return statement.source?.name }
    return attribution.statements.isEmpty ? attribution.via : nil
  }
}
