import Language
import Testing
import Text
import Toponyms

/// Codebook, “Mentions” rules 5 and 6: which of the places of a name is meant.
@Suite struct ResolutionTests {
  @Test(arguments: [
    ("They hold Aghdam.", ["Aghdam=aghdam"]),
    ("They hold the Aghdam district.", ["Aghdam=aghdam-district"]),
    ("They hold the town of Aghdam.", ["Aghdam=aghdam"]),
    ("They hold Terter.", ["Terter=terter-district"]),
    (
      "In the Terter, Aghdam and Fuzuli districts it is calm.",
      ["Terter=terter-district", "Aghdam=aghdam-district", "Fuzuli=fuzuli-district"]
    ),
    (
      "They lost seven districts, for one Aghdam and Fuzuli.",
      ["Aghdam=aghdam-district", "Fuzuli=fuzuli-district"]
    ),
  ])
  func tellsTownsFromDistricts(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }

  @Test(arguments: [
    ("He lives in Martuni in Nagorno-Karabakh.", ["Martuni=martuni", "Nagorno-Karabakh=karabakh"]),
    ("He lives in Martuni by Lake Sevan.", ["Martuni=martuni-lake", "Lake Sevan=sevan"]),
    (
      "He lives in Martuni by Lake Sevan. Later Martuni was calm.",
      ["Martuni=martuni-lake", "Lake Sevan=sevan", "Martuni=martuni-lake"]
    ),
    (
      "In Garadaghli in the Fuzuli district it was calm.",
      ["Garadaghli=garadaghli", "Fuzuli=fuzuli-district"]
    ),
    (
      "They hold villages in the Fuzuli district: Mehdili and Garadaghli.",
      ["Fuzuli=fuzuli-district", "Mehdili=mehdili", "Garadaghli=garadaghli"]
    ),
    (
      "They hold Martuni, not Martuni by Lake Sevan. In Stepanakert it is calm.",
      ["Martuni=martuni", "Martuni=martuni-lake", "Lake Sevan=sevan", "Stepanakert=stepanakert"]
    ),
    ("They hold Talish and Aghdam.", ["Talish=talish", "Aghdam=aghdam"]),
    (
      "He lives in Stepanakert (Khankendi).",
      ["Stepanakert=stepanakert", "Khankendi=stepanakert"]
    ),
    ("They came from Kirovabad.", ["Kirovabad=ganja"]),
  ])
  func weighsWhatStandsAround(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }

  @Test func readsDistrictsBeforeTheirVillages() throws {
    #expect(
      try TinyWorld.read("Fuzuli rayonunun Garadaghli ve Talish köyleri.", in: TinyWorld.turkish)
        .prefix(2) == ["Fuzuli=fuzuli-district", "Garadaghli=garadaghli"])
  }

  @Test(arguments: [
    ("In the village of Xyzabad it was calm.", ["Xyzabad=?"]),
    ("Xyzabad was calm.", []),
    (
      "The villages of Xyzabad, Mehdili and Yzxabad burned.",
      ["Xyzabad=?", "Mehdili=?", "Yzxabad=?"]
    ),
    ("Then Hajiyev was calm.", []),
  ])
  func knowsWhatItDoesNotKnow(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }

  @Test func isSurerOfNamesWithOnePlace() throws {
    let text = try #require(TinyWorld.english).analyse(
      SourceText("It is calm in Kapan and Martuni."))
    let gazetteer = try #require(TinyWorld.gazetteer)
    let mentions = ToponymReader(gazetteer: gazetteer).mentions(in: text)
    #expect(mentions.map(\.candidates.count) == [1, 2])
    #expect(mentions[0].confidence > mentions[1].confidence)
    #expect(mentions.allSatisfy { (0...1).contains($0.confidence) })
  }
}
