/// How map viewers draw an event: the keys of simplestyle 1.1, colours by Okabe and Ito's palette,
/// which the colour-blind can tell apart.
struct MarkerStyle {
  let color: String
  let symbol: String
  let size: String

  /// The style of an event at one of its places; the more dead, the larger.
  init(event: Event, site: Event.Site) {
    let look = Self.looks[event.type]
    color = look?.color ?? "#000000"
    symbol = look?.symbol ?? "marker"
    switch site.toll.fatalities ?? 0 {
    case 0: size = "small"
    case 1..<10: size = "medium"
    default: size = "large"
    }
  }

  private static let looks: [EventType: (color: String, symbol: String)] = [
    .clash: ("#d55e00", "danger"),
    .shelling: ("#d55e00", "fire-station"),
    .airStrike: ("#d55e00", "airfield"),
    .explosion: ("#d55e00", "volcano"),
    .civilianHarm: ("#cc79a7", "home"),
    .territory: ("#e69f00", "town"),
    .casualties: ("#000000", "cemetery"),
    .displacement: ("#f0e442", "pitch"),
    .ceasefire: ("#009e73", "garden"),
    .ceasefireViolation: ("#cc79a7", "roadblock"),
    .talks: ("#0072b2", "embassy"),
    .prisoners: ("#56b4e9", "prison"),
    .aid: ("#009e73", "hospital"),
    .deployment: ("#56b4e9", "castle"),
    .protest: ("#f0e442", "theatre"),
    .arrest: ("#56b4e9", "police"),
  ]
}
