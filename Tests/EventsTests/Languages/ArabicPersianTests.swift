import Testing

/// What Arabic and Persian say in idioms, with a verb parted from its object or a noun from its auxiliary.
struct ArabicPersianTests {
  static let arabic = [
    Case("لعلع الرصاص في توفوز طوال الليل.", "clash, Tovuz, -, -"),
    Case("سوّت الجرافات كنيسة قديمة في شوشي بالأرض.", "civilian_harm, Shusha, -, -"),
    Case("شُيع ثلاثة جنود في كنجة.", "casualties, Ganja, 3, -"),
    Case("ألقت قوى الأمن القبض في باكو على صحفي معارض.", "arrest, Baku, -, -"),
    Case("فتح قناصة أرمن النار على مزارع قرب ترتر.", "clash, Terter, -, Armenia"),
    Case("غصت ساحة الجمهورية في يريفان بأنصار المعارضة.", "protest, Yerevan, -, -"),
    Case("حزم سكان لاتشين أمتعتهم ورحلوا.", "displacement, Lachin, -, -"),
    Case("وقع عشرات الجنود في الأسر قرب هادروت.", "prisoners, Hadrut, -, -"),
    Case("أقامت تركيا مستشفى ميدانيا في فضولي.", "aid, Fizuli, -, Turkey"),
    Case("باتت كلبجار تحت السيطرة الأذربيجانية.", "territory, Kalbajar, -, Azerbaijan"),
    Case("خرقت القوات الأرمينية الهدنة في اتجاه أغدام.", "ceasefire_violation, Aghdam, -, Armenia"),
    Case("استضاف لافروف نظيريه في موسكو.", "talks, Moscow, -, Russia"),
    // Villages in a list are known by their consonants.
    Case(
      "سيطر الجيش الأذربيجاني على قرى غارفاند ونوزغار.",
      "territory, Garvand, -, Azerbaijan", "territory, Nuzgar, -, Azerbaijan"),
    Case("قتل بائع خضار بقذيفة في سوق أغدام.", "shelling, Aghdam, 1, -"),
    Case("استدعت النيابة ناشطا معارضا في باكو للتحقيق.", "arrest, Baku, -, -"),
    Case("استدعت أنقرة سفيرها من يريفان للتشاور."),
    Case("معركة الأسعار تشتعل في أسواق يريفان."),
    Case("إن انهارت الهدنة فستقصف كنجة."),
  ]

  static let persian = [
    Case("ساکنان هادروت زیر باران راکت شب را به صبح رساندند.", "shelling, Hadrut, -, -"),
    Case("بیرق‌دارها کاروان نظامی را در کلبجر شکار کردند.", "air_strike, Kalbajar, -, -"),
    Case("پیکر سه سرباز در گنجه تشییع شد.", "casualties, Ganja, 3, -"),
    Case("سیل آوارگان به گوریس سرازیر شد.", "displacement, Goris, -, -"),
    Case("جبرائیل به دست نیروهای آذربایجان افتاد.", "territory, Jabrayil, -, Azerbaijan"),
    Case("تفنگ‌ها در لاچین خاموش شد.", "ceasefire, Lachin, -, -"),
    Case("آتش‌نشانان حریق بازار استپاناکرت را مهار کردند.", "aid, Stepanakert, -, -"),
    Case("صلح‌بانان روسیه در لاچین مستقر شدند.", "deployment, Lachin, -, Russia"),
    Case("میدان جمهوری ایروان مملو از معترضان شد.", "protest, Yerevan, -, -"),
    Case("یک چوپان در نزدیکی گوریس ربوده شد.", "civilian_harm, Goris, -, -"),
    Case("مدافعان مارتونی چهار حمله پیاپی را پس زدند.", "clash, Martuni, -, -"),
    Case(
      "دو سبزی‌فروش در حمله راکتی به بازار استپاناکرت کشته شدند.", "shelling, Stepanakert, 2, -"),
    Case("چند گلوله توپ در حومه بردع فرود آمد و به کسی آسیب نرساند.", "shelling, Barda, 0, -"),
    Case("باران گل در باکو: نفتچی حریف را در هم کوبید."),
    Case("قرار است وزیران خارجه فردا در مسکو دیدار کنند."),
  ]

