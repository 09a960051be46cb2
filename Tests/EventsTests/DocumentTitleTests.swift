import Testing

/// Codebook, “Who says so”: a report that is somebody's document is their word.
struct DocumentTitleTests {
  static let documents = [
    Case(
      "ARMÉE DE DÉFENSE DE L’ARTSAKH – COMMUNIQUÉ QUOTIDIEN\n\nSamedi, l'artillerie azerbaïdjanaise a pilonné la ville de Martouni.\n\nLes unités de défense antiaérienne ont abattu deux drones à proximité d'Askeran.",
      "shelling, Khojavend, Azerbaijan, ARMÉE DE DÉFENSE DE L’ARTSAKH, claimed",
      "air_strike, Askeran, Nagorno-Karabakh, ARMÉE DE DÉFENSE DE L’ARTSAKH, claimed"),
    Case(
      "Communiqué du ministère de la Défense d'Azerbaïdjan\n\nSamedi, l'artillerie arménienne a pilonné la ville de Terter.",
      "shelling, Terter, Armenia, ministère de la Défense d'Azerbaïdjan, claimed"),
    Case(
      "بيان صحفي صادر عن وزارة الدفاع في جمهورية أذربيجان\n\nوتعرضت مدينة ترتر للقصف المدفعي يوم السبت.",
      "shelling, Terter, -, وزارة الدفاع في جمهورية أذربيجان, claimed"),
    Case(
      "Azərbaycan Respublikası Müdafiə Nazirliyinin məlumatı\n\nDüşmən şənbə günü Tərtər şəhərini artilleriya atəşinə tutub.",
      "shelling, Terter, Armenia, Azərbaycan Respublikası Müdafiə Nazirliyinin, claimed"),
    Case(
      "Azerbaycan Savunma Bakanlığı günlük bülteni\n\nCumartesi günü Terter şehri topçu ateşine tutuldu.",
      "shelling, Terter, -, Azerbaycan Savunma Bakanlığı, claimed"),
    Case(
      "Daily bulletin of the Azerbaijani Ministry of Defence\n\nOn Saturday the town of Terter came under artillery fire.",
      "shelling, Terter, -, Azerbaijani Ministry of Defence, claimed"),
    Case(
      "Lagebericht des aserbaidschanischen Verteidigungsministeriums\n\nAm Samstag wurde die Stadt Terter mit Artillerie beschossen.",
      "shelling, Terter, -, aserbaidschanischen Verteidigungsministeriums, claimed"),
    Case(
      "Сводка Министерства обороны Азербайджана\n\nВ субботу город Тертер был обстрелян из артиллерии.",
      "shelling, Terter, -, Министерства обороны Азербайджана, claimed"),
    // An office that puts out a document heads it without a verb of saying.
    Case(
      "The Armenian Defense Ministry has made public a summary of the situation at the front.\n\nFighting went on in the Hadrut direction.\n\nStepanakert was shelled on Saturday.",
      "clash, Hadrut, Armenia, Armenian Defense Ministry, claimed",
      "shelling, Stepanakert, -, Armenian Defense Ministry, claimed"),
    Case(
      "Kementerian Pertahanan Azerbaijan mengeluarkan keterangan pers Minggu malam.\n\nDesa Chemenli di distrik Aghdam digempur artileri.",
      "shelling, Chemenli, -, Kementerian Pertahanan Azerbaijan, claimed"),
    Case(
      "The reporters waited for a summary of the situation at the front.\n\nStepanakert was shelled on Saturday.",
      "shelling, Stepanakert, -, -, reported"),
    Case(
      "Das Verteidigungsministerium Aserbaidschans gibt bekannt:\n\nAm Samstag wurde die Stadt Terter mit Artillerie beschossen.\n\nAm Abend fielen Granaten auf Barda.",
      "shelling, Terter, -, Verteidigungsministerium Aserbaidschans, claimed",
      "shelling, Barda, -, Verteidigungsministerium Aserbaidschans, claimed"),
    Case(
      "Armenian ministry in turmoil after report on army losses\n\nOn Saturday the town of Terter came under artillery fire.",
      "shelling, Terter, -, -, reported"),
    Case(
      "Azərbaycan Respublikası Müdafiə Nazirliyinin məlumatı\n\nŞənbə günü Ağdərə istiqamətində döyüşlər davam edib.\n\nErmənistan tərəfinin Azərbaycan ordusunun Stepanakerti bombaladığı barədə yaydığı məlumat yalandır.",
      "clash, Aghdere, -, Azərbaycan Respublikası Müdafiə Nazirliyinin, claimed",
      "shelling, Stepanakert, Azerbaijan, Ermənistan, denied"),
  ]

  @Test("a title says whose document it is", arguments: documents)
  func readsTitles(_ report: Case) {
    #expect(
      Report.rows(report.text, ["event_type", "place", "actor", "attribution", "status"])
        == report.rows)
  }
}
