import Testing

/// Tolls of one report that speak of different people: nobody hurt elsewhere, a second attack, a round figure of
/// a title.
struct SeveralTollsTests {
  static let tolls = [
    // Nobody of some others was hurt.
    Story(
      "ru",
      "При ударе по Мартуни погиб один житель, двое ранены. Дети в момент удара были в подвале, никто из них не пострадал.",
      "1, -, 2"),
    Story(
      "hy",
      "Մարտունու հրետակոծության հետևանքով զոհվել է մեկ քաղաքացիական անձ, երկուսը վիրավորվել են։ Հարվածի պահին երեխաները նկուղում էին, նրանցից ոչ ոք չի տուժել։",
      "1, -, 2"),
    // One died and others were hurt.
    Story("ru", "При обстреле Мартуни погиб один человек и трое ранены.", "1, -, 3"),
    Story("ru", "При обстреле Мартуни убит один солдат и двое тяжело ранены.", "1, -, 2"),
    // A second attack behind a semicolon.
    Story(
      "en",
      "Two farmers were killed in a landmine explosion near Aghdam; three policemen died when a second mine went off.",
      "5, -, -"),
    // The title is round, the body exact.
    Story(
      "de",
      "Mehr als 20 Tote bei Raketenangriff auf Barda\n\nBei einem Raketenangriff auf Barda sind 21 Menschen ums Leben gekommen.",
      "21, -, -"),
    // What is neutralised is no person.
    Story("tr", "Ordu, Ağdam'da 603 hektarlık alanda 12 mayını etkisiz hale getirdi.", "-, -, -"),
    Story(
      "en", "He said the villages had fallen and fighting went on at Hadrut.", "-, -, -", "-, -, -"),
    // How many were hurt, told as a number reached.
    Story(
      "en",
      "At least 68 people died in a blast in Martuni, and the number of wounded has reached 290.",
      "68, 68, 290"),
    Story(
      "hy",
      "Մարտունիում պայթյունի հետևանքով զոհվել է 68 մարդ, վիրավորների թիվը հասնում է 290-ի։",
      "68, -, 290"),
    Story(
      "de",
      "Bei der Explosion in Martuni starben 68 Menschen, die Zahl der Verletzten stieg auf 290.",
      "68, -, 290"),
    Story(
      "es",
      "La explosión en Martuni dejó 68 muertos y el número de heridos asciende a 290.",
      "68, -, 290"),
    Story(
      "fa",
      "در انفجار استپاناکرت ۶۸ نفر کشته شدند و شمار زخمی‌ها به ۲۹۰ نفر رسید.",
      "68, -, 290"),
  ]

  @Test("tolls that speak of different people", arguments: tolls)
  func readsTolls(_ story: Story) {
    let keys = ["fatalities", "fatalities_low", "injured"]
    #expect(Report.rows(story.text, keys, language: story.language) == story.rows)
  }

  static let happened = [
    Story(
      "en",
      "Armenia and Azerbaijan have not yet agreed on an exchange of prisoners, the Red Cross said."),
    Story("tr", "Azerbaycan ve Ermenistan'ın esir değişimi konusunda anlaşmadığını belirtti."),
    Story(
      "az", "Xankəndidə minlərlə insan mitinqə çıxaraq yolun açılmasını tələb edib.",
      "protest, Stepanakert"),
    Story(
      "ka", "სტეფანაკერტში ათასობით ადამიანი ქუჩაში გამოვიდა და ომის შეწყვეტა მოითხოვა.",
      "protest, Stepanakert"),
    // Where they are buried they were killed.
    Story(
      "en",
      "Shells fell on Stepanakert on Monday. In Ganja, funerals were held for some of the 14 civilians killed on Saturday when a ballistic missile flattened a row of houses.",
      "shelling, Stepanakert", "shelling, Ganja"),
  ]

  @Test("what happened and where", arguments: happened)
  func readsEvents(_ story: Story) {
    #expect(
      Report.rows(story.text, ["event_type", "place"], language: story.language) == story.rows)
  }
}
