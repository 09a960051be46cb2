import Testing

/// Codebook, `status`: whose claim it is that somebody denies.
struct DeniedClaimTests {
  static let claims = [
    Case(
      "Armenia's defence ministry rejected Azerbaijan's claim that it had shelled Barda.",
      "shelling, Barda, Armenia, -, Azerbaijan"),
    Case(
      "Armenia denied Azerbaijani media reports that Barda had been shelled.",
      "shelling, Barda, Armenia, -, Azerbaijani media"),
    Case(
      "Armenien wies aserbaidschanische Berichte über den Beschuss von Barda zurück.",
      "shelling, Barda, Armenia, -, -"),
    Case(
      "Пресс-секретарь Минобороны Армении опровергла сообщения азербайджанских СМИ об обстреле Шуши.",
      "shelling, Shusha, Armenia, -, азербайджанских СМИ"),
    Case(
      "Ermenistan, Azerbaycan basınının Berde'nin bombalandığına ilişkin haberlerini yalanladı.",
      "shelling, Barda, Armenia, -, Azerbaycan basınının"),
    Case(
      "Ermənistan Azərbaycan mediasının Şuşanın atəşə tutulması barədə məlumatlarını təkzib edib.",
      "shelling, Shusha, Armenia, -, Azərbaycan mediasının"),
    // Who is said to have shelled makes no claim.
    Case(
      "Baku dismissed reports of Azerbaijani shelling of Stepanakert.",
      "shelling, Stepanakert, Azerbaijan, -, -"),
  ]

  @Test("who claims what is denied neither did nor suffered it", arguments: claims)
  func readsClaims(_ report: Case) {
    let keys = ["event_type", "place", "actor", "target", "attribution"]
    #expect(Report.rows(report.text, keys) == report.rows)
  }

  static let salvos = [
    Case(
      "Ermənistan silahlı qüvvələri bazar günü Gəncəni raket atəşinə tutub, Baş Prokurorluq bildirib.\n\nErmənistan silahlı qüvvələri həmin gün Mingəçevirə də raket atıb, Müdafiə Nazirliyi bildirib.\n\nErmənistan Müdafiə Nazirliyi raket zərbəsini təkzib edib.",
      "Ganja, disputed", "Mingachevir, disputed"),
    Case(
      "Armenian forces fired missiles at Ganja on Saturday, Azerbaijan's prosecutor said.\n\nOn Saturday Armenian forces also fired missiles at Mingachevir, Azerbaijan's defence ministry said.\n\nArmenia's defence ministry denied the missile strikes.",
      "Ganja, disputed", "Mingachevir, disputed"),
  ]

  @Test("who denies the strikes of a day denies all of them", arguments: salvos)
  func readsSalvos(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "status"]) == report.rows)
  }
}
