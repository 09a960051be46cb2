/// Files that hold a report among other things.
extension ReportText {
  /// `HTML`, `XML` or `JSON`, where bytes are plainly that and no text.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public static func markup(of bytes: [UInt8]) -> String? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = bytes[start...].drop(while: isSpace)
    if opensJSON(text) { return "JSON" }
    let head = String(decoding: text.prefix(headLength), as: UTF8.self).lowercased()
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || closesPage(text) {
      return "HTML"
    }
    if head.hasPrefix("<?xml") { return head.contains("<!doctype html") ? "HTML" : "XML" }
    return opensElement(text) ? head.hasPrefix("<rss") ? "XML" : "HTML" : nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  /// Whether a text begins with an object, or with a list of such.
  private static func opensJSON(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop(while: isSpace) }
    guard rest.first == UInt8(ascii: "{") else { return false }
    let next = rest.dropFirst().drop(while: isSpace).first
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }

  /// Whether a text begins with a tag or a comment, and has a tag that closes an element.
  private static func opensElement(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "<"), let next = text.dropFirst().first,
      next == UInt8(ascii: "!") || 0x61...0x7A ~= next | 0x20
    else { return false }
    return closingTags(in: text).next() != nil
  }

  /// Whether a text has an element in it that only pages have.
  private static func closesPage(_ text: ArraySlice<UInt8>) -> Bool {
    let tags = closingTags(in: text)
    while let tag = tags.next() {
      if ["html", "head", "body", "script"].contains(tag) { return true }
    }
    return false
  }

  /// The names in `</name>`, in lower case.
  private static func closingTags(in text: ArraySlice<UInt8>) -> AnyIterator<String> {
    var rest = text
    return AnyIterator {
      while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
        rest = rest[(open + 1)...]
        guard rest.first == UInt8(ascii: "/") else { continue }
        let name = rest.dropFirst().prefix { 0x61...0x7A ~= $0 | 0x20 }
        let end = name.endIndex
        if !name.isEmpty, end < rest.endIndex,
          rest[end] == UInt8(ascii: ">") || isSpace(rest[end])
        {
          return String(decoding: name, as: UTF8.self).lowercased()
        }
      }
      return nil
    }
  }
}
