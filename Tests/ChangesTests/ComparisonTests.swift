import Changes
import Geo
import Testing

@Suite struct ComparisonTests {
  static func feature(_ id: String?, _ properties: String, longitude: Double = 46) -> String {
    let name = id.map { #""id":\#($0),"# } ?? ""
    return
      #"{"type":"Feature",\#(name)"geometry":{"type":"Point","coordinates":[\#(longitude),40]},"properties":\#(properties)}"#
  }

  static func compare(
    _ old: SourceBytes, _ new: SourceBytes, _ matching: Matching = .automatic
  ) throws -> Comparison {
    var options = ComparisonOptions()
    options.matching = matching
    return try Comparison(old, new, options)
  }

  @Test func idsOfTwoTypesAreTwoIDs() throws {
    let old = Sets.text(Self.feature("1", #"{"a":1}"#), Self.feature(#""1""#, #"{"a":2}"#))
    let new = Sets.text(Self.feature(#""1""#, #"{"a":3}"#), Self.feature("1.0", #"{"a":1}"#))
    let comparison = try Self.compare(old, new)
    #expect(comparison.unchangedCount == 1)
    #expect(comparison.difference.changes.count == 1)
    #expect(comparison.difference.changes.first?.match == .id)
    #expect(comparison.notes == [])
  }

  @Test func repeatedIDsAreReportedAndLoseNothing() throws {
    let one = Self.feature("7", #"{"a":1}"#)
    let two = Self.feature("7", #"{"a":2}"#)
    let comparison = try Self.compare(
      Sets.text(one, two), Sets.text(two, Self.feature("7", #"{"a":3}"#), one, one))
    #expect(
      comparison.notes == [
        .repeatedKeys(.old, count: 1, example: 1), .repeatedKeys(.new, count: 3, example: 1),
      ])
    #expect(comparison.unchangedCount == 2)
    #expect(ChangeCounts(comparison)[.added] == 2)
    #expect(comparison.difference.changes.count == 2)
  }

  @Test func severalPropertiesMakeAKey() throws {
    let old = Sets.text(
      Self.feature(nil, #"{"p":"A","d":1,"n":1}"#), Self.feature(nil, #"{"p":"A","d":2,"n":1}"#))
    let new = Sets.text(
      Self.feature(nil, #"{"p":"A","d":2,"n":2}"#), Self.feature(nil, #"{"d":1,"p":"A","n":3}"#),
      Self.feature(nil, #"{"p":"A"}"#))
    let comparison = try Self.compare(old, new, .key(["p", "d"]))
    #expect(comparison.difference.changes.map(\.match) == [.key, .key, nil])
    #expect(comparison.notes == [.missingKeys(.new, count: 1, example: 2)])
  }

  @Test func featuresWithoutIDsAreFoundByPlaceAndProperties() throws {
    let old = Sets.text(
      Self.feature(nil, #"{"name":"A","n":1}"#),
      Self.feature(nil, #"{"name":"B","n":1}"#, longitude: 47))
    let new = Sets.text(
      Self.feature(nil, #"{"name":"B","n":2}"#, longitude: 47.0005),
      Self.feature(nil, #"{"name":"A","n":2}"#),
      Self.feature(nil, #"{"name":"A","n":1}"#, longitude: 48))
    let counts = ChangeCounts(try Self.compare(old, new))
    #expect(counts[.modified] == 2)
    #expect(counts[.added] == 1)
    #expect(counts[.removed] == 0)
  }

  @Test func anotherIDIsAnotherFeature() throws {
    let comparison = try Self.compare(
      Sets.text(Self.feature(#""a""#, #"{"n":1}"#)), Sets.text(Self.feature(#""b""#, #"{"n":1}"#)))
    #expect(ChangeCounts(comparison)[.added] == 1)
    #expect(ChangeCounts(comparison)[.removed] == 1)
    let alike = try Self.compare(
      Sets.text(Self.feature(#""a""#, #"{"n":1}"#)), Sets.text(Self.feature(#""b""#, #"{"n":1}"#)),
      .likeness)
    #expect(ChangeCounts(alike)[.modified] == 1)
  }

  @Test func stylingAndConfidenceOfEventsCountOnlyWhereAskedFor() throws {
    func event(_ confidence: Double, _ colour: String) -> SourceBytes {
      Sets.text(
        Self.feature(
          #""e""#,
          #"{"event_type":"clash","date_start":"2020-10-01","confidence":\#(confidence),"marker-color":"\#(colour)"}"#
        ))
    }
    let (old, new) = (event(0.5, "#fff"), event(0.6, "#000"))
    #expect(try Self.compare(old, new).isSame)
    var options = ComparisonOptions()
    options.comparesStyling = true
    #expect(try !Comparison(old, new, options).isSame)
  }
}
