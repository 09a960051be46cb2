import Geo
import Testing

@Suite struct JSONValueTests {
  private static let equalityCases: [(JSONValue, JSONValue, Bool)] = [
    (JSONValue.integer(5), JSONValue.number(5), true),
    (.integer(0), .number(-0.0), true),
    (.integer(5), .number(5.5), false),
    (.integer(9_007_199_254_740_993), .number(9_007_199_254_740_992), false),
    (.integer(1), .bool(true), false),
    (.null, .string(""), false),
    // Canonically equivalent, yet other scalars.
    (.string("\u{E9}"), .string("e\u{301}"), false),
    (.string("a\u{301}\u{327}"), .string("a\u{327}\u{301}"), false),
    (["a": 1, "b": 2], ["a": 1, "b": 2], true),
    (["a": 1, "b": 2], ["b": 2, "a": 1], false),
  ]

  @Test(arguments: equalityCases)
  func equality(left: JSONValue, right: JSONValue, areEqual: Bool) {
    #expect((left == right) == areEqual)
    if areEqual { #expect(left.hashValue == right.hashValue) }
  }

  @Test func objectKeepsTheOrderOfItsMembers() {
    var object: JSONObject = ["b": 1, "a": "x"]
    object.append("c", nil)
    object["b"] = 2
    #expect(object.map(\.key) == ["b", "a", "c"])
    #expect(object["b"] == 2)
    #expect(object["c"] == .null)
    #expect(object["d"] == nil)
    object["a"] = nil
    #expect(object.keys == ["b", "c"])
    #expect(object.values == [2, nil])
  }

  @Test func objectTellsNamesApartByTheirScalars() {
    let object: JSONObject = ["\u{E9}": 1, "e\u{301}": 2]
    #expect(object.count == 2)
    #expect(object["e\u{301}"] == 2)
  }

  @Test func valuesAreTakenOutByKind() {
    #expect(JSONValue.integer(3).numberValue == 3)
    #expect(JSONValue.number(3).integerValue == 3)
    #expect(JSONValue.number(3.5).integerValue == nil)
    #expect(JSONValue("x").stringValue == "x")
    #expect(JSONValue(nil as String?).isNull)
    #expect(JSONValue(nil as Int?) == JSONValue(nil as Double?))
  }
}
