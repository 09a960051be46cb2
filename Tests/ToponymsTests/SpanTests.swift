import Testing
import Toponyms

/// Codebook, “Mentions” rule 1: which stretch of the text a mention is.
@Suite struct SpanTests {
  @Test(arguments: [
    ("Rockets fell on Ganja.", ["Ganja=ganja"]),
    ("Rockets fell on GANJA and on Goris.", ["GANJA=ganja", "Goris=goris"]),
    ("In Nagorno Karabakh it was quiet.", ["Nagorno Karabakh=karabakh"]),
    ("Rockets fell on ganja.", []),
    ("The Baku-Goris-Kapan road was shut.", ["Baku=baku", "Goris=goris", "Kapan=kapan"]),
    ("The Baku-Tbilisi road was shut.", []),
    ("The way from Goris–Kapan was shut.", ["Goris=goris", "Kapan=kapan"]),
  ])
  func findsNames(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }

  @Test(arguments: [
    ("It was near Stepanakert's school.", ["Stepanakert=stepanakert"]),
    ("It was near Stepanakert’s school.", ["Stepanakert=stepanakert"]),
  ])
  func leavesOutsideEndings(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }

  @Test(arguments: [
    ("Gence'de patlama.", ["Gence'de=ganja"]),
    ("Gence’nin evleri.", ["Gence’nin=ganja"]),
    ("Gence patladı.", ["Gence=ganja"]),
  ])
  func keepsEndings(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text, in: TinyWorld.turkish) == expected)
  }

  @Test(arguments: [
    ("Взрыв в Гяндже.", ["Гяндже=ganja"]),
    ("Взрывы Гянджы.", ["Гянджы=ganja"]),
    ("Жители Нагорного Карабаха.", ["Нагорного Карабаха=karabakh"]),
  ])
  func undoesEndingsThatReplaceOthers(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text, in: TinyWorld.russian) == expected)
  }

  @Test(arguments: [
    ("Le parquet d'Armenia a parlé.", ["Armenia=am metonym"]),
    ("La ville d’Aghdam brûle.", ["Aghdam=aghdam"]),
  ])
  func leavesOutElidedWords(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text, in: TinyWorld.french) == expected)
  }

  @Test func findsNamesInAScriptWithoutCapitals() throws {
    #expect(try TinyWorld.read("انفجار في كنجة", in: TinyWorld.arabic) == ["كنجة=ganja"])
  }

  @Test(arguments: [
    ("He swam in Lake Sevan.", ["Lake Sevan=sevan"]),
    ("They left by the Lachin corridor.", ["Lachin corridor=corridor"]),
    ("He lives in the town of Lachin.", ["Lachin=lachin"]),
    ("He lives in Fuzuli District.", ["Fuzuli=fuzuli-district"]),
  ])
  func takesInGenericWordsOfOtherFeatures(text: String, expected: [String]) throws {
    #expect(try TinyWorld.read(text) == expected)
  }

  @Test func findsNamesOfATextWithoutCapitals() throws {
    #expect(
      try TinyWorld.read("rockets fell in kapan and yerevan") == ["kapan=kapan", "yerevan=yerevan"])
  }
}
