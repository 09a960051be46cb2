import Changes
import Geo
import Testing

/// The laws that ``Difference`` states.
@Suite struct LawTests {
  /// Every two fixtures, in both directions and each with itself.
  static let pairs = Sets.fixtures.indices.flatMap { old in
    Sets.fixtures.indices.map { (old, $0) }
  }

  @Test func allFixturesAreThere() { #expect(Sets.fixtures.count == 8) }

  @Test(arguments: pairs)
  func fixturesKeepTheLaws(old: Int, new: Int) throws {
    try check(
      try Sets.collection(Sets.fixtures[old].text), try Sets.collection(Sets.fixtures[new].text))
  }

  /// Three fixtures in a row.
  @Test(arguments: pairs)
  func fixturesCompose(old: Int, new: Int) throws {
    let sets = try [old, new, (old + new) % 8].map { try Sets.collection(Sets.fixtures[$0].text) }
    try checkComposition(sets[0], sets[1], sets[2])
  }

  @Test(arguments: 0..<400)
  func randomSetsKeepTheLaws(seed: UInt64) throws {
    var random = RandomSets(seed: seed)
    let old = random.collection()
    let new = seed % 4 == 0 ? random.collection() : random.changed(old)
    try check(old, new)
    try checkComposition(old, new, random.changed(new))
  }

  private func check(_ old: FeatureCollection, _ new: FeatureCollection) throws {
    for matching in [Matching.automatic, .id, .key(["name"]), .likeness] {
      #expect(try Self.difference(old, old, matching).isEmpty)
      let difference = try Self.difference(old, new, matching)
      #expect(Self.text(try difference.applied(to: old)) == Self.text(new))
      #expect(difference.isEmpty == (Self.text(old) == Self.text(new)))
      #expect(Self.text(try difference.inverted.applied(to: new)) == Self.text(old))
      #expect(difference.inverted.inverted == difference)
      let written = GeoJSONWriter(format: .pretty).write(ChangeDocument.json(difference))
      let read = try ChangeDocument.difference(written)
      #expect(
        GeoJSONWriter().write(ChangeDocument.json(read))
          == GeoJSONWriter().write(ChangeDocument.json(difference)))
      #expect(Self.text(try read.applied(to: old)) == Self.text(new))
    }
  }

  private func checkComposition(
    _ first: FeatureCollection, _ second: FeatureCollection, _ third: FeatureCollection
  ) throws {
    let composed = try Self.difference(first, second, .automatic)
      .followed(by: Self.difference(second, third, .automatic))
    #expect(Self.text(try composed.applied(to: first)) == Self.text(third))
    #expect(Self.text(try composed.inverted.applied(to: third)) == Self.text(first))
    let there = try Self.difference(first, second, .automatic)
    let andBack = try there.followed(by: there.inverted)
    #expect(Self.text(try andBack.applied(to: first)) == Self.text(first))
    #expect(andBack.changes.allSatisfy { $0.old == nil || $0.new == nil })
  }

  private static func difference(
    _ old: FeatureCollection, _ new: FeatureCollection, _ matching: Matching
  ) throws -> Difference {
    var options = ComparisonOptions()
    options.rules.isExact = true
    options.matching = matching
    return try Comparison(source(old), source(new), options).difference
  }

  private static func source(_ collection: FeatureCollection) -> SourceBytes {
    SourceBytes(GeoJSONWriter().write(collection))
  }

  private static func text(_ collection: FeatureCollection) -> String {
    String(decoding: GeoJSONWriter().write(collection), as: UTF8.self)
  }
}
