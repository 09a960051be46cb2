import Testing

/// Codebook, “Sides”: what belongs to a party says whether it acted or something befell it.
struct PartyMarkTests {
  static let marks = [
    Case(
      "Howitzers firing from the Armenian side hit Sadarak on Saturday.",
      "shelling, Sadarak, Armenia, -"),
    Case(
      "El sábado fueron morteros armenios los que abrieron fuego contra la ciudad de Dashkasán.",
      "shelling, Dashkasan, Armenia, -"),
    Case(
      "قالت وزارة الدفاع الأرمينية إن مقاتلة تركية أسقطت يوم السبت طائرتين قرب فاردينيس.",
      "air_strike, Vardenis, Turkey, -"),
    Case(
      "Armenia's defence ministry reported that its air defences had shot down a drone over Berd on Saturday.",
      "air_strike, Berd, Armenia, -"),
    Case(
      "Samedi matin, quatre policiers azerbaïdjanais et deux civils ont péri dans l'explosion d'une mine près de Fizouli.",
      "explosion, Fizuli, -, Azerbaijan+civilians"),
    Case(
      "Four Azerbaijani policemen were killed by a mine near Fizuli on Saturday.",
      "explosion, Fizuli, -, Azerbaijan"),
    Case(
      "Azərbaycan Hərbi Hava Qüvvələrinin helikopteri şənbə günü Xocavənd yaxınlığında vurulub.",
      "air_strike, Khojavend, -, Azerbaijan"),
    Case(
      "Минобороны Армении сообщило о гибели двух офицеров на границе с Азербайджаном в субботу.",
      "casualties, Armenia-Azerbaijan border, -, Armenia"),
    Case(
      "Erivan, Bakü'nün cumartesi günü Sotk köyünü topçu ateşine tuttuğunu açıkladı.",
      "shelling, Sotk, Azerbaijan, -"),
    Case(
      "İrəvan Azərbaycanın Sotk kəndini şənbə günü atəşə tutduğunu bildirib.",
      "shelling, Sotk, Azerbaijan, -"),
    Case(
      "სომხური პოზიციები შაბათს დაბომბეს მარტაკერტთან.",
      "shelling, Aghdere, -, Armenia"),
    Case(
      "Հայկական դիրքերը շաբաթ օրը ռմբակոծել են Մարտակերտի մոտ։",
      "shelling, Aghdere, -, Armenia"),
    Case(
      "سلّمت أرمينيا قضاء أغدام يوم السبت.",
      "territory, Aghdam District, Armenia, -"),
    Case(
      "Wie das Verteidigungsministerium in Eriwan mitteilte, beschoss die Armee Aserbaidschans am Samstag Stellungen bei dem Dorf Sotk.",
      "shelling, Sotk, Azerbaijan, -"),
    Case(
      "وزارت دفاع جمهوری آذربایجان مدعی است نیروهایش روز شنبه شهر قبادلی را از نیروهای ارمنستان پس گرفته‌اند.",
      "territory, Gubadli, Azerbaijan, Armenia"),
    Case(
      "Men in Azerbaijani uniform shot at least seven captives dead near Sotk on Saturday.",
      "civilian_harm, Sotk, Azerbaijan, -"),
    Case(
      "Las tropas azerbaiyanas atacaron el sábado posiciones armenias cerca de Sotk.",
      "clash, Sotk, Azerbaijan, Armenia"),
    Case(
      "Aserbaidschanische Truppen beschossen am Samstag armenische Stellungen bei Sotk.",
      "shelling, Sotk, Azerbaijan, Armenia"),
  ]

  @Test("whose weapons, positions and people they were", arguments: marks)
  func readsMarks(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "actor", "target"]) == report.rows)
  }
}
