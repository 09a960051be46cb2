import Changes
import Geo
import Testing

/// What several reports tell of one event, joined.
@Suite struct EventRollTests {
  static func event(_ told: JSONObject) -> Feature {
    var properties: JSONObject = [
      "event_id": "e1", "event_type": "shelling", "place": "Barda", "place_id": "gn1",
      "where_prec": 1, "date_start": "2020-10-28", "date_prec": 1, "actor": nil, "target": nil,
      "target_civilian": nil, "fatalities": nil, "fatalities_low": nil, "fatalities_high": nil,
      "injured": nil, "attribution": nil, "via": nil, "status": "claimed", "quote": "q",
      "source": nil, "url": nil, "published": "2020-10-28", "sources": 1,
    ]
    for (name, value) in told { properties[name] = value }
    return Feature(id: "e1-gn1", geometry: nil, properties: properties)
  }

  static func joined(_ reports: [[JSONObject]]) -> [JSONObject] {
    var roll = EventRoll(rewordedBy: { event, _ in event })
    for report in reports { roll.add(report.map(event)) }
    return roll.features.compactMap(\.properties)
  }

  static let cases: [(reports: [[JSONObject]], expected: [JSONObject])] = [
    // A toll of a later day is the newer one, whatever it is.
    (
      [
        [["fatalities": 4, "published": "2020-10-28", "quote": "a"]],
        [["fatalities": 19, "published": "2020-10-29", "quote": "b"]],
      ], [["fatalities": 19, "fatalities_low": nil, "quote": "b", "sources": 2]]
    ),
    // Those of one day are a range.
    (
      [
        [["fatalities": 21, "fatalities_low": 21, "quote": "a"]],
        [["fatalities": 19, "quote": "b"]], [["quote": "c", "injured": 60]],
      ],
      [
        [
          "fatalities": 19, "fatalities_low": 19, "fatalities_high": 21, "injured": 60,
          "sources": 3,
        ]
      ]
    ),
    // A newer report without a toll takes none away.
    (
      [
        [["fatalities": 4, "injured": 9, "quote": "a"]],
        [["published": "2020-10-30", "quote": "b"]],
      ], [["fatalities": 4, "injured": 9, "published": "2020-10-30", "sources": 2]]
    ),
    // Who denies it does not have the last word.
    (
      [
        [["actor": "Armenia", "quote": "a"]],
        [["status": "denied", "published": "2020-10-30", "quote": "b"]],
      ], [["actor": "Armenia", "status": "disputed", "quote": "a", "published": "2020-10-28"]]
    ),
    // A source goes with its agency, a sentence with its report.
    (
      [
        [["attribution": "ministry", "quote": "a"]],
        [["via": "TASS", "quote": "b", "url": "http://b", "published": "2020-10-29"]],
      ], [["attribution": nil, "via": "TASS", "quote": "b", "url": "http://b"]]
    ),
    // The same report twice is one.
    ([[["quote": "a"]], [["quote": "a"]]], [["sources": 1]]),
    // What one report tells apart stays so.
    (
      [[["actor": "Armenia"], ["actor": "Azerbaijan"]], [["actor": "Azerbaijan", "quote": "b"]]],
      [
        ["actor": "Armenia", "sources": 1], ["actor": "Azerbaijan", "sources": 2],
      ]
    ),
    // The losses of two sides are no range.
    (
      [
        [["event_type": "casualties", "target": "Azerbaijan", "fatalities": 41, "quote": "a"]],
        [
          [
            "event_type": "casualties", "target": "Nagorno-Karabakh", "fatalities": 51,
            "quote": "b",
          ]
        ],
      ], [["fatalities": 41, "sources": 1], ["fatalities": 51, "sources": 1]]
    ),
  ]

  @Test(arguments: cases)
  func reportsAreJoinedInAnyOrder(reports: [[JSONObject]], expected: [JSONObject]) {
    for turn in reports.indices {
      let order = Array(reports[turn...] + reports[..<turn])
      for order in [order, order.reversed()] {
        let events = Self.joined(order)
        #expect(events.count == expected.count)
        for wanted in expected {
          #expect(events.contains { event in wanted.allSatisfy { event[$0.key] == $0.value } })
        }
        #expect(Set(events.map { $0["event_id"] }).count == expected.count)
      }
    }
  }
}
