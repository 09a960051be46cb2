import Testing

/// Whom a toll counts, where no number or a number of something else stands beside them.
struct VictimTests {
  static let ages = [
    Case("The 34-year-old was killed when shells fell on Martuni.", "1, -"),
    Case("In shelling of Martuni on Saturday, 34 were killed.", "34, -"),
    Case("Shells fell on Martuni, wounding 12, Stepanyan said.", "-, 12"),
    Case(
      "A rocket hit Martuni on Saturday, killing Anna Petrosyan, 34.",
      "1, -"),
    Case(
      "A rocket hit Martuni on Saturday, killing Anna Petrosyan, 34, and wounding her son, 9.",
      "1, 1"),
    Case(
      "Shelling of Martuni on Saturday killed Anna Petrosyan (34) and Karen Petrosyan (36).",
      "2, -"),
    Case(
      "Shelling of Martuni on Saturday killed a 34-year-old woman.",
      "1, -"),
    Case(
      "Shelling of Martuni on Saturday killed a woman aged 34.",
      "1, -"),
    Case(
      "Shelling of Martuni on Saturday killed two women, aged 34 and 51.",
      "2, -"),
    Case(
      "Shelling of Martuni on Saturday killed two people: Anna Petrosyan, 34, and Karen Petrosyan, 36.",
      "2, -"),
    Case(
      "Shelling of Martuni killed Anna Petrosyan, a 34-year-old teacher, on Saturday.",
      "1, -"),
    Case(
      "Cumartesi günü Terter'e düşen roket sonucu 34 yaşındaki Anar Memmedov hayatını kaybetti.",
      "1, -"),
    Case(
      "Cumartesi günü Terter'e düşen roket sonucu Anar Memmedov (34) hayatını kaybetti.",
      "1, -"),
    Case(
      "Cumartesi günü Terter'e düşen roket sonucu 34 yaşlarında bir kadın öldü, 9 yaşındaki oğlu yaralandı.",
      "1, 1"),
    Case(
      "Terter'e düşen roket sonucu Anar Memmedov (34) ile Leyla Memmedova (31) yaralandı.",
      "-, 2"),
    Case(
      "Şənbə günü Tərtərə düşən raket nəticəsində 34 yaşlı Anar Məmmədov həlak olub.",
      "1, -"),
    Case(
      "Tərtərə düşən mərmi nəticəsində 1986-cı il təvəllüdlü Anar Məmmədov həlak olub.",
      "1, -"),
    Case(
      "Tərtərə düşən mərmi nəticəsində Anar Məmmədov (34) yaralanıb.",
      "-, 1"),
    Case(
      "В субботу при обстреле Мартуни погибла 34-летняя Анна Петросян.",
      "1, -"),
    Case(
      "В субботу при обстреле Мартуни погибла Анна Петросян, 34 года.",
      "1, -"),
    Case(
      "В субботу при обстреле Мартуни погибла Анна Петросян (34 года) и ранен её сын, 9 лет.",
      "1, 1"),
    Case(
      "При обстреле Мартуни погибли Анна Петросян, 34, и Карен Петросян, 36.",
      "2, -"),
    Case(
      "Beim Beschuss von Martuni wurde am Samstag die 34-jährige Anna Petrosjan getötet.",
      "1, -"),
    Case(
      "Beim Beschuss von Martuni wurde am Samstag Anna Petrosjan (34) getötet.",
      "1, -"),
    Case(
      "Beim Beschuss von Martuni wurde am Samstag Anna Petrosjan, 34, getötet.",
      "1, -"),
    Case(
      "Beim Beschuss von Martuni wurde eine Frau im Alter von 34 Jahren verletzt.",
      "-, 1"),
    Case(
      "Le bombardement de Martouni a tué samedi Anna Petrossian, 34 ans.",
      "1, -"),
    Case(
      "Anna Petrossian, 34 ans, a été tuée samedi dans le bombardement de Martouni.",
      "1, -"),
    Case(
      "Une femme âgée de 34 ans a été blessée samedi dans le bombardement de Martouni.",
      "-, 1"),
    Case(
      "Un bombardement à Martouni a blessé samedi une femme de 34 ans et son fils de 9 ans.",
      "-, 2"),
    Case(
      "El bombardeo de Martuní mató el sábado a Anna Petrosián, de 34 años.",
      "1, -"),
    Case(
      "Anna Petrosián, de 34 años, murió el sábado en el bombardeo de Martuní.",
      "1, -"),
    Case(
      "Anna Petrosián (34) murió el sábado en el bombardeo de Martuní.",
      "1, -"),
    Case(
      "Anna Petrosyan (34) tewas dalam penembakan di Martuni pada Sabtu.",
      "1, -"),
    Case(
      "Seorang perempuan berusia 34 tahun tewas dalam penembakan di Martuni pada Sabtu.",
      "1, -"),
    Case(
      "Penembakan di Martuni pada Sabtu menewaskan Anna Petrosyan (34).",
      "1, -"),
    Case(
      "Շաբաթ օրը Մարտունիի հրետակոծության հետևանքով զոհվել է 34-ամյա Աննա Պետրոսյանը։",
      "1, -"),
    Case(
      "Շաբաթ օրը Մարտունիի հրետակոծության հետևանքով զոհվել է Աննա Պետրոսյանը (34 տարեկան)։",
      "1, -"),
    Case(
      "Մարտունիի հրետակոծության հետևանքով վիրավորվել է 1984 թ. ծնված Արամ Սարգսյանը։",
      "-, 1"),
    Case(
      "შაბათს მარტუნის დაბომბვისას 34 წლის ანა პეტროსიანი დაიღუპა.",
      "1, -"),
    Case(
      "შაბათს მარტუნის დაბომბვისას ანა პეტროსიანი (34) დაიღუპა.",
      "1, -"),
    Case(
      "قتلت آنا بتروسيان (34 عاما) يوم السبت في قصف مدينة مارتوني.",
      "1, -"),
    Case(
      "قتلت امرأة تبلغ من العمر 34 عاما يوم السبت في قصف مدينة مارتوني.",
      "1, -"),
    Case(
      "آنا پتروسیان ۳۴ ساله روز شنبه در گلوله‌باران شهر مارتونی کشته شد.",
      "1, -"),
    Case(
      "آنا پتروسیان (۳۴) روز شنبه در گلوله‌باران شهر مارتونی کشته شد.",
      "1, -"),
  ]

