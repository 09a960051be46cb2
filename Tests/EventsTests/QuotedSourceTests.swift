import Testing

/// Codebook, “Who says so”: whom an agency quotes is the source, the agency is what it came through.
struct QuotedSourceTests {
  static let quoted = [
    Case(
      "Die Waffenruhe sei nach wenigen Minuten gebrochen worden, berichtete die Agentur Interfax unter Berufung auf das Verteidigungsministerium in Baku.",
      "ceasefire_violation, Verteidigungsministerium in Baku, Agentur Interfax, claimed"),
    Case(
      "Bei Gefechten bei Hadrut sind am Samstag nach armenischen Angaben mindestens 49 Soldaten getötet worden.",
      "clash, armenischen Angaben, -, claimed"),
    Case(
      "Citing the Armenian defence ministry, Interfax said a missile hit Goris on Saturday.",
      "shelling, Armenian defence ministry, Interfax, claimed"),
    Case(
      "В субботу ракета попала в Шушу, передает Интерфакс со ссылкой на министерство обороны Армении.",
      "shelling, министерство обороны Армении, Интерфакс, claimed"),
    Case(
      "İnterfaks Ermənistan Müdafiə Nazirliyinə istinadən xəbər verir ki, şənbə günü Gorusa raket düşüb.",
      "shelling, Ermənistan Müdafiə Nazirliyinə, İnterfaks, claimed"),
    Case(
      "Interfax, Ermenistan Savunma Bakanlığı'na dayanarak cumartesi günü Goris'e füze isabet ettiğini bildirdi.",
      "shelling, Ermenistan Savunma Bakanlığı'na, Interfax, claimed"),
    Case(
      "Շաբաթ օրը Գորիսում հրթիռ է պայթել, հայտնում է Ինտերֆաքսը՝ հղում անելով Հայաստանի պաշտպանության նախարարությանը։",
      "shelling, Հայաստանի պաշտպանության նախարարությանը, Ինտերֆաքսը, claimed"),
    Case(
      "ANKARA (AA) - Azerbaycan Savunma Bakanlığı, Ermenistan ordusunun dün gece Laçın istikametindeki mevzilere havan topuyla ateş açtığını bildirdi.",
      "shelling, Azerbaycan Savunma Bakanlığı, AA, claimed"),
    Case(
      "A rocket destroyed the house in Goris on Saturday, her husband told us.",
      "shelling, her husband, -, claimed"),
    Case(
      "Un cohete destruyó la casa en Goris el sábado, relata su hija.",
      "shelling, su hija, -, claimed"),
    Case(
      "Une roquette a détruit la maison à Goris samedi, raconte sa fille.",
      "shelling, sa fille, -, claimed"),
    Case(
      "تقول أسرته إن صاروخا أصاب المنزل في غوريس يوم السبت.",
      "shelling, أسرته, -, claimed"),
  ]

  static let labels = [
    Case(
      "Versi sebaliknya dari Kementerian Pertahanan Azerbaijan: artileri Armenia menembaki kota Terter pada Sabtu.",
      "shelling, Terter, Armenia, Kementerian Pertahanan Azerbaijan"),
    Case(
      "Premier bilan des autorités de Stepanakert : des obus sont tombés samedi sur Martakert.",
      "shelling, Aghdere, -, autorités de Stepanakert"),
  ]

  @Test("whose account a label before a colon says it is", arguments: labels)
  func readsLabels(_ report: Case) {
    #expect(
      Report.rows(report.text, ["event_type", "place", "actor", "attribution"]) == report.rows)
  }

  @Test("who is quoted, and through whom", arguments: quoted)
  func readsQuoted(_ report: Case) {
    #expect(
      Report.rows(report.text, ["event_type", "attribution", "via", "status"]) == report.rows)
  }

  static let truces = [
    Case(
      "Un cessez-le-feu est entré en vigueur à 13 heures, a annoncé le ministère russe de la Défense.",
      "ministère russe de la Défense, -, -, claimed"),
    Case(
      "Ermenistan Güvenlik Konseyi Sekreteri Armen Grigoryan, ateşkesin cumartesi akşamı yürürlüğe girdiğini açıkladı.",
      "Ermenistan Güvenlik Konseyi Sekreteri Armen Grigoryan, -, -, claimed"),
    Case(
      "A ceasefire took effect on Saturday, the Russian defence ministry announced.",
      "Russian defence ministry, -, -, claimed"),
    Case(
      "El alto el fuego entró en vigor el sábado, anunció el Ministerio de Defensa ruso.",
      "Ministerio de Defensa ruso, -, -, claimed"),
    Case(
      "Перемирие вступило в силу в субботу, объявило Минобороны России.",
      "Минобороны России, -, -, claimed"),
    Case(
      "Armenia and Azerbaijan announced a ceasefire on Saturday.",
      "-, Armenia+Azerbaijan, -, reported"),
  ]

  @Test("who announces that a truce took effect says so, and agreed none", arguments: truces)
  func readsTruces(_ report: Case) {
    #expect(Report.rows(report.text, ["attribution", "actor", "target", "status"]) == report.rows)
  }
}
