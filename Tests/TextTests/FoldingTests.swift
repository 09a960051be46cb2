import Testing

@testable import Text
import TestSupport

@Suite struct FoldingTests {
  @Test(
    "spellings of one name meet",
    arguments: [
      ["Nagorno-Karabakh", "nagorno karabakh", "NAGORNO–KARABAKH", "Nagorno\u{2011}Karabakh"],
      ["Gəncə", "gəncə", "GƏNCƏ", "Ganca", "Gäncä", "Ga\u{308}nca\u{308}"],
      ["İsmayıllı", "ismayilli", "ISMAYILLI", "İSMAYILLI", "i\u{307}smayıllı"],
      ["Xocalı", "XOCALI", "Xoçalı"],
      ["Ağdərə", "Ag\u{306}dərə", "AĞDƏRƏ", "Agdara"],
      ["Stepanakert", "Stepana\u{AD}kert", "STEPANAKERT", "Ｓｔｅｐａｎａｋｅｒｔ"],
      ["Sah'lı", "Sah’lı", "Sahʼlı", "Sah`lı", "Sahlı"],
      ["Füzuli", "Fuzuli", "FÜZULİ", "Füzulı"],
      ["Степанакерт", "СТЕПАНАКЕРТ"],
      ["Берёзовка", "Березовка", "Бере\u{308}зовка"],
      ["Мардакертский", "Мардакертскии\u{306}"],
      ["Ҝәнҹә", "ҜӘНҸӘ"],
      ["Երևան", "ԵՐԵՎԱՆ", "Երեւան", "ԵՐԵՒԱՆ", "Երե՛ւան"],
      ["Շուշի", "ՇՈՒՇԻ", "Շուշի՝"],
      ["თბილისი", "ᲗᲑᲘᲚᲘᲡᲘ", "ႧႡႨႪႨႱႨ"],
      ["باكو", "باکو", "بَاكُو", "بـاكو"],
      ["أذربيجان", "اذربیجان", "آذربيجان", "إذربيجان"],
      ["شوشة", "شوشه"],
      ["Ἀρτσάχ", "ΑΡΤΣΑΧ", "Αρτσάχ"],
      ["Straße", "STRASSE"],
      ["Œuvre", "oeuvre"],
      ["ﻧﺎﻏﻮﺭﻧﻮ", "ناغورنو"],
    ])
  func meet(_ spellings: [String]) {
    for spelling in spellings {
      #expect(Folding.key(of: spelling) == Folding.key(of: spellings[0]), "\(spelling)")
    }
  }

  @Test(
    "names that differ by more stay apart",
    arguments: [
      ("Gəncə", "Gence"), ("Goris", "Horis"), ("Баку", "Бакы"), ("Շուշի", "Շովշի"),
      ("Khojaly", "Khojali"),
    ])
  func stayApart(_ pair: (String, String)) {
    #expect(Folding.key(of: pair.0) != Folding.key(of: pair.1))
  }

  @Test(
    "keys",
    arguments: [
      ("Nagorno-Karabakh", "nagornokarabakh"), ("Gəncə", "ganca"), ("Երևան", "երեվան"),
      ("Ու", "ու"), ("և", "եվ"), ("Ё-й", "еи"), ("٢٠٢٠", "2020"), ("Đà Nẵng", "danang"),
      ("北京", "北京"), ("ラーチン", "ラーチン"), ("लाचिन", "लाचिन"), ("🇦🇿 — !?", ""), ("", ""),
    ])
  func key(_ pair: (name: String, key: String)) {
    #expect(Folding.key(of: pair.name) == pair.key)
  }

  @Test("the key of a key is itself, of every scalar that Unicode has given a meaning")
  func idempotent() {
    for value in UInt32(0)...0x323AF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let key = Folding.keyBytes(of: String(scalar))
      let text = String(decoding: key, as: UTF8.self)
      let again = Folding.keyBytes(of: text)
      if again != key { Issue.record("U+\(String(value, radix: 16)): \(text)") }
    }
  }

  @Test("composed and decomposed letters have one key, in the scripts that rows speak of")
  func decomposition() {
    let scripts: [ClosedRange<UInt32>] = [
      0x00C0...0x024F, 0x0370...0x03FF, 0x0400...0x052F, 0x0531...0x0587, 0x0620...0x06D5,
      0x1E00...0x1FFF,
    ]
    for value in scripts.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let composed = String(scalar)
      let decomposed = CanonicalDecomposition.of(scalar)
      #expect(
        Folding.key(of: composed) == Folding.key(of: decomposed),
        "U+\(String(value, radix: 16))")
    }
  }

  @Test("the key of two words is the key of one before the key of the other")
  func concatenation() {
    var random = SplitMix64(seed: 1)
    let words = ["Գո", "ւր", "և", "Ağ", "İ", "ո", "-", "’", "Ё", "ﻻ", "é", "e\u{301}", "7"]
    for _ in 0..<2000 {
      let left = (0..<3).map { _ in words.randomElement(using: &random) ?? "" }.joined()
      let right = (0..<3).map { _ in words.randomElement(using: &random) ?? "" }.joined()
      let whole = Folding.key(of: left + " " + right)
      #expect(whole == Folding.key(of: left) + Folding.key(of: right))
    }
  }

  @Test("any bytes fold without a crash, to valid UTF-8, and match their own key only")
  func anyBytes() {
    var random = SplitMix64(seed: 2)
    let samples: [UInt8] = [
      0, 0x41, 0x80, 0xBF, 0xC0, 0xC3, 0xD6, 0x82, 0xE0, 0xED, 0xF0, 0xF4, 0xFF,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        samples.randomElement(using: &random) ?? 0
      }
      var key: [UInt8] = []
      Folding.appendKey(of: bytes.span, to: &key)
      #expect(String(validating: key, as: UTF8.self) != nil, "\(bytes)")
      #expect(isKey(key, of: bytes))
      #expect(!isKey(key + [0x61], of: bytes))
      let words = Folding.words(of: bytes.span)
      var joined: [UInt8] = []
      for word in words { Folding.appendKey(of: bytes.span.extracting(word), to: &joined) }
      #expect(joined == key, "\(bytes)")
    }
  }

  private func isKey(_ key: [UInt8], of bytes: [UInt8]) -> Bool {
    Folding.isKey(key.span, of: bytes.span)
  }
}
