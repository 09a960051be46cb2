import Testing

/// Codebook, “Sides”.
struct SideTests {
  static let sides = [
    Case("Serangan Azerbaijan di Hadrut berlanjut pada Sabtu.", "Azerbaijan, -, -"),
    Case("Pasukan Armenia menembaki Terter pada Sabtu.", "Armenia, -, -"),
    Case("Kota Terter ditembaki oleh pasukan Armenia pada Sabtu.", "Armenia, -, -"),
    Case(
      "Pasukan Azerbaijan menyerang posisi tentara Armenia di Hadrut.",
      "Azerbaijan, Armenia, -"),
    Case(
      "Pertempuran antara pasukan Armenia dan Azerbaijan terjadi di Hadrut.",
      "Armenia+Azerbaijan, -, -"),
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan musuh menembaki Terter.", "Armenia, -, -"),
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan pasukannya merebut Jabrayil.",
      "Azerbaijan, -, -"),
    Case("Pertempuran terjadi di Hadrut pada Sabtu.", "-, -, -"),
    Case("Roket menghantam rumah warga di Ganja pada Sabtu.", "-, civilians, true"),
    Case(
      "Serangan terhadap Ganja dilakukan oleh Armenia pada Sabtu.",
      "Armenia, -, -"),
    Case(
      "Penembakan Armenia terhadap Terter berlanjut pada Sabtu.",
      "Armenia, -, -"),
    Case(
      "Pasukan Armenia dan Azerbaijan saling menembak di Hadrut.",
      "Armenia+Azerbaijan, -, -"),
    Case(
      "Pasukan Armenia diserang Azerbaijan di Hadrut.",
      "Azerbaijan, Armenia, -"),
    Case(
      "Armenia menyatakan telah menembak jatuh drone Azerbaijan di Martuni.",
      "Armenia, Azerbaijan, -"),
  ]

  static let agents = [
    // A passive whose auxiliary stands behind two participles.
    Case(
      "Zwei Männer sind am Samstag in Hadrut von aserbaidschanischen Soldaten gefesselt und erschossen worden.",
      "Azerbaijan, -, -"),
    // Two who met again are those who met before.
    Case(
      "Nikol Pachinian et Ilham Aliev se sont vus samedi à Moscou. Dimanche, les deux dirigeants se sont retrouvés à Sotchi.",
      "Armenia+Azerbaijan, -, -", "Armenia+Azerbaijan, -, -"),
  ]

  @Test("who acted where words stand far apart", arguments: agents)
  func readsAgents(_ report: Case) {
    #expect(Report.rows(report.text, ["actor", "target", "target_civilian"]) == report.rows)
  }

  @Test("who acted, and to whom it was done", arguments: sides)
  func readsSides(_ report: Case) {
    #expect(Report.rows(report.text, ["actor", "target", "target_civilian"]) == report.rows)
  }

  static let meetings = [
    Case(
      "Russian Foreign Minister Sergei Lavrov hosted his counterparts from Armenia and Azerbaijan for talks in Moscow on Friday.",
      "Russia+Armenia+Azerbaijan, -, -"),
    Case(
      "Глава МИД РФ Сергей Лавров провёл в пятницу в Москве переговоры с коллегами из Армении и Азербайджана.",
      "Russia+Armenia+Azerbaijan, -, -"),
    Case(
      "Der russische Außenminister Sergej Lawrow empfing am Freitag seine Kollegen aus Armenien und Aserbaidschan zu Gesprächen in Moskau.",
      "Russia+Armenia+Azerbaijan, -, -"),
    // Who is only cited did not meet anybody.
    Case(
      "Pada Jumat Mike Pompeo bertemu menteri luar negeri Azerbaijan dan Armenia di Washington untuk mengakhiri perang yang menurut Presiden Rusia Vladimir Putin kejam.",
      "Azerbaijan+Armenia+United States, -, -"),
  ]

  @Test("who met", arguments: meetings)
  func readsWhoMet(_ report: Case) {
    #expect(Report.rows(report.text, ["actor", "target", "target_civilian"]) == report.rows)
  }
}
