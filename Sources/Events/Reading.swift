public import Geo
public import Reports
public import Text
public import Toponyms

/// What was read from one report.
public struct Reading: Sendable {
  /// The report.
  public let document: Document
  /// The BCP 47 tag of the language it was read in.
  public let language: String
  /// The day of publication, as known or inferred; nil where the text gives none away.
  public let published: CivilDate?
  /// Every place name of the text, in its order.
  public let mentions: [Mention]
  /// What happened, in the order of the text.
  public let events: [Event]
  /// What a user should know of how the report was read (no date found, no file for the language …),
  /// each a lower-case sentence.
  public let notices: [String]

  /// A feature for each mention, in the order of the text (design, “A mention feature”).
  public func mentionFeatures() -> [Feature] { [] }

  /// A feature for each event and place (design, “The properties of an event feature”).
  public func eventFeatures() -> [Feature] { [] }

  /// How the reading came about, sentence by sentence, for `--explain`.
  public func explanation() -> String { "" }
}
