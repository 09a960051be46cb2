import Testing

/// Codebook, “Who says so”.
struct SourceTests {
  static let sources = [
    Case("Tentara menembaki Terter pada Sabtu.", "-, -, reported"),
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan tentara Armenia menembaki Terter.",
      "Kementerian Pertahanan Azerbaijan, -, claimed"),
    Case(
      "Tentara Armenia menembaki Terter, kata Kementerian Pertahanan Azerbaijan.",
      "Kementerian Pertahanan Azerbaijan, -, claimed"),
    Case(
      "Menurut Kementerian Pertahanan Azerbaijan, tentara Armenia menembaki Terter.",
      "Kementerian Pertahanan Azerbaijan, -, claimed"),
    Case(
      "Kementerian Pertahanan Azerbaijan: tentara Armenia menembaki Terter.",
      "Kementerian Pertahanan Azerbaijan, -, claimed"),
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan tentara Armenia menembaki Terter, dikutip dari Reuters.",
      "Kementerian Pertahanan Azerbaijan, Reuters, claimed"),
    Case("Reuters melaporkan tentara Armenia menembaki Terter.", "Reuters, -, claimed"),
    Case(
      "Tentara Armenia, menurut Kementerian Pertahanan Azerbaijan, menembaki Terter.",
      "Kementerian Pertahanan Azerbaijan, -, claimed"),
    Case(
      "“Tentara Armenia menembaki Terter,” kata Hikmet Hajiyev.",
      "Hikmet Hajiyev, -, claimed"),
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan tentara Armenia menembaki Terter, seperti dilansir Anadolu.",
      "Kementerian Pertahanan Azerbaijan, Anadolu, claimed"),
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan kepada Reuters bahwa tentara Armenia menembaki Terter.",
      "Kementerian Pertahanan Azerbaijan, Reuters, claimed"),
    Case(
      "Reuters, mengutip Kementerian Pertahanan Azerbaijan, melaporkan tentara Armenia menembaki Terter.",
      "Kementerian Pertahanan Azerbaijan, Reuters, claimed"),
    Case(
      "Armenia menyerahkan Distrik Lachin kepada Azerbaijan pada Sabtu.",
      "-, -, reported"),
    Case(
      "Warga mengatakan roket menghantam rumah mereka di Ganja.",
      "Warga, -, claimed"),
  ]

  static let ends = [
    // A number behind a source counts what it tells.
    Case(
      "Nach Angaben der Behörden rund 300 Familien wurden am Samstag aus Terter in Sicherheit gebracht.",
      "Behörden, -, claimed"),
    Case(
      "Am Samstag flohen nach Angaben aus Moskau 300 Bewohner aus Dörfern der Region Askeran.",
      "Moskau, -, claimed"),
    Case(
      "In Barda starben am Samstag laut Human Rights Watch mindestens neun Menschen.",
      "Human Rights Watch, -, claimed"),
    Case(
      "D'après le ministère trois soldats ont été tués samedi près de Martakert.",
      "ministère, -, claimed"),
    // Where verbs stand second, the source may stand behind one whatever comes first.
    Case(
      "Am Sonntag sagte Ilham Aliyev, seine Truppen hätten Talisch eingenommen.",
      "Ilham Aliyev, -, claimed"),
    Case(
      "Am Abend meldete das Ministerium in Eriwan zwei Tote bei Martuni.",
      "Ministerium in Eriwan, -, claimed"),
    // A verb that needs a part says nothing without it.
    Case(
      "Vor dem Parlament in Eriwan warfen Demonstranten Steine, die Polizei setzte Tränengas ein.",
      "-, -, reported"),
    // Indirect speech.
    Case(
      "In Schuscha fand man Reste einer Rakete, mit der die Armee am Freitag die Stadt beschossen habe.",
      "-, -, claimed"),
    // A verb of saying without a subject goes on with who spoke before.
    Case(
      "El portavoz Artur Sarkisian dijo que un dron atacó el sábado Martakert. Añade que murieron dos civiles en Hadrut por disparos de artillería.",
      "portavoz Artur Sarkisian, -, claimed", "portavoz Artur Sarkisian, -, claimed"),
  ]

  @Test("where the name of a source ends, and where it stands", arguments: ends)
  func readsEnds(_ report: Case) {
    #expect(Report.rows(report.text, ["attribution", "via", "status"]) == report.rows)
  }

  @Test("the source is named as the report names it", arguments: sources)
  func readsSources(_ report: Case) {
    #expect(Report.rows(report.text, ["attribution", "via", "status"]) == report.rows)
  }

  static let references = [
    // “The ministry” is the ministry of before.
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan tentara Armenia menembaki Terter. "
        + "Kementerian itu mengatakan roket juga menghantam Barda.",
      "Terter, Kementerian Pertahanan Azerbaijan", "Barda, Kementerian Pertahanan Azerbaijan"),
    // So is “he” whoever spoke last.
    Case(
      "Presiden Ilham Aliyev mengatakan tentara Armenia menembaki Terter. "
        + "Dia mengatakan roket juga menghantam Barda.",
      "Terter, Presiden Ilham Aliyev", "Barda, Presiden Ilham Aliyev"),
    // Two sources in one sentence.
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan tentara Armenia menembaki Terter, "
        + "sementara Kementerian Pertahanan Armenia mengatakan roket menghantam Martuni.",
      "Terter, Kementerian Pertahanan Azerbaijan", "Khojavend, Kementerian Pertahanan Armenia"),
    Case(
      "Juru bicara Kementerian Pertahanan Armenia Shushan Stepanyan mengatakan pertempuran terjadi di Hadrut. Stepanyan mengatakan roket menghantam Martuni.",
      "Hadrut, Juru bicara Kementerian Pertahanan Armenia Shushan Stepanyan",
      "Khojavend, Juru bicara Kementerian Pertahanan Armenia Shushan Stepanyan"),
  ]

  @Test("who is meant where the full name is not said", arguments: references)
  func readsReferences(_ report: Case) {
    #expect(Report.rows(report.text, ["place", "attribution"]) == report.rows)
  }

  static let statuses = [
    Case(
      "Azerbaijan mengatakan pasukan Armenia menembaki Ganja. Armenia membantah tuduhan itu.",
      "shelling, disputed"),
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan tentara Armenia menembaki Ganja, "
        + "tetapi Armenia membantahnya.",
      "shelling, disputed"),
    Case(
      "Sebuah video menunjukkan roket menghantam Ganja pada Sabtu. Klaim itu tidak benar.",
      "shelling, denied"),
    // Whoever denies an act answers somebody who alleges it.
    Case("Armenia membantah pasukannya menembaki Ganja.", "shelling, disputed"),
    // What nobody alleges and a sentence only negates.
    Case("Pasukan Armenia tidak menembaki Ganja."),
    Case(
      "Azerbaijan merebut Jabrayil pada Jumat. Armenia menyangkal klaim itu.",
      "territory, disputed"),
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan roket menghantam Ganja pada Sabtu. Kementerian Pertahanan Armenia membantah menembaki Ganja.",
      "shelling, disputed"),
    // What is denied is something else.
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan roket menghantam Ganja pada Sabtu. Armenia membantah laporan bahwa jalan ke Lachin terputus.",
      "shelling, claimed"),
    Case(
      "Kementerian Pertahanan Azerbaijan mengatakan roket menghantam Ganja pada Sabtu. Kementerian Pertahanan Armenia menyebut tuduhan itu omong kosong.",
      "shelling, disputed"),
  ]

  @Test("how far the report vouches for it", arguments: statuses)
  func readsStatuses(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "status"]) == report.rows)
  }
}
