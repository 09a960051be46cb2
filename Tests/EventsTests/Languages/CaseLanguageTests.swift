import Testing

/// Languages that say by endings, postpositions or words written together what others say by
/// prepositions: Turkish, Azerbaijani, Persian and Arabic.
struct CaseLanguageTests {
  static let turkish = [
    Case(
      "Ermenistan ordusu dün Terter'i ateş altına aldı. İki kişi öldü, beş kişi yaralandı.",
      "shelling, Terter, 2020-10-17, 2, 5, Armenia, -, reported"),
    Case(
      "Azerbaycan Savunma Bakanlığı, Hadrut'un Azerbaycan ordusu tarafından ele geçirildiğini duyurdu.",
      "territory, Hadrut, 2020-10-18, -, -, Azerbaijan, Azerbaycan Savunma Bakanlığı, claimed"),
    Case(
      "Füze saldırısında Gence'de 13 kişi hayatını kaybetti, en az kırk beş kişi yaralandı.",
      "shelling, Ganja, 2020-10-18, 13, 45, -, -, reported"),
    Case(
      "Savunma Bakanlığı, Füzuli rayonunun Qaradağlı köyünün işgalden kurtarıldığını bildirdi.",
      "territory, Garadaghli, 2020-10-18, -, -, -, Savunma Bakanlığı, claimed"),
    Case(
      "Berde'ye düşen Smerç roketleri 21 kişinin canını aldı.",
      "shelling, Barda, 2020-10-18, 21, -, -, -, reported"),
    Case(
      "Goris'ten kaçan siviller Erivan'a ulaştı.",
      "displacement, Goris, 2020-10-18, -, -, -, -, reported"),
    // What an ending makes the object of “to hit” is a place that was hit.
    Case(
      "Ermeni Birleşik Enformasyon Merkezi, Hankendi'nin cumartesi yeniden vurulduğunu duyurdu.",
      "shelling, Stepanakert, 2020-10-17, -, -, -, Ermeni Birleşik Enformasyon Merkezi, claimed"),
    // Whence rockets came is not where they fell.
    Case(
      "Gence dün sabah roketli saldırıya uğradı. Hacıyev, atışların Berd istikametinden yapıldığını öne sürdü.",
      "shelling, Ganja, 2020-10-17, -, -, -, Hacıyev, claimed"),
    Case(
      "İki işçi Fuzuli rayonunda tanksavar mayınına bastı. Biri öldü.",
      "explosion, Fizuli District, 2020-10-18, 1, -, -, -, reported"),
    Case("Kafede çalışan Kelbecer Hanım, adını dağlardan almış."),
    Case("Ordu Şuşa'yı ele geçirecek."),
    Case("Ordu Şuşa'yı ele geçirmedi."),
  ]

  static let azerbaijani = [
    Case(
      "Ermənistan silahlı qüvvələri Tərtər şəhərini atəşə tutub, iki nəfər həlak olub, beş nəfər yaralanıb.",
      "shelling, Terter, 2020-10-18, 2, 5, Armenia, -, reported"),
    Case(
      "Müdafiə Nazirliyi Füzuli rayonunun Qaradağlı kəndinin işğaldan azad edildiyini bildirib.",
      "territory, Garadaghli, 2020-10-18, -, -, Azerbaijan, Müdafiə Nazirliyi, claimed"),
    Case(
      "Oktyabrın 5-də Gəncəyə raket atılıb, ölən və yaralanan yoxdur.",
      "shelling, Ganja, 2020-10-05, 0, 0, -, -, reported"),
    Case(
      "Baş Prokurorluq bildirib ki, ötən gecə Bərdə şəhəri raket atəşinə tutulub, 21 nəfər həlak olub.",
      "shelling, Barda, 2020-10-17, 21, -, -, Baş Prokurorluq, claimed"),
    Case(
      "Ağdərə istiqamətində döyüşlər gedir.",
      "clash, Aghdere, 2020-10-18, -, -, -, -, reported"),
    // The day that a sentence before named, though it told of nothing.
    Case(
      "Xəritələrin əhəmiyyəti oktyabrın 4-də görünmüşdü. Həmin gün Kəlbəcər rayonunun Susuzluq kəndində avtomobil minaya düşmüş, iki nəfər həlak olmuşdu.",
      "explosion, Susuzlug, 2020-10-04, 2, -, -, -, reported"),
    // They: the rockets of the sentence before. The enemy is no form of “to fall”.
    Case(
      "Düşmən ballistik raketlər buraxıb. Onlar Siyəzən rayonunun ərazisinə düşüb.",
      "shelling, Siyazan District, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Azərbaycan aviasiyası dünən Xocavəndin mərkəzini bombalayıb, üç mülki şəxs ölüb.",
      "air_strike, Khojavend, 2020-10-17, 3, -, Azerbaijan, -, reported"),
    Case("Ordumuz Şuşanı azad edəcək."),
  ]

