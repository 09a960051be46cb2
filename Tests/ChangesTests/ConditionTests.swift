import Changes
import Geo
import Testing

@Suite struct ConditionTests {
  static let feature = Feature(
    geometry: nil,
    properties: [
      "event_type": "shelling", "date_start": "2020-10-05", "fatalities": 3, "injured": nil,
      "actor": ["Armenia", "Azerbaijan"], "target_civilian": true, "marker-color": "#fff",
      "place name": "Şuşa", "or": 1,
    ])

  @Test(arguments: [
    ("date_start >= 2020-10-01 and event_type = shelling", true),
    ("date_start >= 2020-10-06", false), ("fatalities > 2", true), ("fatalities >= 3.0", true),
    ("fatalities < 10", true), ("injured is null", true), ("injured is not null", false),
    ("gone is null", true), ("injured = 0", false), ("injured != 0", true),
    ("actor = Azerbaijan", true), ("target_civilian = true", true),
    ("event_type in (clash, shelling)", true), ("event_type not in (clash, shelling)", false),
    ("not (fatalities = 3 or fatalities = 4)", false), ("NOT fatalities = 4", true),
    ("fatalities = 4 or fatalities = 3 and event_type = clash", false),
    (#""place name" ~ 'şu'"#, true), ("marker-color = '#fff'", true), (#""or" = 1"#, true),
  ])
  func conditionsHold(text: String, holds: Bool) throws {
    #expect(try Condition(text).holds(for: Self.feature) == holds)
  }

  @Test(arguments: [
    ("", "expected a property, found the end"),
    ("a", "expected a comparison such as = or >=, found the end"),
    ("a = ", "expected a value, found the end"),
    ("a = 1 b", #"expected "and", "or" or the end, found "b""#),
    ("a ! 1", #"expected a comparison such as = or >=, found "!""#),
    ("(a = 1", #"expected ")", found the end"#),
    ("a = 'x", "the quotation mark is not closed"), ("a in 1", #"expected "(", found "1""#),
    (String(repeating: "(", count: 10_000), #"brackets and "not" are nested too deep"#),
  ])
  func mistakesAreNamed(text: String, message: String) {
    let error = #expect(throws: ConditionError.self) { _ = try Condition(text) }
    #expect(error?.description == message)
  }
}
