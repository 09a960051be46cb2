/// How map viewers draw an event: the keys of simplestyle 1.1, colours by Okabe and Ito's palette,
/// which the colour-blind can tell apart.
struct MarkerStyle {
  let color: String
  let symbol: String
  let size: String

  /// The style of an event at one of its places; the more dead, the larger.
  init(event: Event, site: Event.Site) {
    (color, symbol) = Self.look(of: event.type)
    switch site.toll.fatalities ?? 0 {
    case 0: size = "small"
    case 1..<10: size = "medium"
    default: size = "large"
    }
  }

  private static func look(of type: EventType) -> (color: String, symbol: String) {
    switch type {
    case .clash: ("#d55e00", "danger")
    case .shelling: ("#d55e00", "fire-station")
    case .airStrike: ("#d55e00", "airfield")
    case .explosion: ("#d55e00", "volcano")
    case .civilianHarm: ("#cc79a7", "home")
    case .territory: ("#e69f00", "town")
    case .casualties: ("#000000", "cemetery")
    case .displacement: ("#f0e442", "pitch")
    case .ceasefire: ("#009e73", "garden")
    case .ceasefireViolation: ("#cc79a7", "roadblock")
    case .talks: ("#0072b2", "embassy")
    case .prisoners: ("#56b4e9", "prison")
    case .aid: ("#009e73", "hospital")
    case .deployment: ("#56b4e9", "castle")
    case .protest: ("#f0e442", "theatre")
    case .arrest: ("#56b4e9", "police")
    }
  }
}
