import Testing

/// What Turkish and Azerbaijani sentences say by the order of their clauses and by participles.
struct TurkicTests {
  static let azerbaijani = [
    // Work that stops, papers that are adopted and cars that hit trees are no events.
    Case("Zavod Bərdədə işini dayandırıb. Bakıda yeni qanun qəbul edilib."),
    Case(
      "Beyləqanda sahə hospitalı qurulub, yaralılar qəbul edilir.",
      "aid, Beylagan, 2020-10-18, -, -, -, -, reported"),
    // Funerals, shelters, chains and silence tell of what happened, each in its own words.
    Case(
      "Bərdə camaatı gecəni zirzəmilərdə keçirir.",
      "displacement, Barda, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Cəbrayıl rayonunda iki gizirimiz dünyasını dəyişdi: maşın basdırılmış minaya ilişib.",
      "explosion, Jabrayil District, 2020-10-18, 2, -, -, -, reported"),
    Case(
      "Komandolarımız Xocavənd yaxınlığında pulemyot yuvasını basdı.",
      "clash, Khojavend, 2020-10-18, -, -, Azerbaijan, -, reported"),
    Case(
      "İtkin düşənlərin anaları İrəvanda hökumət binasının qapısına özlərini zəncirlədilər.",
      "protest, Yerevan, 2020-10-18, -, -, -, -, reported"),
    // A market that is conquered is no town that is, and what takes place is no arrest.
    Case("Gədəbəy kartofu Rusiya bazarını fəth edib. Yarmarka Gəncədə baş tutdu."),
    // Each place of a chain of clauses has its own toll.
    Case(
      "Ermənistan ordusu Ağcabədi və Bərdə şəhərlərini top atəşinə tutub. Ağcabədidə bir məktəbli yaralanıb, Bərdədə 4 ev dağılıb.",
      "shelling, Aghjabadi, 2020-10-18, -, 1, Armenia, -, reported",
      "shelling, Barda, 2020-10-18, -, -, Armenia, -, reported"),
    // The liberated village is where a mine went off.
    Case(
      "Dünən Füzuli rayonunun azad edilmiş Əhmədbəyli kəndində traktor minaya düşüb, sürücü hadisə yerində ölüb.",
      "explosion, Ahmadbayli, 2020-10-17, 1, -, -, -, reported"),
    Case(
      "Müdafiə Nazirliyi bildirib ki, Kəlbəcər rayonunun Zəylik kəndində mövqelər Ermənistan tərəfindən atıcı silahlardan atəşə tutulub.",
      "clash, Zaylik, 2020-10-18, -, -, Armenia, Müdafiə Nazirliyi, claimed"),
    // “More than 2000” is no year.
    Case(
      "Tərtərdə üç dinc sakin öldürülüb, on beş nəfər yaralanıb. Hikmət Hacıyev bildirib ki, şəhərə 2000-dən çox mərmi atılıb.",
      "shelling, Terter, 2020-10-18, 3, 15, -, Hikmət Hacıyev, claimed"),
    // Two victims, neither with a number of their own; no pronoun is a ten.
    Case(
      "Avşar kəndində bir ev mərmi düşməsi nəticəsində yanıb. 52 yaşlı ev sahibi və onun nəvəsi həlak olub.",
      "shelling, Avshar, 2020-10-18, 2, -, -, -, reported"),
    Case(
      "Oktyabrın 16-da 84 min erməni Qarabağı tərk edib.",
      "displacement, Karabakh, 2020-10-16, -, -, -, -, reported"),
    // Whose mediation it was gives no bodies back; whose bodies they are takes none.
    Case(
      "Rusiya sülhməramlılarının vasitəçiliyi ilə Şuşa ətrafından 12 Ermənistan hərbçisinin meyiti təhvil verilib.",
      "prisoners, Shusha, 2020-10-18, -, -, -, -, reported"),
    // Each side counts its own.
    Case(
      "Kəlbəcər istiqamətində düşmənin mövqelərimizə atəş açması nəticəsində iki hərbçimiz yaralanıb. İrəvan üç əsgərinin öldüyünü bildirib.",
      "clash, Kalbajar, 2020-10-18, -, 2, Armenia, -, reported",
      "casualties, Kalbajar, 2020-10-18, 3, -, -, İrəvan, claimed"),
    Case(
      "Azərbaycan MN “Su-25” təyyarəsinin Cəbrayıl üzərində məhv edildiyini deyir. Ermənistan tərəfi bu məlumatı təsdiqləmir.",
      "air_strike, Jabrayil, 2020-10-18, -, -, -, Azərbaycan MN, disputed"),
    // Heard before it is told what fell; what lies near a village is not where it fell.
    Case(
      "Dünən gecə Gəncədə partlayış səsləri eşidilib, şəhərin mərkəzi hissəsinə üç raket düşüb.",
      "shelling, Ganja, 2020-10-17, -, -, -, -, reported"),
    Case(
      "Naftalan yaxınlığındakı Qaşaltı kəndində beş nəfərlik ailə bir mərmidən həlak oldu.",
      "shelling, Gashalti Garagoyunlu, 2020-10-18, 5, -, -, -, reported"),
    Case(
      "Ermənistan müdafiə nazirliyinin məlumatına görə, sərhəddə altı hərbçi Azərbaycan tərəfindən əsir götürülüb.",
      "prisoners, Armenia-Azerbaijan border, 2020-10-18, -, -, Azerbaijan, Ermənistan müdafiə nazirliyinin, claimed"
    ),
    Case(
      "Rəsmi İrəvan Stepanakertə kasetli bombalar atıldığını bəyan edib.",
      "shelling, Stepanakert, 2020-10-18, -, -, -, Rəsmi İrəvan, claimed"),
    // What stands between quotation marks and ends in “!” is shouted, and no place of the crowd's.
    Case(
      "İrəvanda minlərlə insan “Qarabağ bizimdir!” nidası ilə meydana axışdı.",
      "protest, Yerevan, 2020-10-18, -, -, -, -, reported"),
    // “After thirty years” says how long it had been, not when.
    Case(
      "Otuz ildən sonra Ağalı kəndində ailələr doğma ocağına qovuşdu.",
      "displacement, Agali, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Goranboyun Tapqaraqoyunlu kəndi minaatanların hədəfinə çevrildi.",
      "shelling, Tap Garagoyunlu, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Füzulidə üçrəngli bayrağımız ucaldıldı.",
      "territory, Fizuli, 2020-10-18, -, -, -, -, reported"),
    Case(
      "İrəvanda sabiq nazirə qandal vuruldu.",
      "arrest, Yerevan, 2020-10-18, -, -, -, -, reported"),
    // What an army owns is told by an ending; what it attacks, stands behind it without one.
    Case(
      "Nazirlik Ermənistan qoşunlarının raketlərlə Bərdəni vurduğunu deyib.",
      "shelling, Barda, 2020-10-18, -, -, Armenia, Nazirlik, claimed"),
    Case(
      "Azərbaycan ordusu erməni bölmələrinin tanklarını Cəbrayılda məhv edib.",
      "clash, Jabrayil, 2020-10-18, -, -, Azerbaijan, -, reported"),
    Case(
      "Bakı ordunun Cəbrayıl şəhərinə daxil olduğunu açıqlayıb.",
      "territory, Jabrayil, 2020-10-18, -, -, Azerbaijan, Bakı, claimed"),
    Case(
      "Müdafiə Nazirliyi erməni bölmələrinin Xocavənddə mövqelərə hücum etdiyini bildirib.",
      "clash, Khojavend, 2020-10-18, -, -, Armenia, Müdafiə Nazirliyi, claimed"),
    // Captives are whom it befell; who they are may be told by what they were taken for.
    Case(
      "Sərhəddə bir Azərbaycan əsgəri ermənilər tərəfindən saxlanılıb.",
      "prisoners, Armenia-Azerbaijan border, 2020-10-18, -, -, Armenia, -, reported"),
    Case(
      "Azərbaycan saxladığı doqquz ermənini Qazaxda qarşı tərəfə təhvil verib.",
      "prisoners, Gazakh, 2020-10-18, -, -, Azerbaijan, -, reported"),
    // The market, on whichever day.
    Case(
      "Bərdədə bazar bombalanıb.", "shelling, Barda, 2020-10-18, -, -, -, -, reported"),
    // A claim that is quoted, and what was found of it.
    Case(
      "“Ağcabədidə məktəb vurulub”. Doğrudur. Oktyabrın 15-də şəhərə mərmi düşüb, iki nəfər ölüb.",
      "shelling, Aghjabadi, 2020-10-15, 2, -, -, -, reported"),
    Case(
      "Tərtərdə aralarında qadınların da olduğu on iki nəfər mərmidən həlak olub.",
      "shelling, Terter, 2020-10-18, 12, -, -, -, reported"),
    // What is one's own and stands before a weapon is shelled, and no weapon of one's own.
    Case(
      "Düşmən Tərtərdə kəndlərimizi minaatanlardan atəşə tutub.",
      "shelling, Terter, 2020-10-18, -, -, Armenia, -, reported"),
    // A mine that falls is a shell; one that sappers find is no event; guns wreck houses.
    Case(
      "Ağdamın Çəmənli kəndinə dünən iki mina düşüb, bir nəfər yaralanıb.",
      "shelling, Chemenli, 2020-10-17, -, 1, -, -, reported"),
    Case("Sapyorlar Çəmənli yaxınlığında mina tapıb, zərərsizləşdirib."),
    Case("Müstəntiq Gəncədə üç şahidi dindirib."),
    Case(
      "Artilleriya Martunidə iki evi dağıdıb.",
      "shelling, Martuni, 2020-10-18, -, -, -, -, reported"),
    // Who was carried in what hit a mine did not flee.
    Case(
      "Yaralıları aparan maşın Tərtər yaxınlığında minaya düşüb, sürücü həlak olub.",
      "explosion, Terter, 2020-10-18, 1, -, -, -, reported"),
    // The claim that the other side's drone was shot down is one's own deed.
    Case(
      "Müdafiə Nazirliyi Füzuli səmasında Ermənistanın dronunun vurulduğunu bildirib.",
      "air_strike, Fizuli, 2020-10-18, -, -, Azerbaijan, Müdafiə Nazirliyi, claimed"),
    Case(
      "Baş Prokurorluq rəqəmi açıqlayıb: Gəncədə on nəfər həlak olub.",
      "casualties, Ganja, 2020-10-18, 10, -, -, Baş Prokurorluq, claimed"),
    Case(
      "Gəncə Ağır Cinayətlər Məhkəməsi iki nəfərin işi üzrə ilk iclasını keçirib.",
      "arrest, Ganja, 2020-10-18, -, -, -, -, reported"),
  ]

