import Gazetteer
import Language
import Testing
import Text
import Toponyms

/// The rules with the places and the Indonesian words that the program carries.
@Suite struct BuiltInTests {
  static let indonesian = LanguageLibrary.builtIn.language("id")

  private func read(_ text: String) throws -> [String] {
    let analysed = try #require(Self.indonesian).analyse(SourceText(text))
    return ToponymReader(gazetteer: .builtIn).mentions(in: analysed).map {
      "\(analysed.source.string($0.range))=\($0.place?.title ?? "?") \($0.role)"
    }
  }

  @Test(arguments: [
    (
      "Presiden Rusia Vladimir Putin menelepon Ilham Aliyev di Baku.",
      ["Rusia=Russia metonym", "Baku=Baku literal"]
    ),
    (
      "Kementerian Pertahanan Armenia membantah kabar dari Stepanakert.",
      ["Armenia=Armenia metonym", "Stepanakert=Stepanakert literal"]
    ),
    ("Ladang ganja ditemukan polisi.", []),
    ("Roket jatuh di Ganja pada malam hari.", ["Ganja=Ganja literal"]),
    (
      "Rusia dan Amerika Serikat berunding.",
      ["Rusia=Russia metonym", "Amerika Serikat=United States metonym"]
    ),
    ("Pendengar Radio Stepanakert bertambah.", []),
    ("Puisi karya penyair Fuzuli dibacakan.", []),
    (
      "YEREVAN (Kabar Pagi) – Ribuan orang berkumpul di Gyumri.",
      ["YEREVAN=Yerevan dateline", "Gyumri=Gyumri literal"]
    ),
    (
      "Bus dari Goris melintasi koridor Lachin.",
      ["Goris=Goris literal", "koridor Lachin=Lachin corridor literal"]
    ),
    (
      "Pertempuran pecah di distrik Fizuli dan Jabrayil.",
      ["Fizuli=Fizuli District literal", "Jabrayil=Jabrayil District literal"]
    ),
  ])
  func readsIndonesian(text: String, expected: [String]) throws {
    #expect(try read(text) == expected)
  }
}
