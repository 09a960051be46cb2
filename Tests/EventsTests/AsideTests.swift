import Testing

/// Parties that a sentence names only to say whose a land is, who stands behind somebody or who mediates.
struct AsideTests {
  static let backgrounds = [
    Case(
      "Fighting erupted on Sunday in Nagorno-Karabakh, which is internationally recognised as part of Azerbaijan but is controlled by ethnic Armenians.",
      "clash, Nagorno-Karabakh, -, -, -"),
    Case(
      "Столкновения произошли в воскресенье в Нагорном Карабахе, который международно признан частью Азербайджана, но контролируется этническими армянами.",
      "clash, Nagorno-Karabakh, -, -, -"),
    Case(
      "In der Region Berg-Karabach, die völkerrechtlich zu Aserbaidschan gehört, aber von Armeniern kontrolliert wird, sind am Sonntag Kämpfe ausgebrochen.",
      "clash, Nagorno-Karabakh, -, -, -"),
    Case(
      "Des combats ont éclaté dimanche au Haut-Karabakh, région séparatiste peuplée majoritairement d'Arméniens et soutenue par Erevan.",
      "clash, Nagorno-Karabakh, -, -, -"),
    Case(
      "Los combates estallaron el domingo en Nagorno Karabaj, enclave poblado mayoritariamente por armenios y controlado por fuerzas apoyadas por Ereván.",
      "clash, Nagorno-Karabakh, -, -, -"),
    Case(
      "Uluslararası hukuka göre Azerbaycan toprağı sayılan ancak Ermenilerin yaşadığı Dağlık Karabağ'da pazar günü çatışmalar çıktı.",
      "clash, Nagorno-Karabakh, -, -, -"),
    Case(
      "Pertempuran pecah pada Minggu di Nagorno-Karabakh, yang diakui secara internasional sebagai bagian dari Azerbaijan tetapi dikendalikan oleh etnis Armenia.",
      "clash, Nagorno-Karabakh, -, -, -"),
    Case(
      "اندلعت الاشتباكات يوم الأحد في ناغورنو كاراباخ، وهو إقليم معترف به دوليا كجزء من أذربيجان لكن يسيطر عليه الأرمن.",
      "clash, Nagorno-Karabakh, -, -, -"),
    Case(
      "ბრძოლები კვირას დაიწყო მთიან ყარაბაღში, რომელიც საერთაშორისოდ აზერბაიჯანის ნაწილად არის აღიარებული.",
      "clash, Nagorno-Karabakh, -, -, -"),
    // Who holds the capital of a region is not who shells it.
    Case(
      "Neuer schwerer Beschuss zwang am Sonntag die Bewohner von Stepanakert, der Hauptstadt von Berg-Karabach, in die Schutzräume.",
      "shelling, Stepanakert, -, -, -"),
    Case(
      "Pada Minggu penembakan hebat memaksa penduduk Stepanakert, ibu kota regional Nagorno-Karabakh, ke tempat penampungan.",
      "shelling, Stepanakert, -, civilians, -"),
  ]

  @Test("whose a land is tells nothing of who fights there", arguments: backgrounds)
  func takesNoPartOfBackground(_ report: Case) {
    #expect(
      Report.rows(report.text, ["event_type", "place", "actor", "target", "attribution"])
        == report.rows)
  }

  static let mediators = [
    Case(
      "A truce brokered by Russia took effect in Nagorno-Karabakh at noon on Saturday.",
      "ceasefire, -, -"),
    Case(
      "Die unter russischer Vermittlung vereinbarte Waffenruhe trat am Samstag in Berg-Karabach in Kraft.",
      "ceasefire, -, -"),
    Case(
      "Le cessez-le-feu négocié sous l'égide de la Russie est entré en vigueur samedi au Haut-Karabakh.",
      "ceasefire, -, -"),
    Case(
      "Gencatan senjata yang ditengahi Rusia mulai berlaku pada Sabtu di Nagorno-Karabakh.",
      "ceasefire, -, -"),
    // A war that began is no truce that did.
    Case(
      "Runtuhnya gencatan senjata yang ditengahi Rusia meredupkan harapan di Nagorno-Karabakh akan perang yang dimulai pada 27 September.",
      "ceasefire_violation, -, -"),
    // Whoever attacks acts, whoever stands behind them does not.
    Case(
      "Azerbaijani forces backed by Turkey shelled Martuni on Saturday.",
      "shelling, Azerbaijan, -"),
  ]

  @Test("who mediates or stands behind somebody does not act", arguments: mediators)
  func takesNoMediatorForASide(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "actor", "target"]) == report.rows)
  }
}
