import Testing

/// Codebook, `status`: what another side denies is disputed.
struct DenialTests {
  static let denials = [
    Case(
      "El Ministerio de Defensa de Azerbaiyán sostiene que morteros armenios abrieron fuego contra posiciones del ejército en Terter el sábado, y niega haber apuntado a objetivo civil alguno.",
      "shelling, Terter, claimed"),
    Case(
      "Armenian forces shelled Barda on Saturday, Azerbaijan's defence ministry said. It said they also shelled the village of Gapanli. Armenia denied that it had shelled Gapanli.",
      "shelling, Barda, claimed", "shelling, Gapanli, disputed"),
    Case(
      "Armenian forces shelled Barda and Gapanli on Saturday, Azerbaijan's defence ministry said. Yerevan rejected the claim that Gapanli was shelled.",
      "shelling, Barda, claimed", "shelling, Gapanli, disputed"),
    Case(
      "Azerbaijan said its army had captured Hadrut on Saturday. Yerevan rejected the claim.",
      "territory, Hadrut, disputed"),
    Case(
      "Azerbaijan said its army had captured Hadrut on Saturday. Armenia's defence ministry dismissed the report.",
      "territory, Hadrut, disputed"),
    Case(
      "Azerbaijan said its army had captured Hadrut on Saturday. Armenian officials refuted the statement.",
      "territory, Hadrut, disputed"),
    Case(
      "Azerbaijan said Armenian forces had shelled Terter on Saturday. Armenia's defence ministry called the claim a lie.",
      "shelling, Terter, disputed"),
    Case(
      "Azerbaijan said Armenian forces had shelled Terter on Saturday. Armenia said the claim was untrue.",
      "shelling, Terter, disputed"),
    Case(
      "Azerbaijan said Armenian forces had shelled Terter on Saturday, a claim rejected by Armenia.",
      "shelling, Terter, disputed"),
    Case(
      "Azerbaijan said Armenian forces had shelled Terter on Saturday, an accusation Yerevan dismissed.",
      "shelling, Terter, disputed"),
    Case(
      "Армянские войска в субботу обстреляли Барду, сообщило Минобороны Азербайджана. Минобороны Армении опровергло сообщения об обстреле Барды.",
      "shelling, Barda, disputed"),
    Case(
      "Азербайджан заявил, что его армия в субботу заняла Гадрут. В Ереване отвергли это заявление.",
      "territory, Hadrut, disputed"),
    Case(
      "Минобороны Азербайджана заявило, что армянские силы обстреляли Барду и Гапанлы. Ереван опроверг обстрел Гапанлы.",
      "shelling, Barda, claimed", "shelling, Gapanli, disputed"),
    // A denial that says what is so instead.
    Case(
      "Минобороны Азербайджана сообщило о взятии Гадрута. В Степанакерте говорят, что города не сдавали.",
      "territory, Hadrut, disputed"),
    Case(
      "Над Капаном сбит азербайджанский беспилотник, сообщила Шушан Степанян. Баку потерю дрона не признаёт.",
      "air_strike, Kapan, disputed"),
    Case(
      "Armenia said it had downed an Azerbaijani drone over Kapan. Baku has lost no drone.",
      "air_strike, Kapan, disputed"),
    Case(
      "ՊԲ-ն հայտնել է, որ Ջաբրայիլի մոտ խոցել է ադրբեջանական «Սու-25»։ Բաքուն նման ինքնաթիռ չի կորցրել։",
      "air_strike, Jabrayil, disputed"),
    Case(
      "Azerbaycan Savunma Bakanlığı, Ermeni güçlerinin cumartesi günü Berde'yi bombaladığını açıkladı. Ermenistan Savunma Bakanlığı iddiaları yalanladı.",
      "shelling, Barda, disputed"),
    Case(
      "Azerbaycan Savunma Bakanlığı, Ermeni güçlerinin cumartesi günü Terter'i bombaladığını açıkladı. Erivan bu iddiayı reddetti.",
      "shelling, Terter, disputed"),
    Case(
      "Ermenistan Savunma Bakanlığı, Terter'in bombalandığı iddialarını yalanladı.",
      "shelling, Terter, disputed"),
    Case(
      "Azərbaycan Müdafiə Nazirliyi erməni qüvvələrinin şənbə günü Bərdəni atəşə tutduğunu bildirib. Ermənistan Müdafiə Nazirliyi bu məlumatı təkzib edib.",
      "shelling, Barda, disputed"),
    Case(
      "Ermənistan Müdafiə Nazirliyi Bərdənin atəşə tutulması barədə məlumatları təkzib edib.",
      "shelling, Barda, disputed"),
    Case(
      "Ադրբեջանի ՊՆ-ն հայտնել է, որ հայկական ուժերը շաբաթ օրը հրետակոծել են Բարդան։ Հայաստանի ՊՆ-ն հերքել է այդ տեղեկությունը։",
      "shelling, Barda, disputed"),
    Case(
      "Հայաստանի պաշտպանության նախարարությունը հերքել է Թերթերի հրետակոծության մասին լուրերը։",
      "shelling, Terter, disputed"),
    Case(
      "Armenische Truppen haben am Samstag Barda beschossen, teilte das aserbaidschanische Verteidigungsministerium mit. Eriwan wies die Behauptung zurück.",
      "shelling, Barda, disputed"),
    Case(
      "Armenische Truppen haben am Samstag Barda beschossen, teilte das aserbaidschanische Verteidigungsministerium mit. Armenien dementierte dies.",
      "shelling, Barda, disputed"),
    Case(
      "Das armenische Verteidigungsministerium dementierte Berichte über den Beschuss von Terter.",
      "shelling, Terter, disputed"),
    Case(
      "L'armée arménienne a bombardé Barda samedi, a annoncé le ministère azerbaïdjanais de la Défense. Erevan a rejeté ces accusations.",
      "shelling, Barda, disputed"),
    Case(
      "L'armée arménienne a bombardé Barda samedi, a annoncé le ministère azerbaïdjanais de la Défense. L'Arménie a démenti.",
      "shelling, Barda, disputed"),
    Case(
      "L'Arménie a démenti les informations sur le bombardement de Terter.",
      "shelling, Terter, disputed"),
    Case(
      "El ejército armenio bombardeó Barda el sábado, informó el Ministerio de Defensa de Azerbaiyán. Ereván rechazó la acusación.",
      "shelling, Barda, disputed"),
    Case(
      "Armenia desmintió las informaciones sobre el bombardeo de Terter.",
      "shelling, Terter, disputed"),
    Case(
      "Pasukan Armenia menembaki Kota Barda pada Sabtu, kata Kementerian Pertahanan Azerbaijan. Armenia membantah tuduhan itu.",
      "shelling, Barda, disputed"),
    Case(
      "Armenia membantah laporan bahwa pasukannya menembaki Terter.",
      "shelling, Terter, disputed"),
    Case(
      "აზერბაიჯანის თავდაცვის სამინისტროს ცნობით, სომხურმა ძალებმა შაბათს ბარდა დაბომბეს. ერევანმა ეს ინფორმაცია უარყო.",
      "shelling, Barda, disputed"),
    Case(
      "قالت وزارة الدفاع الأذربيجانية إن القوات الأرمينية قصفت مدينة بردعة يوم السبت. ونفت أرمينيا ذلك.",
      "shelling, Barda, disputed"),
    Case(
      "نفت وزارة الدفاع الأرمينية الأنباء عن قصف مدينة ترتر.",
      "shelling, Terter, disputed"),
    Case(
      "وزارت دفاع جمهوری آذربایجان اعلام کرد که نیروهای ارمنی روز شنبه شهر بردع را گلوله‌باران کردند. ارمنستان این ادعا را رد کرد.",
      "shelling, Barda, disputed"),
    Case(
      "وزارت دفاع ارمنستان گزارش‌ها درباره گلوله‌باران ترتر را تکذیب کرد.",
      "shelling, Terter, disputed"),
    // Behind a colon stands what the denier says instead.
    Case(
      "La parte azerbaiyana lo negó: según Bakú, fueron los armenios quienes bombardearon el sábado Terter.",
      "shelling, Terter, claimed"),
    // A verb that needs a part denies nothing without it.
    Case(
      "Eine Rakete traf am Samstag Barda. Eriwan nennt als Ziel einen Flugplatz.",
      "shelling, Barda, reported"),
  ]

  @Test("a denial is of what it names, claimed before or not", arguments: denials)
  func readsDenials(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "status"]) == report.rows)
  }
}
