import Gazetteer
import Testing

/// What is no town and yet in the news: lakes, ridges, rivers, lines, areas.
@Suite struct LandmarkNameTests {
  private static let rows: [(id: String, spellings: String)] = [
    (
      "dl-lake-sevan",
      """
      Lake Sevan, Sevan Lake, Озеро Севан, оз. Севан, Sevana lich, Սևանա լիճ, Սեւանա լիճ,
      Göyçə gölü, Sevan Gölü, Sevansee, lac Sevan, lago Sevan, بحيرة سيفان, دریاچه سوان,
      Danau Sevan, Gokcha, Göyçə, Goycha, Sewansee, Sevan gölü, Lac Sevan, Lago Sevan,
      Севан озеро, Lake Sewan, Sevan lake, tasik Sevan, Lago de Seván
      """
    ),
    (
      "dl-sarsang",
      """
      Sarsang reservoir, Sarsang, Сарсангское водохранилище, Սարսանգի ջրամբար,
      Sərsəng su anbarı, Sarsang Reservoir, Sərsəng, Сарсанг, Sarsang-Stausee,
      réservoir de Sarsang, embalse de Sarsang, Serseng Barajı, waduk Sarsang,
      خزان سارسانغ, Serseng, Sarsang water reservoir, Sarsang Dam, Sarsang su anbarı,
      Sarsang gölü, Sarsang lake, Սարսանգ, Lake Sarsang, Sarsang-Reservoir
      """
    ),
    (
      "dl-murovdag",
      """
      Murovdag, Murovdağ, Муровдаг, Մռավ, Mrav, Mrav mountains, Мрав, Murov, Муров,
      Murovdagh, Murov Dağı, Mount Murovdag, Մռավի լեռնաշղթա, Murovdag ridge, Mrav range,
      Муровдагский хребет, Murovdağ silsiləsi, Mraw, Murovdag mountain, Murowdag,
      Murovdağ dağları, Murov dağ, Murovdag Mountain Range, Murovdagh mountain,
      Мравские горы, Mrav Range, Mrav Mountains, Murovdağ sıradağları, Murovdağ yüksəkliyi,
      chaîne de Murovdag, monts Mrav
      """
    ),
    (
      "dl-khudaferin",
      """
      Khudaferin, Khudafarin, Xudafərin, Hudaferin, Худаферин, Խուդաֆերին, خداآفرین,
      Khudaferin bridge, Xudafərin körpüsü, Худаферинский мост, Hudaferin Köprüsü,
      Khoda Afarin, Chudaferin, Khodaafarin, خدا آفرین, Khoudaférine
      """
    ),
    (
      "dl-nagorno-karabakh",
      """
      Nagorno-Karabakh, Nagorno Karabakh, Dağlıq Qarabağ, Нагорный Карабах,
      Լեռնային Ղարաբաղ, Dağlık Karabağ, Artsakh, Արցախ, Арцах, Bergkarabach, Haut-Karabakh,
      Alto Karabaj, ناغورنو كاراباخ, قره‌باغ کوهستانی, ناگورنو قره‌باغ, მთიანი ყარაბაღი,
      Nagornyj Karabach, Berg-Karabach, Mountainous Karabakh, Nagorno-Karabaj,
      إقليم ناغورني قره باغ, ناغورني قره باغ, DAĞLIQ QARABAĞ, Yukarı Karabağ, Arzach,
      Nagorny Karabakh, Artsaj, آرتساخ, Nagorno-Karabach, НКР, Нагорно-Карабах, ԼՂՀ,
      Artsakh Republic, Арцахская Республика, Republik Bergkarabach,
      República de Nagorno Karabaj, Yuxarı Qarabağ, NKR, Karabakh Montañoso
      """
    ),
    (
      "dl-karabakh",
      """
      Karabagh, Qarabağ, Карабах, Ղարաբաղ, Karabach, Karabaj, Karabağ, ყარაბაღი, قره باغ,
      قره‌باغ, كاراباخ
      """
    ),
    (
      "dl-lachin-corridor",
      """
      Lachin corridor, Laçın dəhlizi, Лачинский коридор, Laçın koridoru, Latschin-Korridor,
      corridor de Latchine, corredor de Lachín, ممر لاتشين, کریدور لاچین, ლაჩინის დერეფანი,
      Koridor Lachin, Լաչինի միջանցք, Berdzor corridor, Laçin Koridoru, دالان لاچین,
      corridor de Latchin, corridor de Lachin, Lachin-Korridor, Бердзорский коридор,
      Բերձորի միջանցք, LAÇIN KORİDORU, Lachin Corridor, Lachin road, ممر لاشين,
      Lachin Korridor, corredor de Lachin, Лачинская дорога
      """
    ),
    (
      "dl-line-of-contact",
      """
      line of contact, Line of Contact, линия соприкосновения, təmas xətti, temas hattı,
      շփման գիծ, Kontaktlinie, ligne de contact, línea de contacto, خط التماس, خط تماس,
      garis kontak, contact line, qoşunların təmas xətti, Karabakh line of contact,
      შეხების ხაზი, garis kontak Nagorno-Karabakh, linea de contacto
      """
    ),
    (
      "dl-aras",
      """
      Aras, Araz, Araks, Аракс, Араз, Արաքս, Araxes, Arax, ارس, رود ارس, نهر أراس,
      Araz çayı, Aras nehri, Aras River, Araks River, Araz river, река Аракс, Sungai Aras,
      Araxe, río Aras, Araxes River, არაქსი, არაზი, Aras Nehri, Արաքս գետ, rivière Araxe,
      Aras-Fluss, نهر آراس, sungai Aras
      """
    ),
    (
      "dl-zangezur-corridor",
      """
      Zangezur corridor, Zəngəzur dəhlizi, Зангезурский коридор, Zengezur Koridoru,
      corridor de Zanguezour, Zangezur Corridor, Sangesur-Korridor, corredor de Zangezur,
      ممر زنغزور, دالان زنگزور, کریدور زنگزور, Զանգեզուրի միջանցք, Koridor Zangezur,
      ზანგეზურის დერეფანი
      """
    ),
    (
      "dl-hakari-bridge",
      """
      Hakari bridge, Lachin checkpoint, Həkəri körpüsü, мост Хакари, Hakari Köprüsü,
      Հակարի կամուրջ, pont Hakari, КПП Лачин, Laçın SBM, puente Hakari
      """
    ),
    (
      "dl-fuzuli-airport",
      """
      Fuzuli International Airport, Fuzuli Airport, Füzuli Beynəlxalq Hava Limanı,
      аэропорт Физули, Fuzuli Havalimanı, Fizuli International Airport
      """
    ),
    (
      "dl-black-lake",
      """
      Black Lake, Sev Lich, Սև լիճ, Qaragöl, Lake Sev, lac Noir
      """
    ),
    (
      "dl-farrukh-height",
      """
      Fərrux dağı, Karaglukh height, Farrukh heights, высота Караглух, Farrukh mountain,
      Parukh heights
      """
    ),
    (
      "dl-goris-kapan-road",
      """
      Goris-Kapan road, Goris–Kapan highway, Gorus-Qafan yolu, трасса Горис-Капан,
      Գորիս-Կապան ճանապարհ, дорога Горис-Капан, Gorus-Kafan yolu
      """
    ),
    (
      "dl-sotk-mine",
      """
      Sotk gold mine, Sotk mine, Zod gold mine, Соткский рудник, Սոթքի հանք,
      Zod qızıl yatağı
      """
    ),
    (
      "dl-voghji",
      """
      Voghji, Okhchuchay, Oxçuçay, Охчучай, Ողջի, Вохчи, Voghji River
      """
    ),
    (
      "dl-dadivank",
      """
      Dadivank, Dədəvəng, Xudavəng, Дадиванк, Դադիվանք, Khudavang
      """
    ),
    (
      "dl-gandzasar",
      """
      Gandzasar, Գանձասար, Гандзасар, Gəncəsər
      """
    ),
    (
      "gn388654",
      """
      Amaras, Ամարաս, Амарас
      """
    ),
    (
      "dl-zvartnots-airport",
      """
      Zvartnots Airport, Zvartnots, Звартноц
      """
    ),
    (
      "dl-stepanakert-airport",
      """
      Stepanakert Airport, аэропорт Степанакерта, Ստեփանակերտի օդանավակայան,
      Xocalı hava limanı
      """
    ),
  ]

  @Test("a landmark is the first answer to each of its names", arguments: rows)
  func spellings(_ row: (id: String, spellings: String)) {
    for spelling in PlaceNames.list(row.spellings) {
      let found = Gazetteer.builtIn.lookup(spelling).first
      #expect(found.map { Gazetteer.builtIn.place($0.place).id } == row.id, "\(spelling)")
    }
  }
}
