import Gazetteer
import Geo
import Testing

/// The villages of the former oblast and of the districts around it by their Armenian and their
/// Azerbaijani names, those among them that changed hands in October and November 2020.
@Suite struct VillageNameTests {
  private typealias Row = (
    region: String, centre: (latitude: Double, longitude: Double), kilometres: Double,
    villages: String
  )

  private static let rows: [Row] = [
    (
      "Askeran", (39.88, 46.75), 35,
      """
      Ասկերան, Այգեստան, Ավետարանոց, Աստղաշեն, Բադարա, Պատարա, Բերքաձոր, Դահրավ, Դահրազ,
      Հիլիս, Հովսեփավան, Հարավ, Իվանյան, Խաչեն, Խաչմաչ, Խանցք, Խնածախ, Խնապատ, Խնձրիստան,
      Խրամորթ, Քռասնի, Լուսաձոր, Կարմիր գյուղ, Մադաթաշեն, Մխիթարաշեն, Մխիթարիշեն, Մոշխմհատ,
      Նախիջևանիկ, Ննգի, Նորագյուղ, Ներքին Սզնեք, Վերին Սզնեք, Նոր Ղազանչի, Փառուխ, Շոշ,
      Սարդարաշեն, Սարուշեն, Սառնաղբյուր, Սղնախ, Թբլղու, Ծաղկաշատ, Ուլուբաբ, Վարդաձոր, Ռև,
      Ջրաղացներ, Դաշուշեն, Մեհտիշեն, Ակնաղբյուր, Արանզամին, Քյաթուկ, Կրկժան, Դաշբուլաղ
      """
    ),
    (
      "Martakert", (40.2, 46.7), 50,
      """
      Մարտակերտ, Աղաբեկալանջ, Ակնաբերդ, Առաջաձոր, Ճանկաթաղ, Չափար, Չլդրան, Չայլու,
      Դաստագիր, Դրմբոն, Գառնաքար, Գետավան, Հաթերք, Հարությունագոմեր, Հովտաշեն, Հոռաթաղ,
      Ջանյաթաղ, Կարմիրավան, Կիչան, Խնկավան, Կոճողոտ, Քոլատակ, Կուսապատ, Լյուլասազ,
      Մաղավուզ, Մատաղիս, Մարաղա, Լենինավան, Մարգուշավան, Մեհմանա, Մեծշեն, Մոխրաթաղ,
      Նարեշտար, Ներքին Հոռաթաղ, Նոր Այգեստան, Նոր Մարաղա, Նոր Սեյսուլան, Նոր Հայկաջուր,
      Նոր Կարմիրավան, Պողոսագոմեր, Շահմասուր, Ծմակահող, Թալիշ, Տոնաշեն, Վաղուհաս, Վանք,
      Վարդաձոր, Վառնկաթաղ, Վերին Հոռաթաղ, Զագլիկ, Զարդախաչ, Սեյսուլան, Լեվոնարխ, Հասանղայա,
      Իմերեթ-Գերևենդ, Մարտունաշեն, Գետաշեն, Մանաշիդ, Բուզլուխ, Էրքեջ, Կարաչինար, Վերինշեն,
      Շահումյան, Ազատ, Կամո
      """
    ),
    (
      "Martuni", (39.75, 47.0), 35,
      """
      Մարտունի, Աշան, Ավդուռ, Բերդաշեն, Ճարտար, Եմիշճան, Գիշի, Հաղորտի, Հացի, Հերհեր,
      Խնուշինակ, Կաղարծի, Քարահունջ, Կարմիր Շուկա, Կավահան, Քերթ, Խերխան, Կոլխոզաշեն,
      Մաճկալաշեն, Մավաս, Մյուրիշեն, Մսմնա, Մուշկապատ, Ննգի, Նորշեն, Պառավաթումբ, Սարգսաշեն,
      Սխտորաշեն, Շեխեր, Սոս, Սպիտակաշեն, Թաղավարդ, Ծովատեղ, Վազգենաշեն, Վարանդա,
      Զարդանաշեն, Գևորգավան, Կաջավան, Կաքավաձոր, Ջիվանի, Խոնաշեն, Գյունեյ Ճարտար,
      Ղուզե Ճարտար
      """
    ),
    (
      "Hadrut", (39.55, 46.93), 35,
      """
      Հադրութ, Ակնաղբյուր, Առաքել, Առաքյուլ, Արևշատ, Այգեստան, Ազոխ, Բանաձոր, Դրախտիկ,
      Դոլանլար, Հակակու, Հախլլու, Հարթաշեն, Հին Թաղեր, Հինթաղեր, Հողեր, Ջրաբերդ, Ջրակուս,
      Կարմրակուճ, Քարագլուխ, Խանձաձոր, Խծաբերդ, Քյուրաթաղ, Մարիամաձոր, Մայրաձոր, Մելիքաշեն,
      Մեծ Թաղեր, Մեծ Թաղլար, Մոխրենես, Նորաշեն, Պլեթանց, Պետրոսաշեն, Սարալանջ, Սարինշեն,
      Շաղախ, Սալաքեթին, Սպիտակաշեն, Թաղասեռ, Թաղուտ, Տյաք, Տող, Տումի, Ծակուռի, Ծամձոր,
      Ցոր, Ծաղկավանք, Ուխտաձոր, Վանք, Վարդաշատ, Էդիշա, Էդիլլու, Բուլութան, Քեմրակուճ,
      Արփագետիկ
      """
    ),
    (
      "Shushi", (39.7, 46.65), 25,
      """
      Շուշի, Բերդաձոր, Եղցահող, Հին Շեն, Հինշեն, Քանաչթալա, Կանաչթալա, Քարին Տակ, Քարինտակ,
      Լիսագոր, Մեծ Շեն, Մեծշեն, Ծաղկաձոր
      """
    ),
    (
      "Kashatagh", (39.4, 46.55), 55,
      """
      Բերձոր, Աղավնո, Աղաձոր, Այգեհովիտ, Ալաշկերտ, Արտաշավի, Արվական, Աղանուս, Բազմատուս,
      Բերդիկ, Դիցմայրի, Գետամեջ, Գետափ, Գողթանիկ, Հակ, Հալե, Հայկազյան, Հոչանց, Հերիկ,
      Հարար, Հակարի, Իշխանաձոր, Ջանֆիդա, Քարոտան, Քաշունիք, Խաչինտափ, Կովսական, Կումայրի,
      Լեռնահովիտ, Մամարք, Մելիքաշեն, Միջնավան, Միրիկ, Մոշաթաղ, Մշենի, Ներքին Սուս,
      Նորաշենիկ, Ռազդարա, Սանասար, Սառատակ, Սուարասի, Սպիտակաջուր, Տանձուտ, Տիգրանավան,
      Ծաղկաբերդ, Ծիծեռնավանք, Ծոբաձոր, Ուռեկան, Վան, Վակունիս, Վարդաբաց, Վազգենաշեն,
      Վերիշեն, Որոտան, Վուրգավան, Երիցվանք, Վաղազին, Քարեգահ, Հայկավան, Այգեկ, Շրվական,
      Բարձրավան, Մարտունաշեն, Կրմեն, Ձորափ, Զաբուխ, Սուս, Ներքին Խնձորեսկ, Հարթաշեն,
      Կարմրաքար, Լճաշեն, Շալուա, Կատոս
      """
    ),
    (
      "Shahumyan", (40.1, 46.2), 40,
      """
      Քարվաճառ, Քնարավան, Նոր Վերինշեն, Դադիվանք, Հավսաթաղ, Ծար, Զուար, Նոր Գետաշեն,
      Նոր Մանաշիդ, Նոր Բրաջուր, Նոր Էրքեջ, Եղեգնուտ, Ճումեն, Չարեկտար, Մարալդամ, Խնկավան,
      Նոր Խարխափուտ, Ակնաբերդ, Եղծատեղ, Վերին Շեն
      """
    ),
    (
      "Fizuli", (39.55, 47.25), 40,
      """
      Füzuli, Horadiz, Qaraxanbəyli, Qərvənd, Kənd Horadiz, Yuxarı Əbdürrəhmanlı,
      Aşağı Əbdürrəhmanlı, Qorqan, Dədəli, Aşağı Veysəlli, Yuxarı Veysəlli,
      Yuxarı Aybasanlı, Aşağı Aybasanlı, Qaradağlı, Xatunbulaq, Qarakollu, Arış, Cuvarlı,
      Seyidmahmudlu, Üçüncü Mahmudlu, Yuxarı Yağləvənd, Qarğabazar, Bala Bəhmənli,
      Böyük Bəhmənli, Alıxanlı, Alxanlı, Mollavəli, Yuxarı Rəfədinli, Aşağı Rəfədinli,
      Pirəhmədli, Musabəyli, İşıqlı, Dilağarda, Dövlətyarlı, Çimən, Gecəgözlü,
      Aşağı Güzlək, Yuxarı Güzlək, Hacılı, Gorazıllı, Dördçinar, Kürdlər, Qacar,
      Qobu Dilağarda, Qoçəhmədli, Govşatlı, Merdinli, Mandılı, Mirzənağılı, Sərdarlı,
      Şəkərcik, Xələfşə, Yal Pirəhmədli, Zərgər, Mollaməhərrəmli, Aşağı Seyidəhmədli,
      Yuxarı Seyidəhmədli, Divanalılar, Kürdmahmudlu, Əhmədbəyli, Əhmədalılar, Şükürbəyli,
      Mirzəcamallı, Araz Dilağarda, Araz Zərgər, Ələsgərli, Çuvarlı, Ağtəpə, Qarğabazarı,
      Aşağı Güzdək, Qovşatlı, Mərdinli, Qaraməmmədli, Seyid Mahmudlu, Yuxarı Yağlıvənd
      """
    ),
    (
      "Jabrayil", (39.33, 47.0), 40,
      """
      Cəbrayıl, Mehdili, Çaxırlı, Aşağı Maralyan, Yuxarı Maralyan, Şəybəy, Quycaq,
      Daşkəsən, Horovlu, Dəcəl, Mahmudlu, Cəfərabad, Böyük Mərcanlı, Nüzgar, Karxulu,
      Şükürbəyli, Çərəkən, Həsənqaydı, Tulus, Papı, Süleymanlı, Əfəndilər, Sarıcalı, Məzrə,
      Yarəhmədli, Fuğanlı, İmambağı, Daş Veysəlli, Ağtəpə, Soltanlı, Əmirvarlı, Həsənli,
      Əlikeyxanlı, Hacılı, Göyərçin Veysəlli, Niyazqullar, Şahvəlli, Hacı İsmayıllı,
      İsaqlı, Dağ Tumas, Qazanzəmi, Çullu, Qaraağac, Xələfli, Xudayarlı, Maşanlı, Tatar,
      Hüseynalılar, Tinli, Sirik, Şıxlar, Əsgərxanlı, Səfərşa, Hovuslu, Balyand, Kavdar,
      Şıxalıağalı, Minbaşılı, Dağ Maşanlı, Qalacıq, Sofulu, Kürdlər, Çaprand,
      Cocuq Mərcanlı, Mirək, Qışlaq, Dəşkəsən, Xudafərin, Tülüs, Decal, Şıxəli Ağalı,
      Qaracallı, Doşulu, Göyərçinveysəlli, Safarşa, Qovşudlu, Şahvələdli, Hacı İsaqlı,
      Yuxarı Məzrə, Aşağı Sirik
      """
    ),
    (
      "Zangilan", (39.08, 46.63), 35,
      """
      Zəngilan, Mincivan, Ağbənd, Bartaz, Havalı, Zərnəli, Məmmədbəyli, Həkəri, Şərifan,
      Muğanlı, Birinci Alıbəyli, İkinci Alıbəyli, Rəbənd, Yenikənd, Xumarlı, Sarıl,
      Babaylı, Üçüncü Ağalı, Birinci Ağalı, İkinci Ağalı, Hacallı, Qıraq Müşlan,
      Gırax Müşlan, Udgün, Turabad, İçəri Müşlan, Məlikli, Cahangirbəyli, Baharlı, Vejnəli,
      Dəlləkli, Şəfibəyli, Kolluqışlaq, Ördəkli, Malatkeşin, Kənd Zəngilan, Gənlik,
      Vəliqulubəyli, Qaradərə, Çöpədərə, Tatar, Tiri, Əmirxanlı, Qarğulu, Sobu, Qazançı,
      Dərə Gilətağ, Böyük Gilətağ, Yuxarı Gəyəli, Aşağı Gəyəli, İskəndərbəyli,
      Mirzəhəsənli, Seyidlər, Şamlı, Yuxarı Yeməzli, Aşağı Yeməzli, Keçikli, Ağkənd,
      Rəzdərə, Beşdəli, Burunlu, Ağbiz, Qaragöz, Vənədli, Günqışlaq, Mahmudlu, Alıbəyli,
      Orta Gəyəli, Sarıqışlaq, Ağalı, Quyudərə Xəştab, Canbar, Hüseynuşağı, Üdgün,
      Qırax Müşlan, Qarqulu, Məşədiismayıllı, İsgəndərbəyli
      """
    ),
    (
      "Gubadli", (39.33, 46.6), 35,
      """
      Qubadlı, Padar, Xanlıq, Zilanlı, Kürd Mahrızlı, Muğanlı, Alaqurşaq, Xəndək, Həmzəli,
      Balasoltanlı, Mərdanlı, Tarovlu, Qaralar, Ulaşlı, Tinli, Xocahan, Sarıyataq,
      Dondarlı, Mirlər, Qarağac, Xıdırlı, Mahmudlu, Gürcülü, Qayalı, Əbilcə, Qilican,
      Yusifbəyli, Çaytumas, Boyunəkər, Mollabürhan, Başarat, Deşdahat, Hat, Milanlı,
      Seytas, Balahəsənli, Xocik, Əyin, Eyvazlı, Yuxarı Mollu, Aşağı Mollu,
      Teymur Müskənli, Diləli Müskənli, Fərcan, Goyyal, Saldaş, Mehrili, Zor, Ballıqaya,
      Ağbulaq, Davudlu, Novlu, Qundanlı, Məlikəhmədli, Əliquluuşağı, Muradxanlı, Cılfır,
      Göyərcik, Göyər Abbas, Çardaqlı, Xələc, Qaracallı, Qaramanlı, Qaraqoyunlu, Saray,
      Hal, Məmər, Qəzyan, Seləli, Yenikənd, Əfəndilər, Ördəkli, Məzrə, Qiyaslı, Ağakişilər,
      Mollalı, Altınca, Tatar, Mahrızlı, Poladlı, Dəmirçilər, Hərtiz, Çərəli, Hüseynuşağı,
      İşıqlı, Xəliloba, Abdalanlı, Bəxtiyarlı, Ləpəheyranlı, Qədili, Çayzəmi, Qılıcan,
      Kavdadıq
      """
    ),
    (
      "Lachin", (39.65, 46.45), 45,
      """
      Laçın, Güləbird, Səfiyan, Türklər, Zabux, Sus, Malıbəyli, Alxaslı, Hoçaz, Ağanus,
      Mirik, Minkənd, Qarıqışlaq, Zerti, Cağazur, Şəlvə, Pircahan, Hüsülü, Kosalar, Qorçu,
      Güləbürd, Bozlu, Ağbulaq, Fərraş, Nurəddin, Vağazin, Mişni, Quşçu, Piçənis, Malxələf,
      Ərikli, Abdallar, Bülövlük, Zeyvə, Köhnəkənd, Hacılar, Hocaz, Əhmədli, Ağoğlan,
      Şeylanlı, Qızılca, Oğuldərə, Kaha, Çorman, Bozgüney, Ərdəşəvi, Erdəşəvi, Qarakeçdi,
      Mollalar, Qaragöl, Xanalılar, Hacısamlı, Qovuşuq, Korcabulaq, Xırmanlar, Suarası,
      Seyidlər, Şamkənd, Ahmədli, Budaqdərə, Cicimli, Qalaça, Qazıdərə, Kamallı, Kürdhacı,
      Bəylik, Lolabağırlı, Narışlar, Nağdalı, Novruzlu, Sonasar, Təzəkənd, Unannovu,
      Zağaltı, Aşağı Fərəcan, Yuxarı Fərəcan, Daşlı, Dambulaq, Əyrik, Haqnəzər, Hətəmlər,
      Xumarta, İmanlar, Qaraçanlı
      """
    ),
    (
      "Kalbajar", (40.08, 46.25), 50,
      """
      Kəlbəcər, Vəng, Zar, Zivel, Çərəktar, Ağdaban, Yellicə, Seyidlər, Zülfüqarlı,
      Soyuqbulaq, Qamışlı, Tirkeşəvənd, Susuzluq, Lev, Təkəqaya, Zəylik, Xallanlı, İstisu,
      Başlıbel, Çovdar, Keştək, Comərd, Kilsəli, Nadirxanlı, Alolar, Qanlıkənd, Mərcimək,
      Barmaqbinə, Dəmirçidam, Keçiliqaya, Abdullauşağı, Laçın, Almalıq, Şaplar, Bağlıpəyə,
      Böyürbinə, Çapar, Həsənriz, Heyvalı, Yayıcı, İmarət Qərvənd, Nərəçtar, Qozlukörpü,
      Sınıqkilsə, Göydərə, Zağalar, Qaraxançallı, Oruclu, Moz, Otaqlı, Dalqılınclı,
      Allıkənd, Təkdam, Taxtabaşı, Tatlar, Şeyinli, Yanşaq, Yanşaqbinə, Ağcakənd, Bozlu,
      Babaşlar, Çəpli, Qasımlar, Nəbilər, Yuxarı Ayrım, Yuxarı Şurtan, Mişni, Orta Şurtan,
      Orta Qaraçanlı, Sarıdaş, Vəngli
      """
    ),
    (
      "Aghdam", (40.05, 46.98), 40,
      """
      Ağdam, Quzanlı, Kəngərli, Sarıcalı, Göytəpə, Şıxbabalı, Novruzlu, Yusifcanlı,
      Mərzili, Şelli, Abdal, Gülablı, Xındırıstan, Papravənd, Boyəhmədli, Qaradağlı,
      Qasımlı, Kürdlər, Muradbəyli, Salahlı Kəngərli, Qızıl Kəngərli, Mollalar, Ağdamkənd,
      Seyidli, Gəngərli, Qiyaslı, Poladlı, Pərioğlular, Muğanlı, Bağbanlar, Evoğlu, Cinli,
      Xıdırlı, Çəmənli, Xaçındərbətli, Maqsudlu, Paşabəyli, Əlimədədli, Namirli, Əfətli,
      Baharlı, Üçoğlan, Çullu, İsmayılbəyli, Təzəkənd, Şahbulaq, Sarıhacılı, Güllücə,
      Cəvahirli, Umudlu, Şotlanlı, Suma, Şurabad, Ayaq Qərvənd, Orta Qərvənd, Baş Qərvənd,
      Giyaslı, Saybalı, Ahmadağalı, Əhmədağalı, Birinci Yüzbaşılı, İkinci Yüzbaşılı,
      Qalayçılar, Xocavənd
      """
    ),
    (
      "Aghdere/Tartar", (40.28, 46.83), 45,
      """
      Ağdərə, Suqovuşan, Talış, Çaylı, Marağa, Marquşevan, Yarımca, Qızılqaya, Vaquas,
      Vəngli, Çıldıran, Kiçan, Tonaşen, Təpəkənd, Aşağı Oratağ, Yuxarı Oratağ, Canyataq,
      Gülyataq, Dovşanlı, Kasapet, Maqavuz, Çardaqlı, Mehmana, Dəstəgül, Ağabəyəlenc,
      Mingrelsk, Həsənqaya, Levonarx, Səhləbad, Seysulan, Şıxarx, Madagiz, Tərtər, Lülasaz,
      Mets Şen, Kolataq, Qızıloba, Qaraqaşlı, Bruc, Borsunlu, Buruc, Qapanlı, Qaynaq,
      Kəngərli, Azad Qaraqoyunlu, Cəmilli, Sarov, İsmayılbəyli, Evoğlu, Ələsgərli,
      Dəmirçilər, Sarıcalı, Kəbirli, Köçərli, Bayandurlu, Soyulan, Xoruzlu, Əskipara,
      Düyərli, Qazyan, Rəhimli, Nərəştər, Umudlu, Göyarx, Əmirli, Qaradağlı
      """
    ),
    (
      "Khojaly/Shusha/Khojavend", (39.72, 46.87), 50,
      """
      Xocalı, Əsgəran, Xanabad, Kosalar, Kərkicahan, Ballıca, Şuşakənd, Muxtar, Daşbulaq,
      Badara, Meşəli, Cəmilli, Malıbəyli, Aşağı Quşçular, Yuxarı Quşçular, Ağbulaq,
      Mehdibəyli, Çanaqçı, Sığnaq, Qarabulaq, Dəmirçilər, Fərrux, Pircamal, Naxçıvanlı,
      Seyidbəyli, Xramort, Dağdağan, Almalı, Daşaltı, Turşsu, Sarıbaba, Xəlfəli, Zarıslı,
      Qaybalı, Şırlan, Böyük Qaladərəsi, Kiçik Qaladərəsi, Çəmbərxaç, Laçınlar, Şüşülü,
      Mirzələr, Xocavənd, Hadrut, Tuğ, Azıx, Salakətin, Qaradağlı, Əmiranlar, Muğanlı,
      Quzumkənd, Böyük Tağlar, Köhnə Tağlar, Çaylaqqala, Arakül, Bulutan, Dolanlar,
      Ağcakənd, Mülküdərə, Edilli, Vəng, Çinarlı, Tağaser, Çiraquz, Düdükçü, Edişə, Ataqut,
      Binə, Zoğalbulaq, Aşan, Sos, Qağartsi, Gavahın, Domi, Sor, Dağdöşü, Daşbaşı,
      Məmməddərə, Məlikcanlı, Kəmərtük, Petrosaşen, Sarıcalı, Cilən, Spitakşen, Norşen,
      Xaçmaç, Qırmızı Bazar, Tağaverd, Çartar, Güney Çartar, Quzey Çartar, Kiş, Heşan,
      Çörəkli, Avdur, Cütcü, Şəkər, Qarakənd, Ağkənd, Bərdaşen, Xanoba, Yenikənd,
      Kuropatkino, Qacar, Salaketin, Divanalılar, Üçbulaq, Axullu, Dərəkənd, Xırmancıq,
      Qoçbəyli, Doşulu, Tsakuri, Sakuri, Təkə, Günəşli, Bünyadlı, Susanlıq, Akaku, Aragül,
      Tağavard, Böyük Tağavard, Zərdanaşen, Şəhər, Moşxmaat, Mədətkənd
      """
    ),
    (
      "Gazakh and Tavush", (41.0, 45.25), 45,
      """
      Bağanıs Ayrım, Aşağı Əskipara, Yuxarı Əskipara, Xeyrımlı, Qızılhacılı, Barxudarlı,
      Sofulu, Baghanis Ayrum, Ashaghi Askipara, Kheyrimli, Gizilhajili, Կիրանց, Ոսկեպար,
      Բերքաբեր, Բաղանիս, Kirants, Voskepar, Berkaber, Nerkin Karmiraghbyur,
      Nerkin Karmir Aghbyur, Chinari, Dondar Quşçu, Əlibəyli, Ağbulaq, Dondar Gushchu,
      Alibeyli, Yuxarı Öysüzlü, Fərəhli, Məzəm, Cəfərli, Quşçu Ayrım, Noyemberyan,
      Նոյեմբերյան, Dilijan, Դիլիջան
      """
    ),
    (
      "Nakhchivan", (39.5, 45.2), 75,
      """
      Kərki, Karki, Tigranashen, Տիգրանաշեն, Sadarak, Sədərək, Heydərabad, Günnüt, Гюннют,
      Gunnut, Şərur, Areni, Արենի, Ararat, Yeraskh
      """
    ),
    (
      "Syunik", (39.4, 46.3), 60,
      """
      Artsvanik, Srashen, Khoznavar, Khnatsakh, Aravus, Vaghatur, Tatev, Kajaran, Քաջարան,
      Каджаран, Şahbuz, Ordubad, Khndzoresk, Խնձորեսկ, Verishen, Վերիշեն, Shikahogh, Tsav,
      Mokhrenes, Khtsaberd, Hin Tagher, Çaylaqqala, Köhnə Tağlar, Aghavno, Sus, Mets Shen,
      Hin Shen, Lisagor, Yeghtsahogh, Karin Tak, Քարին Տակ, Карин Так, Daşaltı, Sghnakh,
      Սղնախ, Shosh, Շոշ, Avetaranots, Madatashen, Moshkhmhat, Taghavard, Тагавард, Tumi,
      Haykavan, Ishkhanadzor, Vorotan, Mijnavan, Hakari bridge, Lachin checkpoint,
      Həkəri körpüsü, Kornidzor, Կոռնիձոր, Корнидзор, Zangilan airport, Black Lake,
      Sev Lich, Qaragöl, Սև լիճ
      """
    ),
    (
      "the front", (39.9, 46.8), 80,
      """
      Tapgaragoyunlu, Tapqaraqoyunlu, Тапкаракоюнлу, Gulistan, Gülüstan, Գյուլիստան,
      Гюлистан, Borsunlu, Qapanlı, Gapanli, Düyərli, Duyarli, Dadivank, Dədəvəng, Դադիվանք,
      Vaghuhas, Վաղուհաս, Haterk, Kolatak, Vank, Nor Maragha, Maragha, Մարաղա, Khramort,
      Храморт, Parukh, Парух, Farrukh, Fərrux, Khnapat, Nakhichevanik, Karmir Gyugh,
      Sarushen, Jrakus, Azokh, Azykh, Mets Tagher, Drakhtik, Taghaser, Khojavend,
      Fuzuli airport, Füzuli Beynəlxalq Hava Limanı, Stepanakert airport
      """
    ),
    (
      "Dashkasan", (40.55, 46.05), 45,
      """
      Hacıkənd, Göygöl, Goygol, Гёйгёль
      """
    ),
    (
      "Gegharkunik", (40.3, 45.6), 60,
      """
      Gavar, Գավառ, Chambarak, Ճամբարակ, Чамбарак, Jil, Sotk, Сотк, Սոթք, Kut, Norabak,
      Geghamasar, Artanish, Shorzha, Zod, Зод, Dashkasan, Daşkəsən, Дашкесан, Gədəbəy,
      Gadabay, Кедабек, Tsar, Karvachar
      """
    ),
  ]

  @Test("a village is found by its name, and where it lies")
  func villages() {
    let gazetteer = Gazetteer.builtIn
    for row in Self.rows {
      let centre = Position(latitude: row.centre.latitude, longitude: row.centre.longitude)
      for name in PlaceNames.list(row.villages) {
        let distances = gazetteer.candidates(named: name).map {
          gazetteer.position(of: $0.place).distance(to: centre)
        }
        #expect(
          distances.contains { $0 <= row.kilometres * 1000 }, "\(name), \(row.region)")
      }
    }
  }
}
