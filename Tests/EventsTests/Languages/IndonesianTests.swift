import Testing

/// Constructions of Indonesian reports, and of Malay ones.
struct IndonesianTests {
  static let events = [
    Case("Konvoi militer dihadang di jalan menuju Kalbajar.", "clash, Kalbajar, 2"),
    Case("Suara senapan mesin terdengar sepanjang malam di Hadrut.", "clash, Hadrut, 1"),
    Case("Granat mortir mengoyak atap rumah warga di Terter.", "shelling, Terter, 1"),
    Case(
      "Pertahanan udara merontokkan tiga drone di langit Stepanakert.", "air_strike, Stepanakert, 1"
    ),
    Case("Seorang zeni tewas akibat ranjau di dekat Fizuli.", "explosion, Fizuli, 2"),
    Case("Batu nisan di Hadrut dihancurkan dengan palu.", "civilian_harm, Hadrut, 1"),
    Case("Garnisun melepas kota Gubadli.", "territory, Gubadli, 1"),
    Case(
      "Ratusan orang melewatkan malam di ruang bawah tanah Stepanakert.",
      "displacement, Stepanakert, 1"),
    Case("Komandan sepakat menahan tembakan di dekat Berd.", "ceasefire, Berd, 2"),
    Case("Charles Michel mempertemukan kedua pemimpin di Brussels.", "talks, Brussels, 1"),
    Case("Tim pencari menemukan jasad enam prajurit di Jabrayil.", "prisoners, Jabrayil, 1"),
    Case("Aliran listrik di Stepanakert sudah dipulihkan.", "aid, Stepanakert, 1"),
    Case("Azerbaijan menggeser tank ke Ganja.", "deployment, Ganja, 1"),
    Case("Massa mengepung gedung parlemen di Yerevan.", "protest, Yerevan, 1"),
    Case("Agen keamanan membekuk dua mata-mata di Baku.", "arrest, Baku, 1"),
    // Malay: bedil, to shell; letupan, an explosion; maut, dead.
    Case("Tentera Armenia membedil kampung di Terter.", "shelling, Terter, 1"),
    Case("Letupan periuk api mencederakan seorang askar di Fizuli.", "explosion, Fizuli, 1"),
    Case("Dua buah roket gugur di kampung Borsunlu semalam.", "shelling, Borsunlu, 1"),
    Case("Stepanakert tak henti-henti dihujani roket pada Sabtu.", "shelling, Stepanakert, 1"),
    Case(
      "Sebuah ambulans dari Martuni ditembaki drone di jalan dekat desa Shosh pada Sabtu.",
      "air_strike, Shosh, 2"),
    Case("Baku tembak pecah di kota Sisian dekat Goris pada Sabtu.", "clash, Sisian, 1"),
    Case("Kuburan di Talish dirusak tentara pada Kamis.", "civilian_harm, Talish, 1"),
    Case("Puluhan ibu menutup jalan menuju Gyumri pada Rabu petang.", "protest, Gyumri, 2"),
    Case("Polisi menutup jalan di Goris setelah kecelakaan pada Rabu."),
    // What remains as it was has not changed hands.
    Case("Kota Shusha tetap di tangan Azerbaijan."),
    // Words of war in other trades.
    Case("Tim Ganja merebut gelar juara di Baku."),
    Case("Harga meledak di Yerevan."),
    Case("Tim tuan rumah gugur di babak kedua di Baku pada Sabtu."),
  ]

  @Test("what happened, and where", arguments: events)
  func readsEvents(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "where_prec"]) == report.rows)
  }
}