  static let persian = [
    Case(
      "نیروهای ارمنستان دیروز شهر گنجه را با موشک هدف قرار دادند. سیزده نفر کشته و ۴۵ نفر زخمی شدند.",
      "shelling, Ganja, 2020-10-17, 13, 45, Armenia, -, reported"),
    Case(
      "وزارت دفاع جمهوری آذربایجان اعلام کرد شهر هادروت را آزاد کرده است.",
      "territory, Hadrut, 2020-10-18, -, -, Azerbaijan, وزارت دفاع جمهوری آذربایجان, claimed"),
    // The source ends where what it says begins; the dead are counted by a noun.
    Case(
      "طبق اعلام وزارت دفاع آذربایجان یک افسر در انفجار مین در آغدام کشته شد.",
      "explosion, Aghdam, 2020-10-18, 1, -, -, وزارت دفاع آذربایجان, claimed"),
    Case(
      "شمار قربانیان حمله موشکی بامداد شنبه به گنجه به ۱۴ تن رسید.",
      "shelling, Ganja, 2020-10-17, 14, -, -, -, reported"),
    // Who mediates gives nothing back; whose plane it was did not shoot it down.
    Case(
      "ارتش آذربایجان مدعی شد یک فروند جنگندهٔ سوخو-۲۵ ارمنستان را در نزدیکی جبرئیل سرنگون کرده است.",
      "air_strike, Jabrayil, 2020-10-18, -, -, Azerbaijan, ارتش آذربایجان, claimed"),
    // “From” is no “since”.
    Case(
      "مقام‌های محلی زنان و کودکان را از مارتاکرت تخلیه کردند.",
      "displacement, Aghdere, 2020-10-18, -, -, -, -, reported"),
    // 12 Mehr 1399 was 3 October 2020.
    Case(
      "خمپاره‌ها ۱۲ مهر ۱۳۹۹ به شهر ترتر اصابت کرد و تلفات جانی نداشت.",
      "shelling, Terter, 2020-10-03, 0, -, -, -, reported"),
  ]

  static let arabic = [
    Case(
      "قصفت القوات الأرمينية مدينة كنجة أمس، ما أدى إلى مقتل 13 شخصا وإصابة 45 آخرين.",
      "shelling, Ganja, 2020-10-17, 13, 45, Armenia, -, reported"),
    Case(
      "أعلنت وزارة الدفاع الأذربيجانية أن قواتها سيطرت على مدينة هادروت.",
      "territory, Hadrut, 2020-10-18, -, -, Azerbaijan, وزارة الدفاع الأذربيجانية, claimed"),
    Case(
      "سقطت صواريخ على بردا في 5 تشرين الأول 2020.",
      "shelling, Barda, 2020-10-05, -, -, -, -, reported"),
    // The dual says how many; the adjective says whose town it is, not who fired.
    Case(
      "قُتل جنديان وأصيب ثلاثة مدنيين في قصف مدفعي على بلدة ترتر الأذربيجانية.",
      "shelling, Terter, 2020-10-18, 2, 3, -, -, reported"),
    // “And” is written onto the next word, the ministry stands behind its agency.
    Case(
      "نقلت وكالة إنترفاكس عن وزارة الدفاع الأرمينية أن طائرات مسيرة أذربيجانية قصفت ستيباناكرت وشوشا.",
      "air_strike, Stepanakert, 2020-10-18, -, -, Azerbaijan, وزارة الدفاع الأرمينية, claimed",
      "air_strike, Shusha, 2020-10-18, -, -, Azerbaijan, وزارة الدفاع الأرمينية, claimed"),
    Case(
      "أعلنت النيابة العامة مقتل ثلاثة أشخاص و12 جريحا في سقوط صاروخ على مدينة كنجة.",
      "shelling, Ganja, 2020-10-18, 3, 12, -, النيابة العامة, claimed"),
    Case(
      "اندلعت معارك بين القوات الأرمينية والأذربيجانية قرب هادروت فجر السبت.",
      "clash, Hadrut, 2020-10-17, -, -, Armenia+Azerbaijan, -, reported"),
    // A press release is the word of whoever issued it; “qada” is a district too.
    Case(
      "بيان صحفي صادر عن وزارة الدفاع في جمهورية أذربيجان\n\nقصفت القوات الأرمينية قرى قضاء ترتر.",
      "shelling, Terter District, 2020-10-18, -, -, Armenia, وزارة الدفاع في جمهورية أذربيجان, claimed"
    ),
    Case(
      "سقط صاروخ على مينغاتشيفير دون أن يوقع ضحايا.",
      "shelling, Mingachevir, 2020-10-18, 0, 0, -, -, reported"),
    // A dual is a number; an ordinal is a day of the month.
    Case(
      "قبل يومين انفجر لغم تحت جرار قرب فضولي، فقُتل سائقه وأصيب ابنه بشظايا.",
      "explosion, Fizuli, 2020-10-16, 1, 1, -, -, reported"),
    Case(
      "في السادس عشر من هذا الشهر قصفت المدفعية الأرمينية بلدة ترتر.",
      "shelling, Terter, 2020-10-16, -, -, Armenia, -, reported"),
    // No place but the country under it.
    Case(
      "أسقطت القوات الأذربيجانية مروحية روسية فوق أرمينيا ما أسفر عن مقتل اثنين من طاقمها.",
      "air_strike, Armenia, 2020-10-18, 2, -, Azerbaijan, -, reported"),
    // What is denied is the fall of another town.
    Case(
      "أعلنت وزارة الدفاع الأذربيجانية أن قواتها سيطرت على مدينة فضولي.\n\nقالت وزارة الدفاع الأرمينية إن قواتها أسقطت طائرتين مسيرتين فوق كابان، ونفت سقوط فضولي.",
      "territory, Fizuli, 2020-10-18, -, -, Azerbaijan, وزارة الدفاع الأذربيجانية, claimed",
      "air_strike, Kapan, 2020-10-18, -, -, Armenia, وزارة الدفاع الأرمينية, claimed"),
  ]

  static let keys = [
    "event_type", "place", "date_start", "fatalities", "injured", "actor", "attribution", "status",
  ]

  @Test(arguments: turkish)
  func readsTurkish(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "tr") == report.rows)
  }

  @Test(arguments: azerbaijani)
  func readsAzerbaijani(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "az") == report.rows)
  }

  @Test(arguments: persian)
  func readsPersian(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "fa") == report.rows)
  }

  @Test(arguments: arabic)
  func readsArabic(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "ar") == report.rows)
  }
}
