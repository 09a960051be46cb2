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

  static let several = [
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
