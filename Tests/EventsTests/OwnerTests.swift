import Testing

/// Codebook, “Sides”: whose a town, a weapon or the men are, and who says so.
struct OwnerTests {
  static let owners = [
    // A country that only says whose town it is attacks none.
    Case(
      "Ermenistan ordusunun Azerbaycan'ın ikinci büyük kenti Gence'ye cumartesi günü düzenlediği füze saldırısında 13 kişi öldü.",
      "shelling, Ganja, Armenia"),
    Case(
      "Ermənistan ordusunun Azərbaycanın ikinci böyük şəhəri Gəncəyə endirdiyi raket zərbəsi nəticəsində 13 nəfər həlak olub.",
      "shelling, Ganja, Armenia"),
    Case(
      "В Гяндже, втором по величине городе Азербайджана, 14 человек погибли при ракетном ударе.",
      "shelling, Ganja, -"),
    Case(
      "Azerbaycan'ın cumartesi günü Terter kentinde mevzileri bombaladığını açıkladı.",
      "shelling, Terter, Azerbaijan"),
    // Whose weapon it is, says a word behind the party in the case that it takes.
    Case(
      "Azerbaycan'a ait insansız hava araçları cumartesi günü Laçın'da bir birliği vurdu.",
      "air_strike, Lachin, Azerbaijan"),
    Case(
      "Azərbaycana məxsus PUA-lar şənbə günü Laçında hərbi hissəni vurub.",
      "air_strike, Lachin, Azerbaijan"),
    // Who killed them stands behind “by”, not “of”.
    Case(
      "Bei Hadrut wurden drei Soldaten von einer armenischen Sabotagegruppe getötet.",
      "clash, Hadrut, Armenia"),
    Case(
      "Russia's defence ministry says several of its peacekeepers were killed when their car came under small-arms fire near Chankatagh.",
      "clash, Chanyatag, -"),
    // What was denied is no place of what is said next.
    Case(
      "The Armenian defence ministry denied that Ganja had been hit and said the Azerbaijani army had bombed Stepanakert on Saturday.",
      "shelling, Stepanakert, Azerbaijan"),
    // Where people go does not move them.
    Case(
      "Լեռնային Ղարաբաղից Հայաստան է տեղափոխվել հազար բռնի տեղահանված անձ։",
      "displacement, Nagorno-Karabakh, -"),
    // Who calls a denial a lie denies no deed.
    Case(
      "Xındırıstan kəndində bir evə mərmi düşüb. Ermənistan Müdafiə Nazirliyinin mülki əhalinin hədəfə alınmadığı barədə açıqlamasını Azərbaycan XİN-in sözçüsü \"həyasız yalan\" adlandırıb.",
      "shelling, Khindiristan, -"),
  ]

  @Test("who is only an owner, and who acts", arguments: owners)
  func readsOwners(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "actor"]) == report.rows)
  }

  static let sources = [
    Case(
      "Минобороны Азербайджана позже сообщило, что под Гадрутом в субботу погибли трое военных.",
      "Hadrut, Минобороны Азербайджана, -"),
    Case(
      "Azerbaijan's defence ministry later said three soldiers were killed near Hadrut on Saturday.",
      "Hadrut, Azerbaijan's defence ministry, -"),
    Case(
      "تبریز، ۲۳ مهر ۱۳۹۹ — دو موشک به شهر مینگه‌چویر اصابت کرد.", "Mingachevir, -, -"),
  ]

  @Test("a source without the words beside it", arguments: sources)
  func readsSources(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "attribution", "via"]) == report.rows)
  }
}
