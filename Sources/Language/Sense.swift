/// One meaning of a word or phrase: its class, and what the language file adds to it.
public struct Sense: Sendable, Equatable {
  /// The section of the language file that the form stands in.
  public let wordClass: WordClass
  /// The line of the language file, for `--explain`.
  package let line: Int
  /// Shared, since senses are handed about far more often than their attributes are read.
  @usableFromInline let shared: Shared

  @usableFromInline final class Shared: Sendable {
    @usableFromInline let attributes: Attributes
    let separatedPart: SeparatedPart?

    init(_ attributes: Attributes) {
      self.attributes = attributes
      separatedPart = attributes.part.map(SeparatedPart.init)
    }
  }

  init(wordClass: WordClass, attributes: Attributes, line: Int) {
    self.wordClass = wordClass
    self.line = line
    shared = Shared(attributes)
  }

  /// What stands behind the bar on the form's line, over what stands in the section's head.
  @inlinable public var attributes: Attributes { shared.attributes }

  /// The words one of which a verb needs beside it to have this sense; nil where it needs none.
  package var separatedPart: SeparatedPart? { shared.separatedPart }

  /// Whether class, line and attributes are the same.
  public static func == (left: Sense, right: Sense) -> Bool {
    left.wordClass == right.wordClass && left.line == right.line
      && left.attributes == right.attributes
  }

  /// How a verb stands to those who act and those it is done to.
  public enum Voice: UInt8, Sendable {
    case active, passive, noun
    /// Passive behind an auxiliary of the passive or before who acts, else active: “shelled”.
    case participle
  }

  /// On which side of a word something stands.
  public enum Side: UInt8, Sendable {
    case before, after, either
  }

  /// What the ending of a noun or a name says of its part in the sentence.
  public enum Case: UInt8, Sendable, CaseIterable {
    /// Where something is.
    case `in`
    /// Whither, to whom.
    case to
    /// Whence.
    case from
    /// Whose.
    case of
    /// To whom or what something is done.
    case object
    /// With what or whom.
    case with
    /// By whom.
    case by
    /// Who acts, wherever it stands.
    case subject
    /// What an adjective made of a name is about: *Физулинский район*. It names a place only beside a
    /// word for one.
    case adjective
    /// By, beside what.
    case near
    /// In whose direction.
    case toward
    /// Joined to what stands before it.
    case and

    /// The case of a name in a language file.
    init?(named name: String) {
      guard let found = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
      self = found
    }

    /// The class of the prepositions that say the same, if there are any.
    package var preposition: WordClass? {
      switch self {
      case .in: .in
      case .to: .to
      case .from: .from
      case .of: .of
      case .with: .with
      case .by: .by
      case .near: .near
      case .toward: .toward
      case .and: .and
      case .object, .subject, .adjective: nil
      }
    }
  }

  /// The attributes that a form can have; nil where the file says nothing.
  public struct Attributes: Sendable, Hashable {
    package var value: Int?
    package var times: Int?
    package var plus: Int?
    package var low: Int?
    package var days: Int?
    package var from: Int?
    package var to: Int?
    package var killed: Int?
    package var injured: Int?
    package var voice: Voice?
    package var count: Side?
    package var reach: Side?
    /// The case that the form's ending says.
    package var nounCase: Case?
    /// What the form itself says of whether it happened, as one of the classes `modal`: an ending
    /// that negates.
    package var mood: WordClass?
    package var isAfter = false
    /// Whether the form says that somebody named before it has the thing: *köyü*.
    package var isOwned = false
    package var part: String?
    package var side: String?
    package var kind: String?
  }
}
