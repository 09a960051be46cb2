import Testing

/// What makes no event (codebook, “Terms”, “Events: types” and “Mentions” 2).
struct ModalityTests {
  @Test(
    "what is not said to have happened is no event",
    arguments: [
      // Negated.
      "Tentara Armenia tidak menembaki Kota Ganja.",
      "Tidak ada pertempuran di Hadrut pada Sabtu.",
      "Pasukan Azerbaijan belum merebut Kota Shusha.",
      "Pasukan Azerbaijan gagal merebut Kota Shusha.",
      // Planned or foretold.
      "Pasukan Azerbaijan akan menyerang Hadrut.",
      "Para menteri akan bertemu di Jenewa pada Senin.",
      "Pasukan Azerbaijan berencana merebut Shusha.",
      "Pembicaraan dijadwalkan digelar di Jenewa.",
      // Threats.
      "Armenia mengancam menyerang Ganja.",
      "Azerbaijan bersumpah merebut Shusha.",
      // Demands and hopes.
      "Rusia mendesak Armenia menarik pasukan dari Lachin.",
      "PBB menyerukan gencatan senjata di Nagorno-Karabakh.",
      "Armenia harus menyerahkan Lachin.",
      // Possibilities and conditions.
      "Armenia mungkin menyerang Ganja.",
      "Jika Armenia menyerang Ganja, kami membalas.",
      // Purposes and attempts.
      "Kedua negara bersiap untuk merebut Shusha.",
      "Mereka mencoba merebut Shusha.",
      // Opinions and questions.
      "Turki mengecam keras serangan di Ganja.",
      "Apakah Armenia menyerang Ganja?",
      // Ended or prevented.
      "Tentara berhasil mencegah serangan di Ganja.",
    ])
  func nothing(_ text: String) {
    #expect(Report.rows(text, ["event_type", "place"]) == [])
  }

  @Test(
    "a meeting that was called off, asked for or refused is none",
    arguments: [
      "Das Treffen in Genf wurde am Samstag abgesagt.",
      "Baku sagte das Treffen der Minister in Genf ab.",
      "Moskau bot beiden Seiten am Samstag Gespräche in Sotschi an.",
      "Der Minister lud beide Seiten zu Gesprächen nach Moskau ein.",
      "Eriwan lehnte Gespräche in Moskau ab.",
      "Der Papst rief in Rom beide Seiten zum Dialog auf.",
      "Der für Freitag geplante Gefangenenaustausch bei Berd fiel aus.",
      "La rencontre de samedi à Genève a été annulée.",
      "Bakou a rejeté l'idée de négociations à Moscou.",
      "La reunión del sábado en Ginebra fue cancelada.",
    ])
  func calledOff(_ text: String) {
    #expect(Report.rows(text, ["event_type", "place"]) == [])
  }

  @Test(
    "a present passive tells of an attack, a future none",
    arguments: [
      Case("Stepanakert wird von Raketen beschossen.", "shelling"),
      Case("Bei Martuni wird gekämpft.", "clash"),
      Case("Stepanakert wird am Montag beschossen werden."),
      Case("Aserbaidschan wird Stepanakert beschießen."),
    ])
  func presentPassive(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type"], language: "de") == report.rows)
  }