  static let turkish = [
    // What an army owns is told by an ending; what it attacks, stands behind it without one.
    Case(
      "Ermenistan, Azerbaycan ordusunun mevzilere Vardenis yakınında saldırdığını bildirdi.",
      "clash, Vardenis, 2020-10-18, -, -, Azerbaijan, Ermenistan, claimed"),
    Case(
      "Azerbaycan ordusu Ermeni birliklerinin tanklarını Cebrayıl'da imha etti.",
      "clash, Jabrayil, 2020-10-18, -, -, Azerbaijan, -, reported"),
    Case(
      "Sözcü, Azerbaycan ordusunun İHA'larla Hadrut'u vurduğunu yazdı.",
      "air_strike, Hadrut, 2020-10-18, -, -, Azerbaijan, Sözcü, claimed"),
    // Who is counted among others is one of them; who is named without a number is one more.
    Case(
      "Berde'ye düşen füzeler aralarında bir bebeğin de bulunduğu on iki kişiyi öldürdü.",
      "shelling, Barda, 2020-10-18, 12, -, -, -, reported"),
    Case(
      "Fuzuli'de minibüs mayına çarptı. Kameraman, bir muhabir ve bir köy öğretmeni öldü.",
      "explosion, Fizuli, 2020-10-18, 3, -, -, -, reported"),
    // Since a day: a total.
    Case(
      "Erivan, perşembeden bu yana dört askerini kaybettiğini açıkladı.",
      "casualties, Armenia, 2020-10-18, -, -, -, Erivan, claimed"),
    // Troops that leave give up, and from there; people flee.
    Case(
      "Ermeni askerlerinin Kelbecer'den ayrıldığı bildirildi.",
      "territory, Kalbajar, 2020-10-18, -, -, Armenia, -, reported"),
    // What only describes has a day of its own, and no event where it tells of captives or a truce.
    Case(
      "Bakü'de mahkeme, geçen ay Hadrut yakınında yakalanan iki savaşçıyı yargılamaya başladı.",
      "arrest, Baku, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Rusya'nın arabuluculuğunda sağlanan ateşkes Ağdam'da ihlal edildi.",
      "ceasefire_violation, Aghdam, 2020-10-18, -, -, -, -, reported"),
    Case("Takasa aracılık eden Moskova ve Tiflis açıklama yapmadı."),
    // Before an embassy it is the crowd that protests.
    Case(
      "Erivan'da birkaç yüz kişi Rusya büyükelçiliği önünde toplanarak yardım istedi.",
      "protest, Yerevan, 2020-10-18, -, -, -, -, reported"),
    // Whose aircraft it was is whom it befell; drones by their brand.
    Case(
      "Bayraktar TB2'ler Hadrut yakınında üç tankı imha etti.",
      "air_strike, Hadrut, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Hankendi'de bir apartman isabet aldı. Yıkıntılar altından üç ceset çıkarıldı.",
      "shelling, Stepanakert, 2020-10-18, 3, -, -, -, reported"),
    // A town with its ending spells the church.
    Case(
      "Kilis’e atılan roket bir evin bahçesine düştü, iki çocuk yaralandı.",
      "shelling, Kilis, 2020-10-18, -, 2, -, -, reported"),
    Case("Ağdam’da çatışma yaşanmadı. Fabrika Gence’de üretimi durdurdu."),
    Case(
      "Hadrut dün gece havan toplarının gürültüsüyle sarsıldı.",
      "shelling, Hadrut, 2020-10-17, -, -, -, -, reported"),
    Case(
      "Goris'te iki erin ocağına ateş düştü.",
      "casualties, Goris, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Kayıp askerlerin anneleri Erivan'da Savunma Bakanlığı kapısına zincirlendi.",
      "protest, Yerevan, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Gence'de kurtarıcılar bir bebeği molozun altından çekip çıkardı.",
      "aid, Ganja, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Laçın'daki köprüyü kamikaze bir İHA çökertti.",
      "air_strike, Lachin, 2020-10-18, -, -, -, -, reported"),
    Case("Gence takımı Bakü'de son dakikada maçı kaçırdı."),
    // A road between two towns is one place.
    Case(
      "Kazah–İcevan yolunda iki esir serbest bırakıldı.",
      "prisoners, Gazakh, 2020-10-18, -, -, -, -, reported"),
    // What falls is what stands in no case of place.
    Case(
      "Hadrut'un düştüğünü son çıkanlar söylüyor.",
      "territory, Hadrut, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Kelbecer 27 yıl sonra teslim edildi.",
      "territory, Kalbajar, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Öfkeli göstericiler Ermenistan'ın başkentinde hükümet binasını bastı.",
      "protest, Yerevan, 2020-10-18, -, -, -, -, reported"),
    // A street is named for a person; the town before it is where it lies.
    Case(
      "Erivan'da Bagramyan Caddesi'ndeki yürüyüşe polis müdahale etti.",
      "protest, Yerevan, 2020-10-18, -, -, -, -, reported"),
    // Prisoners are flown home, not deployed.
    Case(
      "44 eski savaş esiri Rus uçağıyla Erivan'a getirildi.",
      "prisoners, Yerevan, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Şuşa yakınında boru hattı yola yerleştirilen düzenekle tahrip edildi.",
      "explosion, Shusha, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Mütarekenin ilk saatlerinde Hankendi'ne sessizlik çöktü.",
      "ceasefire, Stepanakert, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Martuni Grad'larla dövüldü.",
      "shelling, Martuni, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Azerbaycan güçleri 14 Ekim'de Talış köyüne girdi, ertesi gün bir SİHA saldırısında üç Ermeni askeri öldü.",
      "territory, Talish, 2020-10-14, -, -, Azerbaijan, -, reported",
      "air_strike, Talish, 2020-10-15, 3, -, Azerbaijan, -, reported"),
    Case(
      "Taraflar 10 Ekim saat 12.00'den itibaren ateşkes konusunda anlaştı.",
      "ceasefire, Nagorno-Karabakh, 2020-10-10, -, -, -, -, reported"),
    Case(
      "Şuşa'daki katedral perşembe günü iki kez isabet aldı; içerideki bir kadınla bir çocuk öldü.",
      "shelling, Shusha, 2020-10-15, 2, -, -, -, reported"),
    Case(
      "Gence'ye düşen Scud füzesi 13 kişinin ölümüne yol açtı. Mingeçevir'e düşen ikinci füze patlamadı, ölen ya da yaralanan olmadı.",
      "shelling, Ganja, 2020-10-18, 13, -, -, -, reported",
      "shelling, Mingachevir, 2020-10-18, 0, 0, -, -, reported"),
    // The side that says that a town is still fought for disputes that it was taken.
    Case(
      "Aliyev, Şuşa'nın kurtarıldığını duyurdu. Ermenistan Savunma Bakanlığı Sözcüsü Stepanyan ise Şuşa'da çatışmaların sürdüğünü yazdı.",
      "territory, Shusha, 2020-10-18, -, -, Azerbaijan, Aliyev, disputed",
      "clash, Shusha, 2020-10-18, -, -, -, Ermenistan Savunma Bakanlığı Sözcüsü Stepanyan, claimed"
    ),
    // Who says to have done it did it.
    Case(
      "Azerbaycan ordusu Gubadlı semalarında bir insansız hava aracını düşürdüğünü öne sürdü.",
      "air_strike, Gubadli, 2020-10-18, -, -, Azerbaijan, Azerbaycan ordusu, claimed"),
    // A number of a whole war with nothing told that it could be of.
    Case(
      "Sokağa çıkma yasağı sürüyor.\n\nSivil can kaybı 41'e yükseldi, Azerbaycan Başsavcılığı bildirdi.",
      "casualties, Azerbaijan, 2020-10-18, -, -, -, Azerbaycan Başsavcılığı, claimed"),
  ]

