import Gazetteer
package import Geo
import PageAssets

/// One page with a map, a timeline and a list of the events, which works from a disk.
///
/// It holds the collection whole, as GeoJSON. It asks for nothing from elsewhere and sends nothing,
/// which its Content-Security-Policy makes sure of; with tiles it asks for those alone.
package struct HTMLFormat: OutputFormat {
  package static let name = "html"
  package static let endings = [".html", ".htm"]
  package static let summary = "a page with a map, for any browser, no network needed"
  package static let losses = "decimals of a coordinate beyond the sixth"

  private let title: String?
  private let gazetteer: Gazetteer
  private let library: TileLibrary?

  package init(_ options: OutputOptions) {
    title = options.title
    gazetteer = options.gazetteer ?? .builtIn
    library = options.tiles
  }

  package func write<Failure: Error>(
    _ collection: FeatureCollection, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let script = library == nil ? dateline_page_script : dateline_page_script_with_tiles
    let policy = PagePolicy(script: script.text, style: dateline_page_style.text, library: library)
    var output = TextOutput()
    for piece in PageTemplate.pieces(of: dateline_page_template.text) {
      switch piece {
      case .text(let bytes): output.append(bytes)
      case .part(.title): output.append(html: (title ?? collection.heading)[...])
      case .part(.policy): output.append(text: policy.text)
      case .part(.referrer): output.append(policy.referrer)
      case .part(.library): library?.write(to: &output)
      case .part(.style): output.append(dateline_page_style.text)
      case .part(.script): output.append(script.text)
      case .part(.ground):
        var writer = JSONWriter(format: .compact)
        writer.write(BaseMap(gazetteer, around: collection.features))
        output.append(scriptJSON: writer.output.bytes)
      case .part(.events):
        try output.flush(above: 0, to: sink)
        try GeoJSONWriter().write(collection) { (piece) throws(Failure) in
          piece.withUnsafeBufferPointer { output.append(scriptJSON: $0) }
          try output.flush(above: 0, to: sink)
        }
      }
    }
    try output.flush(above: 0, to: sink)
  }
}

extension dateline_page_part {
  /// The bytes, which are there for the life of the process.
  var text: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }
}

extension TextOutput {
  /// Appends a text as the content of an element of HTML.
  mutating func append(html text: Substring) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case 0: append("\u{FFFD}")
      default: append(byte)
      }
    }
  }

  /// Appends JSON so that nothing in it can end the `script` element that it stands in.
  ///
  /// The characters that mean something to HTML, and the two that end a line in older JavaScript,
  /// are in strings only and become escapes. Takes whole characters.
  mutating func append(scriptJSON json: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < json.count {
      guard let (escape, length) = Self.scriptEscape(json, index) else {
        index += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: json[start..<index]))
      append(escape)
      index += length
      start = index
    }
    append(UnsafeBufferPointer(rebasing: json[start...]))
  }

  @inline(__always)
  private static func scriptEscape(
    _ json: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (StaticString, Int)? {
    switch json[index] {
    case UInt8(ascii: "<"): (#"\u003c"#, 1)
    case UInt8(ascii: ">"): (#"\u003e"#, 1)
    case UInt8(ascii: "&"): (#"\u0026"#, 1)
    case 0xE2 where json.count - index > 2 && json[index + 1] == 0x80:
      switch json[index + 2] {
      case 0xA8: (#"\u2028"#, 3)
      case 0xA9: (#"\u2029"#, 3)
      default: nil
      }
    default: nil
    }
  }
}
