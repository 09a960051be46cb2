import Testing

/// Where people were brought away from, which places a word points back to, and whose word a sentence is
/// in which another party denies it.
struct SceneTests {
  private static let departures = [
    // Patients are helped where they were; goods where they come to.
    Case("Korban luka diterbangkan dari Goris ke Yerevan pada Jumat.", "aid, Goris"),
    Case(
      "Palang Merah pada Jumat membawa tiga pasien dari Stepanakert ke Goris.", "aid, Stepanakert"),
    Case("Truk bantuan dari Yerevan tiba di Goris pada Jumat.", "aid, Goris"),
    Case(
      "Shusha digempur roket pada Jumat. Dari sana ratusan warga lari ke Goris.",
      "shelling, Shusha", "displacement, Shusha"),
    // A goal of flight is not where the story goes on, nor is any of a list of them.
    Case(
      "Warga Hadrut mengungsi ke Goris, Sisian, dan Kapan. Pada Jumat peluru menghantam pasar kota.",
      "displacement, Hadrut", "shelling, Hadrut"),
    // What was long ago elsewhere is not either.
    Case(
      "Rekaman itu dibuat di Donetsk pada 2015. Hadrut dihantam roket pada Jumat. "
        + "Di kota itu dua warga tewas.",
      "shelling, Hadrut"),
    // A relative clause tells what happened where something came from.
    Case(
      "ფოტო ბარდიდან, სადაც პარასკევს საარტილერიო ცეცხლმა საწყობი დაწვა, ნამდვილია.",
      "shelling, Barda"),
  ]

  @Test("where people were brought away from", arguments: departures)
  func readsDepartures(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place"]) == report.rows)
  }

  private static let towns = [
    // A protest is where its report was written, and not what it is about.
    Case(
      "KÖLN, 18. Oktober 2020 – Am Samstag zogen 3000 Menschen durch die Altstadt, um gegen den "
        + "Krieg in Bergkarabach zu demonstrieren.",
      "protest, Köln"),
    Case(
      "MARSEILLE, October 18, 2020 – Hundreds rallied on Saturday in support of Artsakh.",
      "protest, Marseille"),
    // A capital that does not sleep is where people march.
    Case(
      "TBILISI, October 18, 2020 – Baku did not sleep that night. Thousands marched to the square "
        + "on Saturday and demanded the return of Karabakh.",
      "protest, Baku"),
    // Who writes from a town of the front tells of it.
    Case(
      "TERTER, October 18, 2020 – Shells burst in the yard of the hospital on Saturday. Nobody "
        + "was sleeping.\n\nKarabakh was quiet for years.",
      "shelling, Terter"),
    Case(
      "GORIS, October 18, 2020 – Shells burst in the yard of the hospital on Saturday.\n\n"
        + "Karabakh was quiet for years. Karabakh is not quiet any more.",
      "shelling, Karabakh"),
    // A district of the town just named, and no area named above.
    Case(
      "Karabakh war: a night in October\n\nRescuers are still at work in Ganja. A missile came down "
        + "on the district on Saturday.",
      "shelling, Ganja"),
    // Who falls where the sentence before was.
    Case(
      "News from Karabakh\n\nHis unit lay near Muradkhanli. On Saturday two soldiers were killed.",
      "casualties, Muradkhanli"),
  ]

  @Test("the town that a story is told of", arguments: towns)
  func readsTowns(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place"]) == report.rows)
  }

  private static let lists = [
    Case(
      "Pertempuran pecah di Talish dan Mataghis. Pada Jumat pasukan Azerbaijan merebut desa-desa itu.",
      "clash, Talish", "clash, Suqovushan", "territory, Talish", "territory, Suqovushan"),
    Case(
      "Մարտեր են Թալիշում և Մատաղիսում։ Երեկ ադրբեջանական ուժերը գրավեցին այդ գյուղերը։",
      "clash, Talish", "clash, Suqovushan", "territory, Talish", "territory, Suqovushan"),
  ]

  @Test("the places that were named together", arguments: lists)
  func readsLists(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place"]) == report.rows)
  }

  private static let roles = [
    // Whoever a source accuses behind its word acted.
    Case(
      "Roket jatuh di Barda pada Jumat, kata kejaksaan Azerbaijan, yang menuding pasukan Armenia.",
      "shelling, Armenia, -"),
    // Positions that are the speaker's own.
    Case(
      "Ադրբեջանի ՊՆ-ն հայտարարել է, որ հայկական ուժերը երեկ Լաչինի մոտ կրակել են իր դիրքերի վրա։",
      "clash, Armenia, Azerbaijan"),
    Case(
      "Հայաստանի ՊՆ-ն հայտնել է, որ երեկ Գորիսի մոտ մեկ հենակետ անցել է հակառակորդի "
        + "վերահսկողության տակ։",
      "territory, Azerbaijan, -"),
    // Who fell did nothing.
    Case("გორისთან გუშინ სროლისას სომეხი ჯარისკაცი დაიღუპა.", "clash, -, Armenia"),
    Case("პარასკევს აზერბაიჯანულმა ძალებმა სოფლები დაიკავეს შუშასთან.", "territory, Azerbaijan, -"),
  ]

