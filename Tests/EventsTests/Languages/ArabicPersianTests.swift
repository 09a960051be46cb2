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
    Case("باران گل در باکو: نفتچی حریف را در هم کوبید."),
    Case("قرار است وزیران خارجه فردا در مسکو دیدار کنند."),
  ]

  private static let keys = ["event_type", "place", "fatalities", "actor"]

  @Test("Arabic idioms", arguments: arabic)
  func readsArabic(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "ar") == report.rows)
  }

  @Test("Persian idioms", arguments: persian)
  func readsPersian(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "fa") == report.rows)
  }
}