  @Test(
    "what would have been is no event",
    arguments: [
      "Had Azerbaijan shelled Stepanakert on Saturday, the truce would have collapsed.",
      "Should Azerbaijani forces capture Shusha, the road to Stepanakert would be open.",
      "Were Armenia to shell Ganja, Baku would strike back.",
      "Were Armenian rockets to hit Ganja, Baku would strike back.",
      "The truce would have collapsed had Azerbaijan shelled Stepanakert on Saturday.",
      "Azerbaijan would have captured Shusha if the truce had not been agreed.",
      "Hätte Aserbaidschan Stepanakert beschossen, wäre die Waffenruhe gescheitert.",
      "Sollte Aserbaidschan Schuschi einnehmen, wäre der Weg nach Stepanakert frei.",
      "Würde Armenien Gandscha beschießen, würde Baku zurückschlagen.",
      "Si l'Azerbaïdjan avait bombardé Stepanakert, la trêve aurait volé en éclats.",
      "L'Azerbaïdjan aurait pris Choucha si la trêve n'avait pas été conclue.",
      "Au cas où l'Arménie bombarderait Gandja, Bakou riposterait.",
      "Si Azerbaiyán hubiera bombardeado Stepanakert, la tregua se habría roto.",
      "Azerbaiyán habría tomado Shusha si no se hubiera acordado la tregua.",
      "De haber bombardeado Azerbaiyán Stepanakert, la tregua se habría roto.",
      "Если бы Азербайджан обстрелял Степанакерт, перемирие бы сорвалось.",
      "Обстреляй Азербайджан Степанакерт, перемирие сорвалось бы.",
      "Азербайджан взял бы Шушу, если бы не перемирие.",
      "Azerbaycan Hankendi'yi bombalasaydı ateşkes çökerdi.",
      "Ermenistan Gence'yi bombalarsa Bakü karşılık verecek.",
      "Şuşa alınsaydı yol açılacaktı.",
      "Azərbaycan Xankəndini atəşə tutsaydı, atəşkəs pozulardı.",
      "Ermənistan Gəncəni atəşə tutarsa, Bakı cavab verəcək.",
      "Եթե Ադրբեջանը հրետակոծեր Ստեփանակերտը, հրադադարը կխախտվեր։",
      "Եթե Ադրբեջանը գրավի Շուշին, ճանապարհը կբացվի։",
      "Seandainya Azerbaijan menembaki Stepanakert, gencatan senjata akan gagal.",
      "Apabila Armenia menembaki Ganja, Baku akan membalas.",
      "Andaikata Azerbaijan merebut Shusha, jalan ke Stepanakert terbuka.",
      "თუ სომხეთი განჯას დაბომბავს, ბაქო უპასუხებს.",
      "لو قصفت أذربيجان ستيباناكرت لانهارت الهدنة.",
      "إذا قصفت أرمينيا كنجة فإن باكو سترد.",
      "اگر جمهوری آذربایجان استپاناکرت را گلوله‌باران می‌کرد، آتش‌بس شکسته می‌شد.",
      "در صورت حمله به گنجه، باکو پاسخ خواهد داد.",
    ])
  func conditions(_ text: String) {
    #expect(Report.rows(text, ["event_type", "place"]) == [])
  }

  @Test("what is so even under a condition is one")
  func concession() {
    let text = "Even if the truce holds, rockets fell on Ganja on Saturday."
    #expect(Report.rows(text, ["event_type", "place"]) == ["shelling, Ganja"])
  }

  @Test(
    "what lies more than 60 days back is no event",
    arguments: [
      "Gencatan senjata di Nagorno-Karabakh disepakati pada tahun 1994.",
      "Pada tahun 1992 pasukan Armenia merebut Kota Shusha.",
      "Pasukan Armenia merebut Kota Shusha pada 8 Mei 1992.",
      "Bentrokan terjadi di Tovuz pada Juli 2020.",
      "Tiga dekade lalu pasukan Armenia merebut Lachin.",
      "Bentrokan terjadi di Tovuz pada 18 Agustus 2020.",
    ])
  func history(_ text: String) {
    #expect(Report.rows(text, ["event_type", "place"]) == [])
  }

  @Test("60 days back is still news")
  func news() {
    let text = "Bentrokan terjadi di Tovuz pada 19 Agustus 2020."
    #expect(Report.rows(text, ["event_type", "date_start"]) == ["clash, 2020-08-19"])
  }

  @Test("what tells of the day after publication is no event")
  func tomorrow() {
    #expect(Report.rows("Para menteri bertemu di Moskow pada 20 Oktober 2020.", ["place"]) == [])
  }

  @Test("direct speech that names no place is no event")
  func directSpeech() {
    let text = "“Kami menyerang musuh dengan segala cara,” kata seorang tentara."
    #expect(Report.rows(text, ["event_type"]) == [])
  }

  @Test(
    "a country's name that stands for its government is no place of an attack",
    arguments: [
      "Azerbaijan menyerang pasukan Armenia.", "Baku mengatakan bahwa Armenia menyerang.",
    ])
  func metonyms(_ text: String) {
    #expect(Report.rows(text, ["event_type", "place"]) == [])
  }
}
