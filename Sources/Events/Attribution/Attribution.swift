import Gazetteer
import Language
import Text
import Toponyms

/// Who says what a sentence tells (codebook, “Who says so”).
///
/// A reference, since all that reads the sentence is handed it; once its sources are found nobody changes
/// it, so that exclusive access need not be checked.
final class Attribution {
  /// A source that the sentence names, and how much of the sentence is its word.
  struct Statement {
    /// The source as the sentence names it; nil for a pronoun.
    var name: String?
    /// The source under the fullest name that the report has used.
    var source: SourceRegistry.Source?
    /// Whether the source points back to one named before: “the ministry”, “that service”.
    var pointsBack = false
    /// Whether a place's name alone is the source: “Baku”.
    var isPlace = false
    /// The side that the source belongs to, where it names one.
    var side: String?
    /// Whether it heads a paragraph, all of which is its word: “The ministry: …”.
    var opensParagraph = false
    /// Whether it is an office without a name, which is the one of its kind named last.
    var isBare = false
    /// Whether it denies instead of telling.
    var isDenial = false
    /// The tokens of the words that are its word.
    var reach: Range<Int>
    /// The tokens that name it.
    var phrase: Range<Int>
  }

  /// The kind of verbs of saying whose object is who is said to have done it.
  static let accusing = "accusation"

  /// An account that goes on from the sentence before.
  init(continuing statement: Statement, over reach: Range<Int>) {
    var statement = statement
    statement.reach = reach
    statement.phrase = reach.lowerBound..<reach.lowerBound
    statements = [statement]
  }

  init() {}

  /// The sources, in order.
  @exclusivity(unchecked) var statements: [Statement] = []
  /// Whether the sentence is the title of its source's document.
  @exclusivity(unchecked) var isTitle = false
  /// The agency or paper that all of it was quoted through.
  @exclusivity(unchecked) var via: String?
  /// Agencies that the sentence names beside other sources, each with what it passes on.
  @exclusivity(unchecked) var relays: [Statement] = []
  /// The tokens of the phrases that name sources; places there are no places of events.
  @exclusivity(unchecked) var tokens: [Range<Int>] = []

  func contains(_ token: Int) -> Bool { tokens.contains { $0.contains(token) } }

  /// Whose word it is what stands at a token: of several the one that reaches least far, and an agency
  /// only where it passes on nobody else's word.
  func statement(at token: Int) -> Statement? {
    Self.closest(to: token, of: statements) ?? Self.closest(to: token, of: relays)
  }

  /// Through whom it was quoted what stands at a token.
  func via(at token: Int) -> String? {
    via ?? Self.closest(to: token, of: relays)?.name
  }

  private static func closest(to token: Int, of statements: [Statement]) -> Statement? {
    var closest: Int?
    for index in statements.indices where statements[index].reach.contains(token) {
      if let known = closest, statements[known].reach.count <= statements[index].reach.count {
        continue
      }
      closest = index
    }
    return closest.map { statements[$0] }
  }

  /// Sets apart the agencies that pass on what other sources of the sentence say.
  func setRelaysApart(_ isAgency: (Range<Int>) -> Bool) {
    guard statements.count > 1, statements.contains(where: { !isAgency($0.phrase) }) else { return }
    relays = statements.filter { isAgency($0.phrase) && !$0.isDenial }
    statements.removeAll { isAgency($0.phrase) && !$0.isDenial }
  }
}
