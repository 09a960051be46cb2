import Testing

/// Codebook, “Sides”: what belongs to a party says whether it acted or something befell it.
struct PartyMarkTests {
  static let marks = [
    Case(
      "Howitzers firing from the Armenian side hit Sadarak on Saturday.",
      "shelling, Sadarak, Armenia, -"),
    Case(
      "El sábado fueron morteros armenios los que abrieron fuego contra la ciudad de Dashkasán.",
      "shelling, Dashkasan, Armenia, -"),
    Case(
      "قالت وزارة الدفاع الأرمينية إن مقاتلة تركية أسقطت يوم السبت طائرتين قرب فاردينيس.",
      "air_strike, Vardenis, Turkey, -"),
    Case(
      "Armenia's defence ministry reported that its air defences had shot down a drone over Berd on Saturday.",
      "air_strike, Berd, Armenia, -"),
    Case(
      "Samedi matin, quatre policiers azerbaïdjanais et deux civils ont péri dans l'explosion d'une mine près de Fizouli.",
      "explosion, Fizuli, -, Azerbaijan+civilians"),
    Case(
      "Four Azerbaijani policemen were killed by a mine near Fizuli on Saturday.",
      "explosion, Fizuli, -, Azerbaijan"),
    Case(
      "Azərbaycan Hərbi Hava Qüvvələrinin helikopteri şənbə günü Xocavənd yaxınlığında vurulub.",
      "air_strike, Khojavend, -, Azerbaijan"),
  ]

  @Test("whose weapons, positions and people they were", arguments: marks)
  func readsMarks(_ report: Case) {
    #expect(Report.rows(report.text, ["event_type", "place", "actor", "target"]) == report.rows)
  }
}
