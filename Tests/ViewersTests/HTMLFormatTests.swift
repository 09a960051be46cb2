import Foundation
import Geo
import Testing
import Viewers

/// The page: that it is what its policy says, and that a text in it is only a text.
@Suite struct HTMLFormatTests {
  private static func page(_ features: [Feature], _ options: OutputOptions = OutputOptions())
    -> String
  {
    let bytes = HTMLFormat(options).text(of: FeatureCollection(features: features))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let shusha = Geometry.point(Position(latitude: 39.76, longitude: 46.75))

  /// The content of the first element that starts with a tag.
  private static func content(_ page: String, of tag: String, to end: String) throws -> Substring {
    let start = try #require(page.range(of: tag)).upperBound
    let rest = page[start...]
    return rest[..<(try #require(rest.range(of: end)).lowerBound)]
  }

  private static func policy(of page: String) throws -> Substring {
    try content(page, of: #"http-equiv="Content-Security-Policy" content=""#, to: "\"")
  }

  private static func hash(_ text: some StringProtocol) -> String {
    "'sha256-\(Data(SHA256.digest(of: Array(text.utf8))).base64EncodedString())'"
  }

  // MARK: Texts

  private static let hostile = [
    "</script><script>x()</script>", "<!--<script>", "\"><img src=x onerror=x()>", "&lt;",
    "a\u{2028}b\u{2029}c", "]]>", "{{script}}", "\u{202E}abc", "\u{0}\u{1F}", "\\\"\\u003c",
  ]

  @Test(arguments: hostile)
  func aTextStaysOneOfTheData(text: String) throws { try Self.check(text) }

  @Test func aLongTextStaysOneOfTheData() throws {
    try Self.check(String(repeating: "</script>\u{2028}", count: 10_000))
  }

  /// That a text in every part of a feature and in the title comes back, and is nowhere markup.
  private static func check(_ text: String) throws {
    let feature = Feature(
      id: .string(text), geometry: Self.shusha, properties: JSONObject([(text, .string(text))]))
    let page = Self.page([feature], OutputOptions(title: text))
    let data = try Self.content(page, of: #"id="events">"#, to: "</script>")
    #expect(!data.contains { "<>&\u{2028}\u{2029}".contains($0) })
    guard case .featureCollection(let read) = try GeoJSONReader.read(Array(data.utf8)) else {
      Issue.record("expected a collection")
      return
    }
    #expect(read.features == [feature])
    #expect(page.matches(of: /<script/).count == 3)
    #expect(page.matches(of: /<\/script>/).count == 3)
  }

  @Test func theTitleIsTextInHeadAndHeading() {
    let page = Self.page([], OutputOptions(title: "A & <b>"))
    #expect(page.contains("<title>A &amp; &lt;b&gt;</title>"))
    #expect(page.contains(#"<h1 dir="auto">A &amp; &lt;b&gt;</h1>"#))
  }

  // MARK: What it may do

  @Test func onlyItsOwnScriptAndStyleMayRun() throws {
    let page = Self.page([])
    let style = try Self.content(page, of: "<style>", to: "</style>")
    let script = try Self.content(page, of: "<script>", to: "</script>")
    #expect(
      try Self.policy(of: page)
        == "default-src 'none'; script-src \(Self.hash(script)); style-src \(Self.hash(style)); "
        + "img-src data:; base-uri 'none'; form-action 'none'")
  }

  @Test func nothingIsAskedForFromElsewhere() throws {
    let page = Self.page([])
    for reference in page.matches(of: /(?:src|href)="([^"]*)"/) {
      #expect(reference.1.hasPrefix("data:") || reference.1.hasPrefix("#"))
    }
    for word in [
      "url(", "@import", "fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "import(",
    ] {
      #expect(!page.contains(word))
    }
    let addresses = page.matches(of: /https?:\/\/[^\s"'`]+/).map { String($0.0) }
    #expect(Set(addresses) == ["http://www.w3.org/2000/svg"])
  }

  @Test func noTextIsEverTakenForMarkup() {
    let page = Self.page([])
    for word in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(",
    ] {
      #expect(!page.contains(word))
    }
  }

  @Test func theSameEventsGiveTheSameBytes() {
    let features = (0..<50).map {
      Feature(id: .integer($0), geometry: Self.shusha, properties: ["n": .integer($0)])
    }
    #expect(Self.page(features) == Self.page(features))
  }

  // MARK: The base map

  @Test func theGroundHasOutlinesAndTheNamesAround() throws {
    let page = Self.page([Feature(geometry: Self.shusha, properties: [:])])
    let ground = try Self.content(page, of: #"id="ground">"#, to: "</script>")
    for name in [
      "\"Armenia\"", "\"Azerbaijan\"", "\"Shusha District\"", "[\"Shusha\",", "[\"Yerevan\",",
    ] {
      #expect(ground.contains(name))
    }
    // A village near the event, and none of those far away.
    #expect(ground.contains("[\"Togh\","))
    #expect(!Self.page([]).contains("[\"Togh\","))
  }

  // MARK: Tiles

  @Test func aPageWithTilesMayAskForTheseAlone() throws {
    let library = try #require(
      TileLibrary(script: Array("L={}\n//# sourceMappingURL=x.map".utf8), style: Array("a{}".utf8)))
    let policy = try Self.policy(of: Self.page([], OutputOptions(tiles: library)))
    #expect(policy.contains("script-src \(Self.hash("L={}")) 'sha256-"))
    #expect(policy.contains("style-src \(Self.hash("a{}")) 'sha256-"))
    #expect(policy.contains("img-src data: https://tile.openstreetmap.org;"))
    #expect(policy.hasPrefix("default-src 'none';"))
  }

  @Test func aLibraryFromElsewhereIsKnownByItsHash() {
    let page = Self.page([], OutputOptions(tiles: .elsewhere))
    for element in page.matches(of: /<(?:script src|link rel="stylesheet")[^>]*>/) {
      #expect(element.0.contains("integrity=\"sha256-"))
      #expect(element.0.contains("crossorigin"))
    }
  }

  @Test(arguments: [("a</SCRIPT>", ""), ("<!--", ""), ("", "</style >")])
  func aLibraryThatWouldEndItsElementIsRefused(script: String, style: String) {
    #expect(TileLibrary(script: Array(script.utf8), style: Array(style.utf8)) == nil)
  }

  /// The examples of FIPS 180-4, and lengths around that of a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func aDigestIsThatOfTheStandard(text: String, digest: String) {
    let bytes = SHA256.digest(of: text.utf8)
    #expect(
      bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == digest)
  }
}
