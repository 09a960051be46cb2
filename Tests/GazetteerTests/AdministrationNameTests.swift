import Gazetteer
import Testing

/// Districts and provinces of both administrations, under the forms that name them as such; a bare
/// name is the town's (codebook, mentions 5).
@Suite struct AdministrationNameTests {
  private static let rows: [(id: String, names: String)] = [
    (
      "gn148107",
      """
      Füzuli rayonu, Fizuli District, Fizuli region, Fuzuli district, Физулинский район,
      Fuzuli bölgesi, wilayah Fizuli, Distrik Fizuli, Ֆիզուլիի շրջան, district de Fizouli,
      distrito de Fizuli, Rayon Füzuli, شهرستان فضولی, ფიზულის რაიონი
      """
    ),
    (
      "gn148140",
      """
      Cəbrayıl rayonu, Jabrayil District, Jabrayil region, Jabrail district,
      Джебраильский район, Cebrail rayonu, wilayah Jabrayil, Ջաբրայիլի շրջան,
      Jebrail district
      """
    ),
    (
      "gn146900",
      """
      Zəngilan rayonu, Zangilan District, Zangelan region, Зангиланский район,
      Зангеланский район, Zengilan bölgesi, wilayah Zangilan, Զանգելանի շրջան
      """
    ),
    (
      "gn147694",
      """
      Qubadlı rayonu, Gubadli region, Gubadli District, Губадлинский район,
      Кубатлинский район, Gubadlı bölgesi, wilayah Gubadli, Kubatly district
      """
    ),
    (
      "gn147626",
      """
      Laçın rayonu, Lachin District, Lachin region, Лачинский район, Laçın bölgesi,
      wilayah Lachin, Լաչինի շրջան, district de Latchine
      """
    ),
    (
      "gn586047",
      """
      Kəlbəcər rayonu, Kalbajar District, Kelbajar region, Кельбаджарский район,
      Kelbecer ili, wilayah Kalbajar, Քարվաճառի շրջան
      """
    ),
    (
      "gn148617",
      """
      Ağdam rayonu, Aghdam District, Agdam region, Агдамский район, Ağdam ili,
      wilayah Aghdam, Ակնայի շրջան
      """
    ),
    (
      "gn409423",
      """
      Xocavənd rayonu, Khojavend District, Khojavend region, Ходжавендский район,
      Hocavend bölgesi, wilayah Khojavend
      """
    ),
    (
      "gn148449",
      """
      Xocalı rayonu, Khojaly District, Khojaly region, Ходжалинский район, Hocalı rayonu
      """
    ),
    (
      "gn147163",
      """
      Şuşa rayonu, Shusha District, Shusha region, Шушинский район, Şuşa bölgesi
      """
    ),
    (
      "gn409420",
      """
      Tərtər rayonu, Terter District, Tartar district, Тертерский район, Terter bölgesi,
      wilayah Terter
      """
    ),
    (
      "dl-aghdere-district",
      """
      Ağdərə rayonu, Aghdere District, Aghdara district, Агдеринский район, Ağdere ili
      """
    ),
    (
      "gn587056",
      """
      Bərdə rayonu, Barda District, Бардинский район
      """
    ),
    (
      "gn586112",
      """
      Goranboy rayonu, Goranboy District, Горанбойский район, Геранбойский район
      """
    ),
    (
      "gn148615",
      """
      Ağcabədi rayonu, Aghjabadi District, Агджабединский район
      """
    ),
    (
      "gn584861",
      """
      Tovuz rayonu, Tovuz District, Товузский район, Tovuz region
      """
    ),
    (
      "gn586087",
      """
      Qazax rayonu, Gazakh District, Казахский район, Газахский район
      """
    ),
    (
      "gn146879",
      """
      Beyləqan rayonu, Beylagan District, Бейлаганский район
      """
    ),
    (
      "gn147435",
      """
      Naxçıvan Muxtar Respublikası, Nakhchivan Autonomous Republic,
      Нахичеванская Автономная Республика, Nahçıvan Özerk Cumhuriyeti,
      République autonome du Nakhitchevan, Նախիջևանի Ինքնավար Հանրապետություն
      """
    ),
    (
      "dl-nkr-hadrut",
      """
      Hadrut region, Гадрутский район, Հադրութի շրջան, Hadrut bölgesi, wilayah Hadrut,
      Hadrut district, Hadrut Province, Hadrut rayonu
      """
    ),
    (
      "dl-nkr-martakert",
      """
      Martakert region, Мартакертский район, Մարտակերտի շրջան, Martakert district
      """
    ),
    (
      "dl-nkr-martuni",
      """
      Martuni region, Мартунинский район, Մարտունու շրջան, Մարտունիի շրջան,
      Martuni district
      """
    ),
    (
      "dl-nkr-askeran",
      """
      Askeran region, Аскеранский район, Ասկերանի շրջան, Əsgəran rayonu, Askeran district
      """
    ),
    (
      "dl-nkr-shushi",
      """
      Shushi region, Շուշիի շրջան
      """
    ),
    (
      "dl-nkr-kashatagh",
      """
      Kashatagh region, Кашатагский район, Քաշաթաղի շրջան, Kashatagh Province
      """
    ),
    (
      "dl-nkr-shahumyan",
      """
      Shahumyan region, Шаумяновский район, Шаумянский район, Շահումյանի շրջան,
      Shaumyan region, Shahumyan Province
      """
    ),
    (
      "gn828261",
      """
      Gegharkunik, Gegharkunik Province, Գեղարքունիքի մարզ, Гегаркуникская область,
      Geğarkunik bölgesi, Gegharkunik region, Գեղարքունիք
      """
    ),
    (
      "gn409314",
      """
      Syunik, Syunik Province, Սյունիքի մարզ, Сюникская область, Syunik ili, Сюник,
      Սյունիք, provinsi Syunik
      """
    ),
    (
      "gn828265",
      """
      Tavush Province, Տավուշի մարզ, Тавушская область, Tavuş ili, province de Tavush,
      Տավուշ
      """
    ),
    (
      "gn409315",
      """
      Vayots Dzor, Վայոց ձորի մարզ, Вайоц-Дзор, Vayots Dzor Province,
      Вайоцдзорская область
      """
    ),
    (
      "gn409313",
      """
      Ararat Province, Արարատի մարզ, Араратская область
      """
    ),
    (
      "dl-nagorno-karabakh",
      """
      Nagorno-Karabakh, Artsakh, Нагорный Карабах, Լեռնային Ղարաբաղ, Արցախ, Dağlıq Qarabağ,
      Dağlık Karabağ, Bergkarabach, Haut-Karabakh, Alto Karabaj, ناغورني قره باغ,
      قره‌باغ کوهستانی, მთიანი ყარაბაღი, НКР, NKR, ԼՂՀ, Nagorno-Karabakh Republic
      """
    ),
    (
      "dl-karabakh",
      """
      Karabakh, Карабах, Ղարաբաղ, Qarabağ, Karabağ, Karabach, Karabaj, قره باغ, ყარაბაღი,
      كاراباخ, Garabagh
      """
    ),
    (
      "dl-east-zangezur",
      """
      East Zangezur, Şərqi Zəngəzur, Восточный Зангезур, Doğu Zengezur
      """
    ),
  ]

  @Test("a district or province is the first answer to its names", arguments: rows)
  func regions(_ row: (id: String, names: String)) {
    for name in PlaceNames.list(row.names) {
      let found = Gazetteer.builtIn.lookup(name).first
      #expect(found.map { Gazetteer.builtIn.place($0.place).id } == row.id, "\(name)")
    }
  }

  @Test("a bare name that a district shares with its town is the town's")
  func bareNames() {
    let gazetteer = Gazetteer.builtIn
    for place in gazetteer.places {
      let district = gazetteer.place(place)
      guard district.kind == .region, district.country == "AZ" else { continue }
      for name in gazetteer.names(of: place) where name.standing == .colloquial {
        let found = gazetteer.candidates(named: name.text).map { gazetteer.place($0.place) }
        #expect(found.contains { $0.kind != .region }, "\(district.title): \(name.text)")
        let first = gazetteer.lookup(name.text).first.map { gazetteer.place($0.place) }
        #expect(first?.kind != .region, "\(district.title): \(name.text)")
      }
    }
  }
}
