/// An option of a command.
///
/// The lines of a usage text that start with a hyphen are the options, so that what is accepted
/// and what the help says cannot differ:
///
///       -o, --output FILE   where to write
///           --pretty        indent the output
struct Option {
  /// The name without its two hyphens.
  let name: String
  /// The letter that stands for it behind one hyphen.
  let letter: Character?
  /// What the value is called in the usage text; nil where the option takes none.
  let value: String?

  /// The options that a usage text lists, in its order.
  static func all(in usage: String) -> [Option] {
    usage.split(separator: "\n").compactMap { Option(line: $0) }
  }

  private init?(line: Substring) {
    let text = line.drop { $0 == " " }
    guard text.first == "-" else { return nil }
    let words = Self.signature(of: text).split(separator: " ")
    guard let long = words.firstIndex(where: { $0.hasPrefix("--") }) else { return nil }
    name = String(words[long].dropFirst(2))
    letter = long > 0 ? words[0].dropFirst().first : nil
    value = long + 1 < words.count ? String(words[long + 1]) : nil
  }

  /// What stands before the description, which two spaces set apart.
  private static func signature(of line: Substring) -> Substring {
    let end = line.indices.first { line[$0...].hasPrefix("  ") } ?? line.endIndex
    return line[..<end]
  }
}
