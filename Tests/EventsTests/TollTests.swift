import Testing

/// Codebook, “Toll”.
struct TollTests {
  static let figures = [
    Case("Serangan roket di Ganja menewaskan 13 orang.", "13, -, -, -"),
    Case("Serangan roket di Ganja menewaskan tiga belas orang.", "13, -, -, -"),
    Case("Sebanyak 13 orang tewas dalam serangan roket di Ganja.", "13, -, -, -"),
    Case("Serangan roket di Ganja menewaskan 13 orang dan melukai 50 orang.", "13, -, -, 50"),
    Case("Serangan roket di Ganja melukai lima puluh warga.", "-, -, -, 50"),
    Case("Serangan roket di Ganja menewaskan sedikitnya sembilan orang.", "9, 9, -, -"),
    Case("Serangan roket di Ganja menewaskan 10 hingga 12 orang.", "10, 10, 12, -"),
    Case("Serangan roket di Ganja menewaskan hingga 20 orang.", "20, -, 20, -"),
    Case("Serangan roket di Ganja menewaskan beberapa orang.", "-, 3, -, -"),
    Case("Serangan roket di Ganja menewaskan puluhan orang.", "-, 12, -, -"),
    Case("Serangan roket di Ganja menewaskan ratusan orang.", "-, 100, -, -"),
    Case("Serangan roket terjadi di Ganja, tidak ada korban jiwa.", "0, -, -, -"),
    Case("Serangan roket terjadi di Ganja, tidak ada korban.", "0, -, -, 0"),
    Case("Serangan roket terjadi di Ganja pada Sabtu.", "-, -, -, -"),
    Case("Serangan roket di Ganja menewaskan 13 orang, termasuk dua anak.", "13, -, -, -"),
    Case("Serangan roket di Ganja menewaskan dua tentara dan seorang wanita.", "3, -, -, -"),
    // A toll that the next sentence gives.
    Case("Serangan roket terjadi di Ganja. Tiga belas orang tewas.", "13, -, -, -"),
    Case(
      "Serangan roket terjadi di Ganja. Tiga orang tewas dan delapan orang luka-luka.",
      "3, -, -, 8"),
    // A toll revised.
    Case(
      "Serangan roket di Ganja menewaskan 13 orang. Jumlah korban tewas semula 13 orang, kini menjadi 14.",
      "14, -, -, -"),
    Case(
      "Serangan roket di Ganja menewaskan lebih dari 20 orang.",
      "20, 20, -, -"),
    Case(
      "Serangan roket di Ganja menewaskan sekitar 20 orang.",
      "20, -, -, -"),
    Case(
      "Serangan roket di Ganja menewaskan 1.200 orang.",
      "1200, -, -, -"),
    Case(
      "Serangan roket di Ganja menewaskan antara 10 dan 12 orang.",
      "10, 10, 12, -"),
    Case(
      "Serangan roket terjadi di Ganja. Tidak ada korban jiwa dalam serangan itu.",
      "0, -, -, -"),
    Case(
      "Tidak ada yang tewas dalam serangan roket di Terter, tetapi tiga orang terluka.",
      "0, -, -, 3"),
    Case(
      "Seorang warga tewas dan dua lainnya terluka dalam serangan roket di Terter.",
      "1, -, -, 2"),
    Case(
      "Dua warga sipil, seorang wanita dan cucunya, tewas dalam penembakan di Terter.",
      "2, -, -, -"),
  ]

  @Test("the dead and the wounded", arguments: figures)
  func readsFigures(_ report: Case) {
    let keys = ["fatalities", "fatalities_low", "fatalities_high", "injured"]
    #expect(Report.rows(report.text, keys) == report.rows)
  }

  static let totals = [
    Case(
      "Jumlah tentara yang tewas di Nagorno-Karabakh bertambah 36 orang menjadi 963 sejak 27 September.",
      "casualties, 36, 963, 2020-09-27"),
    Case(
      "Sebanyak 963 tentara tewas di Nagorno-Karabakh sejak 27 September.",
      "casualties, -, 963, 2020-09-27"),
    Case(
      "Kementerian Pertahanan Nagorno-Karabakh mengatakan 36 tentara lagi tewas, sehingga total menjadi 963 sejak 27 September.",
      "casualties, 36, 963, 2020-09-27"),
  ]

  static let campaigns = [
    // Fighting that is only pointed at was told before.
    Case(
      "La frontera de Armenia y Azerbaiyán arde. Al menos dieciséis personas han muerto desde el jueves en estos combates.",
      "casualties, -, 16, 2020-10-15"),
    Case(
      "L'armée du Haut-Karabakh a porté samedi à 604 le nombre de ses soldats tués depuis le 27 septembre.",
      "casualties, -, 604, 2020-09-27"),
    Case(
      "Das Verteidigungsministerium von Bergkarabach bezifferte die eigenen Verluste auf 604 Soldaten.",
      "casualties, -, 604, -"),
  ]

