import Testing
import Toponyms

/// Codebook, “Mentions” rule 2: a place, or the government and army that its name stands for.
@Suite struct RoleTests {
  @Test(arguments: [
    ("Houses burned in Armenia.", ["Armenia=am"]),
    ("They went from Armenia to Goris.", ["Armenia=am", "Goris=goris"]),
    ("The ministry of Armenia said so.", ["Armenia=am metonym"]),
    (
      "The troops of Armenia and Azerbaijan fought.",
      ["Armenia=am metonym", "Azerbaijan=az metonym"]
    ),
    ("Thousands left Armenia.", ["Armenia=am"]),
    ("The border of Armenia is shut.", ["Armenia=am"]),
    ("Kapan is the second city of Armenia.", ["Kapan=kapan", "Armenia=am"]),
    ("Azeri forces came.", []),
  ])
  func tellsCountriesThatAct(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }

  @Test(arguments: [
    ("Baku denied it.", ["Baku=baku metonym"]),
    ("Baku and Yerevan said so.", ["Baku=baku metonym", "Yerevan=yerevan metonym"]),
    ("Officials in Baku denied it.", ["Baku=baku"]),
    ("Stepanakert shelled again.", ["Stepanakert=stepanakert"]),
    ("It is calm in Baku.", ["Baku=baku"]),
    ("Goris said so.", []),
  ])
  func tellsCapitalsThatSpeak(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }

  @Test func findsTheVerbAtTheEnd() throws {
    #expect(
      try TinyWorld.read("Erivan, Talış köyü haberini yalanladı.", in: TinyWorld.turkish)
        == ["Erivan=yerevan metonym", "Talış=talish"])
  }

  @Test(arguments: [
    ("GORIS (The World) – Buses came to Kapan.", ["GORIS=goris dateline", "Kapan=kapan"]),
    ("BAKU, 3 October 2020 — Nothing new.", ["BAKU=baku dateline"]),
    (
      "STEPANAKERT, Nagorno-Karabakh, October 9 — Calm.",
      ["STEPANAKERT=stepanakert dateline", "Nagorno-Karabakh=karabakh dateline"]
    ),
    ("YEREVAN, World.com – Calm.", ["YEREVAN=yerevan dateline"]),
    ("Ganja was calm – so they wrote.", []),
    ("Kapan was calm – so they wrote.", ["Kapan=kapan"]),
  ])
  func findsTheHeadOfADispatch(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }
}
