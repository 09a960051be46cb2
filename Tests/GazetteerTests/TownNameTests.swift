import Gazetteer
import Testing

/// What the towns behind the front and those of the neighbours are called.
@Suite struct TownNameTests {
  private static let rows: [(id: String, spellings: String)] = [
    (
      "gn587084",
      """
      Baku, BAKU, Bakı, BAKI, Bakü, Bakou, Bakú, Баку, Բաքու, باكو, باکو, ბაქო, بادکوبه,
      Bakoe, Baki, BAKÜ, Bākū
      """
    ),
    (
      "gn584923",
      """
      Sumgait, Sumqayit, Sumqayıt, Sumgayit, Sumgayıt, Сумгаит, Сумгайыт, Սումգայիթ,
      سومقاييت, سومقاییت, სუმგაითი, Soumgaït, Sumgaít, Sumqait, سومغاييت, Sumgajit
      """
    ),
    (
      "gn147429",
      """
      Nakhchivan, NAKHCHIVAN, Naxçıvan, NAXÇIVAN, Nahçıvan, Nakhichevan, Nachitschewan,
      Nakhitchevan, Nachtschivan, Najicheván, Nakhijevan, Нахичевань, Нахчыван, Նախիջևան,
      Նախիջեւան, Նախճավան, نخجوان, ناخيتشيفان, نخجیوان, نخشيفان, ნახიჩევანი, Nakhjavan,
      Naxcivan, Nakhjivan, Naxichevan, Nakhitchévan, Nachtschywan, Nahcivan, Nahçivan,
      Nachičevan, NAHÇIVAN, Naxcıvan, Нахиджеван, Нахджаван, Nachidschewan, Nachchivan
      """
    ),
    (
      "gn148251",
      """
      Culfa, CULFA, Djulfa, Dzhulfa, Джульфа, Ջուղա, Jugha, Djoulfa, Dschulfa
      """
    ),
    (
      "gn616052",
      """
      Yerevan, YEREVAN, Erevan, İrəvan, Irevan, Erivan, Erewan, Eriwan, Jerewan, Ereván,
      Ереван, Эривань, Երևան, Երեւան, ԵՐԵՎԱՆ, يريفان, ایروان, إيروان, ერევანი, Yerewan,
      Iravan, İRƏVAN, Érévan, Revan, Jerevan, Erywań, Yeravan, Yereven, Erivān, Erjevan,
      EREVAN, İREVAN
      """
    ),
    (
      "gn174895",
      """
      Goris, GORİS, Gorus, Горис, Գորիս, غوريس, گوریس, გორისი, Горус, Герюсы, Gorís, GORIS,
      Gerusy
      """
    ),
    (
      "gn174875",
      """
      Kapan, KAPAN, Ghapan, Qafan, Gafan, Kafan, Капан, Кафан, Կապան, كابان, قاپان, კაპანი,
      Qapan, Ghap’an, کاپان
      """
    ),
    (
      "gn174763",
      """
      Sisian, Сисиан, Սիսիան, Sisyan, Sissian, سيسيان, სისიანი, سیسیان, Sisiyan, SISIAN
      """
    ),
    (
      "gn174884",
      """
      Jermuk, JERMUK, Djermuk, Dzhermuk, Dschermuk, Djermouk, Джермук, Ջերմուկ, Cermuk,
      Cermux, جيرموك, جرموک, ჯერმუკი, Yermuk, Džermuk, جرموك, Jermúk
      """
    ),
    (
      "gn616108",
      """
      Vardenis, VARDENİS, Basargechar, Basarkechar, Басаргечар, Варденис, Վարդենիս,
      Basarkeçər, Basarkeçer, Wardenis, واردنیس, فاردينيس, ვარდენისი, Vardénis, VARDENIS,
      Vardenís
      """
    ),
    (
      "gn616635",
      """
      Gyumri, Gumri, Gümrü, Gumry, Гюмри, Гумри, Գյումրի, Leninakan, Ленинакан,
      Alexandropol, Александрополь, Aleksandropol, غيومري, گیومری, გიუმრი, Gjumri, Gioumri,
      Giumri, Kumayri, Кумайри, Guiumri, Alexandrapol, GYUMRI, Gyumrí
      """
    ),
    (
      "gn616530",
      """
      Vanadzor, Ванадзор, Վանաձոր, Kirovakan, Кировакан, Karaklis, Wanadsor, فانادزور,
      وانادزور, ვანაძორი, Vanadsor, Kirowakan
      """
    ),
    (
      "gn616627",
      """
      Ijevan, Idzhevan, Иджеван, Իջևան, Իջեւան, Karavansarai, Караван-Сарай, Idjevan,
      İcevan, Idschewan, ایجوان, إيجيفان, იჯევანი, Karavansara, Iževan, Ijeván
      """
    ),
    (
      "gn616802",
      """
      Berd, Берд, Բերդ, Tovuzqala, Shamshadin, Шамшадин, بيرد, ბერდი, BERD
      """
    ),
    (
      "gn616062",
      """
      Vagharshapat, Vagarshapat, Etchmiadzin, Echmiadzin, Ejmiatsin, Эчмиадзин, Вагаршапат,
      Վաղարշապատ, Էջմիածին, Üçkilsə, Echmiatsin, Etschmiadsin, Etchmiadzine, Wagharschapat,
      واغارشاپات, إتشميادزين, اچمیادزین, ეჩმიაძინი, Eçmiadzin, Ečmiadzin, Echmiadzín,
      Ēĵmiatsin, Ējmiatsin, Edjmiatsin, Etschmiadzin
      """
    ),
    (
      "gn174823",
      """
      Meghri, Megri, Мегри, Մեղրի, Mehri, ميغري, مغری, მეღრი, Meġri, Meğri, Meghry, Mégri,
      MEGHRI, Megrí
      """
    ),
    (
      "gn584821",
      """
      Tovuz, TOVUZ, Tauz, Tavuz, Товуз, Тауз, Թովուզ, توفوز, თოვუზი, Towus, Tovouz, Taus,
      Towuz
      """
    ),
    (
      "gn585226",
      """
      Gazakh, Qazax, QAZAX, Kazakh, Qazakh, Казах, Газах, Ղազախ, Kazah, قازاخ, ყაზახი,
      Gasach, Gazax, كازاخ, Kazaj, Kasach, Ghazakh
      """
    ),
    (
      "gn585152",
      """
      Shamkhir, Şəmkir, ŞƏMKİR, Shamkir, Semkir, Şemkir, Шамкир, Шамхор, Shamkhor, Shamkor,
      Շամխոր, Շամքոր, شمكير, شمکیر, შამქორი, Schamkir, Chamkir, Şamxor, Chamkhor
      """
    ),
    (
      "gn148010",
      """
      Chartar, Çartar, Guneychartar, Güneyçartar, Чартар, Ճարտար, Tchartar, Gyuneychartar,
      Гюнейчартар, Chardar, Tschartar, چارتار
      """
    ),
    (
      "gn147039",
      """
      Togh, Tugh, Tuğ, Тог, Туг, Տող, Tog, Dogh, Tug, طوغ, Toġ, Tough
      """
    ),
    (
      "gn147695",
      """
      Karmir Shuka, Krasny Bazar, Krasnyy Bazar, Qırmızı Bazar, Кармир Шука, Красный Базар,
      Կարմիր Շուկա, Red Bazaar, Girmizi Bazar, Qirmizi Bazar, Kyrmyzy Bazar, Red Market,
      Karmir Chouka, Gyrmyzy Bazar, Karmir Šuka, Krasniy Bazar, Красный базар,
      Krasnyj Bazar, Roter Basar, Marché rouge, Mercado Rojo
      """
    ),
    (
      "gn147504",
      """
      Minjivan, Mincivan, Minjevan, Mindzhivan, Минджевань, Минджеван, Mijnavan, Միջնավան,
      Мижнаван, Midjnavan, Minjiwan, مینجوان, Mincevan
      """
    ),
    (
      "gn611717",
      """
      Tbilisi, Tiflis, Тбилиси, Тифлис, Թբիլիսի, Թիֆլիս, تبليسي, تفلیس, თბილისი, Tbilissi,
      Tiflís, تفليس
      """
    ),
    (
      "gn113646",
      """
      Tabriz, Təbriz, Тебриз, Թավրիզ, تبریز, تبريز, თავრიზი, Täbris, Tebriz, Tauris,
      Tabris, Tavriz
      """
    ),
    (
      "gn743952",
      """
      Kars, Карс, Կարս, Qars, قارص, قارس, ყარსი
      """
    ),
  ]

  @Test("a town behind the front is the first answer to each of its names", arguments: rows)
  func spellings(_ row: (id: String, spellings: String)) {
    for spelling in PlaceNames.list(row.spellings) {
      let found = Gazetteer.builtIn.lookup(spelling).first
      #expect(found.map { Gazetteer.builtIn.place($0.place).id } == row.id, "\(spelling)")
    }
  }
}
