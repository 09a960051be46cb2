import Testing

/// The head of a dispatch: its day, and the agency that it comes through (codebook, `via`).
struct DatelineTests {
  static let heads = [
    Case(
      "Eriwan/Baku, 13. September 2022 (dpa) – Bei Gefechten nahe Goris sind am Dienstag drei Soldaten getötet worden.",
      "clash, Goris, 2022-09-13, -, dpa"),
    Case(
      "YEREVAN/BAKU, Sept 13, 2022 (Reuters) - Three soldiers were killed in shelling near Goris on Tuesday.",
      "shelling, Goris, 2022-09-13, -, Reuters"),
    Case(
      "ЕРЕВАН/БАКУ, 13 сентября 2022 (Рейтер) — Трое солдат погибли при обстреле Гориса во вторник.",
      "shelling, Goris, 2022-09-13, -, Рейтер"),
    Case(
      "ЕРЕВАН, 14 сентября 2022 года – РИА Новости. Трое солдат погибли при обстреле Гориса во вторник.",
      "shelling, Goris, 2022-09-13, -, РИА Новости"),
    Case(
      "BAKU/YEREVAN, 13 September 2022 (Antara) - Tiga tentara tewas dalam penembakan di dekat Goris pada Selasa.",
      "shelling, Goris, 2022-09-13, -, Antara"),
    Case(
      "Արմենպրես, 14 սեպտեմբերի 2022. Գորիսի մոտ հրետակոծությունից երեք զինծառայող է զոհվել:",
      "shelling, Goris, 2022-09-14, -, Արմենպրես"),
    Case(
      "(AFP) – Bakou, le 3 octobre 2020. Trois civils ont été tués samedi dans le bombardement de Gandja.",
      "shelling, Ganja, 2020-10-03, -, AFP"),
    Case(
      "يريفان 12 أكتوبر 2020 (أ ف ب) - قتل ثلاثة مدنيين في قصف على ستيباناكيرت يوم الاثنين.",
      "shelling, Stepanakert, 2020-10-12, -, أ ف ب"),
    Case(
      "باکو/ایروان، ۱۳ سپتامبر ۲۰۲۲ (ایرنا) – سه سرباز در گلوله‌باران نزدیک گوریس کشته شدند.",
      "shelling, Goris, 2022-09-13, -, ایرنا"),
    Case(
      "ერევანი/ბაქო, 13 სექტემბერი 2022 (როიტერი) – გორისთან დაბომბვისას სამი ჯარისკაცი დაიღუპა.",
      "shelling, Goris, 2022-09-13, -, როიტერი"),
    Case(
      "BAKU, October 17, 2020 (AFP) - A missile hit Ganja on Friday. The ministers will meet on October 24, 2020.",
      "shelling, Ganja, 2020-10-16, -, AFP"),
    Case(
      "EREVÁN/BAKÚ, 17 oct 2020 (EFE).- Tres civiles murieron el viernes en un bombardeo sobre Ganyá. Los ministros se reunirán mañana domingo en Ginebra.",
      "shelling, Ganja, 2020-10-16, -, EFE"),
    Case(
      "BAKU, Oct 17, 2020 (AFP). A missile hit Ganja on Friday.",
      "shelling, Ganja, 2020-10-16, -, AFP"),
    Case(
      "BAKU, Oct. 17, 2020 (Reuters) - A missile hit Ganja on Friday, Azerbaijan's defence ministry said.",
      "shelling, Ganja, 2020-10-16, Azerbaijan's defence ministry, Reuters"),
    Case(
      "БАКУ, 17 октября 2020 г. Ночью ракета попала в Гянджу. Встреча министров назначена на 24 октября 2020 года.",
      "shelling, Ganja, 2020-10-17, -, -"),
    Case(
      "БАКУ, 17 октября 2020 г. – РИА Новости. Ночью ракета попала в Гянджу.",
      "shelling, Ganja, 2020-10-17, -, РИА Новости"),
    Case(
      "БАКУ, 17 окт 2020 – РИА Новости. Ракета попала в Гянджу, сообщило Минобороны Азербайджана.",
      "shelling, Ganja, 2020-10-17, Минобороны Азербайджана, РИА Новости"),
    Case(
      "ЕРЕВАН, 17 октября 2020. /ТАСС/. Ракета попала в Гянджу, сообщило Минобороны Азербайджана.",
      "shelling, Ganja, 2020-10-17, Минобороны Азербайджана, ТАСС"),
    Case(
      "BAKU, 17. Oktober 2020 (dpa) – Eine Rakete hat am Freitag Gandscha getroffen. Am 24. Oktober 2020 wollen die Minister beraten.",
      "shelling, Ganja, 2020-10-16, -, dpa"),
    Case(
      "Baku, 17. Oktober 2020 (AFP). Eine Rakete hat am Freitag Gandscha getroffen.",
      "shelling, Ganja, 2020-10-16, -, AFP"),
    Case(
      "BAKOU, 17 oct 2020 (AFP). Un missile a frappé Gandja vendredi.",
      "shelling, Ganja, 2020-10-16, -, AFP"),
    Case(
      "BAKÚ, 17 oct 2020 (EFE).- Un misil impactó en Ganyá el viernes.",
      "shelling, Ganja, 2020-10-16, -, EFE"),
    Case(
      "Bakú, 17 de octubre de 2020. Un misil impactó en Ganyá el viernes. Los ministros se reunirán el 24 de octubre de 2020.",
      "shelling, Ganja, 2020-10-16, -, -"),
    Case(
      "BAKÜ, 17 Ekim 2020 (AA) - Cuma günü Gence'ye füze düştü. Bakanlar 24 Ekim 2020'de görüşecek.",
      "shelling, Ganja, 2020-10-16, -, AA"),
    Case(
      "BAKÜ, 17 Ekim 2020. Cuma günü Gence'ye füze düştü.",
      "shelling, Ganja, 2020-10-16, -, -"),
    Case(
      "Bakı, 17 oktyabr 2020-ci il. Gəncəyə cümə günü raket düşüb. Nazirlər 24 oktyabr 2020-ci ildə görüşəcəklər.",
      "shelling, Ganja, 2020-10-16, -, -"),
    Case(
      "Bakı, 17 oktyabr 2020, AZƏRTAC. Gəncəyə cümə günü raket düşüb.",
      "shelling, Ganja, 2020-10-16, -, AZƏRTAC"),
    Case(
      "ԵՐԵՎԱՆ, 17 ՀՈԿՏԵՄԲԵՐԻ, 2020, ԱՐՄԵՆՊՐԵՍ։ Ուրբաթ օրը հրթիռ է ընկել Գյանջայի վրա։",
      "shelling, Ganja, 2020-10-16, -, ԱՐՄԵՆՊՐԵՍ"),
    Case(
      "BAKU, 17 Oktober 2020 (AFP) - Rudal menghantam Ganja pada Jumat. Para menteri akan bertemu pada 24 Oktober 2020.",
      "shelling, Ganja, 2020-10-16, -, AFP"),
    Case(
      "Baku, 17 Oktober 2020. Rudal menghantam Ganja pada Jumat.",
      "shelling, Ganja, 2020-10-16, -, -"),
  ]

  @Test("the head of a dispatch tells its day and its agency", arguments: heads)
  func readsHeads(_ report: Case) {
    let keys = ["event_type", "place", "date_start", "attribution", "via"]
    #expect(Report.rows(report.text, keys, published: nil) == report.rows)
  }
}
