import Testing
import Text

/// Verbs that tell an event only of some things: who is condemned, what is handed over, what began, what
/// landed, and whom a charge or a helper is about.
struct SaidOfTests {
  static let opinions = [
    Story(
      "fr", "Des obus sont tombés vendredi sur Terter. Ankara a condamné l'attaque.",
      "shelling, Terter, -"),
    Story(
      "de", "Granaten trafen am Freitag Terter. Die Türkei verurteilte den Angriff.",
      "shelling, Terter, -"),
    Story(
      "de", "Granaten trafen am Freitag Terter. Hajiyev nannte den Angriff ein Kriegsverbrechen.",
      "shelling, Terter, -"),
    Story(
      "tr", "Cuma günü Terter'e top mermileri düştü. Pakistan, Ermenistan'ın saldırısını kınadı.",
      "shelling, Terter, -"),
    Story(
      "az", "Cümə günü Tərtərə mərmi düşüb. Türkiyə hücumu pisləyib.", "shelling, Terter, -"),
    Story(
      "fa", "روز جمعه چند گلوله توپ به ترتر اصابت کرد. ترکیه این حمله را محکوم کرد.",
      "shelling, Terter, -"),
    Story(
      "ka", "პარასკევს თერთერს ჭურვები დაეცა. თურქეთმა თავდასხმა დაგმო.", "shelling, Terter, -"),
    Story(
      "hy", "Ուրբաթ օրը հրետակոծվել է Մարտունին։ Ֆրանսիան դատապարտել է հարձակումը։",
      "shelling, Martuni, -"),
    Story(
      "es",
      "Varios proyectiles cayeron el viernes en Terter. Turquía lo tachó de crimen de guerra.",
      "shelling, Terter, -"),
    Story(
      "fr", "Un tribunal de Bakou a condamné lundi deux soldats arméniens à 15 ans de prison.",
      "arrest, Baku, Azerbaijan"),
  ]

  static let papers = [
    Story("en", "Armenia handed over maps of minefields in the district of Aghdam."),
    Story("ru", "Ереван вернул Баку карты минных полей Агдамского района."),
    Story("de", "Armenien übergab Aserbaidschan Karten der Minenfelder im Bezirk Aghdam."),
    Story("fr", "L'Arménie a remis à l'Azerbaïdjan les cartes des mines du district d'Aghdam."),
    Story("es", "Armenia entregó a Azerbaiyán los mapas de las minas del distrito de Agdam."),
    Story("tr", "Ermenistan, Ağdam bölgesinin mayın haritalarını Azerbaycan'a teslim etti."),
    Story("hy", "Հայաստանը Ադրբեջանին հանձնել է Աղդամի շրջանի դաշտերի քարտեզները։"),
    Story("ka", "სომხეთმა აზერბაიჯანს აღდამის რაიონის დანაღმული ველების რუკები გადასცა."),
    Story("id", "Armenia menyerahkan peta ladang ranjau di wilayah Aghdam kepada Azerbaijan."),
    Story(
      "en", "Armenia handed over the Kelbajar district on Friday.",
      "territory, Kalbajar District, Armenia"),
  ]

  static let beginnings = [
    Story(
      "en", "The truce took effect on Saturday. Fighting in Karabakh had begun on 27 September.",
      "ceasefire, Karabakh, -", "clash, Karabakh, -"),
    Story(
      "ru", "Перемирие вступило в силу в субботу. Война в Карабахе началась 27 сентября.",
      "ceasefire, Karabakh, -"),
    Story(
      "tr", "Ateşkes cumartesi yürürlüğe girdi. Karabağ'da çatışmalar 27 Eylül'de başlamıştı.",
      "ceasefire, Karabakh, -", "clash, Karabakh, -"),
    Story(
      "ru",
      "О перемирии в Карабахе договорились в субботу. Оно вступило в силу в полдень.",
      "ceasefire, Karabakh, -"),
  ]

  static let aims = [
    Story(
      "en", "Near Vardenis the army destroyed two missile launchers aimed at Ganja and Barda.",
      "clash, Vardenis, -"),
    Story(
      "fr", "Près de Vardenis, l'armée a détruit deux lance-missiles pointés sur Gandja et Barda.",
      "clash, Vardenis, -"),
    Story(
      "en", "Rockets aimed at Ganja hit a market and killed two people.", "shelling, Ganja, -"),
  ]

  static let others = [
    Story("fr", "L'avion russe a atterri à l'aéroport de Stepanakert lundi."),
    Story("ru", "Вертолёт с журналистами приземлился в Степанакерте в понедельник."),
    Story("en", "An ICRC convoy entered Stepanakert on Friday.", "aid, Stepanakert, -"),
    Story(
      "tr", "Kızılhaç'ın yardım konvoyu cuma günü Hankendi'ye girdi.", "aid, Stepanakert, -"),
    Story(
      "en", "Azerbaijani troops entered Aghdam on Friday.", "territory, Aghdam, Azerbaijan"),
    Story(
      "ru", "Двое мужчин, обвиняемых в пытках, предстали перед судом в Баку.", "arrest, Baku, -"),
    Story(
      "id", "Dua pria yang dituduh menyiksa tawanan diadili di Baku.", "arrest, Baku, -"),
    Story(
      "ru", "Взрыв произошёл в Степанакерте. Один спасатель скончался, второй госпитализирован.",
      "explosion, Stepanakert, -"),
    Story(
      "id", "Ibu kota Stepanakert dihujani tembakan artileri pada hari Sabtu.",
      "shelling, Stepanakert, -"),
    Story(
      "en", "Shells hit a funeral in Terter on Thursday, killing four mourners.",
      "shelling, Terter, -"),
    Story(
      "ru", "В Гюмри прошла акция протеста: родители солдат перекрыли трассу Гюмри — Ереван.",
      "protest, Gyumri, -"),
    Story(
      "az",
      "Ağdərə, Füzuli və Cəbrayıl istiqamətində döyüşlər gedib. Cəbrayılda bir Su-25 vurulub.",
      "clash, Aghdere, -", "clash, Fizuli, -", "clash, Jabrayil, -", "air_strike, Jabrayil, -"),
    Story(
      "en", "Shells hit Barda on Saturday. The two sides agreed on a truce in Moscow.",
      "shelling, Barda, -", "ceasefire, Nagorno-Karabakh, Azerbaijan+Armenia",
      "talks, Moscow, Azerbaijan+Armenia"),
  ]

  @Test(arguments: opinions + papers + beginnings + aims + others)
  func tellsOnlyWhatHappened(_ story: Story) {
    #expect(
      Report.rows(story.text, ["event_type", "place", "actor"], language: story.language)
        == story.rows)
  }
}