  @Test("the dead of a whole campaign", arguments: campaigns)
  func readsCampaigns(_ report: Case) {
    let keys = ["event_type", "fatalities", "fatalities_total", "total_since"]
    #expect(Report.rows(report.text, keys) == report.rows)
  }

  @Test("running totals are no toll of one day", arguments: totals)
  func readsTotals(_ report: Case) {
    let keys = ["event_type", "fatalities", "fatalities_total", "total_since"]
    #expect(Report.rows(report.text, keys) == report.rows)
  }

  static let wounded = [
    Case(
      "The death toll in Ganja rose to 14 and more than 50 people were injured.",
      "14, -, 50"),
    Case(
      "Число погибших в Гяндже выросло до 14, ранены более 50 человек.",
      "14, -, 50"),
    Case(
      "Jumlah korban tewas di Ganja naik menjadi 14 orang, sedangkan 52 luka-luka.", "14, -, 52"),
    Case("Die Zahl der Toten in Gandscha stieg auf 14, 52 Menschen wurden verletzt.", "14, -, 52"),
    Case("El número de muertos en Ganyá subió a 14 y 52 personas resultaron heridas.", "14, -, 52"),
    Case(
      "Since 27 September 63 civilians have been killed and 292 injured, prosecutors in Baku said.",
      "-, 63, -"),
  ]

  @Test("a total of the dead leaves the wounded beside it", arguments: wounded)
  func readsWounded(_ report: Case) {
    let keys = ["fatalities", "fatalities_total", "injured"]
    #expect(Report.rows(report.text, keys) == report.rows)
  }

  static let ofOthers = [
    // Dead of a war long past.
    Case(
      "Shells hit Terter on Saturday. In the early 1990s some 30,000 people were killed in a war.",
      "shelling, -, -"),
    Case(
      "В субботу обстреляли Тертер. В войне 1990-х годов погибли около 30 тысяч человек.",
      "shelling, -, -"),
    Case(
      "Terter a été bombardée samedi. La guerre des années 1990 avait fait quelque 30 000 morts.",
      "shelling, -, -"),
    Case(
      "Cumartesi günü Terter bombalandı. 1990'lardaki savaşta yaklaşık 30 bin kişi ölmüştü.",
      "shelling, -, -"),
    // More than any incident costs.
    Case(
      "Shells hit Terter on Saturday. More than 1,200 people have died.", "shelling, -, -",
      "casualties, -, 1200"),
    // Who is counted among the dead, or missing.
    Case(
      "In Barda wurden am Mittwoch 13 Menschen getötet. Zwei Kinder sind unter den Toten.",
      "casualties, 13, -"),
    Case(
      "Des roquettes ont tué 13 personnes à Gandja. Deux enfants figurent parmi les morts.",
      "shelling, 13, -"),
    Case(
      "Nine people died in Ganja, three of them children, and 40 were hurt.", "casualties, 9, -"),
    Case("An explosion in Barda killed 68 people, and 105 are missing.", "explosion, 68, -"),
    Case(
      "Berde'de aralarında 7 yaşında bir kız çocuğunun da bulunduğu 5 kişi öldü.",
      "casualties, 5, -"),
  ]

  @Test("the dead of another war and a part of the dead are no toll", arguments: ofOthers)
  func leavesOthersOut(_ report: Case) {
    #expect(
      Report.rows(report.text, ["event_type", "fatalities", "fatalities_total"]) == report.rows)
  }

  static let ofTwoParties = [
    Case(
      "The Karabakh army said 429 of its men had been killed. Azerbaijan says 41 Azeri civilians have died.",
      "429", "41")
  ]

  @Test("what two parties have lost is not one toll", arguments: ofTwoParties)
  func keepsPartiesApart(_ report: Case) {
    #expect(Report.rows(report.text, ["fatalities"]) == report.rows)
  }

  static let several = [
    Case(
      "Rockets fell on Saturday, killing a woman in Terter and two men in Barda.", "Terter, 1",
      "Barda, 2"),
    Case(
      "Serangan roket di Terter dan Barda menewaskan lima orang.", "Terter, 5", "Barda, -"),
    Case(
      "Serangan roket terjadi di Terter dan Barda. Lima orang tewas.", "Terter, 5", "Barda, -"),
    Case(
      "Serangan roket terjadi di Terter dan Barda. Dua orang tewas di Barda.",
      "Terter, -", "Barda, 2"),
    Case(
      "Serangan di Ganja menewaskan 13 orang, sedangkan di Barda 5 orang tewas.",
      "Ganja, 13", "Barda, 5"),
  ]

  @Test("a toll of several places stands once, so that sums are right", arguments: several)
  func readsSeveral(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "fatalities"]) == report.rows)
  }
}
