import Events
import Testing

/// Days that do not exist, and days whose order is that of another country.
@Suite struct OddDateTests {
  static let days = [
    Case("Am 31. September schlug eine Rakete in Gandscha ein.", "2020-09-01, 2020-09-30, 4"),
    Case("31 сентября ракета попала в Гянджу.", "2020-09-01, 2020-09-30, 4"),
    Case("Le 31 septembre, Gandja a été bombardée.", "2020-09-01, 2020-09-30, 4"),
    Case("Sentyabrın 31-də Gəncə atəşə tutulub.", "2020-09-01, 2020-09-30, 4"),
    Case("تعرضت كنجة للقصف في 31 سبتمبر.", "2020-09-01, 2020-09-30, 4"),
    Case("31 სექტემბერს განჯა დაბომბეს.", "2020-09-01, 2020-09-30, 4"),
  ]

  @Test("a day that does not exist leaves its month, and a notice", arguments: days)
  func readsMonths(_ report: Case) {
    #expect(Report.rows(report.text, ["date_start", "date_end", "date_prec"]) == report.rows)
    #expect(Report.read(report.text).notices.count == 1)
  }

  static let orders = [
    Case("Ganja was shelled on 10/04/2020.", "2020-10-04"),
    Case("Ganja was shelled on 04/10/2020.", "2020-10-04"),
    Case("Ganyá fue bombardeada el 11/10/2020.", "2020-10-11"),
    // Both orders give a day of the last weeks: the day is first.
    Case("Ganja was shelled on 10/09/2020.", "2020-09-10"),
    Case("Gandscha wurde am 04.10.2020 beschossen.", "2020-10-04"),
  ]

  @Test("day and month in digits stand in the order that was of late", arguments: orders)
  func readsOrders(_ report: Case) {
    #expect(Report.rows(report.text, ["date_start"]) == report.rows)
  }

  static let lists = [
    Case("Ganja was shelled on Friday and Saturday.", "2020-10-16, 2020-10-17"),
    Case("Гянджу обстреляли 30 сентября и 1 октября.", "2020-09-30, 2020-10-01"),
    Case("Gəncə şənbə və bazar günləri atəşə tutulub.", "2020-10-17, 2020-10-18"),
    Case("Gandja a été bombardée vendredi et samedi.", "2020-10-16, 2020-10-17"),
    Case("Gandscha wurde am Freitag und Samstag beschossen.", "2020-10-16, 2020-10-17"),
    Case("Ganja ditembaki pada Jumat dan Sabtu.", "2020-10-16, 2020-10-17"),
  ]

  @Test("days with “and” between them are a span", arguments: lists)
  func readsLists(_ report: Case) {
    #expect(Report.rows(report.text, ["date_start", "date_end"]) == report.rows)
  }

  @Test("a sentence of hundreds of villages is one")
  func readsLongLists() {
    let villages = Array(repeating: "Abad and Boyat", count: 200).joined(separator: " and ")
    let text = "Azerbaijani forces shelled the villages of \(villages) and Ganja on Friday."
    #expect(Report.rows(text, ["place", "date_start"]).last == "Ganja, 2020-10-16")
    #expect(Report.read(text).notices.isEmpty)
    let longer =
      "Rockets hit Ganja and " + String(repeating: "the town and ", count: 500) + "Barda."
    #expect(Report.read(longer).notices.count == 1)
  }
}
