public import Text

/// One report: its text, and what is known of it from outside the text (codebook, “Document”).
public struct Document: Sendable {
  /// The path that the report was read from, or `-` for standard input.
  public let name: String
  /// The text; the offsets of everything found count from its start.
  public let text: String
  /// The publisher, where it is known.
  public let publisher: String?
  /// The address of the report, where it is known.
  public let url: String?
  /// The day of publication, where it is known; else it is inferred from the text.
  public let published: CivilDate?
  /// The BCP 47 tag of the language, where it is known; else it is recognised from the text.
  public let language: String?

  /// A report from its text.
  public init(
    name: String, text: String, publisher: String? = nil, url: String? = nil,
    published: CivilDate? = nil, language: String? = nil
  ) {
    self.name = name
    self.text = text
    self.publisher = publisher
    self.url = url
    self.published = published
    self.language = language
  }
}
