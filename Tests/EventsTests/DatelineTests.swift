import Testing

/// The head of a dispatch: its day, and the agency that it comes through (codebook, `via`).
struct DatelineTests {
  static let heads = [
    Case(
      "BAKU, October 17, 2020 (AFP) - A missile hit Ganja on Friday. The ministers will meet on October 24, 2020.",
      "shelling, Ganja, 2020-10-16, -, AFP"),
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
