/// What the page may do, as its Content-Security-Policy says it: run its own script and style,
/// each known by its hash, and nothing else.
struct PagePolicy {
  private let sources: [(directive: String, allowed: [String])]
  private let hasTiles: Bool

  init(
    script: UnsafeBufferPointer<UInt8>, style: UnsafeBufferPointer<UInt8>, library: TileLibrary?
  ) {
    hasTiles = library != nil
    sources = [
      ("default-src", ["'none'"]),
      ("script-src", (library?.scriptSources ?? []) + [Self.hash(of: script)]),
      ("style-src", (library?.styleSources ?? []) + [Self.hash(of: style)]),
      ("img-src", ["data:"] + (hasTiles ? [TileLibrary.tiles] : [])),
      ("base-uri", ["'none'"]),
      ("form-action", ["'none'"]),
    ]
  }

  var text: String {
    sources.map { "\($0.directive) \($0.allowed.joined(separator: " "))" }.joined(separator: "; ")
  }

  /// OpenStreetMap's server wants to know which site asks; nobody else is told.
  var referrer: StaticString { hasTiles ? "strict-origin-when-cross-origin" : "no-referrer" }

  /// The source expression of an inline script or style (CSP 3, §2.3.1).
  static func hash(of text: UnsafeBufferPointer<UInt8>) -> String {
    "'sha256-\(base64(SHA256.digest(of: text)))'"
  }

  /// Base 64 with padding (RFC 4648 §4).
  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + [UInt8](repeating: 0, count: 3 - group.count)
      let bits = padded.reduce(0) { $0 << 8 | Int($1) }
      for place in 0..<4 {
        let digit = digits[bits >> (18 - 6 * place) & 63]
        text.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
