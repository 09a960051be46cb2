import Changes
import Geo
import Testing

/// Events that are the same although something of them was corrected.
@Suite struct LikenessTests {
  static func event(
    _ told: JSONObject = [:], latitude: Double = 40.3758, longitude: Double = 47.1262
  )
    -> Feature
  {
    var properties: JSONObject = [
      "event_type": "shelling", "place": "Barda", "place_id": "p1", "where_prec": 1,
      "date_start": "2020-10-28", "date_end": "2020-10-28", "actor": "Armenia",
      "fatalities": 36,
      "quote": "Rockets struck the town of Barda on Wednesday, killing 36 people.",
      "source": "Evening Paper", "language": "en",
    ]
    for (name, value) in told { properties[name] = value }
    return Feature(
      geometry: .point(Position(latitude: latitude, longitude: longitude)), properties: properties)
  }

  /// Events of other places and days, so that the sets are not of one event alone.
  static let others = (0..<12).map { number in
    event(
      [
        "place": .string("Town \(number)"), "place_id": .string("t\(number)"),
        "date_start": .string("2020-10-\(10 + number)"),
        "date_end": .string("2020-10-\(10 + number)"),
        "quote": .string(
          "The village council of Town \(number) spoke of shelling at night \(number)."),
        "fatalities": .integer(number),
      ], latitude: 39 + Double(number) / 10)
  }

  static func compare(
    _ old: [Feature], _ new: [Feature], among others: [Feature] = others
  ) throws -> [Change] {
    func source(_ features: [Feature]) -> SourceBytes {
      SourceBytes(GeoJSONWriter().write(FeatureCollection(features: features)))
    }
    return try Comparison(source(others + old), source(new + others)).difference.changes
  }

  /// One event as it was corrected.
  static let corrections: [Feature] = [
    event(["fatalities": 38]),
    event(["place": "Barda district", "place_id": "p2", "where_prec": 3], latitude: 40.42),
    event(["place": "Ganja", "place_id": "p3"], latitude: 40.68, longitude: 46.36),
    event(["quote": "On Wednesday 36 people were killed when rockets hit Barda."]),
    event(["date_start": "2020-10-27", "date_end": "2020-10-27"]),
    event([
      "quote": "Çərşənbə günü Bərdəyə raketlər düşüb, 36 nəfər ölüb.", "language": "az",
      "source": "Səhər",
    ]),
    event(["fatalities": 38, "quote": "Rockets struck Barda on Wednesday, killing 38 people."]),
  ]

  @Test(arguments: corrections)
  func aCorrectedEventIsModified(corrected: Feature) throws {
    let changes = try Self.compare([Self.event()], [corrected])
    #expect(changes.count == 1)
    #expect(changes.first?.old?.feature == Self.event())
    #expect(changes.first?.new?.feature == corrected)
  }

  @Test(arguments: [
    event(["event_type": "displacement", "quote": "Families left Barda."]),
    event([
      "date_start": "2020-11-05", "date_end": "2020-11-05", "quote": "Shells fell near the mill.",
      "fatalities": 2,
    ]),
  ])
  func anotherEventIsAdded(other: Feature) throws {
    let changes = try Self.compare([Self.event()], [other])
    #expect(changes.count == 2)
    #expect(changes.allSatisfy { $0.old == nil || $0.new == nil })
  }

  /// Ids of two papers differ whatever they tell of, so they say nothing of it.
  @Test func anEventToldByAnotherPaperIsTheSameThoughItsIDIsNot() throws {
    var old = Self.event()
    var new = Self.event([
      "quote": "Çərşənbə günü Bərdəyə raketlər düşüb.", "language": "az", "source": "Səhər",
      "fatalities": .null, "date_start": "2020-10-29", "date_end": "2020-10-29",
    ])
    (old.id, new.id) = (.string("e1-p1"), .string("e2-p1"))
    let kept = Self.others.enumerated().map { number, other in
      var other = other
      other.id = .string("k\(number)-p1")
      return other
    }
    let changes = try Self.compare([old], [new], among: kept)
    #expect(changes.count == 1 && changes.first?.old != nil && changes.first?.new != nil)
  }

  @Test func tollsBeyondAllMeasureAreCompared() throws {
    let changes = try Self.compare(
      [Self.event(["fatalities": .integer(.max)])],
      [Self.event(["fatalities": .integer(.min), "injured": .integer(.min)])])
    #expect(changes.count == 1)
  }

  /// One sentence tells of several places: one that is gone is not another that is new.
  @Test func placesOfOneSentenceAreNotTakenForEachOther() throws {
    let quote: JSONValue = "Shells fell on Barda, Terter, Ganja and Naftalan overnight, it says."
    func told(_ place: String, _ latitude: Double) -> Feature {
      Self.event(
        ["quote": quote, "place": .string(place), "place_id": .string(place), "fatalities": nil],
        latitude: latitude)
    }
    let all = [
      told("Barda", 40.37), told("Terter", 40.6), told("Ganja", 40.9), told("Naftalan", 41.2),
    ]
    let changes = try Self.compare(Array(all[0...2]), [all[0], all[3]])
    #expect(changes.count == 3)
    #expect(changes.allSatisfy { ($0.old == nil || $0.new == nil) && $0.relation == nil })
  }

  /// The ids of all places of a sentence change with the first of them.
  @Test func placesOfOneSentenceKeepThemselvesWhenTheirIDsChange() throws {
    func told(_ group: String, _ places: [String], _ quote: String) -> [Feature] {
      places.enumerated().map { number, place in
        var feature = Self.event(
          ["place": .string(place), "place_id": .string(place), "quote": .string(quote)],
          latitude: 40 + Double(number) / 5)
        feature.id = .string("\(group)-\(place)")
        return feature
      }
    }
    let quote = "Artillery fired overnight at Terter and at villages of Goranboy and Aghdam."
    let old = told("e1", ["Terter", "Goranboy District", "Aghdam District"], quote)
    let new = told(
      "e2", ["Aghdam", "Goranboy District", "Aghdam District"],
      quote.replacing("Terter", with: "Aghdam"))
    for change in try Self.compare(old, new) where change.old != nil && change.new != nil {
      let places = [change.old, change.new].map { $0?.feature.properties?["place"]?.stringValue }
      #expect(places[0] == places[1] || places == ["Terter", "Aghdam"])
    }
    #expect(try Self.compare(old, new).allSatisfy { $0.relation == nil })
  }

  @Test func oneThatBecameTwoIsSaid() throws {
    let parts = [
      Self.event(["fatalities": 20]),
      Self.event(["fatalities": 16, "place": "Barda market", "place_id": "p9"], latitude: 40.38),
    ]
    let split = try Self.compare([Self.event()], parts)
    #expect(split.count == 2)
    #expect(split.compactMap(\.relation) == [.splitFrom(oldIndex: Self.others.count)])
    let joined = try Self.compare(parts, [Self.event()])
    #expect(joined.count == 2)
    #expect(joined.compactMap(\.relation) == [.joinedInto(newIndex: 0)])
  }

  @Test func likenessDoesNotDependOnTheOrder() throws {
    let old = Self.corrections
    let forwards = try Self.compare([Self.event()], old)
    let backwards = try Self.compare([Self.event()], old.reversed())
    func pairs(_ changes: [Change]) -> Set<Feature> {
      Set(changes.filter { $0.old != nil }.compactMap(\.new?.feature))
    }
    #expect(pairs(forwards) == pairs(backwards))
    #expect(try Self.compare([Self.event()], old) == forwards)
  }
}