  @Test("who acts, and on whom", arguments: roles)
  func readsRoles(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "actor", "target"]) == report.rows)
  }

  private static let sources = [
    // A relative clause without commas describes who says it.
    Case(
      "Seorang perwira yang menolak disebut namanya mengatakan roket jatuh di Hadrut pada Jumat.",
      "Hadrut, perwira, claimed"),
    // Two parties in one sentence.
    Case(
      "Ադրբեջանի ՊՆ-ն պնդում է, որ երեկ Գորիսի մոտ մարտեր են եղել, իսկ Հայաստանի ՊՆ-ն հերքում է։",
      "Goris, Ադրբեջանի ՊՆ-ն, disputed"),
    Case(
      "სომხეთის თავდაცვის სამინისტრო ამბობს, რომ სოფელი შორჟა მოწინააღმდეგემ დაბომბა; "
        + "აზერბაიჯანული მხარე ბრალდებას უარყოფს.",
      "Shorja, სომხეთის თავდაცვის სამინისტრო, disputed"),
    // A name in other letters is where they wrote.
    Case(
      "Իլհամ Ալիևը Twitter-ում գրել է, որ երեկ ազատագրվել է Թալիշ գյուղը։",
      "Talish, Իլհամ Ալիևը, claimed"),
    // Captives that are passed on are no news that is.
    Case(
      "Երեկ Երասխի մոտ Ադրբեջանը Հայաստանին է փոխանցել հինգ ռազմագերու։", "Yeraskh, -, reported"),
  ]

  @Test("who says so", arguments: sources)
  func readsSources(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "attribution", "status"]) == report.rows)
  }

  private static let tolls = [
    // A funeral that shells fell on is no event beside them.
    Case(
      "Pada Jumat roket menghantam permakaman di Terter ketika warga menguburkan kerabat. "
        + "Tiga pelayat tewas.",
      "shelling, 3, -"),
    Case(
      "გუშინ გორისში ეზოში ჭურვი აფეთქდა და მეზობელი მოხუცი მოკლა.", "shelling, 1, -"),
    Case(
      "ყარაბაღში დაღუპულთა რიცხვი 772-მდე გაიზარდა, კიდევ 43 ჯარისკაცი დაიღუპა.",
      "casualties, 43, 772"),
  ]

  @Test("at what cost", arguments: tolls)
  func readsTolls(_ report: Case) {
    #expect(
      Report.rows(report.text, ["event_type", "fatalities", "fatalities_total"]) == report.rows)
  }

  private static let crowds = [
    Case(
      "Sejak 16 Oktober warga Azerbaijan memblokade koridor Lachin di dekat Shusha.",
      "protest, Lachin corridor"),
    Case("გუშინ ერევანში გაბრაზებული ბრბო მთავრობის შენობაში შეიჭრა.", "protest, Yerevan"),
    // That the sides accuse each other denies no exchange of fire.
    Case(
      "Երեկ Հադրութի մոտ կրակի փոխանակում է եղել. կողմերը միմյանց են մեղադրում։", "clash, Hadrut"),
  ]

  @Test("crowds, and sides that accuse each other", arguments: crowds)
  func readsCrowds(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place"]).prefix(1) == report.rows.prefix(1))
  }

  private static let quiet = [
    // The year beside an old date dates nothing by itself.
    Case(
      "Հիշեցնենք, որ Գորիսի մոտ ադրբեջանական զորքերն առաջին անգամ հայտնվել էին այս տարվա մայիսի 12-ին։"
    ),
    Case("Իննսունականներին Գորիսը ռմբակոծում էին։"),
    Case("გასული საუკუნის ოთხმოცდაათიანებში გორისი იბომბებოდა."),
    Case("ՄԱԿ-ի գլխավոր քարտուղարը դատապարտեց Գյանջայի հրթիռակոծությունը։"),
    Case("Seorang kakek menolak meninggalkan Martuni."),
    Case("Այսօր սահմանի ողջ երկայնքով հանգիստ է։"),
  ]

  @Test("what is no event", arguments: quiet)
  func staysQuiet(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place"]) == [])
  }
}
