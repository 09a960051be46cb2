/// The page's template: text with the names of parts in it, such as `{{style}}`.
enum PageTemplate {
  /// What the writer puts in.
  enum Part: String {
    case title, policy, referrer, library, style, script, ground, events
  }

  enum Piece {
    case text(UnsafeBufferPointer<UInt8>)
    case part(Part)
  }

  /// The pieces of a template in their order; a name in braces that is no part stays text.
  static func pieces(of template: UnsafeBufferPointer<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    var index = 0
    while index < template.count {
      guard let (part, end) = part(in: template, at: index) else {
        index += 1
        continue
      }
      pieces.append(.text(UnsafeBufferPointer(rebasing: template[start..<index])))
      pieces.append(.part(part))
      (start, index) = (end, end)
    }
    pieces.append(.text(UnsafeBufferPointer(rebasing: template[start...])))
    return pieces
  }

  /// The part whose name in braces starts at a place, and where it ends.
  private static func part(
    in template: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Part, end: Int)? {
    let brace = UInt8(ascii: "{")
    guard template[index] == brace, index + 2 < template.count, template[index + 1] == brace
    else { return nil }
    let name = template[(index + 2)...].prefix { (0x61...0x7A).contains($0) }
    guard template[name.endIndex...].starts(with: "}}".utf8),
      let part = Part(rawValue: String(decoding: name, as: UTF8.self))
    else { return nil }
    return (part, name.endIndex + 2)
  }
}
