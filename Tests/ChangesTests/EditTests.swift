import Changes
import Geo
import Testing

/// What differs between two features, and what does not.
@Suite struct EditTests {
  static func feature(_ properties: String, geometry: String = "null") throws -> Feature {
    let text = #"{"type":"Feature","geometry":\#(geometry),"properties":\#(properties)}"#
    return try #require(try GeoJSONReader.read(Array(text.utf8)).features.first)
  }

  /// Edits as `path: old → new`.
  static func edits(
    _ old: String, _ new: String, _ rules: ComparisonRules = ComparisonRules()
  ) throws -> [String] {
    try rules.edits(from: feature(old), to: feature(new)).map { edit in
      func text(_ value: JSONValue?) -> String {
        value.map { String(decoding: GeoJSONWriter().write($0), as: UTF8.self) } ?? "-"
      }
      return "\(edit.path.text): \(text(edit.old)) → \(text(edit.new))"
    }
  }

  /// The example pairs of RFC 6902, appendix A, and RFC 7386, section 3 and appendix A, as
  /// properties.
  static let examples: [(old: String, new: String, edits: [String])] = [
    // RFC 6902 A.1, A.3, A.5, A.10, A.14
    (#"{"foo":"bar"}"#, #"{"baz":"qux","foo":"bar"}"#, [#"/properties/baz: - → "qux""#]),
    (#"{"baz":"qux","foo":"bar"}"#, #"{"foo":"bar"}"#, [#"/properties/baz: "qux" → -"#]),
    (
      #"{"baz":"qux","foo":"bar"}"#, #"{"baz":"boo","foo":"bar"}"#,
      [#"/properties/baz: "qux" → "boo""#]
    ),
    (
      #"{"foo":"bar"}"#, #"{"foo":"bar","child":{"grandchild":{}}}"#,
      [#"/properties/child: - → {"grandchild":{}}"#]
    ),
    (#"{"/":9,"~1":10}"#, #"{"/":9,"~1":11}"#, ["/properties/~01: 10 → 11"]),
    // RFC 6902 A.2, A.4, A.7: arrays of another length are another value.
    (
      #"{"foo":["bar","baz"]}"#, #"{"foo":["bar","qux","baz"]}"#,
      [#"/properties/foo: ["bar","baz"] → ["bar","qux","baz"]"#]
    ),
    (
      #"{"foo":["all","grass","cows","eat"]}"#, #"{"foo":["all","cows","eat","grass"]}"#,
      [
        #"/properties/foo/1: "grass" → "cows""#, #"/properties/foo/2: "cows" → "eat""#,
        #"/properties/foo/3: "eat" → "grass""#,
      ]
    ),
    // RFC 6902 A.6
    (
      #"{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}"#,
      #"{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}"#,
      [#"/properties/foo/waldo: "fred" → -"#, #"/properties/qux/thud: - → "fred""#]
    ),
    // RFC 7386 §3
    (
      #"{"title":"Goodbye!","author":{"givenName":"John","familyName":"Doe"},"tags":["example","sample"],"content":"This will be unchanged"}"#,
      #"{"title":"Hello!","author":{"givenName":"John"},"tags":["example"],"content":"This will be unchanged","phoneNumber":"+01-123-456-7890"}"#,
      [
        #"/properties/title: "Goodbye!" → "Hello!""#,
        #"/properties/author/familyName: "Doe" → -"#,
        #"/properties/tags: ["example","sample"] → ["example"]"#,
        #"/properties/phoneNumber: - → "+01-123-456-7890""#,
      ]
    ),
    // RFC 7386 appendix A
    (#"{"a":"b"}"#, #"{"a":"c"}"#, [#"/properties/a: "b" → "c""#]),
    (#"{"a":"b","b":"c"}"#, #"{"b":"c"}"#, [#"/properties/a: "b" → -"#]),
    (#"{"a":["b"]}"#, #"{"a":"c"}"#, [#"/properties/a: ["b"] → "c""#]),
    (#"{"a":"c"}"#, #"{"a":["b"]}"#, [#"/properties/a: "c" → ["b"]"#]),
    (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d"}}"#, [#"/properties/a/b: "c" → "d""#]),
    (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, [#"/properties/a/0: {"b":"c"} → 1"#]),
    (#"{"e":null}"#, #"{"e":null,"a":1}"#, ["/properties/a: - → 1"]),
    (#"{}"#, #"{"a":{"bb":{}}}"#, [#"/properties/a: - → {"bb":{}}"#]),
  ]

  @Test(arguments: examples)
  func propertiesAreComparedDeep(old: String, new: String, edits: [String]) throws {
    #expect(try Self.edits(old, new) == edits)
    #expect(try Self.edits(new, old).count == edits.count)
    #expect(try Self.edits(old, old) == [])
  }

  @Test(arguments: [
    (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#), (#"{"a":1.0}"#, #"{"a":1}"#),
    (#"{"a":"\u00e9"}"#, #"{"a":"e\u0301"}"#), (#"{"a":{"b":1,"c":2}}"#, #"{"a":{"c":2,"b":1}}"#),
    (#"{"a":1e2}"#, #"{"a":100}"#), (#"{"a":"\u0041"}"#, #"{"a":"A"}"#),
  ])
  func whatIsWrittenOtherwiseIsNoDifference(old: String, new: String) throws {
    #expect(try Self.edits(old, new) == [])
  }

  @Test(arguments: [
    ("null", "{}"), (#"{"a":null}"#, "{}"), (#"{"a":"1"}"#, #"{"a":1}"#),
    (#"{"a":9007199254740993}"#, #"{"a":9007199254740992}"#), (#"{"a":[]}"#, #"{"a":{}}"#),
  ])
  func whatIsAnotherValueIsADifference(old: String, new: String) throws {
    #expect(try Self.edits(old, new).count == 1)
  }

  @Test func rulesSayWhatIsCompared() throws {
    var rules = ComparisonRules()
    rules.ignored = ["url", "/nested/seen"]
    let old = #"{"url":1,"nested":{"seen":1,"kept":1},"n":1}"#
    let new = #"{"url":2,"nested":{"seen":2,"kept":2},"n":1.25}"#
    #expect(
      try Self.edits(old, new, rules) == [
        "/properties/nested/kept: 1 → 2", "/properties/n: 1 → 1.25",
      ])
    rules.numberTolerance = 0.25
    #expect(try Self.edits(old, new, rules) == ["/properties/nested/kept: 1 → 2"])
    rules.only = ["n"]
    #expect(try Self.edits(old, new, rules) == [])
  }

  /// Geometries that are the same, with how far they may be off.
  static let same: [(String, String, Double)] = [
    (
      #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]]]}"#,
      #"{"type":"Polygon","coordinates":[[[0,0],[4,4],[4,0],[0,0]]]}"#, 0
    ),
    (
      #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]]]}"#,
      #"{"type":"Polygon","coordinates":[[[4,4],[4,0],[0,0],[4,4]]]}"#, 0
    ),
    (
      #"{"type":"Point","coordinates":[46,40]}"#, #"{"type":"Point","coordinates":[46.001,40]}"#,
      86
    ),
  ]

  @Test(arguments: same)
  func windingAndToleranceMakeNoDifference(old: String, new: String, metres: Double) throws {
    var rules = ComparisonRules()
    rules.toleranceInMetres = metres
    #expect(
      rules.edits(
        from: try Self.feature("null", geometry: old), to: try Self.feature("null", geometry: new))
        == [])
  }

  @Test func aMovedPlaceHasItsDistance() throws {
    let old = try Self.feature("null", geometry: #"{"type":"Point","coordinates":[46,40]}"#)
    let new = try Self.feature("null", geometry: #"{"type":"Point","coordinates":[46.001,40]}"#)
    let edits = ComparisonRules().edits(from: old, to: new)
    #expect(edits.map(\.path.text) == ["/geometry"])
    #expect(abs((edits.first?.metres ?? 0) - 85.2) < 0.1)
  }
}