  static let turkishNews = [
    // Part of a month behind its name, in small letters; months ago is no news.
    Case(
      "Terter'e bağlı Evoğlu köyüne eylül sonunda iki roket düştü, ne ölen var ne yaralanan.",
      "shelling, Evoghlu, 2020-09-21, 0, 0, -, -, reported"),
    Case("Nisanda iki ülkenin bakanları Viyana'da görüştü."),
    Case(
      "Ağdam'ın dün gece yeniden bombalandığını savcılık duyurdu.",
      "shelling, Aghdam, 2020-10-17, -, -, -, savcılık, claimed"),
    // News is passed on without a word of saying.
    Case(
      "Gence'ye üç füze düştü. Kara haberi önce valilik geçti.",
      "shelling, Ganja, 2020-10-18, -, -, -, valilik, claimed"),
    // Villages that a list adds to those taken.
    Case(
      "Azerbaycan ordusu Hadrut yakınında Tağ köyünü aldı. Listede ayrıca Akaku köyü bulunuyor.",
      "territory, Tağ, 2020-10-18, -, -, Azerbaijan, -, reported",
      "territory, Akaku, 2020-10-18, -, -, Azerbaijan, -, reported"),
    Case("Muhtarın listesinde Talış köyü bulunuyor."),
    // What is to be, and what would be if.
    Case("Taraflar esirlerin listesini teslim edecek. Çatışma Ağdam'a sıçrarsa yardım istenecek."),
    Case(
      "Laçın yakınında bir er açılan ateşle öldü.",
      "clash, Lachin, 2020-10-18, 1, -, -, -, reported"),
    Case(
      "Bakanlar dün Tiflis'te toplandı.", "talks, Tbilisi, 2020-10-17, -, -, -, -, reported"),
    // A slogan is no place of a crowd.
    Case(
      "Erivan'da binlerce kişi yürüdü, dillerinde tek söz – Karabağ.",
      "protest, Yerevan, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Polis Erivan'da muhalif 40 kişiyi götürdü.",
      "arrest, Yerevan, 2020-10-18, -, -, -, -, reported"),
    Case(
      "Karabağ Ombudsmanı Artak Beglaryan'ın çarşamba günü AFP'ye verdiği bilgiye göre Stepanakert'te halkın yarısı yerinden oldu.",
      "displacement, Stepanakert, 2020-10-14, -, -, -, Karabağ Ombudsmanı Artak Beglaryan'ın, claimed"
    ),
  ]

  @Test("the events of short reports", arguments: azerbaijani + turkish + turkishNews)
  func events(of report: Case) {
    let rows = Report.rows(
      report.text,
      [
        "event_type", "place", "date_start", "fatalities", "injured", "actor", "attribution",
        "status",
      ])
    #expect(rows == report.rows)
  }
}
