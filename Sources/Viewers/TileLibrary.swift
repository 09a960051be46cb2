import Geo

/// Leaflet, which draws the map of tiles in the page that has one.
package enum TileLibrary: Sendable {
  /// Its script and its style sheet go into the page.
  case inside(script: [UInt8], style: [UInt8])
  /// The browser fetches them; hashes make sure that they are what is expected.
  case elsewhere

  /// Where the tiles come from.
  static let tiles = "https://tile.openstreetmap.org"

  private static let address = "https://unpkg.com/leaflet@1.9.4/dist/"
  private static let scriptHash = "sha256-20nQCchB9co0qIjJZRGuk2/Z9VM+kNiyxNV1lvTlZBo="
  private static let styleHash = "sha256-p4NxAoJBhIIN+hmNHrzRCf9tD/miZyoHS5obTRR9BMY="

  var scriptSources: [String] {
    switch self {
    case .inside(let script, _): [script.withUnsafeBufferPointer(PagePolicy.hash)]
    case .elsewhere: [Self.address + "leaflet.js"]
    }
  }

  var styleSources: [String] {
    switch self {
    case .inside(_, let style): [style.withUnsafeBufferPointer(PagePolicy.hash)]
    case .elsewhere: [Self.address + "leaflet.css"]
    }
  }

  /// Writes the elements that bring the library into the page.
  func write(to output: inout TextOutput) {
    switch self {
    case .inside(let script, let style):
      output.append("<style>")
      style.withUnsafeBufferPointer { output.append($0) }
      output.append("</style>\n<script>")
      script.withUnsafeBufferPointer { output.append($0) }
      output.append("</script>\n")
    case .elsewhere:
      output.append(
        text: """
          <link rel="stylesheet" href="\(Self.address)leaflet.css" integrity="\(Self.styleHash)" \
          crossorigin>
          <script src="\(Self.address)leaflet.js" integrity="\(Self.scriptHash)" \
          crossorigin></script>

          """)
    }
  }

  /// The library's files as part of a page; nothing where they would end the element they are in.
  package init?(script: [UInt8], style: [UInt8]) {
    let (script, style) = (Self.withoutMapLine(script), Self.withoutMapLine(style))
    guard !Self.endsElement(script, "</script"), !Self.endsElement(script, "<!--"),
      !Self.endsElement(style, "</style")
    else { return nil }
    self = .inside(script: script, style: style)
  }

  private static func endsElement(_ text: [UInt8], _ tag: String) -> Bool {
    text.indices.contains { start in
      text[start] == UInt8(ascii: "<")
        && text[start...].prefix(tag.utf8.count).map { $0 | 0x20 }.elementsEqual(
          tag.utf8.map { $0 | 0x20 })
    }
  }

  /// The text without the line that names a file for debuggers, which is not there.
  private static func withoutMapLine(_ text: [UInt8]) -> [UInt8] {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let kept = lines.filter {
      !$0.starts(with: "//# sourceMappingURL=".utf8)
        && !$0.starts(with: "/*# sourceMappingURL=".utf8)
    }
    return Array(kept.joined(separator: "\n".utf8))
  }
}