  static let arabicClauses = [
    // “And that” and a verb behind “and” begin a clause of its own.
    Case(
      "قال متحدث إن الجيش الأذربيجاني أسقط مروحية قرب فضولي وإن صواريخ سقطت على قرية قرب ترتر.",
      "air_strike, Fizuli, -, Azerbaijan", "shelling, Terter, -, Azerbaijan"),
    Case(
      "أسقطت القوات الأرمينية طائرة مسيّرة قرب مارتوني، وسقطت قذائف على سوق أغدام.",
      "air_strike, Khojavend, -, Armenia", "shelling, Aghdam, -, Armenia"),
    Case(
      "انسحبت القوات الأرمينية من لاتشين، ودخل الجيش الأذربيجاني مدينة كلبجر.",
      "territory, Lachin, -, Armenia", "territory, Kalbajar, -, Azerbaijan"),
    // Whoever accuses stands before whom it accuses.
    Case("اتهمت باكو يريفان بقصف أغدام.", "shelling, Aghdam, -, Armenia"),
    Case(
      "تتهم وزارة الدفاع الأرمينية القوات الأذربيجانية بقصف شوشة.",
      "shelling, Shusha, -, Azerbaijan"),
    Case("حملت باكو أرمينيا مسؤولية قصف بردعة.", "shelling, Barda, -, Armenia"),
    // An answer in words, and one in fire.
    Case("ردت القوات الأذربيجانية بقصف مواقع قرب هادروت.", "shelling, Hadrut, -, Azerbaijan"),
    Case("تجمع محتجون أمام السفارة التركية في يريفان.", "protest, Yerevan, -, -"),
    Case("عبر نحو ألفي شخص من لاتشين الحدود إلى غوريس.", "displacement, Lachin, -, -"),
    Case("لم تمض ساعة على سريان الهدنة حتى انهارت في أغدام.", "ceasefire_violation, Aghdam, -, -"),
  ]

  static let arabicSources = [
    Case("أعلنت يريفان أن القوات الأذربيجانية قصفت شوشة، وهو ما نفته باكو.", "يريفان, disputed"),
    Case("قالت باكو إن الجيش الأرميني قصف ترتر، ونفت يريفان ذلك.", "باكو, disputed"),
    Case("اتهم الجيش الأذربيجاني القوات الأرمينية بقصف ترتر.", "الجيش الأذربيجاني, claimed"),
    Case("أعلن الصليب الأحمر أن ثلاثة أشخاص جرحوا في قصف على شوشة.", "الصليب الأحمر, claimed"),
    Case("أحصت السلطات حتى الآن سبعة قتلى في قصف كنجة.", "السلطات, claimed"),
  ]

  static let persianClauses = [
    Case("توپخانهٔ ارمنستان شهر ترتر را زیر آتش گرفت.", "shelling, Terter, -, Armenia"),
    Case("ارتش آذربایجان هادروت را هدف موشک قرار داد.", "shelling, Hadrut, -, Azerbaijan"),
    Case("شهر گنجه هدف حملات موشکی قرار گرفت.", "shelling, Ganja, -, -"),
    Case("گروهی در اردبیل در حمایت از باکو تجمع کردند.", "protest, Ardabil, -, -"),
    Case("سال ۱۳۷۱ نیروهای ارمنی شوشا را تصرف کردند."),
    // What the other side has lost is none of what this one has.
    Case(
      "پاشینیان گفت ۱۲ نظامی ارمنستان در مرز کشته شده‌اند. طرف مقابل تلفات خود را هفت کشته اعلام کرد.",
      "casualties, Armenia, 12, -"),
  ]

  static let persianSources = [
    Case("باکو اما می‌گوید نیروهای ارمنی ترتر را گلوله‌باران کرده‌اند.", "باکو, claimed")
  ]

  static let solarDays = [
    // A day without a year is one of the year that the report is written in.
    Case(
      "باکو، ۱۹ مهر ۱۳۹۹ – ۱۰ مهر شهر ترتر گلوله‌باران شد.", "Terter, 2020-10-01")
  ]

  private static let keys = ["event_type", "place", "fatalities", "actor"]

  @Test("Arabic idioms", arguments: arabic)
  func readsArabic(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "ar") == report.rows)
  }

  @Test("Arabic clauses and accusations", arguments: arabicClauses)
  func readsArabicClauses(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "ar") == report.rows)
  }

  @Test("Arabic sources", arguments: arabicSources)
  func readsArabicSources(_ report: Case) {
    #expect(Report.rows(report.text, ["attribution", "status"], language: "ar") == report.rows)
  }

  @Test("Persian clauses", arguments: persianClauses)
  func readsPersianClauses(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "fa") == report.rows)
  }

  @Test("Persian sources", arguments: persianSources)
  func readsPersianSources(_ report: Case) {
    #expect(Report.rows(report.text, ["attribution", "status"], language: "fa") == report.rows)
  }

  @Test("days of the solar year", arguments: solarDays)
  func readsSolarDays(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "date_start"], language: "fa") == report.rows)
  }

  @Test("Persian idioms", arguments: persian)
  func readsPersian(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "fa") == report.rows)
  }
}
