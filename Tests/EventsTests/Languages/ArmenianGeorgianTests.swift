import Testing

/// Reports in Armenian and Georgian.
struct ArmenianGeorgianTests {
  private static let keys = [
    "event_type", "place", "date_start", "fatalities", "injured", "status",
  ]

  private static let armenian = [
    // What is said in the present, and from an office.
    Case(
      "Պաշտպանության բանակը հաղորդում է, որ հակառակորդը երեկ հրետակոծել է Մարտունին։",
      "shelling, Martuni, 2020-10-17, -, -, claimed"),
    Case(
      "ՊՆ-ից հայտնել են, որ երեկ Մարտունիում խոցվել է անօդաչու սարք։",
      "air_strike, Martuni, 2020-10-17, -, -, claimed"),
    // A participle before its noun tells which one it is.
    Case("Ավերված տների վերականգնումը շարունակվում է Մարտունիում։"),
    Case("Գրավված գյուղերի բնակիչները Գորիսում են ապրում։"),
    Case(
      "Հոկտեմբերի 17-ին Ադրբեջանի զինված ուժերը հրետակոծել են Մարտակերտը։ Զոհվել է երկու խաղաղ "
        + "բնակիչ, վիրավորվել է հինգ հոգի։",
      "shelling, Aghdere, 2020-10-17, 2, 5, reported"),
    Case(
      "Երեկ առավոտյան հրթիռակոծվել է Ստեփանակերտը, հայտնել է Արցախի ՊԲ-ն։",
      "shelling, Stepanakert, 2020-10-17, -, -, claimed"),
    Case(
      "Ստեփանակերտը հրետակոծվել է ադրբեջանական ուժերի կողմից: Զոհեր չկան:",
      "shelling, Stepanakert, 2020-10-18, 0, -, reported"),
    Case("Հակառակորդը պատրաստվում է հարձակվել Մարտունու վրա։"),
    Case("Այսօր Ժնևում հանդիպելու են Հայաստանի և Ադրբեջանի արտգործնախարարները։"),
    // A full stop stands for a colon.
    Case(
      "ՄԻՊ Արտակ Բեգլարյան. «Ստեփանակերտի հրետակոծությունից զոհվել է քսանմեկ մարդ»։",
      "shelling, Stepanakert, 2020-10-18, 21, -, claimed"),
    Case(
      "Ադրբեջանի պաշտպանական գերատեսչությունը հայտնել է, որ հակառակորդը հրետակոծել է Թերթերը։ "
        + "Հայաստանի ՊՆ-ն հերքում է, որ հրետակոծել է Թերթերը։",
      "shelling, Terter, 2020-10-18, -, -, disputed"),
    Case(
      "Ֆիզուլիի շրջանում ականի վրա ավտոմեքենա է պայթել. զոհվել են վարորդն ու երկու ուղևոր։",
      "explosion, Fizuli District, 2020-10-18, 3, -, reported"),
    Case(
      "Շուրջ հազար մարդ երեկ հավաքվել էր մայրաքաղաքում՝ պահանջելով վարչապետի հրաժարականը։",
      "protest, Yerevan, 2020-10-17, -, -, reported"),
    Case(
      "Երեկ Երասխի մոտ Ադրբեջանը Հայաստանին հանձնեց երեսուն զինվորի աճյուն։",
      "prisoners, Yeraskh, 2020-10-17, -, -, reported"),
    Case(
      "Երեկ Մարտակերտում եկեղեցու խաչքարերը փշրել են։",
      "civilian_harm, Aghdere, 2020-10-17, -, -, reported"),
    Case(
      "Այսօր Թերթերի մոտ բեռնատարը հակատանկային ականի վրայով է անցել։",
      "explosion, Terter, 2020-10-18, -, -, reported"),
    Case(
      "Մարտակերտի ճակատում հրանոթները լռել են։",
      "ceasefire, Aghdere, 2020-10-18, -, -, reported"),
    Case(
      "Երեկ Գորիսում կամավորները ալյուր ու վերմակներ են բաժանել։",
      "aid, Goris, 2020-10-17, -, -, reported"),
    // A noun behind a place's name says in its case that it happened there.
    Case(
      "Երեկ Մարտակերտի խաղողի այգում նռնակ է ճայթել։",
      "explosion, Aghdere, 2020-10-17, -, -, reported"),
    Case(
      "Այսօր Երասխում ժամը 18-ից կրակոցները դադարել են։",
      "ceasefire, Yeraskh, 2020-10-18, -, -, reported"),
    Case(
      "Երեկ Ստեփանակերտում բնակիչները գիշերել են նկուղներում։",
      "displacement, Stepanakert, 2020-10-17, -, -, reported"),
    Case(
      "Երեկ Շուշիի եկեղեցու նկուղում բժիշկը վիրակապել է տասը վիրավորի։",
      "aid, Shusha, 2020-10-17, -, -, reported"),
    Case(
      "Երեկ Երևանում ծնողները պառկել են նախարարության շենքի առջև։",
      "protest, Yerevan, 2020-10-17, -, -, reported"),
    Case(
      "Հոկտեմբերի տասներկուսին Բարդան հրետակոծվեց։",
      "shelling, Barda, 2020-10-12, -, -, reported"),
    Case("Իննսուներկուսին Շուշիից հրետակոծում էին Ստեփանակերտը։"),
    Case(
      "Թալիշն ադրբեջանցիների ձեռքում է։", "territory, Talish, 2020-10-18, -, -, reported"),
    Case(
      "Հրադադարը Ղարաբաղում չորս րոպե ապրեց։",
      "ceasefire_violation, Karabakh, 2020-10-18, -, -, reported"),
    Case(
      "Դեպի Բերձոր անցավ ռուս խաղաղապահների շարասյունը։",
      "deployment, Lachin, 2020-10-18, -, -, reported"),
    Case(
      "Արծրուն Հովհաննիսյանը Երևանում լրագրողներին ասաց, որ Ֆիզուլիում փողոցային մարտեր են։",
      "clash, Fizuli, 2020-10-18, -, -, claimed"),
    Case(
      "ԵՐԵՎԱՆ, 18 հոկտեմբերի 2020, «Նորք» լրատվական։ Արցախում մարտեր են։\n\nՑասկոտ ամբոխը ջարդեց "
        + "կառավարության դռները։",
      "clash, Nagorno-Karabakh, 2020-10-18, -, -, reported",
      "protest, Yerevan, 2020-10-18, -, -, reported"),
    Case("Արդարության համար պայքարը Գորիսում երեկ շարունակվել է դատարանում։"),
  ]

