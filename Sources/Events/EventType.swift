/// What kind of thing happened (codebook, “Events: types”).
public enum EventType: String, Sendable, CaseIterable {
  case clash
  case shelling
  case airStrike = "air_strike"
  case explosion
  case civilianHarm = "civilian_harm"
  case territory
  case casualties
  case displacement
  case ceasefire
  case ceasefireViolation = "ceasefire_violation"
  case talks
  case prisoners
  case aid
  case deployment
  case protest
  case arrest

  /// The position among all types.
  ///
  /// An enumeration without payloads of up to 256 cases is a byte that counts them in their order.
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
