import Geo
import Testing

@Suite struct JSONParsingTests {
  private func parse(_ text: String) throws -> JSONValue { try JSONValue.parse(Array(text.utf8)) }

  private static let numberCases: [(String, JSONValue)] = [
    ("0", JSONValue.integer(0)), ("-0", .number(-0.0)), ("-1", -1), ("0.5", 0.5), ("1E2", 100),
    ("1e+2", 100), ("25e-1", 2.5), ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .number(0x1p63)),
    ("-9223372036854775809", .number(-0x1p63)), ("18446744073709551616", .number(0x1p64)),
    ("100000000000000000000000", 1e23), ("0.1", 0.1), ("123456789.123456789", 123456789.123456789),
    ("0.30000000000000004", 0.30000000000000004), ("5e-324", .number(.leastNonzeroMagnitude)),
    ("1e-400", 0),
    ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)), ("0e999999999999999999999", 0),
    ("2.2250738585072014e-308", 2.2250738585072014e-308), ("9007199254740993.0", 9007199254740992),
    ("0.000000000000000000000000000000000000001", 1e-39), ("1000000000000000000000e-21", 1),
  ]

  @Test(arguments: numberCases)
  func number(text: String, expected: JSONValue) throws {
    let value = try parse(text)
    #expect(value == expected)
    #expect(value.numberValue?.sign == expected.numberValue?.sign)
  }

  @Test func longNumbersAreRoundedOnce() throws {
    let digits = String(repeating: "3", count: 5000)
    #expect(try parse("0." + digits) == .number(1.0 / 3))
    #expect(try parse("[" + digits + "e-5000]") == [.number(1.0 / 3)])
  }

  private static let stringCases: [(String, String)] = [
    (#""""#, ""), (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u20AC\ud83d\uddFA""#, "Aé€🗺"), (#""\u0000""#, "\0"), (#""Шуша\n""#, "Шуша\n"),
    (#""0123456789abcdef0123456789\tabcdefgh""#, "0123456789abcdef0123456789\tabcdefgh"),
    (#""Ստեփանակերտ — Stepanakert""#, "Ստեփանակերտ — Stepanakert"), (#""\uFFFF""#, "\u{FFFF}"),
  ]

  @Test(arguments: stringCases)
  func string(text: String, expected: String) throws {
    #expect(try parse(text) == .string(expected))
  }

  /// A mark at each place of each length, so that no word of eight bytes hides one.
  @Test func stringEndsWhereItEnds() throws {
    for length in 0..<40 {
      let plain = String(repeating: "x", count: length)
      #expect(try parse("[\"\(plain)\",1]") == [.string(plain), 1])
      for place in 0..<length {
        var letters = Array(plain)
        letters[place] = "é"
        #expect(try parse("\"\(String(letters))\"") == .string(String(letters)))
        letters[place] = "\n"
        #expect(
          try parse("\"\(String(letters).replacing("\n", with: "\\n"))\"")
            == .string(String(letters)))
        #expect(throws: GeoJSONError.self) { try parse("\"\(String(letters))\"") }
      }
    }
  }

  /// Strings that differ only in the middle are not taken for one that came before.
  @Test(arguments: [15, 16, 17, 30, 63, 64, 65])
  func likeStringsAreToldApart(length: Int) throws {
    let strings = (0..<40).map { number -> JSONValue in
      let digits = String(number % 20 + 10)
      let padding = String(repeating: "x", count: length - 2)
      let middle = padding.index(padding.startIndex, offsetBy: padding.count / 2)
      return .string(padding[..<middle] + digits + padding[middle...])
    }
    #expect(try JSONValue.parse(GeoJSONWriter().write(.array(strings))) == .array(strings))
  }

  @Test func duplicateNamesAreKeptOnDemand() throws {
    let text = Array(#"{"a":1,"b":2,"a":[3],"\u0061":4}"#.utf8)
    #expect(try JSONValue.parse(text, duplicates: .keepLast) == ["a": 4, "b": 2])
    #expect(throws: GeoJSONError.self) { try JSONValue.parse(text) }
  }

  @Test func canonicallyEquivalentNamesAreNoDuplicates() throws {
    #expect(try parse("{\"\u{E9}\":1,\"e\u{301}\":2}") == ["\u{E9}": 1, "e\u{301}": 2])
  }

  @Test(arguments: [1, 100, 512])
  func nestingUpToTheLimitIsRead(depth: Int) throws {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(String(decoding: GeoJSONWriter().write(try parse(text)), as: UTF8.self) == text)
  }

  @Test(arguments: ["[", #"{"a":"#, #"[{"":"#])
  func nestingBeyondTheLimitIsAnError(bracket: String) {
    let text = Array(String(repeating: bracket, count: 100_000).utf8)
    #expect {
      try JSONValue.parse(text)
    } throws: { error in
      (error as? GeoJSONError)?.problem == .nestedTooDeep(limit: 512)
    }
  }
}
