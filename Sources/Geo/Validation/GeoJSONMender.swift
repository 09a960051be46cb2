/// Mends what can be mended in a GeoJSON text without a loss or a guess.
///
/// That is: the winding of rings, rings that lack only their last position, absent or null members
/// for which null or nothing says the same, types in wrong letters, numbers in quotes in a
/// position, a "crs" that says what is so without it, a byte order mark, the line feed at the end
/// of a record. Everything else stays as it is, byte for byte, and what is mended once needs no
/// mending again.
public enum GeoJSONMender {
  /// The mended text, and how often each rule was mended.
  public static func mend(_ bytes: [UInt8]) -> (bytes: [UInt8], mended: [GeoJSONRule: Int]) {
    var text = bytes
    var mended: [GeoJSONRule: Int] = [:]
    // What is mended can bring to light what stands behind it: a ring must be closed to have a
    // direction. Nothing needs more rounds than there are kinds of mends.
    for _ in 0..<8 {
      let edits = Self.edits(of: text)
      if edits.isEmpty { break }
      for edit in edits { mended[edit.rule, default: 0] += 1 }
      text = apply(edits, to: text)
    }
    return (text, mended)
  }

  private struct Edit {
    let rule: GeoJSONRule
    let range: Range<Int>
    let replacement: [UInt8]
  }

  /// Edits in their order, of which none touches what another does.
  private static func edits(of text: [UInt8]) -> [Edit] {
    let collector = Collector()
    _ = GeoJSONValidator.validate(text) { finding in
      guard let mend = finding.mend, let (range, new) = mend.change(of: text) else { return }
      collector.edits.append(Edit(rule: finding.rule, range: range, replacement: new))
    }
    var end = 0
    return collector.edits.enumerated()
      .sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }
      .compactMap { _, edit in
        guard edit.range.lowerBound >= end else { return nil }
        end = edit.range.upperBound
        return edit
      }
  }

  private final class Collector {
    var edits: [Edit] = []
  }

  private static func apply(_ edits: [Edit], to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var end = 0
    for edit in edits {
      result += text[end..<edit.range.lowerBound]
      result += edit.replacement
      end = edit.range.upperBound
    }
    result += text[end...]
    return result
  }
}

extension Mend {
  /// Which bytes of a text give way to which others.
  fileprivate func change(of text: [UInt8]) -> (Range<Int>, [UInt8])? {
    switch self {
    case .replace(let range, let new): return (range, Array(new.utf8))
    case .removeMember(let range): return (Self.withComma(range, in: text), [])
    case .closeRing(let range):
      let positions = Self.elements(of: text, in: range)
      guard positions.count > 1, let first = positions.first, let last = positions.last else {
        return nil
      }
      let separator = text[first.upperBound..<positions[1].lowerBound]
      return (last.upperBound..<last.upperBound, Array(separator + text[first]))
    case .reverseRing(let range):
      let positions = Self.elements(of: text, in: range)
      guard let first = positions.first, let last = positions.last else { return nil }
      var new: [UInt8] = []
      for (index, position) in positions.reversed().enumerated() {
        new += text[position]
        guard index + 1 < positions.count else { break }
        new += text[positions[index].upperBound..<positions[index + 1].lowerBound]
      }
      return (first.lowerBound..<last.upperBound, new)
    }
  }

  /// A member with the comma behind it and the white space up to the next, or that before it.
  private static func withComma(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var end = range.upperBound
    while end < text.count, text[end] <= 0x20 { end += 1 }
    if end < text.count, text[end] == UInt8(ascii: ",") {
      end += 1
      while end < text.count, text[end] <= 0x20 { end += 1 }
      return range.lowerBound..<end
    }
    var start = range.lowerBound
    while start > 0, text[start - 1] <= 0x20 { start -= 1 }
    guard start > 0, text[start - 1] == UInt8(ascii: ",") else { return range }
    return start - 1..<range.upperBound
  }

  /// The positions in the text of a list of them.
  private static func elements(of text: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var elements: [Range<Int>] = []
    var depth = 0
    var start = 0
    for index in range {
      if text[index] == UInt8(ascii: "[") {
        depth += 1
        if depth == 2 { start = index }
      } else if text[index] == UInt8(ascii: "]") {
        if depth == 2 { elements.append(start..<index + 1) }
        depth -= 1
      }
    }
    return elements
  }
}