  @Test("an age counts nobody, and whoever has one counts once", arguments: ages)
  func readsAges(_ report: Case) {
    #expect(Report.rows(report.text, ["fatalities", "injured"]) == report.rows)
  }

  static let lists = [
    Case("Shells fell on Martuni on Saturday, killing a farmer and two cows.", "1, -"),
    Case(
      "Two villages and a town were shelled near Martuni, two women were wounded.", "-, 2"),
    Case(
      "Beim Beschuss von Martuni wurden zwei Häuser zerstört, eine Frau und ein Kind verletzt.",
      "-, 2"),
    Case(
      "Le bombardement de Martouni a tué cinq personnes, dont deux enfants et une femme.", "5, -"),
    Case(
      "A soldier, a teacher and a nurse were killed in the shelling of Martuni on Saturday.",
      "3, -"),
    Case(
      "The shelling of Martuni on Saturday killed a soldier, a teacher and a nurse.",
      "3, -"),
    Case(
      "The shelling of Martuni on Saturday killed a man, a woman and two children.",
      "4, -"),
    Case(
      "A man, a woman and two children were killed in the shelling of Martuni on Saturday.",
      "4, -"),
    Case(
      "A woman and her two daughters were wounded in the shelling of Martuni on Saturday.",
      "-, 3"),
    Case(
      "The shelling of Martuni on Saturday wounded a woman and her two daughters.",
      "-, 3"),
    Case(
      "One soldier and another civilian were killed in the shelling of Martuni on Saturday.",
      "2, -"),
    Case(
      "A farmer, his wife and their three sons died in the shelling of Martuni on Saturday.",
      "5, -"),
    Case(
      "Cumartesi günü Terter'e düzenlenen roket saldırısında bir asker, bir öğretmen ve bir hemşire öldü.",
      "3, -"),
    Case(
      "Terter'e düzenlenen roket saldırısında bir erkek, bir kadın ve iki çocuk hayatını kaybetti.",
      "4, -"),
    Case(
      "Terter'e düzenlenen roket saldırısında bir kadın ve iki kızı yaralandı.",
      "-, 3"),
    Case(
      "Terter'e düzenlenen roket saldırısında bir çiftçi, eşi ve üç oğlu öldü.",
      "5, -"),
    Case(
      "Tərtərə raket zərbəsi nəticəsində bir əsgər, bir müəllim və bir tibb bacısı həlak olub.",
      "3, -"),
    Case(
      "Tərtərə raket zərbəsi nəticəsində bir kişi, bir qadın və iki uşaq həlak olub.",
      "4, -"),
    Case(
      "Tərtərə raket zərbəsi nəticəsində bir qadın və onun iki qızı yaralanıb.",
      "-, 3"),
    Case(
      "В результате обстрела Мартуни погибли солдат, учительница и медсестра.",
      "3, -"),
    Case(
      "В результате обстрела Мартуни погибли мужчина, женщина и двое детей.",
      "4, -"),
    Case(
      "В результате обстрела Мартуни ранены женщина и две её дочери.",
      "-, 3"),
    Case(
      "При обстреле Мартуни погибли фермер, его жена и трое их сыновей.",
      "5, -"),
    Case(
      "Beim Beschuss von Martuni wurden am Samstag ein Soldat, ein Lehrer und eine Krankenschwester getötet.",
      "3, -"),
    Case(
      "Ein Mann, eine Frau und zwei Kinder wurden am Samstag beim Beschuss von Martuni getötet.",
      "4, -"),
    Case(
      "Eine Frau und ihre beiden Töchter wurden am Samstag beim Beschuss von Martuni verletzt.",
      "-, 3"),
    Case(
      "Beim Beschuss von Martuni starben am Samstag ein Bauer, seine Frau und drei Söhne.",
      "5, -"),
    Case(
      "Un soldat, un enseignant et une infirmière ont été tués samedi dans le bombardement de Martouni.",
      "3, -"),
    Case(
      "Le bombardement de Martouni a tué samedi un homme, une femme et deux enfants.",
      "4, -"),
    Case(
      "Une femme et ses deux filles ont été blessées samedi dans le bombardement de Martouni.",
      "-, 3"),
    Case(
      "Un paysan, sa femme et leurs trois fils sont morts samedi dans le bombardement de Martouni.",
      "5, -"),
    Case(
      "Un soldado, un maestro y una enfermera murieron el sábado en el bombardeo de Martuní.",
      "3, -"),
    Case(
      "El bombardeo de Martuní mató el sábado a un hombre, una mujer y dos niños.",
      "4, -"),
    Case(
      "Una mujer y sus dos hijas resultaron heridas el sábado en el bombardeo de Martuní.",
      "-, 3"),
    Case(
      "Un campesino, su esposa y sus tres hijos murieron el sábado en el bombardeo de Martuní.",
      "5, -"),
    Case(
      "Seorang tentara, seorang guru dan seorang perawat tewas dalam penembakan di Martuni pada Sabtu.",
      "3, -"),
    Case(
      "Penembakan di Martuni pada Sabtu menewaskan seorang pria, seorang wanita, dan dua anak.",
      "4, -"),
    Case(
      "Seorang ibu dan dua putrinya terluka dalam penembakan di Martuni pada Sabtu.",
      "-, 3"),
    Case(
      "Մարտունիի հրետակոծության հետևանքով զոհվել են մեկ զինվոր, մեկ ուսուցիչ և մեկ բուժքույր։",
      "3, -"),
    Case(
      "Մարտունիի հրետակոծության հետևանքով զոհվել են մի տղամարդ, մի կին և երկու երեխա։",
      "4, -"),
    Case(
      "Մարտունիի հրետակոծության հետևանքով վիրավորվել են մի կին և նրա երկու դուստրերը։",
      "-, 3"),
    Case(
      "მარტუნის დაბომბვისას დაიღუპა ერთი ჯარისკაცი, ერთი მასწავლებელი და ერთი ექთანი.",
      "3, -"),
    Case(
      "მარტუნის დაბომბვისას დაიღუპა ერთი კაცი, ერთი ქალი და ორი ბავშვი.",
      "4, -"),
    Case(
      "მარტუნის დაბომბვისას დაშავდა ქალი და მისი ორი ქალიშვილი.",
      "-, 3"),
    Case(
      "قتل جندي ومعلم وممرضة في قصف مدينة مارتوني يوم السبت.",
      "3, -"),
    Case(
      "قتل رجل وامرأة وطفلان في قصف مدينة مارتوني يوم السبت.",
      "4, -"),
    Case(
      "أصيبت امرأة وابنتاها في قصف مدينة مارتوني يوم السبت.",
      "-, 3"),
    Case(
      "یک سرباز، یک معلم و یک پرستار روز شنبه در گلوله‌باران شهر مارتونی کشته شدند.",
      "3, -"),
    Case(
      "یک مرد، یک زن و دو کودک روز شنبه در گلوله‌باران شهر مارتونی کشته شدند.",
      "4, -"),
    Case(
      "یک زن و دو دخترش روز شنبه در گلوله‌باران شهر مارتونی زخمی شدند.",
      "-, 3"),
  ]

