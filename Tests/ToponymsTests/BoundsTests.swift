import Language
import Testing
import Text
import Toponyms
import TestSupport

/// What holds of every text.
@Suite struct BoundsTests {
  /// Pieces that texts are put together of.
  static let pieces = [
    "Ganja", "ganja", "in ", "the district", "Fuzuli", ", ", "and ", "Baku-Goris", "(", ")", "\n\n",
    "“", "’s", ". ", "town of ", "Lake ", "Sevan", "63, ", "–", " – ", "Гянджа", "كنجة", "\u{301}",
    "president ", "Radio ", "GORIS", "district ", " ", "US", "e\u{0}",
  ]

  @Test(arguments: 0..<200)
  func mentionsAreInOrderAndApart(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let text = (0..<40).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }
      .joined()
    let language = try #require(seed % 2 == 0 ? TinyWorld.english : TinyWorld.turkish)
    let analysed = language.analyse(SourceText(text))
    let mentions = ToponymReader(gazetteer: try #require(TinyWorld.gazetteer))
      .mentions(in: analysed)
    var end = 0
    for mention in mentions {
      #expect(mention.range.lowerBound >= end)
      #expect(mention.range.upperBound <= analysed.source.bytes.count)
      #expect(!mention.range.isEmpty)
      end = mention.range.upperBound
    }
  }

  @Test func readsAnEmptyText() throws {
    #expect(try TinyWorld.read("") == [])
    #expect(try TinyWorld.read("\n .") == [])
  }
}
