/// Letters of one script that stand in a word of another because they look alike: Latin *a* in
/// *Гянджa*.
enum Homoglyphs {
  /// Small letters that look alike in print or whose capitals do.
  private static let rows: [(latin: UInt32, cyrillic: UInt32)] = zip(
    "aeopcxykmthbi".unicodeScalars, "аеорсхукмтнві".unicodeScalars
  ).map { ($0.value, $1.value) }

  /// Whether a byte leads a Cyrillic letter in UTF-8.
  static func leadsCyrillic(_ byte: UInt8) -> Bool { byte & 0xFC == 0xD0 }

  /// Rewrites the end of a lower-case text, a word in Latin and Cyrillic letters, in the script that
  /// most of them are of.
  ///
  /// Nothing changes where a letter of the other script has no like, as in *Т-72Bis*.
  static func mend(_ text: inout [UInt8], from start: Int) {
    var scalars = String(decoding: text[start...], as: UTF8.self).unicodeScalars.map(\.value)
    let latin = scalars.count { (0x61...0x7A).contains($0) }
    let cyrillic = scalars.count { (0x0400...0x04FF).contains($0) }
    for index in scalars.indices {
      let scalar = scalars[index]
      if latin < cyrillic, (0x61...0x7A).contains(scalar) {
        guard let row = rows.first(where: { $0.latin == scalar }) else { return }
        scalars[index] = row.cyrillic
      } else if latin > cyrillic, (0x0400...0x04FF).contains(scalar) {
        guard let row = rows.first(where: { $0.cyrillic == scalar }) else { return }
        scalars[index] = row.latin
      }
    }
    text.removeSubrange(start...)
    for scalar in scalars { UTF8Scalars.append(scalar, to: &text) }
  }
}

/// Letters that are written as a letter and a combining mark.
enum Decomposed {
  /// Letters by the characters that they are, however written.
  private static let composed: [Character: UInt32] = Dictionary(
    [0x00DF...0x024F, 0x0430...0x04FF, 0x0620...0x06FF, 0x1E00...0x1EFF].joined().compactMap {
      Unicode.Scalar($0).map { (Character($0), $0.value) }
    }, uniquingKeysWith: { first, _ in first })

  /// Whether a scalar is a mark that stands behind the letter which it belongs to.
  static func isMark(_ scalar: UInt32) -> Bool {
    (0x0300...0x036F).contains(scalar) || (0x0653...0x0655).contains(scalar)
  }

  /// Joins a mark to the small letter that ends a text; a mark that makes no letter with it is
  /// dropped.
  static func join(_ mark: UInt32, to text: inout [UInt8]) {
    var start = text.count - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0, let mark = Unicode.Scalar(mark) else { return }
    // The dot that a capital İ keeps when its letter is lowered.
    if mark == "\u{307}", text[start...].elementsEqual([0xC4, 0xB1]) {
      text.replaceSubrange(start..., with: [0x69])
      return
    }
    var letter = String(decoding: text[start...], as: UTF8.self)
    letter.unicodeScalars.append(mark)
    guard let character = letter.first, let scalar = composed[character] else { return }
    text.removeSubrange(start...)
    Lowercasing.append(scalar, to: &text)
  }
}
