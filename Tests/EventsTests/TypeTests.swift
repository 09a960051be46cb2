import Testing

/// Codebook, “Events: types”.
struct TypeTests {
  static let attacks = [
    Case("Pertempuran sengit pecah di Hadrut pada Sabtu (17/10).", "clash, Hadrut"),
    Case("Pasukan Azerbaijan menyerang Hadrut pada Sabtu (17/10).", "clash, Hadrut"),
    Case("Serangan pasukan Azerbaijan di Hadrut berhasil dipukul mundur.", "clash, Hadrut"),
    Case("Tentara Armenia menembaki Kota Terter pada Sabtu (17/10).", "shelling, Terter"),
    Case("Kota Terter ditembaki oleh tentara Armenia.", "shelling, Terter"),
    Case("Serangan roket terjadi di Ganja pada Sabtu malam.", "shelling, Ganja"),
    Case("Sebuah rudal menghantam sebuah rumah di Barda.", "shelling, Barda"),
    Case("Serangan udara terjadi di Stepanakert pada Sabtu pagi.", "air_strike, Stepanakert"),
    Case("Drone Azerbaijan menyerang Stepanakert pada Sabtu.", "air_strike, Stepanakert"),
    Case("Sebuah drone ditembak jatuh di atas Mingachevir.", "air_strike, Mingachevir"),
    Case("Sebuah ranjau meledak di Fuzuli pada Sabtu.", "explosion, Fizuli"),
    Case("Ledakan terdengar di Stepanakert pada Minggu pagi.", "explosion, Stepanakert"),
    Case("Dua tawanan disiksa di Hadrut pada Sabtu.", "civilian_harm, Hadrut"),
    Case("Tentara membakar rumah-rumah warga di Lachin.", "civilian_harm, Lachin"),
  ]

  static let others = [
    Case("Pasukan Azerbaijan merebut Kota Jabrayil pada Sabtu.", "territory, Jabrayil"),
    Case("Kota Jabrayil direbut oleh pasukan Azerbaijan.", "territory, Jabrayil"),
    Case("Pembebasan Kota Gubadli terjadi pada Sabtu.", "territory, Gubadli"),
    Case("Sebanyak 16 tentara tewas di Hadrut pada Sabtu.", "casualties, Hadrut"),
    Case("Jumlah korban tewas di Hadrut mencapai 16 orang.", "casualties, Hadrut"),
    Case("Ratusan warga mengungsi dari Stepanakert pada Sabtu.", "displacement, Stepanakert"),
    Case("Warga Lachin dievakuasi dari Lachin pada Sabtu.", "displacement, Lachin"),
    Case(
      "Gencatan senjata di Nagorno-Karabakh mulai berlaku pada Sabtu.",
      "ceasefire, Nagorno-Karabakh"),
    Case(
      "Armenia dan Azerbaijan menyepakati gencatan senjata di Nagorno-Karabakh.",
      "ceasefire, Nagorno-Karabakh"),
    Case(
      "Pelanggaran gencatan senjata terjadi di Nagorno-Karabakh pada Minggu.",
      "ceasefire_violation, Nagorno-Karabakh"),
    Case(
      "Armenia melanggar gencatan senjata di Nagorno-Karabakh pada Minggu.",
      "ceasefire_violation, Nagorno-Karabakh"),
    Case("Menteri luar negeri kedua negara bertemu di Moskow pada Jumat.", "talks, Moscow"),
    Case("Perundingan berlangsung di Jenewa pada Jumat.", "talks, Geneva"),
    Case("Pertukaran tawanan berlangsung di Lachin pada Sabtu.", "prisoners, Lachin"),
    Case("Kedua pihak bertukar jenazah di Lachin pada Sabtu.", "prisoners, Lachin"),
    Case("Konvoi kemanusiaan tiba di Stepanakert pada Sabtu.", "aid, Stepanakert"),
    Case("Palang Merah menyalurkan bantuan di Barda pada Sabtu.", "aid, Barda"),
    Case("Rusia mengerahkan pasukan di Goris pada Sabtu.", "deployment, Goris"),
    Case("Pengerahan pasukan terjadi di Goris pada Sabtu.", "deployment, Goris"),
    Case("Ribuan orang berunjuk rasa di Yerevan pada Sabtu.", "protest, Yerevan"),
    Case("Unjuk rasa digelar di Baku pada Sabtu.", "protest, Baku"),
    Case("Polisi menangkap tiga aktivis di Yerevan pada Sabtu.", "arrest, Yerevan"),
    Case("Dua warga ditahan di Baku pada Sabtu.", "arrest, Baku"),
    Case(
      "Tiga anak tewas akibat ledakan ranjau di Fuzuli.",
      "explosion, Fizuli"),
    Case(
      "Dua pesawat Su-25 menyerang posisi Azerbaijan di Jabrayil.",
      "air_strike, Jabrayil"),
    Case(
      "Armenia menyerahkan Distrik Lachin kepada Azerbaijan pada Sabtu.",
      "territory, Lachin District"),
    Case(
      "Pasukan Armenia mundur dari Hadrut pada Sabtu.",
      "territory, Hadrut"),
    Case(
      "Penyiksaan tawanan terjadi di Shusha.",
      "civilian_harm, Shusha"),
    Case(
      "Pejabat Armenia dan Azerbaijan mengadakan pembicaraan di Moskow.",
      "talks, Moscow"),
    Case(
      "Warga Stepanakert berlindung di ruang bawah tanah pada Sabtu.",
      "displacement, Stepanakert"),
    Case(
      "Petugas memadamkan kebakaran di Terter pada Sabtu.",
      "aid, Terter"),
    Case(
      "Mobilisasi umum diumumkan di Yerevan pada Sabtu.",
      "deployment, Yerevan"),
    Case(
      "Penjaga perdamaian Rusia tiba di Stepanakert pada Sabtu.",
      "deployment, Stepanakert"),
    Case(
      "Jenazah 29 tentara diserahkan di Lachin pada Sabtu.",
      "prisoners, Lachin"),
    Case(
      "Seorang tentara Armenia ditangkap di Hadrut.",
      "prisoners, Hadrut"),
    Case(
      "Gencatan senjata runtuh di Nagorno-Karabakh pada Minggu.",
      "ceasefire_violation, Nagorno-Karabakh"),
  ]

  @Test("what is told decides the type", arguments: attacks + others)
  func readsTypes(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place"]) == report.rows)
  }

  static let several = [
    // What somebody is arrested for is told as that.
    Case(
      "La fiscalía comunicó el sábado en Bakú la detención de cuatro militares, acusados de profanar cadáveres.",
      "arrest, Baku, -"),
    // The truce is only what was broken.
    Case(
      "Samedi, la trêve conclue à Moscou a volé en éclats.",
      "ceasefire_violation, Nagorno-Karabakh, -"),
    Case(
      "El portavoz dijo el sábado que sus tropas rechazaron un ataque junto a Movsés y que más tarde cayeron obuses sobre Chinari.",
      "clash, Movses, -", "shelling, Chinari, -"),
    Case("Une bombe est tombée samedi sur le marché de Hadrout.", "air_strike, Hadrut, -"),
    Case(
      "Serangan roket di Ganja pada Sabtu menewaskan 13 orang.", "shelling, Ganja, 13"),
    Case(
      "Pasukan Azerbaijan merebut Jabrayil, sementara tentara Armenia menembaki Ganja.",
      "territory, Jabrayil, -", "shelling, Ganja, -"),
  ]

  @Test("a sentence may hold several events, and a deadly attack is one", arguments: several)
  func readsSeveral(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "fatalities"]) == report.rows)
  }
}
