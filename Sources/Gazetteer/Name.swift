/// One recorded name of a place; reads its texts from the gazetteer only when asked for them.
public struct Name: Sendable {
  let file: IndexFile
  let number: Int

  /// The name as it is written.
  public var text: String { file.text(at: file.nameText[number]) }

  /// The language in BCP 47, `und` where it is not known.
  public var language: String { file.text(at: file.attributeLanguage[attributes]) }

  /// The script in ISO 15924, where it is known.
  public var script: String? {
    let text = file.text(at: file.attributeScript[attributes])
    return text.isEmpty ? nil : text
  }

  /// How the name stands among the names of its place.
  public var standing: NameStanding {
    let ordinal = file.attributeStanding[attributes]
    return ordinal < NameStanding.allCases.count ? NameStanding.allCases[ordinal] : .variant
  }

  /// The first year in which the place bore the name, where known; before our era negative.
  public var from: Int? { IndexFormat.year(stored: file.attributeFrom[attributes]) }

  /// The last year in which the place bore the name, where known.
  public var until: Int? { IndexFormat.year(stored: file.attributeUntil[attributes]) }

  /// Who records the name, as the table says.
  public var source: String { file.text(at: file.attributeSource[attributes]) }

  private var attributes: Int { file.nameAttributes[number] }
}

extension Name: Hashable {
  /// Names are equal that are the same record of the same gazetteer.
  public static func == (left: Name, right: Name) -> Bool {
    left.number == right.number && left.file === right.file
  }

  /// Hashes the number of the record.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Name: CustomStringConvertible {
  /// The name with its language: `Gəncə (az)`.
  public var description: String { "\(text) (\(language))" }
}

/// A place that bears a name which was looked for.
public struct NameMatch: Hashable, Sendable {
  /// The place that bears the name.
  public let place: PlaceIndex
  /// The record by which it bears it.
  public let name: Name
}