  @Test("what happened, in Armenian", arguments: armenian)
  func readsArmenian(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "hy") == report.rows)
  }

  @Test("who acted, in Armenian")
  func readsArmenianActors() {
    let text = "Ստեփանակերտը հրետակոծվել է ադրբեջանական ուժերի կողմից:"
    #expect(Report.rows(text, ["actor"], language: "hy") == ["Azerbaijan"])
    let accusation = "Բաքուն մեղադրում է հայկական կողմին Աղդամի շրջանի գյուղերը գնդակոծելու մեջ։"
    #expect(Report.rows(accusation, ["actor"], language: "hy") == ["Armenia"])
  }

  private static let sources = [
    Case(
      "Ստեփանակերտը հրետակոծվել է, հայտնել է Արցախի արտակարգ իրավիճակների պետական ծառայությունը։",
      "Արցախի արտակարգ իրավիճակների պետական ծառայությունը"),
    Case(
      "Թերթերը հրետակոծվել է, հայտնել է Ադրբեջանի պաշտպանության նախարարությունը։",
      "Ադրբեջանի պաշտպանության նախարարությունը"),
    Case("Ստեփանակերտը հրետակոծվել է, պատմում է Արտակ Բեգլարյանը։", "Արտակ Բեգլարյանը"),
    Case(
      "Գետավանը գրավված է, պատմում է այնտեղից եկած Սուսաննա Հայրապետյանը։",
      "Սուսաննա Հայրապետյանը"),
  ]

  @Test("who says so, in Armenian", arguments: sources)
  func readsArmenianSources(_ report: Case) {
    #expect(Report.rows(report.text, ["attribution"], language: "hy") == report.rows)
  }

  private static let georgian = [
    Case(
      "თბილისში, პარლამენტის შენობასთან, ას სტუდენტი მშვიდობის მოთხოვნით შეიკრიბა.",
      "protest, Tbilisi, 2020-10-18, -, -, reported"),
    Case(
      "სამშაბათ საღამოს შუშა დაბომბეს.",
      "shelling, Shusha, 2020-10-13, -, -, reported"),
    Case("მოწინააღმდეგეს ჰადრუთთან შეაჩერებს ჩვენი ჯარი."),
    Case(
      "17 ოქტომბერს აზერბაიჯანულმა ძალებმა სტეფანაკერტი დაბომბეს. დაიღუპა ორი მშვიდობიანი მოქალაქე.",
      "shelling, Stepanakert, 2020-10-17, 2, -, reported"),
    Case(
      "გუშინ ბარდაში აფეთქება მოხდა, დაიჭრა ხუთი ადამიანი.",
      "explosion, Barda, 2020-10-17, -, 5, reported"),
    // A capital of another script tells nothing of a script without them.
    Case(
      "თბილისი (Reuters) – ოთხშაბათს განჯაზე რაკეტა დაეცა.",
      "shelling, Ganja, 2020-10-14, -, -, reported"),
    // The conjunction stands behind the number that its clause begins with.
    Case(
      "აზერბაიჯანის პროკურატურის ცნობით, განჯაში რაკეტა ჩამოვარდა, დაიღუპა ცამეტი ადამიანი, "
        + "ორმოცდათორმეტი კი დაიჭრა.",
      "shelling, Ganja, 2020-10-18, 13, 52, claimed"),
    Case(
      "აზერბაიჯანმა სომხეთს ჯებრაილთან ოცდაათი ჯარისკაცის ცხედარი გადასცა.",
      "prisoners, Jabrayil, 2020-10-18, -, -, reported"),
    Case(
      "გუშინ შუშის მისადგომებთან ხელჩართული ბრძოლები გაჩაღდა.",
      "clash, Shusha, 2020-10-17, -, -, reported"),
    Case(
      "გუშინ ჰადრუთის სასაფლაო შებილწეს.",
      "civilian_harm, Hadrut, 2020-10-17, -, -, reported"),
    Case(
      "გუშინ ზანგილანში აზერბაიჯანის დროშა აღმართეს.",
      "territory, Zangilan, 2020-10-17, -, -, reported"),
    Case(
      "სტეფანაკერტში მოსახლეობა ღამეს სარდაფებში ათენებს.",
      "displacement, Stepanakert, 2020-10-18, -, -, reported"),
    Case(
      "გუშინ სოჭში პუტინმა ალიევს და ფაშინიანს უმასპინძლა.",
      "talks, Sochi, 2020-10-17, -, -, reported"),
    Case(
      "გუშინ გორისში მოხალისეებმა დევნილებს ფქვილი და საბნები დაურიგეს.",
      "aid, Goris, 2020-10-17, -, -, reported"),
    Case(
      "გუშინ ტყვეების ოჯახებმა ერევანში ქუჩა გადაკეტეს.",
      "protest, Yerevan, 2020-10-17, -, -, reported"),
    Case("გუშინ ჰადრუთთან ცხრა ჯარისკაცი დაეცა.", "casualties, Hadrut, 2020-10-17, 9, -, reported"),
    Case(
      "გუშინ მარტაკერტის საცხოვრებელ სახლებს აზერბაიჯანულმა არტილერიამ დაუშინა.",
      "shelling, Aghdere, 2020-10-17, -, -, reported"),
    Case(
      "სტეფანაკერტი გუშინდელი დღიდან იბომბება, წერს ომბუდსმენი.",
      "shelling, Stepanakert, 2020-10-17, -, -, claimed"),
    Case(
      "გუშინ ჰადრუთი აზერბაიჯანის ხელში გადავიდა.",
      "territory, Hadrut, 2020-10-17, -, -, reported"),
    Case(
      "გუშინ გათავისუფლდა ზანგილანის რაიონის სოფლები ზერნალი და მალათქეშინი.",
      "territory, Zarnali, 2020-10-17, -, -, reported",
      "territory, Malatkeshin, 2020-10-17, -, -, reported"),
    Case(
      "გუშინ ბრძოლა თოვუზის მიმართულებით გაჩაღდა.", "clash, Tovuz, 2020-10-17, -, -, reported"),
    Case(
      "ბაქოს ვერსია ასეთია: გუშინ სომხებმა თერთერი დაბომბეს.",
      "shelling, Terter, 2020-10-17, -, -, claimed"),
    Case("ათი წლის წინათ, როცა ჰადრუთში ზავი დადეს, ის ბავშვი იყო."),
    Case("ფილმი ჰადრუთის ალყაზე მოგვითხრობს."),
    Case("თბილისის „დინამომ“ განჯის გუნდს ორი გოლი გაუტანა."),
  ]

  @Test("what happened, in Georgian", arguments: georgian)
  func readsGeorgian(_ report: Case) {
    #expect(Report.rows(report.text, Self.keys, language: "ka") == report.rows)
  }
}