  @Test("victims who are listed one by one are added up", arguments: lists)
  func readsLists(_ report: Case) {
    #expect(Report.rows(report.text, ["fatalities", "injured"]) == report.rows)
  }

  static let elsewhere = [
    Case(
      "A missile hit Ganja early on Saturday. Two people were wounded in Stepanakert today.",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
    Case(
      "A missile hit Ganja early on Saturday, killing 13 people. Two people were wounded in Stepanakert today.",
      "shelling, Ganja, 13, -", "casualties, Stepanakert, -, 2"),
    Case(
      "A missile hit Ganja early on Saturday. In Stepanakert, two people were wounded.",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
    Case(
      "В субботу ракета попала в Гянджу. В Степанакерте ранены два человека.",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
    Case(
      "Am Samstag schlug eine Rakete in Gandscha ein. In Stepanakert wurden zwei Menschen verletzt.",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
    Case(
      "Un missile a frappé Gandja samedi. Deux personnes ont été blessées à Stepanakert.",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
    Case(
      "Un misil impactó en Ganyá el sábado. Dos personas resultaron heridas en Stepanakert.",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
    Case(
      "Cumartesi günü Gence'ye füze düştü. Hankendi'nde iki kişi yaralandı.",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
    Case(
      "Şənbə günü Gəncəyə raket düşüb. Tərtərdə iki nəfər yaralanıb.",
      "shelling, Ganja, -, -", "casualties, Terter, -, 2"),
    Case(
      "Շաբաթ օրը հրթիռ է ընկել Գյանջայի վրա։ Ստեփանակերտում վիրավորվել է երկու մարդ։",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
    Case(
      "Rudal menghantam Ganja pada Sabtu. Dua orang terluka di Stepanakert.",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
    Case(
      "შაბათს განჯას რაკეტა დაეცა. სტეფანაკერტში ორი ადამიანი დაშავდა.",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
    Case(
      "سقط صاروخ على مدينة كنجة يوم السبت. وأصيب شخصان في ستيباناكرت.",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
    Case(
      "روز شنبه موشکی به شهر گنجه اصابت کرد. در استپاناکرت دو نفر زخمی شدند.",
      "shelling, Ganja, -, -", "casualties, Stepanakert, -, 2"),
  ]

  @Test("a toll that names a place of its own belongs there", arguments: elsewhere)
  func readsElsewhere(_ report: Case) {
    let keys = ["event_type", "place", "fatalities", "injured"]
    #expect(Report.rows(report.text, keys) == report.rows)
  }
}
