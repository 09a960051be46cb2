import Geo

/// What a file is that is no GeoJSON, as its first bytes tell.
enum ForeignFormat {
  /// The beginnings of files that are no text.
  private static let binaries: [(bytes: [UInt8], name: String)] = [
    ([0x1F, 0x8B], "compressed by gzip"),
    (Array("PK\u{3}\u{4}".utf8), "a zip archive, such as DOCX"),
    (Array("SQLite format 3".utf8), "an SQLite database, such as a GeoPackage"),
    ([0x00, 0x00, 0x27, 0x0A], "a shapefile"),
    (Array("%PDF".utf8), "a PDF document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "a document of Microsoft Office, such as DOC"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
  ]

  /// The beginnings of files by which their formats are known.
  private static let signatures: [(bytes: [UInt8], name: String)] =
    binaries + [
      (Array("fgb".utf8), "FlatGeobuf"),
      (Array("PAR1".utf8), "a Parquet file"),
      ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"),
      ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"),
      (Array("<?xml".utf8), "XML, such as KML or GPX"),
      (Array("<kml".utf8), "KML"), (Array("<gpx".utf8), "GPX"),
      (Array("<!doctype html".utf8), "HTML"), (Array("<html".utf8), "HTML"),
      (Array("version https://git-lfs".utf8), "a pointer of Git LFS; fetch the file"),
      (Array("<<<<<<<".utf8), "a file with merge conflicts"),
    ]

  /// The format of a file that is no text.
  static func name(ofBinary bytes: [UInt8]) -> String? {
    binaries.first { bytes.starts(with: $0.bytes) }?.name
  }

  /// The format, where the text cannot be GeoJSON from its first byte on.
  static func name(of source: SourceBytes) -> String? {
    let start = source[0..<min(source.count, 4096)]
    let text = start.drop { $0 <= 0x20 && $0 > 0 || [0xEF, 0xBB, 0xBF].contains($0) }
    if start.isEmpty || text.isEmpty { return source.count <= 4096 ? "empty" : nil }
    let lowered = text.prefix(32).map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    for signature in signatures
    where start.starts(with: signature.bytes) || text.starts(with: signature.bytes)
      || lowered.starts(with: signature.bytes)
    {
      return signature.name
    }
    if isProse(text) { return "plain text, as dateline map reads it" }
    return isTable(text) ? "a table such as CSV" : nil
  }

  /// Whether the first line begins with a letter and has words rather than cells.
  private static func isProse(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let line = text.prefix { $0 != UInt8(ascii: "\n") }
    guard let first = line.first, first >= 0x80 || (0x41...0x5A).contains(first & 0xDF) else {
      return false
    }
    let blanks = line.count { $0 == UInt8(ascii: " ") }
    return blanks >= 3 && blanks >= 3 * line.count { ",;\t".utf8.contains($0) }
  }

  /// Whether the first line has no bracket and several cells.
  private static func isTable(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let line = text.prefix { $0 != UInt8(ascii: "\n") }
    guard let first = line.first, !"{[\u{1E}".utf8.contains(first) else { return false }
    return !line.contains { "{}[]".utf8.contains($0) }
      && line.contains { ",;\t".utf8.contains($0) }
  }
}
