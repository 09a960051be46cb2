import Gazetteer
import Testing

/// What the towns of the front are called: Azerbaijani, Armenian, Russian and the press abroad, today
/// and before, in scholarly, official and newspaper transliteration.
@Suite struct FrontTownNameTests {
  private static let rows: [(id: String, spellings: String)] = [
    (
      "gn146970",
      """
      Stepanakert, STEPANAKERT, Xankəndi, XANKƏNDİ, Khankendi, Khankandi, Xankendi,
      Hankendi, Hankenti, Khan-kendy, Khankendy, Ханкенди, Степанакерт, Ханкенды,
      Ստեփանակերտ, Խանքենդի, استپاناکرت, خان‌کندی, خانکندی, ستيباناكيرت, خانكندي,
      ستيباناكرت, სტეფანაკერტი, ხანკენდი, Stepanakiert, Stépanakert, Stepʻanakert,
      Step’anakert, Chankendi, Vararakn, Вараракн, Xankändi, Stepanaquert, Stepanakerd,
      Khankəndi
      """
    ),
    (
      "gn147105",
      """
      Shusha, Shushi, Şuşa, ŞUŞA, Susa, Shousha, Choucha, Chouchi, Schuscha, Schuschi,
      Шуша, Шуши, Շուշի, Շուշա, شوشا, شوشي, شوشی, შუშა, შუში, Shushá, Shushy, Shoushi,
      Šuša, Panahabad, Pənahabad, Chucha, Szusza, Şusha, Şuşi, Shoosha, Schuşa
      """
    ),
    (
      "gn586523",
      """
      Ganja, GANJA, Gəncə, GƏNCƏ, Gence, Gandja, Gjandscha, Gandscha, Giandja, Gyandzha,
      Gyanja, Gäncä, Гянджа, Гянжа, Ґянджа, Գանձակ, Գյանջա, Գանջա, گنجه, كنجة, غنجة, განჯა,
      Kirovabad, Кировабад, Elisavetpol, Елизаветполь, Елисаветполь, Yelizavetpol,
      Elizavetpol, Elisabethpol, Gandzak, Gyandja, Gantzak, Kirowabad, Ganya, Gandža,
      Ganca, Gandzha, Gendže, GENCE, Гәнҗә, Ganjə, Ghandja, Ganża, Գյանձա, Gəndzə, GANCA
      """
    ),
    (
      "gn148106",
      """
      Fizuli, Fuzuli, Füzuli, FÜZULİ, Fuzouli, Fizouli, Physuli, Füsuli, Физули, Ֆիզուլի,
      Ֆյուզուլի, Վարանդա, Варанда, Varanda, Karyagino, Карягино, Karjagino, Qaryagin,
      فضولي, فیضولی, فضولی, ფიზული, ფუზული, Fuzûlî, Fizuly, Fyuzuli, Фюзули, Füzûli,
      Fuzûli, Fizulí, Фузули
      """
    ),
    (
      "gn148141",
      """
      Jabrayil, Jabrail, Jebrail, Cəbrayıl, CƏBRAYIL, Cebrail, Cebrayil, Cebrayıl,
      Dschabrajil, Djabraïl, Djebraïl, Dzhabrail, Dzhebrail, Джебраил, Джабраил, Ջաբրայիլ,
      Ջեբրայիլ, Ջրական, Jrakan, Джракан, جبرائيل, جبرائیل, ჯებრაილი, ჯაბრაილი, Yebrail,
      Cäbrayıl, Jabrayıl, Jebrayil, Djabrayil, Djebrail, Jebra'il, Cabrayil, Djabrail,
      Džabrajil, Yabraíl, Jibrail, Dzhabrayil, Джебраиль
      """
    ),
    (
      "gn148105",
      """
      Hadrut, HADRUT, Hadrout, Gadrut, Гадрут, Հադրութ, هادروت, حدروت, ჰადრუთი, Hadrud,
      Hadruth, Hadrutʻ, Hadrut’, Adrut, ჰადრუტი, Hadruṭ, Хадрут
      """
    ),
    (
      "gn146901",
      """
      Zangilan, Zangelan, Zəngilan, ZƏNGİLAN, Zengilan, Sangilan, Zanguilan, Zanghilan,
      Зангилан, Занкелан, Зангелан, Զանգիլան, Զանգելան, Կովսական, Ковсакан, Kovsakan,
      Kovsagan, زنغيلان, زنگلان, زنگیلان, ზანგილანი, ზანგელანი, Zängilan, Zangelán,
      Pirchivan, Пирчеван, Pirçivan, Zangīlān, Zangilán, Sangelan, Zangilān, ZENGİLAN,
      Zengelan
      """
    ),
    (
      "gn147305",
      """
      Gubadli, Qubadli, Qubadlı, QUBADLI, Gubadly, Kubatly, Kubatli, Kubadli, Gubatli,
      Кубатлы, Губадлы, Կուբաթլու, Ղուբաթլի, Կուբաթլի, Sanasar, Kashunik, Кашуник, قوبادلي,
      قبادلو, قبادلی, غوبادلي, კუბათლი, ყუბადლი, Goubadly, Koubatly, Qubadlî, Qubadly,
      Gubadlı, Qubatlı, Kubadlı, Kubatlı, KUBADLI, Ğubadlı, Kubadly, Ղուբաթլու, Gubatly
      """
    ),
    (
      "gn147625",
      """
      Lachin, LACHIN, Laçın, LAÇIN, Laçin, Latchine, Latchin, Latschin, Лачин, Лачын,
      Լաչին, Բերձոր, Berdzor, Berdsor, Бердзор, لاچین, لاتشين, لاجين, ლაჩინი, Abdallyar,
      Abdalyar, Абдалляр, Abdallar, Lachyn, Berdzór, Lačin, Latschyn, ლაჩინ, Lachín
      """
    ),
    (
      "gn586268",
      """
      Kalbajar, KALBAJAR, Kelbajar, Kəlbəcər, KƏLBƏCƏR, Kelbecer, Kalbacar, Kelbadjar,
      Kelbadzhar, Kalbadschar, Kelbadschar, Kälbäcär, Кельбаджар, Кяльбаджар, Քարվաճառ,
      Քելբաջար, Քարվաճար, Карвачар, Karvachar, Karvajar, Karvatchar, Qarvachar, K’arvachar,
      كلبجار, کلبجر, كالباجار, ქელბაჯარი, კალბაჯარი, Kelbeyar, Kalbadzhar, Kelbejer,
      Kälbädschär, Karwatschar, Kelbajár, Kelbaçar, Kalbacher, Kelbecar, Qarvaçar,
      KELBECER, Kelbadžar, Kalbacer, Kelbedjar, Калбаджар
      """
    ),
    (
      "gn148619",
      """
      Aghdam, Agdam, Ağdam, AĞDAM, Aǧdam, Агдам, Ակնա, Աղդամ, Акна, Akna, أغدام, آغدام,
      اغدام, آقدام, აღდამი, აგდამი, Aghdām, Agdám, Aghdem
      """
    ),
    (
      "gn587379",
      """
      Aghdara, Aghdere, Ağdərə, AĞDƏRƏ, Agdere, Agdara, Ağdere, Aghdərə, Martakert,
      MARTAKERT, Mardakert, Мардакерт, Мартакерт, Агдере, Агдара, Մարտակերտ, مارتاكرت,
      مارتاکرت, آغدره, მარტაკერტი, მარდაკერტი, Mardagerd, Martaquert, Agderé, Ağdärä,
      آق دره, أغدارا, MARDAKERT, Martakerd, Martaqert
      """
    ),
    (
      "gn146969",
      """
      Khojavend, KHOJAVEND, Xocavənd, XOCAVƏND, Hocavend, Khojavand, Khodzhavend,
      Khodjavend, Xocavend, Chodschawend, Ходжавенд, Խոջավենդ, خوجاوند, خواجه‌وند, خوجافند,
      ხოჯავენდი, Khocavend, Jodzhavend, Hodžavend, Xocavand, Khojavənd, Khoçavend,
      HOCAVEND, Chodžavend, Khojawend, Ходжавэнд
      """
    ),
    (
      "gn147774",
      """
      Khojaly, KHOJALY, Khojali, Xocalı, XOCALI, Hocalı, Hocali, Khodjaly, Khodzhaly,
      Xocali, Chodschali, Chodschaly, Ходжалы, Խոջալու, Խոջալի, Իվանյան, Иванян, Ivanyan,
      Ivanian, خوجالي, خوجالی, ხოჯალი, Jodyalí, Hodjali, Khojalu, Khodjali, Khojalou,
      Jodzhali, Khojalı, HOCALI, Chodžaly, Khocaly, Hodjaly, Ходжали, Hodzhaly
      """
    ),
    (
      "gn148450",
      """
      Askeran, ASKERAN, Əsgəran, ƏSGƏRAN, Asgaran, Askaran, Esgeran, Аскеран, Асгеран,
      Ասկերան, عسكران, عسگران, عسکران, ასკერანი, Askéran, Äsgäran, Esgaran, Askerán,
      Askyaran, Asgeran
      """
    ),
    (
      "gn584871",
      """
      Terter, TERTER, Tartar, Tərtər, TƏRTƏR, Tärtär, Тертер, Тяртяр, Թարթառ, Թերթեր,
      Mir-Bashir, Mir Bashir, Мир-Башир, Mirbəşir, Mirbashir, ترتر, تارتار, تیرتر, თერთერი,
      თართარი, Tertér, Mir-Baschir, Mir Bachir, Թարթար, Թարտար, Mir Bəşir
      """
    ),
    (
      "gn587057",
      """
      Barda, BARDA, Bərdə, BƏRDƏ, Berde, Барда, Պարտավ, Բարդա, Partav, بردعة, برده, بردع,
      باردا, ბარდა, ბარდავი, Bardaa, Bärdä, Berda, Партав, BERDE, Bardaʿa, Bardah, باردة,
      بردة
      """
    ),
    (
      "gn585612",
      """
      Suqovushan, Suqovuşan, SUQOVUŞAN, Sugovushan, Suguvusan, Sugovuşan, Сугувушан,
      Суговушан, Madagiz, Madaghis, Mataghis, Mataghiz, Матагис, Мадагиз, Մատաղիս, Matagis,
      Madagis, Suqavuşan, سوقوفوشان, سوگووشان, სუგოვუშანი, Madaguiz, Suqowuschan, Mataġis,
      Matağis, Sukovuşan, Su-govushan, Matagiz
      """
    ),
    (
      "gn584885",
      """
      Talish, Talış, Talysh, T’alish, Թալիշ, Талиш, Талыш, Talich, Talisch, Taliş, تالش,
      طاليش
      """
    ),
    (
      "gn148003",
      """
      Horadiz, HORADİZ, Goradiz, Горадиз, Հորադիզ, هوراديز, ჰორადიზი, Horadis, Khoradiz,
      هورادیز, Goradis, Horadız
      """
    ),
    (
      "gn585514",
      """
      Mingachevir, Mingəçevir, MİNGƏÇEVİR, Mingecevir, Mingeçevir, Mingechaur, Mingachaur,
      Mingechevir, Мингечаур, Мингячевир, Մինգեչաուր, Մինգեչևիր, مينغاتشفير, مینگه‌چویر,
      مينجاتشيفير, მინგეჩაური, Mingetschewir, Mingatchévir, Mingatchevir, Mingacevir,
      Mingaçevir
      """
    ),
    (
      "gn584649",
      """
      Yevlakh, Yevlax, YEVLAX, Evlakh, Jewlach, Yevlak, Yevlah, Евлах, Եվլախ, Եւլախ, يفلاخ,
      یولاخ, ევლახი, ييفلاخ, Ievlakh, Evlax, Yevlach, Yevlagh
      """
    ),
    (
      "gn586430",
      """
      Goranboy, Geranboy, Goranboi, Геранбой, Горанбой, Գորանբոյ, Gasım-Ismailov,
      Kasum-Ismailov, Касум-Исмаилов, Qasım İsmayılov, گورانبوی, გორანბოი, Qasım-İsmayılov,
      Geran-boy, GORANBOY, Gueranboi, Geranboi
      """
    ),
    (
      "gn585400",
      """
      Naftalan, NAFTALAN, Нафталан, Նավթալան, Նաֆտալան, نفتالان, ნაფთალანი, Naftalán,
      نفطالان, Naphtalan
      """
    ),
    (
      "gn148354",
      """
      Beylagan, Beyləqan, BEYLƏQAN, Beylaqan, Beylegan, Бейлаган, Բեյլաղան, Բեյլական,
      Zhdanovsk, Ждановск, بيلقان, بیلقان, Beilagan, Beylägan, Jdanovsk, بيلاغان,
      ბეილაგანი, ბეილაყანი, Beilaqan
      """
    ),
    (
      "gn587384",
      """
      Aghjabadi, Agjabadi, Ağcabədi, AĞCABƏDİ, Agcabedi, Ağcabedi, Agdzhabedi, Агджабеди,
      Աղջաբեդի, آغجابدی, أغجابادي, აღჯაბედი, Aghjabedi, Agdjabedi, Agjabedi, Aghdzhabedi,
      Agdschabedi, Akcabedi, Agdjabédi, Աղջաբադի
      """
    ),
  ]

  @Test("a town of the front is the first answer to each of its names", arguments: rows)
  func spellings(_ row: (id: String, spellings: String)) {
    for spelling in PlaceNames.list(row.spellings) {
      let found = Gazetteer.builtIn.lookup(spelling).first
      #expect(found.map { Gazetteer.builtIn.place($0.place).id } == row.id, "\(spelling)")
    }
  }
}
