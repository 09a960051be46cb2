/// The scripts of letters, by their ISO 15924 codes, and which of them languages are written in.
enum Script {
  private static let ranges: [(ClosedRange<UInt32>, String)] = [
    (0x41...0x5A, "Latn"), (0x61...0x7A, "Latn"), (0xC0...0x24F, "Latn"), (0x250...0x2AF, "Latn"),
    (0x370...0x3FF, "Grek"), (0x400...0x52F, "Cyrl"), (0x531...0x587, "Armn"),
    (0x5D0...0x5EA, "Hebr"), (0x620...0x64A, "Arab"), (0x66E...0x6D3, "Arab"),
    (0x750...0x77F, "Arab"), (0x900...0x97F, "Deva"), (0xE00...0xE7F, "Thai"),
    (0x10A0...0x10FF, "Geor"), (0x1C90...0x1CBF, "Geor"), (0x1E00...0x1EFF, "Latn"),
    (0x3040...0x30FF, "Hani"), (0x3400...0x9FFF, "Hani"), (0xAC00...0xD7AF, "Hang"),
    (0xFB50...0xFDFF, "Arab"), (0xFE70...0xFEFF, "Arab"),
  ]

  /// The languages of the news here, as rows: what they are written in, then their tags.
  private static let rows = """
    Latn en de fr es it pt nl pl cs tr id
    Cyrl ru uk be bg mk
    Armn hy hyw xcl
    Geor ka
    Arab ar fa ur ckb
    Grek el
    Hebr he
    Latn,Cyrl,Arab az
    """

  private static let languages: [String: Set<String>] = {
    var languages: [String: Set<String>] = [:]
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ")
      let scripts = Set(words[0].split(separator: ",").map(String.init))
      for language in words.dropFirst() { languages[String(language)] = scripts }
    }
    return languages
  }()

  /// The script of a letter; nil of marks, digits and letters of other scripts.
  static func of(_ scalar: Unicode.Scalar) -> String? {
    if scalar.value == 0xD7 || scalar.value == 0xF7 || scalar.value == 0xAA { return nil }
    return ranges.first { $0.0.contains(scalar.value) }?.1
  }

  /// The script of the first letter, and the first letter of another.
  static func of(_ text: String) -> (script: String, stranger: Unicode.Scalar?)? {
    var first: String?
    for scalar in text.unicodeScalars {
      guard let script = of(scalar) else { continue }
      if let first, script != first { return (first, scalar) }
      first = script
    }
    return first.map { ($0, nil) }
  }

  /// The scripts that names in a language are written in, where that is known; a tag may say it
  /// itself: `az-Cyrl`.
  static func scripts(ofLanguage tag: String) -> Set<String>? {
    let subtags = tag.split(separator: "-")
    if subtags.count > 1, subtags[1].utf8.count == 4 { return [String(subtags[1])] }
    return subtags.first.flatMap { languages[String($0)] }
  }
}
