import Testing

/// What a sentence names only to say what people fled from, and other words that look like attacks.
struct FlightTests {
  static let flights = [
    Story(
      "en", "Thousands of people from Hadrut have fled the fighting, most of them to Yerevan.",
      "displacement, Hadrut"),
    Story(
      "de", "Tausende Einwohner von Hadrut sind vor den Kämpfen geflohen, viele nach Eriwan.",
      "displacement, Hadrut"),
    Story(
      "fr", "Des milliers d'habitants de Hadrout ont fui les combats, beaucoup vers Erevan.",
      "displacement, Hadrut"),
    Story(
      "es", "Miles de habitantes de Hadrut han huido de los combates, muchos a Ereván.",
      "displacement, Hadrut"),
    Story(
      "id", "Ribuan warga Hadrut melarikan diri dari pertempuran, banyak di antaranya ke Yerevan.",
      "displacement, Hadrut"),
    Story(
      "hy", "Հադրութի հազարավոր բնակիչներ փախել են մարտերից, շատերը՝ Երևան։",
      "displacement, Hadrut"),
    // Where it was fought, is told.
    Story(
      "en", "People of Hadrut fled after fighting broke out near Fizuli.",
      "displacement, Hadrut", "clash, Fizuli"),
  ]

  @Test("fighting that people fled is none where they went", arguments: flights)
  func readsFlight(_ story: Story) {
    #expect(
      Report.rows(story.text, ["event_type", "place"], language: story.language) == story.rows)
  }

  static let others = [
    Story(
      "en", "A drone was shot down over the houses of Terter on Sunday.", "air_strike, Terter, -"),
    Story(
      "de", "Über einem Wohnhaus in Terter wurde am Sonntag eine Drohne abgeschossen.",
      "air_strike, Terter, -"),
    Story(
      "tr", "Kızılhaç, pazar günü Hankendi’den Erivan’a 11 hastayı tahliye etti.",
      "aid, Stepanakert, -"),
    Story(
      "az", "Qızıl Xaç bazar günü Xankəndidən Yerevana 11 xəstəni çıxarıb.",
      "aid, Stepanakert, -"),
    Story(
      "en", "Azerbaijan says it has seized more than 40 Armenian positions in Karabakh.",
      "territory, Karabakh, -"),
  ]

  @Test("downings, patients and counted ground are what they are", arguments: others)
  func readsOthers(_ story: Story) {
    #expect(
      Report.rows(story.text, ["event_type", "place", "target_civilian"], language: story.language)
        == story.rows)
  }

  static let times = [
    Story("ar", "قصفت القوات الأذربيجانية ستيباناكيرت صباح الاثنين.", "2020-10-12, morning"),
    Story("ar", "قصفت القوات الأذربيجانية ستيباناكيرت طوال الليل.", "2020-10-17, night"),
    Story("en", "Shells fell on Terter from early morning.", "2020-10-18, morning"),
  ]

  @Test("parts of a day are told with it", arguments: times)
  func readsPartsOfDays(_ story: Story) {
    #expect(
      Report.rows(story.text, ["date_start", "time_of_day"], language: story.language)
        == story.rows)
  }
}
