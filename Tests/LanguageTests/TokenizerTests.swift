import Language
import Testing
import Text

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Jum'at d’Artagnan rock-n-roll", ["Jum'at", "d’Artagnan", "rock-n-roll"]),
    ("'quoted' -x- dogs'", ["'", "quoted", "'", "-", "x", "-", "dogs", "'"]),
    ("5.000 27/9/2023 14.10 1,5", ["5.000", "27", "/", "9", "/", "2023", "14.10", "1,5"]),
    ("3. 4, 5: 6.", ["3", ".", "4", ",", "5", ":", "6", "."]),
    ("25th MI-24", ["25", "th", "MI", "-", "24"]),
    ("“He said: «no»”", ["“", "He", "said", ":", "«", "no", "»", "”"]),
    ("Нагорный Карабах", ["Нагорный", "Карабах"]),
    ("Ստեփանակերտ։ Շուշի՞", ["Ստեփանակերտ", "։", "Շուշի՞"]),
    ("თბილისი", ["თბილისი"]),
    ("خبر ٢٣.١٠.٢٠٢٠، ۵۰", ["خبر", "٢٣.١٠.٢٠٢٠", "،", "۵۰"]),
    ("Gəncə Şuşa", ["Gəncə", "Şuşa"]),
    ("Kara\u{AD}bakh Fu\u{200B}zuli", ["Kara\u{AD}bakh", "Fu\u{200B}zuli"]),
    ("\u{2067}Şuşanı\u{2069} a \u{202B}Շուշին\u{202C}։", ["Şuşanı", "a", "Շուշին", "։"]),
    ("\u{2068}Şuşa\u{2069}'yı", ["Şuşa\u{2069}'yı"]),
    ("a\u{A0}b\u{3000}c", ["a", "b", "c"]),
    ("> a > b\n  >> c\n> > d\n>e", ["a", ">", "b", "c", "d", "e"]),
    ("e\u{301}te\u{301}", ["e\u{301}te\u{301}"]),
    ("", []), (" \t\n", []), ("\u{AD}\u{FEFF}", []),
  ])
  func tokens(text: String, words: [String]) throws {
    #expect(try TinyLanguage.analyse(text).words == words)
  }

  @Test func theTextOfTokensIsWhereTheirRangesSay() throws {
    let text = try TinyLanguage.analyse("a – «Շուշի», 5.000\u{200B}!")
    for (index, token) in text.tokens.enumerated() {
      #expect(text.source.string(token.range) == text.string(index))
    }
    #expect(
      text.tokens.map(\.hasSpaceBefore) == [false, true, true, false, false, false, true, false])
  }

  @Test(arguments: [
    ("Baku", true, false), ("BAKU", true, true), ("baku", false, false), ("B", true, false),
    ("МО", true, true), ("Шуша", true, false), ("Շուշի", true, false), ("şuşa", false, false),
    ("İrəvan", true, false), ("MI-24", true, true), ("كنجة", false, false),
  ])
  func capitals(word: String, isCapitalized: Bool, isUppercase: Bool) throws {
    let token = try #require(try TinyLanguage.analyse(word).tokens.first)
    #expect(token.isCapitalized == isCapitalized)
    #expect(token.isUppercase == isUppercase)
  }

  @Test(arguments: [
    ("BAKU", "baku"), ("ШУША Ё", "шушае"), ("ՇՈՒՇԻ", "շուշի"), ("İrəvan", "irəvan"),
    ("GƏNCƏ ŞÖ", "gəncəşö"), ("d’Artagnan", "d'artagnan"), ("a‑b", "a-b"),
    ("Kara\u{AD}bakh", "karabakh"),
    ("\u{2068}Şuşanı\u{2069}", "şuşanı"), ("هاد\u{061C}روت", "هادروت"), ("٢٣ ۵۰", "2350"),
    ("ΣΑΣ", "σασ"), ("×÷", "×÷"),
  ])
  func lowercasing(written: String, lowercased: String) throws {
    let text = try TinyLanguage.analyse(written)
    #expect(String(decoding: text.lowercased, as: UTF8.self) == lowercased)
  }
}
